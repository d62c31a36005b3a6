import { z } from 'zod';
import { DIGITAL_SOURCE_TYPES, xmpBox } from '../provenance/index.ts';
import type { Files, MediaTools, Provider, Scratch } from '../../ports/index.ts';

/** The finished film: inputs are the picture segments in order, then the encoded sound. */
export const MuxSpec = z.object({
  title: z.string(),
  author: z.string(),
  language: z.string(),
  generator: z.string(),
  sourceType: z.enum(DIGITAL_SOURCE_TYPES),
  chapters: z.array(z.object({ title: z.string(), startMs: z.int(), endMs: z.int() })),
});
export type MuxSpec = z.infer<typeof MuxSpec>;

/** Joins pictures and sound into an MP4 that says how it was made. */
export function createMuxProvider(media: MediaTools, files: Files, scratch: Scratch): Provider {
  return {
    craft: 'mux',
    seat: 'builtin',
    name: 'builtin/mux',
    version: `3 ${media.version}`,
    supports: (spec) =>
      MuxSpec.safeParse(spec).success ? { supported: true } : { supported: false, reason: 'no film' },
    estimate: () => ({ seconds: 1, costCredits: 0 }),
    async make(spec, inputs, context) {
      const film = MuxSpec.parse(spec);
      const audio = inputs.at(-1)?.path;
      if (!audio) throw new RangeError('a film has sound');
      const output = scratch.file('.mp4');
      const segments = inputs.slice(0, -1).map((input) => input.path);
      const { chapters, language } = film;
      await media.mux({ segments, audio, chapters, language, tags: tagsOf(film), output }, context.signal);
      await files.append(output, xmpBox(film));
      const info = await media.probe(output, context.signal);
      return {
        path: output,
        mediaType: 'video/mp4',
        facts: { frames: info.video?.frames ?? 0, durationSeconds: info.durationSeconds },
      };
    },
  };
}

function tagsOf(film: MuxSpec): Record<string, string> {
  return {
    title: film.title,
    ...(film.author ? { artist: film.author } : {}),
    comment: `Made by a computer: ${film.generator}, digital source type ${film.sourceType}`,
    encoder: film.generator,
  };
}
