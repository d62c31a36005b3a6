export * from './ambient.ts';
export * from './western-classical.ts';
