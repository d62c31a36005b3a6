import type { Screenplay } from './model.ts';

/** placeholder */
export function printFountain(screenplay: Screenplay): string {
  return screenplay.preamble + screenplay.elements.map((element) => element.raw).join('');
}
