import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MUSIC_STYLES, type ScoreSpec } from '@film-studio/shared/audio';
import { CULTURES, MOODS } from '@film-studio/shared/production';
import { measureLufs } from '../mix/index.ts';
import { openWavReader } from '../sound/index.ts';
import { FakeFiles } from '../sound/testing/memory-files.ts';
import { chroma, flaws, levelDb } from '../synthesis/testing/measure.ts';
import { composeScore, createScoreProvider, INSTRUMENTS } from './index.ts';

const base: ScoreSpec = {
  style: 'western-classical',
  mood: 'calm',
  culture: 'western',
  role: 'underscore',
  durationMs: 5000,
  themeSeed: 3,
  seed: 5,
  tonicMidi: 62,
  hitsMs: [],
};

async function hear(spec: Partial<ScoreSpec>): Promise<Float32Array[]> {
  const files = new FakeFiles();
  const context = { signal: new AbortController().signal, progress: () => undefined };
  const { path } = await createScoreProvider(files, files).make({ ...base, ...spec }, [], context);
  const reader = await openWavReader(files, path);
  return reader.read(0, reader.frames);
}

const DRUMS = /^(kick|hat|brush|frame|djembe|tabla|boom|swell)/;
const specs: fc.Arbitrary<ScoreSpec> = fc.record({
  style: fc.constantFrom(...MUSIC_STYLES),
  mood: fc.constantFrom(...MOODS),
  culture: fc.constantFrom(...CULTURES),
  role: fc.constantFrom('title', 'underscore', 'accompaniment', 'end'),
  durationMs: fc.integer({ min: 1, max: 90_000 }),
  themeSeed: fc.nat(1000),
  seed: fc.nat(1000),
  tonicMidi: fc.integer({ min: 40, max: 76 }),
  hitsMs: fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 3 }),
});

describe('a composition', () => {
  it('keeps every note inside its time, in its mode, and playable', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const piece = composeScore(spec);
        expect(piece.notes.length).toBeGreaterThan(0);
        expect(piece.bodySeconds).toBeLessThanOrEqual(spec.durationMs / 1000);
        for (const note of piece.notes) {
          expect(INSTRUMENTS).toContain(note.instrument);
          expect(note.startSeconds).toBeGreaterThanOrEqual(0);
          expect(note.startSeconds).toBeLessThanOrEqual(piece.bodySeconds);
          expect(note.velocity).toBeGreaterThan(0);
          expect(note.velocity).toBeLessThanOrEqual(1);
          if (DRUMS.test(note.instrument)) continue;
          expect(note.midi).toBeGreaterThan(24);
          expect(note.midi).toBeLessThan(104);
          expect(piece.pitchClasses).toContain(((note.midi % 12) + 12) % 12);
        }
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('closes on its tonic', () => {
    for (const style of MUSIC_STYLES) {
      const piece = composeScore({ ...base, style, role: 'end', durationMs: 30_000 });
      const held = piece.notes.filter(
        (note) => !DRUMS.test(note.instrument) && note.startSeconds + note.lengthSeconds > piece.bodySeconds - 0.4,
      );
      const lowest = held.reduce((low, note) => Math.min(low, note.midi), 127);
      expect((((lowest - base.tonicMidi) % 12) + 12) % 12).toBe(0);
    }
  });

  it('comes back to the theme of its film, which another film does not have', () => {
    const tune = (themeSeed: number, seed: number) =>
      composeScore({ ...base, style: 'folk', mood: 'happy', durationMs: 20_000, themeSeed, seed })
        .notes.filter((note) => note.instrument === 'flute')
        .slice(0, 4)
        .map((note, _i, all) => Math.round(10 * (note.startSeconds - all[0]!.startSeconds)));
    expect(tune(3, 1)).toEqual(tune(3, 2));
    expect(new Set([1, 2, 3, 4, 5, 6].map((theme) => tune(theme, 1).join())).size).toBeGreaterThan(2);
  });

  it('changes tempo, mode and density with the mood', () => {
    for (const style of MUSIC_STYLES) {
      const piece = (mood: ScoreSpec['mood']) => composeScore({ ...base, style, mood, durationMs: 40_000 });
      expect(piece('happy').beatsPerMinute).not.toBeCloseTo(piece('sad').beatsPerMinute, 0);
      expect(piece('happy').notes.length).toBeGreaterThan(piece('sad').notes.length);
      expect(piece('happy').mode).not.toBe(piece('dramatic').mode);
    }
  });
});

describe('a cue', () => {
  it.each(MUSIC_STYLES)(
    'in %s style lasts to the sample, is as loud as all others, and dies away before its end',
    async (style) => {
      const sound = await hear({ style, mood: 'dramatic' });
      const [left] = sound as [Float32Array, Float32Array];
      expect(sound.map((side) => side.length)).toEqual([240_000, 240_000]);
      expect(Math.abs(measureLufs(sound) + 20)).toBeLessThan(1);
      expect(levelDb(left, 240_000 - 4800)).toBeLessThan(-60);
      expect(levelDb(left, 240_000 - 480)).toBeLessThan(-80);
      expect(Math.abs(flaws(left).offset)).toBeLessThan(1e-4);
      expect(flaws(left).jump).toBeLessThan(0.4);
      expect(left.every((x) => Math.abs(x) <= 1)).toBe(true);
    },
  );

  it('sounds the pitches of its mode and few others', async () => {
    for (const [style, mood] of [
      ['western-classical', 'calm'],
      ['contemporary', 'sad'],
      ['ambient', 'calm'],
      ['indian-classical', 'sad'],
      ['folk', 'sad'],
    ] as const) {
      const [left] = await hear({ style, mood, durationMs: 5000 });
      const { pitchClasses } = composeScore({ ...base, style, mood, durationMs: 5000 });
      const heard = chroma(left!, 150, 1000);
      expect(pitchClasses.reduce((sum, pitch) => sum + heard[pitch]!, 0)).toBeGreaterThan(0.94);
    }
  });

  it('marks a hit with more than it had before', async () => {
    const spec = { style: 'ambient', mood: 'tense', durationMs: 6000 } as const;
    const rise = (sound: Float32Array) =>
      levelDb(sound, 3 * 48_000, 3.6 * 48_000) - levelDb(sound, 1 * 48_000, 1.6 * 48_000);
    const [[plain], [marked]] = [await hear(spec), await hear({ ...spec, hitsMs: [3000] })];
    expect(rise(marked!)).toBeGreaterThan(rise(plain!) + 3);
  });

  it('is whole even when it is very short', async () => {
    for (const durationMs of [1, 40, 700]) {
      const [left] = await hear({ durationMs, style: 'indian-classical' });
      expect(left!.length).toBe(durationMs * 48);
      expect(left!.every((x) => Number.isFinite(x))).toBe(true);
      expect(Math.abs(left!.at(-1)!)).toBeLessThan(0.01);
    }
  });

  it('is the same for the same seed and another for another', async () => {
    const spec = { durationMs: 2000 };
    const [a, b, c] = [await hear(spec), await hear(spec), await hear({ ...spec, seed: 77 })];
    expect(a[0]!.every((x, i) => x === b[0]![i])).toBe(true);
    expect(a[0]!.some((x, i) => x !== c[0]![i])).toBe(true);
  });
});
