import type { Story } from '../../script/index.ts';
import type { CharacterId } from '../../ids/index.ts';
import { cueKey, whoIsNamed, type CastMember } from './cast.ts';
import { sentencesOf, tokenize, type Token } from './text.ts';

/** One describing sentence of the script, and where in it each character is named (token index). */
export type StorySentence = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly named: ReadonlyMap<CharacterId, number>;
  /** Opens a paragraph: what the one before spoke of is not carried on. */
  readonly opens: boolean;
  /** Whoever has just spoken, when the sentence opens with `she` or `he` and its paragraph has named nobody. */
  readonly goesOnAbout: CharacterId | undefined;
};

/** The sentences that describe: actions of a drama; in prose and verse what the voice tells. */
export function storySentences(story: Story, cast: readonly CastMember[]): readonly StorySentence[] {
  const sentences: StorySentence[] = [];
  const byCue = new Map(cast.flatMap((member) => member.cueNames.map((cue) => [cueKey(cue), member] as const)));
  for (const scene of story.scenes) {
    let spoke: CastMember | undefined;
    for (const beat of scene.beats) {
      const speaker =
        beat.kind === 'speech' && beat.delivery === 'spoken' ? byCue.get(cueKey(beat.speaker)) : undefined;
      const before = spoke;
      spoke = speaker;
      if (beat.kind !== 'action' && !(beat.kind === 'speech' && beat.delivery !== 'spoken')) continue;
      let anybody = false;
      sentencesOf(beat.text).forEach((text, index) => {
        const tokens = tokenize(text);
        const named = whoIsNamed(tokens, cast);
        anybody = anybody || named.size > 0;
        const goesOn = !anybody && /^(?:he|she|él|ella|il|elle|er|sie)\s/iu.test(text);
        sentences.push({ text, tokens, named, opens: index === 0, goesOnAbout: goesOn ? before?.id : undefined });
      });
    }
  }
  return sentences;
}
