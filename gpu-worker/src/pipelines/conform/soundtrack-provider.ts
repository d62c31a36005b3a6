import { z } from 'zod';
import { extractChannels } from '../mix/index.ts';
import type { Files, MediaTools, Provider, Scratch } from '../../ports/index.ts';

/** The whole input is the mix; there is nothing to decide. */
export const SoundtrackSpec = z.object({});

/** The master of a mix, encoded for the film. A step of its own, so that it is ready when the pictures are. */
export function createSoundtrackProvider(media: MediaTools, files: Files, scratch: Scratch): Provider {
  return {
    craft: 'soundtrack',
    seat: 'builtin',
    name: 'builtin/soundtrack',
    version: `2 ${media.version}`,
    supports: (spec) =>
      SoundtrackSpec.safeParse(spec).success ? { supported: true } : { supported: false, reason: 'no soundtrack' },
    estimate: () => ({ seconds: 2, costCredits: 0 }),
    async make(_spec, inputs, context) {
      const mix = inputs[0];
      if (!mix) throw new RangeError('a soundtrack is made of a mix');
      const wav = scratch.file('.wav');
      await extractChannels(files, mix.path, 'master', wav);
      const path = scratch.file('.m4a');
      await media.encodeAudio(wav, path, context.signal);
      await files.remove(wav);
      return { path, mediaType: 'audio/mp4', facts: {} };
    },
  };
}
