import type { SpeechBeat, Story } from '../../script/index.ts';
import { CharacterId, contentId } from '../../ids/index.ts';
import { mergeAliases, type Draft, type MergedDraft } from './naming.ts';
import { findPhrases } from './phrases.ts';
import { fold, tokenize, type Token } from './text.ts';
import { statedAge } from './ages.ts';
import { toldPeople } from './told.ts';
import { isUnisexName, nameFacts } from './words/names.ts';
import { NOUN_WORDS } from './words/nouns.ts';
import { PERSON_WORDS } from './words/people.ts';

/** A character before the look is made: who, under which names, and where seen or heard. */
export type CastMember = {
  readonly id: CharacterId;
  readonly key: string;
  readonly name: string;
  readonly cueNames: readonly string[];
  readonly mentions: readonly Mention[];
  readonly lines: number;
  readonly voiceOnly: boolean;
};

/**
 * Folded words that mean a character. A `name` is a proper name, a `person` a noun for people (`keeper`), a `word`
 * something else the script made a character of (`griot`).
 */
export type Mention = { readonly words: readonly string[]; readonly kind: 'name' | 'person' | 'word' };

function mentionOf(key: string, language: string): Mention {
  const tokens = tokenize(key);
  const words = tokens.map((token) => token.word);
  const person = [language, 'en'].some((one) => findPhrases(PERSON_WORDS, tokens, one).length > 0);
  const name = words.some((word) => nameFacts(word) !== undefined || isUnisexName(word));
  return { words: words.length > 0 ? words : [key], kind: person ? 'person' : name ? 'name' : 'word' };
}

/** A cue name as it counts for identity: no extension, no article, folded. */
export function cueKey(cue: string): string {
  const bare = /[([（^]/u.test(cue) ? cue.replace(/[([（][^)\]）]*[)\]）]?/gu, ' ').replace(/\^\s*$/u, '') : cue;
  const words = tokenize(bare).map((token) => token.word);
  const core = words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
  return core.length > 0 ? core.join(' ') : fold(cue).trim() || NOBODY;
}

/** Whoever speaks under a cue without letters. */
const NOBODY = 'voice';

const ARTICLES: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'el',
  'la',
  'los',
  'las',
  'le',
  'der',
  'die',
  'das',
  'il',
  'o',
]);

const CUE_WEIGHT = 1000;

/** Everyone who speaks, and everyone an action introduces by name and age or in capitals. */
export function collectCast(story: Story, language: string): readonly CastMember[] {
  const drafts = new Map<string, Draft>();
  const aliases = new Map<string, string>();
  const add = (name: string, spoken: boolean, heardOnly: boolean): void => {
    const key = cueKey(name);
    const draft = drafts.get(key) ?? { key, cues: new Map<string, number>(), lines: 0, heard: 0, named: false };
    drafts.set(key, draft);
    const spelling = name.trim();
    // A cue counts far more than an introduction: it is what the script calls the character.
    draft.cues.set(spelling, (draft.cues.get(spelling) ?? 0) + (spoken ? CUE_WEIGHT : 1));
    if (spoken) draft.lines += 1;
    if (spoken && heardOnly) draft.heard += 1;
    if (!spoken) draft.named = true;
  };
  for (const scene of story.scenes) {
    for (const beat of scene.beats) {
      if (beat.kind === 'speech') add(beat.speaker, true, isHeardOnly(beat));
      if (beat.kind === 'action') for (const name of introduced(beat.text, language)) add(name, false, false);
    }
  }
  for (const person of toldPeople(story, language)) {
    if (!drafts.has(cueKey(person.name))) add(person.name, false, false);
    for (const alias of person.aliases) aliases.set(cueKey(alias), cueKey(person.name));
  }
  const actions = story.scenes.flatMap((scene) =>
    scene.beats.flatMap((beat) => (beat.kind === 'action' ? [beat.text] : [])),
  );
  const merged = mergeAliases([...drafts.values()]);
  return merged.map((draft) => toMember(draft, aliasesOf(draft, merged, aliases), story, actions, language));
}

function toMember(
  draft: MergedDraft,
  aliases: readonly string[],
  story: Story,
  actions: readonly string[],
  language: string,
): CastMember {
  const spellings = [...draft.cues].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const cueNames = spellings.map(([cue]) => cue);
  const narrator = isNarrator(draft.key, language);
  const mentions = [...draft.keys, ...aliases]
    .map((key) => mentionOf(key, language))
    .sort((a, b) => b.words.length - a.words.length);
  const seen = draft.named || actions.some((text) => mentionsOf(tokenize(text), mentions).length > 0);
  const heardOnly = draft.lines > 0 && draft.heard === draft.lines;
  // Beasts and machines that talk are shown as what they are, among the props.
  const thing = TALKING_THINGS.has(draft.key) || isAnimal(draft.key, language);
  const unseenForm = story.form === 'poem' || story.form === 'sloka' || story.form === 'narration';
  return {
    id: contentId(
      CharacterId,
      'character',
      draft.keys.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? draft.key,
    ),
    key: draft.key,
    name: cueNames[0] ?? draft.key,
    cueNames,
    mentions,
    lines: draft.lines,
    voiceOnly: thing || (narrator ? unseenForm || !seen : heardOnly && !seen),
  };
}

/** Other words for a character: `the clockmaker` for Tobias; `the girl` for LITTLE GIRL when there is no other girl. */
function aliasesOf(
  draft: MergedDraft,
  all: readonly MergedDraft[],
  aliases: ReadonlyMap<string, string>,
): readonly string[] {
  const told = [...aliases].filter(([, name]) => draft.keys.includes(name)).map(([alias]) => alias);
  const head = draft.key.split(' ').at(-1) ?? '';
  const isNoun = ['en', 'es', 'hi'].some((language) => findPhrases(PERSON_WORDS, tokenize(head), language).length > 0);
  const only = all.every((other) => other === draft || !other.key.split(' ').includes(head));
  return isNoun && only && head !== draft.key ? [...told, head] : told;
}

/** Spoken from outside the picture: V.O., O.S., or through a telephone or loudspeaker. */
function isHeardOnly(beat: SpeechBeat): boolean {
  if (beat.delivery === 'voice-over' || beat.delivery === 'off-screen') return true;
  return beat.directions.some((direction) => THROUGH_A_WIRE.test(direction));
}

const THROUGH_A_WIRE =
  /(?:on|over|through|from|via) (?:the )?(?:tele)?(?:phone|radio|speaker|loudspeaker|intercom|tv|television)|filtered|por (?:el )?(?:teléfono|altavoz|radio)|फ़ोन पर|au téléphone|am telefon/iu;

/** Things that talk: heard, with nobody to draw. */
const TALKING_THINGS: ReadonlySet<string> = new Set(
  'radio,tv,television,loudspeaker,intercom,computer,crowd,voices,chorus,answering machine,automated voice,gps,speaker,pa,public address,phone,telephone,newsreader on tv,altavoz,radio voice,multitud,coro,televisión,रेडियो,भीड़'.split(
    ',',
  ),
);

function isAnimal(key: string, language: string): boolean {
  const tokens = tokenize(key);
  const last = findPhrases(NOUN_WORDS, tokens, language).at(-1);
  return last?.value.class === 'animal' && last.index + last.length === tokens.length;
}

/** `NARRATOR`, `VOICE`, `सूत्रधार`: a teller, not a person of the story. */
export function isNarrator(key: string, language: string): boolean {
  const tokens = tokenize(key);
  const hits = [...findPhrases(PERSON_WORDS, tokens, language), ...findPhrases(PERSON_WORDS, tokens, 'en')];
  return hits.some((hit) => hit.value.role === 'narrator');
}

/** Characters before a name that can say it is a thing: no look over a whole paragraph for each name in it. */
const LOOK_BACK = 40;

/** Names that an action introduces: `MARA (62)`, `A BOY, 8,`, or a first name in capitals. Noises in capitals are none. */
export function introduced(text: string, language: string): readonly string[] {
  // A line all in capitals says nothing of who is new.
  if (text === text.toUpperCase() && tokenize(text).length > 3) return [];
  const names: string[] = [];
  const capitals =
    /(?<![\p{L}\p{N}'’])\p{Lu}[\p{Lu}\p{M}'’.-]+(?:[ ]\p{Lu}[\p{Lu}\p{M}'’.-]+){0,3}(?:[ ]#?\d{1,2}(?![\d,)]))?(?![\p{L}\p{N}])/gu;
  for (const match of text.matchAll(capitals)) {
    const name = match[0].replace(/[.\-']+$/u, '').replace(/['’]S$/u, '');
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const aged = statedAge(`${name}${rest}`, language) !== undefined && /^\s*[(,]/u.test(rest);
    const words = tokenize(name);
    const known = words.some((word) => nameFacts(word.word) !== undefined || isUnisexName(word.word));
    const person = findPhrases(PERSON_WORDS, words, language).some((hit) => hit.value.role !== 'narrator');
    // `a red ROSE` is a flower.
    const thing = /(?<!\p{L})(?:an?|the|his|her|their|un|una|el|la|su)\s+(?:\p{Ll}+\s+)?$/iu.test(
      text.slice(Math.max(0, match.index - LOOK_BACK), match.index),
    );
    if (aged || person || (known && !thing)) names.push(name);
  }
  return names;
}

/** Where a character is meant in a text: token indexes. */
export function mentionsOf(tokens: readonly Token[], mentions: readonly Mention[]): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    for (const { words, kind } of mentions) {
      if (words[0] !== tokens[index]?.word) continue;
      const matches = words.every((word, offset) => tokens[index + offset]?.word === word);
      if (matches && mayBeMeant(tokens, index, kind)) {
        found.push(index);
        break;
      }
    }
  }
  return found;
}

/** A name needs its capital; any other word an article, when it stands in lower case; a noun for a person nothing. */
function mayBeMeant(tokens: readonly Token[], index: number, kind: Mention['kind']): boolean {
  if (kind === 'person' || !/^\p{Ll}/u.test(tokens[index]?.raw ?? '')) return true;
  return kind === 'word' && ['the', 'el', 'la', 'le', 'der', 'die', 'il'].includes(tokens[index - 1]?.word ?? '');
}

/**
 * Where each of a cast is named: token index by character. A noun that only leads up to a name belongs to that name: in
 * `a young officer named BEN` nobody is meant but Ben.
 */
export function whoIsNamed(tokens: readonly Token[], cast: readonly CastMember[]): ReadonlyMap<CharacterId, number> {
  const all = cast.map((member) => ({ id: member.id, at: mentionsOf(tokens, member.mentions) }));
  const names = new Set(all.flatMap(({ at }) => at));
  const named = new Map<CharacterId, number>();
  for (const { id, at } of all) {
    const own = at.find((index) => !(NAMING.has(tokens[index + 1]?.word ?? '') && names.has(index + 2)));
    if (own !== undefined) named.set(id, own);
  }
  return named;
}

const NAMING: ReadonlySet<string> = new Set('named,called,llamado,llamada,nommé,nommée,namens'.split(','));
