import type { Mood } from '@film-studio/shared/production';

/** What a mood does to a piece, whatever its style. */
export type MoodShape = {
  /** Against the style's usual tempo. */
  readonly tempo: number;
  /** Bright moods are in major-like modes. */
  readonly mode: 'major' | 'lydian' | 'mixolydian' | 'dorian' | 'minor' | 'phrygian';
  /** 0 sparse … 1 busy. */
  readonly density: number;
  /** Octave steps, in semitones, that melody moves by. */
  readonly register: number;
  /** 0 soft … 1 loud: colour more than level. */
  readonly force: number;
  /** Three in a bar instead of four. */
  readonly triple: boolean;
};

export const MOOD_SHAPES: Readonly<Record<Mood, MoodShape>> = {
  neutral: { tempo: 1, mode: 'mixolydian', density: 0.45, register: 0, force: 0.5, triple: false },
  happy: { tempo: 1.28, mode: 'major', density: 0.8, register: 0, force: 0.65, triple: false },
  sad: { tempo: 0.74, mode: 'minor', density: 0.3, register: -12, force: 0.4, triple: false },
  dramatic: { tempo: 1.12, mode: 'minor', density: 0.75, register: -12, force: 0.9, triple: false },
  inspirational: { tempo: 1.05, mode: 'major', density: 0.65, register: 0, force: 0.8, triple: false },
  calm: { tempo: 0.8, mode: 'major', density: 0.25, register: 0, force: 0.35, triple: true },
  tense: { tempo: 1.06, mode: 'phrygian', density: 0.5, register: -12, force: 0.6, triple: false },
  romantic: { tempo: 0.86, mode: 'lydian', density: 0.5, register: 0, force: 0.55, triple: true },
};
