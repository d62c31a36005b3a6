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
  const set = buildSet(picture.set, canvas);
  return picture.figures
    .filter((staging) => !staging.fromBehind)
    .map((staging) => {
      const figure = buildFigure(staging, picture.figures, set.light, canvas);
      const sighting = thingSighting(staging.depth, set.horizonY, size);
      const boxAt = (shotFrame: number, part: (head: ScreenBox) => ScreenBox): ScreenBox | undefined => {
        const sight = sighting(viewAt(picture, shotFrame));
        if (sight === undefined) return undefined;
        const timeMs = Math.round((shotFrame * 1000 * picture.rate.denominator) / picture.rate.numerator);
        const feet = figure.positionAt(timeMs);
        const box = part(figure.headBoxAt(timeMs));
        const [left, top] = project(sight, feet + box.left, box.top, size);
        const [right, bottom] = project(sight, feet + box.right, box.bottom, size);
        return { left, top, right, bottom };
      };
      return {
        staging,
        light: set.light,
        headAt: (shotFrame) => boxAt(shotFrame, (head) => head),
        mouthAt: (shotFrame) => boxAt(shotFrame, (head) => lowerFace(head, staging.facing)),
      };
    });
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
