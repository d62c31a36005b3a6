import { basename, extname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { toWireError } from '@film-studio/shared/errors';
import { pictureSize } from '@film-studio/shared/jobs';
import { contentId, JobId, type Json } from '@film-studio/shared/ids';
import { createSingleJobSource } from '../../adapters/single-job/index.ts';
import { createJsonLineLogger, systemClock } from '../../adapters/system/index.ts';
import { understand, type Film, type FilmRequest } from '../../engine/film/make-film.ts';
import { createFilmRunner, filmJobSpec } from '../../engine/film/film-job.ts';
import { createLeaseKeeper } from '../../engine/lease-keeper.ts';
import { runWorker, type JobRunner } from '../../engine/worker.ts';
import { createFilmProgress, type FilmProgress } from '../../engine/progress.ts';
import type { EventSink, LocalPath } from '../../ports/index.ts';
import type { CliArguments } from './arguments.ts';
import { openStudio, type Studio } from './composition.ts';
import { deliver } from './deliver.ts';
import { environment, openCacheFolder } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { openOutputFolder, type DeliveredFile } from './output-folder.ts';
import { readMusicFile } from './music-file.ts';
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
  const music = args.musicFile ? await readMusicFile(args.musicFile, environment.FFPROBE_PATH, signal) : undefined;
  const options = music ? { ...args.film, music: { file: music.spec } } : args.film;
  const request: FilmRequest = { script, options, translations, generator: GENERATOR };
  understand(request); // bad input is refused before a folder is made or a worker started
  const folder = join(resolve(args.out), basename(scriptPath, extname(scriptPath)));
  const release = await lockOutput(folder, systemClock, signal, (pid) =>
    process.stderr.write(`Another run (process ${pid}) is making this film; waiting for it.\n`),
  );
  try {
    const cache = openCacheFolder(args);
    const musicFiles = new Map(music ? [[music.spec.digest, music.path]] : []);
    const places = { folder, cacheFolder: cache.path, musicFiles };
    return await renderInto(places, request, args, signal).finally(() => cache.close());
  } finally {
    release();
  }
}

type Places = {
  readonly folder: string;
  readonly cacheFolder: string;
  readonly musicFiles: ReadonlyMap<string, LocalPath>;
};

async function renderInto(
  { folder, cacheFolder, musicFiles }: Places,
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
  const paths = { ffmpegPath: environment.FFMPEG_PATH, ffprobePath: environment.FFPROBE_PATH };
  const studio = await openStudio({ cacheFolder, ...paths, jobs: args.jobs, musicFiles }, signal);
  const progress = createFilmProgress(systemClock, toAll(stages, terminal));
  try {
    const film = await runJob(request, studio, progress, signal, async (made) => {
      const output = await openOutputFolder(folder, signal);
      await deliver({ film: made, size: pictureSize(args.film), folder: output, studio, generator: GENERATOR }, signal);
      await output.finish(reportOf(made, output.files, studio, stages.seconds(systemClock.nowMs()), memory.stop()));
      const files = output.files.map((file) => join(folder, file.name));
      progress.done(files);
      return files;
    });
    terminal.end();
    if (!args.json) process.stdout.write(summary(film, folder, renderSeconds(), environment.FILM_SETUP_SECONDS));
    return EXIT.done;
  } catch (error) {
    if (!signal.aborted) progress.failed(toWireError(error));
    throw error;
  } finally {
    terminal.end();
    await studio.close();
  }
}

function toAll(...sinks: readonly EventSink[]): EventSink {
  return { emit: (event) => sinks.forEach((sink) => sink.emit(event)) };
}

/** The film as the one job of a worker, as a fleet or a desktop would run it. @throws what the job failed with */
async function runJob(
  request: FilmRequest,
  studio: Studio,
  progress: FilmProgress,
  signal: AbortSignal,
  deliverFilm: (film: Film) => Promise<string[]>,
): Promise<Film> {
  const made: { film?: Film; error?: unknown } = {};
  const tools = { maker: studio.maker, progress, workers: studio.workers.count };
  const runner = createFilmRunner({
    tools,
    generator: GENERATOR,
    deliver: (film) => {
      made.film = film;
      return deliverFilm(film);
    },
  });
  const keepingError: JobRunner = {
    run: (job, working) =>
      runner.run(job, working).catch((error: unknown) => {
        made.error = error;
        throw error;
      }),
  };
  const id = contentId(JobId, 'job', { script: request.script.name });
  const source = createSingleJobSource({ id, spec: filmJobSpec(request) });
  await runWorker(source, keepingError, createLeaseKeeper(systemClock, quietLogger), quietLogger, signal);
  if (source.outcome?.kind === 'completed' && made.film) return made.film;
  throw made.error ?? signal.reason;
}

/** What the worker would log is shown to the person by the error itself. */
const quietLogger = createJsonLineLogger(() => undefined, 'error');

function reportOf(
  film: Film,
  outputs: readonly DeliveredFile[],
  studio: Studio,
  stageSeconds: Readonly<Record<string, number>>,
  peakMemoryBytes: number,
): Json {
  return filmReport(film, studio.records, {
    generator: GENERATOR,
    setupSeconds: environment.FILM_SETUP_SECONDS,
    renderSeconds: renderSeconds(),
    stageSeconds,
    peakMemoryBytes,
    outputs,
  });
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
