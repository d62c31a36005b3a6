import type { Rgb } from '../../contract.ts';
import { css, hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import type { Kit } from '../kit.ts';

const BRASS: Rgb = hex('#cf9f45');

/** The lit heart of the hall, after its culture: a lamp-lit shrine, an apse with a window, a prayer niche. */
export function sanctum(kit: Kit, brush: Brush, base: number, stone: Rgb): void {
  const gold: Rgb = [255, 196, 110];
  switch (kit.spec.culture) {
    case 'western':
    case 'fantasy':
      return roseWindow(kit, brush, base, stone);
    case 'middle-eastern':
      brush.arch(-1.1, base, 2.2, 2.9, mix(kit.palette.fabric, stone, 0.3), 0.1, 1);
      brush.arch(-0.92, base, 1.84, 2.66, kit.palette.trim, 0, 1);
      brush.arch(-0.8, base, 1.6, 2.48, mix(kit.palette.fabric, stone, 0.15), -0.45, 1);
      brush.glow(0, base + 1.9, 1.6, gold, 0.4);
      return;
    default:
  }
  shrine(kit, brush, base, stone, gold);
}

function shrine(kit: Kit, brush: Brush, base: number, stone: Rgb, gold: Rgb): void {
  const w = 1.9;
  brush.rect(-w * 0.72, base, w * 1.44, 2.75, stone, 0.25);
  for (const [i, grow] of [0.3, 0.16, 0].entries())
    brush.rect(
      -w / 2 - grow,
      base,
      w + grow * 2,
      2.5 + grow * 0.6,
      i % 2 === 0 ? mix(kit.palette.accent, stone, 0.45) : mix(BRASS, stone, 0.5),
      0.1,
    );
  brush.rect(-w / 2 + 0.06, base, w - 0.12, 2.42, mix(stone, [44, 22, 26], 0.7), -0.4);
  brush.glow(0, base + 0.95, 1.25, gold, 0.75);
  if (kit.spec.culture === 'east-asian') buddha(brush, base + 0.42);
  else deity(kit, brush, base + 0.4);
  brush.rect(-0.72, base, 1.44, 0.42, mix(stone, BRASS, 0.3), 0.2);
  for (const x of [-0.5, -0.25, 0.25, 0.5]) {
    brush.ellipse(x, base + 0.44, 0.06, 0.025, BRASS, 0);
    brush.at(x, base + 0.44, 1, () => brush.blob('-.02,.02 0,.12 .02,.02 0,0', brush.emit([255, 220, 130])));
  }
  brush.poly(
    [
      [-w * 0.9, base + 2.72],
      [-w * 0.55, base + 3.2],
      [0, base + 3.42],
      [w * 0.55, base + 3.2],
      [w * 0.9, base + 2.72],
    ],
    stone,
    0.35,
  );
}

/** A garlanded image, a silhouette of gold: no particular deity. */
function deity(kit: Kit, brush: Brush, y: number): void {
  const gold = brush.emit([226, 168, 74]);
  const dark = brush.emit([120, 70, 44]);
  brush.arch(-0.46, y, 0.92, 1.5, brush.emit([150, 92, 48]), 0, 0.5);
  brush.arch(-0.38, y, 0.76, 1.38, dark, 0, 0.5);
  brush.poly(
    [
      [-0.3, y],
      [-0.17, y + 0.62],
      [0.17, y + 0.62],
      [0.3, y],
    ],
    brush.emit(mix(kit.palette.accent, [150, 60, 60], 0.4)),
  );
  brush.ellipse(0, y + 0.78, 0.12, 0.14, gold);
  brush.poly(
    [
      [-0.12, y + 0.86],
      [-0.07, y + 1.18],
      [0, y + 1.28],
      [0.07, y + 1.18],
      [0.12, y + 0.86],
    ],
    gold,
  );
  for (let i = 0; i < 11; i += 1) {
    const t = (i / 10) * Math.PI;
    brush.ellipse(
      Math.cos(t) * 0.22,
      y + 0.64 - Math.sin(t) * 0.46,
      0.045,
      0.045,
      brush.emit(i % 2 === 0 ? [246, 236, 214] : [238, 150, 46]),
    );
  }
}

function buddha(brush: Brush, y: number): void {
  const gold = brush.emit([224, 176, 84]);
  brush.ellipse(0, y + 0.72, 0.5, 0.5, brush.emit([150, 98, 46]));
  brush.blob(
    [
      [-0.5, y + 0.08],
      [-0.3, y + 0.28],
      [0.3, y + 0.28],
      [0.5, y + 0.08],
      [0, y],
    ],
    gold,
  );
  brush.blob(
    [
      [-0.28, y + 0.2],
      [-0.24, y + 0.58],
      [0, y + 0.66],
      [0.24, y + 0.58],
      [0.28, y + 0.2],
    ],
    gold,
  );
  brush.ellipse(0, y + 0.8, 0.15, 0.18, gold);
  brush.ellipse(0, y + 0.99, 0.065, 0.06, gold);
}

function roseWindow(kit: Kit, brush: Brush, base: number, stone: Rgb): void {
  const bright = kit.night ? 0.45 : 1;
  const inks = [kit.palette.accent, kit.palette.fabric, hex('#d8a63e'), hex('#4c7fa8')];
  brush.arch(-1.5, base, 3, 3.6, stone, 0.3, 0.6);
  brush.arch(-1.34, base, 2.68, 3.4, mix(stone, kit.light.shadow, 0.35), -0.2, 0.6);
  if (!kit.night) brush.glow(0, base + 2.3, 1.8, [255, 236, 196], 0.4);
  for (const x of [-0.62, 0, 0.62]) {
    brush.arch(x - 0.24, base + 0.95, 0.48, 1.35, mix(stone, [40, 36, 48], 0.5), 0, 1);
    for (let i = 0; i < 6; i += 1) {
      const ink = mix(inks[(i + Math.round(x * 2) + 8) % 4] as Rgb, [255, 248, 220], 0.25);
      brush.inside(x - 0.2, base + 1 + i * 0.2, 0.4, 0.185, () =>
        brush.arch(x - 0.2, base + 0.98, 0.4, 1.28, css(mix([22, 26, 50], ink, bright)), 0, 1),
      );
    }
  }
  const petal = (i: number): void => {
    const turn = (i / 8) * Math.PI * 2;
    brush.ellipse(
      Math.cos(turn) * 0.27,
      base + 2.75 + Math.sin(turn) * 0.27,
      0.115,
      0.115,
      css(mix([22, 26, 50], mix(inks[i % 4] as Rgb, [255, 248, 220], 0.2), bright)),
    );
  };
  brush.ellipse(0, base + 2.75, 0.46, 0.46, mix(stone, [40, 36, 48], 0.5));
  for (let i = 0; i < 8; i += 1) petal(i);
  brush.ellipse(0, base + 2.75, 0.12, 0.12, css(mix([22, 26, 50], hex('#e8c060'), bright)));
  altar(kit, brush, base);
}

function altar(kit: Kit, brush: Brush, base: number): void {
  brush.rect(-0.95, base, 1.9, 0.12, kit.palette.stone, 0.4);
  brush.rect(-0.7, base + 0.1, 1.4, 0.6, kit.palette.fabricLight, 0.1);
  brush.rect(-0.7, base + 0.62, 1.4, 0.1, kit.palette.accent, 0.1);
  for (const x of [-0.5, 0.5]) {
    brush.rect(x - 0.025, base + 0.72, 0.05, 0.26, [240, 232, 210], 0.2);
    brush.glow(x, base + 1.04, 0.5, [255, 206, 128], 0.5);
    brush.blob(
      [
        [x - 0.02, base + 0.98],
        [x, base + 1.1],
        [x + 0.02, base + 0.98],
        [x, base + 0.96],
      ],
      brush.emit([255, 224, 140]),
    );
  }
}
