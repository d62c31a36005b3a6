import type { ColourMatrix, Placement } from '../kernel/index.ts';

/** One plane of numbers, for comparing the kernel with arithmetic that is slow and plain. */
export type PlainPlane = { readonly width: number; readonly height: number; readonly values: Float64Array };

export function plainPlane(width: number, height: number, value: (x: number, y: number) => number): PlainPlane {
  const values = Float64Array.from({ length: width * height }, (_, i) => value(i % width, Math.floor(i / width)));
  return { width, height, values };
}

/** Bilinear sample with the edge repeated. */
function sample(plane: PlainPlane, x: number, y: number): number {
  const at = (column: number, row: number) => {
    const cx = Math.min(plane.width - 1, Math.max(0, column));
    const cy = Math.min(plane.height - 1, Math.max(0, row));
    return plane.values[cy * plane.width + cx] ?? 0;
  };
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const above = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
  const below = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx;
  return above * (1 - fy) + below * fy;
}

/** A premultiplied plane with its alpha laid over another one. `half` 1 for the chroma planes. */
export function plainBlend(
  below: PlainPlane,
  colour: PlainPlane,
  alpha: PlainPlane,
  place: Placement,
  opacity: number,
  half: 0 | 1,
): PlainPlane {
  const shrink = half === 0 ? 1 : 0.5;
  return plainPlane(below.width, below.height, (x, y) => {
    const sx = (x + 0.5 - place.x * shrink) / place.scale - 0.5;
    const sy = (y + 0.5 - place.y * shrink) / place.scale - 0.5;
    const under = below.values[y * below.width + x] ?? 0;
    if (sx < 0 || sy < 0 || sx > colour.width - 1 || sy > colour.height - 1) return under;
    const a = sample(alpha, sx, sy) * opacity;
    return sample(colour, sx, sy) * opacity + under * (1 - a / 255);
  });
}

/** Planes Y, U, V, alpha, half alpha of premultiplied RGBA. */
export function plainConvert(rgba: Uint8Array, width: number, height: number, matrix: ColourMatrix) {
  const through = (row: number) => (x: number, y: number) => {
    const coefficients = matrix[row] ?? [0, 0, 0, 0];
    return coefficients.reduce((sum, part, index) => sum + part * (rgba[(y * width + x) * 4 + index] ?? 0), 0);
  };
  const halved = (value: (x: number, y: number) => number) => (x: number, y: number) =>
    (value(2 * x, 2 * y) + value(2 * x + 1, 2 * y) + value(2 * x, 2 * y + 1) + value(2 * x + 1, 2 * y + 1)) / 4;
  const alpha = (x: number, y: number) => rgba[(y * width + x) * 4 + 3] ?? 0;
  const [halfWidth, halfHeight] = [width >> 1, height >> 1];
  return {
    y: plainPlane(width, height, through(0)),
    u: plainPlane(halfWidth, halfHeight, halved(through(1))),
    v: plainPlane(halfWidth, halfHeight, halved(through(2))),
    a: plainPlane(width, height, alpha),
    halfA: plainPlane(halfWidth, halfHeight, halved(alpha)),
  };
}

/** Peak signal to noise in decibels, 8 bits. */
export function psnr(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return sum === 0 ? Infinity : 10 * Math.log10((255 * 255 * a.length) / sum);
}
