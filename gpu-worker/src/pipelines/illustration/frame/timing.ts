import type { FrameRate } from '@film-studio/shared/time';

/** Drawings a second: animation "on twos" of 24 frames, on ones for whoever walks, on fours for whoever only listens. */
export const DRAWINGS_PER_SECOND = 12;
export const WALKING_PER_SECOND = 24;
export const LISTENING_PER_SECOND = 6;

/** Milliseconds from the shot's first frame to a frame. */
export function frameMs(frame: number, rate: FrameRate): number {
  return (frame * 1000 * rate.denominator) / rate.numerator;
}

/** The frames that share one drawing. */
export type Hold = { readonly first: number; readonly last: number; readonly timeMs: number };

/**
 * The hold that a frame belongs to. Counted from the shot's first frame, so that it does not depend on where a segment
 * starts. The pose is that of its middle: never more than half a hold early or late.
 */
export function holdAt(frame: number, rate: FrameRate, drawingsPerSecond = DRAWINGS_PER_SECOND): Hold {
  const length = Math.max(1, Math.floor(rate.numerator / rate.denominator / drawingsPerSecond + 0.25));
  const first = Math.floor(frame / length) * length;
  return { first, last: first + length - 1, timeMs: Math.round(frameMs(first + (length - 1) / 2, rate)) };
}
