import type { FigureStaging, Look } from '@film-studio/shared/production';
import type { CanvasFactory } from '../../../ports/index.ts';
import type { Light } from '../contract.ts';
import { paint } from './palette.ts';
import type { Tones } from './palette.ts';
import { measure } from './rig/proportions.ts';
import type { Proportions } from './rig/proportions.ts';

/** All that stays the same about a figure through its shot. */
export type Model = {
  readonly look: Look;
  readonly staging: FigureStaging;
  readonly size: Proportions;
  readonly tones: Tones;
  readonly light: Light;
  readonly canvas: CanvasFactory;
  /** The side the key comes from: −1 left, 1 right. Shade falls on the other. */
  readonly keySide: -1 | 1;
  /** Light from behind is strong enough to be drawn. */
  readonly rimmed: boolean;
};

export function modelOf(staging: FigureStaging, light: Light, canvas: CanvasFactory): Model {
  return {
    look: staging.look,
    staging,
    size: measure(staging.look),
    tones: paint(staging.look, light),
    light,
    canvas,
    keySide: light.keyFromX > 0 ? 1 : -1,
    rimmed: light.rimStrength >= 0.3,
  };
}
