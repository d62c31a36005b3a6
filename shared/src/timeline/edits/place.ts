import { StudioError } from '../../errors/index.ts';
import { compareTimes, rationalTime, timeRange, type RationalTime, type TimeRange } from '../../time/index.ts';
import type { Clip, Track } from '../model.ts';
import { rangeInParent, trimmedRange } from './ranges.ts';
import {
  cutAt,
  fromStrip,
  gapPiece,
  lengthOf,
  retrimmed,
  roomAfter,
  toStrip,
  totalOf,
  unitsOf,
  type Piece,
  type Strip,
} from './strip.ts';

/**
 * Puts a clip over whatever plays in a range. The clip plays from the start of its trim for as long as the range.
 * ```
 * | A    | B    |   →   | A | C   | B |
 *     ^     ^
 *     |  C  |
 * ```
 * Invariants: what lies outside the range keeps its place and content; behind the end a gap leads to the range.
 * @throws timeline/invalid-edit when the clip's media is shorter than the range.
 */
export function overwrite(track: Track, clip: Clip, range: TimeRange): Track {
  const strip = toStrip(track, range.duration.rate);
  const [at, length] = [unitsOf(range.start, strip.rate), unitsOf(range.duration, strip.rate)];
  const { left, right } = around(strip, at, length);
  const placed = resized(clip, length, strip);
  return fromStrip(track, {
    ...strip,
    pieces: [...left, ...gapPiece(at - totalOf(strip), strip.rate), placed, ...right],
    after: endOf(strip, right),
  });
}

/**
 * Puts a clip in; everything behind moves back by the clip's length.
 * ```
 * |    A    | B |   →   | A | C | A | B |
 *      ^
 *    | C |
 * ```
 * Invariants: the track grows by exactly the clip's length; nothing is lost. Behind the end a gap leads to it.
 */
export function insert(track: Track, clip: Clip, time: RationalTime): Track {
  const strip = toStrip(track, time.rate);
  const at = unitsOf(time, strip.rate);
  const { left, right } = around(strip, at, 0);
  const gap = gapPiece(at - totalOf(strip), strip.rate);
  return fromStrip(track, {
    ...strip,
    pieces: [...left, ...gap, { item: clip, before: [] }, ...right],
    after: endOf(strip, right),
  });
}

/**
 * Cuts the clip or gap at a time in two; what plays stays the same.
 * ```
 * |   A   | B |   →   | A |A'| B |
 *     ^
 * ```
 * Invariants: durations and content unchanged; the second half has a new id. At a border, nothing happens.
 */
export function slice(track: Track, time: RationalTime): Track {
  const strip = toStrip(track, time.rate);
  const at = unitsOf(time, strip.rate);
  const { left, right } = cutAt(strip, at);
  if (left.length + right.length === strip.pieces.length) return track;
  const pieces = [...left, ...right];
  const gapCut = pieces.some((piece, index) => piece.item.kind === 'gap' && pieces[index + 1]?.item.kind === 'gap');
  return gapCut ? track : fromStrip(track, { ...strip, pieces });
}

/** How `fill` measures: `source` plays the clip's own length, `sequence` exactly fills the gap. */
export type FillReference = 'source' | 'sequence';

/**
 * Fills a gap with a clip (three-point edit). `source` plays the clip whole from the gap's start, over what follows;
 * `sequence` plays as much of it as fills the gap.
 * ```
 * | A | gap | B |   →   | A |  C  | B |
 *        ^
 * ```
 * Invariants (`sequence`): nothing but the gap changes; media shorter than the gap leaves the rest of it.
 * @throws timeline/invalid-edit when no gap lies at that time.
 */
export function fill(track: Track, clip: Clip, time: RationalTime, reference: FillReference = 'sequence'): Track {
  const index = track.items.findIndex((item, at) => {
    if (item.kind !== 'gap') return false;
    const range = rangeInParent(track, at);
    const end = rationalTime(range.start.value + range.duration.value, range.start.rate);
    return compareTimes(time, range.start) >= 0 && compareTimes(time, end) < 0;
  });
  if (index < 0) {
    throw new StudioError('timeline/invalid-edit', {
      message: `No gap lies there on track "${track.name}".`,
      remedy: 'Choose a time inside a gap, or insert the clip.',
    });
  }
  const hole = rangeInParent(track, index);
  const rate = hole.start.rate;
  const own = unitsOf(trimmedRange(clip).duration, rate);
  const most = own + roomAfter(clip, rate);
  const length = reference === 'source' ? own : Math.min(hole.duration.value, most);
  return overwrite(track, clip, timeRange(hole.start, rationalTime(length, rate)));
}

/**
 * Takes out what plays in a range and leaves a gap.
 * ```
 * | A | B | C |   →   | A |gap| C |
 *     ^---^
 * ```
 * Invariants: the track keeps its length; what lies outside keeps its place and content.
 */
export function lift(track: Track, range: TimeRange): Track {
  const strip = toStrip(track, range.duration.rate);
  const at = unitsOf(range.start, strip.rate);
  const length = Math.min(unitsOf(range.duration, strip.rate), totalOf(strip) - at);
  if (length <= 0) return track;
  const { left, right } = around(strip, at, length);
  return fromStrip(track, {
    ...strip,
    pieces: [...left, ...gapPiece(length, strip.rate), ...right],
    after: endOf(strip, right),
  });
}

/**
 * Takes out what plays in a range and closes up (ripple delete).
 * ```
 * | A | B | C |   →   | A | C |
 *     ^---^
 * ```
 * Invariants: the track shrinks by the part of the range it had; what lay behind moves forward, unchanged.
 */
export function extract(track: Track, range: TimeRange): Track {
  const strip = toStrip(track, range.duration.rate);
  const [at, length] = [unitsOf(range.start, strip.rate), unitsOf(range.duration, strip.rate)];
  if (length <= 0 || at >= totalOf(strip)) return track;
  const { left, right } = around(strip, at, length);
  const [next, ...later] = right;
  // the cut before what closes up is a new one: a transition there belonged to the old neighbours
  const closed: Piece[] = next && left.length > 0 ? [{ ...next, before: [] }, ...later] : right;
  return fromStrip(track, { ...strip, pieces: [...left, ...closed], after: endOf(strip, right) });
}

/** What lies before and behind a stretch. */
function around(strip: Strip, at: number, length: number): { left: Piece[]; right: Piece[] } {
  const { left } = cutAt(strip, at);
  const { right } = cutAt(strip, at + length);
  const [next, ...later] = right;
  const cutInto = next !== undefined && !strip.pieces.includes(next);
  return { left, right: next && !cutInto ? [{ ...next, before: [] }, ...later] : right };
}

/** The transition at the very end stays only with the piece it stood behind. */
function endOf(strip: Strip, right: readonly Piece[]): Strip['after'] {
  return right.length > 0 || strip.pieces.length === 0 ? strip.after : [];
}

function resized(clip: Clip, length: number, strip: Strip): Piece {
  const delta = length - lengthOf(clip, strip.rate);
  if (delta > roomAfter(clip, strip.rate)) {
    throw new StudioError('timeline/invalid-edit', {
      message: `"${clip.name}" is shorter than the range it should fill.`,
      remedy: 'Choose a shorter range or a longer clip.',
    });
  }
  return { item: retrimmed(clip, 0, delta, strip.rate), before: [] };
}
