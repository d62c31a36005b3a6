import type { Beat, ScriptForm, StoryScene } from '../../script/index.ts';
import type { CharacterId, LineId } from '../../ids/index.ts';
import type { Line, Scene, SceneEvent } from '../breakdown.ts';
import type { Feeling } from '../voice.ts';
import { cueKey, type CastMember } from './cast.ts';
import { seenFeeling, lineFeeling, NEUTRAL } from './feeling-of.ts';
import { namedIn, whoIsMeant, type Seen } from './mentions.ts';
import { drawables } from './props.ts';
import { tokenize } from './text.ts';

/** One scene with all that is needed to read it. */
export type SceneReading = {
  readonly scene: StoryScene;
  readonly form: ScriptForm;
  readonly cast: readonly Seen[];
  /** By {@link cueKey}. */
  readonly speakers: ReadonlyMap<string, CastMember>;
  readonly language: string;
  readonly lineIds: readonly LineId[];
};

const MOST_PROPS = 4;

/** What happens in a scene, its lines, and who is in it. */
export function sceneEvents(reading: SceneReading): Pick<Scene, 'events' | 'lines' | 'characterIds'> {
  const events: SceneEvent[] = [];
  const lines: Line[] = [];
  let recent: readonly CharacterId[] = [];
  const note = (ids: readonly CharacterId[]): void => {
    recent = [...ids, ...recent.filter((id) => !ids.includes(id))];
  };
  let mood: Feeling | undefined;
  for (const beat of reading.scene.beats) {
    if (beat.kind === 'speech') {
      const line = lineOf(beat, reading, lines.length, mood);
      const shown = shownWhileHeard(beat, reading);
      if (shown !== undefined) events.push(shown);
      lines.push(line);
      events.push({ kind: 'line', lineId: line.id });
      note([line.characterId]);
      mood = undefined;
    } else if (beat.kind === 'action') {
      if (END_MARK.test(beat.text.trim()) || EDITING_MARK.test(beat.text.trim())) continue;
      const action = actionOf(beat.text, reading, recent);
      events.push(action);
      note(action.characterIds);
      mood = seenFeeling(beat.text, reading.language);
    } else if (beat.kind === 'transition') events.push({ kind: 'transition', to: transitionOf(beat.text) });
    else events.push({ kind: 'title', text: beat.text });
  }
  const seen = events.flatMap((event) => (event.kind === 'action' ? event.characterIds : []));
  const present = [...new Set([...seen, ...lines.map((line) => line.characterId)])];
  return { characterIds: present, lines, events };
}

/** Notes to the editor in capitals: nothing happens in them. */
const EDITING_MARK =
  /^(?:INTERCUT|BACK TO|END OF|END FLASHBACK|BEGIN|MONTAGE|CONTINUED|MORE|SERIES OF SHOTS)(?![\p{Ll}])[^\p{Ll}]*$/u;

/** `THE END` is no deed: the end card stands for it. */
const END_MARK = /^(?:the end|end|fin|ende|fine|fim|समाप्त|इति)[.!।]*$/iu;

type Speech = Extract<Beat, { kind: 'speech' }>;

function lineOf(beat: Speech, reading: SceneReading, index: number, mood: Feeling | undefined): Line {
  const speaker = reading.speakers.get(cueKey(beat.speaker));
  const id = reading.lineIds[index];
  if (speaker === undefined || id === undefined) throw new RangeError(`no character speaks “${beat.text}”`);
  return {
    id,
    characterId: speaker.id,
    text: beat.text,
    delivery: beat.delivery,
    feeling: lineFeeling(beat, mood, reading.language),
    directions: [...beat.directions],
    emphasis: beat.emphasis.map(({ start, end }) => ({ start, end })),
    dual: beat.dual,
  };
}

/** While a voice tells, the picture shows whom and what it speaks of. It takes no time of its own. */
function shownWhileHeard(beat: Speech, reading: SceneReading): SceneEvent | undefined {
  if (beat.delivery === 'spoken' || beat.delivery === 'off-screen' || reading.form === 'podcast') return undefined;
  const characterIds = [...namedIn(beat.text, reading.cast)];
  const props = propsIn(beat.text, reading.language);
  if (characterIds.length === 0 && props.length === 0) return undefined;
  const feeling = seenFeeling(beat.text, reading.language) ?? NEUTRAL;
  return { kind: 'action', text: beat.text, characterIds, props, feeling, durationMs: 0 };
}

function actionOf(
  text: string,
  reading: SceneReading,
  recent: readonly CharacterId[],
): Extract<SceneEvent, { kind: 'action' }> {
  const characterIds = [...whoIsMeant(text, reading.cast, recent)];
  return {
    kind: 'action',
    text,
    characterIds,
    props: propsIn(text, reading.language),
    feeling: seenFeeling(text, reading.language) ?? NEUTRAL,
    durationMs: readingTimeMs(text),
  };
}

/** What hands hold tells more than what stands around. */
const INSERT_ORDER = { held: 0, worn: 0, animal: 1, large: 2, furniture: 3, nature: 4, scenery: 4 } as const;

function propsIn(text: string, language: string): string[] {
  return drawables(text, language)
    .filter((thing) => thing.class !== 'nature' && thing.class !== 'scenery')
    .toSorted((a, b) => INSERT_ORDER[a.class] - INSERT_ORDER[b.class])
    .map((thing) => thing.noun)
    .slice(0, MOST_PROPS);
}

/** A viewer takes in an action faster than it is read: about 150 ms a word over a second of looking. */
function readingTimeMs(text: string): number {
  const words = tokenize(text).length;
  return Math.min(6000, Math.max(1500, 1000 + words * 150));
}

function transitionOf(text: string): Extract<SceneEvent, { kind: 'transition' }>['to'] {
  if (/fade\s*(?:in|up)|funde\s+de|abre\s+de|aufblende|ouverture/iu.test(text)) return 'fade-in';
  if (/fade|black|negro|fundido|abblende|noir/iu.test(text)) return 'fade-out';
  return /dissolve|encadenado|überblend|enchaîné|lap|ripple/iu.test(text) ? 'dissolve' : 'cut';
}
