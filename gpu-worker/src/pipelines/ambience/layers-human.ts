import {
  bandPass,
  createRandom,
  filterAll,
  fromDb,
  lowPass,
  SAMPLE_RATE_HZ,
  wander,
  type NoisePair,
  type Random,
} from '../synthesis/index.ts';
import { addBed, addBedWith, addEvent, noise, scatter, type Field, type Layer } from './canvas.ts';
import { hump, rolloff } from './layers-nature.ts';

const seconds = (s: number) => Math.round(s * SAMPLE_RATE_HZ);

/** Air in a closed room. */
export const roomTone: Layer = (field, gain) => {
  addBed(
    field,
    noise(field, (hz) => rolloff(hz, 110, 7) + 0.02 * rolloff(hz, 2500, 6)),
    gain,
    0.8,
    0.1,
  );
};

/** Ventilation: offices, hospitals, ships, spacecraft. */
export const ventilation: Layer = (field, gain) => {
  const air = noise(field, (hz) => rolloff(hz, 240, 5) + 0.5 * hump(hz, 420, 0.25));
  addBed(field, air, gain, 0.6, 0.2);
  hum(field, gain * 0.25, 98, [1, 0.5, 0.3]);
};

/** Mains and compressors. */
export const mainsHum: Layer = (field, gain) => hum(field, gain, 100, [1, 0.35, 0.22, 0.1]);

/** A steady tone with overtones whose level wavers slowly, differently left and right. */
function hum(field: Field, gain: number, hz: number, overtones: readonly number[]): void {
  const scale = gain / Math.hypot(...overtones) / Math.SQRT1_2;
  const loop = new Float32Array(SAMPLE_RATE_HZ);
  for (let i = 0; i < loop.length; i++) {
    overtones.forEach((level, k) => {
      loop[i] = loop[i]! + level * Math.sin((2 * Math.PI * hz * (k + 1) * i) / SAMPLE_RATE_HZ + k);
    });
  }
  addBed(field, [loop, loop], scale, 1, 0.3);
}

/** Drones and slow beating of a ship between stars. */
export const spaceHum: Layer = (field, gain) => {
  for (const [hz, level] of [
    [41, 1],
    [61.5, 0.7],
    [82.4, 0.4],
    [123.3, 0.16],
  ] as const) {
    hum(field, gain * level, Math.round(hz), [1, 0.12]);
  }
  const shimmer = noise(field, (hz) => hump(hz, 320, 0.4) + 0.15 * hump(hz, 1900, 0.3));
  addBed(field, shimmer, gain * 0.3, 4, 0.1);
};

/** Traffic of a town: rumble, tyres, cars that pass. */
export const traffic: Layer = (field, gain) => {
  const { random, left } = field;
  const rumble = noise(field, (hz) => rolloff(hz, 90, 5));
  const tyres = noise(field, (hz) => hump(hz, 750, 1));
  addBed(field, rumble, gain, 1.5, 0.15);
  addBed(field, tyres, gain * 0.35, 2.5, 0.25);
  for (let lane = 0; lane < 2; lane++) {
    const rise = wander(random, left.length, 0.13).map((x) => Math.max(0, x) ** 2);
    addBedWith(field, tyres, gain * 0.55, rise);
  }
};

/** Traffic a few streets away, or behind a window. */
export const farTraffic: Layer = (field, gain) => {
  addBed(
    field,
    noise(field, (hz) => rolloff(hz, 85, 6) + 0.05 * hump(hz, 400, 0.8)),
    gain,
    2,
    0.12,
  );
};

/** The inside of a car on the road. */
export const carInside: Layer = (field, gain) => {
  addBed(
    field,
    noise(field, (hz) => rolloff(hz, 75, 6) + 0.06 * hump(hz, 600, 0.9)),
    gain,
    1.2,
    0.4,
  );
  hum(field, gain * 0.3, 58, [1, 0.6, 0.35, 0.2]);
};

/** The inside of a railway carriage: rolling, and wheels over joints two by two. */
export const trainInside: Layer = (field, gain) => {
  const { random } = field;
  addBed(
    field,
    noise(field, (hz) => rolloff(hz, 90, 5) + 0.08 * hump(hz, 900, 0.9)),
    gain,
    1.5,
    0.5,
  );
  const clack = filterAll(
    Float32Array.from({ length: seconds(0.16) }, (_, i) => {
      const t = i / SAMPLE_RATE_HZ;
      return (random.next() * 2 - 1) * Math.min(1, t / 0.002) * Math.exp(-t / 0.028);
    }),
    [bandPass(230, 0.8), lowPass(1400)],
  );
  const peak = clack.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9);
  const beat = 0.86;
  for (let t = -beat * random.next(); t < field.left.length / SAMPLE_RATE_HZ; t += beat) {
    const jitter = random.range(-0.006, 0.006);
    addEvent(field, clack, seconds(t + jitter), (gain * 5) / peak, -0.2);
    addEvent(field, clack, seconds(t + 0.14 + jitter), (gain * 3.8) / peak, 0.2);
  }
};

/** Many people talking, none of them understood. */
export const murmur: Layer = (field, gain) => {
  const babble = babblePair(field, 7);
  addBed(field, babble, gain, 1, 0.3);
  addBed(field, [babble[1], babble[0]], gain * 0.7, 1.5, 0.3);
};

/** Few voices behind a wall. */
export const farVoices: Layer = (field, gain) => {
  const babble = babblePair(field, 3).map((side) => filterAll(side, [lowPass(600)])) as [Float32Array, Float32Array];
  addBed(field, babble, gain * 1.6, 3, 0.3);
};

/** Shared by murmurs: `voices` pseudo-voices that go round in 5.5 s. RMS about 1. */
function babblePair(field: Field, voices: number): NoisePair {
  const { random, left } = field;
  const length = Math.min(1 << 18, left.length);
  const sides: [Float32Array, Float32Array] = [new Float32Array(length), new Float32Array(length)];
  for (let v = 0; v < voices; v++) {
    const voice = pseudoVoice(random.int(1 << 30), sides[0].length);
    const pan = (random.range(-0.9, 0.9) + 1) / 2;
    for (let i = 0; i < voice.length; i++) {
      sides[0][i] = sides[0][i]! + voice[i]! * (1 - pan);
      sides[1][i] = sides[1][i]! + voice[i]! * pan;
    }
  }
  for (const side of sides) {
    const rms = Math.sqrt(side.reduce((sum, x) => sum + x * x, 0) / side.length);
    for (let i = 0; i < side.length; i++) side[i] = side[i]! / Math.max(1e-9, rms);
  }
  return sides;
}

/** Syllables of glottal pulses through wandering formants: a voice without words. */
function pseudoVoice(seed: number, length: number): Float32Array {
  const random = createRandom(seed);
  const out = new Float32Array(length);
  const pitch = random.chance(0.5) ? random.range(95, 135) : random.range(170, 230);
  let at = 0;
  while (at < length) {
    const syllable = seconds(random.range(0.09, 0.24));
    const pause = random.chance(0.16) ? seconds(random.range(0.25, 0.7)) : seconds(random.range(0.01, 0.05));
    const size = Math.min(syllable, length - at);
    const sound = out.subarray(at, at + size);
    let phase = 0;
    const hz = pitch * random.range(0.85, 1.25);
    const level = random.range(0.5, 1);
    for (let i = 0; i < size; i++) {
      phase += (hz * (1 - (0.1 * i) / syllable)) / SAMPLE_RATE_HZ;
      const pulse = Math.exp(-6 * (phase % 1)) - 0.166;
      sound[i] = (pulse + 0.15 * (random.next() - 0.5)) * level;
    }
    voice(sound, random);
    for (let i = 0; i < size; i++) sound[i] = sound[i]! * Math.sin((Math.PI * i) / size) ** 0.8;
    at += syllable + pause;
  }
  return out;
}

function voice(sound: Float32Array, random: Random): void {
  const open = sound.slice();
  filterAll(sound, [bandPass(random.range(320, 760), 3.5)]);
  filterAll(open, [bandPass(random.range(1000, 2200), 5)]);
  for (let i = 0; i < sound.length; i++) sound[i] = sound[i]! + 0.6 * open[i]!;
}

/** Crockery and steps over a room full of people. */
export const clinks: Layer = (field, gain) => {
  const { random } = field;
  const kinds = Array.from({ length: 8 }, () => {
    const partials = [random.range(2200, 3800), random.range(4200, 6200), random.range(6500, 8800)];
    const decay = random.range(0.02, 0.07);
    return Float32Array.from({ length: seconds(decay * 6) }, (_, i) => {
      const t = i / SAMPLE_RATE_HZ;
      return partials.reduce(
        (sum, hz, k) =>
          sum + (Math.sin(2 * Math.PI * hz * t) * Math.min(1, t / 0.0006) * Math.exp((-t * (k + 1)) / decay)) / (k + 1),
        0,
      );
    });
  });
  scatter(field, 0.9, (at) =>
    addEvent(field, random.pick(kinds), at, gain * random.range(0.7, 3.5), random.range(-0.8, 0.8)),
  );
};

/** Bells of a temple some way off, with long rings. */
export const farBells: Layer = (field, gain) => {
  const { random } = field;
  const kinds = [392, 466.2, 587.3].map((hz) => bellTone(hz, 3.2));
  scatter(field, 0.42, (at) =>
    addEvent(field, random.pick(kinds), at, gain * random.range(4, 9), random.range(-0.7, 0.7)),
  );
};

/** A struck bell: partials of a church or temple bell around the strike note. Peak about 1. */
export function bellTone(hz: number, ringSeconds: number): Float32Array {
  // Hum, prime, tierce, quint, nominal and above. @source Rossing, "The acoustics of bells", 1984.
  const partials = [
    [0.5, 0.35, 1],
    [1, 0.6, 0.8],
    [1.19, 0.35, 0.6],
    [1.5, 0.25, 0.5],
    [2, 0.5, 0.45],
    [2.61, 0.22, 0.25],
    [3.0, 0.18, 0.2],
    [4.1, 0.1, 0.12],
  ] as const;
  return Float32Array.from({ length: seconds(ringSeconds) }, (_, i) => {
    const t = i / SAMPLE_RATE_HZ;
    let sum = 0;
    for (const [ratio, level, ring] of partials) {
      sum += level * Math.sin(2 * Math.PI * hz * ratio * t) * Math.exp((-5.5 * t) / (ringSeconds * ring));
    }
    const tail = Math.min(1, (ringSeconds - t) / 0.2);
    return 0.5 * sum * Math.min(1, t / 0.003) * tail;
  });
}

/** Timbers of a ship. */
export const creaks: Layer = (field, gain) => {
  const { random } = field;
  const kinds = Array.from({ length: 5 }, () => creak(random.int(1 << 30)));
  scatter(field, 0.4, (at) =>
    addEvent(field, random.pick(kinds), at, gain * random.range(7, 22), random.range(-0.8, 0.8)),
  );
};

/** Wood under strain: a stick-slip pulse train with a falling and rising rate. */
export function creak(seed: number, length = 0.7): Float32Array {
  const random = createRandom(seed);
  const out = new Float32Array(seconds(length));
  const low = random.range(18, 34);
  let t = 0;
  while (t < length) {
    const x = t / length;
    out[Math.min(out.length - 1, seconds(t))] = Math.sin(Math.PI * x) * random.range(0.6, 1) * 8;
    t += 1 / (low + 90 * Math.sin(Math.PI * x) ** 2 + random.range(-3, 3));
  }
  const hz = random.range(340, 620);
  return filterAll(out, [bandPass(hz, 5), lowPass(2600)]).map((x) => x * fromDb(6));
}

/** A clock in a quiet room. */
export const clockTicks: Layer = (field, gain) => {
  const { random } = field;
  const tick = (hz: number) =>
    Float32Array.from({ length: seconds(0.03) }, (_, i) => {
      const t = i / SAMPLE_RATE_HZ;
      return (
        (Math.sin(2 * Math.PI * hz * t) + 0.5 * (random.next() - 0.5)) * Math.min(1, t / 0.0005) * Math.exp(-t / 0.004)
      );
    });
  const [tik, tok] = [tick(2600), tick(2050)];
  const phase = random.next();
  for (let n = -1; n < field.left.length / SAMPLE_RATE_HZ; n++) {
    addEvent(field, n % 2 === 0 ? tik : tok, seconds(n + phase), gain * 7, 0.35);
  }
};
