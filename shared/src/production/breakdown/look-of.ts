import type { Culture, GenderPresentation, Look } from '../look.ts';
import { BROWS, EYE_SHAPES, FACE_SHAPES, NOSES } from '../look.ts';
import { chanceOf, type Chance } from './chance.ts';
import { colourDistance, shade } from './colour.ts';
import type { Traits } from './traits.ts';
import * as wardrobe from './words/wardrobe.ts';

/** Cloth colours nearer than this are taken for one another across a set (OKLab). */
export const DISTINCT_CLOTH = 0.11;
/** So many looks can be kept apart; in a larger cast each is apart from the last of these. */
const MOST_APART = 24;
/** Two figures of a height nearer than this stand level. */
export const DISTINCT_HEIGHT_CENTIMETRES = 3;

type HairStyle = Look['hair']['style'];

/** A character who needs a look. `key` seeds whatever the script leaves open. */
export type LookRequest = {
  readonly key: string;
  readonly traits: Traits;
  readonly culture: Culture;
  readonly gender: GenderPresentation;
  readonly ageYears: number;
  /** Skin tone that kin of the character have: one's own, unless the script says it, is at most one step from it. */
  readonly kinSkinTone?: number;
};

/** Gender as said, else drawn from the name: every share of the world is on the screen. */
export function settleGender(key: string, traits: Traits): GenderPresentation {
  if (traits.gender !== undefined) return traits.gender;
  const roll = chanceOf([key, 'gender']).next();
  return roll < 0.48 ? 'feminine' : roll < 0.96 ? 'masculine' : 'androgynous';
}

/** Age as said, else a grown-up's drawn from the name. */
export function settleAge(key: string, traits: Traits): number {
  return traits.ageYears ?? chanceOf([key, 'age']).between(23, 52);
}

/**
 * Looks for a whole cast: what the script says is kept; what it leaves open is drawn from each name alone, then moved
 * where two would be confused. Requests are settled in the order given; give them in an order that edits do not change.
 */
export function castLooks(requests: readonly LookRequest[]): readonly Look[] {
  const looks: (Look | undefined)[] = requests.map(() => undefined);
  const fixedFirst = requests
    .map((request, index) => ({ request, index }))
    .sort(
      (a, b) =>
        Number(b.request.traits.outfitColour !== undefined) - Number(a.request.traits.outfitColour !== undefined),
    );
  const done: Look[] = [];
  const fixedHair = requests.flatMap(({ traits }) => (traits.hairStyle === undefined ? [] : [traits.hairStyle]));
  for (const { request, index } of fixedFirst) {
    const look = lookOf(request, done.slice(-MOST_APART), fixedHair);
    looks[index] = look;
    done.push(look);
  }
  return looks.filter((look) => look !== undefined);
}

function lookOf(request: LookRequest, others: readonly Look[], fixedHair: readonly HairStyle[]): Look {
  const { traits, culture, gender, ageYears, key } = request;
  const chance = chanceOf([key, 'look', culture]);
  const drawnTone = chance.pick(wardrobe.SKIN_OF[culture]);
  const skinTone = traits.skinTone ?? likeKin(drawnTone, request.kinSkinTone);
  const kind = outfitKind(request, chance);
  const primary = traits.outfitColour ?? clothColour(request, others);
  const headwear = traits.headwear ?? usualHeadwear(request, chance);
  const hairColour = traits.hairColour ?? usualHairColour(ageYears, skinTone, culture, chance);
  const facialHair = traits.facialHair ?? usualFacialHair(gender, ageYears, chance);
  const worn = [...fixedHair, ...others.map((look) => look.hair.style)];
  const style = traits.hairStyle ?? hairStyle(request, skinTone, worn);
  const alike = others.filter((look) => look.hair.style === style && look.headwear === headwear);
  return {
    ageYears,
    genderPresentation: gender,
    build:
      traits.build ??
      chance.pick(ageYears < 14 ? ['slight', 'average'] : ['average', 'slight', 'average', 'broad', 'heavy']),
    heightCentimetres: heightOf(request, others, alike, chance),
    skinTone,
    faceShape: chance.pick(FACE_SHAPES),
    nose: ageYears < 14 ? 'button' : chance.pick(NOSES),
    eyes: { shape: chance.pick(EYE_SHAPES), colour: traits.eyeColour ?? chance.pick(wardrobe.EYES_OF[culture]) },
    brows: traits.brows ?? (gender === 'masculine' && ageYears > 60 ? 'bushy' : chance.pick(BROWS)),
    hair: { style, colour: hairColour },
    facialHair,
    headwear,
    outfit: {
      kind,
      primary,
      secondary: secondaryCloth(primary, chance),
      accent: traits.accentColour ?? accentCloth(primary, chance),
    },
    accessories: accessoriesOf(request, chance),
    culture,
    references: [],
  };
}

/** One of two neighbouring tones for a whole family, so that any two of it are at most one step apart. */
function likeKin(drawn: number, kin: number | undefined): number {
  if (kin === undefined) return drawn;
  const lighter = Math.min(9, kin);
  return Math.min(lighter + 1, Math.max(lighter, drawn));
}

/** The skin tone that a character has alone: said, else drawn from the name. */
export function ownSkinTone({ key, traits, culture }: LookRequest): number {
  return traits.skinTone ?? chanceOf([key, 'look', culture]).pick(wardrobe.SKIN_OF[culture]);
}

function letter(gender: GenderPresentation): 'f' | 'm' | 'a' {
  return gender === 'feminine' ? 'f' : gender === 'masculine' ? 'm' : 'a';
}

function outfitKind(request: LookRequest, chance: Chance): Look['outfit']['kind'] {
  const { traits, culture, gender, ageYears } = request;
  if (traits.outfit !== undefined) return traits.outfit;
  const byRole = wardrobe.OUTFIT_OF_ROLE[traits.role ?? ''];
  if (byRole !== undefined) return byRole;
  const usual = wardrobe.OUTFITS_OF[culture][letter(gender)];
  if (ageYears < 14 && culture === 'western')
    return chance.pick(gender === 'feminine' ? ['dress', 'jumper', 'hoodie'] : ['hoodie', 'jumper', 'shirt-trousers']);
  return chance.pick(usual);
}

function clothColour(request: LookRequest, others: readonly Look[]): string {
  const chance = chanceOf([request.key, 'cloth']);
  const first = chance.shuffle(wardrobe.CLOTH_FIRST[request.culture]);
  const rest = chance.shuffle(wardrobe.CLOTH.filter((colour) => !first.includes(colour)));
  const all = [
    ...first,
    ...rest,
    ...wardrobe.CLOTH.map((colour) => shade(colour, 0.6)),
    ...wardrobe.CLOTH.map((colour) => shade(colour, 1.45)),
  ];
  const apart = (colour: string): number =>
    Math.min(1, ...others.map((look) => colourDistance(colour, look.outfit.primary)));
  const clear = all.find((colour) => apart(colour) >= DISTINCT_CLOTH);
  return clear ?? all.reduce((best, colour) => (apart(colour) > apart(best) ? colour : best));
}

function secondaryCloth(primary: string, chance: Chance): string {
  return chance.next() < 0.5 ? shade(primary, 0.62) : chance.pick(['#26262b', '#3d3a45', '#5a4a3c', '#e9e4d8']);
}

function accentCloth(primary: string, chance: Chance): string {
  const far = wardrobe.CLOTH.filter((colour) => colourDistance(colour, primary) > 0.25);
  return chance.pick(far.length > 0 ? far : wardrobe.CLOTH);
}

function usualHeadwear(request: LookRequest, chance: Chance): Look['headwear'] {
  const byRole = wardrobe.HEADWEAR_OF_ROLE[request.traits.role ?? ''];
  if (byRole !== undefined) return byRole;
  if (request.traits.hairStyle !== undefined || request.traits.hairColour !== undefined || request.ageYears < 14)
    return 'none';
  const roll = chance.next();
  if (request.culture === 'middle-eastern')
    return request.gender === 'feminine' ? (roll < 0.6 ? 'hijab' : 'none') : roll < 0.35 ? 'keffiyeh' : 'none';
  if (request.culture === 'african' && request.gender === 'feminine') return roll < 0.4 ? 'headwrap' : 'none';
  if (request.culture === 'north-indian' && request.gender === 'masculine') return roll < 0.2 ? 'turban' : 'none';
  return 'none';
}

function usualHairColour(ageYears: number, skinTone: number, culture: Culture, chance: Chance): string {
  const own = chance.pick(wardrobe.HAIR_COLOURS_OF[skinTone >= 7 ? 'african' : culture]);
  const grey = chance.pick(wardrobe.GREYS);
  const greying = ageYears >= 58 || (ageYears >= 48 && chance.next() < 0.35);
  return greying ? grey : own;
}

function usualFacialHair(gender: GenderPresentation, ageYears: number, chance: Chance): Look['facialHair'] {
  if (gender !== 'masculine' || ageYears < 19) return 'none';
  return chance.pick(
    ageYears >= 58
      ? ['none', 'full-beard', 'moustache', 'short-beard']
      : ['none', 'none', 'stubble', 'short-beard', 'moustache', 'goatee'],
  );
}

function hairStyle(request: LookRequest, skinTone: number, worn: readonly HairStyle[]): HairStyle {
  const chance = chanceOf([request.key, 'hair']);
  const options = chance.shuffle(hairOptions(request, skinTone));
  const taken = new Set(worn);
  const style = options.find((option) => !taken.has(option)) ?? options[0];
  if (style === undefined) throw new RangeError('no hair style fits');
  return style;
}

function hairOptions(request: LookRequest, skinTone: number): readonly Look['hair']['style'][] {
  const { gender, ageYears, culture } = request;
  const curly = culture === 'african' || (skinTone >= 8 && (culture === 'western' || culture === 'fantasy'));
  if (curly && ageYears < 60) return gender === 'masculine' ? wardrobe.HAIR_OF.afroM : wardrobe.HAIR_OF.afroF;
  if (gender === 'androgynous') return wardrobe.HAIR_OF.a;
  if (gender === 'feminine')
    return ageYears < 14 ? wardrobe.HAIR_OF.girl : ageYears >= 58 ? wardrobe.HAIR_OF.oldWoman : wardrobe.HAIR_OF.f;
  if (ageYears < 58) return wardrobe.HAIR_OF.m;
  // Who wears a beard has hair around the ears as well.
  const bearded = request.traits.facialHair !== undefined && request.traits.facialHair !== 'none';
  return bearded ? wardrobe.HAIR_OF.oldMan.filter((style) => style !== 'bald') : wardrobe.HAIR_OF.oldMan;
}

/** Mean standing height of children from 5 years, centimetres. @source WHO growth reference 2007, medians rounded. */
const CHILD_HEIGHTS: readonly number[] = [110, 116, 122, 127, 133, 138, 143, 149, 156, 161, 165];

const HEIGHT_OFFSETS: readonly number[] = [0, 3, -3, 5, -5, 7, -7, 9, -9, 12, -12, 15, -15];

/** Apart from everyone where there is room, and always from those whose head looks alike. */
function heightOf(request: LookRequest, others: readonly Look[], alike: readonly Look[], chance: Chance): number {
  const { gender, ageYears, traits } = request;
  const grown = gender === 'feminine' ? 163 : gender === 'masculine' ? 176 : 169;
  const base = ageYears < 16 ? (CHILD_HEIGHTS[ageYears - 5] ?? 165) : ageYears >= 65 ? grown - 4 : grown;
  const stature = traits.stature === 'tall' ? 13 : traits.stature === 'short' ? -11 : 0;
  const wanted = base + (stature === 0 ? chance.between(-6, 6) : stature);
  const apart = (height: number, from: readonly Look[]): boolean =>
    from.every((look) => Math.abs(look.heightCentimetres - height) >= DISTINCT_HEIGHT_CENTIMETRES);
  const heights = HEIGHT_OFFSETS.map((offset) => wanted + offset);
  const chosen =
    heights.find((height) => apart(height, others)) ?? heights.find((height) => apart(height, alike)) ?? wanted;
  return Math.min(210, Math.max(90, chosen));
}

function accessoriesOf(request: LookRequest, chance: Chance): Look['accessories'] {
  const { traits, culture, gender, ageYears } = request;
  const list = new Set<Look['accessories'][number]>(traits.accessories ?? []);
  const byRole = wardrobe.ACCESSORY_OF_ROLE[traits.role ?? ''];
  const roll = chance.next();
  if (byRole !== undefined && (byRole !== 'glasses' || roll < 0.7)) list.add(byRole);
  const indianWoman = (culture === 'south-indian' || culture === 'north-indian') && gender === 'feminine';
  if (indianWoman && ageYears >= 14) list.add('bindi');
  if (indianWoman && culture === 'south-indian' && ageYears >= 14 && roll < 0.6) list.add('jasmine');
  if (gender === 'feminine' && ageYears >= 16 && roll > 0.55) list.add('earrings');
  if (ageYears >= 45 && roll < 0.25) list.add('glasses');
  if ((traits.role === 'priest' || traits.role === 'sage') && culture.endsWith('indian')) list.add('tilak');
  return [...list].sort();
}
