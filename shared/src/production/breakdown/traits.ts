import type { Culture, GenderPresentation, Look } from '../look.ts';
import { statedAge } from './ages.ts';
import { findPhrases, type PhraseHit } from './phrases.ts';
import { tokenize, type Token } from './text.ts';
import { COLOUR_WORDS, FEATURE_WORDS, type ColourWord, type Feature } from './words/features.ts';
import { PERSON_WORDS } from './words/people.ts';

/** What the script says of a character; absent members it does not say. Several sources are merged, the first wins. */
export type Traits = {
  ageYears?: number;
  gender?: GenderPresentation;
  culture?: Culture;
  role?: string;
  hairStyle?: Look['hair']['style'];
  hairColour?: string;
  facialHair?: Look['facialHair'];
  headwear?: Look['headwear'];
  outfit?: Look['outfit']['kind'];
  outfitColour?: string;
  accentColour?: string;
  accessories?: readonly Look['accessories'][number][];
  build?: Look['build'];
  stature?: 'tall' | 'short';
  eyeColour?: string;
  brows?: Look['brows'];
  skinTone?: number;
};

/** Adds what `more` says and `traits` does not; accessories add up. */
export function mergeTraits(traits: Traits, more: Traits): Traits {
  const accessories = [...new Set([...(traits.accessories ?? []), ...(more.accessories ?? [])])];
  return { ...more, ...traits, ...(accessories.length > 0 ? { accessories } : {}) };
}

/** Reads a description of one person: `a keeper with a white braid`, `un viejo de barba blanca, 70 años`. */
export function readTraits(text: string, language: string): Traits {
  const tokens = tokenize(text);
  const features = findPhrases(FEATURE_WORDS, tokens, language).filter((hit) => !isOfHair(hit, tokens));
  const colours = findPhrases(COLOUR_WORDS, tokens, language);
  const traits: Traits = {};
  for (const hit of features) addFeature(traits, hit, colourOf(hit, features, colours, HEAD_FIRST.has(language)));
  for (const { value } of findPhrases(PERSON_WORDS, tokens, language)) {
    if (value.ageYears !== undefined) traits.ageYears ??= value.ageYears;
    if (value.gender !== undefined) traits.gender ??= value.gender;
    if (value.role !== undefined) traits.role ??= value.role;
  }
  const length = hairLength(tokens);
  if (length !== undefined) traits.hairStyle ??= length;
  const age = statedAge(text, language);
  if (age !== undefined) traits.ageYears = age;
  if (traits.ageYears === undefined && traits.hairColour !== undefined) {
    const grey = AGE_OF_HAIR[traits.hairColour];
    if (grey !== undefined) traits.ageYears = grey;
  }
  const blond = tokens.find((token) => HAIR_ADJECTIVES.has(token.word));
  const adjective = HAIR_ADJECTIVES.get(blond?.word ?? '');
  if (adjective !== undefined) traits.hairColour ??= adjective;
  if (traits.facialHair === 'full-beard' && /long|flowing|larga|longue|लंबी/iu.test(text))
    traits.facialHair = 'long-beard';
  const hairWord = tokens.find((token) =>
    /^(grey|gray|silver|white|dark|black|red|brown|fair|blond)-haired$/u.test(token.word),
  );
  const hairColour = hairWord === undefined ? undefined : hairColourOf(hairWord, language);
  if (hairColour !== undefined) traits.hairColour ??= hairColour;
  return traits;
}

function hairColourOf(token: Token, language: string): string | undefined {
  return findPhrases(COLOUR_WORDS, tokenize(token.word.split('-')[0] ?? ''), language)[0]?.value.body;
}

/** Words that say the colour of hair without naming hair. */
const HAIR_ADJECTIVES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    redhead: '#a3411f',
    redheaded: '#a3411f',
    ginger: '#a3411f',
    blonde: '#d9b36a',
    blond: '#d9b36a',
    brunette: '#5b3a24',
    pelirrojo: '#a3411f',
    pelirroja: '#a3411f',
    rubio: '#d9b36a',
    rubia: '#d9b36a',
    canoso: '#b9bcc0',
    canosa: '#b9bcc0',
    roux: '#a3411f',
    rousse: '#a3411f',
  }),
);

/** White and grey hair tell an age where nothing else does. */
const AGE_OF_HAIR: Readonly<Record<string, number>> = { '#f1efe9': 68, '#b9bcc0': 60 };

/** Languages that put the thing before its colour: `pelo gris`. */
const HEAD_FIRST: ReadonlySet<string> = new Set(['es', 'fr', 'pt', 'it']);
const HAIR_NOUNS: ReadonlySet<string> = new Set([
  'hair',
  'pelo',
  'cabello',
  'cheveux',
  'haar',
  'haare',
  'बाल',
  'बालों',
  'beard',
  'barba',
]);

/** `short black hair` says nothing of how tall its wearer is. */
function isOfHair(hit: PhraseHit<Feature>, tokens: readonly Token[]): boolean {
  if (hit.value.part !== 'height' && hit.value.part !== 'build' && hit.value.part !== 'age') return false;
  const after = tokens.slice(hit.index + 1, hit.index + 4);
  return after.some((token) => HAIR_NOUNS.has(token.word));
}

const LENGTHS: ReadonlyMap<string, Look['hair']['style']> = new Map(
  Object.entries<Look['hair']['style']>({
    short: 'short',
    cropped: 'short',
    long: 'long',
    corto: 'short',
    largo: 'long',
    छोटे: 'short',
    लंबे: 'long',
    kurze: 'short',
    lange: 'long',
    wavy: 'long-wavy',
    curly: 'curly-short',
    braided: 'braid',
    recogido: 'bun',
    tied: 'ponytail',
    spiky: 'buzz',
    shaved: 'buzz',
    courts: 'short',
    longs: 'long',
  }),
);

/** `short, black hair`, `pelo gris recogido`: a length near the hair, whatever stands between. */
function hairLength(tokens: readonly Token[]): Look['hair']['style'] | undefined {
  const at = tokens.findIndex(
    (token) => HAIR_NOUNS.has(token.word) && token.word !== 'beard' && token.word !== 'barba',
  );
  if (at < 0) return undefined;
  const near = tokens.slice(Math.max(0, at - 3), at + 4).find((token) => LENGTHS.has(token.word));
  return near === undefined ? undefined : LENGTHS.get(near.word);
}

/** A colour belongs to the feature it stands next to: before it in English or Hindi, behind it in Romance languages. */
function colourOf(
  feature: PhraseHit<Feature>,
  features: readonly PhraseHit<Feature>[],
  colours: readonly PhraseHit<ColourWord>[],
  headFirst: boolean,
): ColourWord | undefined {
  const end = feature.index + feature.length;
  const before = colours.findLast((colour) => {
    const gap = feature.index - (colour.index + colour.length);
    return gap >= 0 && gap <= 2 && !features.some((other) => other.index > colour.index && other.index < feature.index);
  });
  const after = colours.find((colour) => {
    const stop = colour.index + colour.length;
    return colour.index >= end && colour.index - end <= 1 && !features.some((other) => other.index === stop);
  });
  if (headFirst && before !== undefined && before.index + before.length < feature.index) return after?.value;
  return headFirst ? (after?.value ?? before?.value) : (before?.value ?? after?.value);
}

function addFeature(traits: Traits, hit: PhraseHit<Feature>, colour: ColourWord | undefined): void {
  const { part, value } = hit.value;
  if (part === 'hair') {
    if (value !== '-') traits.hairStyle ??= value as Look['hair']['style'];
    if (colour !== undefined) traits.hairColour ??= colour.body;
  } else if (part === 'beard') {
    traits.facialHair ??= value as Look['facialHair'];
    traits.gender ??= 'masculine';
    if (colour !== undefined) traits.hairColour ??= colour.body;
  } else if (part === 'eyes') {
    if (colour !== undefined) traits.eyeColour ??= colour.body;
  } else if (part === 'wear') {
    traits.outfit ??= value as Look['outfit']['kind'];
    if (colour !== undefined) traits.outfitColour ??= colour.cloth;
  } else if (part === 'head') {
    traits.headwear ??= value as Look['headwear'];
    if (colour !== undefined) traits.accentColour ??= colour.cloth;
  } else addBodyFeature(traits, part, value, colour);
}

function addBodyFeature(traits: Traits, part: Feature['part'], value: string, colour: ColourWord | undefined): void {
  if (part === 'carry') {
    traits.accessories = [...new Set([...(traits.accessories ?? []), value as Look['accessories'][number]])];
    if (colour !== undefined) traits.accentColour ??= colour.cloth;
  } else if (part === 'build') traits.build ??= value as Look['build'];
  else if (part === 'height') traits.stature ??= value as 'tall' | 'short';
  else if (part === 'brow') traits.brows ??= value as Look['brows'];
  else if (part === 'skin') traits.skinTone ??= Number(value);
  else if (part === 'age') traits.ageYears ??= Number(value);
}
