import { StudioError } from '@film-studio/shared/errors';
import type { AgeGroup, Voice, VoiceGender } from '@film-studio/shared/production';
import type { EngineVoice, SpeechEngine } from '../../ports/index.ts';
import { primaryLanguage } from './text/spoken-text.ts';

/** Who speaks a line: an engine's voice, and how far it is bent towards the character. */
export type Casting = {
  readonly engine: SpeechEngine;
  readonly voice: EngineVoice;
  /** Median pitch of the character speaking calmly, hertz. */
  readonly pitchHz: number;
  /** What the engine's formants are multiplied by. */
  readonly formantScale: number;
  /** What the engine's rate is multiplied by. */
  readonly rate: number;
  /** Depth of an old voice's shake, cents. */
  readonly tremorCents: number;
};

/**
 * Vocal tracts stand on a ladder, each rung 13.5 % above the last, and pitches on a ring of 9.9 semitones. A
 * character's place in the cast chooses odd or even rungs and one of three pitches 3.3 semitones apart; so whatever
 * their age and gender, two of the first six differ by a rung or by a step, and by 12 % or three semitones when measured.
 */
const RUNG = 1.135;
const LOWEST_TRACT = 0.95;
const PITCH_RING = 9.9;
const PITCH_STEP = 3.3;
/** Where the ring begins, MIDI: the first man of a cast speaks at 110 Hz. */
const RING_START = 45;
/** Odd places stand between the pitches of the even ones, so that they differ a little more. */
const ODD_SHIFT = 1.65;
/** Places that are told apart for certain. */
const SURE_PLACES = 6;
/** A seventh speaker begins the ring again, this much higher. */
const LAP_SHIFT = 0.8;

/** Lowest note (MIDI) of the stretch a group speaks in, and its lower rung. */
const GROUPS: Readonly<Record<VoiceGender, Readonly<Record<AgeGroup, readonly [number, number]>>>> = {
  male: { child: [58, 2], 'young-adult': [43, 0], adult: [40.5, 0], senior: [39, 0] },
  female: { child: [60, 2], 'young-adult': [52.5, 1], adult: [50.5, 1], senior: [48, 1] },
  'non-binary': { child: [59, 2], 'young-adult': [48, 0], adult: [46, 0], senior: [44, 0] },
};

const RATES: Readonly<Record<AgeGroup, number>> = { child: 1, 'young-adult': 1.03, adult: 1, senior: 0.9 };
const TREMOR_CENTS: Readonly<Record<AgeGroup, number>> = { child: 0, 'young-adult': 0, adult: 0, senior: 18 };

/** The pitch and vocal tract a character has by its place in the cast, age and gender alone. */
export function castPlace(voice: Voice): { note: number; tract: number } {
  const [lowest, rung] = GROUPS[voice.gender][voice.ageGroup];
  const odd = voice.castIndex % 2;
  const lap = Math.floor(voice.castIndex / SURE_PLACES);
  const phase = RING_START + (Math.floor(voice.castIndex / 2) % 3) * PITCH_STEP + odd * ODD_SHIFT + lap * LAP_SHIFT;
  const note = lowest + ((((phase - lowest) % PITCH_RING) + PITCH_RING) % PITCH_RING);
  const tract = LOWEST_TRACT * RUNG ** (rung % 2 === odd ? rung : rung + 1);
  return { note, tract };
}

/** The engine voice for a character, and how to bend it. @throws speech/unsupported-language */
export function cast(voice: Voice, language: string, engines: readonly SpeechEngine[]): Casting {
  const { engine, base } = chosen(voice, language, engines);
  const { note, tract } = castPlace(voice);
  return {
    engine,
    voice: base,
    pitchHz: 440 * 2 ** ((note + voice.pitchSemitones - 69) / 12),
    formantScale: (tract * voice.formantScale) / base.formantScale,
    rate: RATES[voice.ageGroup] * voice.rate,
    tremorCents: TREMOR_CENTS[voice.ageGroup],
  };
}

function chosen(
  voice: Voice,
  language: string,
  engines: readonly SpeechEngine[],
): { engine: SpeechEngine; base: EngineVoice } {
  const wanted = voice.engineVoice;
  const candidates = engines.flatMap((engine) => engine.voices.map((base) => ({ engine, base })));
  const able = candidates.filter(({ base }) => speaks(base, language));
  const picked = wanted && able.find(({ engine, base }) => engine.id === wanted.engine && base.id === wanted.voice);
  if (picked) return picked;
  const first = able[0];
  if (!first) {
    throw new StudioError('speech/unsupported-language', {
      message: `No speech engine here speaks "${language}".`,
      remedy: `Choose one of: ${[...new Set(candidates.flatMap(({ base }) => base.languages))].join(', ')}.`,
    });
  }
  // The first engine that speaks the language, then gender, then the accent asked for, then the place in the cast.
  const same = able.filter(({ engine }) => engine === first.engine);
  const near = preferred(same, ({ base }) => base.gender === nearestGender(voice, same));
  const accented = preferred(near, ({ base }) => base.languages.includes(voice.language.toLowerCase()));
  // Six of one base are told apart by measure; two bases only by ear. So a second base comes in with the seventh.
  return accented[Math.floor(voice.castIndex / SURE_PLACES) % accented.length] ?? first;
}

/** Does the voice speak the language, in whatever accent? */
export function speaks(voice: EngineVoice, language: string): boolean {
  return voice.languages.some((spoken) => primaryLanguage(spoken) === primaryLanguage(language));
}

/** Children and those between come from the voice that needs the least bending. */
function nearestGender(voice: Voice, able: readonly { base: EngineVoice }[]): EngineVoice['gender'] {
  const wish = voice.ageGroup === 'child' || voice.gender !== 'male' ? 'female' : 'male';
  return able.some(({ base }) => base.gender === wish) ? wish : 'neutral';
}

function preferred<T>(from: readonly T[], test: (one: T) => boolean): readonly T[] {
  const kept = from.filter(test);
  return kept.length > 0 ? kept : from;
}
