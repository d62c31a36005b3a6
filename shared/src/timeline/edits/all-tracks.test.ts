import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTimings, planShots } from '../../production/index.ts';
import { anyBreakdown } from '../../testing/arbitrary-breakdown.ts';
import { AUDIO_RATE, rationalTime, rescaledTo, timeRange, toSeconds } from '../../time/index.ts';
import { assembleTimeline } from '../assembly/index.ts';
import type { Timeline, Track } from '../model.ts';
import { rangeInParent, rippleDelete, timelineDuration, trackDuration, trimAll } from './index.ts';

const RATE = { numerator: 24, denominator: 1 };

function anyTimeline(): fc.Arbitrary<Timeline> {
  return anyBreakdown().map((breakdown) => {
    const timings = estimateTimings(breakdown);
    const aspect = { width: 16, height: 9 };
    const plan = planShots(breakdown, timings, { rate: RATE, aspect, style: 'flat', seed: 1, titleCards: true });
    return assembleTimeline(breakdown, plan, timings, { music: 'auto', language: 'en', seed: 1 });
  });
}

const anyRange = fc
  .tuple(fc.nat(600), fc.integer({ min: 1, max: 300 }))
  .map(([start, duration]) => timeRange(rationalTime(start, RATE), rationalTime(duration, RATE)));

function startsOf(tracks: readonly Track[]): Map<string, number> {
  return new Map(
    tracks.flatMap((track) =>
      track.items.flatMap((item, index) =>
        item.kind === 'clip' ? [[item.id, toSeconds(rangeInParent(track, index).start)] as const] : [],
      ),
    ),
  );
}

describe('edits over all tracks', () => {
  it('a ripple delete moves pictures, sounds and captions behind it by the same time', () => {
    fc.assert(
      fc.property(anyTimeline(), anyRange, (timeline, range) => {
        const edited = rippleDelete(timeline, range);
        const [before, after] = [startsOf(timeline.tracks), startsOf(edited.tracks)];
        const end = toSeconds(range.start) + toSeconds(range.duration);
        const film = toSeconds(timelineDuration(timeline));
        for (const [id, start] of before) {
          const moved = after.get(id);
          if (start >= end && end <= film)
            expect(Math.abs((moved ?? -1) - (start - toSeconds(range.duration)))).toBeLessThanOrEqual(0.0011); // captions count milliseconds
          if (start < toSeconds(range.start)) expect(moved).toBeCloseTo(start, 6);
        }
        const lost = Math.max(0, Math.min(end, film) - Math.min(film, toSeconds(range.start)));
        expect(toSeconds(timelineDuration(edited))).toBeCloseTo(film - lost, 6);
      }),
      { numRuns: 25 },
    );
  });

  it('after either edit every sound track still ends with the picture', () => {
    fc.assert(
      fc.property(anyTimeline(), anyRange, (timeline, range) => {
        for (const edited of [rippleDelete(timeline, range), trimAll(timeline, range)]) {
          const film = rescaledTo(timelineDuration(edited), AUDIO_RATE).value;
          for (const track of edited.tracks.filter((one) => one.kind === 'audio')) {
            expect(Math.abs(trackDuration(track, AUDIO_RATE).value - film)).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('chapters keep to the film', () => {
    fc.assert(
      fc.property(anyTimeline(), anyRange, (timeline, range) => {
        const edited = trimAll(timeline, range);
        const film = timelineDuration(edited).value;
        for (const { range: chapter } of edited.markers) {
          expect(chapter.start.value + chapter.duration.value).toBeLessThanOrEqual(film);
          expect(chapter.duration.value).toBeGreaterThan(0);
        }
      }),
      { numRuns: 20 },
    );
  });
});
