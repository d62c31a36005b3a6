import type { Story } from '../../script/index.ts';
import type { Character } from '../breakdown.ts';
import type { Culture } from '../look.ts';
import type { CastMember } from './cast.ts';
import { evidenceOf } from './evidence.ts';
import { castLooks, settleAge, settleGender, type LookRequest } from './look-of.ts';
import { likeTheirKin } from './kin.ts';
import { relationsOf } from './relations.ts';
import { storySentences } from './sentences.ts';
import { displayName } from './text.ts';
import { mergeTraits } from './traits.ts';
import { castVoices } from './voice-of.ts';

/** What holds for the whole cast; `chosen` when a person set the culture, which then outweighs names. */
export type CastContext = {
  readonly culture: Culture;
  readonly chosen: boolean;
  readonly language: string;
  readonly spokenIn: string;
};

/** The whole cast with looks and voices, speakers first, then in the order of ids: a character who joins or leaves moves as few others as can be. */
export function castCharacters(story: Story, cast: readonly CastMember[], context: CastContext): readonly Character[] {
  const members = cast.toSorted((a, b) => Number(b.lines > 0) - Number(a.lines > 0) || (a.id < b.id ? -1 : 1));
  const sentences = storySentences(story, cast);
  const relations = relationsOf(story, cast, context.language, sentences);
  const evidence = members.map((member) => evidenceOf(member, sentences, context.language));
  const requests = members.map((member, index): LookRequest => {
    const told = evidence[index]?.traits ?? {};
    // Talk is recorded: everyone at the table wears headphones.
    const traits = story.form === 'podcast' ? mergeTraits(told, { accessories: ['headphones'] }) : told;
    const key = member.id;
    const culture = context.chosen ? context.culture : (traits.culture ?? context.culture);
    return { key, traits, culture, gender: settleGender(key, traits), ageYears: settleAge(key, traits) };
  });
  const looks = castLooks(likeTheirKin(requests, relations));
  const voices = castVoices(
    requests.map(({ key, ageYears, gender }) => ({ key, ageYears, gender, language: context.spokenIn })),
  );
  return members.flatMap((member, index): Character[] => {
    const look = looks[index];
    const voice = voices[index];
    if (look === undefined || voice === undefined) return [];
    return [
      {
        id: member.id,
        name: displayName(member.name),
        cueNames: [...member.cueNames],
        look,
        voice,
        evidence: [...(evidence[index]?.said ?? [])],
        relations: (relations.get(member.id) ?? []).filter(({ to, kind }) => {
          const other = looks[members.findIndex((one) => one.id === to)]?.ageYears ?? look.ageYears;
          // `My love` is said to children as well.
          return kind !== 'partner' || (Math.min(other, look.ageYears) >= 18 && Math.abs(other - look.ageYears) <= 25);
        }),
        voiceOnly: member.voiceOnly,
      },
    ];
  });
}
