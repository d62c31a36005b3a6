import { capsule, fill, lerp } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { LegPose } from '../rig/pose.ts';
import type { Garment } from '../wardrobe/garments.ts';
import { drawFoot } from './feet.ts';
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
  tube(c, model, tones[garment.legs.cloth], pieces, leg.side);
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
  tube(
    c,
    model,
    model.tones[garment.shoes.cloth],
    [{ from: top, to: leg.ankle, start: r * 0.98, end: r * 0.78 }],
    leg.side,
  );
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
