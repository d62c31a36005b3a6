import { z } from 'zod';
import { FrameRate, sameRate } from './frame-rate.ts';

/** A point or a length in time: `value` whole units of 1/rate seconds. Immutable. Never a float of seconds. */
export const RationalTime = z.object({ value: z.int(), rate: FrameRate });
export type RationalTime = z.infer<typeof RationalTime>;

export function rationalTime(value: number, rate: FrameRate): RationalTime {
  if (!Number.isSafeInteger(value)) throw new RangeError(`a time has a whole value, not ${value}`);
  return { value, rate };
}

/** How to turn a time that falls between two units into one of them. */
export type Rounding = 'floor' | 'round' | 'ceil';

/**
 * The same instant counted in another rate; between two units, the one `rounding` names (half goes up).
 * `rescaledTo(1 s at 24, 48000/1)` is 48000.
 */
export function rescaledTo(time: RationalTime, rate: FrameRate, rounding: Rounding = 'round'): RationalTime {
  if (sameRate(time.rate, rate)) return time;
  const dividend = BigInt(time.value) * BigInt(time.rate.denominator) * BigInt(rate.numerator);
  const divisor = BigInt(time.rate.numerator) * BigInt(rate.denominator);
  return rationalTime(Number(divideBigInt(dividend, divisor, rounding)), rate);
}

/** Sum, in the first time's rate; the second is rescaled exactly or rounded to the nearest unit. */
export function plus(a: RationalTime, b: RationalTime): RationalTime {
  return rationalTime(a.value + rescaledTo(b, a.rate).value, a.rate);
}

/** Difference, in the first time's rate. */
export function minus(a: RationalTime, b: RationalTime): RationalTime {
  return rationalTime(a.value - rescaledTo(b, a.rate).value, a.rate);
}

/** Negative, zero or positive as `a` is before, at or after `b`; exact whatever the rates. */
export function compareTimes(a: RationalTime, b: RationalTime): number {
  const left = BigInt(a.value) * BigInt(a.rate.denominator) * BigInt(b.rate.numerator);
  const right = BigInt(b.value) * BigInt(b.rate.denominator) * BigInt(a.rate.numerator);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Seconds as a float, for display and for filters that know nothing better; never stored. */
export function toSeconds(time: RationalTime): number {
  return (time.value * time.rate.denominator) / time.rate.numerator;
}

/** Milliseconds, rounded to the nearest whole one. */
export function toMilliseconds(time: RationalTime): number {
  return Math.round((time.value * time.rate.denominator * 1000) / time.rate.numerator);
}

/** Whole milliseconds counted in `rate`. */
export function fromMilliseconds(ms: number, rate: FrameRate, rounding: Rounding = 'round'): RationalTime {
  return rescaledTo(rationalTime(ms, { numerator: 1000, denominator: 1 }), rate, rounding);
}

function divideBigInt(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const shifted =
    rounding === 'floor'
      ? dividend * 2n
      : rounding === 'ceil'
        ? dividend * 2n + 2n * divisor - 2n
        : dividend * 2n + divisor;
  const twice = divisor * 2n;
  const quotient = shifted / twice;
  return shifted % twice !== 0n && shifted < 0n ? quotient - 1n : quotient;
}
