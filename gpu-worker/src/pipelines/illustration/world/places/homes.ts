import type { Rgb } from '../../contract.ts';
import { mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import type { Dice } from '../dice.ts';
import { flame, hanging, picture, stove, wallClock, wallShelf } from '../fixtures.ts';
import { armchair, bed, bookshelf, cabinet, chair, potPlant, roundTable, rug, sofa, table } from '../furniture.ts';
import type { Kit, Piece } from '../kit.ts';
import { floorLamp, tableLamp } from '../lamps.ts';
import type { Opening } from '../opening.ts';
import { addRoom } from '../room.ts';

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
  const hung = dice.pick(['shelf', 'pictures', 'gallery', 'mirror'] as const);
  const shelf = hung === 'shelf' ? wallShelf(kit, -side * 1.3, 1.95, 1.1) : undefined;
  addRoom(kit, {
    floor: low
      ? kit.spec.culture === 'east-asian'
        ? 'tatami'
        : 'tiles'
      : dice.pick(['boards', 'boards', 'tiles', 'plain']),
    view: dice.pick(['garden', 'village', 'city']),
    windows,
    every: 9.6,
    hung: [-side * 1.3, -side * 1.75, -side * 3.1],
    curtains: shape === 'square' && kit.spec.culture !== 'east-asian',
    ceiling: dice.pick(['plain', 'beams', 'plain']),
    onWall: (brush) => {
      if (shelf) shelf(brush);
      else onLivingWall(kit, brush, hung, -side);
      wallClock(kit, brush, -side * 3.1, 2.2);
    },
  });
  kit.shown.add('window').add('picture').add('painting').add('clock').add('wall').add('curtain');
  livingThings(kit, dice, side, low);
  if (dice.chance(0.55)) kit.layer('lamp', 2.2, (brush) => hanging(kit, brush, side * 0.5, 3.1, 0.3));
}

function livingThings(kit: Kit, dice: Dice, side: number, low: boolean): void {
  const back: [number, Piece][] = [
    [-side * 3.2, livingBack(kit, dice)],
    [-side * 4.9, potPlant(kit, dice, 1.5)],
    [side * 4.9, cabinet(kit, 1.2, 0.8)],
  ];
  if (dice.chance(0.6)) back.push([side * 1.5, floorLamp(kit)]);
  else back.push([side * 1.35, potPlant(kit, dice, 1.15)]);
  kit.furnish('back', 2.9, back);
  kit.furnish('corner', -1.6, [[side * 4.05, potPlant(kit, dice, dice.range(1.1, 1.5))]]);
  const mat = rug(kit, dice.range(3.6, 4.4));
  kit.layer('rug', 0.4, (brush) => mat.draw(brush), { movesAsDepth: 0 });
  kit.shown.add('rug').add('carpet');
  const seat = low ? cushions(kit) : sofa(kit, dice, dice.range(1.7, 2.1));
  kit.furnish('mid', 1.6, [
    [side * 2.9, seat],
    [-side * 2.75, dice.chance(0.5) ? armchair(kit, dice, side > 0) : chair(kit, dice, side > 0)],
    [-side * 3.7, dice.chance(0.5) ? roundTable(kit) : table(kit, 0.9, low ? 0.42 : 0.6)],
  ]);
}

/** What stands against the far wall: books, a fire, an instrument or a screen. */
function livingBack(kit: Kit, dice: Dice): Piece {
  switch (dice.pick(['books', 'books', 'fire', 'piano', 'low'] as const)) {
    case 'books':
      return bookshelf(kit, dice, dice.range(1, 1.6), dice.range(1.6, 2.1));
    case 'fire':
      return fireplace(kit);
    case 'piano':
      return piano(kit);
    case 'low':
      return cabinet(
        kit,
        dice.range(1.4, 1.9),
        dice.range(0.6, 0.9),
        mix(kit.palette.wood, kit.palette.accent, dice.next() * 0.4),
        4,
      );
  }
}

function onLivingWall(kit: Kit, brush: Brush, kind: 'shelf' | 'pictures' | 'gallery' | 'mirror', side: number): void {
  if (kind === 'pictures') {
    picture(kit, brush, side * 1.75, 1.62, 0.62, 0.48, 1);
    picture(kit, brush, side * 0.98, 1.7, 0.38, 0.46, 2);
  } else if (kind === 'gallery') {
    for (const [i, [x, y, w, h]] of (
      [
        [1.9, 1.5, 0.4, 0.5],
        [1.42, 1.72, 0.42, 0.32],
        [1.42, 1.32, 0.42, 0.32],
        [0.96, 1.5, 0.36, 0.48],
      ] as const
    ).entries()) {
      picture(kit, brush, side * x, y, w, h, 10 + i);
    }
  } else {
    const x = side * 1.35;
    brush.ellipse(x, 1.85, 0.38, 0.46, kit.palette.metal, 0.1);
    brush.ellipse(x, 1.85, 0.32, 0.4, mix(kit.palette.wall, [226, 236, 240], 0.5), 0.1);
    brush.at(x, 1.85, 1, () => brush.poly('-.2,-.1 .1,.34 .2,.28 -.12,-.24', brush.tone([255, 255, 255], 0, 0.22)));
  }
}

/** A hearth with a mantelpiece; it burns when the lamps are lit or the weather is cold. */
function fireplace(kit: Kit): Piece {
  const stone = mix(kit.palette.trim, kit.palette.stone, 0.35);
  return {
    shows: ['fireplace', 'fire', 'mantelpiece', 'hearth'],
    tops: [
      { kind: 'shelf', x: -0.45, y: 1.22, room: 0.4 },
      { kind: 'shelf', x: 0.45, y: 1.22, room: 0.4 },
    ],
    draw: (brush) => {
      brush.rect(-0.55, 1.2, 1.1, 2.08, stone, -0.25);
      brush.rect(-0.8, 0, 1.6, 1.12, brush.turn(-0.8, 0.8, stone, 0.3));
      brush.arch(-0.42, 0, 0.84, 0.82, mix(stone, [40, 30, 34], 0.8), -0.4);
      brush.line('-.25,.1 .22,.14', 0.09, kit.palette.trunk, -0.3).line('-.2,.16 .24,.08', 0.08, kit.palette.trunk, 0);
      if (kit.lampsOn || kit.spec.weather !== 'clear') flame(brush, 0, 0.13, 0.42);
      brush.rect(-0.92, 1.12, 1.84, 0.1, kit.palette.wood, 0.4).rect(-0.86, 1.05, 1.72, 0.08, stone, 0.3);
      brush.rect(-0.95, 0, 1.9, 0.05, stone, 0.45);
    },
  };
}

/** An upright piano with its stool. */
function piano(kit: Kit): Piece {
  const body = mix(kit.palette.woodDeep, kit.palette.wood, 0.3);
  return {
    shows: ['piano', 'instrument'],
    tops: [{ kind: 'table', x: -0.4, y: 1.2, room: 0.5 }],
    draw: (brush) => {
      brush.shadow(0, 0, 0.9, 0.1, 0.34);
      brush.rect(-0.75, 0, 1.5, 1.18, brush.turn(-0.75, 0.75, body, 0.4));
      brush.round(-0.66, 0.78, 1.32, 0.32, 0.03, body, 0.35).round(-0.66, 0.1, 1.32, 0.42, 0.03, body, -0.4);
      brush.rect(-0.78, 0.56, 1.56, 0.1, body, -0.5).rect(-0.7, 0.64, 1.4, 0.06, [240, 236, 226], 0.2);
      for (let i = 0; i < 18; i += 1)
        if (i % 7 !== 2 && i % 7 !== 6) brush.rect(-0.67 + i * 0.076, 0.665, 0.03, 0.035, [40, 38, 44], 0);
      brush.rect(-0.8, 1.16, 1.6, 0.06, body, 0.5).rect(-0.2, 0.84, 0.4, 0.24, kit.palette.fabricLight, 0);
    },
  };
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

/** Counters with cupboards over them, a cooker, a table to sit at, pots on hooks. */
export function kitchen(kit: Kit): void {
  const dice = kit.dice('kitchen');
  const side = dice.chance(0.5) ? 1 : -1;
  const cupboards = dice.pick([
    kit.palette.accent,
    kit.palette.fabric,
    kit.palette.wood,
    mix(kit.palette.trim, kit.palette.accent, 0.15),
  ]);
  const shape = windowShape(kit);
  const tile = mix(kit.palette.trim, kit.palette.wall, 0.35);
  addRoom(kit, {
    floor: dice.pick(['tiles', 'tiles', 'boards']),
    view: dice.pick(['garden', 'village']),
    ornament: false,
    windows: [{ x: side * 1.1, y: 1.5, w: shape === 'square' ? 1.5 : 1, h: 1.1, shape }],
    every: 9,
    hung: 'all',
    ceiling: dice.pick(['plain', 'beams']),
    onWall: (brush) => {
      splash(kit, brush, tile);
      for (const x of [-side * 2.5, -side * 1.25, side * 3.3]) wallCupboard(kit, brush, x, cupboards);
      for (let i = 0; i < 5; i += 1) pan(kit, brush, -side * (4.3 + i * 0.36), 2.2, i);
    },
  });
  kitchenThings(kit, dice, side, cupboards);
  if (dice.chance(0.7)) kit.layer('lamp', 1.5, (brush) => hanging(kit, brush, side * 2.8, 3.1, 0.5));
  for (const noun of ['kitchen', 'stove', 'sink', 'pot', 'pan', 'window', 'cupboard', 'counter', 'fridge'])
    kit.shown.add(noun);
}

function kitchenThings(kit: Kit, dice: Dice, side: number, cupboards: Rgb): void {
  kit.furnish('counter', 2.9, [
    [-side * 3.75, stove(kit)],
    [-side * 2.45, cabinet(kit, 1.6, 0.9, cupboards, 3)],
    [-side * 0.6, cabinet(kit, 1.9, 0.9, cupboards, 4)],
    [side * 1.3, sink(kit, cupboards)],
    [side * 3.15, cabinet(kit, 1.7, 0.9, cupboards, 4)],
    [side * 4.9, fridge(kit)],
  ]);
  kit.furnish('mid', 1.3, [
    [side * 2.8, table(kit, 1.3, 0.75, kit.palette.wood, dice.chance(0.5))],
    [side * 3.7, chair(kit, dice, side > 0)],
    [side * 2.0, chair(kit, dice, side < 0)],
  ]);
}

function splash(kit: Kit, brush: Brush, tile: Rgb): void {
  const base = kit.floorAt(3.5);
  for (let row = 0; row < 5; row += 1) {
    for (const cell of brush.cells(0.17)) {
      brush.rect(
        cell * 0.17 + 0.006,
        base + 0.72 + row * 0.13,
        0.158,
        0.118,
        brush.tone(tile, (((cell * 7 + row * 3) % 5) - 2) * 0.07, 0.9),
      );
    }
  }
  brush.band(base - 1, 1.08, kit.palette.trim, -0.3);
}

function wallCupboard(kit: Kit, brush: Brush, x: number, colour: Rgb): void {
  brush.rect(x - 0.58, 1.92, 1.16, 0.72, brush.tone(kit.light.shadow, 0, 0.2));
  brush.rect(x - 0.58, 1.96, 1.16, 0.72, colour, 0.05);
  for (const dx of [-0.55, 0.02]) {
    brush.round(x + dx, 1.99, 0.53, 0.66, 0.03, brush.tone(colour, -0.4, 0.8));
    brush.round(x + dx + 0.05, 2.05, 0.43, 0.54, 0.02, colour, 0.2);
    brush.ellipse(x + (dx < 0 ? -0.08 : 0.08), 2.1, 0.022, 0.022, kit.palette.metal, 0.4);
  }
}

function pan(kit: Kit, brush: Brush, x: number, y: number, i: number): void {
  const copper: Rgb = i % 2 === 0 ? [190, 108, 66] : [104, 108, 116];
  const r = 0.12 + (i % 3) * 0.02;
  brush.rect(x - 0.2, y + 0.06, 0.4, 0.03, kit.palette.woodDeep, 0.2);
  brush.line(
    [
      [x, y + 0.06],
      [x, y - 0.14],
    ],
    0.025,
    copper,
    -0.3,
  );
  brush.ellipse(x, y - 0.14 - r, r, r, copper, -0.2).ellipse(x, y - 0.14 - r, r * 0.76, r * 0.76, copper, 0.35);
}

function sink(kit: Kit, colour: Rgb): Piece {
  const body = cabinet(kit, 1.5, 0.9, colour, 3);
  return {
    shows: ['sink', 'tap'],
    tops: [{ kind: 'table', x: -0.55, y: 0.9, room: 0.4 }],
    draw: (brush) => {
      body.draw(brush);
      brush.line('0.15,0.9 0.15,1.15 0.05,1.2 -0.04,1.14', 0.035, [168, 174, 182], 0.3);
      brush.round(-0.3, 0.83, 0.62, 0.09, 0.03, [196, 200, 206], 0.2);
    },
  };
}

function fridge(kit: Kit): Piece {
  const colour = mix(kit.palette.trim, kit.palette.fabric, 0.35);
  return {
    shows: ['fridge', 'refrigerator'],
    draw: (brush) => {
      brush.shadow(0, 0, 0.5, 0.08, 0.34);
      brush.round(-0.38, 0.04, 0.76, 1.75, 0.1, brush.turn(-0.38, 0.38, colour, 0.6));
      brush.rect(-0.38, 1.18, 0.76, 0.02, brush.tone(kit.light.shadow, 0, 0.35));
      for (const y of [0.85, 1.3]) brush.round(-0.32, y, 0.035, 0.28, 0.017, kit.palette.metal, 0.4);
    },
  };
}

/** A bed with a lamp beside it, a wardrobe, a window with curtains. */
export function bedroom(kit: Kit): void {
  const dice = kit.dice('bedroom');
  const side = dice.chance(0.5) ? 1 : -1;
  const shape = windowShape(kit);
  addRoom(kit, {
    floor: kit.spec.culture === 'east-asian' ? 'tatami' : dice.pick(['boards', 'carpet', 'boards']),
    view: dice.pick(['garden', 'city', 'village']),
    windows: [{ x: -side * dice.range(1.2, 1.6), y: 1.2, w: shape === 'square' ? 1.4 : 1, h: 1.4, shape }],
    every: 9.4,
    hung: [side * 2.8, -side * 3],
    curtains: shape === 'square',
    onWall: (brush) => {
      picture(kit, brush, side * 2.55, 1.75, 0.5, 0.6, 5);
      picture(kit, brush, side * 3.15, 1.82, 0.38, 0.45, 6);
    },
  });
  const mat = rug(kit, 3.2);
  kit.layer('rug', 0.4, (brush) => mat.draw(brush), { movesAsDepth: 0 });
  kit.furnish('back', 2.9, [
    [-side * 3.1, wardrobe(kit)],
    [side * 1.25, cabinet(kit, 0.5, 0.55, kit.palette.wood, 1)],
    [side * 4.55, potPlant(kit, dice, 1.3)],
  ]);
  kit.layer('bed-lamp', 2.8, (brush) =>
    brush.at(side * 1.25, kit.floorAt(2.8) + 0.55 * kit.scaleAt(2.8), kit.scaleAt(2.8), () =>
      tableLamp(kit, 0.45).draw(brush),
    ),
  );
  const piece = bed(kit, dice, 2.1);
  kit.furnish('mid', 2, [
    [side * 2.95, { ...piece, draw: (brush) => brush.at(0, 0, 1, () => piece.draw(brush), side > 0) }],
  ]);
  kit.furnish('near', 1.2, [[-side * 2.9, armchair(kit, dice, side > 0)]]);
  kit.furnish('corner', -1.6, [[-side * 4.05, potPlant(kit, dice, 1.3)]]);
  for (const noun of ['bedroom', 'window', 'curtain', 'wardrobe', 'picture', 'lamp']) kit.shown.add(noun);
}

function wardrobe(kit: Kit): Piece {
  const { wood, woodDeep, metal } = kit.palette;
  return {
    shows: ['wardrobe', 'closet', 'almirah'],
    draw: (brush) => {
      brush.shadow(0, 0, 0.8, 0.1, 0.34);
      brush.rect(-0.65, 0.05, 1.3, 1.95, brush.turn(-0.65, 0.65, wood, 0.35));
      for (const x of [-0.59, 0.03]) {
        brush
          .round(x, 0.5, 0.56, 1.38, 0.03, brush.tone(wood, -0.45, 0.8))
          .round(x + 0.06, 0.57, 0.44, 1.24, 0.02, wood, 0.15);
        brush.round(x, 0.13, 0.56, 0.3, 0.03, brush.tone(wood, -0.45, 0.8));
      }
      for (const x of [-0.07, 0.07]) brush.ellipse(x, 1.1, 0.02, 0.05, metal, 0.4);
      brush.rect(-0.71, 1.98, 1.42, 0.1, woodDeep, 0.4);
    },
  };
}
