import { fromDb, SAMPLE_RATE_HZ } from '../synthesis/index.ts';
import { raiseTruePeaks, TRUE_PEAK_REACH } from './true-peak.ts';

const LOOK_AHEAD = Math.round(0.004 * SAMPLE_RATE_HZ);
const RELEASE = 1 - Math.exp(-1 / (0.09 * SAMPLE_RATE_HZ));
/** Samples by which what comes out lags what went in. */
export const LIMITER_DELAY = LOOK_AHEAD + TRUE_PEAK_REACH;

/**
 * Keeps the sum of several stereo stems under a true-peak ceiling by one gain for all of them, so that the stems still
 * sum to the master. Looks ahead, so the gain moves smoothly and in time.
 */
export class TruePeakLimiter {
  readonly #ceiling: number;
  readonly #delays: Float32Array[];
  readonly #sums: [Float32Array, Float32Array];
  readonly #least = new SlidingMin(LOOK_AHEAD);
  readonly #average = new MovingAverage(LOOK_AHEAD);
  #room: Room = roomFor(0);
  #held = 1;
  #lowest = 1;

  /** @param channelCount even: left and right of each stem in turn. */
  constructor(ceilingDbtp: number, channelCount: number) {
    this.#ceiling = fromDb(ceilingDbtp);
    this.#delays = Array.from({ length: channelCount }, () => new Float32Array(LIMITER_DELAY));
    this.#sums = [new Float32Array(2 * TRUE_PEAK_REACH), new Float32Array(2 * TRUE_PEAK_REACH)];
  }

  /** Least gain so far, dB, 0 or below. */
  get lowestGainDb(): number {
    return 20 * Math.log10(this.#lowest);
  }

  /** Limits a block in place; what comes out is {@link LIMITER_DELAY} samples late. */
  process(channels: readonly Float32Array[], count: number): void {
    if (this.#room.count !== count) this.#room = roomFor(count);
    const { joined } = this.#room;
    const gains = this.#gains(this.#peaks(channels, count), count);
    channels.forEach((channel, c) => {
      const delay = this.#delays[c]!;
      joined.set(delay);
      joined.set(channel.subarray(0, count), delay.length);
      delay.set(joined.subarray(count));
      multiply(joined, gains, channel, count);
    });
  }

  /** True peaks of the sums, lagging by {@link TRUE_PEAK_REACH}. */
  #peaks(channels: readonly Float32Array[], count: number): Float32Array {
    const peaks = this.#room.peaks.fill(0);
    const { sum } = this.#room;
    const reach = TRUE_PEAK_REACH;
    this.#sums.forEach((past, side) => {
      sum.set(past);
      sum.set(channels[side]!.subarray(0, count), 2 * reach);
      for (let c = side + 2; c < channels.length; c += 2) add(channels[c]!, sum, 2 * reach, count);
      raiseTruePeaks(sum, reach, reach + count, peaks, this.#ceiling);
      past.set(sum.subarray(count));
    });
    return peaks;
  }

  #gains(peaks: Float32Array, count: number): Float32Array {
    const { gains } = this.#room;
    for (let i = 0; i < count; i++) {
      const needed = Math.min(1, this.#ceiling / Math.max(1e-9, peaks[i]!));
      const least = this.#least.push(needed);
      this.#held = Math.min(least, this.#held + RELEASE * (1 - this.#held));
      const gain = this.#average.push(this.#held);
      gains[i] = gain;
      if (gain < this.#lowest) this.#lowest = gain;
    }
    return gains;
  }
}

/** What a block of one length needs while it is limited. */
type Room = {
  readonly count: number;
  readonly joined: Float32Array;
  readonly sum: Float32Array;
  readonly peaks: Float32Array;
  readonly gains: Float32Array;
};

function roomFor(count: number): Room {
  return {
    count,
    joined: new Float32Array(LIMITER_DELAY + count),
    sum: new Float32Array(2 * TRUE_PEAK_REACH + count),
    peaks: new Float32Array(count),
    gains: new Float32Array(count),
  };
}

function add(samples: Float32Array, onto: Float32Array, offset: number, count: number): void {
  for (let i = 0; i < count; i++) onto[offset + i] = onto[offset + i]! + samples[i]!;
}

function multiply(samples: Float32Array, gains: Float32Array, out: Float32Array, count: number): void {
  for (let i = 0; i < count; i++) out[i] = samples[i]! * gains[i]!;
}

/** Least of the last `size + 1` values: a queue of candidates, each value enters and leaves once. */
class SlidingMin {
  readonly #values: Float64Array;
  readonly #ages: Float64Array;
  readonly #size: number;
  #head = 0;
  #tail = 0;
  #now = 0;

  constructor(size: number) {
    this.#size = size;
    this.#values = new Float64Array(size + 2);
    this.#ages = new Float64Array(size + 2);
  }

  push(value: number): number {
    const room = this.#values.length;
    while (this.#tail !== this.#head && this.#values[(this.#tail + room - 1) % room]! >= value) {
      this.#tail = (this.#tail + room - 1) % room;
    }
    this.#values[this.#tail] = value;
    this.#ages[this.#tail] = this.#now;
    this.#tail = (this.#tail + 1) % room;
    while (this.#ages[this.#head]! < this.#now - this.#size) this.#head = (this.#head + 1) % room;
    this.#now++;
    return this.#values[this.#head]!;
  }
}

/** Mean of the last `size` values, 1 before the first. */
class MovingAverage {
  readonly #values: Float64Array;
  #sum: number;
  #at = 0;

  constructor(size: number) {
    this.#values = new Float64Array(size).fill(1);
    this.#sum = size;
  }

  push(value: number): number {
    this.#sum += value - this.#values[this.#at]!;
    this.#values[this.#at] = value;
    this.#at = (this.#at + 1) % this.#values.length;
    // Start the sum afresh now and then, so that rounding does not pile up.
    if (this.#at === 0) this.#sum = this.#values.reduce((sum, v) => sum + v, 0);
    return this.#sum / this.#values.length;
  }
}
