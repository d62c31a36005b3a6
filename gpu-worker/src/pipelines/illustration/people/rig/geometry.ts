import type { MetreContext } from '../../contract.ts';

export type Vec = { readonly x: number; readonly y: number };
/** x right, y down, z towards the camera. */
export type Vec3 = { readonly x: number; readonly y: number; readonly z: number };

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mixVec = (a: Vec, b: Vec, t: number): Vec => ({ x: lerp(a.x, b.x, t), y: lerp(a.y, b.y, t) });
export const mixVec3 = (a: Vec3, b: Vec3, t: number): Vec3 => ({
  x: lerp(a.x, b.x, t),
  y: lerp(a.y, b.y, t),
  z: lerp(a.z, b.z, t),
});
export const distance = (a: Vec, b: Vec): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * A closed rounded tube between two circles, added to the current path; every call winds the same way. `cut` ends it
 * flat at `b` instead of round: hems.
 */
export function capsule(c: MetreContext, a: Vec, b: Vec, radiusA: number, radiusB: number, cut = false): void {
  const length = distance(a, b);
  if (length <= Math.abs(radiusA - radiusB) + 1e-6) {
    const big = radiusA > radiusB ? a : b;
    const radius = Math.max(radiusA, radiusB);
    c.moveTo(big.x + radius, big.y);
    c.arc(big.x, big.y, radius, 0, Math.PI * 2);
    return;
  }
  const along = Math.atan2(b.y - a.y, b.x - a.x);
  const opening = Math.acos((radiusA - radiusB) / length);
  c.moveTo(a.x + radiusA * Math.cos(along + opening), a.y + radiusA * Math.sin(along + opening));
  c.arc(a.x, a.y, radiusA, along + opening, along + 2 * Math.PI - opening);
  if (cut) {
    c.lineTo(b.x + radiusB * Math.cos(along - Math.PI / 2), b.y + radiusB * Math.sin(along - Math.PI / 2));
    c.lineTo(b.x + radiusB * Math.cos(along + Math.PI / 2), b.y + radiusB * Math.sin(along + Math.PI / 2));
  } else c.arc(b.x, b.y, radiusB, along - opening, along + opening);
  c.closePath();
}

/** A smooth curve through points (Catmull-Rom as Béziers), continuing the current path from its last point. */
export function splineOn(c: MetreContext, points: readonly Vec[], tension = 1): void {
  for (let i = 0; i + 1 < points.length; i += 1) {
    const p0 = points[i - 1] ?? points[i]!;
    const p1 = points[i]!;
    const p2 = points[i + 1]!;
    const p3 = points[i + 2] ?? p2;
    const k = tension / 6;
    c.bezierCurveTo(
      p1.x + (p2.x - p0.x) * k,
      p1.y + (p2.y - p0.y) * k,
      p2.x - (p3.x - p1.x) * k,
      p2.y - (p3.y - p1.y) * k,
      p2.x,
      p2.y,
    );
  }
}

/** A closed smooth curve through points, as a sub-path of its own. */
export function closedSpline(c: MetreContext, points: readonly Vec[], tension = 1): void {
  const n = points.length;
  const at = (i: number): Vec => points[((i % n) + n) % n]!;
  c.moveTo(at(0).x, at(0).y);
  const k = tension / 6;
  for (let i = 0; i < n; i += 1) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    c.bezierCurveTo(
      p1.x + (p2.x - p0.x) * k,
      p1.y + (p2.y - p0.y) * k,
      p2.x - (p3.x - p1.x) * k,
      p2.y - (p3.y - p1.y) * k,
      p2.x,
      p2.y,
    );
  }
  c.closePath();
}

/** An open smooth curve through points, as a sub-path of its own (for strokes). */
export function openSpline(c: MetreContext, points: readonly Vec[], tension = 1): void {
  const first = points[0];
  if (first === undefined) return;
  c.moveTo(first.x, first.y);
  splineOn(c, points, tension);
}

/** Straight-edged closed shape. */
export function polygon(c: MetreContext, points: readonly Vec[]): void {
  points.forEach((point, i) => (i === 0 ? c.moveTo(point.x, point.y) : c.lineTo(point.x, point.y)));
  c.closePath();
}

/** A full circle or ellipse as a sub-path. */
export function oval(c: MetreContext, x: number, y: number, radiusX: number, radiusY = radiusX, turn = 0): void {
  c.moveTo(x + radiusX * Math.cos(turn), y + radiusX * Math.sin(turn));
  c.ellipse(x, y, radiusX, radiusY, turn, 0, Math.PI * 2);
  c.closePath();
}

/** Begins a path, lets `trace` add to it, fills it. */
export function fill(c: MetreContext, colour: string, trace: () => void): void {
  c.beginPath();
  trace();
  c.fillStyle = colour;
  c.fill();
}

/** Begins a path, lets `trace` add to it, strokes it with round ends. */
export function stroke(c: MetreContext, colour: string, width: number, trace: () => void): void {
  c.beginPath();
  trace();
  c.strokeStyle = colour;
  c.lineWidth = width;
  c.lineCap = 'round';
  c.lineJoin = 'round';
  c.stroke();
}

/** A stroke that is thick in the middle and thin at its ends: lids, brows, creases. */
export function taperedStroke(c: MetreContext, colour: string, points: readonly Vec[], width: number): void {
  const n = points.length - 1;
  const upper: Vec[] = [];
  const lower: Vec[] = [];
  points.forEach((point, i) => {
    const before = points[Math.max(0, i - 1)]!;
    const after = points[Math.min(n, i + 1)]!;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = (width / 2) * Math.sin(Math.PI * clamp(i / n, 0.04, 0.96));
    const nx = (-(after.y - before.y) / length) * half;
    const ny = ((after.x - before.x) / length) * half;
    upper.push({ x: point.x - nx, y: point.y - ny });
    lower.unshift({ x: point.x + nx, y: point.y + ny });
  });
  fill(c, colour, () => {
    c.moveTo(upper[0]!.x, upper[0]!.y);
    splineOn(c, upper, 1);
    c.lineTo(lower[0]!.x, lower[0]!.y);
    splineOn(c, lower, 1);
    c.closePath();
  });
}

/**
 * Two-bone inverse kinematics in space: where the elbow (or knee) lies when the end reaches for `target`, bending
 * towards `pole`. A target out of reach is approached on the straight line.
 */
export function bend(root: Vec3, target: Vec3, upper: number, lower: number, pole: Vec3): { middle: Vec3; end: Vec3 } {
  const raw = { x: target.x - root.x, y: target.y - root.y, z: target.z - root.z };
  const rawLength = Math.hypot(raw.x, raw.y, raw.z) || 1e-6;
  const length = clamp(rawLength, Math.abs(upper - lower) + 0.01, (upper + lower) * 0.9995);
  const dir = { x: raw.x / rawLength, y: raw.y / rawLength, z: raw.z / rawLength };
  const along = (upper * upper - lower * lower + length * length) / (2 * length);
  const away = Math.sqrt(Math.max(0, upper * upper - along * along));
  const dot = pole.x * dir.x + pole.y * dir.y + pole.z * dir.z;
  const side = { x: pole.x - dot * dir.x, y: pole.y - dot * dir.y, z: pole.z - dot * dir.z };
  const sideLength = Math.hypot(side.x, side.y, side.z) || 1e-6;
  const k = away / sideLength;
  return {
    middle: {
      x: root.x + dir.x * along + side.x * k,
      y: root.y + dir.y * along + side.y * k,
      z: root.z + dir.z * along + side.z * k,
    },
    end: { x: root.x + dir.x * length, y: root.y + dir.y * length, z: root.z + dir.z * length },
  };
}
