import type { Rgb } from '../contract.ts';
import { mix } from '../light/index.ts';
import type { Brush, Point } from './brush.ts';
import type { Dice } from './dice.ts';
import type { Kit } from './kit.ts';

export const TREES = [
  'broadleaf',
  'round',
  'pine',
  'palm',
  'acacia',
  'cypress',
  'blossom',
  'birch',
  'banyan',
  'bare',
] as const;
export type TreeKind = (typeof TREES)[number];

/** The trees that grow where a culture lives. */
export function treesOf(kit: Kit): readonly TreeKind[] {
  switch (kit.spec.culture) {
    case 'western':
      return ['broadleaf', 'round', 'birch', 'pine'];
    case 'south-indian':
      return ['palm', 'palm', 'broadleaf', 'banyan'];
    case 'north-indian':
      return ['broadleaf', 'banyan', 'round'];
    case 'east-asian':
      return ['blossom', 'pine', 'round'];
    case 'middle-eastern':
      return ['palm', 'cypress', 'palm'];
    case 'african':
      return ['acacia', 'acacia', 'broadleaf'];
    case 'fantasy':
      return ['broadleaf', 'cypress', 'blossom'];
  }
}

/** A tree on the origin of the brush, `height` metres tall. */
export function tree(kit: Kit, brush: Brush, kind: TreeKind, height: number, dice: Dice): void {
  const leaf = dice.pick(kit.palette.leaf);
  const { trunk } = kit.palette;
  switch (kind) {
    case 'broadleaf':
    case 'banyan':
      stem(brush, trunk, height * 0.5, height * (kind === 'banyan' ? 0.075 : 0.042), dice);
      if (kind === 'banyan') hangingRoots(brush, trunk, height, dice);
      crown(brush, leaf, height, kind === 'banyan' ? 0.62 : 0.36, dice);
      return;
    case 'round':
      stem(brush, trunk, height * 0.5, height * 0.032, dice);
      roundCrown(brush, leaf, height);
      return;
    case 'blossom':
      stem(brush, mix(trunk, [60, 40, 45], 0.4), height * 0.6, height * 0.035, dice);
      crown(brush, kit.spec.weather === 'snow' ? leaf : mix([240, 178, 190], leaf, 0.12), height, 0.42, dice);
      return;
    case 'pine':
      return pine(brush, mix(leaf, [40, 86, 74], 0.55), trunk, height, dice);
    case 'cypress':
      stem(brush, trunk, height * 0.2, height * 0.02, dice);
      brush.at(0, 0, height, () => {
        const style = brush.turn(-0.08, 0.08, mix(leaf, [50, 84, 66], 0.5));
        brush.blob('0,1 .07,.55 .075,.15 0,.06 -.075,.15 -.07,.55', style);
      });
      return;
    case 'palm':
      palm(brush, kit.spec.weather === 'snow' ? leaf : mix(leaf, [72, 142, 86], 0.62), trunk, height, dice);
      return;
    case 'acacia':
      return acacia(brush, leaf, trunk, height, dice);
    case 'birch':
      return birch(brush, leaf, height, dice);
    case 'bare':
      return bare(brush, trunk, height, dice);
  }
}

function stem(brush: Brush, colour: Rgb, height: number, half: number, dice: Dice): void {
  const lean = dice.range(-0.5, 0.5) * half;
  brush.poly(
    [
      [-half * 1.5, 0],
      [-half * 0.8, height * 0.3],
      [-half * 0.6 + lean, height],
      [half * 0.6 + lean, height],
      [half * 0.8, height * 0.3],
      [half * 1.6, 0],
    ],
    brush.turn(-half, half, colour),
  );
  brush.line(
    [
      [lean * 0.5, height * 0.62],
      [half * 4 * dice.range(0.7, 1), height * 1.15],
    ],
    half * 0.55,
    colour,
    -0.2,
  );
  brush.line(
    [
      [lean * 0.5, height * 0.7],
      [-half * 4 * dice.range(0.7, 1), height * 1.2],
    ],
    half * 0.5,
    colour,
    0,
  );
}

/** Three rounds of leaves: the dark back, the body, the sunlit top. */
function crown(brush: Brush, leaf: Rgb, height: number, spread: number, dice: Dice): void {
  const middle = height * 0.68;
  const rx = height * spread;
  const ry = height * 0.34;
  const cloud = (cx: number, cy: number, w: number, h: number, key: number): Point[] =>
    Array.from({ length: 11 }, (_, i) => {
      const turn = (i / 11) * Math.PI * 2 + key;
      const bump = 1 + (i % 2 === 0 ? 0.1 : -0.07) + dice.range(-0.06, 0.06);
      const flat = Math.sin(turn) < 0 ? 0.72 : 1;
      return [cx + Math.cos(turn) * w * bump, cy + Math.sin(turn) * h * bump * flat];
    });
  const side = brush.keySide;
  brush.blob(cloud(0, middle, rx, ry, 0.2), leaf, -0.75);
  brush.blob(cloud(side * rx * 0.08, middle + ry * 0.12, rx * 0.84, ry * 0.82, 0.9), leaf, -0.1);
  brush.blob(cloud(side * rx * 0.24, middle + ry * 0.34, rx * 0.55, ry * 0.5, 0.5), leaf, 0.55);
  brush.blob(
    cloud(side * rx * 0.36, middle + ry * 0.5, rx * 0.26, ry * 0.24, 0.1),
    brush.tone(mix(leaf, [255, 250, 200], 0.2), 0.9, 0.75),
  );
}

function roundCrown(brush: Brush, leaf: Rgb, height: number): void {
  const r = height * 0.3;
  const side = brush.keySide;
  brush.ellipse(0, height * 0.68, r, r * 1.05, leaf, -0.6);
  brush.within(
    () => {
      brush.context.beginPath();
      brush.context.ellipse(0, height * 0.68, r, r * 1.05, 0, 0, Math.PI * 2);
    },
    () => {
      brush.ellipse(side * r * 0.25, height * 0.72, r * 0.92, r * 0.95, leaf, 0);
      brush.ellipse(side * r * 0.5, height * 0.8, r * 0.62, r * 0.6, leaf, 0.6);
    },
  );
}

function pine(brush: Brush, leaf: Rgb, trunk: Rgb, height: number, dice: Dice): void {
  brush.rect(-height * 0.022, 0, height * 0.044, height * 0.2, trunk, -0.2);
  const side = brush.keySide;
  const tiers = dice.int(4, 5);
  for (let i = 0; i < tiers; i += 1) {
    const y = height * (0.1 + 0.68 * (i / tiers));
    const w = height * (0.24 - 0.16 * (i / tiers));
    const top = y + height * 0.32;
    brush.poly(
      [
        [-w, y],
        [-w * 0.3, y + height * 0.035],
        [0, y - height * 0.01],
        [w * 0.3, y + height * 0.035],
        [w, y],
        [0, Math.min(height, top)],
      ],
      leaf,
      -0.45 + i * 0.08,
    );
    brush.poly(
      [
        [side * w, y],
        [side * w * 0.3, y + height * 0.035],
        [side * w * 0.12, y + height * 0.02],
        [0, Math.min(height, top)],
      ],
      leaf,
      0.35,
    );
  }
}

function palm(brush: Brush, leaf: Rgb, trunk: Rgb, height: number, dice: Dice): void {
  const lean = dice.range(-0.14, 0.14) * height;
  const [tx, ty] = [lean, height * 0.82];
  const w = height * 0.02;
  brush.poly(
    [
      [-w * 1.5, 0],
      [lean * 0.3 - w, ty * 0.55],
      [tx - w * 0.7, ty],
      [tx + w * 0.7, ty],
      [lean * 0.3 + w, ty * 0.55],
      [w * 1.5, 0],
    ],
    brush.turn(-w, w, trunk, 0.6),
  );
  for (let i = 1; i < 9; i += 1) {
    const y = (ty * i) / 9;
    const x = lean * (i / 9) ** 1.7;
    brush.line(
      [
        [x - w, y],
        [x + w, y + w * 0.4],
      ],
      w * 0.16,
      trunk,
      -0.8,
    );
  }
  const fronds = 9;
  for (let i = 0; i < fronds; i += 1) {
    const turn = -0.62 + ((Math.PI + 1.24) * i) / (fronds - 1) + dice.range(-0.08, 0.08);
    const reach = height * dice.range(0.24, 0.31);
    const end: Point = [tx + Math.cos(turn) * reach, ty + Math.sin(turn) * reach * 0.75 - reach * 0.22];
    const mid: Point = [tx + Math.cos(turn) * reach * 0.55, ty + Math.sin(turn) * reach * 0.62 + reach * 0.16];
    const shade = Math.cos(turn) * brush.keySide * 0.6 + (i % 2) * 0.25 - 0.1;
    brush.blob([[tx, ty + w], [mid[0], mid[1] + reach * 0.09], end, [mid[0], mid[1] - reach * 0.12]], leaf, shade);
  }
  for (const dx of [-1, 0.2, 1.2])
    brush.ellipse(tx + dx * w * 1.3, ty - w * 1.2, w * 0.95, w * 1.05, mix(trunk, leaf, 0.35), -0.3);
}

function acacia(brush: Brush, leaf: Rgb, trunk: Rgb, height: number, dice: Dice): void {
  const w = height * 0.03;
  for (const dx of [-0.3, 0.05, 0.36]) {
    brush.line(
      [
        [0, 0],
        [dx * height * 0.2, height * 0.45],
        [dx * height, height * 0.8],
      ],
      w * (1.5 - Math.abs(dx)),
      trunk,
      dx * 0.6,
    );
  }
  const slab = (x: number, y: number, half: number, shade: number): void => {
    brush.blob(
      [
        [x - half, y],
        [x - half * 0.6, y + height * 0.08],
        [x, y + height * 0.11],
        [x + half * 0.6, y + height * 0.075],
        [x + half, y],
        [x + half * 0.4, y - height * 0.025],
        [x - half * 0.4, y - height * 0.025],
      ],
      leaf,
      shade,
    );
  };
  slab(-height * 0.22, height * 0.74, height * 0.32, -0.5);
  slab(height * 0.26, height * 0.76, height * 0.33, -0.25);
  slab(dice.range(-0.05, 0.1) * height, height * 0.85, height * 0.42, 0.2);
  slab(brush.keySide * height * 0.12, height * 0.9, height * 0.24, 0.55);
}

function birch(brush: Brush, leaf: Rgb, height: number, dice: Dice): void {
  const w = height * 0.018;
  brush.rect(-w, 0, w * 2, height * 0.75, brush.turn(-w, w, [226, 222, 214], 0.6));
  for (let i = 0; i < 8; i += 1)
    brush.rect(-w, height * dice.range(0.03, 0.7), w * dice.range(0.5, 1.4), height * 0.006, [60, 56, 60], 0);
  const side = brush.keySide;
  for (let i = 0; i < 22; i += 1) {
    const t = i / 22;
    const x = dice.range(-1, 1) * height * (0.17 - 0.1 * t * t);
    const y = height * (0.4 + 0.52 * t);
    brush.ellipse(x, y, height * 0.1, height * 0.072, leaf, -0.55 + t * 0.6 + (x * side > 0 ? 0.4 : 0));
  }
}

function bare(brush: Brush, trunk: Rgb, height: number, dice: Dice): void {
  const branch = (x: number, y: number, turn: number, length: number, width: number, left: number): void => {
    const end: Point = [x + Math.cos(turn) * length, y + Math.sin(turn) * length];
    brush.line([[x, y], end], width, trunk, turn > 1.57 ? -0.3 : 0.1);
    if (left === 0) return;
    for (const swing of [-0.5, 0.42])
      branch(end[0], end[1], turn + swing + dice.range(-0.15, 0.15), length * 0.68, width * 0.6, left - 1);
  };
  branch(0, 0, Math.PI / 2, height * 0.34, height * 0.05, 4);
}

function hangingRoots(brush: Brush, trunk: Rgb, height: number, dice: Dice): void {
  for (let i = 0; i < 7; i += 1) {
    const x = dice.range(-0.34, 0.34) * height;
    brush.line(
      [
        [x, height * 0.5],
        [x * 1.05, height * dice.range(0.03, 0.25)],
      ],
      height * 0.008,
      trunk,
      -0.4,
    );
  }
}

/** A bush on the origin, `height` metres tall. */
export function bush(brush: Brush, leaf: Rgb, height: number, dice: Dice): void {
  const side = brush.keySide;
  const round = (x: number, size: number, shade: number): void => {
    brush.inside(x - size * 2, 0, size * 4, height * 2, () =>
      brush.ellipse(x, size * 0.42, size, size * 0.72, leaf, shade),
    );
  };
  round(-height * 0.5, height * 0.72, -0.6);
  round(height * 0.5, height * 0.66, -0.35);
  round(dice.range(-0.2, 0.2) * height, height * 0.9, -0.1);
  round(side * height * 0.3, height * 0.5, 0.45);
}

/** A fan of long blades: reeds, tall grass, aloe. */
export function blades(brush: Brush, colour: Rgb, height: number, count: number, dice: Dice): void {
  for (let i = 0; i < count; i += 1) {
    const t = count === 1 ? 0 : (i / (count - 1)) * 2 - 1;
    const tip = t * height * 0.5 + dice.range(-0.1, 0.1) * height;
    const up = height * (1 - 0.35 * Math.abs(t)) * dice.range(0.8, 1.05);
    const base = t * height * 0.16;
    const w = height * 0.035;
    brush.blob(
      [
        [base - w, 0],
        [base + (tip - base) * 0.35 - w, up * 0.6],
        [tip, up],
        [base + (tip - base) * 0.35 + w, up * 0.6],
        [base + w, 0],
      ],
      colour,
      t * brush.keySide * 0.6,
    );
  }
}
