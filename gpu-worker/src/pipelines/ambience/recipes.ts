import type { AmbienceSpec } from '@film-studio/shared/audio';
import type { PlaceKind } from '@film-studio/shared/production';
import type { Layer } from './canvas.ts';
import * as human from './layers-human.ts';
import * as nature from './layers-nature.ts';

/** Everything that can be heard in a place. */
const LAYERS = { ...pick(nature), ...pickHuman(human) };
export type LayerName = keyof typeof LAYERS;

function pick({
  wind,
  breeze,
  rain,
  rainOnRoof,
  sea,
  seaMuffled,
  stream,
  lapping,
  crickets,
  birds,
  fire,
  farThunder,
  frogs,
}: typeof nature) {
  return { wind, breeze, rain, rainOnRoof, sea, seaMuffled, stream, lapping, crickets, birds, fire, farThunder, frogs };
}

function pickHuman({
  roomTone,
  ventilation,
  mainsHum,
  spaceHum,
  traffic,
  farTraffic,
  carInside,
  trainInside,
  murmur,
  farVoices,
  clinks,
  farBells,
  creaks,
  clockTicks,
}: typeof human) {
  return {
    roomTone,
    ventilation,
    mainsHum,
    spaceHum,
    traffic,
    farTraffic,
    carInside,
    trainInside,
    murmur,
    farVoices,
    clinks,
    farBells,
    creaks,
    clockTicks,
  };
}

/** Layers with their levels in dB against each other. */
type Mixture = Partial<Record<LayerName, number>>;
/** What a place is made of, how loud it is, and whether birds and insects live there. */
type Place = { readonly layers: Mixture; readonly lufs: number; readonly wild: boolean };

const ROOM: Mixture = { roomTone: 0 };

const PLACES: Readonly<Record<PlaceKind, Place>> = {
  'living-room': { layers: { ...ROOM, farTraffic: -8, clockTicks: 2 }, lufs: -41, wild: false },
  kitchen: { layers: { ...ROOM, mainsHum: -9, farTraffic: -10 }, lufs: -40, wild: false },
  bedroom: { layers: { ...ROOM, farTraffic: -9 }, lufs: -43, wild: false },
  office: { layers: { ...ROOM, ventilation: 0, farVoices: -10, mainsHum: -18 }, lufs: -38, wild: false },
  classroom: { layers: { ...ROOM, ventilation: -4, farVoices: -5 }, lufs: -39, wild: false },
  hospital: { layers: { ...ROOM, ventilation: 2, farVoices: -10, mainsHum: -15 }, lufs: -38, wild: false },
  cafe: { layers: { ...ROOM, murmur: 2, clinks: 2, farTraffic: -8 }, lufs: -30, wild: false },
  shop: { layers: { ...ROOM, murmur: -7, mainsHum: -12, farTraffic: -6 }, lufs: -35, wild: false },
  workshop: { layers: { ...ROOM, ventilation: -2, mainsHum: -8, farTraffic: -8 }, lufs: -37, wild: false },
  corridor: { layers: { ...ROOM, ventilation: -2, farVoices: -8 }, lufs: -40, wild: false },
  train: { layers: { trainInside: 0, farVoices: -16 }, lufs: -28, wild: false },
  car: { layers: { carInside: 0 }, lufs: -31, wild: false },
  'ship-cabin': { layers: { seaMuffled: 0, creaks: 4, roomTone: -6 }, lufs: -33, wild: false },
  spaceship: { layers: { spaceHum: 0, ventilation: -4 }, lufs: -33, wild: false },
  cave: { layers: { roomTone: 0, lapping: -14, wind: -8 }, lufs: -36, wild: false },
  'throne-hall': { layers: { roomTone: 0, fire: -4, farVoices: -14 }, lufs: -38, wild: false },
  temple: { layers: { roomTone: 0, farBells: -6, farVoices: -14, fire: -12 }, lufs: -36, wild: false },
  'prayer-room': { layers: { roomTone: 0, fire: -9, farBells: -16 }, lufs: -40, wild: false },
  stage: { layers: { roomTone: 0, ventilation: -8, murmur: -15 }, lufs: -40, wild: false },
  'podcast-studio': { layers: { roomTone: 0 }, lufs: -52, wild: false },
  'lighthouse-room': { layers: { seaMuffled: 0, wind: -7, creaks: -4 }, lufs: -34, wild: false },
  'city-street': { layers: { traffic: 0, murmur: -12 }, lufs: -28, wild: false },
  alley: { layers: { farTraffic: 0, farVoices: -10, wind: -12 }, lufs: -34, wild: false },
  rooftop: { layers: { farTraffic: 0, wind: -3 }, lufs: -33, wild: false },
  'village-square': { layers: { breeze: -4, murmur: -8, farBells: -18 }, lufs: -33, wild: true },
  market: { layers: { murmur: 3, clinks: -4, farTraffic: -6 }, lufs: -26, wild: false },
  park: { layers: { breeze: 0, farTraffic: -2, farVoices: -12 }, lufs: -35, wild: true },
  forest: { layers: { breeze: 0, wind: -9 }, lufs: -34, wild: true },
  mountain: { layers: { wind: 0 }, lufs: -33, wild: false },
  desert: { layers: { wind: 0, breeze: -16 }, lufs: -35, wild: false },
  beach: { layers: { sea: 0, wind: -14 }, lufs: -28, wild: false },
  cliff: { layers: { sea: -3, wind: -4 }, lufs: -29, wild: false },
  harbour: { layers: { lapping: 0, farVoices: -12, creaks: -6, wind: -12 }, lufs: -32, wild: false },
  'open-sea': { layers: { sea: 0, wind: -6 }, lufs: -29, wild: false },
  field: { layers: { breeze: 0, wind: -8 }, lufs: -36, wild: true },
  farm: { layers: { breeze: 0, wind: -12 }, lufs: -35, wild: true },
  river: { layers: { stream: 0, breeze: -12 }, lufs: -30, wild: true },
  lake: { layers: { lapping: 0, breeze: -6 }, lufs: -34, wild: true },
  garden: { layers: { breeze: 0, stream: -16 }, lufs: -36, wild: true },
  road: { layers: { farTraffic: 0, breeze: -6, wind: -10 }, lufs: -34, wild: true },
  bridge: { layers: { wind: -4, farTraffic: 0, stream: -12 }, lufs: -33, wild: false },
  graveyard: { layers: { wind: 0, breeze: -5 }, lufs: -36, wild: true },
  battlefield: { layers: { wind: 0, fire: -8, farThunder: -6 }, lufs: -31, wild: false },
  space: { layers: { spaceHum: 0 }, lufs: -36, wild: false },
  'temple-courtyard': { layers: { breeze: 0, farBells: -2, farVoices: -10 }, lufs: -33, wild: true },
};

/** Ambience is felt more than heard: all of the above stand this much lower in a film than in the place. */
const UNDER_MUSIC_LU = 5;

/** Places where no weather is heard. */
const SEALED: ReadonlySet<PlaceKind> = new Set(['spaceship', 'space', 'podcast-studio', 'stage']);

export type Recipe = {
  readonly layers: readonly { layer: Layer; name: LayerName; gainDb: number }[];
  readonly lufs: number;
};

/** What is heard in a place at an hour in a weather, and how loud it is. */
export function recipeOf(spec: Pick<AmbienceSpec, 'place' | 'interior' | 'timeOfDay' | 'weather'>): Recipe {
  const place = PLACES[spec.place];
  const mixture: Mixture = { ...place.layers };
  let lufs = place.lufs;
  if (!spec.interior && place.wild) addLife(mixture, spec);
  if (spec.interior && place.wild) mixture.roomTone = 0;
  if (!SEALED.has(spec.place)) lufs = addWeather(mixture, spec, lufs);
  if (spec.timeOfDay === 'night' && !SEALED.has(spec.place)) {
    for (const name of ['traffic', 'murmur', 'farVoices'] as const) {
      if (mixture[name] !== undefined) mixture[name] -= 6;
    }
    lufs -= 1.5;
  }
  const layers = (Object.entries(mixture) as [LayerName, number][]).map(([name, gainDb]) => ({
    name,
    gainDb,
    layer: LAYERS[name],
  }));
  return { layers, lufs: lufs - UNDER_MUSIC_LU };
}

function addLife(mixture: Mixture, { timeOfDay, weather }: Pick<AmbienceSpec, 'timeOfDay' | 'weather'>): void {
  if (weather === 'snow' || weather === 'storm') return;
  const quieter = weather === 'rain' ? -10 : 0;
  if (timeOfDay === 'night' || timeOfDay === 'dusk') {
    mixture.crickets = 3 + quieter;
    if (timeOfDay === 'night' && weather === 'rain') mixture.frogs = -3;
  } else {
    mixture.birds = (timeOfDay === 'dawn' ? 2 : -3) + quieter;
  }
}

/** Answers how loud the place is then. */
function addWeather(
  mixture: Mixture,
  { interior, weather }: Pick<AmbienceSpec, 'interior' | 'weather'>,
  lufs: number,
): number {
  const put = (name: LayerName, gainDb: number) => {
    mixture[name] = Math.max(mixture[name] ?? -Infinity, gainDb);
  };
  switch (weather) {
    case 'rain':
      put(interior ? 'rainOnRoof' : 'rain', interior ? 3 : 4);
      return interior ? Math.max(lufs, -35) : Math.max(lufs, -28);
    case 'storm':
      put(interior ? 'rainOnRoof' : 'rain', 5);
      put('wind', interior ? -2 : 4);
      put('farThunder', interior ? 0 : 3);
      return interior ? Math.max(lufs, -32) : Math.max(lufs, -25);
    case 'snow':
    case 'cloudy':
      put('wind', interior ? -14 : -6);
      return lufs;
    case 'fog':
      put('wind', interior ? -18 : -12);
      return lufs - 1;
    case 'clear':
      return lufs;
  }
}
