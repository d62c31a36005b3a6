import type { FaceBrush } from '../face/brush.ts';
import { eyeLine, EYE_SPREAD } from '../face/eyes.ts';
import { earPlace } from '../face/features.ts';
import { closedSpline, fill, oval, splineOn, stroke } from '../rig/geometry.ts';
import type { Look } from '@film-studio/shared/production';

type Accessory = Look['accessories'][number];

/** What is worn on face and hair, drawn in head units over everything of the head but headwear. */
const WORN: Partial<Record<Accessory, (brush: FaceBrush) => void>> = {
  glasses: ({ c, model, map }) => {
    const y = eyeLine(model.size.childness) + 0.01;
    const { dark } = model.tones;
    for (const side of [-1, 1] as const) {
      const ring = [[0, -0.21], [0.16, -0.18], [0.235, 0], [0.16, 0.18], [0, 0.21], [-0.16, 0.18], [-0.225, 0], [-0.16, -0.18]].map(([dx, dy]) => map.at(side * EYE_SPREAD + dx!, y + dy!, 0.05)); // prettier-ignore
      c.globalAlpha = 0.13;
      fill(c, '#ffffff', () => closedSpline(c, ring));
      c.globalAlpha = 1;
      stroke(c, dark.base, 0.034, () => closedSpline(c, ring));
      const hinge = map.at(side * 0.57, y - 0.04, 0.05);
      const ear = earPlace({ map, model }, side);
      if (ear !== undefined)
        stroke(c, dark.base, 0.03, () => (c.moveTo(hinge.x, hinge.y), c.lineTo(ear.x, ear.y - ear.height * 0.5)));
    }
    const [a, b] = [map.at(-0.11, y - 0.03, 0.07), map.at(0.11, y - 0.03, 0.07)];
    stroke(c, dark.base, 0.034, () => (c.moveTo(a.x, a.y), c.quadraticCurveTo((a.x + b.x) / 2, a.y - 0.05, b.x, b.y)));
  },
  earrings: ({ c, model, map }) => {
    for (const side of [-1, 1] as const) {
      const ear = earPlace({ map, model }, side);
      if (ear === undefined) continue;
      const y = ear.y + ear.height * 1.02;
      fill(c, model.tones.gold.base, () => oval(c, ear.x, y, 0.036));
      fill(c, model.tones.gold.light, () => closedSpline(c, [{ x: ear.x, y: y + 0.03 }, { x: ear.x + 0.06, y: y + 0.15 }, { x: ear.x, y: y + 0.2 }, { x: ear.x - 0.06, y: y + 0.15 }])); // prettier-ignore
      fill(c, model.tones.accent.base, () => oval(c, ear.x, y + 0.13, 0.022));
    }
  },
  bindi: ({ c, model, map }) => {
    const p = map.at(0, eyeLine(model.size.childness) - 0.28);
    fill(c, model.tones.vermilion.base, () => oval(c, p.x, p.y, 0.042, 0.046));
  },
  tilak: ({ c, model, map }) => {
    const eye = eyeLine(model.size.childness);
    const line = (x: number, colour: string, width: number): void => {
      const [a, b] = [map.at(x, eye - 0.5), map.at(x * 0.5, eye - 0.2)];
      stroke(c, colour, width, () => (c.moveTo(a.x, a.y), c.lineTo(b.x, b.y)));
    };
    line(-0.07, model.tones.white.base, 0.03);
    line(0.07, model.tones.white.base, 0.03);
    line(0, model.tones.vermilion.base, 0.04);
  },
  jasmine: ({ c, model, map }) => {
    const sin = Math.sin(map.turn);
    const side = Math.abs(sin) > 0.2 ? -map.toward : -model.keySide;
    const edge = map.edge(0.1, side as -1 | 1);
    const string = Array.from({ length: 9 }, (_, i) => ({ x: edge - side * (0.02 + 0.05 * Math.sin(i * 0.7)) - side * 0.1 * Math.abs(sin), y: -0.28 + i * 0.15 })); // prettier-ignore
    string.forEach((p, i) => {
      fill(c, model.tones.white.shade, () => oval(c, p.x, p.y, 0.085, 0.075, i));
      fill(c, model.tones.white.base, () => oval(c, p.x + (i % 2 === 0 ? 0.05 : -0.05), p.y - 0.03, 0.06, 0.055, i));
      fill(c, model.tones.white.light, () => oval(c, p.x + (i % 2 === 0 ? -0.03 : 0.03), p.y + 0.04, 0.05));
    });
  },
  headphones: ({ c, model, map }) => {
    const { dark, accent } = model.tones;
    const arc = [[-0.92, 0.05], [-0.86, -0.6], [-0.5, -1.06], [0, -1.2], [0.5, -1.06], [0.86, -0.6], [0.92, 0.05]].map(([x, y]) => ({ x: x! - Math.sin(map.turn) * 0.05, y: y! })); // prettier-ignore
    stroke(c, dark.base, 0.1, () => (c.moveTo(arc[0]!.x, arc[0]!.y), splineOn(c, arc, 1)));
    for (const side of [-1, 1] as const) {
      const away = side * Math.sin(map.turn);
      if (away > 0.3) continue;
      const x = (earPlace({ map, model }, side)?.x ?? side * 0.85) + side * 0.02;
      fill(c, dark.shade, () => oval(c, x, 0.16, 0.15 + 0.06 * Math.max(0, -away), 0.26));
      fill(c, accent.base, () => oval(c, x + side * 0.02, 0.16, 0.1 + 0.06 * Math.max(0, -away), 0.2));
    }
  },
};

export function drawTrinkets(brush: FaceBrush): void {
  for (const accessory of brush.model.look.accessories) WORN[accessory]?.(brush);
}
