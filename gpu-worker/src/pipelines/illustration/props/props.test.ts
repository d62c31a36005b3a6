import { describe, expect, it } from 'vitest';
import { createSkiaCanvas } from '../../../adapters/skia/index.ts';
import { lightFor } from '../light/index.ts';
import { drawProp, propHeight, resolveNoun } from './index.ts';
import { KEYWORDS } from './keywords.ts';
import { CLASSES, NOUNS } from './nouns.ts';
import { pixelsOf, setSpec } from '../world/testing/compose.ts';

const canvas = createSkiaCanvas();
const day = lightFor(setSpec({ place: 'park' }));
const night = lightFor(setSpec({ place: 'park', timeOfDay: 'night' }));

/** The prop one metre tall in 64 pixels, over nothing. */
function drawn(noun: string, light = day): Uint8ClampedArray {
  const surface = canvas.surface(128, 80);
  const context = surface.getContext('2d');
  context.translate(64, 72);
  context.scale(64, 64);
  drawProp(context, noun, 1, light, canvas);
  return pixelsOf(surface);
}

const solid = (pixels: Uint8ClampedArray, keep: (row: number) => boolean): number =>
  pixels.reduce((count, value, i) => count + (i % 4 === 3 && value > 128 && keep(Math.floor(i / 512)) ? 1 : 0), 0);

const FILM_NOUNS = (
  'lantern letter watch book cup clock photograph key boat ship map telescope anchor rope barrel candle lamp chair table ' +
  'bed door window mirror newspaper telephone radio camera suitcase bag umbrella hat glasses ring necklace crown coin ' +
  'sword knife gun hammer axe ladder bucket basket bottle glass plate bread apple fish flower tree stone fire dog cat ' +
  'horse bird car bicycle train guitar violin drum flute bell scroll pen ball kite doll gift'
).split(' ');

describe('props', () => {
  it.each(FILM_NOUNS)('has a drawing of its own for a %s', (noun) => {
    expect(resolveNoun(noun).exact).toBe(true);
    expect(propHeight(noun)).toBeGreaterThan(0.02);
  });

  it('finds nouns behind adjectives, articles and plurals', () => {
    expect(resolveNoun('the old brass lantern').drawnAs).toBe('lantern');
    expect(resolveNoun('letters').icon).toBe('envelope');
    expect(resolveNoun('Kitchen Knives').icon).toBe('kitchen-knife');
    expect(resolveNoun('pocket watch').drawnAs).toBe('pocket watch');
  });

  it('falls back by meaning, and says that it did', () => {
    expect(resolveNoun('harp')).toEqual({ icon: 'violin', drawnAs: 'violin', exact: false });
    expect(resolveNoun('rifle')).toEqual({ icon: 'dagger', drawnAs: 'dagger', exact: false });
    expect(resolveNoun('wardrobe')).toEqual({ drawnAs: 'cabinet', exact: false });
    expect(resolveNoun('gizmo')).toEqual({ icon: 'package', drawnAs: 'package', exact: false });
  });

  it('knows how tall things are beside one another', () => {
    const order = ['ring', 'cup', 'book', 'chair', 'door', 'house', 'lighthouse'].map(propHeight);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(propHeight('table')).toBeCloseTo(0.75, 2);
  });

  it('names only drawings that exist', () => {
    const icons = new Set<string>();
    for (const line of `${NOUNS}${CLASSES}`.split('\n').filter((each) => each !== ''))
      icons.add(line.split(' ')[1] ?? '');
    for (const entry of KEYWORDS.split(/[\n;]/).filter((each) => each !== '')) icons.add(entry.split(':')[0] ?? '');
    const missing = [...icons].filter((name) => !name.startsWith('own:') && canvas.icons.body(name) === undefined);
    expect(missing).toEqual([]);
  });

  it.each(['lantern', 'envelope', 'boat', 'table', 'sword', 'dog'])(
    'a %s stands on the floor, as tall as it is told',
    (noun) => {
      const pixels = drawn(noun);
      const foot = 72;
      expect(solid(pixels, (row) => row >= foot - 4 && row < foot)).toBeGreaterThan(0);
      expect(solid(pixels, (row) => row >= foot - 64 && row < foot - 58)).toBeGreaterThan(0);
      expect(solid(pixels, (row) => row < foot - 66)).toBe(0);
      expect(solid(pixels, (row) => row > foot + 4)).toBe(0);
    },
  );

  it('takes the light of its place: darker at night', () => {
    const brightness = (pixels: Uint8ClampedArray): number => {
      let [sum, count] = [0, 0];
      for (let i = 0; i < pixels.length; i += 4) {
        if (pixels[i + 3]! < 250) continue;
        sum += pixels[i]! + pixels[i + 1]! + pixels[i + 2]!;
        count += 1;
      }
      return sum / count;
    };
    for (const noun of ['book', 'boat', 'apple']) {
      expect(brightness(drawn(noun, night))).toBeLessThan(brightness(drawn(noun)) * 0.8);
    }
  });
});
