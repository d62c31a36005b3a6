import { FliteSpeechEngine } from '../../adapters/flite/index.ts';
import type { SpeechEngine } from '../../ports/index.ts';

/** The speech engines of this machine, the preferred one first. */
export function createSpeechEngines(): readonly SpeechEngine[] {
  return [new FliteSpeechEngine()];
}
