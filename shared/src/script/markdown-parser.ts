import { parseFountain } from './fountain-parser.ts';
import { isNaturalHeading } from './fountain-rules.ts';
import { plainText } from './inline-marks.ts';
import type { Screenplay } from './model.ts';
import { bylineOf, isBreak, looksLikeScreenplay, paragraphsOf, type Paragraph } from './prose-parser.ts';
import { readTalk } from './prose-talk.ts';
import { isBlank, spanOf, splitLines, withRaw, type DraftElement, type SourceLine } from './source-lines.ts';
import { readTitlePage } from './title-page.ts';

/**
 * Reads Markdown as a script: headings are sections (or scene headings, when they read so), paragraphs are prose,
 * verse or talk as in plain text. The first heading of depth 1 is the title. Code, pictures and HTML comments are
 * left out, links keep their words.
 */
export function parseMarkdown(text: string): Screenplay {
  const lines = splitLines(text);
  const front = readFrontMatter(lines);
  const bare = lines.map((line) => ({ ...line, text: line.text.replace(/^#{1,6} /, '') }));
  if (front.lineCount === 0 && looksLikeScreenplay(bare)) return asScreenplay(text);
  const talk = readTalk(withoutHeadings(lines), front.lineCount);
  const body = talk ? mergeHeadings(lines, talk, front.lineCount) : blocksOf(lines, front.lineCount);
  const { titlePage, drafts } = takeTitle(front.titlePage, body);
  return { format: 'markdown', titlePage, ...withRaw(text, drafts) };
}

/** Fountain's sections are Markdown's headings; those that read `INT. …` are what they say. */
function asScreenplay(text: string): Screenplay {
  const screenplay = parseFountain(text);
  const elements = screenplay.elements.map((element) => {
    if (element.kind !== 'section' || !isNaturalHeading(element.text)) return element;
    const { depth: _depth, ...rest } = element;
    return { ...rest, kind: 'scene-heading' as const };
  });
  return { ...screenplay, format: 'markdown', elements };
}

/** `---`, `key: value` lines, `---`. */
function readFrontMatter(lines: readonly SourceLine[]): { titlePage: Screenplay['titlePage']; lineCount: number } {
  if (lines[0]?.text.trim() !== '---') return readTitlePage(lines);
  const end = lines.slice(1, 60).findIndex((line) => line.text.trim() === '---');
  if (end < 0) return { titlePage: [], lineCount: 0 };
  const titlePage = lines.slice(1, end + 1).flatMap((line) => {
    const colon = line.text.indexOf(':');
    const value = line.text
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    return colon < 1 || colon > 40 ? [] : [{ key: line.text.slice(0, colon).trim(), value }];
  });
  return { titlePage, lineCount: end + 2 };
}

function blocksOf(lines: readonly SourceLine[], start: number): DraftElement[] {
  const drafts: DraftElement[] = [];
  let open: SourceLine[] = [];
  const flush = () => {
    for (const paragraph of paragraphsOf(open, 0)) drafts.push(...paragraphDrafts(paragraph));
    open = [];
  };
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const block = skippedBlock(lines, at) ?? headingAt(line);
    if (!block) {
      open.push(line);
      continue;
    }
    flush();
    drafts.push(block.draft);
    at += block.lineCount - 1;
  }
  flush();
  return drafts;
}

type Block = { draft: DraftElement; lineCount: number };

function headingAt(line: SourceLine): Block | undefined {
  const text = line.text.trimEnd();
  const depth = /^#{1,6}(?= )/.exec(text)?.[0].length;
  if (depth === undefined) return undefined;
  const words = withoutLinks(text.slice(depth).trim());
  if (words === '') return undefined;
  const span = spanOf(line, line);
  const draft: DraftElement = isNaturalHeading(words)
    ? { kind: 'scene-heading', text: words, span }
    : { kind: 'section', text: words, span, depth };
  return { draft, lineCount: 1 };
}

/** Fenced code and HTML comments that begin a line; one that never ends is ordinary text. */
function skippedBlock(lines: readonly SourceLine[], at: number): Block | undefined {
  const first = lines[at];
  const opening = first?.text.trimStart() ?? '';
  const [open, close] = opening.startsWith('<!--') ? ['<!--', '-->'] : ['```', '```'];
  if (!first || !opening.startsWith(open)) return undefined;
  for (let end = at; end < Math.min(lines.length, at + MAX_SKIPPED_LINES); end += 1) {
    const line = lines[end];
    const searched = end === at ? opening.slice(open.length) : line?.text;
    if (!line || !searched?.includes(close)) continue;
    const inside = lines.slice(at, end + 1).map((one) => one.text);
    const draft: DraftElement = { kind: 'boneyard', text: inside.join('\n').trim(), span: spanOf(first, line) };
    return { draft, lineCount: end - at + 1 };
  }
  return undefined;
}

/** Bounds the search for the end of a block, and so the time of a text made of nothing but beginnings. */
const MAX_SKIPPED_LINES = 200;

function paragraphDrafts({ lines }: Paragraph): DraftElement[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const span = spanOf(first, last);
  const text = lines
    .map((line) => withoutLinks(line.text.trim().replace(/^(?:> ?|[-*+] (?=\S)|\d{1,3}[.)] (?=\S))/, '')))
    .filter((line) => line !== '' && !isSetextRule(line))
    .join('\n');
  const setext = lines.length === 2 && isSetextRule(last.text.trim()) && text !== '';
  if (setext) return [{ kind: 'section', text, span, depth: last.text.trim().startsWith('=') ? 1 : 2 }];
  if (text === '' || isBreak(text)) return [{ kind: 'page-break', text: '', span }];
  return [{ kind: 'action', text, span }];
}

function isSetextRule(text: string): boolean {
  return text.length >= 3 && /^(?:=+|-+)$/.test(text);
}

/** `[words](address)` → `words`; `![picture](address)` → nothing; `` `code` `` → `code`. */
function withoutLinks(line: string): string {
  return line
    .slice(0, MAX_LINKED_LINE_LENGTH)
    .replace(/!\[[^[\]]{0,300}\]\([^()]{0,600}\)/g, '')
    .replace(/\[([^[\]]{1,300})\]\([^()]{0,600}\)/g, '$1')
    .split('`')
    .join('')
    .concat(line.slice(MAX_LINKED_LINE_LENGTH));
}

/** Longer lines are no prose; their links stay as they are. */
const MAX_LINKED_LINE_LENGTH = 20_000;

function withoutHeadings(lines: readonly SourceLine[]): SourceLine[] {
  return lines.map((line) => (headingAt(line) ? { ...line, text: '' } : line));
}

function mergeHeadings(lines: readonly SourceLine[], talk: readonly DraftElement[], start: number): DraftElement[] {
  const headings = lines.slice(start).flatMap((line) => (isBlank(line) ? [] : (headingAt(line)?.draft ?? [])));
  return [...talk, ...headings].sort((a, b) => a.span.startOffset - b.span.startOffset);
}

/** The first heading names the script when nothing else does, and `by NAME` under it the author. */
function takeTitle(
  titlePage: Screenplay['titlePage'],
  drafts: DraftElement[],
): { titlePage: Screenplay['titlePage']; drafts: DraftElement[] } {
  const [first, second] = drafts;
  const hasTitle = titlePage.some(({ key }) => key.toLowerCase() === 'title');
  if (hasTitle || first?.kind !== 'section' || first.depth !== 1) return { titlePage, drafts };
  const author = second?.kind === 'action' ? bylineOf(plainText(second.text).text) : undefined;
  const byline = author === undefined ? [] : [{ key: 'Author', value: author }];
  return {
    titlePage: [{ key: 'Title', value: first.text }, ...byline, ...titlePage],
    drafts: drafts.slice(author === undefined ? 1 : 2),
  };
}
