import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ShotPicture } from '@film-studio/shared/production';
import type { BurnedCaption, SegmentSpec } from '../../../ports/index.ts';
import { createSkiaCanvas } from '../../../adapters/skia/index.ts';
import { BT709, matrixFor } from './colour-matrix.ts';
import { holdAt } from './timing.ts';
import { layerSighting, thingSighting, viewAt, type Sight } from './camera.ts';
import { DrawingBoard, Kernel, PlateCache, createSegmentPainter, type FrameDeps } from './index.ts';
import { plainConvert, psnr } from './testing/reference.ts';
import { standInFigure, standInPicture, standInProp, standInSet, standInStaging } from './testing/stand-ins.ts';

const SIZE = { width: 320, height: 180 };
const canvas = createSkiaCanvas();

function freshDeps(): FrameDeps {
  const wasm = readFileSync(new URL('kernel/composite.wasm', import.meta.url));
  const kernel = new Kernel(new Uint8Array(wasm));
  const drawing = { buildSet: standInSet, buildFigure: standInFigure, drawProp: standInProp };
  return { canvas, kernel, board: new DrawingBoard(canvas), plates: new PlateCache(kernel), ...drawing };
}

function shot(picture: ShotPicture, startFrame = 0, frames = picture.frames, size = SIZE): SegmentSpec {
  const output = { ...size, quality: 'final' as const };
  return { kind: 'shot', range: { picture, startFrame, frames }, captions: [], output };
}

/** Every frame of a segment, each in bytes of its own. */
function framesOf(spec: SegmentSpec, deps = freshDeps()): Uint8Array<ArrayBuffer>[] {
  const painter = createSegmentPainter(spec, deps);
  const frames = Array.from({ length: painter.frames }, (_, index) => painter.frame(index).slice());
  painter.close();
  return frames;
}

const framing = (centreX: number, centreY: number, width: number) => ({ centreX, centreY, width });
const camera = (move: ShotPicture['camera']['move'], from: ReturnType<typeof framing>, to = from) =>
  ({ move, from, to, easing: 'in-out' }) as const;
const PUSH_IN = standInPicture({ camera: camera('push-in', framing(0, 1.1, 4.5), framing(0.2, 1.3, 3.6)) });
const inStreet = (weather: 'clear' | 'rain') =>
  standInPicture({ set: { ...standInPicture().set, place: 'city-street', weather }, figures: [], props: [] });

const luma = (frame: Uint8Array, size = SIZE) => frame.subarray(0, size.width * size.height);
const mean = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The same frame drawn by Skia alone at the picture's size: no plates, no kernel. */
function drawnBySkia(picture: ShotPicture, frame: number): Uint8Array {
  const surface = canvas.surface(SIZE.width, SIZE.height);
  const context = surface.getContext('2d');
  const view = viewAt(picture, frame);
  const set = standInSet(picture.set, canvas);
  const through = (sight: Sight | undefined, draw: (sight: Sight) => void) => {
    if (sight === undefined) return;
    context.save();
    const { scale, centreX, centreY } = sight;
    context.setTransform(scale, 0, 0, scale, SIZE.width / 2 - centreX * scale, SIZE.height / 2 + centreY * scale);
    draw(sight);
    context.restore();
  };
  const all = { left: -60, right: 60, bottom: -30, top: 60 };
  for (const layer of set.layers) {
    through(layerSighting(layer.movesAsDepth ?? layer.depth, SIZE)(view), (sight) => {
      if (layer.blurMetres !== undefined) context.filter = `blur(${layer.blurMetres * sight.scale}px)`;
      layer.draw(context, all, 0);
    });
  }
  const thing = (depth: number) => thingSighting(depth, set.horizonY, SIZE)(view);
  for (const prop of picture.props) {
    through(thing(prop.depth), () => {
      context.translate(prop.x, -prop.y);
      standInProp(context, prop.noun, prop.height, set.light, canvas);
    });
  }
  for (const staging of picture.figures) {
    const { timeMs } = holdAt(frame, picture.rate);
    const figure = standInFigure(staging, picture.figures, set.light, canvas);
    through(thing(staging.depth), () => {
      context.translate(figure.positionAt(timeMs), 0);
      figure.draw(context, timeMs);
    });
  }
  const plain = plainConvert(surface.data(), SIZE.width, SIZE.height, BT709);
  return Uint8Array.from(plain.y.values, Math.round);
}

describe('the frames of a shot', () => {
  it('do not flicker: with a still camera and nobody there, all are the same bytes', () => {
    const frames = framesOf(shot(standInPicture({ figures: [] })));
    for (const frame of frames) expect(Buffer.compare(frame, frames[0] ?? new Uint8Array())).toBe(0);
  });

  it.each([
    ['a still camera', standInPicture(), 30, 34],
    ['a push-in', PUSH_IN, 27, 29],
    ['a pan', standInPicture({ camera: camera('pan', framing(-1, 1.1, 4), framing(1, 1.1, 4)) }), 27, 29],
  ])('look as Skia alone would draw them: %s', (_, picture, leastLuma) => {
    const frames = framesOf(shot(picture));
    for (const index of [0, 13, 24, 47]) {
      // Shadows are left out of the reference; they are small.
      expect(psnr(luma(frames[index] ?? new Uint8Array()), drawnBySkia(picture, index))).toBeGreaterThan(leastLuma);
    }
  });

  it('are the same wherever a segment starts, whatever was drawn before, in any order', () => {
    const walking = { ...standInStaging(1, 3), walk: { fromX: -1, startMs: 0, endMs: 1800 } };
    for (const picture of [standInPicture(), { ...PUSH_IN, figures: [walking] }]) {
      const whole = framesOf(shot(picture));
      const part = framesOf(shot(picture, 17, 12));
      part.forEach((frame, index) => expect(Buffer.compare(frame, whole[17 + index] ?? frame.subarray(1))).toBe(0));
      const painter = createSegmentPainter(shot(picture), freshDeps());
      for (const index of [40, 3, 22, 4, 3]) {
        expect(Buffer.compare(painter.frame(index), whole[index] ?? new Uint8Array())).toBe(0);
      }
    }
  });

  it('show the same picture at any size', () => {
    const small = framesOf(shot(PUSH_IN, 20, 1))[0] ?? new Uint8Array();
    const double = { width: 640, height: 360 };
    const large = framesOf(shot(PUSH_IN, 20, 1, double))[0] ?? new Uint8Array();
    const halved = Uint8Array.from({ length: 320 * 180 }, (_, i) => {
      const at = Math.floor(i / 320) * 2 * 640 + (i % 320) * 2;
      return [at, at + 1, at + 640, at + 641].reduce((sum, index) => sum + (large[index] ?? 0), 0) / 4;
    });
    expect(psnr(luma(small), halved)).toBeGreaterThan(30);
  });

  it('hold each drawing of a figure for two frames of 24', () => {
    const frames = framesOf(shot(standInPicture({ frames: 12 })));
    const changes = frames.map((frame, i) => Buffer.compare(frame, frames[i - 1] ?? frame) !== 0);
    expect(changes).toEqual(frames.map((_, i) => i > 0 && i % 2 === 0));
  });

  it('let layers that change by themselves take turns, and weather fall without a seam', () => {
    const lamps = framesOf(shot(inStreet('clear')));
    const changed = lamps.flatMap((frame, i) =>
      i > 0 && Buffer.compare(frame, lamps[i - 1] ?? frame) !== 0 ? [i] : [],
    );
    expect(changed).toEqual([6, 12, 18, 24, 30, 36, 42]);
    const garden = standInPicture({ figures: [], props: [], frames: 100 });
    const rain = framesOf(shot({ ...garden, set: { ...garden.set, weather: 'rain' } }));
    // Six metres a second down and half a metre aside, in tiles of two metres: all is as before after four seconds.
    expect(psnr(rain[96] ?? [], rain[0] ?? [])).toBeGreaterThan(50);
    expect(psnr(rain[95] ?? [], rain[0] ?? [])).toBeLessThan(40);
  });

  it('are grey in noir and coloured otherwise', () => {
    const [grey] = framesOf(shot(standInPicture({ style: 'noir', frames: 1 })));
    const [flat] = framesOf(shot(standInPicture({ frames: 1 })));
    const spread = (frame = new Uint8Array()) =>
      Math.max(...frame.subarray(320 * 180).map((value) => Math.abs(value - 128)));
    expect(spread(grey)).toBeLessThanOrEqual(1);
    expect(spread(flat)).toBeGreaterThan(20);
    expect(matrixFor('flat')).toEqual(BT709);
  });
});

describe('sizes', () => {
  it.each([
    [854, 480],
    [480, 854],
    [1920, 804],
    [864, 1080],
    [426, 178],
    [50, 34],
  ])('of every ratio are filled to the last pixel: %i×%i', (width, height) => {
    const picture = { ...PUSH_IN, frames: 24 };
    for (const frame of framesOf(shot(picture, 0, 24, { width, height }))) {
      expect(frame).toHaveLength(width * height * 1.5);
      // The stand-in set has neither black nor white: an unpainted pixel would be 0 or 16.
      expect(Math.min(...rowsOf(frame, width, height))).toBeGreaterThan(30);
    }
  });

  it('must be even', () => {
    const odd = shot(standInPicture(), 0, 1, { width: 321, height: 180 });
    expect(() => createSegmentPainter(odd, freshDeps())).toThrow(expect.objectContaining({ code: 'draw/failed' }));
  });
});

/** The darkest luma of each row. */
function rowsOf(frame: Uint8Array | undefined, width: number, height: number): number[] {
  return Array.from({ length: height }, (_, y) => Math.min(...(frame?.subarray(y * width, (y + 1) * width) ?? [0])));
}

describe('transitions', () => {
  const day = standInPicture({ figures: [], props: [] });
  const close = standInPicture({ camera: camera('static', framing(0, 1.2, 1.5)) });
  const mix = (
    transition: 'dissolve' | 'fade-in' | 'fade-out',
    out?: ShotPicture,
    into?: ShotPicture,
  ): SegmentSpec => ({
    ...{ kind: 'transition', transition, captions: [], output: { ...SIZE, quality: 'final' } },
    ...(out && { outgoing: { picture: out, startFrame: 20, frames: 11 } }),
    ...(into && { incoming: { picture: into, startFrame: -5, frames: 11 } }),
  });

  it('dissolve from one picture to the other, half of each in the middle', () => {
    const frames = framesOf(mix('dissolve', day, close));
    const [first] = framesOf(shot(day, 20, 1));
    const into = framesOf(shot(close, -5, 11));
    const middle = first?.map((value, i) => (value + (into[5]?.[i] ?? 0) + 1) >> 1) ?? [];
    expect(psnr(frames[5] ?? [], middle)).toBeGreaterThan(48);
    expect(psnr(frames[0] ?? [], first ?? [])).toBeGreaterThan(psnr(frames[10] ?? [], first ?? []));
    expect(psnr(frames[10] ?? [], into[10] ?? [])).toBeGreaterThan(psnr(frames[0] ?? [], into[0] ?? []));
  });

  it('fade in from black and out to black, steadily', () => {
    const brightIn = framesOf(mix('fade-in', undefined, day)).map((frame) => mean(luma(frame)));
    const brightOut = framesOf(mix('fade-out', day)).map((frame) => mean(luma(frame)));
    const full = mean(luma(framesOf(shot(day, 0, 1))[0] ?? new Uint8Array()));
    for (const brightness of [brightIn, brightOut.toReversed()]) {
      brightness.forEach((value, i) => expect(value).toBeGreaterThan(brightness[i - 1] ?? 16));
      expect(brightness[0]).toBeLessThan(16 + (full - 16) * 0.12);
      expect(brightness[10]).toBeGreaterThan(16 + (full - 16) * 0.88);
    }
  });

  it('are black where there is nothing', () => {
    const rate = { numerator: 24, denominator: 1 };
    const frames = framesOf({ kind: 'black', rate, frames: 3, captions: [], output: { ...SIZE, quality: 'final' } });
    expect(frames).toHaveLength(3);
    expect(new Set(luma(frames[2] ?? new Uint8Array()))).toEqual(new Set([16]));
    expect(new Set(frames[2]?.subarray(SIZE.width * SIZE.height))).toEqual(new Set([128]));
  });

  it('refuse two sides of unequal length', () => {
    const spec = mix('dissolve', day, close);
    if (spec.kind === 'transition' && spec.incoming) spec.incoming.frames = 4;
    expect(() => createSegmentPainter(spec, freshDeps())).toThrow(expect.objectContaining({ code: 'draw/failed' }));
  });
});

describe('burned captions', () => {
  it('stand in the bottom of the safe area, in their frames only, and can be read', () => {
    const caption: BurnedCaption = { lines: ['Where have you been?', 'नमस्ते'], fromFrame: 2, toFrame: 5 };
    const picture = standInPicture({ figures: [], frames: 8 });
    const plain = framesOf(shot(picture));
    const spoken = framesOf({ ...shot(picture), captions: [caption] } as SegmentSpec);
    spoken.forEach((frame, index) => {
      const rows = new Set<number>();
      luma(frame).forEach((value, i) => {
        if (Math.abs(value - (plain[index]?.[i] ?? 0)) > 2) rows.add(Math.floor(i / SIZE.width));
      });
      if (index < 2 || index >= 5) expect(rows.size).toBe(0);
      else {
        expect(Math.min(...rows)).toBeGreaterThan(SIZE.height * 0.75);
        expect(Math.max(...rows)).toBeLessThan(SIZE.height * 0.95);
        const lines = luma(frame).subarray(Math.min(...rows) * SIZE.width, Math.max(...rows) * SIZE.width);
        expect(Math.max(...lines)).toBeGreaterThan(225);
      }
    });
  });
});
