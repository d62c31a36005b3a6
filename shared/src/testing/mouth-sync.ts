import type { MouthCue, MouthShape } from '../production/index.ts';

/** How far each shape hangs open, 0 shut … 1 wide, as the built-in pictures draw them. */
const OPENNESS: Readonly<Record<MouthShape, number>> = {
  X: 0,
  A: 0,
  B: 0.2,
  C: 0.5,
  D: 1,
  E: 0.58,
  F: 0.24,
  G: 0.16,
  H: 0.44,
};
/** Half of the time a mouth takes from shape to shape. */
const HALF_BLEND_MS = 35;
/** Speech this far under full scale counts as silence. */
const FLOOR_DB = -50;

export type MouthSync = {
  /** Pearson correlation of openness and speech level at no lag, −1…1. */
  readonly correlation: number;
  /** How many frames the sound comes after the mouth where they agree best; negative: the mouth is late. */
  readonly lagFrames: number;
};

/**
 * How well mouths follow speech, frame by frame: openness of the cues (milliseconds from the sound's first sample)
 * against the level of the dialogue in decibels. For a line or, with cues moved to film time, for a whole film.
 */
export function mouthSync(
  cues: readonly MouthCue[],
  samples: Float32Array,
  sampleRateHz: number,
  framesPerSecond = 24,
): MouthSync {
  const frames = Math.floor((samples.length / sampleRateHz) * framesPerSecond);
  const openness = opennessOf(cues, frames, 1000 / framesPerSecond);
  const levels = levelsOf(samples, frames, sampleRateHz / framesPerSecond);
  const reach = Math.min(12, frames - 2);
  let lagFrames = 0;
  let best = -Infinity;
  for (let lag = -reach; lag <= reach; lag++) {
    const here = correlationAt(openness, levels, lag);
    if (here > best) {
      best = here;
      lagFrames = lag;
    }
  }
  return { correlation: correlationAt(openness, levels, 0), lagFrames };
}

/**
 * Openness a frame, as the eye sees it: shapes run into one another, and, as decibels do with power, the square root
 * keeps wide mouths from outweighing all others.
 */
function opennessOf(cues: readonly MouthCue[], frames: number, frameMs: number): number[] {
  const open = new Array<number>(frames).fill(0);
  const windowMs = frameMs + 2 * HALF_BLEND_MS;
  for (const { startMs, endMs, shape } of cues) {
    const first = Math.max(0, Math.floor((startMs - HALF_BLEND_MS) / frameMs) - 1);
    const last = Math.min(frames - 1, Math.ceil((endMs + HALF_BLEND_MS) / frameMs));
    for (let frame = first; frame <= last; frame++) {
      const from = Math.max(startMs, frame * frameMs - HALF_BLEND_MS);
      const to = Math.min(endMs, (frame + 1) * frameMs + HALF_BLEND_MS);
      if (to > from) open[frame] = (open[frame] ?? 0) + (Math.sqrt(OPENNESS[shape]) * (to - from)) / windowMs;
    }
  }
  return open;
}

function levelsOf(samples: Float32Array, frames: number, frameSamples: number): number[] {
  return Array.from({ length: frames }, (_, frame) => {
    let sum = 0;
    const from = Math.round(frame * frameSamples);
    const to = Math.round((frame + 1) * frameSamples);
    for (let i = from; i < to; i++) sum += (samples[i] ?? 0) ** 2;
    return Math.max(FLOOR_DB, 10 * Math.log10(sum / (to - from) + 1e-12));
  });
}

function correlationAt(mouth: readonly number[], sound: readonly number[], lag: number): number {
  const pairs: [number, number][] = [];
  mouth.forEach((open, frame) => {
    const level = sound[frame + lag];
    if (level !== undefined) pairs.push([open, level]);
  });
  const mean = (pick: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[pick], 0) / pairs.length;
  const [openMean, levelMean] = [mean(0), mean(1)];
  let [both, open, level] = [0, 0, 0];
  for (const [a, b] of pairs) {
    both += (a - openMean) * (b - levelMean);
    open += (a - openMean) ** 2;
    level += (b - levelMean) ** 2;
  }
  return open === 0 || level === 0 ? 0 : both / Math.sqrt(open * level);
}
