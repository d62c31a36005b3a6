import { clamp, fill, lerp, splineOn, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { LegPose } from '../rig/pose.ts';
import type { Skirt } from '../wardrobe/garments.ts';
import { bodyHalf, bulge, fromTrunk } from './trunk.ts';
import type { BodyBrush } from './trunk.ts';

/** The left and right edges of hanging cloth: points from the waist to the hem. */
export type SkirtShape = { readonly left: readonly Vec[]; readonly right: readonly Vec[]; readonly hemY: number };

/** Cloth hangs from the hips over the outermost of both knees and shins. */
export function skirtShape(brush: BodyBrush, skirt: Skirt, waist: number): SkirtShape {
  const { model, pose } = brush;
  const { size } = model;
  const narrow = Math.hypot(Math.cos(pose.trunk.turn), size.depthRatio * Math.sin(pose.trunk.turn));
  const { posture } = model.staging;
  const hemY = -skirt.hem * (posture === 'kneel' ? 0.4 : 1) * size.hipHeight;
  const edge = (s: -1 | 1): Vec[] => {
    const waistHalf = bodyHalf(brush, waist) * 1.1 * narrow;
    const hipHalf = bodyHalf(brush, -0.1) * 1.12 * narrow;
    const outer = (pick: (leg: LegPose) => number): number =>
      s === 1 ? Math.max(...pose.legs.map(pick)) : Math.min(...pose.legs.map(pick));
    const further = (a: number, b: number): number => (s === 1 ? Math.max(a, b) : Math.min(a, b));
    const r = size.legRadius;
    const knee = outer((leg) => leg.knee.x) + s * r * 1.15;
    const flared = s * size.hipHalf * skirt.flare * narrow + pose.trunk.pelvis.x * 0.6;
    const shin = outer((leg) => lerp(leg.knee.x, leg.ankle.x, shinShare(leg, hemY))) + s * r * 0.95;
    const hem = posture === 'sit' ? shin + s * r * 0.3 : further(shin, flared);
    const top = fromTrunk(pose, s * waistHalf + bulge(brush, waist), -waist * size.torso);
    const hip = fromTrunk(pose, s * hipHalf + bulge(brush, -0.06) * 1.6, size.torso * 0.06);
    if (posture === 'sit') {
      // Cloth lies over the thighs on the side that the knees point to and hangs from under them on the other.
      const kneeY = pose.legs[0].knee.y;
      const ahead = s * Math.sin(pose.trunk.turn) > 0.15;
      const lap = { x: ahead ? lerp(hip.x, knee, 0.6) : hip.x, y: ahead ? kneeY - r * 1.02 : hip.y };
      return [top, lap, { x: knee, y: kneeY + (ahead ? -r * 0.2 : r * 0.9) }, { x: hem, y: hemY }];
    }
    const middle = lerp(hip.x, hem, 0.5);
    return [top, hip, { x: further(knee, middle), y: lerp(hip.y, hemY, 0.5) }, { x: hem, y: hemY }];
  };
  return { left: edge(-1), right: edge(1), hemY };
}

/** How far down the shin the hem falls. */
const shinShare = (leg: LegPose, hemY: number): number =>
  Math.abs(leg.ankle.y - leg.knee.y) < 0.1 ? 1 : clamp((hemY - leg.knee.y) / (leg.ankle.y - leg.knee.y), 0, 1);

/** A point on hanging cloth: `across` −1 … 1, `down` 0 waist … 1 hem. */
export function onSkirt(shape: SkirtShape, across: number, down: number): Vec {
  const pick = (points: readonly Vec[]): Vec => {
    const at = clamp(down, 0, 1) * (points.length - 1);
    const i = Math.min(points.length - 2, Math.floor(at));
    const [a, b] = [points[i]!, points[i + 1]!];
    return { x: lerp(a.x, b.x, at - i), y: lerp(a.y, b.y, at - i) };
  };
  const [l, r] = [pick(shape.left), pick(shape.right)];
  const sag = down > 0.8 ? 0.1 * Math.abs(r.x - l.x) * (1 - across * across) * ((down - 0.8) / 0.2) * 0.5 : 0;
  return { x: lerp(l.x, r.x, (across + 1) / 2), y: lerp(l.y, r.y, (across + 1) / 2) + sag };
}

export function drawSkirt(brush: BodyBrush, skirt: Skirt): SkirtShape {
  const { c, model } = brush;
  const tone = model.tones[skirt.cloth];
  const shape = skirtShape(brush, skirt, skirt.waist ?? 0.08);
  const hem = [1, 0.5, 0, -0.5, -1].map((a) => onSkirt(shape, a, 1));
  const trace = (): void => {
    c.moveTo(shape.left[0]!.x, shape.left[0]!.y);
    c.lineTo(shape.right[0]!.x, shape.right[0]!.y);
    splineOn(c, shape.right, 0.9);
    splineOn(c, hem, 1);
    splineOn(c, [...shape.left].reverse(), 0.9);
    c.closePath();
  };
  fill(c, tone.base, trace);
  c.save();
  c.beginPath();
  trace();
  c.clip();
  shadeSkirt(brush, skirt, shape);
  c.restore();
  return shape;
}

function shadeSkirt({ c, model, pose }: BodyBrush, skirt: Skirt, shape: SkirtShape): void {
  const tone = model.tones[skirt.cloth];
  const dark = -model.keySide;
  const strip = (from: number, to: number, colour: string, top = 0): void =>
    fill(c, colour, () => {
      const downs = [top, 0.34, 0.67, 1.02];
      const a = downs.map((d) => onSkirt(shape, from, d));
      const b = downs.map((d) => onSkirt(shape, to, d)).reverse();
      c.moveTo(a[0]!.x, a[0]!.y);
      splineOn(c, a, 1);
      c.lineTo(b[0]!.x, b[0]!.y + 0.03);
      splineOn(c, b, 1);
      c.closePath();
    });
  strip(dark * 0.58, dark * 1.3, skirt.waist === undefined ? model.tones.veil : tone.shade);
  for (let i = 0; i < (skirt.pleats ?? 0); i += 1) {
    const at = -0.85 + (1.7 * (i + 0.5)) / (skirt.pleats ?? 1);
    const [a, b] = [onSkirt(shape, at * 0.7, 0.22), onSkirt(shape, at, 1)];
    stroke(c, tone.shade, model.size.height * 0.006, () => (c.moveTo(a.x, a.y), c.lineTo(b.x, b.y)));
  }
  const front = Math.sin(pose.trunk.turn) * 0.5;
  if (!model.staging.fromBehind) {
    if (skirt.open !== undefined) strip(front - 0.16, front + 0.16, model.tones[skirt.open].base);
    if (skirt.band !== undefined) strip(front - 0.13, front + 0.13, model.tones[skirt.band].base);
  }
  if (skirt.border !== undefined) border({ c, model }, skirt.border, shape);
  if (model.rimmed) {
    c.globalAlpha = 0.55;
    strip(dark * 0.965, dark * 1.1, tone.rim);
    c.globalAlpha = 1;
  }
}

function border(
  { c, model }: Pick<BodyBrush, 'c' | 'model'>,
  cloth: NonNullable<Skirt['border']>,
  shape: SkirtShape,
): void {
  const height = model.size.height * 0.028;
  const points = [-1.1, -0.5, 0, 0.5, 1.1].map((a) => onSkirt(shape, a, 1));
  stroke(c, model.tones[cloth].base, height * 2, () => {
    c.moveTo(points[0]!.x, points[0]!.y);
    splineOn(c, points, 1);
  });
}
