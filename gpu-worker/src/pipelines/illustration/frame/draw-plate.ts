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
  release(sharp);
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
  const surface = tools.board.clear((size.width + 15) & ~15, (size.height + 1) & ~1);
  const context = surface.getContext('2d');
  if (ground !== undefined) {
    context.fillStyle = `rgb(${ground.join(' ')})`;
    context.fillRect(0, 0, surface.width, surface.height);
  }
  for (const { drawing, sheet } of drawings) drawOnto(context, drawing, sheet, tools.canvas);
  const pixels = surface.data();
  const ink = ground === undefined ? inkRows(pixels, surface.width) : { from: 0, to: surface.height };
  const plate = tools.kernel.plate(surface.width, ink.to - ink.from, ground !== undefined, ink.from);
  tools.kernel.fill(plate, pixels.subarray(ink.from * surface.width * 4), surface.width * 4, matrix);
  giveBack(pixels);
  return plate;
}

/** The rows, even, between which there is anything to see; most layers are bands. */
function inkRows(pixels: Uint8Array, width: number): { from: number; to: number } {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >> 2);
  let first = 0;
  while (first < words.length && words[first] === 0) first += 1;
  let last = words.length - 1;
  while (last > first && words[last] === 0) last -= 1;
  if (first === words.length) return { from: 0, to: 2 };
  return { from: Math.floor(first / width) & ~1, to: (Math.floor(last / width) + 2) & ~1 };
}

/** Frees a surface's pixels now: the garbage collector does not know how large they are and may take minutes to come. */
export function release(surface: Surface): void {
  surface.width = 1;
  surface.height = 1;
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
      if (this.#last !== undefined) release(this.#last);
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
  giveBack(pixels);
}

/**
 * Frees bytes that lie outside the heap. Left to the garbage collector they would make it run every few frames, which cost
 * more than drawing.
 */
function giveBack(pixels: Uint8Array): void {
  const { buffer } = pixels;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === pixels.byteLength) buffer.transfer(0);
}
