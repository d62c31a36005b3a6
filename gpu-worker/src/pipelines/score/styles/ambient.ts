import type { ScoreSpec } from '@film-studio/shared/audio';
import { createRandom } from '../../synthesis/index.ts';
import { planForm, type Form } from '../form.ts';
import { MOOD_SHAPES, type MoodShape } from '../moods.ts';
import { motifOf, type Motif } from '../motif.ts';
import type { Composition, InstrumentName, Note } from '../note.ts';
import { degreeToMidi, modeOf, pitchClassesOf, tonicNear, type Mode } from '../scale.ts';
import type { Random } from '../../synthesis/index.ts';

/** Open fields of a mode: degrees from 0 that sound together. */
const FIELDS = [
  [0, 4, 8],
  [3, 7, 9],
  [5, 9, 11],
  [1, 5, 8],
  [0, 3, 6],
] as const;

const MODES: Readonly<Record<MoodShape['mode'], string>> = {
  major: 'major',
  lydian: 'lydian',
  mixolydian: 'mixolydian',
  dorian: 'dorian',
  minor: 'aeolian',
  phrygian: 'phrygian',
};

/** Slow pads that melt into each other over a drone; bells far apart that hint at the theme. */
export function composeAmbient(spec: ScoreSpec): Composition {
  const shape = MOOD_SHAPES[spec.mood];
  const mode = modeOf(MODES[shape.mode]);
  const form = planForm(spec, 42 * Math.sqrt(shape.tempo), 4);
  const random = createRandom(spec.seed, 31);
  const tonicMidi = tonicNear(spec.tonicMidi, 50);
  const notes = [
    ...drone(form, tonicMidi, shape),
    ...pads(form, tonicMidi, mode, shape, random),
    ...bells(form, tonicMidi, mode, shape, motifOf(spec.themeSeed), random),
  ];
  return {
    notes,
    pitchClasses: pitchClassesOf(tonicMidi, mode),
    mode: mode.name,
    beatsPerMinute: form.beatsPerMinute,
    bodySeconds: form.bodySeconds,
  };
}

function drone(form: Form, tonicMidi: number, shape: MoodShape): Note[] {
  const velocity = 0.4 + 0.2 * shape.force;
  const every = 12;
  const notes: Note[] = [];
  for (let at = 0; at < form.bodySeconds; at += every) {
    const lengthSeconds = Math.min(every + 1, form.bodySeconds - at);
    if (lengthSeconds < 0.5 && at > 0) break;
    notes.push({ instrument: 'warm-pad', midi: tonicMidi - 12, startSeconds: at, lengthSeconds, velocity });
    notes.push({
      instrument: 'warm-pad',
      midi: tonicMidi - 5,
      startSeconds: at,
      lengthSeconds,
      velocity: velocity * 0.6,
    });
  }
  return notes;
}

function pads(form: Form, tonicMidi: number, mode: Mode, shape: MoodShape, random: Random): Note[] {
  const notes: Note[] = [];
  const bright: InstrumentName = shape.force > 0.6 ? 'strings' : shape.mode === 'phrygian' ? 'glass-pad' : 'choir';
  let field = 0;
  for (let bar = 0; bar < form.bars; bar++) {
    const last = bar === form.bars - 1;
    field = last ? 0 : bar === 0 ? 0 : (field + 1 + random.int(FIELDS.length - 1)) % FIELDS.length;
    const startSeconds = Math.max(0, bar * form.barSeconds - (bar === 0 ? 0 : 0.8));
    const end = last ? form.bodySeconds : (bar + 1) * form.barSeconds + 0.6;
    FIELDS[field]!.forEach((degree, i) => {
      notes.push({
        instrument: i === 2 ? bright : 'warm-pad',
        midi: degreeToMidi(tonicMidi, mode, last && i === 1 ? 4 : last && i === 2 ? 7 : degree),
        startSeconds: startSeconds + (last ? 0 : i * random.range(0.05, 0.5)),
        lengthSeconds: Math.max(0.3, end - startSeconds - (last ? 0 : 0.5)),
        velocity: (0.45 + 0.3 * shape.force) * (i === 2 ? 0.55 : 0.8),
      });
    });
  }
  return notes;
}

function bells(form: Form, tonicMidi: number, mode: Mode, shape: MoodShape, motif: Motif, random: Random): Note[] {
  const notes: Note[] = [];
  const every = shape.density > 0.5 ? 1 : 2;
  for (let bar = 1; bar < form.bars - 1; bar += every) {
    const degree = random.pick([0, 2, 4, 7]) + (shape.register < 0 ? 0 : 7);
    let beat = random.pick([0, 0.5, 1]);
    motif.contour.forEach((step, i) => {
      const at = bar * form.barSeconds + beat * form.beatSeconds * 0.7;
      beat += motif.beats[i]!;
      if (at > form.bodySeconds - 1.5 || random.chance(0.25)) return;
      notes.push({
        instrument: 'bell',
        midi: degreeToMidi(tonicMidi + 12, mode, degree + step),
        startSeconds: at,
        lengthSeconds: 2,
        velocity: random.range(0.25, 0.5),
        pan: random.range(-0.6, 0.6),
      });
    });
  }
  return notes;
}
