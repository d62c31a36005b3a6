import type { OUTFITS } from '@film-studio/shared/production';
import type { Tones } from '../palette.ts';

export type Outfit = (typeof OUTFITS)[number];
export type Cloth = 'primary' | 'secondary' | 'accent' | 'white' | 'dark' | 'leather' | 'steel' | 'gold' | 'skin';

/** A tube of cloth over an arm: `length` 0 none … 1 to the elbow … 2 to the wrist; `width` in arm radii; `bell` its mouth. */
export type Sleeve = {
  readonly cloth: Cloth;
  readonly length: number;
  readonly width: number;
  readonly bell?: number;
  readonly cuff?: Cloth;
};
/** Cloth that hangs from the waist: `hem` height above the floor as a share of the hips' height; `flare` in hip widths. */
export type Skirt = {
  readonly cloth: Cloth;
  readonly hem: number;
  readonly flare: number;
  readonly border?: Cloth;
  /** What shows in the slit down the front. */
  readonly open?: Cloth;
  /** A stripe down the middle. */
  readonly band?: Cloth;
  /** Where it is tied, as a height on the trunk; absent when it goes on from the top without a seam. */
  readonly waist?: number;
  readonly pleats?: number;
};
export type Legs = { readonly kind: 'bare' | 'slim' | 'trousers' | 'loose'; readonly cloth: Cloth };
export type Shoes = { readonly kind: 'shoes' | 'boots' | 'sandals' | 'slippers' | 'trainers'; readonly cloth: Cloth };

/** What of a garment is drawn on the chest, in order. */
export type Detail =
  | 'shirt-collar' | 'buttons' | 'belt' | 'rib' | 'band' | 'coat-front' | 'jacket' | 'waist-sash' | 'round-collar' | 'hood-down'
  | 'pocket' | 'uniform' | 'choli' | 'placket' | 'mandarin' | 'neck-embroidery' | 'cross-collar' | 'obi' | 'high-sash'
  | 'open-front' | 'dashiki' | 'centre-band' | 'tunic-belt' | 'rope' | 'plate'; // prettier-ignore
export type Drape = 'pallu' | 'dupatta' | 'stole' | 'cloak';

/** How an outfit is put together. */
export type Garment = {
  readonly top: Cloth;
  readonly ease: number;
  /** Where the top ends on the trunk: 0 the hips, below 0 lower, above 0 higher. */
  readonly low: number;
  readonly neckline: 'crew' | 'v' | 'round' | 'high' | 'cross' | 'wide';
  readonly sleeve: Sleeve;
  readonly legs: Legs;
  readonly skirts: readonly Skirt[];
  readonly shoes: Shoes;
  readonly details: readonly Detail[];
  readonly drape?: Drape;
};

const LONG: Sleeve = { cloth: 'primary', length: 1.94, width: 1.28 };

export const GARMENTS: Record<Outfit, Garment> = {
  'shirt-trousers': {
    top: 'primary', ease: 1.05, low: -0.03, neckline: 'v', sleeve: { ...LONG, cuff: 'primary' }, skirts: [],
    legs: { kind: 'trousers', cloth: 'secondary' }, shoes: { kind: 'shoes', cloth: 'leather' }, details: ['shirt-collar', 'buttons', 'belt'],
  },
  jumper: {
    top: 'primary', ease: 1.12, low: -0.06, neckline: 'crew', sleeve: { ...LONG, width: 1.42, cuff: 'accent' }, skirts: [],
    legs: { kind: 'trousers', cloth: 'secondary' }, shoes: { kind: 'trainers', cloth: 'white' }, details: ['band', 'rib'],
  },
  coat: {
    top: 'primary', ease: 1.16, low: -0.1, neckline: 'crew', sleeve: { ...LONG, width: 1.5 },
    skirts: [{ cloth: 'primary', hem: 0.5, flare: 1.22, open: 'dark' }],
    legs: { kind: 'trousers', cloth: 'dark' }, shoes: { kind: 'boots', cloth: 'leather' }, details: ['coat-front'],
  },
  suit: {
    top: 'primary', ease: 1.1, low: -0.13, neckline: 'high', sleeve: { ...LONG, width: 1.36, cuff: 'white' }, skirts: [],
    legs: { kind: 'trousers', cloth: 'primary' }, shoes: { kind: 'shoes', cloth: 'dark' }, details: ['jacket'],
  },
  dress: {
    top: 'primary', ease: 1.03, low: 0, neckline: 'round', sleeve: { cloth: 'primary', length: 0.5, width: 1.3 },
    skirts: [{ cloth: 'primary', hem: 0.44, flare: 1.75, pleats: 5, waist: 0.36 }],
    legs: { kind: 'bare', cloth: 'skin' }, shoes: { kind: 'slippers', cloth: 'accent' }, details: ['waist-sash'],
  },
  'skirt-blouse': {
    top: 'primary', ease: 1.05, low: 0.2, neckline: 'crew', sleeve: { ...LONG, width: 1.36, cuff: 'primary' },
    skirts: [{ cloth: 'secondary', hem: 0.42, flare: 1.6, pleats: 6, waist: 0.38 }],
    legs: { kind: 'bare', cloth: 'skin' }, shoes: { kind: 'slippers', cloth: 'leather' }, details: ['round-collar', 'buttons'],
  },
  hoodie: {
    top: 'primary', ease: 1.16, low: -0.08, neckline: 'crew', sleeve: { ...LONG, width: 1.5, cuff: 'primary' }, skirts: [],
    legs: { kind: 'trousers', cloth: 'secondary' }, shoes: { kind: 'trainers', cloth: 'white' }, details: ['hood-down', 'pocket', 'rib'],
  },
  uniform: {
    top: 'primary', ease: 1.06, low: -0.04, neckline: 'v', sleeve: { ...LONG, width: 1.32, cuff: 'primary' }, skirts: [],
    legs: { kind: 'trousers', cloth: 'secondary' }, shoes: { kind: 'boots', cloth: 'dark' }, details: ['shirt-collar', 'uniform', 'buttons', 'belt'],
  },
  sari: {
    top: 'accent', ease: 1.02, low: 0.42, neckline: 'wide', sleeve: { cloth: 'accent', length: 0.62, width: 1.16 },
    skirts: [{ cloth: 'primary', hem: 0.06, flare: 1.2, border: 'secondary', pleats: 5, waist: 0.26 }],
    legs: { kind: 'bare', cloth: 'skin' }, shoes: { kind: 'sandals', cloth: 'leather' }, details: ['choli'], drape: 'pallu',
  },
  kurta: {
    top: 'primary', ease: 1.1, low: -0.1, neckline: 'high', sleeve: { ...LONG, width: 1.36 },
    skirts: [{ cloth: 'primary', hem: 0.56, flare: 1.24 }],
    legs: { kind: 'slim', cloth: 'secondary' }, shoes: { kind: 'sandals', cloth: 'leather' }, details: ['placket', 'mandarin'],
  },
  'salwar-kameez': {
    top: 'primary', ease: 1.05, low: -0.1, neckline: 'round', sleeve: { cloth: 'primary', length: 1.35, width: 1.3, cuff: 'accent' },
    skirts: [{ cloth: 'primary', hem: 0.52, flare: 1.36, border: 'accent' }],
    legs: { kind: 'loose', cloth: 'secondary' }, shoes: { kind: 'slippers', cloth: 'accent' }, details: ['neck-embroidery'], drape: 'dupatta',
  },
  dhoti: {
    top: 'primary', ease: 1.08, low: -0.08, neckline: 'crew', sleeve: { cloth: 'primary', length: 0.85, width: 1.4 },
    skirts: [{ cloth: 'secondary', hem: 0.1, flare: 1.26, border: 'accent', pleats: 4, waist: 0.02 }],
    legs: { kind: 'bare', cloth: 'skin' }, shoes: { kind: 'sandals', cloth: 'leather' }, details: ['placket'], drape: 'stole',
  },
  kimono: {
    top: 'primary', ease: 1.08, low: -0.1, neckline: 'cross', sleeve: { cloth: 'primary', length: 1.8, width: 1.5, bell: 4.6 },
    skirts: [{ cloth: 'primary', hem: 0.05, flare: 1.06 }],
    legs: { kind: 'bare', cloth: 'skin' }, shoes: { kind: 'sandals', cloth: 'leather' }, details: ['cross-collar', 'obi'],
  },
  hanfu: {
    top: 'primary', ease: 1.05, low: 0.3, neckline: 'cross', sleeve: { cloth: 'primary', length: 1.95, width: 1.5, bell: 5.4, cuff: 'accent' },
    skirts: [{ cloth: 'secondary', hem: 0.04, flare: 1.55, pleats: 7, waist: 0.56 }],
    legs: { kind: 'bare', cloth: 'skin' }, shoes: { kind: 'slippers', cloth: 'accent' }, details: ['cross-collar', 'high-sash'],
  },
  thobe: {
    top: 'primary', ease: 1.14, low: -0.1, neckline: 'high', sleeve: { ...LONG, width: 1.55, bell: 1.8 },
    skirts: [{ cloth: 'primary', hem: 0.06, flare: 1.24 }],
    legs: { kind: 'bare', cloth: 'skin' }, shoes: { kind: 'sandals', cloth: 'leather' }, details: ['placket', 'mandarin'],
  },
  abaya: {
    top: 'primary', ease: 1.14, low: -0.1, neckline: 'round', sleeve: { ...LONG, width: 1.7, bell: 3.2, cuff: 'accent' },
    skirts: [{ cloth: 'primary', hem: 0.03, flare: 1.5, open: 'secondary' }],
    legs: { kind: 'loose', cloth: 'secondary' }, shoes: { kind: 'slippers', cloth: 'dark' }, details: ['open-front'],
  },
  dashiki: {
    top: 'primary', ease: 1.2, low: -0.24, neckline: 'v', sleeve: { cloth: 'primary', length: 1, width: 1.9, bell: 2.5, cuff: 'accent' }, skirts: [],
    legs: { kind: 'trousers', cloth: 'secondary' }, shoes: { kind: 'sandals', cloth: 'leather' }, details: ['dashiki'],
  },
  kaftan: {
    top: 'primary', ease: 1.2, low: -0.1, neckline: 'round', sleeve: { ...LONG, length: 1.7, width: 2, bell: 4, cuff: 'accent' },
    skirts: [{ cloth: 'primary', hem: 0.05, flare: 1.5, border: 'accent', band: 'accent' }],
    legs: { kind: 'bare', cloth: 'skin' }, shoes: { kind: 'slippers', cloth: 'accent' }, details: ['centre-band'],
  },
  'tunic-cloak': {
    top: 'primary', ease: 1.08, low: -0.1, neckline: 'round', sleeve: { ...LONG, width: 1.36, cuff: 'leather' },
    skirts: [{ cloth: 'primary', hem: 0.66, flare: 1.3, border: 'accent' }],
    legs: { kind: 'slim', cloth: 'dark' }, shoes: { kind: 'boots', cloth: 'leather' }, details: ['tunic-belt'], drape: 'cloak',
  },
  robe: {
    top: 'primary', ease: 1.16, low: -0.1, neckline: 'cross', sleeve: { ...LONG, width: 1.7, bell: 4.2, cuff: 'accent' },
    skirts: [{ cloth: 'primary', hem: 0.04, flare: 1.4, border: 'accent', pleats: 4 }],
    legs: { kind: 'bare', cloth: 'skin' }, shoes: { kind: 'slippers', cloth: 'leather' }, details: ['cross-collar', 'rope', 'hood-down'],
  },
  armour: {
    top: 'steel', ease: 1.14, low: 0.16, neckline: 'high', sleeve: { cloth: 'secondary', length: 1.96, width: 1.3, cuff: 'steel' },
    skirts: [{ cloth: 'primary', hem: 0.62, flare: 1.26, border: 'accent', waist: 0.16 }],
    legs: { kind: 'slim', cloth: 'dark' }, shoes: { kind: 'boots', cloth: 'steel' }, details: ['plate'], drape: 'cloak',
  },
}; // prettier-ignore

export const clothOf = (tones: Tones, cloth: Cloth): Tones['primary'] => tones[cloth];
