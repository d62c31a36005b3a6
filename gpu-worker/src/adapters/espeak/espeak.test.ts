import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { SpeakRequest, SpokenSound } from '../../ports/index.ts';
import { openEspeakEngine } from './index.ts';
import { voiceFileFor } from './languages.ts';

const opened = openEspeakEngine();
if (!opened) throw new Error('the espeak package belongs to the development install');
const engine = opened;
afterAll(() => engine.close());
const never = new AbortController().signal;
const SPANISH = 'Los niños comen pan en la casa de mi abuela. ¿Y tú? El señor se lo dijo a él; “vámonos”.';
/** Short enough to print when it differs. */
const digest = ({ samples, ...times }: SpokenSound) =>
  createHash('sha256').update(JSON.stringify(times)).update(new Uint8Array(samples.buffer)).digest('hex');
const request = (more: Partial<SpeakRequest> = {}): SpeakRequest => ({
  text: SPANISH,
  voice: 'f2',
  language: 'es',
  rate: 1,
  ...more,
});

describe('eSpeak behind its process', () => {
  it('says the same bytes for the same request, whatever was said between', async () => {
    const first = await engine.speak(request(), never);
    await engine.speak(request({ text: 'नमस्ते दुनिया', language: 'hi', voice: 'm3', rate: 1.4 }), never);
    expect(digest(await engine.speak(request(), never))).toBe(digest(first));
  });

  it.each([
    ['es', SPANISH],
    ['hi', 'नमस्ते दुनिया, राम ने सीता को देखा। यह “ठीक” है?'],
    ['fr', 'Les enfants mangent du pain dans la maison.'],
    ['ta', 'குழந்தைகள் பாட்டி வீட்டில் ரொட்டி சாப்பிடுகிறார்கள்.'],
  ])('gives every word of %s its place in text and sound, ascending', async (language, text) => {
    const { words, phones, samples, sampleRateHz } = await engine.speak(request({ language, text }), never);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(text.match(/[\p{L}\p{M}]+/gu));
    let last = 0;
    for (const { startMs, endMs } of words) {
      expect(startMs).toBeGreaterThanOrEqual(last);
      expect(endMs).toBeGreaterThan(startMs);
      last = endMs;
    }
    expect(last).toBeLessThanOrEqual((samples.length * 1000) / sampleRateHz);
    expect(phones.filter((phone) => phone.symbol.startsWith('('))).toEqual([]);
  });

  it('names the language it does not know instead of going on in the last one', async () => {
    await expect(engine.speak(request({ language: 'tlh' }), never)).rejects.toMatchObject({
      code: 'speech/unsupported-language',
    });
  });

  it('starts anew after its process was stopped', async () => {
    const before = await engine.speak(request(), never);
    await engine.close();
    expect(digest(await engine.speak(request(), never))).toBe(digest(before));
  });

  it('finds the voice file of a tag, its region or its neighbour', () => {
    expect(['es', 'es-MX', 'es-AR', 'pt-BR', 'zh-Hant-TW', 'sa', 'xx'].map(voiceFileFor)).toEqual([
      'es',
      'es-419',
      'es',
      'pt-BR',
      'cmn',
      'hi',
      undefined,
    ]);
  });
});
