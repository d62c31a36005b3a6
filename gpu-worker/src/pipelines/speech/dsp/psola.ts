import { pitchMarks, type PitchMark } from './pitch-marks.ts';
import type { PitchTrack } from './pitch.ts';
import { moved, throughCorners, type Utterance } from './utterance.ts';

export type Corner = { readonly fromMs: number; readonly toMs: number };

export type Prosody = {
  /** Where moments of the sound go: corners of a straight-lined map, ascending both ways. Empty leaves time alone. */
  readonly time: readonly Corner[];
  /** Pitch wanted at a moment of the finished sound, hertz, given that of the source there. */
  readonly pitchHz: (outMs: number, sourceHz: number) => number;
};

/** Beyond this the ear hears the repeated periods. */
const FACTOR_LIMITS = [0.4, 2.6] as const;
/** Least sum of windows that is divided by: where nothing overlaps nothing is raised. */
const THIN = 0.25;

/**
 * Another melody and other lengths for the same voice: time-domain pitch-synchronous overlap-add. Periods are cut out
 * around their peaks and laid down again at other distances; formants stay.
 * @source Moulines & Charpentier, "Pitch-synchronous waveform processing techniques for text-to-speech synthesis using
 * diphones", Speech Communication 9, 1990.
 */
export function withProsody(utterance: Utterance, prosody: Prosody, track?: PitchTrack): Utterance {
  const { samples, sampleRateHz } = utterance;
  const marks = pitchMarks(samples, sampleRateHz, track);
  const perMs = sampleRateHz / 1000;
  const map = throughCorners(prosody.time);
  const back = throughCorners(prosody.time.map(({ fromMs, toMs }) => ({ fromMs: toMs, toMs: fromMs })));
  const length = Math.max(0, Math.round(map(samples.length / perMs) * perMs));
  const out = new Float32Array(length);
  const weight = new Float32Array(length);
  let index = 0;
  let turn = false;
  let lastIndex = -1;
  for (let at = 0; at < length; ) {
    const source = back(at / perMs) * perMs;
    index = nearest(marks, index, source);
    const mark = marks[index];
    if (!mark) break;
    const factor = mark.voiced ? pitchFactor(mark, at / perMs, sampleRateHz, prosody) : 1;
    // Noise said twice in the same way hums: every other repetition runs backwards.
    turn = !mark.voiced && index === lastIndex ? !turn : false;
    lastIndex = index;
    lay(samples, mark, reachOf(marks, index), out, weight, Math.round(at), turn);
    at += stepAfter(marks, index) / factor;
  }
  for (let i = 0; i < length; i++) out[i] = (out[i] as number) / Math.max(THIN, weight[i] as number);
  return { samples: out, sampleRateHz, ...moved(utterance, map) };
}

/** From this period's peak to the next: with nothing to change, every period lands where it was. */
function stepAfter(marks: readonly PitchMark[], index: number): number {
  const mark = marks[index] as PitchMark;
  const gap = (marks[index + 1]?.at ?? Infinity) - mark.at;
  return gap < mark.period * 1.5 ? gap : mark.period;
}

function pitchFactor(mark: PitchMark, outMs: number, sampleRateHz: number, prosody: Prosody): number {
  const sourceHz = sampleRateHz / mark.period;
  const factor = prosody.pitchHz(outMs, sourceHz) / sourceHz;
  return Math.min(FACTOR_LIMITS[1], Math.max(FACTOR_LIMITS[0], factor));
}

function nearest(marks: readonly PitchMark[], from: number, sample: number): number {
  let index = from;
  const distance = (i: number) => Math.abs((marks[i] as PitchMark).at - sample);
  while (index + 1 < marks.length && distance(index + 1) <= distance(index)) index++;
  while (index > 0 && distance(index - 1) < distance(index)) index--;
  return index;
}

/** To the neighbouring marks on either side, but no further than a little over a period. */
function reachOf(marks: readonly PitchMark[], index: number): readonly [number, number] {
  const mark = marks[index] as PitchMark;
  const before = marks[index - 1];
  const after = marks[index + 1];
  const most = mark.period * 1.3;
  return [
    Math.max(2, Math.round(Math.min(most, before ? mark.at - before.at : mark.period))),
    Math.max(2, Math.round(Math.min(most, after ? after.at - mark.at : mark.period))),
  ];
}

function lay(
  samples: Float32Array,
  mark: PitchMark,
  [left, right]: readonly [number, number],
  out: Float32Array,
  weight: Float32Array,
  at: number,
  reversed: boolean,
): void {
  for (let i = -left; i < right; i++) {
    const target = at + i;
    if (target < 0 || target >= out.length) continue;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * i) / (i < 0 ? left : right));
    const source = samples[mark.at + (reversed ? -i : i)] ?? 0;
    out[target] = (out[target] as number) + source * window;
    weight[target] = (weight[target] as number) + window;
  }
}
