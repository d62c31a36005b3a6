import type { Rgb } from '../contract.ts';
import { css, hex, mix, scale } from '../light/index.ts';
import type { Brush } from './brush.ts';
import { house } from './buildings.ts';
import type { Kit } from './kit.ts';
import { traceOpening, type Opening } from './opening.ts';
import { ornament } from './ornament.ts';
import { passingCountry } from './passing.ts';
import { tree, treesOf } from './plants.ts';
import { addSky } from './sky.ts';
import { addRidge, rolling } from './terrain.ts';
import { tower } from './towers.ts';
import { addWeather } from './weather.ts';

export type FloorKind = 'boards' | 'tiles' | 'stone' | 'tatami' | 'plain' | 'metal' | 'carpet';
export type RoomPlan = {
  /** Where the wall meets the ceiling, metres as seen. */
  readonly top?: number;
  readonly floor: FloorKind;
  readonly windows?: readonly Opening[];
  /** Windows repeat every so many metres beyond the given ones; absent: they do not. */
  readonly every?: number;
  readonly view?: 'garden' | 'city' | 'sea' | 'village' | 'passing' | 'space' | 'none';
  readonly wall?: Rgb;
  /** Colour of the floor, where it is not the palette's. */
  readonly floorColour?: Rgb;
  readonly ceiling?: 'plain' | 'beams' | 'dark' | 'panels';
  readonly ornament?: boolean;
  readonly curtains?: boolean;
  /** Where on the wall something hangs already; `all` keeps it free of dressing. */
  readonly hung?: readonly number[] | 'all';
  /** What is on the wall, between the windows. */
  readonly onWall?: (brush: Brush) => void;
  /** What hangs before the windows too. */
  readonly overWindows?: (brush: Brush) => void;
};

export const WALL_DEPTH = 3.5;

/** A room: what its windows show, the wall with holes for them, the ceiling, the floor that moves with the feet. */
export function addRoom(kit: Kit, plan: RoomPlan): void {
  kit.horizonY = 1.9;
  const windows = plan.windows ?? [];
  if (windows.length > 0 && plan.view !== 'space') addView(kit, plan.view ?? 'garden');
  const base = kit.floorAt(WALL_DEPTH);
  const top = plan.top ?? 3.05;
  const colour = plan.wall ?? kit.palette.wall;
  kit.layer('wall', WALL_DEPTH, (brush) => {
    const holes = spread(brush, windows, plan.every);
    punched(brush, holes, () => {
      paintWall(kit, brush, base, top, colour);
      if (plan.ornament !== false) ornament(kit, brush, base, top, holes);
      paintCeiling(kit, brush, top, plan.ceiling ?? 'plain');
      plan.onWall?.(brush);
    });
    for (const hole of holes) dressWindow(kit, brush, hole, plan.curtains === true);
    plan.overWindows?.(brush);
  });
  kit.layer('floor', WALL_DEPTH - 0.1, (brush) => paintFloor(kit, brush, base, plan.floor, plan.floorColour), {
    movesAsDepth: 0,
  });
  if (windows.length > 0) addShafts(kit, windows, base);
  if (plan.hung !== 'all') addWallSlots(kit, windows, plan.hung ?? [], base);
}

/** The windows, and their repetitions as far as the box reaches. */
function spread(brush: Brush, windows: readonly Opening[], every: number | undefined): Opening[] {
  if (every === undefined) return [...windows];
  return brush.cells(every, 3).flatMap((cell) => windows.map((each) => ({ ...each, x: each.x + cell * every })));
}

/** Paints everywhere but in the holes. */
function punched(brush: Brush, holes: readonly Opening[], paint: () => void): void {
  const { context, box } = brush;
  context.save();
  for (const hole of holes) {
    traceOpening(brush, hole);
    context.rect(box.left - 1, box.bottom - 1, box.right - box.left + 2, box.top - box.bottom + 2);
    context.clip('evenodd');
  }
  paint();
  context.restore();
}

function addView(kit: Kit, view: NonNullable<RoomPlan['view']>): void {
  kit.outdoors(() => {
    addSky(kit);
    const far = mix(kit.palette.leaf[0] as Rgb, kit.light.fog, 0.25);
    if (view === 'sea') viewOfSea(kit);
    else addRidge(kit, 'view-hills', 70, far, kit.horizonY - 0.35, rolling(kit.dice('view'), 0.55, 9));
    if (view === 'city' || view === 'village') viewOfHouses(kit, view);
    if (view === 'garden' || view === 'village') viewOfTrees(kit);
    if (view === 'passing') passingCountry(kit);
    addWeather(kit, true);
  });
}

function viewOfSea(kit: Kit): void {
  kit.layer('view-sea', 90, (brush) => {
    const { water } = kit.palette;
    const bottom = brush.box.bottom - 1;
    brush.band(
      bottom,
      kit.horizonY - bottom,
      brush.fade(kit.horizonY, mix(water, kit.light.fog, 0.5), 0.4, water, 0, -0.5),
    );
  });
}

function viewOfHouses(kit: Kit, view: 'city' | 'village'): void {
  const step = view === 'city' ? 2.1 : 2.9;
  kit.layer('view-houses', 30, (brush) => {
    for (const cell of brush.cells(step, 2)) {
      const own = kit.dice('view', cell);
      brush.at(cell * step, kit.floorAt(30) - 0.4, kit.scaleAt(30), () => {
        if (view === 'city') tower(kit, brush, own, own.range(5, 8), own.range(7, 18));
        else house(kit, brush, own);
      });
    }
  });
}

function viewOfTrees(kit: Kit): void {
  kit.layer('view-trees', 14, (brush) => {
    const [floor, scaleThere] = [kit.floorAt(14), kit.scaleAt(14)];
    brush.band(brush.box.bottom - 1, floor + 1 - brush.box.bottom, kit.palette.grass);
    for (const cell of brush.cells(1.7, 2)) {
      const own = kit.dice('view-tree', cell);
      brush.at((cell + own.next() * 0.8) * 1.7, floor, scaleThere, () =>
        tree(kit, brush, own.pick(treesOf(kit)), own.range(3.4, 5.2), own),
      );
    }
  });
}

function paintWall(kit: Kit, brush: Brush, base: number, top: number, colour: Rgb): void {
  const { box } = brush;
  // Under everything, so that no seam between wall, ceiling and floor lets anything through.
  brush.cover(brush.tone(colour, -0.25));
  brush.rect(
    box.left,
    base - 1.2,
    box.right - box.left,
    top - base + 1.2,
    brush.stops(0, base, 0, top, [
      [0, brush.tone(colour, -0.25)],
      [0.45, brush.tone(colour, 0.08)],
      [1, brush.tone(colour, -0.3)],
    ]),
  );
  const side = Math.sign(kit.light.keyFromX);
  const warm = mix(colour, [255, 255, 255], 0.35);
  if (kit.lampsOn) brush.halo(side * 0.6, 1.9, 5.4, 2.7, [255, 184, 104], 0.24);
  brush.halo(side * 3.2, 1.9, 5.2, 2.6, brush.seen(warm, 0.6), 0.5);
  brush.halo(-side * 5.5, 1.4, 4, 3.2, mix(kit.light.shadow, [0, 0, 0], 0.2), 0.2);
}

function paintCeiling(kit: Kit, brush: Brush, top: number, kind: NonNullable<RoomPlan['ceiling']>): void {
  const { box } = brush;
  const width = box.right - box.left;
  if (box.top < top) return;
  const colour = kind === 'dark' ? scale(kit.palette.wallDeep, 0.55) : kit.palette.ceiling;
  brush.rect(
    box.left,
    top,
    width,
    box.top - top + 1,
    brush.stops(0, top, 0, top + 3, [
      [0, brush.tone(colour, -0.35)],
      [1, brush.tone(colour, -0.95)],
    ]),
  );
  const fan = (x: number): readonly [number, number][] => [
    [x, top],
    [x * 2.6, top + 6],
  ];
  if (kind === 'beams')
    for (const cell of brush.cells(1.5))
      brush.line(fan(cell * 1.5), 0.11, mix(kit.palette.woodDeep, kit.palette.ceiling, 0.25), -0.5);
  if (kind === 'panels') {
    for (const cell of brush.cells(1.2)) brush.line(fan(cell * 1.2), 0.03, brush.tone(colour, -1, 0.5));
    for (const y of [0.35, 0.95, 2]) brush.rect(box.left, top + y, width, 0.03, brush.tone(colour, -1, 0.5));
  }
  const trim = kind === 'beams' || kind === 'dark' ? kit.palette.woodDeep : kit.palette.trim;
  brush.rect(box.left, top - 0.1, width, 0.14, trim, 0.1);
  brush.rect(
    box.left,
    top - 0.24,
    width,
    0.14,
    brush.stops(0, top - 0.1, 0, top - 0.24, [
      [0, css(kit.light.shadow, 0.22)],
      [1, css(kit.light.shadow, 0)],
    ]),
  );
}

/** The colour of a kind of floor in this palette. */
function floorTint(kit: Kit, kind: FloorKind): Rgb {
  const { floor, stone, fabric } = kit.palette;
  switch (kind) {
    case 'tatami':
      return mix(hex('#c9b87c'), floor, 0.25);
    case 'metal':
      return mix(hex('#7d8794'), floor, 0.15);
    case 'carpet':
      return mix(fabric, floor, 0.55);
    case 'stone':
      return mix(stone, floor, 0.35);
    default:
      return floor;
  }
}

function paintFloor(kit: Kit, brush: Brush, base: number, kind: FloorKind, own?: Rgb): void {
  const { box } = brush;
  const width = box.right - box.left;
  const colour = own ?? floorTint(kit, kind);
  brush.rect(
    box.left,
    Math.min(box.bottom, base) - 1,
    width,
    base - Math.min(box.bottom, base) + 1,
    brush.stops(0, base, 0, -1.4, [
      [0, brush.tone(colour, -0.15)],
      [0.3, brush.tone(colour, 0.1)],
      [1, brush.tone(scale(colour, 0.8), -0.2)],
    ]),
  );
  floorJoints(kit, brush, base, kind, colour);
  brush.rect(
    box.left,
    base - 0.12,
    width,
    0.12,
    brush.stops(0, base, 0, base - 0.12, [
      [0, css(kit.light.shadow, 0.3)],
      [1, css(kit.light.shadow, 0)],
    ]),
  );
}

function floorJoints(kit: Kit, brush: Brush, base: number, kind: FloorKind, colour: Rgb): void {
  const { box } = brush;
  const width = box.right - box.left;
  // Joints run to the vanishing point on the horizon, so the floor lies flat under the feet.
  const toVanish = (x: number, y: number): number => (x * (kit.horizonY - y)) / kit.horizonY;
  const low = box.bottom - 0.5;
  const joint = brush.tone(scale(colour, 0.7), -0.5, 0.32);
  const step = { boards: 0.42, tiles: 0.75, stone: 1.1, tatami: 1.8, metal: 1.2, plain: 0, carpet: 0 }[kind];
  if (step > 0) {
    for (const cell of brush.cells(step, 8))
      brush.line(
        [
          [toVanish(cell * step, base), base],
          [toVanish(cell * step, low), low],
        ],
        0.014,
        joint,
      );
  }
  if (kind === 'tiles' || kind === 'stone' || kind === 'tatami' || kind === 'metal') {
    for (let d = WALL_DEPTH; d > -9; d -= step) {
      const y = kit.floorAt(d);
      if (y > low && d > -9) brush.rect(box.left, y - 0.006, width, 0.012, joint);
    }
  }
}

/** Mullions, sill and curtains. The glass catches a little of the room at night. */
function dressWindow(kit: Kit, brush: Brush, hole: Opening, curtains: boolean): void {
  const { x, y, w, h, shape } = hole;
  const frame = kit.palette.trim;
  const { context } = brush;
  brush.within(
    () => traceOpening(brush, hole),
    () => {
      brush.rect(
        x - w / 2,
        y,
        w,
        h,
        brush.stops(x - w / 2, y, x + w / 2, y + h, [
          [0, css([255, 255, 255], 0.16)],
          [0.5, css([255, 255, 255], 0.02)],
          [1, css([255, 255, 255], 0.1)],
        ]),
      );
      brush.rect(x - 0.025, y, 0.05, h, frame, -0.1);
      brush.rect(x - w / 2, y + h * 0.52, w, 0.045, frame, -0.1);
      if (w > 1.5) for (const t of [-0.25, 0.25]) brush.rect(x + t * w - 0.018, y, 0.036, h, frame, -0.1);
    },
  );
  traceOpening(brush, hole);
  context.lineWidth = 0.09;
  context.strokeStyle = brush.tone(frame, 0.1);
  context.stroke();
  if (shape !== 'round') {
    brush.rect(x - w / 2 - 0.1, y - 0.09, w + 0.2, 0.09, frame, 0.35);
    brush.rect(x - w / 2 - 0.08, y - 0.16, w + 0.16, 0.07, css(kit.light.shadow, 0.18));
  }
  if (curtains) for (const side of [-1, 1]) curtain(kit, brush, x + side * (w / 2 + 0.12), y - 0.25, h + 0.5, side);
  if (curtains) brush.rect(x - w / 2 - 0.45, y + h + 0.22, w + 0.9, 0.045, kit.palette.metal, 0.2);
}

function curtain(kit: Kit, brush: Brush, x: number, y: number, h: number, side: number): void {
  const colour = kit.palette.fabric;
  const w = 0.46;
  brush.poly(
    [
      [x - side * w * 0.45, y + h],
      [x + side * w * 0.55, y + h],
      [x + side * w * 0.62, y],
      [x - side * w * 0.2, y],
      [x - side * w * 0.05, y + h * 0.4],
    ],
    brush.stops(x - w / 2, 0, x + w / 2, 0, [
      [0, brush.tone(colour, 0.2)],
      [0.25, brush.tone(colour, -0.5)],
      [0.5, brush.tone(colour, 0.3)],
      [0.75, brush.tone(colour, -0.5)],
      [1, brush.tone(colour, 0.1)],
    ]),
  );
}

/** Sunlight through the windows: a slanting veil in the air and a patch on the floor, behind the people. */
function addShafts(kit: Kit, windows: readonly Opening[], base: number): void {
  const { timeOfDay, weather } = kit.spec;
  if (weather !== 'clear' || timeOfDay === 'night' || timeOfDay === 'dusk') return;
  const strength = { dawn: 0.2, day: 0.16, 'golden-hour': 0.32 }[timeOfDay];
  const lean = -Math.sign(kit.light.keyFromX) * (timeOfDay === 'day' ? 0.9 : 1.7);
  const colour = mix(kit.light.key, [255, 240, 210], 0.4);
  kit.layer('shafts', 1.6, (brush) => {
    for (const { x, y, w, h } of windows) {
      const fall = lean * 0.9;
      brush.poly(
        [
          [x - w / 2, y + h],
          [x + w / 2, y + h],
          [x + w / 2 + fall * 1.6, base - 0.3],
          [x - w / 2 + fall * 1.6, base - 0.3],
        ],
        brush.stops(0, y + h, 0, base - 0.3, [
          [0, css(colour, strength * 0.75)],
          [1, css(colour, 0.02)],
        ]),
      );
      brush.poly(
        [
          [x - w / 2 + fall, base - 0.06],
          [x + w / 2 + fall, base - 0.06],
          [x + w * 0.62 + fall * 1.7, base - 0.5],
          [x - w * 0.62 + fall * 1.7, base - 0.5],
        ],
        css(colour, strength * 1.2),
      );
    }
  });
}

function addWallSlots(kit: Kit, windows: readonly Opening[], hung: readonly number[], base: number): void {
  const free = [-1.55, 1.6, -2.9, 2.9, 0, -4.2, 4.2].filter(
    (x) =>
      windows.every((each) => Math.abs(each.x - x) > each.w / 2 + 0.45) && hung.every((at) => Math.abs(at - x) > 0.75),
  );
  for (const x of free) kit.slot('wall', 'wall', x, base + 1.62, 0.55);
}
