export * from './cache-folder.ts';
export * from './disk-errors.ts';
export * from './folder-artifact-store.ts';
export * from './node-files.ts';
