import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './index.ts';
import { readMarks } from './inline-marks.ts';
import { writeMarks } from './inline-marks-writer.ts';

/** The emphasised words of a text. */
function emphasised(marked: string): string[] {
  const { text, emphasis } = plainText(marked);
  return emphasis.map(({ start, end }) => text.slice(start, end));
}

describe('plain text', () => {
  it.each([
    ['From *italic* to **bold**', 'From italic to bold', ['italic', 'bold']],
    ['***both*** and _under_', 'both and under', ['both', 'under']],
    ['**a *b* c**', 'a b c', ['a b c']],
    ['*a***b**', 'ab', ['ab']],
    ['5 * 3 * 2', '5 * 3 * 2', []],
    ['*open', '*open', []],
    ['two *lines\nno* emphasis', 'two *lines no* emphasis', []],
    ['\\*stars\\* and \\_lines\\_', '*stars* and _lines_', []],
    ['my_file_name', 'my_file_name', []],
    ['He [[who?]] runs', 'He runs', []],
    ['a [[one\ntwo]] b', 'a b', []],
    ['  much   space\t\n here ', 'much space here', []],
    ['[[open', '[[open', []],
  ])('of %j is %j', (marked, text, words) => {
    expect(plainText(marked).text).toBe(text);
    expect(emphasised(marked)).toEqual(words);
  });

  it('keeps emphasis inside the text, in order and apart', () => {
    const marked = fc.array(fc.constantFrom('*', '**', '_', '\\', ' ', 'a', 'b.', '\n', '[[', ']]', 'é', '😀'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(marked, (pieces) => {
        const { text, emphasis } = plainText(pieces.join(''));
        let before = -1;
        for (const { start, end } of emphasis) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
        expect(text).toBe(text.trim());
      }),
      { numRuns: 500 },
    );
  });
});

describe('written marks', () => {
  it('are read back as the same words and styles', () => {
    const run = fc.record({
      words: fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '\\', '.', '\n', 'é'), maxLength: 8 }),
      style: fc.nat(7),
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
        const text = runs.map(({ words }) => words).join('');
        const styles = runs.flatMap(({ words, style }) => Array.from(words, () => style));
        const once = readMarks(writeMarks({ text, styles }));
        expect(once.text).toBe(text);
        // Writing evens styles out; what was evened stays.
        expect(readMarks(writeMarks(once))).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });
});
