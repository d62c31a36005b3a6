import { CAPTION_LIMITS, columnsOf, graphemes } from './caption.ts';

/** A piece of text that is never broken. `glue` is true when no space stands before it. Offsets are UTF-16. */
export type Token = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly glue: boolean;
  /** Width of the text, measured once. */
  readonly columns: number;
};

const words = new Intl.Segmenter('und', { granularity: 'word' });
/** Scripts written without spaces between words. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u33ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Cuts a text where lines may break: at spaces; inside words only of unspaced scripts, or when a word fills a line. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const pieces = needsCutting(match[0]) ? cut(match[0]) : [match[0]];
    let start = match.index;
    pieces.forEach((piece, index) => {
      tokens.push({ text: piece, start, end: start + piece.length, glue: index > 0, columns: columnsOf(piece) });
      start += piece.length;
    });
  }
  return tokens;
}

/** The text of neighbouring tokens, as it is shown: any run of white space is one space. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token, index) => (index > 0 && !token.glue ? ` ${token.text}` : token.text)).join('');
}

/** Width of neighbouring tokens as they are shown. */
export function widthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token, index) => sum + token.columns + (index > 0 && !token.glue ? 1 : 0), 0);
}

function needsCutting(word: string): boolean {
  return UNSPACED.test(word) || columnsOf(word) > CAPTION_LIMITS.columns;
}

/** Closing punctuation stays with what it closes. */
function cut(word: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(word)) {
    const last = pieces.at(-1);
    if (last !== undefined && /^[\p{Pe}\p{Pf}\p{Po}]+$/u.test(segment)) pieces[pieces.length - 1] = last + segment;
    else pieces.push(...chopped(segment));
  }
  return pieces;
}

/** A word that fills more than a line is cut between characters. */
function chopped(word: string): string[] {
  if (columnsOf(word) <= CAPTION_LIMITS.columns) return [word];
  const half = CAPTION_LIMITS.columns / 2; // in columns of wide characters, so that it fits whatever they are
  const characters = graphemes(word);
  return Array.from({ length: Math.ceil(characters.length / half) }, (_, i) =>
    characters.slice(i * half, (i + 1) * half).join(''),
  );
}
