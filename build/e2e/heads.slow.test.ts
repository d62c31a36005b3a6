import { readFileSync } from 'node:fs';
import { breakDown, estimateTimings, planShots, type ShotPicture } from '@film-studio/shared/production';
import { parseScript } from '@film-studio/shared/script';
import { describe, expect, it } from 'vitest';
import { createFrameDeps } from '../../gpu-worker/src/adapters/workers/frame-deps.ts';
import { project, thingSighting, viewAt } from '../../gpu-worker/src/pipelines/illustration/frame/index.ts';

const SAMPLES = ['lighthouse.fountain', 'podcast.fountain', 'story.md'];
const SHAPES = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1920, height: 804 },
  { width: 1080, height: 1080 },
];
const deps = createFrameDeps();

/** Heights of the tops of drawn heads in the picture, parts of its height from the upper edge, at three moments. */
function headTops(picture: ShotPicture, size: { width: number; height: number }): number[] {
  const set = deps.buildSet(picture.set, deps.canvas);
  return picture.figures.flatMap((staging) => {
    const figure = deps.buildFigure(staging, picture.figures, set.light, deps.canvas);
    return [0, Math.floor(picture.frames / 2), picture.frames - 1].flatMap((frame) => {
      const timeMs = (frame * 1000 * picture.rate.denominator) / picture.rate.numerator;
      const sight = thingSighting(staging.depth, set.horizonY, size)(viewAt(picture, frame));
      if (!sight) return [];
      const box = figure.headBoxAt(timeMs);
      const [x, y] = project(sight, figure.positionAt(timeMs) + (box.left + box.right) / 2, box.top, size);
      return x < 0 || x > size.width ? [] : [y / size.height];
    });
  });
}

describe('heads as they are drawn', () => {
  it.each(SAMPLES)('are inside the picture in every shot but the extreme close-up, in every shape: %s', (name) => {
    const parsed = parseScript(readFileSync(new URL(`../../samples/${name}`, import.meta.url)), name, {});
    if (!parsed.ok) throw parsed.error;
    const breakdown = breakDown(parsed.story, {});
    for (const size of SHAPES) {
      const rate = { numerator: 24, denominator: 1 };
      const options = { rate, aspect: size, style: 'flat' as const, seed: 1, titleCards: false };
      const plan = planShots(breakdown, estimateTimings(breakdown), options);
      const tops = plan.shots.filter((shot) => shot.size !== 'ECU').flatMap((shot) => headTops(shot.picture, size));
      expect(tops.length).toBeGreaterThan(10);
      expect(Math.min(...tops)).toBeGreaterThan(0.02);
    }
  });
});
