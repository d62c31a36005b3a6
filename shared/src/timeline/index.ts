export * from './model.ts';
export * from './assembly/index.ts';
export * from './interchange/index.ts';
export * as edits from './edits/index.ts';
