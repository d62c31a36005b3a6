import { clamp } from '../rig/geometry.ts';

/** 0 before 0, 1 after 1, without corners between. */
export function smooth(t: number): number {
  const k = clamp(t, 0, 1);
  return k * k * (3 - 2 * k);
}

/** Rises to 1, passes it a little and settles: the step response of a slightly loose spring. `t` in units of its rise. */
export function springy(t: number): number {
  if (t <= 0) return 0;
  if (t >= 3.2) return 1;
  const fade = smooth((3.2 - t) / 0.9);
  return 1 - Math.exp(-2.6 * t) * (Math.cos(2.75 * t) + 0.94 * Math.sin(2.75 * t)) * fade;
}

/**
 * The strength of an acted movement over its length: a small move the other way (anticipation), a stroke that passes
 * its goal, a hold, and a soft way back. `t` 0–1 over the movement; `lengthMs` keeps the stroke quick in long holds.
 */
export function acted(t: number, lengthMs: number): number {
  if (t <= 0 || t >= 1) return 0;
  const strokeStart = Math.min(0.16, 130 / lengthMs);
  const release = 1 - Math.min(0.34, 420 / lengthMs);
  if (t < strokeStart) return -0.09 * Math.sin((Math.PI * t) / strokeStart / 1.6);
  const rise = Math.min(0.2, 190 / lengthMs);
  const start = -0.09 * Math.sin(Math.PI / 1.6);
  const up = start + (1 - start) * springy((t - strokeStart) / rise);
  return t < release ? up : up * (1 - smooth((t - release) / (1 - release)));
}
