import { createRequire } from 'node:module';
import { StudioError } from '@film-studio/shared/errors';
import type { EngineVoice, SpeakRequest, SpeechEngine, SpokenSound } from '../../ports/index.ts';
import { EspeakComponent, type EspeakQuestion } from './espeak-component.ts';
import { timesOf, type EspeakAnswer, type SentWord } from './events.ts';
import { ESPEAK_LANGUAGES, voiceFileFor } from './languages.ts';
import { sanskritWords } from './sanskrit.ts';

/** Words a minute at rate 1: a little under eSpeak's own 175, which runs ahead of human speakers. */
const USUAL_RATE = 160;
const RATES = [80, 400] as const;
const USUAL_PITCH = 50;
const TOP = 99;
/** Median pitch against that at pitch 50, as measured on Spanish with two variants; eSpeak's scale 0–99. */
const PITCH_CURVE = [
  [0, 0.68],
  [10, 0.73],
  [25, 0.81],
  [40, 0.91],
  [50, 1],
  [60, 1.1],
  [75, 1.27],
  [90, 1.49],
  [99, 1.64],
] as const;
/** A wider melody lies higher: median against that at range 50, as measured. */
const RANGE_CURVE = [
  [0, 0.88],
  [25, 0.94],
  [50, 1],
  [75, 1.08],
  [99, 1.13],
] as const;
const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*['’]?/gu;

function variant(id: string, gender: EngineVoice['gender'], medianPitchHz: number, formantScale: number): EngineVoice {
  const common = { languages: ESPEAK_LANGUAGES, steersPitch: true, risesInQuestions: true };
  return { ...common, id, gender, medianPitchHz, formantScale };
}

/** Median pitches as measured in es, hi, fr and ta (within 2 % of each other); formants as the variants declare. */
const VOICES: readonly EngineVoice[] = [
  variant('f2', 'female', 195, 1.1),
  variant('m3', 'male', 104, 0.96),
  variant('f5', 'female', 204, 1.1),
  variant('m1', 'male', 92, 0.97),
  variant('f3', 'female', 210, 1.2),
  variant('m7', 'male', 106, 1),
];

/** The engine, or undefined where its separately licensed package is not installed. */
export function openEspeakEngine(): SpeechEngine | undefined {
  try {
    createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
  return new EspeakSpeechEngine();
}

class EspeakSpeechEngine implements SpeechEngine {
  readonly id = 'espeak';
  readonly version = 'espeak-ng-emscripten-0.3.5';
  readonly alphabet = 'ipa';
  readonly voices = VOICES;
  readonly #component = new EspeakComponent();

  async speak(request: SpeakRequest, signal: AbortSignal): Promise<SpokenSound> {
    signal.throwIfAborted();
    const { question, words } = questionOf(request);
    const answer = await this.#component.ask(question, signal);
    if ('error' in answer) {
      throw new StudioError('speech/failed', { message: `eSpeak could not say a line: ${answer.error}.` });
    }
    return soundOf(answer, question.text, words);
  }

  close(): Promise<void> {
    return this.#component.close();
  }
}

function questionOf(request: SpeakRequest): { question: EspeakQuestion; words: SentWord[] } {
  const file = voiceFileFor(request.language);
  const voice = VOICES.find(({ id }) => id === request.voice);
  if (!file || !voice) {
    throw new StudioError('speech/unsupported-language', {
      message: `eSpeak has no voice "${request.voice}" for the language "${request.language}".`,
      remedy: `Its voices are ${VOICES.map(({ id }) => id).join(', ')}.`,
    });
  }
  const sanskrit = /^sa\b/i.test(request.language);
  const { text, words } = sanskrit ? sanskritText(request.text) : plainText(request.text);
  const range = Math.round(Math.min(TOP, Math.max(0, USUAL_PITCH * (request.pitchRange ?? 1))));
  const factor = (request.pitchHz ?? voice.medianPitchHz) / voice.medianPitchHz / onCurve(RANGE_CURVE, range);
  return {
    words,
    question: {
      text,
      voice: `${file}+${voice.id}`,
      rate: Math.round(Math.min(RATES[1], Math.max(RATES[0], USUAL_RATE * request.rate))),
      pitch: Math.round(offCurve(PITCH_CURVE, factor)),
      range,
    },
  };
}

function plainText(source: string): { text: string; words: SentWord[] } {
  // Brackets are eSpeak's sign for phoneme input, angles for markup.
  const text = source.replace(/[[\]<>]/g, ' ');
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  return { text, words: words.map((word) => ({ ...word, reportStart: word.start, reportEnd: word.end })) };
}

/** Each word as phoneme input, the punctuation between them kept. */
function sanskritText(source: string): { text: string; words: SentWord[] } {
  let text = '';
  let read = 0;
  const words = sanskritWords(source).map(({ start, end, phonemes }) => {
    text += source
      .slice(read, start)
      .replace(/[[\]<>]/g, ' ')
      .replace(/[।॥|]+/g, '.');
    read = end;
    const at = text.length;
    text += `[[${phonemes}]]`;
    return { start: at, end: text.length, reportStart: start, reportEnd: end };
  });
  return { text: `${text}${source.slice(read).replace(/[।॥|]+/g, '.')}`, words };
}

function soundOf(
  answer: Extract<EspeakAnswer, { pcm: string }>,
  text: string,
  words: readonly SentWord[],
): SpokenSound {
  const bytes = Buffer.from(answer.pcm, 'base64');
  const samples = new Float32Array(bytes.length >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(2 * i) / 32_768;
  const durationMs = (samples.length * 1000) / answer.sampleRateHz;
  return { samples, sampleRateHz: answer.sampleRateHz, ...timesOf(answer.events, text, words, durationMs) };
}

type Curve = readonly (readonly [number, number])[];

function onCurve(curve: Curve, at: number): number {
  const next = curve.findIndex(([x]) => x >= at);
  const [x1, y1] = curve[Math.max(1, next)] ?? [0, 1];
  const [x0, y0] = curve[Math.max(1, next) - 1] ?? [0, 1];
  return y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
}

/** Where the curve has this value, held within its ends. */
function offCurve(curve: Curve, value: number): number {
  const flipped = curve.map(([x, y]) => [y, x] as const);
  const [lowest, highest] = [flipped[0]?.[0] ?? 0, flipped.at(-1)?.[0] ?? 0];
  return onCurve(flipped, Math.min(highest, Math.max(lowest, value)));
}
