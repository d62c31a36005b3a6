import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Delivery, parseScript, SCRIPT_FORMS, type Beat, type SpeechBeat, type Story } from '../../script/index.ts';
import { Breakdown, breakDown, reconcile } from '../index.ts';

const span = { startOffset: 0, endOffset: 0, line: 1, column: 1 };
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '...',
    'MARA',
    "OLD KEEPER (CONT'D)",
    'THE',
    '^',
    '()',
    'राधा',
    '李明',
    'A & B',
    'ALL',
    'constructor',
    '__proto__',
    'INT.',
    '“',
    'Rain. She is 7 years old, in a red coat.',
  ),
);
const aBeat: fc.Arbitrary<Beat> = fc.oneof(
  fc.record({ kind: fc.constant('action' as const), text: anything, span: fc.constant(span) }),
  fc.record({
    kind: fc.constant('speech' as const),
    speaker: anything,
    text: anything,
    delivery: fc.constantFrom(...Delivery.options),
    directions: fc.array(anything, { maxLength: 2 }),
    emphasis: fc.constant<SpeechBeat['emphasis']>([]),
    dual: fc.boolean(),
    span: fc.constant(span),
  }),
  fc.record({ kind: fc.constant('transition' as const), text: anything, span: fc.constant(span) }),
  fc.record({ kind: fc.constant('title' as const), text: anything, span: fc.constant(span) }),
);
const aStory: fc.Arbitrary<Story> = fc.record({
  title: anything,
  author: anything,
  language: fc.constantFrom('en', 'es', 'hi', 'sa', 'zh', 'xx', 'en-GB', ''),
  form: fc.constantFrom(...SCRIPT_FORMS),
  scenes: fc.array(
    fc.record({
      heading: fc.record({
        raw: anything,
        setting: fc.constantFrom('interior' as const, 'exterior' as const, 'both' as const, 'unsaid' as const),
        place: anything,
        time: anything,
      }),
      beats: fc.array(aBeat, { maxLength: 6 }),
      span: fc.constant(span),
    }),
    { maxLength: 4 },
  ),
  warnings: fc.constant<string[]>([]),
});

describe('any story', () => {
  it('breaks down into a whole value, the same every time, whose references all lead somewhere', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const film = Breakdown.parse(breakDown(story));
        expect(breakDown(story)).toEqual(film);
        expect(reconcile(film, film)).toEqual(film);
        const people = new Set(film.characters.map((one) => one.id));
        const places = new Set(film.locations.map((one) => one.id));
        for (const scene of film.scenes) {
          expect(places.has(scene.locationId)).toBe(true);
          const lines = new Set(scene.lines.map((line) => line.id));
          for (const id of scene.characterIds) expect(people.has(id)).toBe(true);
          for (const line of scene.lines) expect(people.has(line.characterId)).toBe(true);
          const heard = scene.events.flatMap((event) => (event.kind === 'line' ? [event.lineId] : []));
          expect(heard).toEqual([...lines]);
        }
        const ids = [
          ...film.scenes.map((one) => one.id),
          ...film.scenes.flatMap((one) => one.lines.map((line) => line.id)),
          ...people,
        ];
        expect(new Set<string>(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('several voices at once', () => {
  it('MARA AND TOM, then BOTH, are two lines spoken together', () => {
    const text = 'INT. ROOM - DAY\n\nMARA\nOne.\n\nTOM\nTwo.\n\nMARA AND TOM\nThree!\n\nBOTH\nFour!\n';
    const parsed = parseScript(new TextEncoder().encode(text), 'a.fountain', { form: 'drama' });
    if (!parsed.ok) throw parsed.error;
    const film = breakDown(parsed.story);
    expect(film.characters.map((one) => one.name)).toEqual(['Mara', 'Tom']);
    expect(film.scenes[0]?.lines.map((line) => [line.text, line.dual])).toEqual([
      ['One.', false],
      ['Two.', false],
      ['Three!', false],
      ['Three!', true],
      ['Four!', false],
      ['Four!', true],
    ]);
  });
});
