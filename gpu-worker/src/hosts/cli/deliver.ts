import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onDisk } from '../../adapters/filesystem/index.ts';
import type { Film } from '../../engine/film/make-film.ts';
import { extractChannels } from '../../pipelines/mix/index.ts';
import { jpegWithXmp, sourceTypeOf, wavMarks, type Marks } from '../../pipelines/provenance/index.ts';
import { STEMS } from '@film-studio/shared/audio';
import { toOtio } from '@film-studio/shared/timeline';
import { toSrt, toVtt } from '@film-studio/shared/subtitles';
import type { LocalPath } from '../../ports/index.ts';
import type { Studio } from './composition.ts';
import { shotsCsv } from './shots-csv.ts';
import { thumbnailTime } from './thumbnail.ts';

const THUMBNAIL = { size: { width: 1280, height: 720 }, maxBytes: 2_000_000 };

/**
 * Writes a finished film's folder: film, subtitles, thumbnail, shot list, timeline, stems. Each file appears whole or
 * not at all. Answers the files, film first.
 */
export async function deliver(
  film: Film,
  folder: string,
  generator: string,
  studio: Studio,
  signal: AbortSignal,
): Promise<string[]> {
  const { conformed, breakdown } = film;
  const moviePath = await studio.maker.materialize(conformed.filmRequest, conformed.film, signal);
  const written: string[] = [];
  const put = async (name: string, make: (path: LocalPath) => Promise<void>) => {
    signal.throwIfAborted();
    await whole(join(folder, name), make);
    written.push(join(folder, name));
  };
  await put('film.mp4', (path) => copyFile(moviePath, path));
  for (const [language, captions] of film.captions) {
    await put(`film.${language}.srt`, (path) => writeFile(path, toSrt(captions)));
    await put(`film.${language}.vtt`, (path) => writeFile(path, toVtt(captions)));
  }
  const marks = (providers: Iterable<string>): Marks => ({
    generator,
    title: breakdown.title,
    sourceType: sourceTypeOf(providers),
  });
  await put('thumbnail.jpg', async (path) => {
    await studio.media.still(moviePath, thumbnailTime(film), THUMBNAIL.size, THUMBNAIL.maxBytes, path, signal);
    await writeFile(path, jpegWithXmp(await readFile(path), marks(['builtin/illustration'])));
  });
  await put('shots.csv', (path) => writeFile(path, shotsCsv(breakdown, film.plan, film.timeline)));
  await put('timeline.otio', (path) => writeFile(path, toOtio(film.timeline)));
  await putStems(film, studio, marks, put, signal);
  return written;
}

async function putStems(
  film: Film,
  studio: Studio,
  marks: (providers: Iterable<string>) => Marks,
  put: (name: string, make: (path: LocalPath) => Promise<void>) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { mix, mixRequest } = film.conformed;
  const mixPath = await studio.maker.materialize(mixRequest, mix, signal);
  const heard = new Set(mixRequest.inputs?.map((input) => input.provenance.provider));
  const voices = [...heard].filter((name) => !/score|ambience|effects/.test(name));
  const providers = { dialogue: voices, music: ['builtin/score'], effects: ['builtin/ambience'] };
  for (const stem of STEMS) {
    await put(`stems/${stem}.wav`, (path) =>
      extractChannels(studio.files, mixPath, stem, path, wavMarks(marks(providers[stem]))),
    );
  }
}

/** Makes a file beside its place and moves it there when it is complete. */
async function whole(path: string, make: (path: LocalPath) => Promise<void>): Promise<void> {
  const half = join(dirname(path), `.half-${process.pid}-${path.slice(dirname(path).length + 1)}`) as LocalPath;
  await onDisk(`write ${path}`, async () => {
    await mkdir(dirname(path), { recursive: true });
    try {
      await make(half);
      await rename(half, path);
    } finally {
      await rm(half, { force: true });
    }
  });
}
