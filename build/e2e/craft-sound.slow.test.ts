import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lintCaptions, parseSrt } from '@film-studio/shared/subtitles';
import { beforeAll, describe, expect, it } from 'vitest';
import { filmFolder, type MadeFilm } from './craft-folder.ts';
import { loudness } from './measure.ts';
import { levelsOf, longestDeadAir, longestSilence } from './sound-measures.ts';

const make = filmFolder();

const DRAMA = `Title: The Shop

INT. SHOP - DAY

NORA, 40, counts the last books.

NORA
One more day and the shop is closed for good.

PAUL
It was a fine shop. I bought my first book here.

EXT. HARBOUR - NIGHT

Paul carries a box along the quay.

PAUL
(sadly)
And my last one.
`;
const FILMS: readonly (readonly [what: string, file: string, text: string, ...args: string[]])[] = [
  ['a drama', 'shop.fountain', DRAMA],
  ['a drama without music', 'quiet.fountain', DRAMA, '--music', 'none'],
  [
    'a narrated story',
    'story.md',
    '# The Well\n\nThere was a well in the village that nobody used.\n\nOne morning a girl let down a bucket, and it came up full of stars.\n',
  ],
  [
    'a poem',
    'poem.txt',
    'The Tide\nby A. Tester\n\nThe tide comes in, the tide goes out,\nit carries off the day.\nWhat was it that we fought about?\nIt carried that away.\n',
  ],
  ['a sloka', 'sloka.fountain', 'Title: शान्तिः\n\nॐ सह नाववतु ।\nसह नौ भुनक्तु ।\nॐ शान्तिः शान्तिः शान्तिः ॥\n'],
  [
    'a podcast',
    'talk.fountain',
    'Title: Two Minutes\n\nNORA\nWelcome back. Why does bread rise?\n\nSAM\nBecause something in it is alive, and it breathes.\n\nNORA\nThat is the nicest thing anyone has said about bread.\n',
  ],
  [
    'a Spanish scene',
    'carta.fountain',
    'Title: La carta\n\nINT. COCINA - NOCHE\n\nLUCÍA, 25, mira una CARTA.\n\nLUCÍA\nEs de mi abuelo. Nunca tuve valor para abrirla.\n\nCARMEN\nÁbrela. Yo estoy contigo.\n',
  ],
];

describe.each(FILMS)('the sound and words of %s', (_what, file, text, ...args) => {
  let made: MadeFilm;
  beforeAll(async () => {
    made = await make(file, text, ...args);
  });

  it('is as loud as films on the web are, and never clips', () => {
    const { integratedLufs, truePeakDbtp } = loudness(made.film);
    expect(Math.abs(integratedLufs + 14)).toBeLessThanOrEqual(0.5);
    expect(truePeakDbtp).toBeLessThanOrEqual(-1);
  });

  it('can be read: two lines of 42 columns, 17 characters a second, never two at once', () => {
    const texts = readdirSync(dirname(made.film)).filter((name) => name.endsWith('.srt'));
    expect(texts).toHaveLength(1);
    const captions = parseSrt(readFileSync(join(dirname(made.film), texts[0] ?? ''), 'utf8'));
    expect(captions.length).toBeGreaterThan(0);
    expect(lintCaptions(captions)).toEqual([]);
  });

  it('never stops: a place is heard even when nobody speaks', () => {
    const { fromSeconds, seconds } = longestSilence(made.film, 0.75);
    expect(seconds, `digital silence at ${fromSeconds} s`).toBeLessThanOrEqual(0.2);
  });

  it('has no dead air over three seconds', () => {
    const { fromSeconds, seconds } = longestDeadAir(made.film, -45);
    expect(seconds, `nothing to hear at ${fromSeconds} s`).toBeLessThanOrEqual(3);
  });

  it.runIf(!args.includes('none'))('lets its music end', () => {
    const levels = levelsOf(made.stem('music'));
    const heard = levels.filter((level) => level > -60).sort((a, b) => b - a);
    expect(heard.length).toBeGreaterThan(3 * 20);
    const loud = heard[Math.floor(heard.length / 4)] ?? -90;
    expect(Math.max(...levels.slice(-2)), 'the last 100 ms').toBeLessThan(loud - 30);
    const cliffs = levels.flatMap((level, index) => {
      const next = levels[index + 1] ?? -90;
      return level > loud - 20 && level - next > 25 ? [index / 20] : [];
    });
    expect(cliffs, 'where music falls by more than 25 dB within 50 ms').toEqual([]);
  });
});
