import type { FigureStaging } from '@film-studio/shared/production';
import { measure } from '../rig/proportions.ts';
import { clamp } from '../rig/geometry.ts';

/** How a walk is divided into steps. Step k ends with a foot on the floor at k step lengths from the start. */
export type WalkPlan = {
  readonly fromX: number;
  readonly toX: number;
  readonly direction: -1 | 1;
  readonly steps: number;
  readonly stepLength: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly running: boolean;
};

/** Share of a step by which a foot's stance begins before and ends after the body passes over it. */
export const STANCE = { walk: 0.62, run: 0.5 } as const;

/** The walk of a staging; undefined when it goes nowhere. */
export function walkPlan(staging: FigureStaging): WalkPlan | undefined {
  const walk = staging.walk;
  if (walk === undefined || walk.endMs <= walk.startMs) return undefined;
  const distance = staging.x - walk.fromX;
  const running = staging.posture === 'run';
  const height = measure(staging.look).height;
  const natural = height * (running ? 0.47 : 0.34);
  if (Math.abs(distance) < 0.05) return undefined;
  const steps = Math.max(1, Math.round(Math.abs(distance) / natural));
  return {
    fromX: walk.fromX,
    toX: staging.x,
    direction: distance > 0 ? 1 : -1,
    steps,
    stepLength: Math.abs(distance) / steps,
    startMs: walk.startMs,
    endMs: walk.endMs,
    running,
  };
}

/** Share of the way: speeds up over about one step, walks evenly, slows down over about one step. */
function progress(plan: WalkPlan, timeMs: number): number {
  const t = clamp((timeMs - plan.startMs) / (plan.endMs - plan.startMs), 0, 1);
  const ramp = rampOf(plan);
  const cruise = 1 / (1 - ramp);
  if (t < ramp) return (cruise * t * t) / (2 * ramp);
  if (t > 1 - ramp) return 1 - (cruise * (1 - t) * (1 - t)) / (2 * ramp);
  return cruise * (t - ramp / 2);
}

const rampOf = (plan: WalkPlan): number => clamp(0.8 / plan.steps, 0.04, 0.5);

const stanceOf = (plan: WalkPlan): number => (plan.running ? STANCE.run : STANCE.walk);

/**
 * Steps done at a time; whole numbers are the moments the body passes over a planted foot. Runs from a little below 0,
 * where the second foot lifts, to a little above `steps`, where the last one comes down.
 */
export function phaseAt(plan: WalkPlan, timeMs: number): number {
  const extra = 1 - stanceOf(plan);
  return (plan.steps + 2 * extra) * progress(plan, timeMs) - extra;
}

/** How much of the walk is under way, 0 standing … 1 in full stride. */
export function strideAt(plan: WalkPlan, timeMs: number): number {
  const extra = 1 - stanceOf(plan);
  const phase = phaseAt(plan, timeMs);
  return clamp(Math.min(phase + extra, plan.steps + extra - phase) / 0.7, 0, 1);
}

/** Where the body is, metres along the stage: follows the steps, and leaves and reaches its ends without a jerk. */
export function walkX(plan: WalkPlan, timeMs: number): number {
  const extra = 1 - stanceOf(plan);
  const phase = phaseAt(plan, timeMs);
  const soft = (over: number): number =>
    over <= 0 ? 0 : over >= 2 * extra ? over - extra : (over * over) / (4 * extra);
  const done = phase < plan.steps / 2 ? soft(phase + extra) : plan.steps - soft(plan.steps + extra - phase);
  return plan.fromX + plan.direction * plan.stepLength * done;
}

export type FootState = {
  /** Metres along the stage. */
  readonly x: number;
  /** Height of the foot above the floor, metres, as a share of the step length. */
  readonly lift: number;
  /** 0 flat on the floor; below 0 toes up, above 0 heel up. */
  readonly pitch: number;
  readonly planted: boolean;
  /** 1 where the figure stands before and after the walk, 0 within it: feet stand apart, steps fall in line. */
  readonly standing: number;
};

/**
 * A foot during a walk: on the floor at one place through its stance, then carried two steps on. Steps before the first
 * and after the last stay where the figure stands.
 * @param parity 0 the foot of even steps, 1 of odd ones
 */
export function footAt(plan: WalkPlan, timeMs: number, parity: 0 | 1): FootState {
  const stance = stanceOf(plan);
  const phase = phaseAt(plan, timeMs);
  const index = parity + 2 * Math.round((phase - parity) / 2);
  const place = (k: number): number => plan.fromX + plan.direction * clamp(k, 0, plan.steps) * plan.stepLength;
  const offset = phase - index;
  const standing = (k: number): number => (k <= 0 || k >= plan.steps ? 1 : 0);
  if (Math.abs(offset) <= stance) {
    const last = index >= plan.steps;
    const heel = last ? 0 : clamp((offset - stance * 0.35) / (stance * 0.65), 0, 1);
    const toe = index <= 0 ? 0 : clamp((-offset - stance * 0.72) / (stance * 0.28), 0, 1);
    return { x: place(index), lift: 0, pitch: heel * 0.75 - toe * 0.3, planted: true, standing: standing(index) };
  }
  const from = offset > 0 ? index : index - 2;
  const t = (phase - from - stance) / (2 - 2 * stance);
  const start = place(from);
  const end = place(from + 2);
  const still = start === end;
  const eased = t * t * (3 - 2 * t);
  return {
    x: start + (end - start) * eased,
    lift: still ? 0 : Math.sin(Math.PI * t) * (plan.running ? 0.3 : 0.17),
    pitch: still ? 0 : (1 - t) * (from <= -1 ? 0.3 : 0.75) * (1 - t * 0.6) - t * t * (from + 2 >= plan.steps ? 0 : 0.3),
    planted: still,
    standing: standing(from) + (standing(from + 2) - standing(from)) * eased,
  };
}

/**
 * When feet come down during a walk or run, milliseconds from the shot's first frame, ascending; empty without a walk.
 * For footsteps in the sound.
 */
export function stepTimesMs(staging: FigureStaging): number[] {
  const plan = walkPlan(staging);
  if (plan === undefined) return [];
  const stance = stanceOf(plan);
  const times: number[] = [];
  for (let step = 1; step <= plan.steps; step += 1) times.push(Math.round(timeOfPhase(plan, step - stance)));
  // The foot that closes the stance lands as the body comes to rest.
  times.push(Math.round(timeOfPhase(plan, plan.steps + 1 - stance)));
  return times;
}

function timeOfPhase(plan: WalkPlan, phase: number): number {
  let low = plan.startMs;
  let high = plan.endMs;
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (phaseAt(plan, middle) < phase) low = middle;
    else high = middle;
  }
  return high;
}
