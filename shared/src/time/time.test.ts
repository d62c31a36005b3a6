import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AUDIO_RATE,
  clampedTo,
  compareTimes,
  containsTime,
  endTimeExclusive,
  endTimeInclusive,
  frameRate,
  fromMilliseconds,
  fromTimecode,
  minus,
  overlaps,
  PICTURE_RATES,
  plus,
  rangeOf,
  rationalTime,
  rescaledTo,
  timeRange,
  toMilliseconds,
  toSeconds,
  toTimecode,
} from './index.ts';

const rates = fc.constantFrom(...Object.values(PICTURE_RATES), AUDIO_RATE);
const values = fc.integer({ min: -10_000_000, max: 10_000_000 });
const times = fc.tuple(values, rates).map(([value, rate]) => rationalTime(value, rate));

describe('rational time', () => {
  it('reduces rates to one form', () => {
    expect(frameRate(48_000, 2002)).toEqual(PICTURE_RATES['23.976']);
    expect(() => rationalTime(0.5, AUDIO_RATE)).toThrow(RangeError);
  });

  it('counts a frame of 23.976 as exactly 2002 samples', () => {
    expect(rescaledTo(rationalTime(1, PICTURE_RATES['23.976']), AUDIO_RATE).value).toBe(2002);
  });

  it('loses nothing on the way to a finer rate and back', () => {
    fc.assert(
      fc.property(values, (value) => {
        const frames = rationalTime(value, PICTURE_RATES['24']);
        expect(rescaledTo(rescaledTo(frames, AUDIO_RATE), PICTURE_RATES['24'])).toEqual(frames);
      }),
    );
  });

  it('rounds as asked: floor never after, ceil never before, round within half a unit', () => {
    fc.assert(
      fc.property(times, rates, (time, rate) => {
        expect(compareTimes(rescaledTo(time, rate, 'floor'), time)).toBeLessThanOrEqual(0);
        expect(compareTimes(rescaledTo(time, rate, 'ceil'), time)).toBeGreaterThanOrEqual(0);
        const unit = rate.denominator / rate.numerator;
        expect(Math.abs(toSeconds(rescaledTo(time, rate)) - toSeconds(time))).toBeLessThanOrEqual(unit / 2 + 1e-6);
        expect(compareTimes(rationalTime(rescaledTo(time, rate, 'floor').value + 1, rate), time)).toBeGreaterThan(0);
      }),
    );
  });

  it('adds and subtracts back to where it was', () => {
    fc.assert(
      fc.property(times, times, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
      }),
    );
  });

  it('orders times of any rates as their seconds do', () => {
    fc.assert(
      fc.property(times, times, (a, b) => {
        const bySeconds = toSeconds(a) - toSeconds(b);
        if (Math.abs(bySeconds) > 1e-6) expect(Math.sign(compareTimes(a, b))).toBe(Math.sign(bySeconds));
        expect(compareTimes(a, b)).toBe(-compareTimes(b, a) + 0 || 0);
      }),
    );
  });

  it('tells milliseconds', () => {
    expect(toMilliseconds(rationalTime(36, PICTURE_RATES['24']))).toBe(1500);
    expect(fromMilliseconds(1500, PICTURE_RATES['24']).value).toBe(36);
  });
});

describe('time ranges', () => {
  const at = (value: number) => rationalTime(value, PICTURE_RATES['24']);
  const range = (start: number, duration: number) => timeRange(at(start), at(duration));

  it('end where the next begins: 10 and 5 end before 15, with 14 the last inside', () => {
    expect(endTimeExclusive(range(10, 5))).toEqual(at(15));
    expect(endTimeInclusive(range(10, 5))).toEqual(at(14));
    expect([9, 10, 14, 15].map((value) => containsTime(range(10, 5), at(value)))).toEqual([false, true, true, false]);
    expect(() => range(0, -1)).toThrow(RangeError);
  });

  it('that only meet do not overlap', () => {
    expect(overlaps(range(0, 5), range(5, 5))).toBe(false);
    expect(overlaps(range(0, 6), range(5, 5))).toBe(true);
    expect(overlaps(range(2, 0), range(0, 5))).toBe(false);
  });

  it('clamp into their bounds, and only then change', () => {
    const ranges = fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(50))
      .map(([start, length]) => range(start, length));
    fc.assert(
      fc.property(ranges, ranges, (inner, bounds) => {
        const clamped = clampedTo(inner, bounds);
        expect(compareTimes(clamped.start, bounds.start)).toBeGreaterThanOrEqual(0);
        expect(compareTimes(endTimeExclusive(clamped), endTimeExclusive(bounds))).toBeLessThanOrEqual(0);
        expect(clampedTo(clamped, bounds)).toEqual(clamped);
        if (overlaps(inner, bounds)) expect(overlaps(clamped, inner)).toBe(true);
        expect(clampedTo(inner, inner)).toEqual(inner);
      }),
    );
    expect(rangeOf(at(3))).toEqual(range(0, 3));
  });
});

describe('timecode', () => {
  it.each([
    ['24', 86_399, '00:59:59:23'],
    ['23.976', 24, '00:00:01:00'],
    ['29.97', 1799, '00:00:59;29'],
    ['29.97', 1800, '00:01:00;02'],
    ['29.97', 17_981, '00:09:59;29'],
    ['29.97', 17_982, '00:10:00;00'],
    ['29.97', 107_892, '01:00:00;00'],
  ] as const)('at %s writes frame %i as %s', (rate, value, text) => {
    expect(toTimecode(rationalTime(value, PICTURE_RATES[rate]))).toBe(text);
  });

  it('reads back what it writes, at every rate', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(PICTURE_RATES)), fc.nat(5_000_000), (rate, value) => {
        const time = rationalTime(value, rate);
        expect(fromTimecode(toTimecode(time), rate)).toEqual(time);
      }),
    );
  });

  it('refuses what is no timecode of the rate', () => {
    for (const text of ['', '1:2:3', '00:00:00:24', '00:60:00:00', '00:00:00;00'])
      expect(fromTimecode(text, PICTURE_RATES['24'])).toBeUndefined();
    expect(fromTimecode('00:01:00;00', PICTURE_RATES['29.97'])).toBeUndefined(); // a dropped number
  });
});
