import type { MouthCue, MouthShape } from '@film-studio/shared/production';
import { clamp } from '../rig/geometry.ts';
import { smooth } from './easing.ts';

/** A mouth between shapes. `open` 0 is shut; `wide` and `round` are signed shares of the resting width. */
export type MouthPose = {
  readonly open: number;
  readonly wide: number;
  readonly round: number;
  readonly upperTeeth: number;
  readonly lowerTeeth: number;
  readonly tongue: number;
  readonly tongueUp: number;
  /** Lower lip under the upper teeth. */
  readonly tuck: number;
  readonly press: number;
};

const shape = (values: Partial<MouthPose>): MouthPose => ({
  open: 0,
  wide: 0,
  round: 0,
  upperTeeth: 0,
  lowerTeeth: 0,
  tongue: 0,
  tongueUp: 0,
  tuck: 0,
  press: 0,
  ...values,
});

/** The nine shapes, fully reached. */
export const MOUTHS: Record<MouthShape, MouthPose> = {
  X: shape({}),
  A: shape({ press: 0.7, wide: -0.02 }),
  B: shape({ open: 0.2, wide: 0.3, upperTeeth: 1, lowerTeeth: 0.85 }),
  C: shape({ open: 0.5, wide: 0.12, upperTeeth: 0.8, tongue: 0.4 }),
  D: shape({ open: 1, wide: 0.1, upperTeeth: 0.75, tongue: 0.7 }),
  E: shape({ open: 0.58, wide: -0.2, round: 0.6, upperTeeth: 0.25, tongue: 0.3 }),
  F: shape({ open: 0.24, wide: -0.42, round: 1 }),
  G: shape({ open: 0.16, wide: 0.06, upperTeeth: 1, tuck: 1 }),
  H: shape({ open: 0.44, wide: 0.14, upperTeeth: 0.7, tongueUp: 1 }),
};

/** Half of the time two neighbouring shapes take to become one another. */
const HALF_BLEND_MS = 35;
/** Shapes that must be fully there from their first to their last moment: closures and silence. */
const CLOSED: ReadonlySet<MouthShape> = new Set<MouthShape>(['X', 'A']);

function mixMouth(a: MouthPose, b: MouthPose, t: number): MouthPose {
  if (t <= 0) return a;
  if (t >= 1) return b;
  const mix = (key: keyof MouthPose): number => a[key] + (b[key] - a[key]) * t;
  return shape({
    open: mix('open'),
    wide: mix('wide'),
    round: mix('round'),
    upperTeeth: mix('upperTeeth'),
    lowerTeeth: mix('lowerTeeth'),
    tongue: mix('tongue'),
    tongueUp: mix('tongueUp'),
    tuck: mix('tuck'),
    press: mix('press'),
  });
}

const REST = (startMs: number, endMs: number): MouthCue => ({ startMs, endMs, shape: 'X' });

/** The cue at a time and its neighbours, silence where there is none. */
function around(cues: readonly MouthCue[], timeMs: number): [MouthCue, MouthCue, MouthCue] {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.endMs <= timeMs) low = middle + 1;
    else high = middle;
  }
  const next = cues[low];
  const last = cues[low - 1];
  if (next === undefined || next.startMs > timeMs) {
    const gap = REST(last?.endMs ?? -Infinity, next?.startMs ?? Infinity);
    return [last ?? gap, gap, next ?? gap];
  }
  const touches = last !== undefined && last.endMs === next.startMs;
  const after = cues[low + 1];
  const before = touches ? last : REST(-Infinity, next.startMs);
  return [before, next, after?.startMs === next.endMs ? after : REST(next.endMs, Infinity)];
}

/** Span in which the mouth goes from `a` to `b`; closures push it into their neighbour so that they are whole. */
function blendSpan(a: MouthCue, b: MouthCue): [from: number, to: number] {
  const half = (cue: MouthCue): number => Math.min(HALF_BLEND_MS, (cue.endMs - cue.startMs) / 2);
  const border = b.startMs;
  const closedA = CLOSED.has(a.shape);
  const closedB = CLOSED.has(b.shape);
  if (closedA && !closedB) return [border, border + Math.min(2 * HALF_BLEND_MS, half(b))];
  if (closedB && !closedA) return [border - Math.min(2 * HALF_BLEND_MS, half(a)), border];
  const width = Math.min(half(a), half(b));
  return [border - width, border + width];
}

/** The mouth at a time: at rest in silence, each cue's shape reached within its own time, smooth between. */
export function mouthAt(cues: readonly MouthCue[], timeMs: number): MouthPose {
  if (cues.length === 0) return MOUTHS.X;
  const [before, cue, after] = around(cues, timeMs);
  const own = MOUTHS[cue.shape];
  const [inFrom, inTo] = blendSpan(before, cue);
  if (timeMs < inTo && Number.isFinite(inTo) && cue !== before) {
    return mixMouth(MOUTHS[before.shape], own, smooth((timeMs - inFrom) / (inTo - inFrom)));
  }
  const [outFrom, outTo] = blendSpan(cue, after);
  if (timeMs > outFrom && Number.isFinite(outFrom) && cue !== after) {
    return mixMouth(own, MOUTHS[after.shape], smooth((timeMs - outFrom) / (outTo - outFrom)));
  }
  return own;
}

/** Steps of each number of a mouth: coarse enough that equal mouths are found, too fine to be seen. */
const STEPS = 16;

/** The mouth in steps, so that equal keys mean equal drawings. */
export function quantised(mouth: MouthPose): MouthPose {
  const snap = (value: number): number => Math.round(clamp(value, -2, 2) * STEPS) / STEPS;
  return shape(Object.fromEntries(Object.entries(mouth).map(([key, value]) => [key, snap(value)])));
}

export const mouthKey = (mouth: MouthPose): string =>
  Object.values(mouth)
    .map((value) => Math.round(value * STEPS).toString(36))
    .join('.');

/** Whether the figure is saying something at a time (pauses of a breath belong to the speech). */
export function isSpeaking(cues: readonly MouthCue[], timeMs: number): boolean {
  return cues.some((cue) => cue.shape !== 'X' && cue.startMs - 120 <= timeMs && cue.endMs + 250 > timeMs);
}

/** How much a figure is talking, 0–1: rises just before its speech and falls after it, without corners. */
export function talkingAt(cues: readonly MouthCue[], timeMs: number): number {
  let nearest = Infinity;
  for (const { startMs, endMs, shape: mouth } of cues) {
    if (mouth !== 'X') nearest = Math.min(nearest, Math.max(startMs - timeMs, timeMs - endMs, 0));
  }
  return 1 - smooth((nearest - 120) / 450);
}
