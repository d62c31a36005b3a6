import type { SpeechSpec } from '@film-studio/shared/audio';
import type { LineTiming } from '@film-studio/shared/production';
import type { SpeechEngine } from '../../ports/index.ts';
import { cast, type Casting } from './casting.ts';
import { filtered, highPass, highShelf, toneSections } from './dsp/filters.ts';
import { atRate, playedFaster } from './dsp/formant.ts';
import { faded, levelled } from './dsp/level.ts';
import { trimmed, withPauses } from './dsp/silence.ts';
import { trembling } from './dsp/tremor.ts';
import type { Utterance } from './dsp/utterance.ts';
import { whispered } from './dsp/whisper.ts';
import { lineTiming } from './line-timing.ts';
import { withMelody } from './melody.ts';
import { performanceOf, type Performance } from './performance.ts';
import { spokenText, type SpokenText } from './text/spoken-text.ts';

export const SPEECH_RATE_HZ = 48_000;
/** Level of a plainly spoken line, and what no peak passes. */
const SPEECH_LUFS = -20;
const CEILING_DBFS = -3;
/** Louder and quieter lines stay within what the mix can carry. */
const GAIN_LIMIT_DB = 6;
const RUMBLE_HZ = 60;
const BRIGHT_FROM_HZ = 2000;
const FADE_IN_MS = 6;
const FADE_OUT_MS = 25;
/** Engines garble what is much faster or slower. */
const RATE_LIMITS = [0.55, 1.9] as const;
/** A line without a word is a breath of silence. */
const EMPTY_MS = 100;

export type SpokenLine = { readonly samples: Float32Array; readonly timing: LineTiming };

/** Says one line: text, casting, engine, treatment. @throws speech/unsupported-language, speech/failed */
export async function speakLine(
  spec: SpeechSpec,
  engines: readonly SpeechEngine[],
  signal: AbortSignal,
): Promise<SpokenLine> {
  const casting = cast(spec.voice, spec.language, engines);
  const performance = performanceOf(spec);
  const spoken = spokenText(spec.text, spec.language, spec.emphasis);
  const wish = wishOf(casting, performance);
  const { engine, voice } = casting;
  const raw = await engine.speak({ text: spoken.text, voice: voice.id, language: spec.language, ...wish }, signal);
  signal.throwIfAborted();
  if (raw.words.length === 0) return wordless();
  const voiced = withMelody(raw, casting, { pitchHz: wish.pitchHz, range: wish.pitchRange }, spoken);
  const treated = treat(breathed(voiced, performance, spec.seed), casting, performance, spoken);
  return { samples: treated.samples, timing: lineTiming(treated, spoken, engine.alphabet) };
}

/** What to ask of the engine: lower and slower by as much as playing it faster will raise it. */
function wishOf(casting: Casting, performance: Performance): { rate: number; pitchHz: number; pitchRange: number } {
  const rate = Math.min(RATE_LIMITS[1], Math.max(RATE_LIMITS[0], casting.rate * performance.rate));
  return {
    rate: rate / casting.formantScale,
    pitchHz: (casting.pitchHz * 2 ** (performance.pitchSemitones / 12)) / casting.formantScale,
    pitchRange: performance.pitchRange,
  };
}

function breathed(voiced: Utterance, performance: Performance, seed: number): Utterance {
  if (!performance.whispered) return voiced;
  return { ...voiced, samples: whispered(voiced.samples, voiced.sampleRateHz, seed) };
}

function treat(voiced: Utterance, casting: Casting, performance: Performance, spoken: SpokenText): Utterance {
  const toned = filtered(voiced.samples, toneSections(casting.voice.tone ?? [], voiced.sampleRateHz));
  const shaped = playedFaster({ ...voiced, samples: toned }, casting.formantScale);
  const pauses = withPauses(shaped, (index) => {
    const word = shaped.words[index];
    const token = spoken.tokens.find(({ start, end }) => word && word.end > start && word.end <= end);
    return token && token.pauseMs > 0 ? token.pauseMs * performance.pauses : undefined;
  });
  const line = atRate(trimmed(pauses), SPEECH_RATE_HZ);
  const shaken = trembling(line.samples, SPEECH_RATE_HZ, casting.tremorCents + performance.tremorCents);
  return { ...line, samples: finished(shaken, performance) };
}

function finished(samples: Float32Array, performance: Performance): Float32Array {
  const toned = filtered(samples, [
    highPass(RUMBLE_HZ, SPEECH_RATE_HZ),
    highShelf(BRIGHT_FROM_HZ, performance.brightnessDb, SPEECH_RATE_HZ),
  ]);
  const gainDb = Math.min(GAIN_LIMIT_DB, Math.max(-GAIN_LIMIT_DB, performance.gainDb));
  const level = levelled(toned, SPEECH_RATE_HZ, SPEECH_LUFS + gainDb, CEILING_DBFS);
  return faded(level, SPEECH_RATE_HZ, FADE_IN_MS, FADE_OUT_MS);
}

function wordless(): SpokenLine {
  const samples = new Float32Array((SPEECH_RATE_HZ * EMPTY_MS) / 1000);
  return { samples, timing: { durationMs: EMPTY_MS, words: [], mouth: [{ startMs: 0, endMs: EMPTY_MS, shape: 'X' }] } };
}
