import type { ScoreSpec } from '@film-studio/shared/audio';
import { createRandom, type Random } from '../../synthesis/index.ts';
import { arcAt, planForm, restOf, type Form } from '../form.ts';
import { chordOn, voice, type Chord } from '../harmony.ts';
import { writeMelody } from '../melody.ts';
import { MOOD_SHAPES, type MoodShape } from '../moods.ts';
import { motifOf } from '../motif.ts';
import type { Composition, InstrumentName, Note } from '../note.ts';
import { modeOf, pitchClassesOf, tonicNear, type Mode } from '../scale.ts';

/** Loops of four chords, degrees from 1. */
const BRIGHT_LOOPS: readonly (readonly number[])[] = [
  [1, 5, 6, 4],
  [4, 1, 5, 6],
  [1, 6, 4, 5],
  [1, 3, 4, 4],
];
const DARK_LOOPS: readonly (readonly number[])[] = [
  [1, 6, 3, 7],
  [1, 4, 6, 7],
  [6, 7, 1, 1],
  [1, 7, 6, 6],
];

/** A loop of chords: pad and piano, a bass, a soft beat when the mood has one, and the theme on top. */
export function composeContemporary(spec: ScoreSpec): Composition {
  const shape = MOOD_SHAPES[spec.mood];
  const dark = shape.mode === 'minor' || shape.mode === 'phrygian';
  const mode = modeOf(dark ? 'aeolian' : 'major');
  const form = planForm(spec, 84 * shape.tempo, 4);
  const random = createRandom(spec.seed, 51);
  const tonicMidi = tonicNear(spec.tonicMidi, 53);
  const chords = loopOf(form, mode, random.pick(dark ? DARK_LOOPS : BRIGHT_LOOPS));
  const notes = [
    ...keysAndPad(form, tonicMidi, chords, shape, random),
    ...bassLine(form, tonicMidi, chords, shape),
    ...(shape.density >= 0.45 ? beat(form, shape, random) : []),
    ...writeMelody({
      form,
      mode,
      tonicMidi,
      chords,
      motif: motifOf(spec.themeSeed),
      random,
      instrument: shape.force > 0.6 ? 'piano' : 'bell',
      range: [67, 88],
      fromBar: form.bars > 8 ? 4 : form.bars > 3 ? 2 : 0,
      rest: restOf(shape.density, spec.role),
      velocity: 0.4 + 0.3 * shape.force,
      legato: 1.1,
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

/** The loop round and round; the fourth or fifth degree before the end, the tonic last. */
export function loopOf(form: Form, mode: Mode, loop: readonly number[]): Chord[] {
  return Array.from({ length: form.bars }, (_, bar) => {
    if (bar === form.bars - 1) return chordOn(mode, 0, 3);
    if (bar === form.bars - 2 && form.bars > 2) return chordOn(mode, 3, 3);
    return chordOn(mode, loop[bar % 4]! - 1, 3);
  });
}

function keysAndPad(form: Form, tonicMidi: number, chords: readonly Chord[], shape: MoodShape, random: Random): Note[] {
  const notes: Note[] = [];
  const keys: InstrumentName = shape.force > 0.6 ? 'piano' : 'electric-piano';
  const pattern = shape.density > 0.6 ? [0, 1.5, 3] : shape.density > 0.3 ? [0, 2.5] : [0];
  let voices: number[] = [];
  chords.forEach((chord, bar) => {
    voices = voice(chord, tonicMidi, voices, 63, 0);
    const start = bar * form.barSeconds;
    const last = bar === chords.length - 1;
    const left = form.bodySeconds - start;
    const arc = arcAt(bar, form.bars);
    for (const midi of voices) {
      const lengthSeconds = last ? left : form.barSeconds * 1.05;
      notes.push({
        instrument: 'warm-pad',
        midi,
        startSeconds: start,
        lengthSeconds,
        velocity: (0.35 + 0.25 * shape.force) * arc,
      });
    }
    for (const at of last ? [0] : pattern) {
      const startSeconds = start + at * form.beatSeconds;
      voices.forEach((midi, i) => {
        const velocity = (0.35 + 0.35 * shape.force) * (at === 0 ? 1 : 0.7) * arc * random.range(0.92, 1.06);
        const lengthSeconds = Math.min(last ? left : form.beatSeconds * 1.6, left - at * form.beatSeconds);
        notes.push({
          instrument: keys,
          midi,
          startSeconds: startSeconds + 0.012 * i,
          lengthSeconds: Math.max(0.15, lengthSeconds),
          velocity,
        });
      });
    }
  });
  return notes;
}

function bassLine(form: Form, tonicMidi: number, chords: readonly Chord[], shape: MoodShape): Note[] {
  return chords.flatMap((chord, bar) => {
    const start = bar * form.barSeconds;
    const root = tonicMidi - 12 + chord.bass;
    const midi = root > 48 ? root - 12 : root;
    const velocity = (0.5 + 0.3 * shape.force) * arcAt(bar, form.bars);
    const last = bar === chords.length - 1;
    const beats =
      last || shape.density < 0.45
        ? [[0, 4]]
        : [
            [0, 1.4],
            [1.5, 0.5],
            [2.5, 1.3],
          ];
    return beats.map(([at, length]) => ({
      instrument: 'bass' as const,
      midi,
      startSeconds: start + at! * form.beatSeconds,
      lengthSeconds: Math.max(
        0.1,
        Math.min(length! * form.beatSeconds, form.bodySeconds - start - at! * form.beatSeconds),
      ),
      velocity: at === 0 ? velocity : velocity * 0.8,
    }));
  });
}

/** Kick, brush and hat, softly; nothing in the first bars and the last. */
function beat(form: Form, shape: MoodShape, random: Random): Note[] {
  const notes: Note[] = [];
  const level = 0.35 + 0.4 * shape.force;
  const put = (instrument: InstrumentName, bar: number, at: number, velocity: number) =>
    notes.push({
      instrument,
      midi: 40,
      startSeconds: bar * form.barSeconds + at * form.beatSeconds + random.range(0, 0.006),
      lengthSeconds: 0.2,
      velocity: velocity * level * random.range(0.85, 1.05),
    });
  for (let bar = form.bars > 6 ? 2 : form.bars > 2 ? 1 : 0; bar < form.bars - 1; bar++) {
    for (const at of bar % 2 === 0 ? [0, 2.5] : [0, 1.75, 2.5]) put('kick', bar, at, at === 0 ? 1 : 0.7);
    for (const at of [1, 3]) put('brush', bar, at, 0.8);
    for (let eighth = 0; eighth < 8; eighth++) put('hat', bar, eighth / 2, eighth % 2 === 0 ? 0.6 : 0.4);
  }
  if (form.bars > 2) put('kick', form.bars - 1, 0, 0.9);
  return notes;
}
