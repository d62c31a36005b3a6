export { createSegmentPainter, type SegmentPainter } from './segment-painter.ts';
export { paintStill, toSurface } from './still.ts';
export type { FrameDeps } from './deps.ts';
export { DrawingBoard } from './draw-plate.ts';
export { PlateCache } from './plate-cache.ts';
export { Kernel } from './kernel/index.ts';
export {
  layerSighting,
  project,
  thingSighting,
  viewAt,
  visibleBox,
  type PictureSize,
  type Sight,
  type View,
} from './camera.ts';
