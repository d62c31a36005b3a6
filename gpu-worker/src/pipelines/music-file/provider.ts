import { MusicFileSpec } from '@film-studio/shared/audio';
import { StudioError } from '@film-studio/shared/errors';
import type { LocalPath, MediaTools, Provider, Scratch } from '../../ports/index.ts';

/**
 * A person's own music as 48 kHz stereo sound. `pathOf` answers where this host has the file of a digest.
 * @throws music/unreadable when the file is no sound or is not here.
 */
export function createMusicFileProvider(
  media: MediaTools,
  scratch: Scratch,
  pathOf: (digest: string) => LocalPath | undefined,
): Provider {
  return {
    craft: 'music-file',
    seat: 'builtin',
    name: 'builtin/music-file',
    version: `1 ${media.version}`,
    supports: (spec) =>
      MusicFileSpec.safeParse(spec).success ? { supported: true } : { supported: false, reason: 'it is no music file' },
    estimate: () => ({ seconds: 1, costCredits: 0 }),
    async make(spec, _inputs, context) {
      const { digest, name } = MusicFileSpec.parse(spec);
      const file = pathOf(digest);
      if (!file) {
        throw new StudioError('music/unreadable', {
          message: `The music file ${name} is not here.`,
          remedy: 'Name it with --music.',
        });
      }
      const path = scratch.file('.wav');
      await media.decodeAudio(file, path, context.signal);
      return { path, mediaType: 'audio/wav', facts: {} };
    },
  };
}
