import type { SpeechSpec } from '@film-studio/shared/audio';
import type { Voice } from '@film-studio/shared/production';

/** A plain line by a plain voice, changed where a test says so. */
export function lineSpec(more: Partial<Omit<SpeechSpec, 'voice'>> & { voice?: Partial<Voice> } = {}): SpeechSpec {
  const { voice, ...rest } = more;
  return {
    text: 'We were waiting for another morning, and now you are here.',
    language: 'en',
    feeling: { emotion: 'neutral', strength: 1 },
    delivery: 'spoken',
    directions: [],
    emphasis: [],
    seed: 1,
    ...rest,
    voice: {
      ageGroup: 'adult',
      gender: 'female',
      language: 'en',
      castIndex: 0,
      pitchSemitones: 0,
      formantScale: 1,
      rate: 1,
      baseline: { emotion: 'neutral', strength: 1 },
      ...voice,
    },
  };
}
