import type { Brush } from './brush.ts';

/** A hole in a wall: x of its middle, y of its foot, metres as seen on the wall. */
export type Opening = { x: number; y: number; w: number; h: number; shape: 'square' | 'arch' | 'point' | 'round' };

/** Begins the hole's path. */
export function traceOpening(brush: Brush, { x, y, w, h, shape }: Opening): void {
  const { context } = brush;
  if (shape === 'square') {
    context.beginPath();
    context.rect(x - w / 2, y, w, h);
  } else if (shape === 'round') {
    context.beginPath();
    context.ellipse(x, y + h / 2, w / 2, h / 2, 0, 0, Math.PI * 2);
  } else brush.traceArch(x - w / 2, y, w, h, shape === 'point' ? 1 : 0);
}
