import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../model.ts';
import { poseAt } from '../rig/figure-pose.ts';
import { canvas, daylight, figureOf, sampleStaging } from '../testing/sample.ts';
import { stepTimesMs, walkPlan } from './walk.ts';

const walks = fc.record({
  fromX: fc.double({ min: -4, max: 4, noNaN: true }),
  distance: fc.double({ min: 0.5, max: 6, noNaN: true }).chain((d) => fc.constantFrom(d, -d)),
  lengthMs: fc.integer({ min: 900, max: 5000 }),
  facing: fc.constantFrom(-1, -0.3, 0, 0.6),
  posture: fc.constantFrom('walk' as const, 'run' as const),
});
const staged = (
  { fromX, distance, lengthMs, facing, posture }: { fromX: number; distance: number; lengthMs: number; facing: number; posture: 'walk' | 'run' }, // prettier-ignore
) => sampleStaging({ posture, facing, x: fromX + distance, walk: { fromX, startMs: 100, endMs: 100 + lengthMs } });

describe('a walk', () => {
  it('keeps a planted foot where it was put down', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const staging = staged(walk);
        const model = modelOf(staging, daylight, canvas);
        const figure = figureOf(staging);
        const held: [number | undefined, number | undefined] = [undefined, undefined];
        for (let t = 0; t < walk.lengthMs + 300; t += 42) {
          const { legs } = poseAt(model, [], t, t);
          const body = figure.positionAt(t);
          legs.forEach((leg, i) => {
            const place = leg.plantedX === undefined ? undefined : leg.plantedX + body;
            const before = held[i];
            if (place !== undefined && before !== undefined) expect(Math.abs(place - before)).toBeLessThan(0.002);
            if (place !== undefined && leg.pitch === 0) expect(Math.abs(leg.ankle.x + body - place)).toBeLessThan(0.03);
            held[i] = place;
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('goes from one place to the other without turning back, a foot on the floor at every moment of a walk', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const staging = staged(walk);
        const model = modelOf(staging, daylight, canvas);
        const figure = figureOf(staging);
        expect(figure.positionAt(0)).toBeCloseTo(walk.fromX, 6);
        expect(figure.positionAt(walk.lengthMs + 200)).toBeCloseTo(staging.x, 6);
        let last = walk.fromX;
        for (let t = 0; t < walk.lengthMs + 200; t += 35) {
          const x = figure.positionAt(t);
          expect((x - last) * Math.sign(walk.distance)).toBeGreaterThanOrEqual(-1e-6);
          last = x;
          if (walk.posture === 'walk') {
            expect(poseAt(model, [], t, t).legs.some((leg) => leg.plantedX !== undefined)).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says when feet come down: ascending, one for each step and one to close, within the walk', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const staging = staged(walk);
        const times = stepTimesMs(staging);
        expect(times.length).toBe(walkPlan(staging)!.steps + 1);
        for (let i = 1; i < times.length; i += 1) expect(times[i]!).toBeGreaterThan(times[i - 1]!);
        expect(times[0]!).toBeGreaterThanOrEqual(100);
        expect(times.at(-1)!).toBeLessThanOrEqual(100 + walk.lengthMs);
      }),
    );
  });

  it('has no steps without a way to go', () => {
    expect(stepTimesMs(sampleStaging())).toEqual([]);
    expect(stepTimesMs(sampleStaging({ posture: 'walk' }))).toEqual([]);
  });
});
