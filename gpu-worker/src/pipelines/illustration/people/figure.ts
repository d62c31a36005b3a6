import type { BuildFigure, FigureBox, FigureDrawing } from '../contract.ts';
import { heldHeight } from './body/held.ts';
import { drawFigure } from './figure-drawing.ts';
import { riseOf } from './head/hair-cuts.ts';
import { modelOf } from './model.ts';
import type { Model } from './model.ts';
import { POSE_MS } from './motion/eyes.ts';
import { placeAt } from './motion/gaze.ts';
import { mouthAt, mouthKey, quantised } from './motion/mouth.ts';
import { walkPlan } from './motion/walk.ts';
import { poseAt } from './rig/figure-pose.ts';
import type { Pose } from './rig/pose.ts';

/** A mouth is chosen for the middle of the frame that shows it, one frame at 24 fps. */
const FRAME_MS = 1000 / 24;

/** Walking is drawn on every frame: feet that stay put while the body is moved every second frame would jitter. */
function timesAt(model: Model, timeMs: number): { poseMs: number; mouthMs: number; walking: boolean } {
  const plan = walkPlan(model.staging);
  // Until one pose after its end, or the body would step back to the time of its last pose.
  const walking = plan !== undefined && timeMs >= plan.startMs && timeMs < plan.endMs + POSE_MS;
  const poseMs = walking ? Math.round(timeMs) : Math.floor((timeMs + 1) / POSE_MS) * POSE_MS;
  return { poseMs, mouthMs: (Math.floor((timeMs + 1) / FRAME_MS) + 0.5) * FRAME_MS, walking };
}

/** Builds a figure of a shot. Pure: whatever is asked for a time depends on that time alone. */
export const buildFigure: BuildFigure = (staging, others, light, canvas): FigureDrawing => {
  const model = modelOf(staging, light, canvas);
  const pose = (timeMs: number): Pose => {
    const { poseMs, mouthMs } = timesAt(model, timeMs);
    return poseAt(model, others, poseMs, mouthMs);
  };
  return {
    positionAt: (timeMs) => placeAt(staging, timesAt(model, timeMs).poseMs),
    boxAt: (timeMs) => boxOf(model, pose(timeMs)),
    draw: (context, timeMs) => drawFigure(context, model, pose(timeMs)),
    poseKey: (timeMs) => {
      const { poseMs, mouthMs } = timesAt(model, timeMs);
      return `${Math.round(poseMs * 10)}/${mouthKey(quantised(mouthAt(staging.performance.mouth, mouthMs)))}`;
    },
    headBoxAt: (timeMs) => headBoxOf(model, pose(timeMs)),
  };
};

/** From the chin to the top of hair or hat. */
function headBoxOf(model: Model, pose: Pose): FigureBox {
  const { head } = model.size;
  const [sin, cos] = [Math.sin(pose.whole.angle), Math.cos(pose.whole.angle)];
  const x = pose.whole.shift.x + pose.head.centre.x * cos - pose.head.centre.y * sin;
  const y = pose.whole.shift.y + pose.head.centre.x * sin + pose.head.centre.y * cos;
  const half = head * 0.5;
  const rise = pose.whole.angle === 0 ? head * riseOf(model.look) : 0;
  return { left: x - half, right: x + half, bottom: -(y + half), top: half - y + rise };
}

/** Every point that ink is near, in figure space before the whole is turned, with how far ink reaches from it. */
function reachOf(model: Model, pose: Pose): { x: number; y: number; by: number }[] {
  const { size, look, staging } = model;
  const cloth = size.height * 0.075;
  const head = size.head * (look.headwear === 'wide-hat' ? 0.95 : 0.9);
  const points = [
    ...pose.arms.flatMap((arm) => [arm.shoulder, arm.elbow].map((p) => ({ x: p.x, y: p.y, by: cloth }))),
    ...pose.arms.map((arm) => ({
      x: arm.wrist.x,
      y: arm.wrist.y,
      by: Math.max(size.hand * 1.25, size.armRadius * 6.5),
    })),
    ...pose.legs.flatMap((leg) => [leg.hip, leg.knee].map((p) => ({ x: p.x, y: p.y, by: size.legRadius * 2.4 }))),
    ...pose.legs.map((leg) => ({ x: leg.ankle.x, y: leg.ankle.y, by: size.foot })),
    { x: pose.head.centre.x, y: pose.head.centre.y, by: head },
    // Hair, veils and cloaks hang behind the trunk; stools stand under it.
    { x: pose.trunk.pelvis.x, y: pose.trunk.pelvis.y, by: size.shoulderHalf * 1.75 },
    { x: pose.trunk.pelvis.x, y: 0, by: size.shoulderHalf * 1.9 },
  ];
  if (staging.holding === undefined) return points;
  const held = heldHeight(staging.holding, size.height);
  return [...points, ...pose.arms.filter((arm) => arm.holding !== undefined).map((arm) => ({ x: arm.wrist.x, y: arm.wrist.y, by: held + size.hand }))]; // prettier-ignore
}

function boxOf(model: Model, pose: Pose): FigureBox {
  const [sin, cos] = [Math.sin(pose.whole.angle), Math.cos(pose.whole.angle)];
  const points = reachOf(model, pose).map((p) => ({
    x: pose.whole.shift.x + p.x * cos - p.y * sin,
    y: pose.whole.shift.y + p.x * sin + p.y * cos,
    by: p.by,
  }));
  const floor = 0.06;
  return {
    left: Math.min(...points.map((p) => p.x - p.by)),
    right: Math.max(...points.map((p) => p.x + p.by)),
    bottom: pose.whole.angle === 0 ? -floor : Math.min(...points.map((p) => -p.y - p.by)),
    top: Math.max(...points.map((p) => -p.y + p.by)),
  };
}
