import type { Syllable } from './syllables.ts';

/** What a syllable is sung on. */
export type Note = {
  /** From the tonic, semitones. */
  readonly semitones: number;
  /** Length in short syllables (mātrās). */
  readonly beats: number;
};

const PADA = 8;
/** Tones of a verse quarter of eight syllables (anuṣṭubh): a rise in the middle, a cadence from below at the end. */
const OPENING_PADA = [0, 0, 0, 2, 2, 2, 0, 0] as const;
const CLOSING_PADA = [0, 0, 2, 0, 0, -2, -2, 0] as const;
/** Elsewhere: the reciting tone, the tone above on accented syllables, the tone below before the last. */
const ACCENT = 2;
const CADENCE = -2;
const HEAVY_BEATS = 2;
const FINAL_BEATS = 3.5;

/** A recitation: each syllable long or short by its weight, on the reciting tone and its neighbours. */
export function chantNotes(syllables: readonly Syllable[], marked: readonly (number | undefined)[]): Note[] {
  const metre = syllables.length % PADA === 0 && syllables.length > 0;
  return syllables.map((syllable, i) => {
    const quarter = Math.floor(i / PADA) % 2 === 0 ? OPENING_PADA : CLOSING_PADA;
    const tone = marked[i] ?? (metre ? (quarter[i % PADA] ?? 0) : freeTone(syllables, i));
    const beats = syllable.final ? FINAL_BEATS : syllable.heavy ? HEAVY_BEATS : 1;
    return { semitones: tone, beats };
  });
}

function freeTone(syllables: readonly Syllable[], i: number): number {
  if (syllables[i]?.final) return 0;
  if (syllables[i + 1]?.final) return CADENCE;
  return syllables[i]?.stressed && syllables[i]?.heavy ? ACCENT : 0;
}

const PENTATONIC = [-5, -3, 0, 2, 4, 7, 9, 12] as const;
const HOME = 2;
const FIFTH = 5;

/** A simple tune: steps on a pentatonic scale, phrases ending on the fifth and, at last, at home. */
export function songNotes(syllables: readonly Syllable[], seed: number): Note[] {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  let degree = HOME;
  return syllables.map((syllable, i) => {
    if (syllable.final) {
      degree = i === syllables.length - 1 ? HOME : FIFTH;
    } else if (i > 0) {
      // Unstressed syllables mostly stay; stressed ones step, and are drawn back towards the middle.
      const pull = (HOME + 1 - degree) * 0.12;
      const step = syllable.stressed ? (chance() + pull > 0.5 ? 1 : -1) : chance() < 0.6 ? 0 : chance() < 0.5 ? 1 : -1;
      degree = Math.min(PENTATONIC.length - 1, Math.max(0, degree + step));
    }
    const beats = syllable.final ? FINAL_BEATS : syllable.stressed ? HEAVY_BEATS : 1;
    return { semitones: PENTATONIC[degree] ?? 0, beats };
  });
}
