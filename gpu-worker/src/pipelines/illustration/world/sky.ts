import type { SetSpec, TimeOfDay } from '@film-studio/shared/production';
import type { Rgb, StageBox } from '../contract.ts';
import { css, hex, luma, mix, saturate } from '../light/index.ts';
import type { Brush } from './brush.ts';
import type { Kit } from './kit.ts';

/** Colours from the horizon up: at 0, 2, 5 and 15 metres above it. */
type SkyColours = readonly [string, string, string, string];

const SKIES: Record<TimeOfDay, readonly SkyColours[]> = {
  dawn: [
    ['#fbd9b9', '#f2bfb8', '#b9add0', '#7d8cc0'],
    ['#fde3c0', '#f0c8c9', '#a9b4d8', '#6f88c2'],
  ],
  day: [
    ['#e3f0ee', '#b9dcec', '#84bfe2', '#559cd0'],
    ['#edf1e4', '#c3e0e6', '#8cc6dc', '#4f9dc4'],
  ],
  'golden-hour': [
    ['#ffe0a0', '#fbbf80', '#e59a86', '#8d7fae'],
    ['#ffe6ae', '#f9c58a', '#d9a494', '#7f86b4'],
  ],
  dusk: [
    ['#f0a27e', '#c2799a', '#6a5a9c', '#33366f'],
    ['#e59a8f', '#a8719f', '#5a5596', '#2b316a'],
  ],
  night: [
    ['#3a4d86', '#2b3b73', '#1b2757', '#111a40'],
    ['#35567f', '#25406c', '#182c55', '#0f1c3e'],
  ],
};

/** What the clouds make of a clear sky: the grey they turn it to, how far, and the floor of brightness. */
const OVERCAST: Record<SetSpec['weather'], { grey: string; amount: number }> = {
  clear: { grey: '#ffffff', amount: 0 },
  cloudy: { grey: '#c6d0da', amount: 0.45 },
  rain: { grey: '#93a0ae', amount: 0.78 },
  storm: { grey: '#4d5668', amount: 0.86 },
  snow: { grey: '#d3dbe6', amount: 0.75 },
  fog: { grey: '#d2d8da', amount: 0.85 },
};

function skyColours(kit: Kit): Rgb[] {
  const { spec } = kit;
  const overcast = OVERCAST[spec.weather];
  const dark = { dawn: 0.86, day: 1, 'golden-hour': 0.92, dusk: 0.52, night: 0.24 }[spec.timeOfDay];
  const grey = mix([0, 0, 0], hex(overcast.grey), dark);
  const warmth = spec.timeOfDay === 'day' ? grey : mix(grey, hex(SKIES[spec.timeOfDay][0]![1]), 0.22);
  const mood = { sad: 0.72, tense: 0.72, dramatic: 1.1, happy: 1.1, romantic: 1.1 } as Partial<Record<string, number>>;
  const chosen = kit.dice('sky').pick(SKIES[spec.timeOfDay]);
  const own = spec.culture === 'fantasy' ? hex('#b98adf') : undefined;
  return chosen.map((text) => {
    const clear = own ? mix(hex(text), mix([0, 0, 0], own, dark), 0.22) : hex(text);
    return saturate(mix(clear, warmth, overcast.amount), mood[spec.mood] ?? 1);
  });
}

/** The sky: a gradient, the sun or moon, the stars. Always the farthest layer, opaque. */
export function addSky(kit: Kit): void {
  const colours = skyColours(kit);
  kit.layer('sky', 400, (brush) => {
    const y = kit.horizonY;
    const [low, mid, high, top] = colours.map((colour) => css(colour)) as [string, string, string, string];
    brush.cover(
      brush.stops(0, y - 0.2, 0, y + 15, [
        [0, low],
        [0.14, mid],
        [0.36, high],
        [1, top],
      ]),
    );
    if (kit.night && (kit.spec.weather === 'clear' || kit.spec.weather === 'cloudy')) stars(kit, brush);
    banks(kit, brush, colours);
    sunOrMoon(kit, brush);
  });
  addClouds(kit, colours);
}

/** Banks of cloud lie in bands low over the horizon: what is behind a face in a close shot is not blank. */
function banks(kit: Kit, brush: Brush, sky: readonly Rgb[]): void {
  if (kit.spec.weather === 'fog') return;
  const body = mix(sky[0]!, sky[2]!, kit.night ? 0.5 : 0.42);
  const heads = mix(sky[0]!, cloudLight(kit, sky), kit.night ? 0.22 : 0.6);
  for (const column of brush.cells(BANK_STEP, 2)) {
    for (let n = 0; n < 3; n += 1) {
      const dice = kit.dice('bank', column, n);
      const [x, y] = [(column + dice.next()) * BANK_STEP, kit.horizonY + 0.1 + (n + dice.range(-0.3, 0.3)) * 0.3];
      const [half, thick] = [dice.range(0.45, 1.15) * (1 + n * 0.2), dice.range(0.022, 0.042) * (1 + n * 0.45)];
      const side = dice.chance(0.5) ? 1 : -1;
      brush.ellipse(x, y, half, thick, css(body, 0.5));
      brush.ellipse(x + side * half * 0.32, y + thick * 0.9, half * 0.5, thick * 0.85, css(heads, 0.55));
      brush.ellipse(x - side * half * 0.5, y - thick * 0.8, half * 0.6, thick * 0.6, css(body, 0.4));
    }
  }
}

const BANK_STEP = 1.5;

function stars(kit: Kit, brush: Brush): void {
  const step = 1.3;
  const rows = Math.ceil((brush.box.top - kit.horizonY) / step);
  for (const column of brush.cells(step)) {
    for (let row = 1; row <= rows; row += 1) {
      const dice = kit.dice('star', column, row);
      for (let n = 0; n < 2; n += 1) {
        const size = dice.next() ** 4 * 0.022 + 0.006;
        const height = (row + dice.next()) * step;
        const alpha = Math.min(1, height / 4) * dice.range(0.35, 0.95);
        brush.ellipse((column + dice.next()) * step, kit.horizonY + height, size, size, css([235, 240, 255], alpha));
      }
    }
  }
}

const SUN: Partial<
  Record<TimeOfDay, { y: number; x: number; size: number; disc: string; halo: string; reach: number }>
> = {
  dawn: { y: 0.75, x: 3.1, size: 0.36, disc: '#fff1d6', halo: '#ffd9a8', reach: 4.5 },
  day: { y: 3.6, x: 4.1, size: 0.3, disc: '#fffdf2', halo: '#fffbe6', reach: 2.6 },
  'golden-hour': { y: 1.15, x: 3.0, size: 0.46, disc: '#fff6d8', halo: '#ffe09a', reach: 6 },
  dusk: { y: 0.1, x: 2.9, size: 0.42, disc: '#ffd9a4', halo: '#ff9f70', reach: 4.5 },
  night: { y: 2.3, x: 2.7, size: 0.27, disc: '#f4f1e1', halo: '#b9c9ff', reach: 2 },
};

function sunOrMoon(kit: Kit, brush: Brush): void {
  const body = SUN[kit.spec.timeOfDay];
  const { weather } = kit.spec;
  if (!body || weather === 'rain' || weather === 'storm' || weather === 'snow') return;
  const faint = weather === 'clear' ? 1 : weather === 'cloudy' ? 0.7 : 0.4;
  const x = Math.sign(kit.light.keyFromX) * (body.x + kit.dice('sun').range(-0.35, 0.6));
  const y = kit.horizonY + body.y;
  brush.halo(x, y, body.reach, body.reach, hex(body.halo), 0.75 * faint);
  brush.ellipse(x, y, body.size, body.size, css(hex(body.disc), faint));
  if (!kit.night) return;
  for (const [dx, dy, r] of [
    [-0.08, 0.05, 0.05],
    [0.09, -0.06, 0.07],
    [0.02, 0.13, 0.035],
  ] as const) {
    brush.ellipse(x + dx, y + dy, r, r, css([196, 198, 205], 0.55 * faint));
  }
}

/** Clouds wrap every so many metres, so that their plate can drift for ever. */
const CLOUD_TILE = 26;
const CLOUD_RISE = 40;

function addClouds(kit: Kit, sky: readonly Rgb[]): void {
  const { weather } = kit.spec;
  if (weather === 'fog') return;
  const heavy = weather === 'storm' || weather === 'rain';
  const count = { clear: 7, cloudy: 14, rain: 15, storm: 17, snow: 12, fog: 0 }[weather];
  const lightSide = cloudLight(kit, sky);
  const base = mix(sky[1]!, lightSide, weather === 'clear' ? 0.5 : 0.25);
  const under = heavy ? mix(base, [20, 24, 40], weather === 'storm' ? 0.42 : 0.3) : mix(base, sky[2]!, 0.3);
  kit.layer(
    'clouds',
    220,
    (brush, box) => {
      for (let n = 0; n < count; n += 1) {
        const dice = kit.dice('cloud', n, weather === 'clear' ? 0 : 1);
        const size = dice.range(0.7, 1.5) * (heavy ? 1.7 : 1);
        const rise = heavy ? 1.3 + dice.next() * 7 : 1 + dice.next() ** 1.5 * 8;
        const x = (n / count) * CLOUD_TILE + dice.range(-1, 1);
        const stretch = 1 + rise / 9;
        repeat(box, x, kit.horizonY + rise, 6, (at, up) =>
          brush.at(at, up, size * stretch, () => cloud(brush, kit, n, lightSide, base, under)),
        );
      }
    },
    {
      drift: {
        xMetresPerSecond: weather === 'storm' ? 0.22 : 0.05,
        yMetresPerSecond: 0,
        tileWidth: CLOUD_TILE,
        tileHeight: CLOUD_RISE,
      },
    },
  );
}

function cloudLight(kit: Kit, sky: readonly Rgb[]): Rgb {
  const { weather, timeOfDay } = kit.spec;
  const glow = { dawn: '#ffe6d6', day: '#ffffff', 'golden-hour': '#fff0cd', dusk: '#f5b59b', night: '#5a6ea8' }[
    timeOfDay
  ];
  if (weather === 'clear' || weather === 'cloudy') return hex(glow);
  const lift = weather === 'snow' ? 0.45 : weather === 'rain' ? 0.22 : 0.14;
  return mix(sky[1]!, hex(glow), lift * Math.min(1, luma(sky[1]!) / 120 + 0.3));
}

/** Every copy of something in a wrapping tile that can be seen in the box. */
function repeat(box: StageBox, x: number, y: number, reach: number, draw: (x: number, y: number) => void): void {
  const first = Math.floor((box.left - reach - x) / CLOUD_TILE);
  const last = Math.ceil((box.right + reach - x) / CLOUD_TILE);
  for (let i = first; i <= last; i += 1) draw(x + i * CLOUD_TILE, y);
}

/** A heap of rounds on a flat foot, about two metres wide, lit from above: a pale body with brighter heads. */
function cloud(brush: Brush, kit: Kit, n: number, top: Rgb, base: Rgb, under: Rgb): void {
  const dice = kit.dice('heap', n);
  const half = dice.range(0.9, 1.45);
  const peak = dice.range(0.3, 0.7);
  const count = dice.int(6, 8);
  const rounds = Array.from({ length: count }, (_, i) => {
    const t = (i + 0.5) / count;
    const swell = Math.sin(Math.PI * t ** (t < peak ? 1 : 0.9)) * (1 - 0.5 * Math.abs(t - peak));
    return { x: -half + 2 * half * t, r: (0.1 + 0.34 * swell) * dice.range(0.82, 1.15), up: 0.1 * swell };
  });
  const { context } = brush;
  const heap = (dx: number, dy: number, grow: number): void => {
    context.beginPath();
    for (const { x, r, up } of rounds) {
      context.moveTo(x + dx + r * grow, up + dy);
      context.arc(x + dx, up + dy, r * grow, 0, Math.PI * 2);
    }
    context.fill('nonzero');
  };
  brush.inside(-half - 1, 0, half * 2 + 2, 2, () => {
    context.fillStyle = brush.stops(0, 0.6, 0, 0, [
      [0, css(base, 0.96)],
      [1, css(under, 0.82)],
    ]);
    heap(0, 0, 1);
    context.fillStyle = brush.stops(0, 0.62, 0, 0.08, [
      [0, css(top, 0.95)],
      [1, css(top, 0)],
    ]);
    heap(brush.keySide * 0.03, 0.05, 0.86);
  });
}
