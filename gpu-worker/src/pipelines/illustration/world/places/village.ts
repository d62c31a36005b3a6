import { mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { house } from '../buildings.ts';
import type { Dice } from '../dice.ts';
import type { Kit } from '../kit.ts';
import { addAir, addForeground } from '../land.ts';
import { landmark } from '../landmarks.ts';
import { bush, tree, treesOf } from '../plants.ts';
import { addSky } from '../sky.ts';
import { fountain, lamppost, well } from '../street.ts';
import { addGround, addPlain, addRidge, rolling, strew } from '../terrain.ts';
import { addWeather } from '../weather.ts';

/** Houses round an open place, a landmark at its end, a well or a great tree to meet at. */
export function villageSquare(kit: Kit): void {
  const dice = kit.dice('square');
  const side = dice.chance(0.5) ? 1 : -1;
  kit.horizonY = 1.2;
  addSky(kit);
  addRidge(kit, 'hills', 160, mix(kit.palette.leaf[0]!, kit.palette.rock, 0.4), 1.0, rolling(dice, 0.9, 8), {
    haze: 0.55,
  });
  landmarkEnd(kit, dice, side);
  houses(kit, 'houses-far', 26, 1.75, 0.5);
  houses(kit, 'houses', 13, 3.4, 0);
  kit.shown.add('house').add('village').add('hut').add('building').add('church').add('temple');
  addAir(kit, 8, 0.16);
  addPlain(kit, 60);
  addGround(kit, mix(kit.palette.earth, kit.palette.path, 0.5), kit.floorAt(13), {
    depth: 6,
    details: (brush) => {
      cobbles(kit, brush);
      strew(kit, brush, 'pebbles', -0.5, 0.45, 0.8, kit.palette.stone);
      strew(kit, brush, 'leaves', -0.4, 0.4, 0.2);
    },
  });
  const centre = dice.pick(['well', 'tree', 'fountain'] as const);
  meetingPlace(kit, side, centre);
  kit.shown.add(centre).add('lamppost');
  kit.slot('floor', 'centre', side * 2.5, kit.floorAt(4), 1);
  kit.slot('floor', 'centre', -side * 1.5, kit.floorAt(4), 0.8);
  kit.slot('floor', 'centre', side * 4.4, kit.floorAt(4), 1.6);
  addForeground(kit, kit.palette.grass, 0.2);
  addWeather(kit);
}

function meetingPlace(kit: Kit, side: number, centre: 'well' | 'tree' | 'fountain'): void {
  kit.layer('centre', 5, (brush) => {
    const x = -side * 2.75;
    brush.at(x, kit.floorAt(5), kit.scaleAt(5), () => {
      if (centre === 'tree') meetingTree(kit, brush);
      else if (centre === 'well') well(kit, brush);
      else fountain(kit, brush);
    });
    brush.at(side * 3.3, kit.floorAt(4), kit.scaleAt(4), () => lamppost(kit, brush));
  });
}

function landmarkEnd(kit: Kit, dice: Dice, side: number): void {
  const high = dice.range(15, 20);
  const landmarkX = side * dice.range(0.9, 2.6);
  kit.layer('landmark', 55, (brush) => {
    for (const cell of brush.cells(0.8, 1)) {
      const own = kit.dice('grove', cell);
      brush.at((cell + own.next()) * 0.8, kit.floorAt(48), kit.scaleAt(48), () =>
        tree(kit, brush, own.pick(treesOf(kit)), own.range(3.6, 6), own),
      );
    }
    brush.at(landmarkX, kit.floorAt(50), kit.scaleAt(50), () => landmark(kit, brush, high, kit.dice('landmark')));
  });
}

/** A street front of houses with gaps; the middle stays open for the view. */
function houses(kit: Kit, name: string, depth: number, step: number, open: number): void {
  kit.layer(name, depth, (brush) => {
    for (const cell of brush.cells(step, step)) {
      const own = kit.dice(name, cell);
      const x = (cell + 0.5) * step + own.range(-0.12, 0.12) * step;
      if (depth < 20 && Math.abs(x) < 2.4) continue;
      if (own.chance(open * 0.5)) continue;
      brush.at(
        x,
        kit.floorAt(depth),
        kit.scaleAt(depth),
        () => {
          house(kit, brush, own);
          for (const dx of [-3.4, 3.5])
            if (own.chance(0.6))
              brush.at(dx, 0, 1, () => bush(brush, own.pick(kit.palette.leaf), own.range(0.5, 1), own));
        },
        own.chance(0.5),
      );
    }
  });
}

function cobbles(kit: Kit, brush: Brush): void {
  for (let row = 0; row < 16; row += 1) {
    const y = kit.floorAt(8 - row * 0.9);
    if (y < brush.box.bottom - 0.3) break;
    const size = kit.scaleAt(8 - row * 0.9);
    for (const cell of brush.cells(0.5 * size, 1)) {
      const own = kit.dice('cobble', row, cell);
      if (own.chance(0.55)) continue;
      brush.ellipse(
        (cell + own.next() * 0.6) * 0.5 * size,
        y,
        0.17 * size,
        0.035 * size,
        brush.tone(kit.palette.stone, own.range(-0.3, 0.5), 0.28),
      );
    }
  }
}

function meetingTree(kit: Kit, brush: Brush): void {
  const own = kit.dice('meeting');
  const kinds = treesOf(kit).filter((kind) => kind !== 'pine' && kind !== 'palm');
  brush.shadow(0, 0, 2.6, 0.35, 0.3);
  tree(kit, brush, kinds[0] ?? 'broadleaf', 6.4, own);
  brush.round(-1.1, -0.02, 2.2, 0.42, 0.08, brush.turn(-1.1, 1.1, kit.palette.stone, 0.5));
  brush.round(-1.2, 0.36, 2.4, 0.1, 0.04, kit.palette.stone, 0.45);
}
