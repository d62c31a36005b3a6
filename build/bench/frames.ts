import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import type { LocalPath } from '../../gpu-worker/src/ports/index.ts';
import { createFrameDeps } from '../../gpu-worker/src/adapters/workers/frame-deps.ts';
import { createDrawWorkers } from '../../gpu-worker/src/adapters/workers/index.ts';
import {
  Kernel,
  PlateCache,
  createSegmentPainter,
  type FrameDeps,
} from '../../gpu-worker/src/pipelines/illustration/frame/index.ts';
import { benchScenes, type Scene } from './frame-scenes.ts';

/**
 * Where the time of the picture goes. `node build/bench/frames.ts [seconds of film]` prints, for a still shot and a
 * push-in at 1080p: processor milliseconds a frame for plates, figures and compositing; the encoder alone on the same
 * frames; and the wall time of two workers against two encoders alone.
 */
const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const SIZE = { width: 1920, height: 1080 };
const SHOT_FRAMES = 120;
const WASM = new URL('../../gpu-worker/src/pipelines/illustration/frame/kernel/composite.wasm', import.meta.url);

/** Processor time of this process, milliseconds: unlike the clock it does not count what others do. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A kernel that knows how long it was busy. */
class TimedKernel extends Kernel {
  readonly spent = { convert: 0, composite: 0 };

  override fill(...args: Parameters<Kernel['fill']>): void {
    this.#time('convert', () => super.fill(...args));
  }
  override blit(...args: Parameters<Kernel['blit']>): void {
    this.#time('composite', () => super.blit(...args));
  }
  override blend(...args: Parameters<Kernel['blend']>): void {
    this.#time('composite', () => super.blend(...args));
  }

  #time(what: 'convert' | 'composite', work: () => void): void {
    const start = cpuMs();
    work();
    this.spent[what] += cpuMs() - start;
  }
}

function timedDeps(): FrameDeps & { kernel: TimedKernel } {
  const kernel = new TimedKernel(new Uint8Array(readFileSync(WASM)));
  return { ...createFrameDeps(), kernel, plates: new PlateCache(kernel) };
}

function segmentOf(scene: Scene) {
  const range = { picture: scene.picture, startFrame: 0, frames: SHOT_FRAMES };
  return { kind: 'shot' as const, range, captions: [], output: { ...SIZE, quality: 'final' as const } };
}

/** Draws a scene to a raw file and says what a frame cost. */
async function drawScene(scene: Scene, deps: ReturnType<typeof timedDeps>, raw: string) {
  const start = cpuMs();
  const painter = createSegmentPainter(segmentOf(scene), deps);
  painter.frame(0);
  const plates = cpuMs() - start;
  Object.assign(deps.kernel.spent, { convert: 0, composite: 0 });
  const file = openSync(raw, 'w');
  let drawing = 0;
  for (let index = 0; index < SHOT_FRAMES; index++) {
    const before = cpuMs();
    const frame = painter.frame(index);
    drawing += cpuMs() - before;
    writeSync(file, frame);
    await new Promise((resolve) => setImmediate(resolve));
  }
  closeSync(file);
  painter.close();
  const { convert, composite } = deps.kernel.spent;
  const each = (ms: number) => ms / SHOT_FRAMES;
  return {
    scene: scene.name,
    'first frame ms': plates,
    'frame ms': each(drawing),
    'skia figures ms': each(drawing - convert - composite),
    'to yuv ms': each(convert),
    'composite ms': each(composite),
  };
}

const ENCODE = [
  '-c:v',
  'libx264',
  '-profile:v',
  'high',
  '-preset',
  'veryfast',
  '-crf',
  '20',
  '-threads',
  '1',
  '-g',
  '48',
];
function encodeArguments(raw: string, loops: number): string[] {
  const input = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${SIZE.width}x${SIZE.height}`, '-framerate', '24'];
  return [
    '-v',
    'info',
    '-benchmark',
    '-y',
    '-stream_loop',
    String(loops - 1),
    ...input,
    '-i',
    raw,
    ...ENCODE,
    '-f',
    'null',
    '-',
  ];
}

/** Processor milliseconds a frame for the encoder alone. */
function encodeOnly(raw: string): number {
  const { stderr } = spawnSync(FFMPEG, encodeArguments(raw, 1), { encoding: 'utf8' });
  const [, user, system] = /utime=([\d.]+)s stime=([\d.]+)s/.exec(stderr) ?? [];
  return ((Number(user) + Number(system)) * 1000) / SHOT_FRAMES;
}

/** Wall seconds of two encoders that share the frames. */
async function twoEncoders(raw: string, shots: number): Promise<number> {
  const start = performance.now();
  const half = [Math.ceil(shots / 2), Math.floor(shots / 2)];
  await Promise.all(
    half.map(
      (loops) =>
        new Promise((resolve) => spawn(FFMPEG, encodeArguments(raw, loops), { stdio: 'ignore' }).on('close', resolve)),
    ),
  );
  return (performance.now() - start) / 1000;
}

/** Wall seconds of two workers that draw and encode as many shots. */
async function twoWorkers(scene: Scene, shots: number, folder: string): Promise<number> {
  const workers = createDrawWorkers({ count: 2, ffmpegPath: FFMPEG, ffmpegVersion: 'bench' });
  const { signal } = new AbortController();
  const start = performance.now();
  const jobs = Array.from({ length: shots }, (_, index) =>
    workers.render(segmentOf(scene), join(folder, `${index}.mp4`) as LocalPath, signal, () => undefined),
  );
  await Promise.all(jobs);
  const seconds = (performance.now() - start) / 1000;
  await workers.close();
  return seconds;
}

async function main(): Promise<void> {
  const shots = Math.max(2, Math.round((Number(process.argv[2] ?? 20) * 24) / SHOT_FRAMES));
  const folder = mkdtempSync(join(tmpdir(), 'bench-frames-'));
  try {
    for (const scene of benchScenes(SHOT_FRAMES)) {
      const raw = join(folder, 'frames.yuv');
      const drawn = await drawScene(scene, timedDeps(), raw);
      const encode = encodeOnly(raw);
      const [limit, whole] = [await twoEncoders(raw, shots), await twoWorkers(scene, shots, folder)];
      const film = (shots * SHOT_FRAMES) / 24;
      console.table(
        [
          {
            ...drawn,
            'encode ms': encode,
            'picture/encode (cpu)': (drawn['frame ms'] + drawn['first frame ms'] / SHOT_FRAMES + encode) / encode,
            [`2 encoders, ${film} s film`]: limit,
            [`2 workers, ${film} s film`]: whole,
            'picture/encode (wall)': whole / limit,
          },
        ].map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, value]) => [
              key,
              typeof value === 'number' ? Number(value.toFixed(2)) : value,
            ]),
          ),
        ),
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await main();
