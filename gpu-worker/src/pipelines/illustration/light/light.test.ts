import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOODS, TIMES_OF_DAY, WEATHERS, type SetSpec } from '@film-studio/shared/production';
import { hex, lightFor, lightOnPeople, lit, luma, throughAir, turnHue } from './index.ts';

const spec = (over: Partial<SetSpec> = {}): SetSpec => ({
  place: 'park',
  name: 'PARK',
  seed: 4,
  interior: false,
  culture: 'western',
  timeOfDay: 'day',
  weather: 'clear',
  mood: 'neutral',
  dressing: [],
  ...over,
});
const colour = fc.tuple(
  fc.integer({ min: 0, max: 255 }),
  fc.integer({ min: 0, max: 255 }),
  fc.integer({ min: 0, max: 255 }),
);
const anySpec = fc
  .record({
    timeOfDay: fc.constantFrom(...TIMES_OF_DAY),
    weather: fc.constantFrom(...WEATHERS),
    mood: fc.constantFrom(...MOODS),
    interior: fc.boolean(),
    seed: fc.nat(),
  })
  .map(spec);

describe('light', () => {
  it('keeps every colour inside the gamut and its key side no darker than its shadow side', () => {
    fc.assert(
      fc.property(colour, anySpec, (paint, place) => {
        const light = lightFor(place);
        const [shadow, front, key] = [-1, 0, 1].map((shade) => lit(paint, light, shade));
        for (const channel of [...shadow!, ...front!, ...key!]) {
          expect(channel).toBeGreaterThanOrEqual(0);
          expect(channel).toBeLessThanOrEqual(285);
        }
        expect(luma(key!) + 12).toBeGreaterThanOrEqual(luma(shadow!));
      }),
    );
  });

  it('is brightest by day, then dusk, then night, in every weather, indoors and out', () => {
    const skin = hex('#c98d6b');
    for (const weather of WEATHERS) {
      for (const interior of [true, false]) {
        const at = (timeOfDay: SetSpec['timeOfDay']): number =>
          luma(lit(skin, lightFor(spec({ timeOfDay, weather, interior })), 0));
        expect(at('day')).toBeGreaterThan(at('dusk') + 8);
        expect(at('dusk')).toBeGreaterThan(at('night') + 5);
      }
    }
  });

  it('leaves a mid-tone legible in the darkest weather at night', () => {
    const light = lightFor(spec({ timeOfDay: 'night', weather: 'storm', mood: 'tense' }));
    expect(luma(lit(hex('#c98d6b'), light, 0))).toBeGreaterThan(32);
  });

  it('lifts people in dark places above what is behind them, at every time and in every weather, without making night day', () => {
    const skin = hex('#c98d6b');
    for (const weather of WEATHERS) {
      for (const timeOfDay of ['dusk', 'night'] as const) {
        for (const mood of MOODS) {
          const light = lightFor(spec({ timeOfDay, weather, mood }));
          const [wall, face] = [light, lightOnPeople(light)].map((one) => luma(lit(skin, one, 0)));
          expect(face! / wall!).toBeGreaterThan(1.09);
          expect(face!).toBeLessThan(luma(lit(skin, lightFor(spec()), 0)));
        }
      }
    }
  });

  it('shows things farther away nearer to the colour of the air', () => {
    const light = lightFor(spec({ weather: 'fog' }));
    const near = Math.abs(luma(throughAir(hex('#203020'), light, 5)) - luma(light.fog));
    const far = Math.abs(luma(throughAir(hex('#203020'), light, 60)) - luma(light.fog));
    expect(far).toBeLessThan(near / 2);
  });

  it('turns a hue all the way round to where it began', () => {
    fc.assert(
      fc.property(colour, (paint) => {
        const round = turnHue(turnHue(paint, 130), 230);
        round.forEach((channel, index) => expect(channel).toBeCloseTo(paint[index]!, 3));
      }),
    );
  });
});
