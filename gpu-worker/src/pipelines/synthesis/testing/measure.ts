import { fft, SAMPLE_RATE_HZ } from '../index.ts';

/** RMS level of a stretch, dB below full scale. */
export function levelDb(samples: Float32Array, from = 0, to = samples.length): number {
  let energy = 0;
  for (let i = from; i < to; i++) energy += samples[i]! ** 2;
  return 10 * Math.log10(energy / Math.max(1, to - from) + 1e-20);
}

/** Largest step from one sample to the next, and the mean: clicks and offset. */
export function flaws(samples: Float32Array): { jump: number; offset: number } {
  let jump = 0;
  let sum = 0;
  for (let i = 0; i < samples.length; i++) {
    sum += samples[i]!;
    jump = Math.max(jump, Math.abs(samples[i]! - (samples[i - 1] ?? 0)));
  }
  return { jump, offset: sum / Math.max(1, samples.length) };
}

/** Power spectrum of a whole sound, averaged over windows: power at `hz` is at `hz / binHz`. */
export function powerSpectrum(samples: Float32Array, size = 16_384): { powers: Float64Array; binHz: number } {
  const powers = new Float64Array(size / 2);
  for (let start = 0; start + size <= samples.length; start += size / 2) {
    const real = Float64Array.from({ length: size }, (_, i) => {
      return samples[start + i]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
    });
    const imaginary = new Float64Array(size);
    fft(real, imaginary);
    for (let k = 0; k < powers.length; k++) powers[k] = powers[k]! + real[k]! ** 2 + imaginary[k]! ** 2;
  }
  return { powers, binHz: SAMPLE_RATE_HZ / size };
}

/** Share of the power between two frequencies that lies in each pitch class, 0 = C; only peaks count. */
export function chroma(samples: Float32Array, lowHz: number, highHz: number): number[] {
  const { powers, binHz } = powerSpectrum(samples, 32_768);
  const classes = new Array<number>(12).fill(0);
  let total = 0;
  for (let k = Math.ceil(lowHz / binHz); k < highHz / binHz; k++) {
    const power = powers[k]!;
    if (power < powers[k - 1]! || power < powers[k + 1]!) continue;
    // The true peak lies between bins: fit a parabola through the logarithms.
    const [a, b, c] = [powers[k - 1]!, power, powers[k + 1]!].map((p) => Math.log(p + 1e-30)) as [
      number,
      number,
      number,
    ];
    const shift = (a - c) / (2 * (a - 2 * b + c) || 1);
    const midi = 69 + 12 * Math.log2(((k + shift) * binHz) / 440);
    const pitch = ((Math.round(midi) % 12) + 12) % 12;
    classes[pitch] = classes[pitch]! + power;
    total += power;
  }
  return classes.map((power) => power / Math.max(1e-30, total));
}

/** Frequency at which half of the power lies below. */
export function medianHz(samples: Float32Array): number {
  const { powers, binHz } = powerSpectrum(samples, 8192);
  const total = powers.reduce((sum, p) => sum + p, 0);
  let sum = 0;
  for (let k = 0; k < powers.length; k++) {
    sum += powers[k]!;
    if (sum >= total / 2) return k * binHz;
  }
  return 0;
}
