import type { Rgb } from '../../contract.ts';
import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { door, pane, tower } from '../buildings.ts';
import { barrel, crate } from '../furniture.ts';
import type { Dice } from '../dice.ts';
import type { Kit } from '../kit.ts';
import { landmark } from '../landmarks.ts';
import { addAir, addGrove, addHills, addHouses, addRow, openSlots } from '../land.ts';
import { tree } from '../plants.ts';
import { addSky } from '../sky.ts';
import { lamppost, stall, streetBench } from '../street.ts';
import { addGround, addPlain, strew } from '../terrain.ts';
import { addWeather } from '../weather.ts';

const LAMP: Rgb = [255, 214, 150];

/** Towers in the haze, a street front of shops at eye height, a kerb, lamps. */
export function cityStreet(kit: Kit): void {
  const dice = kit.dice('street');
  const side = dice.chance(0.5) ? 1 : -1;
  const seat = dice.chance(0.5);
  const step = dice.range(1.9, 2.4);
  kit.horizonY = 1.2;
  addSky(kit);
  skyline(kit, 'skyline-far', 120, 1.05, [60, 120]);
  skyline(kit, 'skyline', 60, 1.9, [30, 64]);
  const paving = mix(hex('#a39d96'), kit.palette.path, 0.35);
  addPlain(kit, 40, paving, 'far-paving');
  kit.layer('front', 9, (brush) => shopRow(kit, brush, 9, step));
  addAir(kit, 8, 0.2);
  addGround(kit, paving, kit.floorAt(9) + 0.005, {
    details: (brush) => {
      slabs(kit, brush, paving);
      const low = Math.min(brush.box.bottom, -2) - 1;
      const wide = brush.box.right - brush.box.left;
      brush.rect(brush.box.left, low, wide, -0.42 - low, mix(hex('#5f6069'), kit.palette.earth, 0.12), -0.1);
      brush.rect(brush.box.left, -0.44, wide, 0.07, paving, 0.7);
      brush.rect(brush.box.left, -0.5, wide, 0.07, paving, -0.6);
      if (kit.wet) puddles(kit, brush);
    },
  });
  kit.layer('furniture', 3, (brush) => {
    const y = kit.floorAt(3);
    for (const cell of brush.cells(6.4, 3))
      brush.at(side * 3.1 + cell * 6.4, y, kit.scaleAt(3), () => lamppost(kit, brush));
    brush.at(side * 4.9, y, kit.scaleAt(3), () => tree(kit, brush, 'round', 4.4, kit.dice('street-tree')));
    brush.at(-side * 2.9, y, kit.scaleAt(3), () => (seat ? streetBench(kit, brush) : planter(kit, brush)));
  });
  kit.shown
    .add('street')
    .add('building')
    .add('lamppost')
    .add('shop')
    .add('window')
    .add('city')
    .add('pavement')
    .add('door');
  openSlots(kit, 'furniture', 1.8);
  addWeather(kit);
}

function skyline(kit: Kit, name: string, depth: number, step: number, heights: readonly [number, number]): void {
  addRow(kit, name, depth, { step, wander: 0.15, gaps: 0.06 }, (brush, own) =>
    tower(kit, brush, own, own.range(8, 13), own.range(heights[0], heights[1])),
  );
}

/** A row of shop fronts with flats over them. */
function shopRow(kit: Kit, brush: Brush, depth: number, step: number): void {
  const [scale, floor] = [kit.scaleAt(depth), kit.floorAt(depth)];
  for (const cell of brush.cells(step, step)) {
    const own = kit.dice('shop-front', cell);
    brush.at((cell + 0.5) * step, floor, scale, () => shopFront(kit, brush, own, step / scale));
  }
}

/** A house of flats over a shop: storeys, cornice, window boxes, a front with a sign board. */
function shopFront(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const colour = mix(dice.pick(kit.palette.plaster), kit.light.fog, 0.12);
  const h = dice.pick([8.2, 9.6, 11]);
  const arched = dice.chance(0.25) || kit.spec.culture === 'north-indian' || kit.spec.culture === 'middle-eastern';
  const columns = dice.pick([2, 3, 3]);
  const tall = dice.pick([1.45, 1.7]);
  brush.rect(-w / 2, 0, w, h, brush.turn(-w / 2, w / 2, colour, 0.25));
  if (dice.chance(0.4)) courses(kit, brush, dice, w, h, colour);
  for (let y = 4; y + 1.6 < h; y += 2.7) {
    for (let i = 0; i < columns; i += 1) {
      const x = ((i + 0.5) / columns - 0.5) * w * 0.9;
      pane(kit, brush, x - 0.45, y, 0.9, tall, dice, arched);
      if (dice.chance(0.3)) windowBox(kit, brush, dice, x, y - 0.12);
    }
    if (dice.chance(0.25)) balcony(brush, w * 0.4, y - 0.15);
  }
  cornice(kit, brush, w, h, colour);
  shopGlass(kit, brush, dice, w);
  if (dice.chance(0.6)) awning(kit, brush, dice, w);
  else hangingSign(kit, brush, dice, w);
  if (kit.lampsOn) brush.glow(-w * 0.17, 1.2, 2.2, LAMP, 0.22);
}

function courses(kit: Kit, brush: Brush, dice: Dice, w: number, h: number, colour: Rgb): void {
  for (let i = 0; i < 60; i += 1) {
    const [x, y] = [dice.range(-0.5, 0.42) * w, 3.5 + Math.floor(dice.next() * (h - 3.8) * 5) / 5];
    brush.rect(x, y, 0.34, 0.15, brush.tone(mix(colour, kit.palette.floor, 0.35), dice.range(-0.4, 0.2), 0.45));
  }
}

function windowBox(kit: Kit, brush: Brush, dice: Dice, x: number, y: number): void {
  for (let i = 0; i < 6; i += 1) {
    brush.ellipse(x - 0.4 + i * 0.16, y + 0.18, 0.14, 0.12, dice.pick(kit.palette.leaf), dice.range(-0.4, 0.3));
    if (kit.spec.weather !== 'snow')
      brush.ellipse(x - 0.36 + i * 0.15, y + 0.24, 0.05, 0.05, dice.pick(kit.palette.flower), 0.1);
  }
  brush.rect(x - 0.5, y - 0.04, 1, 0.18, kit.palette.wood, -0.1);
}

function balcony(brush: Brush, half: number, y: number): void {
  const iron: Rgb = [86, 88, 98];
  for (let x = -half; x <= half + 0.01; x += half / 14) brush.rect(x - 0.012, y, 0.024, 0.62, iron, 0);
  brush
    .rect(-half - 0.05, y + 0.6, half * 2 + 0.1, 0.05, iron, 0.2)
    .rect(-half - 0.1, y - 0.1, half * 2 + 0.2, 0.12, [150, 146, 142], 0);
}

function cornice(kit: Kit, brush: Brush, w: number, h: number, colour: Rgb): void {
  const trim = mix(colour, kit.palette.trim, 0.5);
  brush.rect(-w / 2, h - 0.42, w, 0.46, mix(colour, kit.palette.woodDeep, 0.22), 0.2);
  for (let x = -w / 2 + 0.15; x < w / 2 - 0.1; x += 0.36) brush.rect(x, h - 0.5, 0.16, 0.3, trim, -0.2);
  brush.rect(-w / 2 - 0.06, h - 0.02, w + 0.12, 0.16, trim, 0.45);
  brush.rect(-w / 2, 3.3, w, 0.12, trim, 0.35).rect(-w / 2, 3.2, w, 0.1, brush.tone(kit.light.shadow, 0, 0.22));
}

function shopGlass(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const front = mix(
    dice.pick([kit.palette.accent, kit.palette.fabric, kit.palette.wood, kit.palette.wallDeep]),
    kit.light.fog,
    0.1,
  );
  const glass = kit.lampsOn
    ? brush.emit([255, 218, 152], 0.9)
    : brush.stops(0, 0.6, 0, 2.3, [
        [0, brush.tone(mix(hex('#7f97a4'), front, 0.3), -0.35)],
        [1, brush.tone(mix(hex('#a9c1c9'), front, 0.12), 0)],
      ]);
  brush.rect(-w * 0.46, 0, w * 0.92, 3.12, front, -0.2);
  for (const x of [-0.46, 0.12, 0.43]) brush.rect(x * w, 0, w * 0.035, 3.12, front, 0.2);
  brush.rect(-w * 0.41, 0.62, w * 0.5, 1.72, glass);
  display(kit, brush, dice, w);
  brush.poly(
    [
      [-w * 0.41, 1.3],
      [-w * 0.2, 2.34],
      [-w * 0.12, 2.34],
      [-w * 0.33, 0.62],
      [-w * 0.41, 0.62],
    ],
    brush.tone([255, 255, 255], 0, kit.lampsOn ? 0.05 : 0.12),
  );
  brush.rect(-w * 0.41, 0.1, w * 0.5, 0.42, front, -0.6).rect(-w * 0.43, 0.54, w * 0.54, 0.09, front, 0.5);
  brush
    .rect(w * 0.17, 0, w * 0.24, 2.34, mix(front, kit.palette.woodDeep, 0.45), -0.1)
    .rect(w * 0.2, 0.8, w * 0.18, 1.4, glass);
  brush.ellipse(w * 0.385, 1.05, 0.05, 0.07, kit.palette.metal, 0.4);
  brush
    .rect(-w * 0.45, 2.6, w * 0.9, 0.44, mix(front, [24, 22, 34], 0.35), 0)
    .rect(-w * 0.45, 2.58, w * 0.9, 0.05, front, 0.5);
  signOn(kit, brush, dice, 2.82);
}

/** Goods on two shelves behind the glass. */
function display(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const ink = (): Rgb =>
    mix(
      dice.pick([...kit.palette.plaster, kit.palette.accent, kit.palette.wood]),
      kit.light.shadow,
      kit.lampsOn ? 0.5 : 0.25,
    );
  for (const y of [0.64, 1.35]) {
    for (let x = -w * 0.38; x < w * 0.05; x += dice.range(0.22, 0.4)) {
      const h = dice.range(0.14, y < 1 ? 0.5 : 0.34);
      const half = dice.range(0.06, 0.13);
      const style = brush.tone(ink(), 0, 0.55);
      if (dice.chance(0.4)) brush.ellipse(x, y + h / 2, half, h / 2, style);
      else brush.round(x - half, y, half * 2, h, 0.04, style);
    }
    brush.rect(-w * 0.41, y - 0.04, w * 0.5, 0.035, brush.tone(kit.palette.wood, 0, 0.6));
  }
}

/** No words: a mark of the trade between two strokes. */
function signOn(kit: Kit, brush: Brush, dice: Dice, y: number): void {
  const gold = mix(kit.palette.trim, kit.palette.metal, 0.4);
  brush.ellipse(0, y, 0.13, 0.13, gold, 0.2);
  brush.ellipse(0, y, 0.075, 0.075, dice.pick([kit.palette.accent, kit.palette.fabric, kit.palette.wood]), 0);
  for (const side of [-1, 1]) brush.round(side * 0.25 + (side < 0 ? -0.9 : 0), y - 0.03, 0.9, 0.06, 0.03, gold, 0);
}

function hangingSign(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const x = w * 0.4;
  brush.line(
    [
      [x - 0.4, 3.42],
      [x + 0.42, 3.42],
    ],
    0.05,
    [70, 70, 80],
    0,
  );
  brush.round(
    x - 0.3,
    2.72,
    0.62,
    0.62,
    0.3,
    dice.pick([kit.palette.accent, kit.palette.fabric, kit.palette.wood]),
    0.1,
  );
  brush
    .round(x - 0.24, 2.78, 0.5, 0.5, 0.25, kit.palette.trim, 0)
    .ellipse(x + 0.01, 3.03, 0.12, 0.14, kit.palette.wood, 0);
}

function awning(kit: Kit, brush: Brush, dice: Dice, w: number): void {
  const stripe = dice.pick([kit.palette.accent, kit.palette.fabric, ...kit.palette.flower]);
  const bands = 12;
  for (let i = 0; i < bands; i += 1) {
    const [x0, x1] = [-w * 0.46 + (i / bands) * w * 0.92, -w * 0.46 + ((i + 1) / bands) * w * 0.92];
    brush.poly(
      [
        [x0, 2.6],
        [x0 * 1.05, 2.05],
        [x1 * 1.05, 2.05],
        [x1, 2.6],
      ],
      i % 2 === 0 ? mix(stripe, kit.palette.fabricLight, 0.25) : kit.palette.fabricLight,
      i % 2 === 0 ? 0.1 : 0.25,
    );
  }
}

function slabs(kit: Kit, brush: Brush, colour: Rgb): void {
  const joint = brush.tone(mix(colour, kit.light.shadow, 0.4), 0, 0.35);
  const top = kit.floorAt(9);
  for (let d = 8; d > -8; d -= 1.1)
    if (kit.floorAt(d) > -0.4)
      brush.rect(brush.box.left, kit.floorAt(d), brush.box.right - brush.box.left, 0.011, joint);
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

/** Stalls under striped awnings, bunting overhead, goods in heaps. */
export function market(kit: Kit): void {
  const dice = kit.dice('market');
  const side = dice.chance(0.5) ? 1 : -1;
  kit.horizonY = 1.2;
  addSky(kit);
  kit.layer('landmark', 60, (brush) =>
    brush.at(side * 1.8, kit.floorAt(52), kit.scaleAt(52), () => landmark(kit, brush, 17, kit.dice('landmark'))),
  );
  addHouses(kit, 'houses', 30, { step: 1.95 });
  addPlain(kit, 34, kit.palette.path, 'paving');
  addRow(kit, 'stalls-far', 13, { step: 1.55, wander: 0.08 }, (brush, own) => stall(kit, brush, own, 2.4));
  bunting(kit);
  addAir(kit, 8, 0.18);
  addGround(kit, mix(kit.palette.path, kit.palette.earth, 0.35), kit.floorAt(12.5), {
    details: (brush) => {
      strew(kit, brush, 'pebbles', -0.6, 0.5, 1, kit.palette.earth);
      strew(kit, brush, 'leaves', -0.5, 0.4, 0.25);
    },
  });
  addRow(kit, 'stalls', 4.2, { step: 2.5, clear: 2.3, wander: 0.05 }, (brush, own) => stall(kit, brush, own, 2.5));
  kit.furnish('goods', 2.6, [
    [side * 2.5, crate(kit, 0.5)],
    [-side * 2.6, barrel(kit, 0.7)],
  ]);
  kit.shown.add('stall').add('market').add('fruit').add('vegetable').add('awning');
  openSlots(kit, 'goods', 1.2);
  addWeather(kit);
}

function bunting(kit: Kit): void {
  kit.layer('bunting', 9, (brush) => {
    const span = 4.4;
    for (const cell of brush.cells(span, span)) {
      for (let i = 0; i < 14; i += 1) {
        const t = i / 14;
        const [x, y] = [(cell + t) * span, 3.35 - 0.5 * (1 - (2 * t - 1) ** 2)];
        const colour = kit.palette.flower[(i + cell * 2 + 40) % 3] as Rgb;
        brush.poly(
          [
            [x, y],
            [x + 0.22, y - 0.01],
            [x + 0.11, y - 0.27],
          ],
          colour,
          i % 2 === 0 ? 0.2 : -0.15,
        );
      }
      brush.line(
        Array.from({ length: 13 }, (_, i) => [(cell + i / 12) * span, 3.36 - 0.5 * (1 - (i / 6 - 1) ** 2)] as const),
        0.014,
        [110, 96, 88],
      );
    }
  });
}

/** A temple's court: its tower behind a pillared colonnade, a flag mast, lamps, a tank or tree. */
export function templeCourtyard(kit: Kit): void {
  const dice = kit.dice('court');
  const side = dice.chance(0.5) ? 1 : -1;
  const stone = mix(kit.palette.stone, kit.palette.plaster[0] as Rgb, 0.4);
  kit.horizonY = 1.2;
  addSky(kit);
  addGrove(kit, 'trees', 80, { step: 0.6, wander: 0.5 }, [6, 11]);
  addPlain(kit, 70, stone);
  kit.layer('tower', 46, (brush) =>
    brush.at(side * dice0(kit, 0.6, 1.8), kit.floorAt(46), kit.scaleAt(46), () =>
      landmark(kit, brush, dice0(kit, 20, 24), kit.dice('tower')),
    ),
  );
  kit.layer('colonnade', 15, (brush) => colonnade(kit, brush, stone));
  addGround(kit, mix(stone, kit.palette.path, 0.4), kit.floorAt(14.5), {
    details: (brush) => {
      slabs(kit, brush, stone);
      if (kit.spec.culture === 'south-indian' || kit.spec.culture === 'north-indian') kolam(kit, brush);
      strew(kit, brush, 'leaves', -0.5, 0.4, 0.2);
    },
  });
  kit.layer('mast', 6, (brush) => brush.at(-side * 2.9, kit.floorAt(6), kit.scaleAt(6), () => mast(kit, brush)));
  kit.shown
    .add('temple')
    .add('pillar')
    .add('courtyard')
    .add('gopuram')
    .add('tower')
    .add('lamp')
    .add('flag')
    .add('bell');
  openSlots(kit, 'mast', 1.6);
  addWeather(kit);
}

const dice0 = (kit: Kit, low: number, high: number): number => kit.dice('court', low).range(low, high);

function colonnade(kit: Kit, brush: Brush, stone: Rgb): void {
  const [y, s] = [kit.floorAt(15), kit.scaleAt(15)];
  const wide = brush.box.right - brush.box.left;
  const pointed = kit.spec.culture === 'middle-eastern' || kit.spec.culture === 'north-indian' ? 1 : 0;
  brush.rect(brush.box.left, y, wide, 3.3 * s, stone, -0.1);
  for (const cell of brush.cells(2.1 * s, 1)) {
    const x = cell * 2.1 * s;
    brush.arch(
      x - 0.82 * s,
      y + 0.35 * s,
      1.64 * s,
      2.5 * s,
      brush.tone(mix(stone, kit.light.shadow, 0.6), -0.3, 0.85),
      0,
      pointed,
    );
    if (kit.lampsOn && cell % 2 === 0) brush.glow(x, y + 1.1 * s, 0.9 * s, LAMP, 0.7);
    const px = x + 1.05 * s;
    brush.rect(px - 0.17 * s, y, 0.34 * s, 2.7 * s, brush.turn(px - 0.17 * s, px + 0.17 * s, stone, 0.7));
    brush.rect(px - 0.28 * s, y + 2.5 * s, 0.56 * s, 0.16 * s, stone, 0.4);
  }
  brush.rect(brush.box.left, y + 3.1 * s, wide, 0.3 * s, stone, 0.45);
  brush.rect(brush.box.left, y, wide, 0.34 * s, stone, 0.2);
  for (const cell of brush.cells(0.5 * s))
    brush.arch(cell * 0.5 * s, y + 3.4 * s, 0.42 * s, 0.34 * s, stone, 0.3, pointed);
}

function kolam(kit: Kit, brush: Brush): void {
  const chalk = brush.tone(kit.spec.weather === 'snow' ? kit.palette.accent : [250, 244, 232], 0, 0.75);
  for (let i = 0; i < 8; i += 1) {
    const t = (i / 8) * Math.PI * 2;
    brush.context.lineWidth = 0.018;
    brush.context.strokeStyle = chalk;
    brush.context.beginPath();
    brush.context.ellipse(Math.cos(t) * 0.42, -0.06 + Math.sin(t) * 0.085, 0.3, 0.06, 0, 0, Math.PI * 2);
    brush.context.stroke();
    brush.ellipse(Math.cos(t) * 0.78, -0.06 + Math.sin(t) * 0.16, 0.03, 0.012, kit.palette.flower[i % 3] as Rgb);
  }
}

function mast(kit: Kit, brush: Brush): void {
  const gold = hex('#cc9c42');
  brush.shadow(0, 0, 0.9, 0.12, 0.3);
  brush.rect(-0.8, 0, 1.6, 0.4, kit.palette.stone, 0).rect(-0.55, 0.4, 1.1, 0.3, kit.palette.stone, 0.25);
  brush.rect(-0.09, 0.7, 0.18, 6.6, brush.turn(-0.09, 0.09, gold));
  for (let y = 1.2; y < 7; y += 0.62) brush.rect(-0.13, y, 0.26, 0.09, gold, 0.4);
  brush.poly('0.09,7.2 1.1,6.95 0.09,6.6', kit.palette.accent, 0.2);
}
