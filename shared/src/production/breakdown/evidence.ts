import type { Culture } from '../look.ts';
import type { CastMember } from './cast.ts';
import { describePerson } from './description.ts';
import { findPhrases } from './phrases.ts';
import type { StorySentence } from './sentences.ts';
import { tokenize } from './text.ts';
import { mergeTraits, readTraits, type Traits } from './traits.ts';
import { isUnisexName, nameFacts, surnameCulture } from './words/names.ts';
import { PERSON_WORDS } from './words/people.ts';

/** What the script says of one character, and the places where it says so. */
export type Evidence = { readonly traits: Traits; readonly said: readonly string[] };

const SHE = new Set(['she', 'her', 'hers', 'herself', 'ella', 'elle', 'sie']);
const HE = new Set(['he', 'him', 'his', 'himself', 'él', 'il', 'er', 'ihn']);
const THEY = new Set(['they', 'them', 'themself', 'elle']);

/** Gathers all that shapes a character's look and voice: name, descriptions in action lines, pronouns near mentions. */
export function evidenceOf(member: CastMember, sentences: readonly StorySentence[], language: string): Evidence {
  const said: string[] = [];
  let described: Traits = {};
  let [she, he, they] = [0, 0, 0];
  for (const sentence of sentencesAbout(member, sentences)) {
    const traits = describePerson(sentence.text, sentence.tokens, sentence.named.get(member.id), language);
    if (tells(traits, described)) said.push(sentence.text);
    described = mergeTraits(described, traits);
    if (sentence.named.size > 1) continue;
    for (const { word } of sentence.tokens) {
      if (SHE.has(word)) she += 1;
      else if (HE.has(word)) he += 1;
      else if (language === 'en' && THEY.has(word)) they += 1;
    }
  }
  const named = nameTraits(member, language);
  if (Object.keys(named).some((part) => part !== 'role')) said.unshift(`The name “${member.name}”.`);
  const pronoun =
    she > he
      ? 'feminine'
      : he > she
        ? 'masculine'
        : they > 1 && described.gender === undefined
          ? 'androgynous'
          : undefined;
  if (pronoun !== undefined && named.gender === undefined)
    said.push(`Pronouns near the name: ${pronounWords(pronoun)}.`);
  // A pronoun is about this person; a noun such as `keeper` or a beard may stand in the same sentence about another.
  const gender =
    named.gender !== undefined && she + he < 3 ? named.gender : (pronoun ?? named.gender ?? described.gender);
  const traits = mergeTraits(gender === undefined ? {} : { gender }, mergeTraits(described, named));
  return { traits, said };
}

/** Sentences that name the character, and those after them that go on with a pronoun and name nobody else. */
function sentencesAbout(member: CastMember, sentences: readonly StorySentence[]): readonly StorySentence[] {
  let carried = false;
  return sentences.filter((sentence) => {
    if (sentence.opens) carried = false;
    if (sentence.named.has(member.id)) {
      carried = sentence.named.size === 1;
      return true;
    }
    carried = carried && sentence.named.size === 0 && PRONOUN.test(sentence.text);
    return carried;
  });
}

const PRONOUN =
  /(?<![\p{L}\p{M}])(?:he|she|they|his|her|their|él|ella|su|il|elle|son|sa|er|sie|sein|ihr|वह|उसका|उसकी|उसके)(?![\p{L}\p{M}])/iu;

function tells(traits: Traits, known: Traits): boolean {
  return Object.keys(traits).some((key) => !(key in known));
}

function pronounWords(gender: 'feminine' | 'masculine' | 'androgynous'): string {
  return { feminine: 'she', masculine: 'he', androgynous: 'they' }[gender];
}

/** What the cue name itself tells: `DR. MEERA SHAH`, `OLD KEEPER`, `LITTLE GIRL`, `ABUELA`. */
export function nameTraits(member: CastMember, language: string): Traits {
  let traits: Traits = {};
  for (const cue of [...member.cueNames, member.key]) {
    const tokens = tokenize(cue);
    for (const token of tokens) {
      const facts = nameFacts(token.word);
      if (facts === undefined) continue;
      traits = mergeTraits(traits, {
        culture: facts.culture,
        ...(isUnisexName(token.word) ? {} : { gender: facts.gender }),
      });
    }
    const family = tokens.map((token) => surnameCulture(token.word)).find((found) => found !== undefined);
    if (family !== undefined) traits = mergeTraits(traits, { culture: family });
    traits = mergeTraits(traits, readTraits(cue, language));
    for (const { value } of findPhrases(PERSON_WORDS, tokens, 'en')) {
      traits = mergeTraits(traits, {
        ...(value.gender === undefined ? {} : { gender: value.gender }),
        ...(value.ageYears === undefined ? {} : { ageYears: value.ageYears }),
        ...(value.role === undefined ? {} : { role: value.role }),
      });
    }
    if (traits.gender === undefined) traits = mergeTraits(traits, endingTraits(tokens[0]?.word ?? '', language));
  }
  return traits;
}

/** Unknown names by their ending, where the language makes it telling. */
function endingTraits(word: string, language: string): Traits {
  if (['es', 'it', 'pt'].includes(language)) {
    if (/a$/u.test(word)) return { gender: 'feminine' };
    if (/o$/u.test(word)) return { gender: 'masculine' };
  }
  if (['hi', 'sa', 'mr', 'ne'].includes(language)) {
    if (/[ीा]$/u.test(word)) return { gender: 'feminine' };
    if (/\p{L}$/u.test(word)) return { gender: 'masculine' };
  }
  return {};
}

const CULTURE_OF_LANGUAGE: Readonly<Record<string, Culture>> = {
  hi: 'north-indian',
  sa: 'south-indian',
  mr: 'north-indian',
  gu: 'north-indian',
  bn: 'north-indian',
  pa: 'north-indian',
  ur: 'north-indian',
  ne: 'north-indian',
  ta: 'south-indian',
  te: 'south-indian',
  kn: 'south-indian',
  ml: 'south-indian',
  zh: 'east-asian',
  ja: 'east-asian',
  ko: 'east-asian',
  vi: 'east-asian',
  th: 'east-asian',
  ar: 'middle-eastern',
  fa: 'middle-eastern',
  he: 'middle-eastern',
  tr: 'middle-eastern',
  sw: 'african',
  yo: 'african',
  ig: 'african',
  ha: 'african',
  zu: 'african',
  am: 'african',
  xh: 'african',
};

/** The culture at home in a language; western when it tells nothing. */
export function cultureOfLanguage(language: string): Culture {
  return CULTURE_OF_LANGUAGE[language] ?? 'western';
}
