import type { FaceBrush } from '../face/brush.ts';
import { closedSpline, fill, oval, stroke } from '../rig/geometry.ts';
import { swollen } from './face-map.ts';

/** Cloth close to the skull down to a line. */
function cover({ c, map }: FaceBrush, colour: string, by: number, low: number, lift = 0): void {
  const outer = swollen(map.outline, by);
  const shape = [{ x: outer[0]!.x, y: outer[0]!.y - lift }, outer[1]!, outer[2]!, outer[3]!, { x: map.edge(low, 1) + by * 0.8, y: low }, { x: 0, y: low + 0.1 }, { x: map.edge(low, -1) - by * 0.8, y: low }, outer[11]!, outer[12]!, outer[13]!]; // prettier-ignore
  fill(c, colour, () => closedSpline(c, shape, 0.95));
}

/** Cloth that falls over neck and shoulders, with its folds. */
function veil({ c }: FaceBrush, colour: string, fold: string, low: number, half: number): void {
  const shape = [{ x: 0, y: -1.14 }, { x: half * 0.86, y: -0.6 }, { x: half * 0.95, y: 0.3 }, { x: half * 1.1, y: low }, { x: 0, y: low + 0.06 }, { x: -half * 1.1, y: low }, { x: -half * 0.95, y: 0.3 }, { x: -half * 0.86, y: -0.6 }]; // prettier-ignore
  fill(c, colour, () => closedSpline(c, shape, 0.95));
  for (const x of [-0.5, 0, 0.45]) {
    stroke(c, fold, 0.022, () => (c.moveTo(x * 0.4, -0.7), c.quadraticCurveTo(x, 0, x * 1.2, 0.95)));
  }
}

/** A line across the back of a hat. */
function across({ c }: FaceBrush, colour: string, width: number, y: number, sag: number, end = y): void {
  stroke(c, colour, width, () => (c.moveTo(-0.88, y), c.quadraticCurveTo(0, y + sag, 0.88, end)));
}

/** Hats and cloths from behind: the same cloth without an opening for the face. */
export function drawHatFromBehind(brush: FaceBrush): void {
  const { c } = brush;
  const { primary, secondary, accent, white, dark, leather, gold } = brush.model.tones;
  const kind = brush.model.look.headwear;
  switch (kind) {
    case 'none':
      return;
    case 'hijab':
      return veil(brush, secondary.base, secondary.shade, 1.5, 0.98);
    case 'keffiyeh':
      veil(brush, white.base, white.shade, 1.75, 1.04);
      for (const y of [-0.58, -0.7]) across(brush, dark.base, 0.085, y, 0.12);
      return;
    case 'veil':
      return veil(brush, secondary.base, secondary.shade, 2.3, 1);
    case 'hood':
      return veil(brush, primary.base, primary.shade, 1.2, 1.1);
    case 'turban':
    case 'headwrap':
      cover(brush, accent.base, 0.19, 0.12, 0.14);
      for (const y of [-0.7, -0.4, -0.12]) across(brush, accent.deep, 0.024, y, 0.3, y - 0.1);
      return;
    case 'cap':
    case 'wool-hat':
      cover(brush, accent.base, 0.09, -0.1, kind === 'cap' ? 0 : 0.1);
      return across(brush, accent.deep, 0.05, -0.1, 0.16);
    case 'wide-hat':
      cover(brush, leather.base, 0.02, -0.45, 0.22);
      return fill(c, leather.shade, () => oval(c, 0, -0.44, 1.62, 0.24));
    case 'crown':
      return fill(c, gold.base, () => c.roundRect(-0.76, -0.98, 1.52, 0.34, 0.05));
  }
}
