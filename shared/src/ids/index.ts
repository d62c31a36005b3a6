export * from './ids.ts';
export * from './content-hash.ts';
