import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTimings, planShots } from '../../production/index.ts';
import { anyBreakdown } from '../../testing/arbitrary-breakdown.ts';
import { PICTURE_RATES, type PictureRateName } from '../../time/index.ts';
import type { Timeline} from '../index.ts';
import { assembleTimeline, fromOtio, toOtio } from '../index.ts';

const RATE_NAMES = Object.keys(PICTURE_RATES) as PictureRateName[];

function anyTimeline(): fc.Arbitrary<Timeline> {
  return fc.tuple(anyBreakdown(), fc.constantFrom(...RATE_NAMES)).map(([breakdown, rate]) => {
    const timings = estimateTimings(breakdown);
    const aspect = { width: 16, height: 9 };
    const plan = planShots(breakdown, timings, {
      rate: PICTURE_RATES[rate],
      aspect,
      style: 'flat',
      seed: 1,
      titleCards: true,
    });
    return assembleTimeline(breakdown, plan, timings, { music: 'auto', language: 'en', seed: 1 });
  });
}

describe('OpenTimelineIO', () => {
  it('gives back every timeline exactly as it was, at every picture rate', () => {
    fc.assert(
      fc.property(anyTimeline(), (timeline) => {
        expect(fromOtio(toOtio(timeline))).toEqual(timeline);
      }),
      { numRuns: 25 },
    );
  });

  it('writes the schema names and members that OpenTimelineIO writes', () => {
    const [timeline] = fc.sample(anyTimeline(), { numRuns: 1, seed: 4 });
    const text = toOtio(timeline as Timeline);
    const names = new Set([...text.matchAll(/"OTIO_SCHEMA": "([^"]+)"/g)].map((match) => match[1]));
    expect([...names].sort()).toEqual([
      'Clip.2',
      'Gap.1',
      'GeneratorReference.1',
      'Marker.2',
      'RationalTime.1',
      'Stack.1',
      'TimeRange.1',
      'Timeline.1',
      'Track.1',
      'Transition.1',
    ]);
    const clip = JSON.parse(text).tracks.children[0].children.find(
      (item: { OTIO_SCHEMA: string }) => item.OTIO_SCHEMA === 'Clip.2',
    );
    expect(clip.active_media_reference_key).toBe('DEFAULT_MEDIA');
    expect(clip.media_references.DEFAULT_MEDIA.generator_kind).toBe('picture');
  });

  it('reads another program’s cut: the files it names are missing media, its lengths stay', () => {
    const range = (value: number) => ({
      OTIO_SCHEMA: 'TimeRange.1',
      start_time: { OTIO_SCHEMA: 'RationalTime.1', rate: 23.976024627685547, value: 12 },
      duration: { OTIO_SCHEMA: 'RationalTime.1', rate: 23.976024627685547, value },
    });
    const media = { OTIO_SCHEMA: 'ExternalReference.1', target_url: 'file:///a.mov', available_range: range(100) };
    const clip = { OTIO_SCHEMA: 'Clip.1', name: 'a', source_range: range(30), media_reference: media };
    const gap = { OTIO_SCHEMA: 'Gap.1', source_range: range(5) };
    const tracks = {
      OTIO_SCHEMA: 'Stack.1',
      children: [{ OTIO_SCHEMA: 'Track.1', kind: 'Video', children: [gap, clip] }],
    };
    const timeline = fromOtio(JSON.stringify({ OTIO_SCHEMA: 'Timeline.1', name: 'x', tracks }));
    expect(timeline.rate).toEqual({ numerator: 24_000, denominator: 1001 });
    const [, read] = timeline.tracks[0]?.items ?? [];
    expect(read).toMatchObject({
      kind: 'clip',
      media: { kind: 'missing', name: 'file:///a.mov' },
      sourceRange: { duration: { value: 30 } },
    });
  });

  it.each([
    ['not JSON', '{'],
    ['another document', '{"OTIO_SCHEMA":"SerializableCollection.1"}'],
    [
      'an effect',
      JSON.stringify({
        OTIO_SCHEMA: 'Timeline.1',
        tracks: {
          OTIO_SCHEMA: 'Stack.1',
          children: [{ OTIO_SCHEMA: 'Track.1', kind: 'Video', effects: [{}], children: [] }],
        },
      }),
    ],
  ])('refuses %s with a remedy', (_, text) => {
    expect(() => fromOtio(text)).toThrow(
      expect.objectContaining({ code: 'timeline/invalid', remedy: expect.stringContaining('Export') }),
    );
  });
});
