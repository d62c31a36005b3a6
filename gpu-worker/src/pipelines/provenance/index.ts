export * from './xmp.ts';
