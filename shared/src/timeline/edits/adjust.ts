import type { RationalTime } from '../../time/index.ts';
import type { Track } from '../model.ts';
import {
  clamp,
  fromStrip,
  gapPiece,
  lengthOf,
  pieceIndex,
  retrimmed,
  roomAfter,
  roomBefore,
  toStrip,
  unitsOf,
  type Piece,
  type Strip,
} from './strip.ts';

/** Shortest that an edit leaves an item, units of the track. */
const LEAST = 1;

type Reach = {
  readonly strip: Strip;
  readonly at: number;
  readonly piece: Piece;
  readonly deltaIn: number;
  readonly deltaOut: number;
};

function reach(track: Track, index: number, deltaIn: RationalTime, deltaOut: RationalTime): Reach {
  const strip = toStrip(track);
  const at = pieceIndex(track, index);
  const piece = strip.pieces[at] as Piece;
  return { strip, at, piece, deltaIn: unitsOf(deltaIn, strip.rate), deltaOut: unitsOf(deltaOut, strip.rate) };
}

function rebuilt(track: Track, strip: Strip, changes: ReadonlyMap<number, readonly Piece[]>): Track {
  const pieces = strip.pieces.flatMap((piece, index) => changes.get(index) ?? [piece]);
  return fromStrip(track, { ...strip, pieces });
}

/**
 * Moves one item's own ends; everything else stays where it is. Time given up becomes a gap, time gained is taken from
 * a neighbouring gap (or behind the track's end), never from a clip.
 * ```
 * |    A    | B |   →   |  A  |gap| B |
 *       <---*
 * ```
 * `deltaIn` moves the first unit, `deltaOut` the last; positive is later. Clamped to the media and to the gaps.
 * Invariants: every other clip keeps its place and content.
 */
export function trim(track: Track, index: number, deltaIn: RationalTime, deltaOut: RationalTime): Track {
  const { strip, at, piece, ...delta } = reach(track, index, deltaIn, deltaOut);
  const { rate } = strip;
  const [left, right] = [strip.pieces[at - 1], strip.pieces[at + 1]];
  const [gapLeft, gapRight] = [gapLength(left, strip), right ? gapLength(right, strip) : Number.POSITIVE_INFINITY];
  const length = lengthOf(piece.item, rate);
  const head = clamp(delta.deltaIn, -Math.min(gapLeft, roomBefore(piece.item, rate)), length - LEAST);
  const tail = clamp(delta.deltaOut, -(length - head - LEAST), Math.min(gapRight, roomAfter(piece.item, rate)));
  const item = retrimmed(piece.item, head, tail, rate);
  const changes = new Map<number, readonly Piece[]>();
  const before = head === 0 ? piece.before : [];
  changes.set(at, [...gapPiece(head, rate), { item, before }, ...(right ? gapPiece(-tail, rate) : [])]);
  if (head < 0 && left) changes.set(at - 1, [{ ...left, item: retrimmed(left.item, 0, head, rate) }]);
  if (tail > 0 && right) changes.set(at + 1, [{ ...right, item: retrimmed(right.item, tail, 0, rate) }]);
  if (tail < 0 && right && right.item.kind === 'clip') changes.set(at + 1, [{ ...right, before: [] }]);
  return rebuilt(track, strip, changes);
}

function gapLength(piece: Piece | undefined, strip: Strip): number {
  return piece?.item.kind === 'gap' ? lengthOf(piece.item, strip.rate) : 0;
}

/**
 * Shows another part of the same media, in the same place and for as long.
 * ```
 * |   A   |      the media moves under its window
 *  <----->
 * ```
 * Clamped to the media. Invariants: no duration and no other item changes.
 */
export function slip(track: Track, index: number, delta: RationalTime): Track {
  const { strip, at, piece, deltaIn } = reach(track, index, delta, delta);
  const { rate } = strip;
  if (piece.item.kind === 'gap') return track;
  const by = clamp(deltaIn, -roomBefore(piece.item, rate), roomAfter(piece.item, rate));
  return rebuilt(track, strip, new Map([[at, [{ ...piece, item: retrimmed(piece.item, by, by, rate) }]]]));
}

/**
 * Moves an item between its neighbours: the one before plays longer or shorter, the one behind gives or gains the rest.
 * ```
 * | A | B |  C  |   →   | A   | B | C |
 *     *-->
 * ```
 * (OpenTimelineIO's `slide` leaves the third item alone and moves the rest of the track; here the track keeps its length,
 * as editors know the word, so that sound stays in step.) Clamped to media and to one unit. The first item stays put.
 * Invariants: the item's content and length, the track's length and all but the two neighbours are unchanged.
 */
export function slide(track: Track, index: number, delta: RationalTime): Track {
  const { strip, at, piece, deltaIn } = reach(track, index, delta, delta);
  const { rate } = strip;
  const [left, right] = [strip.pieces[at - 1], strip.pieces[at + 1]];
  if (!left) return track;
  const later = Math.min(
    roomAfter(left.item, rate),
    right ? lengthOf(right.item, rate) - LEAST : Number.POSITIVE_INFINITY,
  );
  const earlier = Math.min(lengthOf(left.item, rate) - LEAST, right ? roomBefore(right.item, rate) : 0);
  const by = clamp(deltaIn, -earlier, later);
  const changes = new Map<number, readonly Piece[]>([
    [at - 1, [{ ...left, item: retrimmed(left.item, 0, by, rate) }]],
    [at, [piece]],
  ]);
  if (right) changes.set(at + 1, [{ ...right, item: retrimmed(right.item, by, 0, rate) }]);
  return rebuilt(track, strip, changes);
}

/**
 * Moves an item's own ends; what lies behind moves with its end.
 * ```
 * |   A   |   B   |   →   | A |   B   |
 *     <---*
 * ```
 * Clamped to the media. Invariants: no other item's content changes; the track changes by `deltaOut` − `deltaIn`.
 */
export function ripple(track: Track, index: number, deltaIn: RationalTime, deltaOut: RationalTime): Track {
  const { strip, at, piece, ...delta } = reach(track, index, deltaIn, deltaOut);
  const { rate } = strip;
  const length = lengthOf(piece.item, rate);
  const gap = piece.item.kind === 'gap';
  const head = clamp(delta.deltaIn, gap ? delta.deltaIn : -roomBefore(piece.item, rate), length - LEAST);
  const tail = clamp(delta.deltaOut, -(length - head - LEAST), roomAfter(piece.item, rate));
  return rebuilt(track, strip, new Map([[at, [{ ...piece, item: retrimmed(piece.item, head, tail, rate) }]]]));
}

/**
 * Moves the cut before (`deltaIn`) and behind (`deltaOut`) an item; the neighbours give or take what it loses or gains.
 * ```
 * |   A   |   B   |   →   | A |     B     |
 *     <---*
 * ```
 * Clamped to the media of both sides and to one unit. Invariants: the track's length, and where the item before begins
 * and the item behind ends, stay. At the track's start and end nothing rolls.
 */
export function roll(track: Track, index: number, deltaIn: RationalTime, deltaOut: RationalTime): Track {
  const { strip, at, piece, ...delta } = reach(track, index, deltaIn, deltaOut);
  const { rate } = strip;
  const [left, right] = [strip.pieces[at - 1], strip.pieces[at + 1]];
  const head = left ? rolled(delta.deltaIn, left, piece, strip) : 0;
  const headed: Piece = { ...piece, item: retrimmed(piece.item, head, 0, rate) };
  const tail = right ? rolled(delta.deltaOut, headed, right, strip) : 0;
  const changes = new Map<number, readonly Piece[]>([
    [at, [{ ...headed, item: retrimmed(headed.item, 0, tail, rate) }]],
  ]);
  if (left) changes.set(at - 1, [{ ...left, item: retrimmed(left.item, 0, head, rate) }]);
  if (right) changes.set(at + 1, [{ ...right, item: retrimmed(right.item, tail, 0, rate) }]);
  return rebuilt(track, strip, changes);
}

/** How far a cut between two pieces can move. */
function rolled(delta: number, left: Piece, right: Piece, { rate }: Strip): number {
  const later = Math.min(roomAfter(left.item, rate), lengthOf(right.item, rate) - LEAST);
  const earlier = Math.min(lengthOf(left.item, rate) - LEAST, roomBefore(right.item, rate));
  return clamp(delta, -earlier, later);
}
