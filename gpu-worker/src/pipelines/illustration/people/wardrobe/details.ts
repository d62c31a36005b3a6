import type { Detail } from './garments.ts';
import type { Spot, Tailor } from './tailor.ts';

type Draw = (tailor: Tailor) => void;

const mirrored = (spots: readonly Spot[], side: -1 | 1): Spot[] => spots.map(([a, v]) => [a * side, v]);
const SIDES = [-1, 1] as const;

/** What is sewn on the front of each garment, within the trunk's outline. */
const FRONT: Partial<Record<Detail, Draw>> = {
  buttons: (t) => {
    t.line(t.tones[t.garment.top].shade, [[0, 1], [0, 0.5], [0, -0.1]]);
    for (const v of [0.7, 0.55, 0.4, 0.25, 0.1]) t.dot(t.tones.white.base, [0.0, v], t.seam * 1.25);
  },
  belt: (t) => {
    t.band(t.tones.leather.base, -0.06, 0.03);
    t.patch(t.tones.gold.base, [[-0.12, -0.045], [0.12, -0.045], [0.12, 0.015], [-0.12, 0.015]]);
    t.patch(t.tones.leather.base, [[-0.06, -0.028], [0.06, -0.028], [0.06, 0], [-0.06, 0]]);
  },
  rib: (t) => {
    t.band(t.tones[t.garment.top].shade, t.garment.low - 0.1, t.garment.low + 0.06);
    const ribs = Array.from({ length: 10 }, (_, i): [Spot, Spot] => [[-0.9 + i * 0.2, t.garment.low - 0.05], [-0.9 + i * 0.2, t.garment.low + 0.045]]);
    t.marks(t.tones[t.garment.top].deep, ribs, t.seam * 0.6);
  },
  band: (t) => {
    t.band(t.tones.accent.base, 0.5, 0.6);
    for (const v of [0.46, 0.635]) t.line(t.tones.accent.base, [[-1, v], [-0.5, v], [0, v], [0.5, v], [1, v]], t.seam * 1.4);
    for (let a = -0.9; a < 1; a += 0.3) t.patch(t.tones.primary.base, [[a - 0.08, 0.55], [a, 0.515], [a + 0.08, 0.55], [a, 0.585]]);
  },
  pocket: (t) => {
    const shape: Spot[] = [[-0.62, 0.04], [-0.62, 0.14], [-0.36, 0.34], [0.36, 0.34], [0.62, 0.14], [0.62, 0.04]];
    t.patch(t.tones.primary.shade, shape);
    t.line(t.tones.primary.deep, shape);
    for (const side of SIDES) t.line(t.tones.white.base, [[0.2 * side, 1], [0.22 * side, 0.82], [0.2 * side, 0.68]], t.seam * 1.3);
  },
  'coat-front': (t) => {
    t.patch(t.tones.secondary.base, [[-0.3, 1.06], [0.3, 1.06], [0.2, 0.5], [0.17, -0.3], [-0.17, -0.3], [-0.2, 0.5]]);
    for (const side of SIDES) {
      t.patch(t.tones.primary.light, mirrored([[0.3, 1.05], [0.62, 0.94], [0.5, 0.74], [0.6, 0.7], [0.2, 0.42]], side));
      t.line(t.tones.primary.deep, mirrored([[0.62, 0.94], [0.5, 0.74], [0.6, 0.7], [0.2, 0.42]], side));
      t.line(t.tones.primary.deep, mirrored([[0.2, 0.44], [0.18, 0.1], [0.17, -0.2]], side));
      t.line(t.tones.primary.deep, mirrored([[0.5, 0.2], [0.7, 0.17], [0.86, 0.2]], side), t.seam * 1.5);
    }
    for (const v of [0.34, 0.14]) t.dot(t.tones.accent.base, [0.3, v], t.seam * 2);
  },
  jacket: (t) => {
    t.patch(t.tones.white.base, [[-0.4, 1.08], [0.4, 1.08], [0.03, 0.38], [-0.03, 0.38]]);
    t.patch(t.tones.accent.base, [[-0.055, 0.93], [0.055, 0.93], [0.1, 0.56], [0, 0.44], [-0.1, 0.56]]);
    t.patch(t.tones.accent.shade, [[-0.085, 1.0], [0.085, 1.0], [0.05, 0.91], [-0.05, 0.91]]);
    for (const side of SIDES) {
      t.patch(t.tones.primary.light, mirrored([[0.36, 1.08], [0.58, 0.98], [0.62, 0.82], [0.48, 0.8], [0.58, 0.74], [0.02, 0.36]], side));
      t.line(t.tones.primary.deep, mirrored([[0.58, 0.98], [0.62, 0.82], [0.48, 0.8]], side));
      t.line(t.tones.primary.deep, mirrored([[0.48, 0.8], [0.58, 0.74], [0.02, 0.36]], side));
      t.patch(t.tones.primary.shade, mirrored([[0.36, 0.14], [0.78, 0.14], [0.78, 0.1], [0.36, 0.1]], side));
    }
    t.line(t.tones.primary.deep, [[0.02, 0.37], [0.05, 0.15], [0.12, -0.2]]);
    t.dot(t.tones.primary.deep, [0.0, 0.29], t.seam * 1.8);
    t.patch(t.tones.white.base, [[0.5, 0.68], [0.78, 0.68], [0.74, 0.72], [0.66, 0.7], [0.58, 0.73]]);
  },
  'waist-sash': (t) => {
    t.band(t.tones.accent.base, 0.35, 0.45);
    t.line(t.tones.primary.shade, [[-0.55, 0.52], [-0.4, 0.7], [-0.5, 0.86]]);
    t.line(t.tones.primary.shade, [[0.55, 0.52], [0.4, 0.7], [0.5, 0.86]]);
  },
  uniform: (t) => {
    for (const side of SIDES) {
      const pocket = mirrored([[0.24, 0.72], [0.66, 0.72], [0.66, 0.55], [0.45, 0.52], [0.24, 0.55]], side);
      t.patch(t.tones.primary.shade, pocket);
      t.patch(t.tones.primary.deep, mirrored([[0.22, 0.73], [0.68, 0.73], [0.66, 0.67], [0.45, 0.65], [0.24, 0.67]], side));
      t.dot(t.tones.gold.base, [0.45 * side, 0.675], t.seam * 1.2);
    }
    t.dot(t.tones.gold.base, [0.45, 0.8], t.seam * 3.4);
    t.dot(t.tones.gold.shade, [0.45, 0.8], t.seam * 1.8);
    t.line(t.tones.accent.base, [[-0.3, 0.8], [-0.6, 0.8]], t.seam * 3);
  },
  choli: (t) => {
    t.line(t.tones.secondary.base, [[-1, 0.435], [-0.5, 0.43], [0, 0.425], [0.5, 0.43], [1, 0.435]], t.seam * 2.4);
    t.line(t.tones.accent.shade, [[-0.5, 0.48], [-0.35, 0.6], [-0.45, 0.76]]);
  },
  placket: (t) => {
    t.patch(t.tones.primary.light, [[-0.09, 1.06], [0.09, 1.06], [0.085, 0.42], [-0.085, 0.42]]);
    t.line(t.tones.primary.deep, [[0.085, 1.02], [0.085, 0.7], [0.085, 0.42]]);
    t.line(t.tones.primary.deep, [[0.085, 0.42], [-0.085, 0.42]]);
    for (const v of [0.88, 0.74, 0.6, 0.47]) t.dot(t.tones.accent.base, [0, v], t.seam * 1.3);
  },
  'neck-embroidery': (t) => {
    t.line(t.tones.accent.base, [[-0.6, 1.06], [-0.42, 0.84], [0, 0.76], [0.42, 0.84], [0.6, 1.06]], t.seam * 4.5);
    t.line(t.tones.accent.base, [[0, 0.78], [0, 0.48]], t.seam * 4.5);
    for (const v of [0.7, 0.61, 0.52]) t.dot(t.tones.secondary.base, [0, v], t.seam * 1.3);
    for (const side of SIDES) for (const v of [0.66, 0.56]) t.dot(t.tones.accent.base, [0.16 * side, v], t.seam * 1.4);
  },
  'cross-collar': (t) => {
    const strip = (side: -1 | 1, colour: string, width: number): void =>
      t.patch(colour, mirrored([[0.22, 1.1], [0.24 + width, 1.06], [-0.25 + width, 0.5], [-0.52, 0.3], [-0.62, 0.36], [-0.32, 0.56]], side)); // prettier-ignore
    strip(-1, t.tones.secondary.base, 0.16);
    strip(1, t.tones.primary.base, 0.3);
    strip(1, t.tones.secondary.base, 0.16);
    t.line(t.tones.primary.deep, [[0.4, 1.06], [-0.09, 0.5], [-0.52, 0.3]]);
    t.line(t.tones.secondary.shade, [[0.22, 1.1], [-0.32, 0.56], [-0.62, 0.36]], t.seam * 0.8);
  },
  obi: (t) => {
    t.band(t.tones.accent.base, 0.3, 0.6);
    t.band(t.tones.accent.shade, 0.3, 0.33);
    for (const a of [-0.7, -0.2, 0.35, 0.8]) t.patch(t.tones.accent.light, [[a - 0.1, 0.46], [a, 0.52], [a + 0.1, 0.46], [a, 0.4]]);
    t.band(t.tones.secondary.base, 0.43, 0.47);
    t.dot(t.tones.secondary.light, [0, 0.45], t.seam * 3);
  },
  'high-sash': (t) => {
    t.band(t.tones.accent.base, 0.55, 0.65);
    t.line(t.tones.accent.shade, [[-1, 0.6], [-0.5, 0.6], [0, 0.6], [0.5, 0.6], [1, 0.6]]);
  },
  'open-front': (t) => {
    t.patch(t.tones.secondary.base, [[-0.3, 1.08], [0.3, 1.08], [0.13, 0.8], [0.12, -0.3], [-0.12, -0.3], [-0.13, 0.8]]);
    for (const side of SIDES) t.line(t.tones.accent.base, mirrored([[0.36, 1.06], [0.16, 0.78], [0.14, 0.3], [0.14, -0.25]], side), t.seam * 2.6);
  },
  dashiki: (t) => {
    t.patch(t.tones.accent.base, [[-0.7, 1.08], [0.7, 1.08], [0.5, 0.7], [0.2, 0.5], [0, 0.36], [-0.2, 0.5], [-0.5, 0.7]]);
    t.patch(t.tones.secondary.base, [[-0.58, 1.08], [0.58, 1.08], [0.38, 0.72], [0, 0.46], [-0.38, 0.72]]);
    t.patch(t.tones.accent.base, [[-0.46, 1.08], [0.46, 1.08], [0.28, 0.76], [0, 0.56], [-0.28, 0.76]]);
    for (const side of SIDES) for (const [a, v] of [[0.2, 0.62], [0.36, 0.76], [0.48, 0.9]] as const) t.dot(t.tones.white.base, [a * side, v], t.seam * 1.5);
    t.band(t.tones.accent.base, -0.3, -0.14);
    for (let a = -0.95; a < 1; a += 0.25) t.patch(t.tones.secondary.base, [[a, -0.26], [a + 0.125, -0.16], [a + 0.25, -0.26]]);
  },
  'centre-band': (t) => {
    t.patch(t.tones.accent.base, [[-0.15, 1.06], [0.15, 1.06], [0.15, -0.3], [-0.15, -0.3]]);
    t.line(t.tones.accent.base, [[-0.6, 1.06], [-0.4, 0.86], [0, 0.78], [0.4, 0.86], [0.6, 1.06]], t.seam * 4.5);
    for (const v of [0.68, 0.5, 0.32, 0.14, -0.04]) t.patch(t.tones.secondary.base, [[-0.09, v], [0, v + 0.06], [0.09, v], [0, v - 0.06]]);
  },
  'tunic-belt': (t) => {
    t.band(t.tones.leather.base, 0.22, 0.32);
    t.patch(t.tones.gold.base, [[-0.14, 0.215], [0.14, 0.215], [0.14, 0.325], [-0.14, 0.325]]);
    t.patch(t.tones.leather.deep, [[-0.07, 0.245], [0.07, 0.245], [0.07, 0.295], [-0.07, 0.295]]);
    t.line(t.tones.accent.base, [[-0.5, 1.06], [-0.3, 0.86], [0, 0.8], [0.3, 0.86], [0.5, 1.06]], t.seam * 3);
    t.line(t.tones.leather.base, [[0, 0.8], [0, 0.6]], t.seam);
    for (const v of [0.76, 0.7, 0.64]) t.line(t.tones.accent.base, [[-0.07, v], [0.07, v - 0.03]], t.seam);
  },
  rope: (t) => {
    t.line(t.tones.accent.base, [[-1.1, 0.29], [-0.5, 0.27], [0, 0.26], [0.5, 0.27], [1.1, 0.29]], t.seam * 4);
    t.line(t.tones.accent.base, [[0.2, 0.27], [0.22, 0.19], [0.2, 0.1]], t.seam * 2.6);
    t.line(t.tones.accent.shade, [[0.26, 0.27], [0.31, 0.2], [0.3, 0.13]], t.seam * 2.6);
    t.dot(t.tones.accent.shade, [0.22, 0.27], t.seam * 3.2);
  },
  plate: (t) => {
    t.patch(t.tones.steel.light, [[-0.12, 1.02], [0.08, 1.02], [0.02, 0.2], [-0.1, 0.24]]);
    t.line(t.tones.steel.deep, [[0, 1], [0, 0.6], [0, 0.18]]);
    t.line(t.tones.steel.deep, [[-0.9, 0.62], [-0.5, 0.53], [0, 0.56], [0.5, 0.53], [0.9, 0.62]]);
    t.line(t.tones.accent.base, [[-0.7, 1.04], [-0.5, 0.9], [0, 0.84], [0.5, 0.9], [0.7, 1.04]], t.seam * 3);
    t.band(t.tones.leather.base, 0.14, 0.25);
    t.patch(t.tones.gold.base, [[-0.12, 0.15], [0.12, 0.15], [0.12, 0.24], [-0.12, 0.24]]);
    for (const side of SIDES) for (const v of [0.8, 0.7]) t.dot(t.tones.steel.deep, [0.72 * side, v], t.seam * 1.3);
  },
}; // prettier-ignore

/** What is seen of them from behind: belts and bands go round, the rest is in front. */
const ROUND: Partial<Record<Detail, Draw>> = {
  belt: (t) => t.band(t.tones.leather.base, -0.06, 0.03),
  rib: (t) => t.band(t.tones[t.garment.top].shade, t.garment.low - 0.1, t.garment.low + 0.06),
  band: (t) => t.band(t.tones.accent.base, 0.5, 0.6),
  'waist-sash': (t) => t.band(t.tones.accent.base, 0.35, 0.45),
  'tunic-belt': (t) => t.band(t.tones.leather.base, 0.22, 0.32),
  'high-sash': (t) => t.band(t.tones.accent.base, 0.55, 0.65),
  rope: (t) => t.line(t.tones.accent.base, [[-1.1, 0.27], [0, 0.26], [1.1, 0.27]], t.seam * 4),
  jacket: (t) => t.line(t.tones.primary.deep, [[0, 0.95], [0, 0.4], [0, -0.2]]),
  'coat-front': (t) => t.line(t.tones.primary.deep, [[0, 0.95], [0, 0.4], [0, -0.2]]),
  plate: (t) => {
    t.line(t.tones.steel.deep, [[0, 1], [0, 0.2]]);
    t.band(t.tones.leather.base, 0.14, 0.25);
  },
  obi: (t) => {
    t.band(t.tones.accent.base, 0.3, 0.6);
    t.patch(t.tones.accent.light, [[-0.42, 0.66], [0.42, 0.66], [0.36, 0.2], [-0.36, 0.2]]);
    t.patch(t.tones.accent.shade, [[-0.42, 0.5], [0.42, 0.5], [0.42, 0.42], [-0.42, 0.42]]);
    t.band(t.tones.secondary.base, 0.43, 0.47);
  },
}; // prettier-ignore

/** Draws a garment's details on the trunk, clipped to it by the caller. */
export function drawDetails(tailor: Tailor): void {
  const table = tailor.brush.model.staging.fromBehind ? ROUND : FRONT;
  for (const detail of tailor.garment.details) table[detail]?.(tailor);
}
