import { readCue, type Cue } from './fountain-rules.ts';
import { isBlank, spanOf, type DraftElement, type SourceLine } from './source-lines.ts';

const MAX_NAME_LENGTH = 32;
const MAX_NAME_WORDS = 3;
const MIN_SPEECHES = 3;
const MAX_SPEAKERS = 8;

/** `Anna (laughing): words`, taken apart; `wordsAt` counts from the start of the line. */
type TalkLine = { cue: Cue; wordsAt: number };

/**
 * Reads a transcript: most lines `Name: words`, and the names return. Undefined when the text is none.
 */
export function readTalk(lines: readonly SourceLine[], start: number): DraftElement[] | undefined {
  const names = new Map<string, number>();
  let paragraphs = 0;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const talk = readTalkLine(line.text);
    if (talk || at === start || isBlank(lines[at - 1])) paragraphs += 1;
    if (talk) names.set(nameOf(talk), (names.get(nameOf(talk)) ?? 0) + 1);
  }
  const speeches = [...names.values()].reduce((sum, count) => sum + count, 0);
  if (speeches < MIN_SPEECHES || names.size > MAX_SPEAKERS || speeches * 2 < paragraphs) return undefined;
  return speeches < names.size * 1.5 ? undefined : draftsOf(lines, start);
}

function nameOf(talk: TalkLine): string {
  return talk.cue.name.toUpperCase();
}

/** Also `**Anna:** words`, as Markdown has it. */
function readTalkLine(text: string): TalkLine | undefined {
  const colon = text.slice(0, MAX_NAME_LENGTH * 2).search(/[:：]/u);
  if (colon < 1) return undefined;
  let wordsAt = colon + 1;
  while (text.charAt(wordsAt) === '*' || text.charAt(wordsAt) === ' ') wordsAt += 1;
  if (wordsAt === colon + 1 || wordsAt >= text.length) return undefined;
  const name = text.slice(0, colon).split('*').join('').trim();
  const cue = readCue(name, true);
  if (!cue || cue.name.length > MAX_NAME_LENGTH || cue.name.split(' ').length > MAX_NAME_WORDS) return undefined;
  return /^[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’ -]*$/u.test(cue.name) ? { cue, wordsAt } : undefined;
}

function draftsOf(lines: readonly SourceLine[], start: number): DraftElement[] {
  const drafts: DraftElement[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const talk = readTalkLine(line.text);
    const last = drafts.at(-1);
    if (talk) {
      drafts.push(...speechDrafts(line, talk));
    } else if (last && last.kind !== 'parenthetical' && !isBlank(lines[at - 1])) {
      last.text += `\n${line.text.trim()}`;
      last.span.endOffset = line.endOffset;
    } else {
      drafts.push({ kind: 'action', text: line.text.trim(), span: spanOf(line, line) });
    }
  }
  return drafts;
}

/** One line makes three elements: who, how (`(laughing)` before the words), and what. */
function speechDrafts(line: SourceLine, { cue, wordsAt }: TalkLine): DraftElement[] {
  const extension = cue.extension === undefined ? {} : { extension: cue.extension };
  const drafts: DraftElement[] = [
    {
      kind: 'character',
      text: cue.name,
      span: { ...spanOf(line, line), endOffset: line.startOffset + wordsAt },
      ...extension,
    },
  ];
  let from = wordsAt;
  const close = line.text.charAt(from) === '(' ? line.text.slice(0, from + 120).indexOf(')', from) : -1;
  if (close >= 0) {
    drafts.push(partOf(line, 'parenthetical', line.text.slice(from + 1, close).trim(), from, close + 1));
    from = close + 1;
  }
  const words = line.text.slice(from).trim();
  if (words !== '') drafts.push(partOf(line, 'dialogue', words, from, line.text.length));
  return drafts;
}

function partOf(line: SourceLine, kind: DraftElement['kind'], text: string, from: number, to: number): DraftElement {
  const base = line.startOffset;
  return { kind, text, span: { startOffset: base + from, endOffset: base + to, line: line.line, column: from + 1 } };
}
