import type { Random } from '../synthesis/index.ts';
import type { Form } from './form.ts';
import type { Chord } from './harmony.ts';
import { vary, type Motif } from './motif.ts';
import type { InstrumentName, Note } from './note.ts';
import { degreeToMidi, nearestDegree, pitchClass, type Mode } from './scale.ts';

/** What a melody needs to know to be written over harmony. */
export type MelodyBrief = {
  readonly form: Form;
  readonly mode: Mode;
  readonly tonicMidi: number;
  /** One chord a bar. */
  readonly chords: readonly Chord[];
  readonly motif: Motif;
  readonly random: Random;
  readonly instrument: InstrumentName;
  /** Lowest and highest MIDI number it may use. */
  readonly range: readonly [number, number];
  /** First bar it plays in. */
  readonly fromBar: number;
  /** 0…1: how often it rests for a bar. */
  readonly rest: number;
  readonly velocity: number;
  /** How long notes are held against their written length. */
  readonly legato: number;
};

/**
 * Writes phrases of four bars (idea, idea moved, idea turned, breath); strong beats fall on tones of the chord, the last
 * bar on the tonic.
 */
export function writeMelody(brief: MelodyBrief): Note[] {
  const { form, random, motif } = brief;
  const notes: Note[] = [];
  let home = (brief.range[0] + brief.range[1]) / 2 + 1;
  for (let bar = brief.fromBar; bar < form.bars - 1; bar++) {
    const place = (bar - brief.fromBar) % 4;
    if (place === 3 || (place !== 0 && random.chance(brief.rest))) {
      notes.push(...breath(brief, bar, home));
      continue;
    }
    const idea = place === 2 ? vary(motif, random) : motif;
    home = Math.max(brief.range[0] + 3, Math.min(brief.range[1] - 5, home + random.pick([0, 0, 2, -2])));
    notes.push(...barOf(brief, bar, idea, home));
  }
  const last = form.bars - 1;
  if (last >= brief.fromBar) {
    const tonic = nearTonic(brief, home);
    notes.push(note(brief, last * form.barSeconds, form.barSeconds * 0.96, tonic, 0.9));
  }
  return notes;
}

function barOf(brief: MelodyBrief, bar: number, idea: Motif, home: number): Note[] {
  const { form, mode, tonicMidi } = brief;
  const chord = brief.chords[bar]!;
  const first = chordTone(brief, chord, home);
  const start = nearestDegree(tonicMidi, mode, first);
  const stretch = form.beatsPerBar / idea.beats.reduce((sum, b) => sum + b, 0);
  const notes: Note[] = [];
  let beat = 0;
  idea.beats.forEach((length, i) => {
    let midi = degreeToMidi(tonicMidi, mode, start + idea.contour[i]!);
    if (Math.abs(beat % 2) < 1e-6 || length >= 1.5) midi = chordTone(brief, chord, midi);
    const seconds = length * stretch * form.beatSeconds;
    const at = bar * form.barSeconds + beat * stretch * form.beatSeconds;
    notes.push(note(brief, at, seconds * brief.legato, fold(brief, midi), i === 0 ? 1 : 0.85));
    beat += length;
  });
  return notes;
}

/** One long tone of the chord, or nothing. */
function breath(brief: MelodyBrief, bar: number, home: number): Note[] {
  if (brief.random.chance(0.35)) return [];
  const midi = fold(brief, chordTone(brief, brief.chords[bar]!, home));
  const { barSeconds } = brief.form;
  return [note(brief, bar * barSeconds, barSeconds * 0.85, midi, 0.8)];
}

function note(brief: MelodyBrief, at: number, length: number, midi: number, weight: number): Note {
  const lean = brief.random.range(0, 0.012);
  return {
    instrument: brief.instrument,
    midi,
    startSeconds: at + lean,
    lengthSeconds: Math.max(0.08, Math.min(length, brief.form.bodySeconds - at - lean)),
    velocity: Math.min(1, brief.velocity * weight * brief.random.range(0.92, 1.06)),
  };
}

function chordTone(brief: MelodyBrief, chord: Chord, midi: number): number {
  const classes = chord.tones.slice(0, 3).map((tone) => pitchClass(brief.tonicMidi + tone));
  for (let away = 0; away < 7; away++) {
    for (const side of [away, -away]) if (classes.includes(pitchClass(midi + side))) return Math.round(midi) + side;
  }
  return Math.round(midi);
}

function nearTonic(brief: MelodyBrief, home: number): number {
  const tonic = pitchClass(brief.tonicMidi);
  const midi = Math.round(home);
  for (let away = 0; away < 7; away++) {
    for (const side of [-away, away]) if (pitchClass(midi + side) === tonic) return fold(brief, midi + side);
  }
  return brief.tonicMidi;
}

/** Brings a pitch into the range by octaves. */
function fold({ range }: MelodyBrief, midi: number): number {
  let folded = midi;
  while (folded > range[1]) folded -= 12;
  while (folded < range[0]) folded += 12;
  return folded;
}
