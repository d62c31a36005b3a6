import type { Rgb, SetLayer, StageBox } from '../contract.ts';
import { drawPlate, sheetFor, type Drawing, type Sheet } from './draw-plate.ts';
import type { FrameItem } from './item.ts';
import type { Frame, Plate } from './kernel/index.ts';
import { intersection, planPath, type PathLevel } from './path.ts';
import { layerSighting, project, visibleBox, type Sight, type Sighting } from './camera.ts';
import { placementState, placeSheet, sightAt, type Stage } from './stage.ts';
import { frameMs } from './timing.ts';

/** Pixels that a plate reaches beyond what is ever seen of it. */
const MARGIN = 4;
/** A plate of more pixels than this is drawn smaller and enlarged. */
const MOST_PIXELS = 24_000_000;
const MOST_TILE_PIXELS = 8_000_000;
/** A blur of so many pixels hides that the plate was drawn at half the size. */
const SOFT_BLUR = 5;

/** A drawing at one depth, and what names it. */
export type DepthDrawing = {
  readonly name: string;
  readonly sighting: Sighting;
  readonly drawing: Drawing;
  /** What shows through where nothing is drawn; absent for a drawing with clear parts. */
  readonly ground?: Rgb | undefined;
  /** All of its ink lies within. Absent: everywhere. */
  readonly bounds?: StageBox | undefined;
};

/** A drawing that only the camera moves. */
export function depthItem(stage: Stage, thing: DepthDrawing): FrameItem | undefined {
  const path = planPath(stage, thing.sighting);
  if (path === undefined) return undefined;
  const sheets = new Map<PathLevel, Sheet | undefined>(path.levels.map((level) => [level, sheetOf(thing, level)]));
  const at = (frame: number) => {
    const sight = sightAt(stage, thing.sighting, frame);
    const sheet = sight && sheets.get(path.levelAt(sight.scale));
    return sheet && { sheet, place: placeSheet(stage, sight, sheet) };
  };
  return {
    stateAt: (frame) => {
      const shown = at(frame);
      return shown === undefined ? '' : placementState(shown.place);
    },
    paint: (target, frame) => {
      const shown = at(frame);
      if (shown === undefined) return;
      const plate = plateOf(stage, thing, shown.sheet);
      if (plate.opaque) stage.deps.kernel.blit(target, plate, shown.place);
      else stage.deps.kernel.blend(target, plate, shown.place);
    },
  };
}

function sheetOf(thing: DepthDrawing, level: PathLevel): Sheet | undefined {
  const box = thing.bounds === undefined ? level.box : intersection(level.box, thing.bounds);
  if (box === undefined) return undefined;
  const soft = (thing.drawing.blurMetres ?? 0) * level.pixelsPerMetre > SOFT_BLUR ? 2 : 1;
  return sheetFor(box, within(box, level.pixelsPerMetre / soft, MOST_PIXELS), MARGIN);
}

/** The scale, or the largest one at which the box keeps within the number of pixels. */
function within(box: StageBox, scale: number, mostPixels: number): number {
  const area = (box.right - box.left) * (box.top - box.bottom);
  return Math.min(scale, Math.sqrt(mostPixels / area));
}

function plateOf(stage: Stage, thing: DepthDrawing, sheet: Sheet): Plate {
  const name = `${stage.name}|${thing.name}|${sheetName(sheet)}`;
  return stage.deps.plates.get(name, () =>
    drawPlate(stage.deps, [{ drawing: thing.drawing, sheet }], sheet, stage.matrix, thing.ground),
  );
}

function sheetName(sheet: Sheet): string {
  return `${sheet.left},${sheet.top},${sheet.pixelsPerMetre},${sheet.width}x${sheet.height}`;
}

/** Layers shown in turn. */
export function cycleItem(stage: Stage, layer: SetLayer, ground: Rgb | undefined): FrameItem | undefined {
  const { variants, everyMs } = layer.cycle ?? { variants: 1, everyMs: 1000 };
  const items = Array.from({ length: variants }, (_, variant) =>
    depthItem(stage, { ...layerDrawing(stage, layer, variant), name: `${layer.name}#${variant}`, ground }),
  );
  const at = (frame: number) => {
    const turn = Math.floor(frameMs(frame, stage.picture.rate) / everyMs);
    return ((turn % variants) + variants) % variants;
  };
  return {
    stateAt: (frame) => `${at(frame)}:${items[at(frame)]?.stateAt(frame) ?? ''}`,
    paint: (target, frame) => items[at(frame)]?.paint(target, frame),
  };
}

export function layerDrawing(stage: Stage, layer: SetLayer, variant: number): DepthDrawing {
  return {
    name: layer.name,
    sighting: layerSighting(layer.movesAsDepth ?? layer.depth, stage.size),
    drawing: { draw: (context, box) => layer.draw(context, box, variant), blurMetres: layer.blurMetres },
  };
}

/** A layer that wraps and moves by itself: one tile, laid side by side over what is seen. */
export function driftItem(stage: Stage, layer: SetLayer): FrameItem | undefined {
  const thing = layerDrawing(stage, layer, 0);
  const path = planPath(stage, thing.sighting);
  const drift = layer.drift;
  const level = path?.levels[0];
  if (path === undefined || drift === undefined || level === undefined) return undefined;
  const falls = drift.yMetresPerSecond !== 0;
  const seenBox = path.levels.map((each) => each.box);
  const tile = {
    left: 0,
    right: drift.tileWidth,
    bottom: falls ? 0 : Math.min(...seenBox.map((box) => box.bottom)),
    top: falls ? drift.tileHeight : Math.max(...seenBox.map((box) => box.top)),
  };
  const sheet = sheetFor(tile, within(tile, level.pixelsPerMetre, MOST_TILE_PIXELS), MARGIN);
  const movedAt = (frame: number) => {
    const seconds = frameMs(frame, stage.picture.rate) / 1000;
    const x = modulo(drift.xMetresPerSecond * seconds, drift.tileWidth);
    return { x, y: falls ? modulo(drift.yMetresPerSecond * seconds, drift.tileHeight) : 0 };
  };
  return {
    stateAt: (frame) => {
      const sight = sightAt(stage, thing.sighting, frame);
      const moved = movedAt(frame);
      return sight ? placementState(placeSheet(stage, sight, sheet, moved.x, moved.y)) : '';
    },
    paint: (target, frame) => {
      const sight = sightAt(stage, thing.sighting, frame);
      if (sight === undefined) return;
      const plate = plateOf(stage, thing, sheet);
      const moved = movedAt(frame);
      const spots = tilesOver(stage, sight, tile, moved, falls);
      for (const spot of spots) {
        const place = placeSheet(stage, sight, sheet, spot.byX, spot.byY);
        stage.deps.kernel.blend(target, plate, place, 1, spot.clip);
      }
    },
  };
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

function modulo(value: number, by: number): number {
  return value - Math.floor(value / by) * by;
}

/** Drawings at several depths seen by a camera that stands still: one plate in the pixels of the picture. */
export function stillItem(stage: Stage, things: readonly DepthDrawing[], ground: Rgb | undefined): FrameItem {
  const { width, height } = stage.size;
  const sheets = things.flatMap((thing) => {
    const sight = sightAt(stage, thing.sighting, 0);
    if (sight === undefined) return [];
    const { left, top } = visibleBox(sight, stage.size);
    return [{ drawing: thing.drawing, sheet: { left, top, pixelsPerMetre: sight.scale, width, height } }];
  });
  const { from } = stage.picture.camera;
  const view = `${from.centreX},${from.centreY},${from.width},${width}x${height}`;
  const name = `${stage.name}|${things.map((thing) => thing.name).join('+')}|${view}`;
  const place = { x: 0, y: 0, scale: 1 };
  return {
    stateAt: () => '',
    paint: (target: Frame) => {
      const { kernel, plates } = stage.deps;
      const plate = plates.get(name, () => drawPlate(stage.deps, sheets, stage.size, stage.matrix, ground));
      if (plate.opaque) kernel.blit(target, plate, place);
      else kernel.blend(target, plate, place);
    },
  };
}
