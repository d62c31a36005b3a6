import { z } from 'zod';
import type { SpokenPhone, SpokenWord } from '../../ports/index.ts';

/** What the component answers, see component/README.md. */
export const EspeakAnswer = z.union([
  z.object({ id: z.int(), error: z.string() }),
  z.object({
    id: z.int(),
    sampleRateHz: z.number().positive(),
    pcm: z.base64(),
    events: z.array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('word'), position: z.int(), length: z.int(), atMs: z.number() }),
        z.object({ type: z.literal('phoneme'), symbol: z.string(), atMs: z.number() }),
      ]),
    ),
  }),
]);
export type EspeakAnswer = z.infer<typeof EspeakAnswer>;
export type EspeakEvent = Extract<EspeakAnswer, { pcm: string }>['events'][number];

/** A word of the text that was sent: UTF-16 offsets there, and the offsets to report for it. */
export type SentWord = {
  readonly start: number;
  readonly end: number;
  readonly reportStart: number;
  readonly reportEnd: number;
};

/** The sign this adapter gives silence. */
const SILENCE = '_';
/** `(en)`, `(hi)`: the engine's notes that it changed language. */
const LANGUAGE_SWITCH = /^\(.*\)$/;

/** The engine's phone events come this much after the sound they name, as measured against its level. */
const EVENT_DELAY_MS = 12;

type Group = { at: number; startMs: number; endMs: number };

/** Phones and words with their times from the engine's events. */
export function timesOf(
  events: readonly EspeakEvent[],
  sent: string,
  words: readonly SentWord[],
  durationMs: number,
): { phones: SpokenPhone[]; words: SpokenWord[] } {
  const phones: SpokenPhone[] = [];
  const groups: Group[] = [];
  const offsets = utf16Offsets(sent);
  const heard = events
    .filter((event) => event.type === 'word' || !LANGUAGE_SWITCH.test(event.symbol))
    .map((event) => ({ ...event, atMs: Math.max(0, event.atMs - EVENT_DELAY_MS) }));
  heard.forEach((event, i) => {
    if (event.type === 'word') {
      groups.push({ at: offsets[event.position] ?? sent.length, startMs: -1, endMs: -1 });
      return;
    }
    const next = heard.slice(i + 1).find((later) => later.type === 'phoneme');
    const startMs = Math.min(durationMs, event.atMs);
    const endMs = Math.min(durationMs, Math.max(startMs, next?.atMs ?? durationMs));
    const symbol = event.symbol === '' ? SILENCE : event.symbol;
    if (endMs > startMs) phones.push({ symbol, startMs, endMs });
    const group = groups.at(-1);
    if (symbol === SILENCE || !group || endMs <= startMs) return;
    if (group.startMs < 0) group.startMs = startMs;
    group.endMs = endMs;
  });
  return {
    phones: joinedSilences(phones),
    words: spread(
      groups.filter((group) => group.startMs >= 0),
      words,
    ),
  };
}

function joinedSilences(phones: readonly SpokenPhone[]): SpokenPhone[] {
  const out: SpokenPhone[] = [];
  for (const phone of phones) {
    const last = out.at(-1);
    if (last && last.symbol === SILENCE && phone.symbol === SILENCE)
      out[out.length - 1] = { ...last, endMs: phone.endMs };
    else out.push(phone);
  }
  return out;
}

/** Gives each word its group's time; words the engine ran together share it by their letters. */
function spread(groups: readonly Group[], words: readonly SentWord[]): SpokenWord[] {
  const owned = new Map<number, SentWord[]>();
  let current = -1;
  for (const word of words) {
    const own = groups.findIndex((group) => group.at >= word.start && group.at < word.end);
    if (own > current) current = own;
    owned.set(current, [...(owned.get(current) ?? []), word]);
  }
  return [...owned].flatMap(([index, sharing]) => {
    const group = groups[Math.max(0, index)];
    if (!group) return [];
    const endMs = lastGroupOf(groups, index, owned).endMs;
    const letters = sharing.reduce((sum, word) => sum + word.end - word.start, 0);
    let before = 0;
    return sharing.map((word) => {
      const at = (share: number) => group.startMs + (endMs - group.startMs) * (share / letters);
      const startMs = at(before);
      before += word.end - word.start;
      return { start: word.reportStart, end: word.reportEnd, startMs, endMs: at(before) };
    });
  });
}

/** A word the engine said in pieces ends with its last piece: the group before the next that starts a word. */
function lastGroupOf(groups: readonly Group[], index: number, owned: ReadonlyMap<number, unknown>): Group {
  let last = Math.max(0, index);
  while (last + 1 < groups.length && !owned.has(last + 1)) last++;
  return groups[last] as Group;
}

/** UTF-16 offset of each character: the engine counts code points. */
function utf16Offsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return offsets;
}
