import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Camera, ShotPicture } from '@film-studio/shared/production';
import { HANDHELD_REACH, isStill, layerSighting, project, thingSighting, viewAt } from './camera.ts';
import { standInPicture } from './testing/stand-ins.ts';

const SIZE = { width: 1920, height: 1080 };
const coordinate = fc.double({ min: -4, max: 4, noNaN: true });
const framing = fc.record({
  centreX: coordinate,
  centreY: fc.double({ min: 0.3, max: 3, noNaN: true }),
  width: fc.double({ min: 0.5, max: 14, noNaN: true }),
});
const easing = fc.constantFrom<Camera['easing']>('linear', 'in-out', 'out');
const shot = (camera: Camera, change: Partial<ShotPicture> = {}) => standInPicture({ camera, frames: 49, ...change });

describe('the camera', () => {
  it('starts at the first framing, ends at the second, and stands still before and after', () => {
    fc.assert(
      fc.property(framing, framing, easing, (from, to, how) => {
        const picture = shot({ move: 'push-in', from, to, easing: how });
        const ends = [[0, from] as const, [-9, from] as const, [48, to] as const, [60, to] as const];
        for (const [frame, wanted] of ends) {
          const view = viewAt(picture, frame);
          expect(view.width).toBeCloseTo(wanted.width, 5);
          expect(view.centreX).toBeCloseTo(wanted.centreX, 9);
          expect(view.centreY).toBeCloseTo(wanted.centreY, 9);
        }
      }),
      { seed: 1 },
    );
  });

  it('moves without a jolt: easing in and out starts and ends slowly', () => {
    const from = { centreX: 0, centreY: 1, width: 4 };
    const picture = shot({ move: 'track', from, to: { ...from, centreX: 2 }, easing: 'in-out' });
    const at = (frame: number) => viewAt(picture, frame).centreX;
    expect(at(1) - at(0)).toBeLessThan((at(25) - at(24)) / 5);
    expect(at(48) - at(47)).toBeLessThan((at(25) - at(24)) / 5);
    for (let frame = 1; frame < 49; frame++) expect(at(frame)).toBeGreaterThan(at(frame - 1));
  });

  it('shifts near layers more than far ones in a pan, and foreground more than the plane of action', () => {
    const from = { centreX: 0, centreY: 1.2, width: 5 };
    const picture = shot({ move: 'pan', from, to: { ...from, centreX: 1 }, easing: 'linear' });
    const shift = (depth: number) => {
      const see = layerSighting(depth, SIZE);
      const [before, after] = [see(viewAt(picture, 0)), see(viewAt(picture, 48))];
      return before && after ? project(before, 0, 1, SIZE)[0] - project(after, 0, 1, SIZE)[0] : 0;
    };
    expect(shift(0)).toBeCloseTo(SIZE.width / 5, 6);
    expect([shift(-2), shift(0), shift(4), shift(40), shift(200)]).toEqual(
      [shift(-2), shift(0), shift(4), shift(40), shift(200)].toSorted((a, b) => b - a),
    );
    expect(shift(200)).toBeLessThan(shift(0) / 10);
  });

  it('enlarges near things more than far ones in a push-in, and none shrinks', () => {
    const from = { centreX: 0, centreY: 1.5, width: 6 };
    const picture = shot({ move: 'push-in', from, to: { ...from, width: 4.5 }, easing: 'linear' });
    const growth = (depth: number) => {
      const see = layerSighting(depth, SIZE);
      return (see(viewAt(picture, 48))?.scale ?? 0) / (see(viewAt(picture, 0))?.scale ?? 1);
    };
    expect(growth(0)).toBeCloseTo(6 / 4.5, 6);
    expect(growth(-2)).toBeGreaterThan(growth(0));
    expect(growth(5)).toBeGreaterThan(growth(60));
    expect(growth(60)).toBeGreaterThan(1.1);
  });

  it('keeps feet on the floor: a thing behind the plane of action stands where the set paints its floor', () => {
    fc.assert(
      fc.property(framing, fc.double({ min: -2, max: 20, noNaN: true }), (from, depth) => {
        const picture = shot({ move: 'static', from, to: from, easing: 'linear' });
        const horizonY = 1.4;
        const floorAsSeen = horizonY * (1 - 12 / (12 + depth));
        const layer = layerSighting(depth, SIZE)(viewAt(picture, 0));
        const thing = thingSighting(depth, horizonY, SIZE)(viewAt(picture, 0));
        expect(thing && project(thing, 0, 0, SIZE)[1]).toBeCloseTo(
          (layer && project(layer, 0, floorAsSeen, SIZE)[1]) ?? 0,
          4,
        );
      }),
      { seed: 1 },
    );
  });

  it('shakes when held by hand, within its reach, the same for the same seed', () => {
    const from = { centreX: 0, centreY: 1.5, width: 4 };
    const held = (seed: number) => shot({ move: 'handheld', from, to: from, easing: 'linear' }, { seed });
    const path = (seed: number) => Array.from({ length: 480 }, (_, frame) => viewAt(held(seed), frame));
    const [first, again, other] = [path(1), path(1), path(2)];
    expect(first).toEqual(again);
    expect(first).not.toEqual(other);
    expect(isStill(held(1).camera)).toBe(false);
    for (const view of first) {
      expect(Math.abs(view.centreX)).toBeLessThanOrEqual(HANDHELD_REACH.x * 4);
      expect(Math.abs(view.centreY - 1.5)).toBeLessThanOrEqual(HANDHELD_REACH.y * 4);
    }
    expect(Math.max(...first.map((view) => view.centreX))).toBeGreaterThan(0.01);
    first.forEach((view, i) => expect(Math.abs(view.centreX - (first[i - 1] ?? view).centreX)).toBeLessThan(0.012));
  });
});
