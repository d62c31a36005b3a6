import { BONEYARD_NAME } from './fdx-parser.ts';
import { writeTitleParagraphs } from './fdx-title-page.ts';
import { escapeXml } from './fdx-xml.ts';
import { BOLD, ITALIC, readMarks, UNDERLINE } from './inline-marks.ts';
import type { ElementKind, Screenplay, ScriptElement } from './model.ts';

const TYPES: Readonly<Record<ElementKind, string>> = {
  'scene-heading': 'Scene Heading',
  action: 'Action',
  character: 'Character',
  parenthetical: 'Parenthetical',
  dialogue: 'Dialogue',
  lyrics: 'Lyrics',
  transition: 'Transition',
  centered: 'Action',
  section: 'Outline',
  synopsis: 'Outline Body',
  note: 'General',
  boneyard: 'General',
  'page-break': 'General',
};

/**
 * A screenplay of any format as a Final Draft document. Reading it back gives the same title page and elements (raws
 * and spans apart); a dual voice that has no partner becomes an ordinary one.
 */
export function printFdx(screenplay: Screenplay): string {
  const body = groupsOf(screenplay.elements).map(printGroup).join('');
  const title = writeTitleParagraphs(screenplay.titlePage)
    .map(({ text, centered }) => paragraph(centered ? ' Alignment="Center"' : '', runs(text)))
    .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n' +
    '<FinalDraft DocumentType="Script" Template="No" Version="3" Generator="AI Film Studio">\n' +
    `<Content>\n${body}</Content>\n` +
    `<TitlePage>\n<Content>\n${title}</Content>\n</TitlePage>\n</FinalDraft>\n`
  );
}

/** Elements printed together: a speech with its cue, two speeches at once, or one element. */
type Group = { elements: ScriptElement[]; dual: boolean };

function groupsOf(elements: readonly ScriptElement[]): Group[] {
  const groups: Group[] = [];
  for (const element of elements) {
    const last = groups.at(-1);
    const inSpeech = last?.elements[0]?.kind === 'character';
    if (last && inSpeech && element.kind === 'character' && element.dual === true && !last.dual) {
      last.elements.push(element);
      last.dual = true;
    } else if (last && inSpeech && belongsToSpeech(element)) {
      last.elements.push(element);
    } else {
      groups.push({ elements: [element], dual: false });
    }
  }
  return groups;
}

function belongsToSpeech(element: ScriptElement): boolean {
  return ['dialogue', 'parenthetical', 'lyrics', 'note', 'boneyard'].includes(element.kind);
}

function printGroup({ elements, dual }: Group): string {
  const body = elements.map(printElement).join('');
  return dual ? `<Paragraph>\n<DualDialogue>\n${body}</DualDialogue>\n</Paragraph>\n` : body;
}

function printElement(element: ScriptElement): string {
  const { kind, text } = element;
  const type = kind === 'section' ? `Outline ${element.depth ?? 1}` : TYPES[kind];
  const base = ` Type="${type}"`;
  switch (kind) {
    case 'scene-heading': {
      const number = element.sceneNumber === undefined ? '' : ` Number="${escapeXml(element.sceneNumber)}"`;
      return paragraph(`${number}${base}`, runs(text));
    }
    case 'character':
      return paragraph(base, runs(element.extension === undefined ? text : `${text} (${element.extension})`));
    case 'parenthetical':
      return paragraph(base, runs(`(${text})`));
    case 'centered':
      return paragraph(` Alignment="Center"${base}`, runs(text));
    case 'page-break':
      return paragraph(` StartsNewPage="Yes"${base}`, '<Text></Text>');
    case 'note':
      return paragraph(base, `<ScriptNote>${paragraph(base, runs(text))}</ScriptNote>`);
    case 'boneyard':
      return paragraph(base, `<ScriptNote Name="${BONEYARD_NAME}">${paragraph(base, runs(text))}</ScriptNote>`);
    default:
      return paragraph(base, runs(text));
  }
}

function paragraph(attributes: string, body: string): string {
  return `<Paragraph${attributes}>${body}</Paragraph>\n`;
}

/** Marked text as styled runs. */
function runs(marked: string): string {
  const { text, styles } = readMarks(marked);
  let out = '';
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && styles[end] === styles[start]) end += 1;
    const style = styleName(styles[start] ?? 0);
    out += `<Text${style === '' ? '' : ` Style="${style}"`}>${escapeXml(text.slice(start, end))}</Text>`;
    start = end;
  }
  return out;
}

function styleName(style: number): string {
  return [style & BOLD ? 'Bold' : '', style & ITALIC ? 'Italic' : '', style & UNDERLINE ? 'Underline' : '']
    .filter((name) => name !== '')
    .join('+');
}
