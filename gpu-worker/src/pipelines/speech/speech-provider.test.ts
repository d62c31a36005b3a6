import { afterAll, describe, expect, it } from 'vitest';
import { LineTiming } from '@film-studio/shared/production';
import { FliteSpeechEngine } from '../../adapters/flite/index.ts';
import type { SpeechEngine } from '../../ports/index.ts';
import { FakeFiles } from '../sound/testing/memory-files.ts';
import { openWavReader } from '../sound/index.ts';
import { loudnessLufs } from './dsp/level.ts';
import { medianPitchHz, trackPitch } from './dsp/pitch.ts';
import { createSpeechProvider, speakLine } from './index.ts';
import { lineSpec } from './testing/line-specs.ts';

const engine = new FliteSpeechEngine();
afterAll(() => engine.close());
const never = new AbortController().signal;
const said = (more: Parameters<typeof lineSpec>[0] = {}) => speakLine(lineSpec(more), [engine], never);
const pitchOf = (samples: Float32Array) => medianPitchHz(trackPitch(samples, 48_000)) ?? 0;
const peakDb = (samples: Float32Array) => 20 * Math.log10(samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0));

describe('the speech provider', () => {
  it('makes a 48 kHz mono file whose facts are its timing, the same bytes each time', async () => {
    const files = new FakeFiles();
    const provider = createSpeechProvider([engine], files, files);
    const make = () => provider.make(lineSpec(), [], { signal: never, progress: () => undefined });
    const [first, second] = [await make(), await make()];
    const timing = LineTiming.parse(first.facts);
    const reader = await openWavReader(files, first.path);
    expect([reader.sampleRateHz, reader.channels]).toEqual([48_000, 1]);
    expect(Math.abs(reader.frames / 48 - timing.durationMs)).toBeLessThanOrEqual(1);
    expect(Buffer.compare(await files.read(first.path), await files.read(second.path))).toBe(0);
    expect(second.facts).toEqual(first.facts);
  });

  it('tells when each phone falls: in order, inside the sound, some within every word', async () => {
    const { timing } = await said();
    const { alphabet, list } = timing.phones ?? { alphabet: '', list: [] };
    expect(alphabet).toBe('arpabet');
    expect(list.map(({ startMs }) => startMs)).toEqual(list.map(({ startMs }) => startMs).sort((a, b) => a - b));
    expect(list.every(({ startMs, endMs }) => startMs >= 0 && endMs >= startMs && endMs <= timing.durationMs)).toBe(
      true,
    );
    for (const word of timing.words) {
      expect(list.some(({ startMs, endMs }) => startMs < word.endMs && endMs > word.startMs)).toBe(true);
    }
  });

  it('says which languages it cannot speak before it is asked to', async () => {
    const provider = createSpeechProvider([engine], new FakeFiles(), new FakeFiles());
    expect(provider.supports(lineSpec()).supported).toBe(true);
    expect(provider.supports(lineSpec({ language: 'ta' }))).toMatchObject({
      supported: false,
      reason: expect.stringContaining('ta'),
    });
    await expect(said({ language: 'ta' })).rejects.toMatchObject({ code: 'speech/unsupported-language' });
  });

  it('leaves a line to the engine whose voice a person chose, and speaks it when there is no such voice', () => {
    const other: SpeechEngine = {
      ...{ id: 'other', version: '1', alphabet: 'ipa', voices: engine.voices.slice(0, 1) },
      speak: () => Promise.reject(new Error('not asked here')),
      close: () => Promise.resolve(),
    };
    const provider = createSpeechProvider([engine], new FakeFiles(), new FakeFiles(), [other]);
    const supports = (engineVoice: { engine: string; voice: string }) => {
      const spec = lineSpec();
      return provider.supports({ ...spec, voice: { ...spec.voice, engineVoice } }).supported;
    };
    expect(provider.name).toBe('builtin/flite');
    expect(supports({ engine: 'other', voice: other.voices[0]?.id ?? '' })).toBe(false);
    expect(supports({ engine: 'other', voice: 'nobody' })).toBe(true);
    expect(supports({ engine: 'flite', voice: engine.voices[0]?.id ?? '' })).toBe(true);
  });
});

describe('a spoken line', () => {
  it('has its words where the text has them, in order, and a mouth from end to end', async () => {
    const text = 'Dr. Smith paid $5 — for NOTHING, in 1984!';
    const { timing } = await said({ text });
    expect(timing.words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Dr.',
      'Smith',
      'paid',
      '$5',
      'for',
      'NOTHING',
      'in',
      '1984',
    ]);
    timing.words.forEach((word, i) => expect(word.startMs).toBeGreaterThanOrEqual(timing.words[i - 1]?.endMs ?? 0));
    expect([timing.mouth[0]?.startMs, timing.mouth.at(-1)?.endMs]).toEqual([0, timing.durationMs]);
  });

  it('is as loud as every other plain line, under −3 dBFS, and starts and ends without a click', async () => {
    for (const voice of [{ gender: 'female' }, { gender: 'male', castIndex: 3 }] as const) {
      const { samples } = await said({ voice });
      expect(Math.abs(loudnessLufs(samples, 48_000) + 20)).toBeLessThan(0.7);
      expect(peakDb(samples)).toBeLessThanOrEqual(-2.99);
      for (const edge of [samples.subarray(0, 48), samples.subarray(-48)]) expect(peakDb(edge)).toBeLessThan(-45);
    }
  });

  it('follows the voice: pitch, rate and the person’s own settings', async () => {
    const plain = await said();
    const higher = await said({ voice: { pitchSemitones: 4 } });
    const faster = await said({ voice: { rate: 1.5 } });
    expect(12 * Math.log2(pitchOf(higher.samples) / pitchOf(plain.samples))).toBeCloseTo(4, 0);
    expect(plain.timing.durationMs / faster.timing.durationMs).toBeGreaterThan(1.3);
  });

  it('is silent and short when there is no word in it', async () => {
    const { samples, timing } = await said({ text: '…' });
    expect(peakDb(samples)).toBe(-Infinity);
    expect(timing).toEqual({ durationMs: 100, words: [], mouth: [{ startMs: 0, endMs: 100, shape: 'X' }] });
  });

  it('whispers without a voice and shouts with more of it', async () => {
    const [plain, whisper, shout] = await Promise.all(
      [[], ['whispering'], ['shouts']].map((directions) => said({ text: 'Leave the house now.', directions })),
    );
    const voiced = (samples: Float32Array) => trackPitch(samples, 48_000).hz.filter((hz) => hz > 0).length;
    const spoken = plain?.samples ?? new Float32Array(0);
    expect(voiced(whisper?.samples ?? spoken)).toBeLessThan(voiced(spoken) / 4);
    expect(loudnessLufs(whisper?.samples ?? spoken, 48_000)).toBeLessThan(-23);
    expect(pitchOf(shout?.samples ?? spoken)).toBeGreaterThan(pitchOf(spoken) * 1.12);
  });

  it('rises in a question for yes or no, not in one that asks what', async () => {
    const lastPitch = async (text: string) => {
      const { samples } = await said({ text, voice: { gender: 'male' } });
      const voiced = trackPitch(samples, 48_000).hz.filter((hz) => hz > 0);
      return (voiced.at(-6) ?? 0) / (voiced.sort()[Math.floor(voiced.length / 2)] ?? 1);
    };
    expect(await lastPitch('Is he coming home?')).toBeGreaterThan((await lastPitch('When is he home?')) * 1.1);
  });
});

describe('feelings', () => {
  it('move pitch, pace and level the way they do in people', async () => {
    const line = async (emotion: 'neutral' | 'sad' | 'excited' | 'angry') => {
      const { samples, timing } = await said({ feeling: { emotion, strength: emotion === 'neutral' ? 1 : 3 } });
      return { hz: pitchOf(samples), ms: timing.durationMs, lufs: loudnessLufs(samples, 48_000) };
    };
    const [neutral, sad, excited, angry] = [
      await line('neutral'),
      await line('sad'),
      await line('excited'),
      await line('angry'),
    ];
    expect(sad.hz).toBeLessThan(neutral.hz * 0.95);
    expect(sad.ms).toBeGreaterThan(neutral.ms * 1.1);
    expect(excited.hz).toBeGreaterThan(neutral.hz * 1.1);
    expect(excited.ms).toBeLessThan(neutral.ms * 0.92);
    expect(angry.lufs).toBeGreaterThan(sad.lufs + 5);
  });
});
