import { clamp, fill, lerp } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { ArmPose } from '../rig/pose.ts';
import type { Garment, Sleeve } from '../wardrobe/garments.ts';
import { drawStick } from '../wardrobe/extras.ts';
import { drawHand } from './hand.ts';
import { tube } from './limbs.ts';
import type { Piece } from './limbs.ts';
import { drawHeld } from './held.ts';
import type { BodyBrush } from './trunk.ts';

export type ArmPart = 'upper' | 'lower' | 'all';

const along = (a: Vec, b: Vec, t: number): Vec => ({ x: lerp(a.x, b.x, t), y: lerp(a.y, b.y, t) });

/** Where the hand points, radians. */
export function handAngle(arm: ArmPose): number {
  if (arm.praying) return -Math.PI / 2 - arm.side * 0.16;
  const forearm = Math.atan2(arm.wrist.y - arm.elbow.y, arm.wrist.x - arm.elbow.x);
  return forearm - arm.side * arm.turn;
}

/** The middle of the palm: what a hand holds is held there. */
export function palmOf({ model }: BodyBrush, arm: ArmPose): Vec {
  const angle = handAngle(arm);
  const reach = model.size.hand * 0.42;
  return { x: arm.wrist.x + Math.cos(angle) * reach, y: arm.wrist.y + Math.sin(angle) * reach };
}

/** An arm, or the part of it before or behind the trunk. */
export function drawArm(brush: BodyBrush, arm: ArmPose, garment: Garment, part: ArmPart): void {
  const { c, model } = brush;
  const { size, tones } = model;
  const r = size.armRadius;
  const bare: Piece[] = [];
  if (part !== 'lower') bare.push({ from: arm.shoulder, to: arm.elbow, start: r * 1.12, end: r * 0.92 });
  if (part !== 'upper') bare.push({ from: arm.elbow, to: arm.wrist, start: r * 0.92, end: r * 0.68 });
  if (garment.sleeve.length < 1.6 || part === 'lower') tube(c, model, tones.skin, bare, arm.side);
  // The thumb lies on the inner side of a hanging hand, and above when the forearm is raised.
  const thumb = (arm.side === 1 ? 1 : -1) * (model.staging.fromBehind ? -1 : 1);
  const drawTheHand = (): void => drawHand(c, model, arm.wrist, handAngle(arm), arm.shape, thumb as -1 | 1);
  if (part !== 'upper' && arm.stick) drawStick(brush, arm.wrist, palmOf(brush, arm));
  if (part !== 'upper' && arm.holding !== undefined) drawHeld(brush, arm.holding, palmOf(brush, arm));
  if (part !== 'upper') drawTheHand();
  drawSleeve(brush, arm, garment.sleeve, part);
}

function drawSleeve(brush: BodyBrush, arm: ArmPose, sleeve: Sleeve, part: ArmPart): void {
  const { c, model } = brush;
  if (sleeve.length <= 0) return;
  const r = model.size.armRadius * sleeve.width;
  const tone = model.tones[sleeve.cloth];
  const pieces: Piece[] = [];
  const upperEnd = Math.min(1, sleeve.length);
  const elbowR = r * 0.9;
  if (part !== 'lower') {
    pieces.push({
      from: arm.shoulder,
      to: along(arm.shoulder, arm.elbow, upperEnd),
      start: Math.min(r, model.size.armRadius * 1.34),
      end: lerp(r, elbowR, upperEnd),
      cut: sleeve.length <= 1,
    });
  }
  const end = along(arm.elbow, arm.wrist, Math.max(0, sleeve.length - 1));
  const endR = r * 0.8;
  if (part !== 'upper' && sleeve.length > 1)
    pieces.push({ from: arm.elbow, to: end, start: elbowR, end: endR, cut: true });
  if (pieces.length > 0) tube(c, model, tone, pieces, arm.side);
  const reaches = sleeve.length > 1 ? part !== 'upper' : part !== 'lower';
  if (!reaches) return;
  const last =
    sleeve.length > 1
      ? { from: arm.elbow, to: end }
      : { from: arm.shoulder, to: along(arm.shoulder, arm.elbow, upperEnd) };
  if (sleeve.bell !== undefined) drawBell(brush, arm, last.from, last.to, sleeve, r);
  else if (sleeve.cuff !== undefined) drawCuff(brush, last.from, last.to, sleeve, endR);
}

function drawCuff({ c, model }: BodyBrush, from: Vec, to: Vec, sleeve: Sleeve, radius: number): void {
  const tone = model.tones[sleeve.cuff ?? sleeve.cloth];
  const back = along(to, from, 0.13);
  const own = sleeve.cuff === sleeve.cloth;
  fill(c, own ? tone.shade : tone.base, () => {
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const [nx, ny] = [-Math.sin(angle) * radius * 1.06, Math.cos(angle) * radius * 1.06];
    c.moveTo(back.x + nx, back.y + ny);
    c.lineTo(to.x + nx, to.y + ny);
    c.quadraticCurveTo(
      to.x + Math.cos(angle) * radius * 0.22,
      to.y + Math.sin(angle) * radius * 0.22,
      to.x - nx,
      to.y - ny,
    );
    c.lineTo(back.x - nx, back.y - ny);
    c.closePath();
  });
}

/** The outline of a wide sleeve's mouth. */
type Bell = { readonly start: Vec; readonly back: Vec; readonly upper: Vec; readonly top: Vec; readonly bow: Vec; readonly low: Vec; readonly bag: Vec }; // prettier-ignore

/** A bag of cloth that hangs from the forearm: down from a raised one, outwards beside a hanging one. */
function bellOf(arm: ArmPose, from: Vec, to: Vec, radius: number, hang: number): Bell {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const normal = { x: -Math.sin(angle), y: Math.cos(angle) };
  const level = Math.abs(Math.cos(angle));
  const fall = { x: arm.side * (1 - level) * 0.46, y: 0.25 + 0.75 * level };
  // Which side of the forearm is the underside; passes through the middle while the arm is raised.
  const under = clamp((normal.x * fall.x + normal.y * fall.y) * 3, -1, 1);
  const beside = (p: Vec, share: number): Vec => ({ x: p.x + normal.x * under * share, y: p.y + normal.y * under * share }); // prettier-ignore
  const start = along(from, to, 0.08);
  const top = beside(to, -radius * 0.86);
  const low = { x: beside(to, radius).x + fall.x * hang, y: beside(to, radius).y + fall.y * hang };
  const bow = { x: (top.x + low.x) / 2 + Math.cos(angle) * radius * 0.5, y: (top.y + low.y) / 2 + Math.sin(angle) * radius * 0.5 }; // prettier-ignore
  const bag = { x: lerp(start.x, low.x, 0.72), y: lerp(start.y, low.y, 0.75) + radius * 0.4 };
  return { start, back: beside(start, radius * 0.8), upper: beside(start, -radius * 0.9), top, bow, low, bag };
}

function drawBell({ c, model }: BodyBrush, arm: ArmPose, from: Vec, to: Vec, sleeve: Sleeve, radius: number): void {
  const tone = model.tones[sleeve.cloth];
  const hang = model.size.armRadius * (sleeve.bell ?? 1);
  const { start, back, upper, top, bow, low, bag } = bellOf(arm, from, to, radius, hang);
  const trace = (): void => {
    c.moveTo(upper.x, upper.y);
    c.lineTo(top.x, top.y);
    c.quadraticCurveTo(bow.x, bow.y, low.x, low.y);
    c.quadraticCurveTo(bag.x, bag.y, back.x, back.y);
    c.closePath();
  };
  fill(c, tone.base, trace);
  c.save();
  c.beginPath();
  trace();
  c.clip();
  fill(c, tone.shade, () => {
    c.moveTo(start.x, start.y);
    c.lineTo(lerp(top.x, low.x, 0.4), lerp(top.y, low.y, 0.4));
    c.lineTo(low.x, low.y + hang);
    c.lineTo(bag.x, bag.y + hang);
    c.closePath();
  });
  if (sleeve.cuff !== undefined) {
    c.strokeStyle = model.tones[sleeve.cuff].base;
    c.lineWidth = model.size.armRadius * 0.9;
    c.lineCap = 'butt';
    c.beginPath();
    c.moveTo(top.x, top.y);
    c.quadraticCurveTo(bow.x, bow.y, low.x, low.y);
    c.stroke();
  }
  c.restore();
}
