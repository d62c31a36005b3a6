import {
  createRandom,
  filterAll,
  bandPass,
  highPass,
  lowPass,
  midiToHz,
  SAMPLE_RATE_HZ,
} from '../../synthesis/index.ts';
import type { Note } from '../note.ts';
import { noteSeed, toSamples } from './envelope.ts';
import { damp } from './plucked.ts';

/** Adds a sine that dies away, by recurrence: two multiplications a sample. Falls by 60 dB in `ring` seconds. */
function ringing(out: Float32Array, hz: number, level: number, ring: number, phase = 0): void {
  if (hz > 18_000 || level < 1e-5) return;
  const w = (2 * Math.PI * hz) / SAMPLE_RATE_HZ;
  const r = 10 ** (-3 / (ring * SAMPLE_RATE_HZ));
  const a = 2 * r * Math.cos(w);
  const b = r * r;
  let y1 = level * Math.sin(phase - w);
  let y2 = level * Math.sin(phase - 2 * w);
  const end = Math.min(out.length, toSamples(ring * 1.1));
  for (let i = 0; i < end; i++) {
    const y = a * y1 - b * y2;
    out[i] = out[i]! + y;
    y2 = y1;
    y1 = y;
  }
}

function soften(out: Float32Array, seconds: number): Float32Array {
  const rise = toSamples(seconds);
  for (let i = 0; i < rise && i < out.length; i++) out[i] = out[i]! * (i / rise) * (2 - i / rise);
  return out;
}

/** A piano: stiff strings in unison that beat, brighter when struck harder. */
export function piano(note: Note): Float32Array {
  const hz = midiToHz(note.midi);
  const ring = 7.5 * 2 ** ((48 - note.midi) / 20);
  const out = new Float32Array(toSamples(Math.min(ring, note.lengthSeconds + 0.35)));
  const stiffness = 0.00022 * 2 ** ((note.midi - 48) / 14);
  const partials = Math.max(3, Math.min(16, Math.floor(6500 / hz)));
  const softness = 1.05 + 0.9 * (1 - note.velocity);
  for (let n = 1; n <= partials; n++) {
    const partial = n * hz * Math.sqrt(1 + stiffness * n * n);
    const level = (0.3 * note.velocity * Math.abs(Math.sin(Math.PI * n * 0.123))) / n ** softness / 0.38;
    const fade = ring / (1 + 0.34 * (n - 1));
    ringing(out, partial * 1.0003, level * 0.6, fade * 0.42, n);
    ringing(out, partial * 0.9998, level * 0.4, fade, n + 0.6);
  }
  knock(out, note, 0.02 * note.velocity, Math.min(2600, hz * 5));
  damp(out, note.lengthSeconds, 0.3);
  return soften(out, 0.0018);
}

/** The noise of a hammer or stick. */
function knock(out: Float32Array, note: Note, level: number, hz: number): void {
  const random = createRandom(noteSeed(note), 5);
  const noise = Float32Array.from(
    { length: toSamples(0.03) },
    (_, i) => (random.next() * 2 - 1) * Math.exp(-i / (0.004 * SAMPLE_RATE_HZ)),
  );
  filterAll(noise, [bandPass(hz, 0.7)]);
  for (let i = 0; i < noise.length && i < out.length; i++) out[i] = out[i]! + noise[i]! * level * 6;
}

/** An electric piano: a tine and its fork. */
export function electricPiano(note: Note): Float32Array {
  const hz = midiToHz(note.midi);
  const ring = 5 * 2 ** ((54 - note.midi) / 24);
  const out = new Float32Array(toSamples(Math.min(ring, note.lengthSeconds + 0.3)));
  const level = 0.3 * note.velocity;
  ringing(out, hz, level, ring);
  ringing(out, hz * 1.0006, level * 0.4, ring * 0.8, 0.4);
  ringing(out, hz * 2, level * 0.28 * note.velocity, ring * 0.45);
  ringing(out, hz * 3, level * 0.12 * note.velocity, ring * 0.3);
  ringing(out, hz * 7.01, level * 0.16 * note.velocity ** 2, 0.35);
  damp(out, note.lengthSeconds, 0.25);
  return soften(out, 0.003);
}

/** A small bell or glockenspiel. */
export function bell(note: Note): Float32Array {
  const hz = midiToHz(note.midi);
  const out = new Float32Array(toSamples(4.5));
  const level = 0.24 * note.velocity;
  ringing(out, hz, level, 4.2);
  ringing(out, hz * 1.001, level * 0.5, 3.4, 0.5);
  ringing(out, hz * 2, level * 0.28, 2.2);
  ringing(out, hz * 4, level * 0.14, 0.9);
  ringing(out, hz * 8, level * 0.05, 0.35);
  return soften(out, 0.002);
}

/** A plucked tongue of metal over a gourd. */
export function kalimba(note: Note): Float32Array {
  const hz = midiToHz(note.midi);
  const out = new Float32Array(toSamples(1.6));
  ringing(out, hz, 0.36 * note.velocity, 1.4);
  ringing(out, hz * 2, 0.05 * note.velocity, 0.5);
  ringing(out, hz * 5.4, 0.07 * note.velocity, 0.16);
  knock(out, note, 0.018 * note.velocity, 1400);
  return soften(out, 0.0015);
}

/** One skin: frequency ratios, levels and rings of its modes, and the noise of the hand. */
type Skin = {
  readonly modes: readonly (readonly [ratio: number, level: number, ring: number])[];
  readonly slap: number;
  readonly slapHz: number;
  /** Semitones that the pitch falls after the stroke. */
  readonly fall: number;
  readonly length: number;
};

export const SKINS = {
  // A loaded head rings nearly in harmony. @source Raman, "The Indian musical drums" (1934).
  'tabla-na': {
    modes: [
      [1, 0.12, 0.25],
      [2, 0.5, 0.34],
      [3.0, 0.55, 0.28],
      [4.01, 0.2, 0.16],
      [5.02, 0.12, 0.1],
    ],
    slap: 0.22,
    slapHz: 4200,
    fall: 0,
    length: 0.42,
  },
  'tabla-tin': {
    modes: [
      [1, 0.75, 0.6],
      [2, 0.3, 0.4],
      [3.0, 0.12, 0.2],
    ],
    slap: 0.16,
    slapHz: 2400,
    fall: 0,
    length: 0.65,
  },
  'tabla-te': {
    modes: [
      [1, 0.16, 0.05],
      [2.2, 0.2, 0.045],
      [3.6, 0.15, 0.03],
    ],
    slap: 0.4,
    slapHz: 2000,
    fall: 0,
    length: 0.1,
  },
  'tabla-ge': {
    modes: [
      [1, 0.95, 0.62],
      [2.05, 0.16, 0.2],
      [3.1, 0.08, 0.1],
    ],
    slap: 0.14,
    slapHz: 500,
    fall: -4.5,
    length: 0.7,
  },
  'tabla-ke': {
    modes: [
      [1, 0.3, 0.07],
      [2.3, 0.12, 0.04],
    ],
    slap: 0.32,
    slapHz: 700,
    fall: 0,
    length: 0.1,
  },
  'frame-drum': {
    modes: [
      [1, 0.9, 0.5],
      [1.59, 0.25, 0.24],
      [2.14, 0.15, 0.16],
      [2.65, 0.08, 0.1],
    ],
    slap: 0.12,
    slapHz: 900,
    fall: 1.2,
    length: 0.6,
  },
  'frame-tap': {
    modes: [
      [2.14, 0.2, 0.1],
      [3.6, 0.22, 0.07],
      [5.1, 0.12, 0.05],
    ],
    slap: 0.28,
    slapHz: 3200,
    fall: 0,
    length: 0.14,
  },
  djembe: {
    modes: [
      [1, 0.85, 0.32],
      [1.9, 0.3, 0.16],
      [3.2, 0.2, 0.08],
    ],
    slap: 0.3,
    slapHz: 1800,
    fall: 1.6,
    length: 0.4,
  },
} as const satisfies Record<string, Skin>;
export type SkinName = keyof typeof SKINS;

/** A hand drum: `midi` is the pitch of its skin. */
export function drum(note: Note, kind: SkinName): Float32Array {
  const skin: Skin = SKINS[kind];
  const hz = midiToHz(note.midi);
  const out = new Float32Array(toSamples(skin.length));
  for (const [ratio, level, ring] of skin.modes) {
    if (skin.fall === 0) ringing(out, hz * ratio, level * 0.5 * note.velocity, ring);
    else gliding(out, hz * ratio, level * 0.5 * note.velocity, ring, skin.fall);
  }
  const random = createRandom(noteSeed(note), 9);
  const slap = Float32Array.from(
    { length: toSamples(0.04) },
    (_, i) => (random.next() * 2 - 1) * Math.exp(-i / (0.005 * SAMPLE_RATE_HZ)),
  );
  filterAll(slap, [bandPass(skin.slapHz, 0.7)]);
  for (let i = 0; i < slap.length && i < out.length; i++) out[i] = out[i]! + slap[i]! * skin.slap * note.velocity;
  damp(out, skin.length - 0.05, 0.05);
  return soften(out, 0.001);
}

/** A sine whose pitch settles: from `fall` semitones above (or below) to its own. */
function gliding(out: Float32Array, hz: number, level: number, ring: number, fall: number): void {
  const settle = Math.exp(-1 / (0.07 * SAMPLE_RATE_HZ));
  const fade = 10 ** (-3 / (ring * SAMPLE_RATE_HZ));
  let bend = fall / 12;
  let amplitude = level;
  let phase = 0;
  let step = 0;
  for (let i = 0; i < out.length; i++) {
    if ((i & 7) === 0) step = (2 * Math.PI * hz * 2 ** bend) / SAMPLE_RATE_HZ;
    phase += step;
    bend *= settle;
    amplitude *= fade;
    out[i] = out[i]! + amplitude * Math.sin(phase);
  }
}

/** A soft bass drum; lower and longer as a film's boom. */
export function kick(note: Note, boom: boolean): Float32Array {
  const out = new Float32Array(toSamples(boom ? 2.4 : 0.4));
  gliding(out, boom ? 41 : 52, (boom ? 0.6 : 0.7) * note.velocity, boom ? 2 : 0.32, boom ? 7 : 14);
  damp(out, out.length / SAMPLE_RATE_HZ - 0.05, 0.05);
  return soften(filterAll(out, [lowPass(boom ? 220 : 1200)]), 0.002);
}

/** Cymbal or brush: a breath of high noise. */
export function hiss(note: Note, kind: 'hat' | 'brush'): Float32Array {
  const random = createRandom(noteSeed(note), 13);
  const fade = kind === 'hat' ? 0.022 : 0.075;
  const out = Float32Array.from({ length: toSamples(fade * 7) }, (_, i) => {
    const t = i / SAMPLE_RATE_HZ;
    return (
      (random.next() * 2 - 1) *
      Math.min(1, t / (kind === 'hat' ? 0.001 : 0.012)) *
      Math.exp(-t / fade) *
      0.3 *
      note.velocity
    );
  });
  return filterAll(out, kind === 'hat' ? [highPass(7200)] : [bandPass(3000, 0.6), highPass(900)]);
}
