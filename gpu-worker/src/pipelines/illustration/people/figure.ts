import type { BuildFigure, FigureBox, FigureDrawing } from '../contract.ts';
import { drawFigure } from './figure-drawing.ts';
import { modelOf } from './model.ts';
import type { Model } from './model.ts';
import { POSE_MS } from './motion/eyes.ts';
import { placeAt } from './motion/gaze.ts';
import { mouthAt, mouthKey, quantised } from './motion/mouth.ts';
import { strideAt, walkPlan } from './motion/walk.ts';
import { poseAt } from './rig/figure-pose.ts';
import type { Pose } from './rig/pose.ts';

/** A mouth is chosen for the middle of the frame that shows it, one frame at 24 fps. */
const FRAME_MS = 1000 / 24;

/** Walking is drawn on every frame: feet that stay put while the body is moved every second frame would jitter. */
function timesAt(model: Model, timeMs: number): { poseMs: number; mouthMs: number; walking: boolean } {
  const plan = walkPlan(model.staging);
  const walking = plan !== undefined && strideAt(plan, timeMs) > 0;
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

function headBoxOf(model: Model, pose: Pose): FigureBox {
  const { head } = model.size;
  const [sin, cos] = [Math.sin(pose.whole.angle), Math.cos(pose.whole.angle)];
  const x = pose.whole.shift.x + pose.head.centre.x * cos - pose.head.centre.y * sin;
  const y = pose.whole.shift.y + pose.head.centre.x * sin + pose.head.centre.y * cos;
  const half = head * 0.5;
  return { left: x - half, right: x + half, bottom: -(y + half), top: -(y - half) };
}

function boxOf(model: Model, pose: Pose): FigureBox {
  const { size } = model;
  const margin = size.height * 0.2;
  const points = [
    ...pose.arms.flatMap((arm) => [arm.shoulder, arm.elbow, arm.wrist]),
    ...pose.legs.flatMap((leg) => [leg.hip, leg.knee, leg.ankle]),
    pose.head.centre,
  ].map((p) => ({
    x: pose.whole.shift.x + p.x * Math.cos(pose.whole.angle) - p.y * Math.sin(pose.whole.angle),
    y: pose.whole.shift.y + p.x * Math.sin(pose.whole.angle) + p.y * Math.cos(pose.whole.angle),
  }));
  const head = headBoxOf(model, pose);
  return {
    left: Math.min(head.left - size.head * 0.4, ...points.map((p) => p.x)) - margin,
    right: Math.max(head.right + size.head * 0.4, ...points.map((p) => p.x)) + margin,
    bottom: -0.12,
    top: Math.max(head.top + size.head * 0.45, ...points.map((p) => -p.y)) + margin * 0.8,
  };
}
