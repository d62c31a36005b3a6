import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeError } from '../errors/index.ts';
import { MAX_SCRIPT_BYTES, parseScript, printFountain } from './index.ts';

const SCRIPT = 'INT. CAFÉ - DAY\r\n\r\nJosé waits.\r\n\r\nJOSÉ\r\nMañana.\r\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...list: number[]) => Uint8Array.from(list);

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return Uint8Array.from(
    (mark ? [0xfeff, ...units] : units).flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

function failure(content: Uint8Array, name = 'a.fountain') {
  const parsed = parseScript(content, name);
  return parsed.ok ? undefined : parsed.error;
}

describe('a script file', () => {
  it.each([
    ['UTF-8', utf8(SCRIPT)],
    ['UTF-8 with mark', utf8(`\ufeff${SCRIPT}`)],
    ['UTF-16 LE with mark', utf16(SCRIPT, false, true)],
    ['UTF-16 BE with mark', utf16(SCRIPT, true, true)],
    ['UTF-16 LE without mark', utf16(SCRIPT, false, false)],
    ['UTF-16 BE without mark', utf16(SCRIPT, true, false)],
    ['Latin-1', Uint8Array.from(SCRIPT, (unit) => unit.charCodeAt(0))],
  ])('is read as %s, its line ends kept', (_name, content) => {
    const parsed = parseScript(content, 'a.fountain');
    if (!parsed.ok) throw parsed.error;
    expect(printFountain(parsed.screenplay)).toBe(SCRIPT);
    expect(parsed.story.scenes[0]?.heading?.place).toBe('CAFÉ');
  });

  it('may be Windows-1252, and says so', () => {
    const parsed = parseScript(bytes(0x48, 0x65, 0x20, 0x93, 0x68, 0x69, 0x94, 0x20, 0x80), 'a.txt');
    if (!parsed.ok) throw parsed.error;
    expect(parsed.screenplay.elements[0]?.text).toBe('He “hi” €');
    expect(parsed.story.warnings[0]).toContain('Windows-1252');
  });

  it('with one damaged letter is still UTF-8', () => {
    const good = utf8('राम घर जाता है और सीता उसकी राह देखती है।');
    const parsed = parseScript(Uint8Array.from([...good, 0xe0]), 'a.txt');
    if (!parsed.ok) throw parsed.error;
    expect(parsed.screenplay.elements[0]?.text).toContain('राम घर');
  });

  it.each([
    ['a.fountain', SCRIPT, 'fountain'],
    ['a.txt', SCRIPT, 'text'],
    ['a.md', '# Title\n\nOnce there was a king.', 'markdown'],
    [
      'a.txt',
      '<?xml version="1.0"?><FinalDraft><Content><Paragraph Type="Action"><Text>Hi.</Text></Paragraph></Content></FinalDraft>',
      'fdx',
    ],
    ['noending', SCRIPT, 'text'],
    ['dir.md/a.FOUNTAIN', SCRIPT, 'fountain'],
  ])('named %s is taken for what it is', (name, text, format) => {
    const parsed = parseScript(utf8(text), name);
    if (!parsed.ok) throw parsed.error;
    expect(parsed.screenplay.format).toBe(format);
  });

  it('is titled by its name when it has no title', () => {
    const parsed = parseScript(utf8(SCRIPT), 'films/the_last-tram.fountain');
    expect(parsed.ok && parsed.story.title).toBe('The last tram');
  });
});

describe('a file that is no script', () => {
  it.each([
    ['empty', bytes(), 'script/empty'],
    ['only a mark', bytes(0xef, 0xbb, 0xbf), 'script/empty'],
    ['white space', utf8(' \n\t\n'), 'script/empty'],
    ['a PDF', utf8('%PDF-1.7\n…'), 'script/binary'],
    ['a docx', bytes(0x50, 0x4b, 3, 4, 20, 0), 'script/binary'],
    ['rich text', utf8('{\\rtf1\\ansi hello}'), 'script/binary'],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1), 'script/binary'],
    ['bytes with zeros', utf8('INT. A\n\nHe\0llo'), 'script/binary'],
    ['20 MB', new Uint8Array(20_000_000).fill(65), 'script/too-large'],
    ['3 MB of text', new Uint8Array(3_000_000).fill(65), 'script/too-large'],
    ['headings only', utf8('Title: X\n\nINT. A - DAY\n\n> CUT TO:\n\n[[note]]\n'), 'script/nothing-to-film'],
    ['marks only', utf8('=====\n\n/* all gone */\n'), 'script/nothing-to-film'],
  ])('(%s) is refused with place and remedy', (_what, content, code) => {
    const error = failure(content);
    expect(error?.code).toBe(code);
    expect(error?.at?.file).toBe('a.fountain');
    expect(error?.remedy).toMatch(/\.$/);
    expect(describeError(error as NonNullable<typeof error>)).toMatch(/^a\.fountain:\d+:\d+: \S.*\. \S.*\.$/);
  });

  it('says where the binary part begins', () => {
    expect(failure(utf8('INT. A\n\nHe\0llo'))?.at).toEqual({ file: 'a.fountain', line: 3, column: 3 });
  });

  it('is refused at once, however large', () => {
    expect(failure(new Uint8Array(MAX_SCRIPT_BYTES + 1))?.code).toBe('script/too-large');
  });
});

describe('any bytes', () => {
  it('give a script or an error of the script table, never a throw', () => {
    const name = fc.constantFrom('a.fountain', 'a.fdx', 'a.md', 'a.txt', 'a', '');
    const head = fc.constantFrom(
      '',
      '\ufeff',
      '---\n',
      '# T\n',
      'INT. A\n\n',
      '<?xml version="1.0"?>',
      'Ann: hi\n'.repeat(3),
    );
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.tuple(head, fc.string({ unit: 'grapheme', maxLength: 120 })).map(([a, b]) => utf8(a + b)),
    );
    fc.assert(
      fc.property(content, name, (list, file) => {
        const parsed = parseScript(list, file);
        if (!parsed.ok) expect(parsed.error.code).toMatch(/^script\//);
        else
          expect(parsed.screenplay.preamble + parsed.screenplay.elements.map(({ raw }) => raw).join('')).not.toBe('');
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the samples', () => {
  it.each([
    ['lighthouse.fountain', 'drama', 'en', 85, 100],
    ['story.md', 'narration', 'en', 110, 150],
    ['podcast.fountain', 'podcast', 'en', 100, 135],
    ['poem.txt', 'poem', 'en', 90, 130],
    ['sloka.fountain', 'sloka', 'sa', 20, 50],
    ['escena.fountain', 'drama', 'es', 50, 90],
  ])('%s is found to be %s in %s and of its length', (file, form, language, least, most) => {
    const parsed = parseScript(readFileSync(new URL(`../../../samples/${file}`, import.meta.url)), file);
    if (!parsed.ok) throw parsed.error;
    expect([parsed.story.form, parsed.story.language]).toEqual([form, language]);
    const speeches = parsed.story.scenes.flatMap(({ beats }) => beats.filter((beat) => beat.kind === 'speech'));
    const words = speeches.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    expect(words).toBeGreaterThanOrEqual(least);
    expect(words).toBeLessThanOrEqual(most);
  });
});
