import type { Rgb, StageBox } from '../contract.ts';
import { css, hex, mix, scale } from '../light/index.ts';
import type { Brush, Point } from './brush.ts';
import type { Dice } from './dice.ts';
import type { Kit } from './kit.ts';

/** A line over the land: metres up at each x, the same whatever part of it is looked at. */
export type Outline = (x: number) => number;

/** From 0 to 1 with a soft start and end; flat outside. */
export function smooth(t: number): number {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
}

/** Rolling hills: a few sines of unlike lengths. */
export function rolling(dice: Dice, height: number, length: number): Outline {
  const waves = [1, 0.47, 0.23].map((share) => ({
    size: height * share * dice.range(0.7, 1.1),
    pace: (Math.PI * 2) / (length * share * dice.range(0.8, 1.25)),
    start: dice.range(0, 6.28),
  }));
  return (x) =>
    waves.reduce((sum, wave) => sum + wave.size * (0.5 + 0.5 * Math.sin(x * wave.pace + wave.start)), 0) / 1.7;
}

/** Peaks: straight slopes between seeded summits and saddles. */
export function jagged(kit: Kit, name: string, height: number, step: number): Outline {
  const knot = (i: number): number => {
    const dice = kit.dice(name, 'peak', i);
    return i % 2 === 0 ? height * dice.range(0.55, 1) : height * dice.range(0.08, 0.4);
  };
  const shift = (i: number): number => kit.dice(name, 'shift', i).range(-0.3, 0.3) * step;
  return (x) => {
    let i = Math.floor(x / step);
    if (i * step + shift(i) > x) i -= 1;
    else if ((i + 1) * step + shift(i + 1) <= x) i += 1;
    const [x0, x1] = [i * step + shift(i), (i + 1) * step + shift(i + 1)];
    const t = (x - x0) / (x1 - x0);
    const rough = 0.05 * height * Math.sin(x * 9.1 + i) * Math.sin(x * 5.3);
    return knot(i) + (knot(i + 1) - knot(i)) * t + rough;
  };
}

/** The outline's points across the box, closed below it. */
export function outlinePoints(box: StageBox, outline: Outline, base: number, step: number): Point[] {
  const first = Math.floor(box.left / step) - 1;
  const last = Math.ceil(box.right / step) + 1;
  const points: Point[] = [];
  for (let i = first; i <= last; i += 1) points.push([i * step, base + outline(i * step)]);
  const floor = Math.min(box.bottom, base) - 1;
  points.push([last * step, floor], [first * step, floor]);
  return points;
}

/** Land that fills everything under its outline; it pales towards its foot, as land does in the air. */
export function addRidge(
  kit: Kit,
  name: string,
  depth: number,
  colour: Rgb,
  base: number,
  outline: Outline,
  options: { snowAbove?: number; facets?: boolean; step?: number; haze?: number } = {},
): void {
  kit.layer(name, depth, (brush, box) => {
    const points = outlinePoints(box, outline, base, options.step ?? 0.25);
    const haze = options.haze ?? 0.35;
    const foot = css(mix(brush.seen(colour), kit.light.fog, haze));
    brush.poly(
      points,
      brush.stops(0, base + outline(0) * 0.9 + 0.6, 0, base - 0.2, [
        [0, brush.tone(colour, 0.1)],
        [1, foot],
      ]),
    );
    if (options.facets) facets(brush, points, colour, base, options.snowAbove ?? Infinity);
  });
}

/** Sunlit faces and snow caps on peaks. */
function facets(brush: Brush, points: readonly Point[], colour: Rgb, base: number, snowAbove: number): void {
  const trace = (): void => {
    brush.context.beginPath();
    points.forEach(([x, y], i) => (i === 0 ? brush.context.moveTo(x, y) : brush.context.lineTo(x, y)));
  };
  brush.within(trace, () => {
    for (let i = 2; i < points.length - 4; i += 1) {
      const [x, y] = points[i] as Point;
      const rise = y - base;
      const isPeak = y >= (points[i - 1] as Point)[1] && y > (points[i + 1] as Point)[1];
      if (!isPeak || rise < 0.4) continue;
      brush.at(
        x,
        y,
        rise,
        () => brush.poly('0,0 1.44,-2 .22,-2 -.07,-.45 .11,-.3', brush.tone(colour, 0.9, 0.5)),
        brush.keySide < 0,
      );
      if (rise >= snowAbove) brush.at(x, y, rise - snowAbove + rise * 0.16, () => snowCap(brush), brush.keySide < 0);
    }
  });
}

/** One high, its summit on the origin; the lit face is to the right. */
function snowCap(brush: Brush): void {
  const white = hex('#f4f6fa');
  brush.poly('0,.1 -1,-1 -.45,-.72 -.1,-1.1 .3,-.75 1,-1', brush.tone(white, -0.2));
  brush.poly('0,.1 .1,-.9 .35,-.72 1,-1', brush.tone(white, 0.7));
}

/** The ground people stand on: from `top` down past every frame, nearer is deeper in colour. */
export function addGround(
  kit: Kit,
  dry: Rgb,
  top: number,
  options: { name?: string; depth?: number; outline?: Outline; details?: (brush: Brush) => void; deepen?: number } = {},
): void {
  const outline = options.outline ?? (() => 0);
  const colour = underfoot(kit, dry);
  kit.layer(
    options.name ?? 'ground',
    options.depth ?? 5,
    (brush, box) => {
      const far = css(mix(brush.seen(colour, 0.25), kit.light.fog, 0.12));
      const near = brush.tone(scale(colour, 1 - (options.deepen ?? 0.24)), -0.12);
      brush.poly(
        outlinePoints(box, outline, top, 0.3),
        brush.stops(0, top + 0.1, 0, -1.8, [
          [0, far],
          [0.4, brush.tone(colour)],
          [1, near],
        ]),
      );
      options.details?.(brush);
    },
    { movesAsDepth: (options.depth ?? 5) <= 6 ? 0 : (options.depth ?? 5) },
  );
}

/** A ground colour under the weather: snow lies on it, rain darkens it. */
function underfoot(kit: Kit, colour: Rgb): Rgb {
  if (kit.spec.weather === 'snow') return mix(colour, [236, 240, 246], 0.62);
  return kit.wet ? scale(colour, 0.9) : colour;
}

/** Flat land in the distance, from where the floor at a depth is seen downwards: what houses and trees stand on. */
export function addPlain(kit: Kit, depth: number, dry: Rgb = kit.palette.grass, name = 'plain'): void {
  const colour = underfoot(kit, dry);
  kit.layer(name, depth + 2, (brush, box) => {
    const top = kit.floorAt(depth);
    brush.rect(
      box.left,
      Math.min(box.bottom, top) - 1,
      box.right - box.left,
      top - Math.min(box.bottom, top) + 1,
      brush.stops(0, top, 0, top - 0.5, [
        [0, css(mix(brush.seen(colour), kit.light.fog, 0.2))],
        [1, brush.tone(colour)],
      ]),
    );
  });
}

/** Open water from the horizon to `bottom`: swell lines that widen towards us, and a path of light under sun or moon. */
export function addSea(kit: Kit, bottom: number, options: { name?: string; depth?: number; colour?: Rgb } = {}): void {
  const colour = options.colour ?? kit.palette.water;
  const storm = kit.spec.weather === 'storm';
  kit.layer(
    options.name ?? 'sea',
    options.depth ?? 90,
    (brush, box, variant) => {
      const top = kit.horizonY;
      const far = css(mix(brush.seen(colour), kit.light.fog, 0.55));
      const near = css(mix(brush.seen(colour, -0.5), kit.light.shadow, 0.25));
      brush.rect(
        box.left,
        Math.min(box.bottom, bottom) - 1,
        box.right - box.left,
        top - Math.min(box.bottom, bottom) + 1,
        brush.stops(0, top, 0, bottom - 0.6, [
          [0, far],
          [1, near],
        ]),
      );
      waves(kit, brush, top, Math.max(bottom - 1.5, box.bottom - 0.3), variant, storm ? 2.2 : 1);
    },
    { cycle: { variants: 4, everyMs: storm ? 230 : 330 } },
  );
}

function waves(kit: Kit, brush: Brush, top: number, bottom: number, variant: number, rough: number): void {
  const light = mix(kit.light.fog, [255, 255, 255], kit.night ? 0.25 : 0.55);
  const path = kit.spec.weather === 'clear' || kit.spec.weather === 'cloudy';
  const sunX = Math.sign(kit.light.keyFromX) * 3.1;
  for (let row = 0; row < 60; row += 1) {
    const down = 0.03 + 0.028 * row + 0.0024 * row * row;
    const y = top - down;
    if (y < bottom) break;
    const near = Math.min(1, down / 2);
    const step = 0.5 + near * 1.9;
    for (const cell of brush.cells(step, step)) {
      const dice = kit.dice('wave', row, cell);
      if (dice.chance(0.42)) continue;
      const sway = Math.sin((variant / 4) * Math.PI * 2 + dice.next() * 6.28);
      const x = (cell + dice.next()) * step + sway * 0.03;
      const width = step * dice.range(0.12, 0.4) * (0.8 + 0.25 * sway);
      const glitter = path ? Math.max(0, 1 - Math.abs(x - sunX) / (0.35 + near * 1.1)) : 0;
      const alpha = Math.min(0.85, (0.1 + 0.16 * dice.next()) * rough + glitter * (0.4 + 0.3 * sway));
      const colour = glitter > 0.1 ? mix(light, kit.light.rim, 0.35) : light;
      const height = (0.006 + 0.016 * near) * (rough > 1 ? 1.6 : 1);
      brush.ellipse(x, y, width, height, css(colour, alpha));
    }
  }
}

/** Tufts of grass, pebbles and flowers strewn over the ground between two heights. */
export function strew(
  kit: Kit,
  brush: Brush,
  kind: 'tufts' | 'pebbles' | 'flowers' | 'stones' | 'leaves',
  y0: number,
  y1: number,
  density = 1,
  colour: Rgb = kit.palette.grass,
): void {
  const step = 0.55 / density;
  for (const cell of brush.cells(step, 0.4)) {
    for (let n = 0; n < 3; n += 1) {
      const dice = kit.dice('strew', kind, cell, n);
      const t = dice.next();
      const y = y1 + (y0 - y1) * t;
      if (y < brush.box.bottom - 0.4) continue;
      const x = (cell + dice.next()) * step;
      const size = (0.5 + 0.9 * (1 - t)) * dice.range(0.7, 1.3);
      scatter[kind](brush, kit, x, y, size, colour, dice);
    }
  }
}

type Scatter = (brush: Brush, kit: Kit, x: number, y: number, size: number, colour: Rgb, dice: Dice) => void;
const scatter: Record<'tufts' | 'pebbles' | 'flowers' | 'stones' | 'leaves', Scatter> = {
  tufts: (brush, _kit, x, y, size, colour, dice) => {
    const shade = dice.range(-0.5, 0.5);
    for (let blade = -2; blade <= 2; blade += 1) {
      const tip = blade * 0.035 * size + dice.range(-0.02, 0.02);
      const height = (0.13 - Math.abs(blade) * 0.022) * size;
      brush.poly(
        [
          [x + blade * 0.014 * size - 0.008, y],
          [x + blade * 0.014 * size + 0.008, y],
          [x + tip, y + height],
        ],
        mix(colour, [40, 70, 40], 0.22),
        shade,
      );
    }
  },
  pebbles: (brush, _kit, x, y, size, colour, dice) => {
    brush.ellipse(
      x,
      y,
      0.035 * size,
      0.014 * size,
      mix(colour, [70, 60, 60], dice.range(0.04, 0.18)),
      dice.range(-0.4, 0.3),
    );
  },
  stones: (brush, _kit, x, y, size, colour, dice) => {
    if (dice.chance(0.55)) return;
    rock(brush, dice, x, y, 0.2 * size, colour);
  },
  flowers: (brush, kit, x, y, size, colour, dice) => {
    const height = 0.12 * size;
    brush.line(
      [
        [x, y],
        [x + 0.01, y + height],
      ],
      0.008,
      mix(colour, [40, 70, 40], 0.3),
    );
    brush.ellipse(x + 0.01, y + height, 0.022 * size, 0.018 * size, dice.pick(kit.palette.flower), 0.2);
  },
  leaves: (brush, kit, x, y, size, _colour, dice) => {
    brush.ellipse(x, y, 0.035 * size, 0.013 * size, dice.pick(kit.palette.leaf), dice.range(-0.3, 0.5));
  },
};

/** A faceted boulder standing on y, `size` metres wide. */
export function rock(brush: Brush, dice: Dice, x: number, y: number, size: number, colour: Rgb): void {
  const half = size / 2;
  const top = size * dice.range(0.45, 0.75);
  const lean = dice.range(-0.15, 0.15) * size;
  const side = brush.keySide;
  brush.shadow(x - side * size * 0.1, y, size * 0.75, size * 0.14, 0.28);
  const outline: Point[] = [
    [x - half, y],
    [x - half * 0.86, y + top * 0.5],
    [x - half * 0.3 + lean, y + top],
    [x + half * 0.35 + lean, y + top * 0.92],
    [x + half * 0.9, y + top * 0.45],
    [x + half, y],
  ];
  brush.poly(outline, colour, -0.35);
  brush.poly(
    side > 0
      ? [
          [x + half * 0.1 + lean, y + top * 0.97],
          [x + half * 0.35 + lean, y + top * 0.92],
          [x + half * 0.9, y + top * 0.45],
          [x + half, y],
          [x + half * 0.2, y],
        ]
      : [
          [x - half, y],
          [x - half * 0.86, y + top * 0.5],
          [x - half * 0.3 + lean, y + top],
          [x + half * 0.05 + lean, y + top * 0.95],
          [x - half * 0.2, y],
        ],
    colour,
    0.45,
  );
}
