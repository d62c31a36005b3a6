/** A stream of chance that is the same for the same seed on every machine. */
export type Random = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** low ≤ x < high. */
  range(low: number, high: number): number;
  /** A whole number, 0 … count − 1. */
  int(count: number): number;
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
};

/**
 * @param stream tells apart several streams from one seed, so that a new use of chance leaves the others as they were.
 * @source mulberry32, Tommy Ettinger, public domain; seeds mixed by murmur3's finaliser.
 */
export function createRandom(seed: number, stream = 0): Random {
  let state = mixBits((seed >>> 0) ^ mixBits(stream * 0x9e3779b9 + Math.floor(seed / 2 ** 32)));
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    range: (low, high) => low + (high - low) * next(),
    int: (count) => Math.floor(next() * count),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    chance: (probability) => next() < probability,
  };
}

function mixBits(value: number): number {
  let h = value >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) >>> 0;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) >>> 0;
  return (h ^ (h >>> 16)) >>> 0;
}
