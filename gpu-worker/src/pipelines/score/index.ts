export * from './compose.ts';
export * from './note.ts';
export * from './provider.ts';
