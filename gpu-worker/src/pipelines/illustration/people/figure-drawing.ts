import type { MetreContext } from '../contract.ts';
import { drawArm } from './body/arms.ts';
import { drawLeg, drawStool } from './body/legs.ts';
import { drawSkirt } from './body/skirt.ts';
import { drawNeck } from './body/neck.ts';
import { drawTrunk, inTrunk } from './body/trunk.ts';
import type { BodyBrush } from './body/trunk.ts';
import { drawHead, drawHeadBehind } from './head/head.ts';
import type { Model } from './model.ts';
import { SEAT_HEIGHT } from './rig/body-pose.ts';
import type { ArmPose, Pose } from './rig/pose.ts';
import { drawBehindNeck, drawCollar } from './wardrobe/collars.ts';
import { drawDetails } from './wardrobe/details.ts';
import { drawDrape, drawDrapeBehind } from './wardrobe/drapes.ts';
import { drawExtras } from './wardrobe/extras.ts';
import { Tailor } from './wardrobe/tailor.ts';
import { GARMENTS } from './wardrobe/garments.ts';
import type { Garment } from './wardrobe/garments.ts';

/** Draws a figure in a pose, back to front; the context is in metres, origin between the feet. */
export function drawFigure(c: MetreContext, model: Model, pose: Pose): void {
  const brush: BodyBrush = { c, model, pose };
  const garment = GARMENTS[model.look.outfit.kind];
  c.save();
  if (pose.whole.angle !== 0) {
    c.translate(pose.whole.shift.x, pose.whole.shift.y);
    c.rotate(pose.whole.angle);
  }
  if (model.staging.posture === 'sit') drawStool(brush, Math.min(SEAT_HEIGHT, model.size.hipHeight));
  drawDrapeBehind(brush, garment);
  if (!model.staging.fromBehind) drawHeadBehind(c, model, pose);
  const arms = [...pose.arms].sort((a, b) => a.shoulder.z - b.shoulder.z);
  const split = (arm: ArmPose): boolean => arm.shoulder.z < -0.02;
  for (const arm of arms) if (split(arm)) drawArm(brush, arm, garment, handInFront(arm) ? 'upper' : 'all');
  drawLower(brush, garment);
  drawUpper(brush, garment);
  for (const arm of arms) {
    if (split(arm) && handInFront(arm)) drawArm(brush, arm, garment, 'lower');
  }
  const raised = (arm: ArmPose): boolean => arm.wrist.y < pose.neckBase.y + model.size.head * 0.1;
  const near = arms.filter((arm) => !split(arm));
  for (const arm of near) if (!raised(arm)) drawArm(brush, arm, garment, 'all');
  drawHead(c, model, pose);
  for (const arm of near) if (raised(arm)) drawArm(brush, arm, garment, 'all');
  c.restore();
}

/** The forearm of a far arm that reaches before the body. */
const handInFront = (arm: ArmPose): boolean => arm.wrist.z > 0.06;

function drawLower(brush: BodyBrush, garment: Garment): void {
  const { pose } = brush;
  const far = pose.legs[0].hip.z <= pose.legs[1].hip.z ? 0 : 1;
  drawLeg(brush, pose.legs[far], garment);
  drawLeg(brush, pose.legs[1 - far] as Pose['legs'][0], garment);
}

function drawUpper(brush: BodyBrush, garment: Garment): void {
  const { tones } = brush.model;
  inTrunk(brush, () => {
    if (garment.low > 0.3) drawTrunk(brush, tones.skin, 1, -0.05);
    drawTrunk(brush, tones[garment.top], garment.ease, garment.low, () => drawDetails(new Tailor(brush, garment)));
  });
  for (const skirt of garment.skirts) drawSkirt(brush, skirt);
  inTrunk(brush, () => drawBehindNeck(brush, garment));
  drawNeck(brush, garment.neckline);
  inTrunk(brush, () => drawCollar(brush, garment));
  drawDrape(brush, garment);
  drawExtras(brush);
}
