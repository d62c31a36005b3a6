import type { CharacterId } from '../../ids/index.ts';
import { valueAt, type Actor } from './blocking.ts';
import { crownHeight } from './body.ts';
import { pieces, type Piece } from './clauses.ts';
import {
  insert,
  isShown,
  master,
  neutralPlace,
  present,
  reaction,
  single,
  type Coverage,
  type Span,
} from './coverage.ts';
import type { Slot, TimedLine } from './scene-time.ts';
import { lengthMs, type Segment } from './segments.ts';
import { names } from './words.ts';
import type { Line, ShotSize } from './contracts.ts';

const LONG_LINE_MS = 6200;
const PIECE_MS = 3700;
const LEAST_PIECE_MS = 1500;
const MASTER_AGAIN_AFTER = 6;
/** A single longer than this is not left standing still. */
const LONG_SINGLE_MS = 4500;
const MOST_UNEQUAL_METRES = 0.3;
const NARROWEST_SHOULDER_RATIO = 1.3;

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
  const away: Away = { leftMs: (spoken.endMs - spoken.startMs) * MOST_AWAY };
  if (needsMaster(coverage, others) && !(mastered(coverage) && isMoved(spoken.line))) {
    const parts = pieces(spoken, slot, 4000, LEAST_PIECE_MS);
    const [first, ...rest] = parts;
    const why = mastered(coverage)
      ? 'Back to the master so that the places stay known.'
      : 'The first words show everybody in place.';
    const opening = master(coverage, first ?? slot, [speaker, ...others].slice(0, 4), why);
    return [
      opening,
      ...rest.flatMap((part, index) => coverPiece(coverage, part, index, rest.length, spoken, speaker, others, away)),
    ];
  }
  const long = lengthMs(slot) > LONG_LINE_MS;
  const parts = long ? pieces(spoken, slot, PIECE_MS, LEAST_PIECE_MS) : pieces(spoken, slot, Infinity, Infinity);
  return parts.flatMap((part, index) => coverPiece(coverage, part, index, parts.length, spoken, speaker, others, away));
}

/** Words of strong feeling belong to a face: no master returns on them. */
function isMoved({ feeling: { emotion, strength } }: Line): boolean {
  return emotion !== 'neutral' && emotion !== 'calm' && strength >= 2;
}

/** How long a line's pictures may still look away from who speaks it. */
type Away = { leftMs: number };
/** The greatest part of a line that they may. */
const MOST_AWAY = 0.38;

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
  away: Away,
): Segment[] {
  const listener = addressee(coverage, spoken, speaker, others);
  const middle = index > 0 && index < count - 1;
  const short = lengthMs(part) <= away.leftMs;
  const prop = coverage.props.find((noun) => names(part.text, noun) && !isShown(coverage, noun));
  const looksAway = middle && short && (prop !== undefined || (index % 2 === 1 && listener !== undefined));
  if (looksAway) away.leftMs -= lengthMs(part);
  if (looksAway && prop !== undefined) return [insert(part, prop, `The words name the ${prop}.`)];
  if (looksAway && listener) {
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
  const { strength } = line.feeling;
  const moved = isMoved(line);
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
  return (
    ratio > NARROWEST_SHOULDER_RATIO && form === 'drama' && location.kind !== 'car' && apart <= MOST_UNEQUAL_METRES
  );
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
    const prop = coverage.props.find((noun) => names(part.text, noun) && !isShown(coverage, noun));
    if (prop !== undefined && lengthMs(part) < 4500) return insert(part, prop, `The voice names the ${prop}.`);
    const named = here.find((actor) => names(part.text, actor.character.name));
    const listener = named ?? here[index % Math.max(1, here.length)];
    if (!listener) return neutralPlace(coverage, part, 'A voice is heard over the place.');
    const why = `${listener.character.name} is seen while the voice is heard.`;
    return { ...single(part, listener, index % 2 === 0 ? 'MCU' : 'CU', why, true), purpose: 'reaction' as const };
  });
}
