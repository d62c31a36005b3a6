import { SAMPLE_RATE_HZ } from '../synthesis/index.ts';

/** The two stages of K-weighting at 48 kHz: the head's high shelf, then a high pass. @source ITU-R BS.1770-4, tables 1–2 */
const SHELF = { b0: 1.53512485958697, b1: -2.69169618940638, b2: 1.19839281085285, a1: -1.69065929318241 };
const SHELF_A2 = 0.73248077421585;
const HIGH_PASS = { a1: -1.99004745483398, a2: 0.99007225036621 };

/** Loudness of a mean square of 1. */
const OFFSET_LU = -0.691;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;
/** Gating blocks last 400 ms and overlap by 75 %. */
export const STEP_SAMPLES = SAMPLE_RATE_HZ / 10;
const STEPS_PER_BLOCK = 4;

/** What is quieter than this counts as silence. */
export const SILENCE_LUFS = -120;

/** Loudness of a K-weighted mean square, summed over channels. LUFS. */
export function powerToLufs(power: number): number {
  return power <= 1e-12 ? SILENCE_LUFS : OFFSET_LU + 10 * Math.log10(power);
}

export function lufsToPower(lufs: number): number {
  return 10 ** ((lufs - OFFSET_LU) / 10);
}

/** Sums the K-weighted power of a stream in equal steps. Channels count alike: mono, left and right. */
export class PowerMeter {
  readonly #channels: Float64Array[];
  readonly #stepSamples: number;
  #steps = new Float64Array(256);
  #count = 0;
  #filled = 0;

  /** @param stepSamples samples that one figure is the mean of. */
  constructor(channelCount: number, stepSamples = STEP_SAMPLES) {
    this.#channels = Array.from({ length: channelCount }, () => new Float64Array(4));
    this.#stepSamples = stepSamples;
  }

  push(channels: readonly Float32Array[], from = 0, to = channels[0]?.length ?? 0): void {
    for (let at = from; at < to; ) {
      const end = Math.min(to, at + this.#stepSamples - this.#filled);
      if (this.#count >= this.#steps.length) this.#grow();
      for (let c = 0; c < this.#channels.length; c++) {
        const energy = weightedEnergy(channels[c]!, at, end, this.#channels[c]!);
        this.#steps[this.#count] = this.#steps[this.#count]! + energy;
      }
      this.#filled += end - at;
      at = end;
      if (this.#filled === this.#stepSamples) {
        this.#count++;
        this.#filled = 0;
      }
    }
  }

  /** Mean power of each step so far, a last unfilled one included (as if silence followed). */
  powers(): Float64Array {
    const count = this.#count + (this.#filled > 0 ? 1 : 0);
    return this.#steps.slice(0, count).map((energy) => energy / this.#stepSamples);
  }

  /** Gated loudness of all that was pushed; only for steps of 100 ms. LUFS. */
  integratedLufs(): number {
    const whole = this.#steps.slice(0, this.#count).map((energy) => energy / this.#stepSamples);
    return integratedLufs(whole.length >= STEPS_PER_BLOCK ? whole : this.powers());
  }

  #grow(): void {
    const grown = new Float64Array(this.#steps.length * 2);
    grown.set(this.#steps);
    this.#steps = grown;
  }
}

/** Energy of samples `from` … `to − 1` behind both stages; `state` holds two memories a stage. */
function weightedEnergy(samples: Float32Array, from: number, to: number, state: Float64Array): number {
  let [s1, s2, h1, h2] = state as unknown as [number, number, number, number];
  let energy = 0;
  for (let i = from; i < to; i++) {
    const x = samples[i]!;
    const shelved = SHELF.b0 * x + s1;
    s1 = SHELF.b1 * x - SHELF.a1 * shelved + s2;
    s2 = SHELF.b2 * x - SHELF_A2 * shelved;
    const y = shelved + h1;
    h1 = -2 * shelved - HIGH_PASS.a1 * y + h2;
    h2 = shelved - HIGH_PASS.a2 * y;
    energy += y * y;
  }
  const calm = (z: number) => (Math.abs(z) < 1e-25 ? 0 : z);
  state[0] = calm(s1);
  state[1] = calm(s2);
  state[2] = calm(h1);
  state[3] = calm(h2);
  return energy;
}

/**
 * Integrated loudness from the mean powers of consecutive 100 ms steps: 400 ms blocks, gated at −70 LUFS and then at
 * 10 LU under what passed. Sound shorter than a block counts as one block. LUFS.
 * @source ITU-R BS.1770-4, annex 1
 */
export function integratedLufs(stepPowers: Float64Array): number {
  const blocks = blockPowers(stepPowers);
  const loud = meanAbove(blocks, lufsToPower(ABSOLUTE_GATE_LUFS));
  const gated = meanAbove(blocks, Math.max(lufsToPower(ABSOLUTE_GATE_LUFS), loud * 10 ** (RELATIVE_GATE_LU / 10)));
  return powerToLufs(gated);
}

function blockPowers(steps: Float64Array): Float64Array {
  if (steps.length === 0) return new Float64Array(0);
  const size = Math.min(STEPS_PER_BLOCK, steps.length);
  const blocks = new Float64Array(steps.length - size + 1);
  for (let i = 0; i < blocks.length; i++) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += steps[i + k]!;
    blocks[i] = sum / size;
  }
  return blocks;
}

function meanAbove(powers: Float64Array, gate: number): number {
  let sum = 0;
  let count = 0;
  for (const power of powers) {
    if (power <= gate) continue;
    sum += power;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** Integrated loudness of whole channels. LUFS. */
export function measureLufs(channels: readonly Float32Array[]): number {
  const meter = new PowerMeter(channels.length);
  meter.push(channels);
  return meter.integratedLufs();
}
