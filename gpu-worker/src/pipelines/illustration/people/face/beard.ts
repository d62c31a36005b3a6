import { clamp, closedSpline, fill, lerp, splineOn, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { FaceBrush } from './brush.ts';
import { jawDropOf, mouthLine } from './mouth.ts';

/** The jaw's edge from one sideburn round the chin to the other; `grow` stands off it, `low` is the beard's tip. */
function jawEdge({ map, face }: FaceBrush, grow: number, low: number): Vec[] {
  const drop = 0.07 * jawDropOf(face);
  // On the side that a turned head shows, the beard begins at the ear, not at the back of the skull.
  const edge = (side: -1 | 1, h: number): Vec => {
    const rim = map.edge(h, side) + side * grow * clamp(h, 0, 1);
    const burn = map.at(side * 0.79, h).x;
    const back = -side * Math.sin(map.turn) > 0.1 ? clamp((0.75 - h) / 0.5, 0, 1) : 0;
    return { x: lerp(rim, burn, back), y: h + (h > 0.6 ? drop : 0) };
  };
  const heights = [0.1, 0.35, 0.66, 0.9];
  const chin = map.at(0, 0.98);
  const tip = [{ x: chin.x - 0.16, y: low + drop }, { x: chin.x + 0.16, y: low + drop }]; // prettier-ignore
  return [...heights.map((h) => edge(-1, h)), ...tip, ...heights.toReversed().map((h) => edge(1, h))];
}

/** A beard over jaw and cheeks up to `high` beside the mouth. */
function mask(
  brush: FaceBrush,
  colour: string,
  alpha: number,
  [grow, low, high]: readonly [number, number, number],
): void {
  const { c, map, model } = brush;
  const y = mouthLine(model.size.childness);
  const cheek = [[0.72, 0.2], [0.62, high], [0.34, y - 0.14], [0, y - 0.115], [-0.34, y - 0.14], [-0.62, high], [-0.72, 0.2]].map(([x, h]) => map.at(x!, h!)); // prettier-ignore
  c.globalAlpha = alpha;
  fill(c, colour, () => closedSpline(c, [...jawEdge(brush, grow, low), ...cheek], 0.85));
  c.globalAlpha = 1;
}

/** Hair on cheeks and chin: drawn before the mouth. */
export function drawBeard(brush: FaceBrush): void {
  const { hair, brow } = brush.model.tones;
  switch (brush.model.look.facialHair) {
    case 'stubble':
      return mask(brush, brow, 0.24, [0, 1.0, 0.5]);
    case 'short-beard':
      return mask(brush, hair.base, 0.94, [0.012, 1.04, 0.46]);
    case 'full-beard':
      mask(brush, hair.base, 1, [0.05, 1.2, 0.42]);
      return strands(brush, 1.16);
    case 'long-beard':
      mask(brush, hair.base, 1, [0.06, 1.75, 0.42]);
      return strands(brush, 1.66);
    case 'goatee':
      return goatee(brush);
    case 'none':
    case 'moustache':
      return;
  }
}

function goatee({ c, map, model, face }: FaceBrush): void {
  const drop = 0.07 * jawDropOf(face);
  const y = mouthLine(model.size.childness);
  const at = (x: number, h: number): Vec => map.at(x, h + drop);
  const tip = (x: number): Vec => ({ x: at(x, 0.98).x, y: 1.1 + drop });
  fill(
    c,
    model.tones.hair.base,
    () =>
    closedSpline(c, [at(-0.24, y + 0.12), at(0, y + 0.17), at(0.24, y + 0.12), at(0.25, 0.9), tip(0.12), tip(-0.12), at(-0.25, 0.9)]), // prettier-ignore
  );
}

function strands({ c, model, map }: FaceBrush, low: number): void {
  for (const x of [-0.36, -0.14, 0.1, 0.34]) {
    const [a, b] = [map.at(x * 1.2, 0.82), map.at(x * 0.8, 0.98)];
    stroke(c, model.tones.hair.shade, 0.02, () => {
      c.moveTo(a.x, a.y);
      c.quadraticCurveTo(a.x, (a.y + low) / 2, b.x, low - Math.abs(x) * 0.35);
    });
  }
}

/** The moustache: drawn over the upper lip. */
export function drawMoustache({ c, model, map, face }: FaceBrush): void {
  const kind = model.look.facialHair;
  if (kind === 'none' || kind === 'stubble') return;
  const y = mouthLine(model.size.childness) - 0.05 - 0.045 * face.mouth.open;
  const wide = kind === 'moustache' ? 0.34 : 0.3;
  const lift = face.expression.corner * 0.03;
  const upper = [map.at(-wide, y + 0.06 - lift), map.at(-0.2, y - 0.035), map.at(-0.04, y - 0.07), map.at(0.04, y - 0.07), map.at(0.2, y - 0.035), map.at(wide, y + 0.06 - lift)]; // prettier-ignore
  const lower = [map.at(0.22, y + 0.055), map.at(0, y + 0.025), map.at(-0.22, y + 0.055), upper[0]!];
  fill(c, kind === 'moustache' ? model.tones.hair.base : model.tones.hair.shade, () => {
    c.moveTo(upper[0]!.x, upper[0]!.y);
    splineOn(c, upper, 1);
    splineOn(c, [upper[5]!, ...lower], 1);
    c.closePath();
  });
}
