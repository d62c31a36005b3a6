export * from './ass.ts';
export * from './build.ts';
export * from './caption.ts';
export * from './lint.ts';
export * from './srt.ts';
export * from './vtt.ts';
