import type { Rgb } from '../contract.ts';
import { css, hex, mix } from '../light/index.ts';
import type { Brush } from './brush.ts';
import type { Dice } from './dice.ts';
import type { Kit } from './kit.ts';

const IRON: Rgb = hex('#484a55');
const LAMP: Rgb = [255, 214, 150];

/** A street lamp after its culture, about 3.4 m. */
export function lamppost(kit: Kit, brush: Brush): void {
  const post =
    kit.spec.culture === 'east-asian' || kit.spec.culture === 'african' || kit.spec.culture === 'fantasy'
      ? kit.palette.woodDeep
      : IRON;
  brush.shadow(0, 0, 0.35, 0.07, 0.3);
  brush.rect(-0.05, 0, 0.1, 2.9, brush.turn(-0.05, 0.05, post));
  brush.rect(-0.11, 0, 0.22, 0.3, post, -0.2);
  const glass = kit.lampsOn ? brush.emit([255, 232, 178]) : brush.tone([214, 216, 208]);
  if (kit.lampsOn) brush.glow(0, 3.15, 2.4, LAMP, 0.6);
  brush.poly('-0.13,2.92 -0.2,3.36 0.2,3.36 0.13,2.92', glass);
  brush.poly('-0.26,3.36 0,3.58 0.26,3.36', post, 0.2);
  brush.rect(-0.15, 2.86, 0.3, 0.07, post, 0.2);
}

/** A stone well under a little roof. */
export function well(kit: Kit, brush: Brush): void {
  const { stone, wood } = kit.palette;
  brush.shadow(0, 0, 1.2, 0.2, 0.34);
  for (const x of [-0.75, 0.75]) brush.rect(x - 0.06, 0.5, 0.12, 1.7, wood, x > 0 ? 0.2 : -0.2);
  brush.rect(-0.8, 1.5, 1.6, 0.1, wood, -0.1);
  brush.line('0.1,1.5 0.1,0.95', 0.025, [206, 190, 150]);
  brush.poly('-0.04,0.95 0,0.66 0.2,0.66 0.24,0.95', wood, 0.2);
  brush.poly('-1.15,2.05 0,2.75 1.15,2.05', kit.palette.roof[0] as Rgb, 0.1);
  brush.rect(-0.85, 0, 1.7, 0.75, brush.turn(-0.85, 0.85, stone, 0.7));
  for (let row = 0; row < 3; row += 1)
    for (let i = 0; i < 5; i += 1)
      brush.round(
        -0.83 + (i + (row % 2) * 0.5) * 0.34,
        0.03 + row * 0.24,
        0.3,
        0.2,
        0.06,
        brush.tone(stone, ((i + row) % 3) * 0.3 - 0.3, 0.45),
      );
  brush.rect(-0.92, 0.72, 1.84, 0.11, stone, 0.5);
}

export function fountain(kit: Kit, brush: Brush): void {
  const { stone, water } = kit.palette;
  brush.shadow(0, 0, 1.7, 0.22, 0.32);
  brush.rect(-1.4, 0, 2.8, 0.46, brush.turn(-1.4, 1.4, stone, 0.6));
  brush.ellipse(0, 0.46, 1.4, 0.16, stone, 0.4);
  brush.ellipse(0, 0.46, 1.26, 0.12, water, 0.3);
  brush.rect(-0.12, 0.4, 0.24, 0.8, brush.turn(-0.12, 0.12, stone));
  brush.poly('-0.6,1.3 -0.2,1.08 0.2,1.08 0.6,1.3', stone, 0.2);
  for (const side of [-1, 1])
    brush.line(
      [
        [side * 0.1, 1.4],
        [side * 0.35, 1.75],
        [side * 0.62, 1.3],
        [side * 0.74, 0.55],
      ],
      0.035,
      css(mix(water, [255, 255, 255], 0.6), 0.7),
    );
  brush.ellipse(0, 1.3, 0.6, 0.07, water, 0.6);
}

/** A market stall with a striped awning and wares in heaps. */
export function stall(kit: Kit, brush: Brush, dice: Dice, w = 2.2): void {
  const stripe = dice.pick([kit.palette.accent, kit.palette.fabric, ...kit.palette.flower]);
  const pale = kit.palette.fabricLight;
  brush.shadow(0, 0, w * 0.6, 0.16, 0.32);
  for (const x of [-0.46, 0.46]) brush.rect(x * w - 0.04, 0, 0.08, 2.35, kit.palette.wood, x * 0.6);
  brush.rect(-w * 0.44, 0.1, w * 0.88, 2, brush.tone(mix(kit.palette.wallDeep, kit.light.shadow, 0.5), -0.3, 0.85));
  brush.rect(-w / 2, 0, w, 0.78, kit.palette.wood, -0.15);
  for (let i = 1; i < 5; i += 1) brush.rect(-w / 2 + (i / 5) * w, 0, 0.02, 0.78, kit.palette.woodDeep, -0.3);
  heaps(kit, brush, dice, w);
  if (kit.lampsOn) {
    brush.glow(0, 1.75, w * 0.75, LAMP, 0.55).ellipse(0, 1.85, 0.06, 0.08, brush.emit([255, 240, 200]));
  }
  const bands = Math.round(w / 0.27);
  for (let i = 0; i < bands; i += 1) {
    const [x0, x1] = [-w * 0.56 + (i / bands) * w * 1.12, -w * 0.56 + ((i + 1) / bands) * w * 1.12];
    const colour = i % 2 === 0 ? stripe : pale;
    brush.poly(
      [
        [x0, 2.15],
        [x0 * 0.84, 2.72],
        [x1 * 0.84, 2.72],
        [x1, 2.15],
      ],
      colour,
      0.15,
    );
    brush.blob(
      [
        [x0, 2.16],
        [x1, 2.16],
        [x1, 2.05],
        [(x0 + x1) / 2, 1.97],
        [x0, 2.05],
      ],
      colour,
      -0.35,
    );
  }
}

function heaps(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const wares: readonly Rgb[] = [
    hex('#d9572f'),
    hex('#e5b23c'),
    hex('#6f9a3f'),
    hex('#b8442f'),
    hex('#8a4f78'),
    hex('#e08a3c'),
    hex('#d8c79a'),
  ];
  const trays = Math.max(3, Math.round(w / 0.55));
  for (let i = 0; i < trays; i += 1) {
    const x = -w / 2 + (i + 0.5) * (w / trays);
    const colour = dice.pick(wares);
    const half = (w / trays) * 0.42;
    for (let row = 0; row < 3; row += 1)
      for (let n = 0; n < 5 - row; n += 1)
        brush.ellipse(
          x + (n - (4 - row) / 2) * half * 0.42,
          0.84 + row * half * 0.3,
          half * 0.25,
          half * 0.25,
          colour,
          dice.range(-0.3, 0.5),
        );
    brush.rect(x - half, 0.76, half * 2, 0.09, kit.palette.wood, 0.35);
  }
}

/** A park or street bench seen from the front. */
export function streetBench(kit: Kit, brush: Brush, w = 1.6): void {
  const { wood } = kit.palette;
  brush.shadow(0, 0, w * 0.6, 0.1, 0.3);
  for (const x of [-0.42, 0.42]) brush.rect(x * w - 0.035, 0, 0.07, 0.82, IRON, 0);
  for (const y of [0.52, 0.64, 0.76]) brush.round(-w / 2, y, w, 0.085, 0.02, wood, -0.05 + (y - 0.5) * 0.8);
  brush.round(-w / 2, 0.4, w, 0.07, 0.02, wood, 0.4);
}

/** A picket, rail or mud fence along the whole layer. */
export function fenceLine(
  kit: Kit,
  brush: Brush,
  y: number,
  scale: number,
  kind: 'picket' | 'rail',
  from = -Infinity,
  to = Infinity,
): void {
  const { wood, trim } = kit.palette;
  const step = (kind === 'picket' ? 0.17 : 1.6) * scale;
  for (const cell of brush.cells(step)) {
    const x = cell * step;
    if (x < from || x > to) continue;
    if (kind === 'picket')
      brush.poly(
        [
          [x - 0.045 * scale, y],
          [x - 0.045 * scale, y + 0.8 * scale],
          [x, y + 0.92 * scale],
          [x + 0.045 * scale, y + 0.8 * scale],
          [x + 0.045 * scale, y],
        ],
        trim,
        -0.1,
      );
    else brush.rect(x - 0.06 * scale, y, 0.12 * scale, 1.1 * scale, wood, -0.2);
    for (const up of kind === 'picket' ? [0.28, 0.66] : [0.4, 0.72, 1.0])
      brush.rect(x, y + up * scale, step, 0.07 * scale, kind === 'picket' ? trim : wood, 0.15);
  }
}
