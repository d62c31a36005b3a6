import { clamp, closedSpline, fill, lerp, oval, splineOn, stroke, taperedStroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { FaceBrush } from '../face/brush.ts';
import { earPlace } from '../face/features.ts';
import { HAIR_CUTS, HAIR_LINES } from './hair-cuts.ts';
import type { HairCut } from './hair-cuts.ts';
import { swollen } from './face-map.ts';

export const cutOf = ({ model }: Pick<FaceBrush, 'model'>): HairCut => HAIR_CUTS[model.look.hair.style];

/** Hats press hair flat; cloths hide it. */
export function hairShown(brush: Pick<FaceBrush, 'model'>): 'all' | 'below' | 'none' {
  switch (brush.model.look.headwear) {
    case 'none':
    case 'crown':
    case 'veil':
      return 'all';
    case 'turban':
    case 'hijab':
    case 'keffiyeh':
      return 'none';
    default:
      return 'below';
  }
}

/** The skull's outline with hair on it. */
function crowned(brush: FaceBrush, cut: HairCut): Vec[] {
  const flat = hairShown(brush) === 'all' ? 1 : 0.3;
  return swollen(brush.map.outline, cut.sides * flat).map((p) => ({
    x: p.x,
    y: p.y - (cut.top - cut.sides) * flat * clamp((-p.y - 0.1) / 0.7, 0, 1),
  }));
}

/** A bumpy edge: circles along a line of points, for curls. */
export function curlsAlong(brush: FaceBrush, points: readonly Vec[], radius: number): void {
  const { c } = brush;
  for (let i = 0; i + 1 < points.length; i += 1) {
    const [a, b] = [points[i]!, points[i + 1]!];
    const count = Math.max(1, Math.round(Math.hypot(b.x - a.x, b.y - a.y) / (radius * 1.15)));
    for (let k = 0; k < count; k += 1) {
      const t = k / count;
      oval(c, lerp(a.x, b.x, t), lerp(a.y, b.y, t), radius * (0.9 + 0.25 * ((i * 3 + k) % 3) * 0.5));
    }
  }
}

/** The cap of hair: from one temple over the crown to the other, open at the face. */
export function drawHairFront(brush: FaceBrush): void {
  const cut = cutOf(brush);
  if (cut.line === 'none' || hairShown(brush) === 'none') return;
  const { c, model, map } = brush;
  const { hair } = model.tones;
  const outer = crowned(brush, cut);
  if (cut.line === 'receded') {
    drawRing(brush, outer);
    return;
  }
  const over = capEdge(brush, outer, cut.coversEars && cut.back !== undefined && cut.texture !== 'curls');
  const line = HAIR_LINES[cut.line].map((p) => {
    const at = map.at(p.x, p.y);
    return { x: clamp(at.x, map.edge(at.y, -1) + 0.012, map.edge(at.y, 1) - 0.012), y: at.y };
  });
  const trace = (): void => {
    c.moveTo(over[0]!.x, over[0]!.y);
    splineOn(c, over, 1);
    c.lineTo(line[0]!.x, line[0]!.y);
    splineOn(c, line, 1);
    c.closePath();
  };
  c.globalAlpha = cut.texture === 'stubble' ? 0.72 : 1;
  fill(c, hair.base, trace);
  c.globalAlpha = 1;
  if (cut.texture === 'curls' || cut.texture === 'coils') {
    fill(c, hair.base, () => {
      curlsAlong(brush, over, cut.texture === 'coils' ? 0.17 : 0.135);
      curlsAlong(brush, line.slice(1, -1), 0.085);
    });
  }
  if (cut.texture !== 'stubble') shadeCap(brush, cut, over, line, outer[0]!);
  if (cut.texture === 'locs') drawLocs(brush, line);
}

/** The outer edge of the cap, left to right; lower at the back of a turned head, where it reaches the nape. */
function capEdge({ map }: FaceBrush, outer: readonly Vec[], covering: boolean): Vec[] {
  const back = -map.toward;
  const turned = clamp((Math.abs(Math.sin(map.turn)) - 0.08) / 0.3, 0, 1);
  const low = (side: -1 | 1): Vec[] => {
    const hinge = outer[side === 1 ? 3 : 11]!;
    if (turned > 0 && side === back) {
      const inward = Math.abs(Math.sin(map.turn));
      const y = lerp(0.14, 0.52, turned);
      const nape = { x: map.edge(y, side) - side * 0.02, y };
      if (covering) {
        const burn = map.at(side * 0.84, 0.26).x;
        const jaw = map.edge(0.62, side);
        return [
          { x: burn, y: 0.44 },
          { x: lerp(burn, jaw, 0.4), y: 0.68 },
          { x: jaw + side * 0.04, y: 0.66 },
          { x: hinge.x + side * 0.01, y: 0.3 },
          hinge,
        ];
      }
      const inner = { x: map.edge(0.2, side) - side * (0.04 + 0.34 * inward), y: 0.1 };
      const foot = { x: lerp(inner.x, nape.x, 0.2), y: y - 0.05 };
      return [inner, foot, nape, { x: map.edge(0.2, side) + side * 0.02, y: 0.12 + 0.1 * turned }, hinge];
    }
    return [
      { x: hinge.x - side * 0.03, y: 0.12 },
      { x: hinge.x, y: hinge.y + 0.02 },
    ];
  };
  return [...low(-1), outer[12]!, outer[13]!, outer[0]!, outer[1]!, outer[2]!, ...low(1).reverse()];
}

/** Two-tone: a darker side, a band of shine, a few strands. */
function shadeCap(brush: FaceBrush, cut: HairCut, over: readonly Vec[], line: readonly Vec[], crown: Vec): void {
  const { c, model, map } = brush;
  const { hair } = model.tones;
  const dark = -model.keySide;
  c.save();
  c.beginPath();
  c.moveTo(over[0]!.x, over[0]!.y);
  splineOn(c, over, 1);
  c.lineTo(line[0]!.x, line[0]!.y);
  splineOn(c, line, 1);
  c.closePath();
  c.clip();
  fill(c, hair.shade, () => {
    const shifted = over.map((p) => ({ x: p.x * 0.9 + model.keySide * 0.16, y: p.y * 0.93 + 0.1 }));
    shifted.push({ x: shifted[shifted.length - 1]!.x, y: 1.9 }, { x: shifted[0]!.x, y: 1.9 });
    c.rect(-2, -2, 4, 4);
    closedSpline(c, [...shifted].reverse(), 1);
  });
  if (cut.texture === 'smooth') {
    const shine = [-0.5, -0.2, 0.1, 0.32].map((t) => ({
      x: crown.x + model.keySide * (0.2 + t * 0.75) * 0.8,
      y: crown.y + 0.2 + (t + 0.1) * (t + 0.1) * 0.42,
    }));
    taperedStroke(c, hair.light, shine, 0.055);
    const part = cut.line === 'centre' ? 0 : cut.line === 'part' ? -0.3 : -0.1;
    const root = map.at(part, -0.86, 0.05);
    stroke(c, hair.deep, 0.012, () => {
      for (const [i, k] of [-0.72, -0.42, 0.25, 0.55, 0.8].entries()) {
        const tip = map.at(k, -0.28 - 0.1 * (i % 2), 0.06);
        c.moveTo(root.x, root.y);
        c.quadraticCurveTo(lerp(root.x, tip.x, 0.75), root.y + 0.05, tip.x, tip.y);
      }
    });
  } else curlMarks(brush, crown, dark);
  c.restore();
}

function curlMarks({ c, model }: FaceBrush, top: Vec, dark: number): void {
  for (let i = 0; i < 9; i += 1) {
    const x = top.x + ((i % 5) - 2) * 0.3 + (i > 4 ? 0.15 : 0);
    const y = top.y + 0.16 + (i > 4 ? 0.18 : 0) + Math.abs((i % 5) - 2) * 0.09;
    stroke(c, x * dark > 0 ? model.tones.hair.deep : model.tones.hair.light, 0.018, () =>
      c.arc(x, y, 0.06, Math.PI * 1.05, Math.PI * 1.9),
    );
  }
}

/** What is left of hair around a bald crown. */
function drawRing(brush: FaceBrush, outer: readonly Vec[]): void {
  const { c, model, map } = brush;
  for (const side of [-1, 1] as const) {
    if (side === map.toward && Math.abs(map.turn) > 0.22) continue;
    const pick = (i: number): Vec => outer[side === 1 ? i : 14 - i]!;
    const inward = Math.max(0, -side * Math.sin(map.turn));
    const low = lerp(0.16, 0.5, clamp(inward * 2.4, 0, 1));
    const burn = map.at(side * 0.76, 0.2);
    const shape = [
      { x: map.edge(-0.34, side) + side * 0.02, y: -0.34 },
      pick(3),
      { x: map.edge(low, side) + side * 0.01, y: low },
      { x: lerp(burn.x, map.edge(low, side), 0.55), y: low - 0.02 },
      burn,
      map.at(side * 0.74, -0.02),
      map.at(side * 0.7, -0.22),
    ];
    fill(c, side === model.keySide ? model.tones.hair.base : model.tones.hair.shade, () => closedSpline(c, shape, 0.9));
  }
}

function drawLocs({ c, model, map }: FaceBrush, line: readonly Vec[]): void {
  const { hair } = model.tones;
  for (const [i, k] of [-0.86, -0.74, -0.6, 0.6, 0.74, 0.86].entries()) {
    const from = map.at(k * 0.9, -0.55, 0.05);
    const to = map.at(k, 0.75 + 0.12 * (i % 3), 0.08);
    const bow = Math.sign(k) * 0.06;
    stroke(c, i % 2 === 0 ? hair.base : hair.shade, 0.1, () => {
      c.moveTo(from.x, from.y);
      c.quadraticCurveTo(to.x + bow, (from.y + to.y) / 2, to.x, to.y);
    });
  }
  for (const p of line.slice(3, -3))
    stroke(c, hair.shade, 0.03, () => (c.moveTo(p.x, p.y), c.lineTo(p.x * 0.8, p.y - 0.3)));
}

/** Hair behind head and shoulders. */
export function drawHairBack(brush: FaceBrush): void {
  const cut = cutOf(brush);
  if (hairShown(brush) === 'none' || cut.line === 'none') return;
  const { c, model, map } = brush;
  const { hair } = model.tones;
  const shift = -Math.sin(map.turn) * 0.16;
  if (cut.texture === 'coils' && hairShown(brush) === 'all') {
    const ring = swollen(map.outline, 0.22).filter((p) => p.y < 0.5);
    fill(c, hair.shade, () => curlsAlong(brush, ring, 0.2));
    fill(c, hair.shade, () => oval(c, shift, -0.2, 1.02, 0.86));
  }
  if (cut.back !== undefined) drawFall(brush, cut.back, shift, cut.texture === 'curls', cut.texture === 'locs');
  drawExtra(brush, cut, shift);
}

function drawFall(
  brush: FaceBrush,
  back: NonNullable<HairCut['back']>,
  shift: number,
  curly: boolean,
  locs: boolean,
): void {
  const { c, model } = brush;
  const { toY, half, wave } = back;
  const edge = (s: number): Vec[] => {
    const steps = 7;
    return Array.from({ length: steps + 1 }, (_, i) => {
      const t = i / steps;
      const y = lerp(-0.2, toY, t);
      const width = half * (0.77 + 0.26 * Math.sin(Math.PI * Math.min(1, t * 0.9))) - (t > 0.85 ? (t - 0.85) * 0.9 : 0);
      return { x: shift + s * (width + wave * Math.min(1, t * 3) * Math.sin(t * 11 + (s > 0 ? 0 : 1.4))), y };
    });
  };
  const right = edge(1);
  const left = edge(-1).reverse();
  const outline = [{ x: shift, y: -1.02 }, ...right, { x: shift, y: toY + 0.06 }, ...left];
  fill(c, model.tones.hair.shade, () => closedSpline(c, outline, 1));
  if (curly) fill(c, model.tones.hair.shade, () => curlsAlong(brush, [...right.slice(1), ...left.slice(0, -1)], 0.17));
  if (locs) {
    for (let i = 0; i < 10; i += 1) {
      const x = shift + lerp(-half, half, i / 9);
      stroke(c, i % 2 === 0 ? model.tones.hair.base : model.tones.hair.deep, 0.13, () => {
        c.moveTo(x * 0.9, -0.2);
        c.quadraticCurveTo(x * 1.04, toY * 0.5, x, toY + 0.1 * (i % 3));
      });
    }
    return;
  }
  for (const k of [-0.6, -0.25, 0.2, 0.62]) {
    stroke(c, model.tones.hair.deep, 0.014, () => {
      c.moveTo(shift + k * half * 0.9, 0.1);
      c.quadraticCurveTo(shift + k * half * 1.15 + wave, toY * 0.6, shift + k * half * 0.95, toY * 0.93);
    });
  }
}

function drawExtra(brush: FaceBrush, cut: HairCut, shift: number): void {
  const { c, model, map } = brush;
  const { hair, accent } = model.tones;
  if (hairShown(brush) !== 'all' && cut.extra !== 'ponytail' && cut.extra !== 'two-braids' && cut.extra !== 'braid')
    return;
  const sin = Math.sin(map.turn);
  switch (cut.extra) {
    case 'bun':
      fill(c, hair.shade, () => oval(c, -sin * 1.02, -0.62 - 0.3 * Math.cos(map.turn), 0.36, 0.34));
      fill(c, hair.base, () =>
        oval(c, -sin * 1.02 + model.keySide * 0.04, -0.66 - 0.3 * Math.cos(map.turn), 0.29, 0.26),
      );
      return;
    case 'top-knot':
      fill(c, hair.shade, () => oval(c, -sin * 0.3, -1.16, 0.25, 0.24));
      fill(c, hair.base, () => oval(c, -sin * 0.3 + model.keySide * 0.03, -1.18, 0.2, 0.18));
      fill(c, accent.base, () => oval(c, -sin * 0.24, -1.0, 0.2, 0.06));
      return;
    case 'ponytail': {
      const x = Math.abs(sin) < 0.25 ? 0.62 * -model.keySide : shift * 5.2;
      const low = 1.05;
      const tail = [{ x: x * 0.55, y: -0.62 }, { x: x - 0.2, y: -0.72 }, { x: x + 0.16, y: -0.66 }, { x: x * 1.3 + 0.2, y: -0.1 }, { x: x * 1.35 + 0.14, y: 0.5 }, { x: x * 1.3, y: low }, { x: x * 1.2 - 0.2, y: 0.45 }, { x: x * 1.05 - 0.2, y: -0.1 }]; // prettier-ignore
      fill(c, hair.shade, () => closedSpline(c, tail, 1));
      return;
    }
    case 'braid':
      if (Math.abs(sin) > 0.3) drawBraid(brush, { x: shift * 4, y: 0.45 }, { x: shift * 5, y: 2.2 });
      return;
    case 'two-braids':
    case undefined:
      return;
  }
}

/** A plait from one point to another, in segments. */
export function drawBraid({ c, model }: FaceBrush, from: Vec, to: Vec): void {
  const { hair, accent } = model.tones;
  const count = 8;
  for (let i = 0; i < count; i += 1) {
    const t = (i + 0.5) / count;
    const size = 0.15 * (1 - 0.4 * t);
    const x = lerp(from.x, to.x, t) + (i % 2 === 0 ? 0.035 : -0.035);
    fill(c, i % 2 === 0 ? hair.base : hair.shade, () =>
      oval(c, x, lerp(from.y, to.y, t), size, size * 1.1, i % 2 === 0 ? 0.5 : -0.5),
    );
  }
  fill(c, accent.base, () => oval(c, to.x, to.y, 0.085, 0.06));
  fill(c, hair.base, () => closedSpline(c, [{ x: to.x - 0.05, y: to.y + 0.03 }, { x: to.x + 0.05, y: to.y + 0.03 }, { x: to.x, y: to.y + 0.24 }])); // prettier-ignore
}

/** Locks and plaits that fall before the shoulders; drawn over the body. */
export function drawHairOver(brush: FaceBrush): void {
  const cut = cutOf(brush);
  if (hairShown(brush) === 'none') return;
  const { c, model, map } = brush;
  const { hair } = model.tones;
  const sin = Math.sin(map.turn);
  const sides = ([-1, 1] as const).filter((side) => side * sin < 0.35);
  if (cut.extra === 'two-braids') {
    for (const side of sides) {
      const ear = earPlace(brush, side);
      const x = ear === undefined ? side * 0.78 : ear.x + side * 0.06;
      drawBraid(brush, { x, y: 0.42 }, { x: x + side * 0.06, y: 1.75 });
    }
  }
  if (cut.extra === 'braid' && Math.abs(sin) <= 0.3) drawBraid(brush, { x: 0.72, y: 0.55 }, { x: 0.6, y: 2.1 });
  if (cut.back === undefined || cut.texture === 'locs' || cut.back.toY < 1.1) return;
  for (const side of sides) {
    const x = map.edge(0.1, side) * 0.97;
    const low = cut.back.toY * 0.94;
    const w = cut.back.wave * side;
    const lock = [
      { x: x - side * 0.06, y: -0.14 }, { x: x + side * (cut.sides + 0.02), y: -0.1 }, { x: x + side * (cut.sides + 0.05), y: 0.3 }, { x: x + side * (0.15 + w), y: 0.8 },
      { x: x + side * (0.15 - w), y: low * 0.8 }, { x: x - side * 0.1, y: low }, { x: x - side * 0.13, y: low * 0.75 }, { x: x - side * (0.04 + w), y: 0.8 },
    ]; // prettier-ignore
    const colour = side === model.keySide ? hair.base : hair.shade;
    fill(c, colour, () => closedSpline(c, lock, 1));
    if (cut.texture === 'curls') fill(c, colour, () => curlsAlong(brush, lock.slice(1, 5), 0.13));
    else stroke(c, hair.deep, 0.014, () => (c.moveTo(x + side * 0.03, 0.1), c.quadraticCurveTo(x + side * 0.08 + w, low * 0.5, x, low * 0.85))); // prettier-ignore
  }
}
