import type { Rgb } from '../../contract.ts';
import { css, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import type { Kit } from '../kit.ts';
import { addForeground, openSlots } from '../land.ts';
import { lighthouse } from '../lighthouse.ts';
import { addSky } from '../sky.ts';
import { addGround, addRidge, addSea, type Outline, outlinePoints, rolling, smooth, strew } from '../terrain.ts';
import { addWeather } from '../weather.ts';

/** The side away from the sun, where tall things stand so that the light shows them. */
const farSide = (kit: Kit): 1 | -1 => (kit.light.keyFromX < 0 ? 1 : -1);

/** A headland that rises on one side and falls to the sea in a rocky face. */
function headland(kit: Kit, side: number, height: number, from: number): Outline {
  const bumps = rolling(kit.dice('headland'), 0.12, 2.2);
  return (x) => {
    const out = x * side - from;
    return smooth(out / 0.9) * height + (out > 0 ? bumps(x) : 0) - (out < 0.05 ? 2 : 0);
  };
}

function rockFace(kit: Kit, brush: Brush, outline: Outline, base: number, grass: Rgb): void {
  const points = outlinePoints(brush.box, outline, base, 0.2);
  brush.poly(
    points,
    brush.stops(0, base + 1.2, 0, base - 0.3, [
      [0, brush.tone(kit.palette.rock, 0.2)],
      [1, css(mix(brush.seen(kit.palette.rock, -0.4), kit.light.fog, 0.2))],
    ]),
  );
  brush.within(
    () => {
      brush.context.beginPath();
      points.forEach(([x, y], i) => (i === 0 ? brush.context.moveTo(x, y) : brush.context.lineTo(x, y)));
    },
    () => {
      for (const cell of brush.cells(0.22)) {
        const dice = kit.dice('face', cell);
        const x = cell * 0.22;
        const y = base + outline(x);
        brush.poly(
          [
            [x, y],
            [x + 0.1, y],
            [x + dice.range(0.02, 0.2), y - dice.range(0.3, 0.9)],
            [x + dice.range(-0.1, 0.02), y - 1.3],
          ],
          brush.tone(kit.palette.rock, dice.range(-0.8, 0.6), 0.4),
        );
      }
      const turf = outlinePoints(brush.box, (x) => outline(x) - 0.12 - 0.05 * Math.sin(x * 7), base, 0.2).slice(0, -2);
      brush.poly(
        [...outlinePoints(brush.box, (x) => outline(x) + 0.2, base, 0.2).slice(0, -2), ...turf.reverse()],
        grass,
        0.2,
      );
    },
  );
}

/** A cliff top over the sea; a lighthouse on the next headland. */
export function cliff(kit: Kit): void {
  const side = farSide(kit);
  const { grass, palette } = { grass: kit.palette.grass, palette: kit.palette };
  kit.horizonY = 1.15;
  addSky(kit);
  addSea(kit, 0.2);
  addRidge(
    kit,
    'far-coast',
    130,
    mix(palette.rock, palette.grass, 0.3),
    1.1,
    (x) => Math.max(-1, smooth((-x * side - 1.8) / 3) * 0.42 - 0.05 + 0.06 * Math.sin(x * 2.1)),
    { haze: 0.6 },
  );
  lighthouseHead(kit, side, grass);
  kit.shown.add('lighthouse').add('sea').add('cliff').add('rock').add('ocean').add('wave');
  cliffTop(kit, side, grass);
  kit.layer('fence', 2.4, (brush) => fence(kit, brush, side));
  openSlots(kit, 'fence', 1.6);
  addForeground(kit, grass);
  addWeather(kit);
}

/** Where the cliff falls away, metres to the side: past what the widest picture shows, as its near grass goes on. */
const EDGE = 7;

function cliffTop(kit: Kit, side: number, grass: Rgb): void {
  const { palette } = kit;
  const edge: Outline = (x) =>
    (x * side < -EDGE ? -smooth((-x * side - EDGE) / 0.5) * 4 : 0) +
    0.05 * Math.sin(x * 1.3) +
    smooth((x * side - 2.4) / 3) * 0.35;
  kit.layer('cliff-face', 6, (brush) =>
    rockFace(kit, brush, (x) => edge(x) - 0.02, 0.46, mix(grass, palette.earth, 0.3)),
  );
  addGround(kit, grass, 0.46, {
    outline: (x) => edge(x) - (x * side < 0.15 - EDGE ? 0.3 : 0),
    details: (brush) => {
      path(kit, brush, side);
      strew(kit, brush, 'tufts', -0.4, 0.4, 1, grass);
      if (kit.spec.weather !== 'snow') strew(kit, brush, 'flowers', -0.3, 0.36, 0.35, grass);
      strew(kit, brush, 'stones', -0.2, 0.38, 0.24, palette.rock);
    },
  });
}

function lighthouseHead(kit: Kit, side: number, grass: Rgb): void {
  const land = headland(kit, side, 0.85, 1.7);
  kit.layer('headland', 70, (brush) => {
    rockFace(kit, brush, land, 0.55, grass);
    const x = side * 3.35;
    brush.at(x, 0.55 + land(x) - 0.06, 0.118, () => {
      cottage(kit, brush, -side * 6);
      lighthouse(kit, brush, kit.dice('lighthouse').range(24, 29), kit.dice('light'));
    });
    foam(kit, brush, side * 1.75, 0.56);
  });
}

function cottage(kit: Kit, brush: Brush, x: number): void {
  const roof = kit.palette.roof[0] as Rgb;
  brush.rect(x - 3, 0, 6, 2.6, [232, 224, 208], 0.1);
  brush.poly(
    [
      [x - 3.4, 2.5],
      [x - 2.6, 4.4],
      [x + 2.6, 4.4],
      [x + 3.4, 2.5],
    ],
    roof,
    0.1,
  );
  for (const dx of [-1.8, 0.8])
    brush.rect(x + dx, 0.9, 1, 1.1, kit.lampsOn ? brush.emit([255, 208, 128]) : brush.tone([92, 110, 130]));
}

function foam(kit: Kit, brush: Brush, x: number, y: number): void {
  for (let i = 0; i < 9; i += 1) {
    const dice = kit.dice('foam', i);
    brush.ellipse(
      x + dice.range(-0.9, 0.5) * Math.sign(x) * -1,
      y + dice.range(-0.05, 0.03),
      dice.range(0.1, 0.3),
      0.022,
      brush.tone([245, 250, 252], 0, 0.6),
    );
  }
}

/** A trodden path from the foreground up to the edge. */
function path(kit: Kit, brush: Brush, side: number): void {
  brush.blob(
    [
      [-1.6, -2.4],
      [-0.4, -0.5],
      [side * 0.7, 0.05],
      [side * 2.6, 0.3],
      [side * 4.6, 0.42],
      [side * 4.7, 0.47],
      [side * 2.4, 0.38],
      [side * 1.3, 0.12],
      [1.1, -0.5],
      [1.9, -2.4],
    ],
    brush.tone(kit.palette.path, 0, 0.8),
  );
}

function fence(kit: Kit, brush: Brush, side: number): void {
  const y = kit.floorAt(2.4);
  for (const cell of brush.cells(1.15)) {
    const x = cell * 1.15;
    if (x * side > -2.9 || x * side < -EDGE) continue;
    brush.poly(
      [
        [x - 0.04, y - 0.05],
        [x - 0.035, y + 0.8],
        [x, y + 0.85],
        [x + 0.035, y + 0.8],
        [x + 0.04, y - 0.05],
      ],
      kit.palette.wood,
      -0.2,
    );
    // rails run from each post to the next one inwards; the innermost ends the fence
    if ((x + side * 1.15) * side > -2.9) continue;
    for (const up of [0.38, 0.68])
      brush.line(
        [
          [x, y + up],
          [x + side * 1.15, y + up - 0.03],
        ],
        0.045,
        kit.palette.wood,
        0.1,
      );
  }
}
