import { z } from 'zod';

export const EMOTIONS = ['neutral', 'happy', 'sad', 'excited', 'calm', 'angry', 'afraid'] as const;
export const Emotion = z.enum(EMOTIONS);
export type Emotion = z.infer<typeof Emotion>;

/** A feeling and how strongly: 1 a trace, 2 plain, 3 overwhelming. Neutral has strength 1. */
export const Feeling = z.object({ emotion: Emotion, strength: z.union([z.literal(1), z.literal(2), z.literal(3)]) });
export type Feeling = z.infer<typeof Feeling>;

/** child 5–12, young-adult 13–25, adult 26–49, senior 50 and over. */
export const AgeGroup = z.enum(['child', 'young-adult', 'adult', 'senior']);
export type AgeGroup = z.infer<typeof AgeGroup>;

export const VoiceGender = z.enum(['female', 'male', 'non-binary']);
export type VoiceGender = z.infer<typeof VoiceGender>;

/** Everything that decides how a character sounds (requirements U3); constant through a film unless a person changes it. */
export const Voice = z.object({
  ageGroup: AgeGroup,
  gender: VoiceGender,
  /** BCP 47 language and optional region as accent: `en`, `en-gb`, `hi`. */
  language: z.string(),
  /** Place among the voices of one film, 0 upward: engines spread pitch and timbre by it so that no two are alike. */
  castIndex: z.int().min(0),
  /** Median pitch against the engine's own voice, semitones. */
  pitchSemitones: z.number().min(-12).max(12),
  /** Vocal-tract scale: above 1 raises formants (smaller head), below 1 lowers them. */
  formantScale: z.number().min(0.75).max(1.35),
  /** 1 is the engine's normal rate. */
  rate: z.number().min(0.75).max(1.5),
  /** The mood this voice falls back to when a line has none of its own. */
  baseline: Feeling,
  /** An engine and its voice, when a person chose one; otherwise the router casts. */
  engineVoice: z.object({ engine: z.string(), voice: z.string() }).optional(),
});
export type Voice = z.infer<typeof Voice>;

/** Nine mouth shapes, named as Preston Blair's followers and Rhubarb name them. X is rest. */
export const MOUTH_SHAPES = ['X', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
/** X rest · A closed (p b m) · B teeth (s t k ee) · C open (eh ae) · D wide (aa) · E round (ao er) · F pursed (uw w) · G lip under teeth (f v) · H tongue (l). */
export const MouthShape = z.enum(MOUTH_SHAPES);
export type MouthShape = z.infer<typeof MouthShape>;

/** One mouth shape over a stretch of a line's sound, milliseconds from the line's first sample. */
export const MouthCue = z.object({ startMs: z.int(), endMs: z.int(), shape: MouthShape });
export type MouthCue = z.infer<typeof MouthCue>;

/** What the voice engine says of a spoken line: the sound's length and when each word and mouth shape falls. */
export const LineTiming = z.object({
  durationMs: z.int().min(0),
  /** `start`/`end`: UTF-16 offsets into the line's text. Times from the first sample, ascending, never overlapping. */
  words: z.array(z.object({ start: z.int(), end: z.int(), startMs: z.int(), endMs: z.int() })),
  /** Ascending, gapless from 0 to `durationMs`. */
  mouth: z.array(MouthCue),
  /** The phones as the engine names them, ascending; absent for an estimate. */
  phones: z
    .object({
      alphabet: z.enum(['arpabet', 'ipa']),
      list: z.array(z.object({ symbol: z.string(), startMs: z.int(), endMs: z.int() })),
    })
    .optional(),
});
export type LineTiming = z.infer<typeof LineTiming>;
