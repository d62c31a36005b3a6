export * from './studio-error.ts';
