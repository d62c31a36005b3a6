import { clamp, fill, lerp, oval, splineOn, taperedStroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { FaceBrush } from './brush.ts';

/** Height of the mouth's line on the face. */
export const mouthLine = (childness: number): number => 0.585 + 0.02 * childness;

/** The lines of a mouth at one moment, on the front view before turning. */
type MouthLines = {
  readonly half: number;
  readonly y: number;
  readonly corner: number;
  readonly upper: (t: number) => number;
  readonly lower: (t: number) => number;
  readonly gap: number;
};

/** How far the jaw hangs for a mouth, 0–1; the head's outline follows it. */
export const jawDropOf = (face: FaceBrush['face']): number => clamp(face.mouth.open * 0.9 - 0.1, 0, 1);

function linesOf({ model, face }: FaceBrush): MouthLines {
  const { mouth, expression } = face;
  const base = 0.255 + 0.012 * model.size.gender - 0.02 * model.size.childness;
  const wide = mouth.wide + expression.mouthWide * (1 - 0.45 * mouth.round) * (1 - 0.3 * mouth.open);
  const half = base * clamp(1 + 0.62 * wide - 0.12 * mouth.open * (1 - mouth.round), 0.42, 1.5);
  const lift = expression.corner * 0.105 * (1 - 0.35 * mouth.open) * (1 - 0.6 * mouth.round);
  const y = mouthLine(model.size.childness) + lift * 0.35;
  const gap = 0.37 * mouth.open * lerp(1, 0.88, clamp(expression.press, 0, 1));
  // A smile's opening hangs from a flat upper lip; an unhappy one is pulled down at its corners.
  const roundness = lerp(2.2, 1.6, mouth.round);
  const curve = (t: number): number => 1 - Math.abs(t) ** roundness;
  return {
    half,
    y,
    corner: lift,
    gap,
    upper: (t) => -lift * Math.abs(t) ** 1.7 - 0.2 * gap * curve(t) * (1 - 0.55 * clamp(expression.corner, 0, 1)),
    lower: (t) => -lift * Math.abs(t) ** 1.7 + 0.8 * gap * curve(t) * (1 + 0.12 * clamp(expression.corner, 0, 1)),
  };
}

const TS = [-1, -0.82, -0.5, -0.2, 0, 0.2, 0.5, 0.82, 1] as const;

/** The mouth: lips, teeth, tongue and the dark between, or a closed line. */
export function drawMouth(brush: FaceBrush): void {
  const { map, model, face } = brush;
  const lines = linesOf(brush);
  const skew = face.expression.skew * 0.022;
  const point = (t: number, y: number): Vec => map.at(t * lines.half, lines.y + y - skew * t);
  const upper = TS.map((t) => point(t, lines.upper(t)));
  const lower = TS.map((t) => point(t, lines.lower(t)));
  drawLips(brush, lines, point);
  if (lines.gap > 0.012) drawOpening(brush, lines, upper, lower, point);
  else taperedStroke(brush.c, model.tones.lip.deep, upper, 0.03 + 0.012 * clamp(face.expression.press, 0, 1));
  drawCorners(brush, lines, point);
}

type PointOf = (t: number, y: number) => Vec;

function drawLips({ c, model, face }: FaceBrush, lines: MouthLines, point: PointOf): void {
  const { mouth, expression } = face;
  const full = model.size.gender < -0.2 ? 1 : model.size.childness > 0.5 ? 0.6 : 0.66;
  const pressed = 1 - 0.62 * clamp(Math.max(mouth.press, expression.press * (1 - mouth.open)), 0, 1);
  const thin = full * pressed * (1 - 0.35 * model.size.frailty) * (1 + 0.35 * mouth.round);
  const upperLip = TS.map((t) => {
    const bow = 0.05 * thin * (1 - Math.abs(t) ** 1.8) * (Math.abs(t) < 0.1 ? 0.72 : 1);
    return point(t * 1.02, lines.upper(t) - bow);
  });
  const inner = TS.map((t) => point(t, lines.upper(t) + 0.004));
  const lowerInner = TS.map((t) => point(t, lines.lower(t) - 0.004));
  const lowerLip = TS.map((t) =>
    point(t * 0.92, lines.lower(t) + 0.078 * thin * (1 - Math.abs(t) ** 2.4) * (1 - 0.75 * mouth.tuck)),
  );
  const ribbon = (outer: readonly Vec[], edge: readonly Vec[], colour: string): void =>
    fill(c, colour, () => {
      c.moveTo(outer[0]!.x, outer[0]!.y);
      splineOn(c, outer, 1);
      c.lineTo(edge[8]!.x, edge[8]!.y);
      splineOn(c, [...edge].reverse(), 1);
      c.closePath();
    });
  ribbon(upperLip, inner, model.tones.lip.shade);
  ribbon(lowerLip, lowerInner, model.tones.lip.base);
}

function drawOpening(
  brush: FaceBrush,
  lines: MouthLines,
  upper: readonly Vec[],
  lower: readonly Vec[],
  point: PointOf,
): void {
  const { c } = brush;
  c.save();
  c.beginPath();
  c.moveTo(upper[0]!.x, upper[0]!.y);
  splineOn(c, upper, 1);
  splineOn(c, [...lower].reverse(), 1);
  c.closePath();
  c.fillStyle = brush.model.tones.mouthDark;
  c.fill();
  c.clip();
  drawTeethAndTongue(brush, lines, upper, point);
  c.restore();
}

/** What is seen in an open mouth; clipped to it by the caller. */
function drawTeethAndTongue(
  { c, model, face }: FaceBrush,
  lines: MouthLines,
  upper: readonly Vec[],
  point: PointOf,
): void {
  const { tones } = model;
  const { mouth } = face;
  const { gap } = lines;
  const half = lines.half;
  const across = Math.max(0.3, Math.abs(point(1, 0).x - point(-1, 0).x) / (2 * half));
  const top = point(0, lines.upper(0));
  const bottom = point(0, lines.lower(0));
  if (mouth.tongue > 0.05) {
    const rise = 0.34 * gap * mouth.tongue + 0.04;
    fill(c, tones.tongue, () => oval(c, bottom.x, bottom.y + 0.03, half * 0.66 * across, rise));
  }
  if (mouth.lowerTeeth > 0.3) {
    fill(c, tones.teethShade, () =>
      oval(c, bottom.x, bottom.y + 0.06, half * 0.8 * across, 0.06 + 0.42 * gap * mouth.lowerTeeth),
    );
  }
  if (mouth.upperTeeth > 0.15) {
    const depth = Math.min(0.085 * mouth.upperTeeth + 0.01, gap * 0.62);
    const row = TS.map((t) => point(t * 0.9, lines.upper(t) + depth * (1 - 0.35 * t * t)));
    fill(c, tones.teeth, () => {
      c.moveTo(upper[0]!.x, top.y - 0.12);
      c.lineTo(row[0]!.x, row[0]!.y);
      splineOn(c, row, 1);
      c.lineTo(upper[8]!.x, top.y - 0.12);
      c.closePath();
    });
  }
  if (mouth.tongueUp > 0.2) {
    fill(c, tones.tongue, () => oval(c, top.x, top.y + gap * 0.62, half * 0.46 * across, gap * 0.36 * mouth.tongueUp));
  }
  if (mouth.tuck > 0.2) {
    fill(c, tones.lip.base, () => oval(c, bottom.x, bottom.y + 0.012, half * 0.84 * across, gap * 0.5 * mouth.tuck));
  }
}

/** Small creases where the mouth ends, and the shadow under the lower lip. */
function drawCorners({ c, model, face }: FaceBrush, lines: MouthLines, point: PointOf): void {
  const strength = Math.abs(face.expression.corner);
  if (strength > 0.25 && face.mouth.round < 0.5) {
    for (const side of [-1, 1]) {
      const at = (t: number, y: number): Vec => point(side * t, -lines.corner + y);
      taperedStroke(c, model.tones.skin.deep, [at(1.02, -0.03), at(1.07, 0.0), at(1.03, 0.03)], 0.018);
    }
  }
  const low = lines.lower(0) + 0.13;
  taperedStroke(
    c,
    model.tones.skin.shade,
    [point(-0.42, low - 0.008), point(0, low + 0.008), point(0.42, low - 0.008)],
    0.024,
  );
}
