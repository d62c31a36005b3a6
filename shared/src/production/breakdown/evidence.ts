import type { Culture } from '../look.ts';
import type { CastMember } from './cast.ts';
import { describePerson } from './description.ts';
import { findPhrases } from './phrases.ts';
import type { StorySentence } from './sentences.ts';
import { tokenize, type Token } from './text.ts';
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
  for (const { sentence, others } of sentencesAbout(member, sentences)) {
    const own = ownPart(sentence, member);
    const traits = describePerson(own.text, own.tokens, own.at, language);
    if (tells(traits, described)) said.push(sentence.text);
    described = mergeTraits(described, traits);
    if (others) continue;
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
  // What is said outright decides; then pronouns, when they are many or the name leaves it open; then the name.
  const sure = Math.abs(she - he) >= MANY_PRONOUNS || named.gender === undefined ? pronoun : undefined;
  const gender = described.gender ?? sure ?? named.gender ?? pronoun;
  if (pronoun !== undefined && gender === pronoun && named.gender === undefined && described.gender === undefined) {
    said.push(`Pronouns near the name: ${pronounWords(pronoun)}.`);
  }
  const traits = mergeTraits(gender === undefined ? {} : { gender }, mergeTraits(described, named));
  return { traits, said };
}

/** What of a sentence is about the character: from shortly before the name up to the next character's name. */
function ownPart(
  sentence: StorySentence,
  member: CastMember,
): { readonly text: string; readonly tokens: readonly Token[]; readonly at: number | undefined } {
  const { text, tokens, named } = sentence;
  const at = named.get(member.id);
  if (at === undefined || named.size === 1) return { text, tokens, at };
  const others = [...named.values()].filter((index) => index !== at).sort((a, b) => a - b);
  const previous = others.findLast((index) => index < at);
  const next = others.find((index) => index > at);
  const nameStart = tokens[at]?.start ?? 0;
  const clause = Math.max(0, text.slice(0, nameStart).search(/[,.;:—–][^,.;:—–]*$/u) + 1);
  const from = previous === undefined ? 0 : Math.max(clause, tokens[Math.max(previous + 1, at - 4)]?.start ?? 0);
  const part = text.slice(from, next === undefined ? text.length : tokens[next]?.start);
  const own = tokenize(part);
  return { text: part, tokens: own, at: own.findIndex((token) => token.start + from === nameStart) };
}

/** A sentence about a character; `others` when somebody else may be meant by its pronouns. */
type About = { readonly sentence: StorySentence; readonly others: boolean };

/** Sentences that name the character, and those after them that go on with the same pronoun and name nobody else. */
function sentencesAbout(member: CastMember, sentences: readonly StorySentence[]): readonly About[] {
  const about: About[] = [];
  let carried = false;
  let pronoun: string | undefined;
  let before: StorySentence | undefined;
  for (const sentence of sentences) {
    if (sentence.opens) [carried, pronoun, before] = [false, undefined, undefined];
    const opening = genderOfPronoun(sentence.tokens[0]?.word ?? '');
    if (sentence.named.has(member.id)) {
      carried = sentence.named.size === 1;
      const earlier = before !== undefined && [...before.named.keys()].some((id) => id !== member.id);
      about.push({ sentence, others: earlier || sentence.named.size > 1 });
    } else {
      if (sentence.goesOnAbout === member.id) carried = true;
      const turned = pronoun !== undefined && opening !== undefined && opening !== pronoun;
      carried = carried && !turned && sentence.named.size === 0 && PRONOUN.test(sentence.text);
      if (carried) pronoun ??= opening;
      if (carried) about.push({ sentence, others: false });
    }
    before = sentence;
  }
  return about;
}

function genderOfPronoun(word: string): string | undefined {
  return SHE.has(word) ? 'she' : HE.has(word) ? 'he' : undefined;
}

const PRONOUN =
  /(?<![\p{L}\p{M}])(?:he|she|they|his|her|their|él|ella|su|il|elle|son|sa|er|sie|sein|ihr|वह|उसका|उसकी|उसके)(?![\p{L}\p{M}])/iu;

/** So many more of one pronoun than of the other outweigh what a name suggests. */
const MANY_PRONOUNS = 3;

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
    for (const spoken of new Set([language, 'en'])) {
      for (const { value } of findPhrases(PERSON_WORDS, tokens, spoken)) {
        traits = mergeTraits(traits, {
          ...(value.gender === undefined ? {} : { gender: value.gender }),
          ...(value.ageYears === undefined ? {} : { ageYears: value.ageYears }),
          ...(value.role === undefined ? {} : { role: value.role }),
        });
      }
    }
    traits = mergeTraits(traits, mergeTraits(readTraits(cue, language), properName(tokens)));
    if (traits.gender === undefined) traits = mergeTraits(traits, endingTraits(tokens, language));
  }
  return traits;
}

/** Gender and culture of first name and family name; a single word behind a title is a family name. */
function properName(tokens: readonly Token[]): Traits {
  const proper = tokens.filter((token) => findPhrases(PERSON_WORDS, [token], 'en').length === 0);
  const familyOnly = proper.length === 1 && tokens.length > 1;
  const family = proper.map((token) => surnameCulture(token.word)).find((found) => found !== undefined);
  const first = proper.find((token) => nameFacts(token.word) !== undefined);
  const facts = nameFacts(first?.word ?? '');
  const culture = family ?? facts?.culture;
  const gendered = facts !== undefined && !familyOnly && !isUnisexName(first?.word ?? '');
  return { ...(culture === undefined ? {} : { culture }), ...(gendered ? { gender: facts.gender } : {}) };
}

/** Unknown names by their ending, where the language makes it telling. */
function endingTraits(tokens: readonly Token[], language: string): Traits {
  const word = tokens.find((token) => findPhrases(PERSON_WORDS, [token], 'en').length === 0)?.word ?? '';
  if (isUnisexName(word) || surnameCulture(word) !== undefined) return {};
  if (/^\p{Script=Latin}{3,}$/u.test(word)) {
    if (/(?:a|elle|ette|lyn|ine)$/u.test(word)) return { gender: 'feminine' };
    if (/(?:o|us|bert|fred|ric|ard)$/u.test(word)) return { gender: 'masculine' };
  }
  if (['hi', 'sa', 'mr', 'ne'].includes(language)) {
    if (/[ीा]$/u.test(word)) return { gender: 'feminine' };
    if (/\p{L}$/u.test(word)) return { gender: 'masculine' };
  }
  return {};
}

const CULTURE_OF_LANGUAGE: ReadonlyMap<string, Culture> = new Map(
  Object.entries<Culture>({
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
  }),
);

/** The culture at home in a language; western when it tells nothing. */
export function cultureOfLanguage(language: string): Culture {
  return CULTURE_OF_LANGUAGE.get(language) ?? 'western';
}
