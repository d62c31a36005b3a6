import type { FigureStaging, ShotPicture } from '@film-studio/shared/production';
import type { Timeline } from '@film-studio/shared/timeline';
import { createSkiaCanvas } from '../../gpu-worker/src/adapters/skia/index.ts';
import { pictureSegments } from '../../gpu-worker/src/pipelines/conform/index.ts';
import { project, thingSighting, viewAt } from '../../gpu-worker/src/pipelines/illustration/frame/index.ts';
import { buildFigure } from '../../gpu-worker/src/pipelines/illustration/people/index.ts';
import { buildSet } from '../../gpu-worker/src/pipelines/illustration/world/index.ts';
import type { Light } from '../../gpu-worker/src/pipelines/illustration/contract.ts';

/** Pixels of the picture, y down. */
export type ScreenBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A figure of a shot and where its head is seen, worked out from the edit alone. */
export type Face = {
  readonly staging: FigureStaging;
  readonly light: Light;
  /** From the top of hair or hat to the chin, at a frame of the shot; undefined when the lens has passed it. */
  headAt(shotFrame: number): ScreenBox | undefined;
  /** The lower face, where only the mouth moves; sized by the head without its hair. */
  mouthAt(shotFrame: number): ScreenBox | undefined;
};

/** An unmixed stretch of one shot in the film. */
export type Stretch = {
  /** Frame of the film and of the shot that the stretch starts at. */
  readonly startFrame: number;
  readonly shotFrame: number;
  readonly frames: number;
  readonly picture: ShotPicture;
};

/** Where a shot's figures are seen at a frame, backs too, with room for their shadows. */
export type FiguresAt = (shotFrame: number) => ScreenBox[];

export type Size = { readonly width: number; readonly height: number };

/** The film's shots without their fades and dissolves, pieces of one shot joined. */
export function stretchesOf(timeline: Timeline, size: Size): Stretch[] {
  const joined: Stretch[] = [];
  for (const { startFrame, spec } of pictureSegments(timeline, { ...size, quality: 'draft' })) {
    if (spec.kind !== 'shot') continue;
    const { picture, startFrame: shotFrame, frames } = spec.range;
    const last = joined.at(-1);
    const follows = last?.picture === picture && last.shotFrame + last.frames === shotFrame;
    if (last && follows) joined[joined.length - 1] = { ...last, frames: last.frames + frames };
    else joined.push({ startFrame, shotFrame, frames, picture });
  }
  return joined;
}

const canvas = createSkiaCanvas();

/** Every figure of a shot that shows its face. */
export function facesOf(picture: ShotPicture, size: Size): Face[] {
  const { light, figures } = stageOf(picture, size);
  return figures
    .filter(({ staging }) => !staging.fromBehind)
    .map(({ staging, drawing, see }) => ({
      staging,
      light,
      headAt: (shotFrame) => see(shotFrame, (timeMs) => drawing.headBoxAt(timeMs)),
      mouthAt: (shotFrame) => see(shotFrame, (timeMs) => lowerFace(drawing.headBoxAt(timeMs), staging.facing)),
    }));
}

/** Every figure's ink, a head's height of floor around it included. */
export function figuresOf(picture: ShotPicture, size: Size): FiguresAt {
  const { figures } = stageOf(picture, size);
  return (shotFrame) =>
    figures.flatMap(({ drawing, see }) => {
      const wide = (timeMs: number): ScreenBox => {
        const { left, right, top, bottom } = drawing.boxAt(timeMs);
        return { left: left - 0.25, right: right + 0.25, top: top + 0.05, bottom: bottom - 0.25 };
      };
      return see(shotFrame, wide) ?? [];
    });
}

/** Whether nothing in the set moves by itself: no rain, no clouds, no fire. */
export function isStillSet(picture: ShotPicture): boolean {
  return buildSet(picture.set, canvas).layers.every((layer) => layer.drift === undefined && layer.cycle === undefined);
}

/** The figures of a shot with what turns their metres (y up) into pixels. */
function stageOf(picture: ShotPicture, size: Size) {
  const set = buildSet(picture.set, canvas);
  const figures = picture.figures.map((staging) => {
    const drawing = buildFigure(staging, picture.figures, set.light, canvas);
    const sighting = thingSighting(staging.depth, set.horizonY, size);
    const see = (shotFrame: number, boxAt: (timeMs: number) => ScreenBox): ScreenBox | undefined => {
      const sight = sighting(viewAt(picture, shotFrame));
      if (sight === undefined) return undefined;
      const timeMs = Math.round((shotFrame * 1000 * picture.rate.denominator) / picture.rate.numerator);
      const feet = drawing.positionAt(timeMs);
      const box = boxAt(timeMs);
      const [left, top] = project(sight, feet + box.left, box.top, size);
      const [right, bottom] = project(sight, feet + box.right, box.bottom, size);
      return { left, top, right, bottom };
    };
    return { staging, drawing, see };
  });
  return { light: set.light, figures };
}

/** Metres in, metres out, y up: where the mouth of a face turned by `facing` is, with room for a nod. */
function lowerFace({ left, right, bottom }: ScreenBox, facing: number): ScreenBox {
  const unit = (right - left) / 2;
  const centre = (left + right) / 2 + unit * 0.4 * facing;
  return {
    left: centre - 0.5 * unit,
    right: centre + 0.5 * unit,
    top: bottom + 0.6 * unit,
    bottom: bottom + 0.06 * unit,
  };
}
