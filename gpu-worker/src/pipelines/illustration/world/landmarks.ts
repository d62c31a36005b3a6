import type { Rgb } from '../contract.ts';
import { hex, mix } from '../light/index.ts';
import type { Brush } from './brush.ts';
import { pane } from './buildings.ts';
import type { Dice } from './dice.ts';
import { dome, sweep } from './domes.ts';
import type { Kit } from './kit.ts';

export const WHITE: Rgb = hex('#f1ece2');

export const RED: Rgb = hex('#b9443a');

/** A Dravidian temple tower: tiers of niches narrowing to a barrel roof with finials. */
export function gopuram(kit: Kit, brush: Brush, height: number, dice: Dice): void {
  const tiers = dice.int(5, 7);
  const foot = height * 0.3;
  const colours = [...kit.palette.plaster, kit.palette.accent];
  brush.rect(-foot, 0, foot * 2, height * 0.2, brush.turn(-foot, foot, kit.palette.stone, 0.6));
  brush.rect(-foot * 1.06, height * 0.19, foot * 2.12, height * 0.02, kit.palette.stone, 0.5);
  brush.rect(-height * 0.06, 0, height * 0.12, height * 0.16, mix(kit.palette.woodDeep, [20, 16, 24], 0.4), -0.3);
  if (kit.lampsOn) brush.glow(0, height * 0.06, height * 0.12, [255, 190, 100], 0.7);
  const reach = height * 0.62;
  for (let i = 0; i < tiers; i += 1) {
    const y = height * 0.21 + (reach * i) / tiers;
    const h = reach / tiers;
    const half = foot * (0.94 - (0.5 * i) / tiers);
    const colour = colours[i % colours.length] as Rgb;
    brush.poly(
      [
        [-half, y],
        [-half * 0.95, y + h * 0.8],
        [half * 0.95, y + h * 0.8],
        [half, y],
      ],
      brush.turn(-half, half, colour, 0.7),
    );
    niches(kit, brush, colours, i, y, h, half);
    brush.rect(-half * 1.04, y + h * 0.78, half * 2.08, h * 0.14, colour, 0.6);
  }
  crest(kit, brush, height * 0.83, foot * 0.46, height);
}

function niches(kit: Kit, brush: Brush, colours: readonly Rgb[], i: number, y: number, h: number, half: number): void {
  const count = 7 - Math.floor(i / 2);
  for (let n = 0; n < count; n += 1) {
    const x = -half * 0.86 + ((n + 0.5) / count) * half * 1.72;
    const w = (half * 1.72) / count;
    brush.arch(
      x - w * 0.3,
      y + h * 0.08,
      w * 0.6,
      h * 0.62,
      colours[(i + n + 1) % colours.length] as Rgb,
      n % 2 === 0 ? 0.35 : -0.35,
    );
    brush.arch(x - w * 0.14, y + h * 0.08, w * 0.28, h * 0.4, brush.tone(kit.palette.woodDeep, -0.2, 0.7));
  }
}

function crest(kit: Kit, brush: Brush, y: number, half: number, height: number): void {
  const top = height * 0.1;
  brush.blob(
    [
      [-half, y],
      [-half * 1.05, y + top * 0.5],
      [-half * 0.7, y + top],
      [0, y + top * 1.1],
      [half * 0.7, y + top],
      [half * 1.05, y + top * 0.5],
      [half, y],
    ],
    brush.turn(-half, half, kit.palette.plaster[0] as Rgb),
  );
  brush.arch(-top * 0.4, y, top * 0.8, top * 0.8, kit.palette.accent, -0.1);
  for (let i = -2; i <= 2; i += 1) {
    brush.rect(i * half * 0.36 - height * 0.004, y + top, height * 0.008, height * 0.05, [222, 172, 74], 0.3);
    brush.ellipse(i * half * 0.36, y + top * 1.12, height * 0.011, height * 0.011, [232, 186, 90], 0.4);
  }
}

/** A North Indian temple: a curved spire over a pillared hall, a flag on top. */
export function shikhara(kit: Kit, brush: Brush, height: number): void {
  const stone = mix(kit.palette.plaster[0] as Rgb, kit.palette.stone, 0.3);
  const w = height * 0.2;
  brush.poly(
    [
      [-w * 2.2, 0],
      [-w * 2.2, height * 0.06],
      [w * 2.2, height * 0.06],
      [w * 2.2, 0],
    ],
    stone,
    -0.1,
  );
  brush.rect(-w * 1.9, height * 0.06, w * 3.8, height * 0.2, brush.turn(-w * 1.9, w * 1.9, stone, 0.5));
  for (let i = -3; i <= 3; i += 1)
    brush.arch(
      i * w * 0.52 - w * 0.17,
      height * 0.06,
      w * 0.34,
      height * 0.16,
      i === 0 && kit.lampsOn ? brush.emit([255, 190, 104], 0.95) : brush.tone(mix(stone, [50, 34, 44], 0.6), -0.3),
      0,
      1,
    );
  spire(brush, -w * 1.45, height * 0.26, w * 0.42, height * 0.3, stone);
  spire(brush, w * 1.45, height * 0.26, w * 0.42, height * 0.3, stone);
  spire(brush, 0, height * 0.26, w, height * 0.64, stone);
  brush.poly(
    [
      [0, height * 1.04],
      [height * 0.12, height * 1.0],
      [0, height * 0.97],
    ],
    [226, 122, 44],
    0.3,
  );
  brush.rect(-height * 0.003, height * 0.88, height * 0.006, height * 0.17, [120, 84, 50]);
}

function spire(brush: Brush, x: number, y: number, half: number, rise: number, colour: Rgb): void {
  brush.at(x, y, 1, () => {
    brush.blob(
      [
        [-half, 0],
        [-half * 0.98, rise * 0.3],
        [-half * 0.7, rise * 0.68],
        [-half * 0.22, rise * 0.96],
        [half * 0.22, rise * 0.96],
        [half * 0.7, rise * 0.68],
        [half * 0.98, rise * 0.3],
        [half, 0],
      ],
      brush.turn(-half, half, colour, 0.8),
    );
    for (const t of [-0.5, 0, 0.5])
      brush.line(
        [
          [t * half * 1.3, rise * 0.02],
          [t * half * 1.15, rise * 0.5],
          [t * half * 0.3, rise * 0.94],
        ],
        half * 0.06,
        brush.tone(colour, -0.9, 0.5),
      );
    brush.ellipse(0, rise * 0.97, half * 0.34, half * 0.15, colour, 0.4);
    brush.ellipse(0, rise * 1.04, half * 0.12, half * 0.2, [224, 176, 80], 0.3);
  });
}

/** A pagoda of curved roofs. */
export function pagoda(kit: Kit, brush: Brush, height: number, dice: Dice): void {
  const tiers = dice.pick([3, 5]);
  const step = (height * 0.84) / tiers;
  for (let i = 0; i < tiers; i += 1) {
    const w = height * (0.42 - (0.2 * i) / tiers);
    const y = step * i;
    brush.rect(
      -w / 2,
      y,
      w,
      step,
      brush.turn(
        -w / 2,
        w / 2,
        i % 2 === 0 ? mix(RED, kit.palette.wood, 0.25) : mix(RED, kit.palette.woodDeep, 0.35),
        0.6,
      ),
    );
    for (const t of [-0.3, 0, 0.3]) pane(kit, brush, t * w - w * 0.08, y + step * 0.22, w * 0.16, step * 0.36, dice);
    brush.at(0, y + step * 0.72, 1, () => sweep(brush, w * 1.5, 0, step * 0.42, kit.palette.roof[0] as Rgb));
  }
  brush.rect(-height * 0.006, height * 0.88, height * 0.012, height * 0.14, [208, 164, 76], 0.3);
}

/** A red gate before a shrine. */
export function torii(brush: Brush, width: number): void {
  const red = hex('#c2452f');
  const h = width * 0.92;
  for (const side of [-1, 1]) {
    const x = side * width * 0.38;
    brush.poly(
      [
        [x - width * 0.045 + side * width * 0.02, 0],
        [x - width * 0.035, h],
        [x + width * 0.035, h],
        [x + width * 0.045 + side * width * 0.02, 0],
      ],
      brush.turn(x - width * 0.045, x + width * 0.045, red),
    );
    brush.rect(x - width * 0.06 + side * width * 0.02, 0, width * 0.12, width * 0.05, [60, 56, 62], 0);
  }
  brush.rect(-width * 0.46, h * 0.76, width * 0.92, width * 0.055, red, -0.1);
  brush.rect(-width * 0.03, h * 0.76, width * 0.06, h * 0.2, red, -0.3);
  brush.blob(
    [
      [-width * 0.58, h * 1.03],
      [-width * 0.3, h * 0.95],
      [0, h * 0.93],
      [width * 0.3, h * 0.95],
      [width * 0.58, h * 1.03],
      [width * 0.56, h * 1.09],
      [0, h * 1.02],
      [-width * 0.56, h * 1.09],
    ],
    [58, 52, 60],
    0.1,
  );
  brush.rect(-width * 0.48, h * 0.92, width * 0.96, width * 0.05, red, 0.3);
}

/** A mosque: domes, a pointed gate, minarets. */
export function mosque(kit: Kit, brush: Brush, height: number): void {
  const body = mix(kit.palette.plaster[0] as Rgb, WHITE, 0.35);
  const tile = mix(hex('#3f8f98'), kit.palette.accent, 0.2);
  for (const side of [-1, 1]) {
    const x = side * height * 0.62;
    brush.rect(
      x - height * 0.035,
      0,
      height * 0.07,
      height * 0.86,
      brush.turn(x - height * 0.035, x + height * 0.035, body),
    );
    brush.rect(x - height * 0.05, height * 0.66, height * 0.1, height * 0.025, body, 0.5);
    dome(brush, x, height * 0.86, height * 0.042, tile, 1);
  }
  dome(brush, 0, height * 0.46, height * 0.23, tile, 0.6);
  for (const side of [-1, 1]) dome(brush, side * height * 0.36, height * 0.38, height * 0.1, tile, 0.6);
  brush.rect(-height * 0.5, 0, height, height * 0.38, brush.turn(-height * 0.5, height * 0.5, body, 0.5));
  brush.rect(-height * 0.17, 0, height * 0.34, height * 0.48, body, 0.25);
  const glow = kit.lampsOn ? brush.emit([255, 200, 120], 0.95) : brush.tone(mix(tile, [30, 40, 60], 0.45), -0.2);
  brush.arch(-height * 0.11, 0, height * 0.22, height * 0.4, glow, 0, 1);
  for (const t of [-0.4, -0.28, 0.28, 0.4])
    brush.arch(t * height - height * 0.035, height * 0.06, height * 0.07, height * 0.2, glow, 0, 1);
}

/** A village church with a pointed tower. */
export function church(kit: Kit, brush: Brush, height: number): void {
  const stone = mix(kit.palette.plaster[0] as Rgb, kit.palette.stone, 0.25);
  const roof = kit.palette.roof[0] as Rgb;
  const glow = kit.lampsOn ? brush.emit([255, 208, 130], 0.95) : brush.tone([82, 96, 120], -0.2);
  brush.rect(0, 0, height * 0.62, height * 0.34, stone, 0);
  brush.poly(
    [
      [-height * 0.02, height * 0.33],
      [height * 0.06, height * 0.52],
      [height * 0.58, height * 0.52],
      [height * 0.66, height * 0.33],
    ],
    brush.fade(height * 0.33, roof, height * 0.52, roof, -0.3, 0.3),
  );
  for (const t of [0.22, 0.36, 0.5])
    brush.arch(height * t - height * 0.028, height * 0.09, height * 0.056, height * 0.17, glow, 0, 1);
  brush.rect(-height * 0.13, 0, height * 0.26, height * 0.62, brush.turn(-height * 0.13, height * 0.13, stone, 0.7));
  brush.poly(
    [
      [-height * 0.16, height * 0.61],
      [0, height],
      [height * 0.16, height * 0.61],
    ],
    brush.turn(-height * 0.16, height * 0.16, roof, 0.8),
  );
  brush.arch(-height * 0.045, 0, height * 0.09, height * 0.17, kit.palette.woodDeep, -0.2, 1);
  brush.arch(-height * 0.03, height * 0.42, height * 0.06, height * 0.12, glow, 0, 1);
  brush.ellipse(0, height * 0.3, height * 0.04, height * 0.04, glow);
}

/** The sacred or civic building that a culture would set at the end of its square. */
export function landmark(kit: Kit, brush: Brush, height: number, dice: Dice): void {
  switch (kit.spec.culture) {
    case 'south-indian':
      return gopuram(kit, brush, height, dice);
    case 'north-indian':
      return shikhara(kit, brush, height);
    case 'east-asian':
      return pagoda(kit, brush, height, dice);
    case 'middle-eastern':
      return mosque(kit, brush, height * 0.8);
    case 'western':
      return church(kit, brush, height);
    case 'african':
    case 'fantasy':
      return castle(kit, brush, height);
  }
}

/** Round towers and a curtain wall; mud-built with beams in African sets. */
export function castle(kit: Kit, brush: Brush, height: number): void {
  const stone = mix(kit.palette.plaster[0] as Rgb, kit.palette.stone, 0.35);
  const african = kit.spec.culture === 'african';
  const glow = kit.lampsOn ? brush.emit([255, 206, 128], 0.95) : brush.tone(mix(stone, [40, 34, 60], 0.6), -0.3);
  brush.at(0, 0, height, () => {
    brush.rect(-0.55, 0, 1.1, 0.34, brush.turn(-0.55, 0.55, stone, 0.4));
    for (let i = -7; i <= 7; i += 1) brush.rect(i * 0.075 - 0.02, 0.34, 0.04, 0.04, stone, 0.1);
    for (const [x, half, top] of [
      [-0.5, 0.09, 0.62],
      [0.5, 0.09, 0.55],
      [-0.16, 0.1, 0.78],
      [0.2, 0.075, 0.66],
    ] as const) {
      if (african) brush.at(x, 0, 1, () => mudTower(kit, brush, stone, half, top));
      else brush.at(x, 0, 1, () => stoneTower(kit, brush, stone, half, top, glow));
    }
    brush.arch(-0.06, 0, 0.12, 0.22, glow, 0, african ? 0 : 1);
  });
}

function mudTower(kit: Kit, brush: Brush, stone: Rgb, half: number, top: number): void {
  const round = brush.turn(-half, half, stone, 0.9);
  brush.poly(
    [
      [-half * 1.15, 0],
      [-half, top],
      [half, top],
      [half * 1.15, 0],
    ],
    round,
  );
  brush.at(0, top, half, () => brush.blob('-1,0 -.6,1 0,1.5 .6,1 1,0', brush.turn(-1, 1, stone)));
  for (let y = 0.18; y < top; y += 0.12)
    for (const t of [-0.6, 0, 0.6]) brush.rect(t * half - 0.006, y, 0.012, 0.03, kit.palette.woodDeep);
}

function stoneTower(kit: Kit, brush: Brush, stone: Rgb, half: number, top: number, glow: string): void {
  brush.rect(-half, 0, half * 2, top, brush.turn(-half, half, stone, 0.8));
  brush.at(0, top, half, () => brush.poly('-1.25,0 0,3 1.25,0', brush.turn(-1.25, 1.25, kit.palette.roof[0] as Rgb)));
  brush.arch(-0.014, top * 0.7, 0.028, 0.06, glow, 0, 1);
}
