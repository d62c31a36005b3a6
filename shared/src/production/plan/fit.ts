import type { LineId } from '../../ids/index.ts';
import { NATURAL_FIT, sceneContext, type Fit, type PlanOptions } from './options.ts';
import { laySceneTime } from './scene-time.ts';
import type { Breakdown, LineTiming, Scene } from './contracts.ts';

/** How far taste lets a film be tightened and stretched. */
const TIGHTEST: Fit = { pauses: 0.4, actions: 0.55, holds: 0.6 };
const LOOSEST: Fit = { pauses: 2.6, actions: 1.7, holds: 1.6 };
const SEARCH_STEPS = 12;
/** A film this near its target needs no word about it, milliseconds. */
const CLOSE_ENOUGH_MS = 1500;

export type Fitted = { readonly fit: Fit; readonly warnings: readonly string[] };

/** A fit between the tightest (−1), the natural (0) and the loosest (1). */
function fitAt(tension: number): Fit {
  const end = tension < 0 ? TIGHTEST : LOOSEST;
  const part = Math.abs(tension);
  const mix = (a: number, b: number) => a + (b - a) * part;
  return {
    pauses: mix(NATURAL_FIT.pauses, end.pauses),
    actions: mix(NATURAL_FIT.actions, end.actions),
    holds: mix(NATURAL_FIT.holds, end.holds),
  };
}

/**
 * The pauses, action lengths and holds that bring the film nearest to its target. Speech is never cut or hurried: text
 * that cannot fit stays whole and a warning says by how much, and which scenes alone would fit.
 */
export function fitToTarget(
  breakdown: Breakdown,
  scenes: readonly Scene[],
  timings: ReadonlyMap<LineId, LineTiming>,
  options: PlanOptions,
  cardsMs: number,
): Fitted {
  const targetMs = options.targetMs;
  if (targetMs === undefined) return { fit: NATURAL_FIT, warnings: [] };
  const lengthOf = (fit: Fit, some: readonly Scene[] = scenes): number =>
    some.reduce(
      (sum, scene) => sum + laySceneTime(sceneContext(breakdown, scene, options, fit), timings).durationMs,
      cardsMs,
    );
  let [low, high] = [-1, 1];
  for (let step = 0; step < SEARCH_STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (lengthOf(fitAt(middle)) > targetMs) high = middle;
    else low = middle;
  }
  const tension = Math.abs(low) > 0.998 ? Math.sign(low) : Math.abs(high) > 0.998 ? Math.sign(high) : low;
  const fit = fitAt(tension);
  const lengthMs = lengthOf(fit);
  if (lengthMs > targetMs + CLOSE_ENOUGH_MS) {
    return { fit, warnings: [tooLong(lengthMs, targetMs, scenes, (some) => lengthOf(fit, some))] };
  }
  if (lengthMs < targetMs - CLOSE_ENOUGH_MS) return { fit, warnings: [tooShort(lengthMs, targetMs)] };
  return { fit, warnings: [] };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function tooShort(lengthMs: number, targetMs: number): string {
  return (
    `The text fills ${seconds(lengthMs)} with the longest pauses that still play well: ` +
    `${seconds(targetMs - lengthMs)} short of the ${seconds(targetMs)} asked for.`
  );
}

function tooLong(
  lengthMs: number,
  targetMs: number,
  scenes: readonly Scene[],
  lengthOf: (scenes: readonly Scene[]) => number,
): string {
  const run = longestRun(scenes, targetMs, lengthOf);
  const remedy =
    run === undefined
      ? 'No scene alone is that short.'
      : `${named(run.scenes)} alone ${run.scenes.length > 1 ? 'take' : 'takes'} ${seconds(run.lengthMs)}: --scenes ${range(run.scenes)}.`;
  return (
    `The text needs ${seconds(lengthMs)} at its tightest, ${seconds(lengthMs - targetMs)} over the ` +
    `${seconds(targetMs)} asked for; no dialogue was cut. ${remedy}`
  );
}

function named(scenes: readonly Scene[]): string {
  return `${scenes.length > 1 ? 'Scenes' : 'Scene'} ${range(scenes)}`;
}

function range(scenes: readonly Scene[]): string {
  const [first, last] = [scenes[0]?.number ?? 1, scenes.at(-1)?.number ?? 1];
  return first === last ? String(first) : `${first}-${last}`;
}

/** The neighbouring scenes that fill the target best without passing it. */
function longestRun(
  scenes: readonly Scene[],
  targetMs: number,
  lengthOf: (scenes: readonly Scene[]) => number,
): { scenes: readonly Scene[]; lengthMs: number } | undefined {
  const none = lengthOf([]);
  const own = scenes.map((scene) => lengthOf([scene]) - none);
  let best: { scenes: readonly Scene[]; lengthMs: number } | undefined;
  for (let from = 0; from < scenes.length; from += 1) {
    let total = none;
    for (let to = from; to < scenes.length; to += 1) {
      total += own[to] ?? 0;
      if (total > targetMs) break;
      if (!best || total > best.lengthMs) best = { scenes: scenes.slice(from, to + 1), lengthMs: total };
    }
  }
  return best;
}
