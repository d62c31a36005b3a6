import type { Look } from '@film-studio/shared/production';
import { clamp, closedSpline, fill, lerp, oval, splineOn, stroke, taperedStroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';
import type { FaceBrush } from './brush.ts';
import { eyeLine, EYE_SPREAD } from './eyes.ts';

/** Half width at the wings, length of the ridge, how far the tip stands out, how far its underside hangs. */
type NoseCut = {
  readonly wing: number;
  readonly tipY: number;
  readonly out: number;
  readonly hang: number;
  readonly bump: number;
};

const NOSES: Record<Look['nose'], NoseCut> = {
  button: { wing: 0.088, tipY: 0.31, out: 0.1, hang: -0.012, bump: -0.02 },
  straight: { wing: 0.092, tipY: 0.345, out: 0.13, hang: 0, bump: 0 },
  broad: { wing: 0.138, tipY: 0.345, out: 0.12, hang: 0.004, bump: 0 },
  aquiline: { wing: 0.096, tipY: 0.365, out: 0.17, hang: 0.03, bump: 0.045 },
  long: { wing: 0.092, tipY: 0.395, out: 0.155, hang: 0.022, bump: 0.01 },
};

/** The nose: a shaded plane beside the ridge, a soft tip, nostrils. */
export function drawNose({ c, model, map, face }: FaceBrush): void {
  const cut = NOSES[model.look.nose];
  const child = model.size.childness;
  const shrink = 1 - 0.22 * child;
  const tipY = eyeLine(child) + (cut.tipY - 0.07) * (1 - 0.12 * child);
  const wing =
    cut.wing * shrink * (1 + 0.1 * model.size.frailty) * (1 + 0.14 * clamp(-face.expression.browInner * 4, 0, 1));
  const out = cut.out * shrink;
  // The plane away from the light, or the far flank in a turned head.
  const turned = Math.abs(map.turn) > 0.16;
  const flank = turned ? map.toward : (-model.keySide as -1 | 1);
  const bridge = map.at(flank * 0.045, eyeLine(child) - 0.04, 0.03);
  const bump = map.at(flank * 0.03, (eyeLine(child) + tipY) / 2 - 0.02, out * 0.55 + cut.bump);
  const tip = map.at(flank * 0.012, tipY - 0.01, out);
  const under = map.at(0, tipY + 0.055 + cut.hang, out * 0.55);
  const wingEnd = map.at(flank * wing, tipY + 0.02, 0.035);
  const inner = map.at(flank * 0.055, (eyeLine(child) + tipY) / 2 + 0.03, 0.02);
  if (turned) drawTurnedNose({ c, model, map, face }, tipY, wing, out + cut.bump * 0.4);
  else {
    fill(c, model.tones.skin.shade, () => {
      c.moveTo(bridge.x, bridge.y);
      splineOn(c, [bridge, bump, tip], 1);
      splineOn(c, [tip, under, wingEnd, inner, bridge], 1);
      c.closePath();
    });
    const ball = map.at(0, tipY, out * 0.92);
    fill(c, model.tones.skin.base, () => oval(c, ball.x, ball.y, wing * 0.62, wing * 0.54));
    c.globalAlpha = 0.4 + 0.03 * model.look.skinTone;
    fill(c, model.tones.skin.light, () =>
      oval(c, ball.x + model.keySide * wing * 0.14, ball.y - wing * 0.14, wing * 0.28, wing * 0.22),
    );
    c.globalAlpha = 1;
  }
  drawNostrils({ c, model, map, face }, wing, tipY + 0.045 + cut.hang * 0.5, out);
}

/** A nose from the side: its body stands out against the far cheek, which it shades. */
function drawTurnedNose({ c, model, map }: FaceBrush, tipY: number, wing: number, out: number): void {
  const eye = eyeLine(model.size.childness);
  const near = -map.toward;
  const ridge = [
    map.at(0, eye - 0.1, 0.025),
    map.at(0, lerp(eye, tipY, 0.35), out * 0.42),
    map.at(0, tipY - 0.045, out * 0.98),
    map.at(0, tipY + 0.012, out * 1.04),
    map.at(0, tipY + 0.06, out * 0.72),
  ];
  const back = [map.at(0, tipY + 0.075, out * 0.1), map.at(near * wing, tipY + 0.05, 0.02), map.at(near * wing * 0.9, tipY - 0.06, 0.02), map.at(near * 0.05, eye + 0.02, 0.01)]; // prettier-ignore
  const cheek = [map.at(map.toward * wing * 1.35, tipY + 0.03, 0), map.at(map.toward * 0.07, lerp(eye, tipY, 0.5), 0)];
  fill(c, model.tones.skin.shade, () =>
    closedSpline(c, [ridge[0]!, ridge[1]!, ridge[2]!, ridge[4]!, cheek[0]!, cheek[1]!], 0.8),
  );
  fill(c, model.tones.skin.base, () => {
    c.moveTo(ridge[0]!.x, ridge[0]!.y);
    splineOn(c, ridge, 1);
    splineOn(c, [ridge[4]!, ...back, ridge[0]!], 1);
    c.closePath();
  });
  taperedStroke(c, model.tones.skin.deep, [ridge[3]!, ridge[4]!, map.at(0, tipY + 0.07, out * 0.35)], 0.018);
}

function drawNostrils({ c, model, map }: FaceBrush, wing: number, y: number, out: number): void {
  const { deep } = model.tones.skin;
  for (const side of [-1, 1] as const) {
    // The far nostril hides behind the tip of a turned nose.
    if (side === map.toward && Math.abs(map.turn) > 0.45) continue;
    const a = map.at(side * wing * 0.22, y + 0.012, out * 0.5);
    const b = map.at(side * wing * 0.58, y - 0.008, out * 0.4);
    const d = map.at(side * wing * 0.86, y + 0.006, 0.04);
    taperedStroke(c, deep, [a, b, d], 0.032);
    const w1 = map.at(side * wing * 1.02, y - 0.075, 0.03);
    const w2 = map.at(side * wing * 1.16, y - 0.03, 0.03);
    const w3 = map.at(side * wing * 0.96, y + 0.012, 0.03);
    taperedStroke(c, deep, [w1, w2, w3], 0.014);
  }
}

/** Blush on the cheeks; more of it with joy, on children and in the cold of fear none. */
export function drawCheeks({ c, model, map, face }: FaceBrush): void {
  const strength = clamp(
    0.34 + 0.4 * face.expression.cheek + 0.3 * model.size.childness - 0.4 * face.expression.tremble,
    0,
    1,
  );
  c.globalAlpha = strength * 0.8;
  for (const side of [-1, 1] as const) {
    const at = map.at(side * 0.46, eyeLine(model.size.childness) + 0.3 - 0.03 * face.expression.cheek);
    const edge = map.at(side * 0.58, eyeLine(model.size.childness) + 0.3);
    const half = Math.max(0.03, Math.abs(edge.x - at.x) * 1.05);
    fill(c, model.tones.blush, () => oval(c, at.x, at.y, half, 0.092));
  }
  c.globalAlpha = 1;
}

/** An ear at its place on the side of the head; the far one hides behind a turned face. */
export function drawEar({ c, model, map }: FaceBrush, side: -1 | 1, behind = false): void {
  const place = earPlace({ map, model }, side, behind);
  if (place === undefined) return;
  const { x, y, width, height } = place;
  const lean = side * 0.12;
  fill(c, model.tones.skin.base, () => oval(c, x, y, width, height, lean));
  fill(c, model.tones.skin.shade, () => oval(c, x - side * width * 0.12, y + 0.012, width * 0.56, height * 0.62, lean));
  stroke(c, model.tones.skin.deep, 0.014, () => {
    c.moveTo(x + side * width * 0.2, y - height * 0.55);
    c.quadraticCurveTo(x - side * width * 0.4, y - height * 0.1, x + side * width * 0.05, y + height * 0.4);
  });
}

export type EarPlace = Vec & { readonly width: number; readonly height: number };

/** Where an ear is seen; undefined when the head hides it. From `behind` it is the ear beside the cheek that shows. */
export function earPlace(
  { map, model }: Pick<FaceBrush, 'map' | 'model'>,
  side: -1 | 1,
  behind = false,
): EarPlace | undefined {
  const away = side * Math.sin(map.turn) * (behind ? -1 : 1);
  if (away > 0.24) return undefined;
  const y = eyeLine(model.size.childness) + 0.12 + (map.at(0, 0.1).y - 0.1) * -0.4;
  const edge = map.edge(y, side);
  const inward = Math.max(0, -away);
  const old = 1 + 0.14 * model.size.frailty;
  return { x: edge + side * 0.035 - side * inward * 0.62, y, width: 0.1 + 0.035 * inward, height: 0.165 * old };
}

export const eyeCentre = ({ map, model }: Pick<FaceBrush, 'map' | 'model'>, side: -1 | 1): Vec =>
  map.at(EYE_SPREAD * side, eyeLine(model.size.childness));
