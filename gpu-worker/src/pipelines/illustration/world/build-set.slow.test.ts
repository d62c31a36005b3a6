import { describe, expect, it } from 'vitest';
import { PLACE_KINDS, TIMES_OF_DAY, WEATHERS } from '@film-studio/shared/production';
import { createSkiaCanvas } from '../../../adapters/skia/index.ts';
import { buildSet } from './index.ts';
import { compose, distance, lumas, meanLuma, pixelsOf, setSpec, WIDE, type View } from './testing/compose.ts';

const canvas = createSkiaCanvas();
const SMALL: View = { ...WIDE, widthPixels: 96, heightPixels: 54 };
const isOpaque = (pixels: Uint8ClampedArray): boolean => pixels.every((value, i) => i % 4 !== 3 || value === 255);

describe('every place at every hour in every weather', () => {
  it.each(PLACE_KINDS)('%s has no holes and darkens from day over dusk to night', (place) => {
    for (const weather of WEATHERS) {
      const luma = new Map<string, number>();
      for (const timeOfDay of TIMES_OF_DAY) {
        const picture = compose(canvas, buildSet(setSpec({ place, timeOfDay, weather }), canvas), SMALL, 5);
        expect(isOpaque(pixelsOf(picture))).toBe(true);
        luma.set(timeOfDay, meanLuma(picture));
      }
      expect(luma.get('day')).toBeGreaterThan((luma.get('dusk') ?? 0) + 4);
      expect(luma.get('dusk')).toBeGreaterThan((luma.get('night') ?? 0) + 4);
    }
  });
});

describe('every place', () => {
  it.each(PLACE_KINDS)('%s has no holes, wide or tight, upright or flat', (place) => {
    const set = buildSet(setSpec({ place, timeOfDay: 'dusk' }), canvas);
    const views: View[] = [
      { ...SMALL, width: 36, centreY: 6 },
      { ...SMALL, width: 1, centreX: 0.8 },
      { ...SMALL, widthPixels: 54, heightPixels: 96, width: 5 },
      { ...SMALL, heightPixels: 40, width: 14 },
    ];
    for (const view of views) expect(isOpaque(pixelsOf(compose(canvas, set, view)))).toBe(true);
  });

  it.each(PLACE_KINDS)('%s looks clearly different with another seed', (place) => {
    const [one, other] = [11, 12].map((seed) => compose(canvas, buildSet(setSpec({ place, seed }), canvas), SMALL));
    expect(distance(one!, other!)).toBeGreaterThan(7);
  });

  it.each(PLACE_KINDS)('%s is calm behind heads', (place) => {
    for (const timeOfDay of ['day', 'night'] as const) {
      const view: View = { widthPixels: 160, heightPixels: 40, width: 3.2, centreX: 0, centreY: 1.6 };
      const values = lumas(compose(canvas, buildSet(setSpec({ place, timeOfDay }), canvas), view), 0, 40);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
      expect(spread).toBeLessThan(58);
    }
  });
});
