import type { Rgb } from '../../contract.ts';
import { css, hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import type { Kit, Piece } from '../kit.ts';
import { addRoom, WALL_DEPTH } from '../room.ts';

/** The bridge of a ship among the stars: a wide port, consoles with lights, ribs of metal. */
export function spaceship(kit: Kit): void {
  const dice = kit.dice('bridge');
  const hull = mix(dice.pick([hex('#aeb6c2'), hex('#8794a8'), hex('#b5aeb8')]), kit.palette.wall, 0.2);
  const glow = dice.pick<Rgb>([
    [96, 206, 226],
    [236, 164, 92],
    [140, 224, 160],
    [190, 140, 240],
  ]);
  starView(kit, glow);
  addRoom(kit, {
    floor: 'metal',
    top: 2.9,
    wall: hull,
    ceiling: 'panels',
    ornament: false,
    view: 'space',
    windows: [{ x: 0, y: 1.05, w: dice.range(4.4, 5.2), h: 1.4, shape: 'square' }],
    every: 6.8,
    hung: 'all',
    onWall: (brush) => ribs(kit, brush, hull, glow),
  });
  kit.furnish(
    'console',
    2.6,
    [-3.4, -1.7, 1.7, 3.4].map((x, i) => [x, consoleDesk(kit, hull, glow, i)] as const),
  );
  kit.furnish('near', 1.4, [
    [-3.9, pilotSeat(hull, glow)],
    [3.9, pilotSeat(hull, glow)],
  ]);
  for (const noun of ['spaceship', 'console', 'screen', 'star', 'window', 'panel', 'seat', 'planet'])
    kit.shown.add(noun);
  kit.slot('floor', 'near', 2.6, kit.floorAt(1.4), 0.9);
}

function starView(kit: Kit, glow: Rgb): void {
  kit.layer('sky', 400, (brush) => {
    brush.cover(
      brush.stops(0, 0, 0, 5, [
        [0, css(hex('#241f4d'))],
        [1, css(hex('#0b0d22'))],
      ]),
    );
    for (const cell of brush.cells(0.7))
      for (let row = 0; row < 6; row += 1) {
        const own = kit.dice('star', cell, row);
        const r = own.next() ** 4 * 0.03 + 0.006;
        brush.ellipse(
          (cell + own.next()) * 0.7,
          (row + own.next()) * 0.7,
          r,
          r,
          css([230, 236, 255], own.range(0.4, 1)),
        );
      }
    const x = kit.dice('planet').range(-1.8, 1.8);
    brush.halo(x, 1.5, 1.5, 1.5, glow, 0.35);
    brush.ellipse(
      x,
      1.5,
      0.75,
      0.75,
      brush.stops(x - 0.7, 2, x + 0.7, 1, [
        [0, css(mix(glow, [255, 255, 255], 0.3))],
        [1, css(mix(glow, [10, 10, 30], 0.75))],
      ]),
    );
  });
}

function ribs(kit: Kit, brush: Brush, hull: Rgb, glow: Rgb): void {
  const wide = brush.box.right - brush.box.left;
  brush.rect(brush.box.left, kit.floorAt(WALL_DEPTH) - 1, wide, 1.5, hull, -0.5);
  for (const cell of brush.cells(6.8)) {
    const x = cell * 6.8 + 3.4;
    brush.poly(
      [
        [x - 0.42, 0.3],
        [x - 0.3, 2.95],
        [x + 0.3, 2.95],
        [x + 0.42, 0.3],
      ],
      brush.turn(x - 0.4, x + 0.4, hull, 0.8),
    );
    for (let i = 0; i < 6; i += 1)
      brush.round(
        x - 0.16,
        1 + i * 0.26,
        0.32,
        0.07,
        0.03,
        brush.emit(mix(glow, [255, 255, 255], i % 2 === 0 ? 0.3 : 0), 0.8),
      );
  }
  brush.rect(brush.box.left, 2.62, wide, 0.05, brush.emit(glow, 0.75));
  brush.rect(
    brush.box.left,
    2.5,
    wide,
    0.3,
    brush.stops(0, 2.5, 0, 2.8, [
      [0, css(glow, 0)],
      [0.5, css(glow, 0.2)],
      [1, css(glow, 0)],
    ]),
  );
}

function consoleDesk(kit: Kit, hull: Rgb, glow: Rgb, key: number): Piece {
  return {
    shows: ['console'],
    draw: (brush) => {
      brush.shadow(0, 0, 0.9, 0.1, 0.34);
      brush.poly('-0.85,0 -0.75,0.75 0.75,0.75 0.85,0', hull, -0.35);
      brush.poly('-0.78,0.74 -0.62,0.98 0.62,0.98 0.78,0.74', mix(hull, [30, 36, 60], 0.6), 0);
      for (let i = 0; i < 14; i += 1) {
        const own = kit.dice('button', key, i);
        brush.round(
          -0.6 + (i % 7) * 0.18,
          0.79 + Math.floor(i / 7) * 0.09,
          0.1,
          0.045,
          0.015,
          brush.emit(
            own.pick<Rgb>([glow, [240, 230, 200], [232, 120, 90], mix(glow, [255, 255, 255], 0.5)]),
            own.range(0.5, 1),
          ),
        );
      }
      brush.rect(-0.7, 0.3, 1.4, 0.035, brush.emit(glow, 0.7));
    },
  };
}

function pilotSeat(hull: Rgb, glow: Rgb): Piece {
  return {
    shows: ['seat', 'chair'],
    draw: (brush) => {
      brush.shadow(0, 0, 0.4, 0.08, 0.32);
      brush.rect(-0.06, 0, 0.12, 0.36, hull, -0.4).ellipse(0, 0.03, 0.26, 0.045, hull, -0.2);
      brush.blob('-0.3,0.4 -0.36,0.9 -0.24,1.36 0.24,1.36 0.36,0.9 0.3,0.4', mix(hull, [60, 64, 84], 0.55), -0.1);
      brush.round(-0.34, 0.34, 0.68, 0.16, 0.07, mix(hull, [60, 64, 84], 0.4), 0.3);
      brush.rect(-0.16, 1.2, 0.32, 0.03, brush.emit(glow, 0.8));
    },
  };
}
