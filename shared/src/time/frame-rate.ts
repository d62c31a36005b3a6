import { z } from 'zod';

/**
 * Units per second as an exact fraction: frames (24000/1001) or audio samples (48000/1). `numerator` and `denominator`
 * are positive integers without a common divisor.
 */
export const FrameRate = z
  .object({ numerator: z.int().min(1), denominator: z.int().min(1) })
  .refine((rate) => gcd(rate.numerator, rate.denominator) === 1, 'a rate is a reduced fraction');
export type FrameRate = z.infer<typeof FrameRate>;

export const AUDIO_RATE: FrameRate = { numerator: 48_000, denominator: 1 };

/** The picture rates the studio delivers, by the name people type. */
export const PICTURE_RATES = {
  '23.976': { numerator: 24_000, denominator: 1001 },
  '24': { numerator: 24, denominator: 1 },
  '25': { numerator: 25, denominator: 1 },
  '29.97': { numerator: 30_000, denominator: 1001 },
  '30': { numerator: 30, denominator: 1 },
  '60': { numerator: 60, denominator: 1 },
} as const satisfies Record<string, FrameRate>;
export type PictureRateName = keyof typeof PICTURE_RATES;

export function frameRate(numerator: number, denominator = 1): FrameRate {
  const divisor = gcd(numerator, denominator);
  return FrameRate.parse({ numerator: numerator / divisor, denominator: denominator / divisor });
}

export function sameRate(a: FrameRate, b: FrameRate): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

/** Whole frames a second, as timecode counts them: 24 for 23.976. */
export function nominalRate(rate: FrameRate): number {
  return Math.round(rate.numerator / rate.denominator);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
