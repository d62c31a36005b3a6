import { openEspeakEngine } from '../../adapters/espeak/index.ts';
import { FliteSpeechEngine } from '../../adapters/flite/index.ts';
import type { SpeechEngine } from '../../ports/index.ts';

/** The speech engines of this machine, the preferred one of a language first. */
export function createSpeechEngines(): readonly SpeechEngine[] {
  const espeak = openEspeakEngine();
  return [new FliteSpeechEngine(), ...(espeak ? [espeak] : [])];
}
