import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalPath } from '../../ports/index.ts';
import { extractChannels } from './index.ts';
import { Desk, musicLike, noiseLike, seconds, voiceLike } from './testing/studio.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mix-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What ffmpeg's meter says of a master. */
async function measured(desk: Desk, mixPath: LocalPath): Promise<{ lufs: number; peakDbtp: number }> {
  const out = desk.files.file('.wav');
  await extractChannels(desk.files, mixPath, 'master', out);
  const path = join(folder, 'master.wav');
  await writeFile(path, await desk.files.read(out));
  const ffmpeg = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
  const filter = 'ebur128=peak=true';
  const { stderr } = await promisify(execFile)(ffmpeg, [
    '-hide_banner',
    '-nostats',
    '-i',
    path,
    '-af',
    filter,
    '-f',
    'null',
    '-',
  ]);
  const summary = stderr.slice(stderr.lastIndexOf('Summary'));
  return {
    lufs: Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]),
    peakDbtp: Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1]),
  };
}

const clip = fc.record({
  stem: fc.constantFrom('dialogue', 'music', 'effects'),
  start: fc.double({ min: 0, max: 4, noNaN: true }),
  length: fc.double({ min: 0.6, max: 4, noNaN: true }),
  level: fc.double({ min: 0.005, max: 1, noNaN: true }),
  gainDb: fc.double({ min: -20, max: 10, noNaN: true }),
  pan: fc.double({ min: -1, max: 1, noNaN: true }),
  fadeInMs: fc.integer({ min: 0, max: 300 }),
  fadeOutMs: fc.integer({ min: 0, max: 300 }),
  room: fc.constantFrom('dry', 'small-room', 'large-room', 'hall', 'outdoors', 'cave', 'telephone'),
} as const);

describe('any layout of clips', () => {
  it('comes out at −14 ±0.5 LUFS and at most −1 dBTP, as ffmpeg measures it and as the facts say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(clip, { minLength: 1, maxLength: 6 }), async (layout) => {
        const desk = new Desk();
        for (const [i, { stem, start, length, level, gainDb, pan, fadeInMs, fadeOutMs, room }] of layout.entries()) {
          const samples = seconds(length);
          const sound = { gainDb, pan, fadeInMs, fadeOutMs, room };
          const make = {
            dialogue: () => [voiceLike(samples, level, i)],
            music: () => musicLike(samples, level),
            effects: () => noiseLike(samples, level, i),
          };
          await desk.add(stem, seconds(start), make[stem](), sound);
        }
        const { output, facts } = await desk.mix(seconds(6));
        const { lufs, peakDbtp } = await measured(desk, output.path);
        expect(Math.abs(lufs + 14)).toBeLessThanOrEqual(0.5);
        expect(peakDbtp).toBeLessThanOrEqual(-1);
        expect(Math.abs(facts.integratedLufs - lufs)).toBeLessThanOrEqual(0.1);
        expect(Math.abs(facts.truePeakDbtp - peakDbtp)).toBeLessThanOrEqual(0.2);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
