import { writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pictureSize } from '@film-studio/shared/jobs';
import { systemClock } from '../../adapters/system/index.ts';
import { makeFilm, understand, type Film, type FilmRequest } from '../../engine/film/make-film.ts';
import { createFilmProgress } from '../../engine/progress.ts';
import type { EventSink } from '../../ports/index.ts';
import type { CliArguments } from './arguments.ts';
import { openStudio, type Studio } from './composition.ts';
import { deliver } from './deliver.ts';
import { environment, openCacheFolder } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { openOutputFolder, type DeliveredFile } from './output-folder.ts';
import { lockOutput } from './output-lock.ts';
import { watchPeakMemory } from './peak-memory.ts';
import { readScript } from './read-script.ts';
import { filmReport } from './report.ts';
import { createStageClock } from './stage-clock.ts';
import { summary } from './summary.ts';
import { createTerminalProgress, type ProgressStyle } from './terminal-progress.ts';
import { GENERATOR } from './version.ts';

/** `film SCRIPT`: makes the film and writes its folder. */
export async function renderCommand(args: CliArguments, scriptPath: string, signal: AbortSignal): Promise<number> {
  const { script, translations } = await readScript(scriptPath);
  const request: FilmRequest = { script, options: args.film, translations, generator: GENERATOR };
  understand(request); // bad input is refused before a folder is made or a worker started
  const folder = join(resolve(args.out), basename(scriptPath, extname(scriptPath)));
  const release = await lockOutput(folder, systemClock, signal, (pid) =>
    process.stderr.write(`Another run (process ${pid}) is making this film; waiting for it.\n`),
  );
  const cache = openCacheFolder(args);
  try {
    return await renderInto(folder, cache.path, request, args, signal);
  } finally {
    cache.close();
    release();
  }
}

async function renderInto(
  folder: string,
  cacheFolder: string,
  request: FilmRequest,
  args: CliArguments,
  signal: AbortSignal,
): Promise<number> {
  const memory = watchPeakMemory();
  const terminal = createTerminalProgress(progressStyle(args), {
    isTTY: process.stderr.isTTY,
    columns: process.stderr.columns ?? 80,
    write: (text) => void (args.json ? process.stdout : process.stderr).write(text),
  });
  const stages = createStageClock();
  const sink: EventSink = {
    emit(event) {
      stages.emit(event);
      terminal.emit(event);
    },
  };
  const studio = await openStudio(
    { cacheFolder, ffmpegPath: environment.FFMPEG_PATH, ffprobePath: environment.FFPROBE_PATH, jobs: args.jobs },
    signal,
  );
  try {
    const progress = createFilmProgress(systemClock, sink);
    const film = await makeFilm(request, { maker: studio.maker, progress, workers: studio.workers.count }, signal);
    const output = await openOutputFolder(folder, signal);
    await deliver({ film, size: pictureSize(args.film), folder: output, studio, generator: GENERATOR }, signal);
    await writeReport(film, folder, output.files, studio, stages.seconds(), memory.stop());
    progress.done(output.files.map((file) => join(folder, file.name)));
    terminal.end();
    if (!args.json) process.stdout.write(summary(film, folder, renderSeconds(), environment.FILM_SETUP_SECONDS));
    return EXIT.done;
  } finally {
    terminal.end();
    await studio.close();
  }
}

async function writeReport(
  film: Film,
  folder: string,
  outputs: readonly DeliveredFile[],
  studio: Studio,
  stageSeconds: Readonly<Record<string, number>>,
  peakMemoryBytes: number,
): Promise<void> {
  const report = filmReport(film, studio.records, {
    generator: GENERATOR,
    setupSeconds: environment.FILM_SETUP_SECONDS,
    renderSeconds: renderSeconds(),
    stageSeconds,
    peakMemoryBytes,
    outputs,
  });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
}

/** Since this process began: the whole of what the person waited for, set-up apart. */
function renderSeconds(): number {
  return Math.round(performance.now()) / 1000;
}

function progressStyle(args: CliArguments): ProgressStyle {
  if (args.json) return 'json';
  if (args.quiet) return 'quiet';
  return process.stderr.isTTY ? 'bar' : 'lines';
}
