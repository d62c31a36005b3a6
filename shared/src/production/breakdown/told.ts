import type { Story } from '../../script/index.ts';
import { findPhrases } from './phrases.ts';
import { singular, tokenize, type Token } from './text.ts';
import { isUnisexName, nameFacts } from './words/names.ts';
import { PERSON_WORDS, type PersonFacts } from './words/people.ts';

/** Someone a told story speaks of: by a name, by a noun, or both (`an old clockmaker named Tobias`). */
export type ToldPerson = { readonly name: string; readonly aliases: readonly string[] };

/** A noun must come back to be a character: whoever is mentioned once is scenery. */
const FEWEST_MENTIONS = 2;

/** Characters of prose and verse that nobody cues: named people, and `the girl`, `el pescador` when they come back. */
/* In a drama whoever matters speaks or is introduced; in talk nobody is shown but the speakers. */
export function toldPeople(story: Story, language: string): readonly ToldPerson[] {
  if (story.form === 'podcast' || story.form === 'drama') return [];
  const texts = story.scenes.flatMap((scene) =>
    scene.beats.flatMap((beat) => (beat.kind === 'speech' && beat.delivery !== 'spoken' ? [beat.text] : [])),
  );
  const names = new Map<string, Set<string>>();
  const nouns = new Map<string, number>();
  for (const text of texts) {
    const tokens = tokenize(text);
    for (const { name, noun } of namedIn(text, tokens, language)) {
      const aliases = names.get(name) ?? new Set<string>();
      names.set(name, aliases);
      if (noun !== undefined) aliases.add(noun);
    }
    for (const noun of personNouns(tokens, language)) nouns.set(noun, (nouns.get(noun) ?? 0) + 1);
  }
  const taken = new Set([...names.values()].flatMap((aliases) => [...aliases]));
  const unnamed = [...nouns].filter(([noun, count]) => count >= FEWEST_MENTIONS && !taken.has(noun));
  return [
    ...[...names].map(([name, aliases]) => ({ name, aliases: [...aliases] })),
    ...unnamed.map(([noun]) => ({ name: noun, aliases: [] })),
  ];
}

type Named = { readonly name: string; readonly noun: string | undefined };

/** Names in a text: known first names in capitals, and whatever is said to be someone's name. */
function namedIn(text: string, tokens: readonly Token[], language: string): readonly Named[] {
  return tokens.flatMap((token, index): Named[] => {
    const cased = /^\p{Lu}/u.test(token.raw);
    const caseless = /^\p{Lo}/u.test(token.raw);
    const naming = namingBefore(text, tokens, index);
    const known = nameFacts(token.word) !== undefined || isUnisexName(token.word);
    const opens = index === 0 || /[.!?:"“]\s*$/u.test(text.slice(Math.max(0, token.start - 4), token.start));
    // A sentence may open with any word; only a name that is nothing else counts there.
    const isName =
      (naming !== undefined && (cased || caseless)) ||
      (known && (caseless || (cased && (!opens || !EVERYDAY.has(token.word)))));
    if (!isName || PLACE_BEFORE.has(tokens[index - 1]?.word ?? '')) return [];
    return [{ name: token.raw.replace(/['’]s$/u, ''), noun: appositive(text, tokens, index, naming, language) }];
  });
}

/** `named X` goes with the noun right before it; `his name was X` with whoever was spoken of last. */
type Naming = 'direct' | 'told';

function namingBefore(text: string, tokens: readonly Token[], index: number): Naming | undefined {
  const before = tokens[index - 1];
  const token = tokens[index];
  if (before === undefined || token === undefined || /[.!?।]/u.test(text.slice(before.end, token.start)))
    return undefined;
  if (DIRECT_NAMING.has(before.word)) return 'direct';
  const copula = COPULAS.has(before.word) ? tokens[index - 2]?.word : before.word;
  return TOLD_NAMING.has(copula ?? '') ? 'told' : undefined;
}

const DIRECT_NAMING: ReadonlySet<string> = new Set(
  'named,called,llamado,llamada,nommé,nommée,appelé,appelée,namens,chamado,chamada,नामक'.split(','),
);
const TOLD_NAMING: ReadonlySet<string> = new Set('name,llamaba,llama,nom,hieß,heißt,नाम'.split(','));
const COPULAS: ReadonlySet<string> = new Set('was,is,est,était,ist,war'.split(','));

/** First names that are everyday words as well: not names at the head of a sentence. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'rose,grace,lily,hope,iris,violet,may,will,mark,bill,jack,grant,ray,frank,sky,river,ash,max,rex,sage,dawn,ivy,hazel,ruby,pearl,fern,daisy,opal,ana,long,li,an,may,jun,mai,lan,so,he,bo,shan,gang'.split(
    ',',
  ),
);
const PLACE_BEFORE: ReadonlySet<string> = new Set('mount,lake,saint,st,san,santa,fort,río,monte,lago'.split(','));

/** How far back `his name was` looks for whom it means, in words. */
const TOLD_REACH = 14;

/** The noun that goes with a name: `an old clockmaker named Tobias`, `Tobias, an old clockmaker`, `the farmer Tobias`. */
function appositive(
  text: string,
  tokens: readonly Token[],
  index: number,
  naming: Naming | undefined,
  language: string,
): string | undefined {
  const reach = naming === 'told' ? TOLD_REACH : naming === 'direct' ? 4 : 1;
  const name = tokens[index];
  const before = tokens
    .slice(Math.max(0, index - reach), index)
    .filter((token) => naming === 'told' || !/[.!?।]/u.test(text.slice(token.end, name?.start)));
  const hit = findPhrases(PERSON_WORDS, before, language).at(-1);
  if (hit !== undefined) return nounOf(before, hit.index, hit.length);
  const after = tokens.slice(index + 1, index + 5);
  const comma = name !== undefined && text.slice(name.end, after[0]?.start).includes(',');
  const behind = comma && ARTICLE.has(after[0]?.word ?? '') ? after : [];
  const second = findPhrases(PERSON_WORDS, behind, language)[0];
  return second === undefined ? undefined : nounOf(behind, second.index, second.length);
}

const ARTICLE: ReadonlySet<string> = new Set('a,an,the,un,una,el,la,one,ein,eine,une'.split(','));

/** Nouns for one person behind an article: `the girl`, `un viejo pescador`; in Hindi, which has none, wherever they stand. */
function personNouns(tokens: readonly Token[], language: string): readonly string[] {
  return findPhrases(PERSON_WORDS, tokens, language).flatMap((hit) => {
    if (!isSomebody(hit.value)) return [];
    const before = tokens.slice(Math.max(0, hit.index - 3), hit.index).map((token) => token.word);
    const plural =
      language === 'en' &&
      singular(tokens[hit.index + hit.length - 1]?.word ?? '') !== tokens[hit.index + hit.length - 1]?.word;
    const marked = language === 'hi' || before.some((word) => ARTICLE.has(word));
    return marked && !plural ? [nounOf(tokens, hit.index, hit.length)] : [];
  });
}

function isSomebody(facts: PersonFacts): boolean {
  return facts.role !== 'narrator';
}

/** `little girl` and `girl` are one: the head of the phrase names the person. */
function nounOf(tokens: readonly Token[], index: number, length: number): string {
  const words = tokens.slice(index, index + length).map((token) => token.word);
  const last = words.at(-1) ?? '';
  return ['man', 'woman', 'lady'].includes(last) || words.length === 1 ? words.join(' ') : last;
}
