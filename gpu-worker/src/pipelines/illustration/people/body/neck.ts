import { fill, lerp } from '../rig/geometry.ts';
import type { Garment } from '../wardrobe/garments.ts';
import { fromTrunk } from './trunk.ts';
import type { BodyBrush } from './trunk.ts';

type Neckline = Garment['neckline'];

/** How low the skin shows, head lengths below the shoulder line, and how wide at the top, neck half widths. */
const CUTS: Record<Neckline, readonly [depth: number, width: number]> = {
  crew: [0.07, 1.06],
  v: [0.28, 0.98],
  round: [0.16, 1.16],
  high: [0, 1],
  cross: [0.4, 1.02],
  wide: [0.24, 1.5],
};

/** The neck and the bare skin in the neckline, with the head's shadow. */
export function drawNeck(brush: BodyBrush, neckline: Neckline): void {
  const { c, model, pose } = brush;
  const { size, tones } = model;
  const { head } = pose;
  const behind = model.staging.fromBehind;
  fill(c, tones.skin.base, () => traceNeck(brush, neckline));
  c.save();
  c.beginPath();
  traceNeck(brush, neckline);
  c.clip();
  // The head's shadow falls on the neck, deeper on the side away from the light.
  const drop = size.head * (behind ? 0.1 : 0.29) + Math.max(0, head.pitch) * size.head * 0.1;
  const x = head.centre.x - model.keySide * size.neckHalf * 0.5;
  fill(c, tones.skin.shade, () => {
    c.ellipse(x, head.centre.y + size.head * 0.36, size.head * 0.4, drop, 0, 0, Math.PI * 2);
  });
  c.restore();
}

function traceNeck({ c, model, pose }: BodyBrush, neckline: Neckline): void {
  const { size, staging } = model;
  const { head } = pose;
  const base = fromTrunk(pose, 0, -size.torso);
  const chin = { x: lerp(base.x, head.centre.x, 0.78), y: head.centre.y + size.head * 0.3 };
  const [depth, width] = CUTS[neckline];
  const middle = Math.sin(pose.trunk.turn) * size.neckHalf * 0.6;
  const low = fromTrunk(pose, middle, -size.torso + size.head * (staging.fromBehind ? 0.02 : depth));
  const half = size.neckHalf;
  const [left, right] = [base.x - half * width, base.x + half * width];
  const y = base.y + half * 0.06;
  c.moveTo(chin.x - half * 0.94, chin.y);
  c.quadraticCurveTo(chin.x - half * 0.9, base.y - half * 0.6, left, y);
  if (neckline === 'v' || neckline === 'cross') {
    c.lineTo(low.x, low.y);
    c.lineTo(right, y);
  } else {
    c.quadraticCurveTo(lerp(base.x - half, low.x, 0.4), low.y + half * 0.05, low.x, low.y);
    c.quadraticCurveTo(lerp(base.x + half, low.x, 0.4), low.y + half * 0.05, right, y);
  }
  c.quadraticCurveTo(chin.x + half * 0.9, base.y - half * 0.6, chin.x + half * 0.94, chin.y);
  c.closePath();
}
