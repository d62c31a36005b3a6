import { drawProp, propHeight } from '../../props/index.ts';
import type { Vec } from '../rig/geometry.ts';
import type { BodyBrush } from './trunk.ts';

/** Nothing in a hand is taller than this share of its holder. */
const TALLEST = 0.42;

/** How tall a thing is in a figure's hand, metres: its own height, never too big to be carried. */
export function heldHeight(noun: string, bodyHeight: number): number {
  return Math.min(Math.max(propHeight(noun), 0.09), bodyHeight * TALLEST);
}

/** How far up a thing the hand grips it: short things in their middle, long ones near the ground. */
export const gripShare = (height: number): number => (height > 0.45 ? 0.3 : 0.42);

/** A thing in the hand, drawn before the fingers. */
export function drawHeld({ c, model }: BodyBrush, noun: string, palm: Vec): void {
  const height = heldHeight(noun, model.size.height);
  c.save();
  c.translate(palm.x, palm.y + height * gripShare(height));
  drawProp(c, noun, height, model.light, model.canvas);
  c.restore();
}
