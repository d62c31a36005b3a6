import type { Rgb } from '../contract.ts';
import { css, mix } from '../light/index.ts';
import type { Brush } from './brush.ts';
import { house } from './buildings.ts';
import type { Dice } from './dice.ts';
import type { Kit } from './kit.ts';
import { blades, bush, tree, treesOf, type TreeKind } from './plants.ts';
import { addRidge, rolling } from './terrain.ts';

/** What stands on the land in one layer: spaced along x, with chance of its own at every place. */
export type Row = {
  readonly step: number;
  /** Nothing stands nearer to x = 0 than this. */
  readonly clear?: number;
  /** Share of places left empty. */
  readonly gaps?: number;
  /** Metres that places wander along x, as a share of the step. */
  readonly wander?: number;
};

/** Puts something down along a layer's floor at real scale: houses, trees, posts. */
export function addRow(
  kit: Kit,
  name: string,
  depth: number,
  row: Row,
  draw: (brush: Brush, dice: Dice, x: number) => void,
): void {
  const { step, clear = 0, gaps = 0, wander = 0.3 } = row;
  kit.layer(name, depth, (brush) => {
    const [scale, floor] = [kit.scaleAt(depth), kit.floorAt(depth)];
    for (const cell of brush.cells(step, 4)) {
      const dice = kit.dice(name, cell);
      const x = (cell + 0.5 + dice.range(-wander, wander)) * step;
      if (Math.abs(x) < clear || dice.chance(gaps)) continue;
      brush.at(x, floor, scale, () => draw(brush, dice, x));
    }
  });
}

export function addGrove(
  kit: Kit,
  name: string,
  depth: number,
  row: Row,
  heights: readonly [number, number],
  kinds: readonly TreeKind[] = treesOf(kit),
): void {
  addRow(kit, name, depth, row, (brush, dice) => {
    const kind = dice.pick(kinds);
    const height = dice.range(heights[0], heights[1]);
    brush.shadow(0, 0, height * 0.3, height * 0.035, 0.24);
    tree(kit, brush, kind, height, dice);
  });
}

export function addHouses(kit: Kit, name: string, depth: number, row: Row): void {
  addRow(kit, name, depth, { wander: 0.12, ...row }, (brush, dice) => {
    house(kit, brush, dice);
    for (const dx of [-3.5, 3.6]) {
      if (dice.chance(0.55))
        brush.at(dx, 0, 1, () => bush(brush, dice.pick(kit.palette.leaf), dice.range(0.5, 1), dice));
    }
  });
}

export function addBushes(kit: Kit, name: string, depth: number, row: Row, heights: readonly [number, number]): void {
  addRow(kit, name, depth, row, (brush, dice) =>
    bush(brush, dice.pick(kit.palette.leaf), dice.range(heights[0], heights[1]), dice),
  );
}

/** Two lines of hills before the sky. */
export function addHills(kit: Kit, height = 0.9): void {
  const { leaf, rock, grass } = kit.palette;
  addRidge(
    kit,
    'hills-far',
    190,
    mix(rock, leaf[0] as Rgb, 0.45),
    kit.horizonY - 0.15,
    rolling(kit.dice('far hills'), height, 9),
    { haze: 0.5 },
  );
  addRidge(
    kit,
    'hills',
    95,
    mix(leaf[0] as Rgb, grass, 0.45),
    kit.horizonY - 0.25,
    rolling(kit.dice('hills'), height * 0.6, 5.5),
    { haze: 0.4 },
  );
}

/** Tall grass at the very bottom of the frame, rising a little at the sides, never before a face. */
export function addForeground(kit: Kit, colour: Rgb, height = 0.34): void {
  kit.layer('foreground', -2.5, (brush) => {
    for (const cell of brush.cells(0.36)) {
      const dice = kit.dice('near-grass', cell);
      const x = (cell + dice.next()) * 0.36;
      const out = Math.min(1, Math.max(0, (Math.abs(x) - 1.4) / 2.2));
      if (dice.chance(0.25)) continue;
      brush.at(x, -0.78 + out * 0.12, 1, () =>
        blades(brush, mix(colour, kit.light.shadow, 0.24), height * (0.75 + 0.6 * out), dice.int(4, 7), dice),
      );
    }
  });
}

/** Air between the people and what lies behind them: it lowers the contrast of a busy background. */
export function addAir(kit: Kit, depth: number, strength: number): void {
  kit.layer('air', depth, (brush) => {
    const { fog } = kit.light;
    brush.cover(
      brush.stops(0, kit.floorAt(depth) - 0.2, 0, 5, [
        [0, css(fog, strength * 0.5)],
        [0.3, css(fog, strength)],
        [1, css(fog, strength * 0.4)],
      ]),
    );
  });
}

/** Free places on open ground to both sides of the people, for dressing. */
export function openSlots(kit: Kit, layer: string, room = 2.2): void {
  const depth = Math.max(0, kit.depthOf(layer));
  const y = kit.floorAt(depth);
  for (const x of [2.3, -2.4, 3.4, -3.5, 4.6, -4.7])
    kit.slot('floor', layer, x, y, Math.abs(x) > 3 ? room * 1.6 : room);
}
