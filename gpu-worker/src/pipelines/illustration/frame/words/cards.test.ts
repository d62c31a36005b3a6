import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Card } from '@film-studio/shared/production';
import { createSkiaCanvas } from '../../../../adapters/skia/index.ts';
import { matrixFor } from '../colour-matrix.ts';
import { DrawingBoard, Kernel, PlateCache, createSegmentPainter } from '../index.ts';
import type { Stage } from '../stage.ts';
import { standInFigure, standInPicture, standInProp, standInSet, standInStaging } from '../testing/stand-ins.ts';
import { layOut } from './card-layout.ts';
import { facesDuring, sharedArea, type ScreenBox } from './faces.ts';

const canvas = createSkiaCanvas();
const kernel = new Kernel(new Uint8Array(readFileSync(new URL('../kernel/composite.wasm', import.meta.url))));
const drawing = { buildSet: standInSet, buildFigure: standInFigure, drawProp: standInProp };
const deps = { canvas, kernel, board: new DrawingBoard(canvas), plates: new PlateCache(kernel), ...drawing };

const card = (kind: Card['kind'], heading: string, body: string): Card => ({
  kind,
  heading,
  body,
  fromMs: 0,
  toMs: 2000,
});
const VERSE = card('verse', '', 'Two roads diverged in a yellow wood,\nand sorry I could not travel both');

function stageFor(picture: Stage['picture'], size: Stage['size']): Stage {
  const set = standInSet(picture.set, canvas);
  return { deps, picture, size, set, name: 'test', matrix: matrixFor('flat') };
}

/** The block of words in pixels of the picture. */
function blockOf(stage: Stage, words: Card, faces: readonly ScreenBox[]): ScreenBox {
  const { box, block } = layOut(stage, words, faces);
  const [x, y] = [box.left, box.top];
  return { left: x + block.left, right: x + block.right, top: y + block.top, bottom: y + block.bottom };
}

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1080, height: 1080 },
  { width: 1280, height: 536 },
];
const WORDS: readonly Card[] = [
  card('title', 'The Lighthouse Keeper’s Last and Longest Night at Sea', 'A film in one act'),
  card('end', 'The End', 'Made with AI Film Studio'),
  card('chapter', 'Chapter Two', 'The storm'),
  card('lower-third', 'Mira Rao', 'Keeper of the light'),
  VERSE,
  card('verse', 'श्लोक', 'वक्रतुण्ड महाकाय सूर्यकोटि समप्रभ\nनिर्विघ्नं कुरु मे देव सर्वकार्येषु सर्वदा'),
];

describe('cards', () => {
  it('keep all their words inside the title-safe area at every ratio', () => {
    for (const size of SIZES) {
      for (const words of WORDS) {
        const block = blockOf(stageFor(standInPicture(), size), words, []);
        expect(block.left).toBeGreaterThanOrEqual(size.width * 0.05);
        expect(block.right).toBeLessThanOrEqual(size.width * 0.95);
        expect(block.top).toBeGreaterThanOrEqual(size.height * 0.05);
        expect(block.bottom).toBeLessThanOrEqual(size.height * 0.95);
      }
    }
  });

  it('move aside for faces', () => {
    const framing = { centreX: 0, centreY: 1.5, width: 1.6 };
    const camera = { move: 'static', from: framing, to: framing, easing: 'linear' } as const;
    for (const x of [-0.6, -0.5, -0.2, 0, 0.1, 0.5]) {
      const staging = standInStaging(x, 1);
      const stage = stageFor(standInPicture({ camera, figures: [staging] }), { width: 1920, height: 1080 });
      const figures = [{ staging, drawing: standInFigure(staging, [staging], stage.set.light, canvas) }];
      const faces = facesDuring(stage, figures, VERSE);
      expect(faces.length).toBeGreaterThan(0);
      for (const words of [VERSE, card('lower-third', 'Mira Rao', 'Keeper')]) {
        for (const face of faces) expect(sharedArea(blockOf(stage, words, faces), face)).toBe(0);
      }
    }
  });

  it('fade in and out and are gone outside their time', () => {
    const words = { ...card('lower-third', 'Mira', 'Keeper'), fromMs: 500, toMs: 1500 };
    const size = { width: 320, height: 180 };
    const output = { ...size, quality: 'final' as const };
    const paint = (cards: Card[]) => {
      const picture = standInPicture({ figures: [], cards });
      const range = { picture, startFrame: 0, frames: 48 };
      const painter = createSegmentPainter({ kind: 'shot', range, captions: [], output }, deps);
      const frames = Array.from({ length: 48 }, (_, index) => painter.frame(index).slice());
      painter.close();
      return frames;
    };
    const [bare, worded] = [paint([]), paint([words])];
    const change = worded.map((frame, i) =>
      frame.reduce((sum, value, at) => sum + Math.abs(value - (bare[i]?.[at] ?? 0)), 0),
    );
    expect(change.slice(0, 12)).toEqual(Array(12).fill(0));
    expect(change.slice(36)).toEqual(Array(12).fill(0));
    expect(change[14]).toBeGreaterThan(0);
    expect(change[14]).toBeLessThan((change[24] ?? 0) / 2);
    expect(change[34]).toBeLessThan((change[24] ?? 0) / 2);
  });
});
