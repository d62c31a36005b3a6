import type { PlaceKind } from '@film-studio/shared/production';
import type { BuildSet } from '../contract.ts';
import { Kit } from './kit.ts';
import { cliff } from './places/coast.ts';
import { living } from './places/homes.ts';
import { lighthouseRoom } from './places/lighthouse-room.ts';
import { temple } from './places/sacred.ts';
import { podcastStudio } from './places/studio.ts';
import { villageSquare } from './places/village.ts';

const PLACES: Partial<Record<PlaceKind, (kit: Kit) => void>> = {
  cliff,
  'lighthouse-room': lighthouseRoom,
  'living-room': living,
  'podcast-studio': podcastStudio,
  temple,
  'village-square': villageSquare,
};

/** Builds the set of a place at its time, weather and mood, in its culture; equal specs give equal drawings. */
export const buildSet: BuildSet = (spec, canvas) => {
  const kit = new Kit(spec, canvas);
  const build = PLACES[spec.place] ?? (spec.interior ? living : villageSquare);
  build(kit);
  return { light: kit.light, horizonY: kit.horizonY, layers: kit.finish(), substitutions: [] };
};
