export * from './json-line-logger.ts';
export * from './system-clock.ts';
