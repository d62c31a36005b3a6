import { parseFountain } from './fountain-parser.ts';
import { isNaturalHeading, isUpperCase, readCue } from './fountain-rules.ts';
import type { Screenplay } from './model.ts';
import { readTalk } from './prose-talk.ts';
import { isBlank, spanOf, splitLines, withRaw, type DraftElement, type SourceLine } from './source-lines.ts';
import { readTitlePage } from './title-page.ts';

/**
 * Reads plain text. One that looks like a screenplay is read by Fountain's rules; `Name: words` lines are talk; the
 * rest is prose or verse, a paragraph an action element.
 */
export function parseText(text: string): Screenplay {
  const lines = splitLines(text);
  if (looksLikeScreenplay(lines)) return withoutPageMarks(parseFountain(text));
  const { titlePage, lineCount } = readTitlePage(lines);
  const talk = readTalk(lines, lineCount);
  if (talk) return { format: 'text', titlePage, ...withRaw(text, talk) };
  const paragraphs = paragraphsOf(lines, lineCount);
  const head = titlePage.length > 0 ? undefined : readHeadline(paragraphs);
  const drafts = (head?.rest ?? paragraphs).map(draftOf);
  return { format: 'text', titlePage: head?.titlePage ?? titlePage, ...withRaw(text, drafts) };
}

/** Page numbers and `(CONTINUED)` of a printed script are no action. */
function withoutPageMarks(screenplay: Screenplay): Screenplay {
  const elements = screenplay.elements.map((element) =>
    element.kind === 'action' && element.text.length < 80 && PAGE_MARK.test(element.text.trim())
      ? { ...element, kind: 'page-break' as const, text: '' }
      : element,
  );
  return { ...screenplay, format: 'text', elements };
}

const PAGE_MARK = /^(?:\d{1,4}\.?|\(?CONTINUED:?\)?(?: \(\d+\))?|\(MORE\))$/u;

/** A scene heading in capitals, or cues over a good part of the paragraphs. */
export function looksLikeScreenplay(lines: readonly SourceLine[]): boolean {
  let cues = 0;
  let paragraphs = 0;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line) || !isBlank(lines[at - 1])) continue;
    paragraphs += 1;
    const text = line.text.trim();
    if (text.length > 200) continue;
    if (isNaturalHeading(text) && isUpperCase(text)) return true;
    const next = lines[at + 1]?.text.trim() ?? '';
    if (next !== '' && !isUpperCase(next) && readCue(text, false)) cues += 1;
  }
  return cues >= 2 && cues >= paragraphs * 0.25;
}

/** Lines that belong together, blank lines between. */
export type Paragraph = { lines: SourceLine[] };

/** Above this mean length a line is a paragraph of its own: the writer's editor wraps them on the screen only. */
const UNWRAPPED_LINE_LENGTH = 90;

/** Lines from `start` on, grouped at empty lines. */
export function paragraphsOf(lines: readonly SourceLine[], start: number): Paragraph[] {
  const groups: Paragraph[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const last = groups.at(-1);
    if (last && at > start && !isBlank(lines[at - 1])) last.lines.push(line);
    else groups.push({ lines: [line] });
  }
  return groups.flatMap((group) => {
    const mean = group.lines.reduce((sum, line) => sum + line.text.length, 0) / group.lines.length;
    return mean > UNWRAPPED_LINE_LENGTH ? group.lines.map((line) => ({ lines: [line] })) : [group];
  });
}

function draftOf({ lines }: Paragraph): DraftElement {
  const text = lines.map((line) => line.text.trim()).join('\n');
  const [first, last] = [lines[0], lines.at(-1)];
  const span = first && last ? spanOf(first, last) : { startOffset: 0, endOffset: 0, line: 1, column: 1 };
  return isBreak(text) ? { kind: 'page-break', text: '', span } : { kind: 'action', text, span };
}

/** `***`, `* * *`, `---`, `—`, `#`: the break between two parts of a prose text. */
export function isBreak(text: string): boolean {
  return text.length <= 40 && /^[*\-_—–•~#=.·⁂ ]+$/u.test(text) && !/^\.+$/.test(text);
}

const MAX_HEADLINE_LENGTH = 60;
const BYLINE = /^(?:by|von|por|par|de|di|written by)\s+(\S.*)$/iu;

/** A short first line without a full stop, alone or with `by NAME` under it, is the title. */
function readHeadline(
  paragraphs: readonly Paragraph[],
): { titlePage: Screenplay['titlePage']; rest: Paragraph[] } | undefined {
  const [first, second] = paragraphs;
  const title = first?.lines[0]?.text.trim() ?? '';
  if (!first || !second || !isHeadline(title) || first.lines.length > 2) return undefined;
  const own = first.lines.length === 2 ? bylineOf(first.lines[1]?.text.trim() ?? '') : undefined;
  if (first.lines.length === 2 && own === undefined) return undefined;
  const below =
    own === undefined && second.lines.length === 1 ? bylineOf(second.lines[0]?.text.trim() ?? '') : undefined;
  const author = own ?? below;
  const rest = paragraphs.slice(below === undefined ? 1 : 2);
  if (rest.length === 0) return undefined;
  const titlePage = [{ key: 'Title', value: title }];
  return { titlePage: author === undefined ? titlePage : [...titlePage, { key: 'Author', value: author }], rest };
}

function isHeadline(text: string): boolean {
  return text.length <= MAX_HEADLINE_LENGTH && /\p{L}/u.test(text) && !/[.,;:…।॥|"”»)\]-]$/u.test(text);
}

/** The name in `by NAME`; undefined when the line is something else. */
export function bylineOf(line: string): string | undefined {
  return line.length <= MAX_HEADLINE_LENGTH && !/[.!?]$/.test(line) ? BYLINE.exec(line)?.[1] : undefined;
}
