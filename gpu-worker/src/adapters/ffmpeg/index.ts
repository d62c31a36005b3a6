export * from './ffmpeg-media-tools.ts';
export * from './frame-encoder.ts';
export * from './process.ts';
export * from './probe.ts';
