import type { Files, Provider, Scratch } from '../../ports/index.ts';
import { SAMPLE_RATE_HZ } from '../synthesis/index.ts';
import { duckGains } from './ducking.ts';
import { renderMaster } from './master.ts';
import type { MixSpec } from './spec.ts';
import { openInputs, renderStems } from './stems.ts';

/** Seconds of work for a second of film, measured on one core. */
const WORK_RATIO = 0.03;
/** A WAV file holds 4 GiB: six channels of float. */
const MOST_MINUTES = 62;
const MOST_SAMPLES = MOST_MINUTES * 60 * SAMPLE_RATE_HZ;
/** Share of the work that the stems take. */
const STEMS_SHARE = 0.4;

/**
 * Mixes a film: clips laid into three stems, ducked under dialogue, brought to the target loudness and limited. Its
 * file is a six-channel float WAV (dialogue, music, effects, left and right each) whose sum is the master: see
 * {@link extractChannels}. Its facts are `MixFacts`. Works in blocks: memory does not grow with the film.
 * @throws internal/bug, artifact/corrupt, disk/full, disk/failed
 */
export function createMixProvider(files: Files, scratch: Scratch): Provider<MixSpec> {
  return {
    craft: 'mix',
    seat: 'builtin',
    name: 'builtin/mix',
    version: '3',
    supports: (spec) =>
      spec.totalSamples <= MOST_SAMPLES
        ? { supported: true }
        : {
            supported: false,
            reason: `The film is longer than the ${MOST_MINUTES} minutes that one sound file holds.`,
          },
    estimate: (spec) => ({ seconds: 0.1 + (spec.totalSamples / SAMPLE_RATE_HZ) * WORK_RATIO, costCredits: 0 }),
    async make(spec, inputs, { signal, progress }) {
      const readers = await openInputs(files, inputs, spec);
      const stemsPath = scratch.file('.wav');
      const path = scratch.file('.wav');
      const powers = await renderStems(files, stemsPath, spec, readers, signal, (f) => progress(f * STEMS_SHARE));
      const plan = { spec, powers, ducks: duckGains(powers, spec.target.dialogueOverBedLu) };
      let left = 1 - STEMS_SHARE;
      const facts = await renderMaster(files, stemsPath, path, plan, signal, () => {
        left /= 2;
        progress(1 - left);
      });
      await files.remove(stemsPath);
      progress(1);
      return { path, mediaType: 'audio/wav', facts };
    },
  };
}
