import { describe, expect, it } from 'vitest';
import type { AmbienceSpec } from '@film-studio/shared/audio';
import { PLACE_KINDS } from '@film-studio/shared/production';
import { measureLufs } from '../mix/index.ts';
import { openWavReader } from '../sound/index.ts';
import { FakeFiles } from '../sound/testing/memory-files.ts';
import { bandPass, filterAll } from '../synthesis/index.ts';
import { flaws, levelDb, medianHz } from '../synthesis/testing/measure.ts';
import { createAmbienceProvider } from './index.ts';

const beach: AmbienceSpec = {
  place: 'beach',
  interior: false,
  timeOfDay: 'day',
  weather: 'clear',
  durationMs: 1200,
  seed: 1,
};

async function hear(spec: Partial<AmbienceSpec>): Promise<Float32Array[]> {
  const files = new FakeFiles();
  const context = { signal: new AbortController().signal, progress: () => undefined };
  const { path } = await createAmbienceProvider(files, files).make({ ...beach, ...spec }, [], context);
  const reader = await openWavReader(files, path);
  return reader.read(0, reader.frames);
}

const bandDb = (sound: Float32Array, from: number, to: number) => levelDb(sound, from * 48_000, to * 48_000);

describe('the sound of a place', () => {
  it('exists for every place, to the sample, without click or offset, and differs left from right', async () => {
    for (const place of PLACE_KINDS) {
      const [left, right] = await hear({ place, durationMs: 250 });
      expect([left!.length, right!.length]).toEqual([12_000, 12_000]);
      expect(levelDb(left!)).toBeGreaterThan(-75);
      expect(flaws(left!).jump).toBeLessThan(0.25);
      expect(Math.abs(flaws(left!).offset)).toBeLessThan(0.005);
      expect(left!.some((x, i) => x !== right![i])).toBe(true);
    }
  });

  it('is even in level, so that it can be cut anywhere', async () => {
    for (const place of ['beach', 'city-street', 'market'] as const) {
      const [left] = await hear({ place, durationMs: 9000 });
      const levels = [1, 3, 5, 7].map((s) => bandDb(left!, s, s + 2));
      expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(8);
    }
  });

  it('follows weather, hour and walls', async () => {
    const lufs = async (spec: Partial<AmbienceSpec>) => measureLufs(await hear({ place: 'garden', ...spec }));
    const centre = async (spec: Partial<AmbienceSpec>) => medianHz((await hear({ place: 'garden', ...spec }))[0]!);
    expect(await lufs({ weather: 'storm' })).toBeGreaterThan((await lufs({ weather: 'clear' })) + 5);
    expect(await centre({ weather: 'rain', interior: false })).toBeGreaterThan(
      3 * (await centre({ weather: 'rain', interior: true, place: 'living-room' })),
    );
    expect(await centre({ timeOfDay: 'night', place: 'field' })).not.toBe(await centre({ place: 'field' }));
    expect(await lufs({ place: 'market' })).toBeGreaterThan(
      (await lufs({ place: 'podcast-studio', interior: true })) + 15,
    );
  });

  it('lets birds, bells and wheels be heard over their bed, and not where there are none', async () => {
    const standOut = async (spec: Partial<AmbienceSpec>, hz: number, q: number) => {
      const [left] = await hear({ durationMs: 6000, ...spec });
      filterAll(left!, [bandPass(hz, q), bandPass(hz, q)]);
      const frames = Array.from({ length: 290 }, (_, i) => levelDb(left!, i * 960, (i + 2) * 960)).sort(
        (a, b) => a - b,
      );
      return frames[280]! - frames[145]!;
    };
    expect(await standOut({ place: 'forest', timeOfDay: 'dawn' }, 3400, 1.2)).toBeGreaterThan(6);
    expect(await standOut({ place: 'forest', timeOfDay: 'dawn', weather: 'snow' }, 3400, 1.2)).toBeLessThan(5);
    expect(await standOut({ place: 'temple-courtyard' }, 850, 2)).toBeGreaterThan(4);
    expect(await standOut({ place: 'train', interior: true }, 260, 1)).toBeGreaterThan(6);
  });

  it('goes round without a seam when it is longer than a minute', async () => {
    const [left] = await hear({ place: 'mountain', durationMs: 64_000 });
    expect(left!.length).toBe(64 * 48_000);
    const seam = left!.slice(60 * 48_000 - 480, 60 * 48_000 + 480);
    expect(flaws(seam.subarray(1)).jump).toBeLessThan(4 * flaws(left!.slice(96_000, 96_960).subarray(1)).jump);
    expect(Math.abs(levelDb(seam) - levelDb(left!))).toBeLessThan(9);
  });

  it('is the same for the same seed and another for another', async () => {
    const [a, b, c] = [await hear({}), await hear({}), await hear({ seed: 2 })];
    expect(a[0]!.every((x, i) => x === b[0]![i])).toBe(true);
    expect(a[0]!.some((x, i) => x !== c[0]![i])).toBe(true);
  });
});
