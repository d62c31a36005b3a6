import type { Culture, Look } from '../../look.ts';

type Outfit = Look['outfit']['kind'];
type HairStyle = Look['hair']['style'];

/** Usual dress by culture, for women, men and those who are neither; the first are the most usual. */
export const OUTFITS_OF: Readonly<
  Record<Culture, { readonly f: readonly Outfit[]; readonly m: readonly Outfit[]; readonly a: readonly Outfit[] }>
> = {
  western: {
    f: ['dress', 'skirt-blouse', 'jumper', 'coat', 'shirt-trousers'],
    m: ['shirt-trousers', 'jumper', 'coat', 'suit', 'hoodie'],
    a: ['jumper', 'shirt-trousers', 'hoodie', 'coat'],
  },
  'south-indian': {
    f: ['sari', 'sari', 'salwar-kameez'],
    m: ['dhoti', 'shirt-trousers', 'kurta'],
    a: ['kurta', 'shirt-trousers'],
  },
  'north-indian': {
    f: ['salwar-kameez', 'sari', 'kurta'],
    m: ['kurta', 'shirt-trousers', 'kurta'],
    a: ['kurta', 'shirt-trousers'],
  },
  'east-asian': {
    f: ['hanfu', 'kimono', 'dress', 'skirt-blouse'],
    m: ['shirt-trousers', 'kimono', 'hanfu', 'suit'],
    a: ['jumper', 'kimono', 'shirt-trousers'],
  },
  'middle-eastern': {
    f: ['abaya', 'kaftan', 'dress'],
    m: ['thobe', 'kaftan', 'shirt-trousers'],
    a: ['kaftan', 'shirt-trousers'],
  },
  african: { f: ['kaftan', 'dashiki', 'dress'], m: ['dashiki', 'kaftan', 'shirt-trousers'], a: ['dashiki', 'kaftan'] },
  fantasy: {
    f: ['tunic-cloak', 'dress', 'robe'],
    m: ['tunic-cloak', 'robe', 'tunic-cloak'],
    a: ['tunic-cloak', 'robe'],
  },
};

/** Dress that a trade brings with it whatever the culture. */
export const OUTFIT_OF_ROLE: Readonly<Record<string, Outfit>> = {
  doctor: 'coat',
  nurse: 'uniform',
  police: 'uniform',
  soldier: 'uniform',
  commander: 'uniform',
  detective: 'coat',
  king: 'robe',
  queen: 'dress',
  princess: 'dress',
  prince: 'tunic-cloak',
  knight: 'armour',
  wizard: 'robe',
  witch: 'robe',
  fairy: 'dress',
  priest: 'robe',
  sage: 'robe',
  nun: 'robe',
  scientist: 'coat',
  office: 'suit',
  keeper: 'coat',
  fisherman: 'jumper',
};

export const HEADWEAR_OF_ROLE: Readonly<Record<string, Look['headwear']>> = {
  king: 'crown',
  queen: 'crown',
  princess: 'crown',
  fisherman: 'wool-hat',
  police: 'cap',
  commander: 'cap',
  farmer: 'wide-hat',
  wizard: 'wide-hat',
  witch: 'wide-hat',
  nun: 'veil',
};

export const ACCESSORY_OF_ROLE: Readonly<Record<string, Look['accessories'][number]>> = {
  cook: 'apron',
  worker: 'apron',
  artist: 'scarf',
  host: 'headphones',
  student: 'bag',
  teacher: 'glasses',
  scientist: 'glasses',
};

/** Skin tones usual in a culture, Monk scale. People anywhere differ: the range is wide on purpose. */
export const SKIN_OF: Readonly<Record<Culture, readonly number[]>> = {
  western: [2, 3, 1, 4, 2, 3, 6, 8, 5, 9],
  'south-indian': [7, 6, 8, 5, 7, 9],
  'north-indian': [5, 6, 4, 7, 5],
  'east-asian': [3, 2, 4, 3, 5],
  'middle-eastern': [4, 5, 3, 6, 5],
  african: [9, 8, 10, 7, 9],
  fantasy: [3, 5, 8, 2, 7, 4, 9],
};

/** Hair colours of the young and the grown; grey is a matter of age. */
export const HAIR_COLOURS_OF: Readonly<Record<Culture, readonly string[]>> = {
  western: ['#3b2a1f', '#5b3a24', '#8a5a2f', '#c79a52', '#1d1a1c', '#8f3f1e', '#6d4a30'],
  'south-indian': ['#17130f', '#1d1a1c', '#221a15'],
  'north-indian': ['#1d1a1c', '#2a1d15', '#17130f', '#3b2a1f'],
  'east-asian': ['#17151a', '#1d1a1c', '#241c1a'],
  'middle-eastern': ['#1d1a1c', '#2a1d15', '#3b2a1f'],
  african: ['#171312', '#1d1614', '#231a16'],
  fantasy: ['#3b2a1f', '#d9c48a', '#7d8fa8', '#8f3f1e', '#1d1a1c', '#5e3f78'],
};

export const GREYS: readonly string[] = ['#cfd2d4', '#e6e4df', '#9aa0a5', '#b9bcc0'];

export const HAIR_OF = {
  f: ['long', 'bob', 'ponytail', 'long-wavy', 'bun', 'braid', 'curly-long', 'fringe'],
  m: ['short', 'side-part', 'curly-short', 'buzz', 'fringe'],
  a: ['bob', 'curly-short', 'fringe', 'short', 'ponytail'],
  girl: ['two-braids', 'ponytail', 'bob', 'long', 'fringe', 'curly-long'],
  oldWoman: ['bun', 'bob', 'braid', 'curly-short', 'short'],
  oldMan: ['balding', 'short', 'side-part', 'bald'],
  afroF: ['afro', 'braid', 'bun', 'dreadlocks', 'curly-short', 'two-braids'],
  afroM: ['buzz', 'afro', 'short', 'dreadlocks', 'bald'],
} as const satisfies Readonly<Record<string, readonly HairStyle[]>>;

/** Cloth colours that no eye confuses; every culture may wear all, its own come first. */
export const CLOTH: readonly string[] = [
  '#b3282d',
  '#22335c',
  '#e0ad1c',
  '#2f7a4a',
  '#7d3c8c',
  '#d2691e',
  '#2f7fc4',
  '#e9e4d8',
  '#26262b',
  '#147a80',
  '#d4708f',
  '#7a4f2e',
  '#8fae3a',
  '#8d949b',
  '#8a1f4f',
  '#8fc7d8',
  '#b59a6a',
  '#b7a3dc',
];

export const CLOTH_FIRST: Readonly<Record<Culture, readonly string[]>> = {
  western: ['#22335c', '#b3282d', '#2f7a4a', '#7a4f2e', '#2f7fc4', '#8d949b', '#147a80', '#e0ad1c'],
  'south-indian': ['#b3282d', '#e0ad1c', '#2f7a4a', '#7d3c8c', '#d2691e', '#8a1f4f', '#e9e4d8'],
  'north-indian': ['#d4708f', '#d2691e', '#147a80', '#e0ad1c', '#8a1f4f', '#2f7fc4', '#e9e4d8'],
  'east-asian': ['#b3282d', '#22335c', '#147a80', '#8fc7d8', '#26262b', '#d4708f'],
  'middle-eastern': ['#e9e4d8', '#26262b', '#147a80', '#b59a6a', '#7d3c8c', '#22335c'],
  african: ['#d2691e', '#e0ad1c', '#2f7a4a', '#b3282d', '#2f7fc4', '#7d3c8c'],
  fantasy: ['#2f7a4a', '#7a4f2e', '#7d3c8c', '#8d949b', '#22335c', '#8a1f4f'],
};

export const EYES_OF: Readonly<Record<Culture, readonly string[]>> = {
  western: ['#5b3a24', '#3f6f9f', '#4f7a55', '#7a5a2e', '#6b7a85'],
  'south-indian': ['#2b1b12', '#3a2417'],
  'north-indian': ['#3a2417', '#2b1b12', '#5b3a24'],
  'east-asian': ['#2b1b12', '#3a2417'],
  'middle-eastern': ['#3a2417', '#5b3a24', '#4f6a45'],
  african: ['#2b1b12', '#3a2417'],
  fantasy: ['#4f7a55', '#6d4f9f', '#3f6f9f', '#b5862b'],
};
