import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFdx, parseFountain, printFdx, printFountain, type Screenplay } from './index.ts';

const REAL = `<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\r
<FinalDraft DocumentType="Script" Template="No" Version="4">\r
  <Content>\r
    <Paragraph Number="12A" Type="Scene Heading">
      <SceneProperties Length="1/8" Page="1" Title=""/>
      <Text AdornmentStyle="0">INT. BRICK &amp; STEEL - DAY</Text>
    </Paragraph>
    <Paragraph Type="Action"><Text>He is </Text><Text Style="Bold+Italic">very </Text><Text>tired &#x2014; 5 * 3.</Text></Paragraph>
    <Paragraph Type="Character"><Text>Brick (V.O.)</Text></Paragraph>
    <Paragraph Type="Parenthetical"><Text>(softly)</Text></Paragraph>
    <Paragraph Type="Dialogue"><Text>Hello.<![CDATA[ <Bye> ]]></Text></Paragraph>
    <Paragraph><DualDialogue>
      <Paragraph Type="Character"><Text>ANN</Text></Paragraph><Paragraph Type="Dialogue"><Text>One.</Text></Paragraph>
      <Paragraph Type="Character"><Text>BOB</Text></Paragraph><Paragraph Type="Dialogue"><Text>Two.</Text></Paragraph>
    </DualDialogue></Paragraph>
    <Paragraph Type="Action"><ScriptNote ID="1"><Paragraph><Text>Check this.</Text></Paragraph></ScriptNote><Text>Rain.</Text></Paragraph>
    <Paragraph Alignment="Center" StartsNewPage="Yes" Type="Action"><Text>THE END</Text></Paragraph>
    <Paragraph Type="Transition"><Text>FADE OUT.</Text></Paragraph>
    <Paragraph Type="Action"><Text></Text></Paragraph>
  </Content>
  <TitlePage><Content>
    <Paragraph Alignment="Center"><Text>The Film</Text></Paragraph><Paragraph><Text></Text></Paragraph>
    <Paragraph Alignment="Center"><Text>Written by</Text></Paragraph>
    <Paragraph Alignment="Center"><Text>Jane Doe</Text></Paragraph>
    <Paragraph><Text>1 Street</Text></Paragraph><Paragraph><Text>Town</Text></Paragraph>
  </Content></TitlePage>
</FinalDraft>
`;

function read(text: string): Screenplay {
  const parsed = parseFdx(text);
  if (!parsed.ok) throw parsed.error;
  return parsed.screenplay;
}

function content({ titlePage, elements }: Screenplay) {
  return { titlePage, elements: elements.map(({ raw: _raw, span: _span, ...rest }) => rest) };
}

describe('Final Draft documents', () => {
  it('are read with numbers, styles, dual dialogue, notes, page breaks and title page', () => {
    expect(content(read(REAL))).toEqual({
      titlePage: [
        { key: 'Title', value: 'The Film' },
        { key: 'Credit', value: 'Written by' },
        { key: 'Author', value: 'Jane Doe' },
        { key: 'Contact', value: '1 Street\nTown' },
      ],
      elements: [
        { kind: 'scene-heading', text: 'INT. BRICK & STEEL - DAY', sceneNumber: '12A' },
        { kind: 'action', text: 'He is ***very*** tired — 5 \\* 3.' },
        { kind: 'character', text: 'Brick', extension: 'V.O.' },
        { kind: 'parenthetical', text: 'softly' },
        { kind: 'dialogue', text: 'Hello. <Bye>' },
        { kind: 'character', text: 'ANN' },
        { kind: 'dialogue', text: 'One.' },
        { kind: 'character', text: 'BOB', dual: true },
        { kind: 'dialogue', text: 'Two.', dual: true },
        { kind: 'action', text: 'Rain.' },
        { kind: 'note', text: 'Check this.' },
        { kind: 'page-break', text: '' },
        { kind: 'centered', text: 'THE END' },
        { kind: 'transition', text: 'FADE OUT.' },
      ],
    });
  });

  it('come back from their raws, and each element points at its paragraph', () => {
    const { preamble, elements } = read(REAL);
    expect(preamble + elements.map(({ raw }) => raw).join('')).toBe(REAL);
    const lines = REAL.split('\n');
    for (const { span, kind } of elements) {
      if (kind === 'note') expect(lines[span.line - 1]?.slice(span.column - 1)).toMatch(/^<ScriptNote/);
      else expect(lines[span.line - 1]?.slice(span.column - 1)).toMatch(/^<Paragraph/);
    }
  });

  it('survive being written and read again', () => {
    expect(content(read(printFdx(read(REAL))))).toEqual(content(read(REAL)));
  });

  const text = fc
    .array(
      fc.constantFrom(
        'one',
        'Two.',
        'a*b',
        '_x_',
        '<tag>',
        '&amp;',
        '"q"',
        '(x)',
        'é😀',
        'राम',
        '\\',
        '[[n]]',
        '#',
        '>',
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((list) => list.join(' '));
  const styled = fc.tuple(text, fc.constantFrom('', '*', '**', '***', '_')).map(([words, mark]) => mark + words + mark);
  const script = fc
    .array(
      fc.oneof(
        fc
          .tuple(fc.constantFrom('BOB', 'ANN (V.O.)', '@Zoë', 'BOB ^'), styled)
          .map(([cue, words]) => `${cue}\n(so)\n${words}`),
        styled.map((words) => `!${words}`),
        fc.constantFrom(
          'INT. A - DAY #3#',
          '.B',
          '# Act',
          '= So',
          '[[note]]',
          '/* gone */',
          '===',
          '~la\n~lo',
          '>mid<',
          '> OUT',
        ),
      ),
      { maxLength: 10 },
    )
    .map((blocks) => `Title: T\nDraft date: 1\n    2\n\n${blocks.join('\n\n')}\n`);

  it('carry every screenplay there and back', () => {
    fc.assert(
      fc.property(script, (fountain) => {
        const once = read(printFdx(parseFountain(fountain)));
        expect(content(read(printFdx(once)))).toEqual(content(once));
        const kinds = (screenplay: Screenplay) => screenplay.elements.map(({ kind, dual: _dual }) => kind);
        expect(kinds(once)).toEqual(kinds(parseFountain(fountain)));
      }),
      { numRuns: 200 },
    );
  });

  it('become Fountain that reads the same', () => {
    const back = parseFountain(printFountain(read(REAL)));
    expect(content(back)).toEqual(content(read(REAL)));
  });
});

describe('broken Final Draft documents', () => {
  const failure = (source: string) => {
    const parsed = parseFdx(source, 'x.fdx');
    return parsed.ok
      ? undefined
      : { code: parsed.error.code, at: parsed.error.at, remedy: parsed.error.remedy !== undefined };
  };

  it('are refused at their line and column', () => {
    const at = { file: 'x.fdx', line: 2, column: 10 };
    expect(failure('<FinalDraft>\n<Content></FinalDraft>')).toEqual({ code: 'script/malformed', at, remedy: true });
    expect(failure('INT. HOUSE')?.code).toBe('script/malformed');
    expect(failure('<?xml version="1.0"?><svg/>')?.code).toBe('script/malformed');
    expect(failure('<?xml version="1.0"?>')?.code).toBe('script/malformed');
  });

  it('are refused when they declare entities, before anything swells', () => {
    const lols = Array.from({ length: 10 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`).join(
      '\n',
    );
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE lolz [\n<!ENTITY lol0 "lol">\n${lols}]>\n<FinalDraft><Content>&lol10;</Content></FinalDraft>`;
    expect(failure(bomb)).toEqual({
      code: 'script/malformed',
      at: { file: 'x.fdx', line: 3, column: 1 },
      remedy: true,
    });
  });

  it('are refused when they nest without end', () => {
    const deep = `<FinalDraft><Content>${'<Paragraph>'.repeat(500)}${'</Paragraph>'.repeat(500)}</Content></FinalDraft>`;
    expect(failure(deep)?.code).toBe('script/malformed');
  });

  it('never throw', () => {
    const pieces = [
      '<',
      '>',
      '/',
      '<a>',
      '</a>',
      '<FinalDraft>',
      '</FinalDraft>',
      '<Content>',
      '<Paragraph Type="Action">',
      '<Text>',
      '</Text>',
      '&',
      '&#0;',
      '&#xFFFFFFF;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE',
      '[',
      ']',
      '"',
      '=',
      '<?xml?>',
      '<__proto__>',
      'x',
      '\r\n',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (list) => {
        const parsed = parseFdx(`<?xml version="1.0"?>${list.join('')}`);
        if (!parsed.ok) expect(parsed.error.code).toBe('script/malformed');
      }),
      { numRuns: 1000 },
    );
  });
});
