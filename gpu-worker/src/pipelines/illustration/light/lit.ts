import type { Light, Rgb } from '../contract.ts';
import { clamp, luma, mix, multiply, scale } from './colour.ts';

/** Share of the key in the light that falls on a surface facing the camera. */
const KEY_ON_FRONT = 0.62;
/** How far darkness pulls a colour towards the shadow's hue: dark places keep a tint, never go to dead black. */
const SHADOW_LIFT = 0.16;

/**
 * A colour as it looks in a light.
 * @param shade −1 the side away from the key … 0 facing the camera … 1 the side towards the key
 */
export function lit(colour: Rgb, light: Light, shade: number): Rgb {
  const side = clamp(shade, -1, 1) * (0.35 + 0.65 * light.keyStrength);
  const towardsKey = side >= 0 ? KEY_ON_FRONT + (1 - KEY_ON_FRONT) * side : KEY_ON_FRONT * (1 + side);
  const falling = mix(light.fill, light.key, towardsKey);
  const brightness = side >= 0 ? 1 + 0.1 * side : 1 + 0.2 * side;
  const seen = scale(multiply(colour, falling), light.exposure * brightness);
  const lift = SHADOW_LIFT * (1 - clamp(light.exposure, 0, 1)) + 0.05 * Math.max(0, -side);
  return mix(seen, light.shadow, lift);
}

/**
 * A colour seen through the air.
 * @param depth metres behind the plane of action; nearer than 0 nothing is lost
 */
export function throughAir(colour: Rgb, light: Light, depth: number): Rgb {
  if (depth <= 0) return colour;
  const lost = 1 - Math.exp(-1.3 * light.fogPerMetre * depth);
  return mix(colour, light.fog, lost * mostLost(light));
}

/** Clear air never swallows a mountain; fog swallows nearly all. */
function mostLost(light: Light): number {
  return clamp(0.54 + light.fogPerMetre * 7, 0, 0.95);
}

/** The colour of a thing that gives light itself: only the air between dims it. */
export function glowing(colour: Rgb, light: Light, depth: number): Rgb {
  const dim = luma(light.fog) / 255;
  return depth <= 0 ? colour : mix(colour, throughAir(colour, light, depth), 0.4 + 0.3 * dim);
}
