import { z } from 'zod';
import { FrameRate } from '../time/index.ts';
import { Culture, Look } from './look.ts';
import { Mood, PlaceKind, TimeOfDay, Weather } from './breakdown.ts';
import { Feeling, MouthCue } from './voice.ts';

/**
 * What one shot shows, complete in itself: the whole input of a picture provider. It holds no id, no film time and no
 * path, so two shots that show the same are the same artifact wherever they stand.
 *
 * Stage coordinates are metres: x to the right, y up from the floor (0), depth away from the camera (0 is the plane of
 * action, negative nearer). Times are whole milliseconds from the shot's first frame and may lie outside the shot when
 * something began before the cut or ends after it.
 */
export const Framing = z.object({
  /** Centre of the picture on the plane of action, metres. */
  centreX: z.number(),
  centreY: z.number(),
  /** Width that the picture spans on the plane of action, metres; the height follows from the ratio. */
  width: z.number().min(0.05).max(200),
});
export type Framing = z.infer<typeof Framing>;

export const CAMERA_MOVES = ['static', 'pan', 'tilt', 'push-in', 'pull-out', 'track', 'handheld'] as const;
export const CameraMove = z.enum(CAMERA_MOVES);
export type CameraMove = z.infer<typeof CameraMove>;

export const Camera = z.object({
  move: CameraMove,
  from: Framing,
  /** Equal to `from` when static. */
  to: Framing,
  easing: z.enum(['linear', 'in-out', 'out']),
});
export type Camera = z.infer<typeof Camera>;

/** The place as it looks in this scene. Equal values are the same set, drawn once. */
export const SetSpec = z.object({
  place: PlaceKind,
  /** Name of the place as a person wrote it: two places with one kind must not look the same. */
  name: z.string(),
  seed: z.int().min(0),
  interior: z.boolean(),
  culture: Culture,
  timeOfDay: TimeOfDay,
  weather: Weather,
  mood: Mood,
  dressing: z.array(z.string()),
});
export type SetSpec = z.infer<typeof SetSpec>;

export const GESTURES = [
  'beat',
  'open-palms',
  'point',
  'shrug',
  'nod',
  'shake-head',
  'wave',
  'hand-to-chest',
  'hand-to-head',
  'reach',
  'look-away',
  'lean-in',
  'step-back',
  'bow',
  'pray',
] as const;
export const Gesture = z.enum(GESTURES);
export type Gesture = z.infer<typeof Gesture>;

export const GazeTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure'), index: z.int().min(0) }),
  z.object({ kind: z.literal('camera') }),
  z.object({ kind: z.literal('point'), x: z.number(), y: z.number() }),
]);
export type GazeTarget = z.infer<typeof GazeTarget>;

/** What a figure does during the shot. Lists ascend by time; the value before the first key is that of the first. */
export const Performance = z.object({
  /** Empty when the figure does not speak: the mouth rests. */
  mouth: z.array(MouthCue),
  feelings: z.array(z.object({ atMs: z.int(), feeling: Feeling })),
  gaze: z.array(z.object({ atMs: z.int(), target: GazeTarget })),
  gestures: z.array(z.object({ atMs: z.int(), durationMs: z.int(), gesture: Gesture })),
  /** Stressed words: brows and head accent them. */
  accents: z.array(z.object({ atMs: z.int(), strength: z.number().min(0).max(1) })),
});
export type Performance = z.infer<typeof Performance>;

export const POSTURES = ['stand', 'sit', 'walk', 'run', 'kneel', 'lie'] as const;
export const Posture = z.enum(POSTURES);
export type Posture = z.infer<typeof Posture>;

export const FigureStaging = z.object({
  look: Look,
  /** Varies what chance decides (blinks, idle sway) so that two figures never move alike. */
  seed: z.int().min(0),
  /** Where the feet are; for a walk, from `fromX` at `startMs` to `x` at `endMs`, no sliding. */
  x: z.number(),
  depth: z.number(),
  walk: z.object({ fromX: z.number(), startMs: z.int(), endMs: z.int() }).optional(),
  posture: Posture,
  /** −1 turned to the left of frame, 0 to the camera, 1 to the right; three-quarter views between. */
  facing: z.number().min(-1).max(1),
  /** Seen from behind: the near shoulder of an over-the-shoulder. */
  fromBehind: z.boolean(),
  /** Common noun of what is in the hand; absent for empty hands. */
  holding: z.string().optional(),
  performance: Performance,
});
export type FigureStaging = z.infer<typeof FigureStaging>;

export const PropStaging = z.object({
  noun: z.string(),
  x: z.number(),
  /** Height of its base above the floor, metres. */
  y: z.number(),
  depth: z.number(),
  /** Height of the thing, metres. */
  height: z.number().min(0.01).max(60),
});
export type PropStaging = z.infer<typeof PropStaging>;

/** Words on the screen that are part of the film, never subtitles. */
export const Card = z.object({
  kind: z.enum(['title', 'end', 'lower-third', 'chapter', 'verse']),
  heading: z.string(),
  body: z.string(),
  fromMs: z.int(),
  toMs: z.int(),
});
export type Card = z.infer<typeof Card>;

export const PictureStyle = z.enum(['flat', 'paper', 'ink', 'noir', 'storybook']);
export type PictureStyle = z.infer<typeof PictureStyle>;

export const ShotPicture = z.object({
  set: SetSpec,
  camera: Camera,
  figures: z.array(FigureStaging),
  props: z.array(PropStaging),
  cards: z.array(Card),
  style: PictureStyle,
  rate: FrameRate,
  /** Length of the whole shot; a clip may use less. */
  frames: z.int().min(1),
  seed: z.int().min(0),
});
export type ShotPicture = z.infer<typeof ShotPicture>;
