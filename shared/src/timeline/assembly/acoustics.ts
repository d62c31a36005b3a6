import type { ClipSound, EffectSpec } from '../../audio/index.ts';
import type { PlaceKind, SetSpec, ShotSize } from '../../production/index.ts';

export type Room = ClipSound['room'];
export type Surface = EffectSpec['surface'];

const ROOMS: Partial<Record<PlaceKind, Room>> = {
  'throne-hall': 'hall',
  temple: 'hall',
  cave: 'cave',
  stage: 'hall',
  classroom: 'large-room',
  hospital: 'large-room',
  corridor: 'large-room',
  workshop: 'large-room',
  cafe: 'large-room',
  shop: 'large-room',
  spaceship: 'large-room',
  'podcast-studio': 'dry',
};

/** How the place answers to a voice in it. */
export function roomOf(set: Pick<SetSpec, 'place' | 'interior'>): Room {
  return ROOMS[set.place] ?? (set.interior ? 'small-room' : 'outdoors');
}

const SURFACES: Partial<Record<PlaceKind, Surface>> = {
  temple: 'stone',
  'temple-courtyard': 'stone',
  'throne-hall': 'stone',
  corridor: 'stone',
  hospital: 'stone',
  cave: 'stone',
  'city-street': 'stone',
  alley: 'stone',
  rooftop: 'stone',
  'village-square': 'stone',
  market: 'stone',
  road: 'stone',
  cliff: 'stone',
  mountain: 'stone',
  bridge: 'wood',
  harbour: 'wood',
  forest: 'grass',
  park: 'grass',
  field: 'grass',
  farm: 'grass',
  garden: 'grass',
  graveyard: 'grass',
  battlefield: 'grass',
  river: 'grass',
  lake: 'grass',
  desert: 'sand',
  beach: 'sand',
  'open-sea': 'wood',
  spaceship: 'metal',
  space: 'metal',
  'lighthouse-room': 'wood',
  'prayer-room': 'carpet',
  bedroom: 'carpet',
};

/** What is stepped on. */
export function surfaceOf(set: Pick<SetSpec, 'place' | 'interior' | 'weather'>): Surface {
  if (!set.interior && set.weather === 'snow') return 'snow';
  return SURFACES[set.place] ?? (set.interior ? 'wood' : 'grass');
}

const SIZE_GAIN_DB: Readonly<Record<ShotSize, number>> = { EWS: -3, WS: -2, MS: -0.8, MCU: 0, CU: 0.6, ECU: 1 };

/** A voice comes nearer with the camera, a little: words stay clear in every size. */
export function sizeGainDb(size: ShotSize): number {
  return SIZE_GAIN_DB[size];
}
