import type { MusicFileSpec, MusicStyle, ScoreSpec } from '../../audio/index.ts';
import { contentSeed, type LineId } from '../../ids/index.ts';
import {
  voiceTonicMidi,
  type Breakdown,
  type Culture,
  type Genre,
  type Line,
  type Mood,
} from '../../production/index.ts';
import { SAMPLES_PER_MS, type FilmClock, type PlacedScene } from './film-clock.ts';
import { musicFileSounds } from './music-file.ts';
import type { Sound } from './sound-tracks.ts';

/** A style, or `auto`, which follows culture, genre and mood. */
type ComposedMusic = 'auto' | { readonly style: MusicStyle; readonly mood?: Mood | undefined };
export type MusicChoice = ComposedMusic | 'none' | { readonly file: MusicFileSpec };

type Role = ScoreSpec['role'];
/** A stretch of the film with one cue, samples. */
type Region = {
  startSample: number;
  endSample: number;
  mood: Mood;
  culture: Culture;
  role: Role;
  scenes: PlacedScene[];
};

const ROLE_GAIN_DB: Readonly<Record<Role, number>> = { title: -2, underscore: -8, accompaniment: -5, end: -2 };
const QUIET_UNDERSCORE_DB = -12;
/** Cues shorter than this join the one before: music needs a phrase. */
const LEAST_CUE_MS = 7000;
/** One cue runs on through scenes of one mood up to this length. */
const LONGEST_CUE_MS = 75_000;
const FADE_IN_MS = 250;
const FADE_OUT_MS = 600;

/** The film's cues: title, a cue for each mood, accompaniment of recited and chanted words, end. */
export function musicSounds(breakdown: Breakdown, clock: FilmClock, choice: MusicChoice, seed: number): Sound[] {
  if (choice === 'none') return [];
  if (typeof choice === 'object' && 'file' in choice) return musicFileSounds(choice.file, clock.sampleAt(clock.frames));
  const themeSeed = contentSeed(['theme', breakdown.title, seed]);
  return regions(breakdown, clock, choice).map((region, index) => {
    const style = choice === 'auto' ? styleFor(breakdown, region.culture) : choice.style;
    const samples = region.endSample - region.startSample;
    const parameters: ScoreSpec = {
      style,
      mood: region.mood,
      culture: region.culture,
      role: region.role,
      durationMs: Math.max(1, Math.round(samples / SAMPLES_PER_MS)),
      themeSeed,
      seed: contentSeed(['cue', region.role, region.mood, seed]),
      tonicMidi: tonicFor(breakdown, region, themeSeed),
      hitsMs: hits(region, clock),
    };
    const quiet = region.role === 'underscore' && region.mood === 'neutral';
    return {
      name: `${region.role}: ${style}, ${region.mood}`,
      spec: { generator: 'score' as const, parameters },
      startSample: region.startSample,
      samples,
      sound: {
        gainDb: quiet ? QUIET_UNDERSCORE_DB : ROLE_GAIN_DB[region.role],
        pan: 0,
        fadeInMs: FADE_IN_MS,
        fadeOutMs: FADE_OUT_MS,
        room: 'dry' as const,
      },
      notes: { cue: String(index + 1), role: region.role },
    };
  });
}

function regions(breakdown: Breakdown, clock: FilmClock, choice: ComposedMusic): Region[] {
  const mood = typeof choice === 'object' ? choice.mood : undefined;
  const title = cardRegion(clock, 'title', breakdown, mood);
  const end = cardRegion(clock, 'end', breakdown, mood);
  const scenes = breakdown.form === 'podcast' ? [] : sceneRegions(breakdown, clock, mood);
  return [...title, ...scenes, ...end];
}

function cardRegion(
  clock: FilmClock,
  purpose: 'title' | 'end',
  breakdown: Breakdown,
  mood: Mood | undefined,
): Region[] {
  const shots = clock.shots.filter(
    ({ shot }) => shot.purpose === purpose && !clock.scenes.some((one) => one.scene.id === shot.sceneId),
  );
  const [first] = shots;
  const last = shots.at(-1);
  if (!first || !last) return [];
  const near = purpose === 'title' ? clock.scenes[0] : clock.scenes.at(-1);
  return [
    {
      startSample: clock.sampleAt(first.startFrame),
      endSample: clock.sampleAt(last.startFrame + last.frames),
      mood: mood ?? near?.scene.mood ?? 'neutral',
      culture: near?.scene.culture ?? breakdown.culture,
      role: purpose,
      scenes: [],
    },
  ];
}

/** One cue for neighbouring scenes of one mood and culture; it changes at a scene's border and nowhere else. */
function sceneRegions(breakdown: Breakdown, clock: FilmClock, mood: Mood | undefined): Region[] {
  const result: Region[] = [];
  for (const placed of clock.scenes) {
    const region: Region = {
      startSample: clock.sampleAt(placed.startFrame),
      endSample: clock.sampleAt(placed.startFrame + placed.frames),
      mood: mood ?? placed.scene.mood,
      culture: placed.scene.culture,
      role: roleOf(breakdown, placed),
      scenes: [placed],
    };
    const last = result.at(-1);
    if (last && joins(last, region)) {
      last.endSample = region.endSample;
      last.scenes.push(placed);
    } else result.push(region);
  }
  return result;
}

function joins(last: Region, next: Region): boolean {
  const alike = last.mood === next.mood && last.culture === next.culture && last.role === next.role;
  const together = (next.endSample - last.startSample) / SAMPLES_PER_MS;
  const short =
    Math.min(next.endSample - next.startSample, last.endSample - last.startSample) / SAMPLES_PER_MS < LEAST_CUE_MS;
  return (alike && together <= LONGEST_CUE_MS) || (short && last.role === next.role);
}

function roleOf(breakdown: Breakdown, placed: PlacedScene): Role {
  const { form } = breakdown;
  const toned = placed.scene.lines.filter((line) => line.delivery === 'recited' || isToned(line)).length;
  return form === 'poem' || form === 'sloka' || toned > placed.scene.lines.length / 2 ? 'accompaniment' : 'underscore';
}

function isToned(line: Line): boolean {
  return line.delivery === 'chanted' || line.delivery === 'sung';
}

const LOWEST_TONIC_MIDI = 48;

/** Under chanting, the chanter's own tonic; else one key for the whole film. */
function tonicFor(breakdown: Breakdown, region: Region, themeSeed: number): number {
  const chanted = region.scenes.flatMap(({ scene }) => scene.lines).find(isToned);
  const anyChanted = chanted ?? breakdown.scenes.flatMap((scene) => scene.lines).find(isToned);
  const voice = anyChanted && breakdown.characters.find((character) => character.id === anyChanted.characterId);
  return voice ? voiceTonicMidi(voice) : LOWEST_TONIC_MIDI + (themeSeed % 10);
}

/** What the music marks: a change of scene inside the cue and lines at the height of feeling. */
function hits(region: Region, clock: FilmClock): number[] {
  const starts = new Map<LineId, number>(clock.lines.map((line) => [line.lineId, line.startSample]));
  const borders = region.scenes.slice(1).map((placed) => clock.sampleAt(placed.startFrame));
  const heights = region.scenes.flatMap(({ scene }) =>
    scene.lines.filter((line) => line.feeling.strength === 3).flatMap((line) => starts.get(line.id) ?? []),
  );
  return [...borders, ...heights]
    .map((sample) => Math.round((sample - region.startSample) / SAMPLES_PER_MS))
    .filter((ms) => ms > 500)
    .sort((a, b) => a - b);
}

const GENRE_STYLES: Partial<Record<Genre, MusicStyle>> = {
  thriller: 'ambient',
  'science-fiction': 'ambient',
  documentary: 'contemporary',
  educational: 'contemporary',
  comedy: 'contemporary',
  fantasy: 'western-classical',
  romance: 'western-classical',
};

const CULTURE_STYLES: Readonly<Record<Culture, MusicStyle | undefined>> = {
  'south-indian': 'indian-classical',
  'north-indian': 'indian-classical',
  'east-asian': 'folk',
  'middle-eastern': 'folk',
  african: 'folk',
  fantasy: 'western-classical',
  western: undefined,
};

function styleFor(breakdown: Breakdown, culture: Culture): MusicStyle {
  if (breakdown.form === 'sloka') return 'indian-classical';
  return (
    CULTURE_STYLES[culture] ??
    GENRE_STYLES[breakdown.genre] ??
    (breakdown.form === 'poem' ? 'ambient' : 'western-classical')
  );
}
