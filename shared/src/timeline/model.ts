import { z } from 'zod';
import { AmbienceSpec, ClipSound, EffectSpec, MusicFileSpec, ScoreSpec, SpeechSpec, Stem } from '../audio/index.ts';
import { ClipId, TrackId } from '../ids/index.ts';
import { ShotPicture, TransitionKind } from '../production/index.ts';
import { FrameRate, RationalTime, TimeRange } from '../time/index.ts';

/**
 * The film as an edit. A timeline holds all that is needed to make its film: media that does not exist yet is described
 * by a generator, whose parameters are the whole input of a provider. Names and the four ranges follow
 * OpenTimelineIO: availableRange (media has), sourceRange (trim), trimmedRange (effective), rangeInParent (placed).
 */
export const GeneratorSpec = z.discriminatedUnion('generator', [
  z.object({ generator: z.literal('picture'), parameters: ShotPicture }),
  z.object({ generator: z.literal('speech'), parameters: SpeechSpec }),
  z.object({ generator: z.literal('score'), parameters: ScoreSpec }),
  z.object({ generator: z.literal('music-file'), parameters: MusicFileSpec }),
  z.object({ generator: z.literal('ambience'), parameters: AmbienceSpec }),
  z.object({ generator: z.literal('effect'), parameters: EffectSpec }),
  z.object({
    generator: z.literal('caption'),
    parameters: z.object({ text: z.string(), speaker: z.string().optional() }),
  }),
]);
export type GeneratorSpec = z.infer<typeof GeneratorSpec>;

export const MediaReference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('generator'), spec: GeneratorSpec, availableRange: TimeRange }),
  /** A file in a media store, by content. */
  z.object({ kind: z.literal('media'), digest: z.string(), mediaType: z.string(), availableRange: TimeRange }),
  z.object({ kind: z.literal('missing'), name: z.string() }),
]);
export type MediaReference = z.infer<typeof MediaReference>;

export const Marker = z.object({
  name: z.string(),
  kind: z.enum(['chapter', 'note', 'beat']),
  /** Within the timeline when the marker sits on it, within the media when it sits on a clip. */
  range: TimeRange,
});
export type Marker = z.infer<typeof Marker>;

export const Clip = z.object({
  kind: z.literal('clip'),
  id: ClipId,
  name: z.string(),
  media: MediaReference,
  /** The part of the media that plays; absent means all of it. */
  sourceRange: TimeRange.optional(),
  sound: ClipSound.optional(),
  markers: z.array(Marker),
  /** What the clip came from: shot or line ids, the words of a reader's note. Never an input of rendering. */
  notes: z.record(z.string(), z.string()),
});
export type Clip = z.infer<typeof Clip>;

export const Gap = z.object({ kind: z.literal('gap'), duration: RationalTime });
export type Gap = z.infer<typeof Gap>;

/**
 * Stands between two items and overlaps them without changing the track's length: the picture mixes from `inOffset`
 * before the cut to `outOffset` after it, the outgoing clip playing on past its trim and the incoming one starting early.
 * At a track's start (fade-in) or end (fade-out) the missing side is black.
 */
export const Transition = z.object({
  kind: z.literal('transition'),
  transition: TransitionKind.exclude(['cut']),
  inOffset: RationalTime,
  outOffset: RationalTime,
});
export type Transition = z.infer<typeof Transition>;

export const TrackItem = z.discriminatedUnion('kind', [Clip, Gap, Transition]);
export type TrackItem = z.infer<typeof TrackItem>;

export const Track = z.object({
  id: TrackId,
  name: z.string(),
  kind: z.enum(['video', 'audio', 'subtitle']),
  /** Audio tracks: which stem they sound in. */
  stem: Stem.optional(),
  /** Subtitle tracks: BCP 47. */
  language: z.string().optional(),
  items: z.array(TrackItem),
});
export type Track = z.infer<typeof Track>;

export const Timeline = z.object({
  schema: z.literal('film-studio.timeline.1'),
  name: z.string(),
  /** The picture's rate; audio tracks count 48 kHz samples, subtitle tracks milliseconds. */
  rate: FrameRate,
  /** Later video tracks cover earlier ones; audio tracks add up. */
  tracks: z.array(Track),
  markers: z.array(Marker),
});
export type Timeline = z.infer<typeof Timeline>;
