import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { SpeakRequest, SpokenSound } from '../../ports/index.ts';
import { alignWords } from './align-words.ts';
import { FliteSpeechEngine } from './index.ts';

const engine = new FliteSpeechEngine();
afterAll(() => engine.close());
const never = new AbortController().signal;
/** Short enough to print when it differs. */
const digest = ({ samples, ...times }: SpokenSound) =>
  createHash('sha256').update(JSON.stringify(times)).update(new Uint8Array(samples.buffer)).digest('hex');
const request = (more: Partial<SpeakRequest> = {}): SpeakRequest => ({
  text: "Hello there, my old friend! Don't expect the well-known café people; “I'll go,” she said — to the lighthouse.",
  voice: 'slt',
  language: 'en',
  rate: 1,
  ...more,
});

describe('flite', () => {
  it('says the same bytes for the same request, whatever was said between', async () => {
    const first = await engine.speak(request(), never);
    await engine.speak(request({ voice: 'awb', text: 'Something else entirely.' }), never);
    const again = await engine.speak(request(), never);
    expect(digest(again)).toBe(digest(first));
  });

  it('gives every word its place in text and sound, ascending, with the phones it is made of', async () => {
    const { text } = request();
    const { words, phones, samples, sampleRateHz } = await engine.speak(request(), never);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(text.match(/[\p{L}']+/gu));
    let last = 0;
    for (const { startMs, endMs } of words) {
      expect(startMs).toBeGreaterThanOrEqual(last);
      expect(endMs).toBeGreaterThan(startMs);
      last = endMs;
    }
    expect(last).toBeLessThanOrEqual((samples.length * 1000) / sampleRateHz);
    const of = (word: string) => {
      const span = words.find(({ start, end }) => text.slice(start, end) === word);
      return phones.filter((phone) => span && phone.startMs >= span.startMs && phone.endMs <= span.endMs);
    };
    expect(of('lighthouse').map((phone) => phone.symbol)).toEqual(['l', 'ay', 't', 'hh', 'aw', 's']);
    expect(of("Don't").map((phone) => phone.symbol)).toEqual(['d', 'ow', 'n', 't']);
  });

  it('speaks faster and slower as asked', async () => {
    const lengths = await Promise.all(
      [0.75, 1, 1.5].map(async (rate) => (await engine.speak(request({ rate }), never)).samples.length),
    );
    expect((lengths[0] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(1 / 0.75, 1);
    expect((lengths[2] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(1 / 1.5, 1);
  });

  it('is silent without words and refuses other languages and voices by name', async () => {
    expect((await engine.speak(request({ text: '… — 。' }), never)).samples).toHaveLength(0);
    await expect(engine.speak(request({ language: 'es' }), never)).rejects.toMatchObject({
      code: 'speech/unsupported-language',
    });
    await expect(engine.speak(request({ voice: 'nobody' }), never)).rejects.toMatchObject({
      code: 'speech/unsupported-language',
    });
  });

  it('stops waiting when the work is cancelled', async () => {
    const cancel = new AbortController();
    const speaking = engine.speak(request(), cancel.signal);
    cancel.abort(new Error('enough'));
    await expect(speaking).rejects.toThrow('enough');
  });
});

describe('aligning words with phones', () => {
  it('finds the words although connected speech drops and changes phones', () => {
    const spoken = 'pau g ow ih ng t ax pau r iy d ih pau'.split(' ');
    const phones = spoken.map((symbol, i) => ({ symbol, startMs: i * 10, endMs: i * 10 + 10 }));
    const words = ['g ow ih ng', 't uw', 'r eh d', 'ih t'].map((alone, i) => ({
      start: i,
      end: i + 1,
      phones: alone.split(' '),
    }));
    const times = alignWords(words, phones).map(({ startMs, endMs }) => [startMs, endMs]);
    expect(times).toEqual([
      [10, 50],
      [50, 70],
      [80, 110],
      [110, 120],
    ]);
  });
});
