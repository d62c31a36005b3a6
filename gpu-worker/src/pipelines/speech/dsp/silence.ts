import type { SpokenPhone } from '../../../ports/index.ts';
import { moved, throughCorners, type Utterance } from './utterance.ts';

const SILENT = new Set(['pau', 'sil', '_', '_:', '']);
/** Sound left at the ends, so that a breath of attack and decay stays. */
const LEAD_MS = 20;
const TAIL_MS = 60;
/** Where a pause is cut or opened, the sound on either side falls to nothing and rises from it. */
const SEAM_MS = 8;

export function isSilence(phone: SpokenPhone): boolean {
  return SILENT.has(phone.symbol);
}

/** How long the silence after the word with this index should last, ms; undefined leaves it. */
export type WantedPause = (wordIndex: number) => number | undefined;

/** Makes the silences between words as long as wanted. Silences the engine did not make are not forced. */
export function withPauses(utterance: Utterance, wanted: WantedPause): Utterance {
  const edits = utterance.words.flatMap((word, index) => {
    const next = utterance.words[index + 1];
    if (!next) return [];
    const middle = (phone: SpokenPhone) => (phone.startMs + phone.endMs) / 2;
    const gap = utterance.phones.find(
      (phone) => isSilence(phone) && middle(phone) >= word.endMs && middle(phone) <= next.startMs,
    );
    const length = wanted(index);
    return gap && length !== undefined ? [{ fromMs: gap.startMs, toMs: gap.endMs, lengthMs: length }] : [];
  });
  return spliced(utterance, edits);
}

/** Cuts silence off the ends, down to a short lead and tail. */
export function trimmed(utterance: Utterance): Utterance {
  const sounding = utterance.phones.filter((phone) => !isSilence(phone));
  const first = sounding[0];
  const last = sounding.at(-1);
  if (!first || !last) return { ...utterance, samples: new Float32Array(0), words: [], phones: [] };
  const rate = utterance.sampleRateHz / 1000;
  const from = Math.max(0, Math.round((first.startMs - LEAD_MS) * rate));
  const to = Math.min(utterance.samples.length, Math.round((last.endMs + TAIL_MS) * rate));
  const lengthMs = (to - from) / rate;
  const map = (ms: number) => Math.min(lengthMs, Math.max(0, ms - from / rate));
  const carried = moved(utterance, map);
  return {
    samples: utterance.samples.slice(from, to),
    sampleRateHz: utterance.sampleRateHz,
    words: carried.words,
    phones: carried.phones.filter((phone) => phone.endMs > phone.startMs),
  };
}

type Edit = { readonly fromMs: number; readonly toMs: number; readonly lengthMs: number };

function spliced(utterance: Utterance, edits: readonly Edit[]): Utterance {
  const rate = utterance.sampleRateHz / 1000;
  const pieces: Float32Array[] = [];
  const corners = [{ fromMs: 0, toMs: 0 }];
  let read = 0;
  let written = 0;
  const push = (piece: Float32Array) => {
    pieces.push(piece);
    written += piece.length;
  };
  for (const { fromMs, toMs, lengthMs } of edits) {
    const from = Math.round(fromMs * rate);
    const to = Math.round(toMs * rate);
    const length = Math.round(lengthMs * rate);
    push(utterance.samples.subarray(read, from));
    corners.push({ fromMs, toMs: written / rate });
    push(pauseOf(utterance.samples.subarray(from, to), length, Math.round(SEAM_MS * rate)));
    corners.push({ fromMs: toMs, toMs: written / rate });
    read = to;
  }
  push(utterance.samples.subarray(read));
  const samples = new Float32Array(written);
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return { samples, sampleRateHz: utterance.sampleRateHz, ...moved(utterance, throughCorners(corners)) };
}

/** A silence of another length: its beginning and end as they were, faded out and in, nothing between. */
function pauseOf(silence: Float32Array, length: number, seam: number): Float32Array {
  const out = new Float32Array(length);
  const kept = Math.min(silence.length >> 1, length >> 1);
  const ramp = Math.min(seam * 4, kept);
  for (let i = 0; i < kept; i++) {
    const fade = i < kept - ramp ? 1 : 0.5 + 0.5 * Math.cos((Math.PI * (i - kept + ramp + 1)) / (ramp + 1));
    out[i] = (silence[i] as number) * fade;
    out[length - 1 - i] = (silence[silence.length - 1 - i] as number) * fade;
  }
  return out;
}
