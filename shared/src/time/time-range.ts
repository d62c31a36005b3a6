import { z } from 'zod';
import { compareTimes, minus, plus, RationalTime, rationalTime } from './rational-time.ts';

/** A stretch of time: `start` inclusive, `duration` ≥ 0, so the end is exclusive. */
export const TimeRange = z
  .object({ start: RationalTime, duration: RationalTime })
  .refine((range) => range.duration.value >= 0, 'a range has no negative length');
export type TimeRange = z.infer<typeof TimeRange>;

export function timeRange(start: RationalTime, duration: RationalTime): TimeRange {
  if (duration.value < 0) throw new RangeError('a range has no negative length');
  return { start, duration };
}

/** A range counted from zero. */
export function rangeOf(duration: RationalTime): TimeRange {
  return timeRange(rationalTime(0, duration.rate), duration);
}

/** First instant after the range: 10 + 5 gives 15. */
export function endTimeExclusive(range: TimeRange): RationalTime {
  return plus(range.start, range.duration);
}

/** Last unit inside the range: 10 + 5 gives 14. An empty range has none and answers its start. */
export function endTimeInclusive(range: TimeRange): RationalTime {
  const end = endTimeExclusive(range);
  return range.duration.value === 0 ? range.start : rationalTime(end.value - 1, end.rate);
}

/** Is the instant inside? The start is, the end is not. */
export function containsTime(range: TimeRange, time: RationalTime): boolean {
  return compareTimes(time, range.start) >= 0 && compareTimes(time, endTimeExclusive(range)) < 0;
}

export function containsRange(outer: TimeRange, inner: TimeRange): boolean {
  return (
    compareTimes(inner.start, outer.start) >= 0 && compareTimes(endTimeExclusive(inner), endTimeExclusive(outer)) <= 0
  );
}

/** Do the two share at least one instant? Ranges that only meet do not, and an empty range shares nothing. */
export function overlaps(a: TimeRange, b: TimeRange): boolean {
  if (a.duration.value === 0 || b.duration.value === 0) return false;
  return compareTimes(a.start, endTimeExclusive(b)) < 0 && compareTimes(b.start, endTimeExclusive(a)) < 0;
}

/** The part of `range` inside `bounds`; empty at the nearer edge when they share nothing. */
export function clampedTo(range: TimeRange, bounds: TimeRange): TimeRange {
  const start = latest(earliest(range.start, endTimeExclusive(bounds)), bounds.start);
  const end = latest(earliest(endTimeExclusive(range), endTimeExclusive(bounds)), start);
  return timeRange(start, minus(end, start));
}

function latest(a: RationalTime, b: RationalTime): RationalTime {
  return compareTimes(a, b) >= 0 ? a : b;
}

function earliest(a: RationalTime, b: RationalTime): RationalTime {
  return compareTimes(a, b) <= 0 ? a : b;
}
