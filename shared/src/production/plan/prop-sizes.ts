import { MORE_HEIGHTS } from './more-prop-sizes.ts';

/** Heights of things that scripts name, metres: so that nothing is larger than its holder. */
const HEIGHTS: Readonly<Record<string, number>> = {
  // in the hand
  letter: 0.16,
  envelope: 0.13,
  note: 0.15,
  paper: 0.28,
  book: 0.24,
  notebook: 0.2,
  diary: 0.2,
  newspaper: 0.38,
  scroll: 0.3,
  map: 0.35,
  photo: 0.15,
  photograph: 0.15,
  picture: 0.35,
  ticket: 0.09,
  card: 0.1,
  coin: 0.03,
  ring: 0.03,
  key: 0.08,
  phone: 0.15,
  telephone: 0.2,
  smartphone: 0.15,
  camera: 0.12,
  watch: 0.06,
  clock: 0.3,
  lamp: 0.38,
  lantern: 0.36,
  candle: 0.2,
  torch: 0.3,
  flashlight: 0.2,
  diya: 0.07,
  cup: 0.1,
  mug: 0.11,
  glass: 0.14,
  bottle: 0.28,
  teapot: 0.2,
  bowl: 0.1,
  plate: 0.04,
  spoon: 0.18,
  knife: 0.25,
  sword: 0.95,
  dagger: 0.3,
  staff: 1.5,
  stick: 1,
  umbrella: 0.85,
  bag: 0.35,
  suitcase: 0.6,
  basket: 0.32,
  box: 0.3,
  gift: 0.25,
  flower: 0.3,
  rose: 0.35,
  bouquet: 0.4,
  lotus: 0.16,
  garland: 0.4,
  apple: 0.09,
  mango: 0.11,
  bread: 0.13,
  cake: 0.18,
  egg: 0.06,
  fish: 0.25,
  shell: 0.08,
  stone: 0.12,
  feather: 0.18,
  ball: 0.22,
  kite: 0.7,
  doll: 0.35,
  toy: 0.25,
  hat: 0.16,
  scarf: 0.3,
  crown: 0.18,
  mirror: 0.4,
  comb: 0.14,
  pen: 0.14,
  pencil: 0.17,
  brush: 0.2,
  hammer: 0.3,
  rope: 0.3,
  bell: 0.18,
  drum: 0.45,
  flute: 0.4,
  guitar: 1,
  violin: 0.6,
  sitar: 1.2,
  conch: 0.16,
  microphone: 0.25,
  laptop: 0.26,
  computer: 0.45,
  tablet: 0.24,
  radio: 0.25,
  television: 0.6,
  robot: 1.3,
  compass: 0.09,
  telescope: 0.7,
  binoculars: 0.14,
  globe: 0.4,
  medicine: 0.12,
  syringe: 0.14,
  money: 0.08,
  gun: 0.18,
  trophy: 0.35,
  medal: 0.1,
  pot: 0.3,
  bucket: 0.32,
  broom: 1.3,
  // on the floor or the ground
  chair: 0.9,
  table: 0.75,
  desk: 0.75,
  bench: 0.85,
  bed: 0.7,
  sofa: 0.85,
  couch: 0.85,
  door: 2.05,
  window: 1.3,
  stove: 0.9,
  fire: 0.6,
  campfire: 0.6,
  fireplace: 1.2,
  tree: 5.5,
  palm: 6,
  bush: 1.1,
  plant: 0.6,
  cactus: 1.2,
  boat: 2.2,
  ship: 14,
  sailboat: 7,
  canoe: 0.7,
  anchor: 1,
  car: 1.5,
  truck: 3,
  bus: 3.2,
  taxi: 1.55,
  bicycle: 1.05,
  bike: 1.05,
  motorcycle: 1.15,
  scooter: 1.1,
  train: 3.8,
  cart: 1.4,
  horse: 1.7,
  cow: 1.5,
  elephant: 3,
  camel: 2.1,
  goat: 0.8,
  sheep: 0.85,
  dog: 0.6,
  cat: 0.32,
  rabbit: 0.3,
  mouse: 0.07,
  rat: 0.12,
  bird: 0.18,
  crow: 0.35,
  pigeon: 0.28,
  owl: 0.4,
  eagle: 0.7,
  peacock: 1,
  parrot: 0.32,
  butterfly: 0.09,
  bee: 0.05,
  snake: 0.3,
  tiger: 1,
  lion: 1.15,
  wolf: 0.8,
  bear: 1.5,
  monkey: 0.7,
  deer: 1.3,
  fox: 0.45,
  duck: 0.35,
  swan: 0.9,
  whale: 3,
  dolphin: 1.1,
  moon: 3,
  sun: 3,
  star: 1,
  cloud: 2.5,
  rainbow: 8,
  rocket: 9,
  telescopes: 1.4,
  statue: 1.9,
  shrine: 1.6,
  well: 1,
  ladder: 2.2,
  barrel: 0.9,
  crate: 0.6,
  trunk: 0.6,
  chest: 0.55,
  wheel: 0.7,
  tent: 1.9,
  lighthouse: 18,
  house: 6,
  tower: 15,
  castle: 20,
  bridge: 6,
  mailbox: 1.2,
  signpost: 2.2,
  lamppost: 3.6,
  blackboard: 1.3,
  skateboard: 0.15,
};

/** What a hand can hold. */
export const HANDHELD: ReadonlySet<string> = new Set(
  (
    'letter envelope note paper book notebook diary newspaper scroll map photo photograph picture ticket card coin ring ' +
    'key phone telephone smartphone camera watch lamp lantern candle torch flashlight diya cup mug glass bottle teapot ' +
    'bowl plate spoon knife sword dagger staff stick umbrella bag suitcase basket box gift flower rose bouquet lotus ' +
    'garland apple mango bread cake egg fish shell stone feather ball kite doll toy hat scarf crown mirror comb pen ' +
    'pencil brush hammer rope bell drum flute guitar violin conch microphone laptop tablet radio compass telescope ' +
    'binoculars medicine money trophy medal pot bucket broom cat bird rabbit butterfly axe spear shield bow arrow saw ' +
    'wrench shovel wand potion whistle cigarette puppet balloon flag orange lemon banana coconut cheese sandwich tea ' +
    'coffee milk wine leaf gem crystal diamond gold bone handkerchief towel blanket pillow tray passport helmet hourglass'
  ).split(' '),
);

/** Of a thing that no table knows: something between a book and a box. */
const UNKNOWN_METRES = 0.3;

/** How tall a thing is, metres. */
export function propHeight(noun: string): number {
  return heightOf(noun) ?? heightOf(noun.split(' ').at(-1) ?? noun) ?? UNKNOWN_METRES;
}

function heightOf(noun: string): number | undefined {
  return MORE_HEIGHTS.get(noun) ?? (Object.hasOwn(HEIGHTS, noun) ? HEIGHTS[noun] : undefined);
}

/** Parts of a building or a landscape: the set shows them where they are; no close shot of them stands alone. */
const FIXED: ReadonlySet<string> = new Set(
  (
    'door window wall floor roof ceiling stair stairs staircase room house home lighthouse tower castle bridge gate rock ' +
    'cliff sea ocean wave river lake mountain hill forest tree road street path sky sun moon star cloud rain storm table ' +
    'desk bed sofa couch bench stove fireplace ship train bus truck car building shop temple church mosque hut barn ' +
    'factory skyscraper windmill pillar fence curtain carpet counter shelf bookshelf cabinet sink van tram airplane ' +
    'helicopter spaceship submarine'
  ).split(' '),
);
/** Furniture: it stands about, and may, but a close shot of it says nothing. */
const FURNITURE: ReadonlySet<string> = new Set(
  (
    'chair armchair stool wardrobe cupboard dresser blackboard barrel crate ladder mailbox lamppost bathtub toilet ' +
    'refrigerator fridge oven washbasin chandelier'
  ).split(' '),
);
const LARGEST_INSERT_METRES = 1.2;

/** Can a shot be of this thing alone? */
export function isInsertable(noun: string): boolean {
  return !FIXED.has(noun) && !FURNITURE.has(noun) && propHeight(noun) <= LARGEST_INSERT_METRES;
}

/** Does this thing stand about freely, so that a person may put it on the stage? */
export function standsFreely(noun: string): boolean {
  return !FIXED.has(noun) && !HANDHELD.has(noun);
}
