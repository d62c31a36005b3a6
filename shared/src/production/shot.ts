import { z } from 'zod';
import { CharacterId, LineId, SceneId, ShotId } from '../ids/index.ts';
import { FrameRate } from '../time/index.ts';
import { Camera, ShotPicture } from './picture.ts';

/** From far to near. A step of size is one place in this list. */
export const SHOT_SIZES = ['EWS', 'WS', 'MS', 'MCU', 'CU', 'ECU'] as const;
export const ShotSize = z.enum(SHOT_SIZES);
export type ShotSize = z.infer<typeof ShotSize>;

export const SHOT_PURPOSES = [
  'title',
  'establishing',
  'master',
  'single',
  'over-the-shoulder',
  'reverse',
  'close-up',
  'insert',
  'reaction',
  'group',
  'neutral',
  'verse',
  'end',
] as const;
export const ShotPurpose = z.enum(SHOT_PURPOSES);
export type ShotPurpose = z.infer<typeof ShotPurpose>;

export const TransitionKind = z.enum(['cut', 'dissolve', 'fade-in', 'fade-out']);
export type TransitionKind = z.infer<typeof TransitionKind>;

/** A spoken line's place in a shot. */
export const ShotLine = z.object({
  lineId: LineId,
  /** Where the line's first sample falls, milliseconds from the shot's first frame; negative when it began before. */
  startMs: z.int(),
  endMs: z.int(),
});
export type ShotLine = z.infer<typeof ShotLine>;

/** The intention of one shot. A take is one rendering of it. */
export const Shot = z.object({
  id: ShotId,
  sceneId: SceneId,
  /** From 1 within the scene. */
  number: z.int().min(1),
  size: ShotSize,
  purpose: ShotPurpose,
  /** Whom the shot is of; empty for places and things. */
  subjects: z.array(CharacterId),
  /** Angle of the camera around the subject against the scene's line, degrees; neighbours differ by 30 or by a size. */
  angleDegrees: z.number(),
  camera: Camera,
  /** The film-grammar rule that chose it, in one sentence for `film plan --why`. */
  why: z.string(),
  lines: z.array(ShotLine),
  /** How this shot begins. A dissolve or fade lasts `transitionFrames`, taken from this shot and the one before. */
  transition: TransitionKind,
  transitionFrames: z.int().min(0),
  picture: ShotPicture,
});
export type Shot = z.infer<typeof Shot>;

export const ShotPlan = z.object({
  rate: FrameRate,
  shots: z.array(Shot),
  /** When each line is heard, milliseconds from the first frame of its scene. */
  lines: z.array(z.object({ lineId: LineId, sceneId: SceneId, startMs: z.int(), endMs: z.int() })),
  warnings: z.array(z.string()),
});
export type ShotPlan = z.infer<typeof ShotPlan>;
