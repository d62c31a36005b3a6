export * from './json-line-logger.ts';
export * from './system-clock.ts';
export * from './source-digest.ts';
