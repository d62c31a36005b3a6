import type { Rgb } from '../contract.ts';
import { mix } from '../light/index.ts';
import type { Brush, Point } from './brush.ts';
import type { Dice } from './dice.ts';
import type { Kit, Piece } from './kit.ts';

/** Four legs and a board. `w`, `h` in metres. */
export function table(kit: Kit, w = 1.5, h = 0.75, colour: Rgb = kit.palette.wood, cloth = false): Piece {
  return {
    shows: ['table'],
    tops: [
      { kind: 'table', x: -w * 0.27, y: h, room: 0.6 },
      { kind: 'table', x: w * 0.2, y: h, room: 0.6 },
      { kind: 'table', x: w * 0.4, y: h, room: 0.35 },
    ],
    draw: (brush) => {
      brush.shadow(0, 0, w * 0.62, 0.13, 0.34);
      for (const x of [-0.44, 0.44]) brush.rect(x * w - 0.035, 0, 0.07, h - 0.02, colour, -0.4);
      for (const x of [-0.36, 0.36]) brush.rect(x * w - 0.03, 0.07, 0.06, h - 0.1, colour, -0.8);
      brush.rect(-w * 0.46, h - 0.14, w * 0.92, 0.1, colour, -0.5);
      brush.round(-w / 2, h - 0.055, w, 0.055, 0.02, colour, 0.35);
      if (!cloth) return;
      brush.poly(
        [
          [-w / 2 - 0.02, h],
          [w / 2 + 0.02, h],
          [w / 2 - 0.02, h - 0.34],
          [w * 0.25, h - 0.28],
          [0, h - 0.35],
          [-w * 0.25, h - 0.28],
          [-w / 2 + 0.02, h - 0.34],
        ],
        kit.palette.fabricLight,
        0,
      );
      brush.rect(-w / 2 - 0.02, h - 0.02, w + 0.04, 0.03, kit.palette.fabricLight, 0.5);
    },
  };
}

/** A small round table on one foot. */
export function roundTable(kit: Kit, w = 0.75, h = 0.74): Piece {
  return {
    shows: ['table'],
    tops: [
      { kind: 'table', x: -w * 0.18, y: h, room: 0.4 },
      { kind: 'table', x: w * 0.22, y: h, room: 0.35 },
    ],
    draw: (brush) => {
      brush.shadow(0, 0, w * 0.5, 0.09, 0.32);
      brush.poly(
        [
          [-w * 0.28, 0],
          [-0.04, 0.09],
          [0.04, 0.09],
          [w * 0.28, 0],
        ],
        kit.palette.woodDeep,
        -0.2,
      );
      brush.rect(-0.035, 0.05, 0.07, h - 0.08, kit.palette.woodDeep, -0.1);
      brush.ellipse(0, h - 0.03, w / 2, 0.055, kit.palette.wood, -0.5);
      brush.ellipse(0, h - 0.008, w / 2, 0.05, kit.palette.wood, 0.35);
    },
  };
}

export function chair(kit: Kit, dice: Dice, flip = false): Piece {
  const colour = mix(kit.palette.wood, kit.palette.woodDeep, dice.next() * 0.6);
  const style = dice.int(0, 2);
  return {
    shows: ['chair'],
    draw: (brush) => {
      brush.at(
        0,
        0,
        1,
        () => {
          brush.shadow(0, 0, 0.3, 0.07, 0.3);
          brush.line('-0.2,0 -0.19,0.44 -0.25,0.92', 0.045, colour, -0.1);
          brush.line('0.2,0 0.19,0.44', 0.045, colour, -0.3);
          brush.line('-0.11,0.06 -0.1,0.42', 0.04, colour, -0.8);
          if (style === 0) for (const y of [0.6, 0.72, 0.84]) brush.round(-0.26, y, 0.09, 0.05, 0.02, colour, 0.2);
          if (style === 1) brush.round(-0.29, 0.56, 0.08, 0.36, 0.03, kit.palette.fabric, 0);
          brush.round(-0.24, 0.42, 0.47, 0.06, 0.025, style === 1 ? kit.palette.fabric : colour, 0.35);
        },
        flip,
      );
    },
  };
}

export function sofa(kit: Kit, dice: Dice, w = 1.9): Piece {
  const colour = kit.palette.fabric;
  const legs = kit.palette.woodDeep;
  const rolled = dice.chance(0.5);
  const pillow = dice.chance(0.5) ? kit.palette.accent : kit.palette.fabricLight;
  return {
    shows: ['sofa', 'couch', 'settee'],
    draw: (brush) => {
      brush.shadow(0, 0, w * 0.6, 0.14, 0.36);
      for (const x of [-0.42, 0.42]) brush.rect(x * w - 0.04, 0, 0.08, 0.14, legs);
      brush.round(-w * 0.46, 0.34, w * 0.92, 0.5, rolled ? 0.16 : 0.07, colour, -0.35);
      brush.rect(-w * 0.47, 0.12, w * 0.94, 0.24, colour, -0.5);
      const seats = w > 1.6 ? 3 : 2;
      for (let i = 0; i < seats; i += 1) {
        const x = -w * 0.42 + (i / seats) * w * 0.84;
        brush.round(x + 0.012, 0.46, (w * 0.84) / seats - 0.024, 0.36, 0.07, colour, -0.05);
        brush.round(x + 0.008, 0.3, (w * 0.84) / seats - 0.016, 0.17, 0.06, colour, 0.4);
      }
      for (const side of [-1, 1])
        brush.round(side * w * 0.46 - 0.1, 0.12, 0.2, 0.48, rolled ? 0.1 : 0.05, colour, side * brush.keySide * 0.5);
      brush.at(-w * 0.28, 0.46, 1, () => brush.round(-0.19, 0, 0.38, 0.34, 0.07, pillow, 0.1));
    },
  };
}

export function armchair(kit: Kit, dice: Dice, flip = false): Piece {
  const colour = dice.chance(0.5) ? kit.palette.accent : kit.palette.fabric;
  return {
    shows: ['armchair'],
    draw: (brush) => {
      brush.at(
        0,
        0,
        1,
        () => {
          brush.shadow(0, 0, 0.52, 0.12, 0.34);
          for (const x of [-0.33, 0.33]) brush.rect(x - 0.03, 0, 0.06, 0.16, kit.palette.woodDeep);
          brush.blob('-0.42,0.16 -0.48,0.75 -0.36,1.08 0,1.12 0.3,1.0 0.36,0.5 0.36,0.16', colour, -0.35);
          brush.blob('-0.3,0.4 -0.34,0.8 -0.24,1.0 0,1.03 0.22,0.93 0.26,0.5 0.24,0.36', colour, 0.05);
          brush.round(-0.34, 0.3, 0.68, 0.16, 0.06, colour, 0.4);
          brush.round(-0.44, 0.14, 0.88, 0.2, 0.06, colour, -0.2);
          for (const side of [-1, 1]) brush.round(side * 0.38 - 0.09, 0.14, 0.18, 0.5, 0.09, colour, side * 0.4);
        },
        flip,
      );
    },
  };
}

/** Shelves of books and things. `h` up to 2.2 m. */
export function bookshelf(kit: Kit, dice: Dice, w = 1.1, h = 2): Piece {
  const colour = kit.palette.wood;
  const rows = Math.max(2, Math.round(h / 0.42));
  const key = dice.int(0, 9999);
  const gap = dice.int(0, rows - 1);
  const step = (h - 0.12) / rows;
  return {
    shows: ['bookshelf', 'shelf', 'bookcase'],
    tops: [{ kind: 'shelf', x: 0, y: 0.1 + gap * step, room: step * 0.82 }],
    draw: (brush) => {
      brush.shadow(0, 0, w * 0.6, 0.08, 0.34);
      brush.rect(-w / 2, 0, w, h, colour, -0.2);
      brush.rect(-w / 2 + 0.05, 0.08, w - 0.1, h - 0.14, mix(kit.palette.woodDeep, colour, 0.2), -0.5);
      for (let row = 0; row < rows; row += 1) {
        const y = 0.1 + row * step;
        if (row !== gap) books(kit, brush, kit.dice('books', key, row), -w / 2 + 0.07, y, w - 0.14, step * 0.8);
        brush.rect(-w / 2 + 0.04, y - 0.035, w - 0.08, 0.035, colour, 0.3);
      }
      brush.rect(-w / 2 - 0.03, h - 0.06, w + 0.06, 0.07, colour, 0.4);
    },
  };
}

/** A row of spines; muted, so that faces before them stay the brightest thing. */
export function books(kit: Kit, brush: Brush, dice: Dice, x: number, y: number, w: number, h: number): void {
  const { fabric, accent, wall, wood, fabricLight, wallDeep } = kit.palette;
  const inks = [fabric, accent, wallDeep, fabricLight, mix(wood, accent, 0.4)];
  let at = x;
  while (at < x + w - 0.05) {
    if (dice.chance(0.1)) {
      at += dice.range(0.06, 0.16);
      continue;
    }
    const thick = dice.range(0.028, 0.06);
    const tall = h * dice.range(0.68, 1);
    const ink = mix(mix(dice.pick(inks), wall, 0.3), kit.palette.woodDeep, 0.22);
    brush.rect(at, y, Math.min(thick, x + w - at), tall, ink, dice.range(-0.3, 0.2));
    if (dice.chance(0.5))
      brush.rect(at, y + tall * 0.78, Math.min(thick, x + w - at), 0.014, mix(ink, fabricLight, 0.5), 0);
    at += thick + 0.003;
  }
}

export function cabinet(kit: Kit, w = 1.3, h = 0.85, colour: Rgb = kit.palette.wood, drawers = 3): Piece {
  return {
    shows: ['cabinet', 'sideboard', 'cupboard', 'dresser', 'chest of drawers'],
    tops: [
      { kind: 'table', x: -w * 0.3, y: h, room: 0.6 },
      { kind: 'table', x: w * 0.28, y: h, room: 0.6 },
    ],
    draw: (brush) => {
      brush.shadow(0, 0, w * 0.58, 0.1, 0.34);
      for (const x of [-0.44, 0.44]) brush.rect(x * w - 0.03, 0, 0.06, 0.12, kit.palette.woodDeep);
      brush.rect(-w / 2, 0.1, w, h - 0.1, brush.turn(-w / 2, w / 2, colour, 0.35));
      for (let i = 0; i < drawers; i += 1) {
        const x = -w / 2 + 0.04 + (i / drawers) * (w - 0.06);
        const each = (w - 0.06) / drawers - 0.03;
        brush.round(x, 0.15, each, h - 0.46, 0.02, brush.tone(colour, -0.45, 0.8));
        brush.round(x, h - 0.27, each, 0.19, 0.02, brush.tone(colour, -0.35, 0.8));
        brush.ellipse(x + each / 2, h - 0.18, 0.022, 0.022, kit.palette.metal, 0.5);
        brush.ellipse(x + each * 0.85, (h - 0.3) / 2 + 0.15, 0.022, 0.022, kit.palette.metal, 0.5);
      }
      brush.rect(-w / 2 - 0.03, h - 0.05, w + 0.06, 0.06, colour, 0.45);
    },
  };
}

/** A potted plant, 0.7–1.6 m. */
export function potPlant(kit: Kit, dice: Dice, h = 1.2): Piece {
  const kind = dice.int(0, 2);
  const leaf = mix(dice.pick(kit.palette.leaf), [70, 120, 84], 0.5);
  const pot = dice.pick([kit.palette.accent, kit.palette.fabricLight, kit.palette.floor]);
  const key = dice.int(0, 9999);
  return {
    shows: ['plant', 'houseplant', 'potted plant', 'flowerpot', 'pot'],
    draw: (brush) => {
      const own = kit.dice('leaf', key);
      brush.shadow(0, 0, 0.26, 0.06, 0.32);
      const rim = h * 0.3;
      const w = Math.min(0.24, h * 0.19);
      for (let i = 0; i < 11; i += 1) potLeaf(brush, own, kind, leaf, i, h);
      brush.poly(
        [
          [-w * 0.72, 0],
          [-w, rim],
          [w, rim],
          [w * 0.72, 0],
        ],
        brush.turn(-w, w, pot),
      );
      brush.rect(-w * 1.08, rim - 0.05, w * 2.16, 0.07, pot, 0.35);
    },
  };
}

/** One of eleven leaves in a fan: blades, or rounds on stalks (`kind` 2). */
function potLeaf(brush: Brush, dice: Dice, kind: number, leaf: Rgb, i: number, h: number): void {
  const rim = h * 0.3;
  const t = (i / 10) * 2 - 1;
  const x = t * h * (kind === 1 ? 0.24 : 0.4);
  const y = rim + (h - rim) * (1 - 0.45 * t * t) * dice.range(0.85, 1);
  const shadeOf = t * brush.keySide * 0.6 + (i % 2 === 0 ? -0.25 : 0.2);
  const point = (px: number, py: number): Point => [px, py];
  if (kind === 2) {
    brush.line([point(0, rim), point(x * 0.9, y - 0.08)], 0.014, leaf, -0.5);
    brush.ellipse(x * 0.92, y - 0.04, 0.11, 0.085, leaf, shadeOf);
    return;
  }
  const [outer, inner] = [point(x * 0.45 - 0.05, rim + (y - rim) * 0.62), point(x * 0.5 + 0.06, rim + (y - rim) * 0.5)];
  brush.blob([point(0, rim - 0.03), outer, point(x, y), inner], leaf, shadeOf);
}

export function rug(kit: Kit, w = 3.4): Piece {
  const { fabric, fabricLight, accent } = kit.palette;
  return {
    shows: ['rug', 'carpet', 'mat'],
    draw: (brush) => {
      const slab = (inset: number, colour: Rgb, shade: number): void => {
        brush.poly(
          [
            [-w / 2 + inset, -0.3 + inset * 0.16],
            [w / 2 - inset, -0.3 + inset * 0.16],
            [w * 0.44 - inset * 0.85, 0.26 - inset * 0.16],
            [-w * 0.44 + inset * 0.85, 0.26 - inset * 0.16],
          ],
          brush.tone(colour, shade, 0.94),
        );
      };
      slab(0, mix(fabric, kit.palette.floor, 0.25), -0.15);
      slab(0.12, mix(fabricLight, kit.palette.floor, 0.3), -0.1);
      slab(0.24, mix(fabric, kit.palette.floor, 0.3), 0);
      slab(0.75, mix(accent, kit.palette.floor, 0.35), 0);
      slab(0.9, mix(fabricLight, kit.palette.floor, 0.35), -0.05);
    },
  };
}

export function bed(kit: Kit, dice: Dice, w = 2): Piece {
  const high = dice.range(0.9, 1.25);
  return {
    shows: ['bed', 'mattress', 'pillow', 'blanket'],
    draw: (brush) => {
      const { wood, fabric, fabricLight, accent } = kit.palette;
      brush.shadow(0, 0, w * 0.62, 0.15, 0.36);
      brush.round(-w * 0.52, 0.05, 0.09, high, 0.04, wood, 0);
      brush.round(w * 0.45, 0.05, 0.08, 0.62, 0.04, wood, -0.1);
      brush.rect(-w * 0.5, 0.14, w, 0.2, wood, -0.3);
      brush.round(-w * 0.48, 0.28, w * 0.96, 0.26, 0.1, fabricLight, 0.1);
      brush.round(-w * 0.46, 0.48, 0.5, 0.2, 0.1, fabricLight, 0.45);
      brush.poly(
        [
          [-w * 0.12, 0.56],
          [w * 0.46, 0.56],
          [w * 0.48, 0.16],
          [w * 0.2, 0.1],
          [-w * 0.16, 0.18],
        ],
        fabric,
        0,
      );
      brush.poly(
        [
          [-w * 0.12, 0.56],
          [-w * 0.02, 0.57],
          [-w * 0.06, 0.16],
          [-w * 0.16, 0.18],
        ],
        fabricLight,
        0.2,
      );
      brush.rect(w * 0.3, 0.13, 0.14, 0.43, accent, 0);
    },
  };
}

/** A wooden stool or bench. */
export function bench(kit: Kit, w = 1.4, h = 0.45, colour: Rgb = kit.palette.wood): Piece {
  return {
    shows: ['bench', 'stool', 'seat'],
    tops: [{ kind: 'table', x: w * 0.3, y: h, room: 0.35 }],
    draw: (brush) => {
      brush.shadow(0, 0, w * 0.56, 0.09, 0.3);
      for (const x of [-0.42, 0.42])
        brush.poly(
          [
            [x * w - 0.06, 0],
            [x * w - 0.03, h],
            [x * w + 0.05, h],
            [x * w + 0.04, 0],
          ],
          colour,
          -0.45,
        );
      brush.rect(-w * 0.4, h * 0.35, w * 0.8, 0.045, colour, -0.7);
      brush.round(-w / 2, h - 0.05, w, 0.06, 0.02, colour, 0.35);
    },
  };
}

export function crate(kit: Kit, size = 0.6): Piece {
  const { wood } = kit.palette;
  return {
    shows: ['crate', 'box'],
    tops: [{ kind: 'table', x: 0, y: size, room: 0.4 }],
    draw: (brush) => {
      const h = size / 2;
      brush.shadow(0, 0, size * 0.62, 0.08, 0.34);
      brush.rect(-h, 0, size, size, brush.turn(-h, h, wood, 0.4));
      for (let i = 0; i < 4; i += 1) brush.rect(-h, (i / 4) * size, size, 0.012, wood, -0.9);
      for (const x of [-h, h - 0.07]) brush.rect(x, 0, 0.07, size, wood, 0.3);
      brush.line(
        [
          [-h + 0.08, 0.06],
          [h - 0.08, size - 0.06],
        ],
        0.055,
        wood,
        0.2,
      );
    },
  };
}

export function barrel(kit: Kit, h = 0.9): Piece {
  return {
    shows: ['barrel', 'cask', 'keg'],
    tops: [{ kind: 'table', x: 0, y: h, room: 0.4 }],
    draw: (brush) => {
      const w = h * 0.34;
      brush.shadow(0, 0, w * 1.4, 0.08, 0.34);
      brush.blob(
        [
          [-w * 0.82, 0],
          [-w * 1.02, h * 0.5],
          [-w * 0.82, h],
          [w * 0.82, h],
          [w * 1.02, h * 0.5],
          [w * 0.82, 0],
        ],
        brush.turn(-w, w, kit.palette.wood, 0.9),
      );
      for (const t of [0.14, 0.36, 0.64, 0.86])
        brush.round(-w * 1.01, h * t - 0.022, w * 2.02, 0.045, 0.02, brush.turn(-w, w, kit.palette.metal, 0.7));
      brush.ellipse(0, h, w * 0.82, 0.04, kit.palette.wood, 0.3);
    },
  };
}
