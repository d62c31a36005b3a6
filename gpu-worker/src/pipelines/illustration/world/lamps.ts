import type { Rgb } from '../contract.ts';
import type { Brush } from './brush.ts';
import type { Kit, Piece } from './kit.ts';

const LAMP: Rgb = [255, 214, 150];

export function floorLamp(kit: Kit, h = 1.6): Piece {
  return {
    shows: ['lamp', 'floor lamp'],
    draw: (brush) => {
      if (kit.lampsOn) brush.glow(0, h - 0.1, 1.5, LAMP, 0.5);
      brush.shadow(0, 0, 0.22, 0.05, 0.3);
      brush.ellipse(0, 0.02, 0.15, 0.035, kit.palette.woodDeep);
      brush.rect(-0.014, 0, 0.028, h - 0.25, kit.palette.metal, -0.1);
      shade(kit, brush, h - 0.36, 0.24, 0.14, 0.34);
    },
  };
}

export function shade(kit: Kit, brush: Brush, y: number, low: number, high: number, h: number): void {
  const cloth = kit.palette.fabricLight;
  const lit = brush.stops(0, y + h, 0, y, [
    [0, brush.emit([255, 214, 150])],
    [0.7, brush.emit([255, 236, 196])],
    [1, brush.emit([255, 222, 160])],
  ]);
  brush.poly(
    [
      [-low, y],
      [-high, y + h],
      [high, y + h],
      [low, y],
    ],
    kit.lampsOn ? lit : brush.turn(-low, low, cloth, 0.5),
  );
}

export function tableLamp(kit: Kit, h = 0.5): Piece {
  return {
    shows: ['lamp', 'table lamp'],
    draw: (brush) => {
      if (kit.lampsOn) brush.glow(0, h * 0.8, 1.1, LAMP, 0.5);
      brush.blob(
        [
          [-0.07, 0],
          [-0.09, h * 0.22],
          [-0.02, h * 0.5],
          [0.02, h * 0.5],
          [0.09, h * 0.22],
          [0.07, 0],
        ],
        kit.palette.accent,
        0,
      );
      shade(kit, brush, h * 0.5, h * 0.32, h * 0.2, h * 0.5);
    },
  };
}
