import type { FrameRate, RationalTime, TimeRange } from '../../time/index.ts';
import type { Clip, Marker, MediaReference, Timeline, Track, TrackItem, Transition } from '../model.ts';
import {
  DEFAULT_MEDIA,
  NAMESPACE,
  type OtioItem,
  type OtioMarker,
  type OtioMedia,
  type OtioRationalTime,
  type OtioTimeline,
  type OtioTimeRange,
  type OtioTrack,
} from './otio-schema.ts';

const TRACK_KINDS = { video: 'Video', audio: 'Audio', subtitle: 'Subtitle' } as const;
const MARKER_COLOURS = { chapter: 'GREEN', note: 'YELLOW', beat: 'RED' } as const;
const INDENT = 2;

/**
 * The timeline as an OpenTimelineIO document, JSON text as OpenTimelineIO 0.17 writes it. Generators become
 * `GeneratorReference`, stored media `ExternalReference` by digest, fades a `SMPTE_Dissolve` with nothing on one side.
 * `fromOtio` gives the same timeline back.
 */
export function toOtio(timeline: Timeline): string {
  const document: OtioTimeline & { global_start_time: null } = {
    OTIO_SCHEMA: 'Timeline.1',
    metadata: ours({ schema: timeline.schema, rate: timeline.rate }),
    name: timeline.name,
    global_start_time: null,
    tracks: {
      OTIO_SCHEMA: 'Stack.1',
      metadata: {},
      name: 'tracks',
      source_range: null,
      effects: [],
      markers: timeline.markers.map(markerOut),
      enabled: true,
      children: timeline.tracks.map(trackOut),
    },
  };
  return `${JSON.stringify(document, null, INDENT)}\n`;
}

function ours(value: Record<string, unknown>): Record<string, unknown> {
  return { [NAMESPACE]: value };
}

/** A rate as the number OpenTimelineIO counts in; `rateIn` finds the exact fraction again. */
export function rateOut(rate: FrameRate): number {
  return rate.numerator / rate.denominator;
}

function timeOut(time: RationalTime): OtioRationalTime {
  return { OTIO_SCHEMA: 'RationalTime.1', rate: rateOut(time.rate), value: time.value };
}

function rangeOut(range: TimeRange): OtioTimeRange {
  return { OTIO_SCHEMA: 'TimeRange.1', duration: timeOut(range.duration), start_time: timeOut(range.start) };
}

function markerOut(marker: Marker): OtioMarker {
  return {
    OTIO_SCHEMA: 'Marker.2',
    metadata: ours({ kind: marker.kind }),
    name: marker.name,
    color: MARKER_COLOURS[marker.kind],
    marked_range: rangeOut(marker.range),
    comment: '',
  };
}

function trackOut(track: Track): OtioTrack {
  const { id, stem, language, kind } = track;
  return {
    OTIO_SCHEMA: 'Track.1',
    metadata: ours({ id, ...(stem === undefined ? {} : { stem }), ...(language === undefined ? {} : { language }) }),
    name: track.name,
    source_range: null,
    effects: [],
    markers: [],
    enabled: true,
    children: track.items.map(itemOut),
    kind: TRACK_KINDS[kind],
  };
}

function itemOut(item: TrackItem): OtioItem {
  switch (item.kind) {
    case 'clip':
      return clipOut(item);
    case 'gap': {
      const start = { value: 0, rate: item.duration.rate };
      const source_range = rangeOut({ start, duration: item.duration });
      return { OTIO_SCHEMA: 'Gap.1', metadata: {}, name: '', source_range, effects: [], markers: [], enabled: true };
    }
    case 'transition':
      return transitionOut(item);
  }
}

function clipOut(clip: Clip): OtioItem {
  return {
    OTIO_SCHEMA: 'Clip.2',
    metadata: ours({ id: clip.id, notes: clip.notes, ...(clip.sound ? { sound: clip.sound } : {}) }),
    name: clip.name,
    source_range: clip.sourceRange ? rangeOut(clip.sourceRange) : null,
    effects: [],
    markers: clip.markers.map(markerOut),
    enabled: true,
    media_references: { [DEFAULT_MEDIA]: mediaOut(clip.media) },
    active_media_reference_key: DEFAULT_MEDIA,
  };
}

function mediaOut(media: MediaReference): OtioMedia & { available_image_bounds: null } {
  switch (media.kind) {
    case 'generator':
      return {
        OTIO_SCHEMA: 'GeneratorReference.1',
        metadata: {},
        name: media.spec.generator,
        available_range: rangeOut(media.availableRange),
        available_image_bounds: null,
        generator_kind: media.spec.generator,
        parameters: media.spec.parameters as Record<string, unknown>,
      };
    case 'media':
      return {
        OTIO_SCHEMA: 'ExternalReference.1',
        metadata: ours({ digest: media.digest, mediaType: media.mediaType }),
        name: '',
        available_range: rangeOut(media.availableRange),
        available_image_bounds: null,
        target_url: `media:${media.digest}`,
      };
    case 'missing':
      return {
        OTIO_SCHEMA: 'MissingReference.1',
        metadata: {},
        name: media.name,
        available_range: null,
        available_image_bounds: null,
      };
  }
}

function transitionOut(transition: Transition): OtioItem {
  return {
    OTIO_SCHEMA: 'Transition.1',
    metadata: ours({ transition: transition.transition }),
    name: transition.transition,
    in_offset: timeOut(transition.inOffset),
    out_offset: timeOut(transition.outOffset),
    transition_type: 'SMPTE_Dissolve',
  };
}
