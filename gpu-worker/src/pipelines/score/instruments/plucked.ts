import { createRandom, filterAll, lowPass, midiToHz, peaking, SAMPLE_RATE_HZ } from '../../synthesis/index.ts';
import type { Note } from '../note.ts';
import { bendAt, noteSeed, toSamples } from './envelope.ts';

/** What makes one plucked string unlike another. */
export type StringShape = {
  /** Time to fall by 60 dB at middle C, and how much longer low strings ring. */
  readonly ringSeconds: number;
  /** 0 dull … 1 bright: how much of the highs each round trip keeps. */
  readonly brightness: number;
  /** Where it is plucked, share of the string: near the bridge is thin, the middle is round. */
  readonly pluckAt: number;
  /** Hardness of what plucks: corner of the first noise, hertz. */
  readonly pickHz: number;
  /** The flat bridge of the sitar: how far a swing shortens the string, samples. */
  readonly buzz: number;
  readonly gain: number;
};

export const STRINGS = {
  guitar: { ringSeconds: 3.2, brightness: 0.72, pluckAt: 0.2, pickHz: 4200, buzz: 0, gain: 0.5 },
  harp: { ringSeconds: 4, brightness: 0.66, pluckAt: 0.38, pickHz: 3400, buzz: 0, gain: 0.5 },
  oud: { ringSeconds: 1.7, brightness: 0.6, pluckAt: 0.16, pickHz: 3600, buzz: 0, gain: 0.55 },
  koto: { ringSeconds: 2.2, brightness: 0.82, pluckAt: 0.09, pickHz: 6000, buzz: 0, gain: 0.48 },
  sitar: { ringSeconds: 3.4, brightness: 0.93, pluckAt: 0.08, pickHz: 7500, buzz: 1.5, gain: 0.42 },
  tanpura: { ringSeconds: 7, brightness: 0.9, pluckAt: 0.33, pickHz: 2600, buzz: 2.4, gain: 0.3 },
} as const satisfies Record<string, StringShape>;
export type StringName = keyof typeof STRINGS;

/**
 * A plucked string: a burst of noise goes round a delay and loses its highs.
 * @source Karplus & Strong (1983); buzzing bridge after Välimäki et al., "Discrete-time modelling of musical instruments" (2006).
 */
export function plucked(note: Note, kind: StringName): Float32Array {
  const string = STRINGS[kind];
  const hz = midiToHz(note.midi);
  const ring = string.ringSeconds * 2 ** ((60 - note.midi) / 36);
  const release = kind === 'tanpura' ? 1.5 : 0.25;
  const samples = toSamples(Math.min(note.lengthSeconds + release, ring * 1.15));
  const out = vibrate(note, string, samples, hz, ring);
  const settle = Math.round(0.0026 * SAMPLE_RATE_HZ);
  for (let i = 0; i < settle && i < samples; i++) out[i] = out[i]! * Math.sin(((Math.PI / 2) * i) / settle) ** 2;
  damp(out, note.lengthSeconds, release);
  if (kind === 'guitar') return filterAll(out, [peaking(110, 1.2, 4), peaking(230, 1.4, 2), lowPass(6500)]);
  if (kind === 'oud') return filterAll(out, [peaking(180, 1, 5), lowPass(4200)]);
  if (kind === 'sitar') return filterAll(out, [peaking(480, 1, 3), peaking(2300, 0.9, 3)]);
  return out;
}

function vibrate(note: Note, string: StringShape, samples: number, hz: number, ring: number): Float32Array {
  const out = new Float32Array(samples);
  const size = 4096;
  const line = pluck(note, string, size, SAMPLE_RATE_HZ / hz);
  const keep = 0.5 + 0.5 * string.brightness;
  // The loop filter delays by about 1 − keep samples; the string is that much shorter.
  const filterDelay = 1 - keep;
  const loss = 10 ** (-3 / (ring * hz));
  const bent = note.bend !== undefined;
  let length = SAMPLE_RATE_HZ / hz - filterDelay;
  let at = 0;
  let last = 0;
  let y = 0;
  for (let i = 0; i < samples; i++) {
    if (bent && (i & 31) === 0) {
      length = SAMPLE_RATE_HZ / (hz * 2 ** (bendAt(note.bend, i / SAMPLE_RATE_HZ) / 12)) - filterDelay;
    }
    const delay = string.buzz > 0 && y > 0 ? length - string.buzz * y : length;
    const whole = Math.floor(delay);
    const mix = delay - whole;
    const index = (at - whole + size) & (size - 1);
    const x = line[index]! * (1 - mix) + line[(index - 1 + size) & (size - 1)]! * mix;
    y = loss * (keep * x + (1 - keep) * last);
    last = x;
    line[at & (size - 1)] = y;
    out[i] = y * string.gain * note.velocity;
    at++;
  }
  return out;
}

/**
 * The string as the finger leaves it: drawn out to a corner at the plucking point, with a little of the pick's noise.
 * Harmonics with a node there are missing, as they are on a real string.
 */
function pluck(note: Note, string: StringShape, size: number, period: number): Float32Array {
  const random = createRandom(noteSeed(note), 3);
  const length = Math.ceil(period);
  const noise = Float32Array.from({ length }, () => random.next() * 2 - 1);
  filterAll(noise, [lowPass(Math.min(20_000, string.pickHz * (0.5 + 0.8 * note.velocity)))]);
  const shift = Math.max(1, Math.round(length * string.pluckAt));
  const bite = 0.5 + 0.5 * note.velocity;
  const drawn = noise.map((x, i) => {
    const at = (i + 0.5) / length;
    const corner = at < string.pluckAt ? at / string.pluckAt : (1 - at) / (1 - string.pluckAt);
    const edge = at < string.pluckAt ? 1 - string.pluckAt : -string.pluckAt;
    return 1.6 * (corner - 0.5) + 0.7 * bite * edge + 0.5 * bite * (x - noise[(i + shift) % length]!);
  });
  const mean = drawn.reduce((sum, x) => sum + x, 0) / length;
  const power = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / length;
  const scale = 0.4 / Math.sqrt(Math.max(1e-12, power));
  const line = new Float32Array(size);
  for (let i = 0; i < length; i++) line[(size - length + i) & (size - 1)] = (drawn[i]! - mean) * scale;
  return line;
}

/** Lets a string be stopped: falls smoothly after the note's length. */
export function damp(sound: Float32Array, lengthSeconds: number, release: number): void {
  const hold = Math.min(toSamples(lengthSeconds), Math.max(0, sound.length - toSamples(release)));
  const fall = sound.length - hold;
  for (let i = hold; i < sound.length; i++) {
    const x = (i - hold) / fall;
    sound[i] = sound[i]! * (1 - x) ** 2 * (1 + 2 * x);
  }
}
