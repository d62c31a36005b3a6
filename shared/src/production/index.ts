export * from './look.ts';
export * from './voice.ts';
export * from './breakdown.ts';
export * from './picture.ts';
export * from './shot.ts';
export * from './breakdown/break-down.ts';
export * from './plan/index.ts';
export { reconcile } from './breakdown/reconcile.ts';
export { builtinBreakdown, type BreakdownProvider, type BreakdownSupport } from './breakdown/provider.ts';
