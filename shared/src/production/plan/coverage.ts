import type { CharacterId } from '../../ids/index.ts';
import { isPresent, valueAt, type Actor, type Blocking } from './blocking.ts';
import { crownHeight } from './body.ts';
import { pieces, type Piece } from './clauses.ts';
import type { SceneContext } from './options.ts';
import type { SceneTime, Slot, TimedLine } from './scene-time.ts';
import { isInsertable } from './prop-sizes.ts';
import { lengthMs, type Segment } from './segments.ts';
import { actionVerbs, names } from './words.ts';
import type { Line, ShotSize } from './contracts.ts';

/** What coverage knows while it walks through a scene. */
export type Coverage = {
  readonly context: SceneContext;
  readonly time: SceneTime;
  readonly blocking: Blocking;
  /** Things that the scene's action lines name and a close shot can show. */
  readonly props: readonly string[];
  /** Segments so far; the next choice looks back at them. */
  readonly made: Segment[];
};

type Span = { readonly startMs: number; readonly endMs: number };

const LONG_LINE_MS = 6200;
const PIECE_MS = 3700;
const LEAST_PIECE_MS = 1500;
const MASTER_AGAIN_AFTER = 6;
/** A single longer than this is not left standing still. */
const LONG_SINGLE_MS = 4500;
const MOST_UNEQUAL_METRES = 0.3;

export function coverageOf(context: SceneContext, time: SceneTime, blocking: Blocking): Coverage {
  const props = context.scene.events.flatMap((event) => (event.kind === 'action' ? event.props : []));
  return { context, time, blocking, props: [...new Set(props)].filter(isInsertable), made: [] };
}

/** People in the place during a stretch. */
export function present(coverage: Coverage, span: Span): Actor[] {
  return coverage.blocking.actors.filter((actor) => isPresent(actor, span.startMs, span.endMs));
}

/** Where we are: the first picture of every scene. */
export function establishing(coverage: Coverage, span: Span): Segment {
  return {
    ...span,
    purpose: 'establishing',
    size: 'EWS',
    subjects: [],
    angleDegrees: 0,
    move: coverage.context.ratio > 0.9 ? 'pan' : 'push-in',
    why: 'A new scene opens wide so that the place is known.',
    everybody: true,
  };
}

export function master(coverage: Coverage, span: Span, people: readonly Actor[], why: string): Segment {
  const group = people.length > 2;
  const last = coverage.made.at(-1);
  const size: ShotSize = people.length > 2 || coverage.context.ratio < 0.9 || last?.size === 'MS' ? 'WS' : 'MS';
  return {
    ...span,
    purpose: group ? 'group' : 'master',
    size: last?.purpose === 'establishing' && last.size === 'WS' ? 'MS' : size,
    subjects: people.map((actor) => actor.character.id),
    angleDegrees: 0,
    move: 'static',
    why,
  };
}

/** A clean single; nearer and more frontal the stronger the feeling. */
export function single(span: Span, actor: Actor, size: ShotSize, why: string, moving = false): Segment {
  const angle = size === 'CU' || size === 'ECU' ? 58 : size === 'MCU' ? 28 : 0;
  return {
    ...span,
    purpose: size === 'CU' || size === 'ECU' ? 'close-up' : 'single',
    size,
    subjects: [actor.character.id],
    angleDegrees: angle * (actor.towards || 1) + 0,
    move: moving && lengthMs(span) > 2200 ? 'push-in' : 'static',
    why,
  };
}

export function reaction(span: Span, actor: Actor, why: string): Segment {
  return { ...single(span, actor, 'CU', why), purpose: 'reaction', size: 'CU' };
}

export function insert(span: Span, prop: string, why: string): Segment {
  return {
    ...span,
    purpose: 'insert',
    size: 'CU',
    subjects: [],
    angleDegrees: 0,
    move: lengthMs(span) > 1800 ? 'push-in' : 'static',
    prop,
    why,
  };
}

export function neutralPlace(coverage: Coverage, span: Span, why: string): Segment {
  const last = coverage.made.at(-1);
  const size: ShotSize = last && last.subjects.length === 0 && last.size === 'WS' ? 'EWS' : 'WS';
  return { ...span, purpose: 'neutral', size, subjects: [], angleDegrees: 0, move: 'pan', why, everybody: true };
}

/** Shots of an action: who does it, then what with. */
export function coverAction(coverage: Coverage, slot: Extract<Slot, { kind: 'action' }>): Segment[] {
  const { event } = slot;
  const here = coverage.blocking.actors.filter(
    (actor) => actor.presentFromMs < slot.endMs && actor.presentToMs > slot.startMs,
  );
  const doers = here.filter((actor) => event.characterIds.includes(actor.character.id));
  const prop = coverage.context.location.interior ? event.props.find(isInsertable) : undefined;
  const verbs = actionVerbs(event.text);
  const moving = doers.some((actor) => actor.walks.some((walk) => walk.startMs === slot.startMs));
  if (moving) return [moveShot(coverage, slot, here, doers, verbs.has('enter') || verbs.has('exit'))];
  if (doers.length > 0 && prop !== undefined && lengthMs(slot) >= LEAST_PAIR_MS) {
    return verbs.has('hold') && !verbs.has('release')
      ? takenThing(coverage, slot, doers, prop)
      : leftThing(coverage, slot, doers, prop);
  }
  if (doers.length > 0) return [doersShot(coverage, slot, doers)];
  const last = coverage.made.at(-1);
  if (last?.purpose === 'establishing' && coverage.made.length === 1)
    return describedOpening(coverage, slot, last, prop);
  if (prop !== undefined && lengthMs(slot) <= 3600) return [insert(slot, prop, `The action is about the ${prop}.`)];
  if (prop !== undefined) {
    const cut = Math.round(slot.startMs + lengthMs(slot) * 0.5);
    return [
      neutralPlace(coverage, { startMs: slot.startMs, endMs: cut }, 'The action describes the place.'),
      insert({ startMs: cut, endMs: slot.endMs }, prop, `The action names the ${prop}.`),
    ];
  }
  return [neutralPlace(coverage, slot, 'The action describes the place.')];
}

/** An action this long has room for who does it and for the thing. */
const LEAST_PAIR_MS = 2300;

/** First the thing where it lies, then who takes it, with it in the hand. */
function takenThing(coverage: Coverage, slot: Span, doers: readonly Actor[], prop: string): Segment[] {
  const cut = Math.round(slot.startMs + lengthMs(slot) * 0.45);
  const thing = insert({ startMs: slot.startMs, endMs: cut }, prop, `The action names the ${prop}.`);
  return [thing, doersShot(coverage, { startMs: cut, endMs: slot.endMs }, doers)];
}

/** First who does it, then the thing that stays. */
function leftThing(coverage: Coverage, slot: Span, doers: readonly Actor[], prop: string): Segment[] {
  const cut = Math.round(slot.startMs + lengthMs(slot) * 0.54);
  const first = doersShot(coverage, { startMs: slot.startMs, endMs: cut }, doers);
  return [first, insert({ startMs: cut, endMs: slot.endMs }, prop, `The action names the ${prop}.`)];
}

const LONGEST_OPENING_MS = 6500;

/** The first action describes the place: the opening shot stays on it instead of cutting to the same again. */
function describedOpening(coverage: Coverage, slot: Span, opening: Segment, prop: string | undefined): Segment[] {
  const whole = { ...opening, startMs: slot.startMs, endMs: slot.endMs };
  if (prop !== undefined && lengthMs(slot) >= 2400) {
    const cut = Math.round(slot.startMs + lengthMs(slot) * 0.45);
    return [
      { ...whole, endMs: cut },
      insert({ startMs: cut, endMs: slot.endMs }, prop, `The action names the ${prop}.`),
    ];
  }
  if (lengthMs(opening) + lengthMs(slot) <= LONGEST_OPENING_MS) return [whole];
  return [neutralPlace(coverage, slot, 'The action describes the place.')];
}

function moveShot(
  coverage: Coverage,
  span: Span,
  here: readonly Actor[],
  doers: readonly Actor[],
  door: boolean,
): Segment {
  const people = door ? here : doers;
  const why = door ? 'Somebody comes or goes: seen whole, with those who are there.' : 'The camera goes with the walk.';
  return { ...master(coverage, span, people, why), size: 'WS', move: door ? 'static' : 'track' };
}

function doersShot(coverage: Coverage, span: Span, doers: readonly Actor[]): Segment {
  const [first] = doers;
  if (first === undefined || doers.length > 1) return master(coverage, span, doers, 'The action is theirs together.');
  const why = `The action is ${first.character.name}'s.`;
  const last = coverage.made.at(-1);
  const repeated = last?.size === 'MS' && last.subjects.length === 1 && last.subjects[0] === first.character.id;
  return single(span, first, repeated ? 'MCU' : 'MS', why);
}

/** Shots of a spoken slot in acted scenes: master first, then over the shoulder and back, close on feelings. */
export function coverLines(coverage: Coverage, slot: Extract<Slot, { kind: 'line' }>): Segment[] {
  const here = present(coverage, slot);
  const [spoken] = slot.lines;
  if (!spoken) return [];
  const speakers = here.filter((actor) => slot.lines.some(({ line }) => seenSpeaking(line, actor)));
  if (slot.lines.length > 1 && speakers.length > 1) return [master(coverage, slot, speakers, 'They speak at once.')];
  const speaker = speakers[0];
  const others = here.filter((actor) => actor !== speaker);
  if (!speaker) return coverUnseen(coverage, slot, spoken, here);
  if (needsMaster(coverage, others)) {
    const parts = pieces(spoken, slot, 4000, LEAST_PIECE_MS);
    const [first, ...rest] = parts;
    const why = mastered(coverage)
      ? 'Back to the master so that the places stay known.'
      : 'The first words show everybody in place.';
    const opening = master(coverage, first ?? slot, [speaker, ...others].slice(0, 4), why);
    return [
      opening,
      ...rest.flatMap((part, index) => coverPiece(coverage, part, index, rest.length, spoken, speaker, others)),
    ];
  }
  const long = lengthMs(slot) > LONG_LINE_MS;
  const parts = long ? pieces(spoken, slot, PIECE_MS, LEAST_PIECE_MS) : pieces(spoken, slot, Infinity, Infinity);
  return parts.flatMap((part, index) => coverPiece(coverage, part, index, parts.length, spoken, speaker, others));
}

function seenSpeaking(line: Line, actor: Actor): boolean {
  return actor.character.id === line.characterId && line.delivery !== 'voice-over' && line.delivery !== 'off-screen';
}

function mastered(coverage: Coverage): boolean {
  return coverage.made.some((segment) => segment.purpose === 'master' || segment.purpose === 'group');
}

function needsMaster(coverage: Coverage, others: readonly Actor[]): boolean {
  if (others.length === 0) return false;
  const since = [...coverage.made].reverse().findIndex((one) => one.purpose === 'master' || one.purpose === 'group');
  return since < 0 || since >= MASTER_AGAIN_AFTER;
}

function coverPiece(
  coverage: Coverage,
  part: Piece,
  index: number,
  count: number,
  spoken: TimedLine,
  speaker: Actor,
  others: readonly Actor[],
): Segment[] {
  const listener = addressee(coverage, spoken, speaker, others);
  const middle = index > 0 && index < count - 1;
  const short = lengthMs(part) <= lengthMs({ startMs: spoken.startMs, endMs: spoken.endMs }) * 0.34;
  const prop = coverage.props.find((noun) => names(part.text, noun));
  if (middle && short && prop !== undefined) return [insert(part, prop, `The words name the ${prop}.`)];
  if (middle && short && index % 2 === 1 && listener) {
    return [reaction(part, listener, `${listener.character.name} takes in a long speech.`)];
  }
  return [speakerShot(coverage, part, spoken.line, speaker, listener, others, index)];
}

function speakerShot(
  coverage: Coverage,
  part: Piece,
  line: Line,
  speaker: Actor,
  listener: Actor | undefined,
  others: readonly Actor[],
  index: number,
): Segment {
  const { emotion, strength } = line.feeling;
  const moved = emotion !== 'neutral' && emotion !== 'calm' && strength >= 2;
  const name = speaker.character.name;
  if (moved && strength === 3 && lastSizeOf(coverage, speaker) === 'CU') {
    return tense(single(part, speaker, 'ECU', `${name}'s feeling is at its height.`), line);
  }
  if (moved) return tense(single(part, speaker, 'CU', `An emotional line is seen in ${name}'s face.`, true), line);
  if (index === 0 && listener && others.length === 1 && canShoulder(coverage, part, speaker, listener)) {
    return overShoulder(coverage, part, speaker, listener);
  }
  const size: ShotSize = others.length === 0 && lastSizeOf(coverage, speaker) !== 'MS' && index === 0 ? 'MS' : 'MCU';
  return single(
    part,
    speaker,
    size,
    others.length > 1 ? `${name} has the floor.` : `${name} speaks.`,
    index > 0 || lengthMs(part) > LONG_SINGLE_MS,
  );
}

/** Rage and terror are held by hand: the camera is no calmer than the room. */
function tense(segment: Segment, line: Line): Segment {
  const { emotion, strength } = line.feeling;
  return strength === 3 && (emotion === 'angry' || emotion === 'afraid') ? { ...segment, move: 'handheld' } : segment;
}

/** A shoulder needs a frame wide enough for it, people of about one height, and no wheel between them. */
function canShoulder(coverage: Coverage, span: Span, speaker: Actor, listener: Actor): boolean {
  const { ratio, form, location } = coverage.context;
  const headOf = (actor: Actor) =>
    crownHeight(actor.character.look, valueAt(actor.postures, span.startMs + 50, 'stand'));
  const apart = Math.abs(headOf(speaker) - headOf(listener));
  return ratio > 0.9 && form === 'drama' && location.kind !== 'car' && apart <= MOST_UNEQUAL_METRES;
}

function overShoulder(coverage: Coverage, span: Span, speaker: Actor, listener: Actor): Segment {
  const shoulders = coverage.made.slice(-4).filter((one) => one.over !== undefined);
  const last = shoulders.at(-1);
  const reverse = last?.purpose === 'over-the-shoulder' && last.over === speaker.character.id;
  const why = reverse
    ? `The reverse answers: ${speaker.character.name} over ${listener.character.name}'s shoulder.`
    : `${speaker.character.name} speaks to ${listener.character.name}, whose shoulder keeps both in one space.`;
  return {
    startMs: span.startMs,
    endMs: span.endMs,
    purpose: reverse ? 'reverse' : 'over-the-shoulder',
    size: 'MCU',
    subjects: [speaker.character.id],
    angleDegrees: 42 * (speaker.towards || 1),
    move: 'static',
    why,
    over: listener.character.id,
  };
}

function lastSizeOf(coverage: Coverage, actor: Actor): ShotSize | undefined {
  return [...coverage.made].reverse().find((one) => one.subjects.length === 1 && one.subjects[0] === actor.character.id)
    ?.size;
}

/** Whom a line is said to: who spoke before, or answers next, or stands nearest. */
export function addressee(
  coverage: Coverage,
  spoken: TimedLine,
  speaker: Actor,
  others: readonly Actor[],
): Actor | undefined {
  const at = coverage.time.lines.indexOf(spoken);
  const find = (id: CharacterId | undefined) => others.find((actor) => actor.character.id === id);
  return (
    find(coverage.time.lines[at - 1]?.line.characterId) ??
    find(coverage.time.lines[at + 1]?.line.characterId) ??
    [...others].sort((a, b) => Math.abs(a.x - speaker.x) - Math.abs(b.x - speaker.x))[0]
  );
}

/** Somebody is heard and not seen: we see who listens, or the place. */
function coverUnseen(coverage: Coverage, slot: Span, spoken: TimedLine, here: readonly Actor[]): Segment[] {
  const parts =
    lengthMs(slot) > LONG_LINE_MS
      ? pieces(spoken, slot, PIECE_MS, LEAST_PIECE_MS)
      : [{ ...slot, text: spoken.line.text }];
  return parts.map((part, index) => {
    const prop = coverage.props.find((noun) => names(part.text, noun));
    if (prop !== undefined && lengthMs(part) < 4500) return insert(part, prop, `The voice names the ${prop}.`);
    const named = here.find((actor) => names(part.text, actor.character.name));
    const listener = named ?? here[index % Math.max(1, here.length)];
    if (!listener) return neutralPlace(coverage, part, 'A voice is heard over the place.');
    const why = `${listener.character.name} is seen while the voice is heard.`;
    return { ...single(part, listener, index % 2 === 0 ? 'MCU' : 'CU', why, true), purpose: 'reaction' as const };
  });
}
