export * from './extract.ts';
export * from './loudness.ts';
export * from './provider.ts';
export * from './spec.ts';
export * from './true-peak.ts';
