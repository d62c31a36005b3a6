import { describe, expect, it } from 'vitest';
import { EFFECTS, type EffectSpec } from '@film-studio/shared/audio';
import { openWavReader } from '../sound/index.ts';
import { FakeFiles } from '../sound/testing/memory-files.ts';
import { levelDb, medianHz } from '../synthesis/testing/measure.ts';
import { createEffectProvider, EFFECT_PEAK } from './index.ts';

const SURFACES = ['wood', 'stone', 'grass', 'sand', 'snow', 'metal', 'carpet', 'water'] as const;

async function hear(spec: Partial<EffectSpec> & Pick<EffectSpec, 'effect'>): Promise<Float32Array[]> {
  const files = new FakeFiles();
  const whole: EffectSpec = { surface: 'wood', durationMs: 1500, stepsMs: [], seed: 1, ...spec };
  const context = { signal: new AbortController().signal, progress: () => undefined };
  const { path } = await createEffectProvider(files, files).make(whole, [], context);
  const reader = await openWavReader(files, path);
  return reader.read(0, reader.frames);
}

const ms = (t: number) => Math.round(t * 48);
const peakOf = (sound: Float32Array[]) =>
  Math.max(...sound.map((side) => side.reduce((most, x) => Math.max(most, Math.abs(x)), 0)));

describe('sound effects', () => {
  it.each(EFFECTS)('%s lasts to the sample, peaks at −3 dBFS, begins soon and ends in silence', async (effect) => {
    for (const durationMs of [120, 1700]) {
      const sound = await hear({ effect, durationMs });
      expect(sound.map((side) => side.length)).toEqual(sound.map(() => ms(durationMs)));
      expect(peakOf(sound)).toBeCloseTo(EFFECT_PEAK, 4);
      expect(Math.abs(sound[0]!.at(-1)!)).toBeLessThan(0.002);
      expect(peakOf(sound.map((side) => side.slice(0, ms(durationMs * 0.55))))).toBeGreaterThan(0.05);
      const mean = sound[0]!.reduce((sum, x) => sum + x, 0) / sound[0]!.length;
      expect(Math.abs(mean)).toBeLessThan(0.01);
    }
  });

  it.each(SURFACES)('footsteps on %s land when the feet do', async (surface) => {
    const stepsMs = [200, 750, 1300];
    const [sound] = await hear({ effect: 'footsteps', surface, stepsMs, durationMs: 1900 });
    for (const at of stepsMs) {
      expect(levelDb(sound!, ms(at), ms(at + 60)) - levelDb(sound!, ms(at - 60), ms(at - 4))).toBeGreaterThan(12);
    }
  });

  it('tells surfaces and things apart by their colour', async () => {
    const step = async (surface: EffectSpec['surface']) =>
      medianHz((await hear({ effect: 'footsteps', surface, stepsMs: [20], durationMs: 500 }))[0]!);
    const thing = async (effect: EffectSpec['effect']) => medianHz((await hear({ effect }))[0]!);
    expect(await step('stone')).toBeGreaterThan(2 * (await step('carpet')));
    expect(await step('snow')).toBeGreaterThan(2 * (await step('wood')));
    expect(await thing('glass')).toBeGreaterThan(8 * (await thing('thunder')));
    expect(await thing('bird')).toBeGreaterThan(2 * (await thing('dog')));
    expect(await thing('door')).toBeLessThan(500);
  });

  it('rings a clock twice a second', async () => {
    const [sound] = await hear({ effect: 'clock', durationMs: 2600 });
    for (const beat of [0, 1, 2, 3, 4]) {
      const at = 20 + beat * 500;
      expect(levelDb(sound!, ms(at), ms(at + 10)) - levelDb(sound!, ms(at + 200), ms(at + 400))).toBeGreaterThan(30);
    }
  });

  it('is the same for the same seed and another for another', async () => {
    const [a, b, c] = [
      await hear({ effect: 'glass' }),
      await hear({ effect: 'glass' }),
      await hear({ effect: 'glass', seed: 9 }),
    ];
    expect(a[0]).toEqual(b[0]);
    expect(a[0]!.some((x, i) => x !== c[0]![i])).toBe(true);
  });
});
