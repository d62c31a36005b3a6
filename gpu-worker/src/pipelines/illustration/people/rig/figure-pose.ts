import type { FigureStaging } from '@film-studio/shared/production';
import type { Model } from '../model.ts';
import { chance, wander } from '../motion/chance.ts';
import { smooth } from '../motion/easing.ts';
import { expressionAt, expressionOf, feelingAt } from '../motion/expression.ts';
import type { Expression } from '../motion/expression.ts';
import { asymmetryAt, aversionAt, blinkAt, saccadeAt } from '../motion/eyes.ts';
import { BODY_TURN, gazeAt, HEAD_TURN, restingGaze } from '../motion/gaze.ts';
import type { Gaze } from '../motion/gaze.ts';
import { actingAt } from '../motion/gestures.ts';
import { isSpeaking, mouthAt, quantised, talkingAt } from '../motion/mouth.ts';
import { strideAt, walkPlan } from '../motion/walk.ts';
import { armOf, legOf, trunkOf } from './body-pose.ts';
import type { Bearing } from './body-pose.ts';
import { clamp, lerp } from './geometry.ts';
import type { FacePose, HeadPose, Pose } from './pose.ts';

/** What the head does beside looking somewhere. */
type HeadLife = { readonly pitch: number; readonly turn: number; readonly tilt: number; readonly brows: number };

/** Stressed words: a small lift before, a dip on the word, brows up with it. */
function accentAt(accents: FigureStaging['performance']['accents'], timeMs: number): { nod: number; brows: number } {
  let nod = 0;
  let brows = 0;
  for (const { atMs, strength } of accents) {
    const d = timeMs - atMs;
    if (d < -160 || d > 520) continue;
    const before = Math.sin(Math.PI * clamp((d + 160) / 180, 0, 1));
    const dip = Math.sin(Math.PI * smooth(clamp((d + 10) / 400, 0, 1)));
    nod += strength * (0.17 * dip - 0.06 * before);
    brows += strength * Math.sin(Math.PI * smooth(clamp((d + 120) / 520, 0, 1)));
  }
  return { nod, brows };
}

/** Nods of someone who listens: now and then while another speaks. */
function listeningAt(model: Model, others: readonly FigureStaging[], timeMs: number): number {
  const self = model.staging;
  const heard = others.some((other) => other !== self && isSpeaking(other.performance.mouth, timeMs));
  if (!heard) return 0;
  const cell = Math.floor(timeMs / 2600);
  if (chance(self.seed, cell, 41) < 0.42) return 0;
  const t = (timeMs - cell * 2600 - 1500 * chance(self.seed, cell, 42)) / 700;
  return t <= 0 || t >= 1 ? 0 : 0.13 * Math.sin(Math.PI * 2 * t) * Math.sin(Math.PI * t);
}

function headLife(
  model: Model,
  others: readonly FigureStaging[],
  face: Expression,
  talk: number,
  timeMs: number,
): HeadLife {
  const { seed, performance } = model.staging;
  const accent = accentAt(performance.accents, timeMs);
  const listening = (1 - talk) * listeningAt(model, others, timeMs);
  // Both rhythms always run, so that nothing jumps when speech begins or ends.
  const stir = (stream: number, slower: number): number =>
    face.energy *
    lerp(0.42 * wander(seed, stream, timeMs, 2100 * slower), wander(seed, stream + 100, timeMs, 780 * slower), talk);
  return {
    pitch: 0.07 * stir(1, 1) + accent.nod + listening + face.headPitch * 0.5,
    turn: 0.075 * stir(2, 1.25),
    tilt:
      0.035 * stir(4, 1.6) +
      face.headTilt * (chance(seed, 0, 5) < 0.5 ? -1 : 1) +
      0.012 * face.tremble * wander(seed, 6, timeMs, 90),
    brows: accent.brows,
  };
}

/** Lying, a body is turned so that its face looks up: along its own axis, half to the camera. */
const LYING_TURN = 0.85;
/** Which way the head lies: −1 to the left, for those who face right. */
const lyingSide = (staging: FigureStaging): -1 | 1 => (staging.facing > 0 ? -1 : 1);

/** A body turns into its walk and out of it again. */
function bodyTurn(staging: FigureStaging, stride: number, direction: number): number {
  if (staging.posture === 'lie') return -lyingSide(staging) * LYING_TURN;
  return lerp(staging.facing, direction * 0.95, smooth(stride)) * BODY_TURN;
}

/** The figure at a moment. `timeMs` moves the body, `mouthMs` the mouth. */
export function poseAt(model: Model, others: readonly FigureStaging[], timeMs: number, mouthMs: number): Pose {
  const { staging } = model;
  const { performance } = staging;
  const expression = expressionAt(performance.feelings, timeMs);
  const talk = talkingAt(performance.mouth, timeMs);
  const bearing = bearingAt(model, expression, talk, timeMs);
  const { acting, turn } = bearing;
  const { trunk, neckBase, forwardZ } = trunkOf(bearing);
  // Directions on the stage mean nothing to a head that lies down: it looks up.
  const gaze = staging.posture === 'lie' ? restingGaze(turn) : gazeAt(staging, others, timeMs, turn);
  const life = headLife(model, others, expression, talk, timeMs);
  return {
    trunk,
    neckBase,
    head: headOf(model, trunk.angle, neckBase, turn, gaze, life, acting),
    face: faceOf(model, expression, gaze, life, acting.eyesAway, timeMs, mouthMs),
    arms: [armOf(bearing, trunk, forwardZ, -1), armOf(bearing, trunk, forwardZ, 1)],
    legs: [legOf(bearing, trunk, -1), legOf(bearing, trunk, 1)],
    acting,
    whole: wholeOf(model, trunk.pelvis.y),
    stride: bearing.stride,
  };
}

function bearingAt(model: Model, expression: Expression, talk: number, timeMs: number): Bearing {
  const { staging, size } = model;
  const { seed } = staging;
  const plan = walkPlan(staging);
  const stride = plan === undefined ? 0 : strideAt(plan, timeMs);
  const shiver = 0.1 * expression.tremble * wander(seed, 52, timeMs, 85);
  return {
    staging,
    size,
    timeMs,
    turn: bodyTurn(staging, stride, plan?.direction ?? 1),
    acting: actingAt(staging.performance.gestures, timeMs),
    plan,
    stride,
    sway: 1.15 * wander(seed, 51, timeMs, 2700) * expression.energy ** 0.5 + shiver,
    breath: Math.sin((2 * Math.PI * timeMs) / 3700 + chance(seed, 0, 53) * 6.28) * expression.energy ** 0.5,
    lean: expression.lean * 1.4 + talk * 0.012 * wander(seed, 54, timeMs, 900),
    shoulders: expression.shoulders,
    energy: expression.energy,
  };
}

function headOf(
  model: Model,
  spine: number,
  neckBase: Pose['neckBase'],
  turn: number,
  gaze: Gaze,
  life: HeadLife,
  acting: Pose['acting'],
): HeadPose {
  const { size, staging } = model;
  const away = -Math.sign(turn || 1);
  const headTurn = clamp(gaze.headTurn + life.turn - away * acting.headTurn, -HEAD_TURN, HEAD_TURN);
  const pitch = clamp(gaze.headPitch + life.pitch + acting.headPitch * 0.8 + 0.1 * size.frailty, -0.65, 0.75);
  const reach = size.neck + size.head / 2;
  const bow = clamp(acting.bow, 0, 1);
  const ahead = Math.sin(turn) * size.head * (0.1 + 0.1 * size.frailty + 0.22 * bow);
  const lifted = reach * (1 - 0.12 * Math.max(0, pitch) - 0.3 * bow);
  return {
    centre: {
      x: neckBase.x + Math.sin(spine * 0.6) * lifted + ahead,
      y: neckBase.y - Math.cos(spine * 0.6) * lifted,
    },
    tilt: spine * 0.35 + life.tilt + acting.headTilt * (staging.facing < 0 ? -1 : 1),
    turn: headTurn,
    pitch,
  };
}

function faceOf(
  model: Model,
  expression: Expression,
  gaze: Gaze,
  life: HeadLife,
  eyesAway: number,
  timeMs: number,
  mouthMs: number,
): FacePose {
  const { seed, performance } = model.staging;
  const jump = saccadeAt(seed, timeMs);
  const aversion = aversionAt(seed, timeMs);
  const away = aversion.amount * 0.3;
  return {
    expression,
    mouth: quantised(mouthAt(performance.mouth, mouthMs)),
    blink: blinkAt(seed, timeMs, expressionOf(feelingAt(performance.feelings, timeMs)).blinksPerMinute),
    eyeX: clamp(gaze.eyeX + jump.x + away * aversion.side - eyesAway * 0.5 * Math.sign(gaze.headTurn || 1), -1, 1),
    eyeY: clamp(gaze.eyeY + jump.y + away * 0.6, -1, 1),
    browLift: 0.075 * life.brows,
    asymmetry: asymmetryAt(seed, timeMs),
  };
}

function wholeOf(model: Model, pelvisY: number): Pose['whole'] {
  if (model.staging.posture !== 'lie') return { angle: 0, shift: { x: 0, y: 0 } };
  // On the back, head towards the side it does not face, the body's middle over the staging's x.
  const side = lyingSide(model.staging);
  const back = model.size.shoulderHalf * 0.86 * Math.cos(LYING_TURN) + model.size.armRadius * 1.3;
  return { angle: (side * Math.PI) / 2, shift: { x: side * pelvisY, y: -back } };
}
