import { z } from 'zod';

/** Culture whose dress, architecture, props, palette and music a scene follows (requirements U8). */
export const CULTURES = [
  'south-indian',
  'north-indian',
  'east-asian',
  'western',
  'middle-eastern',
  'african',
  'fantasy',
] as const;
export const Culture = z.enum(CULTURES);
export type Culture = z.infer<typeof Culture>;

export const GenderPresentation = z.enum(['feminine', 'masculine', 'androgynous']);
export type GenderPresentation = z.infer<typeof GenderPresentation>;

const Colour = z.string().regex(/^#[0-9a-f]{6}$/);

export const HAIR_STYLES = [
  'bald',
  'buzz',
  'short',
  'side-part',
  'curly-short',
  'afro',
  'bob',
  'long',
  'long-wavy',
  'braid',
  'two-braids',
  'bun',
  'top-knot',
  'ponytail',
  'balding',
  'dreadlocks',
  'fringe',
  'curly-long',
] as const;
export const HEADWEAR = [
  'none',
  'turban',
  'hijab',
  'keffiyeh',
  'headwrap',
  'cap',
  'wide-hat',
  'wool-hat',
  'hood',
  'crown',
  'veil',
] as const;
export const FACIAL_HAIR = [
  'none',
  'stubble',
  'moustache',
  'short-beard',
  'full-beard',
  'long-beard',
  'goatee',
] as const;
export const OUTFITS = [
  'shirt-trousers',
  'jumper',
  'coat',
  'suit',
  'dress',
  'skirt-blouse',
  'hoodie',
  'uniform',
  'sari',
  'kurta',
  'salwar-kameez',
  'dhoti',
  'kimono',
  'hanfu',
  'thobe',
  'abaya',
  'dashiki',
  'kaftan',
  'tunic-cloak',
  'robe',
  'armour',
] as const;
export const ACCESSORIES = [
  'glasses',
  'earrings',
  'necklace',
  'bindi',
  'tilak',
  'jasmine',
  'scarf',
  'walking-stick',
  'apron',
  'headphones',
  'bag',
] as const;
export const FACE_SHAPES = ['round', 'oval', 'square', 'long', 'heart'] as const;
export const NOSES = ['button', 'straight', 'broad', 'aquiline', 'long'] as const;
export const EYE_SHAPES = ['round', 'almond', 'narrow', 'hooded'] as const;
export const BROWS = ['thin', 'straight', 'arched', 'bushy'] as const;

/** Everything that decides how a character looks; constant through a film unless a person changes it. */
export const Look = z.object({
  ageYears: z.int().min(5).max(90),
  genderPresentation: GenderPresentation,
  build: z.enum(['slight', 'average', 'broad', 'heavy']),
  heightCentimetres: z.int().min(90).max(210),
  /** Monk skin tone scale, 1 (lightest) to 10 (deepest). */
  skinTone: z.int().min(1).max(10),
  faceShape: z.enum(FACE_SHAPES),
  nose: z.enum(NOSES),
  eyes: z.object({ shape: z.enum(EYE_SHAPES), colour: Colour }),
  brows: z.enum(BROWS),
  hair: z.object({ style: z.enum(HAIR_STYLES), colour: Colour }),
  facialHair: z.enum(FACIAL_HAIR),
  headwear: z.enum(HEADWEAR),
  outfit: z.object({ kind: z.enum(OUTFITS), primary: Colour, secondary: Colour, accent: Colour }),
  accessories: z.array(z.enum(ACCESSORIES)),
  culture: Culture,
  /** Pictures a person gave to go by (asset digests); empty when the look is drawn from parameters alone. */
  references: z.array(z.object({ digest: z.string(), role: z.enum(['face', 'dress', 'whole']) })),
});
export type Look = z.infer<typeof Look>;
