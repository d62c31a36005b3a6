/** One way of speaking that an engine offers. */
export type EngineVoice = {
  readonly id: string;
  /** BCP 47 of what it speaks well. */
  readonly languages: readonly string[];
  readonly gender: 'female' | 'male' | 'neutral';
  /** Median pitch of the voice unchanged, hertz, as measured. */
  readonly medianPitchHz: number;
  /** Does the voice heed `pitchHz` and `pitchRange` of a request? */
  readonly steersPitch: boolean;
  /** Does the voice itself rise at the end of a question? */
  readonly risesInQuestions: boolean;
  /** Vocal-tract scale of the voice unchanged against an adult man's 1: a woman's is about 1.15, a child's 1.3. */
  readonly formantScale: number;
  /** Shelves and bells that bring the voice's long-term spectrum to that of natural speech. Absent: none needed. */
  readonly tone?: readonly ToneBand[];
};

/** One correction of a spectrum: everything below, everything above, or an octave and a half around a frequency. */
export type ToneBand = { readonly shape: 'low' | 'bell' | 'high'; readonly hz: number; readonly gainDb: number };

export type SpeakRequest = {
  /** Plain text, already spelled out: no digits or abbreviations. */
  readonly text: string;
  readonly voice: string;
  readonly language: string;
  /** 1 is the engine's usual rate. */
  readonly rate: number;
  /** Median pitch wanted, hertz. Absent: the voice's own. */
  readonly pitchHz?: number;
  /** Liveliness of the melody: 0 monotone, 1 the voice's own (also when absent), 2 twice as wide. */
  readonly pitchRange?: number;
};

/** A stretch of sound that one phone lasts; `symbol` in the engine's own alphabet. */
export type SpokenPhone = { readonly symbol: string; readonly startMs: number; readonly endMs: number };
/** Offsets into the request's text, UTF-16, end exclusive. */
export type SpokenWord = {
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  readonly endMs: number;
};

export type SpokenSound = {
  /** Mono, −1…1. */
  readonly samples: Float32Array;
  readonly sampleRateHz: number;
  readonly words: readonly SpokenWord[];
  readonly phones: readonly SpokenPhone[];
};

/** A text-to-speech engine. */
export interface SpeechEngine {
  readonly id: string;
  readonly version: string;
  readonly alphabet: 'arpabet' | 'ipa';
  readonly voices: readonly EngineVoice[];
  /** @throws speech/unsupported-language, speech/failed */
  speak(request: SpeakRequest, signal: AbortSignal): Promise<SpokenSound>;
  close(): Promise<void>;
}
