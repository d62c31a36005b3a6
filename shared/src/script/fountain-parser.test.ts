import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFountain, printFountain, type ScriptElement } from './index.ts';

/** Kind and words of every element, and what else it carries. */
function outline(text: string) {
  return parseFountain(text).elements.map(({ raw: _raw, span: _span, ...rest }) => rest);
}

/** Elements under a heading, so that no title page is seen. */
function body(text: string) {
  return outline(`.X\n\n${text}`).slice(1);
}

/** Building stones of scripts: marks, cues, words and all kinds of line ends. */
const PIECES = [
  ...['\n', '\n', '\n\n', '\r\n', '\r', '  \n', ' ', '\t', '\ufeff', '\u2028', '\f', '\0'],
  ...[
    'INT. HOUSE - DAY',
    'EXT. SEA #12A#',
    '.forced',
    '!BANG',
    '@Ann',
    'BOB',
    'BOB (V.O.) ^',
    '(quietly)',
    '(',
    ')',
    '^',
  ],
  ...['Hello there.', 'CUT TO:', '> FADE', '>mid<', '<', '~la la', '# Act', '####### deep', '= so', '===', '====='],
  ...[
    '[[',
    ']]',
    '[[note]]',
    '/*',
    '*/',
    '*',
    '**',
    '***',
    '_',
    '\\',
    'Title: X',
    'Author:',
    '    Name',
    ':',
    'राम',
    'ॐ ।',
  ],
];
const scripts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('the Fountain reader', () => {
  it('gives the source back, unit for unit, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(scripts, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        expect(printFountain(parseFountain(text))).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });

  it('says where each element stands', () => {
    fc.assert(
      fc.property(scripts, (text) => {
        const lineStarts = [...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length);
        for (const { span, raw } of parseFountain(text).elements) {
          expect(text.startsWith(raw, span.startOffset)).toBe(true);
          expect(span.endOffset).toBeGreaterThan(span.startOffset);
          expect(span.endOffset).toBeLessThanOrEqual(span.startOffset + raw.length);
          expect(span.line).toBe(lineStarts.filter((start) => start <= span.startOffset).length + 1);
        }
      }),
    );
  });

  it('reads the title page, with indented values, and only at the head', () => {
    const script = parseFountain('Title:\n    _**BRICK**_\n    & STEEL\nAuthor: Stu\n\nFADE IN:\n\nTitle: no\n');
    expect(script.titlePage).toEqual([
      { key: 'Title', value: '_**BRICK**_\n& STEEL' },
      { key: 'Author', value: 'Stu' },
    ]);
    expect(script.elements.map(({ kind }) => kind)).toEqual(['transition', 'action']);
  });

  it('takes a first paragraph with a colon for action unless a key is known', () => {
    expect(parseFountain('Note to self: run.\n').titlePage).toEqual([]);
    expect(parseFountain('FADE IN:\n\nINT. X\n').titlePage).toEqual([]);
  });

  it('reads scene headings of every prefix, forced ones, and their numbers', () => {
    const heads = ['INT. A', 'ext B', 'EST. C', 'INT./EXT. D', 'int/ext E', 'I/E F', '.SNIPER SCOPE', 'INTERIOR. CASA'];
    for (const head of heads) expect(body(`${head}\n\nx`)[0]?.kind).toBe('scene-heading');
    expect(body('INT. HOUSE - DAY #12A#\n\nx')[0]).toEqual({
      kind: 'scene-heading',
      text: 'INT. HOUSE - DAY',
      sceneNumber: '12A',
    });
    for (const not of ['...and then', 'Interior design is dull.', 'Est in the east.', 'Internal affairs']) {
      expect(body(`${not}\n\nx`)[0]?.kind).toBe('action');
    }
  });

  it('forgives a heading without an empty line below', () => {
    expect(body('INT. HOUSE - DAY\nBob enters.').map(({ kind }) => kind)).toEqual(['scene-heading', 'action']);
  });

  it('reads cues, extensions, parentheticals, dialogue and its two-space lines', () => {
    expect(body("DEALER (O.S.) (CONT'D)\nTen.\n  \nFour.\n(beat)\nHit or\nstand?\n\nHe waits.")).toEqual([
      { kind: 'character', text: 'DEALER', extension: "O.S., CONT'D" },
      { kind: 'dialogue', text: 'Ten.\n\nFour.' },
      { kind: 'parenthetical', text: 'beat' },
      { kind: 'dialogue', text: 'Hit or\nstand?' },
      { kind: 'action', text: 'He waits.' },
    ]);
  });

  it('needs an empty line above a cue and words below it', () => {
    expect(body('He shouts\nBOB\nHello.').map(({ kind }) => kind)).toEqual(['action']);
    expect(body('THE END\n\nx')[0]?.kind).toBe('action');
    expect(body('23\nHello.')[0]?.kind).toBe('action');
    expect(body('R2D2\nBeep.')[0]?.kind).toBe('character');
  });

  it('forces cues with @, action with ! and transitions with >', () => {
    expect(body('@McCLANE\nYippee.')[0]).toEqual({ kind: 'character', text: 'McCLANE' });
    expect(body('!BANG BANG\n!TWICE')).toEqual([{ kind: 'action', text: 'BANG BANG\nTWICE' }]);
    expect(body('!CUT TO:')).toEqual([{ kind: 'action', text: 'CUT TO:' }]);
    expect(body('> Burn to white.')).toEqual([{ kind: 'transition', text: 'Burn to white.' }]);
    expect(body('CUT TO:\n\nx')[0]).toEqual({ kind: 'transition', text: 'CUT TO:' });
    expect(body('> THE END <')).toEqual([{ kind: 'centered', text: 'THE END' }]);
  });

  it('takes any number of carets for one: the name has none', () => {
    const [cue] = body('STEEL ^^ ^\nScrew it.');
    expect(cue).toMatchObject({ kind: 'character', text: 'STEEL', dual: true });
  });

  it('marks the second voice of a dual dialogue', () => {
    expect(body('BRICK\nScrew it.\n\nSTEEL ^\n(loud)\nScrew it.').map(({ kind, dual }) => [kind, dual])).toEqual([
      ['character', undefined],
      ['dialogue', undefined],
      ['character', true],
      ['parenthetical', true],
      ['dialogue', true],
    ]);
  });

  it('reads sections, synopses, lyrics and page breaks', () => {
    expect(body('# Act\n## Scene\n= She leaves.\n\n~Willy\n~Wonka\n\n===\n')).toEqual([
      { kind: 'section', text: 'Act', depth: 1 },
      { kind: 'section', text: 'Scene', depth: 2 },
      { kind: 'synopsis', text: 'She leaves.' },
      { kind: 'lyrics', text: 'Willy\nWonka' },
      { kind: 'page-break', text: '' },
    ]);
  });

  it('keeps notes in the text they stand in, and apart when they stand alone', () => {
    expect(body('He runs [[too fast?]] on.')).toEqual([{ kind: 'action', text: 'He runs [[too fast?]] on.' }]);
    expect(body('[[one\n  \ntwo]]\n\nx')[0]).toEqual({ kind: 'note', text: 'one\n\ntwo' });
    expect(body('[[never closed')).toEqual([{ kind: 'action', text: '[[never closed' }]);
  });

  it('takes boneyards out of the words around them', () => {
    expect(body('He /* slowly */runs.')).toEqual([{ kind: 'action', text: 'He runs.' }]);
    expect(body('/*\nINT. GONE\n\nBOB\nHi.\n*/\n\nHe runs.')).toEqual([
      { kind: 'boneyard', text: 'INT. GONE\n\nBOB\nHi.' },
      { kind: 'action', text: 'He runs.' },
    ]);
    expect(body('5 /* 3')).toEqual([{ kind: 'action', text: '5 /* 3' }]);
  });

  it('finds names in scripts without capitals when they return', () => {
    const kinds = body('राम\nनमस्ते।\n\nसीता\nआओ।\n\nराम\nचलो।\n\nसीता\nहाँ।').map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'character')).toHaveLength(4);
    expect(body('सुबह हुई\nपंछी गाए')[0]?.kind).toBe('action');
  });
});

describe('the Fountain writer', () => {
  const element = (kind: ScriptElement['kind'], text: string, extra: Partial<ScriptElement> = {}): ScriptElement => ({
    kind,
    text,
    raw: '',
    span: { startOffset: 0, endOffset: 0, line: 1, column: 1 },
    ...extra,
  });

  it('forces exactly what the syntax would misread', () => {
    const elements = [
      element('scene-heading', 'KITCHEN', { sceneNumber: '3' }),
      element('action', 'BANG\nTWICE'),
      element('action', 'She sits.'),
      element('character', 'Ann', { extension: 'V.O.' }),
      element('dialogue', 'One.\n\nTwo.'),
      element('character', 'BOB', { dual: true }),
      element('parenthetical', 'quietly', { dual: true }),
      element('dialogue', 'One.', { dual: true }),
      element('transition', 'Burn out.'),
    ];
    const printed = printFountain({
      format: 'fdx',
      titlePage: [{ key: 'Title', value: 'A\nB' }],
      preamble: '',
      elements,
    });
    expect(printed).toBe(
      'Title:\n    A\n    B\n\n.KITCHEN #3#\n\n!BANG\n!TWICE\n\nShe sits.\n\n@Ann (V.O.)\nOne.\n  \nTwo.\n\n' +
        'BOB ^\n(quietly)\nOne.\n\n> Burn out.\n',
    );
    expect(outline(printed)).toEqual(elements.map(({ raw: _raw, span: _span, ...rest }) => rest));
  });

  it('writes an edited element afresh and leaves its neighbours as they were', () => {
    const script = parseFountain('INT. A\n\nOne.\n\n\n\nTwo.');
    const elements = script.elements.map((one) => (one.text === 'One.' ? { ...one, text: 'Uno.', raw: '' } : one));
    expect(printFountain({ ...script, elements })).toBe('INT. A\n\nUno.\n\nTwo.');
  });
});
