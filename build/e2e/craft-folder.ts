import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromOtio, type Timeline } from '@film-studio/shared/timeline';
import { readReport, runFilm, type Report } from './film-process.ts';

/** A finished draft and what was written beside it. */
export type MadeFilm = {
  readonly out: string;
  readonly film: string;
  readonly stem: (name: 'dialogue' | 'music' | 'effects') => string;
  readonly timeline: Timeline;
  readonly report: Report;
};

/** Makes drafts in a folder and a cache of their own, as a user would: by the command line. */
export function filmFolder(folder = mkdtempSync(join(tmpdir(), 'film-craft-'))) {
  let films = 0;
  return async (file: string, text: string, ...args: readonly string[]): Promise<MadeFilm> => {
    const script = join(folder, file);
    writeFileSync(script, text);
    const place = join(folder, String(films++));
    const run = await runFilm([
      script,
      '--draft',
      '--quiet',
      '--out',
      place,
      '--cache',
      join(folder, 'cache'),
      ...args,
    ]);
    if (run.code !== 0) throw new Error(`${file} ${args.join(' ')}: exit ${run.code}: ${run.stderr}`);
    const out = join(place, file.slice(0, file.lastIndexOf('.')));
    return {
      out,
      film: join(out, 'film.mp4'),
      stem: (name) => join(out, 'stems', `${name}.wav`),
      timeline: fromOtio(readFileSync(join(out, 'timeline.otio'), 'utf8')),
      report: readReport(out),
    };
  };
}
