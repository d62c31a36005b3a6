import { spawn, spawnSync } from 'node:child_process';

const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';

/** A decoded frame of a film: rows of `channels` bytes a pixel. */
export type DecodedFrame = {
  /** Counted from the film's first frame. */
  readonly index: number;
  readonly pixels: Uint8Array;
};

export type Wanted = { readonly startFrame: number; readonly frames: number };

export type DecodeOptions = {
  /** Size that frames are scaled to; give the film's own to see every pixel. */
  readonly width: number;
  readonly height: number;
  readonly format: 'gray' | 'rgb24';
  /** Ascending, not overlapping; all frames when left out. */
  readonly ranges?: readonly Wanted[];
};

/** Decodes a film's picture and shows its frames one by one, in order; memory does not grow with length. */
export async function eachFrame(
  path: string,
  options: DecodeOptions,
  visit: (frame: DecodedFrame) => void,
): Promise<void> {
  const { width, height, format, ranges } = options;
  const indexes = ranges?.flatMap(({ startFrame, frames }) => Array.from({ length: frames }, (_, i) => startFrame + i));
  const choose = ranges
    ?.map(({ startFrame, frames }) => `between(n,${startFrame},${startFrame + frames - 1})`)
    .join('+');
  const filters = [
    ...(choose === undefined ? [] : [`select='${choose}'`]),
    `scale=${width}:${height}:in_color_matrix=bt709:in_range=tv`,
    `format=${format}`,
  ];
  const shape = ['-vf', filters.join(','), '-vsync', 'passthrough', '-f', 'rawvideo', '-pix_fmt', format];
  const child = spawn(FFMPEG, ['-v', 'error', '-i', path, '-an', ...shape, '-'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const frame = new Uint8Array(width * height * (format === 'gray' ? 1 : 3));
  let [filled, count] = [0, 0];
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + frame.length - filled);
      frame.set(part, filled);
      [at, filled] = [at + part.length, filled + part.length];
      if (filled < frame.length) continue;
      visit({ index: indexes === undefined ? count : (indexes[count] ?? -1), pixels: frame });
      [count, filled] = [count + 1, 0];
    }
  }
  if ((await ended) !== 0) throw new Error(`${path} cannot be decoded`);
  if (indexes !== undefined && count !== indexes.length) throw new Error(`${path} has not all the frames asked for`);
}

/** A film's or a WAV's sound as one channel, the mean of all. */
export function monoSound(path: string, sampleRateHz: number): Float32Array {
  const { status, stdout, stderr } = spawnSync(
    FFMPEG,
    ['-v', 'error', '-i', path, '-vn', '-ac', '1', '-ar', String(sampleRateHz), '-f', 'f32le', '-'],
    { maxBuffer: 2 ** 30 },
  );
  if (status !== 0) throw new Error(stderr.toString());
  return new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length));
}
