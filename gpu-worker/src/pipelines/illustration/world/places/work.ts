import type { Rgb } from '../../contract.ts';
import { css, hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { hanging, picture, stove, wallClock } from '../fixtures.ts';
import { barrel, bench, bookshelf, cabinet, chair, crate, potPlant, roundTable, table } from '../furniture.ts';
import type { Kit, Piece } from '../kit.ts';
import { addRoom } from '../room.ts';
import { windowShape } from './homes.ts';

const STEEL: Rgb = hex('#9aa3ad');

export const shown = (kit: Kit, ...nouns: string[]): void => nouns.forEach((noun) => kit.shown.add(noun));

/** Desks with screens before a wide window on the town. */
export function office(kit: Kit): void {
  const dice = kit.dice('office');
  const side = dice.chance(0.5) ? 1 : -1;
  const down = dice.chance(0.6);
  addRoom(kit, {
    floor: dice.pick(['carpet', 'boards', 'plain']),
    ceiling: 'panels',
    ornament: dice.chance(0.5),
    view: 'city',
    windows: [
      { x: side * 0.2, y: 1.15, w: 2.5, h: 1.5, shape: 'square' },
      { x: side * 3.1, y: 1.15, w: 2.5, h: 1.5, shape: 'square' },
    ],
    every: 9,
    hung: [-side * 2.9],
    onWall: (brush) => {
      picture(kit, brush, -side * 2.75, 1.6, 0.95, 0.65, 8);
    },
    overWindows: (brush) => blinds(kit, brush, [side * 0.2, side * 3.1], down),
  });
  kit.furnish('back', 2.9, [
    [-side * 4.2, bookshelf(kit, dice, 1.3, 2)],
    [-side * 1.65, cabinet(kit, 0.8, 1.1, mix(STEEL, kit.palette.wall, 0.3), 1)],
    [side * 4.9, potPlant(kit, dice, 1.4)],
  ]);
  kit.furnish('desks', 1.7, [
    [side * 2.85, desk(kit)],
    [-side * 2.9, desk(kit)],
    [side * 3.75, chair(kit, dice, side > 0)],
    [-side * 3.8, chair(kit, dice, side < 0)],
  ]);
  kit.furnish('corner', -1.6, [[side * 4.05, potPlant(kit, dice, 1.2)]]);
  shown(kit, 'office', 'desk', 'computer', 'window', 'screen', 'chair', 'monitor');
}

function blinds(kit: Kit, brush: Brush, centres: readonly number[], down: boolean): void {
  const rows = down ? 9 : 3;
  for (const x of centres) {
    brush.rect(x - 1.28, 2.62, 2.56, 0.09, kit.palette.trim, 0.1);
    for (let i = 0; i < rows; i += 1)
      brush.rect(x - 1.24, 2.57 - i * 0.062, 2.48, 0.032, brush.tone(kit.palette.trim, 0, 0.85));
  }
}

function desk(kit: Kit): Piece {
  const base = table(kit, 1.5, 0.74, mix(kit.palette.wood, kit.palette.trim, 0.2));
  return {
    shows: ['desk', 'computer'],
    tops: [{ kind: 'table', x: -0.52, y: 0.74, room: 0.4 }],
    draw: (brush) => {
      base.draw(brush);
      brush.rect(-0.72, 0.1, 0.4, 0.58, kit.palette.woodDeep, -0.1);
      brush.rect(0.12, 0.74, 0.1, 0.12, hex('#4a4c56'), 0).round(-0.15, 0.84, 0.64, 0.4, 0.02, hex('#3c3f49'), 0);
      brush.rect(-0.12, 0.87, 0.58, 0.34, brush.emit(kit.lampsOn ? [150, 186, 214] : [120, 150, 172], 0.9));
      for (let i = 0; i < 4; i += 1)
        brush.rect(-0.08, 1.13 - i * 0.07, 0.18 + ((i * 7) % 3) * 0.1, 0.022, css([235, 242, 248], 0.5));
      brush.round(-0.2, 0.75, 0.34, 0.02, 0.01, [220, 220, 222], 0);
    },
  };
}

/** A blackboard, rows of small desks, a globe and maps. */
export function classroom(kit: Kit): void {
  const dice = kit.dice('class');
  const side = dice.chance(0.5) ? 1 : -1;
  const shape = windowShape(kit);
  const board = dice.pick([hex('#6a8f7e'), hex('#73869a'), hex('#7d9a78')]);
  addRoom(kit, {
    floor: dice.pick(['boards', 'tiles']),
    ceiling: 'panels',
    ornament: false,
    view: 'village',
    windows: [{ x: side * 3.9, y: 1.2, w: shape === 'square' ? 1.7 : 1.1, h: 1.4, shape }],
    every: 10.4,
    hung: 'all',
    onWall: (brush) => {
      const base = kit.floorAt(3.5);
      brush.band(base - 1, 1.75, kit.palette.wallDeep, -0.05);
      brush.band(base + 0.73, 0.05, kit.palette.trim, 0);
      blackboard(kit, brush, -side * 0.3, board);
      wallClock(kit, brush, -side * 0.3, 2.78, 0.15);
      for (let i = 0; i < 4; i += 1)
        picture(kit, brush, -side * (2.75 + i * 0.52), 1.5 + (i % 2) * 0.45, 0.4, 0.36, 20 + i);
    },
  });
  kit.furnish('back', 2.9, [
    [-side * 4.3, bookshelf(kit, dice, 1.3, 1.1)],
    [side * 2.15, cabinet(kit, 1, 0.8)],
  ]);
  kit.furnish('desks', 1.7, [
    [-side * 2.7, pupilDesk(kit, dice)],
    [-side * 4, pupilDesk(kit, dice)],
    [side * 2.9, pupilDesk(kit, dice)],
    [side * 4.2, pupilDesk(kit, dice)],
  ]);
  shown(kit, 'blackboard', 'board', 'classroom', 'school', 'desk', 'clock', 'window', 'chalk');
}

function blackboard(kit: Kit, brush: Brush, x: number, board: Rgb): void {
  brush.rect(x - 1.75, 1.12, 3.5, 1.36, kit.palette.wood, 0.1).rect(x - 1.68, 1.19, 3.36, 1.22, board, -0.05);
  const chalk = brush.tone([236, 238, 230], 0, 0.28);
  for (let i = 0; i < 4; i += 1) brush.rect(x - 1.45, 2.2 - i * 0.15, 0.5 + ((i * 37) % 5) * 0.12, 0.024, chalk);
  brush.line(
    [
      [x + 0.75, 1.75],
      [x + 1.2, 2.2],
      [x + 1.5, 1.75],
      [x + 0.75, 1.75],
    ],
    0.018,
    chalk,
  );
  brush.rect(x - 1.68, 1.08, 3.36, 0.06, kit.palette.wood, 0.4);
}

function pupilDesk(kit: Kit, dice: Dice): Piece {
  const seat = chair(kit, dice);
  const top = table(kit, 0.75, 0.68, mix(kit.palette.wood, kit.palette.trim, 0.25));
  return {
    shows: ['desk', 'chair'],
    tops: [{ kind: 'table', x: 0, y: 0.68, room: 0.4 }],
    draw: (brush) => {
      brush.at(-0.38, 0.04, 0.9, () => seat.draw(brush));
      top.draw(brush);
    },
  };
}

type Dice = ReturnType<Kit['dice']>;

/** A ward: bed with rails, curtain, drip stand, monitor, pale walls. */
export function hospital(kit: Kit): void {
  const dice = kit.dice('ward');
  const side = dice.chance(0.5) ? 1 : -1;
  const pale = mix(dice.pick([hex('#cfe0dc'), hex('#d5dde6'), hex('#dfe3d4')]), kit.palette.wall, 0.22);
  addRoom(kit, {
    floor: 'tiles',
    ceiling: 'panels',
    ornament: false,
    wall: pale,
    floorColour: mix(hex('#b9c2c0'), kit.palette.floor, 0.18),
    view: 'city',
    windows: [{ x: -side * 1.5, y: 1.25, w: 1.9, h: 1.3, shape: 'square' }],
    every: 9.6,
    hung: 'all',
    onWall: (brush) => {
      const base = kit.floorAt(3.5);
      brush.band(base + 0.62, 0.12, mix(pale, kit.palette.fabric, 0.35), 0);
      brush.band(base - 1, 1.06, mix(pale, hex('#6f8288'), 0.4), 0);
      cross(brush, side * 0.7, 2.15);
      monitor(brush, side * 1.75, 1.75);
    },
  });
  bedCurtain(kit, side);
  kit.furnish('bed', 2, [[side * 2.9, ward(kit, side)]]);
  kit.furnish('near', 1.5, [
    [-side * 2.9, chair(kit, dice, side > 0)],
    [-side * 3.8, roundTable(kit, 0.6, 0.7)],
    [side * 1.5, drip(kit)],
  ]);
  shown(kit, 'bed', 'hospital', 'monitor', 'curtain', 'window', 'drip');
}

function bedCurtain(kit: Kit, side: number): void {
  kit.layer('curtain', 2.7, (brush) => {
    const colour = mix(hex('#8fb9b4'), kit.palette.fabric, 0.25);
    const [x, w] = [side * 4.5, 1.1];
    brush.band(2.72, 0.03, STEEL, 0.1);
    for (let i = 0; i < 9; i += 1)
      brush.rect(x - w / 2 + (i / 9) * w, 0.6, w / 9 + 0.005, 2.12, colour, i % 2 === 0 ? 0.2 : -0.3);
  });
}

function cross(brush: Brush, x: number, y: number): void {
  brush.round(x - 0.25, y - 0.25, 0.5, 0.5, 0.06, [244, 246, 244], 0.1);
  brush.rect(x - 0.06, y - 0.17, 0.12, 0.34, hex('#c9584f'), 0).rect(x - 0.17, y - 0.06, 0.34, 0.12, hex('#c9584f'), 0);
}

function monitor(brush: Brush, x: number, y: number): void {
  brush
    .round(x - 0.26, y - 0.18, 0.52, 0.4, 0.04, hex('#d9dde0'), 0)
    .rect(x - 0.22, y - 0.13, 0.44, 0.3, hex('#20343c'), 0);
  brush.line(
    [
      [x - 0.2, y],
      [x - 0.08, y],
      [x - 0.04, y + 0.1],
      [x, y - 0.08],
      [x + 0.04, y],
      [x + 0.2, y],
    ],
    0.014,
    brush.emit([120, 226, 160]),
  );
}

function ward(kit: Kit, side: number): Piece {
  return {
    shows: ['bed', 'pillow'],
    draw: (brush) =>
      brush.at(
        0,
        0,
        1,
        () => {
          brush.shadow(0, 0, 1.2, 0.13, 0.32);
          for (const x of [-0.9, 0.9])
            brush.rect(x - 0.03, 0.08, 0.06, 0.9, STEEL, 0.1).ellipse(x, 0.06, 0.06, 0.06, hex('#50545c'));
          brush.rect(-0.92, 0.42, 1.84, 0.1, STEEL, -0.3).round(-0.9, 0.5, 1.8, 0.2, 0.08, [240, 244, 244], 0);
          brush.round(0.42, 0.66, 0.44, 0.16, 0.07, [248, 250, 250], 0.3);
          brush.poly('-0.88,0.72 0.36,0.72 0.34,0.36 -0.9,0.4', mix(hex('#8fb9c4'), kit.palette.fabric, 0.25), 0);
          for (const y of [0.75, 0.9]) brush.rect(-0.5, y, 0.8, 0.025, STEEL, 0.4);
        },
        side < 0,
      ),
  };
}

function drip(_kit: Kit): Piece {
  return {
    shows: ['drip'],
    draw: (brush) => {
      brush.line('-0.22,0.02 0.22,0.02', 0.035, STEEL, 0).rect(-0.014, 0, 0.028, 1.85, STEEL, 0.2);
      brush.line('-0.14,1.8 0.14,1.8', 0.025, STEEL, 0.2);
      brush.round(0.07, 1.48, 0.14, 0.28, 0.04, brush.tone([226, 240, 244], 0.2, 0.85));
      brush.line('0.14,1.48 0.17,1.1 0.3,0.85', 0.01, [226, 240, 244]);
    },
  };
}

/** A long bench with tools on the wall, shelves of parts, a stove or forge. */
export function workshop(kit: Kit): void {
  const dice = kit.dice('workshop');
  const side = dice.chance(0.5) ? 1 : -1;
  const shape = windowShape(kit);
  addRoom(kit, {
    floor: dice.pick(['boards', 'stone']),
    ceiling: 'beams',
    ornament: false,
    wall: mix(kit.palette.wall, kit.palette.wood, 0.35),
    view: 'garden',
    windows: [{ x: side * 3.3, y: 1.35, w: 1.3, h: 1.15, shape }],
    every: 10,
    hung: 'all',
    onWall: (brush) => {
      for (const cell of brush.cells(0.3))
        brush.rect(cell * 0.3, kit.floorAt(3.5), 0.012, 2.62, brush.tone(kit.palette.woodDeep, -0.3, 0.35));
      toolBoard(kit, brush, -side * 1.1);
    },
  });
  kit.furnish('bench', 2.7, [
    [-side * 1.2, workBench(kit)],
    [-side * 3.7, bookshelf(kit, dice, 1.2, 1.9)],
    [side * 1.75, dice.chance(0.6) ? stove(kit) : cabinet(kit, 0.9, 1)],
  ]);
  kit.furnish('near', 1.5, [
    [side * 2.9, crate(kit, 0.65)],
    [side * 3.6, barrel(kit, 0.9)],
    [-side * 3.1, bench(kit, 0.5, 0.55)],
  ]);
  kit.layer('lamp', 1.6, (brush) => hanging(kit, brush, -side * 0.9, 3.1, 0.4));
  shown(kit, 'workshop', 'tool', 'tools', 'workbench', 'hammer', 'saw', 'bench', 'wrench');
}

function toolBoard(kit: Kit, brush: Brush, x: number): void {
  brush.rect(x - 1.15, 1.5, 2.3, 0.95, mix(kit.palette.wood, kit.palette.wall, 0.35), 0);
  for (let i = 0; i < 9; i += 1) {
    const own = kit.dice('tool', i);
    const tx = x - 1 + i * 0.25;
    const long = own.range(0.3, 0.6);
    const steel = mix(STEEL, kit.palette.wall, 0.3);
    brush
      .rect(tx - 0.02, 2.3 - long, 0.04, long * 0.5, kit.palette.woodDeep, 0.1)
      .rect(tx - 0.014, 2.3 - long * 0.5, 0.028, long * 0.5, steel, 0.1);
    if (own.chance(0.5)) brush.round(tx - 0.09, 2.28, 0.18, 0.07, 0.02, steel, 0);
    else brush.ellipse(tx, 2.3, 0.05, 0.06, steel, 0);
  }
}

function workBench(kit: Kit): Piece {
  const top = table(kit, 2.6, 0.9);
  return {
    shows: ['workbench', 'table', 'bench'],
    tops: [
      { kind: 'table', x: -0.9, y: 0.9, room: 0.5 },
      { kind: 'table', x: 0.2, y: 0.9, room: 0.5 },
      { kind: 'table', x: 0.95, y: 0.9, room: 0.5 },
    ],
    draw: (brush) => {
      top.draw(brush);
      brush.rect(-1.2, 0.25, 2.4, 0.05, kit.palette.wood, -0.2).rect(-1, 0.3, 0.5, 0.3, kit.palette.woodDeep, 0);
      brush.rect(1.05, 0.9, 0.12, 0.2, hex('#5b616b'), 0).rect(0.98, 1.02, 0.26, 0.08, hex('#5b616b'), 0.3);
    },
  };
}
