import type { SetLayer, StageBox } from '../contract.ts';
import { isStill, project, type Sight } from './camera.ts';
import { layerDrawing } from './depth-drawing.ts';
import { sheetFor } from './draw-plate.ts';
import type { FrameItem } from './item.ts';
import type { PixelBox } from './kernel/index.ts';
import { plateOf, within } from './layer-items.ts';
import { planPath, union } from './path.ts';
import { placementState, placeSheet, sightAt, type Stage } from './stage.ts';
import { frameMs, holdAt } from './timing.ts';

const MARGIN = 4;
/** A tile of more pixels than this is drawn smaller and enlarged. */
const MOST_TILE_PIXELS = 3_000_000;
/**
 * Under a still camera, what drifts slower than this, in pixels a frame, moves on twos like the figures: between, nothing at
 * all changes.
 */
const SLOW_DRIFT = 2;
/** Shots are shown this long before their first and after their last frame, in transitions; the drift stops there. */
const HANDLE_MS = 3000;

type Drift = NonNullable<SetLayer['drift']>;
type Moved = { readonly x: number; readonly y: number };
type Spot = { readonly byX: number; readonly byY: number; readonly clip: PixelBox | undefined };

/** A layer that moves by itself: clouds, rain, snow. */
export function driftItem(stage: Stage, layer: SetLayer): FrameItem | undefined {
  const { drift } = layer;
  const thing = layerDrawing(stage, layer, 0);
  const path = planPath(stage, thing.sighting);
  const scale = path?.levels[0]?.pixelsPerMetre;
  if (path === undefined || drift === undefined || scale === undefined) return undefined;
  const movedAt = driftOver(stage, drift, scale);
  const seen = union(path.levels.map((level) => level.box));
  const { box, spotsAt } = planDrift(stage, drift, seen, movedAt);
  const sheet = sheetFor(box, within(box, scale, MOST_TILE_PIXELS), MARGIN);
  return {
    stateAt: (frame) => {
      const sight = sightAt(stage, thing.sighting, frame);
      const moved = movedAt(frame);
      return sight ? placementState(placeSheet(stage, sight, sheet, moved.x, moved.y)) : '';
    },
    paint: (target, frame, bottomRow) => {
      const sight = sightAt(stage, thing.sighting, frame);
      if (sight === undefined) return;
      const plate = plateOf(stage, thing, sheet);
      for (const { byX, byY, clip } of spotsAt(sight, movedAt(frame))) {
        const whole = clip ?? { left: 0, top: 0, right: target.width, bottom: target.height };
        const rows = { ...whole, bottom: Math.min(whole.bottom, bottomRow) };
        stage.deps.kernel.blend(target, plate, placeSheet(stage, sight, sheet, byX, byY), 1, rows);
      }
    },
  };
}

/** How far a layer has moved at a frame, metres. */
function driftOver(stage: Stage, drift: Drift, scale: number): (frame: number) => Moved {
  const { camera, rate, frames } = stage.picture;
  const speed = Math.hypot(drift.xMetresPerSecond, drift.yMetresPerSecond);
  const slow = isStill(camera) && (speed * scale * frameMs(1, rate)) / 1000 < SLOW_DRIFT;
  const lastMs = frameMs(frames, rate) + HANDLE_MS;
  return (frame) => {
    const timeMs = slow ? holdAt(frame, rate).timeMs : frameMs(frame, rate);
    const seconds = Math.min(lastMs, Math.max(-HANDLE_MS, timeMs)) / 1000;
    return { x: drift.xMetresPerSecond * seconds, y: drift.yMetresPerSecond * seconds };
  };
}

/** What must be drawn, and where it shows: all that ever passes the picture, or one tile when that is less. */
function planDrift(stage: Stage, drift: Drift, seen: StageBox, movedAt: (frame: number) => Moved) {
  const ends = [movedAt(-Infinity), movedAt(Infinity)];
  const passing = union(
    ends.map(({ x, y }) => ({
      left: seen.left - x,
      right: seen.right - x,
      bottom: seen.bottom - y,
      top: seen.top - y,
    })),
  );
  const falls = drift.yMetresPerSecond !== 0;
  const rows = falls ? { bottom: 0, top: drift.tileHeight } : { bottom: seen.bottom, top: seen.top };
  const tile = { left: 0, right: drift.tileWidth, ...rows };
  if (areaOf(passing) <= areaOf(tile)) {
    const spotsAt = (_sight: Sight, { x, y }: Moved): Spot[] => [{ byX: x, byY: y, clip: undefined }];
    return { box: passing, spotsAt };
  }
  const spotsAt = (sight: Sight, moved: Moved) => tilesOver(stage, sight, tile, moved, falls);
  return { box: tile, spotsAt };
}

function areaOf(box: StageBox): number {
  return (box.right - box.left) * (box.top - box.bottom);
}

/** How far each tile that is seen is moved, and the even pixels that are its own. */
function tilesOver(stage: Stage, sight: Sight, tile: StageBox, moved: { x: number; y: number }, falls: boolean) {
  const { width, height } = stage.size;
  const columns = spread(sight.centreX, width / sight.scale, moved.x, tile.right - tile.left);
  const rows = falls ? spread(sight.centreY, height / sight.scale, moved.y, tile.top - tile.bottom) : [0];
  const even = (value: number) => Math.round(value / 2) * 2;
  return rows.flatMap((byY) =>
    columns.map((byX) => {
      const [left, top] = project(sight, tile.left + byX, tile.top + byY, stage.size);
      const [right, bottom] = project(sight, tile.right + byX, tile.bottom + byY, stage.size);
      const rowsOwned = falls ? { top: even(top), bottom: even(bottom) } : { top: 0, bottom: height };
      return { byX, byY, clip: { left: even(left), right: even(right), ...rowsOwned } };
    }),
  );
}

/** Offsets at which tiles of a length, the first from `moved`, cover `span` around a centre. */
function spread(centre: number, span: number, moved: number, length: number): number[] {
  const first = Math.floor((centre - span / 2 - moved) / length);
  const last = Math.floor((centre + span / 2 - moved) / length);
  return Array.from({ length: last - first + 1 }, (_, index) => moved + (first + index) * length);
}
