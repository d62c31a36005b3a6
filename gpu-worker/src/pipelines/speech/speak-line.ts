import type { SpeechSpec } from '@film-studio/shared/audio';
import type { LineTiming } from '@film-studio/shared/production';
import type { SpeechEngine } from '../../ports/index.ts';
import { cast, type Casting } from './casting.ts';
import { chanted } from './chant/chant.ts';
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
/** Near a chant's own pace, so that vowels come out long and are stretched less. */
const CHANT_ENGINE_RATE = 0.7;
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
  const wish = wishOf(casting, performance, spec);
  const { engine, voice } = casting;
  const raw = await engine.speak({ text: spoken.text, voice: voice.id, language: spec.language, ...wish }, signal);
  signal.throwIfAborted();
  if (raw.words.length === 0) return wordless();
  const voiced = voicedLine(raw, casting, performance, spoken, spec, wish);
  const treated = treat(breathed(voiced, performance, spec.seed), casting, performance, spoken);
  return { samples: treated.samples, timing: lineTiming(treated, spoken, engine.alphabet) };
}

type Wish = { readonly rate: number; readonly pitchHz: number; readonly pitchRange: number };

/** What to ask of the engine: lower and slower by as much as playing it faster will raise it. */
function wishOf(casting: Casting, performance: Performance, spec: SpeechSpec): Wish {
  const scale = casting.formantScale;
  if (isSung(spec.delivery)) {
    // Slow and on one tone: the nearer to what is wanted, the less there is to bend.
    return { rate: CHANT_ENGINE_RATE / scale, pitchHz: tonicHz(spec, casting) / scale, pitchRange: 0 };
  }
  const rate = Math.min(RATE_LIMITS[1], Math.max(RATE_LIMITS[0], casting.rate * performance.rate));
  const pitchHz = (casting.pitchHz * 2 ** (performance.pitchSemitones / 12)) / scale;
  return { rate: rate / scale, pitchHz, pitchRange: performance.pitchRange };
}

function isSung(delivery: SpeechSpec['delivery']): delivery is 'chanted' | 'sung' {
  return delivery === 'chanted' || delivery === 'sung';
}

/** The tonic in the octave where the character speaks. */
function tonicHz(spec: SpeechSpec, casting: Casting): number {
  const spoken = 69 + 12 * Math.log2(casting.pitchHz / 440);
  const tonic = spec.tonicMidi ?? Math.round(spoken);
  return 440 * 2 ** ((tonic + 12 * Math.round((spoken - tonic) / 12) - 69) / 12);
}

function voicedLine(
  raw: Utterance,
  casting: Casting,
  performance: Performance,
  spoken: SpokenText,
  spec: SpeechSpec,
  wish: Wish,
): Utterance {
  if (!isSung(spec.delivery))
    return withMelody(raw, casting, { pitchHz: wish.pitchHz, range: wish.pitchRange }, spoken);
  const rate = (casting.rate * performance.rate) / casting.formantScale;
  const chant = { kind: spec.delivery, tonicHz: wish.pitchHz, rate, seed: spec.seed };
  return chanted(raw, casting.engine.alphabet, spoken, spec.text, chant);
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
