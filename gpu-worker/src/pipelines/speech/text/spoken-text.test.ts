import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenText } from './spoken-text.ts';

const said = (text: string, language = 'en') => spokenText(text, language).text;

describe('English as it is said', () => {
  it.each([
    ['It was 1984.', 'It was nineteen eighty four.'],
    ['In 2005 and 2024', 'In two thousand and five and twenty twenty four'],
    [
      'Dr. Smith paid $5.50 on March 5, 1984',
      'doctor Smith paid five dollars and fifty cents on March fifth nineteen eighty four',
    ],
    ['at 7:30 p.m. or 8:00', "at seven thirty p m or eight o'clock"],
    ['1,250 people, 50% & 3.14', 'one thousand two hundred and fifty people, fifty percent and three point one four'],
    ['the 1st, 22nd and 103rd', 'the first, twenty second and one hundred and third'],
    ['in the 1980s', 'in the nineteen eighties'],
    ['12 St. Giles St.', 'twelve saint Giles street'],
    ['Louis XIV, Part II', 'Louis the fourteenth, Part two'],
    ['J. R. R. Tolkien and the FBI', 'J R R Tolkien and the f b i'],
    ['-5°C, 3 km', 'minus five degrees Celsius, three kilometres'],
    ['Nooooo… “well-known” (yes)', 'Noo, well known, yes,'],
    ['agent 007', 'agent zero zero seven'],
  ])('%s', (written, spoken) => expect(said(written)).toBe(spoken));
});

describe('Spanish as it is said', () => {
  it.each([
    [
      'El Sr. López pagó 1.250 € el 1 de mayo de 1984',
      'El señor López pagó mil doscientos cincuenta euros el primero de mayo de mil novecientos ochenta y cuatro',
    ],
    ['a las 7:30', 'a las siete y media'],
    ['21 años, 3ª vez, 50%', 'veintiún años, tercera vez, cincuenta por ciento'],
    ['EE. UU. y 2.000.000 de casas', 'Estados Unidos y dos millones de casas'],
    ['cuesta 3,5', 'cuesta tres coma cinco'],
  ])('%s', (written, spoken) => expect(said(written, 'es')).toBe(spoken));
});

describe('Hindi as it is said', () => {
  it.each([
    ['डॉ. राम ने ₹1,25,000 दिए', 'डॉक्टर राम ने एक लाख पच्चीस हज़ार रुपये दिए'],
    ['५ मार्च १९८४ को 7:30 बजे', 'पाँच मार्च उन्नीस सौ चौरासी को साढ़े सात बजे'],
    ['3रा और 10वाँ, ५०%', 'तीसरा और दसवाँ, पचास प्रतिशत'],
    ['1:30 पर', 'डेढ़ बजे पर'],
  ])('%s', (written, spoken) => expect(said(written, 'hi')).toBe(spoken));
});

describe('spoken text', () => {
  it('leaves the number of a verse unsaid', () => {
    expect(said('किमकुर्वत सञ्जय ॥ १ ॥', 'sa')).toBe('किमकुर्वत सञ्जय.');
  });

  it('hears capitals and marks as stress, a line all in capitals as plain', () => {
    const stressed = (text: string, marks: { start: number; end: number }[] = []) =>
      spokenText(text, 'en', marks).tokens.flatMap((token) =>
        token.emphasised ? [text.slice(token.sourceStart, token.sourceEnd)] : [],
      );
    expect(stressed('I said NOT now')).toEqual(['NOT']);
    expect(stressed('I said not now', [{ start: 7, end: 10 }])).toEqual(['not']);
    expect(stressed('GET OUT OF HERE')).toEqual([]);
  });

  it('asks for longer pauses the stronger the punctuation', () => {
    const pause = (text: string) => spokenText(text, 'en').tokens[0]?.pauseMs ?? 0;
    const order = ['a b', 'a, b', 'a; b', 'a. B', 'a… b', 'a\n\nb'].map(pause);
    expect(order).toEqual([...order].sort((x, y) => x - y));
    expect(new Set(order).size).toBe(order.length);
  });

  it('maps every token back to its own stretch of any text, in order', () => {
    const piece = fc.constantFrom(
      'Mr.',
      '$5',
      '1984',
      'hello',
      'NO',
      '…',
      '—',
      ' ',
      '\n',
      'émigré',
      '7:30',
      '₹२',
      'राम',
      '(',
      '”',
      '🙂',
      "o'clock",
      'A.B.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('en', 'es', 'hi', 'fr'), (pieces, language) => {
        const source = pieces.join(' ');
        const { text, tokens } = spokenText(source, language);
        let [spokenEnd, sourceEnd] = [0, 0];
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(spokenEnd);
          expect(token.sourceStart).toBeGreaterThanOrEqual(sourceEnd);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.sourceEnd).toBeGreaterThan(token.sourceStart);
          [spokenEnd, sourceEnd] = [token.end, token.sourceEnd];
        }
        expect(sourceEnd).toBeLessThanOrEqual(source.length);
      }),
    );
  });

  it('leaves no digit for an engine to stumble over in the languages it spells', () => {
    const number = fc.oneof(
      fc.integer({ min: -1e6, max: 1e9 }).map(String),
      fc.double({ min: 0, max: 1e4, noNaN: true }).map((x) => x.toFixed(2)),
    );
    fc.assert(
      fc.property(number, fc.constantFrom('en', 'es', 'hi'), (written, language) => {
        expect(said(`x ${written} y`, language)).not.toMatch(/\d|undefined/);
      }),
    );
  });
});
