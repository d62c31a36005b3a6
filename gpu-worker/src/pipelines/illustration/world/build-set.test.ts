import { describe, expect, it } from 'vitest';
import { CULTURES, PLACE_KINDS, WEATHERS, type PlaceKind, type TimeOfDay } from '@film-studio/shared/production';
import { createSkiaCanvas } from '../../../adapters/skia/index.ts';
import { buildSet } from './index.ts';
import { compose, distance, lumas, meanLuma, pixelsOf, setSpec, WIDE, type View } from './testing/compose.ts';

const canvas = createSkiaCanvas();
/** Some of each kind of making; every place is in the slow lane. */
const SOME: readonly PlaceKind[] = [
  'cliff',
  'living-room',
  'city-street',
  'temple',
  'podcast-studio',
  'open-sea',
  'cave',
  'car',
];
const SMALL: View = { ...WIDE, widthPixels: 96, heightPixels: 54 };
const isOpaque = (pixels: Uint8ClampedArray): boolean => pixels.every((value, i) => i % 4 !== 3 || value === 255);

describe('sets', () => {
  it.each(SOME)('%s has no holes, wide or tight, upright or flat', (place) => {
    const set = buildSet(setSpec({ place, timeOfDay: 'dusk' }), canvas);
    const views: View[] = [
      { ...SMALL, width: 36, centreY: 6 },
      { ...SMALL, width: 1, centreX: 0.8 },
      { ...SMALL, widthPixels: 54, heightPixels: 96, width: 5 },
      { ...SMALL, heightPixels: 40, width: 14 },
    ];
    for (const view of views) expect(isOpaque(pixelsOf(compose(canvas, set, view)))).toBe(true);
  });

  it.each(PLACE_KINDS)('%s stands in at least four layers, far to near, the farthest opaque', (place) => {
    const { layers } = buildSet(setSpec({ place }), canvas);
    expect(layers.length).toBeGreaterThanOrEqual(4);
    expect(layers[0]?.opaque).toBe(true);
    expect(layers.slice(1).every((layer) => !layer.opaque)).toBe(true);
    expect(new Set(layers.map((layer) => layer.name)).size).toBe(layers.length);
    for (const [i, layer] of layers.slice(1).entries()) expect(layer.depth).toBeLessThanOrEqual(layers[i]!.depth);
  });

  it.each(SOME)('%s looks clearly different with another seed', (place) => {
    const [one, other] = [11, 12].map((seed) => compose(canvas, buildSet(setSpec({ place, seed }), canvas), SMALL));
    expect(distance(one!, other!)).toBeGreaterThan(7);
  });

  it('draws equal pixels for equal specs, whatever was drawn before and in parts as in the whole', () => {
    const spec = setSpec({ place: 'village-square', weather: 'storm', dressing: ['dog', 'basket'] });
    const set = buildSet(spec, canvas);
    const first = pixelsOf(compose(canvas, set));
    compose(canvas, set, { ...WIDE, width: 3 });
    expect(pixelsOf(compose(canvas, set))).toEqual(first);
    expect(pixelsOf(compose(canvas, buildSet(spec, canvas)))).toEqual(first);
  });

  it('keeps a place where it is when the hour changes: only the light is another', () => {
    const layers = (timeOfDay: 'day' | 'night') =>
      buildSet(setSpec({ place: 'living-room', timeOfDay }), canvas).layers.map((layer) => layer.name);
    expect(layers('night').filter((name) => name !== 'shafts')).toEqual(
      layers('day').filter((name) => name !== 'shafts'),
    );
  });

  it.each<PlaceKind>(['cliff', 'living-room'])('%s darkens from day over dusk to night in every weather', (place) => {
    for (const weather of WEATHERS) {
      const at = (timeOfDay: TimeOfDay) =>
        meanLuma(compose(canvas, buildSet(setSpec({ place, timeOfDay, weather }), canvas), SMALL));
      expect(at('day')).toBeGreaterThan(at('dusk') + 8);
      expect(at('dusk')).toBeGreaterThan(at('night') + 4);
    }
  });

  it('shows the weather: every one differs from clear sky', () => {
    const draw = (weather: (typeof WEATHERS)[number]) =>
      compose(canvas, buildSet(setSpec({ place: 'park', weather }), canvas), SMALL);
    const clear = draw('clear');
    for (const weather of WEATHERS.filter((each) => each !== 'clear')) {
      expect(distance(clear, draw(weather))).toBeGreaterThan(6);
    }
  });

  it('shows the culture: any two of the seven are different squares', () => {
    const squares = CULTURES.map((culture) =>
      compose(canvas, buildSet(setSpec({ place: 'village-square', culture }), canvas), SMALL),
    );
    for (const [i, one] of squares.entries()) {
      for (const other of squares.slice(i + 1)) expect(distance(one, other)).toBeGreaterThan(8);
    }
  });

  it('wraps whatever drifts: a tile further on the same picture falls', () => {
    const set = buildSet(setSpec({ place: 'park', weather: 'snow' }), canvas);
    for (const layer of set.layers) {
      if (!layer.drift) continue;
      const draw = (centreX: number) => compose(canvas, { ...set, layers: [layer] }, { ...SMALL, centreX });
      expect(distance(draw(0), draw(layer.drift.tileWidth))).toBeLessThan(0.6);
    }
  });

  it.each(SOME)('%s is calm behind heads', (place) => {
    for (const timeOfDay of ['day', 'night'] as const) {
      const view: View = { widthPixels: 160, heightPixels: 40, width: 3.2, centreX: 0, centreY: 1.6 };
      const values = lumas(compose(canvas, buildSet(setSpec({ place, timeOfDay }), canvas), view), 0, 40);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
      expect(spread).toBeLessThan(58);
    }
  });
});

describe('set dressing', () => {
  it('shows what is asked for and says what stands in for what it cannot draw', () => {
    const plain = buildSet(setSpec({ place: 'kitchen' }), canvas);
    const dressed = buildSet(setSpec({ place: 'kitchen', dressing: ['lantern', 'basket', 'gizmo'] }), canvas);
    expect(plain.substitutions).toEqual([]);
    expect(dressed.substitutions).toEqual([{ noun: 'gizmo', drawnAs: 'package' }]);
    expect(distance(compose(canvas, plain), compose(canvas, dressed))).toBeGreaterThan(0.1);
  });

  it('does not put twice what the set shows itself', () => {
    const [plain, dressed] = [[], ['window', 'stove', 'old kitchen sink']].map((dressing) =>
      compose(canvas, buildSet(setSpec({ place: 'kitchen', dressing }), canvas)),
    );
    expect(distance(plain!, dressed!)).toBe(0);
  });
});
