export * from './ambient.ts';
export * from './contemporary.ts';
export * from './folk.ts';
export * from './indian-classical.ts';
export * from './western-classical.ts';
