import { closedSpline, fill, lerp, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { LegPose } from '../rig/pose.ts';
import type { Garment } from '../wardrobe/garments.ts';
import type { BodyBrush } from './trunk.ts';

/** How much of a foot is seen from the side, −1 … 1: feet of a figure that faces us point a little outwards. */
function footSide({ model, pose }: BodyBrush, leg: LegPose): number {
  const sin = Math.sin(pose.trunk.turn);
  const splay = model.staging.fromBehind ? 0.2 : 0.3;
  return Math.abs(sin) < 0.2 ? leg.side * splay + sin : Math.sign(sin) * Math.max(Math.abs(sin), 0.45);
}

/** A foot seen from the side or nearly from the front: x from the heel to the toe, y down, the ankle at the origin. */
type FootShape = {
  readonly toe: number;
  readonly heel: number;
  readonly sole: number;
  readonly outline: readonly Vec[];
};

function footShape({ model }: BodyBrush, seen: number): FootShape {
  const { size } = model;
  const height = size.ankleHeight * 1.5;
  const sole = size.ankleHeight;
  const toe = size.foot * lerp(0.36, 0.72, seen);
  const heel = -size.foot * lerp(0.3, 0.27, seen);
  const outline: Vec[] = [
    { x: heel * 0.86, y: -height * 0.55 },
    { x: size.legRadius * 0.55, y: -height * 0.6 },
    { x: toe * 0.55, y: -sole * 0.12 },
    { x: toe * 0.93, y: sole * 0.36 },
    { x: toe, y: sole * 0.86 },
    { x: toe * 0.7, y: sole },
    { x: heel * 0.6, y: sole },
    { x: heel, y: sole * 0.8 },
    { x: heel * 1.02, y: sole * 0.1 },
  ];
  return { toe, heel, sole, outline };
}

/** A shoe or a bare foot in sandals: sole on the floor, toe towards where the figure faces. */
export function drawFoot(brush: BodyBrush, leg: LegPose, garment: Garment): void {
  const { c, model } = brush;
  const { tones } = model;
  const side = footSide(brush, leg);
  const { kind } = garment.shoes;
  const shape = footShape(brush, Math.min(1, Math.abs(side)));
  const bare = kind === 'sandals' || kind === 'slippers';
  c.save();
  c.translate(leg.ankle.x, leg.ankle.y);
  c.scale(side < 0 ? -1 : 1, 1);
  c.rotate(leg.pitch);
  fill(c, bare ? tones.skin.base : tones[garment.shoes.cloth].base, () => closedSpline(c, shape.outline, 0.85));
  c.beginPath();
  closedSpline(c, shape.outline, 0.85);
  c.clip();
  drawShoe(brush, shape, garment.shoes);
  c.restore();
}

/** Sole, straps, stripes: within the foot's outline. */
function drawShoe({ c, model }: BodyBrush, { toe, heel, sole }: FootShape, { kind, cloth }: Garment['shoes']): void {
  const { tones } = model;
  const tone = tones[cloth];
  const bare = kind === 'sandals' || kind === 'slippers';
  const thick = kind === 'trainers' ? 0.3 : kind === 'boots' ? 0.24 : 0.16;
  fill(c, kind === 'trainers' ? tones.white.shade : bare ? tone.base : tone.deep, () =>
    c.rect(heel * 1.2, sole * (1 - thick), toe * 1.5 - heel, sole),
  );
  if (kind === 'sandals') stroke(c, tone.base, sole * 0.3, () => { c.moveTo(toe * 0.34, -sole * 0.4); c.lineTo(toe * 0.6, sole); c.moveTo(toe * 0.42, sole); c.lineTo(toe * 0.72, sole * 0.05); }); // prettier-ignore
  if (kind === 'slippers') fill(c, tone.base, () => closedSpline(c, [{ x: toe * 0.34, y: sole * 1.2 }, { x: toe * 0.42, y: -sole * 0.2 }, { x: toe * 1.1, y: sole * 0.2 }, { x: toe * 1.1, y: sole * 1.2 }])); // prettier-ignore
  if (kind === 'trainers') stroke(c, tones.accent.base, sole * 0.2, () => { c.moveTo(toe * 0.1, -sole * 0.5); c.lineTo(toe * 0.42, sole * 0.62); }); // prettier-ignore
}
