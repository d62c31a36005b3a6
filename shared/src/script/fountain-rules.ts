import { withoutNotes } from './inline-marks.ts';

/** Longest cue, in UTF-16 units: no name is longer, and a page in capitals is not a name. */
const MAX_CUE_LENGTH = 120;
const MAX_CASELESS_CUE_LENGTH = 30;

const HEADING_ANY_CASE = /^(?:int|ext|int\.?\/ext|ext\.?\/int|int\.?\/ext|i\/e|e\/i)[. ]\s*\S/i;
// As ordinary words (`Est in`, `Interior design`) these begin sentences, so they must shout or carry a full stop.
const HEADING_STRICT = /^(?:(?:EST|INTERIOR|EXTERIOR)[. ]|(?:est|interior|exterior)\.)\s*\S/;

/** Does the line begin as a scene heading does: INT, EXT, EST, INT./EXT, I/E? Expects a trimmed line. */
export function isNaturalHeading(line: string): boolean {
  return HEADING_ANY_CASE.test(line) || HEADING_STRICT.test(line);
}

/** `.KITCHEN` but not `...and then`. */
export function isForcedHeading(line: string): boolean {
  return line.length > 1 && line.startsWith('.') && /^[\p{L}\p{N}]/u.test(line.slice(1).trimStart());
}

const CLOSING_TRANSITIONS = new Set([
  'FADE IN:',
  'FADE IN.',
  'FADE OUT.',
  'FADE OUT:',
  'FADE TO BLACK.',
  'FADE TO WHITE.',
  'CUT TO BLACK.',
  'DISOLVENCIA A:',
  'CORTE A:',
  'CORTE A NEGRO.',
  'FUNDIDO A NEGRO.',
  'FUNDE A NEGRO.',
  'FUNDIDO A:',
]);

/** A line in capitals that ends in `TO:`, or one of the set phrases (`FADE OUT.`). Expects a trimmed line. */
export function isNaturalTransition(line: string): boolean {
  if (line.length > MAX_CUE_LENGTH) return false;
  return CLOSING_TRANSITIONS.has(line) || (line.endsWith(' TO:') && isUpperCase(line));
}

/** Has letters, and none of them is a small one. */
export function isUpperCase(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** `===` or more, and nothing else. */
export function isPageBreak(line: string): boolean {
  return line.startsWith('===') && [...line].every((sign) => sign === '=');
}

/** A character cue taken apart. */
export type Cue = { name: string; extension?: string; dual: boolean };

/**
 * Reads `MARY (V.O.) ^`. Undefined when the line has not the shape of a cue. `forced` cues (after `@`) may be in any
 * case; others must be in capitals outside the brackets.
 */
export function readCue(line: string, forced: boolean): Cue | undefined {
  if (line.length > MAX_CUE_LENGTH * 2) return undefined;
  const shape = cueShape(line);
  if (!shape || shape.name.length > MAX_CUE_LENGTH) return undefined;
  if (!forced && (!isUpperCase(shape.name) || shape.name.endsWith(':'))) return undefined;
  return shape;
}

/**
 * Scripts without capitals (Devanagari, Arabic, Han) cannot shout a name: such a line may be a cue when it is short,
 * has no punctuation, and other evidence speaks for it, which the caller must have.
 */
export function readCaselessCue(line: string): Cue | undefined {
  const shape = cueShape(line);
  if (!shape || shape.name.length > MAX_CASELESS_CUE_LENGTH) return undefined;
  if (!/^[\p{L}\p{M}\p{N} .'’\u200c\u200d-]+$/u.test(shape.name) || /[\p{Lu}\p{Ll}]/u.test(shape.name))
    return undefined;
  return /\p{L}/u.test(shape.name) && shape.name.split(' ').length <= 3 ? shape : undefined;
}

function cueShape(line: string): Cue | undefined {
  const bare = withoutNotes(line).trim();
  let end = bare.length;
  while (end > 0 && ' ^'.includes(bare.charAt(end - 1))) end -= 1; // one caret or many: the name has none
  const dual = bare.length > end;
  const cue = bare.slice(0, end);
  const bracket = cue.indexOf('(');
  const name = (bracket < 0 ? cue : cue.slice(0, bracket)).trim();
  if (name === '' || name.includes(')')) return undefined;
  if (bracket < 0) return { name, dual };
  const extension = readBrackets(cue.slice(bracket));
  return extension === undefined ? undefined : { name, dual, ...(extension === '' ? {} : { extension }) };
}

/** `(V.O.) (CONT'D)` → `V.O., CONT'D`; undefined when anything stands outside the brackets. */
function readBrackets(text: string): string | undefined {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const close = text.indexOf(')', at);
    if (text.charAt(at) !== '(' || close < 0) return undefined;
    parts.push(text.slice(at + 1, close).trim());
    at = close + 1;
    while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
  }
  return parts.filter((part) => part !== '').join(', ');
}
