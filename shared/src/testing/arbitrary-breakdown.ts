import fc from 'fast-check';
import { EMOTIONS, MOODS, PLACE_KINDS, type Breakdown, type Character } from '../production/index.ts';
import type { ScriptForm } from '../script/index.ts';
import { aBreakdown, aCharacter, aLocation, aLook, aScene, type Told } from './breakdown.ts';

const NAMES = ['Mara', 'Old Keeper', 'Tom', 'Leela', 'Ravi', 'Ana', 'Sister Agnes', 'Bo', 'The Boy'];
const WORDS =
  'the light went out and nobody came until you, my friend, opened that old door; why? I never knew what it meant. Look!'.split(
    ' ',
  );
const DEEDS = [
  'NAME enters and stops.',
  'NAME walks to the window.',
  'NAME picks up the letter.',
  'NAME sits down.',
  'The wind rises outside.',
  'A lamp burns on the table.',
  'NAME and the others wait.',
];

const aText = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 45 }).map((words) => words.join(' '));
const aFeeling = fc.record({ emotion: fc.constantFrom(...EMOTIONS), strength: fc.constantFrom(1, 2, 3) });

function someCast(): fc.Arbitrary<Character[]> {
  const heights = fc.array(
    fc.record({ height: fc.integer({ min: 100, max: 205 }), hat: fc.constantFrom('none', 'turban', 'crown') }),
    {
      minLength: NAMES.length,
      maxLength: NAMES.length,
    },
  );
  return fc.tuple(heights, fc.integer({ min: 1, max: NAMES.length })).map(([all, count]) =>
    NAMES.slice(0, count).map((name, index) =>
      aCharacter(name, {
        look: aLook({ heightCentimetres: all[index]?.height ?? 170, headwear: (all[index]?.hat ?? 'none') as 'none' }),
      }),
    ),
  );
}

function told(cast: readonly Character[]): fc.Arbitrary<Told> {
  const someone = fc.constantFrom(...cast);
  const says = fc
    .record({
      who: someone,
      says: aText,
      feeling: aFeeling,
      delivery: fc.constantFrom('spoken' as const, 'spoken' as const, 'spoken' as const, 'off-screen' as const),
      dual: fc.constantFrom(false, false, false, false, true),
    })
    .map((line): Told => line as Told);
  const does = fc.record({ who: someone, deed: fc.constantFrom(...DEEDS), ms: fc.integer({ min: 0, max: 9000 }) }).map(
    ({ who, deed, ms }): Told => ({
      does: deed.replace('NAME', who.name),
      by: deed.includes('NAME') ? (deed.includes('others') ? cast : [who]) : [],
      props: deed.includes('letter') ? ['letter'] : deed.includes('lamp') ? ['lamp'] : [],
      ms,
    }),
  );
  return fc.oneof({ weight: 4, arbitrary: says }, { weight: 2, arbitrary: does });
}

/** Breakdowns of one to four scenes, of any form, with up to nine people of any height coming, going and talking. */
export function anyBreakdown(form: ScriptForm = 'drama'): fc.Arbitrary<Breakdown> {
  return someCast().chain((cast) => {
    const scene = fc.record({
      told: fc.array(told(cast), { minLength: 0, maxLength: 14 }),
      kind: fc.constantFrom(...PLACE_KINDS),
      mood: fc.constantFrom(...MOODS),
      ends: fc.constantFrom('none', 'dissolve', 'fade-out'),
    });
    return fc
      .record({ scenes: fc.array(scene, { minLength: 1, maxLength: 4 }), pace: fc.constantFrom(0.5, 1, 2) })
      .map(({ scenes, pace }) => {
        const places = scenes.map(({ kind }, index) =>
          aLocation(`PLACE ${index + 1}`, { kind, interior: index % 2 === 0 }),
        );
        const made = scenes.map((one, index) => {
          const end: Told[] = one.ends === 'none' ? [] : [{ to: one.ends as 'dissolve' }];
          return aScene(index + 1, places[index] ?? aLocation('X'), [...one.told, ...end], { mood: one.mood });
        });
        return aBreakdown(cast, places, made, { form, pace });
      });
  });
}
