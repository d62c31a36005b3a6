import { describe, expect, it } from 'vitest';
import { resample } from './resample.ts';

const tone = (hz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rate));

/** Level of what differs, dB below full scale, away from the edges. */
function differenceDb(a: Float32Array, b: Float32Array): number {
  const edge = 1500;
  let sum = 0;
  for (let i = edge; i < a.length - edge; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return 10 * Math.log10(sum / (a.length - 2 * edge) + 1e-20);
}

describe('resampling', () => {
  it.each([
    [16_000, 48_000, 3000],
    [22_050, 48_000, 7000],
    [48_000, 22_050, 4000],
    [48_000, 43_211.7, 9000],
  ])('from %d to %d Hz keeps a tone in place within −80 dB', (from, to, hz) => {
    expect(differenceDb(resample(tone(hz, from, 0.5), from, to), tone(hz, to, 0.5))).toBeLessThan(-80);
  });

  it('leaves nothing of what the lower rate cannot carry', () => {
    const aliased = resample(tone(9000, 48_000, 0.5), 48_000, 16_000);
    expect(differenceDb(aliased, new Float32Array(aliased.length))).toBeLessThan(-80);
  });

  it('answers the length the rates imply and hands a copy back when they are equal', () => {
    const sound = tone(100, 8000, 0.1);
    expect(resample(sound, 8000, 48_000)).toHaveLength(4800);
    expect(resample(sound, 8000, 8000)).toEqual(sound);
    expect(resample(new Float32Array(0), 8000, 48_000)).toHaveLength(0);
  });
});
