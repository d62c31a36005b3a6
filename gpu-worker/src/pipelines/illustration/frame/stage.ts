import type { FigureStaging, ShotPicture } from '@film-studio/shared/production';
import type { FigureDrawing, SetDrawing } from '../contract.ts';
import { pixelsPerMetre, viewAt, type PictureSize, type View } from './camera.ts';
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

/** The view at a frame and the scale of a depth in it; undefined when that depth is too near to be seen. */
export function seenAt(stage: Stage, frame: number, depth: number): { view: View; scale: number } | undefined {
  const view = viewAt(stage.picture, frame);
  const scale = pixelsPerMetre(view, depth, stage.size);
  return scale === undefined ? undefined : { view, scale };
}

/** Where a sheet shows when its depth is seen at `scale`, moved sideways and up by metres. */
export function placeSheet(stage: Stage, view: View, scale: number, sheet: Sheet, byX = 0, byY = 0): Placement {
  return {
    x: stage.size.width / 2 + (sheet.left + byX - view.centreX) * scale,
    y: stage.size.height / 2 + (view.centreY - sheet.top - byY) * scale,
    scale: Math.max(1, scale / sheet.pixelsPerMetre),
  };
}

/** A placement as part of an item's state: finer than any pixel it could change. */
export function placementState(place: Placement): string {
  return `${place.x.toFixed(4)},${place.y.toFixed(4)},${place.scale.toFixed(6)}`;
}
