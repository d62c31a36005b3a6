import type { CanvasFactory } from '../../../ports/index.ts';
import type { BuildFigure, BuildSet, DrawProp } from '../contract.ts';
import type { DrawingBoard } from './draw-plate.ts';
import type { Kernel } from './kernel/index.ts';
import type { PlateCache } from './plate-cache.ts';

/** What making frames needs from outside; one for each thread or process that draws. */
export type FrameDeps = {
  readonly canvas: CanvasFactory;
  readonly kernel: Kernel;
  readonly board: DrawingBoard;
  readonly plates: PlateCache;
  readonly buildSet: BuildSet;
  readonly buildFigure: BuildFigure;
  readonly drawProp: DrawProp;
};
