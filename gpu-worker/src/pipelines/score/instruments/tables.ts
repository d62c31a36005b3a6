import { createRandom, fft, midiToHz, SAMPLE_RATE_HZ } from '../../synthesis/index.ts';

const PAD_ORDER = 17;
const PAD_SAMPLES = 2 ** PAD_ORDER;

/** Strength of each harmonic of a tone, and how wide an ensemble spreads it. */
export type PadSpectrum = {
  readonly harmonic: (n: number, hz: number) => number;
  readonly bandwidthCents: number;
};

/** A sustained sound of many players, ready to be played round and round. */
export type PadTable = { readonly samples: Float32Array; readonly hz: number };

/**
 * @param midi pitch of the table, moved by a few hertz so that it fits the loop whole.
 * @source Nasca Octavian Paul, "PADsynth algorithm", public domain.
 */
export function padTable(midi: number, spectrum: PadSpectrum, seed: number): PadTable {
  const random = createRandom(seed, midi);
  const hz = midiToHz(midi);
  const amplitude = new Float64Array(PAD_SAMPLES / 2);
  const binHz = SAMPLE_RATE_HZ / PAD_SAMPLES;
  for (let n = 1; n * hz < 16_000; n++) {
    const level = spectrum.harmonic(n, n * hz);
    if (level < 1e-5) continue;
    // Low notes of an ensemble stay close together, or they would throb.
    const cents = spectrum.bandwidthCents * Math.min(1, (n * hz) / 260);
    const spread = Math.max(0.45, ((2 ** (cents / 1200) - 1) * hz * n ** 0.9) / binHz / 2);
    const centre = (n * hz) / binHz;
    const reach = Math.ceil(spread * 3.5);
    for (let bin = Math.max(1, Math.round(centre) - reach); bin <= centre + reach; bin++) {
      if (bin >= amplitude.length) break;
      amplitude[bin] = amplitude[bin]! + (level * Math.exp(-0.5 * ((bin - centre) / spread) ** 2)) / Math.sqrt(spread);
    }
  }
  const real = new Float64Array(PAD_SAMPLES);
  const imaginary = new Float64Array(PAD_SAMPLES);
  for (let bin = 1; bin < amplitude.length; bin++) {
    if (amplitude[bin] === 0) continue;
    const angle = random.next() * 2 * Math.PI;
    real[bin] = amplitude[bin]! * Math.cos(angle);
    imaginary[bin] = amplitude[bin]! * Math.sin(angle);
  }
  fft(real, imaginary, true);
  return { samples: toUnitRms(real), hz };
}

function toUnitRms(samples: Float64Array): Float32Array {
  let energy = 0;
  for (let i = 0; i < samples.length; i++) energy += samples[i]! ** 2;
  const scale = 1 / Math.sqrt(Math.max(1e-30, energy / samples.length));
  const out = new Float32Array(samples.length);
  for (let i = 0; i < out.length; i++) out[i] = samples[i]! * scale;
  return out;
}

const CYCLE_SAMPLES = 2048;

/** One cycle of a tone from its harmonics' levels, peak 1, one sample more than the cycle for interpolation. */
export function cycleTable(levels: readonly number[]): Float32Array {
  const table = new Float32Array(CYCLE_SAMPLES + 1);
  levels.forEach((level, n) => {
    for (let i = 0; i <= CYCLE_SAMPLES; i++) {
      table[i] = table[i]! + level * Math.sin((2 * Math.PI * (n + 1) * i) / CYCLE_SAMPLES);
    }
  });
  const peak = table.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9);
  return table.map((x) => x / peak);
}

/** Plays a cycle at a pitch that changes: `hzAt` is asked every 16 samples. */
export function playCycle(table: Float32Array, samples: number, hzAt: (seconds: number) => number): Float32Array {
  const out = new Float32Array(samples);
  const size = table.length - 1;
  let phase = 0;
  let step = 0;
  for (let i = 0; i < samples; i++) {
    if ((i & 15) === 0) step = (hzAt(i / SAMPLE_RATE_HZ) * size) / SAMPLE_RATE_HZ;
    const at = phase | 0;
    const a = table[at]!;
    out[i] = a + (phase - at) * (table[at + 1]! - a);
    phase += step;
    if (phase >= size) phase -= size;
  }
  return out;
}
