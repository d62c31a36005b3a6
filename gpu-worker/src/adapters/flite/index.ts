export { FliteSpeechEngine } from './flite-speech-engine.ts';
