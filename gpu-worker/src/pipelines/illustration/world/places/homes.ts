import { mix } from '../../light/index.ts';
import {
  armchair,
  bookshelf,
  cabinet,
  chair,
  floorLamp,
  potPlant,
  roundTable,
  rug,
  sofa,
  table,
} from '../furniture.ts';
import { hanging, picture, wallClock, wallShelf } from '../fixtures.ts';
import type { Kit, Piece } from '../kit.ts';
import { addRoom, type Opening } from '../room.ts';

/** The shape that windows take in a culture. */
export function windowShape(kit: Kit): Opening['shape'] {
  switch (kit.spec.culture) {
    case 'north-indian':
    case 'middle-eastern':
      return 'point';
    case 'african':
    case 'fantasy':
      return 'arch';
    default:
      return 'square';
  }
}

export function living(kit: Kit): void {
  const dice = kit.dice('room');
  const side = dice.chance(0.5) ? 1 : -1;
  const shape = windowShape(kit);
  const wide = shape === 'square' ? dice.range(1.5, 2.2) : 1.15;
  const windowX = side * dice.range(2.9, 3.4);
  const windows: Opening[] = [{ x: windowX, y: 1.15, w: wide, h: 1.45, shape }];
  const low = kit.spec.culture === 'east-asian' || kit.spec.culture === 'middle-eastern';
  if (shape !== 'square') windows.push({ x: windowX - side * 1.6, y: 1.15, w: wide, h: 1.45, shape });
  const shelf = dice.chance(0.5) ? wallShelf(kit, -side * 1.3, 1.95, 1.1) : undefined;
  addRoom(kit, {
    floor: low
      ? kit.spec.culture === 'east-asian'
        ? 'tatami'
        : 'tiles'
      : dice.pick(['boards', 'boards', 'tiles', 'plain']),
    view: dice.pick(['garden', 'village', 'city']),
    windows,
    every: 9.6,
    curtains: shape === 'square' && kit.spec.culture !== 'east-asian',
    ceiling: dice.pick(['plain', 'beams', 'plain']),
    onWall: (brush) => {
      if (shelf) shelf(brush);
      else {
        picture(kit, brush, -side * 1.75, 1.62, 0.62, 0.48, 1);
        picture(kit, brush, -side * 0.98, 1.7, 0.38, 0.46, 2);
      }
      wallClock(kit, brush, -side * 3.1, 2.2);
    },
  });
  kit.shown.add('window').add('picture').add('painting').add('clock').add('wall').add('curtain');
  const back: [number, Piece][] = [
    [-side * 3.2, bookshelf(kit, dice, dice.range(1, 1.6), dice.range(1.6, 2.1))],
    [-side * 4.9, potPlant(kit, dice, 1.5)],
    [side * 4.9, cabinet(kit, 1.2, 0.8)],
  ];
  if (dice.chance(0.6)) back.push([side * 1.5, floorLamp(kit)]);
  else back.push([side * 1.35, potPlant(kit, dice, 1.15)]);
  kit.furnish('back', 2.9, back);
  const mat = rug(kit, dice.range(3.6, 4.4));
  kit.layer('rug', 0.4, (brush) => mat.draw(brush), { movesAsDepth: 0 });
  kit.shown.add('rug').add('carpet');
  const seat = low ? cushions(kit) : sofa(kit, dice, dice.range(1.7, 2.1));
  kit.furnish('mid', 1.6, [
    [side * 2.9, seat],
    [-side * 2.75, dice.chance(0.5) ? armchair(kit, dice, side > 0) : chair(kit, dice, side > 0)],
    [-side * 3.7, dice.chance(0.5) ? roundTable(kit) : table(kit, 0.9, low ? 0.42 : 0.6)],
  ]);
  if (dice.chance(0.55)) kit.layer('lamp', 2.2, (brush) => hanging(kit, brush, side * 0.5, 3.1, 0.3));
}

/** Floor seating: a low divan with bolsters. */
function cushions(kit: Kit): Piece {
  return {
    shows: ['cushion', 'sofa', 'divan'],
    draw: (brush) => {
      const { fabric, fabricLight, accent, woodDeep } = kit.palette;
      brush.shadow(0, 0, 1.3, 0.14, 0.34);
      brush.rect(-1.15, 0, 2.3, 0.16, woodDeep, -0.1);
      brush.round(-1.15, 0.14, 2.3, 0.2, 0.07, fabric, 0.25);
      for (const [i, x] of [-0.85, -0.28, 0.28, 0.85].entries()) {
        brush.round(x - 0.25, 0.32, 0.5, 0.38, 0.1, i % 2 === 0 ? mix(accent, fabric, 0.15) : fabricLight, 0.05);
      }
    },
  };
}
