// What draws (frame-deps.ts, render-segment.ts) is left out: a studio that only starts processes need not load it.
export { createDrawWorkers, type DrawWorkersOptions } from './draw-workers.ts';
