import { StudioError } from '../../errors/index.ts';
import {
  compareTimes,
  rangeOf,
  rationalTime,
  rescaledTo,
  timeRange,
  type FrameRate,
  type RationalTime,
  type TimeRange,
} from '../../time/index.ts';
import type { Clip, Gap, Timeline, Track, TrackItem } from '../model.ts';

/** A clip or a gap: what takes time on a track. Transitions take none. */
export type TimedItem = Clip | Gap;

/** All that the media has; undefined for missing media. */
export function availableRange(clip: Clip): TimeRange | undefined {
  return clip.media.kind === 'missing' ? undefined : clip.media.availableRange;
}

/** The trim, when there is one. A gap is nothing but its trim. */
export function sourceRange(item: TimedItem): TimeRange | undefined {
  return item.kind === 'gap' ? rangeOf(item.duration) : item.sourceRange;
}

/**
 * What plays: the trim, else all of the media.
 * @throws timeline/invalid for a clip with neither.
 */
export function trimmedRange(item: TimedItem): TimeRange {
  const range = sourceRange(item) ?? (item.kind === 'clip' ? availableRange(item) : undefined);
  if (range) return range;
  throw new StudioError('timeline/invalid', {
    message: item.kind === 'clip' ? `"${item.name}" has no media and no length.` : 'A gap has no length.',
    remedy: 'Give it media or a source range.',
    details: { item: item.kind },
  });
}

/** The rate a track counts in: that of its first item, else the timeline's. */
export function trackRate(track: Track, otherwise: FrameRate): FrameRate {
  const first = track.items.find((item) => item.kind !== 'transition');
  return first ? trimmedRange(first).duration.rate : otherwise;
}

/**
 * Where an item lies on its track; a transition from `inOffset` before its cut to `outOffset` after it.
 * @throws timeline/invalid-edit without such an item.
 */
export function rangeInParent(track: Track, index: number): TimeRange {
  const item = track.items[index];
  if (!item) throw noItem(track, index);
  const rate = trackRate(track, item.kind === 'transition' ? item.inOffset.rate : trimmedRange(item).duration.rate);
  const start = track.items.slice(0, index).reduce((sum, before) => sum + lengthIn(before, rate), 0);
  if (item.kind !== 'transition') return timeRange(rationalTime(start, rate), rationalTime(lengthIn(item, rate), rate));
  const [before, after] = [rescaledTo(item.inOffset, rate).value, rescaledTo(item.outOffset, rate).value];
  return timeRange(rationalTime(start - before, rate), rationalTime(before + after, rate));
}

export function noItem(track: Track, index: number): StudioError {
  return new StudioError('timeline/invalid-edit', {
    message: `Track "${track.name}" has no item ${index}.`,
    remedy: `It has ${track.items.length} items, counted from 0.`,
  });
}

function lengthIn(item: TrackItem, rate: FrameRate): number {
  return item.kind === 'transition' ? 0 : rescaledTo(trimmedRange(item).duration, rate).value;
}

/** The whole length of a track, in its own rate (`otherwise` when it is empty). */
export function trackDuration(track: Track, otherwise: FrameRate): RationalTime {
  const rate = trackRate(track, otherwise);
  return rationalTime(
    track.items.reduce((sum, item) => sum + lengthIn(item, rate), 0),
    rate,
  );
}

/** The length of the film: that of its longest video track, else of its longest track; in the timeline's rate. */
export function timelineDuration(timeline: Timeline): RationalTime {
  const videos = timeline.tracks.filter((track) => track.kind === 'video');
  const durations = (videos.length > 0 ? videos : timeline.tracks).map((track) => trackDuration(track, timeline.rate));
  const zero = rationalTime(0, timeline.rate);
  const longest = durations.reduce((most, one) => (compareTimes(one, most) > 0 ? one : most), zero);
  return rescaledTo(longest, timeline.rate);
}

/** Index of the clip or gap that plays at a time of the track; −1 behind its end. */
export function itemAt(track: Track, time: RationalTime): number {
  return track.items.findIndex((item, index) => {
    if (item.kind === 'transition') return false;
    const range = rangeInParent(track, index);
    const value = rescaledTo(time, range.start.rate, 'floor').value;
    return value >= range.start.value && value < range.start.value + range.duration.value;
  });
}

/** Index of the clip with this id, −1 without one. */
export function indexOfClip(track: Track, id: Clip['id']): number {
  return track.items.findIndex((item) => item.kind === 'clip' && item.id === id);
}
