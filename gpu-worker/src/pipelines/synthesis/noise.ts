import { fft } from './fft.ts';
import { SAMPLE_RATE_HZ } from './filters.ts';
import type { Random } from './random.ts';

/** Two unrelated stretches of noise, each of which joins on to its own beginning. RMS 1. */
export type NoisePair = readonly [Float32Array, Float32Array];

/**
 * Noise with a spectrum of one's own, ready to be played round and round.
 * @param amplitude of each frequency, any scale.
 * @param order length is 2 to this power: 17 is 2.7 s.
 */
export function noisePair(random: Random, amplitude: (hz: number) => number, order = 17): NoisePair {
  const n = 2 ** order;
  const real = new Float64Array(n);
  const imaginary = new Float64Array(n);
  let level = 0;
  for (let k = 1; k < n / 2; k++) {
    const hz = (k * SAMPLE_RATE_HZ) / n;
    // Spectra are smooth: high up, one look serves several bins.
    if (k < 512 || k % 8 === 0) level = hz < 18 ? 0 : amplitude(hz);
    // Bins on both sides of zero are free, which makes real and imaginary part two unrelated sounds.
    for (const bin of [k, n - k]) {
      const angle = random.next() * 2 * Math.PI;
      real[bin] = level * Math.cos(angle);
      imaginary[bin] = level * Math.sin(angle);
    }
  }
  fft(real, imaginary, true);
  return [toUnit(real), toUnit(imaginary)];
}

function toUnit(samples: Float64Array): Float32Array {
  let energy = 0;
  for (let i = 0; i < samples.length; i++) energy += samples[i]! ** 2;
  const scale = 1 / Math.sqrt(Math.max(1e-30, energy / samples.length));
  const out = new Float32Array(samples.length);
  for (let i = 0; i < out.length; i++) out[i] = samples[i]! * scale;
  return out;
}

/** Samples between two points of a control curve. */
export const CONTROL_STEP = 480;

/**
 * A slow wandering curve, −1…1, one point every {@link CONTROL_STEP} samples, one more than the samples need.
 * @param hz how many turns it takes a second, about.
 */
export function wander(random: Random, samples: number, hz: number): Float32Array {
  const points = Math.ceil(samples / CONTROL_STEP) + 2;
  const stride = SAMPLE_RATE_HZ / CONTROL_STEP / (2 * hz);
  const knots = Array.from({ length: Math.ceil(points / stride) + 2 }, () => random.next() * 2 - 1);
  return Float32Array.from({ length: points }, (_, i) => {
    const at = i / stride;
    const k = Math.floor(at);
    const mix = 0.5 - 0.5 * Math.cos(Math.PI * (at - k));
    return knots[k]! + mix * (knots[k + 1]! - knots[k]!);
  });
}

/** Adds a looped stretch times a control curve of gains. */
export function addLoop(
  out: Float32Array,
  loop: Float32Array,
  offset: number,
  gains: Float32Array,
  gain: number,
): void {
  let at = offset % loop.length;
  for (let start = 0, step = 0; start < out.length; start += CONTROL_STEP, step++) {
    const end = Math.min(out.length, start + CONTROL_STEP);
    let level = gains[step]! * gain;
    const slope = (gains[step + 1]! * gain - level) / CONTROL_STEP;
    for (let i = start; i < end; i++) {
      out[i] = out[i]! + loop[at]! * level;
      level += slope;
      if (++at === loop.length) at = 0;
    }
  }
}
