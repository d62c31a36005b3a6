import { fromDb, SAMPLE_RATE_HZ } from '../synthesis/index.ts';
import { lufsToPower } from './loudness.ts';

/** One gain is worked out for every 50 ms. */
export const DUCK_STEP_SAMPLES = SAMPLE_RATE_HZ / 20;

/** How far below the loudest of its surroundings a step still counts as speech. */
const SPEECH_RANGE_LU = 20;
const SPEECH_SURROUNDINGS_STEPS = 40;
const SPEECH_FLOOR_LUFS = -58;
/** Pauses shorter than this do not bring the bed back. */
const BRIDGED_STEPS = 14;
/** Dialogue's level is its mean over this many steps on either side. */
const LEVEL_STEPS = 16;
/** Kept in hand over the target, for what smoothing and reverberation blur. */
const SAFETY_LU = 0.3;
/** When both must go down, a place may keep more of itself than the music does. */
const EFFECTS_SHARE = 0.6;
/** Music makes room for a voice even where it is quiet already. */
const LEAST_DUCK_DB = -2.5;
const DEEPEST_DUCK_DB = -48;
/** The bed is down this many steps before a word and stays this many after. */
const LOOK_AHEAD_STEPS = 4;
const HOLD_STEPS = 5;
const SMOOTHING_STEPS = 3;
/** The bed comes back by this share of what it lacks in a step, and by no less than this. */
const RELEASE_SHARE = 0.09;
const RELEASE_DB_PER_STEP = 0.9;

/** K-weighted mean powers of each stem, one figure for every {@link DUCK_STEP_SAMPLES}. */
export type StemPowers = {
  readonly dialogue: Float64Array;
  readonly music: Float64Array;
  readonly effects: Float64Array;
};

/** Gains of the two beds, a factor for every step boundary. */
export type DuckGains = { readonly music: Float32Array; readonly effects: Float32Array };

/** Which steps somebody speaks in, without bridged pauses. */
export function speechSteps(dialogue: Float64Array): Uint8Array {
  const loudest = slidingMax(dialogue, SPEECH_SURROUNDINGS_STEPS);
  const floor = lufsToPower(SPEECH_FLOOR_LUFS);
  const range = 10 ** (-SPEECH_RANGE_LU / 10);
  return Uint8Array.from(dialogue, (power, i) => (power > Math.max(floor, loudest[i]! * range) ? 1 : 0));
}

/**
 * How far music and effects must go down, and when, so that dialogue stands `overBedLu` over both together while
 * somebody speaks; they return in pauses.
 */
export function duckGains(powers: StemPowers, overBedLu: number): DuckGains {
  const speech = speechSteps(powers.dialogue);
  const held = bridge(speech);
  const level = speechLevel(powers.dialogue, held);
  const allowed = 10 ** (-(overBedLu + SAFETY_LU) / 10);
  const beds = [slidingMax(powers.music, 2), slidingMax(powers.effects, 2)] as const;
  const steps = speech.length;
  const needs = [new Float32Array(steps), new Float32Array(steps)] as const;
  for (let i = 0; i < steps; i++) {
    if (!held[i]) continue;
    const room = level[i]! * allowed;
    const [music, effects] = share(room, beds[0][i]!, beds[1][i]!);
    needs[0][i] = Math.min(LEAST_DUCK_DB, neededDb(music, beds[0][i]!));
    needs[1][i] = neededDb(effects, beds[1][i]!);
  }
  return { music: smooth(needs[0]), effects: smooth(needs[1]) };
}

/** Splits the power the bed may have: what one does not use, the other may. */
function share(room: number, music: number, effects: number): [number, number] {
  const air = room * EFFECTS_SHARE;
  if (music < room - air) return [music, room - music];
  if (effects < air) return [room - effects, effects];
  return [room - air, air];
}

function neededDb(allowed: number, power: number): number {
  if (power <= allowed || power <= 1e-12) return 0;
  return Math.max(DEEPEST_DUCK_DB, 10 * Math.log10(Math.max(1e-12, allowed) / power));
}

/** Mean power of what is said around each step, short pauses included as a meter would; 0 far from any speech. */
function speechLevel(dialogue: Float64Array, speech: Uint8Array): Float64Array {
  const level = new Float64Array(dialogue.length);
  const sums = new Float64Array(dialogue.length + 1);
  const counts = new Float64Array(dialogue.length + 1);
  for (let i = 0; i < dialogue.length; i++) {
    sums[i + 1] = sums[i]! + (speech[i] ? dialogue[i]! : 0);
    counts[i + 1] = counts[i]! + (speech[i] ?? 0);
  }
  for (let i = 0; i < dialogue.length; i++) {
    const from = Math.max(0, i - LEVEL_STEPS);
    const to = Math.min(dialogue.length, i + LEVEL_STEPS + 1);
    const count = counts[to]! - counts[from]!;
    level[i] = count > 0 ? (sums[to]! - sums[from]!) / count : 0;
  }
  return level;
}

function bridge(speech: Uint8Array): Uint8Array {
  const held = speech.slice();
  let last = -Infinity;
  for (let i = 0; i < speech.length; i++) {
    if (!speech[i]) continue;
    if (i - last <= BRIDGED_STEPS) held.fill(1, last + 1, i);
    last = i;
  }
  return held;
}

/** Needs in dB to gains that are low enough in time, never jump, and come back gently. */
function smooth(needsDb: Float32Array): Float32Array {
  const steps = needsDb.length;
  const low = new Float32Array(steps + 1);
  for (let i = 0; i <= steps; i++) {
    let least = 0;
    const to = Math.min(steps - 1, i + LOOK_AHEAD_STEPS + SMOOTHING_STEPS);
    for (let k = Math.max(0, i - HOLD_STEPS - SMOOTHING_STEPS); k <= to; k++) least = Math.min(least, needsDb[k]!);
    const before = i === 0 ? least : low[i - 1]!;
    low[i] = Math.min(least, before + Math.max(RELEASE_DB_PER_STEP, -before * RELEASE_SHARE));
  }
  const gains = new Float32Array(steps + 1);
  for (let i = 0; i <= steps; i++) {
    let sum = 0;
    for (let k = -SMOOTHING_STEPS; k <= SMOOTHING_STEPS; k++) sum += low[Math.min(steps, Math.max(0, i + k))]!;
    gains[i] = fromDb(sum / (2 * SMOOTHING_STEPS + 1));
  }
  return gains;
}

function slidingMax(values: Float64Array, reach: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    let most = 0;
    const to = Math.min(values.length - 1, i + reach);
    for (let k = Math.max(0, i - reach); k <= to; k++) most = Math.max(most, values[k]!);
    out[i] = most;
  }
  return out;
}

/**
 * Loudness of dialogue over the ducked bed across all steps in which somebody speaks; undefined when nobody does or
 * there is no bed. LU.
 */
export function dialogueOverBedLu(powers: StemPowers): number | undefined {
  const speech = speechSteps(powers.dialogue);
  let dialogue = 0;
  let bed = 0;
  for (let i = 0; i < speech.length; i++) {
    if (!speech[i]) continue;
    dialogue += powers.dialogue[i]!;
    bed += (powers.music[i] ?? 0) + (powers.effects[i] ?? 0);
  }
  return dialogue > 0 && bed > dialogue * 1e-9 ? 10 * Math.log10(dialogue / bed) : undefined;
}
