import { describe, expect, it } from 'vitest';
import { faded, levelled, limited, loudnessLufs } from './level.ts';
import { medianPitchHz, trackPitch } from './pitch.ts';
import { withProsody } from './psola.ts';
import { trimmed, withPauses } from './silence.ts';
import { throughCorners, type Utterance } from './utterance.ts';
import { trembling } from './tremor.ts';
import { whispered } from './whisper.ts';

const RATE = 16_000;

/** A vowel: pulses through two formants. */
function vowel(hz: number, seconds: number, formants = [700, 1200]): Float32Array {
  let sound = new Float32Array(Math.round(seconds * RATE));
  for (let at = 0; at < sound.length; at += RATE / hz) sound[Math.round(at)] = 1;
  for (const formant of formants) {
    const radius = Math.exp((-Math.PI * 90) / RATE);
    const turn = 2 * radius * Math.cos((2 * Math.PI * formant) / RATE);
    const rung = new Float32Array(sound.length);
    sound.forEach((sample, i) => (rung[i] = sample + turn * (rung[i - 1] ?? 0) - radius * radius * (rung[i - 2] ?? 0)));
    sound = rung;
  }
  const peak = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return sound.map((sample) => (sample / peak) * 0.5);
}

/** Strength at a frequency: one bin of a Fourier transform. */
function strengthAt(sound: Float32Array, hz: number, rate = RATE): number {
  let [re, im] = [0, 0];
  sound.forEach((sample, i) => {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / sound.length);
    re += sample * window * Math.cos((2 * Math.PI * hz * i) / rate);
    im += sample * window * Math.sin((2 * Math.PI * hz * i) / rate);
  });
  return Math.hypot(re, im);
}

/** The strongest harmonic of a pitch: where the first formant lies. */
function peakHarmonic(sound: Float32Array, hz: number): number {
  const harmonics = Array.from({ length: Math.floor(1600 / hz) }, (_, i) => (i + 1) * hz);
  return harmonics.reduce((best, at) => (strengthAt(sound, at) > strengthAt(sound, best) ? at : best));
}

const plain = (samples: Float32Array): Utterance => ({ samples, sampleRateHz: RATE, words: [], phones: [] });

describe('pitch tracking', () => {
  it.each([75, 110, 180, 260, 400])('finds %d Hz within a twentieth of a semitone', (hz) => {
    expect(Math.abs(12 * Math.log2((medianPitchHz(trackPitch(vowel(hz, 0.6), RATE)) ?? 1) / hz))).toBeLessThan(0.05);
  });

  it('finds none in noise and silence', () => {
    let state = 1;
    const noise = Float32Array.from(
      { length: RATE },
      () => ((state = (state * 48271) % 2147483647) / 2147483647 - 0.5) * 0.5,
    );
    const voiced = trackPitch(noise, RATE).hz.filter((hz) => hz > 0).length;
    expect(voiced).toBeLessThan(8);
    expect(medianPitchHz(trackPitch(new Float32Array(RATE), RATE))).toBeUndefined();
  });
});

describe('another melody for the same voice', () => {
  it.each([0.75, 1.25, 1.6])('moves pitch by %d and leaves the formant where it is', (factor) => {
    const out = withProsody(plain(vowel(120, 0.8)), { time: [], pitchHz: (_ms, hz) => hz * factor });
    expect(medianPitchHz(trackPitch(out.samples, RATE))).toBeCloseTo(120 * factor, -0.3);
    expect(out.samples).toHaveLength(0.8 * RATE);
    const middle = out.samples.subarray(2000, 10_000);
    expect(Math.abs(peakHarmonic(middle, 120 * factor) - 700)).toBeLessThanOrEqual(120 * factor);
  });

  it('leaves the sound almost as it was when nothing is asked', () => {
    const sound = vowel(140, 0.5);
    const same = withProsody(plain(sound), { time: [], pitchHz: (_ms, hz) => hz }).samples;
    let [off, on] = [0, 0];
    for (let i = 1000; i < 7000; i++) {
      off += ((sound[i] ?? 0) - (same[i] ?? 0)) ** 2;
      on += (sound[i] ?? 0) ** 2;
    }
    expect(10 * Math.log10(on / off)).toBeGreaterThan(20);
  });

  it('stretches time and carries words along', () => {
    const words = [{ start: 0, end: 3, startMs: 100, endMs: 300 }];
    const time = [
      { fromMs: 0, toMs: 0 },
      { fromMs: 100, toMs: 100 },
      { fromMs: 300, toMs: 500 },
      { fromMs: 500, toMs: 700 },
    ];
    const out = withProsody({ ...plain(vowel(140, 0.5)), words }, { time, pitchHz: (_ms, hz) => hz });
    expect(out.samples).toHaveLength(0.7 * RATE);
    expect(out.words).toEqual([{ start: 0, end: 3, startMs: 100, endMs: 500 }]);
    expect(medianPitchHz(trackPitch(out.samples, RATE))).toBeCloseTo(140, -0.3);
  });
});

describe('whispering', () => {
  it('keeps the formant and loses the voice', () => {
    const sound = vowel(120, 0.8, [700, 2300]);
    const breath = whispered(sound, RATE, 7);
    expect(trackPitch(breath, RATE).hz.filter((hz) => hz > 0).length).toBeLessThan(10);
    const around = (hz: number) => [-60, -30, 0, 30, 60].reduce((sum, off) => sum + strengthAt(breath, hz + off), 0);
    expect(around(700)).toBeGreaterThan(3 * around(1500));
    expect(around(2300)).toBeGreaterThan(3 * around(1500));
    expect(whispered(sound, RATE, 7)).toEqual(breath);
  });
});

describe('levels', () => {
  it('brings a tone to the loudness asked, as BS.1770 measures it', () => {
    const tone = Float32Array.from({ length: 96_000 }, (_, i) => 0.05 * Math.sin((2 * Math.PI * 997 * i) / 48_000));
    // A 0 dBFS 997 Hz sine in one channel reads −3.01 LUFS: EBU Tech 3341.
    expect(loudnessLufs(tone, 48_000)).toBeCloseTo(-3.01 + 20 * Math.log10(0.05), 1);
    expect(loudnessLufs(levelled(tone, 48_000, -20, -3), 48_000)).toBeCloseTo(-20, 1);
  });

  it('lets no peak pass the ceiling and no sample jump', () => {
    const swell = (i: number) => 0.3 + 1.3 * Math.exp(-(((i - 4800) / 300) ** 2));
    const tone = Float32Array.from({ length: 9600 }, (_, i) => swell(i) * Math.sin(i * 0.05));
    const held = limited(tone, 48_000, 0.7);
    expect(Math.max(...held)).toBeLessThanOrEqual(0.7);
    let step = 0;
    for (let i = 1; i < held.length; i++) step = Math.max(step, Math.abs((held[i] ?? 0) - (held[i - 1] ?? 0)));
    expect(step).toBeLessThan(0.09);
  });

  it('fades both ends to nothing', () => {
    const out = faded(new Float32Array(4800).fill(0.5), 48_000, 5, 20);
    expect([out[0], out.at(-1)]).toEqual([0, 0]);
    expect(out[2400]).toBe(0.5);
  });

  it('trembles by the cents asked and no more', () => {
    const shaken = trembling(vowel(200, 1.2), RATE, 30);
    const cents = [...trackPitch(shaken, RATE).hz].filter((hz) => hz > 0).map((hz) => 1200 * Math.log2(hz / 200));
    expect(Math.max(...cents)).toBeGreaterThan(12);
    expect(Math.max(...cents.map(Math.abs))).toBeLessThan(45);
  });
});

describe('silences', () => {
  const spoken: Utterance = {
    samples: new Float32Array(RATE).fill(0.2),
    sampleRateHz: RATE,
    words: [
      { start: 0, end: 1, startMs: 200, endMs: 400 },
      { start: 2, end: 3, startMs: 500, endMs: 700 },
    ],
    phones: [
      { symbol: 'pau', startMs: 0, endMs: 200 },
      { symbol: 'aa', startMs: 200, endMs: 400 },
      { symbol: 'pau', startMs: 400, endMs: 500 },
      { symbol: 'aa', startMs: 500, endMs: 700 },
      { symbol: 'pau', startMs: 700, endMs: 1000 },
    ],
  };

  it('become as long as the punctuation asks, words moving with them', () => {
    const out = withPauses(spoken, () => 350);
    expect(out.samples).toHaveLength(1.25 * RATE);
    expect(out.words[1]).toMatchObject({ startMs: 750, endMs: 950 });
    expect(out.samples[Math.round(0.575 * RATE)]).toBeCloseTo(0, 5);
    expect(withPauses(spoken, () => undefined).words).toEqual(spoken.words);
  });

  it('at the ends are cut to a short lead and tail', () => {
    const out = trimmed(spoken);
    expect(out.words[0]?.startMs).toBeCloseTo(20, 5);
    expect(out.samples.length / RATE).toBeCloseTo(0.58, 3);
  });

  it('map times through corners and on beyond them', () => {
    const map = throughCorners([
      { fromMs: 10, toMs: 20 },
      { fromMs: 20, toMs: 60 },
    ]);
    expect([0, 10, 15, 20, 30].map(map)).toEqual([10, 20, 40, 60, 70]);
  });
});
