import { SAMPLE_RATE_HZ } from './filters.ts';

/** A room: how long it rings and how bright. */
export type ReverbShape = {
  /** Time to fall by 60 dB. */
  readonly decaySeconds: number;
  readonly preDelayMs: number;
  /** Scales the distances between walls; 1 is a hall. */
  readonly size: number;
  /** Above this the ring fades sooner. */
  readonly dampingHz: number;
};

const LINES = 8;
/** Samples handled at once; every delay is longer. */
const BLOCK = 64;
/** Mutually prime delays of a hall, samples. */
const LINE_SAMPLES = [1931, 2311, 2657, 2999, 3433, 3793, 4177, 4643] as const;
const DIFFUSER_SAMPLES = [149, 211, 337, 431] as const;
const DIFFUSION = 0.62;

/**
 * Stereo reverberation without a recorded room: diffused input into eight delays that feed each other.
 * @source Jot & Chaigne, "Digital delay networks for designing artificial reverberators", AES 90 (1991).
 */
export class Reverb {
  readonly #lines: DelayLine[];
  readonly #gains: number[];
  readonly #damped = new Float32Array(LINES);
  readonly #damping: number;
  readonly #diffusers: readonly [Allpass[], Allpass[]];
  readonly #preDelay: readonly [DelayLine, DelayLine];
  readonly #heard = Array.from({ length: LINES }, () => new Float32Array(BLOCK));
  readonly #fed = [new Float32Array(BLOCK), new Float32Array(BLOCK)] as const;
  readonly #sum = new Float32Array(BLOCK);
  readonly #level: number;

  constructor(shape: ReverbShape) {
    const lengths = LINE_SAMPLES.map((samples) => Math.max(BLOCK + 1, Math.round(samples * shape.size)) | 1);
    this.#lines = lengths.map((samples) => new DelayLine(samples));
    this.#gains = lengths.map((samples) => 10 ** ((-3 * samples) / (shape.decaySeconds * SAMPLE_RATE_HZ)));
    this.#damping = 1 - Math.exp((-2 * Math.PI * shape.dampingHz) / SAMPLE_RATE_HZ);
    const make = (skew: number) => DIFFUSER_SAMPLES.map((samples) => new Allpass(samples + skew));
    this.#diffusers = [make(0), make(24)];
    const delay = Math.max(BLOCK + 1, Math.round((shape.preDelayMs * SAMPLE_RATE_HZ) / 1000));
    this.#preDelay = [new DelayLine(delay), new DelayLine(delay + 7)];
    // A longer ring piles up more energy: keep the loudness of the room about even.
    this.#level = 0.5 * Math.sqrt(Math.max(0.02, 1 - this.#gains.reduce((sum, gain) => sum + gain * gain, 0) / LINES));
  }

  /** Adds the room's answer to `inLeft`, `inRight` onto `outLeft`, `outRight`, samples 0 … count − 1. */
  process(
    inLeft: Float32Array,
    inRight: Float32Array,
    outLeft: Float32Array,
    outRight: Float32Array,
    count = inLeft.length,
  ): void {
    for (let from = 0; from < count; from += BLOCK) {
      const n = Math.min(BLOCK, count - from);
      this.#feed(inLeft, 0, from, n);
      this.#feed(inRight, 1, from, n);
      this.#listen(outLeft, outRight, from, n);
    }
  }

  #feed(input: Float32Array, side: 0 | 1, from: number, n: number): void {
    const fed = this.#fed[side];
    for (let i = 0; i < n; i++) fed[i] = input[from + i]!;
    this.#preDelay[side].swap(fed, n);
    for (const diffuser of this.#diffusers[side]) diffuser.process(fed, n);
  }

  #listen(outLeft: Float32Array, outRight: Float32Array, from: number, n: number): void {
    const sum = this.#sum.fill(0, 0, n);
    for (let k = 0; k < LINES; k++) {
      const heard = this.#heard[k]!;
      this.#lines[k]!.read(heard, n);
      this.#damp(heard, k, n);
      const out = k % 2 === 0 ? outLeft : outRight;
      const gain = (k & 2) === 0 ? this.#level : -this.#level;
      for (let i = 0; i < n; i++) {
        const x = heard[i]!;
        sum[i] = sum[i]! + x;
        out[from + i] = out[from + i]! + gain * x;
      }
    }
    for (let k = 0; k < LINES; k++) {
      const heard = this.#heard[k]!;
      const fed = this.#fed[(k & 1) as 0 | 1];
      for (let i = 0; i < n; i++) heard[i] = heard[i]! - (2 / LINES) * sum[i]! + fed[i]!;
      this.#lines[k]!.write(heard, n);
    }
  }

  #damp(heard: Float32Array, k: number, n: number): void {
    const gain = this.#gains[k]!;
    const damping = this.#damping;
    let state = this.#damped[k]!;
    for (let i = 0; i < n; i++) {
      state += damping * (heard[i]! * gain - state);
      heard[i] = state;
    }
    this.#damped[k] = Math.abs(state) < 1e-20 ? 0 : state;
  }
}

/** A fixed delay, read and written in blocks no longer than itself. */
class DelayLine {
  readonly #samples: Float32Array;
  #at = 0;

  constructor(samples: number) {
    this.#samples = new Float32Array(samples);
  }

  read(into: Float32Array, n: number): void {
    const samples = this.#samples;
    let at = this.#at;
    for (let i = 0; i < n; i++) {
      into[i] = samples[at]!;
      if (++at === samples.length) at = 0;
    }
  }

  /** Puts a block where the last read began, and moves on. */
  write(from: Float32Array, n: number): void {
    const samples = this.#samples;
    let at = this.#at;
    for (let i = 0; i < n; i++) {
      const x = from[i]!;
      samples[at] = x < 1e-20 && x > -1e-20 ? 0 : x;
      if (++at === samples.length) at = 0;
    }
    this.#at = at;
  }

  /** Exchanges a block with the one from a delay ago. */
  swap(block: Float32Array, n: number): void {
    const samples = this.#samples;
    let at = this.#at;
    for (let i = 0; i < n; i++) {
      const x = block[i]!;
      block[i] = samples[at]!;
      samples[at] = x;
      if (++at === samples.length) at = 0;
    }
    this.#at = at;
  }
}

/** Schroeder's allpass: smears a sound in time without colouring it. */
class Allpass {
  readonly #samples: Float32Array;
  #at = 0;

  constructor(samples: number) {
    this.#samples = new Float32Array(samples);
  }

  process(block: Float32Array, n: number): void {
    const samples = this.#samples;
    let at = this.#at;
    for (let i = 0; i < n; i++) {
      const delayed = samples[at]!;
      const fed = block[i]! - DIFFUSION * delayed;
      samples[at] = fed < 1e-20 && fed > -1e-20 ? 0 : fed;
      block[i] = delayed + DIFFUSION * fed;
      if (++at === samples.length) at = 0;
    }
    this.#at = at;
  }
}
