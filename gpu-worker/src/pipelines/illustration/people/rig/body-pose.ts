import type { FigureStaging } from '@film-studio/shared/production';
import type { Acting, HandActing, HandShape } from '../motion/gestures.ts';
import { carryOf } from '../motion/carry.ts';
import type { Carry } from '../motion/carry.ts';
import type { WalkPlan } from '../motion/walk.ts';
import { BODY_TURN } from '../motion/gaze.ts';
import { footAt, phaseAt, walkX } from '../motion/walk.ts';
import { bend, clamp, lerp, mixVec3 } from './geometry.ts';
import type { Vec, Vec3 } from './geometry.ts';
import type { ArmPose, LegPose, Side, TrunkPose } from './pose.ts';
import type { Proportions } from './proportions.ts';

/** Everything that decides the bearing at one moment. */
export type Bearing = {
  readonly staging: FigureStaging;
  readonly size: Proportions;
  readonly timeMs: number;
  readonly turn: number;
  readonly acting: Acting;
  readonly plan: WalkPlan | undefined;
  /** 0 standing … 1 in full stride. */
  readonly stride: number;
  /** Sideways weight, −1 … 1; breath −1 … 1; forward lean in radians; shoulders −1 … 1. */
  readonly sway: number;
  readonly breath: number;
  readonly lean: number;
  readonly shoulders: number;
  readonly energy: number;
};

/** Axes of a body turned by `turn`, seen from the front or (−1) from behind. */
export type Axes = { readonly across: Vec3; readonly forward: Vec3 };

export function axesOf(turn: number, fromBehind: boolean): Axes {
  const face = fromBehind ? -1 : 1;
  const sin = Math.sin(turn);
  const cos = Math.cos(turn);
  return { across: { x: cos, y: 0, z: -face * sin }, forward: { x: sin, y: 0, z: face * cos } };
}

/** Height of a seat above the floor, metres. */
export const SEAT_HEIGHT = 0.45;

function hipRise({ staging, size, plan, timeMs, stride }: Bearing): number {
  switch (staging.posture) {
    case 'sit':
      return Math.min(SEAT_HEIGHT, size.hipHeight) + size.legRadius * 0.85;
    case 'kneel':
      return size.thigh + size.legRadius * 0.75;
    default: {
      if (plan === undefined) return size.hipHeight * (1 - 0.02 * size.frailty);
      const phase = phaseAt(plan, timeMs);
      const low = 0.5 - 0.5 * Math.cos(2 * Math.PI * phase);
      // A run keeps its hips low for its long steps and bounces over each.
      const dip = plan.running ? 0.058 + 0.022 * low : 0.01 + 0.032 * low;
      return size.hipHeight - size.height * dip * stride;
    }
  }
}

/** The trunk: where the hips are and how the spine stands over them. */
export function trunkOf(bearing: Bearing): { trunk: TrunkPose; neckBase: Vec; forwardZ: number } {
  const { size, staging, acting, turn, stride, plan } = bearing;
  const axes = axesOf(turn, staging.fromBehind);
  const runLean = plan?.running === true ? 0.2 : 0.05;
  const stoop = 0.13 * size.frailty;
  const seatedLean = staging.posture === 'sit' ? 0.02 : 0;
  const bow = clamp(acting.bow, -0.1, 1.1) * 0.85;
  const forward = bearing.lean + acting.lean + bow + stoop + seatedLean + runLean * stride;
  const roll = -0.011 * bearing.sway * (staging.posture === 'sit' ? 0.4 : 1);
  const up: Vec = {
    x: axes.forward.x * Math.sin(forward) + Math.sin(roll),
    y: -Math.cos(forward),
  };
  const shift = bearing.sway * 0.011 * size.height * (staging.posture === 'stand' ? 1 : 0.25) * (1 - stride);
  const pelvis: Vec = {
    x: shift - axes.forward.x * (acting.back + bow * 0.1) * size.height,
    y: -hipRise(bearing) + Math.abs(bearing.sway) * 0.003 * size.height,
  };
  const stretch = Math.hypot(up.x, up.y) * (1 + 0.006 * bearing.breath);
  const neckBase = { x: pelvis.x + up.x * size.torso, y: pelvis.y + up.y * size.torso };
  return {
    trunk: {
      pelvis,
      angle: Math.atan2(up.x, -up.y),
      stretch,
      turn,
      breath: bearing.breath,
      shoulders: clamp(bearing.shoulders + acting.shoulders, -1, 1.3),
    },
    neckBase,
    forwardZ: axes.forward.z * Math.sin(forward) * size.torso,
  };
}

const add = (a: Vec3, axis: Vec3, k: number): Vec3 => ({
  x: a.x + axis.x * k,
  y: a.y + axis.y * k,
  z: a.z + axis.z * k,
});

/** Where a hand holds what it carries, in arm lengths. */
const CARRIED: Record<Carry, readonly [out: number, down: number, fwd: number]> = {
  fist: [0.08, 0.56, 0.6],
  hanging: [0.16, 0.96, 0.04],
  overhead: [0.1, 0.42, 0.5],
  staff: [0.3, 0.48, 0.5],
};

/** Where a hand hangs or rests when nothing asks for it, in arm lengths. */
function restReach(
  bearing: Bearing,
  side: Side,
  holding: string | undefined,
  stick: boolean,
): readonly [out: number, down: number, fwd: number] {
  const { staging, stride, plan, timeMs, size } = bearing;
  if (holding !== undefined) return CARRIED[carryOf(holding)];
  if (stick) return [0.26, 0.72, 0.38];
  if (staging.posture === 'sit') return [-0.02, 0.74, 0.44];
  if (staging.posture === 'kneel') return [0.02, 0.86, 0.26];
  const hang: [number, number, number] = [0.06 + 0.05 * size.belly, 0.965, 0.1 + 0.12 * size.frailty];
  if (plan === undefined || stride === 0) return hang;
  const swing = -side * Math.cos(Math.PI * phaseAt(plan, timeMs) + Math.PI / 2) * bearing.energy ** 0.5;
  const stridden: [number, number, number] = plan.running
    ? [0.1, 0.5 - 0.12 * swing, 0.32 + 0.5 * swing]
    : [0.1, 0.93, 0.06 + 0.36 * swing];
  return [lerp(hang[0], stridden[0], stride), lerp(hang[1], stridden[1], stride), lerp(hang[2], stridden[2], stride)];
}

/** The hand that gestures: the one on the side the figure faces, so that it shows beside the body. */
export const mainSide = (staging: FigureStaging): Side => (staging.facing < -0.1 ? -1 : 1);

export function shoulderAt(bearing: Bearing, trunk: TrunkPose, forwardZ: number, side: Side): Vec3 {
  const { size, staging } = bearing;
  const axes = axesOf(bearing.turn, staging.fromBehind);
  const half = size.shoulderHalf * 0.86;
  const local = {
    x: side * half * Math.abs(axes.across.x),
    y: -size.torso * trunk.stretch + size.head * (0.32 - 0.07 * trunk.shoulders - 0.01 * trunk.breath),
  };
  const [sin, cos] = [Math.sin(trunk.angle), Math.cos(trunk.angle)];
  return {
    x: trunk.pelvis.x + local.x * cos - local.y * sin,
    y: trunk.pelvis.y + local.x * sin + local.y * cos,
    z: side * half * axes.across.z + forwardZ,
  };
}

export function armOf(bearing: Bearing, trunk: TrunkPose, forwardZ: number, side: Side): ArmPose {
  const { size, staging, acting } = bearing;
  const axes = axesOf(bearing.turn, staging.fromBehind);
  const shoulder = shoulderAt(bearing, trunk, forwardZ, side);
  const isMain = side === mainSide(staging);
  const holding = isMain ? undefined : staging.holding;
  const stick =
    staging.look.accessories.includes('walking-stick') &&
    (staging.holding === undefined ? !isMain : isMain) &&
    (staging.posture === 'stand' || staging.posture === 'walk');
  const length = size.upperArm + size.foreArm;
  const place = (reach: { out: number; down: number; fwd: number; centred?: boolean }): Vec3 => {
    const out =
      reach.centred === true ? (0.012 * size.height) / length - (size.shoulderHalf * 0.86) / length : reach.out;
    const base = add(add(shoulder, axes.across, side * out * length), axes.forward, reach.fwd * length);
    return { ...base, y: base.y + reach.down * length };
  };
  const rest = restReach(bearing, side, holding, stick);
  let target = place({ out: rest[0], down: rest[1], fwd: rest[2] });
  const wanted = acting.hands.filter(
    (hand) => !stick && holding === undefined && (hand.which === 'both' || (hand.which === 'main') === isMain),
  );
  for (const hand of wanted) target = mixVec3(target, place(hand.reach), hand.amount);
  const pole: Vec3 = {
    x: axes.across.x * side * 0.5 - axes.forward.x * 0.85,
    y: 0.75,
    z: axes.across.z * side * 0.5 - axes.forward.z * 0.85,
  };
  const { middle, end } = bend(shoulder, target, size.upperArm, size.foreArm, pole);
  return {
    side,
    shoulder,
    elbow: middle,
    wrist: end,
    holding,
    stick,
    ...handOf(wanted, holding !== undefined || stick),
  };
}

function handOf(wanted: readonly HandActing[], holds: boolean): { shape: HandShape; turn: number; praying: boolean } {
  const strongest = wanted.reduce<HandActing | undefined>(
    (best, hand) => (best === undefined || hand.amount > best.amount ? hand : best),
    undefined,
  );
  if (holds) return { shape: 'hold', turn: 0, praying: false };
  if (strongest === undefined || strongest.amount < 0.3) return { shape: 'relaxed', turn: 0, praying: false };
  return {
    shape: strongest.shape,
    turn: strongest.turn * clamp(strongest.amount, 0, 1),
    praying: strongest.reach.centred === true,
  };
}

export function legOf(bearing: Bearing, trunk: TrunkPose, side: Side): LegPose {
  const { size, staging, plan, stride, turn } = bearing;
  const axes = axesOf(turn, staging.fromBehind);
  const hipHalf = size.hipHalf * 0.52;
  const origin: Vec3 = { ...trunk.pelvis, z: 0 };
  const hip = { ...add(origin, axes.across, side * hipHalf), y: trunk.pelvis.y };
  const pole: Vec3 = { x: axes.forward.x * 0.9 + side * 0.22 * axes.across.x, y: -0.1, z: axes.forward.z };
  if (plan !== undefined && stride > 0) return stridingLeg(bearing, hip, side, pole);
  const target = standingAnkle(bearing, side, axes);
  const { middle, end } = bend(hip, target, size.thigh, size.shin, pole);
  if (staging.posture === 'kneel') return kneelingLeg(bearing, hip, side, axes);
  return { side, hip, knee: middle, ankle: end, pitch: 0, plantedX: target.x };
}

function standingAnkle({ size, staging }: Bearing, side: Side, axes: Axes): Vec3 {
  const stance = size.hipHalf * (0.66 + 0.14 * Math.max(0, size.gender));
  const base: Vec3 = { x: 0, y: -size.ankleHeight, z: 0 };
  if (staging.posture === 'sit') {
    const knee = size.thigh * 0.9;
    const dangling = Math.max(0, SEAT_HEIGHT - size.hipHeight);
    return { ...add(add(base, axes.across, side * stance * 0.9), axes.forward, knee), y: base.y - dangling };
  }
  // In a three-quarter view the far foot stands a little ahead: two feet on one line look like one.
  const stagger = side * Math.sign(axes.forward.x || 1) * Math.abs(axes.forward.x) * 0.028 * size.height;
  return add(add(base, axes.across, side * stance), { x: 1, y: 0, z: 0 }, stagger);
}

function kneelingLeg({ size }: Bearing, hip: Vec3, side: Side, axes: Axes): LegPose {
  const knee = { ...add(hip, axes.forward, size.thigh * 0.12), y: -size.legRadius * 0.75 };
  const ankle = { ...add(knee, axes.forward, -size.shin * 0.96), y: -size.ankleHeight * 1.05 };
  return { side, hip, knee, ankle, pitch: 2.85, plantedX: knee.x };
}

function stridingLeg(bearing: Bearing, hip: Vec3, side: Side, pole: Vec3): LegPose {
  const { size, staging, plan, timeMs, turn, stride } = bearing;
  if (plan === undefined) return { side, hip, knee: hip, ankle: hip, pitch: 0, plantedX: undefined };
  const axes = axesOf(turn, staging.fromBehind);
  const foot = footAt(plan, timeMs, side === -1 ? 0 : 1);
  const body = bearingX(bearing);
  const stance = lerp(
    standingAnkle(bearing, side, axesOf(plan.direction * 0.95 * BODY_TURN, false)).x,
    standingAnkle(bearing, side, axesOf(staging.facing * BODY_TURN, staging.fromBehind)).x,
    foot.standing,
  );
  const anchor = foot.x - body + stance;
  const ahead = plan.direction;
  // The foot turns about its ball when the heel is up and about its heel when the toes are.
  const heelUp = Math.max(0, foot.pitch);
  const lever = size.foot * 0.5;
  const ankle: Vec3 = {
    x: anchor + ahead * lever * (1 - Math.cos(heelUp)) + ahead * size.ankleHeight * Math.sin(heelUp) * 0.6,
    y: -size.ankleHeight - lever * Math.sin(heelUp) * 0.85 - foot.lift * plan.stepLength * stride,
    z: side * size.hipHalf * 0.4 * axes.across.z,
  };
  const { middle, end } = bend(hip, ankle, size.thigh, size.shin, pole);
  return { side, hip, knee: middle, ankle: end, pitch: foot.pitch, plantedX: foot.planted ? anchor : undefined };
}

function bearingX({ plan, timeMs }: Bearing): number {
  return plan === undefined ? 0 : walkX(plan, timeMs);
}
