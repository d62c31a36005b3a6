import { BiquadFilter, bandPass, filterAll, lowPass, SAMPLE_RATE_HZ, type Random } from '../synthesis/index.ts';

/** One way a struck thing rings: frequency, strength, and time to fall to a third. */
export type Mode = readonly [hz: number, level: number, decaySeconds: number];

export const toSamples = (seconds: number) => Math.round(seconds * SAMPLE_RATE_HZ);

const ATTACK_SECONDS = 0.0006;

/** Adds decaying sines: wood, metal and glass differ only in their modes. */
export function strike(out: Float32Array, atSeconds: number, gain: number, modes: readonly Mode[]): void {
  const start = toSamples(atSeconds);
  for (const [hz, level, decay] of modes) {
    if (hz > SAMPLE_RATE_HZ * 0.45) continue;
    const end = Math.min(out.length, start + toSamples(decay * 7));
    for (let i = Math.max(0, start); i < end; i++) {
      const t = (i - start) / SAMPLE_RATE_HZ;
      const envelope = Math.min(1, t / ATTACK_SECONDS) * Math.exp(-t / decay);
      out[i] = out[i]! + gain * level * envelope * Math.sin(2 * Math.PI * hz * t);
    }
  }
}

/** Adds a burst of noise around a frequency: rises in `attack`, falls to a third in `decay` seconds. */
export function burst(
  out: Float32Array,
  random: Random,
  atSeconds: number,
  gain: number,
  shape: { readonly hz: number; readonly q: number; readonly attack: number; readonly decay: number },
): void {
  const start = toSamples(atSeconds);
  const noise = Float32Array.from({ length: toSamples(shape.attack + shape.decay * 7) }, (_, i) => {
    const t = i / SAMPLE_RATE_HZ;
    const envelope = t < shape.attack ? t / shape.attack : Math.exp(-(t - shape.attack) / shape.decay);
    return (random.next() * 2 - 1) * envelope;
  });
  filterAll(noise, [bandPass(shape.hz, shape.q)]);
  for (let i = 0; i < noise.length && start + i < out.length; i++) {
    if (start + i >= 0) out[start + i] = out[start + i]! + noise[i]! * gain;
  }
}

/** Adds a dull body blow: a low sine that drops in pitch. */
export function thump(out: Float32Array, atSeconds: number, gain: number, hz: number, decay: number): void {
  const start = toSamples(atSeconds);
  let phase = 0;
  const end = Math.min(out.length, start + toSamples(decay * 7));
  for (let i = Math.max(0, start); i < end; i++) {
    const t = (i - start) / SAMPLE_RATE_HZ;
    phase += (hz * (1 + 0.9 * Math.exp(-t / 0.012))) / SAMPLE_RATE_HZ;
    out[i] = out[i]! + gain * Math.min(1, t / 0.001) * Math.exp(-t / decay) * Math.sin(2 * Math.PI * phase);
  }
}

/** Adds many tiny bursts over a stretch: gravel, paper, sand. Thickest in the middle. */
export function grains(
  out: Float32Array,
  random: Random,
  atSeconds: number,
  lengthSeconds: number,
  gain: number,
  texture: { readonly perSecond: number; readonly hz: number; readonly q: number; readonly decay: number },
): void {
  const count = Math.max(1, Math.round(texture.perSecond * lengthSeconds));
  for (let n = 0; n < count; n++) {
    const x = (random.next() + random.next()) / 2;
    const shape = { ...texture, hz: texture.hz * random.range(0.6, 1.6), attack: 0.0004 };
    burst(out, random, atSeconds + x * lengthSeconds, gain * random.range(0.2, 1), shape);
  }
}

/** Noise through a band that moves: `hzAt` and `levelAt` of the time in seconds. */
export function sweep(
  length: number,
  random: Random,
  hzAt: (t: number) => number,
  levelAt: (t: number) => number,
  q: number,
): Float32Array {
  const out = new Float32Array(length);
  const filter = new BiquadFilter(bandPass(hzAt(0), q));
  for (let i = 0; i < length; i++) {
    if (i % 64 === 0) filter.reshape(bandPass(hzAt(i / SAMPLE_RATE_HZ), q));
    out[i] = filter.step(random.next() * 2 - 1) * levelAt(i / SAMPLE_RATE_HZ);
  }
  return out;
}

/** A buzzing tone, band-limited by its count of harmonics: horns, engines, voices of animals. */
export function buzz(
  length: number,
  hzAt: (t: number) => number,
  levelAt: (t: number) => number,
  brightnessHz: number,
): Float32Array {
  const out = new Float32Array(length);
  let phase = 0;
  for (let i = 0; i < length; i++) {
    const t = i / SAMPLE_RATE_HZ;
    const step = hzAt(t) / SAMPLE_RATE_HZ;
    phase = (phase + step) % 1;
    out[i] = (2 * phase - 1 - stepCorrection(phase, step)) * levelAt(t);
  }
  return filterAll(out, [lowPass(brightnessHz)]);
}

/** Rounds the corner of a sawtooth. @source Välimäki, "PolyBLEP", 2007. */
export function stepCorrection(phase: number, step: number): number {
  if (phase < step) {
    const x = phase / step;
    return x + x - x * x - 1;
  }
  if (phase > 1 - step) {
    const x = (phase - 1) / step;
    return x * x + x + x + 1;
  }
  return 0;
}
