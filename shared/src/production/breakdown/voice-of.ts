import type { GenderPresentation } from '../look.ts';
import type { AgeGroup, Voice, VoiceGender } from '../voice.ts';
import { chanceOf } from './chance.ts';
import { NEUTRAL } from './feeling-of.ts';

/** Two voices nearer than both of these in pitch and in formants are taken for one another. */
export const DISTINCT_SEMITONES = 3.2;
export const DISTINCT_FORMANT_RATIO = 1.13;

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

/** Where a group's voices lie around the engine's own voice of that gender. */
const CENTRE: Readonly<
  Record<AgeGroup, { readonly semitones: number; readonly formants: number; readonly rate: number }>
> = {
  child: { semitones: 5.5, formants: 1.2, rate: 1.05 },
  'young-adult': { semitones: 1.5, formants: 1.04, rate: 1.05 },
  adult: { semitones: 0, formants: 1, rate: 1 },
  senior: { semitones: -1.5, formants: 0.96, rate: 0.92 },
};

/** Steps away from the centre, nearest first: a small cast stays natural. */
const STEPS: readonly (readonly [number, number])[] = [
  [0, 1],
  [-3.2, 1],
  [3.2, 1],
  [0, 0.88],
  [0, 1.14],
  [-3.2, 0.88],
  [3.2, 1.14],
  [3.2, 0.88],
  [-3.2, 1.14],
  [-6.4, 1],
  [6.4, 1],
  [-6.4, 0.88],
  [6.4, 1.14],
  [-6.4, 1.14],
  [6.4, 0.88],
];

/**
 * Voices for a whole cast, each apart from every other by pitch or by formants. Settled in the order given; give the
 * requests in an order that edits do not change.
 */
export function castVoices(requests: readonly VoiceRequest[]): readonly Voice[] {
  const voices: Voice[] = [];
  const slots = new Set<number>();
  for (const request of requests) {
    const castIndex = freeSlot(request.key, requests.length, slots);
    voices.push(voiceOf(request, castIndex, voices));
  }
  return voices;
}

function freeSlot(key: string, size: number, slots: Set<number>): number {
  const room = Math.max(8, size);
  let slot = chanceOf([key, 'voice']).between(0, room - 1);
  while (slots.has(slot)) slot = (slot + 1) % room;
  slots.add(slot);
  return slot;
}

function voiceOf(request: VoiceRequest, castIndex: number, others: readonly Voice[]): Voice {
  const ageGroup = ageGroupOf(request.ageYears);
  const gender = voiceGender(request.gender);
  const centre = CENTRE[ageGroup];
  const chance = chanceOf([request.key, 'voice', 'step']);
  const near = chance.shuffle(STEPS.slice(0, 5));
  const candidates = [...near, ...STEPS.slice(5)].map(([semitones, ratio]) => ({
    pitchSemitones: round(clamp(centre.semitones + semitones, -12, 12), 10),
    formantScale: round(clamp(centre.formants * ratio, 0.75, 1.35), 1000),
  }));
  const rivals = others.filter((other) => other.gender === gender);
  const free = candidates.find((candidate) => rivals.every((other) => voicesDiffer(candidate, other)));
  const chosen = free ?? candidates[castIndex % candidates.length] ?? { pitchSemitones: 0, formantScale: 1 };
  return {
    ageGroup,
    gender,
    language: request.language,
    castIndex,
    ...chosen,
    rate: round(clamp(centre.rate + (chance.next() - 0.5) * 0.06, 0.75, 1.5), 100),
    baseline: NEUTRAL,
  };
}

type Timbre = Pick<Voice, 'pitchSemitones' | 'formantScale'>;

/** Can a listener tell two voices of one engine voice apart? */
export function voicesDiffer(left: Timbre, right: Timbre): boolean {
  const ratio = Math.max(left.formantScale, right.formantScale) / Math.min(left.formantScale, right.formantScale);
  return (
    Math.abs(left.pitchSemitones - right.pitchSemitones) >= DISTINCT_SEMITONES - 0.05 ||
    ratio >= DISTINCT_FORMANT_RATIO - 0.005
  );
}

function voiceGender(gender: GenderPresentation): VoiceGender {
  return gender === 'feminine' ? 'female' : gender === 'masculine' ? 'male' : 'non-binary';
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function round(value: number, per: number): number {
  return Math.round(value * per) / per;
}
