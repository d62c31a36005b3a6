import type { ScoreSpec } from '@film-studio/shared/audio';
import { createRandom, type Random } from '../../synthesis/index.ts';
import { planForm, type Form } from '../form.ts';
import { MOOD_SHAPES, type MoodShape } from '../moods.ts';
import type { BendPoint, Composition, InstrumentName, Note } from '../note.ts';
import { pitchClass, tonicNear } from '../scale.ts';
import { ragaFor, type Raga } from './ragas.ts';
import { neighbour, phrase, themeOf, type Swara } from './raga-phrases.ts';
import { TALAS, type Tala } from './talas.ts';

/** What the musicians of one piece agree on. */
type Sitting = {
  readonly form: Form;
  readonly raga: Raga;
  readonly tala: Tala;
  /** MIDI number of middle Sa. */
  readonly sa: number;
  readonly shape: MoodShape;
  readonly random: Random;
  readonly theme: readonly Swara[];
  /** Bars before the drums come in. */
  readonly alapBars: number;
  readonly lead: InstrumentName;
};

/** A raga over tanpura: free opening, then the theme in tala, a tihai that lands on Sa, and the ring. */
export function composeIndian(spec: ScoreSpec): Composition {
  const shape = MOOD_SHAPES[spec.mood];
  const southern = spec.culture === 'south-indian';
  const raga = ragaFor(spec.mood, southern, spec.role === 'accompaniment' && spec.mood === 'dramatic');
  const tala =
    spec.mood === 'romantic' || spec.mood === 'calm'
      ? TALAS.dadra
      : shape.density > 0.6
        ? TALAS.keherwa
        : TALAS.teental;
  const beats = tala.beats === 16 ? 8 : tala.beats;
  const form = planForm(spec, (tala.beats === 4 ? 62 : 92) * shape.tempo, beats);
  const random = createRandom(spec.seed, 41);
  const quiet = shape.density < 0.35 || spec.role === 'accompaniment';
  const sitting: Sitting = {
    form,
    raga,
    tala,
    sa: tonicNear(spec.tonicMidi, 55),
    shape,
    random,
    theme: themeOf(raga, spec.themeSeed),
    alapBars: quiet ? form.bars : Math.min(Math.ceil(form.bars * 0.3), 4),
    lead: spec.mood === 'sad' || spec.mood === 'calm' || spec.mood === 'romantic' ? 'bansuri' : 'sitar',
  };
  const notes = [...tanpura(sitting), ...melody(sitting), ...drums(sitting)];
  return {
    notes,
    pitchClasses: [
      ...new Set(
        [...raga.aroha, ...raga.avaroha, ...raga.pakad.flat(), raga.drone].map((step) => pitchClass(sitting.sa + step)),
      ),
    ],
    mode: `${raga.name}, ${tala.name}`,
    beatsPerMinute: form.beatsPerMinute,
    bodySeconds: form.bodySeconds,
  };
}

/** Four strings, over and over: second, upper Sa twice, low Sa. */
function tanpura({ form, raga, sa, random }: Sitting): Note[] {
  const notes: Note[] = [];
  const strings = [sa - 12 + raga.drone - (raga.drone > 7 ? 12 : 0), sa, sa, sa - 12];
  const round = 4.4;
  for (let at = 0; at < form.bodySeconds - 0.3; at += round) {
    strings.forEach((midi, i) => {
      const startSeconds = at + [0, 1.05, 1.75, 2.45][i]! + random.range(0, 0.05);
      // A string plucked as the piece ends would be cut while it blooms.
      if (at > 0 && startSeconds > form.bodySeconds - 1.6) return;
      if (startSeconds > form.bodySeconds - 0.25) return;
      const lengthSeconds = Math.min(4.6, form.bodySeconds - startSeconds);
      notes.push({
        instrument: 'tanpura',
        midi,
        startSeconds,
        lengthSeconds,
        velocity: random.range(0.6, 0.72),
        pan: -0.3 + 0.2 * i,
      });
    });
  }
  return notes;
}

function melody(sitting: Sitting): Note[] {
  const { form, theme, random, raga } = sitting;
  const notes: Note[] = [];
  const tihaiBars = form.bars > sitting.alapBars + 2 && sitting.alapBars < form.bars ? 1 : 0;
  const lastBar = form.bars - 1;
  for (let bar = 0; bar < lastBar - tihaiBars; bar++) {
    const inAlap = bar < sitting.alapBars;
    const themed = !inAlap ? (bar - sitting.alapBars) % 2 === 0 : bar % 4 === 1;
    const beats = form.beatsPerBar;
    const swaras = themed
      ? theme
      : phrase(raga, random, inAlap ? 3 + random.int(3) : 4 + random.int(4), bar / form.bars);
    notes.push(...play(sitting, swaras, bar * form.barSeconds, form.barSeconds * (inAlap ? 0.92 : 1), beats));
  }
  if (tihaiBars === 1) notes.push(...tihai(sitting, lastBar - 1));
  notes.push(...resolve(sitting, lastBar));
  return notes;
}

/** Lays swaras into a stretch, each as long as its share. */
function play(sitting: Sitting, swaras: readonly Swara[], from: number, seconds: number, beats: number): Note[] {
  const whole = swaras.reduce((sum, swara) => sum + swara.beats, 0);
  const unit = seconds / Math.max(whole, beats * 0.75);
  let at = from;
  return swaras.map((swara, i) => {
    const before = swaras[i - 1]?.step;
    const note = sounded(sitting, swara.step, at, swara.beats * unit, before, i === 0 ? 0.85 : 0.7);
    at += swara.beats * unit;
    return note;
  });
}

/** One note of the melody with its ornament. */
function sounded(
  sitting: Sitting,
  step: number,
  at: number,
  length: number,
  before: number | undefined,
  weight: number,
): Note {
  const { lead, sa, random, shape, form } = sitting;
  const lengthSeconds = Math.max(0.12, Math.min(length * 1.03, form.bodySeconds - at));
  const bend = ornament(sitting, step, before, lengthSeconds);
  return {
    instrument: lead,
    midi: sa + step + (lead === 'bansuri' ? 12 : 0),
    startSeconds: at + random.range(0, 0.012),
    lengthSeconds,
    velocity: Math.min(1, weight * (0.6 + 0.35 * shape.force) * random.range(0.92, 1.08)),
    ...(bend === undefined ? {} : { bend }),
  };
}

/**
 * How a note is reached and held: a glide from the note before (meend), a grace note from the neighbour above (kan), a
 * slow swing around a long vadi (andolan).
 */
function ornament(
  { lead, random, raga }: Sitting,
  step: number,
  before: number | undefined,
  lengthSeconds: number,
): BendPoint[] | undefined {
  const interval = before === undefined ? 0 : before - step;
  const time = Math.min(0.2, lengthSeconds * 0.3);
  const swings = lengthSeconds > 1.3 && (step - raga.vadi) % 12 === 0 ? swing(time, lengthSeconds) : [];
  if (interval !== 0 && Math.abs(interval) <= 5 && random.chance(lead === 'bansuri' ? 0.6 : 0.4)) {
    return [[0, interval], [time * 0.35, interval], [time, 0], ...swings];
  }
  if (lengthSeconds > 0.5 && random.chance(0.3)) {
    const above = neighbour(raga, step, true) - step;
    return [[0, above], [0.05, above], [0.1, 0], ...swings];
  }
  if (lead === 'bansuri' && lengthSeconds > 0.3) return [[0, -0.7], [0.07, 0], ...swings];
  return swings.length > 0 ? swings : undefined;
}

/** Points of a slow, growing swing of a third of a semitone. */
function swing(from: number, to: number): BendPoint[] {
  const points: BendPoint[] = [];
  for (let at = Math.max(0.45, from), n = 0; at < to - 0.2; at += 0.17, n++) {
    points.push([at, (n % 2 === 0 ? 0.16 : -0.16) * Math.min(1, (n + 1) / 3)]);
  }
  return points;
}

/** A phrase three times, so timed that its last note falls on sam. */
function tihai(sitting: Sitting, bar: number): Note[] {
  const { form, theme } = sitting;
  const cell = theme.slice(0, 3);
  const third = form.barSeconds / 3;
  return [0, 1, 2].flatMap((n) => play(sitting, cell, bar * form.barSeconds + n * third, third * 0.94, 0));
}

/** Down to Sa, and stay there. */
function resolve(sitting: Sitting, lastBar: number): Note[] {
  const { form, raga } = sitting;
  const start = lastBar * form.barSeconds;
  const approach = form.bars === 1 ? [] : [raga.avaroha.at(-2)!];
  const step = Math.min(form.beatSeconds, form.barSeconds * 0.2);
  const notes = approach.map((swara) => sounded(sitting, swara, start - step, step, undefined, 0.7));
  notes.push(sounded(sitting, 0, start, form.barSeconds, undefined, 0.9));
  if (sitting.lead === 'sitar') {
    for (const [i, extra] of [12, 12, 7].entries()) {
      const midi = sitting.sa + (extra === 7 ? raga.drone : extra);
      const startSeconds = start + 0.05 * (i + 1);
      notes.push({
        instrument: 'sitar',
        midi,
        startSeconds,
        lengthSeconds: Math.max(0.2, form.bodySeconds - startSeconds),
        velocity: 0.3,
        pan: 0.3,
      });
    }
  }
  return notes;
}

function drums({ form, tala, sa, shape, random, alapBars }: Sitting): Note[] {
  const notes: Note[] = [];
  const perBar = form.beatsPerBar;
  const put = (drum: InstrumentName, at: number, velocity: number) =>
    notes.push({
      instrument: drum,
      midi: drum === 'tabla-ge' || drum === 'tabla-ke' ? sa - 17 : drum === 'tabla-tin' ? sa + 12 : sa,
      startSeconds: at + random.range(0, 0.008),
      lengthSeconds: 0.5,
      velocity: velocity * random.range(0.85, 1.05),
    });
  for (let bar = alapBars; bar < form.bars - 1; bar++) {
    const offset = tala.beats === 16 ? ((bar - alapBars) % 2) * perBar : 0;
    for (const stroke of tala.strokes) {
      const beat = stroke.at - offset;
      if (beat < 0 || beat >= perBar) continue;
      const at = (bar + beat / perBar) * form.barSeconds;
      for (const drum of stroke.drums) put(drum, at, stroke.weight * (0.5 + 0.4 * shape.force));
    }
  }
  if (alapBars < form.bars)
    for (const drum of ['tabla-na', 'tabla-ge'] as const) put(drum, (form.bars - 1) * form.barSeconds, 0.9);
  return notes;
}
