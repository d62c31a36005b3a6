import { describe, expect, it } from 'vitest';
import { parseScript } from './index.ts';

/** What a careless pattern would stumble over, many times over. */
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
/** Enough for what grows with the square to take minutes, and for a call with a spread list to overflow. */
const SIZE_CHARACTERS = 500_000;
const SCENE = 'INT. X - DAY\n\nWords.\n\n';

describe('half a megabyte of anything', () => {
  it.each([
    ['fountain', SCENE],
    ['fountain', ''],
    ['md', ''],
    ['txt', ''],
    ['fdx', '<?xml version="1.0"?><FinalDraft><Content>'],
  ])('is read in a second of processor time as .%s after %j', (ending, start) => {
    for (const stone of STONES) {
      const bytes = new TextEncoder().encode(start + stone.repeat(SIZE_CHARACTERS / stone.length));
      const before = process.cpuUsage();
      const parsed = parseScript(bytes, `a.${ending}`);
      const spent = process.cpuUsage(before);
      expect(parsed.ok || parsed.error.code, JSON.stringify(stone)).not.toBe('internal/bug');
      expect((spent.user + spent.system) / 1_000_000, JSON.stringify(stone)).toBeLessThan(1);
    }
  });
});
