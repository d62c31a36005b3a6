import type { Rgb } from '../../contract.ts';
import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { barrel, crate } from '../furniture.ts';
import type { Kit } from '../kit.ts';
import { addAir, addGrove, addHouses, addRow, openSlots } from '../land.ts';
import { landmark, torii } from '../landmarks.ts';
import { addSky } from '../sky.ts';
import { fountain, stall } from '../street.ts';
import { addGround, addPlain, strew } from '../terrain.ts';
import { addWeather } from '../weather.ts';
import { slabs } from './town.ts';

const LAMP: Rgb = [255, 214, 150];

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
      landmark(kit, brush, dice0(kit, 15, 17.5), kit.dice('tower')),
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
  kit.layer('mast', 6, (brush) => brush.at(-side * 2.9, kit.floorAt(6), kit.scaleAt(6), () => courtPiece(kit, brush)));
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
  const [y, s] = [kit.floorAt(15), kit.scaleAt(15) * 0.8];
  if (kit.spec.culture === 'east-asian') return gallery(kit, brush, y, s);
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

/** A roofed timber walk: red posts, white panels, a long tiled eave. */
function gallery(kit: Kit, brush: Brush, y: number, s: number): void {
  const red = mix(hex('#a8402f'), kit.palette.wood, 0.2);
  const roof = kit.palette.roof[0] as Rgb;
  brush.band(y, 2.9 * s, mix(kit.palette.plaster[0] as Rgb, kit.light.fog, 0.1), -0.2);
  brush.band(y, 0.5 * s, kit.palette.stone, 0.1);
  for (const cell of brush.cells(1.9 * s, 1)) {
    const x = cell * 1.9 * s;
    brush.rect(x - 0.11 * s, y + 0.4 * s, 0.22 * s, 2.6 * s, brush.turn(x - 0.11 * s, x + 0.11 * s, red, 0.7));
    for (let i = 1; i < 5; i += 1) brush.rect(x + i * 0.38 * s - 0.02 * s, y + 1.1 * s, 0.04 * s, 1.1 * s, red, -0.3);
    if (kit.lampsOn && cell % 2 === 0) brush.glow(x + 0.95 * s, y + 1.6 * s, 0.9 * s, LAMP, 0.6);
  }
  brush.band(y + 2.3 * s, 0.16 * s, red, 0).band(y + 1.05 * s, 0.08 * s, red, -0.1);
  brush.band(y + 2.85 * s, 0.9 * s, brush.fade(y + 2.85 * s, roof, y + 3.75 * s, roof, -0.45, 0.4));
  for (const cell of brush.cells(0.3 * s))
    brush.rect(cell * 0.3 * s, y + 2.9 * s, 0.05 * s, 0.8 * s, brush.tone(roof, -0.9, 0.3));
  brush.band(y + 3.7 * s, 0.13 * s, roof, 0.6).band(y + 2.8 * s, 0.1 * s, roof, -0.8);
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

/** What stands in the middle of a court of this culture. */
function courtPiece(kit: Kit, brush: Brush): void {
  switch (kit.spec.culture) {
    case 'south-indian':
    case 'north-indian':
      return mast(kit, brush);
    case 'east-asian':
      return torii(brush, 3.6);
    default:
      return fountain(kit, brush);
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
