import { type Actor } from './blocking.ts';
import { pieces, type Piece } from './clauses.ts';
import { coverLines, insert, master, neutralPlace, present, single, type Coverage } from './coverage.ts';
import { isInsertable } from './prop-sizes.ts';
import type { Slot, TimedLine } from './scene-time.ts';
import { lengthMs, type Segment } from './segments.ts';
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
  const acted =
    spoken.line.delivery === 'spoken' &&
    present(coverage, slot).some((one) => one.character.id === spoken.line.characterId);
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
  const shown = new Set(coverage.made.map((segment) => segment.prop));
  const thing = things.find((noun) => !shown.has(noun)) ?? things[0];
  if (named.length > 1) return master(coverage, part, named, 'The words name them together.');
  const [person] = named;
  if (person) return personTold(coverage, part, person, `The words name ${person.character.name}.`);
  const last = coverage.made.at(-1);
  if (thing !== undefined && last?.prop !== thing && lengthMs(part) < 6500) {
    return insert(part, thing, `The words name the ${thing}.`);
  }
  const before = lastPerson(coverage, here);
  if (before && PRONOUN.test(part.text))
    return personTold(coverage, part, before, `The words go on about ${before.character.name}.`);
  return placeTold(coverage, part);
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

const PLACE_MOVES: readonly CameraMove[] = ['pan', 'push-in', 'tilt', 'pull-out'];

function placeTold(coverage: Coverage, part: { readonly startMs: number; readonly endMs: number }): Segment {
  const picture = neutralPlace(coverage, part, 'The words are about the place or an idea: the place carries them.');
  return { ...picture, move: PLACE_MOVES[coverage.made.length % PLACE_MOVES.length] ?? 'pan' };
}

/** A recited or chanted slot: a verse on the place it belongs to, now and then whom or what it names. */
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
    segments.push(versePicture(seen, part, spoken));
  }
  return segments;
}

function versePicture(coverage: Coverage, part: Piece, spoken: TimedLine): Segment {
  const here = present(coverage, part);
  const verses = coverage.made.filter((one) => one.purpose === 'verse' || one.subjects.length > 0).length;
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
  const picture = placeTold(coverage, part);
  const thing = [...coverage.props, ...coverage.context.location.dressing].find((noun) => names(part.text, noun));
  return {
    ...picture,
    purpose: 'verse',
    empty: true,
    ...(thing === undefined ? {} : { prop: thing }),
    cards: verseCards(part, spoken),
    why: thing === undefined ? 'The verse stands on its place.' : `The verse stands beside the ${thing} it names.`,
  };
}

/** The words stand from just before they are heard to the end of the shot. */
function verseCards(part: Piece, spoken: TimedLine): Card[] {
  const fromMs = Math.max(150, spoken.startMs - part.startMs - 200);
  const toMs = lengthMs(part) - 100;
  if (part.text === '' || toMs - fromMs < LEAST_CARD_MS / 2) return [];
  return [{ kind: 'verse', heading: '', body: part.text, fromMs, toMs }];
}
