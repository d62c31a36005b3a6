/** Emphasis of one character, as bits. */
export const ITALIC = 1;
export const BOLD = 2;
export const UNDERLINE = 4;

/** Words without marks, and how each UTF-16 unit of them is styled (bits of ITALIC, BOLD, UNDERLINE). */
export type StyledText = { text: string; styles: readonly number[] };

/** A stretch of text: UTF-16 offsets, end exclusive. */
export type TextRange = { start: number; end: number };

/**
 * The words of a marked text: emphasis marks, backslash escapes and `[[notes]]` taken out, white space squeezed to
 * single spaces. `emphasis` lists the stretches of the result that were set apart in any way.
 */
export function plainText(marked: string): { text: string; emphasis: TextRange[] } {
  return squeezed(readMarks(withoutNotes(marked)));
}

/** As {@link plainText}, but line ends stay: for verse and lyrics. Empty lines are dropped. */
export function plainLines(marked: string): { text: string; emphasis: TextRange[] }[] {
  const { text, styles } = readMarks(withoutNotes(marked));
  const lines: { text: string; emphasis: TextRange[] }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const plain = squeezed({ text: line, styles: styles.slice(start, start + line.length) });
    if (plain.text !== '') lines.push(plain);
    start += line.length + 1;
  }
  return lines;
}

/** Text with notes `[[ … ]]` taken out; a note never closed stays. */
export function withoutNotes(marked: string): string {
  let out = '';
  let from = 0;
  for (let open = marked.indexOf('[['); open >= 0; open = marked.indexOf('[[', from)) {
    const close = marked.indexOf(']]', open + 2);
    if (close < 0) break;
    out += marked.slice(from, open);
    from = close + 2;
  }
  return out + marked.slice(from);
}

/**
 * Reads `*italic*`, `**bold**`, `***both***`, `_underline_` and `\` escapes. As Fountain has it, emphasis ends with
 * its line, and a mark that finds no partner is an ordinary character. Notes are words here: see {@link withoutNotes}.
 */
export function readMarks(marked: string): StyledText {
  let text = '';
  const styles: number[] = [];
  const lines = marked.split('\n');
  lines.forEach((line, index) => {
    if (index > 0) {
      text += '\n';
      styles.push(0);
    }
    text += readLine(line, styles);
  });
  return { text, styles };
}

type Mark = { at: number; length: number; toggles: number };
type Open = { mark: Mark; bit: number };

function readLine(line: string, styles: number[]): string {
  const marks = pairedMarks(line);
  let text = '';
  let style = 0;
  for (let at = 0; at < line.length; at += 1) {
    const mark = marks.get(at);
    if (mark) {
      style ^= mark.toggles;
      // A run that only partly pairs keeps its surplus as ordinary characters.
      const surplus = mark.length - bitLength(mark.toggles, line.charAt(at));
      for (let extra = 0; extra < surplus; extra += 1) {
        text += line.charAt(at);
        styles.push(style);
      }
      at += mark.length - 1;
      continue;
    }
    if (isEscape(line, at)) at += 1;
    text += line.charAt(at);
    styles.push(style);
  }
  return text;
}

/** The marks of a line that have partners, by offset. One pass: at most three marks are open at a time. */
function pairedMarks(line: string): Map<number, Mark> {
  const paired = new Map<number, Mark>();
  const open: Open[] = [];
  for (let at = 0; at < line.length; at += 1) {
    if (isEscape(line, at)) {
      at += 1;
      continue;
    }
    const sign = line.charAt(at);
    if (sign !== '*' && sign !== '_') continue;
    const length = runLength(line, at, sign);
    const mark = { at, length, toggles: 0 };
    for (const bit of bitsOfRun(sign, length)) toggle(line, mark, bit, open, paired);
    at += length - 1;
  }
  return paired;
}

function toggle(line: string, mark: Mark, bit: number, open: Open[], paired: Map<number, Mark>): void {
  const partner = open.findIndex((one) => one.bit === bit);
  if (partner >= 0) {
    if (!canClose(line, mark)) return;
    const [opened] = open.splice(partner, 1);
    if (!opened) return;
    opened.mark.toggles |= bit;
    mark.toggles |= bit;
    paired.set(opened.mark.at, opened.mark);
    paired.set(mark.at, mark);
  } else if (canOpen(line, mark)) {
    open.push({ mark, bit });
  }
}

function bitsOfRun(sign: string, length: number): readonly number[] {
  if (sign === '_') return length === 1 ? [UNDERLINE] : [];
  return length === 1 ? [ITALIC] : length === 2 ? [BOLD] : length === 3 ? [BOLD, ITALIC] : [];
}

function bitLength(bits: number, sign: string): number {
  if (sign === '_') return bits & UNDERLINE ? 1 : 0;
  return (bits & ITALIC ? 1 : 0) + (bits & BOLD ? 2 : 0);
}

function canOpen(line: string, mark: Mark): boolean {
  const next = line.charAt(mark.at + mark.length);
  if (next === '' || next.trim() === '') return false;
  // snake_case and file_names are no underlining.
  return line.charAt(mark.at) !== '_' || !isWordUnit(line.charAt(mark.at - 1));
}

function canClose(line: string, mark: Mark): boolean {
  const before = line.charAt(mark.at - 1);
  if (before === '' || before.trim() === '') return false;
  return line.charAt(mark.at) !== '_' || !isWordUnit(line.charAt(mark.at + mark.length));
}

const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;

/** Letters, digits and combining marks: where `_` is a part of the word. */
export function isWordUnit(unit: string): boolean {
  return WORD_UNIT.test(unit);
}

function runLength(line: string, at: number, sign: string): number {
  let end = at;
  while (line.charAt(end) === sign) end += 1;
  return end - at;
}

function isEscape(line: string, at: number): boolean {
  if (line.charAt(at) !== '\\') return false;
  const next = line.charAt(at + 1);
  return next === '*' || next === '_' || next === '\\';
}

/** Squeezes white space and lists the emphasised stretches of what is left. */
function squeezed(styled: StyledText): { text: string; emphasis: TextRange[] } {
  let text = '';
  const bits: number[] = [];
  for (let at = 0; at < styled.text.length; at += 1) {
    const unit = styled.text.charAt(at);
    if (unit.trim() !== '') {
      text += unit;
      bits.push(styled.styles[at] ?? 0);
    } else if (text !== '' && !text.endsWith(' ')) {
      text += ' ';
      bits.push(styled.styles[at] ?? 0);
    }
  }
  const trimmed = text.trimEnd();
  return { text: trimmed, emphasis: rangesOf(bits.slice(0, trimmed.length)) };
}

function rangesOf(bits: readonly number[]): TextRange[] {
  const ranges: TextRange[] = [];
  bits.forEach((bit, at) => {
    if (bit === 0) return;
    const last = ranges.at(-1);
    if (last && last.end === at) last.end = at + 1;
    else ranges.push({ start: at, end: at + 1 });
  });
  return ranges;
}
