import { pitchClass, type Mode } from './scale.ts';

/** A chord on a degree of the mode. */
export type Chord = {
  /** From 0. */
  readonly degree: number;
  /** Pitch classes above the tonic, root first, as semitones. */
  readonly tones: readonly number[];
  /** Semitones above the tonic that stand in the bass. */
  readonly bass: number;
};

/**
 * Thirds piled on a degree of a seven-note mode.
 * @param leading raises the seventh degree of minor modes, as a dominant wants it.
 */
export function chordOn(mode: Mode, degree: number, size: 3 | 4, leading = false): Chord {
  const tones = Array.from({ length: size }, (_, k) => {
    const step = degree + 2 * k;
    const semitones = mode.steps[step % mode.steps.length]!;
    return leading && step % mode.steps.length === 6 && semitones === 10 ? 11 : semitones;
  });
  return { degree, tones, bass: tones[0]! };
}

/** The same chord with its third in the bass. */
export const firstInversion = (chord: Chord): Chord => ({ ...chord, bass: chord.tones[1]! });

/**
 * Places the three upper voices of a chord near where they were: least movement, no voice crossing, no parallel octaves
 * or fifths with the bass.
 * @param previous upper voices before, MIDI, rising; empty at the start.
 * @param centre where the voices gather, MIDI.
 */
export function voice(
  chord: Chord,
  tonicMidi: number,
  previous: readonly number[],
  centre: number,
  bassMove: number,
): number[] {
  let best: number[] = [];
  let bestCost = Infinity;
  for (const inner of pickThree(chord.tones)) {
    for (let lift = -1; lift <= 1; lift++) {
      const voices = stack(
        inner.map((tone) => pitchClass(tonicMidi + tone)),
        centre - 5 + 4 * lift,
      );
      const cost = costOf(voices, previous, centre, bassMove);
      if (cost < bestCost) {
        best = voices;
        bestCost = cost;
      }
    }
  }
  return best;
}

/** Every order of three of the tones; the third of the chord is never left out. */
function pickThree(tones: readonly number[]): number[][] {
  const picks: number[][] = [];
  for (const a of tones) {
    for (const b of tones) {
      for (const c of tones) {
        const set = new Set([a, b, c]);
        if (set.size === 3 && set.has(tones[1]!) && (tones.length === 3 || set.has(tones[3]!))) picks.push([a, b, c]);
      }
    }
  }
  return picks;
}

function stack(classes: readonly number[], floor: number): number[] {
  const voices: number[] = [];
  let low = floor;
  for (const wanted of classes) {
    const midi = low + ((((wanted - low) % 12) + 12) % 12);
    voices.push(midi);
    low = midi + 1;
  }
  return voices;
}

function costOf(voices: readonly number[], previous: readonly number[], centre: number, bassMove: number): number {
  const middle = voices.reduce((sum, v) => sum + v, 0) / voices.length;
  let cost = 0.35 * Math.abs(middle - centre) + 0.2 * Math.max(0, voices.at(-1)! - voices[0]! - 12);
  if (previous.length !== voices.length) return cost;
  voices.forEach((midi, i) => {
    const move = midi - previous[i]!;
    cost += Math.abs(move) + (Math.abs(move) > 5 ? 3 : 0);
    if (move !== 0 && move === bassMove) cost += 4;
  });
  return cost;
}
