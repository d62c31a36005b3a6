export { createSegmentPainter, type SegmentPainter } from './segment-painter.ts';
export { paintStill, toSurface } from './still.ts';
export type { FrameDeps } from './deps.ts';
export { PlateCache } from './plate-cache.ts';
export { Kernel } from './kernel/index.ts';
export { lensDistance, pixelsPerMetre, project, viewAt, visibleBox, type PictureSize, type View } from './camera.ts';
