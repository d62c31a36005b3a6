import type { Rgb } from '../../contract.ts';
import { css, hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { barrel, crate } from '../furniture.ts';
import type { Kit } from '../kit.ts';
import { addHills, addRow, openSlots } from '../land.ts';
import { lighthouse } from '../lighthouse.ts';
import { blades, tree, type TreeKind } from '../plants.ts';
import { addSky } from '../sky.ts';
import { lamppost } from '../street.ts';
import { addGround, addRidge, addSea, jagged, outlinePoints, smooth, strew } from '../terrain.ts';
import { addWeather } from '../weather.ts';

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
  beachThings(kit, side, warm);
  kit.shown.add('sea').add('sand').add('beach').add('wave').add('boat').add('shore').add('palm');
  openSlots(kit, 'shore', 1.4);
  addWeather(kit);
}

function beachThings(kit: Kit, side: number, warm: boolean): void {
  const { sand } = kit.palette;
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
  swell(kit);
  deckPlanks(kit);
  deckRail(kit, side);
  kit.layer('mast', 2.4, (brush) => rigging(kit, brush, -side * 3.3));
  kit.furnish('gear', 2, [
    [-side * 2.5, barrel(kit, 0.75)],
    [side * 3.6, crate(kit, 0.6)],
  ]);
  kit.shown.add('sea').add('ship').add('boat').add('deck').add('mast').add('ocean').add('wave').add('sail');
  openSlots(kit, 'gear', 1);
  addWeather(kit);
}

function deckRail(kit: Kit, side: number): void {
  kit.layer('rail', 3.4, (brush) => {
    const y = 0.42;
    const wide = brush.box.right - brush.box.left;
    brush.rect(brush.box.left, y, wide, 0.14, [238, 232, 220], -0.1);
    for (const cell of brush.cells(0.62)) brush.rect(cell * 0.62, y, 0.06, 0.78, [238, 232, 220], 0.1);
    brush.rect(brush.box.left, y + 0.36, wide, 0.035, [238, 232, 220], 0);
    brush.rect(brush.box.left, y + 0.76, wide, 0.075, kit.palette.wood, 0.35);
    brush.at(side * 2.7, y + 0.12, 1, () => ring(brush));
  });
}

function deckPlanks(kit: Kit): void {
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
}

function swell(kit: Kit): void {
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
  farQuay(kit, side);
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
  quayside(kit);
  quayThings(kit, side);
  kit.furnish('goods', 2.4, [
    [-side * 2.9, crate(kit, 0.7)],
    [-side * 3.6, barrel(kit, 0.85)],
    [-side * 4.4, crate(kit, 0.55)],
  ]);
  kit.shown.add('harbour').add('boat').add('ship').add('sea').add('quay').add('lighthouse').add('dock');
  openSlots(kit, 'goods', 1.2);
  addWeather(kit);
}

function quayThings(kit: Kit, side: number): void {
  addRow(kit, 'bollards', 3, { step: 2.9, clear: 1.9, wander: 0 }, (brush) => {
    brush.shadow(0, 0, 0.3, 0.06, 0.3);
    brush
      .round(-0.13, 0, 0.26, 0.4, 0.05, brush.turn(-0.13, 0.13, hex('#4a4c56')))
      .round(-0.19, 0.36, 0.38, 0.14, 0.06, hex('#4a4c56'), 0.3);
  });
  kit.layer('lamp', 2.8, (brush) =>
    brush.at(side * 3.2, kit.floorAt(2.8), kit.scaleAt(2.8), () => lamppost(kit, brush)),
  );
}

function quayside(kit: Kit): void {
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
}

function farQuay(kit: Kit, side: number): void {
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
