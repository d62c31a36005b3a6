import type { Screenplay } from './model.ts';
import { isBlank, type SourceLine } from './source-lines.ts';

type TitlePage = Screenplay['titlePage'];

/** Keys that prove a title page: a first paragraph such as `Note: she is late.` is action, not a title page. */
const KNOWN_KEYS = new Set(
  (
    'title,credit,author,authors,source,draft date,date,contact,copyright,revision,notes,language,form,format,' +
    'episode,series,version,font,lang,título,titulo,autor,autora,autores,crédito,idioma,fecha,forma,titre,auteur,' +
    'langue,titel,sprache,शीर्षक,लेखक,भाषा'
  ).split(','),
);

/**
 * The title page at the head of the lines: `Key: value`, with further lines of a value indented below it, up to the
 * first empty line. Empty when the script begins at once.
 * @returns the entries in order and the number of lines they take.
 */
export function readTitlePage(lines: readonly SourceLine[]): { titlePage: TitlePage; lineCount: number } {
  const none = { titlePage: [], lineCount: 0 };
  const titlePage: TitlePage = [];
  let lineCount = 0;
  let known = false;
  for (const line of lines) {
    if (isBlank(line)) break;
    const entry = readEntry(line.text);
    const last = titlePage.at(-1);
    if (entry) {
      titlePage.push(entry);
      known ||= KNOWN_KEYS.has(entry.key.toLowerCase());
    } else if (last && /^\s/.test(line.text)) {
      last.value = last.value === '' ? line.text.trim() : `${last.value}\n${line.text.trim()}`;
    } else {
      return none;
    }
    lineCount += 1;
  }
  return known ? { titlePage, lineCount } : none;
}

const MAX_KEY_LENGTH = 40;

function readEntry(line: string): { key: string; value: string } | undefined {
  const colon = line.slice(0, MAX_KEY_LENGTH + 1).indexOf(':');
  if (colon < 1 || /^\s/.test(line)) return undefined;
  const key = line.slice(0, colon).trim();
  return /^[\p{L}\p{M}][\p{L}\p{M}\p{N} _()-]*$/u.test(key) ? { key, value: line.slice(colon + 1).trim() } : undefined;
}

/** The first value whose key is one of `keys` (lower case); line ends become spaces. */
export function titleValue(titlePage: TitlePage, keys: readonly string[]): string {
  const entry = titlePage.find((one) => keys.includes(one.key.toLowerCase()) && one.value !== '');
  return entry ? entry.value.split('\n').join(' ') : '';
}
