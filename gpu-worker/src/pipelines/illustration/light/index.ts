export * from './colour.ts';
export * from './lit.ts';
export * from './light-for.ts';
