import type { Screenplay, ScriptElement } from './model.ts';
import {
  isForcedHeading,
  isNaturalHeading,
  isNaturalTransition,
  isPageBreak,
  readCaselessCue,
  readCue,
  type Cue,
} from './fountain-rules.ts';
import { withoutNotes } from './inline-marks.ts';
import {
  findBoneyards,
  isBlank,
  spanOf,
  splitLines,
  withRaw,
  type DraftElement,
  type SourceLine,
} from './source-lines.ts';
import { readTitlePage } from './title-page.ts';

const MAX_PARENTHETICAL_LINES = 8;
const MAX_SECTION_DEPTH = 6;

/**
 * Reads a Fountain script. Every string is a valid script: what no rule claims is action. Kinder than the letter of the
 * syntax in two points, because newcomers write so: a scene heading needs no empty line after it, and a repeated short
 * line in a script without capitals is a cue.
 * `preamble` and the elements' `raw` in order are `text` again, unit for unit.
 * @source https://fountain.io/syntax
 */
export function parseFountain(text: string): Screenplay {
  const lines = splitLines(text, findBoneyards(text));
  const { titlePage, lineCount } = readTitlePage(lines);
  const drafts = new FountainReader(lines).read(lineCount);
  return { format: 'fountain', titlePage, ...withRaw(text, drafts) };
}

type Extra = Partial<Pick<ScriptElement, 'sceneNumber' | 'depth' | 'extension' | 'dual'>>;

/** Walks the lines once; every reader looks a bounded way ahead or at a table made beforehand. */
class FountainReader {
  readonly #lines: readonly SourceLine[];
  readonly #drafts: DraftElement[] = [];
  /** Line of the next `]]` with no empty line between, or -1. */
  readonly #noteEnds: Int32Array;
  readonly #caselessCues: ReadonlySet<string>;

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines;
    this.#noteEnds = noteEnds(lines);
    this.#caselessCues = caselessCues(lines);
  }

  read(start: number): readonly DraftElement[] {
    let free = true;
    for (let at = start; at < this.#lines.length; ) {
      const line = this.#lines[at];
      if (isBlank(line)) {
        if (line?.boneyard !== undefined) this.#add('boneyard', line.boneyard.trim(), at, at);
        free = true;
        at += 1;
        continue;
      }
      const structural = this.#readStructure(at, free);
      at = structural ?? this.#readDialogue(at, free) ?? this.#readAction(at);
      free = structural !== undefined;
    }
    return this.#drafts;
  }

  /** Single lines that need no empty line around them, or bring it along. */
  #readStructure(at: number, free: boolean): number | undefined {
    const line = this.#trimmed(at);
    if (line.startsWith('[[')) return this.#readNote(at);
    if (line.startsWith('~')) return this.#readLyrics(at);
    const element = structureOf(line) ?? (free ? this.#headingOrTransition(at) : undefined);
    if (!element) return undefined;
    this.#add(element.kind, element.text, at, at, element.extra);
    return at + 1;
  }

  #headingOrTransition(at: number): StructureLine | undefined {
    const line = this.#trimmed(at);
    // `!` and `@` have said what the line is.
    if (line.startsWith('!') || line.startsWith('@')) return undefined;
    const forced = isForcedHeading(line);
    if (forced || isNaturalHeading(line)) return headingOf(forced ? line.slice(1).trim() : line);
    return isNaturalTransition(line) ? { kind: 'transition', text: line } : undefined;
  }

  /** A note that stands alone, over as many lines as it takes. One inside other text stays in that text. */
  #readNote(at: number): number | undefined {
    const close = this.#noteEnds[at] ?? -1;
    if (close < 0) return undefined;
    const text = this.#joined(at, close);
    if (withoutNotes(text).trim() !== '') return undefined;
    this.#add('note', text.trim().slice(2, -2).trim(), at, close);
    return close + 1;
  }

  #readLyrics(at: number, extra: Extra = {}): number {
    const words: string[] = [];
    let end = at;
    for (; this.#trimmed(end).startsWith('~'); end += 1) words.push(this.#trimmed(end).slice(1).trim());
    this.#add('lyrics', words.join('\n'), at, end - 1, extra);
    return end;
  }

  #readDialogue(at: number, free: boolean): number | undefined {
    const cue = this.#cueAt(at, free);
    if (!cue) return undefined;
    const dual: Extra = cue.dual ? { dual: true } : {};
    this.#add('character', cue.name, at, at, {
      ...(cue.extension === undefined ? {} : { extension: cue.extension }),
      ...dual,
    });
    let next = at + 1;
    while (this.#inDialogue(next)) next = this.#readSpeech(next, dual);
    return next;
  }

  #cueAt(at: number, free: boolean): Cue | undefined {
    const line = this.#trimmed(at);
    if (!free && at > 0 && !isBlank(this.#lines[at - 1])) return undefined;
    if (line.startsWith('@')) return readCue(line.slice(1), true);
    if (line.startsWith('!') || !this.#inDialogue(at + 1)) return undefined;
    return readCue(line, false) ?? (this.#caselessCues.has(caselessName(line)) ? readCaselessCue(line) : undefined);
  }

  /** Inside a speech a line of two or more blanks is an empty line of the speech; a truly empty one ends it. */
  #inDialogue(at: number): boolean {
    const line = this.#lines[at];
    return line !== undefined && (!isBlank(line) || (line.boneyard === undefined && /^ {2}/.test(line.text)));
  }

  #readSpeech(at: number, extra: Extra): number {
    const line = this.#trimmed(at);
    if (line.startsWith('(')) {
      const end = this.#parentheticalEnd(at);
      if (end >= 0) {
        this.#add(
          'parenthetical',
          this.#joined(at, end).split('\n').join(' ').trim().slice(1, -1).trim(),
          at,
          end,
          extra,
        );
        return end + 1;
      }
    }
    if (line.startsWith('~')) return this.#readLyrics(at, extra);
    if (line.startsWith('[[') && line.endsWith(']]') && withoutNotes(line) === '') return this.#readNote(at) ?? at + 1;
    return this.#readWords(at, extra);
  }

  #readWords(at: number, extra: Extra): number {
    const words: string[] = [];
    let end = at;
    do {
      words.push(this.#trimmed(end));
      end += 1;
    } while (this.#inDialogue(end) && !this.#startsNewSpeech(end));
    this.#add('dialogue', words.join('\n').trim(), at, end - 1, extra);
    return end;
  }

  #startsNewSpeech(at: number): boolean {
    const line = this.#trimmed(at);
    return line.startsWith('~') || (line.startsWith('(') && this.#parentheticalEnd(at) >= 0);
  }

  #parentheticalEnd(at: number): number {
    for (let end = at; end < at + MAX_PARENTHETICAL_LINES && !isBlank(this.#lines[end]); end += 1) {
      const close = this.#trimmed(end).indexOf(')');
      if (close >= 0) return close === this.#trimmed(end).length - 1 ? end : -1;
    }
    return -1;
  }

  #readAction(at: number): number {
    const words: string[] = [];
    let noteOpen = false;
    let end = at;
    do {
      const text = this.#lines[end]?.text ?? '';
      words.push(text.trimStart().startsWith('!') ? text.trimStart().slice(1) : text);
      noteOpen = opensNote(text, noteOpen);
      end += 1;
    } while (this.#continuesAction(end, noteOpen));
    this.#add('action', words.map((word) => word.trimEnd()).join('\n'), at, end - 1);
    return end;
  }

  #continuesAction(at: number, noteOpen: boolean): boolean {
    if (noteOpen && (this.#noteEnds[at] ?? -1) >= 0) return true;
    const line = this.#trimmed(at);
    return line !== '' && !line.startsWith('~') && structureOf(line) === undefined;
  }

  #trimmed(at: number): string {
    return this.#lines[at]?.text.trim() ?? '';
  }

  #joined(from: number, to: number): string {
    const words: string[] = [];
    for (let at = from; at <= to; at += 1) words.push(this.#trimmed(at));
    return words.join('\n');
  }

  #add(kind: ScriptElement['kind'], text: string, from: number, to: number, extra: Extra = {}): void {
    const [first, last] = [this.#lines[from], this.#lines[to]];
    if (first && last) this.#drafts.push({ kind, text, span: spanOf(first, last), ...extra });
  }
}

type StructureLine = { kind: ScriptElement['kind']; text: string; extra?: Extra };

/** What a line is by its first mark alone: page break, synopsis, section, centred text, forced transition. */
function structureOf(line: string): StructureLine | undefined {
  if (isPageBreak(line)) return { kind: 'page-break', text: '' };
  if (line.startsWith('=')) return wordy('synopsis', line.slice(1).trim());
  if (line.startsWith('#')) {
    let depth = 0;
    while (line.charAt(depth) === '#') depth += 1;
    const section = wordy('section', line.slice(depth).trim());
    return section && { ...section, extra: { depth: Math.min(depth, MAX_SECTION_DEPTH) } };
  }
  if (!line.startsWith('>')) return undefined;
  return line.endsWith('<') && line.length > 1
    ? wordy('centered', line.slice(1, -1).trim())
    : wordy('transition', line.slice(1).trim());
}

function wordy(kind: ScriptElement['kind'], text: string): StructureLine | undefined {
  return text === '' ? undefined : { kind, text };
}

/** Takes the number `#12A#` off the end of a heading. */
function headingOf(line: string): StructureLine {
  const open = line.endsWith('#') ? line.lastIndexOf('#', line.length - 2) : -1;
  const sceneNumber = open > 0 ? line.slice(open + 1, -1).trim() : '';
  if (sceneNumber === '') return { kind: 'scene-heading', text: line };
  return { kind: 'scene-heading', text: line.slice(0, open).trim(), extra: { sceneNumber } };
}

function opensNote(text: string, wasOpen: boolean): boolean {
  const [open, close] = [text.lastIndexOf('[['), text.lastIndexOf(']]')];
  return open > close || (wasOpen && close < 0);
}

function noteEnds(lines: readonly SourceLine[]): Int32Array {
  const ends = new Int32Array(lines.length).fill(-1);
  let next = -1;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '' && !text.startsWith('  ')) next = -1;
    else if (text.includes(']]')) next = at;
    ends[at] = next;
  }
  return ends;
}

/** Names in scripts without capitals that stand where cues stand, at least twice. */
function caselessCues(lines: readonly SourceLine[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  lines.forEach((line, at) => {
    if (isBlank(line) || line.text.length > 60 || !isBlank(lines[at - 1]) || isBlank(lines[at + 1])) return;
    const cue = readCaselessCue(line.text.trim());
    if (cue) seen.set(cue.name, (seen.get(cue.name) ?? 0) + 1);
  });
  return new Set([...seen].filter(([, count]) => count > 1).map(([name]) => name));
}

function caselessName(line: string): string {
  return line.length > 60 ? '' : (readCaselessCue(line)?.name ?? '');
}
