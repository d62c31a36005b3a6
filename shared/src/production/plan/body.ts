import type { Look, Posture } from './contracts.ts';

/** What a body measures, metres: the planner's reckoning for framing, measured on the drawn figures. */

/** Part of the standing height that the top of the head keeps in each posture but sitting. */
const POSTURE_HEIGHT: Readonly<Record<Exclude<Posture, 'sit'>, number>> = {
  stand: 1,
  walk: 1,
  run: 1,
  kneel: 0.8,
  lie: 0.26,
};
/** Seats have one height; above it sits rather more than half of the body, and a larger head in the young. */
const SEATED_METRES = 0.455;
const SEATED_OF_HEIGHT = 0.565;
const SEATED_CHILD_METRES = 0.055;
const CHILD_YEARS = 14;
/** Room that hair and headwear may take above the skull. */
const HAIR_METRES: Partial<Record<Look['hair']['style'], number>> = {
  afro: 0.1,
  'top-knot': 0.075,
  'curly-long': 0.065,
  'curly-short': 0.06,
  bun: 0.055,
};
const HEADWEAR_METRES: Partial<Record<Look['headwear'], number>> = {
  headwrap: 0.095,
  'wool-hat': 0.09,
  turban: 0.065,
  hood: 0.065,
  'wide-hat': 0.06,
  crown: 0.06,
};
const LEAST_HAIR_METRES = 0.035;

export function standingHeight(look: Look): number {
  return look.heightCentimetres / 100;
}

/** Height of the skull's top above the floor. */
export function crownHeight(look: Look, posture: Posture): number {
  const height = standingHeight(look);
  if (posture !== 'sit') return height * POSTURE_HEIGHT[posture];
  return SEATED_METRES + SEATED_OF_HEIGHT * height + (look.ageYears < CHILD_YEARS ? SEATED_CHILD_METRES : 0);
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
/** Length of one step against the standing height, and the part of a step that a foot stays down before it passes. */
const STEP_OF_HEIGHT = { walk: 0.34, run: 0.47 } as const;
const STANCE = { walk: 0.62, run: 0.5 } as const;
/** A walk gathers and loses speed over about this many steps. */
const RAMP_STEPS = 0.8;
const SHORTEST_WALK_METRES = 0.05;

/**
 * When each foot of a walk comes down, milliseconds on the walk's own clock, ascending: the drawn legs step so, and the
 * footsteps in the sound must. Speed rises over the first step and falls over the last; a closing step ends the walk.
 */
export function walkStepsMs(
  walk: { readonly fromX: number; readonly startMs: number; readonly endMs: number },
  toX: number,
  look: Look,
  running: boolean,
): number[] {
  const gait = running ? 'run' : 'walk';
  const distance = Math.abs(toX - walk.fromX);
  if (distance < SHORTEST_WALK_METRES || walk.endMs <= walk.startMs) return [];
  const steps = Math.max(1, Math.round(distance / (standingHeight(look) * STEP_OF_HEIGHT[gait])));
  const lifted = 1 - STANCE[gait];
  const ramp = Math.min(0.5, Math.max(0.04, RAMP_STEPS / steps));
  const landings = [...Array.from({ length: steps }, (_, step) => step + 1 - STANCE[gait]), steps + lifted];
  return landings.map((phase) => {
    const part = timeOfProgress((phase + lifted) / (steps + 2 * lifted), ramp);
    return Math.round(walk.startMs + part * (walk.endMs - walk.startMs));
  });
}

/** The part of the time after which a part of the way is done, speeding up and slowing down over `ramp` of the time. */
function timeOfProgress(done: number, ramp: number): number {
  const cruise = 1 / (1 - ramp);
  const ramped = (cruise * ramp) / 2;
  if (done < ramped) return Math.sqrt((2 * ramp * Math.max(0, done)) / cruise);
  if (done > 1 - ramped) return 1 - Math.sqrt((2 * ramp * Math.max(0, 1 - done)) / cruise);
  return done / cruise + ramp / 2;
}
