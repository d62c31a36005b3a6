import type { MouthCue, MouthShape } from '../production/index.ts';

/** How wide each shape opens the mouth, 0 shut … 1 wide. */
const OPENNESS: Readonly<Record<MouthShape, number>> = {
  X: 0,
  A: 0,
  B: 0.4,
  C: 0.7,
  D: 1,
  E: 0.65,
  F: 0.4,
  G: 0.15,
  H: 0.6,
};
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

/** Mean openness over each frame, as the eye sees it. */
function opennessOf(cues: readonly MouthCue[], frames: number, frameMs: number): number[] {
  const open = new Array<number>(frames).fill(0);
  for (const { startMs, endMs, shape } of cues) {
    const last = Math.min(frames - 1, Math.floor((endMs - 1e-6) / frameMs));
    for (let frame = Math.max(0, Math.floor(startMs / frameMs)); frame <= last; frame++) {
      const shared = Math.min(endMs, (frame + 1) * frameMs) - Math.max(startMs, frame * frameMs);
      open[frame] = (open[frame] ?? 0) + (OPENNESS[shape] * shared) / frameMs;
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
