import type { MetreContext } from '../../contract.ts';
import type { Model } from '../model.ts';
import type { Tone } from '../palette.ts';
import { capsule, fill } from '../rig/geometry.ts';
import type { Vec } from '../rig/geometry.ts';

/** One tapering piece of a limb. */
export type Piece = {
  readonly from: Vec;
  readonly to: Vec;
  readonly start: number;
  readonly end: number;
  readonly cut?: boolean;
};

const offset = (p: Vec, x: number, y: number): Vec => ({ x: p.x + x, y: p.y + y });

/**
 * A limb or sleeve as one soft shape in two tones: a smaller lit shape lies towards the key on the shaded whole.
 * @param side which side of the body: light from behind shows on the outer edge away from the key only
 */
export function tube(c: MetreContext, model: Model, tone: Tone, pieces: readonly Piece[], side?: -1 | 1): void {
  const rimmed = model.rimmed && side === -model.keySide;
  const whole = (): void => pieces.forEach((p) => capsule(c, p.from, p.to, p.start, p.end, p.cut));
  fill(c, rimmed ? tone.rim : tone.shade, whole);
  const towards = (share: number, radius: number) => (): void => {
    for (const p of pieces) {
      const dx = (r: number): number => model.keySide * r * share;
      capsule(
        c,
        offset(p.from, dx(p.start), -p.start * share * 0.62),
        offset(p.to, dx(p.end), p.cut === true ? 0 : -p.end * share * 0.62),
        p.start * radius,
        p.end * radius,
        p.cut,
      );
    }
  };
  if (rimmed) fill(c, tone.shade, towards(0.07, 0.93));
  fill(c, tone.base, towards(0.17, 0.83));
}
