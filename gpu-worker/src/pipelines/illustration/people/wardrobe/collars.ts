import { shoulderTip } from '../body/trunk.ts';
import type { BodyBrush } from '../body/trunk.ts';
import { closedSpline, fill, lerp, oval, polygon, splineOn, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { Tone } from '../palette.ts';
import type { Garment } from './garments.ts';

/** Places around the neck in the trunk's frame: `x` in neck half widths, `down` in head lengths from the shoulder line. */
function around({ model, pose }: BodyBrush): (x: number, down: number) => Vec {
  const { size } = model;
  const facing = model.staging.fromBehind ? -1 : 1;
  const centre = (down: number): number =>
    Math.sin(pose.trunk.turn) * size.neckHalf * (0.25 + 1.2 * Math.max(0, down)) * facing;
  return (x, down) => ({ x: x * size.neckHalf + centre(down), y: -size.torso + down * size.head });
}

const SIDES = [-1, 1] as const;

/** What lies on the shoulders behind the neck: hoods. In the trunk's frame, before the neck. */
export function drawBehindNeck(brush: BodyBrush, garment: Garment): void {
  if (!garment.details.includes('hood-down') || brush.model.staging.fromBehind) return;
  const at = around(brush);
  const tone = brush.model.tones.primary;
  fill(brush.c, tone.shade, () => closedSpline(brush.c, [at(-2.1, 0.1), at(-1.5, -0.12), at(0, -0.16), at(1.5, -0.12), at(2.1, 0.1), at(1.2, 0.24), at(0, 0.3), at(-1.2, 0.24)])); // prettier-ignore
  fill(brush.c, tone.deep, () => closedSpline(brush.c, [at(-1.4, 0.04), at(-1.1, -0.1), at(0, -0.13), at(1.1, -0.1), at(1.4, 0.04), at(0.7, 0.14), at(0, 0.18), at(-0.7, 0.14)])); // prettier-ignore
}

function flaps(brush: BodyBrush, tone: Tone): void {
  const at = around(brush);
  for (const side of SIDES) {
    const shape = [
      at(side * 0.96, -0.1),
      at(side * 1.3, 0.04),
      at(side * 0.92, 0.3),
      at(side * 0.05, 0.25),
      at(side * 0.6, 0.06),
    ];
    fill(brush.c, side === brush.model.keySide ? tone.light : tone.base, () => polygon(brush.c, shape));
    stroke(brush.c, tone.deep, brush.model.size.height * 0.003, () => {
      brush.c.moveTo(shape[1]!.x, shape[1]!.y);
      for (const p of shape.slice(2)) brush.c.lineTo(p.x, p.y);
    });
  }
}

function ring(brush: BodyBrush, tone: Tone, height: number, open: boolean): void {
  const at = around(brush);
  const dip = open ? 0.1 : 0.06;
  const upper = [
    at(-1.02, -0.06 - height),
    at(-0.55, dip * 0.62 - height),
    at(0, dip - height),
    at(0.55, dip * 0.62 - height),
    at(1.02, -0.06 - height),
  ];
  const lower = [
    at(1.14, 0.02),
    at(0.62, dip * 0.7 + 0.045),
    at(0, dip + 0.05),
    at(-0.62, dip * 0.7 + 0.045),
    at(-1.14, 0.02),
  ];
  fill(brush.c, tone.base, () => {
    brush.c.moveTo(upper[0]!.x, upper[0]!.y);
    splineOn(brush.c, upper, 1);
    brush.c.lineTo(lower[0]!.x, lower[0]!.y);
    splineOn(brush.c, lower, 1);
    brush.c.closePath();
  });
  stroke(brush.c, tone.deep, brush.model.size.height * 0.003, () => {
    brush.c.moveTo(lower[0]!.x, lower[0]!.y);
    splineOn(brush.c, lower, 1);
    if (open) {
      const [a, b] = [at(0, dip - height), at(0, dip + 0.05)];
      brush.c.moveTo(a.x, a.y);
      brush.c.lineTo(b.x, b.y);
    }
  });
}

/** Collars, over the neck. In the trunk's frame. */
export function drawCollar(brush: BodyBrush, garment: Garment): void {
  const { tones } = brush.model;
  const has = (detail: Garment['details'][number]): boolean => garment.details.includes(detail);
  const behind = brush.model.staging.fromBehind;
  if (behind) {
    if (has('hood-down')) drawHoodBack(brush);
    else if (has('shirt-collar') || has('jacket') || has('coat-front') || has('mandarin'))
      ring(brush, has('jacket') ? tones.white : tones[garment.top], 0.05, false);
    return;
  }
  if (has('shirt-collar')) flaps(brush, tones.primary);
  if (has('jacket')) flaps(brush, tones.white);
  if (has('mandarin')) ring(brush, tones.primary, 0.07, true);
  if (has('rib')) ring(brush, has('hood-down') ? tones.primary : tones.accent, 0.01, false);
  if (has('coat-front')) ring(brush, tones.secondary, 0.06, false);
  if (has('plate')) ring(brush, tones.steel, 0.09, false);
  if (has('round-collar')) drawRoundCollar(brush);
  if (has('uniform')) drawEpaulettes(brush);
}

function drawHoodBack(brush: BodyBrush): void {
  const at = around(brush);
  const tone = brush.model.tones.primary;
  fill(brush.c, tone.shade, () => closedSpline(brush.c, [at(-1.9, 0.06), at(-1.1, -0.1), at(0, -0.06), at(1.1, -0.1), at(1.9, 0.06), at(1.3, 0.5), at(0, 0.72), at(-1.3, 0.5)])); // prettier-ignore
  fill(brush.c, tone.deep, () =>
    closedSpline(brush.c, [at(-1.2, 0), at(0, 0.06), at(1.2, 0), at(0.8, 0.16), at(0, 0.24), at(-0.8, 0.16)]),
  );
}

function drawRoundCollar(brush: BodyBrush): void {
  const at = around(brush);
  const { white } = brush.model.tones;
  for (const side of SIDES) {
    const shape = [at(side * 0.95, -0.07), at(side * 1.7, 0.08), at(side * 1.35, 0.28), at(side * 0.5, 0.3), at(side * 0.02, 0.12), at(side * 0.6, 0.08)]; // prettier-ignore
    fill(brush.c, side === brush.model.keySide ? white.light : white.base, () => closedSpline(brush.c, shape));
  }
}

function drawEpaulettes(brush: BodyBrush): void {
  const { size, tones } = brush.model;
  for (const side of SIDES) {
    const tip = shoulderTip(brush, side);
    const inner = { x: lerp(tip.x, side * size.neckHalf, 0.62), y: tip.y - size.head * 0.075 };
    const drop = size.head * 0.075;
    fill(brush.c, tones.accent.base, () => polygon(brush.c, [inner, { x: tip.x, y: tip.y - drop * 0.1 }, { x: tip.x, y: tip.y + drop }, { x: inner.x, y: inner.y + drop }])); // prettier-ignore
    fill(brush.c, tones.gold.base, () => oval(brush.c, lerp(inner.x, tip.x, 0.2), inner.y + drop * 0.55, drop * 0.22));
  }
}
