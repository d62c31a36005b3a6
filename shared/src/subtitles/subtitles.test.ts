import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCaptions,
  CAPTION_LIMITS,
  columnsOf,
  lintCaptions,
  parseSrt,
  toAss,
  toSrt,
  toVtt,
  type Caption,
  type SpokenText,
} from './index.ts';

const word = fc.oneof(
  fc.constantFrom(
    'the',
    'lighthouse,',
    'I',
    'never',
    'came.',
    'Why?',
    'home',
    'remember;',
    'naïve',
    'extraordinarily',
    '—',
    'नमस्ते',
    '東京都の灯台',
    'مرحبا',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.replaceAll(/\s/g, 'x')),
);
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

/** Lines spoken one after another at this many characters a second, with pauses between. */
function spoken(texts: readonly string[], perSecond: number, pauseMs: number): SpokenText[] {
  let at = 500;
  return texts.map((line) => {
    const words = [...line.matchAll(/\S+/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      startMs: Math.round((match.index / perSecond) * 1000),
      endMs: Math.round(((match.index + match[0].length) / perSecond) * 1000),
    }));
    const startMs = at;
    const endMs = startMs + Math.round((line.length / perSecond) * 1000);
    at = endMs + pauseMs;
    return { text: line, startMs, endMs, words };
  });
}

describe('captions of spoken lines', () => {
  it('show every word once, in order, within two lines of 42 columns, never two at once', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 5, max: 30 }),
        fc.nat(2000),
        (texts, speed, pause) => {
          const captions = buildCaptions(spoken(texts, speed, pause));
          const squeeze = (all: readonly string[]) => all.join('').replaceAll(/\s/g, '');
          expect(squeeze(captions.flatMap((caption) => caption.lines))).toBe(squeeze(texts));
          const faults = lintCaptions(captions).map(({ fault }) => fault);
          expect(
            faults.filter((fault) =>
              ['line-too-long', 'too-many-lines', 'overlap', 'empty', 'too-long'].includes(fault),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('can be read in time whenever the talk is no faster than people read', () => {
    const plain = fc
      .array(fc.constantFrom('the', 'keeper', 'said', 'nothing.', 'Then', 'he', 'smiled,', 'slowly'), {
        minLength: 4,
        maxLength: 40,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), fc.integer({ min: 8, max: 15 }), (texts, speed) => {
        expect(
          lintCaptions(buildCaptions(spoken(texts, speed, 600))).filter(({ fault }) => fault === 'too-fast'),
        ).toEqual([]);
      }),
    );
  });

  it('start with their words, at most 0.4 s before and 1.5 s behind, at any speed', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.integer({ min: 10, max: 40 }), (texts, speed) => {
        const lines = spoken(texts, speed, 200);
        const captions = buildCaptions(lines);
        let index = 0;
        for (const line of lines) {
          const first = captions[index];
          expect(first && first.startMs - line.startMs).toBeGreaterThanOrEqual(-400);
          expect(first && first.startMs - line.startMs).toBeLessThanOrEqual(1500 + 84 + CAPTION_LIMITS.leastMs);
          let length = 0;
          const whole = line.text.replaceAll(/\s/g, '').length;
          while (length < whole) length += captions[index++]?.lines.join('').replaceAll(/\s/g, '').length ?? whole;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('break at sentences and clauses rather than inside a phrase', () => {
    const [line] = spoken(
      [
        'I kept the lamp burning for seven years, every night of them. Nobody ever came back to the harbour to thank me.',
      ],
      13,
      0,
    );
    expect(line && buildCaptions([line]).map((caption) => caption.lines)).toEqual([
      ['I kept the lamp burning for seven years,', 'every night of them.'],
      ['Nobody ever came back to', 'the harbour to thank me.'],
    ]);
  });

  it('count what a reader sees: a Devanagari syllable is one column, a Chinese character two', () => {
    expect(columnsOf('नमस्ते')).toBeLessThanOrEqual(4);
    expect(columnsOf('灯台')).toBe(4);
  });

  it('share out the time by length when no word times are known', () => {
    const line = { text: 'One two three. '.repeat(12).trim(), startMs: 1000, endMs: 13_000, words: [] };
    const captions = buildCaptions([line]);
    expect(captions.length).toBeGreaterThan(1);
    expect(captions[0]?.startMs).toBe(1000);
    expect(captions.at(-1)?.startMs).toBeGreaterThan(7000);
  });
});

const caption: fc.Arbitrary<Caption> = fc
  .record({
    startMs: fc.nat(3_600_000),
    length: fc.integer({ min: 1, max: 7000 }),
    lines: fc.array(fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ,.!?'-]{0,40}[\p{L}.]$/u), {
      minLength: 1,
      maxLength: 2,
    }),
  })
  .map(({ startMs, length, lines }) => ({ startMs, endMs: startMs + length, lines }));

describe('text forms', () => {
  it('SubRip is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(caption, { maxLength: 8 }), (captions) => {
        expect(parseSrt(toSrt(captions))).toEqual(captions);
      }),
    );
  });

  it('reading never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        expect(Array.isArray(parseSrt(noise))).toBe(true);
      }),
    );
    expect(
      parseSrt(
        '\uFEFF1\r\n00:00:01,5 --> 00:00:02.250\r\n<i>Hi</i> {\\an8}there\r\n\r\nnonsense\r\n\r\n00:00:09,000 --> 00:00:08,000\r\nbackwards',
      ),
    ).toEqual([{ startMs: 1500, endMs: 2250, lines: ['Hi there'] }]);
  });

  it('SubRip and WebVTT look as their readers expect', () => {
    const captions: Caption[] = [
      { startMs: 61_005, endMs: 3_662_250, lines: ['Fish & <chips>', 'twice'], speaker: 'Anna' },
    ];
    expect(toSrt(captions)).toBe('1\n00:01:01,005 --> 01:01:02,250\nFish & <chips>\ntwice\n');
    expect(toVtt(captions)).toBe('WEBVTT\n\n00:01:01.005 --> 01:01:02.250\n<v Anna>Fish &amp; &lt;chips&gt;\ntwice\n');
  });

  it('ASS keeps to its grammar: no braces or backslashes of ours inside, hundredths of a second', () => {
    const ass = toAss([{ startMs: 1234, endMs: 2000, lines: ['a {b} \\c', 'd'], speaker: 'X, Y' }], {
      width: 1920,
      height: 1080,
    });
    expect(ass).toContain('Dialogue: 0,0:00:01.23,0:00:02.00,Default,X  Y,0,0,0,,a ｛b｝ ＼c\\Nd');
    expect(ass).toContain('PlayResX: 1920');
  });
});
