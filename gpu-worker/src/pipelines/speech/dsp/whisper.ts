/** Enough poles for the formants of a 16 kHz voice: two a kilohertz and two for the tilt. */
const POLES_PER_KHZ = 1.1;
const FRAME_MS = 24;
const HOP_MS = 8;
/** Breath is flatter than voice: most of the voice's tilt is taken off before the filter is fitted and not put back. */
const TILT = 0.9;

/**
 * The same words without a voice: each short stretch's vocal tract, found by linear prediction, is blown through with
 * noise instead of with pulses. Same length, same loudness contour.
 * @source Makhoul, "Linear prediction: a tutorial review", Proc. IEEE 63(4), 1975.
 */
export function whispered(samples: Float32Array, sampleRateHz: number, seed: number): Float32Array {
  const frame = Math.round((sampleRateHz * FRAME_MS) / 1000);
  const hop = Math.round((sampleRateHz * HOP_MS) / 1000);
  const order = Math.round((sampleRateHz / 1000) * POLES_PER_KHZ);
  const flat = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i++) flat[i] = (samples[i] as number) - TILT * (samples[i - 1] ?? 0);
  const window = hann(frame);
  const burst = hann(hop * 2);
  const noise = noiseSource(seed);
  const out = new Float32Array(samples.length);
  for (let start = 0; start < samples.length; start += hop) {
    const { taps, gain } = predictor(flat, start + hop - (frame >> 1), window, order);
    const breath = burst.map((weight) => weight * gain * noise());
    blow(breath, taps, out, start);
  }
  return out;
}

function hann(length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / length));
}

/** Prediction taps of one frame, and the level of noise that gives the frame's own loudness. */
function predictor(
  samples: Float32Array,
  start: number,
  window: Float32Array,
  order: number,
): { taps: Float64Array; gain: number } {
  const frame = window.map((weight, i) => weight * (samples[start + i] ?? 0));
  const correlation = new Float64Array(order + 1);
  for (let lag = 0; lag <= order; lag++) {
    let sum = 0;
    for (let i = lag; i < frame.length; i++) sum += (frame[i] as number) * (frame[i - lag] as number);
    correlation[lag] = sum;
  }
  // A trace of white noise keeps the filter stable in silence.
  correlation[0] = (correlation[0] as number) * 1.0005 + 1e-9;
  const { taps, error } = levinson(correlation, order);
  const energy = window.reduce((sum, weight) => sum + weight * weight, 0);
  return { taps, gain: Math.sqrt(Math.max(0, error) / energy) };
}

/** @source Levinson–Durbin recursion. */
function levinson(correlation: Float64Array, order: number): { taps: Float64Array; error: number } {
  const taps = new Float64Array(order + 1);
  let error = correlation[0] as number;
  for (let i = 1; i <= order; i++) {
    let sum = correlation[i] as number;
    for (let j = 1; j < i; j++) sum -= (taps[j] as number) * (correlation[i - j] as number);
    const reflection = sum / error;
    const before = taps.slice();
    taps[i] = reflection;
    for (let j = 1; j < i; j++) taps[j] = (before[j] as number) - reflection * (before[i - j] as number);
    error *= 1 - reflection * reflection;
  }
  return { taps, error };
}

/** Adds the filter's answer to a burst, with the ringing after it. */
function blow(breath: Float32Array, taps: Float64Array, out: Float32Array, start: number): void {
  const order = taps.length - 1;
  const length = breath.length * 2;
  const answer = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    let value = breath[i] ?? 0;
    for (let j = 1; j <= order && j <= i; j++) value += (taps[j] as number) * (answer[i - j] as number);
    answer[i] = value;
    const at = start + i;
    if (at < out.length) out[at] = (out[at] as number) + value;
  }
}

/** Uniform noise of variance 1 from a seed. @source Steele & Vigna, mulberry32. */
function noiseSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) / 4294967296 - 0.5) * Math.sqrt(12);
  };
}
