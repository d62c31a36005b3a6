import type { SpeechSpec } from '@film-studio/shared/audio';
import type { LineTiming } from '@film-studio/shared/production';
import type { Files, Provider, Scratch, SpeechEngine } from '../../ports/index.ts';
import { writeWav } from '../sound/index.ts';
import { speaks } from './casting.ts';
import { speakLine, SPEECH_RATE_HZ } from './speak-line.ts';

/** Raised whenever the same line would sound otherwise. */
const TREATMENT_VERSION = '1';
/** Characters a second at a usual rate, and seconds of work a second of speech, as the bench measures them. */
const CHARACTERS_PER_SECOND = 15;
const WORK_PER_SECOND = 0.03;

/**
 * Speech without weights: each line of the script becomes a 48 kHz mono float WAV and its {@link LineTiming}. Engines
 * are asked in the order given; the first that speaks a language speaks it. With one engine each, the router chooses, a
 * line's provenance names who spoke it, and its key knows of no other engine; `others` are the engines of the other
 * providers, to whom goes a line whose voice a person chose among theirs.
 */
export function createSpeechProvider(
  engines: readonly SpeechEngine[],
  files: Files,
  scratch: Scratch,
  others: readonly SpeechEngine[] = [],
): Provider<SpeechSpec> {
  return {
    craft: 'speech',
    seat: 'builtin',
    name: `builtin/${engines.map((engine) => engine.id).join('+')}`,
    version: [TREATMENT_VERSION, ...engines.map((engine) => `${engine.id} ${engine.version}`)].join('; '),
    supports(spec) {
      const chosen = others.find((engine) => hasChosenVoice(engine, spec));
      if (chosen) return { supported: false, reason: `the voice chosen is one of ${chosen.id}'s` };
      const spoken = engines.some((engine) => engine.voices.some((voice) => speaks(voice, spec.language)));
      return spoken ? { supported: true } : { supported: false, reason: `no speech engine speaks "${spec.language}"` };
    },
    estimate: (spec) => ({ seconds: (spec.text.length / CHARACTERS_PER_SECOND) * WORK_PER_SECOND, costCredits: 0 }),
    async make(spec, _inputs, context) {
      const { samples, timing } = await speakLine(spec, engines, context.signal);
      const path = scratch.file('.wav');
      await writeWav(files, path, [samples], SPEECH_RATE_HZ);
      context.progress(1);
      return { path, mediaType: 'audio/wav', facts: timing satisfies LineTiming };
    },
  };
}

function hasChosenVoice(engine: SpeechEngine, { voice: { engineVoice }, language }: SpeechSpec): boolean {
  if (engineVoice?.engine !== engine.id) return false;
  return engine.voices.some((voice) => voice.id === engineVoice.voice && speaks(voice, language));
}
