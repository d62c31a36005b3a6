import type { Rgb } from '../contract.ts';
import { hex, mix } from '../light/index.ts';
import type { Brush } from './brush.ts';
import { pane, wall } from './buildings.ts';
import type { Dice } from './dice.ts';
import type { Kit } from './kit.ts';

const LAMP: Rgb = hex('#ffd58a');

/** A city building: a slab with a grid of windows and a cornice, on the origin. From afar its windows are mere marks. */
export function tower(kit: Kit, brush: Brush, dice: Dice, w: number, h: number): void {
  const colour = dice.pick(kit.palette.plaster);
  const deep = mix(colour, kit.palette.woodDeep, 0.25);
  wall(brush, -w / 2, w, h, mix(colour, deep, dice.range(0, 0.6)));
  const columns = Math.max(2, Math.round(w / (brush.depth > 50 ? 2.4 : 1.7)));
  const step = w / columns;
  const arched = kit.spec.culture === 'north-indian' || kit.spec.culture === 'middle-eastern';
  const tall = dice.chance(0.4);
  const [rise, size] = brush.depth > 50 ? [3.9, 2] : [2.9, tall ? 1.9 : 1.4];
  for (let y = 3.6; y + 1.6 < h; y += rise) {
    for (let i = 0; i < columns; i += 1) {
      const x = -w / 2 + (i + 0.5) * step - step * 0.26;
      if (brush.depth > 50) mark(kit, brush, x, y, step * 0.52, size, dice);
      else pane(kit, brush, x, y, step * 0.52, size, dice, arched);
    }
  }
  brush.rect(-w / 2 - 0.2, h - 0.1, w + 0.4, 0.35, deep, 0.4);
  if (dice.chance(0.4)) brush.rect(dice.range(-0.3, 0.2) * w, h + 0.25, w * 0.16, dice.range(0.8, 1.6), deep, -0.2);
}

/** A far window: glass and no more. */
function mark(kit: Kit, brush: Brush, x: number, y: number, w: number, h: number, dice: Dice): void {
  const lit = kit.lampsOn && dice.chance(0.45);
  brush.rect(
    x,
    y,
    w,
    h,
    lit ? brush.emit(mix(LAMP, [255, 170, 90], dice.range(0, 0.5)), 0.85) : brush.tone([127, 159, 180], -0.5, 0.45),
  );
}
