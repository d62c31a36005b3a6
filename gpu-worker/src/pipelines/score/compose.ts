import type { MusicStyle, ScoreSpec } from '@film-studio/shared/audio';
import { hitsOf, planForm } from './form.ts';
import type { Composition, Note } from './note.ts';
import { pitchClass, tonicNear } from './scale.ts';
import { composeAmbient, composeClassical, composeContemporary, composeFolk, composeIndian } from './styles/index.ts';

const COMPOSERS: Readonly<Record<MusicStyle, (spec: ScoreSpec) => Composition>> = {
  'indian-classical': composeIndian,
  'western-classical': composeClassical,
  contemporary: composeContemporary,
  folk: composeFolk,
  ambient: composeAmbient,
};

/** Writes the piece: the same spec gives the same notes. */
export function composeScore(spec: ScoreSpec): Composition {
  const piece = COMPOSERS[spec.style](spec);
  const notes = [...piece.notes, ...marks(spec, piece)].map((note) => within(note, piece.bodySeconds));
  return { ...piece, notes };
}

/** Nothing starts after the body, and nothing is held beyond it. */
function within(note: Note, bodySeconds: number): Note {
  const startSeconds = Math.min(Math.max(0, note.startSeconds), bodySeconds);
  return {
    ...note,
    startSeconds,
    lengthSeconds: Math.max(0.01, Math.min(note.lengthSeconds, bodySeconds - startSeconds)),
  };
}

/** A swell into each hit, and a low stroke with the tonic's octave on it. */
function marks(spec: ScoreSpec, piece: Composition): Note[] {
  const low = tonicNear(spec.tonicMidi, 36);
  const fifth = piece.pitchClasses.includes(pitchClass(low + 7)) ? low + 7 : low + 12;
  return hitsOf(spec, planForm(spec, 60, 4)).flatMap((at): Note[] => {
    const rise = Math.min(1.6, at);
    const hold = Math.min(2.2, piece.bodySeconds - at);
    const chord = [low, fifth, low + 12, low + 24].map((midi): Note => {
      return { instrument: 'strings', midi, startSeconds: at, lengthSeconds: hold, velocity: 1 };
    });
    const strike = [low, low + 12].map((midi): Note => {
      return { instrument: 'piano', midi, startSeconds: at, lengthSeconds: hold, velocity: 0.85 };
    });
    return [
      { instrument: 'swell', midi: low, startSeconds: at - rise, lengthSeconds: rise, velocity: 0.9 },
      { instrument: 'boom', midi: low, startSeconds: at, lengthSeconds: 2, velocity: 0.9 },
      ...chord,
      ...strike,
    ];
  });
}
