import type { FigureStaging, GazeTarget } from '@film-studio/shared/production';
import { clamp, lerp } from '../rig/geometry.ts';
import { measure } from '../rig/proportions.ts';
import { smooth } from './easing.ts';
import { walkPlan, walkX } from './walk.ts';

/** Bodies turn at most this far from the camera (facing ±1), radians; heads a little less, so that both eyes show. */
export const BODY_TURN = 0.98;
export const HEAD_TURN = 0.62;

/** Where something looks: radians from the camera's direction, positive to the right; pitch positive downwards. */
type Direction = { readonly turn: number; readonly pitch: number };

/** Height of the head's middle above the floor in each posture, as a share of standing height. */
const HEAD_HEIGHT = { stand: 0.91, walk: 0.9, run: 0.88, sit: 0.7, kneel: 0.66, lie: 0.12 } as const;

export function headHeight(staging: FigureStaging): number {
  return HEAD_HEIGHT[staging.posture] * measure(staging.look).height;
}

export function placeAt(staging: FigureStaging, timeMs: number): number {
  const plan = walkPlan(staging);
  return plan === undefined ? staging.x : walkX(plan, timeMs);
}

function directionTo(
  target: GazeTarget,
  self: FigureStaging,
  others: readonly FigureStaging[],
  timeMs: number,
): Direction | undefined {
  const eyes = { x: placeAt(self, timeMs), y: headHeight(self) };
  switch (target.kind) {
    case 'camera':
      return { turn: 0, pitch: 0 };
    case 'point':
      return aim(target.x - eyes.x, target.y - eyes.y, 0.6);
    case 'figure': {
      const other = others[target.index];
      if (other === undefined || other === self) return undefined;
      const dx = placeAt(other, timeMs) - eyes.x;
      return aim(dx, headHeight(other) - eyes.y, self.depth - other.depth);
    }
  }
}

function aim(dx: number, up: number, nearer: number): Direction {
  const reach = Math.hypot(dx, nearer, 0.35);
  return { turn: Math.atan2(dx, nearer + 1e-6), pitch: clamp(Math.atan2(-up, reach), -0.9, 0.9) };
}

export type Gaze = {
  /** Head against the camera, radians. */
  readonly headTurn: number;
  readonly headPitch: number;
  /** Pupils within the eyes, −1 … 1. */
  readonly eyeX: number;
  readonly eyeY: number;
};

/** Straight ahead of a body turned by `bodyTurn`. */
export const restingGaze = (bodyTurn: number): Gaze => settle(undefined, bodyTurn);

/** Where head and eyes point once settled on a direction, for a body turned by `bodyTurn`. */
function settle(direction: Direction | undefined, bodyTurn: number): Gaze {
  if (direction === undefined)
    return { headTurn: clamp(bodyTurn, -HEAD_TURN, HEAD_TURN), headPitch: 0, eyeX: 0, eyeY: 0 };
  const seen = clamp(direction.turn, -1.45, 1.45);
  const wanted = bodyTurn + clamp((seen - bodyTurn) * 0.8, -0.75, 0.75);
  const headTurn = clamp(wanted, -HEAD_TURN, HEAD_TURN);
  const headPitch = direction.pitch * 0.55;
  return {
    headTurn,
    headPitch,
    eyeX: clamp((seen - headTurn) / 0.85, -0.85, 0.85),
    eyeY: clamp((direction.pitch - headPitch) / 0.6, -0.8, 0.8),
  };
}

/** The gaze at a time: eyes jump first, the head follows. */
export function gazeAt(self: FigureStaging, others: readonly FigureStaging[], timeMs: number, bodyTurn: number): Gaze {
  const keys = self.performance.gaze;
  const first = keys[0];
  const look = (target: GazeTarget): Gaze => settle(directionTo(target, self, others, timeMs), bodyTurn);
  let gaze = first === undefined ? settle(undefined, bodyTurn) : look(first.target);
  for (const key of keys.slice(1)) {
    if (key.atMs > timeMs) break;
    const next = look(key.target);
    const eyes = smooth((timeMs - key.atMs) / 110);
    const head = smooth((timeMs - key.atMs - 70) / 420);
    const from = gaze;
    const headTurn = lerp(from.headTurn, next.headTurn, head);
    gaze = {
      headTurn,
      headPitch: lerp(from.headPitch, next.headPitch, head),
      // Until the head has come round the eyes alone do the looking.
      eyeX: clamp(lerp(from.eyeX, next.eyeX + (next.headTurn - headTurn) / 0.85, eyes), -0.95, 0.95),
      eyeY: lerp(from.eyeY, next.eyeY, eyes),
    };
  }
  return gaze;
}
