import type { Rgb } from '../../contract.ts';
import { css, hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { bench, cabinet, potPlant, rug } from '../furniture.ts';
import { flame, oilLamp } from '../fixtures.ts';
import type { Kit } from '../kit.ts';
import { column } from '../ornament.ts';
import { addRoom, WALL_DEPTH } from '../room.ts';
import { windowShape } from './homes.ts';
import { sanctum } from './sanctum.ts';

/** A throne on steps under a canopy, banners, braziers, columns, a long carpet. */
export function throneHall(kit: Kit): void {
  const dice = kit.dice('throne');
  const gap = dice.range(2.4, 2.9);
  const stone = mix(kit.palette.wallDeep, kit.palette.stone, 0.45);
  const shape = windowShape(kit) === 'square' ? 'arch' : windowShape(kit);
  addRoom(kit, {
    floor: 'stone',
    top: 4,
    wall: stone,
    ceiling: 'dark',
    ornament: kit.spec.culture !== 'western' && kit.spec.culture !== 'east-asian',
    view: 'garden',
    windows: [-1, 1].map((side) => ({ x: side * gap * 1.5, y: 1.8, w: 0.8, h: 1.7, shape })),
    every: gap * 5,
    hung: 'all',
    onWall: (brush) => {
      for (const side of [-1, 1]) banner(kit, brush, side * gap * 0.78, 3.5, side);
      canopy(kit, brush);
    },
  });
  kit.layer('columns', 2.8, (brush) => {
    for (const cell of brush.cells(gap, 1))
      if (cell !== 0) column(kit, brush, cell * gap + Math.sign(cell) * 0.2, kit.floorAt(2.8), 4.6, 0.24, stone);
  });
  kit.layer('throne', 2.6, (brush) => brush.at(0, kit.floorAt(2.6), kit.scaleAt(2.6), () => throne(kit, brush)));
  carpetAndBraziers(kit);
  for (const noun of ['throne', 'banner', 'column', 'pillar', 'carpet', 'hall', 'fire']) kit.shown.add(noun);
  kit.layer('gifts', 1.7, () => undefined);
  for (const x of [-3.3, 3.3]) kit.slot('floor', 'gifts', x, kit.floorAt(1.7), 1);
}

function carpetAndBraziers(kit: Kit): void {
  kit.layer(
    'carpet',
    1.4,
    (brush) => {
      const low = Math.min(brush.box.bottom, -2) - 1;
      brush.poly(
        [
          [-0.75, kit.floorAt(2.6)],
          [0.75, kit.floorAt(2.6)],
          [1.4 - low * 0.7, low],
          [-1.4 + low * 0.7, low],
        ],
        brush.tone(mix(kit.palette.fabric, hex('#8a2a35'), 0.5), -0.1),
      );
      for (const side of [-1, 1])
        brush.line(
          [
            [side * 0.66, kit.floorAt(2.6)],
            [side * (1.25 - low * 0.7), low],
          ],
          0.05,
          hex('#d0a54a'),
          0,
        );
    },
    { movesAsDepth: 0 },
  );
  braziers(kit);
}

function braziers(kit: Kit): void {
  kit.layer(
    'braziers',
    1.8,
    (brush, _box, variant) => {
      for (const side of [-1, 1]) {
        const [x, y] = [side * 2.5, kit.floorAt(1.8)];
        brush.line(
          [
            [x - 0.16, y],
            [x, y + 0.5],
            [x + 0.16, y],
          ],
          0.04,
          hex('#4a474f'),
          0,
        );
        brush.poly(
          [
            [x - 0.26, y + 0.62],
            [x - 0.14, y + 0.45],
            [x + 0.14, y + 0.45],
            [x + 0.26, y + 0.62],
          ],
          hex('#5a5560'),
          0.1,
        );
        flame(brush, x, y + 0.6, 0.42, variant);
      }
    },
    { cycle: { variants: 2, everyMs: 190 } },
  );
}

function banner(kit: Kit, brush: Brush, x: number, y: number, side: number): void {
  const colour = side > 0 ? kit.palette.accent : kit.palette.fabric;
  brush.poly(
    [
      [x - 0.32, y],
      [x + 0.32, y],
      [x + 0.32, y - 1.7],
      [x, y - 1.95],
      [x - 0.32, y - 1.7],
    ],
    colour,
    -0.25,
  );
  brush.poly(
    [
      [x - 0.24, y],
      [x + 0.24, y],
      [x + 0.24, y - 1.62],
      [x, y - 1.8],
      [x - 0.24, y - 1.62],
    ],
    colour,
    0,
  );
  brush.ellipse(x, y - 0.75, 0.15, 0.15, brush.tone(hex('#d0a54a'), 0, 0.85));
  brush.rect(x - 0.4, y - 0.02, 0.8, 0.06, kit.palette.metal, 0.2);
}

function canopy(kit: Kit, brush: Brush): void {
  const red = mix(kit.palette.fabric, hex('#8a2a35'), 0.45);
  for (const side of [-1, 1])
    brush.blob(
      [
        [0, 3.75],
        [side * 0.7, 3.5],
        [side * 1.15, 2.6],
        [side * 1.2, 0.6],
        [side * 0.86, 0.6],
        [side * 0.8, 2.4],
        [side * 0.3, 3.2],
      ],
      red,
      side * brush.keySide * 0.35,
    );
  brush.rect(-0.82, 0.5, 1.64, 2.6, brush.tone(mix(red, kit.light.shadow, 0.5), -0.3, 0.85));
  brush.ellipse(0, 3.72, 0.3, 0.16, hex('#d0a54a'), 0.2);
}

function throne(kit: Kit, brush: Brush): void {
  const gold = hex('#cfa148');
  for (const [i, w] of [2.6, 2.1, 1.6].entries())
    brush.rect(-w / 2, i * 0.16, w, 0.17, kit.palette.stone, 0.1 + i * 0.15);
  brush.at(0, 0.48, 1, () => {
    brush.arch(-0.52, 0, 1.04, 1.75, brush.turn(-0.52, 0.52, gold), 0, kit.spec.culture === 'western' ? 1 : 0.3);
    brush.arch(-0.4, 0.1, 0.8, 1.5, mix(kit.palette.fabric, hex('#7a2638'), 0.4), -0.1, 0.5);
    brush
      .rect(-0.56, 0, 1.12, 0.42, gold, -0.35)
      .round(-0.44, 0.38, 0.88, 0.14, 0.05, mix(kit.palette.fabric, hex('#7a2638'), 0.4), 0.3);
    for (const side of [-1, 1])
      brush
        .round(side * 0.53 - 0.09, 0.05, 0.18, 0.72, 0.06, gold, side * 0.3)
        .ellipse(side * 0.53, 0.8, 0.12, 0.1, gold, 0.4);
    brush.ellipse(0, 1.78, 0.12, 0.12, kit.palette.accent, 0.3);
  });
}

/** A stage with curtains, footlights and spots; beyond the edge the dark. */
export function stage(kit: Kit): void {
  const dice = kit.dice('stage');
  const red = mix(kit.palette.fabric, hex('#9c2f3a'), 0.55);
  const back = dice.pick(['curtain', 'backdrop'] as const);
  addRoom(kit, {
    floor: 'boards',
    top: 4.4,
    wall: back === 'curtain' ? mix(red, kit.light.shadow, 0.35) : mix(kit.palette.wallDeep, hex('#2f3a5c'), 0.5),
    ceiling: 'dark',
    ornament: false,
    view: 'none',
    hung: 'all',
    onWall: (brush) => {
      if (back === 'curtain') folds(brush, mix(red, kit.light.shadow, 0.25), 0.42, 4.4, 0.55);
      else scenery(kit, brush);
    },
  });
  spotlights(kit);
  proscenium(kit, red);
  footlights(kit);
  for (const noun of ['stage', 'curtain', 'spotlight', 'theatre', 'footlight', 'light']) kit.shown.add(noun);
  kit.layer('things', 1.3, () => undefined);
  for (const x of [-2.4, 2.4]) kit.slot('floor', 'things', x, kit.floorAt(1.3), 1.4);
}

function footlights(kit: Kit): void {
  kit.layer('footlights', -1.6, (brush) => {
    const y = kit.floorAt(-1.6) - 0.42;
    for (const cell of brush.cells(0.75)) {
      brush.glow(cell * 0.75, y + 0.08, 0.42, [255, 226, 160], 0.4);
      brush
        .round(cell * 0.75 - 0.11, y - 0.05, 0.22, 0.12, 0.04, hex('#4a4650'), 0.1)
        .ellipse(cell * 0.75, y + 0.08, 0.08, 0.035, brush.emit([255, 240, 200]));
    }
    brush.band(
      brush.box.bottom - 1,
      y - 0.02 - brush.box.bottom + 1,
      mix(kit.palette.woodDeep, [18, 14, 22], 0.55),
      -0.2,
    );
  });
}

function proscenium(kit: Kit, red: Rgb): void {
  kit.layer('legs', 1.8, (brush) => {
    for (const side of [-1, 1]) drape(brush, red, side);
    brush.band(3.5, 20, red, -0.4);
    for (const cell of brush.cells(0.9))
      brush.blob(
        [
          [cell * 0.9, 3.9],
          [cell * 0.9 + 0.9, 3.9],
          [cell * 0.9 + 0.85, 3.5],
          [cell * 0.9 + 0.45, 3.26],
          [cell * 0.9 + 0.05, 3.5],
        ],
        red,
        cell % 2 === 0 ? 0.15 : -0.1,
      );
    for (const cell of brush.cells(0.9))
      brush.line(
        [
          [cell * 0.9 + 0.05, 3.5],
          [cell * 0.9 + 0.45, 3.27],
          [cell * 0.9 + 0.85, 3.5],
        ],
        0.04,
        hex('#d0a54a'),
        0,
      );
  });
}

function spotlights(kit: Kit): void {
  kit.layer('beams', 2.4, (brush) => {
    for (const [x, lean] of [
      [-2.6, 1.4],
      [0, 0],
      [2.6, -1.4],
    ] as const) {
      brush.poly(
        [
          [x - 0.1, 5],
          [x + 0.1, 5],
          [x + lean + 0.95, 0.2],
          [x + lean - 0.95, 0.2],
        ],
        brush.stops(0, 5, 0, 0.2, [
          [0, css([255, 240, 205], 0.2)],
          [1, css([255, 240, 205], 0.02)],
        ]),
      );
      brush.ellipse(x + lean * 1.02, 0.1, 1, 0.12, css([255, 240, 205], 0.2));
    }
  });
}

function folds(brush: Brush, colour: Rgb, low: number, top: number, step: number): void {
  for (const cell of brush.cells(step))
    brush.rect(
      cell * step,
      low - 1,
      step + 0.01,
      top - low + 1,
      brush.stops(cell * step, 0, (cell + 1) * step, 0, [
        [0, brush.tone(colour, -0.5)],
        [0.45, brush.tone(colour, 0.25)],
        [1, brush.tone(colour, -0.5)],
      ]),
    );
}

function drape(brush: Brush, red: Rgb, side: number): void {
  const edge = 3.5;
  const far = (side > 0 ? brush.box.right : -brush.box.left) + 2;
  for (let i = 0; i < Math.max(5, Math.ceil((far - edge) / 0.42)); i += 1) {
    const x = edge + i * 0.42;
    const inner = i < 5 ? Math.sin((i + 0.5) * 0.9) * 0.06 : 0;
    brush.poly(
      [
        [side * (x + inner), -0.1],
        [side * (x - 0.05), 4.2],
        [side * (x + 0.46), 4.2],
        [side * (x + 0.46 + inner), -0.1],
      ],
      red,
      i % 2 === 0 ? 0.2 : -0.45,
    );
  }
  brush.rect(side > 0 ? edge - 0.05 : -far - 1, -0.1, far - edge + 1, 0.16, hex('#d0a54a'), -0.2);
}

function scenery(kit: Kit, brush: Brush): void {
  const moon = kit.dice('backdrop').range(-1.6, 1.6);
  brush.ellipse(moon, 3.1, 0.45, 0.45, brush.tone([240, 230, 196], 0.2, 0.7));
  for (const [i, y] of [1.7, 1.25, 0.85].entries()) {
    const points: [number, number][] = [[brush.box.left - 1, 0]];
    for (const cell of brush.cells(0.5))
      points.push([cell * 0.5, y + 0.3 * Math.sin(cell * 0.7 + i * 2) + 0.12 * Math.sin(cell * 1.9)]);
    points.push([brush.box.right + 1, 0]);
    brush.poly(points, mix(kit.palette.fabric, hex('#26304e'), 0.6 - i * 0.16), -0.2 + i * 0.1);
  }
}

/** A small room for worship at home or in a house of prayer: a shrine, lamps, a carpet, quiet walls. */
export function prayerRoom(kit: Kit): void {
  const dice = kit.dice('prayer');
  const side = dice.chance(0.5) ? 1 : -1;
  const shape = windowShape(kit);
  const { culture } = kit.spec;
  addRoom(kit, {
    floor: culture === 'east-asian' ? 'tatami' : dice.pick(['tiles', 'boards', 'stone']),
    view: 'garden',
    windows: [{ x: side * 3.1, y: 1.3, w: 0.85, h: 1.35, shape: shape === 'square' ? 'arch' : shape }],
    every: 9.8,
    hung: 'all',
    top: 3.3,
    onWall: (brush) =>
      brush.at(0, kit.floorAt(WALL_DEPTH), 0.72, () =>
        sanctum(kit, brush, 0, mix(kit.palette.wallDeep, kit.palette.wall, 0.4)),
      ),
  });
  const mat = rug(kit, 3);
  kit.layer('rug', 0.5, (brush) => mat.draw(brush), { movesAsDepth: 0 });
  kit.furnish('back', 2.8, [
    [-side * 2.6, cabinet(kit, 1, 0.7)],
    [side * 4.4, potPlant(kit, dice, 1.2)],
    [-side * 4.2, bench(kit, 1.2)],
  ]);
  kit.layer('lamps', 2, (brush) => {
    for (const x of [-1.75, 1.75]) oilLamp(kit, brush, x, kit.floorAt(2), 0.85);
  });
  for (const noun of ['shrine', 'altar', 'lamp', 'prayer', 'window', 'candle', 'idol']) kit.shown.add(noun);
  kit.slot('floor', 'lamps', 2.6, kit.floorAt(2), 0.6);
}
