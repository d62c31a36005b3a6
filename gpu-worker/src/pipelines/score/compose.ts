import type { ScoreSpec } from '@film-studio/shared/audio';
import type { Composition } from './note.ts';
import { composeAmbient, composeClassical } from './styles/index.ts';

export function composeScore(spec: ScoreSpec): Composition {
  return spec.style === 'ambient' ? composeAmbient(spec) : composeClassical(spec);
}
