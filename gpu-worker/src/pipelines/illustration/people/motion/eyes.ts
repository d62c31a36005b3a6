import { clamp } from '../rig/geometry.ts';
import { chance, wander } from './chance.ts';

/** One pose lasts this long: figures move on twos at 24 fps. */
export const POSE_MS = 1000 / 12;

/** Lid closure of a blink, pose by pose. */
const BLINK = [0.6, 1, 0.4] as const;

/**
 * How far blinks shut the eyes at a time, 0–1. One blink falls somewhere in every period of a seeded, uneven rhythm, so
 * its time is found without walking through those before.
 * @param blinksPerMinute 12–26; constant over a stretch or the rhythm jumps
 */
export function blinkAt(seed: number, timeMs: number, blinksPerMinute: number): number {
  const period = 60_000 / blinksPerMinute;
  const cell = Math.floor(timeMs / period);
  for (const index of [cell, cell - 1]) {
    const offset = (0.08 + 0.84 * chance(seed, index, 3)) * period;
    const onset = Math.floor((index * period + offset) / POSE_MS) * POSE_MS;
    const pose = Math.floor((timeMs - onset + 1) / POSE_MS);
    const shut = BLINK[pose];
    if (shut !== undefined) return shut;
  }
  return 0;
}

/** Small jumps of the eyes around what they look at, in shares of their full turn. */
export function saccadeAt(seed: number, timeMs: number): { x: number; y: number } {
  const cell = Math.floor(timeMs / 620);
  // A fixation lasts one to three cells: a cell may keep its neighbour's target.
  const held = chance(seed, cell, 11) < 0.45 ? cell - 1 : cell;
  return { x: (chance(seed, held, 12) - 0.5) * 0.2, y: (chance(seed, held, 13) - 0.5) * 0.1 };
}

/** How far the eyes leave the partner for a moment while thinking, 0–1, and to which side. */
export function aversionAt(seed: number, timeMs: number): { amount: number; side: number } {
  const period = 5200;
  const cell = Math.floor(timeMs / period);
  const start = (0.15 + 0.6 * chance(seed, cell, 21)) * period;
  const at = timeMs - cell * period - start;
  const length = 420 + 500 * chance(seed, cell, 22);
  if (chance(seed, cell, 23) < 0.35 || at < 0 || at > length) return { amount: 0, side: 0 };
  return { amount: clamp(Math.min(at / 70, (length - at) / 90), 0, 1), side: chance(seed, cell, 24) < 0.5 ? -1 : 1 };
}

/** Slow unequal life of the two brows and mouth corners. */
export const asymmetryAt = (seed: number, timeMs: number): number => 0.6 * wander(seed, 31, timeMs, 2900);
