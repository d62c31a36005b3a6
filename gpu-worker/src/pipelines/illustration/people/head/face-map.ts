import type { Look } from '@film-studio/shared/production';
import { clamp, lerp } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { Proportions } from '../rig/proportions.ts';

/**
 * Head units: the origin lies in the middle of the head, the crown at y = −1, the chin at y = 1. Features are placed on
 * the front view and turned with the head: far ones move to the edge and narrow, near ones spread.
 */
export type FaceMap = {
  readonly turn: number;
  /** Which side the face looks to; 1 right. */
  readonly toward: -1 | 1;
  /** Where a point of the front view is seen. `lift` raises it off the face (noses). */
  at(x: number, y: number, lift?: number): Vec;
  /** x of the head's outline at a height, on the left (−1) or right side. */
  edge(y: number, side: -1 | 1): number;
  readonly outline: readonly Vec[];
  readonly shape: HeadShape;
};

/** Half widths of the head at its levels, head units. */
export type HeadShape = {
  readonly temple: number;
  readonly cheek: number;
  readonly jaw: number;
  readonly chin: number;
};

const SHAPES: Record<Look['faceShape'], HeadShape> = {
  round: { temple: 0.81, cheek: 0.83, jaw: 0.66, chin: 0.29 },
  oval: { temple: 0.79, cheek: 0.785, jaw: 0.585, chin: 0.25 },
  square: { temple: 0.79, cheek: 0.785, jaw: 0.68, chin: 0.36 },
  long: { temple: 0.735, cheek: 0.725, jaw: 0.57, chin: 0.27 },
  heart: { temple: 0.82, cheek: 0.79, jaw: 0.53, chin: 0.19 },
};

/** The head of a look: face shape, softened in children, squared in men, filled by weight. */
export function headShape(look: Look, size: Proportions): HeadShape {
  const base = SHAPES[look.faceShape];
  const child = size.childness;
  const weight = look.build === 'heavy' ? 0.075 : look.build === 'broad' ? 0.02 : look.build === 'slight' ? -0.02 : 0;
  const man = 0.028 * size.gender;
  return {
    temple: base.temple + 0.02 * child,
    cheek: base.cheek + 0.045 * child + weight * 0.7,
    jaw: base.jaw + 0.03 * child + weight + man - 0.02 * size.frailty,
    chin: base.chin + man + weight * 0.6,
  };
}

/** Radius of the face's curve at a height: the brow is broad, the chin narrow. */
const radiusAt = (y: number): number => 0.81 - 0.25 * clamp((y - 0.15) / 0.85, 0, 1);

/** The turned and nodding face of a head. */
export function faceMap(shape: HeadShape, turn: number, pitch: number, jawDrop: number): FaceMap {
  const sin = Math.sin(turn);
  const toward = turn < 0 ? -1 : 1;
  const shift = (y: number): number => sin * (0.015 + 0.06 * clamp(y, 0, 1));
  const dip = (y: number): number => y + pitch * 0.22 * Math.sqrt(Math.max(0, 1 - y * y * 0.92));
  const at = (x: number, y: number, lift = 0): Vec => {
    const radius = radiusAt(y);
    // What turns past the edge stays on it: the far side of the face is hidden, never folded back.
    const angle = clamp(Math.asin(clamp(x / radius, -1, 1)) + turn, -1.5, 1.5);
    return { x: (radius + lift) * Math.sin(angle) + shift(y), y: dip(y) };
  };
  const outline = outlineOf(shape, turn, pitch, jawDrop);
  return { turn, toward, at, edge: (y, side) => edgeAt(outline, y, side), outline, shape };
}

/** Clockwise from the crown. The side the face turns to shows brow, cheek and chin; the other the skull and the jaw's hinge. */
function outlineOf(shape: HeadShape, turn: number, pitch: number, jawDrop: number): Vec[] {
  const sin = Math.sin(turn);
  const chinY = 1 + 0.07 * jawDrop + 0.05 * pitch;
  const side = (s: -1 | 1): Vec[] => {
    const front = s * sin;
    const back = Math.max(0, -front);
    const ahead = Math.max(0, front);
    return [
      { x: s * shape.temple * 0.6 - 0.06 * sin, y: -0.87 },
      { x: s * (shape.temple * (0.97 + 0.05 * back)) - 0.05 * sin, y: -0.42 },
      { x: s * (shape.temple + 0.035 * back - 0.012 * ahead) - 0.01 * sin, y: -0.08 },
      { x: s * (shape.cheek - 0.03 * back + 0.02 * ahead) + 0.02 * sin, y: 0.26 },
      { x: s * (shape.jaw - 0.03 * ahead) + sin * 0.13, y: 0.66 + 0.04 * jawDrop + 0.03 * pitch },
      { x: s * shape.chin + sin * 0.42, y: chinY - 0.045 },
    ];
  };
  return [{ x: -0.07 * sin, y: -1 }, ...side(1), { x: 0.43 * sin, y: chinY + 0.004 }, ...side(-1).reverse()];
}

function edgeAt(outline: readonly Vec[], y: number, side: -1 | 1): number {
  const half = side === 1 ? outline.slice(0, 8) : [outline[0]!, ...outline.slice(7).reverse()];
  for (let i = 0; i + 1 < half.length; i += 1) {
    const [a, b] = [half[i]!, half[i + 1]!];
    if (y >= a.y && y <= b.y) return lerp(a.x, b.x, (y - a.y) / (b.y - a.y || 1));
  }
  return half[half.length - 1]!.x;
}

/** The outline pushed out from the middle of the skull: hair, hats. */
export function swollen(outline: readonly Vec[], by: number, middleY = -0.1): Vec[] {
  const middleX = outline[0]!.x;
  return outline.map((point) => {
    const dx = point.x - middleX;
    const dy = point.y - middleY;
    const length = Math.hypot(dx, dy) || 1;
    return { x: point.x + (dx / length) * by, y: point.y + (dy / length) * by };
  });
}
