import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { armchair, barrel, cabinet, chair, crate, table } from '../furniture.ts';
import { hanging, ladder, stove } from '../fixtures.ts';
import type { Dice } from '../dice.ts';
import type { Kit } from '../kit.ts';
import { addRoom, WALL_DEPTH } from '../room.ts';

/** The keeper's room: whitewashed stone, deep round-headed windows on the sea, a stove, charts, an iron stair. */
export function lighthouseRoom(kit: Kit): void {
  const dice = kit.dice('room');
  const side = dice.chance(0.5) ? 1 : -1;
  const stone = mix(hex('#cfc8ba'), kit.palette.wall, 0.3);
  const y = 1.32;
  const shape = dice.pick(['arch', 'arch', 'round', 'square'] as const);
  const h = shape === 'round' ? 1.05 : 1.35;
  addRoom(kit, {
    floor: 'boards',
    view: 'sea',
    ceiling: 'beams',
    ornament: false,
    wall: stone,
    every: 8.4,
    hung: [side * 1.75, side * -1.06],
    windows: [
      { x: side * -2.45, y, w: 1.05, h, shape },
      { x: side * 0.35, y, w: 1.05, h, shape },
      { x: side * 3.15, y, w: 1.05, h, shape },
    ],
    onWall: (brush) => {
      courses(kit, brush);
      chart(kit, brush, side * 1.75, 1.5);
      brush.at(side * -1.06, kit.floorAt(WALL_DEPTH), 0.774, () => plankDoor(kit, brush));
    },
  });
  kit.shown.add('window').add('sea').add('lighthouse').add('map').add('chart').add('door');
  keepersThings(kit, dice, side);
  kit.layer('lamp', 1.2, (brush) => hanging(kit, brush, side * 1.05, 3.05, 0.45));
  kit.slot('floor', 'mid', side * 3.6, kit.floorAt(1.4), 0.6);
}

function keepersThings(kit: Kit, dice: Dice, side: number): void {
  kit.furnish('back', 2.9, [
    [side * -3.9, stove(kit)],
    [side * 1.75, cabinet(kit, 1.25, 0.8)],
    [side * 3.4, ladder(kit, 3.2)],
    [side * 4.7, barrel(kit, 0.85)],
    [side * -5.2, crate(kit, 0.7)],
  ]);
  kit.furnish('mid', 1.5, [
    [side * -2.75, table(kit, 1.35, 0.75, kit.palette.wood, dice.chance(0.3))],
    [side * -3.65, chair(kit, dice, side < 0)],
    [side * 2.75, armchair(kit, dice, side > 0)],
  ]);
}

function courses(kit: Kit, brush: Brush): void {
  const base = kit.floorAt(WALL_DEPTH);
  for (let row = 0; row < 9; row += 1) {
    for (const cell of brush.cells(0.62, 1)) {
      const own = kit.dice('stone', row, cell);
      if (own.chance(0.72)) continue;
      brush.round(
        (cell + (row % 2) * 0.5) * 0.62,
        base + row * 0.3 + 0.03,
        0.54,
        0.24,
        0.07,
        brush.tone(kit.palette.stone, own.range(-0.5, 0.2), 0.16),
      );
    }
  }
}

function chart(kit: Kit, brush: Brush, x: number, y: number): void {
  const paper = hex('#e7d9b4');
  brush.rect(x - 0.43, y - 0.03, 0.86, 0.66, kit.palette.woodDeep, 0);
  brush.rect(x - 0.39, y + 0.01, 0.78, 0.58, paper, 0);
  brush.blob(
    [
      [x - 0.3, y + 0.12],
      [x - 0.22, y + 0.42],
      [x - 0.05, y + 0.5],
      [x + 0.02, y + 0.3],
      [x - 0.1, y + 0.1],
    ],
    brush.tone(kit.palette.water, 0, 0.55),
  );
  brush.line(
    [
      [x + 0.05, y + 0.14],
      [x + 0.18, y + 0.34],
      [x + 0.32, y + 0.46],
    ],
    0.012,
    kit.palette.accent,
  );
}

/** A low round-headed door of planks with iron straps. */
function plankDoor(kit: Kit, brush: Brush): void {
  const { wood, woodDeep, stone } = kit.palette;
  brush.arch(-0.62, -0.02, 1.24, 2.3, mix(stone, kit.palette.trim, 0.35), 0.05);
  brush.arch(-0.5, -0.02, 1, 2.16, wood, -0.15);
  for (const x of [-0.3, -0.1, 0.1, 0.3]) brush.rect(x, 0, 0.02, 1.95, woodDeep, -0.3);
  for (const y of [0.45, 1.4]) brush.rect(-0.5, y, 0.8, 0.07, [70, 68, 78], 0.1);
  brush.ellipse(0.36, 1.0, 0.05, 0.06, kit.palette.metal, 0.4);
}
