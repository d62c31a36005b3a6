import { walkStepsMs } from '@film-studio/shared/production';
import { aLook } from '@film-studio/shared/testing';
import { describe, expect, it } from 'vitest';
import { stepTimesMs } from './walk.ts';

/** The planner times the sound of feet that are drawn here: the two must agree. */
describe('footsteps', () => {
  it.each([
    [168, -2.6, 0.5, 2200, 'walk'],
    [120, 3, 0, 2600, 'walk'],
    [195, 0, 1.6, 1300, 'walk'],
    [170, -4, 0, 1400, 'run'],
  ] as const)(
    'of somebody %i cm tall from %f to %f sound when the feet come down',
    (height, fromX, x, endMs, posture) => {
      const look = aLook({ heightCentimetres: height });
      const walk = { fromX, startMs: 100, endMs };
      const performance = { mouth: [], feelings: [], gaze: [], gestures: [], accents: [] };
      const staging = { look, seed: 1, x, depth: 0, walk, posture, facing: 1, fromBehind: false, performance };
      const heard = walkStepsMs(walk, x, look, posture === 'run');
      const drawn = stepTimesMs(staging);
      expect(heard).toHaveLength(drawn.length);
      heard.forEach((ms, step) => expect(Math.abs(ms - (drawn[step] ?? 0))).toBeLessThanOrEqual(2));
    },
  );
});
