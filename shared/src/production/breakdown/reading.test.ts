import { describe, expect, it } from 'vitest';
import { parseScript, type ScriptForm } from '../../script/index.ts';
import { breakDown, type Breakdown, type Character } from '../index.ts';

/** Scripts that are hard to read right, and what a reader would say of them. */
function read(text: string, language: string, form: ScriptForm, file = 'test.fountain'): Breakdown {
  const parsed = parseScript(new TextEncoder().encode(text), file, { form, language });
  if (!parsed.ok) throw parsed.error;
  return breakDown(parsed.story);
}

function named(film: Breakdown, name: string): Character {
  const found = film.characters.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not among ${film.characters.map((one) => one.name).join(', ')}`);
  return found;
}

function namesIn(film: Breakdown, scene: number): string[] {
  return (film.scenes[scene]?.characterIds ?? []).map((id) => film.characters.find((one) => one.id === id)?.name ?? '');
}

describe('a hospital at night', () => {
  const film = read(
    `INT. ST. MARY'S HOSPITAL - CORRIDOR - NIGHT

Rain lashes the windows. NURSE PATEL, 30s, pushes a cart past an old vending machine. A LITTLE GIRL in a yellow raincoat sits alone, clutching a teddy bear.

NURSE PATEL
(kneeling)
Hello, sweetheart. Where is your mum?

DR. HASSAN (50s, grey beard, glasses) hurries out of the ward.

DR. HASSAN
Nurse, we need you. Now!

NURSE PATEL (CONT'D)
(worried)
What happened?

The phone rings. She picks up the receiver.

MRS. CHEN (V.O.)
(on phone, panicked)
Please, is my daughter there?

INT. ST. MARY'S HOSPITAL - WARD - CONTINUOUS

JOE, a burly man with a red beard, lies in bed. His sister ALEX (29) holds his hand. The girl appears in the doorway. Everyone turns.

EXT. HOSPITAL GARDEN - SUNRISE

MRS. CHEN, 40, in a green coat, runs across the grass and hugs the girl. Both of them cry.

MRS. CHEN
I am so sorry.

LITTLE GIRL
Mum!
`,
    'en',
    'drama',
  );
  it('knows the nurse by the pronoun, the doctor by his bracket, Alex as somebody’s sister', () => {
    expect(named(film, 'Nurse Patel').look).toMatchObject({ genderPresentation: 'feminine', ageYears: 35 });
    expect(named(film, 'Dr. Hassan').look).toMatchObject({
      genderPresentation: 'masculine',
      ageYears: 55,
      facialHair: 'full-beard',
    });
    expect(named(film, 'Dr. Hassan').look.accessories).toContain('glasses');
    expect(named(film, 'Alex').look).toMatchObject({ genderPresentation: 'feminine', ageYears: 29 });
    expect(named(film, 'Mrs. Chen').look).toMatchObject({ genderPresentation: 'feminine', ageYears: 40 });
    expect(named(film, 'Mrs. Chen').voiceOnly).toBe(false);
    expect(named(film, 'Little Girl').look).toMatchObject({
      ageYears: 8,
      outfit: { kind: 'coat', primary: '#e0ad1c' },
    });
    expect(named(film, 'Little Girl').relations).toEqual([{ to: named(film, 'Mrs. Chen').id, kind: 'mother' }]);
  });
  it('“the girl” is the little girl, “both of them” are mother and child, and the storm of names is no culture', () => {
    expect(namesIn(film, 1)).toEqual(['Joe', 'Alex', 'Little Girl']);
    expect(namesIn(film, 2)).toEqual(['Mrs. Chen', 'Little Girl']);
    expect(film.culture).toBe('western');
  });
});

describe('an interrogation', () => {
  const film = read(
    `INT. INTERROGATION ROOM - NIGHT

DETECTIVE SARAH COLE, 38, sits across from a man in handcuffs: VIKTOR ORLOV, fifties, expensive suit.

COLE
Where were you on Friday?

ORLOV
Home.

She slides a photograph across the table. He looks at it. His smile fades.

OFFICER #1 opens the door.

OFFICER #1
Detective? It's urgent.

EXT. PARKING LOT - LATER

Cole lights a cigarette with shaking hands. Her partner, a young officer named BEN PARK, joins her.

BEN
You okay, Sarah?
`,
    'en',
    'drama',
  );
  it('puts ranks, first names and family names together and keeps the people apart', () => {
    expect(film.characters.map((one) => one.name).sort()).toEqual(['Ben', 'Cole', 'Officer #1', 'Orlov']);
    expect(named(film, 'Cole').look).toMatchObject({ genderPresentation: 'feminine', ageYears: 38 });
    expect(named(film, 'Orlov').look).toMatchObject({ ageYears: 55, outfit: { kind: 'suit' } });
    expect(named(film, 'Ben').look).toMatchObject({
      genderPresentation: 'masculine',
      ageYears: 22,
      outfit: { kind: 'uniform' },
    });
    expect(namesIn(film, 1)).toEqual(['Cole', 'Ben']);
  });
  it('takes only things for things', () => {
    const props = film.scenes.map((scene) =>
      scene.events.flatMap((event) => (event.kind === 'action' ? event.props : [])),
    );
    expect(props).toEqual([['photograph', 'table', 'door'], ['cigarette']]);
  });
});

describe('stories told in Spanish and Hindi', () => {
  it('finds the fisherman and the girl with red hair', () => {
    const film = read(
      'Había una vez un viejo pescador llamado Mateo que vivía en una cabaña junto al mar. Cada mañana salía en su barca azul.\n\nUna noche de tormenta encontró en la playa a una niña con el pelo rojo. La niña no tenía nombre. Mateo le dio pan y una manta.\n\nAl día siguiente fueron al mercado del pueblo. La niña vio una guitarra vieja y sonrió. Mateo la compró con su última moneda.\n',
      'es',
      'narration',
      'cuento.txt',
    );
    expect(named(film, 'Mateo').look).toMatchObject({ genderPresentation: 'masculine', ageYears: 72 });
    expect(named(film, 'Niña').look).toMatchObject({
      genderPresentation: 'feminine',
      ageYears: 7,
      hair: { colour: '#a3411f' },
    });
    expect(film.scenes.map((scene) => film.locations.find((one) => one.id === scene.locationId)?.kind)).toEqual([
      'open-sea',
      'beach',
      'market',
    ]);
    expect(film.scenes.map((scene) => [scene.timeOfDay, scene.weather])).toEqual([
      ['day', 'clear'],
      ['night', 'storm'],
      ['day', 'clear'],
    ]);
  });
  it('finds the old farmer by the name he is given in the next sentence', () => {
    const film = read(
      'एक गाँव में एक बूढ़ा किसान रहता था। उसका नाम रामू था। उसके पास एक गाय थी।\n\nएक रात बहुत बारिश हुई। रामू जंगल में गया। उसके हाथ में लालटेन थी।\n',
      'hi',
      'narration',
      'kahani.txt',
    );
    expect(named(film, 'रामू').look).toMatchObject({
      genderPresentation: 'masculine',
      ageYears: 72,
      culture: 'north-indian',
    });
    expect(film.scenes.map((scene) => [scene.timeOfDay, scene.weather])).toEqual([
      ['day', 'clear'],
      ['night', 'rain'],
    ]);
    expect(film.scenes[1]?.events[0]).toMatchObject({ kind: 'action', props: ['lantern'], durationMs: 0 });
  });
});
