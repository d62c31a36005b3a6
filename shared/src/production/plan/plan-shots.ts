import { StudioError } from '../../errors/index.ts';
import type { LineId } from '../../ids/index.ts';
import { END_CARD_MS, endShot, TITLE_CARD_MS, titleShot } from './cards.ts';
import { fitToTarget } from './fit.ts';
import { sceneContext, type PlanOptions } from './options.ts';
import { planScene, transitionFrames, type ScenePlan } from './plan-scene.ts';
import type { Breakdown, LineTiming, Scene, Shot, ShotPlan, TransitionKind } from './contracts.ts';

/**
 * The film as shots: every frame from the first to the last, with what is heard in each. Pure and deterministic; each
 * scene's shots depend on that scene, its people and the options alone (and on the target length, when there is one).
 * @throws options/invalid when no scene has a number in `sceneNumbers`; script/nothing-to-film without scenes.
 */
export function planShots(
  breakdown: Breakdown,
  timings: ReadonlyMap<LineId, LineTiming>,
  options: PlanOptions,
): ShotPlan {
  const scenes = chosenScenes(breakdown, options);
  const cardsMs = options.titleCards ? TITLE_CARD_MS + END_CARD_MS : 0;
  const { fit, warnings } = fitToTarget(breakdown, scenes, timings, options, cardsMs);
  const contexts = scenes.map((scene) => sceneContext(breakdown, scene, options, fit));
  const plans = contexts.map((context) => planScene(context, timings));
  const [first, last] = [contexts[0], contexts.at(-1)];
  const shots = joinScenes(plans, options);
  const title = options.titleCards && first ? [titleShot(breakdown, first)] : [];
  const end = options.titleCards && last ? [endShot(breakdown, last)] : [];
  return {
    rate: options.rate,
    shots: [
      ...beginBy(title, 'fade-in', options),
      ...beginBy(shots, title.length > 0 ? 'fade-out' : 'fade-in', options),
      ...beginBy(end, endsBy(plans), options),
    ],
    lines: plans.flatMap((plan) => plan.lines),
    warnings: [...warnings],
  };
}

function chosenScenes(breakdown: Breakdown, options: PlanOptions): readonly Scene[] {
  if (breakdown.scenes.length === 0) {
    throw new StudioError('script/nothing-to-film', {
      message: 'The script has no scene.',
      remedy: 'Write an action or a line of dialogue.',
    });
  }
  const wanted = options.sceneNumbers;
  if (wanted === undefined) return breakdown.scenes;
  const scenes = breakdown.scenes.filter((scene) => scene.number >= wanted.from && scene.number <= wanted.to);
  if (scenes.length > 0) return scenes;
  const last = breakdown.scenes.at(-1)?.number ?? 1;
  throw new StudioError('options/invalid', {
    message: `No scene is numbered ${wanted.from} to ${wanted.to}; the script has scenes 1 to ${last}.`,
    remedy: `Choose scenes between 1 and ${last}.`,
  });
}

/** The end card follows a cut through black; any other way the last scene asked for is kept. */
function endsBy(plans: readonly ScenePlan[]): TransitionKind {
  const last = plans.at(-1)?.leavesBy ?? 'cut';
  return last === 'cut' ? 'fade-out' : last;
}

/** Each scene begins the way the scene before it asked. */
function joinScenes(plans: readonly ScenePlan[], options: PlanOptions): Shot[] {
  return plans.flatMap((plan, index) => beginBy(plan.shots, plans[index - 1]?.leavesBy ?? 'cut', options));
}

/** The same shots, the first of them beginning in a given way. */
function beginBy(shots: readonly Shot[], transition: TransitionKind, options: PlanOptions): Shot[] {
  const [first, ...rest] = shots;
  return first ? [{ ...first, transition, transitionFrames: transitionFrames(transition, options) }, ...rest] : [];
}

/**
 * Frames of the film that show a shot: its picture without what plays on under the dissolve after it.
 * @throws RangeError when the plan has no such shot.
 */
export function visibleFrames(plan: Pick<ShotPlan, 'shots'>, index: number): number {
  const shot = plan.shots[index];
  if (!shot) throw new RangeError(`the plan has no shot ${index}`);
  const next = plan.shots[index + 1];
  return shot.picture.frames - (next?.transition === 'dissolve' ? next.transitionFrames : 0);
}
