import type { Look } from '@film-studio/shared/production';
import { css, hex, lit, luma, mix, saturate, scale } from '../light/index.ts';
import type { Light, Rgb } from '../contract.ts';

/** One material under the scene's light, as canvas colours. */
export type Tone = {
  readonly base: string;
  /** Away from the key. */
  readonly shade: string;
  /** Folds, gaps, the underside. */
  readonly deep: string;
  /** Towards the key. */
  readonly light: string;
  /** Light from behind along the edge. */
  readonly rim: string;
  readonly rgb: Rgb;
};

/**
 * Monk skin tones 1–10, a little warmer than the published swatches, which were made for labelling and look ashen as
 * flat colour. @source skintone.google (Monk Skin Tone Scale)
 */
const SKIN = [
  '#f9dfd0', '#f4d2bd', '#f0c8a6', '#e2b58e', '#cd9a70', '#a87650', '#8a5b3f', '#6b4534', '#4d342b', '#3a2823',
] as const; // prettier-ignore

/** Every colour a figure needs, worked out once. */
export type Tones = {
  readonly skin: Tone;
  readonly blush: string;
  readonly lip: Tone;
  readonly mouthDark: string;
  readonly tongue: string;
  readonly teeth: string;
  readonly teethShade: string;
  readonly eyeWhite: string;
  readonly eyeWhiteShade: string;
  readonly iris: Tone;
  readonly pupil: string;
  readonly lash: string;
  readonly hair: Tone;
  readonly brow: string;
  readonly primary: Tone;
  readonly secondary: Tone;
  readonly accent: Tone;
  readonly white: Tone;
  readonly leather: Tone;
  readonly dark: Tone;
  readonly gold: Tone;
  readonly steel: Tone;
  readonly wood: Tone;
  readonly vermilion: Tone;
  /** Laid over many-coloured cloth where it lies in shade. */
  readonly veil: string;
};

export function toneOf(colour: Rgb, light: Light): Tone {
  // White cloth in shade is still white cloth: it takes less of the dark than colours do.
  const pale = Math.max(0, Math.min(1, (luma(colour) - 150) / 80));
  const deepened = (amount: number): Rgb => saturate(scale(colour, 1 - amount), 1 + amount * 0.5);
  const rimmed = mix(lit(colour, light, 0.3), light.rim, 0.35 + 0.5 * light.rimStrength);
  return {
    base: css(lit(colour, light, 0.12)),
    shade: css(lit(deepened(0.13 - 0.08 * pale), light, -0.5 + 0.2 * pale)),
    deep: css(lit(deepened(0.33 - 0.1 * pale), light, -0.7 + 0.15 * pale)),
    light: css(lit(mix(colour, [255, 250, 240], 0.14), light, 0.7)),
    rim: css(rimmed),
    rgb: colour,
  };
}

const skinRgb = (tone: number): Rgb => hex(SKIN[tone - 1] ?? SKIN[4]);

function skinTone(look: Look, light: Light): Tone {
  const colour = skinRgb(look.skinTone);
  const plain = toneOf(colour, light);
  // Blood shows through in the shadows of fair skin; deep skin reflects the sky instead.
  const warm = mix(
    scale(colour, 0.83),
    look.skinTone <= 6 ? [190, 88, 70] : [70, 40, 60],
    look.skinTone <= 6 ? 0.3 : 0.14,
  );
  return { ...plain, shade: css(lit(warm, light, -0.12)), deep: css(lit(scale(warm, 0.78), light, -0.5)) };
}

/** The colours of a look in a light. */
export function paint(look: Look, light: Light): Tones {
  const skin = skinRgb(look.skinTone);
  const depth = (look.skinTone - 1) / 9;
  const of = (text: string): Tone => toneOf(hex(text), light);
  const flat = (colour: Rgb, shade = 0): string => css(lit(colour, light, shade));
  const painted = look.genderPresentation === 'feminine' && look.ageYears > 14 ? 0.42 : 0.2;
  const hair = hex(look.hair.colour);
  const fair = luma(hair) > luma(skin) * 0.8;
  const brow = fair ? mix(hair, scale(skin, 0.45), luma(skin) > 110 ? 0.55 : 0.25) : mix(hair, skin, 0.06);
  return {
    skin: skinTone(look, light),
    blush: css(lit(mix(skin, [216, 72, 66], 0.55), light, 0), 0.55 - 0.2 * depth),
    lip: toneOf(
      mix(scale(skin, 0.9), depth > 0.6 ? [176, 84, 88] : [192, 66, 66], depth > 0.6 ? 0.34 + painted * 0.3 : painted),
      light,
    ),
    mouthDark: flat([74, 22, 30], -0.3),
    tongue: flat([206, 92, 92]),
    teeth: flat([250, 246, 238]),
    teethShade: flat([214, 204, 200], -0.2),
    eyeWhite: flat([252, 250, 246], 0.1),
    eyeWhiteShade: flat([206, 204, 214], -0.3),
    iris: of(look.eyes.colour),
    pupil: flat([26, 20, 26]),
    lash: flat(mix(scale(hair, 0.35), [38, 24, 26], 0.6)),
    hair: toneOf(hair, light),
    brow: flat(brow),
    primary: of(look.outfit.primary),
    secondary: of(look.outfit.secondary),
    accent: of(look.outfit.accent),
    white: of('#f4f0e8'),
    leather: of('#6d4630'),
    dark: of('#33323d'),
    gold: of('#e0b040'),
    steel: of('#a9b2bd'),
    wood: of('#9a6b42'),
    vermilion: of('#b01c2c'),
    veil: css(mix(light.shadow, [34, 8, 14], 0.7), 0.24),
  };
}
