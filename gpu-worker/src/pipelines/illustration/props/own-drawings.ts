import type { Rgb } from '../contract.ts';
import { hex, mix } from '../light/index.ts';
import type { Brush } from '../world/brush.ts';
import { flame, ladder, oilLamp, stove } from '../world/fixtures.ts';
import { armchair, barrel, bench, bookshelf, cabinet, chair, crate, rug, sofa, table } from '../world/furniture.ts';
import type { Kit, Piece } from '../world/kit.ts';
import { floorLamp, tableLamp } from '../world/lamps.ts';
import { lighthouse } from '../world/lighthouse.ts';
import { lamppost, well } from '../world/street.ts';

/** Draws on the origin, y up, in real metres at its natural height. */
type Drawing = { readonly height: number; draw(kit: Kit, brush: Brush): void };

const IRON: Rgb = hex('#4b4952');
const BRASS: Rgb = hex('#c99a45');
const WOOD: Rgb = hex('#8a5c3c');
const STEEL: Rgb = hex('#b9c1c9');

const piece = (height: number, make: (kit: Kit) => Piece): Drawing => ({
  height,
  draw: (kit, brush) => make(kit).draw(brush),
});
const alone = (height: number, draw: (brush: Brush, kit: Kit) => void): Drawing => ({
  height,
  draw: (kit, brush) => draw(brush, kit),
});

/** Things that the collection has not, or has as something else. */
export const OWN: Readonly<Record<string, Drawing>> = {
  lantern: alone(0.34, (brush) => {
    brush.glow(0, 0.15, 0.3, [255, 196, 100], 0.5);
    brush.line('-0.075,0.24 -0.05,0.33 0.05,0.33 0.075,0.24', 0.012, IRON, 0.2);
    brush.round(-0.085, 0, 0.17, 0.05, 0.015, brush.turn(-0.085, 0.085, BRASS));
    brush.blob('-0.06,0.05 -0.085,0.13 -0.06,0.22 0.06,0.22 0.085,0.13 0.06,0.05', brush.emit([255, 224, 150], 0.92));
    brush.blob('-0.028,0.06 -0.03,0.1 0,0.17 0.03,0.1 0.028,0.06', brush.emit([255, 158, 60]));
    brush.blob('-0.014,0.06 0,0.12 0.014,0.06', brush.emit([255, 244, 200]));
    for (const x of [-0.075, 0.075])
      brush.line(
        [
          [x, 0.05],
          [x * 1.12, 0.13],
          [x, 0.22],
        ],
        0.011,
        IRON,
        x * 4,
      );
    brush.poly('-0.09,0.21 -0.05,0.26 0.05,0.26 0.09,0.21', brush.turn(-0.09, 0.09, BRASS));
    brush.rect(-0.03, 0.25, 0.06, 0.025, BRASS, 0.3);
  }),
  'pocket-watch': alone(0.11, (brush) => {
    brush.line('-.002,.104 -.02,.108 -.03,.098 -.042,.104 -.054,.096 -.066,.1 -.076,.09', 0.0045, BRASS, 0.1);
    brush.ellipse(0, 0.103, 0.011, 0.009, BRASS, 0.3).ellipse(0, 0.103, 0.006, 0.005, BRASS, -0.8);
    brush.rect(-0.006, 0.088, 0.012, 0.01, BRASS, -0.2);
    brush.ellipse(0, 0.045, 0.046, 0.045, brush.turn(-0.046, 0.046, BRASS));
    brush.ellipse(0, 0.045, 0.038, 0.037, BRASS, -0.6).ellipse(0, 0.045, 0.036, 0.035, [246, 238, 218], 0.1);
    for (let i = 0; i < 12; i += 1) {
      const [sin, cos] = [Math.sin((i * Math.PI) / 6), Math.cos((i * Math.PI) / 6)];
      const inner = i % 3 === 0 ? 0.025 : 0.028;
      const width = i % 3 === 0 ? 0.0028 : 0.0016;
      brush.line([[sin * inner, 0.045 + cos * inner], [sin * 0.032, 0.045 + cos * 0.032]], width, IRON); // prettier-ignore
    }
    brush.ellipse(0, 0.031, 0.008, 0.008, BRASS, 0.2).ellipse(0, 0.031, 0.0065, 0.0065, [246, 238, 218], 0);
    brush.line('0,.045 -.013,.06', 0.0032, IRON).line('0,.045 .019,.057', 0.0024, IRON);
    brush.ellipse(0, 0.045, 0.003, 0.003, BRASS, 0.3);
    brush.blob('-.03,.055 -.02,.072 0,.079 -.016,.068', brush.tone([255, 255, 255], 0, 0.35));
  }),
  bottle: alone(0.3, (brush) => {
    const glass = hex('#4f7a5c');
    brush.blob(
      '-0.04,0 -0.042,0.1 -0.04,0.17 -0.016,0.21 -0.014,0.285 0.014,0.285 0.016,0.21 0.04,0.17 0.042,0.1 0.04,0',
      brush.turn(-0.042, 0.042, glass),
    );
    brush.rect(-0.038, 0.06, 0.076, 0.075, [232, 220, 190], 0.1);
    brush.rect(-0.016, 0.278, 0.032, 0.022, WOOD, 0.1);
  }),
  jug: alone(0.28, (brush) => {
    const clay = hex('#b8694a');
    brush.line('0.07,0.22 0.13,0.19 0.1,0.08', 0.02, clay, -0.3);
    brush.blob(
      '-0.06,0 -0.1,0.08 -0.09,0.16 -0.045,0.21 -0.065,0.28 0.055,0.28 0.045,0.21 0.09,0.16 0.1,0.08 0.06,0',
      brush.turn(-0.1, 0.1, clay),
    );
    brush.rect(-0.095, 0.13, 0.19, 0.014, [240, 214, 170], 0);
  }),
  torch: alone(0.6, (brush) => {
    brush.poly('-0.018,0 -0.03,0.4 0.03,0.4 0.018,0', brush.turn(-0.03, 0.03, WOOD));
    brush.rect(-0.036, 0.36, 0.072, 0.05, IRON, 0);
    flame(brush, 0, 0.38, 0.24);
  }),
  sword: alone(0.95, (brush) => {
    brush.poly('-0.026,0.24 -0.022,0.86 0,0.95 0.022,0.86 0.026,0.24', STEEL, -0.2);
    brush.poly('0,0.24 0,0.95 0.022,0.86 0.026,0.24', STEEL, 0.7);
    brush.round(-0.1, 0.2, 0.2, 0.04, 0.02, BRASS, 0.1);
    brush.rect(-0.016, 0.05, 0.032, 0.16, hex('#6a3a30'), 0);
    brush.ellipse(0, 0.035, 0.032, 0.034, BRASS, 0.2);
  }),
  spear: alone(2.1, (brush) => {
    brush.rect(-0.014, 0, 0.028, 1.9, WOOD, 0.1);
    brush.poly('-0.05,1.86 0,2.1 0.05,1.86 0,1.8', STEEL, 0.3);
  }),
  rope: alone(0.26, (brush) => {
    const hemp = hex('#c2a36b');
    for (let i = 0; i < 5; i += 1) {
      brush.ellipse(0, 0.05 + i * 0.04, 0.2 - i * 0.006, 0.05, hemp, -0.5);
      brush.ellipse(0, 0.065 + i * 0.04, 0.2 - i * 0.006, 0.048, hemp, i % 2 === 0 ? 0.2 : 0);
    }
    brush.ellipse(0, 0.235, 0.11, 0.026, hemp, -0.9);
    brush.line('0.17,0.08 0.26,0.03 0.3,0.02', 0.03, hemp, 0.2);
  }),
  net: alone(0.9, (brush) => {
    const hemp = hex('#b79c72');
    brush.line('-0.5,0.88 0,0.8 0.5,0.9', 0.03, hemp, 0.2);
    for (let i = -5; i <= 5; i += 1) {
      brush.line(
        [
          [i * 0.1, 0.85],
          [i * 0.13 + 0.1, 0.4],
          [i * 0.12, 0.02],
        ],
        0.009,
        hemp,
        0,
      );
      brush.line(
        [
          [i * 0.1, 0.85],
          [i * 0.13 - 0.1, 0.4],
          [i * 0.12, 0.02],
        ],
        0.009,
        hemp,
        -0.3,
      );
    }
    for (let i = -2; i <= 2; i += 1) brush.ellipse(i * 0.24, 0.84, 0.05, 0.04, hex('#c9683f'), 0.2);
  }),
  oar: alone(2, (brush) => {
    brush.rect(-0.02, 0.5, 0.04, 1.5, WOOD, 0.2);
    brush.blob('-0.08,0.04 -0.075,0.4 -0.02,0.58 0.02,0.58 0.075,0.4 0.08,0.04 0,0', WOOD, -0.1);
  }),
  stick: alone(0.95, (brush) => {
    brush.line('0,0.02 0,0.86 -0.03,0.93 -0.1,0.92 -0.12,0.85', 0.028, WOOD, 0.1);
  }),
  cross: alone(0.4, (brush) => {
    brush.rect(-0.03, 0, 0.06, 0.4, WOOD, 0).rect(-0.12, 0.24, 0.24, 0.06, WOOD, 0.2);
  }),
  incense: alone(0.3, (brush) => {
    brush.ellipse(0, 0.02, 0.08, 0.02, BRASS, 0);
    for (const x of [-0.03, 0, 0.03]) {
      brush.line(
        [
          [x * 0.3, 0.02],
          [x * 1.6, 0.2],
        ],
        0.006,
        hex('#7a4a38'),
      );
      brush.ellipse(x * 1.6, 0.2, 0.006, 0.006, brush.emit([255, 130, 60]));
      brush.line(
        [
          [x * 1.6, 0.21],
          [x * 1.6 + 0.02, 0.25],
          [x * 1.6 - 0.015, 0.3],
        ],
        0.008,
        brush.tone([240, 240, 245], 0, 0.4),
      );
    }
  }),
  tray: alone(0.06, (brush) => {
    brush.ellipse(0, 0.02, 0.2, 0.022, BRASS, -0.3).ellipse(0, 0.032, 0.2, 0.022, BRASS, 0.3);
  }),
  easel: alone(1.6, (brush) => {
    for (const x of [-0.4, 0.4])
      brush.line(
        [
          [x, 0],
          [x * 0.15, 1.6],
        ],
        0.04,
        WOOD,
        x * 0.5,
      );
    brush.rect(-0.42, 0.6, 0.84, 0.05, WOOD, 0.3);
    brush.rect(-0.36, 0.65, 0.72, 0.72, [240, 232, 214], 0.1);
    brush.blob('-0.3,0.75 -0.1,0.95 0.1,0.85 0.3,1.0 0.3,0.72 -0.3,0.7', hex('#7fa08c'), 0);
    brush.ellipse(0.14, 1.18, 0.07, 0.07, hex('#dd8b52'), 0.1);
  }),
  cart: alone(1.2, (brush) => {
    brush.poly('-0.9,0.5 -1.0,1.0 0.8,1.0 0.7,0.5', WOOD, 0);
    for (const y of [0.66, 0.82]) brush.rect(-0.95, y, 1.7, 0.02, WOOD, -0.7);
    brush.line('0.7,0.6 1.6,0.75', 0.06, WOOD, 0.2);
    for (const x of [-0.4]) {
      brush.ellipse(x, 0.4, 0.4, 0.4, WOOD, -0.5).ellipse(x, 0.4, 0.31, 0.31, mix(WOOD, [230, 210, 180], 0.5), 0);
      for (let i = 0; i < 6; i += 1)
        brush.line(
          [
            [x, 0.4],
            [x + Math.cos(i * 1.047) * 0.34, 0.4 + Math.sin(i * 1.047) * 0.34],
          ],
          0.035,
          WOOD,
          -0.3,
        );
      brush.ellipse(x, 0.4, 0.07, 0.07, IRON, 0.2);
    }
  }),
  scarecrow: alone(1.8, (brush) => {
    brush.rect(-0.03, 0, 0.06, 1.6, WOOD, -0.1).rect(-0.6, 1.15, 1.2, 0.05, WOOD, 0.1);
    brush.poly('-0.6,1.1 -0.58,1.26 0.58,1.26 0.6,1.1 0.26,1.05 0.3,0.55 -0.3,0.55 -0.26,1.05', hex('#9c5a4a'), 0);
    brush.ellipse(0, 1.42, 0.15, 0.17, hex('#d9b777'), 0.1);
    brush.poly('-0.28,1.5 0.28,1.5 0.12,1.58 0.1,1.78 -0.1,1.78 -0.12,1.58', hex('#b38a4a'), 0);
  }),
  'table-lamp': piece(0.5, (kit) => tableLamp(kit)),
  'floor-lamp': piece(1.6, (kit) => floorLamp(kit)),
  'oil-lamp': alone(1, (brush, kit) => oilLamp(kit, brush, 0, 0, 1)),
  stove: piece(0.96, (kit) => stove(kit)),
  crate: piece(0.6, (kit) => crate(kit)),
  barrel: piece(0.9, (kit) => barrel(kit)),
  ladder: piece(2.6, (kit) => ladder(kit, 2.6)),
  chair: piece(0.92, (kit) => chair(kit, kit.dice('own'))),
  armchair: piece(1.12, (kit) => armchair(kit, kit.dice('own'))),
  sofa: piece(0.84, (kit) => sofa(kit, kit.dice('own'))),
  table: piece(0.75, (kit) => table(kit)),
  bench: piece(0.45, (kit) => bench(kit)),
  stool: piece(0.45, (kit) => bench(kit, 0.42)),
  bookshelf: piece(2, (kit) => bookshelf(kit, kit.dice('own'))),
  cabinet: piece(0.85, (kit) => cabinet(kit)),
  rug: piece(0.56, (kit) => rug(kit, 2.2)),
  lighthouse: alone(26, (brush, kit) => lighthouse(kit, brush, 26, kit.dice('own'))),
  well: alone(2.75, (brush, kit) => well(kit, brush)),
  lamppost: alone(3.58, (brush, kit) => lamppost(kit, brush)),
};
