import type { ToneBand } from '../../../ports/index.ts';

/** Second-order section, normalised so that a0 is 1. */
export type Biquad = {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
};

/** Removes what lies under `hz`. @source Bristow-Johnson, "Audio EQ Cookbook". */
export function highPass(hz: number, sampleRateHz: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = angle(hz, sampleRateHz, q);
  const a0 = 1 + alpha;
  const b = (1 + cos) / 2 / a0;
  return { b0: b, b1: -2 * b, b2: b, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 };
}

/** Raises or lowers what lies above `hz`. @source Bristow-Johnson, "Audio EQ Cookbook". */
export function highShelf(hz: number, gainDb: number, sampleRateHz: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = angle(hz, sampleRateHz, q);
  const a = 10 ** (gainDb / 40);
  const root = 2 * Math.sqrt(a) * alpha;
  const a0 = a + 1 - (a - 1) * cos + root;
  return {
    b0: (a * (a + 1 + (a - 1) * cos + root)) / a0,
    b1: (-2 * a * (a - 1 + (a + 1) * cos)) / a0,
    b2: (a * (a + 1 + (a - 1) * cos - root)) / a0,
    a1: (2 * (a - 1 - (a + 1) * cos)) / a0,
    a2: (a + 1 - (a - 1) * cos - root) / a0,
  };
}

/** Raises or lowers what lies below `hz`. @source Bristow-Johnson, "Audio EQ Cookbook". */
export function lowShelf(hz: number, gainDb: number, sampleRateHz: number, q = Math.SQRT1_2): Biquad {
  const { cos, alpha } = angle(hz, sampleRateHz, q);
  const a = 10 ** (gainDb / 40);
  const root = 2 * Math.sqrt(a) * alpha;
  const a0 = a + 1 + (a - 1) * cos + root;
  return {
    b0: (a * (a + 1 - (a - 1) * cos + root)) / a0,
    b1: (2 * a * (a - 1 - (a + 1) * cos)) / a0,
    b2: (a * (a + 1 - (a - 1) * cos - root)) / a0,
    a1: (-2 * (a - 1 + (a + 1) * cos)) / a0,
    a2: (a + 1 + (a - 1) * cos - root) / a0,
  };
}

/** Raises or lowers what lies around `hz`. @source Bristow-Johnson, "Audio EQ Cookbook". */
export function bell(hz: number, gainDb: number, sampleRateHz: number, q = 0.9): Biquad {
  const { cos, alpha } = angle(hz, sampleRateHz, q);
  const a = 10 ** (gainDb / 40);
  const a0 = 1 + alpha / a;
  return {
    b0: (1 + alpha * a) / a0,
    b1: (-2 * cos) / a0,
    b2: (1 - alpha * a) / a0,
    a1: (-2 * cos) / a0,
    a2: (1 - alpha / a) / a0,
  };
}

/** The sections of a voice's tone correction. */
export function toneSections(bands: readonly ToneBand[], sampleRateHz: number): Biquad[] {
  const make = { low: lowShelf, bell, high: highShelf };
  return bands.map(({ shape, hz, gainDb }) => make[shape](hz, gainDb, sampleRateHz));
}

/** Runs the sound through the sections one after another; a new array. */
export function filtered(samples: Float32Array, sections: readonly Biquad[]): Float32Array {
  const out = samples.slice();
  for (const { b0, b1, b2, a1, a2 } of sections) {
    let s1 = 0;
    let s2 = 0;
    for (let i = 0; i < out.length; i++) {
      const x = out[i] as number;
      const y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      out[i] = y;
    }
  }
  return out;
}

function angle(hz: number, sampleRateHz: number, q: number): { cos: number; alpha: number } {
  const omega = (2 * Math.PI * hz) / sampleRateHz;
  return { cos: Math.cos(omega), alpha: Math.sin(omega) / (2 * q) };
}
