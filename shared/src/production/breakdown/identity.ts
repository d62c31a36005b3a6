import type { StoryScene, SpeechBeat } from '../../script/index.ts';
import { contentHash, contentId, LineId, SceneId, type Json } from '../../ids/index.ts';
import { fold, tokenize } from './text.ts';

/** Heading as it counts for identity: letters and digits only. */
export function headingKey(scene: StoryScene): string {
  const heading = scene.heading;
  if (heading === undefined) return '';
  return tokenize(`${heading.setting} ${heading.place} ${heading.time}`)
    .map((token) => token.word)
    .join(' ');
}

const ANCHOR_WORDS = 3;

/**
 * What tells a scene from another under the same heading: the longest words of its opening, which are its rarest. It
 * hangs on the scene alone, so other scenes may come and go, and most edits of the scene leave it as it is.
 */
export function sceneAnchor(scene: StoryScene): string {
  const opening =
    scene.beats.find((beat) => beat.kind === 'action' && beat.text !== '') ??
    scene.beats.find((beat) => beat.kind === 'speech') ??
    scene.beats[0];
  const words = [...new Set(tokenize(opening?.text ?? '').map((token) => token.word))];
  const longest = words.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, ANCHOR_WORDS);
  return longest.sort().join(' ');
}

/** Ids of scenes in order. Equal scenes are told apart by all their words, then by the scene before, then by count. */
export function sceneIds(scenes: readonly StoryScene[]): readonly SceneId[] {
  const openings = scenes.map((scene): Json => ({ heading: headingKey(scene), anchor: sceneAnchor(scene) }));
  const words = (scene: StoryScene | undefined): Json => (scene?.beats ?? []).map((beat) => fold(beat.text));
  const facts = scenes.map(
    (scene, index): Facts => [
      () => openings[index] ?? null,
      () => words(scene),
      () => [openings[index - 1] ?? null, words(scenes[index - 1])],
    ],
  );
  return distinct(facts, (content) => contentId(SceneId, 'scene', content));
}

const SHORT_LINE_WORDS = 4;
/** Lines on either side that may tell a repeated line from its like; beyond them only its place can. */
const NEIGHBOURS = 4;

/** Ids of the lines of one film, scene by scene: from speaker, words and heading; equal lines by the lines around. */
export function lineIds(
  scenes: readonly {
    readonly scene: StoryScene;
    readonly lines: readonly { readonly speaker: string; readonly beat: SpeechBeat }[];
  }[],
): readonly (readonly LineId[])[] {
  const contents = scenes.flatMap(({ scene, lines }) => {
    const heading = headingKey(scene);
    const anchor = sceneAnchor(scene);
    const said = lines.map(({ speaker, beat }) => `${speaker}: ${fold(beat.text)}`);
    return lines.map(({ speaker, beat }, index): Facts => {
      const short = tokenize(beat.text).length < SHORT_LINE_WORDS;
      const base = { speaker, text: fold(beat.text), heading, ...(short ? { anchor } : {}) };
      return [
        () => base,
        () => anchor,
        () => said[index - 1] ?? '',
        () => said[index + 1] ?? '',
        () => said.slice(Math.max(0, index - NEIGHBOURS), index),
        () => said.slice(index + 1, index + 1 + NEIGHBOURS),
      ];
    });
  });
  const ids = distinct(contents, (content) => contentId(LineId, 'line', content));
  let from = 0;
  return scenes.map(({ lines }) => ids.slice(from, (from += lines.length)));
}

/** What is known of an item, most lasting first; worked out only where it is needed to tell two apart. */
type Facts = readonly (() => Json)[];

/** Names each item by as few of its facts as tell it from all others, most lasting fact first; at last by count. */
function distinct<Id extends string>(facts: readonly Facts[], idOf: (content: Json) => Id): readonly Id[] {
  const keys = facts.map((own) => contentHash(own[0]?.() ?? null));
  const groups = new Map<string, number[]>();
  keys.forEach((key, index) => groups.set(key, [...(groups.get(key) ?? []), index]));
  const ids: Id[] = new Array<Id>(facts.length);
  for (const members of groups.values()) nameGroup(members, facts, idOf, ids);
  return ids;
}

function nameGroup<Id extends string>(
  members: readonly number[],
  facts: readonly Facts[],
  idOf: (content: Json) => Id,
  ids: Id[],
): void {
  const seen = new Map<string, number>();
  const known = (member: number, length: number): Json => (facts[member] ?? []).slice(0, length).map((fact) => fact());
  const depth = Math.max(...members.map((member) => facts[member]?.length ?? 1));
  for (let length = 1; length <= depth; length += 1) {
    const own = members.map((member) => contentHash(known(member, length)));
    if (new Set(own).size < members.length && length < depth) continue;
    members.forEach((member, at) => {
      const content = known(member, length);
      const count = seen.get(own[at] ?? '') ?? 0;
      seen.set(own[at] ?? '', count + 1);
      ids[member] = idOf(count === 0 ? content : [content, count]);
    });
    return;
  }
}
