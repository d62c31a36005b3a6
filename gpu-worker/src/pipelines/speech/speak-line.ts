import type { SpeechSpec } from '@film-studio/shared/audio';
import type { LineTiming } from '@film-studio/shared/production';
import type { SpeechEngine } from '../../ports/index.ts';
import { cast, type Casting } from './casting.ts';
import { filtered, highPass, highShelf } from './dsp/filters.ts';
import { atRate, playedFaster } from './dsp/formant.ts';
import { faded, levelled } from './dsp/level.ts';
import { trimmed, withPauses } from './dsp/silence.ts';
import type { Utterance } from './dsp/utterance.ts';
import { lineTiming } from './line-timing.ts';
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
  const raw = await asked(casting, performance, spoken, spec.language, signal);
  signal.throwIfAborted();
  if (raw.words.length === 0) return wordless();
  const treated = treat(raw, performance, spoken);
  return { samples: treated.samples, timing: lineTiming(treated, spoken, casting.engine.alphabet) };
}

/** The engine's sound, lower and slower by as much as playing it faster will raise it. */
async function asked(
  casting: Casting,
  performance: Performance,
  spoken: SpokenText,
  language: string,
  signal: AbortSignal,
): Promise<Utterance> {
  const scale = casting.formantScale;
  const rate = Math.min(RATE_LIMITS[1], Math.max(RATE_LIMITS[0], casting.rate * performance.rate));
  const sound = await casting.engine.speak(
    {
      text: spoken.text,
      voice: casting.voice.id,
      language,
      rate: rate / scale,
      pitchHz: (casting.pitchHz * 2 ** (performance.pitchSemitones / 12)) / scale,
      pitchRange: performance.pitchRange,
    },
    signal,
  );
  return playedFaster(sound, scale);
}

function treat(raw: Utterance, performance: Performance, spoken: SpokenText): Utterance {
  const pauses = withPauses(raw, (index) => {
    const word = raw.words[index];
    const token = spoken.tokens.find(({ start, end }) => word && word.end > start && word.end <= end);
    return token && token.pauseMs > 0 ? token.pauseMs * performance.pauses : undefined;
  });
  const line = atRate(trimmed(pauses), SPEECH_RATE_HZ);
  return { ...line, samples: finished(line.samples, performance) };
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
