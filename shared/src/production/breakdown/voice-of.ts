import type { GenderPresentation } from '../look.ts';
import type { AgeGroup, Voice, VoiceGender } from '../voice.ts';
import { chanceOf } from './chance.ts';
import { NEUTRAL } from './feeling-of.ts';

/** A character who needs a voice. `key` seeds what the script leaves open. */
export type VoiceRequest = {
  readonly key: string;
  readonly ageYears: number;
  readonly gender: GenderPresentation;
  readonly language: string;
};

/** child to 12, young adult to 25, adult to 49, senior from 50. */
export function ageGroupOf(ageYears: number): AgeGroup {
  return ageYears <= 12 ? 'child' : ageYears <= 25 ? 'young-adult' : ageYears <= 49 ? 'adult' : 'senior';
}

/** How much faster or slower than their age one person talks by habit. */
const RATE_SPREAD = 0.06;

/** Engines promise that places 0 to 5 sound apart, so a cast of six or fewer keeps to them. */
const SURE_PLACES = 6;

/**
 * Voices for a whole cast. Age, gender and a place of one's own decide the sound; engines spread pitch and timbre by
 * the place, and `pitchSemitones` and `formantScale` stay at rest for a person to move. Settled in the order given:
 * speakers first, in an order that edits do not change.
 */
export function castVoices(requests: readonly VoiceRequest[]): readonly Voice[] {
  const taken = new Set<number>();
  const room = Math.max(SURE_PLACES, requests.length);
  return requests.map((request) => {
    const chance = chanceOf([request.key, 'voice']);
    let castIndex = chance.between(0, SURE_PLACES - 1);
    while (taken.has(castIndex)) castIndex = (castIndex + 1) % room;
    taken.add(castIndex);
    const ageGroup = ageGroupOf(request.ageYears);
    return {
      ageGroup,
      gender: voiceGender(request.gender),
      language: request.language,
      castIndex,
      pitchSemitones: 0,
      formantScale: 1,
      rate: Math.round((1 + (chance.next() - 0.5) * RATE_SPREAD) * 100) / 100,
      baseline: NEUTRAL,
    };
  });
}

function voiceGender(gender: GenderPresentation): VoiceGender {
  return gender === 'feminine' ? 'female' : gender === 'masculine' ? 'male' : 'non-binary';
}
