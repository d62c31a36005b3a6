import type { Story } from '../../script/index.ts';
import type { Culture } from '../look.ts';
import { descriptionsOf, type CastMember } from './cast.ts';
import { findPhrases } from './phrases.ts';
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
export function evidenceOf(member: CastMember, cast: readonly CastMember[], story: Story, language: string): Evidence {
  const said: string[] = [];
  let described: Traits = {};
  let she = 0;
  let he = 0;
  let they = 0;
  for (const scene of story.scenes) {
    for (const beat of scene.beats) {
      // Prose and verse describe where a drama would have an action.
      if (beat.kind !== 'action' && !(beat.kind === 'speech' && beat.delivery !== 'spoken')) continue;
      for (const part of descriptionsOf(member, cast, beat.text)) {
        const traits = readTraits(part, language);
        if (tells(traits, described)) said.push(part);
        described = mergeTraits(described, traits);
        const words = tokenize(part).map((token) => token.word);
        she += words.filter((word) => SHE.has(word)).length;
        he += words.filter((word) => HE.has(word)).length;
        if (language === 'en') they += words.some((word) => THEY.has(word)) && !/\band\b/u.test(part) ? 1 : 0;
      }
    }
  }
  const named = nameTraits(member, language);
  if (Object.keys(named).some((part) => part !== 'role')) said.unshift(`The name “${member.name}”.`);
  const pronoun = she > he ? 'feminine' : he > she ? 'masculine' : they > 1 ? 'androgynous' : undefined;
  if (pronoun !== undefined && named.gender === undefined)
    said.push(`Pronouns near the name: ${pronounWords(pronoun)}.`);
  // A pronoun is about this person; a noun such as `keeper` or a beard may stand in the same sentence about another.
  const gender =
    named.gender !== undefined && she + he < 3 ? named.gender : (pronoun ?? named.gender ?? described.gender);
  const traits = mergeTraits(gender === undefined ? {} : { gender }, mergeTraits(described, named));
  return { traits, said };
}

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
