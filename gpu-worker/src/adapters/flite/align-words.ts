import type { SpokenPhone, SpokenWord } from '../../ports/index.ts';

/** A word of the text and the phones it has when said alone. */
export type WordPhones = { readonly start: number; readonly end: number; readonly phones: readonly string[] };

const PAUSE = 'pau';
const VOWELS = new Set('aa ae ah ao aw ax axr ay eh er ey ih ix iy ow oy uh uw'.split(' '));
/** Phones that run into one another in connected speech. */
const KIN = [
  't d dx',
  's z sh zh',
  'f v',
  'th dh',
  'k g',
  'p b',
  'n m ng',
  'ch jh sh',
  'r er axr',
  'l el',
  'w uw',
  'y iy',
].map((group) => new Set(group.split(' ')));
const GAP_COST = 0.8;

/**
 * When each word falls, from the phones of the whole sound and the phones of each word alone: the cheapest way to turn
 * one sequence into the other tells which phone belongs to which word. Words ascend, never overlap, and lie within the
 * sound; a word that lost all its phones gets the instant between its neighbours.
 */
export function alignWords(words: readonly WordPhones[], phones: readonly SpokenPhone[]): SpokenWord[] {
  const spoken = phones.filter((phone) => phone.symbol !== PAUSE);
  const alone = words.flatMap((word, index) => word.phones.map((symbol) => ({ symbol, index })));
  const owners = ownersOf(
    alone,
    spoken.map((phone) => phone.symbol),
  );
  const spans = new Map<number, { startMs: number; endMs: number }>();
  spoken.forEach((phone, i) => {
    const owner = owners[i];
    if (owner === undefined) return;
    const span = spans.get(owner);
    spans.set(owner, { startMs: span?.startMs ?? phone.startMs, endMs: phone.endMs });
  });
  let last = spoken[0]?.startMs ?? 0;
  return words.map((word, index) => {
    const span = spans.get(index) ?? { startMs: last, endMs: last };
    last = span.endMs;
    return { start: word.start, end: word.end, ...span };
  });
}

/** For each spoken phone the word it belongs to. */
function ownersOf(alone: readonly { symbol: string; index: number }[], spoken: readonly string[]): number[] {
  const columns = spoken.length + 1;
  const costs = new Float32Array((alone.length + 1) * columns);
  const steps = new Uint8Array(costs.length);
  for (let i = 0; i <= alone.length; i++) {
    for (let j = 0; j <= spoken.length; j++) {
      if (i === 0 && j === 0) continue;
      const at = i * columns + j;
      const lose = i > 0 ? (costs[at - columns] as number) + GAP_COST : Infinity;
      const gain = j > 0 ? (costs[at - 1] as number) + GAP_COST : Infinity;
      const a = alone[i - 1];
      const b = spoken[j - 1];
      const match = a && b !== undefined ? (costs[at - columns - 1] as number) + distance(a.symbol, b) : Infinity;
      const best = Math.min(match, lose, gain);
      costs[at] = best;
      steps[at] = best === match ? 0 : best === lose ? 1 : 2;
    }
  }
  const owners: number[] = new Array<number>(spoken.length).fill(alone[0]?.index ?? 0);
  for (let i = alone.length, j = spoken.length; j > 0; ) {
    const step = i === 0 ? 2 : (steps[i * columns + j] as number);
    if (step !== 1) owners[j - 1] = (alone[Math.max(0, i - 1)] ?? { index: 0 }).index;
    if (step !== 2) i--;
    if (step !== 1) j--;
  }
  return owners;
}

function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.has(a) && VOWELS.has(b)) return 0.35;
  if (KIN.some((group) => group.has(a) && group.has(b))) return 0.4;
  return VOWELS.has(a) === VOWELS.has(b) ? 1.1 : 1.5;
}
