import type { Look } from '@film-studio/shared/production';
import { clamp, fill, lerp, oval, splineOn, stroke, taperedStroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { FaceBrush } from './brush.ts';

/** How an eye is cut: half width, heights of the lids over the middle line, outer corner's rise, crease. */
type EyeCut = {
  readonly half: number;
  readonly up: number;
  readonly down: number;
  readonly rise: number;
  readonly hood: number;
};

const CUTS: Record<Look['eyes']['shape'], EyeCut> = {
  round: { half: 0.162, up: 0.152, down: 0.112, rise: 0.0, hood: 0 },
  almond: { half: 0.176, up: 0.128, down: 0.088, rise: 0.024, hood: 0 },
  narrow: { half: 0.174, up: 0.09, down: 0.066, rise: 0.032, hood: 0.2 },
  hooded: { half: 0.17, up: 0.112, down: 0.082, rise: -0.006, hood: 1 },
};

/** Height of the eyes' middle line: children's sit lower on a larger skull. */
export const eyeLine = (childness: number): number => 0.07 + 0.1 * childness;
export const EYE_SPREAD = 0.335;

type Lids = {
  readonly upper: Vec[];
  readonly lower: Vec[];
  readonly openness: number;
  readonly centre: Vec;
  readonly width: number;
};

function lidsOf({ model, map, face }: FaceBrush, side: -1 | 1): Lids {
  const cut = CUTS[model.look.eyes.shape];
  const child = model.size.childness;
  const lash = model.size.gender < 0 ? 1.04 : model.size.gender > 0 ? 0.91 : 1;
  const half = cut.half * (1 + 0.16 * child) * lash;
  const { expression } = face;
  const skewed = 1 + 0.05 * face.asymmetry * side;
  const open = clamp((1 + expression.lidTop) * skewed * (1 - face.blink), 0, 1.5) * (1 - 0.12 * model.size.frailty);
  const up = cut.up * (1 + 0.22 * child) * lash;
  const down = cut.down * (1 + 0.18 * child);
  const raised = expression.lidBottom * 0.62 * (1 - face.blink);
  const middleY = eyeLine(child);
  const x = EYE_SPREAD * side;
  // t −1 at the nose … 1 at the temple.
  const lid = (t: number, height: number, slant: number): Vec => {
    const arch = Math.pow(1 - Math.abs(t) ** 2.3, 0.72);
    return map.at(x + side * half * t, middleY - cut.rise * (t + 0.3) - height * arch + slant * t);
  };
  const look = face.eyeY * 0.018;
  const topHeight = lerp(-down * 0.55, up - look, open);
  const bottomHeight = -lerp(down, -up * 0.2, raised) * lerp(0.85, 1, Math.min(open, 1)) - look * 0.5;
  const slant = -expression.lidSlant * 0.07 * Math.min(1, open);
  const ts = [-1, -0.72, -0.36, 0, 0.36, 0.72, 1];
  return {
    upper: ts.map((t) =>
      lid(t, Math.max(topHeight, bottomHeight + 0.006), slant * (1 - t * t * 0.4) * (1 - Math.abs(t) ** 6)),
    ),
    lower: ts.map((t) => lid(t, Math.min(bottomHeight, topHeight - 0.006), 0)),
    openness: topHeight - bottomHeight,
    centre: map.at(x, middleY),
    width: (map.at(x + half, middleY).x - map.at(x - half, middleY).x) / (2 * half),
  };
}

function drawBall(brush: FaceBrush, lids: Lids): void {
  const { c, model, face } = brush;
  const { tones } = model;
  const child = model.size.childness;
  c.save();
  c.beginPath();
  c.moveTo(lids.upper[0]!.x, lids.upper[0]!.y);
  splineOn(c, lids.upper, 1);
  splineOn(c, [...lids.lower].reverse(), 1);
  c.closePath();
  c.fillStyle = tones.eyeWhite;
  c.fill();
  c.clip();
  const radius = 0.098 * (1 + 0.17 * child);
  const squeeze = clamp(lids.width, 0.45, 1);
  const x = lids.centre.x + face.eyeX * 0.068 * squeeze;
  const y = lids.centre.y + face.eyeY * 0.04 - 0.014;
  fill(c, tones.iris.deep, () => oval(c, x, y, radius * squeeze, radius));
  fill(c, tones.iris.base, () => oval(c, x, y + 0.006, radius * 0.86 * squeeze, radius * 0.86));
  fill(c, tones.iris.light, () => oval(c, x, y + radius * 0.42, radius * 0.52 * squeeze, radius * 0.36));
  const pupil = radius * (0.52 + 0.6 * face.expression.pupil);
  fill(c, tones.pupil, () => oval(c, x, y, pupil * squeeze, pupil));
  // The upper lid throws its shadow on the ball.
  const shadow = lids.upper.map((p) => ({ x: p.x, y: p.y + 0.03 }));
  c.globalAlpha = 0.3;
  fill(c, tones.lash, () => {
    c.moveTo(lids.upper[0]!.x, lids.upper[0]!.y - 0.5);
    c.lineTo(shadow[0]!.x, shadow[0]!.y);
    splineOn(c, shadow, 1);
    c.lineTo(lids.upper[6]!.x, lids.upper[6]!.y - 0.5);
    c.closePath();
  });
  c.globalAlpha = 1;
  const glint = model.keySide * 0.034 * squeeze;
  fill(c, '#ffffff', () => {
    oval(c, x + glint, y - radius * 0.42, 0.027 * squeeze, 0.027);
    oval(c, x - glint * 0.9, y + radius * 0.45, 0.012 * squeeze, 0.012);
  });
  c.restore();
}

function drawLids(brush: FaceBrush, lids: Lids, side: -1 | 1): void {
  const { c, model, face } = brush;
  const { tones, size } = model;
  const made = size.gender < -0.2 ? 1 : 0;
  const weight = (0.027 + 0.019 * made + 0.005 * size.childness) * (1 - 0.25 * size.frailty);
  const last = lids.upper[6]!;
  const upper = made === 1 ? [...lids.upper, { x: last.x + side * 0.035 * lids.width, y: last.y - 0.022 }] : lids.upper;
  taperedStroke(c, tones.lash, upper, weight);
  if (lids.openness > 0.05)
    stroke(c, tones.skin.deep, 0.011, () => {
      const low = lids.lower.slice(2, 6);
      c.moveTo(low[0]!.x, low[0]!.y);
      splineOn(c, low, 1);
    });
  const hood = CUTS[model.look.eyes.shape].hood + size.frailty * 0.7;
  const gap = 0.05 - 0.02 * Math.min(1, hood) + 0.02 * face.blink;
  const crease = lids.upper
    .slice(1, 7)
    .map((p, i) => ({ x: p.x, y: p.y - gap - 0.016 * Math.sin((Math.PI * (i + 1)) / 7) }));
  if (hood > 0.4) {
    fill(c, tones.skin.shade, () => {
      c.moveTo(crease[0]!.x, crease[0]!.y);
      splineOn(c, crease, 1);
      splineOn(c, [...lids.upper.slice(1)].reverse(), 1);
      c.closePath();
    });
    taperedStroke(c, tones.lash, lids.upper, weight * 0.9);
  } else taperedStroke(c, tones.skin.deep, crease, 0.016);
}

/** Both eyes: ball, iris, pupil, glint, lids. */
export function drawEyes(brush: FaceBrush): void {
  for (const side of [-1, 1] as const) {
    const lids = lidsOf(brush, side);
    if (lids.openness > 0.02) drawBall(brush, lids);
    drawLids(brush, lids, side);
  }
}

/** Thickness along the brow and its arch. */
const BROWS: Record<Look['brows'], { width: number; arch: number; length: number }> = {
  thin: { width: 0.042, arch: 0.05, length: 1 },
  straight: { width: 0.062, arch: 0.016, length: 1 },
  arched: { width: 0.054, arch: 0.085, length: 1.03 },
  bushy: { width: 0.092, arch: 0.035, length: 1.06 },
};

/** Both brows, with their feeling, accents and unevenness. */
export function drawBrows({ c, model, map, face }: FaceBrush): void {
  const style = BROWS[model.look.brows];
  const { expression } = face;
  const width = style.width * (1 + 0.12 * model.size.gender) * (1 - 0.2 * model.size.childness);
  const top = eyeLine(model.size.childness) - 0.285;
  for (const side of [-1, 1] as const) {
    const uneven = 0.02 * face.asymmetry * side + 0.02 * expression.skew * side;
    const inner = expression.browInner + face.browLift + uneven;
    const outer = expression.browOuter + face.browLift * 0.8 + uneven;
    const start = 0.15 - expression.browPinch * 0.42;
    const end = 0.15 + 0.4 * style.length;
    const points: Vec[] = [0, 0.3, 0.62, 1].map((t) => {
      const bow = style.arch * Math.sin(Math.PI * Math.min(1, t * 0.82 + 0.12));
      const lift = lerp(inner, outer, t ** 0.85);
      const droop = t > 0.62 ? 0.045 * ((t - 0.62) / 0.38) : 0;
      return map.at(side * lerp(start, end, t), top - bow - lift + droop);
    });
    drawBrow(c, model.tones.brow, points, width);
  }
}

/** Blunt at the nose, pointed at the temple. */
function drawBrow(c: FaceBrush['c'], colour: string, points: readonly Vec[], width: number): void {
  const shares = [0.42, 0.5, 0.4, 0.02];
  fill(c, colour, () => {
    const upper = points.map((p, i) => ({ x: p.x, y: p.y - width * shares[i]! }));
    const lower = [...points.map((p, i) => ({ x: p.x, y: p.y + width * shares[i]! }))].reverse();
    c.moveTo(upper[0]!.x, upper[0]!.y);
    splineOn(c, upper, 1);
    splineOn(c, lower, 1);
    c.closePath();
  });
}
