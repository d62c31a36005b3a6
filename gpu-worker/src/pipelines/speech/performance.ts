import type { SpeechSpec } from '@film-studio/shared/audio';
import type { Emotion } from '@film-studio/shared/production';

/** How a line is said, on top of who says it. Factors are 1 and shifts 0 for a plain line. */
export type Performance = {
  readonly pitchSemitones: number;
  /** Width of the melody. */
  readonly pitchRange: number;
  readonly rate: number;
  readonly gainDb: number;
  /** Length of pauses. */
  readonly pauses: number;
  /** Brightness: gain above 2 kHz, dB. */
  readonly brightnessDb: number;
  readonly tremorCents: number;
  readonly whispered: boolean;
};

const PLAIN: Performance = {
  pitchSemitones: 0,
  pitchRange: 1,
  rate: 1,
  gainDb: 0,
  pauses: 1,
  brightnessDb: 0,
  tremorCents: 0,
  whispered: false,
};

/**
 * What a plain (strength 2) feeling does to a voice.
 * @source directions of change after Scherer (2003), "Vocal communication of emotion"; sizes set by ear-safe limits.
 */
const FEELINGS: Readonly<Record<Emotion, Partial<Performance>>> = {
  neutral: {},
  happy: { pitchSemitones: 1.2, pitchRange: 1.4, rate: 1.05, gainDb: 1, pauses: 0.9, brightnessDb: 1.5 },
  sad: { pitchSemitones: -1.2, pitchRange: 0.6, rate: 0.86, gainDb: -2.5, pauses: 1.4, brightnessDb: -2.5 },
  excited: { pitchSemitones: 2, pitchRange: 1.7, rate: 1.13, gainDb: 2, pauses: 0.75, brightnessDb: 2.5 },
  calm: { pitchSemitones: -0.6, pitchRange: 0.8, rate: 0.92, gainDb: -1, pauses: 1.2, brightnessDb: -1 },
  angry: { pitchSemitones: 1, pitchRange: 1.5, rate: 1.06, gainDb: 2.5, pauses: 0.8, brightnessDb: 3.5 },
  afraid: {
    pitchSemitones: 1.8,
    pitchRange: 1.2,
    rate: 1.1,
    gainDb: -1,
    pauses: 1.1,
    brightnessDb: 0.5,
    tremorCents: 22,
  },
};
const STRENGTHS = { 1: 0.5, 2: 1, 3: 1.6 } as const;

const DELIVERIES: Readonly<Record<SpeechSpec['delivery'], Partial<Performance>>> = {
  spoken: {},
  'off-screen': {},
  'voice-over': { rate: 0.96, pauses: 1.15 },
  recited: { rate: 0.86, pauses: 1.45, pitchRange: 1.15 },
  chanted: { pauses: 1.3 },
  sung: { pauses: 1.3 },
};

const DIRECTIONS: readonly (readonly [RegExp, Partial<Performance>])[] = [
  [/whisper|sotto voce|under (his|her|their) breath|susurr|फुसफुस/i, { whispered: true, gainDb: -5, rate: 0.94 }],
  [
    /shout|yell|scream|bellow|roar|calling out|grit(a|ando)|चिल्ला/i,
    { pitchSemitones: 3, pitchRange: 1.3, gainDb: 3, brightnessDb: 4, rate: 0.96 },
  ],
  [/soft|quiet|gentl|tender|murmur|en voz baja|धीरे|धीमे/i, { gainDb: -3, brightnessDb: -2, pitchRange: 0.85 }],
  [/slow|haltingly|wearil|tired|despacio|थके/i, { rate: 0.86, pauses: 1.3 }],
  [/quick|fast|hurried|rushed|breathless|rápid|deprisa|जल्दी/i, { rate: 1.14, pauses: 0.75 }],
  [/cry|sob|tear|weep|llor|रोते|रोती/i, { tremorCents: 25, pitchRange: 0.9, rate: 0.92, gainDb: -1.5 }],
  [/flat|monoton|deadpan|robot/i, { pitchRange: 0.35 }],
  [/firm|stern|cold|command/i, { pitchSemitones: -0.8, pitchRange: 0.85, gainDb: 1 }],
];

/** The line's feeling, delivery and parentheticals together. A neutral line takes the voice's own baseline. */
export function performanceOf(spec: SpeechSpec): Performance {
  const feeling = spec.feeling.emotion === 'neutral' ? spec.voice.baseline : spec.feeling;
  const parts = [scaled(FEELINGS[feeling.emotion], STRENGTHS[feeling.strength]), DELIVERIES[spec.delivery]];
  const text = spec.directions.join('; ');
  for (const [pattern, part] of DIRECTIONS) if (pattern.test(text)) parts.push(part);
  return parts.reduce(combined, PLAIN);
}

function scaled(part: Partial<Performance>, strength: number): Partial<Performance> {
  const power = (factor: number | undefined) => (factor ?? 1) ** strength;
  return {
    pitchSemitones: (part.pitchSemitones ?? 0) * strength,
    pitchRange: power(part.pitchRange),
    rate: power(part.rate),
    gainDb: (part.gainDb ?? 0) * strength,
    pauses: power(part.pauses),
    brightnessDb: (part.brightnessDb ?? 0) * strength,
    tremorCents: (part.tremorCents ?? 0) * strength,
  };
}

function combined(whole: Performance, part: Partial<Performance>): Performance {
  return {
    pitchSemitones: whole.pitchSemitones + (part.pitchSemitones ?? 0),
    pitchRange: whole.pitchRange * (part.pitchRange ?? 1),
    rate: whole.rate * (part.rate ?? 1),
    gainDb: whole.gainDb + (part.gainDb ?? 0),
    pauses: whole.pauses * (part.pauses ?? 1),
    brightnessDb: whole.brightnessDb + (part.brightnessDb ?? 0),
    tremorCents: whole.tremorCents + (part.tremorCents ?? 0),
    whispered: whole.whispered || (part.whispered ?? false),
  };
}
