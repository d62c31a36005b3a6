import { CULTURES, type PlaceKind, type SetSpec } from '@film-studio/shared/production';
import type { CanvasFactory, Surface } from '../../../../ports/index.ts';
import type { SetDrawing, StageBox } from '../../contract.ts';

/** Places whose scenes are indoors when a script does not say. */
const INDOORS: readonly PlaceKind[] = [
  'living-room',
  'kitchen',
  'bedroom',
  'office',
  'classroom',
  'hospital',
  'cafe',
  'shop',
  'workshop',
  'corridor',
  'train',
  'car',
  'ship-cabin',
  'spaceship',
  'cave',
  'throne-hall',
  'temple',
  'prayer-room',
  'stage',
  'podcast-studio',
  'lighthouse-room',
];

/** A spec with everything usual but what is given. */
export function setSpec(over: Partial<SetSpec> & Pick<SetSpec, 'place'>): SetSpec {
  return {
    name: over.place.toUpperCase(),
    seed: 7,
    interior: INDOORS.includes(over.place),
    culture: CULTURES[3],
    timeOfDay: 'day',
    weather: 'clear',
    mood: 'neutral',
    dressing: [],
    ...over,
  };
}

/** A view of the stage: `width` metres around a centre, in so many pixels. */
export type View = { widthPixels: number; heightPixels: number; width: number; centreX: number; centreY: number };

export const WIDE: View = { widthPixels: 192, heightPixels: 108, width: 9, centreX: 0, centreY: 1.6 };

export function boxOf(view: View): StageBox {
  const height = (view.width * view.heightPixels) / view.widthPixels;
  return {
    left: view.centreX - view.width / 2,
    right: view.centreX + view.width / 2,
    bottom: view.centreY - height / 2,
    top: view.centreY + height / 2,
  };
}

/** All layers over one another as in the reference view, parallax left out. */
export function compose(canvas: CanvasFactory, set: SetDrawing, view: View = WIDE, variant = 0): Surface {
  const surface = canvas.surface(view.widthPixels, view.heightPixels);
  const context = surface.getContext('2d');
  const scale = view.widthPixels / view.width;
  for (const layer of set.layers) {
    context.save();
    context.translate(view.widthPixels / 2 - view.centreX * scale, view.heightPixels / 2 + view.centreY * scale);
    context.scale(scale, scale);
    layer.draw(context, boxOf(view), variant);
    context.restore();
  }
  return surface;
}

/** RGBA bytes of a surface. */
export function pixelsOf(surface: Surface): Uint8ClampedArray {
  return surface.getContext('2d').getImageData(0, 0, surface.width, surface.height).data;
}

/** Mean luma 0–255 of the pixels in rows `from` … `to` − 1. */
export function meanLuma(surface: Surface, from = 0, to = surface.height): number {
  return lumas(surface, from, to).reduce((sum, value) => sum + value, 0) / (surface.width * (to - from));
}

/** Lumas row by row. */
export function lumas(surface: Surface, from: number, to: number): number[] {
  const data = pixelsOf(surface);
  const values: number[] = [];
  for (let i = from * surface.width * 4; i < to * surface.width * 4; i += 4) {
    values.push(0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!);
  }
  return values;
}

/** Mean absolute difference of two pictures' channels, 0–255. */
export function distance(a: Surface, b: Surface): number {
  const [one, other] = [pixelsOf(a), pixelsOf(b)];
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += Math.abs(one[i]! - other[i]!);
  return (sum / one.length) * (4 / 3);
}
