import type { Rgb } from '../../contract.ts';
import { css, hex, mix } from '../../light/index.ts';
import type { Kit } from '../kit.ts';
import { addBushes, addForeground, addGrove, addRow, openSlots } from '../land.ts';
import { blades, tree, treesOf } from '../plants.ts';
import { addSky } from '../sky.ts';
import { addGround, addPlain, addRidge, jagged, outlinePoints, rock, rolling, strew } from '../terrain.ts';
import { addWeather } from '../weather.ts';

/** Trunks in depth, paling with distance; light falls between them into a clearing. */
export function forest(kit: Kit): void {
  const { leaf, grass, earth } = kit.palette;
  kit.horizonY = 1.2;
  const kinds = kit
    .dice('wood')
    .pick([treesOf(kit), ['pine'], ['broadleaf', 'birch'], ['round', 'broadleaf']] as const);
  const deep = mix(leaf[0] as Rgb, kit.light.fog, 0.35);
  addSky(kit);
  addRidge(
    kit,
    'wood-far',
    60,
    mix(deep, kit.light.fog, 0.25),
    1.3,
    (x) => 2.6 + rolling(kit.dice('canopy'), 0.9, 2.4)(x),
    { haze: 0.75 },
  );
  addGrove(kit, 'trees-far', 34, { step: 0.85, wander: 0.45 }, [7, 12], kinds);
  addPlain(kit, 34, mix(grass, leaf[0] as Rgb, 0.3));
  addGrove(kit, 'trees-mid', 16, { step: 1.7, clear: 1.1, gaps: 0.15, wander: 0.4 }, [7, 11], kinds);
  addBushes(kit, 'bushes', 13, { step: 1.1, clear: 0.6, gaps: 0.35 }, [0.5, 1.1]);
  lightShafts(kit);
  addGround(kit, mix(grass, earth, 0.4), kit.floorAt(12), {
    details: (brush) => {
      strew(kit, brush, 'leaves', -0.5, 0.5, 1.2);
      strew(kit, brush, 'tufts', -0.4, 0.5, 0.8, mix(grass, leaf[0] as Rgb, 0.4));
      strew(kit, brush, 'stones', -0.1, 0.45, 0.25, kit.palette.rock);
    },
  });
  greatTrees(kit);
  kit.shown.add('tree').add('forest').add('wood').add('bush').add('trunk');
  openSlots(kit, 'trunks', 1.4);
  addForeground(kit, mix(grass, leaf[0] as Rgb, 0.4), 0.4);
  addWeather(kit);
}

/** Great trees frame the clearing; their crowns close above it, out of most frames. */
function greatTrees(kit: Kit): void {
  const { leaf, trunk } = kit.palette;
  const y = kit.floorAt(3.2);
  kit.layer('trunks', 3.2, (brush) => {
    for (const cell of brush.cells(2.9, 5)) {
      const dice = kit.dice('trunk', cell);
      const x = (cell + 0.5 + dice.range(-0.2, 0.2)) * 2.9;
      if (Math.abs(x) < 2.9) continue;
      const w = dice.range(0.2, 0.34);
      brush.shadow(x, y, w * 2.6, 0.12, 0.34);
      brush.at(x, y, w, () => {
        brush.poly(
          '-1.7,-.15 -.9,1.6 -.75,32 .75,32 .9,1.6 1.8,-.15',
          brush.turn(-1, 1, mix(trunk, kit.light.shadow, 0.15), 0.8),
        );
        for (let i = 0; i < 5; i += 1)
          brush.line(
            [
              [dice.range(-0.6, 0.6), 2 + i * 3],
              [dice.range(-0.6, 0.6), 3.6 + i * 3],
            ],
            0.07,
            brush.tone(trunk, -0.9, 0.5),
          );
      });
      for (let i = 0; i < 7; i += 1) {
        const up = y + 6.2 + i * 0.55 + dice.range(-0.3, 0.3);
        brush.ellipse(
          x + dice.range(-1.6, 1.6) * (1 - i / 9),
          up,
          dice.range(0.9, 1.4),
          dice.range(0.6, 0.9),
          dice.pick(leaf),
          -0.6 + i * 0.17,
        );
      }
    }
  });
}

function lightShafts(kit: Kit): void {
  if (kit.spec.weather !== 'clear' || kit.night) return;
  const side = Math.sign(kit.light.keyFromX);
  kit.layer('shafts', 12, (brush) => {
    for (const cell of brush.cells(1.6, 4)) {
      const dice = kit.dice('shaft', cell);
      if (dice.chance(0.4)) continue;
      const [x, w] = [(cell + dice.next()) * 1.6, dice.range(0.15, 0.5)];
      const style = brush.stops(0, 5, 0, 0.3, [
        [0, css(kit.light.key, 0.26)],
        [1, css(kit.light.key, 0)],
      ]);
      brush.poly(
        [
          [x + side * 2.2, 6],
          [x + side * 2.2 + w, 6],
          [x + w * 1.8, 0.2],
          [x, 0.2],
        ],
        style,
      );
    }
  });
}

/** Snow peaks over a high meadow with boulders and a few pines. */
export function mountain(kit: Kit): void {
  const { rock: stone, grass, leaf } = kit.palette;
  kit.horizonY = 1.05;
  addSky(kit);
  const far = jagged(kit, 'range', 2.9, kit.dice('range').range(1.6, 2.3));
  addRidge(kit, 'peaks-far', 300, mix(stone, hex('#7d8fb0'), 0.45), 1.0, far, {
    facets: true,
    snowAbove: 1.3,
    step: 0.1,
    haze: 0.6,
  });
  addRidge(kit, 'peaks', 150, mix(stone, leaf[0] as Rgb, 0.2), 0.85, jagged(kit, 'near range', 1.5, 1.5), {
    facets: true,
    step: 0.1,
    haze: 0.45,
    ...(kit.spec.weather === 'snow' ? { snowAbove: 0.7 } : {}),
  });
  addRidge(kit, 'slopes', 70, mix(grass, stone, 0.35), 0.72, rolling(kit.dice('slope'), 0.55, 4.5), { haze: 0.35 });
  addGrove(kit, 'pines', 32, { step: 0.62, gaps: 0.5, wander: 0.5 }, [3, 6], ['pine']);
  addPlain(kit, 34, mix(grass, stone, 0.25));
  addGround(kit, mix(grass, stone, 0.18), kit.floorAt(11), {
    outline: (x) => 0.1 * Math.sin(x * 0.8) + 0.04 * Math.sin(x * 2.3),
    details: (brush) => {
      strew(kit, brush, 'tufts', -0.4, 0.5, 0.8);
      strew(kit, brush, 'stones', -0.3, 0.5, 0.6, stone);
      if (kit.spec.weather !== 'snow') strew(kit, brush, 'flowers', -0.2, 0.4, 0.3);
    },
  });
  addRow(kit, 'boulders', 3, { step: 2.3, clear: 2.5, gaps: 0.25 }, (brush, dice) =>
    rock(brush, dice, 0, 0, dice.range(0.7, 1.7), stone),
  );
  kit.shown.add('mountain').add('rock').add('peak').add('stone');
  openSlots(kit, 'boulders');
  addForeground(kit, grass, 0.22);
  addWeather(kit);
}

/** Dunes with lit crests, far mesas or pyramids of rock, a few palms or thorn trees. */
export function desert(kit: Kit): void {
  const { rock: stone } = kit.palette;
  const dice = kit.dice('dunes');
  const sand = desertSand(kit);
  kit.horizonY = 1.0;
  addSky(kit);
  if (dice.chance(0.6))
    addRidge(
      kit,
      'mesas',
      240,
      mix(stone, hex('#b5704f'), 0.5),
      0.95,
      (x) => Math.max(-0.3, Math.min(0.75, rolling(kit.dice('mesa'), 2.2, 5)(x) * 2 - 1.6)),
      { haze: 0.5, step: 0.08 },
    );
  const waves = [
    { depth: 150, base: 0.86, height: 0.55, length: 7 },
    { depth: 60, base: 0.68, height: 0.45, length: 6 },
    { depth: 22, base: 0.42, height: 0.42, length: 8 },
  ];
  for (const [i, wave] of waves.entries())
    dune(kit, `dune-${i}`, wave.depth, wave.base, rolling(kit.dice('dune', i), wave.height, wave.length), sand);
  if (dice.chance(0.65)) {
    const kinds = kit.spec.culture === 'african' ? (['acacia'] as const) : (['palm'] as const);
    addGrove(kit, 'oasis', 26, { step: 2.6, clear: 1.8, gaps: 0.55 }, [5, 8], kinds);
  }
  desertFloor(kit, sand);
  addRow(kit, 'stones', 3.4, { step: 2.7, clear: 2.6, gaps: 0.4 }, (brush, own) =>
    own.chance(0.6)
      ? rock(brush, own, 0, 0, own.range(0.4, 1.1), stone)
      : blades(brush, mix(kit.palette.leaf[1] as Rgb, sand, 0.3), own.range(0.4, 0.8), 7, own),
  );
  kit.shown.add('sand').add('dune').add('desert').add('rock');
  openSlots(kit, 'stones', 2.4);
  addWeather(kit);
}

/** Redder or paler from desert to desert; snow may lie on it. */
function desertSand(kit: Kit): Rgb {
  const tint = kit.dice('sand').pick([hex('#d99a56'), hex('#e0b36a'), hex('#cf8a5a'), hex('#dcae74')]);
  return mix(kit.palette.sand, tint, kit.spec.weather === 'snow' ? 0.15 : 0.55);
}

/** Sand in ripples. */
function desertFloor(kit: Kit, sand: Rgb): void {
  const { rock: stone } = kit.palette;
  addGround(kit, sand, 0.42, {
    outline: (x) => 0.12 * Math.sin(x * 0.55 + 1),
    deepen: 0.14,
    details: (brush) => {
      for (let i = 0; i < 14; i += 1) {
        const y = 0.38 - i * 0.075 - i * i * 0.006;
        if (y < brush.box.bottom - 0.1) break;
        for (const cell of brush.cells(1.1, 1)) {
          const own = kit.dice('ripple', i, cell);
          if (own.chance(0.4)) continue;
          const x = (cell + own.next()) * 1.1;
          brush.line(
            [
              [x, y],
              [x + 0.3, y + 0.025],
              [x + own.range(0.5, 0.9), y],
            ],
            0.012 + i * 0.001,
            brush.tone(sand, -0.7, 0.4),
          );
        }
      }
      strew(kit, brush, 'pebbles', -0.4, 0.35, 0.35, stone);
    },
  });
}

function dune(kit: Kit, name: string, depth: number, base: number, outline: (x: number) => number, sand: Rgb): void {
  kit.layer(name, depth, (brush, box) => {
    const side = brush.keySide;
    brush.poly(
      outlinePoints(box, outline, base, 0.15),
      brush.stops(0, base + 0.6, 0, base - 0.4, [
        [0, brush.tone(sand, 0.5)],
        [1, brush.tone(sand, 0)],
      ]),
    );
    const lee = outlinePoints(box, (x) => outline(x + side * 0.5) - 0.16 - 0.2 * outline(x), base, 0.15);
    brush.poly(
      lee,
      brush.stops(0, base + 0.5, 0, base - 0.5, [
        [0, brush.tone(sand, -0.75, 0.75)],
        [1, brush.tone(sand, -0.2, 0.15)],
      ]),
    );
  });
}

/** One great tree beside the people: groves and meadows use it as their landmark. */
export function loneTree(kit: Kit, name: string, depth: number, x: number, height: number): void {
  kit.layer(name, depth, (brush) => {
    brush.at(x, kit.floorAt(depth), kit.scaleAt(depth), () => {
      brush.shadow(0, 0, height * 0.36, height * 0.05, 0.3);
      const own = kit.dice(name);
      tree(kit, brush, own.pick(treesOf(kit)), height, own);
    });
  });
}
