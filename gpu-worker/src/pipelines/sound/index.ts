export * from './wav.ts';
export * from './resample.ts';
