import { type ClipSound, type LoudnessTarget, type Stem } from '@film-studio/shared/audio';
import { StudioError } from '@film-studio/shared/errors';
import { canonicalJson, type Json } from '@film-studio/shared/ids';
import { AUDIO_RATE, rescaledTo, type RationalTime } from '@film-studio/shared/time';
import { edits, type Clip, type GeneratorSpec, type Timeline, type Track } from '@film-studio/shared/timeline';
import type { MixClip, MixSpec } from '../mix/spec.ts';

/** What has to be made before the mix, and where each of it is heard. `clips[].input` counts `sources`. */
export type SoundPlan = {
  readonly sources: readonly SoundSource[];
  readonly clips: readonly MixClip[];
  readonly totalSamples: number;
};
export type SoundSource = Extract<
  GeneratorSpec,
  { generator: 'speech' | 'score' | 'music-file' | 'ambience' | 'effect' }
>;

const PLAIN: ClipSound = { gainDb: 0, pan: 0, fadeInMs: 0, fadeOutMs: 0, room: 'dry' };

/**
 * Everything that sounds in the timeline, counted in samples at 48 kHz; the film is as long as its picture. Two clips of
 * the same sound share one source.
 * @throws timeline/invalid for media that is no sound, or a transition between sounds (fades belong to the clips).
 */
export function soundPlan(timeline: Timeline): SoundPlan {
  const totalSamples = samples(edits.timelineDuration(timeline));
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

function placed(track: Track): { clip: Clip; startSample: number }[] {
  return track.items.flatMap((item, index) => {
    if (item.kind === 'transition') throw invalid(`Track "${track.name}" has a transition between sounds; use fades.`);
    if (item.kind === 'gap') return [];
    return [{ clip: item, startSample: samples(edits.rangeInParent(track, index).start) }];
  });
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
  const range = edits.trimmedRange(clip);
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
