import type { Rgb } from '../../contract.ts';
import { css, hex, mix } from '../../light/index.ts';
import type { Kit } from '../kit.ts';
import { addRow, openSlots } from '../land.ts';
import { addGround, addRidge, jagged, rock, rolling, strew } from '../terrain.ts';

/** Space: stars, a planet, the grey ground of a moon to stand on. */
export function space(kit: Kit): void {
  kit.horizonY = 1.0;
  const dice = kit.dice('space');
  const side = dice.chance(0.5) ? 1 : -1;
  const ink = dice.pick([hex('#2a1f4d'), hex('#12304f'), hex('#3a1a3a'), hex('#14343a')]);
  const radius = dice.range(0.8, 1.2);
  const planet = dice.pick([hex('#5f9ec4'), hex('#d08a5a'), hex('#8f7ac0'), hex('#6fae8e')]);
  starrySky(kit, side, ink, planet);
  planetRise(kit, side, radius, planet);
  const dust = mix(dice.pick([hex('#9b98a8'), hex('#b5795a'), hex('#8fa39a'), hex('#a8a08a')]), planet, 0.18);
  addRidge(kit, 'craters-far', 90, mix(dust, ink, 0.35), 0.8, jagged(kit, 'crater', 0.6, 1.1), {
    step: 0.1,
    haze: 0.1,
  });
  addRidge(kit, 'craters', 40, mix(dust, ink, 0.18), 0.55, rolling(kit.dice('crater'), 0.3, 3), { haze: 0.05 });
  craterGround(kit, side, dust);
  addRow(kit, 'boulders', 3, { step: 2.6, clear: 2.7, gaps: 0.4 }, (brush, own) =>
    rock(brush, own, 0, 0, own.range(0.5, 1.3), dust),
  );
  kit.shown.add('star').add('planet').add('moon').add('space');
  openSlots(kit, 'boulders', 2.4);
}

function craterGround(kit: Kit, side: number, dust: Rgb): void {
  addGround(kit, dust, 0.45, {
    details: (brush) => {
      for (const cell of brush.cells(1.5, 1)) {
        const own = kit.dice('pit', cell);
        const [x, y, r] = [(cell + own.next()) * 1.5, own.range(-0.7, 0.34), own.range(0.12, 0.42)];
        brush
          .ellipse(x, y, r, r * 0.2, dust, -0.9)
          .ellipse(x - side * r * 0.1, y - r * 0.04, r * 0.86, r * 0.15, dust, -0.2);
      }
      strew(kit, brush, 'pebbles', -0.5, 0.4, 0.6, dust);
    },
  });
}

function planetRise(kit: Kit, side: number, radius: number, planet: Rgb): void {
  kit.layer('planet', 300, (brush) => {
    const [x, y, r] = [side * 3.1, 2.9, radius];
    brush.halo(x, y, r * 1.5, r * 1.5, planet, 0.4);
    brush.ellipse(
      x,
      y,
      r,
      r,
      brush.stops(x - r * side, y + r, x + r * side, y - r, [
        [0, css(mix(planet, [255, 255, 255], 0.45))],
        [0.5, css(planet)],
        [1, css(mix(planet, [8, 8, 30], 0.75))],
      ]),
    );
    brush.within(
      () => {
        brush.context.beginPath();
        brush.context.ellipse(x, y, r, r, 0, 0, Math.PI * 2);
      },
      () => {
        for (let i = 0; i < 6; i += 1)
          brush.ellipse(
            x + Math.sin(i * 2.1) * r * 0.4,
            y - r + (i + 0.5) * r * 0.34,
            r * (0.5 + 0.2 * Math.cos(i)),
            r * 0.06,
            css([255, 255, 255], 0.16),
          );
      },
    );
    brush.context.lineWidth = 0.05;
    brush.context.strokeStyle = css(mix(planet, [255, 240, 220], 0.6), 0.6);
    brush.context.beginPath();
    brush.context.ellipse(x, y, r * 1.7, r * 0.32, 0.3, side > 0 ? 2.8 : 2.7, Math.PI * 2 + 0.4);
    brush.context.stroke();
  });
}

function starrySky(kit: Kit, side: number, ink: Rgb, planet: Rgb): void {
  kit.layer('sky', 400, (brush) => {
    brush.cover(
      brush.stops(0, 0, 0, 16, [
        [0, css(mix(ink, [90, 80, 140], 0.45))],
        [0.3, css(ink)],
        [1, css(mix(ink, [0, 0, 8], 0.6))],
      ]),
    );
    brush.halo(-side * 2.5, 3.4, 5, 2.6, planet, 0.2);
    for (const cell of brush.cells(1)) {
      for (let row = 0; row < Math.ceil(brush.box.top) + 1; row += 1) {
        const own = kit.dice('star', cell, row);
        for (let n = 0; n < 9; n += 1) {
          const size = own.next() ** 5 * 0.03 + 0.007;
          brush.ellipse(
            cell + own.next(),
            row + own.next(),
            size,
            size,
            css(
              own.pick([
                [255, 255, 255],
                [190, 210, 255],
                [255, 226, 190],
              ] as Rgb[]),
              own.range(0.35, 1),
            ),
          );
        }
      }
    }
  });
}
