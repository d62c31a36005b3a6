import { isStudioError, type StudioError } from '../errors/index.ts';
import { readTitleParagraphs } from './fdx-title-page.ts';
import { malformed, readXml, type XmlNode } from './fdx-xml.ts';
import { readCue } from './fountain-rules.ts';
import { BOLD, ITALIC, UNDERLINE } from './inline-marks.ts';
import { writeMarks } from './inline-marks-writer.ts';
import type { ElementKind, Screenplay } from './model.ts';
import { splitLines, withRaw, type DraftElement } from './source-lines.ts';

/** A script read, or the one reason why not. */
export type ParsedScreenplay = { ok: true; screenplay: Screenplay } | { ok: false; error: StudioError };

const KINDS: Readonly<Record<string, ElementKind>> = {
  'scene heading': 'scene-heading',
  action: 'action',
  general: 'action',
  shot: 'action',
  'cast list': 'action',
  character: 'character',
  parenthetical: 'parenthetical',
  dialogue: 'dialogue',
  lyrics: 'lyrics',
  singing: 'lyrics',
  transition: 'transition',
  'new act': 'section',
  'act break': 'section',
  summary: 'synopsis',
  'outline body': 'synopsis',
};

/**
 * Reads a Final Draft script (.fdx). Styled runs become Fountain's emphasis marks, script notes become notes, dual
 * dialogue sets `dual` on its second voice. Raws are stretches of the XML source, so they give the file back.
 * @param file named in errors.
 */
export function parseFdx(text: string, file = 'script.fdx'): ParsedScreenplay {
  try {
    const root = readXml(text, file).find((node) => node.name === 'FinalDraft');
    const content = root && child(root, 'Content');
    if (!content) {
      throw malformed('The XML holds no <FinalDraft> with <Content>.', file, { line: 1, column: 1 });
    }
    const reader = new FdxReader(text);
    reader.readParagraphs(content, false);
    const titleContent = child(root, 'TitlePage');
    const titlePage = titleContent ? readTitleParagraphs(titleParagraphs(titleContent)) : [];
    return { ok: true, screenplay: { format: 'fdx', titlePage, ...withRaw(text, reader.drafts) } };
  } catch (error) {
    if (isStudioError(error)) return { ok: false, error };
    throw error;
  }
}

class FdxReader {
  readonly drafts: DraftElement[] = [];
  readonly #lineStarts: number[];
  #line = 0;

  constructor(source: string) {
    this.#lineStarts = splitLines(source).map((line) => line.startOffset);
  }

  readParagraphs(parent: XmlNode, isDual: boolean): void {
    let cues = 0;
    let dual = false;
    for (const node of elements(parent)) {
      if (node.name !== 'Paragraph') continue;
      if (isDual && kindOf(node) === 'character') dual = cues++ > 0;
      this.#readParagraph(node, dual);
    }
  }

  #readParagraph(node: XmlNode, dual: boolean): void {
    const text = markedText(node);
    const kind = kindOf(node);
    if (node.attributes['StartsNewPage'] === 'Yes') this.#add(node, 'page-break', '', {});
    if (text !== '') this.#addWords(node, kind, text, dual);
    for (const inner of elements(node)) {
      if (inner.name === 'DualDialogue') this.readParagraphs(inner, true);
      if (inner.name === 'ScriptNote') this.#addNote(inner);
    }
  }

  #addWords(node: XmlNode, kind: ElementKind, text: string, dual: boolean): void {
    const voice = dual ? { dual } : {};
    if (kind === 'character') {
      const cue = readCue(text, true);
      const extension = cue?.extension === undefined ? {} : { extension: cue.extension };
      this.#add(node, kind, cue?.name ?? text, { ...extension, ...voice });
    } else if (kind === 'parenthetical') {
      this.#add(node, kind, unbracketed(text), voice);
    } else if (kind === 'scene-heading') {
      const number = (node.attributes['Number'] ?? '').trim();
      this.#add(node, kind, text.split('\n').join(' '), number === '' ? {} : { sceneNumber: number });
    } else if (kind === 'section') {
      const depth = Number.parseInt(/(\d)$/.exec(node.attributes['Type'] ?? '')?.[1] ?? '1', 10);
      this.#add(node, kind, text.split('\n').join(' '), { depth: Math.min(6, Math.max(1, depth)) });
    } else {
      this.#add(node, kind, text, kind === 'dialogue' || kind === 'lyrics' ? voice : {});
    }
  }

  #addNote(node: XmlNode): void {
    const text = elements(node).map(markedText).join('\n').trim();
    const isBoneyard = node.attributes['Name'] === BONEYARD_NAME;
    if (text !== '') this.#add(node, isBoneyard ? 'boneyard' : 'note', text, {});
  }

  #add(node: XmlNode, kind: ElementKind, text: string, extra: Partial<DraftElement>): void {
    const start = node.startOffset;
    while ((this.#lineStarts[this.#line + 1] ?? Infinity) <= start) this.#line += 1;
    const column = start - (this.#lineStarts[this.#line] ?? 0) + 1;
    const span = { startOffset: start, endOffset: start, line: this.#line + 1, column };
    this.drafts.push({ kind, text, span, ...extra });
  }
}

/** The name under which passages that are struck out travel in a script note. */
export const BONEYARD_NAME = 'Boneyard';

function kindOf(node: XmlNode): ElementKind {
  const type = (node.attributes['Type'] ?? 'Action').toLowerCase();
  if (/^outline \d$/.test(type)) return 'section';
  const kind = KINDS[type] ?? 'action';
  return kind === 'action' && node.attributes['Alignment'] === 'Center' ? 'centered' : kind;
}

/** The words of a paragraph's own text runs, styled by marks; lines trimmed at their ends, empty lines dropped. */
function markedText(paragraph: XmlNode): string {
  let text = '';
  const styles: number[] = [];
  for (const run of elements(paragraph)) {
    if (run.name !== 'Text') continue;
    const words = textOf(run);
    const style = styleOf(run.attributes['Style'] ?? '');
    text += words;
    for (let at = 0; at < words.length; at += 1) styles.push(style);
  }
  return writeMarks({ text, styles })
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
    .trim();
}

function styleOf(style: string): number {
  const parts = style.split('+');
  const bit = (name: string, value: number) => (parts.includes(name) ? value : 0);
  return bit('Italic', ITALIC) | bit('Bold', BOLD) | bit('Underline', UNDERLINE);
}

function textOf(node: XmlNode): string {
  return node.children.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

function titleParagraphs(titlePage: XmlNode): string[] {
  const content = child(titlePage, 'Content') ?? titlePage;
  return elements(content)
    .filter((node) => node.name === 'Paragraph')
    .map(markedText);
}

function elements(node: XmlNode): XmlNode[] {
  return node.children.filter((part) => typeof part !== 'string');
}

function child(node: XmlNode, name: string): XmlNode | undefined {
  return elements(node).find((one) => one.name === name);
}

function unbracketed(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
}
