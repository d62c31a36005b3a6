import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.ts';
import {
  parseFountain,
  parseMarkdown,
  parseSceneHeading,
  parseText,
  toStory,
  type Screenplay,
  type SpeechBeat,
} from './index.ts';

function speeches(screenplay: Screenplay, options = {}): SpeechBeat[] {
  return toStory(screenplay, options).scenes.flatMap(({ beats }) => beats.filter((beat) => beat.kind === 'speech'));
}

describe('a scene heading', () => {
  it.each([
    ["INT. KEEPER'S ROOM - NIGHT", 'interior', "KEEPER'S ROOM", 'NIGHT'],
    ['EXT. SEA', 'exterior', 'SEA', ''],
    ['INT./EXT. CAR – MOVING – DAY', 'both', 'CAR - MOVING', 'DAY'],
    ['I/E CAR. NIGHT', 'both', 'CAR', 'NIGHT'],
    ['EST. CITY -- LATER', 'exterior', 'CITY', 'LATER'],
    ['INT. HOUSE - KITCHEN - NIGHT - FLASHBACK', 'interior', 'HOUSE - KITCHEN', 'NIGHT - FLASHBACK'],
    ['INT. CASA DE ANA - DÍA', 'interior', 'CASA DE ANA', 'DÍA'],
    ['EXT. PLAYA. NOCHE.', 'exterior', 'PLAYA', 'NOCHE'],
    ['EXTERIOR. CALLE, AMANECER', 'exterior', 'CALLE', 'AMANECER'],
    ['INT. मंदिर - रात', 'interior', 'मंदिर', 'रात'],
    ['KITCHEN - MOMENTS LATER', 'unsaid', 'KITCHEN', 'MOMENTS LATER'],
    ['INT. TWENTY-FOUR HOUR DINER', 'interior', 'TWENTY-FOUR HOUR DINER', ''],
    ['INTERNAL AFFAIRS OFFICE', 'unsaid', 'INTERNAL AFFAIRS OFFICE', ''],
    ['INT. NIGHT CLUB', 'interior', 'NIGHT CLUB', ''],
    ['INT. NIGHT', 'interior', '', 'NIGHT'],
  ])('%s is taken apart', (raw, setting, place, time) => {
    expect(parseSceneHeading(raw)).toEqual({ raw, setting, place, time });
  });
});

describe('a story', () => {
  it('has plain speech with its directions, emphasis and delivery', () => {
    const script = parseFountain(
      'INT. A - DAY #2#\n\n= They meet.\n\nANN (V.O.)\n(softly)\nIt is *very* late. [[check]]\nGo.\n(loud)\nNow!\n\nBOB (O.S.)\nNo.\n\nNARRATOR\nAnd so.\n\nCAT\n~la la\n~lo\n\nDAN\n(nods)\n',
    );
    const [scene] = toStory(script).scenes;
    expect(scene?.heading?.number).toBe('2');
    expect(scene?.synopsis).toBe('They meet.');
    const beats = scene?.beats.map(({ span: _span, ...beat }) => beat);
    const speech = { kind: 'speech', dual: false, emphasis: [] };
    expect(beats).toEqual([
      {
        ...speech,
        speaker: 'ANN',
        delivery: 'voice-over',
        directions: ['softly'],
        text: 'It is very late. Go.',
        emphasis: [{ start: 6, end: 10 }],
      },
      { ...speech, speaker: 'ANN', delivery: 'voice-over', directions: ['loud'], text: 'Now!' },
      { ...speech, speaker: 'BOB', delivery: 'off-screen', directions: [], text: 'No.' },
      { ...speech, speaker: 'NARRATOR', delivery: 'voice-over', directions: [], text: 'And so.' },
      { ...speech, speaker: 'CAT', delivery: 'sung', directions: [], text: 'la la' },
      { ...speech, speaker: 'CAT', delivery: 'sung', directions: [], text: 'lo' },
      { kind: 'action', text: 'DAN nods.' },
    ]);
  });

  it('says which words are spoken at once, and only with a partner', () => {
    const duals = (text: string) => speeches(parseFountain(text), { form: 'drama' }).map(({ dual }) => dual);
    expect(duals('INT. A\n\nANN\nOne.\n\nBOB ^\nTwo.\n(then)\nThree.')).toEqual([false, true, false]);
    expect(duals('INT. A\n\nRain.\n\nBOB ^\nTwo.')).toEqual([false]);
  });

  it('begins a scene at headings, or at sections where there are none', () => {
    const scenes = (text: string) =>
      toStory(parseFountain(text)).scenes.map(({ heading, synopsis }) => heading?.place ?? synopsis);
    expect(scenes('Rain.\n\n# Act\n\nINT. A\n\nx.\n\nINT. B\n\ny.')).toEqual([undefined, 'A', 'B']);
    expect(scenes('# One\n\nIt rains today.\n\n# Two\n\nIt snows today.')).toEqual(['One', 'Two']);
  });

  it('says where each line of verse stands', () => {
    const text = 'Title: T\n\nThe sea is wide,\n\tthe sea is deep,\nand in its tide\n\nthe sailors sleep.\n';
    const lines = speeches(parseFountain(text), { form: 'poem' });
    expect(lines.map(({ span }) => text.slice(span.startOffset, span.endOffset).trim())).toEqual(
      lines.map((line) => line.text),
    );
    expect(lines.map(({ span }) => [span.line, span.column])).toEqual([
      [3, 1],
      [4, 2],
      [5, 1],
      [7, 1],
    ]);
  });

  it('takes title and author from the title page, without marks', () => {
    const story = toStory(parseFountain('Title: _**BIG**_\nAuthor: *Me*\nLanguage: fr\n\nINT. A\n\nx.'));
    expect([story.title, story.author, story.language]).toEqual(['BIG', 'Me', 'fr']);
  });

  it('is told of scripts with hundreds of thousands of parts', () => {
    const many = 200_000;
    expect(speeches(parseFountain(`INT. A\n\nBOB\n${'~la\n'.repeat(many)}`))).toHaveLength(many);
    expect(parseMarkdown('La.\n\n'.repeat(many)).elements).toHaveLength(many);
  });

  it('tells what it left out', () => {
    const story = toStory(
      parseFountain('INT. A\n\n[[one]]\n\n[[two]]\n\n/* three */\n\nHe goes to the sea and looks for the ship.'),
    );
    expect(story.warnings).toContain('Left out, as the script asks: 2 notes and 1 boneyard passage.');
  });
});

describe('the form', () => {
  const talk = 'ANN\nWelcome to the show about the stars above us.\n\nBOB\nThank you for having me here today.\n\n';
  it.each([
    ['drama', `INT. ROOM - DAY\n\n${talk}`],
    ['podcast', talk + talk],
    ['podcast', `INT. PODCAST STUDIO - DAY\n\nMusic fades.\n\n${talk + talk + talk}`],
    ['drama', `A man runs over the long bridge in the rain, and falls.\n\n${talk}`],
    ['narration', 'There was a king who lived by the sea, and he was alone in his house.\n\nThen one day he was not.'],
    ['poem', 'The sea is wide,\nthe sea is deep,\nand in its tide\nthe sailors sleep.\n'],
    [
      'narration',
      'The sea was wide and deep and in its tide slept all the\nsailors who had ever gone out, and nobody knew them but\none old woman, who had counted every ship from the hill.\n',
    ],
    ['sloka', 'असतो मा सद्गमय ।\nतमसो मा ज्योतिर्गमय ।\nमृत्योर्मा अमृतं गमय ॥\n'],
    ['sloka', 'asato mā sadgamaya |\ntamaso mā jyotirgamaya |\nmṛtyormā amṛtaṃ gamaya ||\n'],
    ['podcast', 'Title: X\nForm: podcast\n\nINT. ROOM - DAY\n\nANN\nHi.'],
  ])('%s is found', (form, text) => {
    expect(toStory(parseFountain(text)).form).toBe(form);
  });

  it('may be said instead, and then governs delivery', () => {
    const prose = parseText('It rained all day.\nWe stayed at home.\n\nThen it stopped.');
    expect(speeches(prose, { form: 'narration' }).map(({ text, delivery }) => [text, delivery])).toEqual([
      ['It rained all day. We stayed at home.', 'voice-over'],
      ['Then it stopped.', 'voice-over'],
    ]);
    expect(speeches(prose, { form: 'poem' }).map(({ delivery }) => delivery)).toEqual([
      'recited',
      'recited',
      'recited',
    ]);
    expect(speeches(prose, { form: 'sloka' })[0]?.delivery).toBe('chanted');
    expect(toStory(prose, { form: 'drama' }).scenes[0]?.beats[0]?.kind).toBe('action');
  });
});

describe('the language', () => {
  it.each([
    ['en', 'She looked at the sea and thought of the house where he was born.'],
    ['en', 'Hi.'],
    ['es', '¿Dónde está la niña? No lo sé, pero la vi en la calle con su madre.'],
    ['fr', 'Elle est dans la maison avec les enfants, et il ne pleut pas.'],
    ['de', 'Ich weiß nicht, wo er ist, aber das Haus ist leer und die Tür ist auf.'],
    ['it', 'Non so dove sono, ma questa è la casa che mi piace di più.'],
    ['pt', 'Eu não sei onde você está, mas a casa é minha e não vou com ele.'],
    ['hi', 'राम घर जाता है और सीता उसकी राह देखती है। यह कहानी उनकी है।'],
    ['sa', 'धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः । मामकाः पाण्डवाश्चैव किमकुर्वत सञ्जय ॥'],
    ['mr', 'मी घरी आहे आणि तू नाही. काय करतोस आपण?'],
    ['ja', '今日は海へ行きました。'],
    ['zh', '今天我们去海边。'],
    ['ru', 'Она смотрела на море и думала о доме.'],
    ['ar', 'ذهب الرجل إلى البحر.'],
    ['ta', 'அவன் கடலுக்குச் சென்றான்.'],
  ])('%s is known by its script and words', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});

describe('plain text', () => {
  it('reads a screenplay without marks of any kind', () => {
    const { elements } = parseText(
      '          INT. HOUSE - DAY\n\n   Rain.\n\n                 BOB\n          Hello there.\n',
    );
    expect(elements.map(({ kind }) => kind)).toEqual(['scene-heading', 'action', 'character', 'dialogue']);
  });

  it('leaves page numbers and printed marks out', () => {
    const text =
      'INT. HOUSE - DAY\n\nRain.\n\n   BOB\n Hello\n (MORE)\n\n(CONTINUED)\n\n        2.\n\n   BOB (CONT\u2019D)\n there.\n';
    const story = toStory(parseText(text));
    expect(story.scenes[0]?.beats.map((beat) => [beat.kind, beat.text])).toEqual([
      ['action', 'Rain.'],
      ['speech', 'Hello'],
      ['speech', 'there.'],
    ]);
    expect(speeches(parseText(text)).flatMap(({ directions }) => directions)).toEqual([]);
  });

  it('reads a transcript of names and colons, each part at its place', () => {
    const text = 'Anna: Hello!\nBen: (laughing) Hi, and\nwelcome.\n\nAnna (V.O.): Bye.\n[music]\nBen: So long.\n';
    const { elements, preamble } = parseText(text);
    expect(preamble + elements.map(({ raw }) => raw).join('')).toBe(text);
    expect(elements.slice(2, 5).map(({ kind, text: words, raw }) => [kind, words, raw])).toEqual([
      ['character', 'Ben', 'Ben: '],
      ['parenthetical', 'laughing', '(laughing)'],
      ['dialogue', 'Hi, and\nwelcome.', ' Hi, and\nwelcome.\n\n'],
    ]);
    expect(toStory(parseText(text)).form).toBe('podcast');
  });

  it('reads a first short line as the title and `by` as the author', () => {
    const { titlePage, elements } = parseText('The Sea\nby Ann Bell\n\nIt was wide.\n\nIt was deep.');
    expect(titlePage).toEqual([
      { key: 'Title', value: 'The Sea' },
      { key: 'Author', value: 'Ann Bell' },
    ]);
    expect(elements).toHaveLength(2);
  });

  it('reads long lines as paragraphs, and rows of stars as breaks', () => {
    const long =
      'It was a very long day at the very end of a very long year, and nobody in the whole town knew what to do.';
    expect(parseText(`${long}\n${long}\n\n* * *\n\n${long}`).elements.map(({ kind }) => kind)).toEqual([
      'action',
      'action',
      'page-break',
      'action',
    ]);
  });
});

describe('Markdown', () => {
  it('gives title, sections, prose without links, and leaves out code', () => {
    const text =
      '---\nauthor: "Ann"\n---\n\n# The Sea\n\nIt *was* [wide](http://x.y) ![pic](z).\n\n## Two\n\n> Deep.\n\n```\ncode\n```\n\n- One.\n- Two.\n';
    const screenplay = parseMarkdown(text);
    expect(screenplay.preamble + screenplay.elements.map(({ raw }) => raw).join('')).toBe(text);
    expect(screenplay.titlePage).toEqual([
      { key: 'Title', value: 'The Sea' },
      { key: 'author', value: 'Ann' },
    ]);
    expect(screenplay.elements.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['action', 'It *was* wide .'],
      ['section', 'Two'],
      ['action', 'Deep.'],
      ['boneyard', '```\ncode\n```'],
      ['action', 'One.\nTwo.'],
    ]);
    expect(toStory(screenplay).author).toBe('Ann');
  });

  it('reads a screenplay under Markdown headings', () => {
    const kinds = parseMarkdown('# Act\n\n## INT. HOUSE - DAY\n\nRain.\n\nBOB\nHello.\n').elements.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['section', 'scene-heading', 'action', 'character', 'dialogue']);
  });

  it('reads bold names as speakers', () => {
    const { elements } = parseMarkdown('**Anna:** Hello!\n\n**Ben:** Hi.\n\n**Anna:** Bye.\n');
    expect(elements.map(({ kind, text }) => [kind, text]).slice(0, 2)).toEqual([
      ['character', 'Anna'],
      ['dialogue', 'Hello!'],
    ]);
  });
});
