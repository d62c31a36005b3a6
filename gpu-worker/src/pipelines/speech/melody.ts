import type { Casting } from './casting.ts';
import { medianPitchHz, trackPitch } from './dsp/pitch.ts';
import { withProsody, type Corner } from './dsp/psola.ts';
import { durationMsOf, type Utterance } from './dsp/utterance.ts';
import type { SpokenText, SpokenToken } from './text/spoken-text.ts';

/** A stressed word is this much longer, higher and louder. */
const STRESS_STRETCH = 1.14;
const STRESS_SEMITONES = 1.8;
const STRESS_GAIN_DB = 2.5;
const STRESS_RAMP_MS = 30;
/** How far and over how long the voice rises at the end of a question that wants a yes or no. */
const RISE_SEMITONES = 5;
const RISE_MS = 380;
const ASKING_WORD = /^(who|whom|whose|what|when|where|why|which|how|and|but|or)$/i;

type Bend = { readonly fromMs: number; readonly toMs: number; readonly semitones: (share: number) => number };

/**
 * What the engine could not be asked for, done to its sound: pitch for voices that do not steer it, stressed words,
 * the rise of questions. The sound itself when there is nothing to do.
 */
export function withMelody(
  raw: Utterance,
  casting: Casting,
  wanted: { readonly pitchHz: number; readonly range: number },
  spoken: SpokenText,
): Utterance {
  const stressed = spoken.tokens.filter((token) => token.emphasised).flatMap((token) => spanOf(token, raw));
  const corners = stressCorners(stressed, durationMsOf(raw));
  const rises = casting.voice.risesInQuestions ? [] : questionEnds(spoken, raw);
  const steered = casting.voice.steersPitch;
  if (steered && stressed.length === 0 && rises.length === 0) return raw;
  const track = trackPitch(raw.samples, raw.sampleRateHz);
  const median = medianPitchHz(track) ?? wanted.pitchHz;
  const base = steered ? (hz: number) => hz : (hz: number) => wanted.pitchHz * (hz / median) ** wanted.range;
  const stretched = stressCornersMap(corners);
  const bends = [...stressed.map(stressBend), ...rises].map((bend) => ({
    ...bend,
    fromMs: stretched(bend.fromMs),
    toMs: stretched(bend.toMs),
  }));
  const pitchHz = (outMs: number, hz: number) => base(hz) * 2 ** (bentBy(bends, outMs) / 12);
  const sung = withProsody(raw, { time: corners, pitchHz }, track);
  return louder(
    sung,
    stressed.map(({ fromMs, toMs }) => ({ fromMs: stretched(fromMs), toMs: stretched(toMs) })),
  );
}

type Span = { readonly fromMs: number; readonly toMs: number };

function spanOf(token: SpokenToken, raw: Utterance): Span[] {
  const words = raw.words.filter((word) => word.start < token.end && word.end > token.start);
  const first = words[0];
  const last = words.at(-1);
  return first && last && last.endMs > first.startMs ? [{ fromMs: first.startMs, toMs: last.endMs }] : [];
}

function stressCorners(spans: readonly Span[], durationMs: number): Corner[] {
  if (spans.length === 0) return [];
  const corners: Corner[] = [{ fromMs: 0, toMs: 0 }];
  let added = 0;
  for (const { fromMs, toMs } of spans) {
    corners.push({ fromMs, toMs: fromMs + added });
    added += (toMs - fromMs) * (STRESS_STRETCH - 1);
    corners.push({ fromMs: toMs, toMs: toMs + added });
  }
  corners.push({ fromMs: durationMs, toMs: durationMs + added });
  return corners;
}

function stressCornersMap(corners: readonly Corner[]): (ms: number) => number {
  return (ms) => {
    const after = corners.findIndex((corner) => corner.fromMs >= ms);
    const to = corners[after];
    const from = corners[after - 1];
    if (!to) return ms + ((corners.at(-1)?.toMs ?? 0) - (corners.at(-1)?.fromMs ?? 0));
    if (!from || to.fromMs === from.fromMs) return to.toMs;
    return from.toMs + ((ms - from.fromMs) / (to.fromMs - from.fromMs)) * (to.toMs - from.toMs);
  };
}

function stressBend({ fromMs, toMs }: Span): Bend {
  return { fromMs, toMs, semitones: (share) => STRESS_SEMITONES * Math.sin(Math.PI * share) };
}

/** The last moments of sentences that end in `?` and do not begin with an asking word. */
function questionEnds(spoken: SpokenText, raw: Utterance): Bend[] {
  let opening = 0;
  return spoken.tokens.flatMap((token, i) => {
    const starts = spoken.tokens[opening] as SpokenToken;
    if (token.mark !== '' && token.mark !== ',') opening = i + 1;
    const first = spoken.text.slice(starts.start, starts.end).split(' ')[0] ?? '';
    if (token.mark !== '?' || ASKING_WORD.test(first)) return [];
    const [span] = spanOf(token, raw);
    if (!span) return [];
    const fromMs = Math.max(span.fromMs, span.toMs - RISE_MS);
    return [{ fromMs, toMs: span.toMs, semitones: (share: number) => RISE_SEMITONES * share * share }];
  });
}

function bentBy(bends: readonly Bend[], ms: number): number {
  let sum = 0;
  for (const { fromMs, toMs, semitones } of bends) {
    if (ms >= fromMs && ms <= toMs) sum += semitones((ms - fromMs) / Math.max(1, toMs - fromMs));
  }
  return sum;
}

function louder(utterance: Utterance, spans: readonly Span[]): Utterance {
  if (spans.length === 0) return utterance;
  const samples = utterance.samples.slice();
  const perMs = utterance.sampleRateHz / 1000;
  for (const { fromMs, toMs } of spans) {
    const from = Math.max(0, Math.round((fromMs - STRESS_RAMP_MS) * perMs));
    const to = Math.min(samples.length, Math.round((toMs + STRESS_RAMP_MS) * perMs));
    for (let i = from; i < to; i++) {
      const edge = Math.min(1, Math.min(i - from, to - i) / (2 * STRESS_RAMP_MS * perMs));
      samples[i] = (samples[i] as number) * 10 ** ((STRESS_GAIN_DB * edge) / 20);
    }
  }
  return { ...utterance, samples };
}
