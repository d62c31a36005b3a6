import type { MetreContext } from '../../contract.ts';
import { drawBrows, drawEyes } from '../face/eyes.ts';
import { drawCheeks, drawEar, drawNose } from '../face/features.ts';
import { drawLines } from '../face/lines.ts';
import { drawMouth, jawDropOf } from '../face/mouth.ts';
import type { FaceBrush } from '../face/brush.ts';
import { drawBeard, drawMoustache } from '../face/beard.ts';
import type { Model } from '../model.ts';
import { closedSpline, fill } from '../rig/geometry.ts';
import type { Pose } from '../rig/pose.ts';
import { drawHeadFromBehind } from './back.ts';
import { drawHeadwear, drawHeadwearBehind } from './headwear.ts';
import { drawTrinkets } from './trinkets.ts';
import { faceMap, headShape } from './face-map.ts';
import { cutOf, drawHairBack, drawHairFront, drawHairOver, hairShown } from './hair.ts';

/** Runs `draw` with the context in head units at the head's place and tilt. */
export function inHead(c: MetreContext, model: Model, pose: Pose, draw: (brush: FaceBrush) => void): void {
  const { head, face } = pose;
  const unit = model.size.head / 2;
  const pivot = 0.75;
  c.save();
  c.translate(head.centre.x, head.centre.y);
  c.scale(unit, unit);
  c.translate(0, pivot);
  c.rotate(head.tilt);
  c.translate(0, -pivot);
  const map = faceMap(headShape(model.look, model.size), head.turn, head.pitch, jawDropOf(face));
  draw({ c, model, map, face });
  c.restore();
}

/** Shade on the side away from the key, under the hair and the brow of the head; all within the outline. */
function drawSkull({ c, model, map }: FaceBrush): void {
  const { skin } = model.tones;
  fill(c, skin.base, () => closedSpline(c, map.outline, 1));
  c.save();
  c.beginPath();
  closedSpline(c, map.outline, 1);
  c.clip();
  const dark = -model.keySide;
  const depth = 0.17 + 0.1 * model.light.keyStrength;
  const inner = map.outline.map((p) => ({ x: p.x * 0.985 - dark * depth, y: p.y * 1.03 - 0.035 }));
  fill(c, skin.shade, () => {
    c.rect(-1.5, -1.5, 3, 3.2);
    closedSpline(c, [...inner].reverse(), 1);
  });
  if (model.rimmed) {
    const lifted = map.outline.map((p) => ({ x: p.x * 0.985 + dark * -0.022, y: p.y + 0.005 }));
    c.globalAlpha = 0.7;
    fill(c, skin.rim, () => {
      c.rect(-1.5, -1.5, 3, 3.2);
      closedSpline(c, [...lifted].reverse(), 1);
    });
    c.globalAlpha = 1;
  }
  c.restore();
}

/** What lies behind neck and shoulders. */
export function drawHeadBehind(c: MetreContext, model: Model, pose: Pose): void {
  inHead(c, model, pose, (brush) => {
    drawHairBack(brush);
    drawHeadwearBehind(brush);
  });
}

/** The head: from the front or in three-quarter view, or its back. */
export function drawHead(c: MetreContext, model: Model, pose: Pose): void {
  inHead(c, model, pose, (brush) => {
    if (model.staging.fromBehind) return drawHeadFromBehind(brush);
    const near = -brush.map.toward as -1 | 1;
    const turned = Math.abs(brush.map.turn) > 0.1;
    const ears = earsShown(brush);
    if (ears) for (const side of [-1, 1] as const) if (!(turned && side === near)) drawEar(brush, side);
    drawSkull(brush);
    drawFace(brush);
    drawHairFront(brush);
    drawBrows(brush);
    if (ears && turned) drawEar(brush, near);
    drawHairOver(brush);
    drawTrinkets(brush);
    drawHeadwear(brush);
  });
}

const COVERS_EARS: ReadonlySet<string> = new Set(['hijab', 'keffiyeh', 'hood', 'veil']);

const earsShown = (brush: FaceBrush): boolean =>
  !(cutOf(brush).coversEars && hairShown(brush) === 'all') && !COVERS_EARS.has(brush.model.look.headwear);

function drawFace(brush: FaceBrush): void {
  drawCheeks(brush);
  drawLines(brush);
  drawBeard(brush);
  drawMouth(brush);
  drawMoustache(brush);
  drawNose(brush);
  drawEyes(brush);
}
