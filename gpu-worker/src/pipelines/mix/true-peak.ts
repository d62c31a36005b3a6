/** Four times 48 kHz, as BS.1770-4 annex 2 asks for. */
const PHASES = 4;
/** Samples that one oversampled value is made of: longer than the annex's 12, to read high tones within 0.1 dB. */
const TAPS = 24;
const HALF = TAPS / 2;
const CHUNK = 32;
/** Kaiser window: flat to 20 kHz, 50 dB down where images would begin. */
const KAISER_BETA = 4.5;

const BANK = Array.from({ length: PHASES - 1 }, (_, p) => phaseFilter((p + 1) / PHASES));
/** No oversampled value exceeds its largest neighbour by more than this. */
const WORST_GAIN = Math.max(...BANK.map((taps) => taps.reduce((sum, tap) => sum + Math.abs(tap), 0)));

/** Windowed-sinc weights of samples −11 … 12 around a point `fraction` past sample 0, unity gain. */
function phaseFilter(fraction: number): Float64Array {
  const taps = new Float64Array(TAPS);
  for (let k = 0; k < TAPS; k++) {
    const x = k - (HALF - 1) - fraction;
    const window = bessel0(KAISER_BETA * Math.sqrt(Math.max(0, 1 - (x / HALF) ** 2)));
    taps[k] = (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

/** Modified Bessel function of the first kind, order zero. */
function bessel0(x: number): number {
  let sum = 1;
  for (let k = 1, term = 1; k < 30; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/** Samples on either side that an oversampled value needs. */
export const TRUE_PEAK_REACH = HALF;

/**
 * Largest absolute value between sample i and the next one, for i in `from` … `to − 1`, into `peaks` where it is larger
 * than what stands there; `samples` must reach {@link TRUE_PEAK_REACH} beyond both ends. Values that cannot exceed
 * `floor` are not worked out: their samples stand for them.
 */
export function raiseTruePeaks(
  samples: Float32Array,
  from: number,
  to: number,
  peaks: Float32Array,
  floor: number,
): void {
  for (let start = from; start < to; start += CHUNK) {
    const end = Math.min(to, start + CHUNK);
    let largest = 0;
    for (let i = start - HALF + 1; i < end + HALF; i++) largest = Math.max(largest, Math.abs(samples[i] ?? 0));
    const close = largest * WORST_GAIN > floor;
    for (let i = start; i < end; i++) {
      let peak = Math.max(peaks[i - from]!, Math.abs(samples[i]!));
      if (close) peak = Math.max(peak, between(samples, i));
      peaks[i - from] = peak;
    }
  }
}

function between(samples: Float32Array, i: number): number {
  let peak = 0;
  for (const taps of BANK) {
    let sum = 0;
    for (let k = 0; k < TAPS; k++) sum += taps[k]! * samples[i - HALF + 1 + k]!;
    peak = Math.max(peak, Math.abs(sum));
  }
  return peak;
}

/** Follows the true peak of a stream of several channels. */
export class TruePeakMeter {
  readonly #windows: Float32Array[];
  #size: number;
  #peak = 0;
  #peaks = new Float32Array(0);

  constructor(channelCount: number) {
    this.#windows = Array.from({ length: channelCount }, () => new Float32Array(2 * HALF));
    this.#size = 2 * HALF;
  }

  push(channels: readonly Float32Array[], count = channels[0]?.length ?? 0): void {
    if (this.#size !== count + 2 * HALF) this.#resize(count + 2 * HALF);
    if (this.#peaks.length !== count) this.#peaks = new Float32Array(count);
    const peaks = this.#peaks.fill(0);
    this.#windows.forEach((window, c) => {
      window.set(channels[c]!.subarray(0, count), 2 * HALF);
      raiseTruePeaks(window, HALF, HALF + count, peaks, this.#peak);
      window.copyWithin(0, count, count + 2 * HALF);
    });
    for (const peak of peaks) this.#peak = Math.max(this.#peak, peak);
  }

  /** True peak of all that was pushed, as if silence followed. dBTP; −200 for silence. */
  peakDbtp(): number {
    this.push(this.#windows.map(() => new Float32Array(2 * HALF)));
    return this.#peak <= 1e-10 ? -200 : 20 * Math.log10(this.#peak);
  }

  #resize(size: number): void {
    for (const [c, window] of this.#windows.entries()) {
      const grown = new Float32Array(size);
      grown.set(window.subarray(0, 2 * HALF));
      this.#windows[c] = grown;
    }
    this.#size = size;
  }
}
