import type { ScriptElement, SourceSpan } from './model.ts';

/** One line of a text as its writer sees it. Offsets count UTF-16 units. */
export type SourceLine = {
  /** The words that count: without the line end and without boneyard passages. */
  readonly text: string;
  readonly startOffset: number;
  /** Before the line end. */
  readonly endOffset: number;
  /** 1-based, of the first character. */
  readonly line: number;
  /** What stood in `/* … *\/` on this line; a passage over several lines makes them one. */
  readonly boneyard: string | undefined;
};

/** An element before its raw text is cut: spans say where it stands. */
export type DraftElement = Omit<ScriptElement, 'raw'>;

type Cut = { start: number; end: number };

/**
 * Splits at `\n`, `\r\n` and `\r`; passages in `cuts` (sorted, disjoint) are hidden and may hide line ends. A byte
 * order mark at the very start belongs to no line.
 */
export function splitLines(source: string, cuts: readonly Cut[] = []): SourceLine[] {
  const lines: SourceLine[] = [];
  const state = { offset: source.startsWith('\ufeff') ? 1 : 0, cut: 0, line: 1 };
  while (state.offset < source.length) lines.push(takeLine(source, cuts, state));
  return lines;
}

/** Finds `/* … *\/` passages; one that is never closed is ordinary text. */
export function findBoneyards(source: string): Cut[] {
  const cuts: Cut[] = [];
  for (let start = source.indexOf('/*'); start >= 0; ) {
    const close = source.indexOf('*/', start + 2);
    if (close < 0) break;
    cuts.push({ start, end: close + 2 });
    start = source.indexOf('/*', close + 2);
  }
  return cuts;
}

function takeLine(
  source: string,
  cuts: readonly Cut[],
  state: { offset: number; cut: number; line: number },
): SourceLine {
  const startOffset = state.offset;
  const line = state.line;
  let text = '';
  let hidden: string | undefined;
  let from = startOffset;
  let lineEnd = nextLineEnd(source, from);
  for (let cut = cuts[state.cut]; cut && cut.start < lineEnd; cut = cuts[state.cut]) {
    text += source.slice(from, cut.start);
    const inside = source.slice(cut.start + 2, cut.end - 2);
    hidden = hidden === undefined ? inside : `${hidden}\n${inside}`;
    state.line += countLineEnds(inside);
    from = cut.end;
    state.cut += 1;
    if (lineEnd < from) lineEnd = nextLineEnd(source, from);
  }
  text += source.slice(from, lineEnd);
  state.offset = afterLineEnd(source, lineEnd);
  state.line += 1;
  return { text, startOffset, endOffset: lineEnd, line, boneyard: hidden };
}

function nextLineEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return source.length;
}

function afterLineEnd(source: string, lineEnd: number): number {
  return source.startsWith('\r\n', lineEnd) ? lineEnd + 2 : Math.min(lineEnd + 1, source.length);
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = nextLineEnd(text, 0); at < text.length; at = nextLineEnd(text, afterLineEnd(text, at))) count += 1;
  return count;
}

/** Is there nothing to read on the line? */
export function isBlank(line: SourceLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** Where lines `first`…`last` stand; the column is that of the first character that is not white. */
export function spanOf(first: SourceLine, last: SourceLine): SourceSpan {
  const indent = first.text.length - first.text.trimStart().length;
  return { startOffset: first.startOffset, endOffset: last.endOffset, line: first.line, column: indent + 1 };
}

/**
 * Gives each draft its raw text: from its own start to the start of the next, so that preamble and raws in order are
 * the source again whatever a parser made of it. Drafts must stand in source order.
 */
export function withRaw(
  source: string,
  drafts: readonly DraftElement[],
): { preamble: string; elements: ScriptElement[] } {
  const elements = drafts.map((draft, index) => {
    const end = drafts[index + 1]?.span.startOffset ?? source.length;
    return { ...draft, raw: source.slice(draft.span.startOffset, end) };
  });
  return { preamble: source.slice(0, drafts[0]?.span.startOffset ?? source.length), elements };
}
