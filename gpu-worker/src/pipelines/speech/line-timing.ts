import type { LineTiming } from '@film-studio/shared/production';
import { mouthCues, type PhoneAlphabet } from '../lip-sync/index.ts';
import { durationMsOf, type Utterance } from './dsp/utterance.ts';
import type { SpokenText } from './text/spoken-text.ts';

/** When each word of the line's own text, each phone and each mouth shape falls in the finished sound. */
export function lineTiming(utterance: Utterance, spoken: SpokenText, alphabet: PhoneAlphabet): LineTiming {
  const durationMs = Math.round(durationMsOf(utterance));
  let last = 0;
  const words = spoken.tokens.flatMap((token) => {
    const said = utterance.words.filter((word) => word.start < token.end && word.end > token.start);
    const first = said[0];
    const final = said.at(-1);
    if (!first || !final) return [];
    const startMs = Math.min(durationMs, Math.max(last, Math.round(first.startMs)));
    const endMs = Math.min(durationMs, Math.max(startMs, Math.round(final.endMs)));
    last = endMs;
    return [{ start: token.sourceStart, end: token.sourceEnd, startMs, endMs }];
  });
  const within = (ms: number) => Math.min(durationMs, Math.max(0, Math.round(ms)));
  const list = utterance.phones.map(({ symbol, startMs, endMs }) => ({
    symbol,
    startMs: within(startMs),
    endMs: within(endMs),
  }));
  return { durationMs, words, mouth: mouthCues(utterance.phones, alphabet, durationMs), phones: { alphabet, list } };
}
