import type { ScoreSpec } from '@film-studio/shared/audio';
import { createRandom, type Random } from '../../synthesis/index.ts';
import { arcAt, planForm, restOf, type Form } from '../form.ts';
import { chordOn, firstInversion, voice, type Chord } from '../harmony.ts';
import { writeMelody } from '../melody.ts';
import { MOOD_SHAPES, type MoodShape } from '../moods.ts';
import { motifOf } from '../motif.ts';
import type { Composition, Note } from '../note.ts';
import { modeOf, pitchClassesOf, pitchClass, tonicNear, type Mode } from '../scale.ts';

/** Four-bar phrases as degrees from 1, in functional order; the last phrase closes with its own cadence. */
const MAJOR_PHRASES: readonly (readonly number[])[] = [
  [1, 6, 4, 5],
  [1, 4, 2, 5],
  [1, 3, 4, 5],
  [6, 4, 1, 5],
  [1, 5, 6, 4],
];
const MINOR_PHRASES: readonly (readonly number[])[] = [
  [1, 6, 4, 5],
  [1, 4, 6, 5],
  [1, 7, 6, 5],
  [1, 3, 6, 5],
];

/** Harmony of the common practice: tonic, predominant, dominant; strings hold, piano moves, a cello or violin sings. */
export function composeClassical(spec: ScoreSpec): Composition {
  const shape = MOOD_SHAPES[spec.mood];
  const minor = shape.mode === 'minor' || shape.mode === 'phrygian' || shape.mode === 'dorian';
  const mode = modeOf(minor ? 'aeolian' : 'major');
  const form = planForm(spec, 76 * shape.tempo, shape.triple ? 3 : 4);
  const random = createRandom(spec.seed, 21);
  const tonicMidi = tonicNear(spec.tonicMidi, 53);
  const chords = harmonise(form, mode, minor, random);
  const singer = spec.mood === 'happy' || spec.mood === 'inspirational' ? 'violin' : 'cello';
  const notes = [
    ...stringsAndBass(form, tonicMidi, chords, shape),
    ...(shape.density > 0.2 ? pianoFigure(form, tonicMidi, chords, shape, random) : []),
    ...(shape.force >= 0.6 && shape.density >= 0.5 ? ostinato(form, tonicMidi, chords, shape) : []),
    ...writeMelody({
      form,
      mode,
      tonicMidi,
      chords,
      motif: motifOf(spec.themeSeed),
      random,
      instrument: singer,
      range: singer === 'cello' ? [48, 69] : [62, 84],
      fromBar: form.bars > 6 ? 2 : form.bars > 3 ? 1 : 0,
      rest: restOf(shape.density, spec.role),
      velocity: 0.45 + 0.35 * shape.force,
      legato: 0.98,
    }),
  ];
  const pitchClasses = [...pitchClassesOf(tonicMidi, mode), ...(minor ? [pitchClass(tonicMidi + 11)] : [])];
  return { notes, pitchClasses, mode: mode.name, beatsPerMinute: form.beatsPerMinute, bodySeconds: form.bodySeconds };
}

/** One chord a bar: phrases, a dominant before the end, the tonic last. */
export function harmonise(form: Form, mode: Mode, minor: boolean, random: Random): Chord[] {
  const phrases = minor ? MINOR_PHRASES : MAJOR_PHRASES;
  const first = random.pick(phrases);
  const second = random.pick(phrases);
  const chords: Chord[] = [];
  for (let bar = 0; bar < form.bars; bar++) {
    const phrase = Math.floor(bar / 4) % 3 === 2 ? second : first;
    const degree = phrase[bar % 4]! - 1;
    const chord = chordOn(mode, degree, degree === 1 || degree === 4 ? 4 : 3, minor && degree === 4);
    chords.push(bar % 4 === 2 && degree !== 0 && random.chance(0.4) ? firstInversion(chord) : chord);
  }
  const cadence = [chordOn(mode, 0, 3), chordOn(mode, 4, 4, minor), chordOn(mode, 1, 4)];
  if (minor) cadence[2] = chordOn(mode, 3, 3);
  cadence.forEach((chord, back) => {
    if (form.bars - 1 - back >= 0 && (back < 2 || form.bars > 4)) chords[form.bars - 1 - back] = chord;
  });
  return chords;
}

function stringsAndBass(form: Form, tonicMidi: number, chords: readonly Chord[], shape: MoodShape): Note[] {
  const notes: Note[] = [];
  let voices: number[] = [];
  let bass = tonicMidi - 12;
  chords.forEach((chord, bar) => {
    const wanted = tonicMidi - 12 + chord.bass;
    const nextBass = wanted - tonicMidi > -5 ? wanted - 12 : wanted;
    voices = voice(chord, tonicMidi, voices, 62 + shape.register / 4, nextBass - bass);
    bass = nextBass;
    const startSeconds = bar * form.barSeconds;
    const last = bar === chords.length - 1;
    const lengthSeconds = last ? form.bodySeconds - startSeconds : form.barSeconds * 1.02;
    const velocity = (0.35 + 0.5 * shape.force) * (0.6 + 0.4 * arcAt(bar, form.bars));
    for (const midi of voices) notes.push({ instrument: 'strings', midi, startSeconds, lengthSeconds, velocity });
    notes.push({ instrument: 'strings', midi: bass, startSeconds, lengthSeconds, velocity: velocity * 1.05 });
  });
  return notes;
}

/** Short low strokes in eighths that drive forceful moods, louder as the piece grows. */
function ostinato(form: Form, tonicMidi: number, chords: readonly Chord[], shape: MoodShape): Note[] {
  const notes: Note[] = [];
  const accents = form.beatsPerBar === 3 ? [1, 0.5, 0.6, 0.5, 0.7, 0.5] : [1, 0.5, 0.6, 0.8, 0.5, 0.6, 0.8, 0.5];
  const eighth = form.beatSeconds / 2;
  chords.slice(0, -1).forEach((chord, bar) => {
    const root = tonicMidi - 12 + chord.bass;
    accents.forEach((accent, i) => {
      const up = accent < 0.6 && i % 2 === 1 ? chord.tones[2]! - chord.tones[0]! : 0;
      const startSeconds = bar * form.barSeconds + i * eighth;
      const velocity = (0.3 + 0.6 * shape.force) * accent * arcAt(bar, form.bars);
      notes.push({ instrument: 'strings', midi: root + up, startSeconds, lengthSeconds: eighth * 0.55, velocity });
    });
    if (shape.force > 0.8 && bar % 4 === 0 && bar > 0) {
      notes.push({
        instrument: 'boom',
        midi: root - 12,
        startSeconds: bar * form.barSeconds,
        lengthSeconds: 2,
        velocity: 0.5,
      });
    }
  });
  return notes;
}

/** Broken chords: up and back, thicker as the mood is busier. */
function pianoFigure(
  form: Form,
  tonicMidi: number,
  chords: readonly Chord[],
  shape: MoodShape,
  random: Random,
): Note[] {
  const notes: Note[] = [];
  const perBeat = shape.density > 0.6 ? 2 : 1;
  chords.forEach((chord, bar) => {
    const start = bar * form.barSeconds;
    const tones = chord.tones.map((tone) => tonicMidi + tone).sort((a, b) => a - b);
    const ladder = [tonicMidi - 12 + chord.bass, ...tones, tones[0]! + 12, tones[1]! + 12];
    const last = bar === chords.length - 1;
    const count = last ? Math.min(4, ladder.length) : form.beatsPerBar * perBeat;
    const turn = [0, 2, 3, 4, 5, 4, 3, 2];
    for (let i = 0; i < count; i++) {
      const step = last ? i * 0.07 : (i * form.beatSeconds) / perBeat;
      const midi = ladder[last ? i : Math.min(ladder.length - 1, turn[i % turn.length]!)]!;
      const lengthSeconds = Math.max(0.15, Math.min(form.barSeconds - step, form.bodySeconds - start - step));
      const velocity =
        (0.28 + 0.4 * shape.force) * (i === 0 ? 1 : 0.75) * arcAt(bar, form.bars) * random.range(0.92, 1.08);
      notes.push({
        instrument: 'piano',
        midi,
        startSeconds: start + step + random.range(0, 0.01),
        lengthSeconds,
        velocity,
      });
    }
  });
  return notes;
}
