import type { Story } from '../../script/index.ts';
import type { CharacterId } from '../../ids/index.ts';
import { mentionsOf, type CastMember } from './cast.ts';
import { sentencesOf, tokenize, type Token } from './text.ts';

/** One describing sentence of the script, and where in it each character is named (token index). */
export type StorySentence = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly named: ReadonlyMap<CharacterId, number>;
  /** Opens a paragraph: what the one before spoke of is not carried on. */
  readonly opens: boolean;
};

/** The sentences that describe: actions of a drama; in prose and verse what the voice tells. */
export function storySentences(story: Story, cast: readonly CastMember[]): readonly StorySentence[] {
  const sentences: StorySentence[] = [];
  for (const scene of story.scenes) {
    for (const beat of scene.beats) {
      if (beat.kind !== 'action' && !(beat.kind === 'speech' && beat.delivery !== 'spoken')) continue;
      sentencesOf(beat.text).forEach((text, index) => {
        const tokens = tokenize(text);
        const named = new Map<CharacterId, number>();
        for (const member of cast) {
          const [at] = mentionsOf(tokens, member.mentions);
          if (at !== undefined) named.set(member.id, at);
        }
        sentences.push({ text, tokens, named, opens: index === 0 });
      });
    }
  }
  return sentences;
}
