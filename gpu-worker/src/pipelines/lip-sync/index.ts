export * from './mouth-cues.ts';
export * from './visemes.ts';
