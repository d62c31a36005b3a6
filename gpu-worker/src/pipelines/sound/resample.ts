/** Zero crossings of the sinc on either side: enough for −90 dB of aliasing with the window below. */
const ZERO_CROSSINGS = 24;
/** Kaiser window shape. */
const KAISER_BETA = 9;
/** Where the pass band ends, as a share of the lower Nyquist frequency. */
const PASS_BAND = 0.94;
/** Beyond this many exact phases the filter is made per sample instead of tabled. */
const MAX_PHASES = 2048;

/**
 * The same sound at another sample rate: Kaiser-windowed sinc, no delay, unity gain. Answers
 * `round(length × toHz / fromHz)` samples.
 * @source Smith, "Digital Audio Resampling Home Page", CCRMA.
 */
export function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  if (fromHz === toHz) return samples.slice();
  const out = new Float32Array(Math.round((samples.length * toHz) / fromHz));
  const common = divisor(Math.round(fromHz), Math.round(toHz));
  const phases = Math.round(toHz) / common;
  const cutoff = PASS_BAND * Math.min(1, toHz / fromHz);
  // Even, so that the taps come in fours.
  const half = 2 * Math.ceil(ZERO_CROSSINGS / cutoff / 2);
  if (phases > MAX_PHASES || !Number.isInteger(fromHz) || !Number.isInteger(toHz)) {
    for (let n = 0; n < out.length; n++) {
      const position = (n * fromHz) / toHz;
      const base = Math.floor(position);
      out[n] = convolve(samples, base - half + 1, filterAt(position - base, cutoff, half));
    }
    return out;
  }
  const step = Math.round(fromHz) / common;
  const bank = Array.from({ length: phases }, (_, phase) => filterAt(phase / phases, cutoff, half));
  const padded = new Float64Array(samples.length + 2 * half);
  padded.set(samples, half);
  for (let n = 0; n < out.length; n++) {
    const ticks = n * step;
    out[n] = dot(padded, Math.floor(ticks / phases) + 1, bank[ticks % phases] as Float64Array);
  }
  return out;
}

/** Four sums side by side: a single one waits for itself. */
function dot(padded: Float64Array, start: number, taps: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0, at = start; i < taps.length; i += 4, at += 4) {
    a += (padded[at] as number) * (taps[i] as number);
    b += (padded[at + 1] as number) * (taps[i + 1] as number);
    c += (padded[at + 2] as number) * (taps[i + 2] as number);
    d += (padded[at + 3] as number) * (taps[i + 3] as number);
  }
  return a + b + c + d;
}

/** Weights of the input samples `floor(position) − half + 1 …` for an output at `fraction` past `floor(position)`. */
function filterAt(fraction: number, cutoff: number, half: number): Float64Array {
  const taps = new Float64Array(half * 2);
  let sum = 0;
  for (let i = 0; i < taps.length; i++) {
    const x = i - half + 1 - fraction;
    const tap = sinc(x * cutoff) * kaiser(x / half);
    taps[i] = tap;
    sum += tap;
  }
  for (let i = 0; i < taps.length; i++) taps[i] = (taps[i] as number) / sum;
  return taps;
}

function convolve(samples: Float32Array, start: number, taps: Float64Array): number {
  let sum = 0;
  const first = Math.max(0, -start);
  const last = Math.min(taps.length, samples.length - start);
  for (let i = first; i < last; i++) sum += (samples[start + i] as number) * (taps[i] as number);
  return sum;
}

function sinc(x: number): number {
  if (Math.abs(x) < 1e-9) return 1;
  return Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(x: number): number {
  if (Math.abs(x) >= 1) return 0;
  return bessel0(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel0(KAISER_BETA);
}

/** Modified Bessel function of the first kind, order zero. */
function bessel0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; k < 40; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
    if (term < sum * 1e-12) break;
  }
  return sum;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
