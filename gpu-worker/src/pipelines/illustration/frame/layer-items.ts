import type { Rgb, SetLayer, StageBox } from '../contract.ts';
import { layerDrawing, pictureSheet, type DepthDrawing } from './depth-drawing.ts';
import { drawPlate, sheetFor, type Sheet } from './draw-plate.ts';
import type { FrameItem } from './item.ts';
import type { Frame, Placement, Plate } from './kernel/index.ts';
import { intersection, planPath, type PathLevel } from './path.ts';
import { isStill } from './camera.ts';
import { placementState, placeSheet, sightAt, type Stage } from './stage.ts';
import { frameMs } from './timing.ts';

/** Pixels that a plate reaches beyond what is ever seen of it. */
const MARGIN = 4;
/** A plate of more pixels than this is drawn smaller and enlarged. */
const MOST_PIXELS = 24_000_000;
/** A blur of so many pixels hides that the plate was drawn at half the size. */
const SOFT_BLUR = 5;

/** Drawings that only the camera moves. */
export function depthItem(stage: Stage, thing: DepthDrawing): FrameItem | undefined {
  if (isStill(stage.picture.camera)) return stillItem(stage, thing);
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
    paint: (target, frame, bottomRow) => {
      const shown = at(frame);
      if (shown !== undefined) show(stage, plateOf(stage, thing, shown.sheet), target, shown.place, bottomRow);
    },
    ...(thing.bounds === undefined && {
      coversFrom: (frame) => {
        const shown = at(frame);
        if (shown === undefined) return stage.size.height;
        const plate = plateOf(stage, thing, shown.sheet);
        const rowAt = (row: number) => shown.place.y + row * shown.place.scale;
        if (rowAt(plate.top + plate.height - 1) < stage.size.height) return stage.size.height;
        // Two rows more, because sampling reaches into the row above, and chroma counts rows in pairs.
        return evenUp(rowAt(stage.deps.plates.solidFrom(plate)) + 2);
      },
    }),
  };
}

function evenUp(row: number): number {
  return Math.max(0, Math.ceil(row / 2) * 2);
}

function show(stage: Stage, plate: Plate, target: Frame, place: Placement, bottomRow: number): void {
  const { kernel } = stage.deps;
  if (plate.opaque) kernel.blit(target, plate, place, bottomRow);
  else kernel.blend(target, plate, place, 1, { left: 0, top: 0, right: target.width, bottom: bottomRow });
}

function sheetOf(thing: DepthDrawing, level: PathLevel): Sheet | undefined {
  const box = thing.bounds === undefined ? level.box : intersection(level.box, thing.bounds);
  if (box === undefined) return undefined;
  const [only, ...others] = thing.parts;
  const blur = others.length === 0 ? (only?.drawing.blurMetres ?? 0) * level.pixelsPerMetre : 0;
  const soft = blur > SOFT_BLUR ? 2 : 1;
  return sheetFor(box, within(box, level.pixelsPerMetre / soft, MOST_PIXELS), MARGIN);
}

/** The scale, or the largest one at which the box keeps within the number of pixels. */
export function within(box: StageBox, scale: number, mostPixels: number): number {
  const area = (box.right - box.left) * (box.top - box.bottom);
  return Math.min(scale, Math.sqrt(mostPixels / area));
}

export function plateOf(stage: Stage, thing: DepthDrawing, sheet: Sheet): Plate {
  const name = `${stage.name}|${thing.name}|${sheetName(sheet)}`;
  return stage.deps.plates.get(name, () => {
    const parts = thing.parts.map((part) => ({ drawing: part.drawing, sheet: part.on(sheet) }));
    return drawPlate(stage.deps, parts, sheet, stage.matrix, thing.ground);
  });
}

function sheetName(sheet: Sheet): string {
  return `${sheet.left},${sheet.top},${sheet.pixelsPerMetre},${sheet.width}x${sheet.height}`;
}

/** Layers shown in turn. */
export function cycleItem(stage: Stage, layer: SetLayer, ground: Rgb | undefined): FrameItem | undefined {
  const { variants, everyMs } = layer.cycle ?? { variants: 1, everyMs: 1000 };
  const items = Array.from({ length: variants }, (_, variant) =>
    depthItem(stage, layerDrawing(stage, layer, variant, ground)),
  );
  const at = (frame: number) => {
    const turn = Math.floor(frameMs(frame, stage.picture.rate) / everyMs);
    return ((turn % variants) + variants) % variants;
  };
  return {
    stateAt: (frame) => `${at(frame)}:${items[at(frame)]?.stateAt(frame) ?? ''}`,
    paint: (target, frame, bottomRow) => items[at(frame)]?.paint(target, frame, bottomRow),
  };
}

/** Under a camera that stands still a plate is the picture's own pixels. */
function stillItem(stage: Stage, thing: DepthDrawing): FrameItem | undefined {
  const sheet = pictureSheet(stage, thing);
  if (sheet === undefined) return undefined;
  const place = { x: 0, y: 0, scale: 1 };
  return {
    stateAt: () => '',
    paint: (target, _frame, bottomRow) => show(stage, plateOf(stage, thing, sheet), target, place, bottomRow),
  };
}
