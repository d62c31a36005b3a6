import { handledThings } from './handled.ts';
import { findPhrases } from './phrases.ts';
import { tokenize } from './text.ts';
import { NOUN_WORDS, type DrawableNoun } from './words/nouns.ts';

/** Words that are a thing in one sense and something else in another: kept only behind an article or a possessive. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'watch',
  'match',
  'ring',
  'saw',
  'nail',
  'bow',
  'sign',
  'well',
  'light',
  'screen',
  'drum',
  'bat',
  'star',
  'fish',
  'pipe',
  'card',
  'lock',
  'note',
  'book',
  'plant',
  'swing',
  'slide',
  'fire',
  'bear',
  'duck',
  'swan',
  'crane',
  'train',
  'wave',
  'rock',
  'seal',
  'fence',
  'gate',
  'fan',
  'rake',
  'comb',
  'brush',
  'hammer',
  'paddle',
  'phone',
  'paper',
  'thread',
  'shell',
  'box',
  'anchor',
  'bell',
  'ball',
  'chest',
  'counter',
  'glass',
  'iron',
  'pot',
  'pan',
  'net',
  'gear',
  'wheel',
  'map',
  'pen',
  'salt',
  'gold',
  'honey',
  'toy',
  'mask',
  'trunk',
  'snow',
  'present',
  'column',
  'palm',
  'till',
  'date',
  'tablet',
  'kid',
  'goose',
  'radio',
  'seed',
  'stone',
  'knife',
]);

/** `The phone rings`, `the sun rose`: behind a noun these tell a deed. */
const VERBS_AFTER_NOUN = /^(?:\w+s|rose|saw|lay|bore|wound|fell)$/u;

const DETERMINERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'their',
  'its',
  'my',
  'your',
  'our',
  'this',
  'that',
  'these',
  'those',
  'some',
  'one',
  'two',
  'three',
  'four',
  'another',
  'every',
  'each',
  'no',
  'of',
  'with',
  'by',
  'and',
  'on',
  'in',
  'from',
  'into',
]);

/** A drawable thing named by a text, and whether its hand, a room or the land holds it. */
export function drawables(text: string, language: string): readonly DrawableNoun[] {
  const tokens = tokenize(text);
  const found = new Map<string, DrawableNoun>();
  const listed = findPhrases(NOUN_WORDS, tokens, language);
  const handled = language === 'en' ? handledThings(text, tokens) : [];
  for (const hit of listed) {
    const word = tokens[hit.index]?.word ?? '';
    const before = [
      tokens[hit.index - 1]?.word ?? '',
      tokens[hit.index - 2]?.word ?? '',
      tokens[hit.index - 3]?.word ?? '',
    ];
    const afterNoun = listed.some((other) => other.index + other.length === hit.index);
    if (language === 'en' && afterNoun && hit.length === 1 && VERBS_AFTER_NOUN.test(word)) continue;
    const verbLike = language === 'en' && hit.length === 1 && AMBIGUOUS.has(word.replace(/s$/u, ''));
    if (verbLike && !before.some((other) => DETERMINERS.has(other))) continue;
    const worn = hit.value.class === 'worn' && !handled.some(({ index }) => index === hit.index + hit.length - 1);
    if (worn) continue;
    if (!found.has(hit.value.noun)) found.set(hit.value.noun, hit.value);
  }
  for (const { noun, index } of handled) {
    const known = listed.some((hit) => index >= hit.index && index < hit.index + hit.length);
    if (!known && !found.has(noun)) found.set(noun, { noun, class: 'held' });
  }
  return [...found.values()];
}
