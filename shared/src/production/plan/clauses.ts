import type { TimedLine } from './scene-time.ts';

/** A shot may change inside a line only where a clause or sentence ends. */
const CLAUSE_END = /[.!?…।॥,;:–—]["'”’)]*$|--$/u;
const SENTENCE_END = /[.!?…।॥]["'”’)]*$/u;
/** A sentence's end is worth this much distance from the wished length. */
const SENTENCE_WORTH_MS = 1100;

/** A moment inside a line where a cut is allowed, milliseconds from the scene's first frame. */
type ClauseCut = { readonly atMs: number; readonly sentence: boolean };

/** The middle of the pause after each clause. */
export function clauseCuts(timed: TimedLine): ClauseCut[] {
  const { text } = timed.line;
  return timed.timing.words.flatMap((word, index) => {
    const next = timed.timing.words[index + 1];
    if (!next) return [];
    const written = text.slice(word.start, next.start).trimEnd();
    if (!CLAUSE_END.test(written)) return [];
    const atMs = Math.round(timed.startMs + (word.endMs + next.startMs) / 2);
    return [{ atMs, sentence: SENTENCE_END.test(written) }];
  });
}

/** A stretch of a line between two cuts, with the words heard in it. */
export type Piece = { readonly startMs: number; readonly endMs: number; readonly text: string };

/**
 * A line in pieces of about `wishedMs`, cut at clause ends only, at sentence ends rather; no piece under `leastMs` unless
 * the line itself is. The pieces cover the slot from `startMs` to `endMs`.
 */
export function pieces(
  timed: TimedLine,
  slot: { readonly startMs: number; readonly endMs: number },
  wishedMs: number,
  leastMs: number,
): Piece[] {
  const allowed = clauseCuts(timed).filter(({ atMs }) => slot.endMs - atMs >= leastMs);
  const cuts: number[] = [];
  for (let from = slot.startMs; slot.endMs - from >= wishedMs * 1.35; ) {
    const cost = ({ atMs, sentence }: ClauseCut) =>
      Math.abs(atMs - from - wishedMs) - (sentence ? SENTENCE_WORTH_MS : 0);
    const open = allowed.filter(({ atMs }) => atMs - from >= leastMs);
    const [best] = open.sort((a, b) => cost(a) - cost(b));
    if (!best) break;
    cuts.push(best.atMs);
    from = best.atMs;
  }
  return [slot.startMs, ...cuts].map((startMs, index) => {
    const endMs = cuts[index] ?? slot.endMs;
    return { startMs, endMs, text: textBetween(timed, startMs, endMs) };
  });
}

function textBetween(timed: TimedLine, fromMs: number, toMs: number): string {
  const heard = timed.timing.words.filter((word) => {
    const middle = timed.startMs + (word.startMs + word.endMs) / 2;
    return middle >= fromMs && middle < toMs;
  });
  const [first, last] = [heard[0], heard.at(-1)];
  return first && last ? timed.line.text.slice(first.start, last.end) : '';
}
