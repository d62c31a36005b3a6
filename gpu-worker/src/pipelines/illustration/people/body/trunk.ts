import type { MetreContext } from '../../contract.ts';
import type { Model } from '../model.ts';
import { clamp, closedSpline, fill, lerp } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { Pose } from '../rig/pose.ts';
import type { Tone } from '../palette.ts';

/** What trunk and clothes draw with. Within `inTrunk` the context is in metres, origin between the hips, spine up. */
export type BodyBrush = { readonly c: MetreContext; readonly model: Model; readonly pose: Pose };

/** Runs `draw` in the trunk's frame. */
export function inTrunk({ c, pose }: BodyBrush, draw: () => void): void {
  const { trunk } = pose;
  c.save();
  c.translate(trunk.pelvis.x, trunk.pelvis.y);
  c.rotate(trunk.angle);
  c.scale(1, trunk.stretch);
  draw();
  c.restore();
}

/** A point of the trunk's frame in figure space. */
export function fromTrunk(pose: Pose, x: number, y: number): Vec {
  const { trunk } = pose;
  const [sin, cos] = [Math.sin(trunk.angle), Math.cos(trunk.angle)];
  const stretched = y * trunk.stretch;
  return { x: trunk.pelvis.x + x * cos - stretched * sin, y: trunk.pelvis.y + x * sin + stretched * cos };
}

/** Half width of the body at a height: `v` 0 the hips … 1 the shoulder line; below 0 towards the seat. */
export function bodyHalf({ model }: BodyBrush, v: number): number {
  const { size } = model;
  const stops: readonly [number, number][] = [
    [-0.2, size.hipHalf * 1.04],
    [0, size.hipHalf * 1.04],
    [0.4, size.waistHalf],
    [0.74, size.chestHalf],
    [1, size.chestHalf * 0.98],
  ];
  for (let i = 0; i + 1 < stops.length; i += 1) {
    const [a, b] = [stops[i]!, stops[i + 1]!];
    if (v <= b[0]) {
      const t = clamp((v - a[0]) / (b[0] - a[0]), 0, 1);
      return lerp(a[1], b[1], t * t * (3 - 2 * t));
    }
  }
  return stops[stops.length - 1]![1];
}

/** How much narrower a body of this depth looks when turned. */
const turnedWidth = (turn: number, depth: number): number => Math.hypot(Math.cos(turn), depth * Math.sin(turn));

/** How far belly and bust stand out to the side that the body faces, metres. */
export function bulge({ model, pose }: BodyBrush, v: number): number {
  const { size } = model;
  const sin = Math.sin(pose.trunk.turn);
  const bell = (middle: number, width: number): number => Math.exp(-(((v - middle) / width) ** 2));
  return sin * size.height * (0.022 * size.belly * bell(0.26, 0.22) + 0.016 * size.bust * bell(0.68, 0.13));
}

/**
 * A point on the clothed body's front: `across` −1 (left seam) … 0 (middle line) … 1 (right seam), `v` as in
 * {@link bodyHalf}; it turns with the body. From behind, the same on the back.
 */
export function surface(brush: BodyBrush, across: number, v: number, ease = 1): Vec {
  const { model, pose } = brush;
  const { turn } = pose.trunk;
  const half = bodyHalf(brush, v) * ease;
  const angle = (across * Math.PI) / 2;
  const facing = model.staging.fromBehind ? -1 : 1;
  const x =
    half * (Math.sin(angle) * Math.cos(turn) + facing * model.size.depthRatio * Math.cos(angle) * Math.sin(turn));
  return { x: x + bulge(brush, v), y: -v * model.size.torso };
}

/** Where the shoulder's slope ends on each side, in the trunk's frame. */
export function shoulderTip({ model, pose }: BodyBrush, side: -1 | 1): Vec {
  const { size } = model;
  const cos = Math.cos(pose.trunk.turn);
  return {
    x: side * (size.shoulderHalf * 0.86 * cos + size.armRadius * 0.35),
    y: -size.torso + size.head * (0.15 - 0.07 * pose.trunk.shoulders - 0.01 * pose.trunk.breath),
  };
}

/** The trunk's outline, clockwise from the left of the neck, down to `low` (v of the hem). */
export function trunkOutline(brush: BodyBrush, ease: number, low: number): Vec[] {
  const { model, pose } = brush;
  const { size } = model;
  const { turn } = pose.trunk;
  const narrow = turnedWidth(turn, size.depthRatio);
  const chest = 1 + 0.012 * pose.trunk.breath;
  const side = (s: -1 | 1): Vec[] => {
    const tip = shoulderTip(brush, s);
    const at = (v: number, extra = 1): Vec => ({
      x: s * bodyHalf(brush, v) * ease * extra * narrow + bulge(brush, v),
      y: -v * size.torso,
    });
    const rise = size.head * 0.03;
    return [
      { x: s * size.neckHalf * 0.92, y: -size.torso - rise },
      {
        x: s * size.neckHalf * 1.5 * Math.abs(Math.cos(turn)) + s * size.neckHalf * 0.1,
        y: -size.torso + size.head * 0.015 - rise * 0.2,
      },
      { x: lerp(tip.x, s * size.neckHalf, 0.3), y: tip.y - size.head * 0.075 },
      tip,
      { x: lerp(tip.x, at(0.74).x, 0.6), y: -0.84 * size.torso },
      at(0.7, chest),
      at(0.4),
      at(0.12),
      at(low),
    ];
  };
  const right = side(1);
  const left = side(-1).reverse();
  return [...right, ...left];
}

/** Fills the trunk in a cloth: base, shade on the side away from the key, light from behind along the edge. */
export function drawTrunk(brush: BodyBrush, tone: Tone, ease: number, low: number, details?: () => void): void {
  const { c, model } = brush;
  const outline = trunkOutline(brush, ease, low);
  const { size } = model;
  fill(c, tone.base, () => closedSpline(c, outline, 0.85));
  c.save();
  c.beginPath();
  closedSpline(c, outline, 0.85);
  c.clip();
  details?.();
  const dark = -model.keySide;
  const depth = size.chestHalf * (0.28 + 0.12 * model.light.keyStrength);
  fill(c, details === undefined ? tone.shade : model.tones.veil, () => {
    c.rect(-1, -1.4, 2, 2.2);
    closedSpline(c, outline.map((p) => ({ x: p.x - dark * depth, y: p.y })).reverse(), 0.85);
  });
  if (model.rimmed) edgeLight(brush, tone, outline, dark);
  c.restore();
}

function edgeLight({ c, model }: BodyBrush, tone: Tone, outline: readonly Vec[], dark: number): void {
  const thin = model.size.height * 0.006;
  c.globalAlpha = 0.6;
  fill(c, tone.rim, () => {
    c.rect(-1, -1.4, 2, 2.2);
    closedSpline(c, outline.map((p) => ({ x: p.x - dark * thin, y: p.y + thin * 0.6 })).reverse(), 0.85);
  });
  c.globalAlpha = 1;
}
