/** Everything that can be played. */
export const INSTRUMENTS = [
  'strings',
  'warm-pad',
  'choir',
  'glass-pad',
  'cello',
  'violin',
  'piano',
  'electric-piano',
  'bell',
  'bass',
  'guitar',
  'harp',
  'oud',
  'koto',
  'kalimba',
  'sitar',
  'tanpura',
  'flute',
  'bansuri',
  'kick',
  'hat',
  'brush',
  'frame-drum',
  'frame-tap',
  'djembe',
  'tabla-na',
  'tabla-tin',
  'tabla-te',
  'tabla-ge',
  'tabla-ke',
  'boom',
  'swell',
] as const;
export type InstrumentName = (typeof INSTRUMENTS)[number];

/** Where a bent note is at a moment: seconds after its start, semitones from its written pitch. */
export type BendPoint = readonly [atSeconds: number, semitones: number];

/** One note of a piece. */
export type Note = {
  readonly instrument: InstrumentName;
  /** Fractions are cents. Drums: pitch of the skin. */
  readonly midi: number;
  readonly startSeconds: number;
  /** Until it is let go; what rings on after that is the instrument's. */
  readonly lengthSeconds: number;
  /** 0…1. */
  readonly velocity: number;
  /** −1…1; absent means where the instrument sits. */
  readonly pan?: number;
  readonly bend?: readonly BendPoint[];
};

/** A finished piece. */
export type Composition = {
  readonly notes: readonly Note[];
  /** Pitch classes that its melody and harmony may use, 0 = C. */
  readonly pitchClasses: readonly number[];
  /** For reports: `Yaman`, `D dorian`. */
  readonly mode: string;
  readonly beatsPerMinute: number;
  /** When the last note is let go; the rest rings out. */
  readonly bodySeconds: number;
};
