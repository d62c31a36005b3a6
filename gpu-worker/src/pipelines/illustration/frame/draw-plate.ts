import type { CanvasFactory, Context2D, Surface } from '../../../ports/index.ts';
import type { MetreContext, Rgb, StageBox } from '../contract.ts';
import type { ColourMatrix, Kernel, Plate } from './kernel/index.ts';

/** Something drawn in metres of the stage. */
export type Drawing = {
  draw(context: MetreContext, box: StageBox): void;
  /** Baked when drawn. */
  readonly blurMetres?: number | undefined;
};

/** Where a sheet of pixels lies on the stage: its upper left corner (y up) and its scale. */
export type Sheet = {
  readonly left: number;
  readonly top: number;
  readonly pixelsPerMetre: number;
  readonly width: number;
  readonly height: number;
};

export function boxOf(sheet: Sheet): StageBox {
  return {
    left: sheet.left,
    top: sheet.top,
    right: sheet.left + sheet.width / sheet.pixelsPerMetre,
    bottom: sheet.top - sheet.height / sheet.pixelsPerMetre,
  };
}

/** A sheet that covers a box with a margin of pixels, its corner on whole pixels of its own scale, its width even. */
export function sheetFor(box: StageBox, pixelsPerMetre: number, margin: number): Sheet {
  const left = Math.floor(box.left * pixelsPerMetre) - margin;
  const top = Math.ceil(box.top * pixelsPerMetre) + margin;
  const width = Math.ceil(box.right * pixelsPerMetre) + margin - left;
  const height = top - Math.floor(box.bottom * pixelsPerMetre) + margin;
  return {
    left: left / pixelsPerMetre,
    top: top / pixelsPerMetre,
    pixelsPerMetre,
    width: (Math.max(16, width) + 15) & ~15,
    height: (Math.max(2, height) + 1) & ~1,
  };
}

/** Draws on a context whose pixels are those of the sheet, baking the blur. */
export function drawOnto(context: Context2D, drawing: Drawing, sheet: Sheet, canvas: CanvasFactory): void {
  const blur = (drawing.blurMetres ?? 0) * sheet.pixelsPerMetre;
  if (blur < 0.3) {
    inMetres(context, drawing, sheet);
    return;
  }
  // A blur reaches about three sigmas: the sharp drawing must go on past the edge, else the edge would fade.
  const margin = Math.ceil(blur * 3);
  const wide = {
    ...sheet,
    left: sheet.left - margin / sheet.pixelsPerMetre,
    top: sheet.top + margin / sheet.pixelsPerMetre,
    width: sheet.width + 2 * margin,
    height: sheet.height + 2 * margin,
  };
  const sharp = canvas.surface(wide.width, wide.height);
  inMetres(sharp.getContext('2d'), drawing, wide);
  context.save();
  context.resetTransform();
  context.filter = `blur(${blur}px)`;
  context.drawImage(sharp, -margin, -margin);
  context.restore();
}

function inMetres(context: Context2D, drawing: Drawing, sheet: Sheet): void {
  const scale = sheet.pixelsPerMetre;
  context.save();
  context.setTransform(scale, 0, 0, scale, -sheet.left * scale, sheet.top * scale);
  drawing.draw(context, boxOf(sheet));
  context.restore();
}

/** A plate of drawings one over the other. `ground` makes it opaque: what shows where nothing is drawn. */
export function drawPlate(
  tools: { readonly canvas: CanvasFactory; readonly kernel: Kernel; readonly board: DrawingBoard },
  drawings: readonly { readonly drawing: Drawing; readonly sheet: Sheet }[],
  size: { readonly width: number; readonly height: number },
  matrix: ColourMatrix,
  ground: Rgb | undefined,
): Plate {
  const plate = tools.kernel.plate(size.width, size.height, ground !== undefined);
  const surface = tools.board.clear(plate.width, plate.height);
  const context = surface.getContext('2d');
  if (ground !== undefined) {
    context.fillStyle = `rgb(${ground.join(' ')})`;
    context.fillRect(0, 0, plate.width, plate.height);
  }
  for (const { drawing, sheet } of drawings) drawOnto(context, drawing, sheet, tools.canvas);
  takePixels(tools.kernel, plate, surface, matrix);
  return plate;
}

/** A surface used again and again: a new one of the picture's size costs milliseconds before anything is drawn on it. */
export class DrawingBoard {
  readonly #canvas: CanvasFactory;
  #last: Surface | undefined;

  constructor(canvas: CanvasFactory) {
    this.#canvas = canvas;
  }

  /** A clear surface of that size; what was drawn on the one before is gone. */
  clear(width: number, height: number): Surface {
    if (this.#last?.width !== width || this.#last.height !== height) {
      this.#last = this.#canvas.surface(width, height);
      return this.#last;
    }
    const context = this.#last.getContext('2d');
    context.resetTransform();
    context.clearRect(0, 0, width, height);
    return this.#last;
  }
}

/** Fills a plate with what a surface shows, from its upper left corner. */
export function takePixels(kernel: Kernel, plate: Plate, surface: Surface, matrix: ColourMatrix): void {
  const pixels = surface.data();
  kernel.fill(plate, pixels, surface.width * 4, matrix);
  // The bytes lie outside the heap: left to the garbage collector they would make it run every few frames, which cost
  // more than drawing. Detaching gives them back at once.
  const { buffer } = pixels;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === pixels.byteLength) buffer.transfer(0);
}
