import type { AmbienceSpec } from '../../audio/index.ts';
import { contentSeed, canonicalJson } from '../../ids/index.ts';
import type { SetSpec } from '../../production/index.ts';
import { SAMPLES_PER_MS, type FilmClock, type PlacedShot } from './film-clock.ts';
import type { Sound } from './sound-tracks.ts';

/** Two places melt into each other over this long. */
const CROSSFADE_MS = 400;
/** Places come at their own level: a street is louder than a bedroom, a storm than either. */
const GAIN_DB = 0;

type Stretch = { set: SetSpec; startFrame: number; frames: number };

/** The sound of each place while we are in it, a cross-fade at every change. */
export function ambienceSounds(clock: FilmClock, seed: number): Sound[] {
  const stretches = stretchesOf(clock.shots);
  const half = (CROSSFADE_MS / 2) * SAMPLES_PER_MS;
  const filmSamples = clock.sampleAt(clock.frames);
  return stretches.map((stretch, index) => {
    const start = Math.max(0, clock.sampleAt(stretch.startFrame) - (index === 0 ? 0 : half));
    const end = Math.min(filmSamples, clock.sampleAt(stretch.startFrame + stretch.frames) + half);
    const { set } = stretch;
    const durationMs = Math.ceil((end - start) / SAMPLES_PER_MS);
    const parameters: AmbienceSpec = {
      place: set.place,
      interior: set.interior,
      timeOfDay: set.timeOfDay,
      weather: set.weather,
      durationMs,
      seed: contentSeed(['ambience', set.place, set.seed, seed]),
    };
    return {
      name: `${set.name}: ambience`,
      spec: { generator: 'ambience' as const, parameters },
      startSample: start,
      samples: end - start,
      sound: {
        gainDb: GAIN_DB,
        pan: 0,
        fadeInMs: CROSSFADE_MS,
        fadeOutMs: CROSSFADE_MS,
        room: 'dry' as const,
      },
      notes: { place: set.name, stretch: String(index + 1) },
    };
  });
}

/** Neighbouring shots of one set are one stretch. */
function stretchesOf(shots: readonly PlacedShot[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { shot, startFrame, frames } of shots) {
    const last = stretches.at(-1);
    if (last && canonicalJson(last.set) === canonicalJson(shot.picture.set)) last.frames += frames;
    else stretches.push({ set: shot.picture.set, startFrame, frames });
  }
  return stretches;
}
