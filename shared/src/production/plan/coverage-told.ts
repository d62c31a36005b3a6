import { valueAt, type Actor } from './blocking.ts';
import { pieces, type Piece } from './clauses.ts';
import { insert, isShown, master, neutralPlace, present, single, type Coverage } from './coverage.ts';
import { coverLines } from './coverage-dialogue.ts';
import { isInsertable } from './prop-sizes.ts';
import type { Slot, TimedLine } from './scene-time.ts';
import { onlookerOf } from './onlooker.ts';
import { lengthMs, type Onlooker, type Segment } from './segments.ts';
import { names } from './words.ts';
import type { CameraMove, Card, ShotSize } from './contracts.ts';

/** Pictures of what a voice tells, recites or chants: people, things and places as the words name them. */

const TOLD_PIECE_MS = 4300;
const LEAST_TOLD_MS = 1900;
const LEAST_CARD_MS = 1400;
const PRONOUN =
  /\b(he|she|they|him|her|his|their|them|él|ella|ellos|ellas|su|sus)\b|(?<!\p{L})(वह|वे|उस|उन|उसने|उसकी|उसका)(?!\p{L})/iu;

/** A narrated slot: one picture for each clause or so. */
export function coverTold(coverage: Coverage, slot: Extract<Slot, { kind: 'line' }>): Segment[] {
  const [spoken] = slot.lines;
  if (!spoken) return [];
  const here = present(coverage, slot);
  const acted = slot.lines.some(
    ({ line }) => line.delivery === 'spoken' && here.some((one) => one.character.id === line.characterId),
  );
  if (acted) return coverLines(coverage, slot);
  const segments: Segment[] = [];
  for (const part of pieces(spoken, slot, TOLD_PIECE_MS, LEAST_TOLD_MS)) {
    const seen = { ...coverage, made: [...coverage.made, ...segments] };
    segments.push(toldPicture(seen, part));
  }
  return segments;
}

function toldPicture(coverage: Coverage, part: Piece): Segment {
  const here = present(coverage, part);
  const named = here.filter((actor) => isNamed(actor, part.text));
  const things = [...coverage.props, ...coverage.context.location.dressing].filter(
    (noun) => isInsertable(noun) && names(part.text, noun),
  );
  const thing = things.find((noun) => !isShown(coverage, noun));
  if (named.length > 1) return master(coverage, part, named, 'The words name them together.');
  const [person] = named;
  if (person) return personTold(coverage, part, person, `The words name ${person.character.name}.`);
  const holder = here.find((actor) => thing !== undefined && valueAt(actor.holding, part.startMs, undefined) === thing);
  const seen = coverage.made.some((one) => one.why === heldWhy(thing));
  if (thing !== undefined && holder && !seen) {
    return { ...single(part, holder, 'MS', heldWhy(thing)), move: 'push-in' };
  }
  if (thing !== undefined && lengthMs(part) < 6500) {
    return insert(part, thing, `The words name the ${thing}.`);
  }
  const before = lastPerson(coverage, here);
  if (before && PRONOUN.test(part.text))
    return personTold(coverage, part, before, `The words go on about ${before.character.name}.`);
  return placeTold(coverage, part);
}

function heldWhy(thing: string | undefined): string {
  return `The words name the ${thing ?? 'thing'}, which is in a hand.`;
}

function isNamed(actor: Actor, text: string): boolean {
  return [actor.character.name, ...actor.character.cueNames].some((name) => names(text, name));
}

function lastPerson(coverage: Coverage, here: readonly Actor[]): Actor | undefined {
  const segment = [...coverage.made].reverse().find((one) => one.subjects.length === 1);
  return here.find((actor) => actor.character.id === segment?.subjects[0]);
}

/** Each return to a person comes from another distance. */
function personTold(coverage: Coverage, part: Piece, person: Actor, why: string): Segment {
  const sizes: readonly ShotSize[] = ['WS', 'MCU', 'MS', 'CU'];
  const times = coverage.made.filter(
    (one) => one.subjects.length === 1 && one.subjects[0] === person.character.id,
  ).length;
  const size = sizes[times % sizes.length] ?? 'MS';
  return { ...single(part, person, size, why), move: times % 2 === 0 ? 'push-in' : 'static' };
}

/** Ways to look at a place, each a step of size from the next, so that many pictures of it are not one. */
const PLACE_LOOKS: readonly { size: ShotSize; move: CameraMove; x: number; rise: number }[] = [
  { size: 'WS', move: 'pan', x: 0, rise: 0 },
  { size: 'MS', move: 'push-in', x: -1.6, rise: 0.35 },
  { size: 'EWS', move: 'pull-out', x: 0.4, rise: 0 },
  { size: 'MS', move: 'pan', x: 1.6, rise: 0.25 },
  { size: 'WS', move: 'tilt', x: -0.6, rise: 0.2 },
  { size: 'EWS', move: 'push-in', x: -0.4, rise: 0.3 },
];

function placeTold(coverage: Coverage, part: { readonly startMs: number; readonly endMs: number }): Segment {
  const before = coverage.made.filter((one) => one.subjects.length === 0 && one.prop === undefined).length;
  const last = coverage.made.at(-1);
  const looks = PLACE_LOOKS.map(
    (_, index) => PLACE_LOOKS[(before - 1 + index + PLACE_LOOKS.length) % PLACE_LOOKS.length],
  );
  const look = looks.find((one) => one && !(last && last.subjects.length === 0 && last.size === one.size));
  const { size, move, x, rise } = look ?? { size: 'WS', move: 'pan', x: 0, rise: 0 };
  const why = 'The words are about the place or an idea: the place carries them.';
  const empty = size === 'MS' ? { empty: true } : {};
  return { ...neutralPlace(coverage, part, why), size, move, view: { x, rise }, ...empty };
}

/** A recited or chanted slot: pictures that melt into each other, a verse on the place it belongs to, now and then whom or what it names. */
export function coverVerse(coverage: Coverage, slot: Extract<Slot, { kind: 'line' }>): Segment[] {
  const [spoken] = slot.lines;
  if (!spoken) return [];
  const segments: Segment[] = [];
  const parts =
    lengthMs(slot) > 9000
      ? pieces(spoken, slot, 6000, 2500)
      : [{ startMs: slot.startMs, endMs: slot.endMs, text: spoken.line.text }];
  for (const part of parts) {
    const seen = { ...coverage, made: [...coverage.made, ...segments] };
    segments.push({ ...versePicture(seen, part, spoken), transition: 'dissolve' });
  }
  return segments;
}

function versePicture(coverage: Coverage, part: Piece, spoken: TimedLine): Segment {
  const here = present(coverage, part);
  const verses = coverage.made.filter((one) => one.purpose !== 'establishing').length;
  const reciter = here.find((actor) => actor.character.id === spoken.line.characterId);
  const named = here.find((actor) => actor !== reciter && isNamed(actor, part.text));
  if (named) return personTold(coverage, part, named, `The verse names ${named.character.name}.`);
  if (reciter && verses % 3 === 1) {
    return single(
      part,
      reciter,
      verses % 2 === 1 ? 'MS' : 'MCU',
      `${reciter.character.name} is seen with the words.`,
      true,
    );
  }
  const cards = verseCards(part, spoken);
  const thing = verseThing(coverage, part, verses);
  if (thing !== undefined) return { ...insert(part, thing, `The verse is seen in the ${thing}.`), cards };
  const place: Segment = { ...placeTold(coverage, part), purpose: 'verse', empty: true, cards };
  const onlooker = verseOnlooker(coverage, part, spoken, verses);
  if (onlooker === undefined) return { ...place, why: 'The verse stands on its place.' };
  const last = coverage.made.at(-1);
  const size: ShotSize = last && last.subjects.length === 0 && last.size === 'WS' ? 'EWS' : 'WS';
  const move: CameraMove = onlooker.does === 'walk' ? 'static' : 'push-in';
  const { view: _view, ...level } = place;
  return { ...level, size, move, onlooker, why: 'Who says the verse is in it.' };
}

/** Whoever speaks a verse of a poem in it; in chants, now and then somebody at prayer. */
function verseOnlooker(coverage: Coverage, part: Piece, spoken: TimedLine, verses: number): Onlooker | undefined {
  const who = spoken.line.characterId;
  if (coverage.context.form === 'sloka') return verses % 3 === 0 ? { who, age: 'grown', does: 'pray' } : undefined;
  return onlookerOf(part.text, who);
}

/** What a temple shows between its halls. */
const HOLY_THINGS = ['diya', 'lotus', 'bell', 'garland', 'conch'];

/** The thing a verse names; in chants, every third verse one of the things of worship. */
function verseThing(coverage: Coverage, part: Piece, verses: number): string | undefined {
  const { form, location } = coverage.context;
  const known = [...coverage.props, ...location.dressing].filter(isInsertable);
  const named = known.find((noun) => names(part.text, noun) && !isShown(coverage, noun));
  if (named !== undefined || form !== 'sloka' || verses % 3 !== 1) return named;
  return [...known, ...HOLY_THINGS].find((noun) => !isShown(coverage, noun));
}

/** The words stand from just before they are heard to the end of the shot. */
function verseCards(part: Piece, spoken: TimedLine): Card[] {
  const fromMs = Math.max(150, spoken.startMs - part.startMs - 200);
  const toMs = lengthMs(part) - 100;
  if (part.text === '' || toMs - fromMs < LEAST_CARD_MS / 2) return [];
  return [{ kind: 'verse', heading: '', body: part.text, fromMs, toMs }];
}
