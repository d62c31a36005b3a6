export * from './model.ts';
export * from './assembly/index.ts';
