export * from './fft.ts';
export * from './filters.ts';
export * from './noise.ts';
export * from './random.ts';
export * from './reverb.ts';
