import { type ClipSound, type LoudnessTarget, type Stem } from '@film-studio/shared/audio';
import { StudioError } from '@film-studio/shared/errors';
import { canonicalJson, type Json } from '@film-studio/shared/ids';
import { AUDIO_RATE, rescaledTo, type RationalTime } from '@film-studio/shared/time';
import type { Clip, GeneratorSpec, Timeline, Track } from '@film-studio/shared/timeline';
import type { MixClip, MixSpec } from '../mix/spec.ts';

/** What has to be made before the mix, and where each of it is heard. `clips[].input` counts `sources`. */
export type SoundPlan = {
  readonly sources: readonly SoundSource[];
  readonly clips: readonly MixClip[];
  readonly totalSamples: number;
};
export type SoundSource = Extract<GeneratorSpec, { generator: 'speech' | 'score' | 'music-file' | 'ambience' | 'effect' }>;

const PLAIN: ClipSound = { gainDb: 0, pan: 0, fadeInMs: 0, fadeOutMs: 0, room: 'dry' };

/**
 * Everything that sounds in the timeline, counted in samples at 48 kHz; the film is as long as its picture. Two clips of
 * the same sound share one source.
 * @throws timeline/invalid for media that is no sound, or a transition between sounds (fades belong to the clips).
 */
export function soundPlan(timeline: Timeline): SoundPlan {
  const totalSamples = pictureSamples(timeline);
  const sources = new Map<string, { index: number; source: SoundSource }>();
  const clips: MixClip[] = [];
  for (const track of timeline.tracks.filter((candidate) => candidate.kind === 'audio')) {
    for (const { clip, startSample } of placed(track)) {
      const source = soundOf(clip);
      const text = canonicalJson(source as unknown as Json);
      const known = sources.get(text) ?? { index: sources.size, source };
      sources.set(text, known);
      const mixed = mixClip(clip, known.index, track.stem ?? 'effects', startSample, totalSamples);
      if (mixed) clips.push(mixed);
    }
  }
  return { sources: [...sources.values()].map(({ source }) => source), clips, totalSamples };
}

export function mixSpec(plan: SoundPlan, target: LoudnessTarget): MixSpec {
  return { clips: [...plan.clips], totalSamples: plan.totalSamples, target };
}

/** Length of the longest video track in samples. */
function pictureSamples(timeline: Timeline): number {
  const lengths = timeline.tracks
    .filter((track) => track.kind === 'video')
    .map((track) => track.items.reduce((sum, item) => sum + rescaledTo(durationOf(item), timeline.rate).value, 0));
  return samples({ value: Math.max(0, ...lengths), rate: timeline.rate });
}

function durationOf(item: Track['items'][number]): RationalTime {
  if (item.kind === 'transition') return { value: 0, rate: AUDIO_RATE };
  return item.kind === 'gap' ? item.duration : trimmedRange(item).duration;
}

function trimmedRange(clip: Clip) {
  if (clip.sourceRange) return clip.sourceRange;
  if (clip.media.kind === 'missing') throw invalid(`"${clip.name}" has no media.`);
  return clip.media.availableRange;
}

function placed(track: Track): { clip: Clip; startSample: number }[] {
  const clips: { clip: Clip; startSample: number }[] = [];
  let startSample = 0;
  for (const item of track.items) {
    if (item.kind === 'transition') throw invalid(`Track "${track.name}" has a transition between sounds; use fades.`);
    if (item.kind === 'clip') clips.push({ clip: item, startSample });
    startSample += samples(durationOf(item));
  }
  return clips;
}

function soundOf(clip: Clip): SoundSource {
  if (clip.media.kind === 'generator') {
    const { spec } = clip.media;
    if (spec.generator !== 'picture' && spec.generator !== 'caption') return spec;
  }
  throw invalid(`"${clip.name}" on an audio track is no sound that can be made here.`);
}

/** Undefined when the clip lies wholly behind the picture's end. */
function mixClip(
  clip: Clip,
  input: number,
  stem: Stem,
  startSample: number,
  totalSamples: number,
): MixClip | undefined {
  const range = trimmedRange(clip);
  const durationSamples = Math.min(samples(range.duration), totalSamples - startSample);
  if (durationSamples < 1) return undefined;
  return {
    input,
    stem,
    startSample,
    sourceStartSample: samples(range.start),
    durationSamples,
    sound: clip.sound ?? PLAIN,
  };
}

function samples(time: RationalTime): number {
  return rescaledTo(time, AUDIO_RATE).value;
}

function invalid(message: string): StudioError {
  return new StudioError('timeline/invalid', { message, remedy: 'Change the edit there and render again.' });
}
