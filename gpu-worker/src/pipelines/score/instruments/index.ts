import type { InstrumentName, Note } from '../note.ts';
import { plucked } from './plucked.ts';
import { bell, drum, electricPiano, hiss, kalimba, kick, piano } from './struck.ts';
import { bass, blown, bowed, PadPlayer, swell, type PadName } from './sustained.ts';

/** One note as sound: one channel that can be placed, or two that are placed already. */
export type NoteSound = readonly [Float32Array] | readonly [Float32Array, Float32Array];

/** Where an instrument sits and how loud it plays by itself. */
type Seat = { readonly pan: number; readonly gain: number; readonly far: boolean };

const SEATS: Readonly<Record<InstrumentName, Seat>> = {
  strings: { pan: 0, gain: 0.36, far: true },
  'warm-pad': { pan: 0, gain: 0.42, far: true },
  choir: { pan: 0, gain: 0.5, far: true },
  'glass-pad': { pan: 0, gain: 0.75, far: true },
  cello: { pan: 0.28, gain: 0.72, far: false },
  violin: { pan: -0.25, gain: 0.6, far: true },
  piano: { pan: -0.15, gain: 1.6, far: false },
  'electric-piano': { pan: 0.12, gain: 1.4, far: false },
  bell: { pan: 0.3, gain: 1.3, far: true },
  bass: { pan: 0, gain: 1.1, far: false },
  guitar: { pan: -0.22, gain: 1.05, far: false },
  harp: { pan: -0.3, gain: 1.0, far: true },
  oud: { pan: -0.15, gain: 1.05, far: false },
  koto: { pan: -0.2, gain: 1.7, far: false },
  kalimba: { pan: 0.2, gain: 1.3, far: false },
  sitar: { pan: -0.18, gain: 1.0, far: false },
  tanpura: { pan: 0.1, gain: 0.95, far: false },
  flute: { pan: 0.22, gain: 0.62, far: true },
  bansuri: { pan: 0.2, gain: 0.52, far: true },
  kick: { pan: 0, gain: 1.4, far: false },
  hat: { pan: 0.25, gain: 1.2, far: false },
  brush: { pan: -0.2, gain: 1.7, far: false },
  'frame-drum': { pan: 0.15, gain: 1.4, far: false },
  'frame-tap': { pan: 0.2, gain: 2.2, far: false },
  djembe: { pan: 0.2, gain: 1.5, far: false },
  'tabla-na': { pan: 0.22, gain: 1.0, far: false },
  'tabla-tin': { pan: 0.22, gain: 0.95, far: false },
  'tabla-te': { pan: 0.22, gain: 0.9, far: false },
  'tabla-ge': { pan: 0.05, gain: 0.85, far: false },
  'tabla-ke': { pan: 0.05, gain: 1.2, far: false },
  boom: { pan: 0, gain: 0.9, far: true },
  swell: { pan: 0, gain: 0.5, far: true },
};

export const seatOf = (name: InstrumentName): Seat => SEATS[name];

/** Sounds that one stroke makes whatever its length: played once in a few versions, then again and again. */
const STROKES: ReadonlySet<InstrumentName> = new Set<InstrumentName>([
  'bell',
  'kalimba',
  'kick',
  'boom',
  'hat',
  'brush',
  'frame-drum',
  'frame-tap',
  'djembe',
  'tabla-na',
  'tabla-tin',
  'tabla-te',
  'tabla-ge',
  'tabla-ke',
]);
const STROKE_VERSIONS = 3;
const STROKE_VELOCITY = 0.75;
/** Keys are struck in this many strengths, and held in steps of this length. */
const KEY_STRENGTHS = 6;
const KEY_STEP_SECONDS = 0.25;

/** Players of one piece; they keep what they have worked out for the next note. */
export class Ensemble {
  readonly #pads = new Map<PadName, PadPlayer>();
  readonly #known = new Map<string, NoteSound>();

  /** The sound of a note, and what to multiply it by. */
  play(note: Note): { readonly sound: NoteSound; readonly gain: number } {
    switch (note.instrument) {
      case 'strings':
      case 'warm-pad':
      case 'choir':
      case 'glass-pad':
        return { sound: this.#pad(note.instrument).play(note), gain: 1 };
      case 'piano':
      case 'electric-piano':
        return this.#key(note, note.instrument);
      default:
        if (STROKES.has(note.instrument)) return this.#stroke(note, note.instrument);
        return { sound: [playSolo(note, note.instrument)], gain: 1 };
    }
  }

  #stroke(note: Note, name: Exclude<InstrumentName, PadName>): { sound: NoteSound; gain: number } {
    const version = Math.round(note.startSeconds * 1000) % STROKE_VERSIONS;
    const played = { ...note, velocity: STROKE_VELOCITY, startSeconds: version };
    return {
      sound: this.#once(`${name} ${note.midi} ${version}`, () => [playSolo(played, name)]),
      gain: note.velocity / STROKE_VELOCITY,
    };
  }

  #key(note: Note, name: 'piano' | 'electric-piano'): { sound: NoteSound; gain: number } {
    const velocity = Math.max(1, Math.round(note.velocity * KEY_STRENGTHS)) / KEY_STRENGTHS;
    const lengthSeconds = Math.max(1, Math.round(note.lengthSeconds / KEY_STEP_SECONDS)) * KEY_STEP_SECONDS;
    const played = { ...note, velocity, lengthSeconds, startSeconds: 0 };
    const sound = this.#once(`${name} ${note.midi} ${velocity} ${lengthSeconds}`, () => [playSolo(played, name)]);
    return { sound, gain: note.velocity / velocity };
  }

  #once(key: string, make: () => NoteSound): NoteSound {
    const sound = this.#known.get(key) ?? make();
    this.#known.set(key, sound);
    return sound;
  }

  #pad(name: PadName): PadPlayer {
    const known = this.#pads.get(name) ?? new PadPlayer(name);
    this.#pads.set(name, known);
    return known;
  }
}

function playSolo(note: Note, name: Exclude<InstrumentName, PadName>): Float32Array {
  switch (name) {
    case 'cello':
    case 'violin':
      return bowed(note, name);
    case 'flute':
    case 'bansuri':
      return blown(note, name);
    case 'guitar':
    case 'harp':
    case 'oud':
    case 'koto':
    case 'sitar':
    case 'tanpura':
      return plucked(note, name);
    case 'piano':
      return piano(note);
    case 'electric-piano':
      return electricPiano(note);
    case 'bell':
      return bell(note);
    case 'kalimba':
      return kalimba(note);
    case 'bass':
      return bass(note);
    case 'swell':
      return swell(note);
    case 'kick':
    case 'boom':
      return kick(note, name === 'boom');
    case 'hat':
    case 'brush':
      return hiss(note, name);
    default:
      return drum(note, name);
  }
}
