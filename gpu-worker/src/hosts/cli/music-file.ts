import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { MusicFileSpec } from '@film-studio/shared/audio';
import { isStudioError, StudioError } from '@film-studio/shared/errors';
import { digestFile, systemCode } from '../../adapters/filesystem/index.ts';
import { probe } from '../../adapters/ffmpeg/index.ts';
import type { LocalPath } from '../../ports/index.ts';

/** @source requirements U4 */
const MOST_BYTES = 50_000_000;
const KINDS = ['.mp3', '.wav'];

/** Does the text of `--music` name a file rather than a style? */
export function namesMusicFile(text: string): boolean {
  return KINDS.includes(extname(text).toLowerCase());
}

/** Looks a person's own music over before anything is made. @throws music/unreadable */
export async function readMusicFile(
  name: string,
  ffprobe: string,
  signal: AbortSignal,
): Promise<{ readonly spec: MusicFileSpec; readonly path: LocalPath }> {
  const path = resolve(name) as LocalPath;
  const size = await sizeOf(path, name);
  if (size > MOST_BYTES)
    throw unreadable(`${name} has ${(size / 1e6).toFixed(1)} MB; music has at most ${MOST_BYTES / 1e6} MB.`);
  const info = await probe(ffprobe, path, signal).catch((cause: unknown) => {
    if (isStudioError(cause) && cause.code === 'ffmpeg/failed')
      throw unreadable(`${name} holds no sound that can be read.`, cause);
    throw cause;
  });
  const durationMs = Math.floor(info.durationSeconds * 1000);
  if (!info.audio || durationMs < 1) throw unreadable(`${name} holds no sound.`);
  return { path, spec: { digest: await digestFile(path), name: basename(path), durationMs } };
}

async function sizeOf(path: LocalPath, name: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    throw unreadable(
      `The music file ${name} cannot be read (${systemCode(cause) === 'ENOENT' ? 'there is none' : systemCode(cause)}).`,
      cause,
    );
  }
}

function unreadable(message: string, cause?: unknown): StudioError {
  return new StudioError('music/unreadable', { message, remedy: 'Name an MP3 or WAV file of at most 50 MB.', cause });
}
