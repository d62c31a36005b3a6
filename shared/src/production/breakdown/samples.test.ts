import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../script/index.ts';
import { Breakdown, breakDown, type Character, type Scene } from '../index.ts';

/** What a reader says after reading each sample: who, where, when, in what weather, how it feels, which things. */
function read(file: string): Breakdown {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../../samples/${file}`, import.meta.url)));
  const parsed = parseScript(bytes, file);
  if (!parsed.ok) throw parsed.error;
  return Breakdown.parse(breakDown(parsed.story));
}

function named(breakdown: Breakdown, name: string): Character {
  const found = breakdown.characters.find((character) => character.name === name);
  if (found === undefined) throw new Error(`${name} is not in the cast`);
  return found;
}

function where(breakdown: Breakdown, scene: Scene | undefined): string {
  const location = breakdown.locations.find((one) => one.id === scene?.locationId);
  return `${location?.interior === true ? 'in' : 'out'} ${location?.kind ?? ''} ${scene?.timeOfDay ?? ''} ${scene?.weather ?? ''}`;
}

function lineLike(breakdown: Breakdown, words: string) {
  return breakdown.scenes.flatMap((scene) => scene.lines).find((line) => line.text.includes(words));
}

function propsOf(scene: Scene | undefined): string[] {
  return (scene?.events ?? []).flatMap((event) => (event.kind === 'action' ? event.props : []));
}

function seenIn(breakdown: Breakdown, scene: Scene | undefined): string[] {
  return (scene?.characterIds ?? []).map((id) => breakdown.characters.find((one) => one.id === id)?.name ?? '').sort();
}

describe('lighthouse.fountain', () => {
  const film = read('lighthouse.fountain');
  it('plays on the cliff in rain at dusk, in the keeper’s room at night, on the cliff at a clear dawn', () => {
    expect(film.scenes.map((scene) => where(film, scene))).toEqual([
      'out cliff dusk rain',
      'in lighthouse-room night rain',
      'out cliff dawn clear',
    ]);
    expect(film.scenes[0]?.locationId).toBe(film.scenes[2]?.locationId);
    expect(film.locations).toHaveLength(2);
    expect(film.scenes.map((scene) => scene.mood)).toEqual(['tense', 'sad', 'happy']);
  });
  it('casts Mara, 28, in red, with short black hair, and Elias, 74, white-bearded, in blue', () => {
    const mara = named(film, 'Mara').look;
    expect(mara).toMatchObject({
      ageYears: 28,
      genderPresentation: 'feminine',
      hair: { style: 'short', colour: '#1d1a1c' },
    });
    expect(mara.outfit).toMatchObject({ kind: 'coat', primary: '#b3282d' });
    const elias = named(film, 'Elias');
    expect(elias.look).toMatchObject({ ageYears: 74, genderPresentation: 'masculine', facialHair: 'full-beard' });
    expect(elias.look.hair.colour).toBe('#f1efe9');
    expect(elias.look.outfit).toMatchObject({ kind: 'jumper', primary: '#2f5fa8' });
    expect(elias.voice).toMatchObject({ ageGroup: 'senior', gender: 'male', language: 'en' });
    expect(named(film, 'Mara').relations).toEqual([{ to: elias.id, kind: 'grandfather' }]);
  });
  it('hears anger, tears and laughter', () => {
    expect(lineLike(film, 'Seven years')?.feeling).toEqual({ emotion: 'angry', strength: 2 });
    expect(lineLike(film, 'I put out the lamp')?.feeling.emotion).toBe('sad');
    expect(lineLike(film, 'You always said')?.feeling.emotion).toBe('happy');
  });
  it('sees the watch change hands: she lays it down, he lifts it', () => {
    const acts = film.scenes[1]?.events.flatMap((event) => (event.kind === 'action' ? [event] : [])) ?? [];
    const laid = acts.find((act) => act.text.startsWith('She lays'));
    expect(laid?.characterIds).toEqual([named(film, 'Mara').id]);
    expect(laid?.props[0]).toBe('watch');
    expect(acts.find((act) => act.text.startsWith('Elias lifts'))?.characterIds).toEqual([named(film, 'Elias').id]);
    expect(propsOf(film.scenes[1])).toEqual(expect.arrayContaining(['candle', 'table', 'watch']));
    expect(film.scenes[2]?.events.at(-1)).toEqual({ kind: 'transition', to: 'fade-out' });
  });
});

describe('escena.fountain', () => {
  const film = read('escena.fountain');
  it('is read in Spanish: an empty theatre by night, the street at dawn', () => {
    expect(film.language).toBe('es');
    expect(film.scenes.map((scene) => where(film, scene))).toEqual([
      'in stage night clear',
      'out city-street dawn clear',
    ]);
  });
  it('casts Carmen, 60, grey and in black, and Lucía, 25, in green with long hair', () => {
    const carmen = named(film, 'Carmen').look;
    expect(carmen).toMatchObject({
      ageYears: 60,
      genderPresentation: 'feminine',
      hair: { style: 'bun', colour: '#b9bcc0' },
    });
    expect(carmen.outfit).toMatchObject({ kind: 'dress', primary: '#26262b' });
    const lucia = named(film, 'Lucía').look;
    expect(lucia).toMatchObject({ ageYears: 25, genderPresentation: 'feminine', hair: { style: 'long' } });
    expect(lucia.outfit).toMatchObject({ kind: 'coat', primary: '#2f7a4a' });
    expect(named(film, 'Lucía').relations).toEqual([{ to: named(film, 'Carmen').id, kind: 'grandmother' }]);
  });
  it('understands «las dos mujeres» and the letter', () => {
    expect(seenIn(film, film.scenes[1])).toEqual(['Carmen', 'Lucía']);
    expect(propsOf(film.scenes[0])).toEqual(expect.arrayContaining(['letter', 'lamp']));
    expect(lineLike(film, 'Mañana lo derriban')?.feeling.emotion).toBe('sad');
    expect(lineLike(film, '¿Qué es esa carta?')?.feeling.emotion).toBe('neutral');
  });
});

describe('podcast.fountain', () => {
  const film = read('podcast.fountain');
  it('puts three distinct speakers with headphones into one studio', () => {
    expect(film.scenes.map((scene) => where(film, scene))).toEqual(['in podcast-studio day clear']);
    expect(film.characters.map((one) => one.name)).toEqual(['Nora', 'Sam', 'Dr. Okoye']);
    for (const one of film.characters) expect(one.look.accessories).toContain('headphones');
    expect(named(film, 'Dr. Okoye').look.culture).toBe('african');
    expect(new Set(film.characters.map((one) => one.voice.castIndex)).size).toBe(3);
    expect(lineLike(film, 'Then you are in luck')?.feeling.emotion).toBe('happy');
  });
});

describe('story.md', () => {
  const film = read('story.md');
  it('finds the clockmaker and the girl whom the narrator tells of', () => {
    expect(named(film, 'Narrator').voiceOnly).toBe(true);
    expect(named(film, 'Tobias')).toMatchObject({
      voiceOnly: false,
      look: { genderPresentation: 'masculine', ageYears: 72 },
    });
    const girl = named(film, 'Girl').look;
    expect(girl.genderPresentation).toBe('feminine');
    expect(girl.ageYears).toBeLessThanOrEqual(12);
    expect(girl.outfit).toMatchObject({ kind: 'coat', primary: '#2f5fa8' });
  });
  it('moves from the village by day to the shop on a winter night', () => {
    expect(film.scenes.map((scene) => where(film, scene))).toEqual([
      'out village-square day clear',
      'in shop night snow',
    ]);
    expect(propsOf(film.scenes[1])).toEqual(expect.arrayContaining(['bird', 'clock']));
    expect(propsOf(film.scenes[1])).not.toContain('coat');
  });
});

describe('poem.txt and sloka.fountain', () => {
  it('the poem stands on its hill at the golden hour and comes back to it by night', () => {
    const film = read('poem.txt');
    expect(film.scenes.map((scene) => where(film, scene).split(' ').slice(0, 3).join(' '))).toEqual([
      'out mountain golden-hour',
      'out mountain golden-hour',
      'out village-square night',
      'out mountain night',
    ]);
    expect(film.scenes[0]?.locationId).toBe(film.scenes[3]?.locationId);
    expect(film.pace).toBeLessThan(1);
  });
  it('the sloka is chanted in a temple at dawn', () => {
    const film = read('sloka.fountain');
    expect(film.scenes.map((scene) => where(film, scene))).toEqual(['in temple dawn clear']);
    expect(film.genre).toBe('devotional');
    expect(film.culture).toMatch(/indian/u);
    expect(film.scenes[0]?.lines.every((line) => line.delivery === 'chanted')).toBe(true);
  });
});
