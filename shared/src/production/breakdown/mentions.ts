import type { CharacterId } from '../../ids/index.ts';
import type { GenderPresentation } from '../look.ts';
import { whoIsNamed, type CastMember } from './cast.ts';
import { fold, tokenize } from './text.ts';

/** A member of the cast who can be seen, and the gender they appear as: what a pronoun goes by. */
export type Seen = { readonly member: CastMember; readonly gender: GenderPresentation };

/** Who a text means: by name, else by a word for several, else by a pronoun. `recent`: whom the scene last had, latest first. */
export function whoIsMeant(
  text: string,
  cast: readonly Seen[],
  recent: readonly CharacterId[],
): readonly CharacterId[] {
  const named = namedIn(text, cast);
  if (named.length > 0) return named;
  const group = groupIn(text, cast, recent);
  if (group.length > 0) return group;
  const folded = fold(text);
  const gender = SHE.test(folded) ? 'feminine' : HE.test(folded) ? 'masculine' : undefined;
  const byPronoun = recent.find(
    (id) => gender !== undefined && cast.find((one) => one.member.id === id)?.gender === gender,
  );
  if (byPronoun !== undefined) return [byPronoun];
  const anyone = gender === undefined && !THEY.test(folded) ? undefined : recent[0];
  return anyone === undefined ? [] : [anyone];
}

/** The seen cast named by a text, in the order of their names in it. */
export function namedIn(text: string, cast: readonly Seen[]): readonly CharacterId[] {
  const named = whoIsNamed(
    tokenize(text),
    cast.map(({ member }) => member),
  );
  return cast
    .filter(({ member }) => named.has(member.id) && !member.voiceOnly)
    .map(({ member }) => member.id)
    .sort((a, b) => (named.get(a) ?? 0) - (named.get(b) ?? 0));
}

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'u');
const SHE = word('she|her|hers|herself|ella|elle|उसकी');
const HE = word('he|him|his|himself|él|il|उसका');
const THEY = word('they|them|their|it is theirs|वह|वे|उसने|उसके|उनका|उन्होंने|su|sus|sie|er');

const GROUPS: readonly (readonly [RegExp, GenderPresentation | 'any'])[] = [
  [
    word('(?:two|both|dos|ambas) (?:young |old )?(?:women|girls|sisters|ladies|mujeres|chicas|hermanas|niñas)'),
    'feminine',
  ],
  [word('(?:two|both|dos|ambos) (?:young |old )?(?:men|boys|brothers|hombres|chicos|hermanos|niños)'), 'masculine'],
  [
    word(
      'the two|the pair|the couple|both of them|two of them|the friends|each other|one another|los dos|las dos|ambos|ambas|la pareja|दोनों',
    ),
    'any',
  ],
  [word('they|them|ellos|ellas|वे|उन्होंने'), 'any'],
];

const ALL = word('everyone|everybody|all of them|they all|todos|todas|सब|सभी|tous|alle');

function groupIn(text: string, cast: readonly Seen[], recent: readonly CharacterId[]): readonly CharacterId[] {
  const folded = fold(text);
  if (ALL.test(folded) && recent.length > 1) return recent;
  const group = GROUPS.find(([pattern]) => pattern.test(folded));
  if (group === undefined) return [];
  const fitting = cast.filter(({ member, gender }) => !member.voiceOnly && (group[1] === 'any' || gender === group[1]));
  const near = recent.filter((id) => fitting.some(({ member }) => member.id === id)).slice(0, 2);
  if (near.length === 2) return near;
  return fitting.length === 2 ? fitting.map(({ member }) => member.id) : [];
}
