import { z } from 'zod';
import { Culture, Feeling, Mood, PlaceKind, TimeOfDay, Voice, Weather } from '../production/index.ts';
import { Delivery } from '../script/index.ts';

export const MUSIC_STYLES = ['indian-classical', 'western-classical', 'contemporary', 'folk', 'ambient'] as const;
export const MusicStyle = z.enum(MUSIC_STYLES);
export type MusicStyle = z.infer<typeof MusicStyle>;

/** One spoken line: the whole input of a speech provider. Answer: mono sound and a `LineTiming`. */
export const SpeechSpec = z.object({
  text: z.string(),
  /** BCP 47. */
  language: z.string(),
  voice: Voice,
  feeling: Feeling,
  delivery: Delivery,
  /** Parentheticals: `whispering`, `shouts`, `on the phone`. */
  directions: z.array(z.string()),
  emphasis: z.array(z.object({ start: z.int(), end: z.int() })),
  /** For chanted and sung lines: the tonic the voice recites on, MIDI note number. */
  tonicMidi: z.number().optional(),
  seed: z.int().min(0),
});
export type SpeechSpec = z.infer<typeof SpeechSpec>;

/** A stretch of composed music. Answer: stereo sound of exactly `durationMs` that begins and ends as music does. */
export const ScoreSpec = z.object({
  style: MusicStyle,
  mood: Mood,
  culture: Culture,
  role: z.enum(['title', 'underscore', 'accompaniment', 'end']),
  durationMs: z.int().min(1),
  /** Shared by the cues of one film, so that its themes come back. */
  themeSeed: z.int().min(0),
  seed: z.int().min(0),
  tonicMidi: z.number(),
  /** Moments the music should mark: cuts, revelations. */
  hitsMs: z.array(z.int()),
});
export type ScoreSpec = z.infer<typeof ScoreSpec>;

/** A person's own piece of music, by the digest (SHA-256) of its file. Answer: the file as stereo sound. */
export const MusicFileSpec = z.object({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** File name, for people. */
  name: z.string(),
  durationMs: z.int().min(1),
});
export type MusicFileSpec = z.infer<typeof MusicFileSpec>;

/** The sound of a place. Answer: stereo sound of exactly `durationMs`, even in level so that it can be cut anywhere. */
export const AmbienceSpec = z.object({
  place: PlaceKind,
  interior: z.boolean(),
  timeOfDay: TimeOfDay,
  weather: Weather,
  durationMs: z.int().min(1),
  seed: z.int().min(0),
});
export type AmbienceSpec = z.infer<typeof AmbienceSpec>;

export const EFFECTS = [
  'footsteps',
  'door',
  'knock',
  'thunder',
  'phone',
  'bell',
  'lamp',
  'splash',
  'crowd',
  'dog',
  'bird',
  'glass',
  'paper',
  'clock',
  'whoosh',
  'fire',
  'horn',
  'engine',
  'applause',
] as const;
export const EffectKind = z.enum(EFFECTS);
export type EffectKind = z.infer<typeof EffectKind>;

export const EffectSpec = z.object({
  effect: EffectKind,
  /** What is stepped on or struck. */
  surface: z.enum(['wood', 'stone', 'grass', 'sand', 'snow', 'metal', 'carpet', 'water']),
  durationMs: z.int().min(1),
  /** Footsteps: when each foot lands, from the first sample. */
  stepsMs: z.array(z.int()),
  seed: z.int().min(0),
});
export type EffectSpec = z.infer<typeof EffectSpec>;

/** How a sound sits in the mix. */
export const ClipSound = z.object({
  gainDb: z.number().min(-60).max(12),
  /** −1 left … 1 right. */
  pan: z.number().min(-1).max(1),
  fadeInMs: z.int().min(0),
  fadeOutMs: z.int().min(0),
  /** Reverberation of the place, by name; `dry` for narrators. */
  room: z.enum(['dry', 'small-room', 'large-room', 'hall', 'outdoors', 'cave', 'telephone']),
});
export type ClipSound = z.infer<typeof ClipSound>;

/** The three stems of a film. Music and effects duck under dialogue. */
export const STEMS = ['dialogue', 'music', 'effects'] as const;
export const Stem = z.enum(STEMS);
export type Stem = z.infer<typeof Stem>;

/** Levels a finished film keeps. `integratedLufs` and `truePeakDbtp` as in ITU-R BS.1770-4. */
export const LoudnessTarget = z.object({
  integratedLufs: z.number(),
  toleranceLu: z.number(),
  truePeakDbtp: z.number(),
  /** Least distance of dialogue over everything else while somebody speaks. */
  dialogueOverBedLu: z.number(),
});
export type LoudnessTarget = z.infer<typeof LoudnessTarget>;

/** What streaming services play back at. @source goals.md §5 */
export const WEB_LOUDNESS: LoudnessTarget = {
  integratedLufs: -14,
  toleranceLu: 0.5,
  truePeakDbtp: -1,
  dialogueOverBedLu: 12,
};
