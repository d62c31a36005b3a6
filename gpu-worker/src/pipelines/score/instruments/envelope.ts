import { SAMPLE_RATE_HZ } from '../../synthesis/index.ts';
import type { BendPoint, Note } from '../note.ts';

export const toSamples = (seconds: number) => Math.max(1, Math.round(seconds * SAMPLE_RATE_HZ));

/** Attack, hold and release times of a sustained sound, seconds. */
export type Shape = { readonly attack: number; readonly release: number };

/** Multiplies by a rise of squared sine, a hold until the note is let go, and a smooth fall to nothing. */
export function shape(sound: Float32Array, lengthSeconds: number, { attack, release }: Shape): Float32Array {
  const hold = toSamples(lengthSeconds);
  const rise = Math.min(toSamples(attack), hold);
  const fall = toSamples(release);
  for (let i = 0; i < rise; i++) sound[i] = sound[i]! * Math.sin((Math.PI / 2) * (i / rise)) ** 2;
  for (let i = hold; i < sound.length; i++) {
    const x = (i - hold) / fall;
    sound[i] = x >= 1 ? 0 : sound[i]! * (1 - x) ** 2 * (1 + 2 * x);
  }
  return sound;
}

/** Semitones that a note is bent by at a moment. */
export function bendAt(bend: readonly BendPoint[] | undefined, seconds: number): number {
  if (!bend || bend.length === 0) return 0;
  let before = bend[0]!;
  if (seconds <= before[0]) return before[1];
  for (const point of bend) {
    if (point[0] >= seconds) {
      const x = (seconds - before[0]) / Math.max(1e-6, point[0] - before[0]);
      const eased = x * x * (3 - 2 * x);
      return before[1] + (point[1] - before[1]) * eased;
    }
    before = point;
  }
  return before[1];
}

/** A number that is the same for the same note: for the small differences between one stroke and the next. */
export const noteSeed = (note: Note) => Math.round(note.midi * 8) * 7919 + Math.round(note.startSeconds * 1000);
