import { contentSeed } from '../../ids/index.ts';
import type { CharacterId } from '../../ids/index.ts';
import { RUN_SPEED, WALK_SPEED } from './body.ts';
import type { SceneContext } from './options.ts';
import { HANDHELD } from './prop-sizes.ts';
import type { SceneTime } from './scene-time.ts';
import { actionVerbs, firstMention, type ActionVerb } from './words.ts';
import type { Character, PlaceKind, Posture } from './contracts.ts';

/** Something a person does with the feet: from one place to another, scene time. */
export type Walk = {
  readonly fromX: number;
  readonly toX: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly running: boolean;
};

type Keyed<Value> = readonly { readonly atMs: number; readonly value: Value }[];

/** One person's place and doings in a scene, scene time throughout. */
export type Actor = {
  readonly character: Character;
  readonly x: number;
  readonly depth: number;
  /** Which way the body is turned towards the others: −1 they are to the left, 1 to the right, 0 all around. */
  readonly towards: -1 | 0 | 1;
  readonly seed: number;
  /** In the place from here to there. */
  readonly presentFromMs: number;
  readonly presentToMs: number;
  readonly walks: readonly Walk[];
  readonly postures: Keyed<Posture>;
  readonly holding: Keyed<string | undefined>;
};

export type Blocking = { readonly actors: readonly Actor[]; readonly spacing: number };

const SEATED: ReadonlySet<PlaceKind> = new Set(['car', 'train', 'podcast-studio', 'cafe']);
const OFF_STAGE_METRES = 2.6;
/** More people than four stand behind, so many in a row. */
const BACK_ROW = 6;

/** Where everybody stands, how they come and go: fixed for the scene, so that each keeps a side of the frame. */
export function blockScene(context: SceneContext, time: SceneTime): Blocking {
  const cast = visibleCast(context);
  const spacing = spacingOf(context);
  const spots = spotsFor(cast.length, spacing);
  const actors = cast.map((character, index) => {
    const spot = spots[index] ?? { x: 0, depth: 1 };
    return actor(character, spot, spots, context, time);
  });
  return { actors: actors.map((one) => handedOver(one, actors)), spacing };
}

/** A thing is in one hand at a time: who takes it has it from whoever held it. */
function handedOver(actor: Actor, everybody: readonly Actor[]): Actor {
  const taken = everybody
    .filter((other) => other !== actor)
    .flatMap((other) => other.holding.filter((key) => key.value !== undefined && key.atMs > 0))
    .filter((key) => valueAt(actor.holding, key.atMs, undefined) === key.value)
    .map((key) => ({ atMs: key.atMs, value: undefined }));
  if (taken.length === 0) return actor;
  return { ...actor, holding: [...actor.holding, ...taken].sort((a, b) => a.atMs - b.atMs) };
}

/** People seen in the scene: speakers in order of first speech, then the others. */
function visibleCast(context: SceneContext): Character[] {
  const seen = new Set<CharacterId>();
  const unseen = new Set<CharacterId>();
  for (const line of context.scene.lines) {
    (line.delivery === 'voice-over' || line.delivery === 'off-screen' ? unseen : seen).add(line.characterId);
  }
  const acting = context.scene.events.flatMap((event) => (event.kind === 'action' ? event.characterIds : []));
  for (const id of [...acting, ...context.scene.characterIds]) if (!unseen.has(id) || acting.includes(id)) seen.add(id);
  return [...seen].flatMap((id) => {
    const character = context.characters.get(id);
    return character && !character.voiceOnly ? [character] : [];
  });
}

/** Social distance, shoulder to shoulder in a car, nearer in love and in narrow frames. */
function spacingOf(context: SceneContext): number {
  const { kind } = context.location;
  const natural =
    kind === 'car' ? 0.75 : kind === 'podcast-studio' ? 1.3 : context.scene.mood === 'romantic' ? 0.85 : 1.15;
  return context.ratio < 0.9 ? Math.min(natural, 0.85) : natural;
}

function spotsFor(count: number, spacing: number): { x: number; depth: number }[] {
  const front = [[], [0], [-0.5, 0.5], [-0.9, 0.9, 0], [-0.5, 0.5, -1.45, 1.45]][
    Math.min(count, 4)
  ] as readonly number[];
  return Array.from({ length: count }, (_, index) => {
    const place = front[index];
    if (place !== undefined) return { x: metres(place * spacing), depth: count === 3 && index === 2 ? 0.25 : 0 };
    const back = index - front.length;
    const [row, column] = [Math.floor(back / BACK_ROW), back % BACK_ROW];
    const side = column % 2 === 0 ? -1 : 1;
    const across = side * (0.4 + Math.floor(column / 2) * 0.75) + (row % 2) * 0.2;
    return { x: metres(across * spacing), depth: 0.9 + row * 0.7 };
  });
}

function actor(
  character: Character,
  spot: { x: number; depth: number },
  spots: readonly { x: number }[],
  context: SceneContext,
  time: SceneTime,
): Actor {
  const left = spots.filter((other) => other.x < spot.x).length;
  const right = spots.filter((other) => other.x > spot.x).length;
  const outward = spots.map((other) => (spot.x < 0 ? spot.x - other.x : other.x - spot.x)).filter((gap) => gap > 0.01);
  const room = Math.min(0.9, ...outward.map((gap) => gap / 2));
  const doings = doingsOf(character, spot.x, room, context, time);
  return {
    character,
    ...spot,
    towards: left === right ? 0 : right > left ? 1 : -1,
    seed: contentSeed(['figure', character.name]),
    ...doings,
  };
}

type Doings = Pick<Actor, 'presentFromMs' | 'presentToMs' | 'walks' | 'postures' | 'holding'>;

/** Reads the scene's action lines for what this person does. */
function doingsOf(character: Character, x: number, room: number, context: SceneContext, time: SceneTime): Doings {
  const walks: Walk[] = [];
  const postures: { atMs: number; value: Posture }[] = [{ atMs: 0, value: restPosture(character, context) }];
  const holding: { atMs: number; value: string | undefined }[] = [{ atMs: 0, value: toldThing(character, context) }];
  let [presentFromMs, presentToMs] = [0, Number.POSITIVE_INFINITY];
  let known = false;
  const side = x < 0 ? -1 : 1;
  for (const slot of time.slots) {
    if (slot.kind === 'line' && slot.lines.some(({ line }) => line.characterId === character.id)) known = true;
    if (slot.kind !== 'action' || !slot.event.characterIds.includes(character.id)) continue;
    const verbs = actionVerbs(slot.event.text);
    const seated = SEATED.has(context.location.kind) || context.form === 'podcast';
    const comesOut = verbs.has('exit') && !known && (!context.location.interior || stays(character, slot, time));
    if ((verbs.has('enter') || comesOut) && !known && !seated) {
      presentFromMs = slot.startMs;
      walks.push(walkOf(x + doorSide(slot.event, side) * OFF_STAGE_METRES, x, slot, verbs.has('run')));
    } else if (verbs.has('exit') && !seated && !stays(character, slot, time)) {
      presentToMs = slot.endMs;
      walks.push(walkOf(x, x + doorSide(slot.event, side) * OFF_STAGE_METRES, slot, verbs.has('run')));
    } else if ((verbs.has('walk') || verbs.has('run')) && !seated) {
      walks.push(strollOf(x, room, walks.at(-1)?.toX, known, slot, verbs.has('run')));
    }
    const walked = walks.at(-1)?.startMs === slot.startMs;
    postures.push(...posturesIn(verbs, slot, known, walked));
    const held = slot.event.props.find((noun) => HANDHELD.has(noun) && isActorOf(slot.event.text, character, noun));
    if (verbs.has('release')) {
      // who lays a thing down came with it
      const empty = holding.every((key) => key.value === undefined);
      if (empty && held !== undefined) holding.push({ atMs: 0, value: held });
      holding.push({ atMs: slot.endMs, value: undefined });
    } else if (verbs.has('hold') && held !== undefined) {
      // a thing first seen in a hand was there before
      holding.push({ atMs: known || !verbs.has('have') ? slot.startMs : 0, value: held });
    }
    known = true;
  }
  return { presentFromMs, presentToMs, walks, postures, holding };
}

/** Who comes or goes alone does so on the own side of the picture; those who do it together go the same way. */
function doorSide(event: { readonly characterIds: readonly CharacterId[] }, own: -1 | 1): -1 | 1 {
  return event.characterIds.length > 1 ? -1 : own;
}

/** Who is first met sitting sat before; who walks stands, and sits down, if at all, after it. */
function posturesIn(
  verbs: ReadonlySet<ActionVerb>,
  slot: { readonly startMs: number; readonly endMs: number },
  known: boolean,
  walked: boolean,
): { atMs: number; value: Posture }[] {
  const named = postureNamed(verbs);
  if (!walked) return named ? [{ atMs: known ? slot.startMs : 0, value: named }] : [];
  const after = named && named !== 'stand' ? [{ atMs: slot.endMs, value: named }] : [];
  return [{ atMs: slot.startMs, value: 'stand' }, ...after];
}

/** What a tale says that somebody holds: words that take no time of their own, so it is in the hand all the while. */
function toldThing(character: Character, { scene }: SceneContext): string | undefined {
  for (const event of scene.events) {
    if (event.kind !== 'action' || event.durationMs > 0 || !event.characterIds.includes(character.id)) continue;
    if (!actionVerbs(event.text).has('have')) continue;
    const held = event.props.find((noun) => HANDHELD.has(noun) && isActorOf(event.text, character, noun));
    if (held !== undefined) return held;
  }
  return undefined;
}

/** A thing belongs to the person named last before it. */
function isActorOf(text: string, character: Character, noun: string): boolean {
  const thing = firstMention(text, noun);
  const named = [character.name, ...character.cueNames].map((name) => firstMention(text, name)).filter((at) => at >= 0);
  return thing < 0 || named.length === 0 || Math.min(...named) < thing;
}

/**
 * A walk within the place: the first brings somebody to the usual spot from further out, later ones lead a little
 * outwards and back again. Nobody passes a partner, so each keeps a side.
 */
function strollOf(
  x: number,
  room: number,
  at: number | undefined,
  known: boolean,
  slot: { startMs: number; endMs: number },
  running: boolean,
): Walk {
  const side = x < 0 ? -1 : 1;
  if (at === undefined && !known) return walkOf(x + side * 1.6, x, slot, running);
  const from = at ?? x;
  return walkOf(from, Math.abs(from - x) < 0.01 ? x + side * room : x, slot, running);
}

/** Is somebody still there after a moment, to speak or to act? Who leaves before that only seems to. */
function stays(character: Character, slot: { readonly startMs: number }, time: SceneTime): boolean {
  const speaks = time.lines.some(({ line, startMs }) => line.characterId === character.id && startMs > slot.startMs);
  const acts = time.slots.some(
    (later) =>
      later.kind === 'action' && later.startMs > slot.startMs && later.event.characterIds.includes(character.id),
  );
  return speaks || acts;
}

function walkOf(fromX: number, toX: number, slot: { startMs: number; endMs: number }, running: boolean): Walk {
  const needMs = (Math.abs(toX - fromX) / (running ? RUN_SPEED : WALK_SPEED)) * 1000;
  const endMs = slot.startMs + Math.round(Math.min(needMs, slot.endMs - slot.startMs - 150));
  return { fromX: metres(fromX), toX: metres(toX), startMs: slot.startMs, endMs, running };
}

function restPosture(character: Character, context: SceneContext): Posture {
  const { kind } = context.location;
  if (SEATED.has(kind) || context.form === 'podcast') return 'sit';
  if (context.form === 'sloka') return 'kneel';
  return kind === 'classroom' && character.look.ageYears < 18 ? 'sit' : 'stand';
}

function postureNamed(verbs: ReadonlySet<ActionVerb>): Posture | undefined {
  if (verbs.has('lie')) return 'lie';
  if (verbs.has('kneel')) return 'kneel';
  if (verbs.has('sit')) return 'sit';
  return verbs.has('stand') ? 'stand' : undefined;
}

/** The value that holds at a moment: the last key at or before it. */
export function valueAt<Value>(keys: Keyed<Value>, atMs: number, otherwise: Value): Value {
  return keys.filter((key) => key.atMs <= atMs).at(-1)?.value ?? otherwise;
}

/** Is this person in the place for the most part of a stretch of scene time? */
export function isPresent(actor: Actor, startMs: number, endMs: number): boolean {
  const overlap = Math.min(actor.presentToMs, endMs) - Math.max(actor.presentFromMs, startMs);
  return overlap > 0 && overlap >= (endMs - startMs) * 0.5;
}

/** Rounds to a tenth of a millimetre, so that equal pictures are equal texts. */
export function metres(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0; // never minus nothing
}
