import { z } from 'zod';
import { ClipSound, LoudnessTarget, Stem } from '@film-studio/shared/audio';

/** One stretch of one input in the film. Samples are counted at 48 kHz. */
export const MixClip = z.object({
  /** Which of the step's inputs. */
  input: z.int().min(0),
  stem: Stem,
  /** Where in the film it starts. */
  startSample: z.int().min(0),
  /** Where in its input it starts. */
  sourceStartSample: z.int().min(0),
  durationSamples: z.int().min(1),
  sound: ClipSound,
});
export type MixClip = z.infer<typeof MixClip>;

/** All that is heard in a film, as the mix provider needs it: no ids, no paths. */
export const MixSpec = z.object({
  clips: z.array(MixClip),
  totalSamples: z.int().min(1),
  target: LoudnessTarget,
});
export type MixSpec = z.infer<typeof MixSpec>;

/** What was measured on the finished mix. */
export const MixFacts = z.object({
  totalSamples: z.int(),
  sampleRateHz: z.int(),
  /** Of the master, as BS.1770-4 measures it; −120 is silence. */
  integratedLufs: z.number(),
  truePeakDbtp: z.number(),
  /** Loudness of dialogue above music and effects together, over the time that somebody speaks; absent without both. */
  dialogueOverBedLu: z.number().optional(),
  /** Gain on everything that brought the mix to its loudness, before limiting. */
  masterGainDb: z.number(),
  /** The most that the limiter took away at any moment. */
  limiterReductionDb: z.number(),
  /** False when the sound is too sparse or too peaky to be brought to the target within its tolerance. */
  onTarget: z.boolean(),
  stemLufs: z.object({ dialogue: z.number(), music: z.number(), effects: z.number() }),
});
export type MixFacts = z.infer<typeof MixFacts>;
