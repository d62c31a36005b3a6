import type { FigureStaging, Look, Performance } from '@film-studio/shared/production';
import { createSkiaCanvas } from '../../../../adapters/skia/index.ts';
import type { FigureDrawing, StageBox } from '../../contract.ts';
import { lightFor } from '../../light/index.ts';
import { buildFigure } from '../figure.ts';

export const canvas = createSkiaCanvas();

export const daylight = lightFor({
  place: 'city-street',
  name: 'Test Street',
  seed: 2,
  interior: false,
  culture: 'western',
  timeOfDay: 'day',
  weather: 'clear',
  mood: 'neutral',
  dressing: [],
});

export const sampleLook = (change: Partial<Look> = {}): Look => ({
  ageYears: 32,
  genderPresentation: 'feminine',
  build: 'average',
  heightCentimetres: 168,
  skinTone: 4,
  faceShape: 'oval',
  nose: 'straight',
  eyes: { shape: 'almond', colour: '#5a3a22' },
  brows: 'arched',
  hair: { style: 'bald', colour: '#3a2318' },
  facialHair: 'none',
  headwear: 'none',
  outfit: { kind: 'jumper', primary: '#c8553d', secondary: '#2f4858', accent: '#f2c14e' },
  accessories: [],
  culture: 'western',
  references: [],
  ...change,
});

export const sampleStaging = (
  change: Partial<Omit<FigureStaging, 'performance' | 'look'>> & {
    look?: Partial<Look>;
    performance?: Partial<Performance>;
  } = {},
): FigureStaging => ({
  seed: 7,
  x: 0,
  depth: 0,
  posture: 'stand',
  facing: 0,
  fromBehind: false,
  ...change,
  look: sampleLook(change.look),
  performance: { mouth: [], feelings: [], gaze: [], gestures: [], accents: [], ...change.performance },
});

export const figureOf = (staging: FigureStaging, others: readonly FigureStaging[] = []): FigureDrawing =>
  buildFigure(staging, others, daylight, canvas);

/** The pixels of part of the stage around a figure's feet at a time: RGBA, rows from the top. */
export function pixels(
  figure: FigureDrawing,
  timeMs: number,
  box: StageBox,
  pixelsPerMetre: number,
): { data: Uint8ClampedArray; width: number; height: number } {
  const width = Math.ceil((box.right - box.left) * pixelsPerMetre);
  const height = Math.ceil((box.top - box.bottom) * pixelsPerMetre);
  const surface = canvas.surface(width, height);
  const context = surface.getContext('2d');
  context.scale(pixelsPerMetre, pixelsPerMetre);
  context.translate(-box.left, box.top);
  figure.draw(context, timeMs);
  return { data: context.getImageData(0, 0, width, height).data, width, height };
}

/** Share of pixels that differ clearly between two pictures of one size. */
export function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let changed = 0;
  for (let i = 0; i < a.length; i += 4) {
    const delta = Math.max(Math.abs(a[i]! - b[i]!), Math.abs(a[i + 1]! - b[i + 1]!), Math.abs(a[i + 2]! - b[i + 2]!));
    if (delta > 24) changed += 1;
  }
  return changed / (a.length / 4);
}
