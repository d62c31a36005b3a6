import type { ScoreSpec } from '@film-studio/shared/audio';
import type { Culture } from '@film-studio/shared/production';
import { createRandom, type Random } from '../../synthesis/index.ts';
import { arcAt, planForm, restOf, type Form } from '../form.ts';
import type { Chord } from '../harmony.ts';
import { writeMelody } from '../melody.ts';
import { MOOD_SHAPES, type MoodShape } from '../moods.ts';
import { motifOf } from '../motif.ts';
import type { Composition, InstrumentName, Note } from '../note.ts';
import { degreeToMidi, modeOf, pitchClassesOf, tonicNear, type Mode } from '../scale.ts';

/** How a culture's village musicians play. */
type Band = {
  readonly string: InstrumentName;
  readonly lead: InstrumentName;
  readonly low: InstrumentName;
  readonly high: InstrumentName;
  /** Modes for bright and dark moods, as `tonal` names them. */
  readonly bright: string;
  readonly dark: string;
  /** Degrees from 0 that the accompaniment moves between. */
  readonly roots: readonly number[];
  /** Accents of the drum in a bar of eight: 2 low, 1 high. */
  readonly rhythm: readonly number[];
};

const BANDS: Readonly<Record<Culture, Band>> = {
  western: {
    string: 'guitar',
    lead: 'flute',
    low: 'frame-drum',
    high: 'frame-tap',
    bright: 'mixolydian',
    dark: 'dorian',
    roots: [0, 0, 3, 6],
    rhythm: [2, 0, 1, 1, 2, 0, 1, 0],
  },
  'south-indian': {
    string: 'harp',
    lead: 'bansuri',
    low: 'tabla-ge',
    high: 'tabla-na',
    bright: 'mixolydian',
    dark: 'aeolian',
    roots: [0, 0, 3, 0],
    rhythm: [2, 0, 1, 2, 0, 1, 1, 0],
  },
  'north-indian': {
    string: 'oud',
    lead: 'bansuri',
    low: 'tabla-ge',
    high: 'tabla-na',
    bright: 'mixolydian',
    dark: 'dorian',
    roots: [0, 0, 6, 0],
    rhythm: [2, 1, 1, 1, 1, 2, 1, 1],
  },
  'east-asian': {
    string: 'koto',
    lead: 'flute',
    low: 'frame-drum',
    high: 'frame-tap',
    bright: 'major pentatonic',
    dark: 'hirajoshi',
    roots: [0, 0, 3, 2],
    rhythm: [2, 0, 0, 0, 1, 0, 1, 0],
  },
  'middle-eastern': {
    string: 'oud',
    lead: 'flute',
    low: 'djembe',
    high: 'frame-tap',
    bright: 'phrygian dominant',
    dark: 'phrygian dominant',
    roots: [0, 0, 1, 0],
    rhythm: [2, 1, 0, 1, 2, 0, 1, 0],
  },
  african: {
    string: 'kalimba',
    lead: 'flute',
    low: 'djembe',
    high: 'frame-tap',
    bright: 'major pentatonic',
    dark: 'minor pentatonic',
    roots: [0, 2, 3, 0],
    rhythm: [2, 0, 1, 2, 1, 0, 2, 1],
  },
  fantasy: {
    string: 'harp',
    lead: 'flute',
    low: 'frame-drum',
    high: 'frame-tap',
    bright: 'lydian',
    dark: 'dorian',
    roots: [0, 1, 3, 0],
    rhythm: [2, 0, 0, 1, 0, 1, 0, 0],
  },
};

/** Strings picked in a pattern, a wind instrument with the theme, and a drum when there is dancing in it. */
export function composeFolk(spec: ScoreSpec): Composition {
  const shape = MOOD_SHAPES[spec.mood];
  const band = BANDS[spec.culture];
  const dark = shape.mode === 'minor' || shape.mode === 'phrygian' || shape.mode === 'dorian';
  const mode = modeOf(dark ? band.dark : band.bright);
  const form = planForm(spec, 92 * shape.tempo, 4);
  const random = createRandom(spec.seed, 61);
  const tonicMidi = tonicNear(spec.tonicMidi, 50);
  const chords = openChords(form, mode, band.roots);
  const notes = [
    ...picking(form, tonicMidi, chords, band, shape, random),
    ...(shape.density > 0.4 ? drumming(form, tonicMidi, band, shape, random) : []),
    ...writeMelody({
      form,
      mode,
      tonicMidi,
      chords,
      motif: motifOf(spec.themeSeed),
      random,
      instrument: band.lead,
      range: shape.register < 0 ? [64, 82] : [67, 86],
      fromBar: form.bars > 6 ? 2 : form.bars > 2 ? 1 : 0,
      rest: restOf(shape.density, spec.role),
      velocity: 0.5 + 0.3 * shape.force,
      legato: 0.95,
    }),
  ];
  return {
    notes,
    pitchClasses: pitchClassesOf(tonicMidi, mode),
    mode: mode.name,
    beatsPerMinute: form.beatsPerMinute,
    bodySeconds: form.bodySeconds,
  };
}

/** Root, the note two steps on, and four steps on: thirds in seven-note modes, open fourths in pentatonic ones. */
function openChords(form: Form, mode: Mode, roots: readonly number[]): Chord[] {
  return Array.from({ length: form.bars }, (_, bar) => {
    const degree = bar === form.bars - 1 ? 0 : roots[bar % roots.length]! % mode.steps.length;
    const fifth = mode.steps.length === 5 ? 3 : 4;
    const tones = [0, 2, fifth].map((up) => degreeToMidi(0, mode, degree + up));
    return { degree, tones, bass: tones[0]! };
  });
}

function picking(
  form: Form,
  tonicMidi: number,
  chords: readonly Chord[],
  band: Band,
  shape: MoodShape,
  random: Random,
): Note[] {
  const notes: Note[] = [];
  const fingers = [0, 3, 2, 4, 1, 3, 2, 4];
  const stride = shape.density > 0.35 ? 1 : 2;
  chords.forEach((chord, bar) => {
    const start = bar * form.barSeconds;
    const [root, third, fifth] = chord.tones.map((tone) => tonicMidi + tone) as [number, number, number];
    const low = root > tonicMidi + 6 ? root - 12 : root;
    const ladder = [low - 12 < 40 ? low : low - 12, low - 12 < 40 ? fifth : low, third, fifth, low + 12];
    const last = bar === chords.length - 1;
    const left = form.bodySeconds - start;
    for (let i = 0; i < (last ? ladder.length : 8); i += last ? 1 : stride) {
      const at = last ? i * 0.06 : (i * form.beatSeconds) / 2;
      const velocity =
        (0.42 + 0.3 * shape.force) * (i === 0 ? 1.1 : 0.8) * arcAt(bar, form.bars) * random.range(0.88, 1.08);
      notes.push({
        instrument: band.string,
        midi: ladder[last ? i : fingers[i]!]!,
        startSeconds: start + at + random.range(0, 0.01),
        lengthSeconds: Math.max(0.2, Math.min(last ? left : form.beatSeconds * (i === 0 ? 3 : 1.6), left - at)),
        velocity: Math.min(1, velocity),
      });
    }
  });
  return notes;
}

function drumming(form: Form, tonicMidi: number, band: Band, shape: MoodShape, random: Random): Note[] {
  const notes: Note[] = [];
  for (let bar = form.bars > 3 ? 1 : 0; bar < form.bars - 1; bar++) {
    band.rhythm.forEach((accent, eighth) => {
      if (accent === 0) return;
      const low = accent === 2;
      notes.push({
        instrument: low ? band.low : band.high,
        midi: low ? tonicMidi - 12 : tonicMidi + 5,
        startSeconds: bar * form.barSeconds + (eighth * form.beatSeconds) / 2 + random.range(0, 0.008),
        lengthSeconds: 0.3,
        velocity: (0.4 + 0.4 * shape.force) * (eighth === 0 ? 1 : 0.75) * random.range(0.8, 1.05),
      });
    });
  }
  return notes;
}
