import type { TimedLine } from './scene-time.ts';

/** A shot may change inside a line only where a clause or sentence ends. */
const CLAUSE_END = /[.!?…।॥,;:–—]["'”’)]*$|--$/u;

/**
 * The moments inside a line where a cut is allowed, milliseconds from the scene's first frame: the middle of the pause
 * after each clause.
 */
export function clauseCuts(timed: TimedLine): number[] {
  const { text } = timed.line;
  return timed.timing.words.flatMap((word, index) => {
    const next = timed.timing.words[index + 1];
    if (!next) return [];
    const written = text.slice(word.start, next.start).trimEnd();
    return CLAUSE_END.test(written) ? [Math.round(timed.startMs + (word.endMs + next.startMs) / 2)] : [];
  });
}

/** A stretch of a line between two cuts, with the words heard in it. */
export type Piece = { readonly startMs: number; readonly endMs: number; readonly text: string };

/**
 * A line in pieces of about `wishedMs`, cut at clause ends only; no piece under `leastMs` unless the line itself is.
 * The pieces cover the slot from `startMs` to `endMs`.
 */
export function pieces(
  timed: TimedLine,
  slot: { readonly startMs: number; readonly endMs: number },
  wishedMs: number,
  leastMs: number,
): Piece[] {
  const cuts: number[] = [];
  let from = slot.startMs;
  const allowed = clauseCuts(timed);
  for (const [index, cut] of allowed.entries()) {
    const reached = cut - from;
    const next = allowed[index + 1] ?? slot.endMs;
    const better = Math.abs(reached - wishedMs) <= Math.abs(next - from - wishedMs);
    if (reached >= leastMs && slot.endMs - cut >= leastMs && (better || next - from > wishedMs * 1.8)) {
      cuts.push(cut);
      from = cut;
    }
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
