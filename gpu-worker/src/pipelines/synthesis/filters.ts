/** Internal sample rate of all sound. */
export const SAMPLE_RATE_HZ = 48_000;

/** Second-order section, normalised so that a0 = 1. */
export type Biquad = { b0: number; b1: number; b2: number; a1: number; a2: number };

/** @source Bristow-Johnson, Audio EQ Cookbook. */
function design(hz: number, q: number, make: (cos: number, alpha: number) => number[]): Biquad {
  const w = (2 * Math.PI * Math.min(hz, SAMPLE_RATE_HZ * 0.49)) / SAMPLE_RATE_HZ;
  const [b0, b1, b2, a0, a1, a2] = make(Math.cos(w), Math.sin(w) / (2 * q)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}

export const lowPass = (hz: number, q = Math.SQRT1_2): Biquad =>
  design(hz, q, (c, a) => [(1 - c) / 2, 1 - c, (1 - c) / 2, 1 + a, -2 * c, 1 - a]);

export const highPass = (hz: number, q = Math.SQRT1_2): Biquad =>
  design(hz, q, (c, a) => [(1 + c) / 2, -(1 + c), (1 + c) / 2, 1 + a, -2 * c, 1 - a]);

/** 0 dB at the centre. */
export const bandPass = (hz: number, q: number): Biquad => design(hz, q, (c, a) => [a, 0, -a, 1 + a, -2 * c, 1 - a]);

export const peaking = (hz: number, q: number, gainDb: number): Biquad => {
  const g = 10 ** (gainDb / 40);
  return design(hz, q, (c, a) => [1 + a * g, -2 * c, 1 - a * g, 1 + a / g, -2 * c, 1 - a / g]);
};

export const highShelf = (hz: number, gainDb: number): Biquad => {
  const g = 10 ** (gainDb / 40);
  return design(hz, Math.SQRT1_2, (c, a) => {
    const s = 2 * Math.sqrt(g) * a;
    return [
      g * (g + 1 + (g - 1) * c + s),
      -2 * g * (g - 1 + (g + 1) * c),
      g * (g + 1 + (g - 1) * c - s),
      g + 1 - (g - 1) * c + s,
      2 * (g - 1 - (g + 1) * c),
      g + 1 - (g - 1) * c - s,
    ];
  });
};

/** A biquad with memory, for one channel of a stream. Transposed direct form II. */
export class BiquadFilter {
  #shape: Biquad;
  #z1 = 0;
  #z2 = 0;

  constructor(shape: Biquad) {
    this.#shape = shape;
  }

  /** Filters samples `from` … `to − 1` in place. */
  process(samples: Float32Array, from = 0, to = samples.length): void {
    const { b0, b1, b2, a1, a2 } = this.#shape;
    let z1 = this.#z1;
    let z2 = this.#z2;
    for (let i = from; i < to; i++) {
      const x = samples[i]!;
      const y = b0 * x + z1;
      z1 = b1 * x - a1 * y + z2;
      z2 = b2 * x - a2 * y;
      samples[i] = y;
    }
    // Denormal numbers would slow silence down a hundredfold.
    this.#z1 = Math.abs(z1) < 1e-25 ? 0 : z1;
    this.#z2 = Math.abs(z2) < 1e-25 ? 0 : z2;
  }

  /** The filter's answer to one sample. */
  step(x: number): number {
    const { b0, b1, b2, a1, a2 } = this.#shape;
    const y = b0 * x + this.#z1;
    this.#z1 = b1 * x - a1 * y + this.#z2;
    this.#z2 = b2 * x - a2 * y;
    return y;
  }

  /** Another shape from here on, memory kept: for slow sweeps. */
  reshape(shape: Biquad): void {
    this.#shape = shape;
  }
}

/** Runs a chain of filters over whole samples, in place, from silence. */
export function filterAll(samples: Float32Array, shapes: readonly Biquad[]): Float32Array {
  for (const shape of shapes) new BiquadFilter(shape).process(samples);
  return samples;
}

/** dB to a factor of amplitude. */
export const fromDb = (db: number): number => 10 ** (db / 20);

/** Frequency of a MIDI note number, A4 = 69 = 440 Hz; fractions are cents. */
export const midiToHz = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);
