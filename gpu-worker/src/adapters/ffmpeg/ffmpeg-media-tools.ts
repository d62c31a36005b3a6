import { StudioError } from '@film-studio/shared/errors';
import type { MediaTools } from '../../ports/index.ts';
import { encodeFrames } from './frame-encoder.ts';
import { decodeAudio, toWebm } from './convert.ts';
import { encodeFilmAudio, muxFilm } from './mux.ts';
import { probe } from './probe.ts';
import { runTool, type FfmpegPaths } from './process.ts';
import { extractStill } from './still.ts';

/** {@link MediaTools} over an ffmpeg of the user's machine. Asks it for its version once. @throws ffmpeg/missing */
export async function createFfmpegMediaTools(paths: FfmpegPaths, signal: AbortSignal): Promise<MediaTools> {
  const version = await ffmpegVersion(paths.ffmpeg, signal);
  return {
    version,
    probe: (path, abort) => probe(paths.ffprobe, path, abort),
    encodeFrames: (encoding, output) => encodeFrames(paths.ffmpeg, encoding, output),
    encodeAudio: (wav, output, abort) => encodeFilmAudio(paths.ffmpeg, wav, output, abort),
    mux: (plan, abort) => muxFilm(paths.ffmpeg, plan, abort),
    toWebm: (film, output, abort) => toWebm(paths.ffmpeg, film, output, abort),
    decodeAudio: (file, output, abort) => decodeAudio(paths.ffmpeg, file, output, abort),
    still: (film, atSeconds, size, maxBytes, output, abort) =>
      extractStill(paths, { film, atSeconds, size, maxBytes, output }, abort),
  };
}

/** `ffmpeg 5.1.9`, from its first line. */
export async function ffmpegVersion(ffmpeg: string, signal: AbortSignal): Promise<string> {
  const firstLine = (await runTool(ffmpeg, ['-version'], signal)).split('\n')[0] ?? '';
  const version = /^ffmpeg version (\S+)/.exec(firstLine)?.[1];
  if (!version)
    throw new StudioError('ffmpeg/missing', { message: `${ffmpeg} is not ffmpeg.`, remedy: 'Set FFMPEG_PATH.' });
  return `ffmpeg ${version}`;
}
