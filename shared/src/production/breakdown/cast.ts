import type { SpeechBeat, Story } from '../../script/index.ts';
import { CharacterId, contentId } from '../../ids/index.ts';
import { findPhrases } from './phrases.ts';
import { fold, tokenize, type Token } from './text.ts';
import { statedAge } from './traits.ts';
import { toldPeople } from './told.ts';
import { isUnisexName, nameFacts } from './words/names.ts';
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

/** Folded words that mean a character; `common` when they are no proper name and may stand in lower case. */
export type Mention = { readonly words: readonly string[]; readonly common: boolean };

function mentionOf(key: string, language: string): Mention {
  const tokens = tokenize(key);
  const words = tokens.map((token) => token.word);
  const common = [language, 'en'].some((one) => findPhrases(PERSON_WORDS, tokens, one).length > 0);
  return { words: words.length > 0 ? words : [key], common };
}

/** A cue name as it counts for identity: no extension, no article, folded. */
export function cueKey(cue: string): string {
  const bare = cue.replace(/[([（][^)\]）]*[)\]）]?/gu, ' ').replace(/\^\s*$/u, '');
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

type Draft = { key: string; cues: Map<string, number>; lines: number; heard: number; named: boolean };

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
  for (const person of story.form === 'podcast' ? [] : toldPeople(story, language)) {
    add(person.name, false, false);
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
  const thing = TALKING_THINGS.has(draft.key);
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

/** `NARRATOR`, `VOICE`, `सूत्रधार`: a teller, not a person of the story. */
export function isNarrator(key: string, language: string): boolean {
  const tokens = tokenize(key);
  const hits = [...findPhrases(PERSON_WORDS, tokens, language), ...findPhrases(PERSON_WORDS, tokens, 'en')];
  return hits.some((hit) => hit.value.role === 'narrator');
}

/** Names that an action introduces: `MARA (62)`, `A BOY, 8,`, or a first name in capitals. Noises in capitals are none. */
export function introduced(text: string, language: string): readonly string[] {
  // A line all in capitals says nothing of who is new.
  if (text === text.toUpperCase() && tokenize(text).length > 3) return [];
  const names: string[] = [];
  const capitals = /(?<![\p{L}\p{N}'’])\p{Lu}[\p{Lu}\p{M}'’.-]+(?:[ ]\p{Lu}[\p{Lu}\p{M}'’.-]+){0,3}(?![\p{L}\p{N}])/gu;
  for (const match of text.matchAll(capitals)) {
    const name = match[0].replace(/[.\-']+$/u, '').replace(/['’]S$/u, '');
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const aged = statedAge(`${name}${rest}`, language) !== undefined && /^\s*[(,]/u.test(rest);
    const words = tokenize(name);
    const known = words.some((word) => nameFacts(word.word) !== undefined || isUnisexName(word.word));
    const person = findPhrases(PERSON_WORDS, words, language).some((hit) => hit.value.role !== 'narrator');
    // `a red ROSE` is a flower.
    const thing = /(?<!\p{L})(?:an?|the|his|her|their|un|una|el|la|su)\s+(?:\p{Ll}+\s+)?$/iu.test(
      text.slice(0, match.index),
    );
    if (aged || person || (known && !thing)) names.push(name);
  }
  return names;
}

type MergedDraft = Draft & { readonly keys: readonly string[] };

/** `MARA` and `MARA VALE` are one; `YOUNG MARA` is another; `SMITH` stays apart when there are two Smiths. */
function mergeAliases(drafts: readonly Draft[]): readonly MergedDraft[] {
  const merged = new Map<string, MergedDraft>();
  const target = new Map<string, string>();
  for (const draft of drafts) {
    const longer = drafts
      .filter((other) => other !== draft && extendsName(other.key, draft.key))
      .sort((a, b) => b.key.length - a.key.length);
    const [longest, ...rest] = longer;
    // `SMITH` could be either of two Smiths; `MARA` is `MARA VALE` and `CAPTAIN MARA VALE`, who are one.
    if (longest !== undefined && rest.every((other) => extendsName(longest.key, other.key)))
      target.set(draft.key, longest.key);
  }
  for (const draft of drafts) {
    let key = draft.key;
    for (let hops = 0; hops < 4 && target.has(key); hops += 1) key = target.get(key) ?? key;
    const into = merged.get(key);
    if (into === undefined) {
      merged.set(key, { ...draft, cues: new Map(draft.cues), key, keys: [draft.key] });
      continue;
    }
    for (const [cue, count] of draft.cues) into.cues.set(cue, (into.cues.get(cue) ?? 0) + count);
    merged.set(key, {
      ...into,
      keys: [...into.keys, draft.key],
      lines: into.lines + draft.lines,
      heard: into.heard + draft.heard,
      named: into.named || draft.named,
    });
  }
  return [...merged.values()];
}

/** Is `longer` the same name with a surname, first name or rank added? `CAPTAIN VALE` and `MARA` are both MARA VALE. */
function extendsName(longer: string, shorter: string): boolean {
  const long = longer.split(' ');
  const short = shorter.split(' ').filter((word) => !RANKS.has(word) || long.includes(word));
  const proper = short.filter(
    (word) => !TITLES.has(word) && findPhrases(PERSON_WORDS, tokenize(word), 'en').length === 0,
  );
  const extra = long.filter((word) => !short.includes(word));
  if (proper.length === 0 || extra.length === 0 || extra.length !== long.length - short.length) return false;
  if (extra.some((word) => DISTINGUISHING.has(word) || /^\d+$/u.test(word))) return false;
  return short.every((word, index) => index === 0 || long.indexOf(word) > long.indexOf(short[index - 1] ?? ''));
}

/** Titles that anyone may bear, so that a name without them is still the same name. `MR` and `MRS` VALE are two. */
const RANKS: ReadonlySet<string> = new Set(
  'dr,doctor,captain,professor,prof,officer,detective,inspector,sergeant,general,colonel,major,nurse,engineer,commander,lieutenant,doctora,capitán,profesor,profesora,inspectora,डॉ'.split(
    ',',
  ),
);
const TITLES: ReadonlySet<string> = new Set(
  'mr,mrs,ms,miss,dr,doctor,captain,professor,prof,sir,lady,lord,king,queen,prince,princess,father,sister,brother,aunt,uncle,officer,detective,inspector,sergeant,general,colonel,major,nurse,señor,señora,don,doña,tía,tío,श्री,श्रीमती,डॉ'.split(
    ',',
  ),
);
const DISTINGUISHING: ReadonlySet<string> = new Set(
  "young,old,older,younger,little,teenage,adult,baby,child,ghost,future,past,robot,joven,viejo,vieja,niño,niña,mother,father,mom,dad,son,daughter,brother's,wife,husband,voice,radio".split(
    ',',
  ),
);

/** Where a character is meant in a text: token indexes. Names must be capitalised where the script has capitals. */
export function mentionsOf(tokens: readonly Token[], mentions: readonly Mention[]): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    for (const { words, common } of mentions) {
      if (words[0] !== tokens[index]?.word) continue;
      const matches = words.every((word, offset) => tokens[index + offset]?.word === word);
      if (matches && (common || !/^\p{Ll}/u.test(tokens[index]?.raw ?? ''))) {
        found.push(index);
        break;
      }
    }
  }
  return found;
}
