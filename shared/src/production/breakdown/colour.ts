/** How different two `#rrggbb` colours look, 0 equal, 1 black against white. @source OKLab, Björn Ottosson 2020. */
export function colourDistance(left: string, right: string): number {
  const [l1, a1, b1] = oklab(left);
  const [l2, a2, b2] = oklab(right);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

function oklab(hex: string): Lab {
  const known = LABS.get(hex);
  if (known !== undefined) return known;
  const lab = labOf(hex);
  if (LABS.size < MOST_REMEMBERED) LABS.set(hex, lab);
  return lab;
}

type Lab = readonly [number, number, number];
/** Worked-out colours: a wardrobe has few, and they are compared again and again. */
const LABS = new Map<string, Lab>();
const MOST_REMEMBERED = 1024;

function labOf(hex: string): Lab {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The colour moved towards black (below 1) or white (above 1): 0.8 is a fifth darker. */
export function shade(hex: string, factor: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const moved = channels.map((value) =>
    Math.round(factor <= 1 ? value * factor : value + (255 - value) * (factor - 1)),
  );
  return `#${moved.map((value) => Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0')).join('')}`;
}
