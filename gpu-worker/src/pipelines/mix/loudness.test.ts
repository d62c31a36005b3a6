import { describe, expect, it } from 'vitest';
import { integratedLufs, measureLufs, PowerMeter, TruePeakMeter } from './index.ts';

const RATE = 48_000;
const tone = (seconds: number, hz: number, peakDbfs: number, phase = 0) =>
  Float32Array.from(
    { length: Math.round(seconds * RATE) },
    (_, i) => 10 ** (peakDbfs / 20) * Math.sin(phase + (2 * Math.PI * hz * i) / RATE),
  );
const stereo = (mono: Float32Array) => [mono, mono];
const join = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));

describe('the loudness meter (EBU Tech 3341)', () => {
  it('reads a stereo 1 kHz tone of −23 dBFS as −23 LUFS, and one of −33 as −33', () => {
    expect(measureLufs(stereo(tone(4, 1000, -23)))).toBeCloseTo(-23, 1);
    expect(measureLufs(stereo(tone(4, 1000, -33)))).toBeCloseTo(-33, 1);
  });

  it('leaves what is 13 LU under the programme out of the mean', () => {
    const programme = join(tone(3, 1000, -36), tone(12, 1000, -23), tone(3, 1000, -36));
    expect(Math.abs(measureLufs(stereo(programme)) + 23)).toBeLessThan(0.1);
  });

  it('answers the same however the sound is cut into pieces', () => {
    const sound = stereo(tone(2, 440, -20));
    const meter = new PowerMeter(2);
    for (let at = 0; at < 2 * RATE; at += 977) meter.push(sound, at, Math.min(2 * RATE, at + 977));
    expect(meter.integratedLufs()).toBeCloseTo(measureLufs(sound), 6);
  });

  it('calls silence silence', () => {
    expect(measureLufs(stereo(new Float32Array(RATE)))).toBe(-120);
    expect(integratedLufs(new Float64Array(0))).toBe(-120);
  });
});

describe('the true-peak meter', () => {
  it('finds the peak that lies between samples: 3 dB over those of a quarter-rate tone', () => {
    const meter = new TruePeakMeter(1);
    const sound = tone(0.2, RATE / 4, -6, Math.PI / 4);
    for (let i = 0; i < 500; i++) sound[i] = sound[i]! * (i / 500);
    expect(Math.max(...sound)).toBeCloseTo(10 ** (-9 / 20), 2);
    meter.push([sound]);
    expect(Math.abs(meter.peakDbtp() + 6)).toBeLessThan(0.25);
  });

  it('reads tones up to 18 kHz within 0.2 dB, in blocks of any size', () => {
    for (const hz of [997, 7993, 14_983, 17_011]) {
      const meter = new TruePeakMeter(1);
      const sound = tone(0.3, hz, -3);
      for (let i = 0; i < 2000; i++) {
        sound[i] = sound[i]! * (i / 2000);
        sound[sound.length - 1 - i] = sound[sound.length - 1 - i]! * (i / 2000);
      }
      for (let at = 0; at < sound.length; at += 1200) meter.push([sound.subarray(at, at + 1200)]);
      expect(Math.abs(meter.peakDbtp() + 3)).toBeLessThan(0.2);
    }
  });
});
