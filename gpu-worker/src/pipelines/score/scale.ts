import { Interval, Scale } from 'tonal';

/** A mode on a tonic: semitones of its degrees above the tonic, rising within an octave. */
export type Mode = { readonly name: string; readonly steps: readonly number[] };

/** @param name as `tonal` knows it: `dorian`, `major pentatonic`, `phrygian dominant`. */
export function modeOf(name: string): Mode {
  const steps = Scale.get(name).intervals.map((interval) => Interval.semitones(interval));
  return { name, steps };
}

/** MIDI number of a degree, counted from 0 and across octaves: −1 is the degree under the tonic. */
export function degreeToMidi(tonicMidi: number, mode: Mode, degree: number): number {
  const size = mode.steps.length;
  const octave = Math.floor(degree / size);
  return tonicMidi + 12 * octave + mode.steps[degree - octave * size]!;
}

/** Pitch classes of a mode on a tonic, 0 = C. */
export function pitchClassesOf(tonicMidi: number, mode: Mode): number[] {
  return mode.steps.map((step) => pitchClass(tonicMidi + step));
}

export const pitchClass = (midi: number): number => ((Math.round(midi) % 12) + 12) % 12;

/** The degree of the mode whose pitch is nearest to a MIDI number. */
export function nearestDegree(tonicMidi: number, mode: Mode, midi: number): number {
  const size = mode.steps.length;
  const around = Math.floor((midi - tonicMidi) / 12) * size;
  let best = around;
  for (let degree = around - 1; degree <= around + size + 1; degree++) {
    const distance = Math.abs(degreeToMidi(tonicMidi, mode, degree) - midi);
    if (distance < Math.abs(degreeToMidi(tonicMidi, mode, best) - midi)) best = degree;
  }
  return best;
}

/** The tonic moved by octaves so that it lies in `low` … `low + 11`. */
export function tonicNear(tonicMidi: number, low: number): number {
  return low + pitchClass(Math.round(tonicMidi) - low);
}
