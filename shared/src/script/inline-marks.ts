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
  if (!MARK.test(marked)) return { text: squeezedWords(withoutNotes(marked)), emphasis: [] };
  return squeezed(readMarks(withoutNotes(marked)));
}

/** As {@link plainText}, but line ends stay: for verse and lyrics. Empty lines are dropped. */
export function plainLines(marked: string): { text: string; emphasis: TextRange[] }[] {
  if (!MARK.test(marked)) {
    const words = withoutNotes(marked).split('\n').map(squeezedWords);
    return words.filter((text) => text !== '').map((text) => ({ text, emphasis: [] }));
  }
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

/** Most text has no marks at all, and then needs no styles. */
const MARK = /[*_\\]/;

function squeezedWords(text: string): string {
  return text.split(/\s+/).join(' ').trim();
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

function readLine(line: string, styles: number[]): string {
  if (!MARK.test(line)) {
    for (let at = 0; at < line.length; at += 1) styles.push(0);
    return line;
  }
  const toggles = pairedMarks(line);
  if (!line.includes('\\') && toggles.every((toggle) => toggle === 0)) {
    for (let at = 0; at < line.length; at += 1) styles.push(0);
    return line;
  }
  const units: string[] = [];
  let style = 0;
  for (let at = 0; at < line.length; at += 1) {
    const toggle = toggles[at] ?? 0;
    if (toggle !== 0) {
      style ^= toggle;
      const length = runLength(line, at);
      // A run that only partly pairs keeps its surplus as ordinary characters.
      for (let surplus = length - bitLength(toggle); surplus > 0; surplus -= 1) {
        units.push(line.charAt(at));
        styles.push(style);
      }
      at += length - 1;
      continue;
    }
    if (isEscape(line, at)) at += 1;
    units.push(line.charAt(at));
    styles.push(style);
  }
  return units.join('');
}

/** What the run of marks at each offset turns on or off: bits, where it has partners. One pass over the line. */
function pairedMarks(line: string): Uint8Array {
  const toggles = new Uint8Array(line.length);
  /** Offset of the open mark of each bit, or -1. */
  const open = new Map([ITALIC, BOLD, UNDERLINE].map((bit) => [bit, -1]));
  for (let at = 0; at < line.length; at += 1) {
    if (isEscape(line, at)) {
      at += 1;
      continue;
    }
    const sign = line.charCodeAt(at);
    if (sign !== STAR && sign !== LOW_LINE) continue;
    const length = runLength(line, at);
    for (const bit of bitsOfRun(sign, length)) {
      const partner = open.get(bit) ?? -1;
      if (partner < 0 && canOpen(line, at, length)) open.set(bit, at);
      if (partner < 0 || !canClose(line, at, length)) continue;
      open.set(bit, -1);
      toggles[partner] = (toggles[partner] ?? 0) | bit;
      toggles[at] = (toggles[at] ?? 0) | bit;
    }
    at += length - 1;
  }
  return toggles;
}

const STAR = 42;
const LOW_LINE = 95;
const STAR_BITS: readonly (readonly number[])[] = [[], [ITALIC], [BOLD], [BOLD, ITALIC]];

function bitsOfRun(sign: number, length: number): readonly number[] {
  if (sign === STAR) return STAR_BITS[length] ?? [];
  return length === 1 ? [UNDERLINE] : [];
}

function bitLength(bits: number): number {
  return (bits & ITALIC ? 1 : 0) + (bits & BOLD ? 2 : 0) + (bits & UNDERLINE ? 1 : 0);
}

function canOpen(line: string, at: number, length: number): boolean {
  if (isSpace(line, at + length)) return false;
  // snake_case and file_names are no underlining.
  return line.charCodeAt(at) === STAR || !isWordUnit(line.charAt(at - 1));
}

function canClose(line: string, at: number, length: number): boolean {
  if (isSpace(line, at - 1)) return false;
  return line.charCodeAt(at) === STAR || !isWordUnit(line.charAt(at + length));
}

/** White space, or beyond the ends of the text. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 32 && code < 160) return false;
  return Number.isNaN(code) || text.charAt(at).trim() === '';
}

const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;

/** Letters, digits and combining marks: where `_` is a part of the word. */
export function isWordUnit(unit: string): boolean {
  return WORD_UNIT.test(unit);
}

function runLength(line: string, at: number): number {
  const sign = line.charCodeAt(at);
  let end = at;
  while (line.charCodeAt(end) === sign) end += 1;
  return end - at;
}

const BACKSLASH = 92;

function isEscape(line: string, at: number): boolean {
  if (line.charCodeAt(at) !== BACKSLASH) return false;
  const next = line.charAt(at + 1);
  return next === '*' || next === '_' || next === '\\';
}

/** Squeezes white space and lists the emphasised stretches of what is left. */
function squeezed(styled: StyledText): { text: string; emphasis: TextRange[] } {
  if (styled.styles.every((style) => style === 0)) return { text: squeezedWords(styled.text), emphasis: [] };
  const units: string[] = [];
  const bits: number[] = [];
  for (let at = 0; at < styled.text.length; at += 1) {
    const isWhite = isSpace(styled.text, at);
    if (isWhite && (units.length === 0 || units.at(-1) === ' ')) continue;
    units.push(isWhite ? ' ' : styled.text.charAt(at));
    bits.push(styled.styles[at] ?? 0);
  }
  const text = units.join('');
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
