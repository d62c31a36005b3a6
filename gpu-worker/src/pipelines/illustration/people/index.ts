export { buildFigure } from './figure.ts';
export { stepTimesMs } from './motion/walk.ts';
