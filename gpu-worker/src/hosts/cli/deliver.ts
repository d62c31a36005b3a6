import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { STEMS, type Stem } from '@film-studio/shared/audio';
import { toAss, toSrt, toVtt } from '@film-studio/shared/subtitles';
import { toOtio } from '@film-studio/shared/timeline';
import type { StepRequest } from '../../engine/artifact-maker.ts';
import type { Film } from '../../engine/film/make-film.ts';
import { extractChannels, MixSpec } from '../../pipelines/mix/index.ts';
import { jpegWithXmp, sourceTypeOf, wavMarks, type Marks } from '../../pipelines/provenance/index.ts';
import type { LocalPath } from '../../ports/index.ts';
import type { Studio } from './composition.ts';
import type { OutputFolder } from './output-folder.ts';
import { shotsCsv } from './shots-csv.ts';
import { thumbnailTime } from './thumbnail.ts';

const THUMBNAIL = { size: { width: 1280, height: 720 }, maxBytes: 2_000_000 };

export type Delivery = {
  readonly film: Film;
  readonly size: { readonly width: number; readonly height: number };
  readonly folder: OutputFolder;
  readonly studio: Studio;
  readonly generator: string;
};

/** Writes a finished film's folder: film, subtitles, thumbnail, shot list, timeline, stems. */
export async function deliver(delivery: Delivery, signal: AbortSignal): Promise<void> {
  const { film, folder, studio } = delivery;
  const { conformed } = film;
  const digest = conformed.film.digest;
  const movie = () => studio.maker.materialize(conformed.filmRequest, conformed.film, signal);
  await folder.put('film.mp4', { digest }, async (path) => copyFile(await movie(), path));
  const { webm } = conformed;
  if (webm) {
    await folder.put('film.webm', { digest: webm.ref.digest }, async (path) =>
      copyFile(await studio.maker.materialize(webm.request, webm.ref, signal), path),
    );
  }
  await putTexts(delivery);
  const atSeconds = thumbnailTime(film);
  const marks = marksOf(delivery, ['builtin/illustration']);
  await folder.put('thumbnail.jpg', { digest, atSeconds, marks }, async (path) => {
    await studio.media.still(await movie(), atSeconds, THUMBNAIL.size, THUMBNAIL.maxBytes, path, signal);
    await writeFile(path, jpegWithXmp(await readFile(path), marks));
  });
  await putStems(delivery, signal);
}

async function putTexts({ film, folder, size }: Delivery): Promise<void> {
  const put = (name: string, text: string) => folder.put(name, { text }, (path: LocalPath) => writeFile(path, text));
  for (const [language, captions] of film.captions) {
    await put(`film.${language}.srt`, toSrt(captions));
    await put(`film.${language}.vtt`, toVtt(captions));
    await put(`film.${language}.ass`, toAss(captions, size));
  }
  await put('shots.csv', shotsCsv(film.breakdown, film.plan, film.timeline));
  await put('timeline.otio', toOtio(film.timeline));
}

async function putStems(delivery: Delivery, signal: AbortSignal): Promise<void> {
  const { film, folder, studio } = delivery;
  const { mix, mixRequest } = film.conformed;
  for (const stem of STEMS) {
    const marks = marksOf(delivery, heardIn(stem, mixRequest));
    await folder.put(`stems/${stem}.wav`, { digest: mix.digest, marks }, async (path) => {
      const mixPath = await studio.maker.materialize(mixRequest, mix, signal);
      await extractChannels(studio.files, mixPath, stem, path, wavMarks(marks));
    });
  }
}

/** Who made what is heard in a stem. */
function heardIn(stem: Stem, mixRequest: StepRequest): Set<string> {
  const clips = MixSpec.parse(mixRequest.spec).clips.filter((clip) => clip.stem === stem);
  return new Set(clips.flatMap((clip) => mixRequest.inputs?.[clip.input]?.provenance.provider ?? []));
}

function marksOf({ film, generator }: Delivery, providers: Iterable<string>): Marks {
  return { generator, title: film.breakdown.title, sourceType: sourceTypeOf(providers) };
}
