import type { Rgb } from '../../contract.ts';
import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { house } from '../buildings.ts';
import type { Kit } from '../kit.ts';
import { addBushes, addForeground, addGrove, addHills, addRow, openSlots } from '../land.ts';
import { blades, bush } from '../plants.ts';
import { addSky } from '../sky.ts';
import { fenceLine, fountain, lamppost, streetBench } from '../street.ts';
import { addGround, addPlain, strew } from '../terrain.ts';
import { addWeather } from '../weather.ts';
import { loneTree } from './wild.ts';

/** A broad way that narrows towards the horizon. */
export function way(kit: Kit, brush: Brush, colour: Rgb, half: number, drift = 0, alpha = 1): void {
  const top = kit.floorAt(11);
  const bottom = Math.min(brush.box.bottom, -2) - 1;
  const low = half * (1 + (0.6 - bottom) * 0.9);
  brush.poly(
    [
      [drift - half * 0.22, top],
      [drift + half * 0.22, top],
      [low, bottom],
      [-low, bottom],
    ],
    brush.tone(colour, 0, alpha),
  );
}

export function park(kit: Kit): void {
  const dice = kit.dice('park');
  const side = dice.chance(0.5) ? 1 : -1;
  const { grass, path } = kit.palette;
  kit.horizonY = 1.15;
  addSky(kit);
  addHills(kit, 0.7);
  addGrove(kit, 'trees-far', 48, { step: 0.6, wander: 0.5, gaps: 0.15 }, [5, 9]);
  addPlain(kit, 48, grass);
  addGrove(kit, 'trees', 16, { step: 2.3, clear: 2.1, gaps: 0.25 }, [4.6, 6.6]);
  addBushes(kit, 'hedge', 14, { step: 1.05, gaps: 0.4 }, [0.5, 0.9]);
  addGround(kit, grass, kit.floorAt(12), {
    details: (brush) => {
      brush.blob(
        '-9,-0.35 -3,0.02 0,0.1 3,0.02 9,-0.35 9,-0.9 3,-0.62 0,-0.55 -3,-0.62 -9,-0.9',
        brush.tone(path, 0, 0.85),
      );
      strew(kit, brush, 'tufts', 0.12, 0.5, 0.9);
      if (kit.spec.weather !== 'snow') strew(kit, brush, 'flowers', 0.12, 0.5, 0.5);
      strew(kit, brush, 'leaves', -0.5, 0.4, 0.3);
    },
  });
  kit.layer('furniture', 3, (brush) => {
    const y = kit.floorAt(3);
    brush.at(side * 2.6, y, kit.scaleAt(3), () => streetBench(kit, brush));
    brush.at(-side * 2.9, y, kit.scaleAt(3), () => lamppost(kit, brush));
  });
  if (dice.chance(0.5))
    kit.layer('fountain', 9, (brush) =>
      brush.at(-side * 1.9, kit.floorAt(9), kit.scaleAt(9), () => fountain(kit, brush)),
    );
  kit.shown.add('tree').add('bench').add('lamppost').add('path').add('park').add('grass');
  openSlots(kit, 'furniture', 1.4);
  addForeground(kit, grass, 0.24);
  addWeather(kit);
}

export function field(kit: Kit): void {
  const dice = kit.dice('field');
  const crop = dice.pick(['wheat', 'meadow', 'paddy'] as const);
  const tint = crop === 'wheat' ? mix(hex('#dcb45a'), kit.palette.grass, 0.2) : kit.palette.grass;
  kit.horizonY = 1.1;
  addSky(kit);
  addHills(kit, 0.8);
  addPlain(kit, 90, mix(tint, kit.palette.leaf[0] as Rgb, 0.15));
  addGrove(kit, 'hedgerow', 55, { step: 0.8, gaps: 0.45, wander: 0.5 }, [4, 8]);
  addPlain(kit, 50, tint, 'strips');
  loneTree(kit, 'lone-tree', 22, (dice.chance(0.5) ? 1 : -1) * 3.2, dice.range(7, 9));
  addRow(kit, 'crop-far', 14, { step: 0.3, wander: 0.5 }, (brush, own) =>
    blades(brush, mix(tint, kit.palette.leaf[1] as Rgb, own.next() * 0.3), own.range(0.7, 1.1), 5, own),
  );
  addGround(kit, tint, kit.floorAt(12), {
    details: (brush) => {
      way(kit, brush, kit.palette.path, 1.5, 0.2, 0.75);
      strew(kit, brush, 'tufts', -0.6, 0.5, 1.5, mix(tint, kit.palette.leaf[0] as Rgb, 0.25));
      if (crop === 'meadow' && kit.spec.weather !== 'snow') strew(kit, brush, 'flowers', -0.5, 0.5, 1.2);
    },
  });
  kit.layer('crop', 2.6, (brush) => {
    for (const cell of brush.cells(0.2, 1)) {
      const own = kit.dice('stalk', cell);
      const x = (cell + own.next()) * 0.2;
      if (Math.abs(x) < 2.1) continue;
      brush.at(x, kit.floorAt(2.6) - 0.02, kit.scaleAt(2.6), () => blades(brush, tint, own.range(0.6, 0.95), 4, own));
    }
  });
  kit.shown.add('field').add('grass').add('wheat').add('crop').add('tree');
  openSlots(kit, 'crop', 2);
  addForeground(kit, tint, 0.42);
  addWeather(kit);
}

export function farm(kit: Kit): void {
  const dice = kit.dice('farm');
  const side = dice.chance(0.5) ? 1 : -1;
  const { grass, earth } = kit.palette;
  kit.horizonY = 1.15;
  addSky(kit);
  addHills(kit, 0.7);
  addGrove(kit, 'trees-far', 60, { step: 0.9, gaps: 0.4, wander: 0.5 }, [4, 8]);
  addPlain(kit, 60, mix(grass, hex('#d7bd64'), 0.3));
  furrows(kit, earth);
  kit.layer('barn', 18, (brush) => {
    brush.at(side * 2.9, kit.floorAt(18), kit.scaleAt(18), () => barn(kit, brush));
    brush.at(-side * 3.7, kit.floorAt(18), kit.scaleAt(18), () => house(kit, brush, kit.dice('farmhouse')));
  });
  addGround(kit, mix(grass, earth, 0.35), kit.floorAt(12), {
    details: (brush) => {
      way(kit, brush, earth, 1.4, side * 0.6, 0.6);
      strew(kit, brush, 'tufts', -0.5, 0.5, 0.9);
      strew(kit, brush, 'pebbles', -0.5, 0.4, 0.5, earth);
    },
  });
  kit.layer('fence', 4, (brush) => {
    fenceLine(kit, brush, kit.floorAt(4), kit.scaleAt(4), 'rail', -Infinity, -2);
    fenceLine(kit, brush, kit.floorAt(4), kit.scaleAt(4), 'rail', 2, Infinity);
  });
  hayBales(kit, side);
  kit.shown.add('barn').add('hay').add('fence').add('farm').add('house');
  openSlots(kit, 'hay', 1.7);
  addForeground(kit, grass, 0.28);
  addWeather(kit);
}

function hayBales(kit: Kit, side: number): void {
  kit.layer('hay', 3, (brush) => {
    for (const [x, r] of [
      [side * 3.1, 0.62],
      [side * 4, 0.5],
    ] as const) {
      const y = kit.floorAt(3);
      brush.shadow(x, y, r * 1.3, 0.1, 0.3);
      brush.ellipse(x, y + r * 0.8, r, r * 0.8, brush.turn(x - r, x + r, hex('#d8b55c'), 0.8));
      for (const t of [0.75, 0.5, 0.25]) {
        brush.context.lineWidth = 0.015;
        brush.context.strokeStyle = brush.tone(hex('#a8843a'), 0, 0.6);
        brush.context.beginPath();
        brush.context.ellipse(x, y + r * 0.8, r * t, r * 0.8 * t, 0, 0, Math.PI * 2);
        brush.context.stroke();
      }
    }
  });
}

function furrows(kit: Kit, earth: Rgb): void {
  kit.layer('furrows', 40, (brush) => {
    for (const cell of brush.cells(0.5, 12))
      brush.poly(
        [
          [cell * 0.24, kit.floorAt(40)],
          [cell * 0.24 + 0.05, kit.floorAt(40)],
          [cell * 0.62 + 0.12, kit.floorAt(10)],
          [cell * 0.62, kit.floorAt(10)],
        ],
        brush.tone(earth, -0.2, 0.4),
      );
  });
}

function barn(kit: Kit, brush: Brush): void {
  const red = mix(hex('#a5483a'), kit.palette.accent, 0.15);
  const roof = kit.palette.roof[1] ?? (kit.palette.roof[0] as Rgb);
  brush.shadow(0, 0, 5, 0.5, 0.3);
  brush.poly('-4,0 -4,4 -2.6,6.2 0,7.2 2.6,6.2 4,4 4,0', brush.turn(-4, 4, red, 0.5));
  for (let i = -7; i <= 7; i += 1) brush.rect(i * 0.53, 0, 0.04, 4.2, brush.tone(red, -0.8, 0.4));
  brush.line('-4.3,3.8 -2.7,6.35 0,7.4 2.7,6.35 4.3,3.8', 0.4, roof, 0.1);
  const white = kit.palette.trim;
  brush.rect(-1.3, 0, 2.6, 2.8, mix(red, [40, 20, 24], 0.35), -0.2);
  brush.line('-1.3,0 1.3,2.8', 0.14, white).line('1.3,0 -1.3,2.8', 0.14, white);
  brush.line('-1.3,0 -1.3,2.8 1.3,2.8 1.3,0', 0.14, white);
  brush.rect(-0.5, 4.3, 1, 1.1, kit.lampsOn ? brush.emit([255, 206, 128]) : brush.tone(mix(red, [40, 20, 24], 0.5)));
}

export function garden(kit: Kit): void {
  const dice = kit.dice('garden');
  const side = dice.chance(0.5) ? 1 : -1;
  const { grass, leaf, path } = kit.palette;
  kit.horizonY = 1.15;
  addSky(kit);
  addGrove(kit, 'trees-far', 40, { step: 0.7, wander: 0.5 }, [5, 8]);
  addPlain(kit, 42, grass);
  kit.layer('house', 16, (brush) =>
    brush.at(side * 2.9, kit.floorAt(16), kit.scaleAt(16), () => house(kit, brush, kit.dice('house'))),
  );
  kit.layer('hedge', 11, (brush) => {
    const y = kit.floorAt(11);
    for (const cell of brush.cells(0.55, 1)) {
      const own = kit.dice('hedge', cell);
      brush.at(cell * 0.55, y, kit.scaleAt(11), () =>
        bush(brush, mix(leaf[0] as Rgb, grass, 0.2), own.range(1, 1.3), own),
      );
    }
  });
  addGround(kit, grass, kit.floorAt(10), {
    details: (brush) => {
      way(kit, brush, path, 1.1, -side * 0.9, 0.85);
      strew(kit, brush, 'tufts', -0.4, 0.45, 0.8);
    },
  });
  kit.layer('beds', 4, (brush) => {
    for (const cell of brush.cells(0.24, 1)) {
      const own = kit.dice('bed', cell);
      const x = (cell + own.next()) * 0.24;
      if (Math.abs(x) < 1.7) continue;
      brush.at(x, kit.floorAt(4), kit.scaleAt(4), () => flower(kit, brush, own.range(0.4, 0.9), own.int(0, 2)));
    }
  });
  kit.layer('arbour', 3, (brush) => brush.at(-side * 3.1, kit.floorAt(3), kit.scaleAt(3), () => arbour(kit, brush)));
  kit.shown.add('flower').add('garden').add('bush').add('rose').add('grass').add('hedge').add('tree');
  openSlots(kit, 'arbour', 1.3);
  addForeground(kit, mix(grass, leaf[0] as Rgb, 0.3), 0.32);
  addWeather(kit);
}

function flower(kit: Kit, brush: Brush, height: number, ink: number): void {
  const colour = kit.palette.flower[ink] as Rgb;
  brush.line(
    [
      [0, 0],
      [0.02, height],
    ],
    0.02,
    kit.palette.leaf[0] as Rgb,
    -0.2,
  );
  brush.blob(
    [
      [0, height * 0.25],
      [0.1, height * 0.45],
      [0.02, height * 0.4],
    ],
    kit.palette.leaf[1] ?? (kit.palette.leaf[0] as Rgb),
    0,
  );
  if (kit.spec.weather === 'snow') return;
  for (let i = 0; i < 5; i += 1)
    brush.ellipse(
      0.02 + Math.cos(i * 1.257) * 0.05,
      height + Math.sin(i * 1.257) * 0.05,
      0.042,
      0.042,
      colour,
      i * 0.2 - 0.3,
    );
  brush.ellipse(0.02, height, 0.03, 0.03, hex('#f2cf5c'), 0.2);
}

function arbour(kit: Kit, brush: Brush): void {
  const { trim, leaf } = kit.palette;
  brush.shadow(0, 0, 1.2, 0.14, 0.3);
  for (const x of [-0.8, 0.8]) for (const dx of [-0.08, 0.08]) brush.rect(x + dx - 0.03, 0, 0.06, 2.2, trim, x * 0.3);
  brush.context.lineWidth = 0.1;
  brush.context.strokeStyle = brush.tone(trim);
  brush.context.beginPath();
  brush.context.arc(0, 2.1, 0.82, 0, Math.PI);
  brush.context.stroke();
  for (let i = 0; i < 26; i += 1) {
    const own = kit.dice('vine', i);
    const t = own.next() * Math.PI;
    const low = own.chance(0.35);
    const [x, y] = low
      ? [own.pick([-0.8, 0.8]) + own.range(-0.15, 0.15), own.range(0.2, 2)]
      : [Math.cos(t) * 0.85, 2.1 + Math.sin(t) * 0.85];
    brush.ellipse(x, y, own.range(0.09, 0.17), own.range(0.08, 0.13), own.pick(leaf), own.range(-0.4, 0.5));
    if (own.chance(0.4) && kit.spec.weather !== 'snow')
      brush.ellipse(x, y, 0.05, 0.05, own.pick(kit.palette.flower), 0.3);
  }
}

export function road(kit: Kit): void {
  const dice = kit.dice('road');
  const side = dice.chance(0.5) ? 1 : -1;
  const asphalt =
    kit.spec.culture === 'fantasy' || kit.spec.culture === 'african'
      ? kit.palette.path
      : mix(hex('#6e6f78'), kit.palette.earth, 0.15);
  kit.horizonY = 1.1;
  addSky(kit);
  addHills(kit, 0.9);
  addPlain(kit, 70, kit.palette.grass);
  addGrove(kit, 'trees-far', 40, { step: 1.1, clear: 0.8, gaps: 0.4 }, [4, 7]);
  addGrove(kit, 'trees', 17, { step: 2.6, clear: 2.3, gaps: 0.3 }, [5, 7]);
  roadway(kit, side, asphalt);
  addRow(kit, 'posts', 3.5, { step: 2.2, clear: 3.2, wander: 0 }, (brush) => {
    brush.rect(-0.08, 0, 0.16, 0.8, [236, 232, 222], 0.1).rect(-0.08, 0.5, 0.16, 0.12, hex('#b94b3f'), 0);
  });
  kit.shown.add('road').add('street').add('tree');
  openSlots(kit, 'posts', 1.8);
  addForeground(kit, kit.palette.grass, 0.2);
  addWeather(kit);
}

function roadway(kit: Kit, side: number, asphalt: Rgb): void {
  addGround(kit, kit.palette.grass, kit.floorAt(11), {
    details: (brush) => {
      const vanish = { x: side * 1.1, y: kit.horizonY - 0.05 };
      const low = Math.min(brush.box.bottom, -2) - 1;
      const lane = (x0: number, x1: number, colour: Rgb, alpha = 1): void => {
        const at = (x: number, y: number): number => vanish.x + (x - vanish.x) * ((vanish.y - y) / vanish.y);
        const top = kit.floorAt(11);
        brush.poly(
          [
            [at(x0, top), top],
            [at(x1, top), top],
            [at(x1, low), low],
            [at(x0, low), low],
          ],
          brush.tone(colour, 0, alpha),
        );
      };
      lane(-3.4, 3.4, mix(kit.palette.earth, kit.palette.path, 0.4));
      lane(-3, 3, asphalt);
      lane(-2.85, -2.72, [232, 228, 214], 0.7);
      lane(2.72, 2.85, [232, 228, 214], 0.7);
      strew(kit, brush, 'pebbles', -0.6, 0.45, 0.3, kit.palette.rock);
    },
  });
}
