import type { Context2D } from '../../../../ports/index.ts';
import { drawPlate } from '../draw-plate.ts';
import type { FrameDeps } from '../deps.ts';
import { BT709 } from '../colour-matrix.ts';
import type { Plate } from '../kernel/index.ts';

/** A plate in the pixels of the picture, drawn with a context whose unit is one pixel. */
export function screenPlate(
  deps: FrameDeps,
  name: string,
  size: { readonly width: number; readonly height: number },
  draw: (context: Context2D) => void,
): Plate {
  const sheet = { left: 0, top: 0, pixelsPerMetre: 1, ...size };
  return deps.plates.get(name, () => drawPlate(deps, [{ drawing: { draw }, sheet }], size, BT709, undefined));
}

/** Breaks text into lines no wider than `width`, at spaces; line breaks of the text stay. */
export function wrapText(context: Context2D, text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/\s+/).filter((each) => each !== '')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && context.measureText(longer).width > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}
