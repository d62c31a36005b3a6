import type { PlaceKind } from '@film-studio/shared/production';
import type { BuildSet } from '../contract.ts';
import { lightOnPeople } from '../light/index.ts';
import { dress } from './dressing.ts';
import { Kit } from './kit.ts';
import { cave } from './places/cave.ts';
import { cliff } from './places/coast.ts';
import { farm, field, garden, park, road } from './places/country.ts';
import { prayerRoom, stage, throneHall } from './places/halls.ts';
import { bedroom, kitchen, living } from './places/homes.ts';
import { bridge, lake, river } from './places/inland-water.ts';
import { lighthouseRoom } from './places/lighthouse-room.ts';
import { market, templeCourtyard } from './places/market.ts';
import { temple } from './places/sacred.ts';
import { battlefield, graveyard } from './places/solemn.ts';
import { space } from './places/space.ts';
import { spaceship } from './places/spaceship.ts';
import { podcastStudio } from './places/studio.ts';
import { alley, cityStreet, rooftop } from './places/town.ts';
import { cafe, corridor, shop } from './places/trade.ts';
import { shipCabin, train } from './places/vehicles.ts';
import { car } from './places/car.ts';
import { villageSquare } from './places/village.ts';
import { beach, harbour, openSea } from './places/water.ts';
import { desert, forest, mountain } from './places/wild.ts';
import { classroom, hospital, office, workshop } from './places/work.ts';

const PLACES: Record<PlaceKind, (kit: Kit) => void> = {
  'living-room': living,
  kitchen,
  bedroom,
  office,
  classroom,
  hospital,
  cafe,
  shop,
  workshop,
  corridor,
  train,
  car,
  'ship-cabin': shipCabin,
  spaceship,
  cave,
  'throne-hall': throneHall,
  temple,
  'prayer-room': prayerRoom,
  stage,
  'podcast-studio': podcastStudio,
  'lighthouse-room': lighthouseRoom,
  'city-street': cityStreet,
  alley,
  rooftop,
  'village-square': villageSquare,
  market,
  park,
  forest,
  mountain,
  desert,
  beach,
  cliff,
  harbour,
  'open-sea': openSea,
  field,
  farm,
  river,
  lake,
  garden,
  road,
  bridge,
  graveyard,
  battlefield,
  space,
  'temple-courtyard': templeCourtyard,
};

/** Builds the set of a place at its time, weather and mood, in its culture; equal specs give equal drawings. */
export const buildSet: BuildSet = (spec, canvas) => {
  const kit = new Kit(spec, canvas);
  PLACES[spec.place](kit);
  const substitutions = dress(kit);
  return { light: lightOnPeople(kit.light), horizonY: kit.horizonY, layers: kit.finish(), substitutions };
};
