import type { Acting, HandShape } from '../motion/gestures.ts';
import type { Expression } from '../motion/expression.ts';
import type { MouthPose } from '../motion/mouth.ts';
import type { Vec, Vec3 } from './geometry.ts';

export type Side = -1 | 1;

/** An arm, metres in figure space: x right, y down from the floor, z towards the camera. */
export type ArmPose = {
  /** −1 the arm on the left of the picture when the figure stands upright. */
  readonly side: Side;
  readonly shoulder: Vec3;
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  readonly shape: HandShape;
  readonly turn: number;
  readonly holding: string | undefined;
  readonly stick: boolean;
  /** Palms together: the hand points up instead of along the forearm. */
  readonly praying: boolean;
};

export type LegPose = {
  readonly side: Side;
  readonly hip: Vec3;
  readonly knee: Vec3;
  readonly ankle: Vec3;
  /** Radians; above 0 the heel is up. */
  readonly pitch: number;
  /** Where the foot is planted, metres from the figure's origin; undefined while it is carried. */
  readonly plantedX: number | undefined;
};

/** The trunk as a frame to draw in: origin between the hip joints, y up the spine, `stretch` its foreshortening. */
export type TrunkPose = {
  readonly pelvis: Vec;
  readonly angle: number;
  readonly stretch: number;
  /** Body turn, radians; 0 to the camera, positive to the right. */
  readonly turn: number;
  /** Breath, −1 out … 1 in. */
  readonly breath: number;
  /** How far the shoulders are pulled up, −1 … 1. */
  readonly shoulders: number;
};

export type HeadPose = {
  /** Middle between chin and crown. */
  readonly centre: Vec;
  readonly tilt: number;
  readonly turn: number;
  readonly pitch: number;
};

export type FacePose = {
  readonly expression: Expression;
  readonly mouth: MouthPose;
  /** 0 open … 1 shut by a blink. */
  readonly blink: number;
  readonly eyeX: number;
  readonly eyeY: number;
  readonly browLift: number;
  readonly asymmetry: number;
};

/** A figure at a moment, all that drawing needs beside its model. */
export type Pose = {
  readonly trunk: TrunkPose;
  readonly neckBase: Vec;
  readonly head: HeadPose;
  readonly face: FacePose;
  readonly arms: readonly [ArmPose, ArmPose];
  readonly legs: readonly [LegPose, LegPose];
  readonly acting: Acting;
  /** Turn of the whole figure about its origin: lying down. */
  readonly whole: { readonly angle: number; readonly shift: Vec };
  readonly stride: number;
};
