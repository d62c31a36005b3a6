import { CAPTION_LIMITS } from './caption.ts';
import { textOf, widthOf, type Token } from './tokens.ts';

/** What one caption shows: neighbouring tokens, broken into lines. */
export type Chunk = { readonly tokens: readonly Token[]; readonly lines: readonly string[] };

const SENTENCE_END = /[.!?…।॥。！？]["'”’)\]]*$/;
const CLAUSE_END = /[,;:–—،、，]["'”’)\]]*$/;

/** Prices of a break, lower is better: what a careful subtitler avoids. */
const PRICE = { caption: 3, clause: 2, inPhrase: 9, short: 5, shortColumns: 16, lineInPhrase: 20 } as const;

/** Groups a line's tokens into captions of at most two lines, breaking at sentences and clauses where it can. */
export function chunksOf(tokens: readonly Token[]): Chunk[] {
  const cheapest: { price: number; from: number; lines: readonly string[] }[] = [{ price: 0, from: 0, lines: [] }];
  for (let end = 1; end <= tokens.length; end++) {
    let best = {
      price: Number.POSITIVE_INFINITY,
      from: end - 1,
      lines: [textOf(tokens.slice(end - 1, end))] as readonly string[],
    };
    for (let from = end - 1; from >= 0; from--) {
      const lines = breakLines(tokens.slice(from, end));
      if (!lines) break;
      const price = (cheapest[from]?.price ?? 0) + captionPrice(tokens.slice(from, end), end === tokens.length);
      if (price < best.price) best = { price, from, lines };
    }
    cheapest.push(best);
  }
  const chunks: Chunk[] = [];
  for (let end = tokens.length; end > 0; ) {
    const { from, lines } = cheapest[end] ?? { from: 0, lines: [] };
    chunks.unshift({ tokens: tokens.slice(from, end), lines });
    end = from;
  }
  return chunks;
}

function captionPrice(tokens: readonly Token[], isLast: boolean): number {
  const word = tokens.at(-1)?.text ?? '';
  const end = isLast || SENTENCE_END.test(word) ? 0 : CLAUSE_END.test(word) ? PRICE.clause : PRICE.inPhrase;
  return PRICE.caption + end + (widthOf(tokens) < PRICE.shortColumns ? PRICE.short : 0);
}

/** One line when it fits, else two: even, and broken behind a clause; undefined when two lines are not enough. */
function breakLines(tokens: readonly Token[]): readonly string[] | undefined {
  const most = CAPTION_LIMITS.columns;
  const whole = widthOf(tokens);
  if (whole <= most) return [textOf(tokens)];
  if (whole > 2 * most + 1) return undefined;
  let best: { price: number; at: number } | undefined;
  for (let at = 1; at < tokens.length; at++) {
    const [top, bottom] = [widthOf(tokens.slice(0, at)), widthOf(tokens.slice(at))];
    if (top > most || bottom > most) continue;
    const word = tokens[at - 1]?.text ?? '';
    const price = Math.abs(top - bottom) + (SENTENCE_END.test(word) || CLAUSE_END.test(word) ? 0 : PRICE.lineInPhrase);
    if (!best || price < best.price) best = { price, at };
  }
  return best && [textOf(tokens.slice(0, best.at)), textOf(tokens.slice(best.at))];
}
