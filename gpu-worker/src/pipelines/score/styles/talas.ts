import type { InstrumentName } from '../note.ts';

/** Strokes of one beat of the cycle: what both hands play, and where in the beat. */
export type Stroke = { readonly at: number; readonly drums: readonly InstrumentName[]; readonly weight: number };
/** A rhythmic cycle; its first beat is sam. */
export type Tala = { readonly name: string; readonly beats: number; readonly strokes: readonly Stroke[] };

/** The spoken syllables of the tabla as strokes. */
const BOLS: Readonly<Record<string, readonly InstrumentName[]>> = {
  dha: ['tabla-na', 'tabla-ge'],
  dhin: ['tabla-tin', 'tabla-ge'],
  ge: ['tabla-ge'],
  na: ['tabla-na'],
  ta: ['tabla-na'],
  tin: ['tabla-tin'],
  tu: ['tabla-tin'],
  te: ['tabla-te'],
  ke: ['tabla-ke'],
};

/** A theka written as bols, one a beat; `te-te` divides a beat. */
function theka(name: string, bols: string): Tala {
  const beats = bols.split(' ');
  const strokes = beats.flatMap((beat, i) => {
    const parts = beat.split('-');
    return parts.map((bol, k) => ({
      at: i + k / parts.length,
      drums: BOLS[bol]!,
      weight: i === 0 && k === 0 ? 1 : k === 0 ? 0.75 : 0.55,
    }));
  });
  return { name, beats: beats.length, strokes };
}

/** @source thekas as commonly taught: teental, rupak, dadra, keherwa, ektal (madhya laya). */
export const TALAS = {
  teental: theka('Teental', 'dha dhin dhin dha dha dhin dhin dha dha tin tin ta ta dhin dhin dha'),
  keherwa: theka('Keherwa', 'dha-ge na-tin na-ke dhin-na'),
  dadra: theka('Dadra', 'dha dhin na dha tin na'),
  rupak: theka('Rupak', 'tin tin na dhin na dhin na'),
} as const;
