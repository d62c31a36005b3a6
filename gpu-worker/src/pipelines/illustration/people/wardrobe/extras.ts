import type { Look } from '@film-studio/shared/production';
import { fromTrunk, inTrunk, shoulderTip, surface } from '../body/trunk.ts';
import type { BodyBrush } from '../body/trunk.ts';
import { capsule, closedSpline, fill, lerp, oval, polygon, splineOn, stroke } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';

type Accessory = Look['accessories'][number];
const EASE = 1.14;

/** What is worn over the clothes. */
const OVER: Partial<Record<Accessory, (brush: BodyBrush) => void>> = {
  necklace: (brush) => {
    const { c, model } = brush;
    const behind = model.staging.fromBehind;
    inTrunk(brush, () => {
      const half = model.size.neckHalf;
      const low = surface(brush, 0, behind ? 0.97 : 0.78, 1.06);
      const chain: Vec[] = [{ x: -half * 1.1, y: -model.size.torso }, { x: lerp(-half, low.x, 0.45), y: lerp(-model.size.torso, low.y, 0.72) }, low, { x: lerp(half, low.x, 0.45), y: lerp(-model.size.torso, low.y, 0.72) }, { x: half * 1.1, y: -model.size.torso }]; // prettier-ignore
      stroke(
        c,
        model.tones.gold.base,
        model.size.height * 0.006,
        () => (c.moveTo(chain[0]!.x, chain[0]!.y), splineOn(c, chain, 1)),
      );
      if (behind) return;
      fill(c, model.tones.gold.light, () => oval(c, low.x, low.y, model.size.head * 0.05));
      fill(c, model.tones.accent.base, () => oval(c, low.x, low.y, model.size.head * 0.027));
    });
  },
  scarf: (brush) => {
    const { c, model } = brush;
    const { accent } = model.tones;
    inTrunk(brush, () => {
      const { head, neckHalf, torso } = model.size;
      const y = -torso - head * 0.03;
      const turn = Math.sin(brush.pose.trunk.turn) * neckHalf * 0.4;
      const end = surface(brush, 0.3, 0.42, EASE);
      const top = { x: turn + neckHalf * 0.6, y };
      if (!model.staging.fromBehind) {
        fill(c, accent.shade, () => polygon(c, [{ x: top.x - head * 0.12, y }, { x: top.x + head * 0.14, y }, { x: end.x + head * 0.14, y: end.y }, { x: end.x - head * 0.12, y: end.y }])); // prettier-ignore
        for (const k of [-0.1, -0.02, 0.06, 0.12]) stroke(c, accent.base, head * 0.02, () => (c.moveTo(end.x + k * head, end.y), c.lineTo(end.x + k * head, end.y + head * 0.07))); // prettier-ignore
      }
      fill(c, accent.base, () => closedSpline(c, [{ x: turn - neckHalf * 1.4, y: y - head * 0.02 }, { x: turn, y: y + head * 0.0 }, { x: turn + neckHalf * 1.4, y: y - head * 0.02 }, { x: turn + neckHalf * 1.55, y: y + head * 0.1 }, { x: turn, y: y + head * 0.2 }, { x: turn - neckHalf * 1.55, y: y + head * 0.1 }])); // prettier-ignore
      stroke(c, accent.deep, head * 0.016, () => (c.moveTo(turn - neckHalf * 1.3, y + head * 0.05), c.quadraticCurveTo(turn, y + head * 0.14, turn + neckHalf * 1.3, y + head * 0.04))); // prettier-ignore
    });
  },
  apron: (brush) => {
    if (brush.model.staging.fromBehind) return;
    const { c, model } = brush;
    const { white } = model.tones;
    inTrunk(brush, () => {
      const at = (a: number, v: number): Vec => surface(brush, a, v, EASE);
      const bib = [at(-0.36, 0.78), at(0, 0.76), at(0.36, 0.78), at(0.46, 0.4), at(0.78, 0.36), at(0.84, 0), at(0.82, -0.34), at(0, -0.4), at(-0.82, -0.34), at(-0.84, 0), at(-0.78, 0.36), at(-0.46, 0.4)]; // prettier-ignore
      for (const side of [-1, 1] as const) stroke(c, white.shade, model.size.height * 0.008, () => { const p = at(side * 0.36, 0.78); c.moveTo(p.x, p.y); c.lineTo(side * model.size.neckHalf, -model.size.torso); }); // prettier-ignore
      fill(c, white.base, () => polygon(c, bib));
      fill(c, white.shade, () => polygon(c, [at(-0.4, 0.2), at(0.4, 0.2), at(0.34, -0.02), at(-0.34, -0.02)]));
      stroke(c, white.deep, model.size.height * 0.004, () => { const [a, b] = [at(-0.86, 0.38), at(0.86, 0.38)]; c.moveTo(a.x, a.y); c.lineTo(b.x, b.y); }); // prettier-ignore
    });
  },
  bag: (brush) => {
    const { c, model, pose } = brush;
    const { leather, gold } = model.tones;
    const { height, head, hipHalf } = model.size;
    const side = model.staging.facing > 0.1 ? -1 : 1;
    const from = shoulderTip(brush, (side === 1 ? -1 : 1) as -1 | 1);
    const top = fromTrunk(pose, from.x * 0.55, from.y - head * 0.05);
    const x = pose.trunk.pelvis.x + side * hipHalf * 0.9;
    const y = pose.trunk.pelvis.y + height * 0.015;
    stroke(c, leather.deep, height * 0.011, () => (c.moveTo(top.x, top.y), c.lineTo(x, y - height * 0.05)));
    fill(c, leather.shade, () =>
      c.roundRect(x - height * 0.062, y - height * 0.055, height * 0.124, height * 0.11, height * 0.016),
    );
    fill(c, leather.base, () =>
      c.roundRect(x - height * 0.062, y - height * 0.055, height * 0.124, height * 0.062, height * 0.016),
    );
    fill(c, gold.base, () => oval(c, x, y + height * 0.008, height * 0.007));
  },
};

export function drawExtras(brush: BodyBrush): void {
  for (const accessory of brush.model.look.accessories) OVER[accessory]?.(brush);
}

/** A walking stick from the hand to the floor. */
export function drawStick({ c, model }: BodyBrush, wrist: Vec, hand: Vec): void {
  const { wood } = model.tones;
  const foot = { x: wrist.x + (hand.x - wrist.x) * 0.4, y: -0.012 };
  const r = model.size.height * 0.0085;
  fill(c, wood.shade, () => capsule(c, hand, foot, r, r * 0.8));
  fill(c, wood.base, () => {
    oval(c, hand.x, hand.y, r * 2.1, r * 1.7);
    capsule(
      c,
      { x: hand.x + model.keySide * r * 0.3, y: hand.y },
      { x: foot.x + model.keySide * r * 0.3, y: foot.y },
      r * 0.5,
      r * 0.4,
    );
  });
}
