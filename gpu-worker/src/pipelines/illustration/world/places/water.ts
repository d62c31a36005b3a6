import type { Rgb } from '../../contract.ts';
import { css, hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { barrel, crate } from '../furniture.ts';
import type { Kit } from '../kit.ts';
import { addForeground, addGrove, addHills, addHouses, addRow, openSlots } from '../land.ts';
import { lighthouse } from '../landmarks.ts';
import { blades, tree, type TreeKind } from '../plants.ts';
import { addSky } from '../sky.ts';
import { lamppost } from '../street.ts';
import { addGround, addPlain, addRidge, addSea, jagged, outlinePoints, rock, rolling, strew } from '../terrain.ts';
import { addWeather } from '../weather.ts';

const smooth = (t: number): number => {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
};

/** Land in the distance over water: an island or a cape to one side. */
function distantLand(kit: Kit, side: number): void {
  const peaks = jagged(kit, 'cape', 0.75, 1.3);
  addRidge(
    kit,
    'cape',
    190,
    mix(kit.palette.rock, kit.palette.leaf[0] as Rgb, 0.35),
    kit.horizonY - 0.02,
    (x) => peaks(x) * smooth((x * side - 0.8) / 2.4) - 0.03,
    { haze: 0.6, step: 0.1 },
  );
}

/** A small sail far out. */
function sails(kit: Kit, depth: number): void {
  kit.layer('sails', depth, (brush) => {
    for (const cell of brush.cells(3.7, 2)) {
      const own = kit.dice('sail', cell);
      if (own.chance(0.4)) continue;
      const [x, y, s] = [(cell + own.next()) * 3.7, kit.horizonY - own.range(0.05, 0.14), own.range(0.7, 1.1)];
      brush.at(
        x,
        y,
        s,
        () => {
          brush.poly('-0.14,0.02 0.14,0.02 0.09,-0.04 -0.1,-0.04', kit.palette.wood, -0.2);
          brush.poly('0.005,0.04 0.005,0.36 0.13,0.06', [240, 234, 220], 0.2);
          brush.poly('-0.01,0.05 -0.01,0.32 -0.1,0.07', [240, 234, 220], -0.3);
        },
        own.chance(0.5),
      );
    }
  });
}

export function beach(kit: Kit): void {
  const dice = kit.dice('beach');
  const side = dice.chance(0.5) ? 1 : -1;
  const { sand } = kit.palette;
  const warm = ['south-indian', 'african', 'middle-eastern'].includes(kit.spec.culture) || dice.chance(0.4);
  kit.horizonY = 1.2;
  addSky(kit);
  addSea(kit, 0.1);
  distantLand(kit, side);
  sails(kit, 80);
  surf(kit);
  addGround(kit, sand, 0.42, {
    depth: 6,
    outline: shore,
    deepen: 0.14,
    details: (brush) => {
      const wet = outlinePoints(brush.box, (x) => shore(x) + 0.01, 0.42, 0.2).slice(0, -2);
      const dry = outlinePoints(brush.box, (x) => shore(x) - 0.13 + 0.03 * Math.sin(x * 2), 0.42, 0.2).slice(0, -2);
      brush.poly([...wet, ...dry.reverse()], brush.tone(mix(sand, kit.palette.water, 0.35), -0.4, 0.55));
      strew(kit, brush, 'pebbles', -0.6, 0.25, 0.6, sand);
      footprints(brush, sand);
    },
  });
  kit.layer('shore', 3, (brush) => {
    const y = kit.floorAt(3);
    if (warm)
      for (const [x, h] of [
        [side * 3.3, 4.5],
        [side * 4.3, 5.4],
      ] as const)
        brush.at(x, y, kit.scaleAt(3), () => {
          brush.shadow(0, 0, 1, 0.12, 0.26);
          tree(kit, brush, 'palm' as TreeKind, h, kit.dice('palm', x));
        });
    else
      for (const cell of brush.cells(0.5)) {
        const own = kit.dice('marram', cell);
        const x = cell * 0.5;
        if (x * side > 2.6)
          brush.at(x, y, kit.scaleAt(3), () =>
            blades(brush, mix(kit.palette.grass, sand, 0.35), own.range(0.5, 1.1), 7, own),
          );
      }
    brush.at(-side * 3.3, y, kit.scaleAt(3), () => rowboat(kit, brush));
  });
  kit.shown.add('sea').add('sand').add('beach').add('wave').add('boat').add('shore').add('palm');
  openSlots(kit, 'shore', 1.4);
  addWeather(kit);
}

const shore = (x: number): number => 0.09 * Math.sin(x * 0.7 + 0.6) + 0.03 * Math.sin(x * 1.9);

/** Foam where the sea runs out on the sand; it breathes. */
function surf(kit: Kit): void {
  kit.layer(
    'surf',
    7,
    (brush, box, variant) => {
      const run = Math.sin((variant / 4) * Math.PI * 2) * 0.035;
      for (const [up, alpha, thick] of [
        [0.05, 0.85, 0.06],
        [0.16, 0.5, 0.035],
        [0.28, 0.35, 0.025],
      ] as const) {
        const line = outlinePoints(
          box,
          (x) => shore(x) + up + run * (1 - up * 2) + 0.02 * Math.sin(x * 4.3),
          0.42,
          0.15,
        ).slice(0, -2);
        const low = outlinePoints(
          box,
          (x) => shore(x) + up - thick + run + 0.02 * Math.sin(x * 4.3 + 0.5),
          0.42,
          0.15,
        ).slice(0, -2);
        brush.poly([...line, ...low.reverse()], brush.tone([248, 250, 250], 0.2, alpha));
      }
    },
    { cycle: { variants: 4, everyMs: 420 }, movesAsDepth: 0 },
  );
}

function footprints(brush: Brush, sand: Rgb): void {
  for (let i = 0; i < 9; i += 1) {
    const y = -0.55 + i * 0.085;
    brush.ellipse(1.9 + i * 0.16 + (i % 2) * 0.12, y, 0.06 - i * 0.004, 0.018, brush.tone(sand, -0.9, 0.5));
  }
}

function rowboat(kit: Kit, brush: Brush): void {
  const hull = kit.palette.accent;
  brush.shadow(0, 0, 1.5, 0.13, 0.32);
  brush.blob('-1.4,0.62 -1.1,0.12 -0.4,0 0.6,0.02 1.2,0.2 1.6,0.8 0.4,0.56 -0.5,0.54', hull, -0.15);
  brush.line('-1.4,0.6 -0.4,0.52 0.5,0.54 1.58,0.78', 0.08, kit.palette.trim, 0.2);
  brush.line('-1.25,0.36 -0.3,0.26 0.6,0.28 1.4,0.52', 0.04, kit.palette.trim, 0);
  brush.line('-0.7,0.62 0.9,0.98', 0.05, kit.palette.wood, 0.2);
}

/** The deck of a boat with the sea all round: rail, mast and ropes. */
export function openSea(kit: Kit): void {
  const dice = kit.dice('deck');
  const side = dice.chance(0.5) ? 1 : -1;
  kit.horizonY = 1.2;
  addSky(kit);
  addSea(kit, -8);
  distantLand(kit, side);
  sails(kit, 85);
  kit.layer(
    'swell',
    16,
    (brush, box, variant) => {
      const roll = (x: number): number => 0.08 * Math.sin(x * 1.1 + (variant / 4) * 6.28) + 0.04 * Math.sin(x * 2.7);
      brush.poly(
        outlinePoints(box, roll, 0.72, 0.15),
        brush.stops(0, 0.85, 0, 0.2, [
          [0, css(mix(brush.seen(kit.palette.water, 0.2), [255, 255, 255], 0.1))],
          [1, brush.tone(kit.palette.water, -0.7)],
        ]),
      );
      brush.line(outlinePoints(box, roll, 0.72, 0.15).slice(1, -3), 0.022, brush.tone([244, 250, 252], 0, 0.5));
    },
    { cycle: { variants: 4, everyMs: 380 } },
  );
  const plank = mix(kit.palette.wood, hex('#b98d5f'), 0.4);
  addGround(kit, plank, 0.42, {
    details: (brush) => {
      const vanish = (x: number, y: number): number => (x * (1.9 - y)) / 1.9;
      for (const cell of brush.cells(0.36, 8))
        brush.line(
          [
            [vanish(cell * 0.36, 0.42), 0.42],
            [vanish(cell * 0.36, -4), -4],
          ],
          0.014,
          brush.tone(plank, -0.9, 0.45),
        );
    },
  });
  kit.layer('rail', 3.4, (brush) => {
    const y = 0.42;
    const wide = brush.box.right - brush.box.left;
    brush.rect(brush.box.left, y, wide, 0.14, [238, 232, 220], -0.1);
    for (const cell of brush.cells(0.62)) brush.rect(cell * 0.62, y, 0.06, 0.78, [238, 232, 220], 0.1);
    brush.rect(brush.box.left, y + 0.36, wide, 0.035, [238, 232, 220], 0);
    brush.rect(brush.box.left, y + 0.76, wide, 0.075, kit.palette.wood, 0.35);
    brush.at(side * 2.7, y + 0.12, 1, () => ring(brush));
  });
  kit.layer('mast', 2.4, (brush) => rigging(kit, brush, -side * 3.3));
  kit.furnish('gear', 2, [
    [-side * 2.5, barrel(kit, 0.75)],
    [side * 3.6, crate(kit, 0.6)],
  ]);
  kit.shown.add('sea').add('ship').add('boat').add('deck').add('mast').add('ocean').add('wave').add('sail');
  openSlots(kit, 'gear', 1);
  addWeather(kit);
}

function ring(brush: Brush): void {
  brush.context.lineWidth = 0.1;
  for (let i = 0; i < 4; i += 1) {
    brush.context.strokeStyle = brush.tone(i % 2 === 0 ? [236, 232, 224] : [196, 74, 58], 0.1);
    brush.context.beginPath();
    brush.context.arc(0.2, 0.3, 0.2, (i * Math.PI) / 2, ((i + 1) * Math.PI) / 2);
    brush.context.stroke();
  }
}

function rigging(kit: Kit, brush: Brush, x: number): void {
  brush.rect(x - 0.09, 0.2, 0.18, 16, brush.turn(x - 0.09, x + 0.09, kit.palette.wood));
  brush.blob(
    [
      [x - 0.1, 12],
      [x - Math.sign(x) * -1.2, 8],
      [x + Math.sign(x) * 2.6, 3.1],
      [x - 0.1, 2.7],
    ],
    [238, 230, 212],
    0.05,
  );
  for (const dx of [-1.6, 1.6, 3])
    brush.line(
      [
        [x, 9],
        [x + dx, 0.4],
      ],
      0.018,
      [120, 100, 80],
      0,
    );
}

export function harbour(kit: Kit): void {
  const dice = kit.dice('harbour');
  const side = dice.chance(0.5) ? 1 : -1;
  kit.horizonY = 1.15;
  addSky(kit);
  addHills(kit, 0.8);
  addSea(kit, 0.1, { depth: 80 });
  kit.layer('far-quay', 62, (brush) => {
    const from = side > 0 ? -0.8 : brush.box.left - 1;
    const to = side > 0 ? brush.box.right + 1 : 0.8;
    brush.rect(from, 0.88, to - from, 0.13, brush.fade(0.88, kit.palette.stone, 1, kit.palette.stone, -0.5, 0.2));
  });
  addRow(kit, 'houses', 60, { step: 0.95, wander: 0.05 }, (brush, own, x) => {
    if (x * side < -0.5) return;
    const colour = own.pick(kit.palette.plaster);
    const h = own.range(5, 9);
    brush.rect(-2.9, 0.6, 5.8, h, brush.turn(-2.9, 2.9, colour, 0.4));
    brush.poly(
      [
        [-3.1, h + 0.5],
        [0, h + 2.6],
        [3.1, h + 0.5],
      ],
      own.pick(kit.palette.roof),
      0.1,
    );
    for (const x of [-1.6, 0.6])
      for (let y = 1.6; y < h - 0.6; y += 2.3)
        brush.rect(
          x,
          y,
          1,
          1.2,
          kit.lampsOn && own.chance(0.6) ? brush.emit([255, 210, 132]) : brush.tone([92, 110, 128]),
        );
  });
  kit.layer('light', 50, (brush) =>
    brush.at(-side * 3.4, 0.98, 0.13, () => {
      brush.rect(-5, -0.6, 10, 1.4, kit.palette.stone, -0.1);
      brush.at(0, 0.8, 1, () => lighthouse(kit, brush, 13, kit.dice('light')));
    }),
  );
  kit.layer('boats', 16, (brush) => {
    for (const cell of brush.cells(2.7, 3)) {
      const own = kit.dice('boat', cell);
      brush.at(
        (cell + own.range(0.2, 0.8)) * 2.7,
        kit.floorAt(16) - 0.02,
        kit.scaleAt(16),
        () =>
          fishingBoat(kit, brush, own.pick([kit.palette.accent, kit.palette.fabric, hex('#4f7f93'), hex('#c26a45')])),
        own.chance(0.5),
      );
    }
  });
  const quay = mix(kit.palette.stone, kit.palette.path, 0.3);
  addGround(kit, quay, 0.4, {
    details: (brush) => {
      const wide = brush.box.right - brush.box.left;
      brush.rect(brush.box.left, 0.31, wide, 0.09, quay, 0.6);
      for (const cell of brush.cells(0.9, 6))
        brush.line(
          [
            [cell * 0.9 * 0.75, 0.31],
            [cell * 1.8, -2],
          ],
          0.012,
          brush.tone(quay, -0.9, 0.4),
        );
      strew(kit, brush, 'pebbles', -0.5, 0.28, 0.4, quay);
    },
  });
  addRow(kit, 'bollards', 3, { step: 2.9, clear: 1.9, wander: 0 }, (brush) => {
    brush.shadow(0, 0, 0.3, 0.06, 0.3);
    brush
      .round(-0.13, 0, 0.26, 0.4, 0.05, brush.turn(-0.13, 0.13, hex('#4a4c56')))
      .round(-0.19, 0.36, 0.38, 0.14, 0.06, hex('#4a4c56'), 0.3);
  });
  kit.layer('lamp', 2.8, (brush) =>
    brush.at(side * 3.2, kit.floorAt(2.8), kit.scaleAt(2.8), () => lamppost(kit, brush)),
  );
  kit.furnish('goods', 2.4, [
    [-side * 2.9, crate(kit, 0.7)],
    [-side * 3.6, barrel(kit, 0.85)],
    [-side * 4.4, crate(kit, 0.55)],
  ]);
  kit.shown.add('harbour').add('boat').add('ship').add('sea').add('quay').add('lighthouse').add('dock');
  openSlots(kit, 'goods', 1.2);
  addWeather(kit);
}

function fishingBoat(kit: Kit, brush: Brush, hull: Rgb): void {
  brush.poly('-2.6,1 -2.2,-0.1 2,-0.1 3,1.5 1.2,1.05', hull, -0.1);
  brush.line('-2.6,1 1.2,1.05 3,1.5', 0.14, [240, 234, 222], 0.1);
  brush.rect(-1.5, 1, 1.7, 1.4, [238, 230, 214], 0.05).rect(-1.7, 2.35, 2.1, 0.18, hull, 0.2);
  for (const x of [-1.3, -0.5])
    brush.rect(x, 1.5, 0.55, 0.55, kit.lampsOn ? brush.emit([255, 210, 132]) : brush.tone([98, 122, 140]));
  brush
    .rect(0.8, 1, 0.1, 3.4, kit.palette.wood, 0)
    .line('0.85,4.3 2.9,1.5', 0.03, [90, 84, 80])
    .line('0.85,4.3 -1.4,2.5', 0.03, [90, 84, 80]);
  brush.ellipse(0, -0.12, 2.6, 0.08, brush.tone([245, 250, 252], 0, 0.35));
}

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
    },
    { cycle: { variants: 4, everyMs: 320 } },
  );
}

export function lake(kit: Kit): void {
  const side = kit.dice('lake').chance(0.5) ? 1 : -1;
  const { grass, rock: stone, leaf } = kit.palette;
  kit.horizonY = 1.1;
  addSky(kit);
  const range = jagged(kit, 'range', 1.7, 2);
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
  addGround(kit, grass, 0.38, {
    outline: (x) => 0.07 * Math.sin(x * 0.8 + 1),
    details: (brush) => {
      strew(kit, brush, 'tufts', -0.5, 0.36, 1);
      strew(kit, brush, 'stones', 0.05, 0.42, 0.5, stone);
    },
  });
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
  const deck = wooden ? mix(kit.palette.wood, hex('#b28d62'), 0.4) : mix(kit.palette.stone, kit.palette.path, 0.45);
  addGround(kit, deck, kit.floorAt(3.2) - 0.02, {
    depth: 3.1,
    details: (brush) => {
      for (let i = 0; i < 20; i += 1) {
        const y = 0.2 - i * 0.1 - i * i * 0.008;
        if (y < brush.box.bottom - 0.1) break;
        brush.rect(brush.box.left, y, brush.box.right - brush.box.left, 0.012, brush.tone(deck, -0.9, 0.4));
        if (!wooden)
          for (const cell of brush.cells(0.9))
            brush.rect((cell + (i % 2) * 0.5) * 0.9, y, 0.012, 0.1 + i * 0.014, brush.tone(deck, -0.9, 0.3));
      }
    },
  });
  kit.shown.add('bridge').add('river').add('water').add('lamppost').add('railing');
  kit.layer('things', 2, () => undefined);
  openSlots(kit, 'things', 1.2);
  addWeather(kit);
}
