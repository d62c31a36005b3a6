export { createDrawWorkers, type DrawWorkersOptions } from './draw-workers.ts';
export { createFrameDeps } from './frame-deps.ts';
export { renderSegment } from './render-segment.ts';
