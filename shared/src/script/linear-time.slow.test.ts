import { describe, expect, it } from 'vitest';
import { parseScript } from './index.ts';

/** What a careless pattern would stumble over, repeated to a megabyte. */
const STONES = [
  ...[
    'a',
    'A',
    ' ',
    '\t',
    '*',
    '_',
    '#',
    '=',
    '~',
    '>',
    '<',
    '(',
    ')',
    '[',
    ']',
    '/',
    '\\',
    '.',
    '@',
    '!',
    '^',
    ':',
    '|',
    '-',
    '"',
    '&',
    '।',
    'क',
    '१',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '  \n',
    'A\n',
    'A\n\n',
    '[[\n',
    '[[\n#a\n',
    '[[',
    ']]',
    '/*',
    '*/',
    '(\n',
    'A\n(\n',
    '#a\n',
    '*a',
    '_a ',
    '~a\n',
    '!a\n',
  ],
  ...[
    'INT. ',
    'INT. A - ',
    'INT. A\n\n',
    'TO:',
    'A: b\n',
    '`',
    '```\n',
    '<!--\n',
    '[a](',
    '- ',
    '> ',
    'क\nक\n\n',
    'é',
    '😀',
  ],
  ...['<a>', '</a>', '<a ', '&lt;', '<Paragraph>', ']]>'],
];
const SIZE_CHARACTERS = 1_000_000;

describe('a megabyte of anything', () => {
  it.each(['fountain', 'md', 'txt', 'fdx'])('is read in a second or two of processor time as .%s', (ending) => {
    const head = ending === 'fdx' ? '<?xml version="1.0"?><FinalDraft><Content>' : 'INT. X - DAY\n\nWords.\n\n';
    for (const start of [head, '']) {
      for (const stone of STONES) {
        const bytes = new TextEncoder().encode(start + stone.repeat(SIZE_CHARACTERS / stone.length));
        const before = process.cpuUsage();
        const parsed = parseScript(bytes, `a.${ending}`);
        const spent = process.cpuUsage(before);
        expect(parsed.ok || parsed.error.code !== 'internal/bug', JSON.stringify(stone)).toBe(true);
        expect((spent.user + spent.system) / 1_000_000, JSON.stringify(stone)).toBeLessThan(2);
      }
    }
  });
});
