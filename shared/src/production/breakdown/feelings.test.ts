import { describe, expect, it } from 'vitest';
import { lineFeeling, seenFeeling, spokenFeeling } from './feeling-of.ts';
import { drawables } from './props.ts';

const line = (text: string, ...directions: string[]) => lineFeeling({ text, directions }, undefined, 'en');

describe('the feeling of a line', () => {
  it.each([
    ['I know.', 'furious', 'angry', 3],
    ['I know.', 'slightly annoyed', 'angry', 1],
    ['I know.', 'very sad', 'sad', 3],
    ['I know.', 'whispering', 'calm', 2],
    ['I know.', 'terrified', 'afraid', 3],
    ['You are so happy, are you?', 'coldly', 'angry', 2],
    ['I know.', 'half to herself', 'calm', 2],
  ])('%s (%s) is %s %i', (text, direction, emotion, strength) => {
    expect(line(text, direction)).toEqual({ emotion, strength });
  });

  it.each([
    ['I am so scared.', 'afraid'],
    ['You lied to me. Get out.', 'angry'],
    ['She died last winter.', 'sad'],
    ['Thank you, it is wonderful.', 'happy'],
    ['We did it! We won!', 'excited'],
    ['The train leaves at nine.', 'neutral'],
    ['I am not happy about the report.', 'neutral'],
  ])('%s is %s by its words', (text, emotion) => {
    expect(spokenFeeling(text, 'en').emotion).toBe(emotion);
  });

  it.each([
    ['Tengo mucho miedo.', 'es', 'afraid'],
    ['¡Basta! ¡Fuera de aquí!', 'es', 'angry'],
    ['Te quiero, abuela.', 'es', 'happy'],
    ['मुझे बचाओ!', 'hi', 'afraid'],
    ['ॐ शान्तिः शान्तिः शान्तिः', 'sa', 'calm'],
    ['It is in English, which nobody asked for: hate.', 'es', 'neutral'],
  ])('%s (%s) is %s', (text, language, emotion) => {
    expect(spokenFeeling(text, language).emotion).toBe(emotion);
  });

  it('grows with exclamation marks and shouting', () => {
    expect(spokenFeeling('Get out.', 'en').strength).toBeLessThan(spokenFeeling('GET OUT! Get out!', 'en').strength);
  });

  it('takes over what was just seen when the words say nothing', () => {
    const seen = seenFeeling('Elias weeps.', 'en');
    expect(seen?.emotion).toBe('sad');
    expect(lineFeeling({ text: 'It is late.', directions: [] }, seen, 'en')).toEqual({ emotion: 'sad', strength: 1 });
  });

  it('a broken panel and cold rain are nobody’s feeling', () => {
    expect(seenFeeling('Kwame fixes a broken panel in the cold rain.', 'en')).toBeUndefined();
  });
});

describe('things in an action', () => {
  const nouns = (text: string, language = 'en') => drawables(text, language).map((thing) => thing.noun);
  it.each([
    ['She lays the watch on the table.', ['watch', 'table']],
    ['They watch the dark sea.', ['wave']],
    ['The phone rings. He picks up the receiver.', ['telephone']],
    ['He rocks the cradle.', ['cradle']],
    ['Two knives and three loaves lie on the shelves.', ['knife', 'bread', 'shelf']],
    ['She picks up a brass astrolabe and turns it.', ['astrolabe']],
    ['He takes her hand. She takes a deep breath.', []],
    ['MARA, in a red coat, waits.', []],
    ['She hangs up: she folds a red coat.', ['coat']],
    ['The sun rose over the hill.', ['sun', 'mountain']],
  ])('%s', (text, expected) => {
    expect(
      nouns(text)
        .filter((noun) => noun !== 'wave' || expected.includes('wave'))
        .sort(),
    ).toEqual([...expected].sort());
  });
  it('names things of other languages in English, which the drawings are known by', () => {
    expect(nouns('Abre la carta junto a la ventana.', 'es')).toEqual(['letter', 'window']);
    expect(nouns('वह दीपक और किताब उठाता है।', 'hi')).toEqual(['oil lamp', 'book']);
  });
});
