import { hex } from '../light/index.ts';
import type { Brush } from './brush.ts';
import type { Dice } from './dice.ts';
import type { Kit } from './kit.ts';
import { RED, WHITE } from './landmarks.ts';

/** A lighthouse on the origin, `height` metres; after dusk its lamp burns and throws two beams, unless the script says `darkness` of it; `light` lights it by day. */
export function lighthouse(kit: Kit, brush: Brush, height: number, dice: Dice): void {
  const base = height * 0.13;
  const neck = height * 0.082;
  const shaft = height * 0.78;
  const band = dice.pick([RED, hex('#3d5f86'), hex('#4a4a55')]);
  const bands = dice.pick([3, 4, 5]);
  const usual = kit.lampsOn || kit.spec.weather === 'storm' || kit.spec.weather === 'fog';
  const { dressing } = kit.spec;
  const beams = !dressing.includes('darkness') && (usual || dressing.includes('light'));
  if (beams) beam(brush, shaft + height * 0.085, height);
  brush.shadow(0, 0, base * 1.6, height * 0.025, 0.3);
  for (let i = 0; i < bands * 2 - 1; i += 1) {
    const [t0, t1] = [i / (bands * 2 - 1), (i + 1) / (bands * 2 - 1)];
    const half = (t: number): number => base + (neck - base) * t ** 0.8;
    brush.poly(
      [
        [-half(t0), shaft * t0],
        [-half(t1), shaft * t1 + 0.01],
        [half(t1), shaft * t1 + 0.01],
        [half(t0), shaft * t0],
      ],
      brush.turn(-base, base, i % 2 === 0 ? WHITE : band, 0.85),
    );
  }
  for (const t of [0.22, 0.48, 0.72])
    brush.arch(
      -height * 0.014,
      shaft * t,
      height * 0.028,
      height * 0.045,
      kit.lampsOn ? brush.emit([255, 214, 140]) : brush.tone([70, 84, 104]),
    );
  brush.arch(-height * 0.028, 0, height * 0.056, height * 0.085, kit.palette.woodDeep, -0.2);
  gallery(brush, height, shaft, neck, beams);
  brush.at(0, shaft, height, () => {
    brush.blob('-.07,.14 -.041,.185 0,.205 .041,.185 .07,.14 0,.135', brush.turn(-0.082, 0.082, band));
  });
  brush.rect(-height * 0.003, shaft + height * 0.2, height * 0.006, height * 0.035, [80, 80, 90]);
}

function gallery(brush: Brush, height: number, shaft: number, neck: number, burning: boolean): void {
  const wide = neck * 1.45;
  brush.rect(
    -neck * 0.7,
    shaft + height * 0.03,
    neck * 1.4,
    height * 0.115,
    burning ? brush.emit([255, 232, 170]) : brush.tone([150, 178, 190], -0.2),
  );
  for (const t of [-1, -0.33, 0.33, 1])
    brush.rect(t * neck * 0.68 - height * 0.003, shaft + height * 0.03, height * 0.006, height * 0.115, [70, 70, 82]);
  if (burning) brush.glow(0, shaft + height * 0.085, height * 0.17, [255, 226, 150], 0.9);
  brush.poly(
    [
      [-neck, shaft - height * 0.02],
      [-wide, shaft + height * 0.012],
      [wide, shaft + height * 0.012],
      [neck, shaft - height * 0.02],
    ],
    [88, 86, 98],
    -0.1,
  );
  brush.rect(-wide, shaft + height * 0.012, wide * 2, height * 0.016, [108, 106, 116], 0.2);
  for (let i = 0; i <= 8; i += 1)
    brush.rect(
      -wide + (i / 8) * wide * 2 - height * 0.0016,
      shaft + height * 0.028,
      height * 0.0032,
      height * 0.034,
      [80, 80, 92],
    );
  brush.rect(-wide, shaft + height * 0.06, wide * 2, height * 0.005, [80, 80, 92]);
}

function beam(brush: Brush, y: number, height: number): void {
  for (const side of [-1, 1]) {
    const reach = side * height * 2.4;
    brush.poly(
      [
        [0, y + height * 0.012],
        [reach, y + height * 0.34],
        [reach, y - height * 0.12],
        [0, y - height * 0.012],
      ],
      brush.stops(0, 0, reach, 0, [
        [0, brush.emit([255, 236, 180], 0.62)],
        [0.5, brush.emit([255, 236, 180], 0.16)],
        [1, brush.emit([255, 236, 180], 0)],
      ]),
    );
  }
}
