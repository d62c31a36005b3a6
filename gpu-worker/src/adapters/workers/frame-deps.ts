import { readFileSync } from 'node:fs';
import { DrawingBoard, Kernel, PlateCache, type FrameDeps } from '../../pipelines/illustration/frame/index.ts';
import { buildFigure } from '../../pipelines/illustration/people/index.ts';
import { drawProp } from '../../pipelines/illustration/props/index.ts';
import { buildSet } from '../../pipelines/illustration/world/index.ts';
import { createSkiaCanvas } from '../skia/index.ts';

const KERNEL = new URL('../../pipelines/illustration/frame/kernel/composite.wasm', import.meta.url);

/** All that drawing needs, put together for this process. @throws draw/failed */
export function createFrameDeps(): FrameDeps {
  const kernel = new Kernel(new Uint8Array(readFileSync(KERNEL)));
  const canvas = createSkiaCanvas();
  return {
    canvas,
    kernel,
    board: new DrawingBoard(canvas),
    plates: new PlateCache(kernel),
    buildSet,
    buildFigure,
    drawProp,
  };
}
