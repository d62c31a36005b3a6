import type { Rgb } from '../contract.ts';
import { css, mix } from '../light/index.ts';
import type { Brush } from './brush.ts';
import type { Kit } from './kit.ts';
import type { Opening } from './opening.ts';

type Ornament = (kit: Kit, brush: Brush, base: number, top: number, holes: readonly Opening[]) => void;

/** What a culture puts on its walls: panels, painted bands, niches, screens, tiles. Quiet: people stand before it. */
export const ornament: Ornament = (kit, brush, base, top, holes) =>
  ORNAMENTS[kit.spec.culture](kit, brush, base, top, holes);

const clearOf = (holes: readonly Opening[], x: number, half: number): boolean =>
  holes.every((hole) => Math.abs(hole.x - x) > hole.w / 2 + half + 0.12);

function skirting(brush: Brush, base: number, height: number, colour: Rgb): void {
  brush.band(base - 1.2, 1.2 + height, colour, 0);
  brush.band(base + height - 0.02, 0.03, colour, 0.6);
}

function band(brush: Brush, y: number, height: number, colour: Rgb, alpha = 1, shade = 0): void {
  brush.band(y, height, brush.tone(colour, shade, alpha));
}

function panels(kit: Kit, brush: Brush, base: number): void {
  const { wallDeep, trim } = kit.palette;
  const tall = kit.dice('wainscot').chance(0.5) ? 0.72 : 0;
  if (tall > 0) {
    band(brush, base, tall, mix(wallDeep, trim, 0.25));
    for (const cell of brush.cells(0.8)) {
      brush.rect(cell * 0.8 + 0.1, base + 0.2, 0.6, tall - 0.3, brush.tone(wallDeep, -0.5, 0.5));
      brush.rect(cell * 0.8 + 0.12, base + 0.2, 0.58, tall - 0.32, wallDeep, 0.15);
    }
    band(brush, base + tall, 0.05, trim, 1, 0.2);
  } else {
    const stripe = kit.dice('paper').chance(0.6);
    if (stripe)
      for (const cell of brush.cells(0.34))
        brush.rect(cell * 0.34, base, 0.15, 4, brush.tone(mix(kit.palette.wall, wallDeep, 0.5), 0, 0.28));
  }
  skirting(brush, base, 0.14, trim);
}

const ORNAMENTS: Record<Kit['spec']['culture'], Ornament> = {
  western: (kit, brush, base) => panels(kit, brush, base),
  'south-indian': (kit, brush, base, top, holes) => {
    const { wallDeep, accent, trim } = kit.palette;
    band(brush, base, 0.62, wallDeep);
    band(brush, base + 0.62, 0.05, trim);
    for (const cell of brush.cells(0.3))
      brush.ellipse(cell * 0.3, base + 0.74, 0.045, 0.045, brush.tone(accent, 0, 0.55));
    for (const cell of brush.cells(3.6, 1))
      if (clearOf(holes, cell * 3.6 + 1.8, 0.5)) column(kit, brush, cell * 3.6 + 1.8, base, top);
    skirting(brush, base, 0.1, mix(wallDeep, kit.palette.woodDeep, 0.5));
  },
  'north-indian': (kit, brush, base, _top, holes) => {
    const { wall, wallDeep, trim } = kit.palette;
    for (const cell of brush.cells(1.5, 1)) {
      const x = cell * 1.5 + 0.75;
      if (!clearOf(holes, x, 0.42)) continue;
      brush.arch(x - 0.46, base + 0.42, 0.92, 1.78, mix(wall, trim, 0.45), 0.15, 1);
      brush.arch(x - 0.39, base + 0.44, 0.78, 1.66, mix(wall, wallDeep, 0.34), -0.15, 1);
    }
    band(brush, base, 0.34, wallDeep, 1, 0.05);
    for (const cell of brush.cells(0.28))
      brush.arch(cell * 0.28 + 0.04, base + 0.06, 0.2, 0.22, brush.tone(trim, 0, 0.4), 0, 1);
    band(brush, base + 2.36, 0.06, wallDeep, 0.7);
  },
  'east-asian': (kit, brush, base, top, holes) => {
    const { woodDeep, trim, wall } = kit.palette;
    for (const cell of brush.cells(1.9, 1)) {
      const x = cell * 1.9;
      if (((cell % 3) + 3) % 3 !== 1 && clearOf(holes, x + 0.95, 0.9))
        screen(kit, brush, x + 0.06, base + 0.05, 1.78, 2.0, mix(trim, wall, 0.4));
      if (clearOf(holes, x, 0.05)) brush.rect(x - 0.055, base, 0.11, top - base, woodDeep, 0);
    }
    band(brush, base + 2.1, 0.11, woodDeep);
    skirting(brush, base, 0.07, woodDeep);
  },
  'middle-eastern': (kit, brush, base, _top, holes) => {
    const { wallDeep, fabric, trim } = kit.palette;
    for (const cell of brush.cells(2.4, 1)) {
      const x = cell * 2.4 + 1.2;
      if (!clearOf(holes, x, 0.62)) continue;
      brush.arch(x - 0.62, base + 0.7, 1.24, 1.72, trim, 0.05, 1);
      brush.arch(x - 0.54, base + 0.7, 1.08, 1.62, mix(kit.palette.wall, wallDeep, 0.3), -0.2, 1);
    }
    tiles(kit, brush, base, fabric, trim);
  },
  african: (kit, brush, base) => {
    const { accent, woodDeep, trim } = kit.palette;
    band(brush, base, 0.5, mix(kit.palette.wallDeep, woodDeep, 0.25));
    for (const cell of brush.cells(0.36)) {
      const x = cell * 0.36;
      brush.poly(
        [
          [x, base + 0.52],
          [x + 0.18, base + 0.76],
          [x + 0.36, base + 0.52],
        ],
        brush.tone(accent, 0, 0.6),
      );
      brush.poly(
        [
          [x + 0.09, base + 0.52],
          [x + 0.18, base + 0.64],
          [x + 0.27, base + 0.52],
        ],
        brush.tone(trim, 0, 0.7),
      );
    }
    band(brush, base + 0.48, 0.045, woodDeep, 0.8);
  },
  fantasy: (kit, brush, base, top, holes) => {
    const { wallDeep } = kit.palette;
    for (let row = 0; row * 0.36 < top - base; row += 1) {
      for (const cell of brush.cells(0.86, 1)) {
        const dice = kit.dice('block', row, cell);
        if (dice.chance(0.6)) continue;
        brush.round(
          (cell + (row % 2) * 0.5) * 0.86 + 0.02,
          base + row * 0.36 + 0.02,
          0.8,
          0.31,
          0.05,
          brush.tone(wallDeep, dice.range(-0.4, 0.4), 0.26),
        );
      }
    }
    for (const cell of brush.cells(3.4, 1))
      if (clearOf(holes, cell * 3.4 + 1.7, 0.4)) column(kit, brush, cell * 3.4 + 1.7, base, top);
    skirting(brush, base, 0.2, mix(wallDeep, kit.palette.woodDeep, 0.35));
  },
};

/** A pillar with base and capital from floor to ceiling, half sunk in the wall. */
export function column(kit: Kit, brush: Brush, x: number, base: number, top: number, half = 0.16, colour?: Rgb): void {
  const body = colour ?? mix(kit.palette.wood, kit.palette.wallDeep, kit.spec.culture === 'fantasy' ? 0.85 : 0.25);
  const h = top - base;
  brush.halo(x - brush.keySide * half * 1.6, base + h / 2, half * 1.6, h * 0.62, kit.light.shadow, 0.2);
  brush.rect(x - half, base, half * 2, h, brush.turn(x - half, x + half, body, 0.8));
  for (const [y, w, tall] of [
    [0, 1.5, 0.1],
    [0.1, 1.25, 0.09],
    [h - 0.34, 1.2, 0.07],
    [h - 0.27, 1.5, 0.1],
    [h - 0.17, 1.85, 0.17],
  ] as const) {
    brush.round(x - half * w, base + y, half * 2 * w, tall, 0.03, brush.turn(x - half * w, x + half * w, body, 0.7));
  }
}

/** A paper screen in a wooden grid; it glows a little when light stands behind it. */
export function screen(kit: Kit, brush: Brush, x: number, y: number, w: number, h: number, paper: Rgb): void {
  brush.rect(x, y, w, h, paper, 0.1);
  if (kit.lampsOn) brush.rect(x, y, w, h, css([255, 214, 150], 0.14));
  const grid = brush.tone(kit.palette.wood, -0.1, 0.55);
  for (let i = 0; i <= 4; i += 1) brush.rect(x + (i / 4) * w - 0.014, y, 0.028, h, grid);
  for (let i = 1; i <= 5; i += 1) brush.rect(x, y + h * 0.24 + ((i - 1) / 4) * h * 0.76 - 0.011, w, 0.022, grid);
  brush.rect(x, y, w, h * 0.24, kit.palette.wood, -0.1);
}

function tiles(kit: Kit, brush: Brush, base: number, a: Rgb, b: Rgb): void {
  const size = 0.3;
  for (const row of [0, 1]) {
    for (const cell of brush.cells(size)) {
      const [x, y] = [cell * size, base + row * size];
      brush.rect(
        x,
        y,
        size,
        size,
        brush.tone((cell + row) % 2 === 0 ? mix(a, kit.palette.wall, 0.3) : mix(b, kit.palette.wall, 0.3), 0),
      );
      brush.poly(
        [
          [x + size / 2, y + 0.04],
          [x + size - 0.04, y + size / 2],
          [x + size / 2, y + size - 0.04],
          [x + 0.04, y + size / 2],
        ],
        brush.tone((cell + row) % 2 === 0 ? b : a, 0, 0.55),
      );
    }
  }
  band(brush, base + size * 2, 0.06, kit.palette.accent, 0.8);
}
