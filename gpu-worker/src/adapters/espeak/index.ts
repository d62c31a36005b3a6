export { openEspeakEngine } from './espeak-speech-engine.ts';
