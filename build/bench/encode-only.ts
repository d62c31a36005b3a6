import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { GOP_FRAMES, X264_QUALITY } from '../../gpu-worker/src/adapters/ffmpeg/frame-encoder.ts';
import { probeFile } from '../e2e/measure.ts';

const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
/** Frames kept as raw pictures at once: a sample of the film, spread over it, so that the disk is not filled. */
const SAMPLE_FRAMES = 240;

/** The encoder settings of a finished film, one thread each. */
const ENCODER = [
  ...['-c:v', 'libx264', '-profile:v', 'high', '-threads', '1', '-g', String(GOP_FRAMES)],
  ...X264_QUALITY.final,
];

/**
 * Seconds that `encoders` x264 processes at once need for all frames of a film, drawing and everything else left out:
 * measured on raw frames from its whole length and scaled to all of it.
 */
export function encodeOnlySeconds(film: string, folder: string, encoders: number): number {
  const video = probeFile(film).streams.find((stream) => stream.codec_type === 'video');
  const frames = video?.nb_read_packets ?? 0;
  const size = `${video?.width}x${video?.height}`;
  const raw = join(folder, 'sample.yuv');
  const every = Math.max(1, Math.floor(frames / SAMPLE_FRAMES));
  // whole seconds of neighbouring frames, so that motion is as in the film
  const select = `select='lt(mod(n,${24 * every}),24)'`;
  run(['-y', '-v', 'error', '-i', film, '-vf', select, '-vsync', '0', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', raw]);
  const bytesPerFrame = ((video?.width ?? 0) * (video?.height ?? 0) * 3) / 2;
  const sampled = statSync(raw).size / bytesPerFrame;
  const seconds = atOnce(encoders, [
    '-v',
    'error',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'yuv420p',
    '-s',
    size,
    '-r',
    '24',
    '-i',
    raw,
    ...ENCODER,
    '-f',
    'null',
    '-',
  ]);
  rmSync(raw);
  return (seconds * frames) / (sampled * encoders);
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(FFMPEG, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Wall seconds of the same command started `count` times together. */
function atOnce(count: number, args: readonly string[]): number {
  const startedMs = performance.now();
  const script = `${Array.from({ length: count }, () => '"$@" &').join(' ')} wait`;
  const { status } = spawnSync('bash', ['-c', script, 'bash', FFMPEG, ...args], { stdio: 'ignore' });
  if (status !== 0) throw new Error('the encoders failed');
  return (performance.now() - startedMs) / 1000;
}
