import { z } from 'zod';
import type { MediaTools, Provider, Scratch } from '../../ports/index.ts';

/** The whole input is the finished film; there is nothing to decide. */
export const WebmSpec = z.object({});

/** The film as WebM, made of the MP4. */
export function createWebmProvider(media: MediaTools, scratch: Scratch): Provider {
  return {
    craft: 'webm',
    seat: 'builtin',
    name: 'builtin/webm',
    version: `1 ${media.version}`,
    supports: (spec) =>
      WebmSpec.safeParse(spec).success ? { supported: true } : { supported: false, reason: 'no film' },
    estimate: () => ({ seconds: 30, costCredits: 0 }),
    async make(_spec, inputs, context) {
      const film = inputs[0];
      if (!film) throw new RangeError('a WebM is made of a film');
      const path = scratch.file('.webm');
      await media.toWebm(film.path, path, context.signal);
      return { path, mediaType: 'video/webm', facts: {} };
    },
  };
}
