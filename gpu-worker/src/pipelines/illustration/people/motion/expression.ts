import type { Emotion, Feeling, FigureStaging } from '@film-studio/shared/production';
import { springy } from './easing.ts';

/** What a feeling does to face and bearing. All 0 is the neutral face; lengths in head units (half a head is 1). */
export type Expression = {
  readonly browInner: number;
  readonly browOuter: number;
  readonly browPinch: number;
  /** Upper lids: above 0 wider, below 0 drooping. */
  readonly lidTop: number;
  /** Lower lids pushed up by the cheeks, 0–1. */
  readonly lidBottom: number;
  /** Upper lids slanting: above 0 down to the nose (anger), below 0 down to the temple (sorrow). */
  readonly lidSlant: number;
  readonly pupil: number;
  readonly corner: number;
  readonly mouthWide: number;
  readonly press: number;
  readonly cheek: number;
  /** One side more than the other. */
  readonly skew: number;
  readonly headPitch: number;
  readonly headTilt: number;
  readonly shoulders: number;
  readonly lean: number;
  /** How much everything moves, against 1. */
  readonly energy: number;
  readonly tremble: number;
  readonly blinksPerMinute: number;
};

const NEUTRAL: Expression = {
  browInner: 0,
  browOuter: 0,
  browPinch: 0,
  lidTop: 0,
  lidBottom: 0,
  lidSlant: 0,
  pupil: 0,
  corner: 0.13,
  mouthWide: 0,
  press: 0,
  cheek: 0,
  skew: 0,
  headPitch: 0,
  headTilt: 0,
  shoulders: 0,
  lean: 0,
  energy: 1,
  tremble: 0,
  blinksPerMinute: 15.5,
};

/** At strength 2. */
const PLAIN: Record<Emotion, Partial<Expression>> = {
  neutral: {},
  happy: {
    browInner: 0.03, browOuter: 0.05, lidTop: -0.04, lidBottom: 0.42, corner: 0.72, mouthWide: 0.32, cheek: 0.8,
    pupil: 0.06, skew: 0.12, headTilt: 0.05, headPitch: -0.1, shoulders: 0.1, energy: 1.25, blinksPerMinute: 16,
  },
  sad: {
    browInner: 0.17, browOuter: -0.07, browPinch: 0.05, lidTop: -0.24, lidSlant: -0.5, corner: -0.6, mouthWide: -0.14,
    press: 0.15, headPitch: 0.36, headTilt: 0.08, shoulders: -0.75, lean: 0.02, energy: 0.6, blinksPerMinute: 14,
  },
  excited: {
    browInner: 0.15, browOuter: 0.17, lidTop: 0.26, lidBottom: 0.18, corner: 0.85, mouthWide: 0.42, cheek: 0.75,
    pupil: 0.16, headPitch: -0.2, shoulders: 0.4, lean: 0.03, energy: 1.8, blinksPerMinute: 18,
  },
  calm: {
    browInner: 0.02, browOuter: -0.015, lidTop: -0.2, lidBottom: 0.12, corner: 0.34, mouthWide: 0.06, cheek: 0.25,
    headPitch: 0.03, headTilt: 0.03, shoulders: -0.25, energy: 0.6, blinksPerMinute: 13,
  },
  angry: {
    browInner: -0.17, browOuter: 0.05, browPinch: 0.13, lidTop: -0.12, lidBottom: 0.24, lidSlant: 0.62, pupil: -0.1,
    corner: -0.42, mouthWide: 0.08, press: 0.5, skew: 0.14, headPitch: 0.16, shoulders: 0.45, lean: 0.035, energy: 1.35,
    blinksPerMinute: 13,
  },
  afraid: {
    browInner: 0.22, browOuter: 0.04, browPinch: 0.08, lidTop: 0.34, lidSlant: -0.22, pupil: -0.2, corner: -0.34,
    mouthWide: 0.24, press: 0.12, headPitch: -0.08, shoulders: 0.75, lean: -0.045, energy: 1.2, tremble: 0.6,
    blinksPerMinute: 26,
  },
}; // prettier-ignore

const STRENGTH = { 1: 0.5, 2: 1, 3: 1.42 } as const;
const KEYS = Object.keys(NEUTRAL) as (keyof Expression)[];

function blend(a: Expression, b: Expression, t: number): Expression {
  const mixed = { ...a } as Record<keyof Expression, number>;
  for (const key of KEYS) mixed[key] = a[key] + (b[key] - a[key]) * t;
  return mixed;
}

/** The face of a feeling when it is fully there. */
export function expressionOf(feeling: Feeling): Expression {
  return blend(NEUTRAL, { ...NEUTRAL, ...PLAIN[feeling.emotion] }, STRENGTH[feeling.strength]);
}

/** How long a feeling takes to show, milliseconds. */
const ONSET_MS = 210;

/** The face at a time: each feeling grows out of the one before with a little overshoot. */
export function expressionAt(feelings: FigureStaging['performance']['feelings'], timeMs: number): Expression {
  const first = feelings[0];
  if (first === undefined) return NEUTRAL;
  let face = expressionOf(first.feeling);
  for (const key of feelings.slice(1)) {
    if (key.atMs > timeMs) break;
    face = blend(face, expressionOf(key.feeling), springy((timeMs - key.atMs) / ONSET_MS));
  }
  return face;
}

/** Which feeling rules at a time. */
export function feelingAt(feelings: FigureStaging['performance']['feelings'], timeMs: number): Feeling {
  const past = feelings.filter((key) => key.atMs <= timeMs).at(-1) ?? feelings[0];
  return past?.feeling ?? { emotion: 'neutral', strength: 1 };
}
