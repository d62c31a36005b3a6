import type { FigureDrawing, StageBox } from '../contract.ts';
import { drawOnto, release, takePixels, type Sheet } from './draw-plate.ts';
import type { FrameItem } from './item.ts';
import type { Placement, Plate } from './kernel/index.ts';
import { visibleBox, type Sighting } from './camera.ts';
import { intersection, union } from './path.ts';
import { placementState, placeSheet, sightAt, type Stage, type StagedFigure } from './stage.ts';
import { figureHold } from './attention.ts';
import type { Surface } from '../../../ports/index.ts';

/** Drawing scales under a moving camera: small steps, so that a still pose need not be drawn anew each time. */
const SCALE_STEP = 1.02;
/** What the picture's edge cuts off is left out in steps of so many pixels, for the same reason. */
const CLIP_GRID = 64;
const MARGIN = 2;
/** Surfaces come in sizes of this grid, so that one serves many poses. */
const SURFACE_GRID = 128;

/** One drawing of a figure and where it shows. */
type Shown = { readonly key: string; readonly sheet: Sheet; readonly timeMs: number; readonly place: Placement };

/** A figure: drawn on twos, moved with the camera on every frame. */
export function figureItem(stage: Stage, figure: StagedFigure, sighting: Sighting, still: boolean): FrameItem {
  const slot = new FigureSlot(stage, figure.drawing);
  const locate = memoLast((frame: number) => locateFigure(stage, figure, sighting, still, frame));
  return {
    stateAt: (frame) => {
      const shown = locate(frame);
      return shown === undefined ? '' : `${shown.key}@${placementState(shown.place)}`;
    },
    paint: (target, frame) => {
      const shown = locate(frame);
      if (shown !== undefined) stage.deps.kernel.blend(target, slot.plateFor(shown), shown.place);
    },
    close: () => slot.close(),
  };
}

/**
 * Depends on the frame alone, never on what was drawn before: the same frame of two segments is the same picture.
 */
function locateFigure(
  stage: Stage,
  { staging, drawing: figure }: StagedFigure,
  sighting: Sighting,
  still: boolean,
  frame: number,
): Shown | undefined {
  const hold = figureHold(stage.picture, staging, frame);
  const sight = sightAt(stage, sighting, frame);
  const [begin, end] = [sightAt(stage, sighting, hold.first), sightAt(stage, sighting, hold.last)];
  if (sight === undefined || begin === undefined || end === undefined) return undefined;
  const { timeMs } = hold;
  const feet = figure.positionAt(timeMs);
  const scale = still ? sight.scale : roundDown(Math.min(begin.scale, end.scale));
  const inView = union([begin, end].map((each) => visibleBox(each, stage.size)));
  const box = figure.boxAt(timeMs);
  const grid = CLIP_GRID / scale;
  const clip = {
    left: Math.floor((inView.left - feet) / grid) * grid,
    right: Math.ceil((inView.right - feet) / grid) * grid,
    bottom: Math.floor(inView.bottom / grid) * grid,
    top: Math.ceil(inView.top / grid) * grid,
  };
  const ink = intersection(box, clip);
  if (ink === undefined) return undefined;
  // A still camera gets the drawing on the picture's own pixels, so that nothing is resampled.
  const origin = still ? placeSheet(stage, sight, originSheet(scale), feet) : { x: 0, y: 0 };
  const sheet = figureSheet(ink, scale, origin.x - Math.floor(origin.x), origin.y - Math.floor(origin.y));
  const place = placeSheet(stage, sight, sheet, feet);
  const exact = still ? { x: Math.round(place.x), y: Math.round(place.y), scale: 1 } : place;
  const key = `${figure.poseKey(timeMs)}|${scale}|${sheet.left},${sheet.top},${sheet.width}x${sheet.height}`;
  return { key, sheet, timeMs, place: exact };
}

function originSheet(pixelsPerMetre: number): Sheet {
  return { left: 0, top: 0, pixelsPerMetre, width: 0, height: 0 };
}

function roundDown(scale: number): number {
  return SCALE_STEP ** Math.floor(Math.log(scale) / Math.log(SCALE_STEP) + 1e-9);
}

/** A sheet around a box whose feet stand a fraction of a pixel right of and below a whole one. */
function figureSheet(box: StageBox, scale: number, right: number, below: number): Sheet {
  const left = Math.floor(box.left * scale + right) - MARGIN;
  const top = Math.floor(below - box.top * scale) - MARGIN;
  const width = Math.ceil(box.right * scale + right) + MARGIN - left;
  const height = Math.ceil(below - box.bottom * scale) + MARGIN - top;
  return {
    left: (left - right) / scale,
    top: (below - top) / scale,
    pixelsPerMetre: scale,
    width: (width + 15) & ~15,
    height: (height + 1) & ~1,
  };
}

/** Keeps the last drawing of one figure, its planes and its surface. */
class FigureSlot {
  readonly #stage: Stage;
  readonly #figure: FigureDrawing;
  #key: string | undefined;
  #plate: Plate | undefined;
  #surface: Surface | undefined;

  constructor(stage: Stage, figure: FigureDrawing) {
    this.#stage = stage;
    this.#figure = figure;
  }

  plateFor(shown: Shown): Plate {
    if (this.#plate !== undefined && this.#key === shown.key) return this.#plate;
    const { kernel } = this.#stage.deps;
    const { width, height } = shown.sheet;
    if (this.#plate?.width !== width || this.#plate.height !== height) {
      if (this.#plate !== undefined) kernel.free(this.#plate);
      this.#plate = kernel.plate(width, height, false);
    }
    const surface = this.#draw(shown);
    takePixels(kernel, this.#plate, surface, this.#stage.matrix);
    this.#key = shown.key;
    return this.#plate;
  }

  close(): void {
    if (this.#plate !== undefined) this.#stage.deps.kernel.free(this.#plate);
    this.#plate = undefined;
    this.#key = undefined;
    if (this.#surface !== undefined) release(this.#surface);
    this.#surface = undefined;
  }

  #draw(shown: Shown): Surface {
    const { canvas } = this.#stage.deps;
    const width = Math.ceil(shown.sheet.width / SURFACE_GRID) * SURFACE_GRID;
    const height = Math.ceil(shown.sheet.height / SURFACE_GRID) * SURFACE_GRID;
    if (this.#surface?.width !== width || this.#surface.height !== height) {
      if (this.#surface !== undefined) release(this.#surface);
      this.#surface = canvas.surface(width, height);
    }
    const context = this.#surface.getContext('2d');
    context.resetTransform();
    context.clearRect(0, 0, width, height);
    drawOnto(context, { draw: (metres) => this.#figure.draw(metres, shown.timeMs) }, shown.sheet, canvas);
    return this.#surface;
  }
}

function memoLast<T>(make: (frame: number) => T): (frame: number) => T {
  let last: { frame: number; value: T } | undefined;
  return (frame) => {
    if (last?.frame !== frame) last = { frame, value: make(frame) };
    return last.value;
  };
}
