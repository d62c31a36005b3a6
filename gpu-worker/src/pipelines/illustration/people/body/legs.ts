import { capsule, closedSpline, fill, lerp, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { LegPose } from '../rig/pose.ts';
import type { Garment } from '../wardrobe/garments.ts';
import { tube } from './limbs.ts';
import type { Piece } from './limbs.ts';
import type { BodyBrush } from './trunk.ts';

/** Radii of a leg's cloth against the bare leg: thigh, knee, ankle. */
const CUTS = {
  bare: [1, 0.74, 0.46],
  slim: [1.06, 0.8, 0.6],
  trousers: [1.14, 0.95, 0.86],
  loose: [1.3, 1.3, 0.72],
} as const;

/** One leg with its clothes and shoe. */
export function drawLeg(brush: BodyBrush, leg: LegPose, garment: Garment): void {
  const { c, model } = brush;
  const { size, tones } = model;
  const [thigh, knee, ankle] = CUTS[garment.legs.kind];
  const r = size.legRadius;
  drawFoot(brush, leg, garment);
  const pieces: Piece[] = [
    { from: leg.hip, to: leg.knee, start: r * thigh, end: r * knee },
    { from: leg.knee, to: lifted(leg), start: r * knee, end: r * ankle, cut: garment.legs.kind !== 'bare' },
  ];
  tube(c, model, tones[garment.legs.cloth], pieces);
  if (garment.shoes.kind === 'boots') drawBoot(brush, leg, garment);
}

/** Trouser legs end above the shoe. */
const lifted = (leg: LegPose): Vec => ({
  x: lerp(leg.ankle.x, leg.knee.x, -0.02),
  y: lerp(leg.ankle.y, leg.knee.y, -0.02),
});

function drawBoot({ c, model }: BodyBrush, leg: LegPose, garment: Garment): void {
  const r = model.size.legRadius;
  const top = { x: lerp(leg.ankle.x, leg.knee.x, 0.52), y: lerp(leg.ankle.y, leg.knee.y, 0.52) };
  tube(c, model, model.tones[garment.shoes.cloth], [{ from: top, to: leg.ankle, start: r * 0.98, end: r * 0.78 }]);
}

/** How much of a foot is seen from the side, −1 … 1: feet of a figure that faces us point a little outwards. */
function footSide({ model, pose }: BodyBrush, leg: LegPose): number {
  const sin = Math.sin(pose.trunk.turn);
  const splay = model.staging.fromBehind ? 0.2 : 0.3;
  return Math.abs(sin) < 0.2 ? leg.side * splay + sin : Math.sign(sin) * Math.max(Math.abs(sin), 0.45);
}

/** A shoe or a bare foot in sandals: sole on the floor, toe towards where the figure faces. */
function drawFoot(brush: BodyBrush, leg: LegPose, garment: Garment): void {
  const { c, model } = brush;
  const { size, tones } = model;
  const side = footSide(brush, leg);
  const { kind } = garment.shoes;
  const tone = tones[garment.shoes.cloth];
  const skin = tones.skin;
  const direction = side < 0 ? -1 : 1;
  const seen = Math.min(1, Math.abs(side));
  const height = size.ankleHeight * 1.5;
  c.save();
  c.translate(leg.ankle.x, leg.ankle.y);
  c.scale(direction, 1);
  c.rotate(leg.pitch);
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
  const bare = kind === 'sandals' || kind === 'slippers';
  fill(c, bare ? skin.base : tone.base, () => closedSpline(c, outline, 0.85));
  c.save();
  c.beginPath();
  closedSpline(c, outline, 0.85);
  c.clip();
  const thick = kind === 'trainers' ? 0.3 : kind === 'boots' ? 0.24 : 0.16;
  fill(c, kind === 'trainers' ? tones.white.shade : bare ? tone.base : tone.deep, () =>
    c.rect(heel * 1.2, sole * (1 - thick), toe * 1.5 - heel, sole),
  );
  if (kind === 'sandals') stroke(c, tone.base, sole * 0.3, () => { c.moveTo(toe * 0.34, -sole * 0.4); c.lineTo(toe * 0.6, sole); c.moveTo(toe * 0.42, sole); c.lineTo(toe * 0.72, sole * 0.05); }); // prettier-ignore
  if (kind === 'slippers') fill(c, tone.base, () => closedSpline(c, [{ x: toe * 0.34, y: sole * 1.2 }, { x: toe * 0.42, y: -sole * 0.2 }, { x: toe * 1.1, y: sole * 0.2 }, { x: toe * 1.1, y: sole * 1.2 }])); // prettier-ignore
  if (kind === 'trainers') stroke(c, tones.accent.base, sole * 0.2, () => { c.moveTo(toe * 0.1, -sole * 0.5); c.lineTo(toe * 0.42, sole * 0.62); }); // prettier-ignore
  c.restore();
  c.restore();
}

/** A plain stool, for those who sit. */
export function drawStool({ c, model, pose }: BodyBrush, seatHeight: number): void {
  const { wood } = model.tones;
  const x = pose.trunk.pelvis.x;
  const half = Math.max(0.17, model.size.hipHalf * 1.05);
  for (const [at, foot] of [
    [-0.78, -0.98],
    [0.78, 0.98],
    [-0.35, -0.45],
    [0.35, 0.45],
  ] as const) {
    fill(c, Math.abs(at) > 0.5 ? wood.shade : wood.deep, () => capsule(c, { x: x + at * half, y: -seatHeight + 0.03 }, { x: x + foot * half, y: -0.016 }, 0.019, 0.015)); // prettier-ignore
  }
  fill(c, wood.base, () => c.roundRect(x - half, -seatHeight, half * 2, 0.05, 0.022));
  fill(c, wood.shade, () => c.roundRect(x - half, -seatHeight + 0.03, half * 2, 0.02, 0.01));
}
