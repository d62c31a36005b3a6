import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalPath } from '../../ports/index.ts';
import { FakeFiles } from './testing/memory-files.ts';
import { encodeWavHeader, openWavReader, openWavWriter, writeWav } from './wav.ts';

const path = '/sound.wav' as LocalPath;

describe('WAV files', () => {
  it('give back every sample they were given, whatever the blocks, channels and stretches read', async () => {
    const sound = fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(
        sound,
        fc.integer({ min: -50, max: 900 }),
        fc.nat(900),
        async ([channels, blocks], from, count) => {
          const files = new FakeFiles();
          const whole: number[][] = Array.from({ length: channels }, () => []);
          const writer = await openWavWriter(files, path, channels, 48_000);
          for (const [b, length] of blocks.entries()) {
            const block = whole.map((_, c) => Float32Array.from({ length }, (_v, i) => Math.sin(i + 7 * c + 31 * b)));
            block.forEach((samples, c) => whole[c]?.push(...samples));
            await writer.write(block);
          }
          const frames = await writer.close();
          const reader = await openWavReader(files, path);
          expect([reader.frames, reader.channels, reader.sampleRateHz]).toEqual([frames, channels, 48_000]);
          const read = await reader.read(from, count);
          const wanted = whole.map((samples) => Array.from({ length: count }, (_, i) => samples[from + i] ?? 0));
          expect(read.map((samples) => [...samples])).toEqual(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('state their length twice over and keep extra chunks before the samples', async () => {
    const files = new FakeFiles();
    const note = { id: 'note', bytes: new TextEncoder().encode('odd') };
    await writeWav(files, path, [new Float32Array(10), new Float32Array(10)], 48_000, [note]);
    const bytes = await files.read(path);
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(4, true)).toBe(bytes.length - 8);
    expect(bytes.length).toBe(
      encodeWavHeader({ channels: 2, sampleRateHz: 48_000, frames: 10, chunks: [note] }).length + 80,
    );
    expect((await openWavReader(files, path)).frames).toBe(10);
  });

  it('are refused by name of the fault when they are something else', async () => {
    const files = new FakeFiles();
    await files.write(path, new TextEncoder().encode('RIFFxxxxAVI this is a film'));
    await expect(openWavReader(files, path)).rejects.toMatchObject({ code: 'artifact/corrupt' });
    await files.write(path, encodeWavHeader({ channels: 1, sampleRateHz: 8000, frames: 0 }).slice(0, 30));
    await expect(openWavReader(files, path)).rejects.toMatchObject({ code: 'artifact/corrupt' });
  });
});
