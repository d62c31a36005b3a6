import { createRandom, filterAll, fromDb, bandPass, lowPass, SAMPLE_RATE_HZ, wander } from '../synthesis/index.ts';
import { addBed, addBedWith, addEvent, noise, scatter, swells, type Field, type Layer } from './canvas.ts';

/** A hump around a frequency, in octaves of width. */
export const hump = (hz: number, centre: number, octaves: number) =>
  Math.exp(-0.5 * (Math.log2(hz / centre) / octaves) ** 2);

/** Amplitude falling `dbPerOctave` above a corner. */
export const rolloff = (hz: number, corner: number, dbPerOctave: number) =>
  hz <= corner ? 1 : (corner / hz) ** (dbPerOctave / 6.02);

const seconds = (s: number) => Math.round(s * SAMPLE_RATE_HZ);

/** Amplitude of a natural-sounding decaying sine, for drops and chirps. */
function tone(length: number, hzAt: (t: number) => number, levelAt: (t: number) => number): Float32Array {
  const out = new Float32Array(length);
  let phase = 0;
  for (let i = 0; i < length; i++) {
    const t = i / SAMPLE_RATE_HZ;
    phase += hzAt(t) / SAMPLE_RATE_HZ;
    out[i] = Math.sin(2 * Math.PI * phase) * levelAt(t);
  }
  return out;
}

export const wind: Layer = (field, gain) => {
  const body = noise(field, (hz) => rolloff(hz, 160, 7) * rolloff(120, hz, 4));
  const breath = noise(field, (hz) => hump(hz, 480, 0.5));
  const whistle = noise(field, (hz) => hump(hz, 1150, 0.12));
  addBed(field, body, gain, 2.5, 0.12);
  addBed(field, breath, gain * 0.5, 5, 0.16);
  addBed(field, whistle, gain * 0.06, 7, 0.2);
};

export const breeze: Layer = (field, gain) => {
  const leaves = noise(field, (hz) => hump(hz, 3600, 0.9) + 0.3 * rolloff(hz, 200, 6));
  addBed(field, leaves, gain * 0.55, 4, 0.22);
};

export const rain: Layer = (field, gain) => {
  const sheet = noise(field, (hz) => 0.5 * rolloff(hz, 700, 3.5) + 0.7 * hump(hz, 4200, 1));
  addBed(field, sheet, gain, 1, 0.3);
  drops(field, gain * 2.2, 60, 1900, 6500);
};

export const rainOnRoof: Layer = (field, gain) => {
  const roof = noise(field, (hz) => rolloff(hz, 380, 8) * hump(hz, 300, 1.6));
  addBed(field, roof, gain, 1.5, 0.3);
  drops(field, gain * 1.4, 26, 240, 900);
};

function drops(field: Field, gain: number, perSecond: number, lowHz: number, highHz: number): void {
  const { random } = field;
  const kinds = Array.from({ length: 12 }, () => {
    const hz = lowHz * (highHz / lowHz) ** random.next();
    const decay = 0.004 + 0.01 * random.next();
    const attack = 0.0008;
    return tone(
      seconds(decay * 5),
      () => hz,
      (t) => Math.min(1, t / attack) * Math.exp(-t / decay),
    );
  });
  scatter(field, perSecond, (at) =>
    addEvent(field, random.pick(kinds), at, gain * (0.2 + 0.8 * random.next() ** 3), random.range(-0.9, 0.9)),
  );
}

export const sea: Layer = (field, gain) => {
  const { random, left } = field;
  const body = noise(field, (hz) => rolloff(hz, 220, 5) * rolloff(60, hz, 6));
  const wash = noise(field, (hz) => hump(hz, 1500, 1.3));
  const hiss = noise(field, (hz) => hump(hz, 5200, 0.8));
  addBed(field, body, gain * 0.8, 2, 0.1);
  addBedWith(field, wash, gain * 0.8, swells(random, left.length, 8.5, 0.28));
  addBedWith(field, wash, gain * 0.5, swells(random, left.length, 6.1, 0.3));
  addBedWith(field, hiss, gain * 0.35, swells(random, left.length, 8.5, 0.2));
};

/** The sea heard through a hull or a wall. */
export const seaMuffled: Layer = (field, gain) => {
  const body = noise(field, (hz) => rolloff(hz, 130, 8));
  const slap = noise(field, (hz) => hump(hz, 320, 0.8));
  addBed(field, body, gain, 2, 0.12);
  addBedWith(field, slap, gain * 0.5, swells(field.random, field.left.length, 5.2, 0.2));
};

/** Running water: a river, a fountain. */
export const stream: Layer = (field, gain) => {
  const water = noise(field, (hz) => hump(hz, 900, 1.2) + 0.4 * hump(hz, 3800, 0.8));
  addBed(field, water, gain, 2, 3);
  bubbles(field, gain * 1.3, 22);
};

/** Small waves at a shore or a quay. */
export const lapping: Layer = (field, gain) => {
  const water = noise(field, (hz) => hump(hz, 620, 0.9) + 0.2 * hump(hz, 2500, 0.7));
  addBed(field, water, gain * 0.5, 2, 0.3);
  addBedWith(field, water, gain * 0.8, swells(field.random, field.left.length, 2.4, 0.1));
  bubbles(field, gain, 6);
};

function bubbles(field: Field, gain: number, perSecond: number): void {
  const { random } = field;
  const kinds = Array.from({ length: 10 }, () => {
    const hz = random.range(380, 1300);
    const decay = random.range(0.012, 0.04);
    const attack = 0.003;
    return tone(
      seconds(decay * 5),
      (t) => hz * (1 + 5 * t),
      (t) => Math.min(1, t / attack) * Math.exp(-t / decay),
    );
  });
  scatter(field, perSecond, (at) =>
    addEvent(field, random.pick(kinds), at, gain * (0.2 + 0.8 * random.next() ** 2), random.range(-0.8, 0.8)),
  );
}

export const crickets: Layer = (field, gain) => {
  const { random } = field;
  for (let insect = 0; insect < 5; insect++) {
    const hz = random.range(3900, 5100);
    const pulses = 3 + random.int(2);
    const chirp = tone(
      seconds(pulses * 0.022 + 0.02),
      () => hz,
      (t) => (Math.floor(t / 0.022) < pulses ? Math.sin((Math.PI * (t % 0.022)) / 0.022) ** 2 : 0),
    );
    const every = random.range(0.42, 0.85);
    const pan = random.range(-0.9, 0.9);
    const level = gain * random.range(1.4, 4);
    for (let t = -random.next(); t < field.left.length / SAMPLE_RATE_HZ; t += every * random.range(0.97, 1.03)) {
      addEvent(field, chirp, seconds(t), level, pan);
    }
  }
  const shimmer = noise(field, (hz) => hump(hz, 4700, 0.09));
  addBed(field, shimmer, gain * 0.22, 2, 6);
};

/** A few birds, each with a song of its own that it repeats. */
export const birds: Layer = (field, gain) => {
  const { random } = field;
  for (let bird = 0; bird < 4; bird++) {
    const song = birdSong(random.int(1 << 30));
    const pan = random.range(-0.9, 0.9);
    const level = gain * random.range(1.6, 4.6);
    scatter(field, random.range(0.14, 0.3), (at) => addEvent(field, song, at, level, pan));
  }
};

/** One phrase of whistled notes: glides, trills and repeated calls. */
export function birdSong(seed: number): Float32Array {
  const random = createRandom(seed);
  const base = random.range(2400, 4600);
  const notes = 3 + random.int(5);
  const motif = Array.from({ length: 1 + random.int(3) }, () => ({
    from: base * random.range(0.8, 1.35),
    to: base * random.range(0.8, 1.35),
    length: random.range(0.05, 0.16),
    gap: random.range(0.03, 0.12),
    trill: random.chance(0.35) ? random.range(18, 45) : 0,
  }));
  const parts: Float32Array[] = [];
  for (let n = 0; n < notes; n++) {
    const note = motif[n % motif.length]!;
    const shape = (t: number) => Math.sin(Math.PI * Math.min(1, t / note.length)) ** 0.7;
    const hz = (t: number) =>
      note.from +
      (note.to - note.from) * (t / note.length) +
      (note.trill ? 260 * Math.sin(2 * Math.PI * note.trill * t) : 0);
    parts.push(tone(seconds(note.length), hz, shape), new Float32Array(seconds(note.gap)));
  }
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Burning wood: a low flutter, hiss, and crackles. */
export const fire: Layer = (field, gain) => {
  const { random } = field;
  const flutter = noise(field, (hz) => rolloff(hz, 120, 6));
  const hiss = noise(field, (hz) => hump(hz, 3000, 1.2));
  const curve = wander(random, field.left.length, 5).map((x) => fromDb(4 * x));
  addBedWith(field, flutter, gain, curve);
  addBed(field, hiss, gain * 0.18, 3, 2);
  const kinds = Array.from({ length: 14 }, () => crackle(random.int(1 << 30)));
  scatter(field, 11, (at) =>
    addEvent(field, random.pick(kinds), at, gain * 11 * random.next() ** 4 + gain * 0.8, random.range(-0.6, 0.6)),
  );
};

/** One snap of burning wood. */
export function crackle(seed: number): Float32Array {
  const random = createRandom(seed);
  const decay = random.range(0.0015, 0.009);
  const out = Float32Array.from({ length: seconds(0.05) }, (_, i) => {
    const t = i / SAMPLE_RATE_HZ;
    return (random.next() * 2 - 1) * Math.min(1, t / 0.0004) * Math.exp(-t / decay);
  });
  return filterAll(out, [bandPass(random.range(900, 4200), 1.1), lowPass(9000)]);
}

/** Thunder far away: slow low rolls under a storm. */
export const farThunder: Layer = (field, gain) => {
  const rumble = noise(field, (hz) => rolloff(hz, 55, 7) * rolloff(30, hz, 9));
  const curve = wander(field.random, field.left.length, 0.22).map((x) => fromDb(6 * x));
  addBedWith(field, rumble, gain, curve);
};

/** Frogs and night insects of warm wet places. */
export const frogs: Layer = (field, gain) => {
  const { random } = field;
  for (let frog = 0; frog < 3; frog++) {
    const hz = random.range(420, 800);
    const croak = tone(
      seconds(0.24),
      (t) => hz * (1 + 0.25 * t),
      (t) => Math.sin((Math.PI * t) / 0.24) * (0.5 + 0.5 * Math.sin(2 * Math.PI * 46 * t)),
    );
    const pan = random.range(-0.9, 0.9);
    scatter(field, random.range(0.5, 1), (at) => addEvent(field, croak, at, gain * random.range(1.8, 4.5), pan));
  }
};
