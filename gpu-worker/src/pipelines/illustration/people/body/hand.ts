import type { MetreContext } from '../../contract.ts';
import type { Model } from '../model.ts';
import type { HandShape } from '../motion/gestures.ts';
import { capsule, fill, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';

/** A finger from its knuckle: where it starts and ends, in hand lengths; x is towards the thumb, y away from the wrist. */
type Finger = readonly [fromX: number, fromY: number, toX: number, toY: number, radius: number];

const SHAPES: Record<HandShape, { readonly palm: Finger; readonly fingers: readonly Finger[]; readonly thumb: readonly Finger[] }> = {
  relaxed: {
    palm: [0, 0.1, 0.01, 0.42, 0.235],
    fingers: [[0.15, 0.45, 0.16, 0.8, 0.088], [0.03, 0.48, 0.05, 0.9, 0.092], [-0.09, 0.46, -0.06, 0.86, 0.086], [-0.18, 0.42, -0.15, 0.74, 0.074]],
    thumb: [[0.17, 0.18, 0.28, 0.4, 0.095], [0.28, 0.4, 0.27, 0.58, 0.082]],
  },
  open: {
    palm: [0, 0.12, 0.01, 0.4, 0.245],
    fingers: [[0.16, 0.44, 0.32, 0.84, 0.078], [0.05, 0.48, 0.1, 0.98, 0.082], [-0.08, 0.47, -0.12, 0.94, 0.079], [-0.19, 0.4, -0.32, 0.76, 0.07]],
    thumb: [[0.15, 0.18, 0.38, 0.34, 0.095], [0.38, 0.34, 0.5, 0.5, 0.078]],
  },
  point: {
    palm: [0, 0.1, 0.01, 0.42, 0.235],
    fingers: [[0.14, 0.44, 0.17, 1.0, 0.08], [0.05, 0.5, 0.06, 0.56, 0.1], [-0.07, 0.49, -0.06, 0.54, 0.096], [-0.17, 0.44, -0.15, 0.48, 0.086]],
    thumb: [[0.16, 0.2, 0.24, 0.42, 0.09], [0.24, 0.42, 0.12, 0.54, 0.078]],
  },
  fist: {
    palm: [0, 0.1, 0.01, 0.36, 0.24],
    fingers: [[0.15, 0.42, 0.15, 0.46, 0.105], [0.05, 0.45, 0.05, 0.5, 0.108], [-0.06, 0.44, -0.06, 0.49, 0.102], [-0.16, 0.4, -0.16, 0.44, 0.092]],
    thumb: [[0.17, 0.2, 0.2, 0.38, 0.09], [0.2, 0.38, 0.04, 0.44, 0.08]],
  },
  flat: {
    palm: [0, 0.1, 0.01, 0.42, 0.225],
    fingers: [[0.13, 0.45, 0.12, 0.92, 0.078], [0.03, 0.48, 0.03, 1.0, 0.08], [-0.08, 0.47, -0.06, 0.97, 0.078], [-0.17, 0.42, -0.13, 0.86, 0.07]],
    thumb: [[0.16, 0.2, 0.25, 0.42, 0.088], [0.25, 0.42, 0.22, 0.6, 0.072]],
  },
  hold: {
    palm: [0, 0.1, 0.01, 0.36, 0.235],
    fingers: [[0.14, 0.42, 0.18, 0.54, 0.098], [0.04, 0.46, 0.08, 0.59, 0.1], [-0.07, 0.45, -0.04, 0.57, 0.096], [-0.17, 0.4, -0.14, 0.51, 0.086]],
    thumb: [[0.17, 0.18, 0.26, 0.36, 0.092], [0.26, 0.36, 0.18, 0.5, 0.08]],
  },
}; // prettier-ignore

/**
 * Draws a hand.
 * @param angle where the fingers point: radians from the x axis, y down
 * @param thumbSide 1 the thumb lies to the left of the pointing direction as seen, −1 to its right
 */
export function drawHand(
  c: MetreContext,
  model: Model,
  wrist: Vec,
  angle: number,
  shape: HandShape,
  thumbSide: -1 | 1,
): void {
  const { skin } = model.tones;
  const length = model.size.hand * (model.size.gender > 0 ? 1.04 : 0.97);
  const { palm, fingers, thumb } = SHAPES[shape];
  c.save();
  c.translate(wrist.x, wrist.y);
  c.rotate(angle - Math.PI / 2);
  c.scale(length * thumbSide, length);
  const trace = (dx: number, grow: number): void => {
    for (const [fx, fy, tx, ty, r] of [palm, ...fingers, ...thumb]) {
      capsule(c, { x: fx + dx, y: fy }, { x: tx + dx, y: ty }, r * grow, r * grow * 0.94);
    }
  };
  fill(c, skin.shade, () => trace(0, 1));
  fill(c, skin.base, () => trace(model.keySide * thumbSide * 0.022, 0.9));
  stroke(c, skin.deep, 0.022, () => drawFolds(c, shape));
  c.restore();
}

/** Gaps between neighbouring fingers and the fold of a closed thumb. */
function drawFolds(c: MetreContext, shape: HandShape): void {
  const { fingers, thumb } = SHAPES[shape];
  for (let i = 0; i + 1 < fingers.length; i += 1) {
    const [a, b] = [fingers[i]!, fingers[i + 1]!];
    if (Math.abs(a[2] - b[2]) > 0.19) continue;
    c.moveTo((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 0.08);
    c.lineTo((a[2] + b[2]) / 2, Math.min(a[3], b[3]) - 0.01);
  }
  const [a, b] = thumb;
  if (a === undefined || b === undefined || shape === 'open' || shape === 'flat' || shape === 'point') return;
  c.moveTo(a[0] - 0.09, a[1] + 0.1);
  c.quadraticCurveTo(b[0] - 0.1, b[1], b[2] - 0.08, b[3]);
}
