import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Json } from '@film-studio/shared/ids';
import { FilmOptions } from '@film-studio/shared/jobs';
import { breakDown, estimateTimings, planShots, type ShotPicture } from '@film-studio/shared/production';
import { parseScript } from '@film-studio/shared/script';
import { createFolderArtifactStore } from '../../gpu-worker/src/adapters/filesystem/index.ts';
import { createDrawWorkers } from '../../gpu-worker/src/adapters/workers/index.ts';
import { artifactKey } from '../../gpu-worker/src/engine/artifact-key.ts';
import { planOptions } from '../../gpu-worker/src/engine/film/make-film.ts';
import type { ArtifactKey, LocalPath } from '../../gpu-worker/src/ports/index.ts';
import { longScript } from './scripts.ts';

const SIZE = { width: 854, height: 480 };

/** The pictures of a script's shots, from its bytes: what an import works out before anything is drawn. */
export function picturesOf(bytes: Uint8Array, name: string): ShotPicture[] {
  const parsed = parseScript(bytes, name, {});
  if (!parsed.ok) throw parsed.error;
  const breakdown = breakDown(parsed.story, {});
  const plan = planShots(breakdown, estimateTimings(breakdown), planOptions(FilmOptions.parse({})));
  return plan.shots.map((shot) => shot.picture);
}

export type StoryboardSeconds = {
  /** From a script's bytes to its first picture on disk; drawing processes not yet started, and started. */
  readonly firstCold: number;
  readonly firstWarm: number;
  /** One picture of each of 20 shots, drawing processes started, nothing drawn before. */
  readonly twenty: number;
};

/** Draws storyboards of a sample: the middle frame of each shot. */
export async function storyboardSeconds(samplePath: string): Promise<StoryboardSeconds> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-storyboard-'));
  const bytes = readFileSync(samplePath);
  const signal = new AbortController().signal;
  const workers = () =>
    createDrawWorkers({ count: availableParallelism(), ffmpegPath: 'ffmpeg', ffmpegVersion: 'bench' });
  const draw = (pool: ReturnType<typeof workers>, picture: ShotPicture | undefined, index: number) => {
    if (!picture) throw new RangeError(`the sample has no shot ${index}`);
    return pool.still(picture, picture.frames >> 1, SIZE, join(folder, `${index}.png`) as LocalPath, signal);
  };
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return (performance.now() - start) / 1000;
  };
  const first = (pool: ReturnType<typeof workers>) =>
    timed(async () => draw(pool, picturesOf(bytes, 'sample.fountain')[0], 0));
  const [cold, warm] = [workers(), workers()];
  try {
    const firstCold = await first(cold);
    // Another place, so that the processes run but have drawn nothing of this film.
    const other = picturesOf(new TextEncoder().encode(longScript(0.5)), 'other.fountain');
    await Promise.all(Array.from({ length: availableParallelism() }, (_, index) => draw(warm, other[index], index)));
    const firstWarm = await first(warm);
    const shots = picturesOf(bytes, 'sample.fountain').slice(0, 20);
    const twenty = await timed(() => Promise.all(shots.map((shot, index) => draw(warm, shot, index))));
    return { firstCold, firstWarm, twenty };
  } finally {
    await Promise.all([cold.close(), warm.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds to find 300 stored segments, with their keys' hashing and without; a store that knows nothing yet. */
export async function lookUpMilliseconds(): Promise<{ readonly stat: number; readonly keyAndStat: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cache-'));
  try {
    const pictures = picturesOf(new TextEncoder().encode(longScript(20)), 'long.fountain').slice(0, 300);
    if (pictures.length < 300) throw new RangeError(`only ${pictures.length} shots`);
    const keys = pictures.map(keyOf);
    await publishAll(folder, keys);
    const timed = async (find: () => readonly ArtifactKey[]) => {
      const store = createFolderArtifactStore(folder);
      const start = performance.now();
      const found = await Promise.all(find().map((key) => store.stat(key)));
      if (found.some((ref) => ref === undefined)) throw new Error('a stored segment was not found');
      return performance.now() - start;
    };
    const median = async (find: () => readonly ArtifactKey[]) => {
      const runs = [await timed(find), await timed(find), await timed(find)];
      return runs.sort((a, b) => a - b)[1] ?? Number.NaN;
    };
    return { stat: await median(() => keys), keyAndStat: await median(() => pictures.map(keyOf)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keyOf(picture: ShotPicture): ArtifactKey {
  const output = { width: 1920, height: 1080, quality: 'final' };
  const spec = { kind: 'shot', range: { picture, startFrame: 0, frames: picture.frames }, captions: [], output };
  return artifactKey({
    craft: 'picture',
    provider: 'bench',
    providerVersion: '1',
    spec: spec as unknown as Json,
    inputs: [],
  });
}

async function publishAll(folder: string, keys: readonly ArtifactKey[]): Promise<void> {
  const store = createFolderArtifactStore(folder);
  const scratch = join(folder, 'made');
  mkdirSync(scratch);
  for (const [index, key] of keys.entries()) {
    const path = join(scratch, `${index}.mp4`) as LocalPath;
    writeFileSync(path, `segment ${index}`);
    const provenance = { step: 'picture', provider: 'bench', providerVersion: '1', seed: index, inputs: [] };
    await store.publish(path, key, { mediaType: 'video/mp4', facts: { frames: index + 1 }, provenance });
  }
}
