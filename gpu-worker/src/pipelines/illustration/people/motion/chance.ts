/** A number 0–1 from whole numbers: the same for the same numbers, unlike for neighbours. @source squirrel3-like mixing */
export function chance(seed: number, index: number, stream = 0): number {
  let h = (seed | 0) ^ Math.imul(index | 0, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Smooth wandering between −1 and 1; one new value every `periodMs`. A pure function of time. */
export function wander(seed: number, stream: number, timeMs: number, periodMs: number): number {
  const at = timeMs / periodMs;
  const i = Math.floor(at);
  const f = at - i;
  const k = f * f * f * (f * (f * 6 - 15) + 10);
  const a = chance(seed, i, stream) * 2 - 1;
  const b = chance(seed, i + 1, stream) * 2 - 1;
  return a + (b - a) * k;
}
