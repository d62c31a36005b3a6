import type { EffectSpec } from '@film-studio/shared/audio';
import { bellTone, creak } from '../ambience/index.ts';
import { bandPass, filterAll, lowPass, SAMPLE_RATE_HZ, type Random } from '../synthesis/index.ts';
import { burst, buzz, grains, strike, thump, toSamples, type Mode } from './striking.ts';

/** Makes one or two channels of exactly the length asked for. */
export type EffectMaker = (spec: EffectSpec, random: Random) => Float32Array[];

const blank = (spec: EffectSpec) => new Float32Array(toSamples(spec.durationMs / 1000));
const lengthOf = (spec: EffectSpec) => spec.durationMs / 1000;

const PANEL: readonly Mode[] = [
  [118, 1, 0.06],
  [203, 0.7, 0.05],
  [355, 0.45, 0.035],
  [690, 0.25, 0.02],
];

/** The latch, the hinges, the door into its frame. */
export const door: EffectMaker = (spec, random) => {
  const out = blank(spec);
  const length = lengthOf(spec);
  const shut = length > 0.9 ? Math.min(length - 0.4, 1.25) : 0.02;
  if (length > 0.9) {
    strike(out, 0.02, 0.2, [
      [1850, 1, 0.012],
      [3100, 0.7, 0.008],
    ]);
    burst(out, random, 0.02, 0.25, { hz: 2400, q: 0.8, attack: 0.0005, decay: 0.006 });
    const groan = creak(random.int(1 << 30), Math.min(0.8, shut - 0.3));
    for (let i = 0, at = toSamples(0.18); i < groan.length && at < out.length; i++, at++)
      out[at] = out[at]! + groan[i]! * 0.2;
  }
  thump(out, shut, 1, 62, 0.07);
  strike(out, shut, 0.5, PANEL);
  burst(out, random, shut, 0.7, { hz: 700, q: 0.5, attack: 0.0006, decay: 0.02 });
  strike(out, shut + 0.035, 0.16, [
    [1650, 1, 0.014],
    [2750, 0.6, 0.01],
  ]);
  return [out];
};

/** Knuckles on wood, three times or as often as fits. */
export const knock: EffectMaker = (spec, random) => {
  const out = blank(spec);
  for (let n = 0; n < 3; n++) {
    const at = 0.02 + n * 0.23 + random.range(-0.012, 0.012);
    if (at > lengthOf(spec) - 0.05) break;
    const weight = [0.85, 0.8, 1][n]!;
    strike(out, at, 0.5 * weight, [
      [236 * random.range(0.98, 1.02), 1, 0.032],
      [410, 0.7, 0.026],
      [765, 0.5, 0.016],
      [1490, 0.3, 0.007],
    ]);
    burst(out, random, at, 0.6 * weight, { hz: 1900, q: 0.7, attack: 0.0003, decay: 0.004 });
    thump(out, at, 0.4 * weight, 120, 0.02);
  }
  return [out];
};

/** Two rings and a rest, a struck double gong. */
export const phone: EffectMaker = (spec) => {
  const out = blank(spec);
  const gongs: readonly Mode[][] = [
    [
      [1318, 1, 0.12],
      [3540, 0.4, 0.06],
      [2670, 0.3, 0.08],
    ],
    [
      [1567, 1, 0.12],
      [4190, 0.4, 0.06],
      [3170, 0.3, 0.08],
    ],
  ];
  for (let ring = 0; ring === 0 || ring < lengthOf(spec) - 0.2; ring += 2.6) {
    for (const start of [0, 0.6]) {
      for (let n = 0; n < 18; n++) {
        const at = ring + start + n * 0.0235;
        if (n === 0 || at < lengthOf(spec) - 0.05) strike(out, at, 0.3, gongs[n % 2]!);
      }
    }
  }
  return [out];
};

export const bell: EffectMaker = (spec, random) => {
  const out = blank(spec);
  out.set(bellTone(random.range(380, 560), Math.max(0.05, lengthOf(spec))).subarray(0, out.length));
  return [out];
};

/** A switch: press and release of a spring. */
export const lamp: EffectMaker = (spec, random) => {
  const out = blank(spec);
  const click = (at: number, weight: number) => {
    burst(out, random, at, weight, { hz: 3300, q: 0.9, attack: 0.0002, decay: 0.002 });
    strike(out, at, 0.4 * weight, [
      [1240, 1, 0.008],
      [2610, 0.7, 0.006],
    ]);
    thump(out, at, 0.3 * weight, 190, 0.01);
  };
  click(0.01, 1);
  if (lengthOf(spec) > 0.12) click(0.085, 0.55);
  return [out];
};

/** Something falls into water, and drops after it. */
export const splash: EffectMaker = (spec, random) => {
  const out = blank(spec);
  const at = 0.01;
  thump(out, at, 0.8, 74, 0.06);
  burst(out, random, at, 1, { hz: 900, q: 0.4, attack: 0.004, decay: 0.07 });
  burst(out, random, at + 0.05, 0.8, { hz: 2600, q: 0.4, attack: 0.03, decay: 0.16 });
  burst(out, random, at + 0.1, 0.35, { hz: 5200, q: 0.5, attack: 0.05, decay: 0.2 });
  for (let n = 0; n < 26; n++) {
    const when = at + 0.08 + random.next() ** 1.6 * Math.min(1.3, lengthOf(spec));
    strike(out, when, 0.3 * random.range(0.2, 1) * Math.exp(-when), [
      [random.range(450, 1900), 1, random.range(0.012, 0.035)],
    ]);
  }
  return [out];
};

/** A pane breaks, and its pieces fall. */
export const glass: EffectMaker = (spec, random) => {
  const out = blank(spec);
  burst(out, random, 0.008, 1, { hz: 4200, q: 0.4, attack: 0.0004, decay: 0.03 });
  thump(out, 0.008, 0.4, 150, 0.02);
  for (let n = 0; n < 60; n++) {
    const at = 0.01 + random.next() ** 2.2 * Math.min(1.1, lengthOf(spec) * 0.8);
    const hz = random.range(1900, 7800);
    const weight = random.range(0.1, 0.5) * Math.exp(-1.6 * at);
    strike(out, at, weight, [
      [hz, 1, random.range(0.012, 0.07)],
      [hz * 1.53, 0.5, 0.02],
      [hz * 2.31, 0.3, 0.012],
    ]);
  }
  return [out];
};

/** A sheet taken up and turned. */
export const paper: EffectMaker = (spec, random) => {
  const out = blank(spec);
  const length = Math.min(0.9, lengthOf(spec));
  for (const [from, share, weight] of [
    [0, 0.45, 0.8],
    [0.5, 0.5, 1],
  ] as const) {
    grains(out, random, from * length, share * length * 0.9, 0.5 * weight, {
      perSecond: 420,
      hz: 3900,
      q: 0.8,
      decay: 0.0035,
    });
    burst(out, random, from * length, 0.16 * weight, { hz: 3000, q: 0.5, attack: 0.08 * length, decay: 0.09 * length });
  }
  return [out];
};

/** A wall clock, twice a second. */
export const clock: EffectMaker = (spec, random) => {
  const out = blank(spec);
  for (let n = 0; n * 0.5 + 0.02 < lengthOf(spec); n++) {
    const hz = n % 2 === 0 ? 2350 : 1830;
    strike(out, n * 0.5 + 0.02, 0.6, [
      [hz, 1, 0.006],
      [hz * 1.9, 0.5, 0.003],
      [430, 0.35, 0.012],
    ]);
    burst(out, random, n * 0.5 + 0.02, 0.5, { hz: 4000, q: 0.8, attack: 0.0002, decay: 0.0015 });
  }
  return [out];
};

/** Two notes of a car's horn, once or twice. */
export const horn: EffectMaker = (spec) => {
  const length = lengthOf(spec);
  const out = blank(spec);
  const level = (t: number) => {
    const first = Math.min(0.45, length * 0.6);
    const inFirst = Math.min(1, t / 0.015) * Math.min(1, Math.max(0, (first - t) / 0.05));
    const second = first + 0.14;
    const stop = Math.min(length, second + 0.8);
    const inSecond =
      t < second ? 0 : Math.min(1, (t - second) / 0.015) * Math.min(1, Math.max(0, (stop - 0.02 - t) / 0.06));
    return inFirst + inSecond;
  };
  for (const hz of [392, 494]) {
    const note = filterAll(
      buzz(out.length, () => hz, level, 3600),
      [bandPass(1100, 0.5)],
    );
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + note[i]!;
  }
  return [out];
};

/** A motor that starts and runs up. */
export const engine: EffectMaker = (spec, random) => {
  const length = lengthOf(spec);
  const catches = Math.min(0.7, length * 0.3);
  const hzAt = (t: number) =>
    t < catches ? 14 + 4 * Math.sin(2 * Math.PI * 7 * t) : 30 + 26 * (1 - Math.exp(-(t - catches) / 0.5));
  const fade = (t: number) =>
    Math.min(1, t / 0.03) * Math.min(1, Math.max(0, (length - t) / Math.min(0.5, length / 3)));
  const levelAt = (t: number) => fade(t) * (t < catches ? 0.45 : 1);
  const firing = buzz(blank(spec).length, hzAt, levelAt, 900);
  let phase = 0;
  for (let i = 0; i < firing.length; i++) {
    const t = i / SAMPLE_RATE_HZ;
    phase += hzAt(t) / SAMPLE_RATE_HZ;
    const pulse = Math.exp(-7 * (phase % 1));
    firing[i] = Math.tanh(1.6 * firing[i]! + (random.next() - 0.5) * 1.1 * pulse * levelAt(t));
  }
  return [filterAll(firing, [lowPass(1500), lowPass(2600)])];
};
