import { contentSeed, type Json } from '../../ids/index.ts';

/** A number from 0 up to 1 that belongs to a value: the same value always draws the same number. */
export function chanceOf(value: Json): number {
  return contentSeed(value) / 2 ** 32;
}

/** One of the candidates, chosen by a value. @throws RangeError when there are none. */
export function pick<Candidate>(candidates: readonly Candidate[], value: Json): Candidate {
  const chosen = candidates[Math.floor(chanceOf(value) * candidates.length)];
  if (chosen === undefined) throw new RangeError('there is nothing to choose from');
  return chosen;
}
