import { StudioError } from '../../errors/index.ts';
import { ClipId, contentId } from '../../ids/index.ts';
import {
  rationalTime,
  rescaledTo,
  timeRange,
  type FrameRate,
  type RationalTime,
  type TimeRange,
} from '../../time/index.ts';
import type { Clip, Track, TrackItem, Transition } from '../model.ts';
import { availableRange, trackRate, trimmedRange, type TimedItem } from './ranges.ts';

/**
 * A track taken apart for editing: what takes time, each piece with the transitions at the cut before it. All numbers
 * are whole units of the track's rate.
 */
export type Piece = { readonly item: TimedItem; readonly before: readonly Transition[] };
export type Strip = {
  readonly pieces: readonly Piece[];
  readonly after: readonly Transition[];
  readonly rate: FrameRate;
};

export function toStrip(track: Track, otherwise: FrameRate = { numerator: 24, denominator: 1 }): Strip {
  const pieces: Piece[] = [];
  let before: Transition[] = [];
  for (const item of track.items) {
    if (item.kind === 'transition') before.push(item);
    else {
      pieces.push({ item, before });
      before = [];
    }
  }
  return { pieces, after: before, rate: trackRate(track, otherwise) };
}

/** The track again: without empty items, neighbouring gaps joined, transitions that lost their place or room left out. */
export function fromStrip(track: Track, strip: Strip): Track {
  const pieces = joinGaps(
    strip.pieces.filter(({ item }) => lengthOf(item, strip.rate) > 0),
    strip.rate,
  );
  const items = pieces.flatMap((piece, index) => [
    ...fitting(piece.before, pieces[index - 1], piece, strip.rate),
    piece.item,
  ]);
  const after = fitting(strip.after, pieces.at(-1), undefined, strip.rate);
  return { ...track, items: [...items, ...after] };
}

function joinGaps(pieces: readonly Piece[], rate: FrameRate): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.item.kind === 'gap' && piece.item.kind === 'gap') {
      const value = lengthOf(last.item, rate) + lengthOf(piece.item, rate);
      joined[joined.length - 1] = { ...last, item: { kind: 'gap', duration: rationalTime(value, rate) } };
    } else joined.push(piece);
  }
  return joined;
}

/** The transitions at a cut that both sides still have the clips and the media for. */
function fitting(
  transitions: readonly Transition[],
  left: Piece | undefined,
  right: Piece | undefined,
  rate: FrameRate,
): TrackItem[] {
  return transitions.filter(({ transition, inOffset, outOffset }) => {
    const [before, after] = [rescaledTo(inOffset, rate).value, rescaledTo(outOffset, rate).value];
    const leftFits =
      left?.item.kind === 'clip' && lengthOf(left.item, rate) >= before && roomAfter(left.item, rate) >= after;
    const rightFits =
      right?.item.kind === 'clip' && lengthOf(right.item, rate) >= after && roomBefore(right.item, rate) >= before;
    if (transition === 'fade-out') return leftFits;
    return transition === 'fade-in' ? rightFits : leftFits && rightFits;
  });
}

export function lengthOf(item: TimedItem, rate: FrameRate): number {
  return rescaledTo(trimmedRange(item).duration, rate).value;
}

/** Media before what plays, in units of the rate; a gap has as much as one likes. */
export function roomBefore(item: TimedItem, rate: FrameRate): number {
  const available = item.kind === 'clip' ? availableRange(item) : undefined;
  if (!available) return Number.POSITIVE_INFINITY;
  return rescaledTo(trimmedRange(item).start, rate).value - rescaledTo(available.start, rate).value;
}

export function roomAfter(item: TimedItem, rate: FrameRate): number {
  const available = item.kind === 'clip' ? availableRange(item) : undefined;
  if (!available) return Number.POSITIVE_INFINITY;
  const end = (range: TimeRange) => rescaledTo(range.start, rate).value + rescaledTo(range.duration, rate).value;
  return end(available) - end(trimmedRange(item));
}

/** The same item with its ends moved: `deltaIn` its first unit, `deltaOut` its last; no clamping. */
export function retrimmed(item: TimedItem, deltaIn: number, deltaOut: number, rate: FrameRate): TimedItem {
  if (deltaIn === 0 && deltaOut === 0) return item;
  const length = lengthOf(item, rate) - deltaIn + deltaOut;
  if (item.kind === 'gap') return { kind: 'gap', duration: rationalTime(Math.max(0, length), rate) };
  const start = rescaledTo(trimmedRange(item).start, rate).value + deltaIn;
  const range = timeRange(rationalTime(start, rate), rationalTime(Math.max(0, length), rate));
  return withRange(item, range);
}

/** A trim that takes in all of the media is no trim. */
function withRange(clip: Clip, range: TimeRange): Clip {
  const available = availableRange(clip);
  const { sourceRange: _old, ...rest } = clip;
  const whole =
    available !== undefined &&
    clip.sourceRange === undefined &&
    range.start.value === available.start.value &&
    range.duration.value === available.duration.value;
  return whole ? rest : { ...rest, sourceRange: range };
}

/** Units of the rate that a time stands for. */
export function unitsOf(time: RationalTime, rate: FrameRate): number {
  return rescaledTo(time, rate).value;
}

export function startOf(strip: Strip, index: number): number {
  return strip.pieces.slice(0, index).reduce((sum, piece) => sum + lengthOf(piece.item, strip.rate), 0);
}

export function totalOf(strip: Strip): number {
  return startOf(strip, strip.pieces.length);
}

/** The strip in two at a unit; a clip there is cut and its second half gets an id of its own. Past the end, all is left. */
export function cutAt(strip: Strip, at: number): { readonly left: Piece[]; readonly right: Piece[] } {
  const [left, right]: [Piece[], Piece[]] = [[], []];
  let start = 0;
  for (const piece of strip.pieces) {
    const length = lengthOf(piece.item, strip.rate);
    if (start + length <= at) left.push(piece);
    else if (start >= at) right.push(piece);
    else {
      const inside = at - start;
      left.push({ item: retrimmed(piece.item, 0, inside - length, strip.rate), before: piece.before });
      right.push({ item: secondHalf(retrimmed(piece.item, inside, 0, strip.rate), piece.item), before: [] });
    }
    start += length;
  }
  return { left, right };
}

function secondHalf(half: TimedItem, whole: TimedItem): TimedItem {
  if (half.kind === 'gap' || whole.kind === 'gap') return half;
  const from = trimmedRange(half).start.value;
  return { ...half, id: contentId(ClipId, 'clip', { of: whole.id, from }) };
}

/** Which piece an item of the track is. @throws timeline/invalid-edit for transitions and for no item. */
export function pieceIndex(track: Track, index: number): number {
  const item = track.items[index];
  if (item && item.kind !== 'transition') {
    return track.items.slice(0, index).filter((one) => one.kind !== 'transition').length;
  }
  throw new StudioError('timeline/invalid-edit', {
    message: `Item ${index} of track "${track.name}" is no clip or gap.`,
    remedy: 'Choose an item that takes time.',
  });
}

export function gapPiece(length: number, rate: FrameRate): Piece[] {
  return length > 0 ? [{ item: { kind: 'gap', duration: rationalTime(length, rate) }, before: [] }] : [];
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
