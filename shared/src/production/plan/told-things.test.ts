import { describe, expect, it } from 'vitest';
import { aBreakdown, aCharacter, aLocation, aScene, type Told } from '../../testing/breakdown.ts';
import { estimateTimings, planShots, type Breakdown, type Shot } from '../index.ts';

const mara = aCharacter('Mara');
const narrator = aCharacter('Narrator', { voiceOnly: true });
const room = aLocation('ROOM', { kind: 'living-room' });

function shots(told: readonly Told[], overrides: Partial<Breakdown> = {}): Shot[] {
  return planned(aBreakdown([mara, narrator], [room], [aScene(1, room, told)], overrides));
}

function planned(breakdown: Breakdown): Shot[] {
  return planShots(breakdown, estimateTimings(breakdown), {
    rate: { numerator: 24, denominator: 1 },
    aspect: { width: 16, height: 9 },
    style: 'flat',
    seed: 1,
    titleCards: false,
  }).shots;
}

describe('what the words say is seen', () => {
  it('whoever says I in a poem is there, small and silent beside the words: once a child, now grown, on foot', () => {
    const list = shots(
      [
        'I walked there once when I was small,',
        'and now I climb with slower tread,',
        'the sky is wide above my head.',
      ].map((says) => ({ who: narrator, says, delivery: 'recited' as const })),
      { form: 'poem' },
    );
    const people = list.flatMap((shot) =>
      shot.picture.figures.map((figure) => ({ figure, camera: shot.picture.camera })),
    );
    expect(people.map(({ figure }) => figure.posture)).toEqual(['walk', 'walk', 'stand']);
    expect(people.map(({ figure }) => figure.look.ageYears < 12)).toEqual([true, false, false]);
    for (const { figure, camera } of people) {
      expect(figure.performance.mouth).toEqual([]);
      expect(figure.look.heightCentimetres / 100).toBeLessThan((camera.to.width / (16 / 9)) * 0.6);
      const across = (figure.x - camera.to.centreX) / camera.to.width;
      expect(Math.abs(across)).toBeGreaterThan(0.25);
      expect(Math.abs(across)).toBeLessThan(0.42);
    }
  });

  it('a lighthouse burns when the scene says so and is dark when it says so', () => {
    const cliff = aLocation('CLIFF', { kind: 'cliff', interior: false, dressing: ['lighthouse'] });
    const dressing = (does: string) =>
      planned(aBreakdown([mara], [cliff], [aScene(1, cliff, [{ does }])])).map((shot) =>
        shot.picture.set.dressing.at(-1),
      );
    expect(new Set(dressing('Rain. The great lamp is dark.'))).toEqual(new Set(['darkness']));
    expect(new Set(dressing('The great lamp turns, gold against the sky.'))).toEqual(new Set(['light']));
    expect(new Set(dressing('The sea is dark. Waves break on the rocks.'))).toEqual(new Set(['lighthouse']));
  });

  it('a tale puts what somebody is said to hold into the hand', () => {
    const list = shots(
      [
        { does: 'In her hands Mara held a bird made of tin.', by: [mara], props: ['bird'], ms: 0 },
        {
          who: narrator,
          says: 'Mara knocked at the door in the snow. In her hands was a bird, made of tin, and very old.',
          delivery: 'voice-over',
        },
      ],
      { form: 'narration' },
    );
    const figures = list.flatMap((shot) => shot.picture.figures);
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.every((figure) => figure.holding === 'bird')).toBe(true);
    expect(list.some((shot) => shot.purpose === 'insert')).toBe(false);
  });
});
