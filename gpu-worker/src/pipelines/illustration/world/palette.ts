import type { Culture, SetSpec } from '@film-studio/shared/production';
import type { Rgb } from '../contract.ts';
import { hex, mix, saturate, turnHue } from '../light/index.ts';
import { diceFor, type Dice } from './dice.ts';

/** Materials of one place, before light falls on them. Few and related: a set is painted from one palette. */
export type Palette = {
  readonly wall: Rgb;
  readonly wallDeep: Rgb;
  readonly trim: Rgb;
  readonly ceiling: Rgb;
  readonly floor: Rgb;
  readonly wood: Rgb;
  readonly woodDeep: Rgb;
  readonly fabric: Rgb;
  readonly fabricLight: Rgb;
  readonly accent: Rgb;
  readonly metal: Rgb;
  readonly plaster: readonly Rgb[];
  readonly roof: readonly Rgb[];
  readonly stone: Rgb;
  readonly leaf: readonly Rgb[];
  readonly trunk: Rgb;
  readonly grass: Rgb;
  readonly earth: Rgb;
  readonly path: Rgb;
  readonly rock: Rgb;
  readonly sand: Rgb;
  readonly water: Rgb;
  readonly flower: readonly Rgb[];
};

/** wall, deep wall, trim, floor, wood, deep wood, fabric, light fabric, accent */
type Room = readonly [string, string, string, string, string, string, string, string, string];

const ROOMS: Record<Culture, readonly Room[]> = {
  western: [
    ['#b9c6ad', '#93a58a', '#f1e9d8', '#b78b62', '#8f6040', '#61402e', '#c97f55', '#f0e4cb', '#3f6f66'],
    ['#e2c1ae', '#c79d89', '#f7ecdd', '#a5744f', '#84523a', '#58372b', '#5d7f90', '#f3e6d4', '#b4503f'],
    ['#a3b8c6', '#7f99ab', '#eef0ea', '#b39270', '#7a5340', '#523730', '#d9a455', '#ebe2d2', '#2f5573'],
    ['#e0c585', '#c4a362', '#faf0d9', '#8f6345', '#6f442d', '#4a2f24', '#5f8577', '#f2e7cf', '#a84b3a'],
    ['#c3b8cf', '#a296b2', '#f3eef2', '#a68467', '#735046', '#4d3535', '#dd9f7d', '#efe7ea', '#5a4a78'],
    ['#b0cfc3', '#8bb0a4', '#f2f3e8', '#bd986c', '#946745', '#634430', '#d9736a', '#f1e9d6', '#2f6a74'],
    ['#8ea79a', '#6f897e', '#e9e4d2', '#9b7352', '#6b4733', '#472f26', '#c98c4b', '#eadfc6', '#803f3a'],
  ],
  'south-indian': [
    ['#a9d2c8', '#4f9c93', '#f6ead0', '#a04f3d', '#6f3f2a', '#48291f', '#c8443f', '#f2d9a0', '#d99a2b'],
    ['#f0cf93', '#c8843c', '#faf0da', '#93443a', '#754427', '#4a2a1c', '#2f7f78', '#f5e3c0', '#b8364a'],
    ['#e8b7a4', '#b96a55', '#f8ead6', '#8d463c', '#6a3b28', '#45271d', '#3f7d5a', '#f3dcb4', '#d8a02f'],
    ['#bcd3a0', '#6f9a5d', '#f5eed6', '#a4553f', '#734528', '#4b2c1e', '#a8325a', '#f3dfae', '#e0a838'],
  ],
  'north-indian': [
    ['#e9c39a', '#b9774d', '#f8ead2', '#b98a68', '#7c4a2f', '#512f22', '#a72f46', '#f2d9ac', '#2f6f86'],
    ['#e3a99a', '#b5625a', '#f9e8d8', '#a9806a', '#75432f', '#4e2c22', '#3a6d8c', '#f3dcb8', '#d99a34'],
    ['#a9c4d6', '#5d86a6', '#f4ecdc', '#b08c6c', '#7a4c33', '#513226', '#c9603c', '#f1dfbc', '#7d2f56'],
    ['#f0d69d', '#c79a4e', '#fbf1da', '#9d6c55', '#7a4a2e', '#4e2f20', '#7b3a63', '#f4e2be', '#2c7a6c'],
  ],
  'east-asian': [
    ['#e6dcc4', '#b9a888', '#f8f3e6', '#c2b27a', '#6b4a36', '#453026', '#9c3a35', '#efe6d0', '#4a6b5a'],
    ['#cfd5c3', '#9aa68f', '#f4f2e6', '#b9a271', '#5c4334', '#3c2c25', '#37597a', '#ece5d3', '#c2683f'],
    ['#dcc9b6', '#b59a82', '#f6efe4', '#a98a5f', '#7a3f33', '#4f2a26', '#b8423a', '#f0e2cd', '#2f5f5d'],
    ['#c2c9d2', '#929dab', '#f1f0ea', '#b7a076', '#54433c', '#37302d', '#86415a', '#e9e4da', '#6d7f4a'],
  ],
  'middle-eastern': [
    ['#ecd6b2', '#c49a66', '#faf2e0', '#c08a63', '#7d5034', '#523424', '#1f6f78', '#f3e4c4', '#b5502f'],
    ['#d7c4a4', '#a88a60', '#f6edd8', '#a87658', '#70482f', '#4a2f21', '#8f2f3b', '#f0dfba', '#2f5f8f'],
    ['#b5cfd0', '#6d9ea4', '#f5efe0', '#bb8f69', '#7a5238', '#513626', '#c9792f', '#f2e5c9', '#24566b'],
    ['#e5bfa0', '#bd855e', '#f9ebd8', '#a56e55', '#74452f', '#4d2d21', '#3d6b58', '#f2dfbe', '#7c2f4a'],
  ],
  african: [
    ['#e0b27c', '#b2733f', '#f4e3c2', '#9c5f40', '#6b4129', '#452a1d', '#2f6b5e', '#f0d79c', '#c8402f'],
    ['#d99a6c', '#a9603c', '#f3dcbc', '#8a4f38', '#633a26', '#40271c', '#e0a82e', '#f2dfb4', '#2a5a6e'],
    ['#e7cfa0', '#bd9358', '#f8ecd2', '#a86b45', '#73462c', '#4a2e1f', '#a83a2f', '#f1dcaa', '#3b6a3f'],
    ['#c8b594', '#94795a', '#f3e8d2', '#8f5b41', '#5f3c2a', '#3e291e', '#d9782f', '#f0e0bc', '#28536b'],
  ],
  fantasy: [
    ['#a9a7bd', '#7a7896', '#e6e2ea', '#8b8297', '#6a4b52', '#46333d', '#5a3f86', '#e4d8c0', '#d9a441'],
    ['#9fb5a8', '#6d8a7c', '#e4e8dc', '#8c7f6c', '#634a3a', '#41322b', '#2f6a62', '#e2dcc0', '#c86a3c'],
    ['#b9a59a', '#8a7368', '#ece0d4', '#7d6a64', '#5e4038', '#3f2c29', '#8a2f45', '#ead8b8', '#3f6f8f'],
    ['#93a6bf', '#667c9a', '#dfe6ee', '#7a7f92', '#5a4a52', '#3b323c', '#2f5a8a', '#dcdce4', '#d8b24a'],
  ],
};

const PLASTER: Record<Culture, readonly string[]> = {
  western: ['#e6d3b3', '#d9a78b', '#b7c3c9', '#e9e0cf', '#c98f74', '#d8c79b', '#a9bba7'],
  'south-indian': ['#f2d58e', '#8fc7c0', '#eda98c', '#c9dd9e', '#f0c6cf', '#9cc0e0', '#f5ead2'],
  'north-indian': ['#e8b48f', '#f0d3a2', '#8fb3d6', '#e59a92', '#f3e4c6', '#d9a56a'],
  'east-asian': ['#ece3cf', '#d9cdb4', '#c6b79d', '#e9d9c9', '#bfc4b6'],
  'middle-eastern': ['#ecd9b6', '#dfc294', '#f3e7cf', '#d2ac7c', '#e7cda9'],
  african: ['#d8945c', '#c67a4a', '#e3b67c', '#b9653f', '#e9cd9b'],
  fantasy: ['#cfc6b8', '#b3b7c6', '#d9c5a5', '#a9b8a9', '#c7b0b6'],
};

const ROOFS: Record<Culture, readonly string[]> = {
  western: ['#a8523f', '#6c6f7d', '#7d4a3d', '#4f6673'],
  'south-indian': ['#b3563a', '#9c4630', '#c26a45'],
  'north-indian': ['#c98f66', '#b4704f', '#d9ab7e'],
  'east-asian': ['#4b5660', '#5d4a44', '#3f5552'],
  'middle-eastern': ['#cfae7f', '#4f8c93', '#e0c69a'],
  african: ['#b8904f', '#9a7440', '#c7a262'],
  fantasy: ['#5a4f7d', '#3f6a70', '#8a4550', '#51607d'],
};

/** Leaves, trunk, grass, earth, rock, sand, water of a climate. */
type Land = {
  leaf: readonly string[];
  trunk: string;
  grass: string;
  earth: string;
  rock: string;
  sand: string;
  water: string;
};
const SUMMER: Land = {
  leaf: ['#6f9a4f', '#55864c', '#8aad58'],
  trunk: '#77523c',
  grass: '#8fb05c',
  earth: '#b08a5f',
  rock: '#8b8a86',
  sand: '#e6cf9f',
  water: '#5d9fb4',
};
const AUTUMN: Land = {
  leaf: ['#cf7f3a', '#d9a441', '#b3562f'],
  trunk: '#6a4632',
  grass: '#b0a558',
  earth: '#a67a50',
  rock: '#8a8078',
  sand: '#e0c698',
  water: '#5f8f9c',
};
const SPRING: Land = {
  leaf: ['#a3c468', '#e6a9b5', '#84b36a'],
  trunk: '#7c5a48',
  grass: '#a3c46b',
  earth: '#b5926a',
  rock: '#94938f',
  sand: '#ead6ab',
  water: '#69b0bd',
};
const TROPIC: Land = {
  leaf: ['#3f8a55', '#5da452', '#2f7558'],
  trunk: '#8a6548',
  grass: '#7fae55',
  earth: '#b5704a',
  rock: '#93857a',
  sand: '#efd3a0',
  water: '#3fa3a3',
};
const DRY: Land = {
  leaf: ['#8f9a52', '#a3a05a', '#6f8450'],
  trunk: '#7d5b40',
  grass: '#cdb266',
  earth: '#c08a58',
  rock: '#a78a70',
  sand: '#e9c68c',
  water: '#5a9aa3',
};
const NORTHERN: Land = {
  leaf: ['#4f7d5c', '#3f6a58', '#6c9166'],
  trunk: '#5f463b',
  grass: '#88a566',
  earth: '#94785c',
  rock: '#7c848a',
  sand: '#d9c8a3',
  water: '#4f8296',
};
const ENCHANTED: Land = {
  leaf: ['#4f8f87', '#7a6fb0', '#5fae8c'],
  trunk: '#5d4a5c',
  grass: '#79a985',
  earth: '#86748a',
  rock: '#7c7a94',
  sand: '#d8cbb8',
  water: '#4a8fb0',
};
const LANDS: Record<Culture, readonly Land[]> = {
  western: [SUMMER, AUTUMN, SPRING, NORTHERN],
  'south-indian': [TROPIC],
  'north-indian': [SUMMER, DRY, TROPIC],
  'east-asian': [SPRING, AUTUMN, NORTHERN],
  'middle-eastern': [DRY],
  african: [DRY, TROPIC],
  fantasy: [ENCHANTED, NORTHERN],
};
const FLOWERS = ['#e2685c', '#f2c14e', '#f1e3e6', '#b07cc0', '#e88fa8', '#6f8fd0'];

/** The materials of a place: culture decides the family, the seed which of it, the mood how loud it is. */
export function paletteFor(spec: SetSpec): Palette {
  const dice = diceFor(spec.seed, spec.name, spec.place, 'palette');
  const loud = { sad: 0.74, tense: 0.8, calm: 0.9, happy: 1.12, dramatic: 1.06 } as const;
  const amount = (loud as Partial<Record<string, number>>)[spec.mood] ?? 1;
  const drift = dice.range(-9, 9);
  const tune = (text: string): Rgb => saturate(turnHue(hex(text), drift), amount);
  const room = dice.pick(ROOMS[spec.culture]).map(tune) as unknown as readonly Rgb[];
  const at = (index: number): Rgb => room[index] as Rgb;
  return {
    wall: at(0),
    wallDeep: at(1),
    trim: at(2),
    ceiling: mix(at(2), at(0), 0.35),
    floor: at(3),
    wood: at(4),
    woodDeep: at(5),
    fabric: at(6),
    fabricLight: at(7),
    accent: at(8),
    metal: spec.culture === 'western' ? hex('#8d939b') : hex('#c39a4a'),
    ...outdoors(spec, dice, tune),
  };
}

function outdoors(spec: SetSpec, dice: Dice, tune: (text: string) => Rgb) {
  const land = dice.pick(LANDS[spec.culture]);
  const snow = spec.weather === 'snow';
  const white = hex('#eef2f6');
  const under = (colour: Rgb, share: number): Rgb => (snow ? mix(colour, white, share) : colour);
  const earth = tune(land.earth);
  return {
    plaster: dice.shuffle(PLASTER[spec.culture]).slice(0, 4).map(tune),
    roof: dice
      .shuffle(ROOFS[spec.culture])
      .slice(0, 2)
      .map((text) => under(tune(text), 0.72)),
    stone: mix(tune(land.rock), earth, 0.35),
    leaf: land.leaf.map((text) => under(tune(text), 0.45)),
    trunk: tune(land.trunk),
    grass: under(tune(land.grass), 0.86),
    earth: under(earth, 0.75),
    path: under(mix(earth, hex('#f0e4cc'), 0.45), 0.8),
    rock: under(tune(land.rock), 0.3),
    sand: under(tune(land.sand), 0.6),
    water: tune(land.water),
    flower: dice.shuffle(FLOWERS).slice(0, 3).map(tune),
  };
}
