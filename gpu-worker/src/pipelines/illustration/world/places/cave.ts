import type { Rgb } from '../../contract.ts';
import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { flame } from '../fixtures.ts';
import type { Kit } from '../kit.ts';
import { addRow, openSlots } from '../land.ts';
import { addSky } from '../sky.ts';
import { addGround, addRidge, rock, rolling, strew } from '../terrain.ts';
import { addWeather } from '../weather.ts';

/** A vaulted cave: daylight from its mouth far behind, hanging stones, a fire to one side. */
export function cave(kit: Kit): void {
  kit.horizonY = 1.2;
  const dice = kit.dice('cave');
  const hue = dice.pick([hex('#8a7f8f'), hex('#9a7a62'), hex('#6f8088'), hex('#8f8a6a')]);
  const stone = mix(mix(kit.palette.rock, hue, 0.6), kit.light.shadow, 0.42);
  const mouth = dice.range(0.75, 1.35);
  const side = dice.chance(0.5) ? 1 : -1;
  kit.outdoors(() => {
    addSky(kit);
    addRidge(kit, 'outside', 80, kit.palette.leaf[0] as Rgb, 0.9, rolling(dice, 0.7, 3), { haze: 0.5 });
    addWeather(kit, true);
  });
  vault(kit, 'vault-far', 20, mix(stone, kit.light.fog, 0.25), side * 1.5, 1.7 * mouth, 1.3 + 1.2 * mouth, 0.55);
  vault(kit, 'vault-mid', 10, stone, side * 0.9, 2.9 * mouth, 2 + 1.1 * mouth, 0.4);
  vault(kit, 'vault', 5, mix(stone, kit.light.shadow, 0.2), side * 0.3, 4.3 + 0.5 * mouth, 3.2 + 0.6 * mouth, 0.25);
  addGround(kit, mix(stone, kit.palette.earth, 0.35), 0.42, {
    outline: (x) => 0.05 * Math.sin(x * 1.7),
    details: (brush) => {
      strew(kit, brush, 'pebbles', -0.4, 0.4, 0.8, stone);
      strew(kit, brush, 'stones', -0.2, 0.4, 0.5, stone);
      brush.glow(-side * 2.6, 0.25, 2.6, [255, 150, 70], 0.25);
    },
  });
  campfire(kit, side);
  addRow(kit, 'boulders', 2.6, { step: 2.2, clear: 3.2, gaps: 0.2 }, (brush, own) =>
    rock(brush, own, 0, 0, own.range(0.6, 1.4), stone),
  );
  kit.shown.add('fire').add('rock').add('cave').add('stone');
  openSlots(kit, 'boulders', 1);
}

function campfire(kit: Kit, side: number): void {
  kit.layer(
    'fire',
    2.2,
    (brush, _box, variant) => {
      const [x, y] = [-side * 2.6, kit.floorAt(2.2)];
      brush.line(
        [
          [x - 0.3, y + 0.03],
          [x + 0.25, y + 0.12],
        ],
        0.09,
        kit.palette.trunk,
        -0.3,
      );
      brush.line(
        [
          [x + 0.3, y + 0.03],
          [x - 0.2, y + 0.14],
        ],
        0.09,
        kit.palette.trunk,
        0,
      );
      flame(brush, x, y + 0.08, 0.55, variant);
    },
    { cycle: { variants: 2, everyMs: 190 } },
  );
}

/** Rock all around an opening, with teeth of stone hanging into it. */
function vault(
  kit: Kit,
  name: string,
  depth: number,
  stone: Rgb,
  centre: number,
  half: number,
  top: number,
  foot: number,
): void {
  kit.layer(name, depth, (brush, box) => {
    const { context } = brush;
    context.save();
    context.beginPath();
    context.rect(box.left - 1, box.bottom - 1, box.right - box.left + 2, box.top - box.bottom + 2);
    context.moveTo(centre - half, foot);
    const steps = 26;
    for (let i = 0; i <= steps; i += 1) {
      const t = i / steps;
      const own = kit.dice(name, i);
      const x = centre - half + 2 * half * t;
      const arch = Math.sin(Math.PI * t) ** 0.55 * (top - foot);
      const tooth = i % 3 === 1 && t > 0.12 && t < 0.88 ? own.range(0.15, 0.6) : own.range(0, 0.12);
      context.lineTo(x, foot + arch - tooth);
    }
    context.lineTo(centre + half, foot);
    context.closePath();
    context.fillStyle = brush.stops(0, 0, 0, top + 1.4, [
      [0, brush.tone(stone, -0.1)],
      [0.7, brush.tone(stone, -0.5)],
      [1, brush.tone(stone, -0.95)],
    ]);
    context.fill('evenodd');
    context.restore();
    vaultFacets(kit, brush, name, stone, centre, half, top);
  });
}

function vaultFacets(
  kit: Kit,
  brush: Brush,
  name: string,
  stone: Rgb,
  centre: number,
  half: number,
  top: number,
): void {
  for (const cell of brush.cells(0.9, 1)) {
    const own = kit.dice(name, 'facet', cell);
    const x = (cell + own.next()) * 0.9;
    if (Math.abs(x - centre) < half + 0.3) continue;
    const y = own.range(0.4, top);
    brush.poly(
      [
        [x, y],
        [x + own.range(0.2, 0.5), y + 0.3],
        [x + 0.3, y + own.range(0.6, 1.1)],
        [x - 0.12, y + 0.5],
      ],
      brush.tone(stone, own.range(-0.6, 0.5), 0.35),
    );
  }
}
