import type { Breakdown, Character, Location, PictureStyle, Scene } from './contracts.ts';
import type { CharacterId } from '../../ids/index.ts';
import type { FrameRate } from '../../time/index.ts';

/** What the person who orders the film decides about its pictures. */
export type PlanOptions = {
  readonly rate: FrameRate;
  /** Shape of the picture; only the ratio counts. */
  readonly aspect: { readonly width: number; readonly height: number };
  /** Wished length of the whole film, cards included; absent means as long as the text takes. */
  readonly targetMs?: number;
  readonly style: PictureStyle;
  readonly seed: number;
  /** Film only these scenes, by number, both ends included. */
  readonly sceneNumbers?: { readonly from: number; readonly to: number };
  /** Title shot at the start, end card with the AI-use line at the end. */
  readonly titleCards: boolean;
};

/** How far timing is bent towards a target: 1 is natural, below tightens, above stretches. */
export type Fit = { readonly pauses: number; readonly actions: number; readonly holds: number };

export const NATURAL_FIT: Fit = { pauses: 1, actions: 1, holds: 1 };

/** Everything the plan of one scene may depend on: nothing of any other scene. */
export type SceneContext = {
  readonly scene: Scene;
  readonly location: Location;
  /** The scene's own characters and speakers. */
  readonly characters: ReadonlyMap<CharacterId, Character>;
  readonly form: Breakdown['form'];
  readonly language: string;
  readonly pace: number;
  readonly rate: FrameRate;
  /** Width over height. */
  readonly ratio: number;
  readonly style: PictureStyle;
  readonly seed: number;
  readonly fit: Fit;
};

/** The context of one scene, cut out of the breakdown. */
export function sceneContext(breakdown: Breakdown, scene: Scene, options: PlanOptions, fit: Fit): SceneContext {
  const named = new Set<CharacterId>(scene.characterIds);
  for (const line of scene.lines) named.add(line.characterId);
  for (const event of scene.events) if (event.kind === 'action') for (const id of event.characterIds) named.add(id);
  const location = breakdown.locations.find((candidate) => candidate.id === scene.locationId);
  return {
    scene,
    location: location ?? unknownPlace(scene),
    characters: new Map(breakdown.characters.filter((one) => named.has(one.id)).map((one) => [one.id, one])),
    form: breakdown.form,
    language: breakdown.language,
    pace: breakdown.pace,
    rate: options.rate,
    ratio: options.aspect.width / options.aspect.height,
    style: options.style,
    seed: options.seed,
    fit,
  };
}

function unknownPlace(scene: Scene): Location {
  return {
    id: scene.locationId,
    name: scene.name,
    kind: 'field',
    interior: false,
    culture: scene.culture,
    dressing: [],
    seed: scene.number,
  };
}
