export { createSpeechProvider } from './speech-provider.ts';
export { speakLine, SPEECH_RATE_HZ, type SpokenLine } from './speak-line.ts';
