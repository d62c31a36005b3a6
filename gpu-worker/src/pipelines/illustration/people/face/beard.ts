import { clamp, closedSpline, fill, splineOn, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { FaceBrush } from './brush.ts';
import { jawDropOf, mouthLine } from './mouth.ts';

/** Hair on cheeks and chin: drawn before the mouth. */
export function drawBeard(brush: FaceBrush): void {
  const { c, model, map, face } = brush;
  const kind = model.look.facialHair;
  const { hair, brow } = model.tones;
  const drop = 0.07 * jawDropOf(face);
  const y = mouthLine(model.size.childness);
  const jaw = (grow: number, low: number): Vec[] => {
    const left = [0.1, 0.35, 0.66, 0.9].map((h) => ({
      x: map.edge(h, -1) - grow * clamp(h, 0, 1),
      y: h + (h > 0.6 ? drop : 0),
    }));
    const right = [0.9, 0.66, 0.35, 0.1].map((h) => ({
      x: map.edge(h, 1) + grow * clamp(h, 0, 1),
      y: h + (h > 0.6 ? drop : 0),
    }));
    const chin = map.at(0, 0.98);
    return [...left, { x: chin.x - 0.16, y: low + drop }, { x: chin.x + 0.16, y: low + drop }, ...right];
  };
  /** The upper edge: down the sideburn, over the cheek to the lip. */
  const cheek = (high: number): Vec[] => [map.at(0.72, 0.2), map.at(0.62, high), map.at(0.34, y - 0.14), map.at(0, y - 0.115), map.at(-0.34, y - 0.14), map.at(-0.62, high), map.at(-0.72, 0.2)]; // prettier-ignore
  const mask = (grow: number, low: number, high: number, colour: string, alpha: number): void => {
    c.globalAlpha = alpha;
    fill(c, colour, () => closedSpline(c, [...jaw(grow, low), ...cheek(high)], 0.85));
    c.globalAlpha = 1;
  };
  switch (kind) {
    case 'none':
      return;
    case 'stubble':
      return mask(0, 1.0, 0.5, brow, 0.24);
    case 'short-beard':
      return mask(0.012, 1.04, 0.46, hair.base, 0.94);
    case 'full-beard':
      mask(0.05, 1.2, 0.42, hair.base, 1);
      return strands(brush, 1.16);
    case 'long-beard':
      mask(0.06, 1.75, 0.42, hair.base, 1);
      return strands(brush, 1.66);
    case 'goatee': {
      const at = (x: number, h: number): Vec => map.at(x, h + drop);
      fill(c, hair.base, () => closedSpline(c, [at(-0.24, y + 0.12), at(0, y + 0.17), at(0.24, y + 0.12), at(0.25, 0.9), { ...at(0.12, 0.98), y: 1.1 + drop }, { ...at(-0.12, 0.98), y: 1.1 + drop }, at(-0.25, 0.9)])); // prettier-ignore
      return;
    }
    case 'moustache':
      return;
  }
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
