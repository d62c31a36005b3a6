import type { z } from 'zod';
import { StudioError } from '../../errors/index.ts';
import { ClipId, contentId, TrackId } from '../../ids/index.ts';
import { FrameRate, rationalTime, rescaledTo, type RationalTime, type TimeRange } from '../../time/index.ts';
import { Timeline, type Clip, type Marker, type MediaReference, type Track, type TrackItem } from '../model.ts';
import {
  DEFAULT_MEDIA,
  NAMESPACE,
  OtioTimeline,
  type OtioItem,
  type OtioMarker,
  type OtioMedia,
  type OtioRationalTime,
  type OtioTimeRange,
  type OtioTrack,
} from './otio-schema.ts';

/**
 * A timeline from OpenTimelineIO text: ours come back as they were; of other programs' the cut is kept, files they name
 * become missing media by their address, and effects are refused rather than dropped without a word.
 * @throws timeline/invalid when the text is no OpenTimelineIO timeline, or holds what we cannot show.
 */
export function fromOtio(text: string): Timeline {
  const document = parsed(text);
  const own = oursOf(document.metadata);
  const rate = FrameRate.safeParse(own['rate']);
  const pictureRate = rate.success ? rate.data : firstRate(document);
  const timeline = {
    schema: 'film-studio.timeline.1',
    name: document.name ?? '',
    rate: pictureRate,
    tracks: document.tracks.children.map((track, index) => trackIn(track, index, pictureRate)),
    markers: (document.tracks.markers ?? []).map(markerIn),
  };
  const result = Timeline.safeParse(timeline);
  if (result.success) return result.data;
  throw invalid(`The OpenTimelineIO file holds values a timeline cannot have: ${firstIssue(result.error)}.`);
}

function parsed(text: string): OtioTimeline {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw invalid('The file is not JSON, so it is no OpenTimelineIO timeline.', cause);
  }
  const document = OtioTimeline.safeParse(json);
  if (document.success) return document.data;
  throw invalid(`The file is no OpenTimelineIO timeline we can read: ${firstIssue(document.error)}.`);
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.map(String).join('.') || 'the document'}: ${issue.message}` : 'unknown';
}

function invalid(message: string, cause?: unknown): StudioError {
  return new StudioError('timeline/invalid', {
    message,
    remedy: 'Export the timeline again, flattened and without effects.',
    ...(cause === undefined ? {} : { cause }),
  });
}

function oursOf(metadata: Record<string, unknown> | null | undefined): Record<string, unknown> {
  const own = metadata?.[NAMESPACE];
  return typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
}

const RATE_TOLERANCE = 1e-4;

/**
 * The exact rate behind a number: whole numbers, the NTSC family over 1001, else thousandths.
 * @throws timeline/invalid for what is none of them.
 */
export function rateIn(rate: number): FrameRate {
  if (Number.isInteger(rate)) return { numerator: rate, denominator: 1 };
  const ntsc = Math.round(rate * 1.001) * 1000;
  if (Math.abs(ntsc / 1001 - rate) < RATE_TOLERANCE * 10) return { numerator: ntsc, denominator: 1001 };
  const thousandths = FrameRate.safeParse({ numerator: Math.round(rate * 1000), denominator: 1000 });
  if (thousandths.success) return thousandths.data;
  throw invalid(`A rate of ${rate} has no exact form.`);
}

function timeIn(time: OtioRationalTime): RationalTime {
  return rationalTime(Math.round(time.value), rateIn(time.rate));
}

function rangeIn(range: OtioTimeRange): TimeRange {
  const duration = timeIn(range.duration);
  return { start: rescaledTo(timeIn(range.start_time), duration.rate), duration };
}

/** A foreign file's picture rate is that of its first clip with a range; 24 without any. */
function firstRate(document: OtioTimeline): FrameRate {
  for (const track of document.tracks.children) {
    for (const item of track.children) {
      const range =
        item.OTIO_SCHEMA === 'Transition.1' ? undefined : (item.source_range ?? mediaOf(item)?.available_range);
      if (range) return rateIn(range.duration.rate);
    }
  }
  return { numerator: 24, denominator: 1 };
}

function markerIn(marker: OtioMarker): Marker {
  const kind = oursOf(marker.metadata)['kind'];
  return {
    name: marker.name ?? '',
    kind: kind === 'chapter' || kind === 'beat' ? kind : 'note',
    range: rangeIn(marker.marked_range),
  };
}

function trackIn(track: OtioTrack, index: number, rate: FrameRate): Track {
  const { id, stem, language } = oursOf(track.metadata);
  refuseEffects(track.effects, track.name);
  const kind = track.kind === 'Video' ? 'video' : track.kind === 'Audio' ? 'audio' : 'subtitle';
  return {
    id: (id ?? contentId(TrackId, 'track', { index, name: track.name ?? '' })) as TrackId,
    name: track.name ?? '',
    kind,
    ...(stem === undefined ? {} : { stem: stem as Track['stem'] & string }),
    ...(language === undefined ? {} : { language: language as string }),
    items: track.children.map((item, at) => itemIn(item, [index, at], rate)),
  };
}

function refuseEffects(effects: readonly unknown[] | null | undefined, name: string | null | undefined): void {
  if (effects && effects.length > 0) throw invalid(`"${name ?? ''}" has effects, which this studio does not read.`);
}

function itemIn(item: OtioItem, at: readonly [number, number], rate: FrameRate): TrackItem {
  if (item.OTIO_SCHEMA === 'Transition.1') {
    const { transition } = oursOf(item.metadata);
    return {
      kind: 'transition',
      transition: transition === 'fade-in' || transition === 'fade-out' ? transition : 'dissolve',
      inOffset: timeIn(item.in_offset),
      outOffset: timeIn(item.out_offset),
    };
  }
  refuseEffects(item.effects, item.name);
  if (item.OTIO_SCHEMA === 'Gap.1') {
    return { kind: 'gap', duration: item.source_range ? timeIn(item.source_range.duration) : rationalTime(0, rate) };
  }
  return clipIn(item, at);
}

type OtioClip = Extract<OtioItem, { OTIO_SCHEMA: 'Clip.1' | 'Clip.2' }>;

function mediaOf(item: Exclude<OtioItem, { OTIO_SCHEMA: 'Transition.1' }>): OtioMedia | null | undefined {
  if (item.OTIO_SCHEMA === 'Gap.1') return undefined;
  if (item.OTIO_SCHEMA === 'Clip.1') return item.media_reference;
  return item.media_references[item.active_media_reference_key] ?? item.media_references[DEFAULT_MEDIA];
}

function clipIn(item: OtioClip, at: readonly [number, number]): Clip {
  const { id, notes, sound } = oursOf(item.metadata);
  return {
    kind: 'clip',
    id: (id ?? contentId(ClipId, 'clip', { at: [...at], name: item.name ?? '' })) as ClipId,
    name: item.name ?? '',
    media: mediaIn(mediaOf(item), item.name ?? ''),
    ...(item.source_range ? { sourceRange: rangeIn(item.source_range) } : {}),
    ...(sound === undefined ? {} : { sound: sound as NonNullable<Clip['sound']> }),
    markers: (item.markers ?? []).map(markerIn),
    notes: (notes ?? {}) as Clip['notes'],
  };
}

function mediaIn(media: OtioMedia | null | undefined, name: string): MediaReference {
  if (!media) return { kind: 'missing', name };
  const available = media.available_range ? rangeIn(media.available_range) : undefined;
  if (media.OTIO_SCHEMA === 'GeneratorReference.1') {
    if (!available) throw invalid(`The generator of "${name}" says no length.`);
    const spec = { generator: media.generator_kind, parameters: media.parameters ?? {} };
    return { kind: 'generator', spec, availableRange: available } as MediaReference; // Timeline.safeParse judges it
  }
  if (media.OTIO_SCHEMA === 'ExternalReference.1') {
    const { digest, mediaType } = oursOf(media.metadata);
    if (typeof digest === 'string' && typeof mediaType === 'string' && available) {
      return { kind: 'media', digest, mediaType, availableRange: available };
    }
    return { kind: 'missing', name: media.target_url };
  }
  return { kind: 'missing', name: media.name ?? name };
}
