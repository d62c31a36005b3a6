import type { Rgb } from '../contract.ts';
import { hex, mix, scale } from '../light/index.ts';
import type { Brush, Point } from './brush.ts';
import type { Dice } from './dice.ts';
import { dome, sweep } from './domes.ts';
import type { Kit } from './kit.ts';

const LAMP: Rgb = hex('#ffd58a');

const GLASS: Rgb = hex('#7f9fb4');

/** A window in an outer wall: glass, frame, sill; lit from inside after dark. */
export function pane(
  kit: Kit,
  brush: Brush,
  x: number,
  y: number,
  w: number,
  h: number,
  dice: Dice,
  arched = false,
): void {
  const frame = mix(kit.palette.trim, kit.palette.wood, dice.chance(0.4) ? 0.7 : 0.1);
  const lit = kit.lampsOn && dice.chance(kit.night ? 0.62 : 0.5);
  const edge = Math.min(w, h) * 0.1;
  const glass = lit
    ? brush.emit(mix(LAMP, [255, 170, 90], dice.range(0, 0.5)), 0.95)
    : brush.tone(mix(GLASS, kit.light.fog, 0.25), -0.35);
  if (arched) {
    brush.arch(x - edge, y - edge, w + edge * 2, h + edge * 1.6, frame, 0.1);
    brush.arch(x, y, w, h, glass);
  } else {
    brush.rect(x - edge, y - edge, w + edge * 2, h + edge * 2, frame, 0.1);
    brush.rect(x, y, w, h, glass);
  }
  if (!lit)
    brush.poly(
      [
        [x, y + h * 0.35],
        [x + w * 0.65, y + h * (arched ? 0.8 : 1)],
        [x + w * 0.2, y + h * (arched ? 0.75 : 1)],
        [x, y + h * 0.75],
      ],
      brush.tone([255, 255, 255], 0, 0.16),
    );
  brush.rect(x + w / 2 - edge * 0.3, y, edge * 0.6, h * 0.97, frame, -0.1);
  brush.rect(x, y + h * 0.5 - edge * 0.3, w, edge * 0.6, frame, -0.1);
  brush.rect(x - edge * 1.6, y - edge * 1.7, w + edge * 3.2, edge * 0.9, frame, 0.3);
}

/** A door leaf in a frame, 2.1 m unless told. */
export function door(
  kit: Kit,
  brush: Brush,
  x: number,
  w = 0.95,
  h = 2.1,
  arched = false,
  colour: Rgb = kit.palette.accent,
): void {
  const frame = kit.palette.woodDeep;
  if (arched) {
    brush.arch(x - w / 2 - 0.08, 0, w + 0.16, h + 0.08, frame, 0);
    brush.arch(x - w / 2, 0, w, h, colour, -0.15);
  } else {
    brush.rect(x - w / 2 - 0.08, 0, w + 0.16, h + 0.08, frame, 0);
    brush.rect(x - w / 2, 0, w, h, colour, -0.15);
  }
  for (const dx of [-0.5, 0.04]) {
    brush.round(x + dx * w * 0.82 + w * 0.02, h * 0.1, w * 0.36, h * 0.32, 0.03, colour, -0.55);
    brush.round(x + dx * w * 0.82 + w * 0.02, h * 0.5, w * 0.36, h * 0.28, 0.03, colour, -0.55);
  }
  brush.ellipse(x + w * 0.38, h * 0.47, 0.035, 0.035, kit.palette.metal, 0.5);
}

/** A wall with its shadow under the eaves and a darker foot. */
export function wall(brush: Brush, x: number, w: number, h: number, colour: Rgb): void {
  brush.rect(
    x,
    0,
    w,
    h,
    brush.stops(x, 0, x + w, 0, [
      [0, brush.tone(colour, brush.keySide * -0.3)],
      [1, brush.tone(colour, brush.keySide * 0.35)],
    ]),
  );
  brush.rect(x, 0, w, 0.28, brush.tone(scale(colour, 0.72), -0.2, 0.55));
  brush.rect(x, h - 0.22, w, 0.22, brush.tone(kit0(colour), -0.8, 0.4));
}

const kit0 = (colour: Rgb): Rgb => mix(colour, [40, 30, 60], 0.5);

type House = { w: number; h: number; plaster: Rgb; roof: Rgb };

/** A house of the set's culture on the origin, in real metres, centred on x = 0. Gives its width and height. */
export function house(kit: Kit, brush: Brush, dice: Dice): { width: number; height: number } {
  const own: House = {
    w: dice.range(4.6, 7),
    h: dice.pick([2.9, 3.1, 5.4]),
    plaster: dice.pick(kit.palette.plaster),
    roof: dice.pick(kit.palette.roof),
  };
  brush.shadow(0, 0, own.w * 0.62, 0.4, 0.3);
  HOUSES[kit.spec.culture](kit, brush, dice, own);
  return { width: own.w, height: own.h + own.w * 0.4 };
}

const HOUSES: Record<Kit['spec']['culture'], (kit: Kit, brush: Brush, dice: Dice, own: House) => void> = {
  western: (kit, brush, dice, { w, h, plaster, roof }) => {
    if (dice.chance(0.7)) chimney(brush, dice.range(-0.3, 0.3) * w, h + w * 0.16, kit.palette.stone);
    wall(brush, -w / 2, w, h, plaster);
    gable(brush, w, h, w * 0.36, roof);
    openings(kit, brush, dice, w, h, false);
  },
  'south-indian': (kit, brush, dice, { w, h, plaster, roof }) => {
    wall(brush, -w / 2, w, h, plaster);
    hip(brush, w, h, w * 0.24, roof);
    openings(kit, brush, dice, w, h, false);
    verandah(kit, brush, w, roof);
  },
  'north-indian': (kit, brush, dice, { w, h, plaster }) => {
    wall(brush, -w / 2, w, h + 0.3, plaster);
    parapet(brush, w, h + 0.3, plaster, 'lotus');
    openings(kit, brush, dice, w, h, true);
    if (h > 4) jharokha(kit, brush, dice.range(-0.2, 0.2) * w, 3.1, plaster);
  },
  'east-asian': (kit, brush, dice, { w, h, plaster, roof }) => {
    wall(brush, -w / 2, w, h, plaster);
    for (let i = 0; i <= 5; i += 1) brush.rect(-w / 2 + (i / 5) * (w - 0.14), 0, 0.14, h, kit.palette.woodDeep, -0.1);
    openings(kit, brush, dice, w, h, false);
    if (h > 4) sweep(brush, w + 0.5, 2.75, 0.7, roof);
    sweep(brush, w + 1, h, 1.5, roof);
  },
  'middle-eastern': (kit, brush, dice, { w, h, plaster, roof }) => {
    if (dice.chance(0.4)) dome(brush, dice.range(-0.2, 0.2) * w, h, w * 0.24, roof);
    wall(brush, -w / 2, w, h, plaster);
    parapet(brush, w, h, plaster, 'steps');
    openings(kit, brush, dice, w, h, true);
  },
  african: (kit, brush, dice, own) => {
    const round = dice.chance(0.65);
    const w = round ? own.w * 0.68 : own.w;
    const h = 2.5;
    wall(brush, -w / 2, w, h, own.plaster);
    zigzag(brush, -w / 2, w, 1.15, kit.palette.accent);
    door(kit, brush, 0, 0.9, 1.95, true, kit.palette.woodDeep);
    thatch(brush, w * (round ? 1.28 : 1.14), h - 0.25, round ? 2.3 : 1.5, own.roof, dice);
  },
  fantasy: (kit, brush, dice, { w, h, plaster, roof }) => {
    wall(brush, -w / 2, w, h, plaster);
    timber(kit, brush, w, h);
    openings(kit, brush, dice, w, h, true);
    steep(brush, w, h, w * 0.85, roof, dice.range(-0.1, 0.1));
  },
};

function openings(kit: Kit, brush: Brush, dice: Dice, w: number, h: number, arched: boolean): void {
  const doorX = dice.pick([-0.28, 0, 0.28]) * w;
  door(kit, brush, doorX, 0.95, 2.1, arched);
  for (let floor = 0; floor * 2.6 + 2.4 < h + 0.2; floor += 1) {
    for (const t of [-0.33, 0, 0.33]) {
      const x = t * w;
      if (floor === 0 && Math.abs(x - doorX) < 1.05) continue;
      pane(kit, brush, x - 0.42, floor * 2.6 + 1.05, 0.84, 1.1, dice, arched);
    }
  }
}

function chimney(brush: Brush, x: number, y: number, colour: Rgb): void {
  brush.rect(x - 0.3, y, 0.6, 1.2, colour, -0.1);
  brush.rect(x - 0.36, y + 1.1, 0.72, 0.16, colour, 0.3);
}

function gable(brush: Brush, w: number, h: number, rise: number, roof: Rgb): void {
  const half = w / 2 + 0.35;
  brush.poly(
    [
      [-half, h - 0.12],
      [-half * 0.72, h + rise],
      [half * 0.72, h + rise],
      [half, h - 0.12],
    ],
    brush.fade(h, roof, h + rise, roof, -0.4, 0.35),
  );
  for (let i = 1; i < 5; i += 1)
    brush.line(
      [
        [-half + (i / 5) * half * 0.28, h - 0.12 + (rise * i) / 5],
        [half - (i / 5) * half * 0.28, h - 0.12 + (rise * i) / 5],
      ],
      0.03,
      brush.tone(roof, -1, 0.4),
    );
  brush.rect(-half, h - 0.2, half * 2, 0.12, roof, -0.8);
}

function hip(brush: Brush, w: number, h: number, rise: number, roof: Rgb): void {
  const half = w / 2 + 0.5;
  brush.poly(
    [
      [-half, h - 0.1],
      [-half * 0.45, h + rise],
      [half * 0.45, h + rise],
      [half, h - 0.1],
    ],
    brush.fade(h, roof, h + rise, roof, -0.3, 0.4),
  );
  for (let i = -6; i <= 6; i += 1)
    brush.line(
      [
        [(i / 6) * half, h - 0.08],
        [(i / 6) * half * 0.45, h + rise],
      ],
      0.025,
      brush.tone(roof, -1, 0.45),
    );
  brush.rect(-half, h - 0.18, half * 2, 0.12, roof, -0.8);
}

function verandah(kit: Kit, brush: Brush, w: number, roof: Rgb): void {
  const half = w / 2 + 0.7;
  for (let i = 0; i <= 4; i += 1) {
    const x = -half + 0.2 + (i / 4) * (half * 2 - 0.4);
    brush.rect(x - 0.09, 0, 0.18, 2.2, brush.turn(x - 0.09, x + 0.09, kit.palette.wood));
    brush.rect(x - 0.15, 2.05, 0.3, 0.14, kit.palette.wood, 0.3);
  }
  brush.poly(
    [
      [-half, 2.15],
      [-half + 0.4, 2.75],
      [half - 0.4, 2.75],
      [half, 2.15],
    ],
    brush.fade(2.15, roof, 2.75, roof, -0.35, 0.3),
  );
  brush.rect(-half, 0, half * 2, 0.22, kit.palette.floor, 0.1);
}

function parapet(brush: Brush, w: number, h: number, colour: Rgb, kind: 'lotus' | 'steps'): void {
  const step = 0.5;
  for (let x = -w / 2; x < w / 2 - step / 2; x += step) {
    if (kind === 'lotus') brush.arch(x + 0.04, h, step - 0.08, 0.42, colour, 0.35, 1);
    else
      brush.poly(
        [
          [x, h],
          [x, h + 0.18],
          [x + step * 0.25, h + 0.18],
          [x + step * 0.25, h + 0.34],
          [x + step * 0.75, h + 0.34],
          [x + step * 0.75, h + 0.18],
          [x + step, h + 0.18],
          [x + step, h],
        ],
        colour,
        0.3,
      );
  }
  brush.rect(-w / 2 - 0.12, h - 0.12, w + 0.24, 0.16, colour, 0.5);
}

function jharokha(kit: Kit, brush: Brush, x: number, y: number, colour: Rgb): void {
  brush.poly(
    [
      [x - 0.9, y],
      [x + 0.9, y],
      [x + 0.6, y - 0.35],
      [x - 0.6, y - 0.35],
    ],
    colour,
    -0.5,
  );
  brush.rect(x - 0.9, y, 1.8, 0.5, colour, 0.2);
  for (const dx of [-0.62, 0, 0.62])
    brush.arch(
      x + dx - 0.26,
      y + 0.5,
      0.52,
      0.95,
      kit.lampsOn ? brush.emit(LAMP, 0.85) : brush.tone(kit0(colour), -0.3),
      0,
      1,
    );
  dome(brush, x, y + 1.5, 0.95, colour);
}

function thatch(brush: Brush, w: number, h: number, rise: number, roof: Rgb, dice: Dice): void {
  const half = w / 2;
  const points: Point[] = [];
  for (let i = 0; i <= 10; i += 1)
    points.push([-half + (i / 10) * w, h + (i % 2 === 0 ? -0.1 : 0.04) + dice.range(-0.03, 0.03)]);
  brush.poly([...points, [half * 0.1, h + rise], [-half * 0.1, h + rise]], brush.turn(-half, half, roof, 0.8));
  for (let i = -4; i <= 4; i += 1)
    brush.line(
      [
        [(i / 4) * half * 0.86, h + 0.06],
        [(i / 4) * half * 0.12, h + rise * 0.92],
      ],
      0.03,
      brush.tone(roof, -0.9, 0.4),
    );
}

function zigzag(brush: Brush, x: number, w: number, y: number, colour: Rgb): void {
  const count = Math.round(w / 0.4);
  const step = w / count;
  for (let i = 0; i < count; i += 1)
    brush.poly(
      [
        [x + i * step, y],
        [x + (i + 0.5) * step, y + 0.32],
        [x + (i + 1) * step, y],
      ],
      brush.tone(colour, 0, 0.75),
    );
  brush.rect(x, y - 0.08, w, 0.06, brush.tone(colour, 0, 0.75));
}

function timber(kit: Kit, brush: Brush, w: number, h: number): void {
  const beam = kit.palette.woodDeep;
  for (const t of [-0.5, -0.17, 0.17, 0.5]) brush.rect(t * w - 0.09, 0, 0.18, h, beam, -0.1);
  for (let y = 2.5; y <= h + 0.1; y += 2.6) brush.rect(-w / 2 - 0.1, y, w + 0.2, 0.2, beam, 0.1);
  brush.line(
    [
      [-w / 2, 0.4],
      [-w * 0.17, 2.4],
    ],
    0.14,
    beam,
    -0.2,
  );
  brush.line(
    [
      [w / 2, 0.4],
      [w * 0.17, 2.4],
    ],
    0.14,
    beam,
    -0.2,
  );
}

function steep(brush: Brush, w: number, h: number, rise: number, roof: Rgb, lean: number): void {
  const half = w / 2 + 0.45;
  brush.poly(
    [
      [-half - 0.1, h - 0.25],
      [-half * 0.55 + lean * w, h + rise * 0.55],
      [lean * w, h + rise],
      [half * 0.55 + lean * w, h + rise * 0.55],
      [half + 0.1, h - 0.25],
    ],
    brush.turn(-half, half, roof, 0.8),
  );
  for (let i = 1; i < 6; i += 1)
    brush.line(
      [
        [-half * (1 - i / 7), h - 0.2 + rise * (i / 6.6)],
        [half * (1 - i / 7), h - 0.2 + rise * (i / 6.6)],
      ],
      0.035,
      brush.tone(roof, -1, 0.35),
    );
}
