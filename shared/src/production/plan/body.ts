import type { Look, Posture } from './contracts.ts';

/** What a body measures, metres; the planner's reckoning for framing. Drawn figures stay within it. */

/** Part of the standing height that the top of the head keeps in each posture. */
const POSTURE_HEIGHT: Readonly<Record<Posture, number>> = {
  stand: 1,
  walk: 1,
  run: 1,
  sit: 0.8,
  kneel: 0.76,
  lie: 0.42,
};
/** Room that hair and headwear may take above the skull. */
const HAIR_METRES: Partial<Record<Look['hair']['style'], number>> = { afro: 0.1, 'top-knot': 0.1, bun: 0.08 };
const HEADWEAR_METRES: Partial<Record<Look['headwear'], number>> = {
  turban: 0.1,
  crown: 0.12,
  'wide-hat': 0.12,
  'wool-hat': 0.08,
  headwrap: 0.12,
  hood: 0.06,
};
const LEAST_HAIR_METRES = 0.04;

export function standingHeight(look: Look): number {
  return look.heightCentimetres / 100;
}

/** Height of the skull's top above the floor. */
export function crownHeight(look: Look, posture: Posture): number {
  return standingHeight(look) * POSTURE_HEIGHT[posture];
}

/** The highest that hair or hat may reach: what must stay inside the frame. */
export function headTop(look: Look, posture: Posture): number {
  const hair = HAIR_METRES[look.hair.style] ?? LEAST_HAIR_METRES;
  return crownHeight(look, posture) + Math.max(hair, HEADWEAR_METRES[look.headwear] ?? 0);
}

/** Height of the eyes: where a partner looks. Heads are larger, measured by the body, in the young. */
export function eyeHeight(look: Look, posture: Posture): number {
  return crownHeight(look, posture) - headHeight(look) * 0.5;
}

/** Chin to crown: a seventh and a half of a grown body, a sixth of a child's. */
export function headHeight(look: Look): number {
  const height = standingHeight(look);
  return look.ageYears < 12 ? height / 6 : height / 7.4;
}

/** Natural walking and running speed, metres a second. */
export const WALK_SPEED = 1.35;
export const RUN_SPEED = 3.2;
/** Length of one step against the standing height. */
const STEP_OF_HEIGHT = 0.41;
const RUN_STEP_OF_HEIGHT = 0.62;

/**
 * When each foot of a walk lands, milliseconds on the walk's own clock: evenly spaced, the last at the end. Sound and
 * legs both follow it.
 */
export function walkStepsMs(
  walk: { readonly fromX: number; readonly startMs: number; readonly endMs: number },
  toX: number,
  look: Look,
  running: boolean,
): number[] {
  const step = standingHeight(look) * (running ? RUN_STEP_OF_HEIGHT : STEP_OF_HEIGHT);
  const count = Math.max(1, Math.round(Math.abs(toX - walk.fromX) / step));
  return Array.from({ length: count }, (_, index) =>
    Math.round(walk.startMs + ((index + 1) * (walk.endMs - walk.startMs)) / count),
  );
}
