import type { FigureStaging, ShotPicture } from '@film-studio/shared/production';
import type { FigureDrawing, SetDrawing } from '../contract.ts';
import { project, viewAt, type PictureSize, type Sight, type Sighting } from './camera.ts';
import type { FrameDeps } from './deps.ts';
import type { ColourMatrix, Placement } from './kernel/index.ts';
import type { Sheet } from './draw-plate.ts';

/** What all items of one shot share. */
export type Stage = {
  readonly deps: FrameDeps;
  readonly picture: ShotPicture;
  readonly size: PictureSize;
  readonly set: SetDrawing;
  /** Says which set it is, in which style: the start of every plate's name. */
  readonly name: string;
  readonly matrix: ColourMatrix;
};

/** A figure of the shot with its drawing. */
export type StagedFigure = { readonly staging: FigureStaging; readonly drawing: FigureDrawing };

/** How a depth is seen at a frame. */
export function sightAt(stage: Stage, sighting: Sighting, frame: number): Sight | undefined {
  return sighting(viewAt(stage.picture, frame));
}

/** Where a sheet shows, moved sideways and up by metres of its depth. */
export function placeSheet(stage: Stage, sight: Sight, sheet: Sheet, byX = 0, byY = 0): Placement {
  const [x, y] = project(sight, sheet.left + byX, sheet.top + byY, stage.size);
  return { x, y, scale: Math.max(1, sight.scale / sheet.pixelsPerMetre) };
}

/** A placement as part of an item's state: finer than any pixel it could change. */
export function placementState(place: Placement): string {
  return `${place.x.toFixed(4)},${place.y.toFixed(4)},${place.scale.toFixed(6)}`;
}
