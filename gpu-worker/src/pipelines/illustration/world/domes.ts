import type { Rgb } from '../contract.ts';
import type { Brush } from './brush.ts';

/** An onion or half dome standing on y. */
export function dome(brush: Brush, x: number, y: number, radius: number, colour: Rgb, onion = 0): void {
  const r = radius;
  const bulge = 1 + onion * 0.12;
  brush.blob(
    [
      [x - r, y],
      [x - r * bulge, y + r * 0.45],
      [x - r * 0.62, y + r * 0.98],
      [x, y + r * (1.2 + onion * 0.4)],
      [x + r * 0.62, y + r * 0.98],
      [x + r * bulge, y + r * 0.45],
      [x + r, y],
    ],
    brush.turn(x - r, x + r, colour),
  );
  brush.rect(x - r * 1.08, y - r * 0.08, r * 2.16, r * 0.14, colour, 0.4);
  brush.rect(x - r * 0.025, y + r * (1.15 + onion * 0.4), r * 0.05, r * 0.42, [214, 168, 70], 0.3);
  brush.ellipse(x, y + r * (1.32 + onion * 0.4), r * 0.07, r * 0.07, [224, 180, 82], 0.4);
}

/** A curved eastern roof over a wall that ends at h. */
export function sweep(brush: Brush, w: number, h: number, rise: number, roof: Rgb): void {
  const half = w / 2;
  const { context } = brush;
  context.beginPath();
  context.moveTo(-half - 0.25, h + 0.22);
  context.quadraticCurveTo(-half * 0.72, h + 0.02, -half * 0.5, h + rise * 0.55);
  context.quadraticCurveTo(-half * 0.42, h + rise, -half * 0.4, h + rise);
  context.lineTo(half * 0.4, h + rise);
  context.quadraticCurveTo(half * 0.42, h + rise, half * 0.5, h + rise * 0.55);
  context.quadraticCurveTo(half * 0.72, h + 0.02, half + 0.25, h + 0.22);
  context.quadraticCurveTo(0, h - 0.34, -half - 0.25, h + 0.22);
  context.fillStyle = brush.fade(h - 0.1, roof, h + rise, roof, -0.4, 0.45);
  context.fill();
  brush.rect(-half * 0.43, h + rise - 0.04, half * 0.86, 0.14, roof, 0.5);
  for (let i = -5; i <= 5; i += 1)
    brush.line(
      [
        [(i / 5) * half * 0.78, h - 0.02],
        [(i / 5) * half * 0.4, h + rise],
      ],
      0.03,
      brush.tone(roof, -1, 0.35),
    );
}
