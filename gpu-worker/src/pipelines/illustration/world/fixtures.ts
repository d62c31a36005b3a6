import { mix } from '../light/index.ts';
import type { Rgb } from '../contract.ts';
import type { Brush } from './brush.ts';
import type { Kit, Piece } from './kit.ts';

const FIRE: Rgb = [255, 158, 66];
const LAMP: Rgb = [255, 214, 150];
const IRON: Rgb = [66, 64, 74];

/** A lamp on a cord from the ceiling; its foot is `drop` metres below `from`. */
export function hanging(kit: Kit, brush: Brush, x: number, from: number, drop: number): void {
  const y = from - drop;
  brush.line(
    [
      [x, brush.box.top + 1],
      [x, y],
    ],
    0.02,
    IRON,
  );
  if (kit.lampsOn) brush.glow(x, y - 0.22, 1.7, LAMP, 0.55);
  brush.at(x, y, 1, () => lampBody(kit, brush));
}

function lampBody(kit: Kit, brush: Brush): void {
  const glass = (off: Rgb): string => (kit.lampsOn ? brush.emit([255, 228, 170]) : brush.tone(off));
  switch (kit.spec.culture) {
    case 'east-asian':
      brush.ellipse(0, -0.2, 0.24, 0.22, glass([240, 228, 204]));
      for (const dy of [-0.32, -0.2, -0.08]) brush.rect(-0.22, dy, 0.44, 0.01, brush.tone(kit.palette.wood, 0, 0.6));
      return;
    case 'western':
      brush.poly('-.26,-.24 -.07,0 .07,0 .26,-.24', kit.palette.accent, 0.1);
      brush.ellipse(0, -0.24, 0.1, 0.06, glass([236, 230, 214]));
      return;
    default:
      brush.poly('-.13,-.36 -.18,-.12 -.05,0 .05,0 .18,-.12 .13,-.36', kit.palette.metal, -0.1);
      brush.poly('-.1,-.32 -.13,-.13 .13,-.13 .1,-.32', glass([214, 200, 170]));
      brush.rect(-0.008, -0.32, 0.016, 0.2, kit.palette.metal, -0.4);
  }
}

/** An iron stove with a pipe to the ceiling; a fire glows in it. */
export function stove(_kit: Kit): Piece {
  return {
    shows: ['stove', 'fire', 'heater', 'oven'],
    tops: [{ kind: 'table', x: 0.05, y: 0.96, room: 0.35 }],
    draw: (brush) => {
      brush.shadow(0, 0, 0.5, 0.1, 0.36);
      brush.rect(0.12, 0.9, 0.12, 4, IRON, -0.1);
      for (const x of [-0.26, 0.26]) brush.rect(x - 0.03, 0, 0.06, 0.16, IRON, -0.3);
      brush.round(-0.34, 0.12, 0.68, 0.8, 0.06, brush.turn(-0.34, 0.34, IRON, 0.9));
      brush.rect(-0.38, 0.9, 0.76, 0.06, IRON, 0.5);
      brush.arch(-0.2, 0.24, 0.4, 0.42, brush.emit([255, 140, 50]));
      brush.arch(-0.14, 0.24, 0.28, 0.28, brush.emit([255, 214, 110]));
      for (const x of [-0.1, 0, 0.1]) brush.rect(x - 0.012, 0.24, 0.024, 0.4, IRON);
      brush.glow(0, 0.42, 1.1, FIRE, 0.42);
    },
  };
}

/** An iron ladder or steep stair, leaning a little. */
export function ladder(kit: Kit, h: number): Piece {
  return {
    shows: ['ladder', 'stair', 'staircase', 'stairs'],
    draw: (brush) => {
      const colour = mix(IRON, kit.palette.wood, 0.35);
      for (const x of [-0.24, 0.24])
        brush.line(
          [
            [x, 0],
            [x + 0.5, h],
          ],
          0.055,
          colour,
          x > 0 ? 0.3 : -0.2,
        );
      for (let y = 0.25; y < h; y += 0.3)
        brush.line(
          [
            [-0.24 + (y / h) * 0.5, y],
            [0.24 + (y / h) * 0.5, y],
          ],
          0.045,
          colour,
          0.2,
        );
    },
  };
}

/** A framed picture on a wall; what is in it differs by seed. */
export function picture(kit: Kit, brush: Brush, x: number, y: number, w: number, h: number, key: number): void {
  const dice = kit.dice('picture', key);
  const { fabricLight, accent, fabric, wall, wood } = kit.palette;
  brush.rect(x - w / 2 + 0.02, y - 0.03, w, h, brush.tone(kit.light.shadow, 0, 0.25));
  brush.rect(x - w / 2, y, w, h, wood, 0.15);
  brush.rect(x - w / 2 + 0.035, y + 0.035, w - 0.07, h - 0.07, fabricLight, 0);
  brush.inside(x - w / 2 + 0.07, y + 0.07, w - 0.14, h - 0.14, () => {
    brush.rect(x - w, y, w * 2, h, mix(fabricLight, wall, 0.55), 0);
    if (dice.chance(0.5)) {
      brush.ellipse(x + dice.range(-0.2, 0.2) * w, y + h * 0.64, w * 0.1, w * 0.1, mix(accent, wall, 0.25));
      brush.blob(
        [
          [x - w, y + h * 0.3],
          [x - w * 0.2, y + h * dice.range(0.4, 0.56)],
          [x + w * 0.3, y + h * 0.34],
          [x + w, y + h * 0.46],
          [x + w, y - 1],
          [x - w, y - 1],
        ],
        mix(fabric, wall, 0.35),
      );
    } else {
      for (let i = 0; i < 4; i += 1)
        brush.round(
          x + dice.range(-0.4, 0.2) * w,
          y + h * dice.range(0.1, 0.6),
          w * 0.3,
          h * 0.28,
          0.02,
          mix(dice.pick([accent, fabric, wood]), wall, 0.35),
        );
    }
  });
}

/** A round clock on a wall. */
export function wallClock(kit: Kit, brush: Brush, x: number, y: number, r = 0.17): void {
  brush.ellipse(x, y, r, r, kit.palette.wood, 0.1);
  brush.ellipse(x, y, r * 0.84, r * 0.84, kit.palette.fabricLight, 0.2);
  brush.line(
    [
      [x, y],
      [x, y + r * 0.56],
    ],
    0.014,
    IRON,
  );
  brush.line(
    [
      [x, y],
      [x + r * 0.36, y - r * 0.14],
    ],
    0.016,
    IRON,
  );
}

/** A shelf board on the wall with small things on it; opens slots on the wall's layer. */
export function wallShelf(kit: Kit, x: number, y: number, w: number): (brush: Brush) => void {
  kit.slot('shelf', 'wall', x - w * 0.25, y + 0.03, 0.34);
  kit.slot('shelf', 'wall', x + w * 0.27, y + 0.03, 0.34);
  kit.shown.add('shelf');
  return (brush) => {
    brush.rect(x - w / 2, y - 0.03, w, 0.055, kit.palette.wood, 0.3);
    brush.rect(x - w / 2, y - 0.1, w, 0.07, brush.tone(kit.light.shadow, 0, 0.22));
    for (const t of [-0.4, 0.4])
      brush.poly(
        [
          [x + t * w - 0.02, y - 0.03],
          [x + t * w + 0.02, y - 0.03],
          [x + t * w, y - 0.16],
        ],
        kit.palette.woodDeep,
      );
  };
}

/** Flames on the floor; two shapes by variant. */
export function flame(brush: Brush, x: number, y: number, h: number, variant = 0): void {
  const sway = variant % 2 === 0 ? 0.08 : -0.08;
  brush.glow(x, y + h * 0.5, h * 2.6, FIRE, 0.5);
  const tongue = (scale: number, colour: Rgb): void => {
    const s = h * scale;
    brush.blob(
      [
        [x - s * 0.3, y],
        [x - s * 0.34, y + s * 0.35],
        [x - s * 0.1 + sway * s, y + s * 0.7],
        [x + sway * s * 2, y + s],
        [x + s * 0.16, y + s * 0.62],
        [x + s * 0.34, y + s * 0.3],
        [x + s * 0.28, y],
      ],
      brush.emit(colour),
    );
  };
  tongue(1, [240, 92, 44]);
  tongue(0.72, [255, 160, 60]);
  tongue(0.42, [255, 228, 140]);
}

/** An oil lamp on a stand, as high as a child, or small on a shelf. */
export function oilLamp(kit: Kit, brush: Brush, x: number, y: number, h: number): void {
  const brass = mix([206, 160, 68], kit.palette.metal, 0.25);
  brush.at(x, y, h, () => {
    brush.ellipse(0, 0.03, 0.2, 0.045, brass, -0.2);
    brush.rect(-0.03, 0.03, 0.06, 0.72, brush.turn(-0.03, 0.03, brass));
    for (const t of [0.2, 0.42, 0.62]) brush.ellipse(0, t, 0.075, 0.035, brass, 0.2);
    brush.blob('-0.19,0.8 -0.1,0.72 0.1,0.72 0.19,0.8 0,0.78', brass, 0.3);
    brush.glow(0, 0.9, 0.7, FIRE, 0.5);
    for (const t of [-0.14, 0, 0.14])
      brush.blob(
        [
          [t - 0.025, 0.8],
          [t, 0.93],
          [t + 0.025, 0.8],
          [t, 0.77],
        ],
        brush.emit([255, 206, 104]),
      );
  });
}
