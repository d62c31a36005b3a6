import {
  endTimeExclusive,
  minus,
  rationalTime,
  rescaledTo,
  timeRange,
  type FrameRate,
  type TimeRange,
} from '../../time/index.ts';
import type { Marker, Timeline, Track } from '../model.ts';
import { extract } from './place.ts';
import { timelineDuration, trackDuration, trackRate } from './ranges.ts';

/**
 * Takes a stretch out of the whole film: pictures, sounds, captions and markers close up together.
 * ```
 * V | A | B | C |        V | A | C |
 * A | x  |  y   |   →    A | x| y  |
 *       ^---^
 * ```
 * Invariants: every track loses the same stretch, so what was heard with a picture still is; no track grows.
 * @throws timeline/invalid-edit is never thrown: a range behind the end changes nothing.
 */
export function rippleDelete(timeline: Timeline, range: TimeRange): Timeline {
  return {
    ...timeline,
    tracks: timeline.tracks.map((track) => extract(track, inRateOf(track, range, timeline.rate))),
    markers: timeline.markers.flatMap((marker) => markerWithout(marker, range)),
  };
}

/**
 * Keeps one stretch of the whole film, which then begins at zero.
 * ```
 * V | A | B | C |        V | B |
 * A | x  |  y   |   →    A |x|y|
 *       ^---^
 * ```
 * Invariants: the film is as long as the part of the range it had; inside, everything stays in step.
 */
export function trimAll(timeline: Timeline, range: TimeRange): Timeline {
  const { rate } = timeline;
  const longest = Math.max(
    ...[
      timelineDuration(timeline),
      ...timeline.tracks.map((track) => rescaledTo(trackDuration(track, rate), rate, 'ceil')),
    ].map((time) => time.value),
  );
  const start = rescaledTo(range.start, rate);
  const end = rescaledTo(endTimeExclusive(range), rate);
  const behind = timeRange(end, rationalTime(Math.max(0, longest - end.value), rate));
  const before = timeRange(rationalTime(0, rate), rationalTime(Math.max(0, start.value), rate));
  return rippleDelete(rippleDelete(timeline, behind), before);
}

/** The range in a track's own units; both ends rounded by themselves, so that neighbouring ranges still meet. */
function inRateOf(track: Track, range: TimeRange, otherwise: FrameRate): TimeRange {
  const rate = trackRate(track, otherwise);
  const start = rescaledTo(range.start, rate);
  return timeRange(start, minus(rescaledTo(endTimeExclusive(range), rate), start));
}

function markerWithout(marker: Marker, range: TimeRange): Marker[] {
  const { rate } = marker.range.start;
  const [from, until] = [rescaledTo(range.start, rate).value, rescaledTo(endTimeExclusive(range), rate).value];
  const moved = (at: number): number => (at <= from ? at : Math.max(from, at - (until - from)));
  const [start, end] = [marker.range.start.value, endTimeExclusive(marker.range).value];
  const left = moved(end) - moved(start);
  if (left === 0 && end > start) return [];
  return [{ ...marker, range: timeRange(rationalTime(moved(start), rate), rationalTime(left, rate)) }];
}
