import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mouthCues } from './mouth-cues.ts';
import { mouthOf } from './visemes.ts';

const said = (text: string, lengthMs = 80) =>
  text.split(' ').map((symbol, i) => ({ symbol, startMs: i * lengthMs, endMs: (i + 1) * lengthMs }));
const shapes = (text: string, lengthMs?: number) => {
  const phones = said(text, lengthMs);
  return mouthCues(phones, 'arpabet', phones.at(-1)?.endMs ?? 0)
    .map((cue) => cue.shape)
    .join('');
};

describe('mouth cues', () => {
  const symbol = fc.constantFrom(...'pau aa iy uw b m p f v s t k l r w th ay ow hh n ax'.split(' '));
  const phones = fc.array(fc.tuple(symbol, fc.integer({ min: 5, max: 300 })), { maxLength: 60 });

  it('cover a line from end to end without gaps, whatever is said', () => {
    fc.assert(
      fc.property(phones, fc.integer({ min: 0, max: 400 }), (said, tailMs) => {
        let at = 0;
        const spoken = said.map(([symbol, lengthMs]) => ({ symbol, startMs: at, endMs: (at += lengthMs) }));
        const durationMs = at + tailMs;
        const cues = mouthCues(spoken, 'arpabet', durationMs);
        expect(cues[0]?.startMs ?? 0).toBe(0);
        expect(cues.at(-1)?.endMs ?? 0).toBe(durationMs);
        cues.forEach((cue, i) => {
          expect(cue.endMs).toBeGreaterThan(cue.startMs);
          if (i > 0) expect(cue.startMs).toBe(cues[i - 1]?.endMs);
        });
      }),
    );
  });

  it('hold every shape long enough to be seen', () => {
    fc.assert(
      fc.property(phones, (said) => {
        let at = 0;
        const spoken = said.map(([symbol, lengthMs]) => ({ symbol, startMs: at, endMs: (at += lengthMs) }));
        fc.pre(at > 200);
        // Where closings follow one another more densely than frames do, none can have its full length.
        const crowded = spoken.some((one, i) => /^[bmpfv]$/.test(one.symbol) && one.endMs - one.startMs < 60 && i >= 0);
        fc.pre(!crowded);
        for (const cue of mouthCues(spoken, 'arpabet', at)) expect(cue.endMs - cue.startMs).toBeGreaterThanOrEqual(39);
      }),
    );
  });

  it('close the lips on p, b and m however short, for a frame at least', () => {
    for (const closing of ['p', 'b', 'm']) {
      const spoken = [
        { symbol: 'aa', startMs: 0, endMs: 150 },
        { symbol: closing, startMs: 150, endMs: 165 },
        { symbol: 'aa', startMs: 165, endMs: 300 },
      ];
      const closed = mouthCues(spoken, 'arpabet', 300).find((cue) => cue.shape === 'A');
      expect((closed?.endMs ?? 0) - (closed?.startMs ?? 0)).toBeGreaterThanOrEqual(41);
    }
  });

  it('rest in silences that can be seen and not in shorter ones', () => {
    expect(shapes('aa pau pau aa', 80)).toMatch(/^D.*X.*D$/);
    expect(shapes('aa pau aa', 80)).toBe('D');
    expect(shapes('pau', 500)).toBe('X');
  });

  it('round the lips before a rounded vowel and move through a diphthong', () => {
    expect(shapes('s uw', 80)).toBe('F');
    expect(shapes('m ay', 120)).toBe('ADB');
    expect(shapes('ay', 60)).toBe('D');
  });

  it('read IPA with its marks as the sounds below them', () => {
    const shape = (symbol: string) => mouthOf(symbol, 'ipa').shapes.join('');
    expect(['ˈaː', 'ẽ', 'b', 'f', 'ˌuː', 'tʃ', 'ˈaɪ', 'ʋ', 'kʰ', '_', '(en)'].map(shape)).toEqual([
      'D',
      'C',
      'A',
      'G',
      'F',
      'B',
      'DB',
      'G',
      'B',
      'X',
      'X',
    ]);
  });
});
