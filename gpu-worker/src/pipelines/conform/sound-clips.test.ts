import { WEB_LOUDNESS, type EffectSpec } from '@film-studio/shared/audio';
import { ClipId, TrackId } from '@film-studio/shared/ids';
import { PICTURE_RATES, rationalTime, type FrameRate } from '@film-studio/shared/time';
import type { Clip, Timeline, TrackItem } from '@film-studio/shared/timeline';
import { describe, expect, it } from 'vitest';
import { mixSpec, soundPlan } from './sound-clips.ts';

const effect = (seed: number): EffectSpec => ({ effect: 'door', surface: 'wood', durationMs: 500, stepsMs: [], seed });

function clip(seed: number, length: number, rate: FrameRate, trimFrom?: number): Clip {
  const frames = (value: number) => rationalTime(value, rate);
  const whole = { start: frames(0), duration: frames(length + (trimFrom ?? 0)) };
  return {
    kind: 'clip',
    id: ClipId.parse(`clip_${String(seed).padStart(8, '0')}`),
    name: `effect ${seed}`,
    media: { kind: 'generator', spec: { generator: 'effect', parameters: effect(seed) }, availableRange: whole },
    ...(trimFrom === undefined ? {} : { sourceRange: { start: frames(trimFrom), duration: frames(length) } }),
    markers: [],
    notes: {},
  };
}

/** A picture of so many frames, here a gap, and what is heard with it. */
function timeline(rate: FrameRate, pictureFrames: number, ...tracks: TrackItem[][]): Timeline {
  const id = (n: number) => TrackId.parse(`track_0000000${n}`);
  const gap = { kind: 'gap' as const, duration: rationalTime(pictureFrames, rate) };
  return {
    schema: 'film-studio.timeline.1',
    name: 'test',
    rate,
    tracks: [
      { id: id(0), name: 'V1', kind: 'video', items: [gap] },
      ...tracks.map((items, n) => ({ id: id(n + 1), name: `A${n + 1}`, kind: 'audio' as const, items })),
    ],
    markers: [],
  };
}

const RATE = PICTURE_RATES['24'];
const gap = (length: number, rate = RATE): TrackItem => ({ kind: 'gap', duration: rationalTime(length, rate) });

describe('the sound of a timeline', () => {
  it('is as long as the picture, each clip where its track has it, from where it was trimmed', () => {
    const plan = soundPlan(timeline(RATE, 48, [gap(12), clip(1, 6, RATE, 3)], [clip(2, 24, RATE)]));
    expect(plan.totalSamples).toBe(96_000);
    expect(
      plan.clips.map(({ startSample, sourceStartSample, durationSamples }) => [
        startSample,
        sourceStartSample,
        durationSamples,
      ]),
    ).toEqual([
      [24_000, 6000, 12_000],
      [0, 0, 48_000],
    ]);
    expect(mixSpec(plan, WEB_LOUDNESS)).toMatchObject({ totalSamples: 96_000, target: WEB_LOUDNESS });
  });

  it('has one source for two clips of the same sound', () => {
    const plan = soundPlan(timeline(RATE, 48, [clip(1, 6, RATE), clip(2, 6, RATE), clip(1, 6, RATE)]));
    expect(plan.sources).toHaveLength(2);
    expect(plan.clips.map((one) => one.input)).toEqual([0, 1, 0]);
  });

  it('ends with the picture: what reaches beyond is cut, what lies beyond is left out', () => {
    const plan = soundPlan(timeline(RATE, 24, [clip(1, 20, RATE), clip(2, 20, RATE), clip(3, 20, RATE)]));
    expect(plan.clips.map((one) => one.startSample + one.durationSamples)).toEqual([40_000, 48_000]);
  });

  it('does not drift from the picture, however many clips lie before, at rates whose frames are no whole samples', () => {
    const rate = PICTURE_RATES['29.97'];
    const items = Array.from({ length: 999 }, (_, n) => clip(n, 1, rate));
    const last = soundPlan(timeline(rate, 1000, items)).clips.at(-1);
    expect(last?.startSample).toBe(Math.round((998 * 1001 * 48_000) / 30_000));
  });

  it('refuses transitions between sounds and media that is none, with a reason', () => {
    const dissolve: TrackItem = {
      kind: 'transition',
      transition: 'dissolve',
      inOffset: rationalTime(1, RATE),
      outOffset: rationalTime(1, RATE),
    };
    expect(() => soundPlan(timeline(RATE, 24, [clip(1, 6, RATE), dissolve, clip(2, 6, RATE)]))).toThrow(/use fades/);
    const missing: Clip = { ...clip(1, 6, RATE), media: { kind: 'missing', name: 'gone.wav' } };
    expect(() => soundPlan(timeline(RATE, 24, [missing]))).toThrow(/"effect 1"/);
  });
});
