import { ClipId, TrackId } from '@film-studio/shared/ids';
import { parseSrt, toSrt } from '@film-studio/shared/subtitles';
import { PICTURE_RATES, rationalTime, toMilliseconds } from '@film-studio/shared/time';
import type { Timeline, TrackItem } from '@film-studio/shared/timeline';
import { describe, expect, it } from 'vitest';
import { burnedCaptions, captionsFor } from './captions.ts';
import { checkTranslations } from './translations.ts';

const RATE = PICTURE_RATES['23.976'];
const frames = (value: number) => rationalTime(value, RATE);

function caption(text: string, length: number): TrackItem {
  return {
    kind: 'clip',
    id: ClipId.parse('clip_00000001'),
    name: text,
    media: {
      kind: 'generator',
      spec: { generator: 'caption', parameters: { text } },
      availableRange: { start: frames(0), duration: frames(length) },
    },
    markers: [],
    notes: {},
  };
}

const gap = (length: number): TrackItem => ({ kind: 'gap', duration: frames(length) });
const timeline = (...items: TrackItem[]): Timeline => ({
  schema: 'film-studio.timeline.1',
  name: 'test',
  rate: RATE,
  tracks: [{ id: TrackId.parse('track_00000001'), name: 'S1', kind: 'subtitle', items }],
  markers: [],
});

const TWO_LINES = timeline(gap(24), caption('Who is there?', 48), gap(24), caption('Only me, and the sea.', 48));

function inSpanish(srt: string) {
  return captionsFor({
    timeline: TWO_LINES,
    timings: new Map(),
    languages: ['en', 'es'],
    filmLanguage: 'en',
    translations: new Map([['es', srt]]),
  });
}
const srt = (...texts: readonly string[]) =>
  toSrt(texts.map((text, n) => ({ startMs: n * 1000, endMs: n * 1000 + 900, lines: text.split('\n') })));

describe('captions of a film', () => {
  it('stand where their lines do, to the millisecond, however much lies before them', () => {
    const items = Array.from({ length: 300 }, (_, n) => [caption(`Line ${n}.`, 31), gap(7)]).flat();
    const request = { timeline: timeline(...items), timings: new Map(), languages: ['en'], filmLanguage: 'en' };
    const last = captionsFor({ ...request, translations: new Map() })
      .byLanguage.get('en')
      ?.at(-1);
    expect(last?.startMs).toBe(toMilliseconds(frames(299 * 38)));
  });

  it('take a translation caption by caption, in the times of the voices', () => {
    const { byLanguage, warnings } = inSpanish(srt('¿Quién está ahí?', 'Solo yo, y el mar.'));
    const [own, spanish] = [byLanguage.get('en'), byLanguage.get('es')];
    expect(spanish?.map((one) => one.lines)).toEqual([['¿Quién está ahí?'], ['Solo yo, y el mar.']]);
    expect(spanish?.map((one) => one.startMs)).toEqual(own?.map((one) => one.startMs));
    expect(warnings).toEqual([]);
  });

  it('keep the times of a translation that fits neither lines nor captions, and say so', () => {
    const given = srt('Uno.', 'Dos.', 'Tres.');
    const { byLanguage, warnings } = inSpanish(given);
    expect(byLanguage.get('es')).toEqual(parseSrt(given));
    expect(warnings.join()).toMatch(/"es" subtitles have 3 captions; the film has 2 lines/);
  });

  it('tell the author of a translation what cannot be read', () => {
    const { warnings } = inSpanish(srt(`${'largo '.repeat(12)}de verdad`, 'Sí.'));
    expect(warnings.join()).toMatch(/of 2 captions, 1 have over 2 lines of 42 characters and 1 go faster than 17/);
  });

  it('are burned in the first language asked for, in frames of the film', () => {
    const captions = inSpanish(srt('¿Quién?', 'Yo.'));
    expect(burnedCaptions(captions, ['es', 'en'], RATE)[0]).toMatchObject({ lines: ['¿Quién?'], fromFrame: 24 });
  });
});

describe('subtitle languages', () => {
  const given = new Map([['pt-br', '…']]);

  it('are those asked for, once each, in any case; the film’s own when none is', () => {
    expect(checkTranslations(['EN-gb', 'pt-BR', 'pt-br'], 'en', given, 'a.fountain')).toEqual(['en-gb', 'pt-br']);
    expect(checkTranslations([], 'hi', given, 'a.fountain')).toEqual(['hi']);
  });

  it('are refused without a translation, naming the file that is missing', () => {
    const check = () => checkTranslations(['fr'], 'en', given, 'my.film.fountain');
    expect(check).toThrow(expect.objectContaining({ code: 'subtitles/no-translation' }));
    expect(check).toThrow(expect.objectContaining({ remedy: expect.stringContaining('my.film.fr.srt') as string }));
  });
});
