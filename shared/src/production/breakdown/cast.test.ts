import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../script/index.ts';
import { breakDown, Breakdown, CULTURES, type Character } from '../index.ts';
import { colourDistance } from './colour.ts';
import { DISTINCT_CLOTH } from './look-of.ts';

function read(text: string, language = 'en'): Breakdown {
  const parsed = parseScript(new TextEncoder().encode(text), 'test.fountain', { form: 'drama', language });
  if (!parsed.ok) throw parsed.error;
  return Breakdown.parse(breakDown(parsed.story));
}

/** One scene with the action given, in which everyone named speaks. */
function scene(action: string, ...speakers: string[]): Breakdown {
  return read(['INT. ROOM - DAY', action, ...speakers.map((name) => `${name}\nI have something to say.`)].join('\n\n'));
}

function only(film: Breakdown, name: string): Character {
  const found = film.characters.find((one) => one.name === name);
  if (found === undefined)
    throw new Error(`${name} is not in the cast of ${film.characters.map((one) => one.name).join(', ')}`);
  return found;
}

const NAMES =
  'MARA,ELIAS,PRIYA,TOM,JUAN,AMINA,KENJI,FATIMA,OLD KEEPER,DR. SHAH,LITTLE GIRL,SIR ALDRIC,KWAME,MEI,LAKSHMI,NURSE,BOY,ALEX,ROBIN,GRANDMA,OFFICER REYES,ZORBLAX,WANJIRU,ARJUN'.split(
    ',',
  );
const aCast = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 8 });

describe('the cast', () => {
  it('never holds two whom a viewer or a listener could confuse', () => {
    fc.assert(
      fc.property(aCast, (names) => {
        const { characters } = scene('Everyone waits.', ...names);
        expect(characters).toHaveLength(names.length);
        expect(new Set(characters.map((one) => one.voice.castIndex)).size).toBe(names.length);
        if (names.length <= 6) expect(Math.max(...characters.map((one) => one.voice.castIndex))).toBeLessThan(6);
        characters.forEach((one, index) => {
          for (const other of characters.slice(index + 1)) {
            expect(colourDistance(one.look.outfit.primary, other.look.outfit.primary)).toBeGreaterThanOrEqual(
              DISTINCT_CLOTH,
            );
            const silhouette =
              one.look.hair.style !== other.look.hair.style || one.look.headwear !== other.look.headwear;
            const size = Math.abs(one.look.heightCentimetres - other.look.heightCentimetres) >= 3;
            expect(silhouette || size).toBe(true);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('gives relatives one culture and nearly one skin, unless the script says otherwise', () => {
    const talk = (elder: string, younger: string, says: string): Breakdown =>
      read(`INT. ROOM - DAY\n\nThey wait.\n\n${younger}\n${says}\n\n${elder}\nI hear you.`);
    fc.assert(
      fc.property(aCast, fc.constantFrom('Grandfather', 'Mother', 'Sister'), ([elder = '', younger = ''], kin) => {
        const [one, other] = talk(elder, younger, `${kin}, are you there?`).characters;
        if (one?.relations.length === 0) return; // a nurse addressed as such
        const told = (name: string) => scene('Someone waits.', name).characters[0]?.look.culture !== 'western';
        if (told(elder) || told(younger)) return;
        expect(Math.abs((one?.look.skinTone ?? 0) - (other?.look.skinTone ?? 9))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
    const mixed = talk('AMINA', 'ALEX', 'Mother, are you there?');
    expect(new Set(mixed.characters.map((one) => one.look.culture)).size).toBe(1);
    expect(
      Math.abs((mixed.characters[0]?.look.skinTone ?? 0) - (mixed.characters[1]?.look.skinTone ?? 9)),
    ).toBeLessThanOrEqual(1);
  });

  it('looks the same however often, and whoever else is cast, as long as nobody is like them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), (name) => {
        const alone = scene('Someone waits.', name).characters[0];
        expect(scene('Someone waits.', name).characters[0]).toEqual(alone);
        expect(alone?.look.outfit.primary).toMatch(/^#[0-9a-f]{6}$/u);
      }),
      { numRuns: 24 },
    );
  });

  it('is diverse: forty unknown people differ in gender, age, skin, hair and build', () => {
    const looks = Array.from(
      { length: 40 },
      (_, index) =>
        scene('Someone waits.', `PERSON ${String.fromCharCode(65 + (index % 26))}${index}`).characters[0]?.look,
    );
    expect(new Set(looks.map((look) => look?.skinTone)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(looks.map((look) => look?.hair.style)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(looks.map((look) => look?.build)).size).toBe(4);
    const women = looks.filter((look) => look?.genderPresentation === 'feminine').length;
    expect(women).toBeGreaterThan(10);
    expect(women).toBeLessThan(30);
  });

  it.each(CULTURES.map((culture) => [culture]))('dresses the cast as chosen: %s', (culture) => {
    const parsed = parseScript(
      new TextEncoder().encode('INT. ROOM - DAY\n\nMARA\nHello.\n\nTOM\nHello.\n'),
      'a.fountain',
    );
    if (!parsed.ok) throw parsed.error;
    const film = breakDown(parsed.story, { culture });
    expect(film.culture).toBe(culture);
    expect(film.characters.map((one) => one.look.culture)).toEqual([culture, culture]);
    expect(film.scenes[0]?.culture).toBe(culture);
    expect(film.locations[0]?.culture).toBe(culture);
  });
});

describe('what the script says of a character', () => {
  it.each([
    [
      'MARA (62), a keeper with a white braid, climbs.',
      'MARA',
      { ageYears: 62, genderPresentation: 'feminine', hair: { style: 'braid', colour: '#f1efe9' } },
    ],
    [
      'JOE, a burly man with a shaved head and a red beard, waits.',
      'JOE',
      { build: 'broad', facialHair: 'full-beard', genderPresentation: 'masculine' },
    ],
    ['A young woman, SAM, in a blue dress, enters.', 'SAM', { ageYears: 22, genderPresentation: 'feminine' }],
    ['DR. OKAFOR (50s, glasses) enters.', 'DR. OKAFOR', { ageYears: 55, culture: 'african' }],
    ['AMINA wears a green hijab.', 'AMINA', { headwear: 'hijab', culture: 'middle-eastern' }],
    [
      'KAI, late thirties, tall, thin, in a black suit, waits.',
      'KAI',
      { ageYears: 38, build: 'slight', outfit: { kind: 'suit', primary: '#26262b' } },
    ],
    ['PAT sits. She is a tall woman of sixty.', 'PAT', { genderPresentation: 'feminine' }],
  ])('%s', (action, cue, expected) => {
    const [character] = scene(action, cue).characters;
    expect(character?.look).toMatchObject(expected);
    expect(character?.evidence.length).toBeGreaterThan(0);
  });

  it('an old suitcase, a tall lighthouse and a little boy say nothing of the one who sees them', () => {
    const mara = only(
      scene('MARA drags an old suitcase past a tall lighthouse and looks at a little boy in a red coat.', 'MARA'),
      'Mara',
    ).look;
    expect(mara.genderPresentation).toBe('feminine');
    expect(mara.ageYears).toBeGreaterThanOrEqual(20);
    expect(mara.ageYears).toBeLessThan(60);
  });

  it('a description between two names belongs to the nearer one', () => {
    const film = scene('ELIAS, 74, white beard, hugs MARA, 28, black hair.', 'ELIAS', 'MARA');
    expect(only(film, 'Elias').look).toMatchObject({
      ageYears: 74,
      facialHair: 'full-beard',
      hair: { colour: '#f1efe9' },
    });
    expect(only(film, 'Mara').look).toMatchObject({ ageYears: 28, facialHair: 'none', hair: { colour: '#1d1a1c' } });
  });

  it('titles, cue extensions and added surnames are the same person; YOUNG MARA is another', () => {
    const film = read(
      "INT. ROOM - DAY\n\nMARA VALE enters.\n\nMARA\nHello.\n\nMARA (CONT'D)\nAgain.\n\nCAPTAIN VALE\nMe too.\n\nYOUNG MARA\nAnd I.\n",
    );
    expect(film.characters.map((one) => one.name).sort()).toEqual(['Mara', 'Young Mara']);
    expect(only(film, 'Mara').cueNames).toContain('CAPTAIN VALE');
  });

  it('a voice on the telephone is heard and never drawn; once seen, it is drawn', () => {
    const heard = read('INT. ROOM - DAY\n\nThe phone rings.\n\nMUM (V.O.)\nWhere are you?\n\nTOM\nHere.\n');
    expect(only(heard, 'Mum').voiceOnly).toBe(true);
    expect(only(heard, 'Tom').voiceOnly).toBe(false);
    const seen = read('INT. ROOM - DAY\n\nMUM (V.O.)\nWhere are you?\n\nTOM\nHere.\n\nEXT. PARK - DAY\n\nMum waves.\n');
    expect(only(seen, 'Mum').voiceOnly).toBe(false);
  });

  it('reads Spanish and Hindi descriptions', () => {
    const es = read(
      'INT. CASA - NOCHE\n\nDon RAMÓN, un viejo de barba blanca y gafas, abre la puerta.\n\nRAMÓN\n¿Quién es?\n',
      'es',
    );
    expect(only(es, 'Ramón').look).toMatchObject({ genderPresentation: 'masculine', facialHair: 'full-beard' });
    expect(only(es, 'Ramón').look.ageYears).toBeGreaterThan(60);
    expect(only(es, 'Ramón').look.accessories).toContain('glasses');
    const hi = read('INT. घर - रात\n\nराधा, 12 साल, लाल साड़ी में, दौड़ती है।\n\n@राधा\nमाँ!\n', 'hi');
    expect(only(hi, 'राधा').look).toMatchObject({
      ageYears: 12,
      genderPresentation: 'feminine',
      outfit: { kind: 'sari', primary: '#b3282d' },
    });
  });

  it('knows who is what to whom by how they speak to each other', () => {
    const film = read('INT. ROOM - DAY\n\nTOM\nDad, look!\n\nELIAS\nWhat is it, my son?\n');
    expect(only(film, 'Tom').relations).toEqual([{ to: only(film, 'Elias').id, kind: 'father' }]);
    expect(only(film, 'Elias').relations).toEqual([{ to: only(film, 'Tom').id, kind: 'son' }]);
    expect(only(film, 'Elias').look.genderPresentation).toBe('masculine');
  });
});
