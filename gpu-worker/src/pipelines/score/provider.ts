import type { ScoreSpec } from '@film-studio/shared/audio';
import type { Files, Provider, Scratch } from '../../ports/index.ts';
import { SAMPLE_RATE_HZ } from '../synthesis/index.ts';
import { composeScore } from './compose.ts';
import { renderScore, SCORE_LUFS } from './render.ts';

/**
 * Composes and plays music in code: no samples, no recordings. Stereo, exactly `durationMs` long, at −20 LUFS. Facts:
 * `durationMs`, `integratedLufs`, `mode`, `beatsPerMinute`, `notes`.
 * @throws disk/full, disk/failed
 */
export function createScoreProvider(files: Files, scratch: Scratch): Provider<ScoreSpec> {
  return {
    craft: 'score',
    seat: 'builtin',
    name: 'builtin/score',
    version: '3',
    supports: () => ({ supported: true }),
    estimate: (spec) => ({ seconds: 0.15 + (0.014 * spec.durationMs) / 1000, costCredits: 0 }),
    async make(spec, _inputs, { signal, progress }) {
      const composition = composeScore(spec);
      const draftPath = scratch.file('.wav');
      const path = scratch.file('.wav');
      const totalSamples = Math.round((spec.durationMs * SAMPLE_RATE_HZ) / 1000);
      await renderScore(files, draftPath, path, composition, totalSamples, signal, progress);
      await files.remove(draftPath);
      progress(1);
      const facts = {
        durationMs: spec.durationMs,
        integratedLufs: SCORE_LUFS,
        mode: composition.mode,
        beatsPerMinute: Math.round(composition.beatsPerMinute * 10) / 10,
        notes: composition.notes.length,
      };
      return { path, mediaType: 'audio/wav', facts };
    },
  };
}
