import type { Beat, SpeechBeat, StoryScene } from '../../script/index.ts';
import { cueKey } from './cast.ts';

const AND = /\s+(?:and|y|e|et|und|और)\s+|\s*[&/+]\s*|\s*,\s+/iu;
const BOTH: ReadonlySet<string> = new Set(
  'both,together,both together,los dos,las dos,ambos,ambas,juntos,les deux,beide,दोनों'.split(','),
);
const ALL: ReadonlySet<string> = new Set(
  'all,everyone,everybody,all together,all three,todos,todas,tous,alle,सब,सभी'.split(','),
);
/** More voices at once are a noise. */
const MOST_TOGETHER = 3;

/** `MARA AND ELIAS`, `BOTH` and `ALL` become one line for each of those meant, spoken together. */
export function splitGroupCues(scene: StoryScene, cues: ReadonlySet<string>): StoryScene {
  const spoke: string[] = [];
  const beats = scene.beats.flatMap((beat): Beat[] => {
    if (beat.kind !== 'speech') return [beat];
    const group = groupOf(beat.speaker, cues, spoke);
    for (const name of group) spoke.unshift(name);
    return group.map((speaker, index): SpeechBeat => ({ ...beat, speaker, dual: index > 0 || beat.dual }));
  });
  return { ...scene, beats };
}

function groupOf(cue: string, cues: ReadonlySet<string>, spoke: readonly string[]): readonly string[] {
  const key = cueKey(cue);
  const recent = spoke.filter((name, index) => spoke.findIndex((other) => cueKey(other) === cueKey(name)) === index);
  if (BOTH.has(key) && recent.length >= 2) return recent.slice(0, 2).toReversed();
  if (ALL.has(key) && recent.length >= 2) return recent.slice(0, MOST_TOGETHER).toReversed();
  const parts = cue.split(AND).filter((part) => part.trim() !== '');
  const known = parts.length > 1 && parts.length <= MOST_TOGETHER && parts.every((part) => cues.has(cueKey(part)));
  return known ? parts : [cue];
}
