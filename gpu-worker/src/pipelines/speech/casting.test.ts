import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Voice } from '@film-studio/shared/production';
import { castPlace } from './casting.ts';

const person = fc.record({
  ageGroup: fc.constantFrom('child', 'young-adult', 'adult', 'senior'),
  gender: fc.constantFrom('female', 'male', 'non-binary'),
}) as fc.Arbitrary<Pick<Voice, 'ageGroup' | 'gender'>>;
const voiced = (who: Pick<Voice, 'ageGroup' | 'gender'>, castIndex: number): Voice => ({
  ...who,
  castIndex,
  language: 'en',
  pitchSemitones: 0,
  formantScale: 1,
  rate: 1,
  baseline: { emotion: 'neutral', strength: 1 },
});

describe('casting', () => {
  it('sets any two of six apart by three semitones or 12 % of formants, whoever they are', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 6, maxLength: 6 }), (people) => {
        const places = people.map((who, i) => castPlace(voiced(who, i)));
        for (const [i, a] of places.entries()) {
          for (const b of places.slice(i + 1)) {
            const semitones = Math.abs(a.note - b.note);
            const formants = Math.max(a.tract / b.tract, b.tract / a.tract) - 1;
            expect(semitones >= 3 || formants >= 0.12).toBe(true);
          }
        }
      }),
    );
  });

  it('lets children sound smaller and higher than women, and women than men', () => {
    const at = (who: Pick<Voice, 'ageGroup' | 'gender'>) => {
      const places = [0, 1, 2, 3, 4, 5].map((i) => castPlace(voiced(who, i)));
      const mean = (pick: (place: { note: number; tract: number }) => number) =>
        places.reduce((sum, place) => sum + pick(place), 0) / places.length;
      return [mean((place) => place.note), mean((place) => place.tract)] as const;
    };
    const [child, woman, man] = [
      at({ ageGroup: 'child', gender: 'female' }),
      at({ ageGroup: 'adult', gender: 'female' }),
      at({ ageGroup: 'adult', gender: 'male' }),
    ];
    expect(child[0]).toBeGreaterThan(woman[0] + 5);
    expect(woman[0]).toBeGreaterThan(man[0] + 5);
    expect(child[1]).toBeGreaterThan(woman[1] * 1.05);
    expect(woman[1]).toBeGreaterThan(man[1] * 1.05);
  });
});
