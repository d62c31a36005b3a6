import { trackPitch, type PitchTrack } from './pitch.ts';

/** One pitch period of a voice, or a short stretch of unvoiced sound. */
export type PitchMark = {
  /** Sample of the period's peak. */
  readonly at: number;
  /** Length of the period, samples. */
  readonly period: number;
  readonly voiced: boolean;
};

/** How far a peak may lie from where the last period leads to expect it, as a share of the period. */
const SEARCH = 0.22;
const UNVOICED_MS = 6;

/** A peak a period through the voiced parts, evenly spaced marks between them; ascending. */
export function pitchMarks(samples: Float32Array, sampleRateHz: number, track?: PitchTrack): PitchMark[] {
  const pitch = track ?? trackPitch(samples, sampleRateHz);
  const polarity = polarityOf(samples);
  const hop = (sampleRateHz * pitch.hopMs) / 1000;
  const periodAt = (sample: number): number => {
    const hz = pitch.hz[Math.floor(sample / hop)] ?? 0;
    return hz > 0 ? sampleRateHz / hz : 0;
  };
  const spacing = (sampleRateHz * UNVOICED_MS) / 1000;
  const marks: PitchMark[] = [];
  for (let at = 0; at < samples.length; ) {
    const period = periodAt(at);
    if (period === 0) {
      marks.push({ at: Math.round(at), period: spacing, voiced: false });
      at += spacing;
      continue;
    }
    const last = marks.at(-1);
    const following = last?.voiced === true && at - last.at < 1.6 * period;
    const reach = following ? SEARCH : 0.5;
    const peak = highest(samples, at - reach * period, at + reach * period, polarity, Math.round(at));
    const placed = last ? Math.max(peak, last.at + Math.round(period / 2)) : peak;
    marks.push({ at: placed, period, voiced: true });
    at = placed + period;
  }
  return marks;
}

/** +1 when the sharper peaks point up, −1 when they point down. */
function polarityOf(samples: Float32Array): number {
  let cubes = 0;
  for (const sample of samples) cubes += sample * sample * sample;
  return cubes < 0 ? -1 : 1;
}

/** Highest sample in a stretch, those near its middle favoured. */
function highest(samples: Float32Array, from: number, to: number, polarity: number, fallback: number): number {
  const middle = (from + to) / 2;
  const half = Math.max(1, (to - from) / 2);
  let best = fallback;
  let height = -Infinity;
  for (let i = Math.max(0, Math.ceil(from)); i <= Math.min(samples.length - 1, to); i++) {
    const distance = (i - middle) / half;
    const here = polarity * (samples[i] as number) * (1 - 0.3 * distance * distance);
    if (here > height) {
      height = here;
      best = i;
    }
  }
  return best;
}
