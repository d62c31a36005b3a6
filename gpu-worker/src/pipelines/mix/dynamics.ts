import { BiquadFilter, fromDb, highPass, SAMPLE_RATE_HZ } from '../synthesis/index.ts';

type Curve = { thresholdDb: number; ratio: number; attackMs: number; releaseMs: number };

/** Evens out a voice, then catches its peaks. Levels are those of dialogue brought to −20 LUFS. */
const LEVELLING: Curve = { thresholdDb: -21, ratio: 2.2, attackMs: 8, releaseMs: 140 };
const PEAKS: Curve = { thresholdDb: -11, ratio: 4, attackMs: 0.8, releaseMs: 60 };
const SIBILANCE_HZ = 5800;
/** Brings evened-out dialogue back to the loudness it came with. */
const MAKE_UP_DB = 2.8;
/** Sibilance may hold this share of the voice's amplitude before it is turned down. */
const SIBILANCE_SHARE = 0.42;
const SIBILANCE_MOST_DB = -7;

const smoothing = (ms: number) => 1 - Math.exp(-1000 / (ms * SAMPLE_RATE_HZ));

/** Compression of a stereo stream by one gain for both sides. */
class Compressor {
  readonly #attack: number;
  readonly #release: number;
  readonly #threshold: number;
  readonly #exponent: number;
  #level = 0;

  constructor(curve: Curve) {
    this.#attack = smoothing(curve.attackMs);
    this.#release = smoothing(curve.releaseMs);
    this.#threshold = fromDb(curve.thresholdDb);
    this.#exponent = 1 / curve.ratio - 1;
  }

  process(left: Float32Array, right: Float32Array, count: number): void {
    let level = this.#level;
    for (let i = 0; i < count; i++) {
      const peak = Math.max(Math.abs(left[i]!), Math.abs(right[i]!));
      level += (peak > level ? this.#attack : this.#release) * (peak - level);
      if (level <= this.#threshold) continue;
      const gain = (level / this.#threshold) ** this.#exponent;
      left[i] = left[i]! * gain;
      right[i] = right[i]! * gain;
    }
    this.#level = level < 1e-20 ? 0 : level;
  }
}

/** Turns the band of s and sh down where it outweighs the voice. */
class DeEsser {
  readonly #high = [new BiquadFilter(highPass(SIBILANCE_HZ)), new BiquadFilter(highPass(SIBILANCE_HZ))] as const;
  readonly #fast = smoothing(2);
  readonly #slow = smoothing(40);
  #voice = 0;
  #sibilance = 0;

  process(left: Float32Array, right: Float32Array, count: number): void {
    const least = fromDb(SIBILANCE_MOST_DB);
    for (let i = 0; i < count; i++) {
      const high = this.#high[0].step(left[i]!);
      const highRight = this.#high[1].step(right[i]!);
      const loudness = Math.abs(left[i]!) + Math.abs(right[i]!);
      this.#voice += this.#slow * (loudness - this.#voice);
      const s = Math.abs(high) + Math.abs(highRight);
      this.#sibilance += (s > this.#sibilance ? this.#fast : this.#slow) * (s - this.#sibilance);
      const limit = Math.max(1e-4, this.#voice * SIBILANCE_SHARE);
      if (this.#sibilance <= limit) continue;
      const cut = 1 - Math.max(least, limit / this.#sibilance);
      left[i] = left[i]! - cut * high;
      right[i] = right[i]! - cut * highRight;
    }
    if (this.#voice < 1e-20) this.#voice = 0;
    if (this.#sibilance < 1e-20) this.#sibilance = 0;
  }
}

/** What a dialogue bus does to voices: sibilance down, level evened, peaks caught. */
export class DialogueDynamics {
  readonly #deEsser = new DeEsser();
  readonly #levelling = new Compressor(LEVELLING);
  readonly #peaks = new Compressor(PEAKS);

  process(left: Float32Array, right: Float32Array, count: number): void {
    this.#deEsser.process(left, right, count);
    this.#levelling.process(left, right, count);
    this.#peaks.process(left, right, count);
    const gain = fromDb(MAKE_UP_DB);
    for (const side of [left, right]) for (let i = 0; i < count; i++) side[i] = side[i]! * gain;
  }
}
