import { parseFountain } from './fountain-parser.ts';
import { isForcedHeading, isNaturalHeading, isNaturalTransition, readCue } from './fountain-rules.ts';
import type { Screenplay, ScriptElement } from './model.ts';

/**
 * A screenplay as Fountain. One that was Fountain comes back unit for unit: its preamble and raws; an element whose
 * `raw` was emptied by an edit is written afresh. Other formats are written in canonical form, forced marks only where
 * the syntax needs them.
 */
export function printFountain(screenplay: Screenplay): string {
  const isFountain = screenplay.format === 'fountain';
  const page = new Page(isFountain ? screenplay.preamble : printTitlePage(screenplay.titlePage));
  screenplay.elements.forEach((element, at) => {
    if (isFountain && element.raw !== '') page.addRaw(element);
    else page.addFresh(element, screenplay.elements[at + 1]);
  });
  const printed = page.text();
  // Words such as `Title: …` at the very top would be taken for a title page that the script has not.
  const mistaken = screenplay.titlePage.length === 0 && !isFountain && parseFountain(printed).titlePage.length > 0;
  return mistaken ? `\n${printed}` : printed;
}

/** What is printed so far: knows what a new element must keep its distance from. */
class Page {
  readonly #parts: string[];
  #end: string;
  #isFresh = false;
  /** Under a cue, where speech belongs. */
  #inSpeech = false;

  constructor(start: string) {
    this.#parts = [start];
    this.#end = start.slice(-4);
  }

  addRaw(element: ScriptElement): void {
    if (this.#isFresh) this.#space(element);
    this.#add(element, element.raw);
    this.#isFresh = false;
  }

  addFresh(element: ScriptElement, next: ScriptElement | undefined): void {
    this.#space(element);
    this.#add(element, printElement(element, next));
    this.#isFresh = true;
  }

  text(): string {
    return this.#parts.join('');
  }

  /** Speech stands directly under its cue; everything else has an empty line above. */
  #space(element: ScriptElement): void {
    if (this.#end === '') return;
    const missing = /[\n\r]$/.test(this.#end) ? '' : '\n';
    const attached = isSpeech(element) && this.#inSpeech;
    this.#write(attached || /(?:\n|\r\n?)(?:\n|\r\n?)$/.test(this.#end) ? missing : `${missing}\n`);
  }

  #add(element: ScriptElement, text: string): void {
    this.#write(text);
    this.#inSpeech = element.kind === 'character' || (this.#inSpeech && isSpeech(element));
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#end = (this.#end + text).slice(-4);
  }
}

function printTitlePage(titlePage: Screenplay['titlePage']): string {
  const entries = titlePage.map(({ key, value }) =>
    value.includes('\n') ? `${key}:\n${indented(value)}\n` : `${`${key}: ${value}`.trimEnd()}\n`,
  );
  return entries.length === 0 ? '' : `${entries.join('')}\n`;
}

function indented(value: string): string {
  return value
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

function isSpeech(element: ScriptElement): boolean {
  return element.kind === 'dialogue' || element.kind === 'parenthetical' || element.kind === 'lyrics';
}

function printElement(element: ScriptElement, next: ScriptElement | undefined): string {
  const text = element.text.split('/*').join('/\\*');
  const oneLine = text.split('\n').join(' ');
  switch (element.kind) {
    case 'scene-heading':
      return `${printHeading(oneLine)}${element.sceneNumber === undefined ? '' : ` #${element.sceneNumber}#`}\n`;
    case 'action':
      return `${printAction(text)}\n`;
    case 'character':
      return `${printCue(element, next)}\n`;
    case 'parenthetical':
      return `(${oneLine})\n`;
    case 'dialogue':
      return `${withTwoSpaceLines(text)}\n`;
    case 'lyrics':
      return `~${text.split('\n').join('\n~')}\n`;
    case 'transition':
      return `${isNaturalTransition(oneLine) ? '' : '> '}${oneLine}\n`;
    case 'centered':
      return `> ${text.split('\n').join(' <\n> ')} <\n`;
    case 'section':
      return `${'#'.repeat(element.depth ?? 1)} ${oneLine}\n`;
    case 'synopsis':
      return `= ${oneLine}\n`;
    case 'note':
      return `[[${withTwoSpaceLines(text)}]]\n`;
    case 'boneyard':
      return `/*\n${element.text.split('*/').join('* /')}\n*/\n`;
    case 'page-break':
      return '===\n';
  }
}

/** Empty lines inside speech and notes are written as two spaces. */
function withTwoSpaceLines(text: string): string {
  const lines = text.split('\n');
  return lines.map((line) => (line === '' ? '  ' : line)).join('\n');
}

function printHeading(text: string): string {
  return isNaturalHeading(text) && !isForcedHeading(text) ? text : `.${text}`;
}

/** Asks the parser itself whether the words need `!` to stay action. */
function printAction(text: string): string {
  const [only, ...more] = parseFountain(`\n${text}\n`).elements;
  if (only?.kind === 'action' && more.length === 0 && only.text === text) return text;
  return text
    .split('\n')
    .map((line) => `!${line}`)
    .join('\n');
}

function printCue(element: ScriptElement, next: ScriptElement | undefined): string {
  const { text, extension } = element;
  const cue = extension === undefined ? text : `${text} (${extension})`;
  const natural = next !== undefined && isSpeech(next) && readCue(cue, false)?.name === text && !isClaimed(cue);
  return `${natural ? '' : '@'}${cue}${element.dual === true ? ' ^' : ''}`;
}

/** Would another rule take the line before the cue rule sees it? */
function isClaimed(line: string): boolean {
  return /^[.>#=~!@[]/.test(line) || isNaturalHeading(line) || isNaturalTransition(line);
}
