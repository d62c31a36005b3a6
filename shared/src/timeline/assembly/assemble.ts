import { ClipId, contentId, TrackId, type LineId } from '../../ids/index.ts';
import type { Breakdown, LineTiming, ShotPlan } from '../../production/index.ts';
import { rangeOf, rationalTime, timeRange, type FrameRate } from '../../time/index.ts';
import type { Clip, Marker, Timeline, Track, TrackItem, Transition } from '../model.ts';
import { ambienceSounds } from './ambience.ts';
import { dialogueSounds } from './dialogue.ts';
import { effectSounds } from './effects.ts';
import { filmClock, SAMPLES_PER_MS, type FilmClock, type PlacedShot } from './film-clock.ts';
import { musicSounds, type MusicChoice } from './music.ts';
import { soundTracks } from './sound-tracks.ts';

export type AssemblyOptions = {
  readonly music: MusicChoice;
  /** Of the words spoken, BCP 47: the subtitle track's language. */
  readonly language: string;
  readonly seed: number;
};

const CAPTION_RATE: FrameRate = { numerator: 1000, denominator: 1 };
/** The last picture goes down to black over this long. */
const FINAL_FADE_MS = 900;

/**
 * The film as an edit: the plan's shots on one video track, voices, music and effects on audio tracks that end with the
 * picture, a caption for every line, a chapter for every scene. Pure; the film is conformed from this value alone.
 */
export function assembleTimeline(
  breakdown: Breakdown,
  plan: ShotPlan,
  timings: ReadonlyMap<LineId, LineTiming>,
  options: AssemblyOptions,
): Timeline {
  const clock = filmClock(breakdown, plan);
  const filmSamples = clock.sampleAt(clock.frames);
  const { seed } = options;
  return {
    schema: 'film-studio.timeline.1',
    name: breakdown.title,
    rate: plan.rate,
    tracks: [
      pictureTrack(clock, plan.rate),
      ...soundTracks('Dialogue', 'dialogue', dialogueSounds(breakdown, clock, timings, seed), filmSamples),
      ...soundTracks('Music', 'music', musicSounds(breakdown, clock, options.music, seed), filmSamples),
      ...soundTracks('Ambience', 'effects', ambienceSounds(clock, seed), filmSamples),
      ...soundTracks('Effects', 'effects', effectSounds(clock, seed), filmSamples),
      captionTrack(breakdown, clock, options.language),
    ],
    markers: chapters(clock, plan.rate),
  };
}

function pictureTrack(clock: FilmClock, rate: FrameRate): Track {
  const items: TrackItem[] = [];
  for (const [index, placed] of clock.shots.entries()) {
    items.push(...transitionsBefore(placed, clock.shots[index - 1], rate), pictureClip(placed, rate));
  }
  const last = clock.shots.at(-1);
  if (last) items.push(fade('fade-out', Math.min(framesOf(FINAL_FADE_MS, rate), Math.floor(last.frames / 2)), rate));
  return { id: contentId(TrackId, 'track', { name: 'Picture' }), name: 'Picture', kind: 'video', items };
}

function pictureClip({ shot, frames }: PlacedShot, rate: FrameRate): Clip {
  const available = rangeOf(rationalTime(shot.picture.frames, rate));
  return {
    kind: 'clip',
    id: contentId(ClipId, 'clip', { shot: shot.id }),
    name: `${shot.purpose} ${shot.size}`,
    media: { kind: 'generator', spec: { generator: 'picture', parameters: shot.picture }, availableRange: available },
    ...(frames < shot.picture.frames ? { sourceRange: rangeOf(rationalTime(frames, rate)) } : {}),
    markers: [],
    notes: { shotId: shot.id, sceneId: shot.sceneId, why: shot.why },
  };
}

/**
 * A dissolve lies wholly after the cut, so that only the outgoing shot needs more picture than it shows. A fade-out is a
 * pair: the shot before goes down to black, this one comes up from it.
 */
function transitionsBefore(placed: PlacedShot, before: PlacedShot | undefined, rate: FrameRate): Transition[] {
  const { transition, transitionFrames } = placed.shot;
  const own = Math.min(transitionFrames, Math.floor(placed.frames / 2));
  if (transition === 'cut' || own < 1) return [];
  if (transition === 'dissolve' && before) {
    return [{ kind: 'transition', transition, inOffset: rationalTime(0, rate), outOffset: rationalTime(own, rate) }];
  }
  const up = fade('fade-in', own, rate);
  if (transition !== 'fade-out' || !before) return [up];
  return [fade('fade-out', Math.min(transitionFrames, Math.floor(before.frames / 2)), rate), up];
}

function fade(transition: 'fade-in' | 'fade-out', frames: number, rate: FrameRate): Transition {
  const [zero, length] = [rationalTime(0, rate), rationalTime(frames, rate)];
  const out = transition === 'fade-out';
  return { kind: 'transition', transition, inOffset: out ? length : zero, outOffset: out ? zero : length };
}

function framesOf(ms: number, rate: FrameRate): number {
  return Math.round((ms * rate.numerator) / rate.denominator / 1000);
}

/** One caption a line, from its first word to its last; where two speak at once, the first makes room. */
function captionTrack(breakdown: Breakdown, clock: FilmClock, language: string): Track {
  const names = new Map(breakdown.characters.map((character) => [character.id, character.name]));
  const lines = new Map(breakdown.scenes.flatMap((scene) => scene.lines).map((line) => [line.id, line]));
  const heard = [...clock.lines].sort((a, b) => a.startSample - b.startSample);
  const items: TrackItem[] = [];
  let at = 0;
  for (const [index, placed] of heard.entries()) {
    const line = lines.get(placed.lineId);
    const startMs = Math.max(at, Math.round(placed.startSample / SAMPLES_PER_MS));
    const nextMs = Math.round((heard[index + 1]?.startSample ?? Number.POSITIVE_INFINITY) / SAMPLES_PER_MS);
    const endMs = Math.min(Math.round(placed.endSample / SAMPLES_PER_MS), Math.max(startMs + 1, nextMs));
    if (!line || endMs <= startMs) continue;
    if (startMs > at) items.push({ kind: 'gap', duration: rationalTime(startMs - at, CAPTION_RATE) });
    const speaker = names.get(line.characterId);
    const range = rangeOf(rationalTime(endMs - startMs, CAPTION_RATE));
    items.push({
      kind: 'clip',
      id: contentId(ClipId, 'clip', { caption: line.id, language }),
      name: line.text.slice(0, 60),
      media: {
        kind: 'generator',
        spec: { generator: 'caption', parameters: { text: line.text, ...(speaker === undefined ? {} : { speaker }) } },
        availableRange: range,
      },
      markers: [],
      notes: { lineId: line.id },
    });
    at = endMs;
  }
  return {
    id: contentId(TrackId, 'track', { captions: language }),
    name: `Captions ${language}`,
    kind: 'subtitle',
    language,
    items,
  };
}

/** A chapter for every scene, without a hole: the first begins with the film, the last ends with it. */
function chapters(clock: FilmClock, rate: FrameRate): Marker[] {
  return clock.scenes.map(({ scene, startFrame }, index) => {
    const start = index === 0 ? 0 : startFrame;
    const end = clock.scenes[index + 1]?.startFrame ?? clock.frames;
    const range = timeRange(rationalTime(start, rate), rationalTime(end - start, rate));
    return { name: scene.name === '' ? `Scene ${scene.number}` : scene.name, kind: 'chapter', range };
  });
}
