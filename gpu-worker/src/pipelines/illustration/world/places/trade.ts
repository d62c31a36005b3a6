import type { Rgb } from '../../contract.ts';
import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { hanging } from '../fixtures.ts';
import { barrel, bench, bookshelf, cabinet, chair, crate, potPlant, roundTable, sofa } from '../furniture.ts';
import type { Kit, Piece } from '../kit.ts';
import { addAir } from '../land.ts';
import { addRoom } from '../room.ts';
import { windowShape } from './homes.ts';
import { shown } from './work.ts';

const STEEL: Rgb = hex('#9aa3ad');

/** A café: counter and shelves at the back, small tables, a menu board, warm pendants. */
export function cafe(kit: Kit): void {
  const dice = kit.dice('cafe');
  const side = dice.chance(0.5) ? 1 : -1;
  const shape = windowShape(kit);
  addRoom(kit, {
    floor: dice.pick(['boards', 'tiles']),
    view: 'city',
    ceiling: dice.pick(['plain', 'dark', 'beams']),
    windows: [
      { x: -side * 2.6, y: 1, w: shape === 'square' ? 2 : 1.2, h: 1.7, shape },
      ...(shape === 'square' ? [] : [{ x: -side * 4.1, y: 1, w: 1.2, h: 1.7, shape }]),
    ],
    every: 10.6,
    hung: 'all',
    onWall: (brush) => {
      menu(kit, brush, side * 0.35);
      jars(kit, brush, side * 2.7);
    },
  });
  addAir(kit, 2.6, 0.14);
  kit.furnish('counter', 2.5, [[side * 2.75, counter(kit)]]);
  kit.layer('pendants', 2, (brush) => {
    for (const x of [-side * 2.5, side * 1.9, side * 3.5]) hanging(kit, brush, x, 3.1, 0.55);
  });
  kit.furnish('tables', 1.5, [
    [-side * 2.85, roundTable(kit)],
    [-side * 3.5, chair(kit, dice, side < 0)],
    [-side * 2.15, chair(kit, dice, side > 0)],
    [-side * 4.8, potPlant(kit, dice, 1.3)],
    [side * 4.5, roundTable(kit)],
  ]);
  kit.furnish('corner', -1.6, [[-side * 4.05, chair(kit, dice, side < 0)]]);
  shown(kit, 'cafe', 'counter', 'menu', 'table', 'coffee machine', 'window', 'jar');
}

function menu(kit: Kit, brush: Brush, x: number): void {
  brush.rect(x - 0.62, 1.55, 1.24, 0.9, kit.palette.wood, 0.1).rect(x - 0.57, 1.6, 1.14, 0.8, hex('#3a4044'), 0);
  const chalk = brush.tone([236, 232, 220], 0, 0.4);
  brush.rect(x - 0.28, 2.24, 0.56, 0.05, chalk);
  for (let i = 0; i < 5; i += 1)
    brush
      .rect(x - 0.46, 2.1 - i * 0.095, 0.4 + ((i * 5) % 3) * 0.08, 0.022, chalk)
      .rect(x + 0.34, 2.1 - i * 0.095, 0.1, 0.022, chalk);
}

/** Two boards of jars and bottles; muted. */
export function jars(kit: Kit, brush: Brush, x: number, rows = 2, w = 2.2): void {
  for (let row = 0; row < rows; row += 1) {
    const y = 1.75 + row * 0.45;
    brush.rect(x - w / 2, y - 0.05, w, 0.05, kit.palette.wood, 0.3);
    for (let i = 0; i < Math.floor(w / 0.155); i += 1) {
      const own = kit.dice('jar', row, i, Math.round(x * 10));
      if (own.chance(0.15)) continue;
      const h = own.range(0.16, 0.32);
      const ink = mix(
        own.pick([
          kit.palette.accent,
          kit.palette.fabric,
          kit.palette.fabricLight,
          kit.palette.wood,
          kit.palette.wallDeep,
        ]),
        kit.palette.wall,
        0.38,
      );
      brush
        .round(x - w / 2 + 0.05 + i * 0.155, y, 0.11, h, 0.02, ink, own.range(-0.2, 0.2))
        .rect(x - w / 2 + 0.065 + i * 0.155, y + h, 0.08, 0.03, kit.palette.woodDeep, 0.2);
    }
  }
}

export function counter(kit: Kit, w = 2.6): Piece {
  const body = mix(kit.palette.accent, kit.palette.woodDeep, 0.25);
  return {
    shows: ['counter', 'bar'],
    tops: [
      { kind: 'table', x: -0.8, y: 1.05, room: 0.5 },
      { kind: 'table', x: 0.15, y: 1.05, room: 0.5 },
    ],
    draw: (brush) => {
      brush.shadow(0, 0, w * 0.55, 0.12, 0.34);
      brush.rect(-w / 2, 0, w, 1, brush.turn(-w / 2, w / 2, body, 0.3));
      for (let i = 0; i < 6; i += 1)
        brush.round(
          -w / 2 + 0.08 + (i * (w - 0.1)) / 6,
          0.16,
          (w - 0.1) / 6 - 0.08,
          0.7,
          0.03,
          brush.tone(body, 0.4, 0.5),
        );
      brush.rect(-w / 2 - 0.06, 0.98, w + 0.12, 0.075, kit.palette.wood, 0.4);
      brush
        .round(w * 0.22, 1.05, 0.55, 0.42, 0.05, STEEL, 0.1)
        .rect(w * 0.22 + 0.08, 1.12, 0.39, 0.16, hex('#4b4f58'), 0);
      if (kit.lampsOn) brush.glow(w * 0.22 + 0.27, 1.2, 0.3, [255, 170, 90], 0.4);
    },
  };
}

/** Shelves of goods to the ceiling, a counter, a hanging sign, baskets. */
export function shop(kit: Kit): void {
  const dice = kit.dice('shop');
  const side = dice.chance(0.5) ? 1 : -1;
  const shape = windowShape(kit);
  addRoom(kit, {
    floor: dice.pick(['boards', 'tiles']),
    view: 'village',
    ornament: false,
    windows: [{ x: -side * 3.4, y: 1, w: shape === 'square' ? 1.8 : 1.2, h: 1.6, shape }],
    every: 11,
    hung: 'all',
    onWall: (brush) => {
      jars(kit, brush, side * 1.1, 2, 2.6);
      jars(kit, brush, side * 3.9, 2, 2.2);
      jars(kit, brush, -side * 1.4, 2, 1.5);
    },
  });
  kit.furnish('back', 2.9, [
    [side * 0.3, bookshelf(kit, dice, 1.3, 0.95)],
    [-side * 1.4, cabinet(kit, 1.3, 0.95)],
    [side * 4.4, bookshelf(kit, dice, 1.2, 0.95)],
  ]);
  addAir(kit, 2.6, 0.14);
  kit.furnish('counter', 1.9, [[side * 2.95, counter(kit, 2.2)]]);
  kit.furnish('near', 1.4, [
    [-side * 2.7, crate(kit, 0.5)],
    [-side * 3.3, barrel(kit, 0.75)],
    [-side * 4, crate(kit, 0.65)],
  ]);
  kit.layer('lamp', 1.6, (brush) => hanging(kit, brush, side * 1.4, 3.1, 0.35));
  shown(kit, 'shop', 'shelf', 'counter', 'jar', 'store', 'window');
}

/** A long wall of doors with lamps between them. */
export function corridor(kit: Kit): void {
  const dice = kit.dice('corridor');
  const step = dice.range(2.2, 2.8);
  const carpet = dice.chance(0.6);
  addRoom(kit, {
    floor: carpet ? 'carpet' : 'tiles',
    ceiling: dice.pick(['plain', 'panels']),
    view: 'none',
    hung: 'all',
    onWall: (brush) => {
      const base = kit.floorAt(3.5);
      for (const cell of brush.cells(step, 2)) {
        brush.at((cell + 0.5) * step, base, 0.8, () => passage(kit, brush, dice0(kit, cell)));
        sconce(kit, brush, cell * step, base + 1.55);
      }
    },
  });
  kit.furnish('back', 2.7, [
    [-2.75, potPlant(kit, dice, 1.1)],
    [2.75, bench(kit, 1.2)],
    [4.9, potPlant(kit, dice, 1.2)],
  ]);
  kit.layer('wait', 1.6, () => undefined);
  kit.furnish('wait', 1.6, [[-3.7, dice.chance(0.5) ? sofa(kit, dice, 1.5) : bench(kit, 1.6)]]);
  shown(kit, 'corridor', 'door', 'hallway', 'lamp', 'hall');
}

const dice0 = (kit: Kit, cell: number): Rgb =>
  kit.dice('door', cell % 3).pick([kit.palette.wood, kit.palette.accent, kit.palette.wood]);

function passage(kit: Kit, brush: Brush, colour: Rgb): void {
  brush.rect(-0.6, 0, 1.2, 2.3, kit.palette.trim, 0.1).rect(-0.5, 0, 1, 2.18, colour, -0.1);
  for (const [x, y, w, h] of [
    [-0.38, 1.25, 0.32, 0.75],
    [0.06, 1.25, 0.32, 0.75],
    [-0.38, 0.25, 0.32, 0.8],
    [0.06, 0.25, 0.32, 0.8],
  ] as const)
    brush.round(x, y, w, h, 0.03, colour, -0.5).round(x + 0.03, y + 0.03, w - 0.05, h - 0.06, 0.02, colour, 0.1);
  brush.ellipse(0.4, 1.05, 0.04, 0.04, kit.palette.metal, 0.4);
}

function sconce(kit: Kit, brush: Brush, x: number, y: number): void {
  brush.glow(x, y + 0.12, 0.9, [255, 214, 150], kit.lampsOn ? 0.5 : 0.18);
  brush.rect(x - 0.03, y - 0.18, 0.06, 0.2, kit.palette.metal, 0);
  brush.poly(
    [
      [x - 0.1, y],
      [x - 0.14, y + 0.24],
      [x + 0.14, y + 0.24],
      [x + 0.1, y],
    ],
    kit.lampsOn ? brush.emit([255, 232, 184]) : brush.tone(kit.palette.fabricLight, 0.2),
  );
}
