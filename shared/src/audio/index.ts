export * from './specs.ts';
