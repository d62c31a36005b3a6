import type { Rgb } from '../../contract.ts';
import { css, hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import type { Kit } from '../kit.ts';
import { addForeground, addGrove, addHills, addHouses, addRow, openSlots } from '../land.ts';
import { blades } from '../plants.ts';
import { addSky } from '../sky.ts';
import { lamppost } from '../street.ts';
import {
  addGround,
  addPlain,
  addRidge,
  addSea,
  jagged,
  type Outline,
  outlinePoints,
  rock,
  rolling,
  smooth,
  strew,
} from '../terrain.ts';
import { addWeather } from '../weather.ts';

export function river(kit: Kit): void {
  const dice = kit.dice('river');
  const side = dice.chance(0.5) ? 1 : -1;
  const { grass, leaf, rock: stone } = kit.palette;
  kit.horizonY = 1.1;
  addSky(kit);
  addHills(kit, 1);
  addPlain(kit, 70, grass);
  addGrove(kit, 'far-bank', 50, { step: 0.62, wander: 0.5, gaps: 0.15 }, [5, 9]);
  stream(kit, side);
  addGrove(kit, 'trees', 19, { step: 2.3, clear: 2.3, gaps: 0.3 }, [5, 7.5]);
  addGround(kit, grass, 0.36, {
    outline: (x) => 0.1 * Math.sin(x * 0.9) + 0.05,
    details: (brush) => {
      strew(kit, brush, 'tufts', -0.5, 0.42, 1);
      strew(kit, brush, 'stones', 0.1, 0.42, 0.7, stone);
      if (kit.spec.weather !== 'snow') strew(kit, brush, 'flowers', -0.4, 0.3, 0.4);
    },
  });
  kit.layer('reeds', 3.6, (brush) => {
    for (const cell of brush.cells(0.32)) {
      const own = kit.dice('reed', cell);
      const x = (cell + own.next()) * 0.32;
      if (Math.abs(x) < 2.3 || own.chance(0.3)) continue;
      brush.at(x, kit.floorAt(3.6), kit.scaleAt(3.6), () =>
        blades(brush, mix(grass, leaf[0] as Rgb, 0.4), own.range(0.5, 1.2), 5, own),
      );
    }
  });
  addRow(kit, 'stones', 3, { step: 2.8, clear: 2.7, gaps: 0.4 }, (brush, own) =>
    rock(brush, own, 0, 0, own.range(0.5, 1.1), stone),
  );
  kit.shown.add('river').add('water').add('tree').add('reed').add('stone').add('bank');
  openSlots(kit, 'stones', 1.4);
  addForeground(kit, grass, 0.3);
  addWeather(kit);
}

function stream(kit: Kit, side: number): void {
  kit.layer(
    'water',
    30,
    (brush, box, variant) => {
      const water = kit.palette.water;
      const left = Math.min(box.left, -30) - 1;
      const right = Math.max(box.right, 30) + 1;
      brush.poly(
        [
          [side * 2.2, 0.84],
          [side * 3.2, 0.84],
          [side > 0 ? right : left, 0.6],
          [side > 0 ? right : left, -1],
          [side > 0 ? left : right, -1],
          [side > 0 ? left : right, 0.52],
          [-side * 1.5, 0.66],
        ],
        brush.stops(0, 0.85, 0, 0.2, [
          [0, css(mix(brush.seen(water), kit.light.fog, 0.55))],
          [1, brush.tone(water, -0.3)],
        ]),
      );
      glints(kit, brush, variant);
    },
    { cycle: { variants: 4, everyMs: 320 } },
  );
}

function glints(kit: Kit, brush: Brush, variant: number): void {
  for (const cell of brush.cells(0.7, 1)) {
    for (let row = 0; row < 5; row += 1) {
      const own = kit.dice('glint', row, cell);
      const x = (cell + own.next()) * 0.7 + 0.05 * Math.sin((variant / 4) * 6.28 + own.next() * 6);
      const y = 0.36 + row * 0.055;
      brush.ellipse(
        x,
        y,
        own.range(0.06, 0.2),
        0.007,
        css(mix(kit.light.fog, [255, 255, 255], kit.night ? 0.15 : 0.6), own.range(0.15, 0.5)),
      );
    }
  }
}

export function lake(kit: Kit): void {
  const side = kit.dice('lake').chance(0.5) ? 1 : -1;
  const { grass, rock: stone, leaf } = kit.palette;
  kit.horizonY = 1.1;
  addSky(kit);
  const range = jagged(kit, 'range', 1.7, 2);
  lakeShores(kit, range);
  mirror(kit, range, stone);
  addGround(kit, grass, 0.38, {
    outline: (x) => 0.07 * Math.sin(x * 0.8 + 1),
    details: (brush) => {
      strew(kit, brush, 'tufts', -0.5, 0.36, 1);
      strew(kit, brush, 'stones', 0.05, 0.42, 0.5, stone);
    },
  });
  jetty(kit, side);
  kit.layer('shore', 3, (brush) => {
    for (const cell of brush.cells(0.34)) {
      const own = kit.dice('reed', cell);
      const x = (cell + own.next()) * 0.34;
      if (x * side > -2.3 || own.chance(0.3)) continue;
      brush.at(x, kit.floorAt(3), kit.scaleAt(3), () =>
        blades(brush, mix(grass, leaf[0] as Rgb, 0.4), own.range(0.5, 1.2), 5, own),
      );
    }
  });
  kit.shown.add('lake').add('water').add('mountain').add('jetty').add('pier').add('reed').add('tree');
  openSlots(kit, 'shore', 1.4);
  addForeground(kit, grass, 0.26);
  addWeather(kit);
}

function jetty(kit: Kit, side: number): void {
  kit.layer('jetty', 4.5, (brush) => {
    const x = side * 2.9;
    brush.poly(
      [
        [x - 0.75, 0.22],
        [x + 0.75, 0.22],
        [x + 0.32, 0.62],
        [x - 0.3, 0.62],
      ],
      kit.palette.wood,
      0.25,
    );
    for (let i = 0; i < 6; i += 1)
      brush.rect(x - 0.72 + i * 0.07, 0.25 + i * 0.065, 1.44 - i * 0.14, 0.012, kit.palette.woodDeep, -0.3);
    for (const [dx, y] of [
      [-0.78, 0.14],
      [0.74, 0.14],
      [-0.36, 0.5],
      [0.34, 0.5],
    ] as const)
      brush.rect(x + dx, y, 0.09 - y * 0.06, 0.42, kit.palette.woodDeep, 0);
  });
}

function mirror(kit: Kit, range: Outline, stone: Rgb): void {
  kit.layer(
    'mirror',
    90,
    (brush, box, variant) => {
      const top = 1.02;
      const { water } = kit.palette;
      brush.rect(
        box.left,
        Math.min(box.bottom, 0) - 1,
        box.right - box.left,
        top + 1 - Math.min(box.bottom, 0),
        brush.stops(0, top, 0, 0.1, [
          [0, css(mix(brush.seen(water), kit.light.fog, 0.6))],
          [1, brush.tone(water, -0.45)],
        ]),
      );
      const image = outlinePoints(box, (x) => -range(x) * 0.42, top, 0.12).slice(0, -2);
      brush.poly([[box.left - 1, top], ...image, [box.right + 1, top]], brush.tone(mix(stone, water, 0.6), -0.3, 0.3));
      for (const cell of brush.cells(0.9, 1))
        for (let row = 0; row < 7; row += 1) {
          const own = kit.dice('ripple', row, cell);
          brush.ellipse(
            (cell + own.next()) * 0.9 + 0.04 * Math.sin((variant / 4) * 6.28 + own.next() * 6),
            0.98 - row * row * 0.016 - row * 0.02,
            own.range(0.08, 0.34),
            0.005 + row * 0.001,
            css(mix(kit.light.fog, [255, 255, 255], kit.night ? 0.1 : 0.5), own.range(0.12, 0.4)),
          );
        }
    },
    { cycle: { variants: 4, everyMs: 420 } },
  );
}

function lakeShores(kit: Kit, range: Outline): void {
  const { rock: stone, leaf } = kit.palette;
  addRidge(kit, 'peaks', 260, mix(stone, hex('#7d8fb0'), 0.45), 1.05, range, {
    facets: true,
    snowAbove: 1.1,
    step: 0.1,
    haze: 0.55,
  });
  addRidge(kit, 'shore-hills', 140, mix(leaf[0] as Rgb, stone, 0.25), 1.02, rolling(kit.dice('hills'), 0.4, 4), {
    haze: 0.35,
  });
  addGrove(kit, 'far-trees', 100, { step: 0.3, wander: 0.5, gaps: 0.2 }, [5, 10], ['pine', 'broadleaf']);
}

/** On a bridge: parapet or rails behind the people, the river far below, the banks beyond. */
export function bridge(kit: Kit): void {
  const dice = kit.dice('bridge');
  const wooden = kit.spec.culture === 'east-asian' || dice.chance(0.35);
  const body = wooden ? (kit.spec.culture === 'east-asian' ? hex('#b8442f') : kit.palette.wood) : kit.palette.stone;
  kit.horizonY = 1.15;
  addSky(kit);
  addHills(kit, 0.9);
  addSea(kit, -1, { depth: 88 });
  addRidge(
    kit,
    'banks',
    70,
    mix(kit.palette.leaf[0] as Rgb, kit.palette.grass, 0.4),
    0.9,
    (x) => smooth((Math.abs(x) - 0.8) / 2) * 0.3 - 0.12,
    { haze: 0.3 },
  );
  addHouses(kit, 'town', 64, { step: 1.15, clear: 1.9, gaps: 0.25 });
  addGrove(kit, 'trees', 48, { step: 1, clear: 2.2, gaps: 0.3 }, [5, 8]);
  parapet(kit, wooden, body);
  bridgeDeck(kit, wooden);
  kit.shown.add('bridge').add('river').add('water').add('lamppost').add('railing');
  kit.layer('things', 2, () => undefined);
  openSlots(kit, 'things', 1.2);
  addWeather(kit);
}

function bridgeDeck(kit: Kit, wooden: boolean): void {
  const deck = wooden ? mix(kit.palette.wood, hex('#b28d62'), 0.4) : mix(kit.palette.stone, kit.palette.path, 0.45);
  addGround(kit, deck, kit.floorAt(3.2) - 0.02, {
    depth: 3.1,
    details: (brush) => {
      for (let i = 0; i < 20; i += 1) {
        const y = 0.2 - i * 0.1 - i * i * 0.008;
        if (y < brush.box.bottom - 0.1) break;
        brush.band(y, 0.012, brush.tone(deck, -0.9, 0.4));
        if (!wooden)
          for (const cell of brush.cells(0.9))
            brush.rect((cell + (i % 2) * 0.5) * 0.9, y, 0.012, 0.1 + i * 0.014, brush.tone(deck, -0.9, 0.3));
      }
    },
  });
}

function parapet(kit: Kit, wooden: boolean, body: Rgb): void {
  kit.layer('parapet', 3.2, (brush) => {
    const y = kit.floorAt(3.2) - 0.05;
    const wide = brush.box.right - brush.box.left;
    if (wooden) {
      for (const cell of brush.cells(1.3))
        brush
          .rect(cell * 1.3 - 0.07, y, 0.14, 1.02, body, -0.1)
          .ellipse(cell * 1.3, y + 1.06, 0.1, 0.09, kit.palette.metal, 0.2);
      for (const up of [0.3, 0.6, 0.88])
        brush.rect(brush.box.left, y + up, wide, up > 0.8 ? 0.1 : 0.06, body, up > 0.8 ? 0.4 : 0);
    } else {
      brush.rect(brush.box.left, y - 0.1, wide, 0.2, body, -0.3);
      for (const cell of brush.cells(0.3))
        brush.blob(
          [
            [cell * 0.3 - 0.05, y + 0.08],
            [cell * 0.3 - 0.085, y + 0.3],
            [cell * 0.3 - 0.04, y + 0.62],
            [cell * 0.3 + 0.04, y + 0.62],
            [cell * 0.3 + 0.085, y + 0.3],
            [cell * 0.3 + 0.05, y + 0.08],
          ],
          body,
          (cell % 2) * 0.15 - 0.1,
        );
      brush.rect(brush.box.left, y + 0.6, wide, 0.15, body, 0.45);
    }
    for (const cell of brush.cells(6.2, 4)) brush.at((cell + 0.5) * 6.2, y + 0.7, 0.62, () => lamppost(kit, brush));
  });
}
