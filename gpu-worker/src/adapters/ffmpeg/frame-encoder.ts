import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { FrameEncoding, FrameSink, LocalPath } from '../../ports/index.ts';
import { missingTool, toolError } from './process.ts';

/** Frames between key frames: two seconds at 24; a shorter closed GOP doubles the bitrate of drawn pictures. */
export const GOP_FRAMES = 48;
const STDERR_KEPT = 4000;

/** Key frames where they are asked for, chroma where the kernel puts it. */
const STREAM = 'open-gop=0:chromaloc=1';
/**
 * Drawn pictures keep a PSNR over 52 dB with half of what the preset looks ahead, two B-frames in a fixed pattern and the
 * cheapest subpixel search, in a quarter less time, a tenth fewer bytes and 40 MB less memory.
 */
export const X264_QUALITY = {
  final: ['-preset', 'veryfast', '-crf', '20', '-x264-params', `${STREAM}:rc-lookahead=4:bframes=2:b-adapt=0:subme=1`],
  // The fastest preset with what makes it High; looking ahead would smear grass behind rain.
  draft: ['-preset', 'ultrafast', '-crf', '27', '-x264-params', `${STREAM}:cabac=1:8x8dct=1:deblock=1`],
} as const;

const BT709 = ['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'];

/**
 * Starts an encoder of its own for one segment: H.264 High in MP4, one thread, closed GOP, no date or version strings, so
 * that equal frames give equal bytes, and segments of one film can be joined without encoding again.
 * Errors come from `write` and `finish`: ffmpeg/failed with its last words, ffmpeg/missing, disk/full.
 */
export function encodeFrames(ffmpeg: string, encoding: FrameEncoding, output: LocalPath): FrameSink {
  // A group of its own: Ctrl-C on a terminal reaches the studio, which decides; when the studio dies the pipe ends.
  const child = spawn(ffmpeg, encoderArguments(encoding, output), {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  return new FfmpegFrameSink(child, output);
}

function encoderArguments(encoding: FrameEncoding, output: LocalPath): string[] {
  const { width, height, rate } = encoding;
  const frameRate = `${rate.numerator}/${rate.denominator}`;
  // Ticks in which every frame of this rate is a whole number, the same for all segments of a film.
  const timescale = rate.numerator < 1000 ? rate.numerator * 1000 : rate.numerator;
  return [
    ...['-v', 'error', '-nostdin', '-y'],
    ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${width}x${height}`, '-framerate', frameRate, ...BT709],
    ...['-i', 'pipe:0', '-an', '-map_metadata', '-1'],
    ...['-c:v', 'libx264', '-profile:v', 'high', '-pix_fmt', 'yuv420p', ...X264_QUALITY[encoding.quality]],
    ...['-threads', '1', '-g', String(GOP_FRAMES), ...BT709],
    ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-video_track_timescale', String(timescale)],
    // Else lengths are rounded to milliseconds, and joined segments drift from the sound.
    ...['-movie_timescale', String(timescale)],
    ...['-f', 'mp4', output],
  ];
}

type Ending = { readonly code: number | string; readonly cause: Error | undefined };

class FfmpegFrameSink implements FrameSink {
  readonly #child: ChildProcess;
  readonly #input: Writable;
  readonly #output: LocalPath;
  readonly #ended: Promise<Ending>;
  #stderr = '';
  #aborted = false;

  constructor(child: ChildProcess, output: LocalPath) {
    if (child.stdin === null || child.stderr === null) throw toolError('it has no pipes', '');
    this.#child = child;
    this.#input = child.stdin;
    this.#output = output;
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text: string) => (this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT)));
    // A broken pipe is reported by `write`, which hears of it too; without a listener it would end the process.
    this.#input.on('error', () => undefined);
    this.#ended = new Promise((resolve) => {
      child.on('error', (cause) => resolve({ code: cause.message, cause }));
      child.on('close', (code, signal) => resolve({ code: signal ?? code ?? 'unknown', cause: undefined }));
    });
  }

  async write(frame: Uint8Array): Promise<void> {
    const broken = await new Promise<boolean>((resolve) => {
      this.#input.write(frame, (error) => resolve(error !== null && error !== undefined));
    });
    if (broken) await this.#fail();
  }

  async finish(): Promise<void> {
    this.#input.end();
    const { code } = await this.#ended;
    // A full disk can leave a broken file behind an exit code of 0: what ffmpeg said counts.
    if (code !== 0 || this.#stderr.trim() !== '') await this.#fail();
  }

  abort(): void {
    this.#aborted = true;
    this.#child.kill('SIGKILL');
    this.#input.destroy();
    void this.#ended.then(() => this.#removeOutput());
  }

  async #fail(): Promise<never> {
    const { code, cause } = await this.#ended;
    if (!this.#aborted) this.#removeOutput();
    if (cause !== undefined && 'code' in cause && cause.code === 'ENOENT')
      throw missingTool(this.#child.spawnfile, cause);
    throw toolError(code, this.#stderr);
  }

  #removeOutput(): void {
    rmSync(this.#output, { force: true });
  }
}
