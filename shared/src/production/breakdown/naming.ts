import { findPhrases } from './phrases.ts';
import { tokenize } from './text.ts';
import { PERSON_WORDS } from './words/people.ts';

/** A name as gathered from the script, before names of one person are put together. `cues`: spellings with their weight. */
export type Draft = { key: string; cues: Map<string, number>; lines: number; heard: number; named: boolean };

/** A person with all the names the script uses. */
export type MergedDraft = Draft & { readonly keys: readonly string[] };

/** `MARA` and `MARA VALE` are one; `YOUNG MARA` is another; `SMITH` stays apart when there are two Smiths. */
export function mergeAliases(drafts: readonly Draft[]): readonly MergedDraft[] {
  const merged = new Map<string, MergedDraft>();
  const target = new Map<string, string>();
  const byWord = new Map<string, Draft[]>();
  for (const draft of drafts)
    for (const word of draft.key.split(' ')) {
      const list = byWord.get(word) ?? [];
      byWord.set(word, list);
      list.push(draft);
    }
  for (const draft of drafts) {
    const longer = sharingWord(draft, byWord)
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

/** Only names with the rarest of its words in them can be longer forms of a name. */
function sharingWord(draft: Draft, byWord: ReadonlyMap<string, readonly Draft[]>): readonly Draft[] {
  const lists = draft.key
    .split(' ')
    .filter((word) => !RANKS.has(word))
    .map((word) => byWord.get(word) ?? []);
  return lists.reduce<readonly Draft[]>(
    (rarest, list) => (rarest.length === 0 || list.length < rarest.length ? list : rarest),
    [],
  );
}

/** Is `longer` the same name with a surname, first name or rank added? `CAPTAIN VALE` and `MARA` are both MARA VALE. */
function extendsName(longer: string, shorter: string): boolean {
  const long = longer.split(' ');
  const short = shorter.split(' ').filter((word) => !RANKS.has(word) || long.includes(word));
  const extra = long.filter((word) => !short.includes(word));
  if (extra.length === 0 || extra.length !== long.length - short.length) return false;
  const isProper = (word: string): boolean =>
    !TITLES.has(word) && findPhrases(PERSON_WORDS, tokenize(word), 'en').length === 0;
  if (!short.some(isProper)) return false;
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
