import type { Screenplay } from './model.ts';

type TitlePage = Screenplay['titlePage'];

const CREDIT = /^(?:(?:written|screenplay|story|script|adapted|teleplay) by|by|escrito por|guion de|de|por|par|von)$/iu;
const KEYED = /^([\p{L}\p{M}][\p{L}\p{M}\p{N} _()-]{0,39}):(?: |\n|$)/u;

/**
 * Final Draft's title page is free paragraphs. The first is the title, the one after `written by` the author,
 * `Key: value` speaks for itself, and what is left is the contact.
 */
export function readTitleParagraphs(paragraphs: readonly string[]): TitlePage {
  const titlePage: TitlePage = [];
  for (const text of paragraphs) {
    if (text === '') continue;
    const keyed = KEYED.exec(text);
    const last = titlePage.at(-1);
    if (keyed?.[1] !== undefined) {
      titlePage.push({ key: keyed[1].trim(), value: text.slice(keyed[0].length).trim() });
    } else if (titlePage.length === 0) {
      titlePage.push({ key: 'Title', value: text });
    } else if (CREDIT.test(text)) {
      titlePage.push({ key: 'Credit', value: text });
    } else if (last?.key === 'Credit' && CREDIT.test(last.value)) {
      titlePage.push({ key: 'Author', value: text });
    } else if (last?.key === 'Contact') {
      last.value = last.value === '' ? text : `${last.value}\n${text}`;
    } else {
      titlePage.push({ key: 'Contact', value: text });
    }
  }
  return titlePage;
}

/** Paragraphs that {@link readTitleParagraphs} reads back as the same entries. `centered` ones are the plain ones. */
export function writeTitleParagraphs(titlePage: TitlePage): { text: string; centered: boolean }[] {
  return titlePage.map(({ key, value }, index) => {
    const before = titlePage[index - 1];
    const plain =
      value !== '' &&
      !KEYED.test(value) &&
      ((key === 'Title' && index === 0) ||
        (index > 0 && key === 'Credit' && CREDIT.test(value)) ||
        (index > 0 &&
          key === 'Author' &&
          before?.key === 'Credit' &&
          CREDIT.test(before.value) &&
          !CREDIT.test(value)));
    return plain ? { text: value, centered: true } : { text: `${key}: ${value}`.trimEnd(), centered: false };
  });
}
