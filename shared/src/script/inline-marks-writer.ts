import { BOLD, isWordUnit, ITALIC, UNDERLINE, type StyledText } from './inline-marks.ts';

/**
 * The marked text of styled words: what `readMarks` reads back. Styles that Fountain cannot write are evened out first:
 * white space at the edge of a style, styles over a line end, underlining inside a word.
 */
export function writeMarks(styled: StyledText): string {
  const styles = writableStyles(styled);
  let marked = '';
  let style = 0;
  for (let at = 0; at <= styled.text.length; at += 1) {
    const next = styles[at] ?? 0;
    marked += marksBetween(style, next);
    style = next;
    const unit = styled.text.charAt(at);
    marked += unit === '*' || unit === '_' || unit === '\\' ? `\\${unit}` : unit;
  }
  return marked;
}

/** Underlining goes outside the stars on both sides, so that its neighbours are never letters. */
function marksBetween(from: number, to: number): string {
  const toggles = from ^ to;
  const stars = '*'.repeat((toggles & ITALIC ? 1 : 0) + (toggles & BOLD ? 2 : 0));
  if (!(toggles & UNDERLINE)) return stars;
  return to & UNDERLINE ? `_${stars}` : `${stars}_`;
}

function writableStyles({ text, styles }: StyledText): number[] {
  const even = evenWhiteSpace(text, styles);
  for (let start = 0; start < even.length; start += 1) {
    if (!((even[start] ?? 0) & UNDERLINE)) continue;
    let end = start;
    while ((even[end] ?? 0) & UNDERLINE) end += 1;
    if (isWordUnit(text.charAt(start - 1)) || isWordUnit(text.charAt(end))) {
      for (let at = start; at < end; at += 1) even[at] = (even[at] ?? 0) & ~UNDERLINE;
    }
    start = end;
  }
  return even;
}

/** White space takes the style that its neighbours share, and none beside a line end. */
function evenWhiteSpace(text: string, styles: readonly number[]): number[] {
  const even: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && text.charAt(end).trim() === '') end += 1;
    if (end === at) {
      before = styles[at] ?? 0;
      even.push(before);
      at += 1;
      continue;
    }
    const shared = text.slice(at, end).includes('\n') ? 0 : before & (styles[end] ?? 0);
    for (; at < end; at += 1) even.push(shared);
  }
  return even;
}
