import { drawProp, propHeight } from '../../props/index.ts';
import { carryOf } from '../motion/carry.ts';
import type { Carry } from '../motion/carry.ts';
import { clamp } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { BodyBrush } from './trunk.ts';

/** Least and greatest height of a carried thing, as shares of its holder's: below, it would hide in the fist. */
const SIZES: Record<Carry, readonly [least: number, most: number]> = {
  fist: [0.075, 0.42],
  hanging: [0.1, 0.3],
  overhead: [0.5, 0.58],
  staff: [0.6, 0.98],
};

/** How tall a thing is in a figure's hand, metres: its own height, never too big to be carried. */
export function heldHeight(noun: string, bodyHeight: number): number {
  const [least, most] = SIZES[carryOf(noun)];
  return clamp(propHeight(noun), least * bodyHeight, most * bodyHeight);
}

/** Where the foot of a carried thing is, metres below the palm. */
function dropOf(carry: Carry, height: number): number {
  switch (carry) {
    case 'hanging':
      return height * 0.94;
    case 'overhead':
      return height * 0.1;
    case 'staff':
      return height * 0.75;
    case 'fist':
      return height * (height > 0.45 ? 0.16 : height < 0.2 ? 0.08 : 0.36);
  }
}

/** A thing in the hand, drawn before the fingers. */
export function drawHeld({ c, model }: BodyBrush, noun: string, palm: Vec): void {
  const height = heldHeight(noun, model.size.height);
  c.save();
  c.translate(palm.x, palm.y + Math.min(-palm.y, dropOf(carryOf(noun), height)));
  drawProp(c, noun, height, model.light, model.canvas);
  c.restore();
}
