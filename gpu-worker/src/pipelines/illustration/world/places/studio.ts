import { hex, mix } from '../../light/index.ts';
import type { Brush } from '../brush.ts';
import { bookshelf, potPlant, rug } from '../furniture.ts';
import { picture } from '../fixtures.ts';
import type { Kit } from '../kit.ts';
import { addRoom } from '../room.ts';

const IRON = hex('#3c3b44');

/** Microphones on arms over a round table, acoustic panels, a lit sign, warm lamps: a place to talk. */
export function podcastStudio(kit: Kit): void {
  const dice = kit.dice('room');
  const side = dice.chance(0.5) ? 1 : -1;
  const wall = mix(kit.palette.wallDeep, hex('#3d4658'), 0.5);
  const brick = dice.chance(0.4);
  const signY = dice.range(2.25, 2.5);
  addRoom(kit, {
    floor: dice.pick(['boards', 'carpet']),
    ceiling: 'dark',
    wall,
    ornament: false,
    view: 'none',
    hung: [0, -1.55, 1.6, -side * 4.6],
    onWall: (brush) => {
      if (brick) bricks(kit, brush);
      foam(kit, brush, wall, brick ? 5 : 3);
      sign(kit, brush, side * 0.1, signY);
      picture(kit, brush, -side * 4.6, 1.5, 0.6, 0.8, 3);
    },
  });
  kit.shown.add('microphone').add('sign').add('panel').add('wall').add('studio').add('headphones');
  const shelf = bookshelf(kit, dice, 1.5, 1.9);
  kit.furnish('back', 2.9, [
    [side * 3.6, shelf],
    [-side * 3.3, potPlant(kit, dice, 1.35)],
    [side * 5.4, potPlant(kit, dice, 1.1)],
  ]);
  kit.layer('lamps', 2.4, (brush) => {
    for (const x of [-side * 3.9, side * 2.2]) bulb(kit, brush, x);
  });
  const mat = rug(kit, 5.2);
  kit.layer('rug', 0.5, (brush) => mat.draw(brush), { movesAsDepth: 0 });
  talkDesk(kit);
  kit.slot('table', 'desk', -0.62, 0.7, 0.3);
  kit.slot('table', 'desk', 0.6, 0.7, 0.3);
}

function talkDesk(kit: Kit): void {
  // The desk stands before the speakers but low: it hides their knees, never a face or a hand that gestures.
  kit.layer('desk', -0.7, (brush) => {
    brush.at(0, kit.floorAt(-0.7), kit.scaleAt(-0.7), () => {
      desk(kit, brush, 3.5);
      for (const x of [-1.3, 0, 1.3]) stand(brush, x, 0.72);
    });
  });
}

function bricks(kit: Kit, brush: Brush): void {
  for (let row = 0; row < 28; row += 1) {
    for (const cell of brush.cells(0.3, 1)) {
      const own = kit.dice('brick', row, cell);
      if (own.chance(0.35)) continue;
      brush.rect(
        (cell + (row % 2) * 0.5) * 0.3,
        0.45 + row * 0.1,
        0.28,
        0.082,
        brush.tone(kit.palette.floor, own.range(-0.6, 0), 0.28),
      );
    }
  }
}

function foam(kit: Kit, brush: Brush, wall: readonly [number, number, number], every: number): void {
  const own = kit.dice('foam');
  const a = mix(kit.palette.accent, wall, 0.62);
  const b = mix(kit.palette.fabric, wall, 0.68);
  const hexagon = own.chance(0.5);
  for (const cell of brush.cells(1.45, 1)) {
    if (((cell % every) + every) % every === 0) continue;
    for (const row of [0, 1]) {
      const [x, y] = [cell * 1.45 + (hexagon ? row * 0.72 : 0), 1.05 + row * 0.78];
      const colour = (cell + row) % 2 === 0 ? a : b;
      if (hexagon)
        brush.poly(
          [0, 1, 2, 3, 4, 5].map(
            (i) => [x + Math.cos((i * Math.PI) / 3) * 0.42, y + 0.3 + Math.sin((i * Math.PI) / 3) * 0.42] as const,
          ),
          colour,
          row * 0.3 - 0.2,
        );
      else {
        brush.round(x - 0.36, y, 0.72, 0.68, 0.05, colour, -0.3);
        for (let i = 0; i < 6; i += 1)
          brush.rect(x - 0.33 + i * 0.112, y + 0.03, 0.06, 0.62, brush.tone(colour, 0.25, 0.6));
      }
    }
  }
}

/** A glowing ring with a sound wave: the studio's sign. */
function sign(kit: Kit, brush: Brush, x: number, y: number): void {
  const own = kit.dice('sign');
  const colour = mix(kit.palette.accent, [255, 190, 130], 0.55);
  brush.glow(x, y + 0.16, 1.5, colour, 0.42);
  for (let i = -8; i <= 8; i += 1) {
    const h = (0.06 + 0.3 * own.next()) * (1 - Math.abs(i) / 11);
    brush.round(x + i * 0.085 - 0.02, y + 0.16 - h / 2, 0.04, h, 0.02, brush.emit(mix(colour, [255, 255, 255], 0.4)));
  }
}

function bulb(kit: Kit, brush: Brush, x: number): void {
  const y = 2.5;
  brush.line(
    [
      [x, brush.box.top + 1],
      [x, y],
    ],
    0.016,
    IRON,
  );
  brush.glow(x, y - 0.1, 1.5, [255, 206, 138], 0.55);
  brush.ellipse(x, y - 0.1, 0.085, 0.11, brush.emit([255, 232, 180]));
  brush.rect(x - 0.035, y - 0.01, 0.07, 0.08, kit.palette.metal, 0);
}

function desk(kit: Kit, brush: Brush, w: number): void {
  const colour = mix(kit.palette.wood, IRON, 0.2);
  brush.shadow(0, 0, w * 0.6, 0.16, 0.34);
  brush.round(
    -w * 0.44,
    0,
    w * 0.88,
    0.68,
    0.1,
    brush.turn(-w * 0.44, w * 0.44, mix(kit.palette.woodDeep, IRON, 0.35), 0.5),
  );
  for (let i = -9; i <= 9; i += 1) brush.rect(i * w * 0.046 - 0.012, 0.05, 0.024, 0.56, brush.tone(colour, 0.3, 0.35));
  brush.round(-w / 2, 0.66, w, 0.07, 0.035, colour, 0.35);
}

function stand(brush: Brush, x: number, y: number): void {
  brush.ellipse(x, y + 0.015, 0.1, 0.025, IRON, 0.1);
  brush.line(
    [
      [x, y + 0.01],
      [x, y + 0.24],
    ],
    0.022,
    IRON,
    0.2,
  );
  brush.round(x - 0.05, y + 0.2, 0.1, 0.17, 0.05, IRON, 0.1);
  brush.round(x - 0.05, y + 0.27, 0.1, 0.1, 0.05, [128, 130, 140], 0.3);
}
