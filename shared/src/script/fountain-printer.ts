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
  let out = isFountain ? screenplay.preamble : printTitlePage(screenplay.titlePage);
  let isFresh = !isFountain;
  screenplay.elements.forEach((element, at) => {
    const { [at - 1]: before, [at + 1]: next } = screenplay.elements;
    const keepsRaw = isFountain && element.raw !== '';
    if (!keepsRaw || isFresh) out += spaceBefore(out, element, before);
    out += keepsRaw ? element.raw : printElement(element, next);
    isFresh = !keepsRaw;
  });
  return out;
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

/** Speech stands directly under its cue; everything else has an empty line above. */
function spaceBefore(out: string, element: ScriptElement, before: ScriptElement | undefined): string {
  if (out === '') return '';
  const missing = out.endsWith('\n') ? '' : '\n';
  if (isSpeech(element) && before !== undefined && (isSpeech(before) || before.kind === 'character')) return missing;
  return /(?:\n|\r\n?)(?:\n|\r\n?)$/.test(out.slice(-4)) ? '' : `${missing}\n`;
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
