import { createRandom, type Random } from '../../synthesis/index.ts';
import type { Raga } from './ragas.ts';

/** One note of a phrase: semitones above Sa, and its length in beats. */
export type Swara = { readonly step: number; readonly beats: number };

/** The film's own phrase in this raga: one of its known turns, stretched by the seed, resting on the vadi. */
export function themeOf(raga: Raga, themeSeed: number): Swara[] {
  const random = createRandom(themeSeed, 2);
  const opening = random.pick(raga.pakad);
  const closing = random.pick(raga.pakad);
  const lengths = random.pick([
    [1, 0.5, 0.5, 1],
    [0.5, 0.5, 1, 1],
    [1.5, 0.5, 1, 1],
  ]);
  const steps = [...opening, ...closing].slice(0, 7);
  const swaras = steps.map((step, i) => ({ step, beats: lengths[i % lengths.length]! }));
  const rest = nearestOf(raga.vadi, steps.at(-1)!);
  return [...swaras, { step: rest, beats: 2 }];
}

/**
 * A walk through the raga: up along the aroha, down along the avaroha, turning mostly on vadi and samvadi, ending on a
 * note of rest.
 * @param height 0…1: how far through the piece; phrases climb as it goes on.
 */
export function phrase(raga: Raga, random: Random, count: number, height: number): Swara[] {
  if (random.chance(0.35))
    return raga.pakad[random.int(raga.pakad.length)]!.map((step) => ({ step, beats: random.pick([0.5, 1, 1]) }));
  const ceiling = height > 0.45 ? 16 : 12;
  let step = random.pick([0, raga.vadi, raga.samvadi]);
  let up = step < ceiling / 2;
  const swaras: Swara[] = [{ step, beats: 1 }];
  for (let i = 1; i < count; i++) {
    const next = neighbour(raga, step, up);
    if (next > ceiling || next < -5) up = !up;
    step = neighbour(raga, step, up);
    const leaning = isTone(step, raga.vadi) || isTone(step, raga.samvadi);
    swaras.push({ step, beats: leaning ? random.pick([1, 1.5]) : random.pick([0.5, 0.5, 1]) });
    if (leaning && random.chance(0.55)) up = !up;
  }
  const goal = random.pick([raga.vadi, raga.samvadi, 0]);
  const rest = nearestOf(goal, step);
  swaras.push(...approach(raga, step, rest), { step: rest, beats: 2 });
  return swaras;
}

/** The steps between two notes, both left out, by the raga's own road; at most three. */
function approach(raga: Raga, from: number, to: number): Swara[] {
  const road: Swara[] = [];
  let step = from;
  for (let i = 0; i < 3 && step !== to; i++) {
    const next = neighbour(raga, step, to > step);
    if ((to > step && next >= to) || (to < step && next <= to)) break;
    step = next;
    road.push({ step, beats: 0.5 });
  }
  return road;
}

/** The next note of the raga above or below, by aroha or avaroha. */
export function neighbour(raga: Raga, step: number, up: boolean): number {
  const road = [...new Set((up ? raga.aroha : raga.avaroha).map((s) => s % 12))].sort((a, b) => a - b);
  const direction = up ? 1 : -1;
  for (let away = 1; away <= 12; away++) {
    const at = step + direction * away;
    if (road.includes(((at % 12) + 12) % 12)) return at;
  }
  return step;
}

const isTone = (step: number, tone: number) => (((step - tone) % 12) + 12) % 12 === 0;

/** The octave of a tone that lies nearest to a step. */
function nearestOf(tone: number, step: number): number {
  return [tone - 12, tone, tone + 12].reduce((best, at) => (Math.abs(at - step) < Math.abs(best - step) ? at : best));
}
