import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FrameEncoding, LocalPath } from '../../ports/index.ts';
import { encodeFrames } from './frame-encoder.ts';

const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const FFPROBE = process.env.FFPROBE_PATH ?? 'ffprobe';
const folder = mkdtempSync(join(tmpdir(), 'encoder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [WIDTH, HEIGHT] = [160, 90];
const at = (name: string) => join(folder, name) as LocalPath;
const encoding = (numerator: number, denominator = 1): FrameEncoding => ({
  ...{ width: WIDTH, height: HEIGHT, quality: 'final' },
  rate: { numerator, denominator },
});

/** A grey bar that moves a pixel a frame. */
function frame(index: number): Uint8Array {
  const bytes = new Uint8Array(WIDTH * HEIGHT * 1.5).fill(128);
  for (let y = 0; y < HEIGHT; y++) bytes.fill(60, y * WIDTH + (index % 100), y * WIDTH + (index % 100) + 20);
  return bytes;
}

async function encode(name: string, frames: number, how = encoding(24), ffmpeg = FFMPEG): Promise<LocalPath> {
  const sink = encodeFrames(ffmpeg, how, at(name));
  for (let index = 0; index < frames; index++) await sink.write(frame(index));
  await sink.finish();
  return at(name);
}

function probe(path: string, ...entries: string[]): string[] {
  const args = ['-v', 'error', '-select_streams', 'v:0', ...entries, '-of', 'csv=p=0', path];
  return String(execFileSync(FFPROBE, args)).trim().split('\n');
}

/** A program that speaks for a broken ffmpeg: reads some frames, says something and ends. */
function broken(name: string, words: string, code: number): string {
  writeFileSync(at(name), `#!/bin/sh\nhead -c 50000 >/dev/null\necho "${words}" >&2\nexit ${code}\n`);
  chmodSync(at(name), 0o755);
  return at(name);
}

describe('the frame encoder', () => {
  it('makes H.264 High, limited-range BT.709, every frame once, the same bytes each time', async () => {
    const path = await encode('one.mp4', 60);
    const stream = 'stream=codec_name,profile,pix_fmt,color_range,color_space,color_transfer,color_primaries';
    expect(probe(path, '-show_entries', stream)).toEqual(['h264,High,yuv420p,tv,bt709,bt709,bt709']);
    expect(probe(path, '-count_frames', '-show_entries', 'stream=nb_read_frames')).toEqual(['60']);
    expect(readFileSync(await encode('again.mp4', 60)).equals(readFileSync(path))).toBe(true);
  });

  it.each([
    [24, 1],
    [24_000, 1001],
    [30_000, 1001],
  ])('joins segments of any length without encoding again: every frame, evenly spaced (%i/%i)', async (rate, by) => {
    const lengths = [1, 7, 50, 2, 97];
    const how = encoding(rate, by);
    const paths = await Promise.all(lengths.map((length, i) => encode(`part${rate}-${i}.mp4`, length, how)));
    writeFileSync(at('list'), paths.map((path) => `file '${path}'`).join('\n'));
    const film = at(`film${rate}.mp4`);
    execFileSync(FFMPEG, ['-v', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', at('list'), '-c', 'copy', film]);
    const total = lengths.reduce((sum, length) => sum + length);
    const times = probe(film, '-show_entries', 'frame=pts')
      .filter((line) => line !== '')
      .map((line) => parseInt(line, 10));
    expect(times).toHaveLength(total);
    const ticks = rate === 24 ? 1000 : 1001;
    times.forEach((time, index) => expect(time - (times[0] ?? 0)).toBe(index * ticks));
    expect(probe(film, '-show_entries', 'stream=start_time').map(Number)).toEqual([0]);
  });

  it('says what ffmpeg said when it ends mid-way, and leaves no file', async () => {
    const ffmpeg = broken('failing', 'Conversion failed!', 1);
    const failed = encode('broken.mp4', 200, encoding(24), ffmpeg);
    await expect(failed).rejects.toMatchObject({
      code: 'ffmpeg/failed',
      message: expect.stringMatching(/Conversion failed!/),
    });
    expect(existsSync(at('broken.mp4'))).toBe(false);
  });

  it('knows a full disk from other failures, even behind an exit code of 0', async () => {
    const ffmpeg = broken('full', 'av_interleaved_write_frame(): No space left on device', 0);
    await expect(encode('full.mp4', 3, encoding(24), ffmpeg)).rejects.toMatchObject({ code: 'disk/full' });
  });

  it('says so when there is no ffmpeg', async () => {
    const nowhere = encode('none.mp4', 2, encoding(24), at('no-such-ffmpeg'));
    await expect(nowhere).rejects.toMatchObject({ code: 'ffmpeg/missing' });
  });

  it('removes the half-made file when aborted', async () => {
    const sink = encodeFrames(FFMPEG, encoding(24), at('half.mp4'));
    for (let index = 0; index < 30; index++) await sink.write(frame(index));
    sink.abort();
    await expect.poll(() => existsSync(at('half.mp4')), { timeout: 3000 }).toBe(false);
  });
});
