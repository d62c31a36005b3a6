import { describe, expect, it } from 'vitest';
import { openEspeakEngine } from './index.ts';
import { sanskritWords } from './sanskrit.ts';

const phonemes = (text: string) => sanskritWords(text).map((word) => word.phonemes);

describe('Sanskrit read for eSpeak', () => {
  it('is the same from Devanagari and from IAST', () => {
    const pairs = [
      ['धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः ।', 'dharmakṣetre kurukṣetre samavetā yuyutsavaḥ |'],
      ['वसुदेवसुतं देवं कंसचाणूरमर्दनम् ।', 'vasudevasutaṃ devaṃ kaṃsacāṇūramardanam |'],
      ['देवकीपरमानन्दं कृष्णं वन्दे जगद्गुरुम् ॥', 'devakīparamānandaṃ kṛṣṇaṃ vande jagadgurum ॥'],
      ['ज्ञानम् ऋषिः ऐश्वर्यम् औषधम्', 'jñānam ṛṣiḥ aiśvaryam auṣadham'],
    ];
    for (const [devanagari, latin] of pairs) expect(phonemes(devanagari ?? '')).toEqual(phonemes(latin ?? ''));
  });

  it('keeps every inherent vowel that Hindi drops, and drops the one a virama takes', () => {
    expect(phonemes('शिवाय')).toEqual(["S|I|v|'a:|j|@"]);
    expect(phonemes('फलम्')).toEqual(["p#|'V|l|V|m"]);
  });

  it('sounds anusvara as the nasal of the stop after it, across a word too', () => {
    expect(phonemes('संगच्छ')[0]).toMatch(/^s\|V\|N\|g/);
    expect(phonemes('संस्कृतम्')[0]).toMatch(/^s\|'V\|m\|s/);
    expect(phonemes('किं करोति')[0]).toBe("k|'I|N");
  });

  it('echoes the vowel of a visarga before a pause and only breathes within a line', () => {
    expect(phonemes('शान्तिः शान्तिः ॥')).toEqual(["S|'a:|n|t|I|h", "S|'a:|n|t|I|h|I"]);
  });

  it('comes out of the engine as the sounds it should have', async () => {
    const engine = openEspeakEngine();
    if (!engine) throw new Error('the espeak package belongs to the development install');
    const text = 'नमः शिवाय कृष्णाय धर्मक्षेत्रे ज्ञानं हृदयम् शान्तिः';
    const said = await engine.speak({ text, voice: 'm3', language: 'sa', rate: 1 }, new AbortController().signal);
    await engine.close();
    const ipa = said.words.map((word) =>
      said.phones
        .filter((phone) => phone.startMs >= word.startMs - 0.5 && phone.endMs <= word.endMs + 0.5)
        .map((phone) => phone.symbol.replace(/[ˈˌ]/g, ''))
        .join(''),
    );
    expect(ipa).toEqual(['nʌməh', 'ʃɪʋaːjə', 'kɾɪʂɳaːjə', 'dʰərməkʂeːtɾeː', 'ɟɲaːnəm', 'hɾɪdəjəm', 'ʃaːntɪhɪ']);
    expect(said.words.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(' '));
  });
});
