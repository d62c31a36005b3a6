import type { HAIR_STYLES, HEADWEAR, Look } from '@film-studio/shared/production';
import type { Vec } from '../rig/geometry.ts';

export type HairStyle = (typeof HAIR_STYLES)[number];

/** How a style is put together; lengths in head units. */
export type HairCut = {
  /** How far hair stands off the skull at the sides and, more, at the top. */
  readonly sides: number;
  readonly top: number;
  readonly line: 'plain' | 'fringe' | 'part' | 'centre' | 'swept' | 'receded' | 'none';
  readonly texture: 'smooth' | 'curls' | 'coils' | 'locs' | 'stubble';
  readonly coversEars: boolean;
  /** What falls behind: how low it reaches and how wide it is. */
  readonly back?: { readonly toY: number; readonly half: number; readonly wave: number };
  readonly extra?: 'bun' | 'top-knot' | 'ponytail' | 'braid' | 'two-braids';
};

export const HAIR_CUTS: Record<HairStyle, HairCut> = {
  bald: { sides: 0, top: 0, line: 'none', texture: 'stubble', coversEars: false },
  buzz: { sides: 0.012, top: 0.025, line: 'plain', texture: 'stubble', coversEars: false },
  short: { sides: 0.045, top: 0.12, line: 'swept', texture: 'smooth', coversEars: false },
  'side-part': { sides: 0.05, top: 0.15, line: 'part', texture: 'smooth', coversEars: false },
  'curly-short': { sides: 0.09, top: 0.17, line: 'plain', texture: 'curls', coversEars: false },
  afro: { sides: 0.34, top: 0.4, line: 'plain', texture: 'coils', coversEars: true },
  bob: { sides: 0.1, top: 0.12, line: 'part', texture: 'smooth', coversEars: true, back: { toY: 0.9, half: 0.98, wave: 0 } },
  long: { sides: 0.085, top: 0.11, line: 'centre', texture: 'smooth', coversEars: true, back: { toY: 1.95, half: 0.94, wave: 0 } },
  'long-wavy': { sides: 0.12, top: 0.14, line: 'part', texture: 'smooth', coversEars: true, back: { toY: 1.8, half: 1.06, wave: 0.06 } },
  braid: { sides: 0.05, top: 0.08, line: 'centre', texture: 'smooth', coversEars: false, extra: 'braid' },
  'two-braids': { sides: 0.05, top: 0.08, line: 'centre', texture: 'smooth', coversEars: false, extra: 'two-braids' },
  bun: { sides: 0.05, top: 0.09, line: 'centre', texture: 'smooth', coversEars: false, extra: 'bun' },
  'top-knot': { sides: 0.04, top: 0.07, line: 'plain', texture: 'smooth', coversEars: false, extra: 'top-knot' },
  ponytail: { sides: 0.045, top: 0.1, line: 'swept', texture: 'smooth', coversEars: false, extra: 'ponytail' },
  balding: { sides: 0.05, top: 0, line: 'receded', texture: 'smooth', coversEars: false },
  dreadlocks: { sides: 0.1, top: 0.14, line: 'plain', texture: 'locs', coversEars: true, back: { toY: 1.35, half: 0.95, wave: 0 } },
  fringe: { sides: 0.08, top: 0.12, line: 'fringe', texture: 'smooth', coversEars: true, back: { toY: 1.05, half: 0.94, wave: 0 } },
  'curly-long': { sides: 0.2, top: 0.2, line: 'part', texture: 'curls', coversEars: true, back: { toY: 1.35, half: 1.08, wave: 0 } },
}; // prettier-ignore

const point = (x: number, y: number): Vec => ({ x, y });
const mirrored = (right: readonly Vec[]): Vec[] => [
  ...right,
  ...right
    .slice(0, -1)
    .reverse()
    .map((p) => point(-p.x, p.y)),
];

/** The hairline on the front view, from the right sideburn over the brow to the left one. */
export const HAIR_LINES: Record<Exclude<HairCut['line'], 'none' | 'receded'>, readonly Vec[]> = {
  plain: mirrored([point(0.83, 0.16), point(0.78, -0.02), point(0.71, -0.3), point(0.55, -0.52), point(0.28, -0.6), point(0, -0.6)]),
  fringe: mirrored([point(0.84, 0.5), point(0.75, 0.1), point(0.7, -0.16), point(0.45, -0.235), point(0.2, -0.25), point(0, -0.25)]),
  centre: mirrored([point(0.84, 0.2), point(0.78, -0.02), point(0.68, -0.3), point(0.45, -0.54), point(0.2, -0.68), point(0, -0.78)]),
  swept: [
    point(0.83, 0.16), point(0.78, -0.04), point(0.7, -0.3), point(0.52, -0.42), point(0.22, -0.49), point(-0.1, -0.56),
    point(-0.4, -0.66), point(-0.6, -0.5), point(-0.74, -0.22), point(-0.78, -0.02), point(-0.83, 0.16),
  ],
  part: [
    point(0.84, 0.26), point(0.78, 0.02), point(0.7, -0.22), point(0.52, -0.38), point(0.2, -0.54), point(-0.14, -0.72),
    point(-0.34, -0.68), point(-0.58, -0.46), point(-0.72, -0.2), point(-0.78, 0.02), point(-0.84, 0.26),
  ],
}; // prettier-ignore

/** How far each headwear stands above the crown of the skull, head units. */
const HAT_RISE: Record<(typeof HEADWEAR)[number], number> = {
  none: 0,
  turban: 0.36,
  hijab: 0.12,
  keffiyeh: 0.1,
  headwrap: 0.55,
  cap: 0.12,
  'wide-hat': 0.34,
  'wool-hat': 0.55,
  hood: 0.34,
  crown: 0.36,
  veil: 0.16,
};

/** How far hair and headwear stand above the crown of the skull, as a share of the head's height. */
export function riseOf(look: Look): number {
  const cut = HAIR_CUTS[look.hair.style];
  const knot = cut.extra === 'top-knot' ? 0.42 : cut.extra === 'bun' ? 0.25 : 0;
  const curls = cut.texture === 'coils' || cut.texture === 'curls' ? 0.15 : 0;
  const hair = look.headwear === 'none' ? Math.max(cut.top + curls, knot) : 0.05;
  return Math.max(hair, HAT_RISE[look.headwear]) / 2;
}
