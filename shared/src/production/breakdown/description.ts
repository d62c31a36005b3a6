import { findPhrases } from './phrases.ts';
import { tokenize, type Token } from './text.ts';
import { statedAge } from './ages.ts';
import { mergeTraits, readTraits, type Traits } from './traits.ts';
import { COLOUR_WORDS, FEATURE_WORDS } from './words/features.ts';
import { PERSON_WORDS } from './words/people.ts';

/**
 * What a sentence says of the one person it is about. A sentence names other things too (`Mara opens an old suitcase`),
 * so only these count: words right before the name, brackets and appositions behind it, what follows `is a`, and, in
 * the rest, hair, beard and eyes, and clothes that are said to be worn.
 * @param own token index of the name; `undefined` when a pronoun carries the description on.
 */
export function describePerson(
  sentence: string,
  tokens: readonly Token[],
  own: number | undefined,
  language: string,
): Traits {
  const name = own === undefined ? undefined : tokens[own];
  let traits: Traits = {};
  if (name !== undefined) {
    traits = mergeTraits(traits, readTraits(appositions(sentence.slice(endOfName(sentence, name))), language));
    traits = mergeTraits(traits, readTraits(clauseUpTo(sentence, name), language));
    const age = statedAge(`X${sentence.slice(endOfName(sentence, name))}`, language);
    if (age !== undefined) traits = { ...traits, ageYears: age };
  } else {
    const age = statedAge(sentence, language);
    if (age !== undefined) traits = { ageYears: age };
  }
  traits = mergeTraits(traits, readTraits(predicate(sentence), language));
  return mergeTraits(traits, bodyAndDress(sentence, language));
}

/** The name may be of several words: `OLD KEEPER`, `MRS. CHEN`. */
function endOfName(sentence: string, name: Token): number {
  const rest = sentence.slice(name.end);
  const more = /^\.?(?:[ ]\p{Lu}[\p{L}\p{M}.'’-]*)+/u.exec(rest);
  return name.end + (more?.[0].length ?? 0);
}

/** The words of the clause before a name, and the name: `One day an old clockmaker named Tobias`. At most five words. */
function clauseUpTo(sentence: string, name: Token): string {
  const before = sentence.slice(0, name.start);
  const clauses = before.split(/[,.;:—–(]/u);
  // `A young knight, SIR ALDRIC, raises his sword`: the apposition comes first.
  const clause = (clauses.at(-1)?.trim() === '' && clauses.length === 2 ? clauses[0] : clauses.at(-1)) ?? '';
  const words = clause.trim().split(/\s+/u).slice(-5);
  const article = words.findLastIndex((word) => ARTICLES.has(word.toLowerCase()));
  const from = article >= 0 ? article : Math.max(0, words.length - 1);
  return `${words.slice(from).join(' ')} ${sentence.slice(name.start, name.end)}`;
}

const ARTICLES: ReadonlySet<string> = new Set('a,an,the,un,una,el,la,ein,eine,der,die,une,le,um,uma,एक'.split(','));

/** Brackets and appositions behind a name, up to the first part that tells a deed: ` (62), a keeper with a white braid, climbs`. */
function appositions(rest: string): string {
  const bracket = /^\s*\(([^)]*)\)/u.exec(rest);
  const after = rest.slice(bracket?.[0].length ?? 0);
  const parts: string[] = bracket?.[1] === undefined ? [] : [bracket[1]];
  if (!/^\s*[,;:—–-]/u.test(after)) return parts.join(', ');
  for (const part of after.split(/[,;:—–]/u).slice(1)) {
    if (!isApposition(part)) break;
    parts.push(part);
  }
  return parts.join(', ');
}

function isApposition(part: string): boolean {
  const first = tokenize(part)[0];
  if (first === undefined) return true;
  if (/^\d/u.test(first.word) || OPENERS.has(first.word) || /^(?:teens|\p{L}+ties)$/u.test(first.word)) return true;
  const short = tokenize(part).length <= SHORT_PART_WORDS;
  return ALL_LANGUAGES.some(
    (language) =>
      [FEATURE_WORDS, COLOUR_WORDS].some((table) =>
        tellsOf(findPhrases<unknown>(table, tokenize(part), language), short),
      ) || startsWithPhrase(findPhrases(PERSON_WORDS, tokenize(part), language)),
  );
}

/** So short a part is a picture, no deed: `expensive suit`. */
const SHORT_PART_WORDS = 3;

function tellsOf(hits: readonly { readonly index: number }[], short: boolean): boolean {
  return startsWithPhrase(hits) || (short && hits.length > 0);
}

function startsWithPhrase(hits: readonly { readonly index: number }[]): boolean {
  return hits[0]?.index === 0;
}

const ALL_LANGUAGES = ['en', 'es', 'hi', 'fr', 'de'] as const;
const OPENERS: ReadonlySet<string> = new Set(
  'a,an,the,his,her,their,with,in,late,early,mid,aged,age,very,quite,dressed,wearing,clad,barefoot,un,una,el,la,de,con,en,su,sus,vestido,vestida,muy,avec,en,une,mit,in,ein,eine,एक,her,long,short,kind,gentle,stern,weathered,nervous,handsome,beautiful,proud,tired,and,y,et,und'.split(
    ',',
  ),
);

/** What follows `is` up to the next clause: `She is a tall woman of sixty`. */
function predicate(sentence: string): string {
  const found =
    /(?<![\p{L}])(?:is|was|’s|'s|es|era|est|était|ist|war)\s+((?:an?|the|un|una|une|ein|eine|very|quite|muy|in|de)?\s*[^,.;:—–]{2,60})/iu.exec(
      sentence,
    );
  const words = found?.[1]?.trim() ?? '';
  const [first] = tokenize(words);
  if (first === undefined) return '';
  const describes =
    ARTICLES.has(first.word) ||
    ALL_LANGUAGES.some((language) => startsWithPhrase(findPhrases(FEATURE_WORDS, tokenize(words), language)));
  // `is in the old house`, `is holding a small boy` tell nothing of the person.
  return describes ? (words.split(/\s(?:who|that|which|with|in|on|at|que|en|and then)\s/u)[0] ?? '') : '';
}

/** Hair, beard and eyes wherever they stand, clothes and things worn when worn. */
function bodyAndDress(sentence: string, language: string): Traits {
  const { hairStyle, hairColour, facialHair, eyeColour, brows } = readTraits(sentence, language);
  const body: Traits = {
    ...(hairStyle === undefined ? {} : { hairStyle }),
    ...(hairColour === undefined ? {} : { hairColour }),
    ...(facialHair === undefined ? {} : { facialHair, gender: 'masculine' as const }),
    ...(eyeColour === undefined ? {} : { eyeColour }),
    ...(brows === undefined ? {} : { brows }),
  };
  const worn = [...sentence.matchAll(WORN)].map((match) => match[0]).join('. ');
  if (worn === '') return body;
  const { outfit, outfitColour, headwear, accessories, accentColour } = readTraits(worn, language);
  return mergeTraits(body, {
    ...(outfit === undefined ? {} : { outfit }),
    ...(outfitColour === undefined ? {} : { outfitColour }),
    ...(headwear === undefined ? {} : { headwear }),
    ...(accessories === undefined ? {} : { accessories }),
    ...(accentColour === undefined ? {} : { accentColour }),
  });
}

const WORN =
  /(?<![\p{L}])(?:wears?|wore|wearing|dressed|clad|dons|puts on|in (?:an?|his|her|their)|under (?:his|her|their)|his|her|their|leans? on|with an?|lleva|llevaba|viste|vestida|vestido|con|su|sus|porte|portait|trägt|trug|पहने|पहनी|पहना)(?![\p{L}])[^.;]{0,70}?(?=$|[.;]|,\s+(?:leans|wears|carries|y lleva)|\s(?:leans|wears|carries)\s)/giu;
