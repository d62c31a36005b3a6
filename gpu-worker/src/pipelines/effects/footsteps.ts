import type { EffectSpec } from '@film-studio/shared/audio';
import type { Random } from '../synthesis/index.ts';
import { burst, grains, strike, thump, toSamples } from './striking.ts';

type Surface = EffectSpec['surface'];
/** Lays one footfall at a time; `weight` about 1. */
type Footfall = (out: Float32Array, random: Random, at: number, weight: number) => void;

/** Heel, then ball of the foot: seconds between them. */
const ROLL_SECONDS = 0.075;
/** Without given times: an easy walk. */
const WALK_MS = 560;

const FOOTFALLS: Readonly<Record<Surface, Footfall>> = {
  wood(out, random, at, weight) {
    thump(out, at, 0.8 * weight, 92, 0.035);
    strike(out, at, 0.35 * weight, [
      [182 * random.range(0.95, 1.05), 1, 0.045],
      [327, 0.6, 0.03],
      [584, 0.35, 0.02],
      [1120, 0.2, 0.008],
    ]);
    burst(out, random, at, 0.5 * weight, { hz: 1600, q: 0.7, attack: 0.0005, decay: 0.006 });
    burst(out, random, at + ROLL_SECONDS, 0.3 * weight, { hz: 750, q: 0.6, attack: 0.003, decay: 0.018 });
  },
  stone(out, random, at, weight) {
    thump(out, at, 0.12 * weight, 125, 0.014);
    burst(out, random, at, 0.9 * weight, { hz: 2900, q: 0.8, attack: 0.0003, decay: 0.005 });
    burst(out, random, at, 0.5 * weight, { hz: 950, q: 1.2, attack: 0.0005, decay: 0.016 });
    grains(out, random, at + ROLL_SECONDS, 0.06, 0.3 * weight, { perSecond: 300, hz: 3600, q: 1, decay: 0.002 });
  },
  grass(out, random, at, weight) {
    thump(out, at, 0.45 * weight, 70, 0.03);
    burst(out, random, at, 0.35 * weight, { hz: 2700, q: 0.5, attack: 0.02, decay: 0.035 });
    grains(out, random, at, 0.2, 0.28 * weight, { perSecond: 220, hz: 4800, q: 0.8, decay: 0.003 });
  },
  sand(out, random, at, weight) {
    thump(out, at, 0.4 * weight, 66, 0.035);
    burst(out, random, at, 0.3 * weight, { hz: 1500, q: 0.5, attack: 0.025, decay: 0.05 });
    grains(out, random, at, 0.24, 0.22 * weight, { perSecond: 500, hz: 3200, q: 0.7, decay: 0.0025 });
  },
  snow(out, random, at, weight) {
    thump(out, at, 0.3 * weight, 80, 0.03);
    grains(out, random, at, 0.14, 0.4 * weight, { perSecond: 520, hz: 2100, q: 2.4, decay: 0.004 });
    grains(out, random, at + 0.1, 0.16, 0.28 * weight, { perSecond: 400, hz: 2900, q: 3, decay: 0.004 });
  },
  metal(out, random, at, weight) {
    thump(out, at, 0.5 * weight, 110, 0.03);
    strike(out, at, 0.22 * weight, [
      [311 * random.range(0.97, 1.03), 1, 0.14],
      [742, 0.8, 0.11],
      [1273, 0.6, 0.08],
      [2180, 0.4, 0.06],
      [3390, 0.25, 0.04],
    ]);
    burst(out, random, at, 0.5 * weight, { hz: 3200, q: 0.7, attack: 0.0003, decay: 0.004 });
    strike(out, at + ROLL_SECONDS, 0.1 * weight, [
      [742, 1, 0.08],
      [1273, 0.6, 0.06],
    ]);
  },
  carpet(out, random, at, weight) {
    thump(out, at, 0.7 * weight, 72, 0.035);
    burst(out, random, at, 0.28 * weight, { hz: 420, q: 0.6, attack: 0.004, decay: 0.02 });
    burst(out, random, at + ROLL_SECONDS, 0.16 * weight, { hz: 700, q: 0.5, attack: 0.01, decay: 0.03 });
  },
  water(out, random, at, weight) {
    thump(out, at, 0.4 * weight, 85, 0.03);
    burst(out, random, at, 0.55 * weight, { hz: 1300, q: 0.5, attack: 0.006, decay: 0.05 });
    burst(out, random, at + 0.09, 0.3 * weight, { hz: 3000, q: 0.6, attack: 0.02, decay: 0.06 });
    for (let n = 0; n < 5; n++) {
      strike(out, at + 0.05 + 0.2 * random.next(), 0.14 * weight, [[random.range(500, 1300), 1, 0.02]]);
    }
  },
};

/** Steps on a surface, each at its time; alternate feet differ a little. Mono. */
export function footsteps(spec: EffectSpec, random: Random): Float32Array[] {
  const out = new Float32Array(toSamples(spec.durationMs / 1000));
  const given = spec.stepsMs.filter((ms) => ms >= 0 && ms < spec.durationMs);
  const steps = given.length > 0 ? given : regularSteps(spec.durationMs);
  steps.forEach((ms, i) => {
    FOOTFALLS[spec.surface](out, random, ms / 1000, (i % 2 === 0 ? 1 : 0.86) * random.range(0.85, 1.1));
  });
  return [out];
}

function regularSteps(durationMs: number): number[] {
  const steps: number[] = [];
  for (let ms = Math.min(40, durationMs / 4); ms < Math.max(1, durationMs - 200); ms += WALK_MS) steps.push(ms);
  return steps.length > 0 ? steps : [0];
}
