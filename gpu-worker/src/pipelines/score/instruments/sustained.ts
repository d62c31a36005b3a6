import {
  BiquadFilter,
  createRandom,
  filterAll,
  highPass,
  lowPass,
  midiToHz,
  peaking,
  SAMPLE_RATE_HZ,
  bandPass,
} from '../../synthesis/index.ts';
import type { Note } from '../note.ts';
import { bendAt, noteSeed, shape, toSamples } from './envelope.ts';
import { cycleTable, padTable, playCycle, type PadSpectrum, type PadTable } from './tables.ts';

const formant = (hz: number, centre: number, octaves: number) =>
  Math.exp(-0.5 * (Math.log2(hz / centre) / octaves) ** 2);

/** Sounds of many players or singers. */
export const PADS = {
  strings: {
    harmonic: (n, hz) =>
      (1 / n ** 1.15) * (0.5 + formant(hz, 600, 1) + 0.4 * formant(hz, 2400, 0.6)) * (hz > 6500 ? 0.3 : 1),
    bandwidthCents: 26,
  },
  'warm-pad': { harmonic: (n, hz) => (1 / n ** 1.7) * Math.exp(-hz / 2600), bandwidthCents: 34 },
  choir: {
    harmonic: (n, hz) =>
      (1 / n ** 0.9) *
      (formant(hz, 720, 0.35) + 0.55 * formant(hz, 1150, 0.25) + 0.16 * formant(hz, 2800, 0.25) + (n === 1 ? 0.3 : 0)),
    bandwidthCents: 36,
  },
  'glass-pad': { harmonic: (n) => [0, 1, 0.25, 0.5, 0.08, 0.22, 0.02, 0.1, 0.01, 0.05][n] ?? 0, bandwidthCents: 12 },
} as const satisfies Record<string, PadSpectrum>;
export type PadName = keyof typeof PADS;

const PAD_ENVELOPES: Readonly<Record<PadName, { attack: number; release: number }>> = {
  strings: { attack: 0.32, release: 0.9 },
  'warm-pad': { attack: 0.9, release: 1.6 },
  choir: { attack: 0.6, release: 1.2 },
  'glass-pad': { attack: 1.2, release: 2 },
};

/** Pitches that tables are made for; others are played from the nearest. */
const TABLE_EVERY = 9;

/** One ensemble, making its tables when they are first wanted. */
export class PadPlayer {
  readonly #tables = new Map<number, PadTable>();
  readonly #name: PadName;

  constructor(name: PadName) {
    this.#name = name;
  }

  /** Left and right of one note. */
  play(note: Note): [Float32Array, Float32Array] {
    const envelope = PAD_ENVELOPES[this.#name];
    const attack = Math.min(envelope.attack, note.lengthSeconds * 0.45);
    // A short stroke of many bows also ends soon.
    const release = Math.min(envelope.release, 0.14 + 1.2 * note.lengthSeconds);
    const samples = toSamples(note.lengthSeconds + release);
    const table = this.#table(note.midi);
    const step = midiToHz(note.midi) / table.hz;
    const offset = createRandom(noteSeed(note)).next() * table.samples.length;
    return [0, 0.37].map((skew) => {
      const sound = loop(table.samples, samples, offset + skew * table.samples.length, step, note.velocity * 0.16);
      return shape(sound, note.lengthSeconds, { attack, release });
    }) as [Float32Array, Float32Array];
  }

  #table(midi: number): PadTable {
    const at = Math.round(midi / TABLE_EVERY) * TABLE_EVERY;
    const known = this.#tables.get(at) ?? padTable(at, PADS[this.#name], 11);
    this.#tables.set(at, known);
    return known;
  }
}

function loop(table: Float32Array, samples: number, offset: number, step: number, gain: number): Float32Array {
  const out = new Float32Array(samples);
  const mask = table.length - 1;
  let phase = offset % table.length;
  for (let i = 0; i < samples; i++) {
    const at = phase | 0;
    const a = table[at & mask]!;
    out[i] = gain * (a + (phase - at) * (table[(at + 1) & mask]! - a));
    phase += step;
    if (phase >= table.length) phase -= table.length;
  }
  return out;
}

/** A single bowed string: saw-like, a body's resonances, vibrato that comes in late. */
export function bowed(note: Note, kind: 'cello' | 'violin'): Float32Array {
  const hz = midiToHz(note.midi);
  const harmonics = Math.max(4, Math.min(40, Math.floor((kind === 'cello' ? 6000 : 9000) / hz)));
  const table = cycleTable(Array.from({ length: harmonics }, (_, n) => (1 / (n + 1)) * (n % 2 === 0 ? 1 : 0.9)));
  const random = createRandom(noteSeed(note));
  const rate = random.range(4.9, 5.6);
  const release = 0.28;
  const samples = toSamples(note.lengthSeconds + release);
  const sound = playCycle(table, samples, (t) => {
    const depth = 0.17 * Math.min(1, Math.max(0, (t - 0.22) / 0.5));
    const drift = 0.02 * Math.sin(2 * Math.PI * 1.7 * t);
    return hz * 2 ** ((depth * Math.sin(2 * Math.PI * rate * t) + drift + bendAt(note.bend, t)) / 12);
  });
  const bow = new BiquadFilter(bandPass(2600, 0.7));
  for (let i = 0; i < samples; i++) {
    const t = i / SAMPLE_RATE_HZ;
    const swell = 0.75 + 0.25 * Math.sin(Math.PI * Math.min(1, t / Math.max(0.2, note.lengthSeconds)));
    sound[i] = (sound[i]! + 0.025 * bow.step(random.next() * 2 - 1)) * swell * note.velocity * 0.42;
  }
  const body =
    kind === 'cello'
      ? [
          peaking(220, 1.4, 4),
          peaking(420, 1.6, 3),
          peaking(900, 1, -4),
          peaking(2100, 1.2, 3),
          lowPass(3600 + 2200 * note.velocity),
        ]
      : [
          peaking(480, 1.4, 3),
          peaking(1100, 1.4, -3),
          peaking(2600, 1, 4),
          highPass(170),
          lowPass(5200 + 2400 * note.velocity),
        ];
  return shape(filterAll(sound, body), note.lengthSeconds, { attack: Math.min(0.13, note.lengthSeconds / 3), release });
}

/** Harmonics of wooden and bamboo flutes. */
const BREATHY = cycleTable([1, 0.3, 0.16, 0.05, 0.025, 0.012]);
const BAMBOO = cycleTable([1, 0.42, 0.13, 0.1, 0.03, 0.015]);

/** A flute: near-sine tone, breath around it, vibrato of the breath. */
export function blown(note: Note, kind: 'flute' | 'bansuri'): Float32Array {
  const hz = midiToHz(note.midi);
  const random = createRandom(noteSeed(note));
  const rate = random.range(4.6, 5.4);
  const release = kind === 'bansuri' ? 0.22 : 0.14;
  const samples = toSamples(note.lengthSeconds + release);
  const depth = kind === 'bansuri' ? 0.16 : 0.1;
  const vibrato = (t: number) => Math.sin(2 * Math.PI * rate * t) * Math.min(1, Math.max(0, (t - 0.3) / 0.5));
  const sound = playCycle(kind === 'bansuri' ? BAMBOO : BREATHY, samples, (t) => {
    return hz * 2 ** ((depth * vibrato(t) + bendAt(note.bend, t)) / 12);
  });
  const breath = new BiquadFilter(bandPass(Math.min(7000, hz * 2.4), 0.8));
  const share = kind === 'bansuri' ? 0.11 : 0.07;
  let air = 0;
  let level = 0;
  for (let i = 0; i < samples; i++) {
    if ((i & 31) === 0) {
      const t = i / SAMPLE_RATE_HZ;
      air = share * (1 + 3 * Math.exp(-t / 0.03));
      level = (1 + 0.1 * vibrato(t)) * note.velocity * 0.36;
    }
    sound[i] = (sound[i]! + air * breath.step(random.next() * 2 - 1)) * level;
  }
  return shape(sound, note.lengthSeconds, { attack: Math.min(0.07, note.lengthSeconds / 3), release });
}

const ROUND = cycleTable([1, 0.32, 0.1, 0.04]);

/** A soft bass: round, a little longer than it is held. */
export function bass(note: Note): Float32Array {
  const hz = midiToHz(note.midi);
  const sound = playCycle(ROUND, toSamples(note.lengthSeconds + 0.18), () => hz);
  for (let i = 0; i < sound.length; i++) {
    const t = i / SAMPLE_RATE_HZ;
    sound[i] = sound[i]! * note.velocity * 0.42 * (0.55 + 0.45 * Math.exp(-t / 0.5));
  }
  return shape(sound, note.lengthSeconds, { attack: 0.012, release: 0.18 });
}

/** Air and overtones that grow until the moment marked, then stop short: `lengthSeconds` long. */
export function swell(note: Note): Float32Array {
  const random = createRandom(noteSeed(note));
  const filter = new BiquadFilter(bandPass(500, 0.6));
  const samples = toSamples(note.lengthSeconds + 0.12);
  const out = new Float32Array(samples);
  for (let i = 0; i < samples; i++) {
    const x = Math.min(1, i / SAMPLE_RATE_HZ / note.lengthSeconds);
    if (i % 128 === 0) filter.reshape(bandPass(500 + 4200 * x * x, 0.6));
    out[i] = filter.step(random.next() * 2 - 1) * x ** 3 * 0.3 * note.velocity;
  }
  return shape(out, note.lengthSeconds, { attack: 0.05, release: 0.12 });
}
