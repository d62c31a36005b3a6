import type { Rgb } from '../../contract.ts';
import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import type { Kit } from '../kit.ts';
import { addHills, addRow } from '../land.ts';
import { passingCountry } from '../passing.ts';
import { tree, treesOf } from '../plants.ts';
import { addSky } from '../sky.ts';
import { addGround, addPlain, addRidge, rolling } from '../terrain.ts';
import { addWeather } from '../weather.ts';

/** In a car when the scene is indoors; else beside it, on a road with the country behind. */
export function car(kit: Kit): void {
  if (kit.spec.interior) insideCar(kit);
  else besideCar(kit);
}

/**
 * A car from the front, large as in a drawn film: people sit behind its windscreen, the country runs past outside and
 * in the rear window, bonnet and wheel close the picture below.
 */
function insideCar(kit: Kit): void {
  const dice = kit.dice('car');
  const paint = mix(dice.pick([kit.palette.accent, kit.palette.fabric, kit.palette.wallDeep]), hex('#5a5866'), 0.15);
  const cloth = mix(dice.pick([kit.palette.wood, kit.palette.fabricLight, hex('#6a6670')]), hex('#5a5460'), 0.4);
  const side = dice.chance(0.5) ? 1 : -1;
  kit.horizonY = 1.15;
  kit.outdoors(() => {
    addSky(kit);
    addHills(kit, 0.7);
    passingCountry(kit);
    addGround(kit, mix(hex('#6e6f78'), kit.palette.earth, 0.2), kit.floorAt(8));
    addWeather(kit, true);
  });
  kit.layer('cabin', 1.5, (brush) => cabin(kit, brush, cloth));
  kit.layer('bonnet', -0.9, (brush) => bonnet(kit, brush, paint, side));
  for (const noun of ['car', 'seat', 'wheel', 'steering wheel', 'dashboard', 'window', 'road', 'mirror'])
    kit.shown.add(noun);
}

const SCREEN = { x: -1.95, y: -0.4, w: 3.9, h: 2.42, r: 0.5 } as const;

/** Seats and lining inside the windscreen's outline; its rear window is a hole. */
function cabin(kit: Kit, brush: Brush, cloth: Rgb): void {
  const { context } = brush;
  const lining = mix(kit.palette.fabricLight, cloth, 0.55);
  context.save();
  context.beginPath();
  context.roundRect(SCREEN.x - 0.2, SCREEN.y, SCREEN.w + 0.4, SCREEN.h + 0.16, SCREEN.r);
  context.roundRect(-1.4, 1.12, 2.8, 0.62, 0.18);
  context.clip('evenodd');
  brush.cover(brush.fade(0.6, lining, 2, lining, -0.5, -0.1));
  brush.round(-1.48, 1.04, 2.96, 0.78, 0.24, brush.tone(cloth, -0.6, 0.5));
  brush.band(-1, 1.9, mix(cloth, lining, 0.25), -0.4);
  for (const x of [-0.85, 0.85]) brush.at(x, 0, 1, () => carSeat(kit, brush, cloth));
  context.restore();
  brush.round(-0.2, 1.86, 0.4, 0.1, 0.04, hex('#3a3944'), 0.1);
}

function carSeat(kit: Kit, brush: Brush, cloth: Rgb): void {
  brush.round(-0.2, 0.98, 0.4, 0.26, 0.12, cloth, 0);
  for (const x of [-0.1, 0.05]) brush.rect(x, 0.9, 0.05, 0.12, kit.palette.metal, 0);
  brush.blob('-.56,-.6 -.6,.4 -.48,.92 0,.98 .48,.92 .6,.4 .56,-.6', brush.turn(-0.6, 0.6, cloth, 0.6));
  brush.line('-.36,-.2 -.38,.5 -.3,.84 0,.87 .3,.84 .38,.5 .36,-.2', 0.018, brush.tone(cloth, -0.9, 0.6));
}

/** What is nearer than the people: frame, wheel, dashboard, bonnet and lamps. */
function bonnet(kit: Kit, brush: Brush, paint: Rgb, side: number): void {
  const dark = hex('#33323c');
  const { context } = brush;
  context.lineWidth = 0.14;
  context.strokeStyle = brush.tone(paint, 0.1);
  context.beginPath();
  context.roundRect(SCREEN.x - 0.16, SCREEN.y, SCREEN.w + 0.32, SCREEN.h + 0.14, SCREEN.r);
  context.stroke();
  brush.rect(-2.08, -0.5, 4.16, 0.86, dark, -0.2).rect(-2.08, 0.32, 4.16, 0.07, dark, 0.4);
  steeringWheel(brush, side * 0.95, 0.34);
  for (const x of [-0.2, 0.05, 0.3])
    brush.ellipse(-side * x, 0.18, 0.07, 0.07, kit.lampsOn ? brush.emit([150, 214, 190]) : brush.tone([196, 200, 190]));
  brush.blob(
    '-2.4,-.28 -1.2,-.2 0,-.17 1.2,-.2 2.4,-.28 2.62,-.8 2.6,-1.6 -2.6,-1.6 -2.62,-.8',
    brush.fade(-0.2, paint, -1.5, paint, 0.5, -0.6),
  );
  brush
    .line('-1.3,0 -1.5,-.65', 0.02, brush.tone(paint, -0.9, 0.6))
    .line('1.3,0 1.5,-.65', 0.02, brush.tone(paint, -0.9, 0.6));
  brush.round(-1.25, -1.12, 2.5, 0.3, 0.1, dark, 0);
  for (let i = 0; i < 12; i += 1) brush.rect(-1.16 + i * 0.2, -1.08, 0.05, 0.22, [190, 192, 196], 0.1);
  for (const x of [-1.9, 1.9]) carLamp(kit, brush, x);
  brush.round(-2.6, -1.62, 5.2, 0.24, 0.1, [186, 188, 192], 0.1);
  for (const x of [-2.2, 2.2]) brush.round(x - 0.32, -2.1, 0.64, 0.55, 0.12, hex('#2a2a32'), 0);
}

function steeringWheel(brush: Brush, x: number, y: number): void {
  const { context } = brush;
  context.lineWidth = 0.055;
  context.strokeStyle = brush.tone(hex('#2b2a33'), 0.3);
  context.beginPath();
  context.ellipse(x, y, 0.34, 0.26, 0, 0, Math.PI * 2);
  context.stroke();
  brush.at(x, y, 1, () =>
    brush.line('-.31,.02 .31,.02', 0.05, hex('#2b2a33'), 0.1).ellipse(0, 0, 0.09, 0.08, hex('#3a3944'), 0.2),
  );
}

function carLamp(kit: Kit, brush: Brush, x: number): void {
  brush.ellipse(x, -0.95, 0.27, 0.24, [206, 208, 212], 0.2);
  brush.ellipse(x, -0.95, 0.21, 0.19, kit.lampsOn ? brush.emit([255, 242, 200]) : brush.tone([240, 238, 226], 0.1));
  if (kit.lampsOn) brush.glow(x, -0.95, 0.9, [255, 236, 190], 0.5);
}

function besideCar(kit: Kit): void {
  const dice = kit.dice('car');
  const paint = dice.pick([kit.palette.accent, kit.palette.fabric, hex('#c9b27c'), hex('#6f93a8'), hex('#a84a42')]);
  const side = dice.chance(0.5) ? 1 : -1;
  kit.outdoors(() => {
    kit.horizonY = 1.15;
    addSky(kit);
    addRidge(kit, 'hills', 120, mix(kit.palette.leaf[0] as Rgb, kit.palette.grass, 0.4), 0.95, rolling(dice, 0.7, 6), {
      haze: 0.45,
    });
    addPlain(kit, 60, kit.palette.grass);
    addRow(kit, 'trees', 26, { step: 1.4, gaps: 0.25 }, (brush, own) =>
      tree(kit, brush, own.pick(treesOf(kit)), own.range(4, 7), own),
    );
    addGround(kit, mix(hex('#6e6f78'), kit.palette.earth, 0.2), kit.floorAt(9), {
      details: (brush) => {
        brush.band(0.36, 0.2, kit.palette.earth, 0);
        for (const cell of brush.cells(1.8))
          brush.poly(
            [
              [cell * 1.8, -0.62],
              [cell * 1.8 + 0.9, -0.62],
              [cell * 1.8 + 0.86, -0.55],
              [cell * 1.8 + 0.02, -0.55],
            ],
            [236, 228, 200],
            0.1,
          );
      },
    });
    kit.layer('car', 1.9, (brush) =>
      brush.at(0, kit.floorAt(1.9), kit.scaleAt(1.9) * 1.12, () => sedan(kit, brush, paint), side > 0),
    );
    addWeather(kit);
  });
  for (const noun of ['car', 'automobile', 'road', 'wheel', 'tree']) kit.shown.add(noun);
  kit.layer('kerb', 1.4, () => undefined);
  for (const x of [-3.2, 3.2]) kit.slot('floor', 'kerb', x, kit.floorAt(1.4), 1.2);
}

function sedan(kit: Kit, brush: Brush, paint: Rgb): void {
  brush.shadow(0, 0.02, 2.6, 0.2, 0.42);
  brush.blob(
    '-2.25,0.4 -2.3,0.8 -1.7,1.0 -1.05,1.42 -0.2,1.55 0.7,1.46 1.35,1.02 2.1,0.9 2.35,0.66 2.3,0.36 0,0.3',
    brush.stops(0, 1.5, 0, 0.3, [
      [0, brush.tone(paint, 0.5)],
      [0.5, brush.tone(paint, 0)],
      [1, brush.tone(paint, -0.7)],
    ]),
  );
  const glass = kit.lampsOn ? brush.tone([84, 96, 122]) : brush.tone([166, 194, 208]);
  brush.poly('-1.0,1.0 -0.82,1.32 -0.12,1.43 -0.08,1.0', glass).poly('0.06,1.0 0.04,1.43 0.62,1.36 1.05,1.0', glass);
  brush.line('-2.2,0.74 2.2,0.74', 0.03, [226, 226, 222], 0.3);
  for (const x of [-0.02, -1.15, 1.12])
    brush.line(
      [
        [x, 0.4],
        [x, 1],
      ],
      0.014,
      brush.tone(paint, -0.9, 0.7),
    );
  for (const x of [-0.3, 0.85]) brush.round(x, 0.86, 0.2, 0.035, 0.015, [220, 222, 222], 0.3);
  brush.ellipse(2.2, 0.72, 0.12, 0.1, kit.lampsOn ? brush.emit([255, 242, 200]) : brush.tone([240, 236, 220]));
  if (kit.lampsOn) brush.glow(2.3, 0.72, 1.2, [255, 236, 190], 0.5);
  brush.ellipse(-2.24, 0.72, 0.07, 0.1, brush.emit([200, 60, 52]));
  brush.round(-2.36, 0.34, 4.74, 0.1, 0.05, [196, 198, 200], 0.1);
  for (const x of [-1.4, 1.45]) {
    brush.ellipse(x, 0.34, 0.42, 0.42, mix(paint, [10, 10, 16], 0.75));
    brush
      .ellipse(x, 0.32, 0.34, 0.34, hex('#33343c'))
      .ellipse(x, 0.32, 0.19, 0.19, [198, 200, 204], 0.1)
      .ellipse(x, 0.32, 0.07, 0.07, [120, 124, 130]);
  }
}
