export * from './events.ts';
export * from './film-options.ts';
