import { describe, expect, it } from 'vitest';
import type { FigureStaging } from '@film-studio/shared/production';
import { figureHold } from './attention.ts';
import { standInPicture, standInStaging } from './testing/stand-ins.ts';

const speaking = (staging: FigureStaging): FigureStaging => ({
  ...staging,
  performance: { ...staging.performance, mouth: [{ startMs: 1000, endMs: 2000, shape: 'D' }] },
});

describe('the hold of a drawing', () => {
  const [speaker, listener] = [speaking(standInStaging(-1, 1)), standInStaging(1, 2)];
  const picture = standInPicture({ figures: [speaker, listener], frames: 96 });
  const lengths = (staging: FigureStaging) =>
    Array.from({ length: 96 }, (_, frame) => {
      const { first, last } = figureHold(picture, staging, frame);
      return last - first + 1;
    });

  it('is two frames for who speaks and four for who listens meanwhile', () => {
    expect(new Set(lengths(speaker))).toEqual(new Set([2]));
    expect(lengths(listener).slice(24, 48)).toEqual(Array(24).fill(4));
  });

  it('is two frames for everybody when nobody acts', () => {
    expect(lengths(listener).slice(64)).toEqual(Array(32).fill(2));
  });

  it('is one frame for who walks, while the walk lasts', () => {
    const walker = { ...listener, walk: { fromX: -2, startMs: 500, endMs: 1500 } };
    expect(lengths(walker).slice(12, 36)).toEqual(Array(24).fill(1));
    expect(lengths(walker).slice(48)).not.toContain(1);
  });

  it('shows each frame in one hold only, with a pose of its middle', () => {
    for (const staging of [speaker, listener]) {
      for (let frame = 0; frame < 96; frame++) {
        const hold = figureHold(picture, staging, frame);
        expect(frame).toBeGreaterThanOrEqual(hold.first);
        expect(frame).toBeLessThanOrEqual(hold.last);
        expect(figureHold(picture, staging, hold.first)).toEqual(hold);
        expect(figureHold(picture, staging, hold.last)).toEqual(hold);
        expect(Math.abs(hold.timeMs - ((hold.first + hold.last) / 2) * (1000 / 24))).toBeLessThan(1);
      }
    }
  });
});
