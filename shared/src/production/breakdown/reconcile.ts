import type { CharacterId, LineId, SceneId } from '../../ids/index.ts';
import type { Breakdown, Character, Line, Scene, SceneEvent } from '../breakdown.ts';
import { fold, similarity } from './text.ts';

/** Two texts at least this alike are one text, edited. */
const SAME_TEXT = 0.5;
/** Two scenes at least this alike are one scene; less is needed when both neighbours say so. */
const SAME_SCENE = 0.45;

/**
 * Carries ids over an edit: where a scene, a line or a character of `next` is one of `previous` changed a little, it
 * keeps the id it had. Matched by equal ids first, then by likeness between neighbours that match; order is kept.
 * Nothing but ids changes in `next`, and no id is given twice.
 */
export function reconcile(previous: Breakdown, next: Breakdown): Breakdown {
  const scenes = matchScenes(previous.scenes, next.scenes);
  const characters = matchCharacters(previous, next, scenes);
  const lines = new Map<LineId, LineId>();
  next.scenes.forEach((scene, index) => {
    const before = previous.scenes[scenes[index] ?? -1];
    if (before === undefined) return;
    const known = shared(before.lines, scene.lines);
    const likeness = (left: Line, right: Line): number => lineLikeness(left, right, known, characters);
    const pairs = align(before.lines, scene.lines, likeness, SAME_TEXT);
    pairs.forEach((at, position) => {
      const [old, fresh] = [before.lines[at ?? -1], scene.lines[position]];
      if (old !== undefined && fresh !== undefined) lines.set(fresh.id, old.id);
    });
  });
  const keptLines = withoutClashes(
    lines,
    next.scenes.flatMap((scene) => scene.lines.map((line) => line.id)),
  );
  const sceneIds = new Map<SceneId, SceneId>();
  next.scenes.forEach((scene, index) => {
    const before = previous.scenes[scenes[index] ?? -1];
    if (before !== undefined) sceneIds.set(scene.id, before.id);
  });
  const keptScenes = withoutClashes(
    sceneIds,
    next.scenes.map((scene) => scene.id),
  );
  return renamed(next, { scenes: keptScenes, lines: keptLines, characters });
}

type Renaming = {
  readonly scenes: ReadonlyMap<SceneId, SceneId>;
  readonly lines: ReadonlyMap<LineId, LineId>;
  readonly characters: ReadonlyMap<CharacterId, CharacterId>;
};

/** Only what has lost its id on one side is compared by likeness: the rest is known. */
function matchScenes(previous: readonly Scene[], next: readonly Scene[]): readonly (number | undefined)[] {
  const known = shared(previous, next);
  return align(
    previous,
    next,
    (left, right) => {
      if (left.id === right.id) return 2;
      if (known.has(left.id) || known.has(right.id)) return 0;
      return 0.35 * similarity(left.name, right.name) + 0.65 * similarity(sceneText(left), sceneText(right));
    },
    SAME_SCENE,
  );
}

/** Ids that both lists have. */
function shared<Id extends string>(
  left: readonly { readonly id: Id }[],
  right: readonly { readonly id: Id }[],
): ReadonlySet<Id> {
  const own = new Set(left.map((one) => one.id));
  return new Set(right.map((one) => one.id).filter((id) => own.has(id)));
}

function sceneText(scene: Scene): string {
  const actions = scene.events.flatMap((event) =>
    event.kind === 'action' && event.durationMs > 0 ? [event.text] : [],
  );
  return [...actions, ...scene.lines.map((line) => line.text)].join('\n');
}

function lineLikeness(
  left: Line,
  right: Line,
  known: ReadonlySet<LineId>,
  characters: ReadonlyMap<CharacterId, CharacterId>,
): number {
  if (left.id === right.id) return 2;
  if (known.has(left.id) || known.has(right.id)) return 0;
  const speaker = (characters.get(right.characterId) ?? right.characterId) === left.characterId ? 1 : 0.6;
  return similarity(left.text, right.text) * speaker;
}

/** A cue renamed throughout is the same character: who left the cast and who joined it, saying mostly the same lines. */
function matchCharacters(
  previous: Breakdown,
  next: Breakdown,
  scenes: readonly (number | undefined)[],
): ReadonlyMap<CharacterId, CharacterId> {
  const gone = previous.characters.filter((one) => !next.characters.some((other) => other.id === one.id));
  const come = next.characters.filter((one) => !previous.characters.some((other) => other.id === one.id));
  const found = new Map<CharacterId, CharacterId>();
  for (const fresh of come) {
    const old = gone
      .filter((one) => ![...found.values()].includes(one.id))
      .map((one) => ({ one, share: sharedLines(one, fresh, previous, next, scenes) }))
      .filter(({ share }) => share >= SAME_TEXT)
      .sort((a, b) => b.share - a.share)[0];
    if (old !== undefined) found.set(fresh.id, old.one.id);
  }
  return found;
}

function sharedLines(
  old: Character,
  fresh: Character,
  previous: Breakdown,
  next: Breakdown,
  scenes: readonly (number | undefined)[],
): number {
  let [all, shared] = [0, 0];
  next.scenes.forEach((scene, index) => {
    const said = new Set(
      (previous.scenes[scenes[index] ?? -1]?.lines ?? [])
        .filter((line) => line.characterId === old.id)
        .map((line) => fold(line.text)),
    );
    for (const line of scene.lines) {
      if (line.characterId !== fresh.id) continue;
      all += 1;
      if (said.has(fold(line.text))) shared += 1;
    }
  });
  return all === 0 ? 0 : shared / all;
}

/**
 * Pairs two lists in order so that the likeness of the pairs adds up highest; pairs below `least` are not made.
 * @returns for each of `next` the index in `previous`. @source Needleman and Wunsch 1970, without gap cost.
 */
function align<Item>(
  previous: readonly Item[],
  next: readonly Item[],
  likeness: (left: Item, right: Item) => number,
  least: number,
): readonly (number | undefined)[] {
  const width = next.length + 1;
  const best = new Float64Array((previous.length + 1) * width);
  const like = previous.map((left) => next.map((right) => likeness(left, right)));
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = previous.length - 1; row >= 0; row -= 1) {
    for (let column = next.length - 1; column >= 0; column -= 1) {
      const pair = like[row]?.[column] ?? 0;
      const paired = pair >= least ? pair + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const result: (number | undefined)[] = next.map(() => undefined);
  for (let row = 0, column = 0; row < previous.length && column < next.length; ) {
    const pair = like[row]?.[column] ?? 0;
    if (pair >= least && at(row, column) === pair + at(row + 1, column + 1)) {
      result[column] = row;
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return result;
}

/** Drops renamings onto an id that another item of `next` has by its own content and keeps. */
function withoutClashes<Id extends string>(renaming: ReadonlyMap<Id, Id>, all: readonly Id[]): ReadonlyMap<Id, Id> {
  const kept = new Map(renaming);
  for (;;) {
    const finals = all.map((id) => kept.get(id) ?? id);
    const twice = new Set(finals.filter((id, index) => finals.indexOf(id) !== index));
    const clash = all.find((id) => kept.has(id) && kept.get(id) !== id && twice.has(kept.get(id) ?? id));
    if (clash === undefined) return kept;
    kept.delete(clash);
  }
}

function renamed(next: Breakdown, to: Renaming): Breakdown {
  const character = (id: CharacterId): CharacterId => to.characters.get(id) ?? id;
  const line = (id: LineId): LineId => to.lines.get(id) ?? id;
  const event = (one: SceneEvent): SceneEvent =>
    one.kind === 'line'
      ? { ...one, lineId: line(one.lineId) }
      : one.kind === 'action'
        ? { ...one, characterIds: one.characterIds.map(character) }
        : one;
  return {
    ...next,
    characters: next.characters.map((one) => ({
      ...one,
      id: character(one.id),
      relations: one.relations.map((relation) => ({ ...relation, to: character(relation.to) })),
    })),
    scenes: next.scenes.map((scene) => ({
      ...scene,
      id: to.scenes.get(scene.id) ?? scene.id,
      characterIds: scene.characterIds.map(character),
      lines: scene.lines.map((one) => ({ ...one, id: line(one.id), characterId: character(one.characterId) })),
      events: scene.events.map(event),
    })),
  };
}
