import type { Rgb } from '../../contract.ts';
import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { oilLamp } from '../fixtures.ts';
import type { Kit } from '../kit.ts';
import { column } from '../ornament.ts';
import { addRoom, WALL_DEPTH } from '../room.ts';
import { sanctum } from './sanctum.ts';

const BRASS: Rgb = hex('#cf9f45');

/** A hall of worship: pillars in depth, a lit sanctum in the middle, lamps and hangings. */
export function temple(kit: Kit): void {
  const dice = kit.dice('hall');
  const stone = mix(kit.palette.stone, kit.palette.wallDeep, dice.range(0.2, 0.5));
  const base = kit.floorAt(WALL_DEPTH);
  const gap = dice.range(2.3, 2.7);
  addRoom(kit, {
    floor: kit.spec.culture === 'east-asian' ? 'boards' : 'stone',
    top: 3.9,
    wall: mix(stone, kit.palette.trim, 0.12),
    ceiling: kit.spec.culture === 'east-asian' ? 'beams' : 'dark',
    view: 'none',
    hung: 'all',
    ornament: kit.spec.culture !== 'western' && kit.spec.culture !== 'fantasy',
    onWall: (brush) => sanctum(kit, brush, kit.floorAt(WALL_DEPTH), stone),
  });
  kit.shown.add('temple').add('pillar').add('column').add('lamp').add('altar').add('shrine').add('idol');
  kit.layer('pillars-far', 2.7, (brush) => pillars(kit, brush, stone, gap, 2.7, 0.24));
  kit.layer('hangings', 2.3, (brush) => hangings(kit, brush, gap));
  kit.layer('lamps', 1.9, (brush) => {
    for (const x of [-1, 1]) oilLamp(kit, brush, x * 2.15, kit.floorAt(1.9), 1.05);
  });
  kit.layer('pillars-near', 1, (brush) => pillars(kit, brush, stone, gap * 2.1, 1, 0.34));
  kit.slot('floor', 'lamps', -2.9, base - 0.15, 0.5);
  kit.slot('floor', 'lamps', 2.9, base - 0.15, 0.5);
  kit.slot('floor', 'lamps', 1.35, base - 0.12, 0.3);
}

function pillars(kit: Kit, brush: Brush, stone: Rgb, gap: number, depth: number, half: number): void {
  for (const cell of brush.cells(gap, 1)) {
    const x = (cell + 0.5) * gap;
    if (depth < 2 && Math.abs(x) < 2.6) continue;
    const base = kit.floorAt(depth);
    column(kit, brush, x, base, 4.4 + half * 2, half, stone);
    carved(kit, brush, x, base, half);
    brush.shadow(x, base, half * 2.2, 0.1, 0.3);
  }
}

/** What a culture carves or paints on its pillars. */
function carved(kit: Kit, brush: Brush, x: number, base: number, half: number): void {
  const ink = brush.tone(mix(kit.palette.accent, BRASS, 0.5), 0, 0.5);
  switch (kit.spec.culture) {
    case 'south-indian':
    case 'african':
      for (const y of [0.7, 1.35, 2.6]) {
        brush.rect(x - half, base + y, half * 2, 0.14, ink);
        brush.arch(x - half * 0.55, base + y + 0.2, half * 1.1, 0.36, brush.tone(kit.light.shadow, 0, 0.25), 0, 1);
      }
      return;
    case 'north-indian':
    case 'middle-eastern':
      for (let y = 0.5; y < 3.2; y += 0.36)
        brush.poly(
          [
            [x, base + y],
            [x + half * 0.5, base + y + 0.18],
            [x, base + y + 0.36],
            [x - half * 0.5, base + y + 0.18],
          ],
          ink,
        );
      return;
    case 'east-asian':
      brush.rect(x - half, base + 0.3, half * 2, 3, brush.turn(x - half, x + half, hex('#a53a2e'), 0.8));
      brush.rect(x - half, base + 2.5, half * 2, 0.16, BRASS, 0.1);
      return;
    default:
      for (const t of [-0.5, 0, 0.5])
        brush.rect(x + t * half - 0.012, base + 0.35, 0.024, 3, brush.tone(kit.light.shadow, 0, 0.28));
  }
}

function hangings(kit: Kit, brush: Brush, gap: number): void {
  const { culture } = kit.spec;
  for (const cell of brush.cells(gap, 1)) {
    const x = cell * gap;
    if (culture === 'south-indian' || culture === 'north-indian') {
      if (culture === 'south-indian' || cell % 2 === 0) garland(kit, brush, x, gap);
      if (Math.abs(cell) === 1) bell(brush, x, 2.75);
    } else if (culture === 'east-asian') {
      if (cell % 2 !== 0) lantern(kit, brush, x, 2.5);
    } else if (cell % 2 !== 0) lampOnChains(kit, brush, x, 2.45);
  }
}

function garland(kit: Kit, brush: Brush, x: number, gap: number): void {
  for (let i = 0; i <= 16; i += 1) {
    const t = i / 16;
    const sag = 0.42 * (1 - (2 * t - 1) ** 2);
    brush.ellipse(
      x - gap / 2 + t * gap,
      3.32 - sag,
      0.07,
      0.07,
      i % 3 === 0 ? hex('#f3ead6') : hex('#e8992f'),
      i % 2 === 0 ? 0.25 : -0.1,
    );
    if (i % 4 === 2)
      brush.poly(
        [
          [x - gap / 2 + t * gap - 0.05, 3.28 - sag],
          [x - gap / 2 + t * gap + 0.05, 3.28 - sag],
          [x - gap / 2 + t * gap, 3.02 - sag],
        ],
        mix(hex('#4f8a4a'), kit.light.fog, 0.1),
      );
  }
}

function bell(brush: Brush, x: number, y: number): void {
  brush.line(
    [
      [x, brush.box.top + 1],
      [x, y],
    ],
    0.02,
    BRASS,
    -0.4,
  );
  brush.blob(
    [
      [x - 0.14, y - 0.26],
      [x - 0.1, y - 0.08],
      [x, y],
      [x + 0.1, y - 0.08],
      [x + 0.14, y - 0.26],
      [x, y - 0.24],
    ],
    brush.turn(x - 0.14, x + 0.14, BRASS),
  );
  brush.ellipse(x, y - 0.28, 0.035, 0.04, BRASS, -0.3);
}

function lantern(kit: Kit, brush: Brush, x: number, y: number): void {
  brush.line(
    [
      [x, brush.box.top + 1],
      [x, y],
    ],
    0.02,
    kit.palette.woodDeep,
  );
  brush.glow(x, y - 0.28, 1.1, [255, 170, 96], 0.4);
  brush.ellipse(x, y - 0.28, 0.23, 0.28, brush.emit([214, 84, 58]));
  brush.ellipse(x, y - 0.28, 0.12, 0.26, brush.emit([246, 140, 92]));
  for (const dy of [0, -0.56]) brush.rect(x - 0.1, y + dy - 0.03, 0.2, 0.06, kit.palette.woodDeep);
}

function lampOnChains(kit: Kit, brush: Brush, x: number, y: number): void {
  for (const dx of [-0.12, 0.12])
    brush.line(
      [
        [x, y + 1.2],
        [x + dx, y],
      ],
      0.012,
      kit.palette.metal,
    );
  brush.line(
    [
      [x, brush.box.top + 1],
      [x, y + 1.2],
    ],
    0.014,
    kit.palette.metal,
  );
  brush.glow(x, y - 0.1, 1.1, [255, 206, 128], 0.45);
  brush.blob(
    [
      [x - 0.16, y],
      [x - 0.1, y - 0.22],
      [x, y - 0.28],
      [x + 0.1, y - 0.22],
      [x + 0.16, y],
    ],
    brush.emit([255, 222, 150]),
  );
  brush.rect(x - 0.17, y - 0.02, 0.34, 0.05, kit.palette.metal, 0.2);
}
