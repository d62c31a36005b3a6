import type { Files, LocalPath } from '../../ports/index.ts';
import { openWavReader, openWavWriter, type WavReader } from '../sound/index.ts';
import { fromDb, SAMPLE_RATE_HZ } from '../synthesis/index.ts';
import { dialogueOverBedLu, DUCK_STEP_SAMPLES, type DuckGains, type StemPowers } from './ducking.ts';
import { LIMITER_DELAY, TruePeakLimiter } from './limiter.ts';
import { integratedLufs, PowerMeter } from './loudness.ts';
import type { MixFacts, MixSpec } from './spec.ts';
import { BLOCK_SAMPLES, STEM_ORDER } from './stems.ts';
import { TruePeakMeter } from './true-peak.ts';

/** The film opens and closes over this much, at most a twentieth of its length. */
const OPENING_SAMPLES = 0.02 * SAMPLE_RATE_HZ;
const CLOSING_SAMPLES = 0.6 * SAMPLE_RATE_HZ;
/** Kept in hand under the ceiling for what AAC adds. */
const CODEC_MARGIN_DB = 0.5;
/** A pass that comes this close to the target is kept, as a share of its tolerance. */
const CLOSE_ENOUGH = 0.5;
const MOST_PASSES = 7;
const MOST_GAIN_DB = 60;

type Pass = { lufs: number; peakDbtp: number; reductionDb: number; powers: StemPowers };

/** What a master needs besides the stems' file. */
export type MasterPlan = {
  readonly spec: MixSpec;
  readonly ducks: DuckGains;
  /** Powers of the stems before ducking. */
  readonly powers: StemPowers;
};

/**
 * Ducks, raises and limits the stems of `stemsPath` until their sum keeps the target, and writes them, still six
 * channels, to `path`. Answers what was measured on the result.
 */
export async function renderMaster(
  files: Files,
  stemsPath: LocalPath,
  path: LocalPath,
  plan: MasterPlan,
  signal: AbortSignal,
  onPass: () => void,
): Promise<MixFacts> {
  const { target, totalSamples } = plan.spec;
  const reader = await openWavReader(files, stemsPath);
  let gainDb = clampGain(target.integratedLufs - expectedLufs(plan));
  let ceilingDbtp = target.truePeakDbtp - CODEC_MARGIN_DB;
  let pass: Pass | undefined;
  for (let n = 0; n < MOST_PASSES; n++) {
    pass = await renderPass(files, reader, path, plan, gainDb, ceilingDbtp, signal);
    onPass();
    const missDb = target.integratedLufs - pass.lufs;
    const over = pass.peakDbtp - (target.truePeakDbtp - CODEC_MARGIN_DB / 2);
    const next = clampGain(gainDb + missDb * (n === 0 ? 1 : 1.4));
    if (over <= 0 && (Math.abs(missDb) <= target.toleranceLu * CLOSE_ENOUGH || next === gainDb)) break;
    if (n === MOST_PASSES - 1) break;
    if (over > 0) ceilingDbtp -= over + 0.02;
    gainDb = next;
  }
  return factsOf(plan, pass!, gainDb, totalSamples);
}

const clampGain = (db: number) => Math.max(-MOST_GAIN_DB, Math.min(MOST_GAIN_DB, db));

function factsOf({ spec: { target } }: MasterPlan, pass: Pass, gainDb: number, totalSamples: number): MixFacts {
  const overBed = dialogueOverBedLu(pass.powers);
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    totalSamples,
    sampleRateHz: SAMPLE_RATE_HZ,
    integratedLufs: round(pass.lufs),
    truePeakDbtp: round(pass.peakDbtp),
    ...(overBed === undefined ? {} : { dialogueOverBedLu: round(overBed) }),
    masterGainDb: round(gainDb),
    limiterReductionDb: round(Math.abs(pass.reductionDb)),
    onTarget: Math.abs(pass.lufs - target.integratedLufs) <= target.toleranceLu && pass.peakDbtp <= target.truePeakDbtp,
    stemLufs: {
      dialogue: round(stepsToLufs(pass.powers.dialogue)),
      music: round(stepsToLufs(pass.powers.music)),
      effects: round(stepsToLufs(pass.powers.effects)),
    },
  };
}

/** Loudness of the ducked sum, taking the stems for unrelated sounds. */
function expectedLufs({ powers, ducks }: MasterPlan): number {
  return stepsToLufs(
    powers.dialogue.map(
      (power, i) => power + powers.music[i]! * ducks.music[i]! ** 2 + powers.effects[i]! * ducks.effects[i]! ** 2,
    ),
  );
}

/** Two ducking steps make one gating step. */
function stepsToLufs(steps: Float64Array): number {
  const pairs = new Float64Array(Math.ceil(steps.length / 2));
  for (let i = 0; i < pairs.length; i++) pairs[i] = (steps[2 * i]! + (steps[2 * i + 1] ?? 0)) / 2;
  return integratedLufs(pairs);
}

async function renderPass(
  files: Files,
  reader: WavReader,
  path: LocalPath,
  plan: MasterPlan,
  gainDb: number,
  ceilingDbtp: number,
  signal: AbortSignal,
): Promise<Pass> {
  const total = plan.spec.totalSamples;
  const channelCount = STEM_ORDER.length * 2;
  const limiter = new TruePeakLimiter(ceilingDbtp, channelCount);
  const gauge = new Gauge();
  const writer = await openWavWriter(files, path, channelCount, SAMPLE_RATE_HZ);
  const whole = Array.from({ length: channelCount }, () => new Float32Array(BLOCK_SAMPLES));
  for (let start = 0; start < total + LIMITER_DELAY; start += BLOCK_SAMPLES) {
    signal.throwIfAborted();
    const count = Math.min(BLOCK_SAMPLES, total + LIMITER_DELAY - start);
    const block = whole.map((channel) => channel.subarray(0, count));
    const channels = await reader.read(start, count, block);
    applyGains(channels, start, count, plan, fromDb(gainDb));
    limiter.process(channels, count);
    const late = Math.max(0, LIMITER_DELAY - start);
    const kept = channels.map((channel) => channel.subarray(Math.min(late, count), count));
    gauge.push(kept);
    await writer.write(kept);
  }
  await writer.close();
  return { ...gauge.read(), reductionDb: limiter.lowestGainDb };
}

/** Measures the sum and each stem. */
class Gauge {
  readonly #master = new PowerMeter(2);
  readonly #peak = new TruePeakMeter(2);
  readonly #stems = STEM_ORDER.map(() => new PowerMeter(2, DUCK_STEP_SAMPLES));

  push(channels: readonly Float32Array[]): void {
    const sum = sumOfStems(channels);
    this.#master.push(sum);
    this.#peak.push(sum);
    this.#stems.forEach((meter, s) => meter.push(channels.slice(2 * s, 2 * s + 2)));
  }

  read(): Omit<Pass, 'reductionDb'> {
    const [dialogue, music, effects] = this.#stems.map((meter) => meter.powers()) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const powers = { dialogue, music, effects };
    return { lufs: this.#master.integratedLufs(), peakDbtp: this.#peak.peakDbtp(), powers };
  }
}

/** Left and right of all stems together. */
export function sumOfStems(channels: readonly Float32Array[]): [Float32Array, Float32Array] {
  const side = (s: 0 | 1) => {
    const sum = channels[s]!.slice();
    for (let c = s + 2; c < channels.length; c += 2) {
      const channel = channels[c]!;
      for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + channel[i]!;
    }
    return sum;
  };
  return [side(0), side(1)];
}

function applyGains(
  channels: readonly Float32Array[],
  start: number,
  count: number,
  { ducks, spec }: MasterPlan,
  gain: number,
): void {
  const curves = [undefined, ducks.music, ducks.effects];
  const edges = edgeCurve(spec.totalSamples, start, count);
  channels.forEach((channel, c) => {
    const curve = curves[c >> 1];
    for (let i = 0; i < count; i++) {
      const duck = curve === undefined ? 1 : curveAt(curve, start + i);
      channel[i] = channel[i]! * gain * duck * (edges === undefined ? 1 : edges[i]!);
    }
  });
}

function curveAt(curve: Float32Array, sample: number): number {
  const at = sample / DUCK_STEP_SAMPLES;
  const step = Math.floor(at);
  const a = curve[step] ?? 1;
  return a + (at - step) * ((curve[step + 1] ?? a) - a);
}

/** The film's own fade-in and fade-out within a block; undefined where there is none. */
function edgeCurve(total: number, start: number, count: number): Float32Array | undefined {
  const opening = Math.min(OPENING_SAMPLES, total / 20);
  const closing = Math.min(CLOSING_SAMPLES, total / 20);
  if (start >= opening && start + count <= total - closing) return undefined;
  return Float32Array.from({ length: count }, (_, i) => {
    const at = start + i;
    const rise = Math.min(1, (at + 1) / opening);
    const fall = Math.max(0, Math.min(1, (total - 1 - at) / closing));
    return Math.sin((Math.PI / 2) * rise) ** 2 * Math.sin((Math.PI / 2) * fall) ** 2;
  });
}
