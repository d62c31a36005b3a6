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
  // By key, latest last: deleting first moves whoever speaks again to the end.
  const spoke = new Map<string, string>();
  const beats = scene.beats.flatMap((beat): Beat[] => {
    if (beat.kind !== 'speech') return [beat];
    const group = groupOf(beat.speaker, cues, spoke);
    for (const name of group) {
      spoke.delete(cueKey(name));
      spoke.set(cueKey(name), name);
    }
    return group.map((speaker, index): SpeechBeat => ({ ...beat, speaker, dual: index > 0 || beat.dual }));
  });
  return { ...scene, beats };
}

function groupOf(cue: string, cues: ReadonlySet<string>, spoke: ReadonlyMap<string, string>): readonly string[] {
  const key = cueKey(cue);
  if (BOTH.has(key) && spoke.size >= 2) return [...spoke.values()].slice(-2);
  if (ALL.has(key) && spoke.size >= 2) return [...spoke.values()].slice(-MOST_TOGETHER);
  const parts = cue.split(AND).filter((part) => part.trim() !== '');
  const known = parts.length > 1 && parts.length <= MOST_TOGETHER && parts.every((part) => cues.has(cueKey(part)));
  return known ? parts : [cue];
}
