import type { MusicFileSpec } from '../../audio/index.ts';
import { SAMPLES_PER_MS } from './film-clock.ts';
import type { Sound } from './sound-tracks.ts';

/** Repeats overlap by this much, each fading into the next. */
const OVERLAP_MS = 1500;
/** Under voices, as an underscore is. */
const GAIN_DB = -8;
const LAST_FADE_MS = 2500;

/** A person's own music from the film's first sample to its last: repeated with cross-fades, faded out at the end. */
export function musicFileSounds(file: MusicFileSpec, filmSamples: number): Sound[] {
  const samples = file.durationMs * SAMPLES_PER_MS;
  const overlap = Math.min(OVERLAP_MS, Math.floor(file.durationMs / 4));
  const step = Math.max(1, samples - overlap * SAMPLES_PER_MS);
  const repeats = Math.max(1, Math.ceil((filmSamples - overlap * SAMPLES_PER_MS) / step));
  return Array.from({ length: repeats }, (_, index) => {
    const startSample = index * step;
    const isLast = index === repeats - 1;
    return {
      name: file.name,
      spec: { generator: 'music-file' as const, parameters: file },
      startSample,
      samples: Math.min(samples, filmSamples - startSample),
      sound: {
        gainDb: GAIN_DB,
        pan: 0,
        fadeInMs: index === 0 ? 0 : overlap,
        fadeOutMs: isLast ? LAST_FADE_MS : overlap,
        room: 'dry' as const,
      },
      notes: { file: file.name },
    };
  });
}
