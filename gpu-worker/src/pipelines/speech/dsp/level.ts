import { filtered, type Biquad } from './filters.ts';

const BLOCK_MS = 400;
const HOP_MS = 100;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;
const LIMITER_LOOKAHEAD_MS = 4;
const LIMITER_RELEASE_MS = 60;

/**
 * Integrated loudness of a mono sound, LUFS; a sound shorter than a block is measured whole. −Infinity for silence.
 * @source ITU-R BS.1770-4.
 */
export function loudnessLufs(samples: Float32Array, sampleRateHz: number): number {
  const weighted = filtered(samples, kWeighting(sampleRateHz));
  const block = Math.min(weighted.length, Math.round((sampleRateHz * BLOCK_MS) / 1000));
  const hop = Math.round((sampleRateHz * HOP_MS) / 1000);
  const powers: number[] = [];
  for (let start = 0; block > 0 && start + block <= weighted.length; start += hop) {
    let sum = 0;
    for (let i = start; i < start + block; i++) sum += (weighted[i] as number) ** 2;
    powers.push(sum / block);
  }
  const loud = powers.filter((power) => lufs(power) > ABSOLUTE_GATE_LUFS);
  const gate = lufs(mean(loud)) + RELATIVE_GATE_LU;
  return lufs(mean(loud.filter((power) => lufs(power) > gate)));
}

/** The head's shelf and the low cut, for any rate. @source ITU-R BS.1770-4; analogue values as in libebur128. */
function kWeighting(sampleRateHz: number): Biquad[] {
  const shelf = { k: Math.tan((Math.PI * 1681.974450955533) / sampleRateHz), q: 0.7071752369554196 };
  const high = 10 ** (3.999843853973347 / 20);
  const band = (high ** 0.4996667741545416 * shelf.k) / shelf.q;
  const low = { k: Math.tan((Math.PI * 38.13547087602444) / sampleRateHz), q: 0.5003270373238773 };
  const under = ({ k, q }: typeof low) => {
    const a0 = 1 + k / q + k * k;
    return { a0, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
  };
  const { a0, ...shelfPoles } = under(shelf);
  const { a1, a2 } = under(low);
  return [
    {
      b0: (high + band + shelf.k ** 2) / a0,
      b1: (2 * (shelf.k ** 2 - high)) / a0,
      b2: (high - band + shelf.k ** 2) / a0,
      ...shelfPoles,
    },
    { b0: 1, b1: -2, b2: 1, a1, a2 },
  ];
}

function lufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sound at a loudness, its peaks held under `ceilingDb`. Silence stays silence. */
export function levelled(
  samples: Float32Array,
  sampleRateHz: number,
  targetLufs: number,
  ceilingDb: number,
): Float32Array {
  const now = loudnessLufs(samples, sampleRateHz);
  if (!Number.isFinite(now)) return samples.slice();
  const gain = 10 ** ((targetLufs - now) / 20);
  const out = new Float32Array(samples.length);
  for (let i = 0; i < out.length; i++) out[i] = (samples[i] as number) * gain;
  return limited(out, sampleRateHz, 10 ** (ceilingDb / 20));
}

/** Look-ahead limiter: the gain is down before the peak comes and rises slowly after it. */
export function limited(samples: Float32Array, sampleRateHz: number, ceiling: number): Float32Array {
  const look = Math.max(1, Math.round((sampleRateHz * LIMITER_LOOKAHEAD_MS) / 1000));
  const release = 1 - Math.exp(-1000 / (sampleRateHz * LIMITER_RELEASE_MS));
  const wanted = new Float32Array(samples.length).fill(1);
  let over = false;
  for (let i = 0; i < samples.length; i++) {
    const height = Math.abs(samples[i] as number);
    if (height <= ceiling) continue;
    wanted[i] = ceiling / height;
    over = true;
  }
  if (!over) return samples;
  const held = minimumAhead(wanted, look);
  const out = new Float32Array(samples.length);
  let gain = 1;
  for (let i = 0; i < samples.length; i++) {
    const floor = held[i] as number;
    // Down within the look-ahead on a straight line, up on an exponential; never above what this sample allows.
    gain = floor < gain ? Math.max(floor, gain - 1.5 / look) : gain + (floor - gain) * release;
    out[i] = (samples[i] as number) * Math.min(gain, wanted[i] as number);
  }
  return out;
}

/** Least value among each sample and the `ahead` after it. */
function minimumAhead(values: Float32Array, ahead: number): Float32Array {
  const out = new Float32Array(values.length);
  const queue: number[] = [];
  let head = 0;
  for (let i = values.length - 1; i >= 0; i--) {
    while (queue.length > head && (values[queue[queue.length - 1] as number] as number) >= (values[i] as number))
      queue.pop();
    queue.push(i);
    while ((queue[head] as number) > i + ahead) head++;
    out[i] = values[queue[head] as number] as number;
  }
  return out;
}

/** Both ends brought to nothing on a raised cosine; a new array. */
export function faded(samples: Float32Array, sampleRateHz: number, inMs: number, outMs: number): Float32Array {
  const out = samples.slice();
  const ramp = (ms: number) => Math.min(out.length >> 1, Math.round((sampleRateHz * ms) / 1000));
  const rise = ramp(inMs);
  const fall = ramp(outMs);
  for (let i = 0; i < rise; i++) out[i] = (out[i] as number) * curve(i / rise);
  for (let i = 0; i < fall; i++) out[out.length - 1 - i] = (out[out.length - 1 - i] as number) * curve(i / fall);
  return out;
}

function curve(x: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * x);
}
