import type { Rgb } from '../../contract.ts';
import { css, hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import type { Kit } from '../kit.ts';
import { addForeground, addHills, addRow, openSlots } from '../land.ts';
import { landmark } from '../landmarks.ts';
import { addSky } from '../sky.ts';
import { addGround, addPlain, rock, strew } from '../terrain.ts';
import { addWeather } from '../weather.ts';
import { way } from './country.ts';

export function graveyard(kit: Kit): void {
  const dice = kit.dice('graves');
  const side = dice.chance(0.5) ? 1 : -1;
  const grass = mix(kit.palette.grass, kit.light.fog, 0.15);
  kit.horizonY = 1.15;
  addSky(kit);
  addHills(kit, 0.7);
  addPlain(kit, 60, grass);
  kit.layer('chapel', 34, (brush) =>
    brush.at(side * 2.4, kit.floorAt(34), kit.scaleAt(34), () => landmark(kit, brush, 13, kit.dice('chapel'))),
  );
  addRow(kit, 'stones-far', 16, { step: 0.75, gaps: 0.3 }, (brush, own) =>
    grave(kit, brush, own.range(0.7, 1.2), own.int(0, 3)),
  );
  loneTree2(kit, -side * 3.5);
  addGround(kit, grass, kit.floorAt(13), {
    details: (brush) => {
      way(kit, brush, kit.palette.path, 1, side * 0.5, 0.5);
      strew(kit, brush, 'tufts', -0.5, 0.5, 1.3, grass);
      strew(kit, brush, 'leaves', -0.5, 0.5, 0.5);
    },
  });
  addRow(kit, 'stones', 5, { step: 1.25, clear: 1.7, gaps: 0.15 }, (brush, own) =>
    grave(kit, brush, own.range(0.75, 1.15), own.int(0, 3)),
  );
  ironFence(kit);
  kit.shown.add('grave').add('gravestone').add('headstone').add('tombstone').add('tree');
  openSlots(kit, 'stones', 1);
  addForeground(kit, grass, 0.3);
  addWeather(kit);
}

function ironFence(kit: Kit): void {
  kit.layer('fence', 3, (brush) => {
    const y = kit.floorAt(3);
    for (const cell of brush.cells(0.16)) {
      const x = cell * 0.16;
      if (Math.abs(x) < 3.4) continue;
      brush.poly(
        [
          [x - 0.012, y],
          [x - 0.012, y + 0.75],
          [x, y + 0.84],
          [x + 0.012, y + 0.75],
          [x + 0.012, y],
        ],
        hex('#3f414c'),
        0,
      );
      for (const up of [0.14, 0.64]) brush.rect(x, y + up, 0.16, 0.025, hex('#3f414c'), 0.2);
    }
  });
}

function loneTree2(kit: Kit, x: number): void {
  kit.layer('bare-tree', 9, (brush) => {
    brush.at(x, kit.floorAt(9), kit.scaleAt(9), () => bareTree(kit, brush));
  });
}

function bareTree(kit: Kit, brush: Brush): void {
  const own = kit.dice('bare');
  const limb = (x: number, y: number, turn: number, length: number, width: number, left: number): void => {
    const [ex, ey] = [x + Math.cos(turn) * length, y + Math.sin(turn) * length];
    brush.line(
      [
        [x, y],
        [ex, ey],
      ],
      width,
      mix(kit.palette.trunk, kit.light.shadow, 0.4),
      0,
    );
    if (left > 0)
      for (const swing of [-0.55, 0.45])
        limb(ex, ey, turn + swing + own.range(-0.2, 0.2), length * 0.7, width * 0.62, left - 1);
  };
  limb(0, 0, 1.6, 1.9, 0.34, 5);
}

function grave(kit: Kit, brush: Brush, height: number, kind: number): void {
  const stone = mix(kit.palette.stone, [150, 152, 158], 0.5);
  const w = height * 0.62;
  brush.shadow(0, 0, w * 0.8, 0.08, 0.3);
  if (kind === 3) {
    brush.rect(-0.07, 0, 0.14, height * 1.15, stone, 0).rect(-w * 0.4, height * 0.72, w * 0.8, 0.13, stone, 0.2);
    return;
  }
  if (kind === 2)
    brush.poly(
      [
        [-w / 2, 0],
        [-w / 2, height * 0.8],
        [0, height],
        [w / 2, height * 0.8],
        [w / 2, 0],
      ],
      brush.turn(-w / 2, w / 2, stone, 0.6),
    );
  else brush.arch(-w / 2, 0, w, height, brush.turn(-w / 2, w / 2, stone, 0.6));
  for (const y of [0.62, 0.5, 0.38]) brush.rect(-w * 0.24, height * y, w * 0.48, 0.03, brush.tone(stone, -0.8, 0.5));
}

export function battlefield(kit: Kit): void {
  const smoke = mix(kit.light.fog, [96, 84, 84], 0.35);
  const scorched = mix(kit.palette.earth, hex('#6b5a4e'), 0.5);
  kit.horizonY = 1.1;
  addSky(kit);
  addHills(kit, 0.9);
  addPlain(kit, 60, mix(kit.palette.grass, scorched, 0.6));
  smokeColumns(kit, smoke);
  addRow(kit, 'banners-far', 20, { step: 1.5, gaps: 0.3 }, (brush, own) =>
    banner(kit, brush, own.range(3, 4.4), own.chance(0.5)),
  );
  addGround(kit, scorched, kit.floorAt(13), {
    details: (brush) => {
      strew(kit, brush, 'tufts', -0.4, 0.5, 0.6, mix(kit.palette.grass, scorched, 0.6));
      strew(kit, brush, 'stones', -0.3, 0.5, 0.6, kit.palette.rock);
      for (const cell of brush.cells(2.2, 1)) {
        const own = kit.dice('scar', cell);
        brush.halo((cell + own.next()) * 2.2, own.range(-0.5, 0.35), 0.8, 0.12, [40, 32, 34], 0.35);
      }
    },
  });
  wreckage(kit);
  kit.shown.add('banner').add('smoke').add('flag');
  openSlots(kit, 'wreck', 1.6);
  addForeground(kit, mix(kit.palette.grass, scorched, 0.7), 0.2);
  addWeather(kit);
}

function wreckage(kit: Kit): void {
  addRow(kit, 'wreck', 4, { step: 1.9, clear: 2.2, gaps: 0.15 }, (brush, own) => {
    if (own.chance(0.45)) banner(kit, brush, own.range(2.2, 3), own.chance(0.5));
    else if (own.chance(0.5))
      for (let i = 0; i < 3; i += 1)
        brush.line(
          [
            [i * 0.35 - 0.4, 0],
            [i * 0.35 + own.range(-0.3, 0.5), own.range(0.7, 1.2)],
          ],
          0.06,
          kit.palette.wood,
          -0.2,
        );
    else rock(brush, own, 0, 0, own.range(0.6, 1.1), kit.palette.rock);
  });
}

function smokeColumns(kit: Kit, smoke: Rgb): void {
  kit.layer('smoke', 36, (brush) => {
    for (const cell of brush.cells(3.6, 3)) {
      const own = kit.dice('smoke', cell);
      const x = (cell + own.next()) * 3.6;
      for (let i = 0; i < 8; i += 1)
        brush.halo(
          x + i * 0.2 + own.range(-0.2, 0.2),
          1 + i * 0.42,
          0.4 + i * 0.13,
          0.34 + i * 0.1,
          smoke,
          0.5 - i * 0.045,
        );
      brush.glow(x, 0.92, 0.5, [255, 140, 60], 0.6);
    }
  });
}

function banner(kit: Kit, brush: Brush, height: number, flip: boolean): void {
  const colour = flip ? kit.palette.accent : kit.palette.fabric;
  const side = flip ? -1 : 1;
  brush.rect(-0.04, 0, 0.08, height, kit.palette.woodDeep, 0);
  brush.blob(
    [
      [0, height * 0.95],
      [side * 0.5, height * 0.9],
      [side * 1.1, height * 0.96],
      [side * 1.0, height * 0.74],
      [side * 1.12, height * 0.56],
      [side * 0.5, height * 0.62],
      [0, height * 0.58],
    ],
    colour,
    0.1,
  );
  brush.ellipse(side * 0.5, height * 0.77, 0.15, 0.15, css(brush.seen(kit.palette.fabricLight), 0.9));
}
