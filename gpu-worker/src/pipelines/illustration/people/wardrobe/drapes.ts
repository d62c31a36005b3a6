import { fromTrunk, inTrunk, shoulderTip, surface } from '../body/trunk.ts';
import type { BodyBrush } from '../body/trunk.ts';
import { closedSpline, fill, lerp, oval, polygon, splineOn, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { Tone } from '../palette.ts';
import type { Garment } from './garments.ts';

const EASE = 1.12;

/** Cloth behind the body: cloaks, the ends of draped cloths. In figure space, before everything else of the body. */
export function drawDrapeBehind(brush: BodyBrush, garment: Garment): void {
  if (brush.model.staging.fromBehind) return;
  if (garment.drape === 'cloak') drawCloak(brush);
  if (garment.drape === 'pallu') hangingEnd(brush, 1, brush.model.tones.primary, brush.model.tones.secondary, 0.34);
  if (garment.drape === 'dupatta') for (const side of [-1, 1] as const) hangingEnd(brush, side, brush.model.tones.secondary, brush.model.tones.accent, 0.42); // prettier-ignore
}

/** Cloth over the body, before arms; seen from behind this is the cloak or the hanging end. */
export function drawDrape(brush: BodyBrush, garment: Garment): void {
  const { tones, staging } = brush.model;
  if (staging.fromBehind) {
    if (garment.drape === 'cloak') drawCloak(brush);
    if (garment.drape === 'pallu') hangingEnd(brush, -1, tones.primary, tones.secondary, 0.34);
    if (garment.drape === 'stole') hangingEnd(brush, -1, tones.secondary, tones.accent, 0.7);
    if (garment.drape === 'dupatta')
      for (const side of [-1, 1] as const) hangingEnd(brush, side, tones.secondary, tones.accent, 0.42);
    return;
  }
  inTrunk(brush, () => {
    if (garment.drape === 'pallu') drawPallu(brush);
    if (garment.drape === 'dupatta') drawDupatta(brush);
    if (garment.drape === 'stole') drawStole(brush);
    if (garment.drape === 'cloak') drawClasp(brush);
  });
}

/** A cloth end that falls from a shoulder down the back; `hem` its height as a share of the hips'. */
function hangingEnd(brush: BodyBrush, side: -1 | 1, tone: Tone, border: Tone, hem: number): void {
  const { c, model, pose } = brush;
  const { size } = model;
  const tip = shoulderTip(brush, side);
  const top = fromTrunk(pose, tip.x * 0.9, tip.y);
  const inner = fromTrunk(pose, tip.x * 0.25, tip.y);
  const sway = pose.trunk.pelvis.x * 0.8 - Math.sin(pose.trunk.turn) * size.chestHalf * 0.5;
  const low = -(model.staging.posture === 'sit' ? Math.max(hem, 0.86) : hem) * size.hipHeight;
  const out = side * size.shoulderHalf * 1.02 * Math.max(0.55, Math.cos(pose.trunk.turn)) + sway;
  const shape = [inner, top, { x: lerp(top.x, out, 0.6) + side * 0.01, y: lerp(top.y, low, 0.5) }, { x: out, y: low }, { x: out - side * size.chestHalf * 1.1, y: low + 0.01 }, { x: out - side * size.chestHalf * 0.9, y: lerp(top.y, low, 0.5) }]; // prettier-ignore
  fill(c, tone.shade, () => polygon(c, shape));
  const height = size.height * 0.05;
  fill(c, border.base, () => polygon(c, [{ x: out, y: low - height }, { x: out, y: low }, { x: out - side * size.chestHalf * 1.1, y: low + 0.01 }, { x: out - side * size.chestHalf * 1.07, y: low - height }])); // prettier-ignore
}

/** The sari's end: from the hip across the chest over the shoulder, in pleats, with its border. */
function drawPallu(brush: BodyBrush): void {
  const { c, model } = brush;
  const { tones, size } = model;
  const at = (a: number, v: number): Vec => surface(brush, a, v, EASE);
  const tip = shoulderTip(brush, 1);
  const peak = { x: tip.x * 0.42, y: tip.y - size.head * 0.09 };
  const end = { x: tip.x * 1.0, y: tip.y + size.head * 0.02 };
  const lower = [at(-1, 0.1), at(-0.4, 0.3), at(0.25, 0.52), at(0.75, 0.74), end];
  const upper = [peak, at(0.15, 0.84), at(-0.35, 0.62), at(-0.8, 0.46), at(-1, 0.38)];
  fill(c, tones.primary.base, () => {
    c.moveTo(lower[0]!.x, lower[0]!.y);
    splineOn(c, lower, 1);
    c.lineTo(peak.x, peak.y);
    splineOn(c, upper, 1);
    c.closePath();
  });
  for (const t of [0.3, 0.55, 0.8]) {
    const fold = lower.map((p, i) => ({ x: lerp(p.x, upper[4 - i]!.x, t), y: lerp(p.y, upper[4 - i]!.y, t) }));
    stroke(c, tones.primary.shade, size.height * 0.0045, () => {
      c.moveTo(fold[0]!.x, fold[0]!.y);
      splineOn(c, fold, 1);
    });
  }
  stroke(c, tones.secondary.base, size.height * 0.014, () => {
    c.moveTo(lower[0]!.x, lower[0]!.y);
    splineOn(c, lower, 1);
  });
  stroke(c, tones.secondary.base, size.height * 0.006, () => {
    c.moveTo(upper[0]!.x, upper[0]!.y);
    splineOn(c, upper, 1);
  });
}

function drawDupatta(brush: BodyBrush): void {
  const { c, model } = brush;
  const { tones, size } = model;
  const at = (a: number, v: number): Vec => surface(brush, a, v, EASE);
  const [left, right] = [shoulderTip(brush, -1), shoulderTip(brush, 1)];
  const outer = [{ x: left.x * 0.95, y: left.y + size.head * 0.04 }, at(-0.62, 0.66), at(0, 0.52), at(0.62, 0.66), { x: right.x * 0.95, y: right.y + size.head * 0.04 }]; // prettier-ignore
  const inner = [{ x: right.x * 0.5, y: right.y - size.head * 0.07 }, at(0.42, 0.84), at(0, 0.72), at(-0.42, 0.84), { x: left.x * 0.5, y: left.y - size.head * 0.07 }]; // prettier-ignore
  fill(c, tones.secondary.base, () => {
    c.moveTo(outer[0]!.x, outer[0]!.y);
    splineOn(c, outer, 1);
    c.lineTo(inner[0]!.x, inner[0]!.y);
    splineOn(c, inner, 1);
    c.closePath();
  });
  for (const t of [0.35, 0.68]) {
    const fold = outer.map((p, i) => ({ x: lerp(p.x, inner[4 - i]!.x, t), y: lerp(p.y, inner[4 - i]!.y, t) }));
    stroke(
      c,
      tones.secondary.shade,
      size.height * 0.0045,
      () => (c.moveTo(fold[0]!.x, fold[0]!.y), splineOn(c, fold, 1)),
    );
  }
  stroke(c, tones.accent.base, size.height * 0.007, () => (c.moveTo(outer[0]!.x, outer[0]!.y), splineOn(c, outer, 1)));
}

function drawStole(brush: BodyBrush): void {
  const { c, model } = brush;
  const { tones, size } = model;
  const at = (a: number, v: number): Vec => surface(brush, a, v, EASE);
  const tip = shoulderTip(brush, 1);
  const shape = [{ x: tip.x * 0.42, y: tip.y - size.head * 0.09 }, { x: tip.x * 0.98, y: tip.y }, at(0.82, 0.6), at(0.8, 0.2), at(0.8, -0.14), at(0.3, -0.14), at(0.28, 0.3), at(0.3, 0.7)]; // prettier-ignore
  fill(c, tones.secondary.base, () => polygon(c, shape));
  stroke(c, tones.secondary.shade, size.height * 0.005, () =>
    polyline(c, [at(0.55, 0.95), at(0.55, 0.4), at(0.55, -0.1)]),
  );
  stroke(c, tones.accent.base, size.height * 0.009, () => polyline(c, [shape[1]!, shape[2]!, shape[3]!, shape[4]!]));
  fill(c, tones.accent.base, () => polygon(c, [at(0.8, -0.04), at(0.8, -0.14), at(0.3, -0.14), at(0.3, -0.04)]));
}

function polyline(c: BodyBrush['c'], points: readonly Vec[]): void {
  c.moveTo(points[0]!.x, points[0]!.y);
  splineOn(c, points, 1);
}

function drawCloak(brush: BodyBrush): void {
  const { c, model, pose } = brush;
  const { size, tones } = model;
  const [left, right] = [shoulderTip(brush, -1), shoulderTip(brush, 1)];
  const back =
    -Math.sin(pose.trunk.turn) * size.chestHalf * (model.staging.fromBehind ? -0.4 : 0.9) -
    pose.stride * Math.sin(pose.trunk.turn) * 0.06;
  const low = -0.1 * size.hipHeight;
  const l = fromTrunk(pose, left.x * 1.02, left.y);
  const r = fromTrunk(pose, right.x * 1.02, right.y);
  const wide = size.shoulderHalf * 1.42 * Math.max(0.62, Math.cos(pose.trunk.turn));
  const hem = [
    { x: back + wide, y: low }, { x: back + wide * 0.5, y: low + 0.02 }, { x: back, y: low - 0.006 }, { x: back - wide * 0.5, y: low + 0.02 }, { x: back - wide, y: low },
  ]; // prettier-ignore
  const neck = fromTrunk(pose, 0, -size.torso - size.head * 0.04);
  const outline = [l, neck, r, { x: lerp(r.x, hem[0]!.x, 0.62), y: lerp(r.y, low, 0.45) }, ...hem, { x: lerp(l.x, hem[4]!.x, 0.62), y: lerp(l.y, low, 0.45) }]; // prettier-ignore
  const tone = tones.secondary;
  fill(c, model.staging.fromBehind ? tone.base : tone.shade, () => closedSpline(c, outline, 0.8));
  for (const t of [-0.55, 0, 0.5]) {
    stroke(c, tone.deep, size.height * 0.006, () => {
      c.moveTo(lerp(l.x, r.x, 0.5 + t * 0.3), l.y + size.head * 0.4);
      c.lineTo(back + wide * t, low);
    });
  }
}

/** The cloak's fall over both shoulders and its clasp. */
function drawClasp(brush: BodyBrush): void {
  const { c, model } = brush;
  const { size, tones } = model;
  const at = (a: number, v: number): Vec => surface(brush, a, v, EASE);
  for (const side of [-1, 1] as const) {
    const tip = shoulderTip(brush, side);
    fill(
      c,
      side === model.keySide ? tones.secondary.base : tones.secondary.shade,
      () =>
      closedSpline(c, [{ x: side * size.neckHalf * 0.9, y: -size.torso - size.head * 0.05 }, { x: tip.x * 1.08, y: tip.y - size.head * 0.02 }, { x: tip.x * 1.12, y: tip.y + size.head * 0.3 }, at(side * 0.72, 0.74), at(side * 0.12, 0.88)], 0.8), // prettier-ignore
    );
  }
  const clasp = at(0, 0.89);
  fill(c, tones.gold.base, () => oval(c, clasp.x, clasp.y, size.head * 0.085));
  fill(c, tones.accent.base, () => oval(c, clasp.x, clasp.y, size.head * 0.048));
}
