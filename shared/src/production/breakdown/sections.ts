import type { Beat, Story, StoryScene } from '../../script/index.ts';
import { cueKey } from './cast.ts';
import { splitGroupCues } from './group-cues.ts';
import { findPhrases } from './phrases.ts';
import { tokenize } from './text.ts';
import { PLACE_WORDS } from './words/places.ts';
import { TIME_WORDS } from './words/times.ts';

/** A scene is not worth a change of place below this many words: about five seconds of telling. */
const FEWEST_WORDS = 12;

/** Prose without headings becomes scenes where place or time changes; words said together get a line for each voice. */
export function sectionsOf(story: Story, language: string): readonly StoryScene[] {
  const speeches = story.scenes.flatMap((scene) =>
    scene.beats.flatMap((beat) => (beat.kind === 'speech' ? [beat] : [])),
  );
  const cues = new Set(speeches.map((speech) => cueKey(speech.speaker)));
  return story.scenes.flatMap((scene) =>
    scene.heading === undefined && story.form === 'narration'
      ? splitProse(scene, language)
      : [splitGroupCues(scene, cues)],
  );
}

function splitProse(scene: StoryScene, language: string): readonly StoryScene[] {
  const groups: Beat[][] = [[]];
  let place: string | undefined;
  for (const beat of scene.beats) {
    const current = groups.at(-1) ?? [];
    const next = beat.kind === 'transition' || beat.kind === 'title' ? undefined : settingOf(beat.text, language);
    const moved = next?.place !== undefined && place !== undefined && next.place !== place;
    if ((moved || next?.newTime === true) && wordsIn(current) >= FEWEST_WORDS) groups.push([beat]);
    else current.push(beat);
    place = next?.place ?? place;
  }
  if (wordsIn(groups.at(-1) ?? []) < FEWEST_WORDS && groups.length > 1) {
    const last = groups.pop() ?? [];
    groups.at(-1)?.push(...last);
  }
  return groups.map((beats, index) => ({
    ...(index === 0 && scene.synopsis !== undefined ? { synopsis: scene.synopsis } : {}),
    beats,
    span: { ...(beats[0]?.span ?? scene.span), endOffset: beats.at(-1)?.span.endOffset ?? scene.span.endOffset },
  }));
}

function wordsIn(beats: readonly Beat[]): number {
  return beats.reduce((sum, beat) => sum + tokenize(beat.text).length, 0);
}

/** Where a paragraph says it plays, when it says so behind a word of place; and whether it opens at a new time. */
function settingOf(text: string, language: string): { readonly place: string | undefined; readonly newTime: boolean } {
  const tokens = tokenize(text);
  const hit = findPhrases(PLACE_WORDS, tokens, language).find(
    ({ index }) =>
      tokens.slice(Math.max(0, index - 4), index).some((token) => LOCATIVE.has(token.word)) || language === 'hi',
  );
  const opening = tokens.slice(0, 6);
  const newTime =
    findPhrases(TIME_WORDS, opening, language).length > 0 &&
    opening.slice(0, 3).some((token) => TIME_OPENERS.has(token.word));
  return { place: hit?.value, newTime };
}

const LOCATIVE: ReadonlySet<string> = new Set(
  'in,at,on,to,into,through,across,by,along,beneath,under,reached,en,a,al,hacia,por,junto,bajo,hasta,dans,à,au,sur,vers,im,am,zum,ins,auf,na,no,nel,alla'.split(
    ',',
  ),
);
const TIME_OPENERS: ReadonlySet<string> = new Set(
  'that,the,at,one,next,by,when,in,as,before,after,al,a,esa,aquella,cuando,en,la,una,ce,cette,au,am,in,eines,उस,अगली,एक,जब'.split(
    ',',
  ),
);
