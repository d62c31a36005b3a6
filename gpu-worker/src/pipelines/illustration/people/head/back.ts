import type { FaceBrush } from '../face/brush.ts';
import { drawEar } from '../face/features.ts';
import { clamp, closedSpline, fill, lerp, oval, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import { swollen } from './face-map.ts';
import { drawHatFromBehind } from './hats-behind.ts';
import { curlsAlong, cutOf, drawBraid, hairShown } from './hair.ts';

/** The back of a head: skull, ears, hair all over, whatever hangs down. A turned head shows an edge of its cheek. */
export function drawHeadFromBehind(brush: FaceBrush): void {
  const { c, model, map } = brush;
  const { skin } = model.tones;
  // From behind the jaw hides in the neck: only the skull, and on the side it turns to an edge of cheek.
  const outline = map.outline.map((p) =>
    p.y < 0.2 ? p : { x: p.x * 0.95 + 0.1 * Math.sin(map.turn), y: 0.2 + (p.y - 0.2) * 0.55 },
  );
  fill(c, skin.base, () => closedSpline(c, outline, 1));
  c.save();
  c.beginPath();
  closedSpline(c, outline, 1);
  c.clip();
  fill(c, skin.shade, () => {
    c.rect(-1.5, -1.5, 3, 3.2);
    closedSpline(c, outline.map((p) => ({ x: p.x * 0.98 + model.keySide * 0.26, y: p.y - 0.16 })).reverse(), 1);
  });
  c.restore();
  const cut = cutOf(brush);
  drawBeardFromBehind(brush, outline);
  if (hairShown(brush) !== 'none' && cut.line !== 'none') drawHairFromBehind(brush);
  if (!(cut.coversEars && hairShown(brush) === 'all')) for (const side of [-1, 1] as const) drawEar(brush, side, true);
  drawHatFromBehind(brush);
}

const BEARDS: ReadonlySet<string> = new Set(['short-beard', 'full-beard', 'long-beard']);

/** The cheek that shows past the ear is bearded. */
function drawBeardFromBehind({ c, model }: FaceBrush, outline: readonly Vec[]): void {
  if (!BEARDS.has(model.look.facialHair)) return;
  c.save();
  c.beginPath();
  closedSpline(c, outline, 1);
  c.clip();
  fill(c, model.tones.hair.shade, () => c.rect(-1.5, 0.16, 3, 1.5));
  c.restore();
}

function hairShape(brush: FaceBrush): Vec[] {
  const { map } = brush;
  const cut = cutOf(brush);
  const outer = swollen(map.outline, cut.sides).map((p) => ({
    x: p.x,
    y: p.y - (cut.top - cut.sides) * clamp((-p.y - 0.1) / 0.7, 0, 1),
  }));
  const cheek = Math.sin(map.turn);
  // On the side the head turns to, hair ends at the temple; below it tapers to the nape.
  const temple = (side: -1 | 1): number => map.edge(0.2, side) - side * Math.max(0, side * cheek) * 0.3;
  const nape = cut.back === undefined ? 0.56 : 0.7;
  return [outer[0]!, outer[1]!, outer[2]!, outer[3]!, { x: temple(1), y: 0.28 }, { x: map.edge(0.5, 1) * 0.72 - cheek * 0.1, y: nape - 0.06 }, { x: -cheek * 0.2, y: nape }, { x: map.edge(0.5, -1) * 0.72 - cheek * 0.1, y: nape - 0.06 }, { x: temple(-1), y: 0.28 }, outer[11]!, outer[12]!, outer[13]!]; // prettier-ignore
}

function drawHairFromBehind(brush: FaceBrush): void {
  const { c, model } = brush;
  const cut = cutOf(brush);
  const { hair } = model.tones;
  const shape = hairShape(brush);
  if (cut.line === 'receded') {
    const ring = shape.map((p) => ({ x: p.x, y: Math.max(p.y, -0.18) }));
    fill(c, hair.base, () => closedSpline(c, ring, 0.9));
    return;
  }
  const curly = cut.texture === 'curls' || cut.texture === 'coils';
  c.globalAlpha = cut.texture === 'stubble' ? 0.78 : 1;
  if (cut.back !== undefined) fall(brush, cut.back.toY, cut.back.half, cut.back.wave);
  fill(c, hair.base, () => closedSpline(c, shape, 0.95));
  if (curly) fill(c, hair.base, () => curlsAlong(brush, [...shape, shape[0]!], cut.texture === 'coils' ? 0.18 : 0.14));
  c.globalAlpha = 1;
  c.save();
  c.beginPath();
  closedSpline(c, shape, 0.95);
  c.clip();
  if (cut.back === undefined)
    fill(c, hair.shade, () => {
      c.rect(-2, -2, 4, 4);
      closedSpline(
        c,
        shape.map((p) => ({ x: p.x * 0.95 + model.keySide * 0.24, y: p.y * 0.98 - 0.06 })).reverse(),
        0.95,
      );
    });
  if (!curly && cut.texture !== 'stubble') drawWhorl(brush);
  c.restore();
  extraFromBehind(brush);
}

/** Strands that run from the whorl to the nape. */
function drawWhorl({ c, model, map }: FaceBrush): void {
  const whorl = { x: map.outline[0]!.x * 0.5, y: -0.62 };
  for (const [x, y] of [[-0.6, 0.1], [-0.3, 0.45], [0, 0.55], [0.3, 0.45], [0.6, 0.1]] as const) {
    stroke(c, model.tones.hair.deep, 0.013, () => (c.moveTo(whorl.x, whorl.y), c.quadraticCurveTo(x * 0.9, y - 0.5, x, y)));
  } // prettier-ignore
}

function fall(brush: FaceBrush, toY: number, half: number, wave: number): void {
  const { c, model } = brush;
  const { hair } = model.tones;
  const cut = cutOf(brush);
  const edge = (s: number): Vec[] => Array.from({ length: 7 }, (_, i) => ({ x: s * (half * (0.9 + 0.08 * Math.sin((Math.PI * i) / 7)) - (i === 6 ? 0.12 : 0) + wave * Math.sin(i * 1.7)), y: lerp(-0.3, toY, i / 6) })); // prettier-ignore
  const outline = [{ x: 0, y: -0.9 }, ...edge(1), { x: 0, y: toY + 0.07 }, ...edge(-1).reverse()];
  fill(c, hair.base, () => closedSpline(c, outline, 1));
  if (cut.texture === 'curls') fill(c, hair.base, () => curlsAlong(brush, outline.slice(1, -1), 0.17));
  for (const k of [-0.66, -0.4, -0.12, 0.16, 0.44, 0.7]) {
    stroke(c, cut.texture === 'locs' ? hair.deep : hair.shade, cut.texture === 'locs' ? 0.05 : 0.022, () => {
      c.moveTo(k * 0.5, -0.3);
      c.quadraticCurveTo(k * half * 1.1, toY * 0.4, k * half, toY * 0.96);
    });
  }
}

function extraFromBehind(brush: FaceBrush): void {
  const { c, model } = brush;
  const { hair, accent } = model.tones;
  if (hairShown(brush) !== 'all') return;
  switch (cutOf(brush).extra) {
    case 'bun':
      fill(c, hair.shade, () => oval(c, 0, -0.32, 0.46, 0.42));
      fill(c, hair.base, () => oval(c, model.keySide * 0.05, -0.36, 0.37, 0.32));
      return stroke(c, hair.deep, 0.02, () => c.arc(model.keySide * 0.05, -0.36, 0.2, 0.4, 4.6));
    case 'top-knot':
      fill(c, hair.shade, () => oval(c, 0, -1.12, 0.27, 0.25));
      return fill(c, hair.base, () => oval(c, model.keySide * 0.03, -1.15, 0.21, 0.19));
    case 'ponytail':
      fill(c, hair.base, () => closedSpline(c, [{ x: -0.14, y: -0.5 }, { x: 0.14, y: -0.5 }, { x: 0.34, y: 0.2 }, { x: 0.2, y: 1.2 }, { x: 0, y: 1.6 }, { x: -0.2, y: 1.2 }, { x: -0.34, y: 0.2 }])); // prettier-ignore
      return fill(c, accent.base, () => oval(c, 0, -0.48, 0.2, 0.08));
    case 'braid':
      return drawBraid(brush, { x: 0, y: 0.5 }, { x: 0.05, y: 2.3 });
    case 'two-braids':
      for (const side of [-1, 1] as const) drawBraid(brush, { x: side * 0.6, y: 0.5 }, { x: side * 0.75, y: 1.9 });
      return;
    case undefined:
      return;
  }
}
