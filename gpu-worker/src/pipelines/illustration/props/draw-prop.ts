import type { SetSpec } from '@film-studio/shared/production';
import type { CanvasFactory } from '../../../ports/index.ts';
import type { DrawProp, Light, MetreContext, Rgb } from '../contract.ts';
import { glowing, lit, luma, mix, saturate, throughAir } from '../light/index.ts';
import { Brush } from '../world/brush.ts';
import { Kit } from '../world/kit.ts';
import { drawIcon, iconOf } from './icon.ts';
import { OWN } from './own-drawings.ts';
import { lookUp } from './resolve.ts';

/** Draws a thing by its noun, standing on y = 0, centred on x = 0, in a light (contract.ts). */
export const drawProp: DrawProp = (context, noun, height, light, canvas) => {
  drawThing(context, noun, height, light, canvas, 0);
};

/** As {@link drawProp}, seen through `depth` metres of air; `kit` lends its palette to furniture drawn by us. */
export function drawThing(
  context: MetreContext,
  noun: string,
  height: number,
  light: Light,
  canvas: CanvasFactory,
  depth: number,
  kit?: Kit,
): void {
  const { drawing } = lookUp(noun);
  const own = drawing.startsWith('own:') ? OWN[drawing.slice(4)] : undefined;
  if (own) {
    context.save();
    context.scale(height / own.height, -height / own.height);
    const box = { left: -2, right: 2, bottom: 0, top: own.height };
    own.draw(kit ?? neutralKit(light, canvas), new Brush(context, box, light, depth));
    context.restore();
    return;
  }
  const burns = BURNING.has(drawing);
  if (burns) shine(context, height, light, depth);
  drawIcon(context, iconOf(drawing, canvas), height, (colour) =>
    burns && isFlame(colour) ? glowing(colour, light, depth) : inLight(colour, light, depth),
  );
}

/** Drawings that give light themselves. */
const BURNING = new Set(['candle', 'diya-lamp', 'fire', 'light-bulb', 'red-paper-lantern', 'jack-o-lantern']);

function isFlame([red, green, blue]: Rgb): boolean {
  return red > 215 && green > 95 && blue < 150;
}

/** Are the lamps lit? Shadows tell: people and things may be lifted above a dark place, its shadows never are. */
function isAfterDark(light: Light): boolean {
  return luma(light.shadow) < 62;
}

/** The light around a flame, stronger the darker the place. */
function shine(context: MetreContext, height: number, light: Light, depth: number): void {
  const strength = Math.max(0, 1.15 - light.exposure) * 0.9 + (isAfterDark(light) ? 0.12 : 0);
  const brush = new Brush(context, { left: 0, right: 0, bottom: 0, top: 0 }, light, depth);
  brush.glow(0, -height * 0.75, height * 1.5, [255, 196, 110], Math.min(0.55, strength));
}

/** The collection's colours are loud for a set: a little of the key's hue and less saturation seats them in it. */
function inLight(colour: Rgb, light: Light, depth: number): Rgb {
  return throughAir(lit(mix(saturate(colour, 0.88), mix(light.key, light.fill, 0.5), 0.07), light, 0.08), light, depth);
}

const NEUTRAL: SetSpec = {
  place: 'living-room',
  name: '',
  seed: 1,
  interior: true,
  culture: 'western',
  timeOfDay: 'day',
  weather: 'clear',
  mood: 'neutral',
  dressing: [],
};

/** What furniture is painted with where no set lends its palette. Lamps burn when the light is low. */
function neutralKit(light: Light, canvas: CanvasFactory): Kit {
  return new Kit({ ...NEUTRAL, timeOfDay: isAfterDark(light) ? 'night' : 'day' }, canvas, light);
}
