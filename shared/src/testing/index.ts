export * from './breakdown.ts';
export { anyBreakdown } from './arbitrary-breakdown.ts';
