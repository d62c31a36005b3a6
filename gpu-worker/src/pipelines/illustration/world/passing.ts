import type { Brush } from './brush.ts';
import type { Dice } from './dice.ts';
import type { Kit } from './kit.ts';
import { tree, treesOf } from './plants.ts';

/** Metres after which the country seen from a moving window begins again. */
const PASSING_TILE = 18;

/** Fields, trees and poles that run past the window. */
export function passingCountry(kit: Kit): void {
  const drift = (speed: number) => ({
    drift: { xMetresPerSecond: -speed, yMetresPerSecond: 0, tileWidth: PASSING_TILE, tileHeight: 40 },
  });
  const passing = (
    name: string,
    depth: number,
    count: number,
    speed: number,
    draw: (brush: Brush, dice: Dice) => void,
  ) =>
    kit.layer(
      name,
      depth,
      (brush) => {
        for (const tile of brush.cells(PASSING_TILE, 3)) {
          for (let n = 0; n < count; n += 1) {
            const dice = kit.dice(name, n);
            const x = tile * PASSING_TILE + ((n + dice.next() * 0.7) / count) * PASSING_TILE;
            brush.at(x, kit.floorAt(depth), kit.scaleAt(depth), () => draw(brush, dice));
          }
        }
      },
      drift(speed),
    );
  kit.layer('fields', 40, (brush) => {
    const top = kit.floorAt(40);
    brush.band(
      brush.box.bottom - 1,
      top + 1 - brush.box.bottom,
      brush.fade(top, kit.palette.grass, 0.6, kit.palette.grass, 0.2, -0.3),
    );
  });
  passing('passing-far', 34, 9, 1.6, (brush, dice) =>
    tree(kit, brush, dice.pick(treesOf(kit)), dice.range(4, 7), dice),
  );
  passing('passing-near', 12, 5, 4.2, (brush, dice) =>
    tree(kit, brush, dice.pick(treesOf(kit)), dice.range(3, 4.4), dice),
  );
}
