export * from './picture-segments.ts';
export * from './sound-clips.ts';
export * from './mux-provider.ts';
export * from './webm-provider.ts';
export * from './soundtrack-provider.ts';
