import type { Rgb } from '../../contract.ts';
import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { door, pane } from '../buildings.ts';
import { barrel, crate } from '../furniture.ts';
import type { Kit } from '../kit.ts';
import { addAir, addHills, addHouses, addRow, openSlots } from '../land.ts';
import { castle } from '../landmarks.ts';
import { tree } from '../plants.ts';
import { addSky } from '../sky.ts';
import { lamppost, streetBench } from '../street.ts';
import { addGround, addPlain, strew } from '../terrain.ts';
import { tower } from '../towers.ts';
import { addWeather } from '../weather.ts';
import { shopRow } from './shop-front.ts';

const LAMP: Rgb = [255, 214, 150];

/** Towers in the haze, a street front of shops at eye height, a kerb, lamps. */
export function cityStreet(kit: Kit): void {
  const dice = kit.dice('street');
  const side = dice.chance(0.5) ? 1 : -1;
  const seat = dice.chance(0.5);
  const step = dice.range(1.9, 2.4);
  const old = kit.spec.culture === 'fantasy';
  kit.horizonY = 1.2;
  addSky(kit);
  if (old) oldRoofs(kit);
  else {
    skyline(kit, 'skyline-far', 120, 1.05, [60, 120]);
    skyline(kit, 'skyline', 60, 1.9, [30, 64]);
  }
  const paving = mix(hex('#a39d96'), kit.palette.path, old ? 0.75 : 0.35);
  addPlain(kit, 40, paving, 'far-paving');
  if (old) addHouses(kit, 'front', 9, { step: step + 1.5, wander: 0.05 });
  else kit.layer('front', 9, (brush) => shopRow(kit, brush, 9, step));
  strungLights(kit);
  addAir(kit, 8, 0.13);
  addGround(kit, paving, kit.floorAt(9) + 0.005, {
    details: (brush) => {
      slabs(kit, brush, paving);
      if (old) strew(kit, brush, 'pebbles', -0.6, 0.45, 1, kit.palette.stone);
      else carriageway(kit, brush, paving);
      if (kit.wet) puddles(kit, brush);
    },
  });
  streetThings(kit, side, seat);
  for (const noun of ['street', 'building', 'lamppost', 'shop', 'window', 'city', 'pavement', 'door'])
    kit.shown.add(noun);
  openSlots(kit, 'furniture', 1.8);
  addWeather(kit);
}

/** Houses upon houses up to a castle: a city before towers of glass. */
function oldRoofs(kit: Kit): void {
  kit.layer('castle', 90, (brush) => brush.at(1.4, kit.floorAt(90), kit.scaleAt(90), () => castle(kit, brush, 46)));
  addHouses(kit, 'roofs', 36, { step: 1.4 });
}

/** The road before the kerb. */
function carriageway(kit: Kit, brush: Brush, paving: Rgb): void {
  const low = Math.min(brush.box.bottom, -2) - 1;
  brush.band(low, -0.42 - low, mix(hex('#5f6069'), kit.palette.earth, 0.12), -0.1);
  brush.band(-0.44, 0.07, paving, 0.7).band(-0.5, 0.07, paving, -0.6);
}

/** Lanterns, bulbs or marigolds across the street where a culture strings them. */
function strungLights(kit: Kit): void {
  const { culture } = kit.spec;
  if (culture === 'western' || culture === 'african') return;
  kit.layer('strung', 8.4, (brush) => {
    const span = 3.6;
    for (const cell of brush.cells(span, span)) {
      const at = (t: number): readonly [number, number] => [(cell + t) * span, 3.4 - 0.45 * (1 - (2 * t - 1) ** 2)];
      brush.line(
        Array.from({ length: 13 }, (_, i) => at(i / 12)),
        0.012,
        [90, 80, 80],
      );
      for (let i = 0; i < 8; i += 1) strungLight(kit, brush, ...at((i + 0.5) / 8), i);
    }
  });
}

function strungLight(kit: Kit, brush: Brush, x: number, y: number, i: number): void {
  if (kit.spec.culture === 'east-asian') {
    if (kit.lampsOn) brush.glow(x, y - 0.14, 0.42, [255, 150, 90], 0.5);
    brush.ellipse(x, y - 0.14, 0.1, 0.12, kit.lampsOn ? brush.emit([226, 96, 64]) : brush.tone([196, 70, 54], 0.1));
    brush
      .rect(x - 0.05, y - 0.03, 0.1, 0.025, kit.palette.woodDeep)
      .rect(x - 0.05, y - 0.27, 0.1, 0.025, kit.palette.woodDeep);
  } else if (kit.spec.culture === 'middle-eastern' || kit.spec.culture === 'fantasy') {
    if (kit.lampsOn) brush.glow(x, y - 0.12, 0.4, LAMP, 0.5);
    const glass = kit.palette.flower[i % 3] as Rgb;
    const paint = kit.lampsOn ? brush.emit(mix(glass, [255, 224, 160], 0.55)) : brush.tone(glass, 0.1);
    brush.at(x, y, 1, () => brush.poly('0,-.03 -.07,-.1 -.05,-.2 0,-.25 .05,-.2 .07,-.1', paint));
  } else {
    brush.ellipse(x, y - 0.04, 0.06, 0.06, i % 3 === 0 ? [244, 234, 214] : [234, 150, 44], 0.1);
    if (kit.lampsOn)
      brush.glow(x, y - 0.1, 0.3, LAMP, 0.6).ellipse(x, y - 0.1, 0.03, 0.04, brush.emit([255, 240, 200]));
  }
}

function streetThings(kit: Kit, side: number, seat: boolean): void {
  kit.layer('furniture', 3, (brush) => {
    const y = kit.floorAt(3);
    for (const cell of brush.cells(6.4, 3))
      brush.at(side * 3.1 + cell * 6.4, y, kit.scaleAt(3), () => lamppost(kit, brush));
    brush.at(side * 4.9, y, kit.scaleAt(3), () => tree(kit, brush, 'round', 4.4, kit.dice('street-tree')));
    brush.at(-side * 2.9, y, kit.scaleAt(3), () => (seat ? streetBench(kit, brush) : planter(kit, brush)));
  });
}

function skyline(kit: Kit, name: string, depth: number, step: number, heights: readonly [number, number]): void {
  addRow(kit, name, depth, { step, wander: 0.15, gaps: 0.06 }, (brush, own) =>
    tower(kit, brush, own, own.range(8, 13), own.range(heights[0], heights[1])),
  );
}

export function slabs(kit: Kit, brush: Brush, colour: Rgb): void {
  const joint = brush.tone(mix(colour, kit.light.shadow, 0.4), 0, 0.35);
  const top = kit.floorAt(9);
  for (let d = 8; d > -8; d -= 1.1) if (kit.floorAt(d) > -0.4) brush.band(kit.floorAt(d), 0.011, joint);
  const vanish = (x: number, y: number): number => (x * (kit.horizonY - y)) / kit.horizonY;
  for (const cell of brush.cells(1, 8))
    brush.line(
      [
        [vanish(cell, top), top],
        [vanish(cell, -0.4), -0.4],
      ],
      0.012,
      joint,
    );
}

function puddles(kit: Kit, brush: Brush): void {
  for (const cell of brush.cells(1.9, 1)) {
    const own = kit.dice('puddle', cell);
    brush.ellipse(
      (cell + own.next()) * 1.9,
      own.range(-0.34, 0.3),
      own.range(0.2, 0.55),
      own.range(0.02, 0.05),
      brush.tone(mix(kit.light.fog, [255, 255, 255], 0.2), 0, 0.5),
    );
  }
}

function planter(kit: Kit, brush: Brush): void {
  brush.shadow(0, 0, 0.9, 0.12, 0.3);
  for (let i = 0; i < 14; i += 1) {
    const own = kit.dice('planter', i);
    brush.ellipse(
      own.range(-0.6, 0.6),
      0.62 + own.range(0, 0.4),
      0.2,
      0.16,
      own.pick(kit.palette.leaf),
      own.range(-0.5, 0.5),
    );
  }
  brush.rect(-0.75, 0, 1.5, 0.6, brush.turn(-0.75, 0.75, kit.palette.stone, 0.5));
}

/** Two leaning walls with a strip of sky, pipes, washing, a lamp at the end. */
export function alley(kit: Kit): void {
  const dice = kit.dice('alley');
  const side = dice.chance(0.5) ? 1 : -1;
  kit.horizonY = 1.25;
  addSky(kit);
  skyline(kit, 'end', 70, 1.6, [14, 26]);
  const wallA = mix(kit.palette.plaster[0] as Rgb, kit.light.shadow, 0.2);
  const wallB = mix(kit.palette.plaster[1] ?? wallA, kit.light.shadow, 0.2);
  addPlain(kit, 45, kit.palette.stone, 'paving');
  kit.layer('far-walls', 24, (brush) => {
    flank(kit, brush, -1, 1.15, wallA, 5.4, 'fa');
    flank(kit, brush, 1, 1.05, wallB, 4.7, 'fb');
    if (kit.lampsOn) brush.glow(0, 1.5, 1.6, LAMP, 0.4);
  });
  kit.layer('washing', 14, (brush) => washing(kit, brush));
  kit.layer('walls', 7, (brush) => {
    flank(kit, brush, -1, 2.35, wallB, 9, 'a');
    flank(kit, brush, 1, 2.35, wallA, 9, 'b');
  });
  addGround(kit, mix(kit.palette.stone, kit.palette.earth, 0.3), kit.floorAt(8), {
    details: (brush) => {
      strew(kit, brush, 'pebbles', -0.6, 0.45, 1.4, kit.palette.stone);
      if (kit.wet) puddles(kit, brush);
    },
  });
  kit.furnish('things', 3.4, [
    [side * 2.9, crate(kit, 0.7)],
    [side * 3.5, barrel(kit, 0.95)],
    [-side * 3, barrel(kit, 0.85)],
  ]);
  kit.shown.add('alley').add('wall').add('street').add('door').add('window');
  openSlots(kit, 'things', 1.2);
  addWeather(kit);
}

/** A wall to one side that recedes a little: its near edge at `edge` metres from the middle. */
function flank(kit: Kit, brush: Brush, side: number, edge: number, colour: Rgb, height: number, key: string): void {
  const reach = side > 0 ? brush.box.right + 1 : -brush.box.left + 1;
  const floor = kit.floorAt(brush.depth);
  const far = Math.max(reach, edge + 1);
  const shade = side === brush.keySide ? -0.6 : 0.15;
  brush.poly(
    [
      [side * edge, floor],
      [side * edge, height],
      [side * far, Math.max(height * 1.5, brush.box.top + 1)],
      [side * far, floor - 0.5],
    ],
    colour,
    shade,
  );
  brush.poly(
    [
      [side * edge, floor],
      [side * edge, height],
      [side * (edge - 0.16), height * 0.97],
      [side * (edge - 0.16), floor + 0.03],
    ],
    colour,
    -0.9,
  );
  for (let i = 0; i < Math.ceil((far - edge) / 1.25); i += 1) {
    const own = kit.dice('flank', key, i);
    const x = edge + 0.3 + i * 1.25;
    for (let y = floor + 1.9; y < Math.max(height, 5); y += 1.7)
      pane(kit, brush, side > 0 ? x : -x - 0.55, y, 0.55, 0.85, own);
    if (i === 0)
      brush.at(side * (x + 0.35), floor, 0.62, () =>
        door(kit, brush, 0, 1, 2.1, false, own.pick([kit.palette.accent, kit.palette.wood, kit.palette.fabric])),
      );
  }
  brush.rect(side * (edge + 0.12) - 0.03, floor, 0.06, height, mix(colour, [70, 66, 74], 0.5), 0);
}

function washing(kit: Kit, brush: Brush): void {
  const y = 3.1;
  brush.line(
    [
      [-2, y + 0.12],
      [0, y - 0.06],
      [2, y + 0.12],
    ],
    0.015,
    [90, 84, 84],
  );
  for (let i = 0; i < 6; i += 1) {
    const own = kit.dice('cloth', i);
    const x = -1.4 + i * 0.5;
    const colour = own.pick([kit.palette.fabric, kit.palette.fabricLight, kit.palette.accent, ...kit.palette.flower]);
    const h = own.range(0.28, 0.55);
    brush.blob(
      [
        [x, y],
        [x + 0.32, y - 0.01],
        [x + 0.34, y - h],
        [x + 0.16, y - h * 0.93],
        [x - 0.02, y - h],
      ],
      colour,
      own.range(-0.2, 0.3),
    );
  }
}

/** A flat roof over the town: parapet, water tank, aerials, the city beyond. */
export function rooftop(kit: Kit): void {
  const dice = kit.dice('roof');
  const side = dice.chance(0.5) ? 1 : -1;
  kit.horizonY = 1.05;
  addSky(kit);
  addHills(kit, 0.5);
  skyline(kit, 'city-far', 150, 0.75, [14, 44]);
  skyline(kit, 'city', 70, 1.5, [8, 20]);
  const floor = mix(kit.palette.stone, kit.palette.path, 0.4);
  kit.layer('parapet', 6, (brush) => {
    const y = kit.floorAt(6);
    const wide = brush.box.right - brush.box.left;
    brush.rect(brush.box.left, y - 0.3, wide, 0.95, kit.palette.plaster[0] as Rgb, -0.1);
    for (const cell of brush.cells(0.5))
      brush.rect(cell * 0.5 + 0.12, y + 0.14, 0.26, 0.34, brush.tone(kit.light.shadow, 0, 0.3));
    brush.rect(brush.box.left, y + 0.6, wide, 0.1, kit.palette.plaster[0] as Rgb, 0.5);
  });
  addGround(kit, floor, kit.floorAt(6), { details: (brush) => slabs(kit, brush, floor) });
  kit.layer('tank', 4, (brush) => {
    brush.at(side * 3.2, kit.floorAt(4), kit.scaleAt(4), () => tank(kit, brush));
    brush.at(-side * 3.4, kit.floorAt(4), kit.scaleAt(4), () => stairHut(kit, brush));
  });
  kit.shown.add('roof').add('rooftop').add('building').add('city').add('tank');
  openSlots(kit, 'tank', 1.4);
  addWeather(kit);
}

function tank(kit: Kit, brush: Brush): void {
  const steel = mix(hex('#6f7c88'), kit.palette.wall, 0.2);
  brush.shadow(0, 0, 1.1, 0.12, 0.3);
  for (const x of [-0.7, 0.7]) brush.rect(x - 0.05, 0, 0.1, 1.1, steel, -0.5);
  brush.rect(-0.85, 1, 1.7, 0.1, steel, -0.3);
  brush.round(-0.8, 1.1, 1.6, 1.5, 0.12, brush.turn(-0.8, 0.8, steel, 0.9));
  brush.poly('-0.86,2.58 0,3 0.86,2.58', steel, 0.3);
}

function stairHut(kit: Kit, brush: Brush): void {
  const wall = kit.palette.plaster[1] ?? (kit.palette.plaster[0] as Rgb);
  brush.shadow(0, 0, 1.6, 0.15, 0.3);
  brush.rect(-1.3, 0, 2.6, 2.7, brush.turn(-1.3, 1.3, wall, 0.6));
  brush.rect(-1.45, 2.65, 2.9, 0.16, wall, 0.5);
  door(kit, brush, 0.2, 0.9, 2.05);
  if (kit.lampsOn) brush.glow(0.2, 2.4, 1.2, LAMP, 0.5);
  brush.line('-0.9,2.8 -0.9,4.1', 0.04, [80, 80, 88]);
  for (const y of [3.5, 3.75, 4])
    brush.line(
      [
        [-1.2, y],
        [-0.6, y],
      ],
      0.025,
      [80, 80, 88],
    );
}
