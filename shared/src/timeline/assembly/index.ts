export { assembleTimeline, type AssemblyOptions } from './assemble.ts';
export { effectCues, type EffectCue } from './effect-words.ts';
export { type MusicChoice } from './music.ts';
export { roomOf, surfaceOf } from './acoustics.ts';
