import type { Rgb } from '../../contract.ts';
import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { pane } from '../buildings.ts';
import type { Dice } from '../dice.ts';
import type { Kit } from '../kit.ts';

const LAMP: Rgb = [255, 214, 150];

/** A row of shop fronts with flats over them. */
export function shopRow(kit: Kit, brush: Brush, depth: number, step: number): void {
  const [scale, floor] = [kit.scaleAt(depth), kit.floorAt(depth)];
  for (const cell of brush.cells(step, step)) {
    const own = kit.dice('shop-front', cell);
    brush.at((cell + 0.5) * step, floor, scale, () => shopFront(kit, brush, own, step / scale));
  }
}

/** A house of flats over a shop: storeys, cornice, window boxes, a front with a sign board. */
function shopFront(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const colour = mix(dice.pick(kit.palette.plaster), kit.light.fog, 0.12);
  const h = dice.pick([8.2, 9.6, 11]);
  const arched = dice.chance(0.25) || kit.spec.culture === 'north-indian' || kit.spec.culture === 'middle-eastern';
  const columns = dice.pick([2, 3, 3]);
  const tall = dice.pick([1.45, 1.7]);
  brush.rect(-w / 2, 0, w, h, brush.turn(-w / 2, w / 2, colour, 0.25));
  if (dice.chance(0.4)) courses(kit, brush, dice, w, h, colour);
  for (let y = 4; y + 1.6 < h; y += 2.7) {
    for (let i = 0; i < columns; i += 1) {
      const x = ((i + 0.5) / columns - 0.5) * w * 0.9;
      pane(kit, brush, x - 0.45, y, 0.9, tall, dice, arched);
      if (dice.chance(0.3)) windowBox(kit, brush, dice, x, y - 0.12);
    }
    if (dice.chance(0.25)) balcony(brush, w * 0.4, y - 0.15);
  }
  cornice(kit, brush, w, h, colour);
  shopGlass(kit, brush, dice, w);
  if (dice.chance(0.6)) awning(kit, brush, dice, w);
  else hangingSign(kit, brush, dice, w);
  if (kit.lampsOn) brush.glow(-w * 0.17, 1.2, 2.2, LAMP, 0.22);
}

function courses(kit: Kit, brush: Brush, dice: Dice, w: number, h: number, colour: Rgb): void {
  for (let i = 0; i < 60; i += 1) {
    const [x, y] = [dice.range(-0.5, 0.42) * w, 3.5 + Math.floor(dice.next() * (h - 3.8) * 5) / 5];
    brush.rect(x, y, 0.34, 0.15, brush.tone(mix(colour, kit.palette.floor, 0.35), dice.range(-0.4, 0.2), 0.45));
  }
}

function windowBox(kit: Kit, brush: Brush, dice: Dice, x: number, y: number): void {
  for (let i = 0; i < 6; i += 1) {
    brush.ellipse(x - 0.4 + i * 0.16, y + 0.18, 0.14, 0.12, dice.pick(kit.palette.leaf), dice.range(-0.4, 0.3));
    if (kit.spec.weather !== 'snow')
      brush.ellipse(x - 0.36 + i * 0.15, y + 0.24, 0.05, 0.05, dice.pick(kit.palette.flower), 0.1);
  }
  brush.rect(x - 0.5, y - 0.04, 1, 0.18, kit.palette.wood, -0.1);
}

function balcony(brush: Brush, half: number, y: number): void {
  const iron: Rgb = [86, 88, 98];
  for (let x = -half; x <= half + 0.01; x += half / 14) brush.rect(x - 0.012, y, 0.024, 0.62, iron, 0);
  brush
    .rect(-half - 0.05, y + 0.6, half * 2 + 0.1, 0.05, iron, 0.2)
    .rect(-half - 0.1, y - 0.1, half * 2 + 0.2, 0.12, [150, 146, 142], 0);
}

function cornice(kit: Kit, brush: Brush, w: number, h: number, colour: Rgb): void {
  const trim = mix(colour, kit.palette.trim, 0.5);
  brush.rect(-w / 2, h - 0.42, w, 0.46, mix(colour, kit.palette.woodDeep, 0.22), 0.2);
  for (let x = -w / 2 + 0.15; x < w / 2 - 0.1; x += 0.36) brush.rect(x, h - 0.5, 0.16, 0.3, trim, -0.2);
  brush.rect(-w / 2 - 0.06, h - 0.02, w + 0.12, 0.16, trim, 0.45);
  brush.rect(-w / 2, 3.3, w, 0.12, trim, 0.35).rect(-w / 2, 3.2, w, 0.1, brush.tone(kit.light.shadow, 0, 0.22));
}

function shopGlass(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const front = mix(
    dice.pick([kit.palette.accent, kit.palette.fabric, kit.palette.wood, kit.palette.wallDeep]),
    kit.light.fog,
    0.1,
  );
  const glass = kit.lampsOn
    ? brush.emit([255, 218, 152], 0.9)
    : brush.stops(0, 0.6, 0, 2.3, [
        [0, brush.tone(mix(hex('#7f97a4'), front, 0.3), -0.35)],
        [1, brush.tone(mix(hex('#a9c1c9'), front, 0.12), 0)],
      ]);
  brush.rect(-w * 0.46, 0, w * 0.92, 3.12, front, -0.2);
  for (const x of [-0.46, 0.12, 0.43]) brush.rect(x * w, 0, w * 0.035, 3.12, front, 0.2);
  brush.rect(-w * 0.41, 0.62, w * 0.5, 1.72, glass);
  display(kit, brush, dice, w);
  brush.poly(
    [
      [-w * 0.41, 1.3],
      [-w * 0.2, 2.34],
      [-w * 0.12, 2.34],
      [-w * 0.33, 0.62],
      [-w * 0.41, 0.62],
    ],
    brush.tone([255, 255, 255], 0, kit.lampsOn ? 0.05 : 0.12),
  );
  brush.rect(-w * 0.41, 0.1, w * 0.5, 0.42, front, -0.6).rect(-w * 0.43, 0.54, w * 0.54, 0.09, front, 0.5);
  brush
    .rect(w * 0.17, 0, w * 0.24, 2.34, mix(front, kit.palette.woodDeep, 0.45), -0.1)
    .rect(w * 0.2, 0.8, w * 0.18, 1.4, glass);
  brush.ellipse(w * 0.385, 1.05, 0.05, 0.07, kit.palette.metal, 0.4);
  brush
    .rect(-w * 0.45, 2.6, w * 0.9, 0.44, mix(front, [24, 22, 34], 0.35), 0)
    .rect(-w * 0.45, 2.58, w * 0.9, 0.05, front, 0.5);
  signOn(kit, brush, dice, 2.82);
}

/** Goods on two shelves behind the glass. */
function display(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const ink = (): Rgb =>
    mix(
      dice.pick([...kit.palette.plaster, kit.palette.accent, kit.palette.wood]),
      kit.light.shadow,
      kit.lampsOn ? 0.5 : 0.25,
    );
  for (const y of [0.64, 1.35]) {
    for (let x = -w * 0.38; x < w * 0.05; x += dice.range(0.22, 0.4)) {
      const h = dice.range(0.14, y < 1 ? 0.5 : 0.34);
      const half = dice.range(0.06, 0.13);
      const style = brush.tone(ink(), 0, 0.55);
      if (dice.chance(0.4)) brush.ellipse(x, y + h / 2, half, h / 2, style);
      else brush.round(x - half, y, half * 2, h, 0.04, style);
    }
    brush.rect(-w * 0.41, y - 0.04, w * 0.5, 0.035, brush.tone(kit.palette.wood, 0, 0.6));
  }
}

/** No words: a mark of the trade between two strokes. */
function signOn(kit: Kit, brush: Brush, dice: Dice, y: number): void {
  const gold = mix(kit.palette.trim, kit.palette.metal, 0.4);
  brush.ellipse(0, y, 0.13, 0.13, gold, 0.2);
  brush.ellipse(0, y, 0.075, 0.075, dice.pick([kit.palette.accent, kit.palette.fabric, kit.palette.wood]), 0);
  for (const side of [-1, 1]) brush.round(side * 0.25 + (side < 0 ? -0.9 : 0), y - 0.03, 0.9, 0.06, 0.03, gold, 0);
}

function hangingSign(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const x = w * 0.4;
  brush.line(
    [
      [x - 0.4, 3.42],
      [x + 0.42, 3.42],
    ],
    0.05,
    [70, 70, 80],
    0,
  );
  brush.round(
    x - 0.3,
    2.72,
    0.62,
    0.62,
    0.3,
    dice.pick([kit.palette.accent, kit.palette.fabric, kit.palette.wood]),
    0.1,
  );
  brush
    .round(x - 0.24, 2.78, 0.5, 0.5, 0.25, kit.palette.trim, 0)
    .ellipse(x + 0.01, 3.03, 0.12, 0.14, kit.palette.wood, 0);
}

function awning(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const stripe = dice.pick([kit.palette.accent, kit.palette.fabric, ...kit.palette.flower]);
  const bands = 12;
  for (let i = 0; i < bands; i += 1) {
    const [x0, x1] = [-w * 0.46 + (i / bands) * w * 0.92, -w * 0.46 + ((i + 1) / bands) * w * 0.92];
    brush.poly(
      [
        [x0, 2.6],
        [x0 * 1.05, 2.05],
        [x1 * 1.05, 2.05],
        [x1, 2.6],
      ],
      i % 2 === 0 ? mix(stripe, kit.palette.fabricLight, 0.25) : kit.palette.fabricLight,
      i % 2 === 0 ? 0.1 : 0.25,
    );
  }
}
