import type { Mood } from '@film-studio/shared/production';

/** A raga as far as a phrase maker needs it. Semitones above Sa; 12 is the upper Sa. */
export type Raga = {
  readonly name: string;
  /** Going up and going down, Sa to Sa. */
  readonly aroha: readonly number[];
  readonly avaroha: readonly number[];
  /** The note it leans on most, and its partner. */
  readonly vadi: number;
  readonly samvadi: number;
  /** Turns of phrase by which it is known. */
  readonly pakad: readonly (readonly number[])[];
  /** Second string of the tanpura: Pa, or Ma or Ni where Pa is left out. */
  readonly drone: number;
};

/** @source Bhatkhande, "Hindustani Sangeet Paddhati"; Carnatic scales after Venkatamakhin. */
export const RAGAS = {
  yaman: {
    name: 'Yaman',
    aroha: [0, 2, 4, 6, 9, 11, 12],
    avaroha: [12, 11, 9, 7, 6, 4, 2, 0],
    vadi: 4,
    samvadi: 11,
    pakad: [
      [-1, 2, 4],
      [2, 4, 6, 4, 2],
      [6, 9, 11, 9, 7],
      [7, 6, 4, 2, 0],
    ],
    drone: 7,
  },
  bhupali: {
    name: 'Bhupali',
    aroha: [0, 2, 4, 7, 9, 12],
    avaroha: [12, 9, 7, 4, 2, 0],
    vadi: 4,
    samvadi: 9,
    pakad: [
      [4, 2, 0],
      [-3, 0, 2, 4],
      [7, 4, 9, 7],
      [7, 4, 2, 0],
    ],
    drone: 7,
  },
  mohanam: {
    name: 'Mohanam',
    aroha: [0, 2, 4, 7, 9, 12],
    avaroha: [12, 9, 7, 4, 2, 0],
    vadi: 4,
    samvadi: 9,
    pakad: [
      [4, 4, 7, 9],
      [9, 12, 9, 7],
      [7, 9, 7, 4, 2],
      [4, 2, 0, -3, 0],
    ],
    drone: 7,
  },
  hamsadhwani: {
    name: 'Hamsadhwani',
    aroha: [0, 2, 4, 7, 11, 12],
    avaroha: [12, 11, 7, 4, 2, 0],
    vadi: 7,
    samvadi: 0,
    pakad: [
      [4, 7, 11, 12],
      [12, 11, 7, 4],
      [2, 4, 7, 4, 2],
      [4, 2, 0, -1, 0],
    ],
    drone: 7,
  },
  desh: {
    name: 'Desh',
    aroha: [0, 2, 5, 7, 11, 12],
    avaroha: [12, 10, 9, 7, 5, 4, 2, 0],
    vadi: 2,
    samvadi: 7,
    pakad: [
      [2, 5, 7, 11, 12],
      [10, 9, 7],
      [9, 5, 4, 2],
      [4, 2, 0, -1, 0],
    ],
    drone: 7,
  },
  bhairav: {
    name: 'Bhairav',
    aroha: [0, 1, 4, 5, 7, 8, 11, 12],
    avaroha: [12, 11, 8, 7, 5, 4, 1, 0],
    vadi: 8,
    samvadi: 1,
    pakad: [
      [4, 5, 8, 7],
      [8, 7, 5, 4],
      [5, 4, 1, 0],
      [0, -4, 0, 1, 0],
    ],
    drone: 7,
  },
  darbari: {
    name: 'Darbari Kanada',
    aroha: [0, 2, 3, 5, 7, 8, 10, 12],
    avaroha: [12, 8, 10, 7, 5, 7, 3, 5, 2, 0],
    vadi: 2,
    samvadi: 7,
    pakad: [
      [3, 3, 5, 2, 0],
      [-4, -2, 0],
      [5, 7, 8, 10, 7],
      [7, 3, 5, 2, 0],
    ],
    drone: 7,
  },
  malkauns: {
    name: 'Malkauns',
    aroha: [0, 3, 5, 8, 10, 12],
    avaroha: [12, 10, 8, 5, 3, 0],
    vadi: 5,
    samvadi: 0,
    pakad: [
      [-2, 0, 5],
      [5, 3, 5, 8, 5],
      [8, 10, 8, 5],
      [5, 3, 0, -2, 0],
    ],
    drone: 5,
  },
  marwa: {
    name: 'Marwa',
    aroha: [0, 1, 4, 6, 9, 11, 12],
    avaroha: [12, 11, 9, 6, 4, 1, 0],
    vadi: 1,
    samvadi: 9,
    pakad: [
      [-3, 1, 0],
      [1, 4, 6, 9],
      [9, 6, 4, 1],
      [4, 1, -1, 1, 0],
    ],
    drone: 9,
  },
  bageshri: {
    name: 'Bageshri',
    aroha: [0, 3, 5, 9, 10, 12],
    avaroha: [12, 10, 9, 5, 3, 2, 0],
    vadi: 5,
    samvadi: 0,
    pakad: [
      [0, -2, -3, 0],
      [5, 9, 10, 9],
      [5, 7, 9, 5, 3],
      [3, 2, 0],
    ],
    drone: 5,
  },
} as const satisfies Record<string, Raga>;
export type RagaName = keyof typeof RAGAS;

/** Ragas whose feeling (rasa) suits a mood; the south has its own names and favourites. */
const BY_MOOD: Readonly<Record<Mood, { readonly north: RagaName; readonly south: RagaName }>> = {
  neutral: { north: 'yaman', south: 'mohanam' },
  happy: { north: 'desh', south: 'hamsadhwani' },
  sad: { north: 'bageshri', south: 'bageshri' },
  dramatic: { north: 'darbari', south: 'malkauns' },
  inspirational: { north: 'bhupali', south: 'hamsadhwani' },
  calm: { north: 'yaman', south: 'mohanam' },
  tense: { north: 'marwa', south: 'marwa' },
  romantic: { north: 'desh', south: 'bageshri' },
};

export function ragaFor(mood: Mood, southern: boolean, devotional: boolean): Raga {
  if (devotional) return RAGAS.bhairav;
  return RAGAS[BY_MOOD[mood][southern ? 'south' : 'north']];
}
