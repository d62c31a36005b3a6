import { birdSong, fire as fireLayer, murmur, type Layer } from '../ambience/index.ts';
import {
  bandPass,
  createRandom,
  filterAll,
  fromDb,
  lowPass,
  noisePair,
  SAMPLE_RATE_HZ,
  wander,
  type Random,
} from '../synthesis/index.ts';
import { burst, buzz, sweep, toSamples } from './striking.ts';
import type { EffectMaker } from './things.ts';

/** Rises and falls over the whole length, so that it can stand alone. */
function arch(sides: Float32Array[], attackSeconds: number, releaseSeconds: number): Float32Array[] {
  for (const side of sides) {
    const length = side.length / SAMPLE_RATE_HZ;
    const attack = Math.min(attackSeconds, length / 3);
    const release = Math.min(releaseSeconds, length / 2);
    for (let i = 0; i < side.length; i++) {
      const t = i / SAMPLE_RATE_HZ;
      const level = Math.min(1, t / attack, (length - t) / release);
      side[i] = side[i]! * Math.sin((Math.PI / 2) * Math.max(0, level)) ** 2;
    }
  }
  return sides;
}

function field(length: number, random: Random, layer: Layer): Float32Array[] {
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  layer({ left, right, random }, 0.1);
  return [left, right];
}

const samplesOf = (durationMs: number) => toSamples(durationMs / 1000);

export const crowd: EffectMaker = (spec, random) => arch(field(samplesOf(spec.durationMs), random, murmur), 0.4, 0.7);

export const fire: EffectMaker = (spec, random) => arch(field(samplesOf(spec.durationMs), random, fireLayer), 0.3, 0.6);

/** A bark or two: a throat that opens and shuts. */
export const dog: EffectMaker = (spec, random) => {
  const out = new Float32Array(samplesOf(spec.durationMs));
  const base = random.range(250, 380);
  for (let n = 0; n < 3; n++) {
    const at = 0.02 + n * random.range(0.36, 0.44);
    const length = 0.2;
    if (at + length > spec.durationMs / 1000 && n > 0) break;
    const hz = (t: number) => base * (0.8 + 1.1 * Math.sin(Math.PI * Math.min(1, t / length) ** 0.7));
    const level = (t: number) => Math.sin(Math.PI * Math.min(1, t / length) ** 0.55) ** 1.4;
    const throat = buzz(toSamples(length), hz, level, 5000);
    const noise = random.range(0.25, 0.4);
    for (let i = 0; i < throat.length; i++) {
      throat[i] = throat[i]! + noise * (random.next() - 0.5) * level(i / SAMPLE_RATE_HZ);
    }
    const chest = filterAll(throat.slice(), [bandPass(560, 1.6)]);
    const mouth = filterAll(throat, [bandPass(1500, 1.4)]);
    const start = toSamples(at);
    for (let i = 0; i < mouth.length && start + i < out.length; i++) {
      out[start + i] = out[start + i]! + chest[i]! + 0.7 * mouth[i]!;
    }
  }
  return [out];
};

/** A song, repeated as often as there is room. */
export const bird: EffectMaker = (spec, random) => {
  const out = new Float32Array(samplesOf(spec.durationMs));
  const song = birdSong(random.int(1 << 30));
  for (let at = toSamples(0.02); at < out.length; at += song.length + toSamples(random.range(0.5, 0.9))) {
    if (at > 0.05 * SAMPLE_RATE_HZ && at + song.length > out.length) break;
    out.set(song.subarray(0, out.length - at), at);
  }
  return [out];
};

/** A crack, then rolls that come back from the hills. */
export const thunder: EffectMaker = (spec, random) => {
  const length = samplesOf(spec.durationMs);
  const seconds = spec.durationMs / 1000;
  const rumble = noisePair(random, (hz) => (hz < 60 ? (hz / 60) ** 1.2 : (60 / hz) ** 1.25));
  const rolls = wander(random, length, 1.6);
  const sides = rumble.map((noise) =>
    Float32Array.from({ length }, (_, i) => {
      const t = i / SAMPLE_RATE_HZ;
      const roll = fromDb(9 * rolls[Math.floor(i / 480)]!);
      const envelope = Math.min(1, t / 0.05) * Math.exp((-3.2 * t) / Math.max(0.3, seconds));
      return noise[i % noise.length]! * roll * envelope * 0.4;
    }),
  );
  for (const side of sides) {
    for (let n = 0; n < 6; n++) {
      const at = 0.01 + random.next() ** 2 * 0.25;
      burst(side, random, at, random.range(0.5, 1.4), {
        hz: random.range(400, 1900),
        q: 0.4,
        attack: 0.002,
        decay: random.range(0.02, 0.09),
      });
    }
    filterAll(side, [lowPass(4200)]);
  }
  return arch(sides, 0.005, 0.8);
};

/** Something goes by through the air. */
export const whoosh: EffectMaker = (spec, random) => {
  const length = samplesOf(spec.durationMs);
  const span = Math.min(0.9, spec.durationMs / 1000);
  const near = (t: number) => Math.exp(-0.5 * ((t - span * 0.5) / (span * 0.16)) ** 2);
  const air = sweep(
    length,
    random,
    (t) => 260 + 1700 * near(t),
    (t) => near(t) ** 1.3,
    1.1,
  );
  const hiss = sweep(
    length,
    random,
    (t) => 2200 + 2600 * near(t),
    (t) => 0.3 * near(t) ** 2,
    0.8,
  );
  return [0, 1].map((side) =>
    Float32Array.from({ length }, (_, i) => {
      const pan = Math.min(1, i / SAMPLE_RATE_HZ / span);
      return (air[i]! + hiss[i]!) * Math.cos((Math.PI / 2) * (side === 0 ? pan : 1 - pan));
    }),
  );
};

/** Many pairs of hands. */
export const applause: EffectMaker = (spec, random) => {
  const length = samplesOf(spec.durationMs);
  const seconds = spec.durationMs / 1000;
  const sides = [new Float32Array(length), new Float32Array(length)];
  const kinds = Array.from({ length: 24 }, () => clap(random.int(1 << 30)));
  for (let person = 0; person < 42; person++) {
    const sound = random.pick(kinds);
    const period = random.range(0.19, 0.3);
    const angle = (random.next() * Math.PI) / 2;
    const gain = random.range(0.2, 1) ** 1.5;
    for (let t = random.next() * 0.35; t < seconds; t += period * random.range(0.9, 1.1)) {
      const start = toSamples(t);
      const weight = gain * random.range(0.6, 1);
      for (let i = 0; i < sound.length && start + i < length; i++) {
        sides[0]![start + i] = sides[0]![start + i]! + sound[i]! * weight * Math.cos(angle);
        sides[1]![start + i] = sides[1]![start + i]! + sound[i]! * weight * Math.sin(angle);
      }
    }
  }
  return arch(sides, 0.5, 1.2);
};

function clap(seed: number): Float32Array {
  const random = createRandom(seed);
  const out = new Float32Array(toSamples(0.06));
  burst(out, random, 0, 1, {
    hz: random.range(800, 1900),
    q: random.range(0.9, 1.8),
    attack: 0.0004,
    decay: random.range(0.004, 0.009),
  });
  return out;
}
