import { availableParallelism } from 'node:os';
import {
  createNodeFiles,
  createFolderArtifactStore,
  openScratch,
  type FolderArtifactStore,
} from '../../adapters/filesystem/index.ts';
import { createFfmpegMediaTools } from '../../adapters/ffmpeg/index.ts';
import { createSpeechEngines } from './speech-engines.ts';
import { createDrawWorkers } from '../../adapters/workers/index.ts';
import { sourceDigest, systemClock } from '../../adapters/system/index.ts';
import { createArtifactMaker, type ArtifactMaker, type StepRecord } from '../../engine/artifact-maker.ts';
import { createPriorityGate, type PriorityGate } from '../../engine/priority-gate.ts';
import { createRouter, type Router } from '../../engine/router.ts';
import { createAmbienceProvider } from '../../pipelines/ambience/index.ts';
import { createMuxProvider, createSoundtrackProvider, createWebmProvider } from '../../pipelines/conform/index.ts';
import { createEffectProvider } from '../../pipelines/effects/index.ts';
import { createPictureProvider } from '../../pipelines/illustration/picture-provider.ts';
import { createMixProvider } from '../../pipelines/mix/index.ts';
import { createMusicFileProvider } from '../../pipelines/music-file/index.ts';
import { createScoreProvider } from '../../pipelines/score/index.ts';
import { createSpeechProvider } from '../../pipelines/speech/index.ts';
import type {
  Craft,
  DrawWorkers,
  Files,
  LocalPath,
  MediaTools,
  Provider,
  Scratch,
  SpeechEngine,
} from '../../ports/index.ts';

/** Everything a command needs, put together once; `close` stops what was started and removes half-made files. */
export type Studio = {
  readonly maker: ArtifactMaker;
  readonly router: Router;
  readonly store: FolderArtifactStore;
  readonly files: Files;
  readonly media: MediaTools;
  readonly workers: DrawWorkers;
  readonly scratch: Scratch;
  readonly engines: readonly SpeechEngine[];
  /** Every step of this run, in the order they ended. */
  readonly records: readonly StepRecord[];
  close(): Promise<void>;
};

export type StudioOptions = {
  readonly cacheFolder: string;
  readonly ffmpegPath: string;
  readonly ffprobePath: string;
  readonly jobs: number | undefined;
  /** Where a person's own music files are, by digest. */
  readonly musicFiles?: ReadonlyMap<string, LocalPath>;
};

/** More workers than this gain nothing on the machines measured. */
const MOST_WORKERS = 8;

/** Builds the engine for the command line. @throws ffmpeg/missing, disk/failed */
export async function openStudio(options: StudioOptions, signal: AbortSignal): Promise<Studio> {
  const media = await createFfmpegMediaTools({ ffmpeg: options.ffmpegPath, ffprobe: options.ffprobePath }, signal);
  const scratch = openScratch(options.cacheFolder);
  const files = createNodeFiles();
  const store = createFolderArtifactStore(options.cacheFolder);
  const count = options.jobs ?? Math.min(MOST_WORKERS, availableParallelism());
  const workers = createDrawWorkers({ count, ffmpegPath: options.ffmpegPath, ffmpegVersion: media.version });
  const engines = createSpeechEngines();
  const providers = builtinProviders({ media, files, scratch, workers, engines }, options);
  const router = createRouter(providers);
  const records: StepRecord[] = [];
  const observer = { finished: (record: StepRecord) => void records.push(record) };
  const maker = createArtifactMaker({ store, router, clock: systemClock, gates: gates(count), observer });
  return {
    maker,
    router,
    store,
    files,
    media,
    workers,
    scratch,
    engines,
    records,
    async close() {
      await workers.close();
      await Promise.all(engines.map((engine) => engine.close()));
      scratch.close();
    },
  };
}

type Parts = Pick<Studio, 'media' | 'files' | 'scratch' | 'workers' | 'engines'>;

/** Everything this computer can make without weights and without a network. */
function builtinProviders({ media, files, scratch, workers, engines }: Parts, options: StudioOptions): Provider[] {
  const sounds = [
    ...engines.map((engine) => {
      const others = engines.filter((other) => other !== engine);
      return createSpeechProvider([engine], files, scratch, others);
    }),
    createScoreProvider(files, scratch),
    createMusicFileProvider(media, scratch, (digest) => options.musicFiles?.get(digest)),
    createAmbienceProvider(files, scratch),
    createEffectProvider(files, scratch),
    createMixProvider(files, scratch),
    createSoundtrackProvider(media, files, scratch),
  ];
  return [
    createPictureProvider(workers, scratch),
    ...versioned(sounds, sourceDigest(SOUND_SOURCES)),
    createMuxProvider(media, files, scratch),
    createWebmProvider(media, scratch),
  ];
}

/** The code that sounds are made by: a change in any of it makes them again. */
const SOUND_SOURCES = ['speech', 'lip-sync', 'score', 'ambience', 'effects', 'mix', 'sound', 'synthesis', 'music-file']
  .map((pipeline) => new URL(`../../pipelines/${pipeline}`, import.meta.url))
  .concat(['flite', 'espeak'].map((adapter) => new URL(`../../adapters/${adapter}`, import.meta.url)));

function versioned(providers: readonly Provider[], digest: string): Provider[] {
  return providers.map((provider) => ({ ...provider, version: `${provider.version}; ${digest}` }));
}

/** Pictures are drawn by the workers; sounds are made one after another on the engine's own thread. */
function gates(workers: number): Record<Craft, PriorityGate> {
  const sound = createPriorityGate(1);
  return {
    picture: createPriorityGate(workers),
    speech: createPriorityGate(2),
    score: sound,
    ambience: sound,
    effect: sound,
    mix: sound,
    soundtrack: createPriorityGate(1),
    mux: createPriorityGate(1),
    webm: createPriorityGate(1),
    'music-file': sound,
  };
}
