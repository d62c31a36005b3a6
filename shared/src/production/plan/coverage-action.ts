import type { Actor } from './blocking.ts';
import { insert, isShown, master, neutralPlace, single, type Coverage, type Span } from './coverage.ts';
import { isInsertable } from './prop-sizes.ts';
import type { Slot } from './scene-time.ts';
import { lengthMs, type Segment } from './segments.ts';
import { actionVerbs } from './words.ts';

/** Shots of an action: who does it, then what with. */
export function coverAction(coverage: Coverage, slot: Extract<Slot, { kind: 'action' }>): Segment[] {
  const { event } = slot;
  const here = coverage.blocking.actors.filter(
    (actor) => actor.presentFromMs < slot.endMs && actor.presentToMs > slot.startMs,
  );
  const doers = here.filter((actor) => event.characterIds.includes(actor.character.id));
  const prop = thingOf(coverage, event.props);
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

/** The thing an action is about, where it is worth a picture of its own: new, indoors, and not one after another. */
function thingOf(coverage: Coverage, props: readonly string[]): string | undefined {
  if (!coverage.context.location.interior || coverage.made.at(-1)?.purpose === 'insert') return undefined;
  return props.find((noun) => isInsertable(noun) && !isShown(coverage, noun));
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
