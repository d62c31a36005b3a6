import { z } from 'zod';

/**
 * The parts of an OpenTimelineIO file that we read and write, under the names and versions that OpenTimelineIO 0.17
 * gives them. Reading is lenient where other programs differ: members may be absent, unknown members are passed over.
 * @source https://opentimelineio.readthedocs.io/en/latest/tutorials/otio-file-format-specification.html
 */
const Metadata = z.record(z.string(), z.unknown()).nullish();
const Name = z.string().nullish();

export const OtioRationalTime = z.object({
  OTIO_SCHEMA: z.literal('RationalTime.1'),
  rate: z.number().positive(),
  value: z.number(),
});
export type OtioRationalTime = z.infer<typeof OtioRationalTime>;

export const OtioTimeRange = z.object({
  OTIO_SCHEMA: z.literal('TimeRange.1'),
  duration: OtioRationalTime,
  start_time: OtioRationalTime,
});
export type OtioTimeRange = z.infer<typeof OtioTimeRange>;

export const OtioMarker = z.object({
  OTIO_SCHEMA: z.enum(['Marker.1', 'Marker.2']),
  metadata: Metadata,
  name: Name,
  color: z.string().nullish(),
  marked_range: OtioTimeRange,
  comment: z.string().nullish(),
});
export type OtioMarker = z.infer<typeof OtioMarker>;

const mediaBase = { metadata: Metadata, name: Name, available_range: OtioTimeRange.nullish() };
export const OtioMedia = z.discriminatedUnion('OTIO_SCHEMA', [
  z.object({
    OTIO_SCHEMA: z.literal('GeneratorReference.1'),
    ...mediaBase,
    generator_kind: z.string(),
    parameters: z.record(z.string(), z.unknown()).nullish(),
  }),
  z.object({ OTIO_SCHEMA: z.literal('ExternalReference.1'), ...mediaBase, target_url: z.string() }),
  z.object({ OTIO_SCHEMA: z.literal('MissingReference.1'), ...mediaBase }),
]);
export type OtioMedia = z.infer<typeof OtioMedia>;

const itemBase = {
  metadata: Metadata,
  name: Name,
  source_range: OtioTimeRange.nullish(),
  effects: z.array(z.unknown()).nullish(),
  markers: z.array(OtioMarker).nullish(),
  enabled: z.boolean().nullish(),
};

export const OtioItem = z.discriminatedUnion('OTIO_SCHEMA', [
  z.object({
    OTIO_SCHEMA: z.literal('Clip.2'),
    ...itemBase,
    media_references: z.record(z.string(), OtioMedia),
    active_media_reference_key: z.string(),
  }),
  z.object({ OTIO_SCHEMA: z.literal('Clip.1'), ...itemBase, media_reference: OtioMedia.nullish() }),
  z.object({ OTIO_SCHEMA: z.literal('Gap.1'), ...itemBase }),
  z.object({
    OTIO_SCHEMA: z.literal('Transition.1'),
    metadata: Metadata,
    name: Name,
    in_offset: OtioRationalTime,
    out_offset: OtioRationalTime,
    transition_type: z.string(),
  }),
]);
export type OtioItem = z.infer<typeof OtioItem>;

export const OtioTrack = z.object({
  OTIO_SCHEMA: z.literal('Track.1'),
  ...itemBase,
  kind: z.string(),
  children: z.array(OtioItem),
});
export type OtioTrack = z.infer<typeof OtioTrack>;

export const OtioTimeline = z.object({
  OTIO_SCHEMA: z.literal('Timeline.1'),
  metadata: Metadata,
  name: Name,
  global_start_time: OtioRationalTime.nullish(),
  tracks: z.object({ OTIO_SCHEMA: z.literal('Stack.1'), ...itemBase, children: z.array(OtioTrack) }),
});
export type OtioTimeline = z.infer<typeof OtioTimeline>;

/** Everything of ours that OpenTimelineIO has no place for lies in `metadata` under this one name. */
export const NAMESPACE = 'film_studio';
/** The key OpenTimelineIO gives a clip's only media reference. */
export const DEFAULT_MEDIA = 'DEFAULT_MEDIA';
