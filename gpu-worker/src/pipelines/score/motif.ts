import { createRandom, type Random } from '../synthesis/index.ts';

/** A short idea that a film's music keeps coming back to. */
export type Motif = {
  /** Beats that each note lasts; together one bar of four. */
  readonly beats: readonly number[];
  /** Degrees of the mode above where it starts; the first is 0. */
  readonly contour: readonly number[];
};

const RHYTHMS = [
  [1.5, 0.5, 1, 1],
  [1, 1, 2],
  [0.5, 0.5, 1, 2],
  [1, 0.5, 0.5, 2],
  [2, 1, 1],
  [1.5, 0.5, 2],
  [0.5, 1, 0.5, 1, 1],
] as const;

/** The film's own idea, the same for every cue that shares the seed. */
export function motifOf(themeSeed: number): Motif {
  const random = createRandom(themeSeed, 1);
  const beats = random.pick(RHYTHMS);
  const contour = [0];
  const leapAt = 1 + random.int(beats.length - 1);
  const upward = random.chance(0.65) ? 1 : -1;
  for (let i = 1; i < beats.length; i++) {
    const before = contour[i - 1]!;
    if (i === leapAt) contour.push(before + upward * random.pick([2, 3, 4]));
    else contour.push(before + (before * upward > 1 ? -upward : random.pick([1, -1])));
  }
  return { beats, contour };
}

/** The idea turned: the same rhythm, its contour upside down, or moved on at the end. */
export function vary(motif: Motif, random: Random): Motif {
  switch (random.int(3)) {
    case 0:
      return { ...motif, contour: motif.contour.map((step) => -step) };
    case 1:
      return {
        ...motif,
        contour: motif.contour.map((step, i) =>
          i === motif.contour.length - 1 ? step + random.pick([1, -1, 2]) : step,
        ),
      };
    default:
      return { beats: [...motif.beats].reverse(), contour: motif.contour };
  }
}
