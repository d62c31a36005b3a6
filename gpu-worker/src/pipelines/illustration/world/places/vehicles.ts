import type { Rgb } from '../../contract.ts';
import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import type { Dice } from '../dice.ts';
import { hanging } from '../fixtures.ts';
import { bed, cabinet, chair, crate, table } from '../furniture.ts';
import type { Kit, Piece } from '../kit.ts';
import { addRoom, WALL_DEPTH } from '../room.ts';

const LAMP: Rgb = [255, 224, 170];

/** A railway carriage: a row of windows on passing country, facing seats, racks. */
export function train(kit: Kit): void {
  const dice = kit.dice('train');
  const panel = dice.pick([
    kit.palette.wall,
    mix(kit.palette.wood, kit.palette.wall, 0.4),
    mix(hex('#b9c4cc'), kit.palette.wall, 0.3),
  ]);
  const step = dice.range(1.9, 2.3);
  addRoom(kit, {
    floor: 'plain',
    top: 2.75,
    wall: panel,
    ceiling: 'plain',
    ornament: false,
    view: 'passing',
    windows: [{ x: 0.2, y: 1.2, w: step * 0.72, h: 0.95, shape: 'square' }],
    every: step,
    hung: 'all',
    onWall: (brush) => {
      const wide = brush.box.right - brush.box.left;
      brush.rect(brush.box.left, kit.floorAt(WALL_DEPTH) - 1, wide, 1.45, mix(panel, kit.palette.woodDeep, 0.4), 0);
      brush.rect(brush.box.left, 0.9, wide, 0.04, kit.palette.metal, 0.1);
      for (const cell of brush.cells(step))
        brush.round(cell * step + 0.2 + step / 2 - 0.06, 0.9, 0.12, 1.86, 0.03, mix(panel, kit.palette.trim, 0.4), 0.1);
    },
  });
  luggageRack(kit);
  trainSeats(kit);
  for (const noun of ['train', 'window', 'seat', 'luggage', 'carriage', 'compartment']) kit.shown.add(noun);
  kit.slot('floor', 'seats', 1.9, kit.floorAt(1.6), 0.7);
}

function trainSeats(kit: Kit): void {
  const seat = bunkSeat(kit);
  const row: [number, Piece][] = [];
  for (let i = -4; i <= 4; i += 1)
    if (Math.abs(i) > 0)
      row.push([
        i * 2.05 - Math.sign(i) * -0.55,
        { ...seat, draw: (brush) => brush.at(0, 0, 1, () => seat.draw(brush), i > 0) },
      ]);
  kit.furnish('seats', 1.8, row);
}

function luggageRack(kit: Kit): void {
  kit.layer('rack', 2.4, (brush) => {
    const wide = brush.box.right - brush.box.left;
    for (const y of [2.32, 2.4]) brush.rect(brush.box.left, y, wide, 0.03, kit.palette.metal, 0.3);
    for (const cell of brush.cells(1.7)) {
      const own = kit.dice('rack', cell);
      brush.line(
        [
          [cell * 1.7, 2.32],
          [cell * 1.7, 2.62],
        ],
        0.025,
        kit.palette.metal,
        0,
      );
      if (own.chance(0.6))
        brush.round(
          cell * 1.7 + 0.3,
          2.42,
          own.range(0.4, 0.7),
          own.range(0.18, 0.27),
          0.04,
          own.pick([kit.palette.accent, kit.palette.wood, kit.palette.fabric]),
          -0.1,
        );
    }
    for (const cell of brush.cells(3.1)) {
      if (kit.lampsOn) brush.glow(cell * 3.1 + 1, 2.72, 1.3, LAMP, 0.5);
      brush.round(
        cell * 3.1 + 0.8,
        2.68,
        0.4,
        0.07,
        0.03,
        kit.lampsOn ? brush.emit([255, 244, 214]) : brush.tone([226, 224, 214]),
      );
    }
  });
}

function bunkSeat(kit: Kit): Piece {
  const cloth = kit.palette.fabric;
  return {
    shows: ['seat', 'bench'],
    tops: [{ kind: 'table', x: 0.25, y: 0.47, room: 0.4 }],
    draw: (brush) => {
      brush.shadow(0, 0, 0.6, 0.1, 0.32);
      brush.blob('-0.5,0.1 -0.62,1.2 -0.5,1.32 -0.34,1.24 -0.26,0.5 -0.2,0.1', cloth, -0.3);
      brush.round(-0.4, 0.36, 0.86, 0.17, 0.08, cloth, 0.25).rect(-0.38, 0.08, 0.78, 0.28, kit.palette.woodDeep, -0.1);
      brush.round(-0.6, 1.12, 0.3, 0.2, 0.08, kit.palette.fabricLight, 0.1);
    },
  };
}

/** A cabin below deck: curved beams, portholes on the sea, a bunk, a chart table, a swinging lamp. */
export function shipCabin(kit: Kit): void {
  const dice = kit.dice('cabin');
  const side = dice.chance(0.5) ? 1 : -1;
  const planks = mix(kit.palette.wood, kit.palette.wall, dice.range(0.25, 0.5));
  addRoom(kit, {
    floor: 'boards',
    top: 2.7,
    wall: planks,
    ceiling: 'beams',
    ornament: false,
    view: 'sea',
    windows: [-2.1, 0, 2.1].map((x) => ({ x: x + side * 0.25, y: 1.42, w: 0.72, h: 0.72, shape: 'round' as const })),
    every: 6.3,
    hung: 'all',
    onWall: (brush) => {
      for (let row = 0; row < 10; row += 1) brush.band(0.5 + row * 0.23, 0.014, brush.tone(planks, -0.9, 0.45));
      for (const cell of brush.cells(2.1)) {
        const x = cell * 2.1 + 1.05 + side * 0.25;
        brush.line(
          [
            [x, 0.3],
            [x - 0.02, 2],
            [x + 0.2, 2.7],
          ],
          0.14,
          kit.palette.woodDeep,
          0,
        );
      }
      for (const cell of brush.cells(2.1)) bolts(brush, cell * 2.1 + side * 0.25);
    },
  });
  cabinThings(kit, dice, side);
  for (const noun of ['cabin', 'porthole', 'bunk', 'bed', 'sea', 'ship', 'lamp']) kit.shown.add(noun);
}

function cabinThings(kit: Kit, dice: Dice, side: number): void {
  const bunk = bed(kit, dice, 1.9);
  kit.furnish('back', 2.6, [
    [side * 3.2, { ...bunk, draw: (brush) => brush.at(0, 0, 1, () => bunk.draw(brush), side > 0) }],
    [-side * 4.6, cabinet(kit, 1, 1)],
  ]);
  kit.furnish('mid', 1.6, [
    [-side * 2.8, table(kit, 1.3, 0.75)],
    [-side * 3.7, chair(kit, dice, side < 0)],
    [side * 4.2, crate(kit, 0.55)],
  ]);
  kit.layer('lamp', 1.7, (brush) => hanging(kit, brush, -side * 1.4, 2.8, 0.35));
}

function bolts(brush: Brush, x: number): void {
  const brass = hex('#c19a4c');
  brush.context.lineWidth = 0.1;
  brush.context.strokeStyle = brush.tone(brass, 0.1);
  brush.context.beginPath();
  brush.context.ellipse(x, 1.78, 0.39, 0.39, 0, 0, Math.PI * 2);
  brush.context.stroke();
  for (let i = 0; i < 8; i += 1)
    brush.ellipse(x + Math.cos(i * 0.785) * 0.39, 1.78 + Math.sin(i * 0.785) * 0.39, 0.022, 0.022, brass, 0.6);
}
