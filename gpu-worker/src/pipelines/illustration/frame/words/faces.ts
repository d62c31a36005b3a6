import type { Card } from '@film-studio/shared/production';
import { project, thingSighting } from '../camera.ts';
import { sightAt, type Stage, type StagedFigure } from '../stage.ts';
import { frameMs } from '../timing.ts';

/** Pixels of the picture, y down. */
export type ScreenBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Where heads are while a card stands: words must not cover them. */
export function facesDuring(stage: Stage, figures: readonly StagedFigure[], card: Card): ScreenBox[] {
  const { rate, frames } = stage.picture;
  const step = frameMs(1, rate);
  const first = Math.max(0, Math.floor(card.fromMs / step));
  const last = Math.min(frames - 1, Math.ceil(card.toMs / step));
  const moments = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(first + (last - first) * part));
  return figures.flatMap((figure) => moments.flatMap((frame) => faceAt(stage, figure, frame) ?? []));
}

/** Where a figure's head is at a frame. */
export function faceAt(stage: Stage, { staging, drawing }: StagedFigure, frame: number): ScreenBox | undefined {
  const sight = sightAt(stage, thingSighting(staging.depth, stage.set.horizonY, stage.size), frame);
  if (sight === undefined) return undefined;
  const timeMs = Math.round(frameMs(frame, stage.picture.rate));
  const head = drawing.headBoxAt(timeMs);
  const feet = drawing.positionAt(timeMs);
  const [left, top] = project(sight, feet + head.left, head.top, stage.size);
  const [right, bottom] = project(sight, feet + head.right, head.bottom, stage.size);
  return { left, top, right, bottom };
}

/** Pixels that two boxes have in common. */
export function sharedArea(a: ScreenBox, b: ScreenBox): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
