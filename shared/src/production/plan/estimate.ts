import type { LineId } from '../../ids/index.ts';
import type { Breakdown, Character, Line, LineTiming, MouthCue, MouthShape } from './contracts.ts';

/** Milliseconds one letter takes at the usual rate: about 160 English words a minute. Signs of Indic scripts carry more. */
const LETTER_MS = 62;
const INDIC_LETTER_MS = 92;
const SENTENCE_PAUSE_MS = 300;
const CLAUSE_PAUSE_MS = 150;
const DELIVERY_STRETCH: Readonly<Record<Line['delivery'], number>> = {
  spoken: 1,
  'voice-over': 1.06,
  'off-screen': 1,
  recited: 1.25,
  chanted: 1.8,
  sung: 1.9,
};
const EMOTION_STRETCH = {
  neutral: 1,
  happy: 0.97,
  sad: 1.14,
  excited: 0.88,
  calm: 1.08,
  angry: 0.93,
  afraid: 0.92,
} as const;

/** The lengths that lines will have, from their words and the speaker's rate: good to plan with before anyone speaks. */
export function estimateTimings(breakdown: Breakdown): Map<LineId, LineTiming> {
  const characters = new Map(breakdown.characters.map((character) => [character.id, character]));
  const timings = new Map<LineId, LineTiming>();
  for (const scene of breakdown.scenes) {
    for (const line of scene.lines) timings.set(line.id, estimateTiming(line, characters.get(line.characterId)));
  }
  return timings;
}

/** The length of one line. Words are spaced by their letters and the marks behind them. */
export function estimateTiming(line: Line, speaker: Character | undefined): LineTiming {
  const stretch =
    (DELIVERY_STRETCH[line.delivery] * EMOTION_STRETCH[line.feeling.emotion]) / (speaker?.voice.rate ?? 1);
  const words: LineTiming['words'] = [];
  let at = 60;
  for (const match of line.text.matchAll(/\S+/gu)) {
    const spoken = match[0].replace(/[^\p{L}\p{N}\p{M}]/gu, '');
    const letterMs = /[\u0900-\u0DFF]/u.test(spoken) ? INDIC_LETTER_MS : LETTER_MS;
    const startMs = Math.round(at);
    at += Math.max(90, (spoken.length + 0.8) * letterMs) * stretch;
    words.push({ start: match.index, end: match.index + match[0].length, startMs, endMs: Math.round(at) });
    at += pauseAfter(match[0]) * stretch;
  }
  const last = words.at(-1);
  const durationMs = (last?.endMs ?? 0) + 120;
  return { durationMs, words, mouth: estimatedMouth(words, durationMs) };
}

function pauseAfter(word: string): number {
  if (/[.!?…।॥:]["'”’)]*$/u.test(word)) return SENTENCE_PAUSE_MS;
  return /[,;–—-]["'”’)]*$/u.test(word) ? CLAUSE_PAUSE_MS : 15;
}

/** Open and close the mouth once a syllable or so; rest between words. Gapless, as real timings are. */
function estimatedMouth(words: LineTiming['words'], durationMs: number): MouthCue[] {
  const shapes: readonly MouthShape[] = ['C', 'B', 'D', 'E', 'B', 'F'];
  const cues: MouthCue[] = [];
  let at = 0;
  for (const word of words) {
    if (word.startMs > at) cues.push({ startMs: at, endMs: word.startMs, shape: 'X' });
    const syllables = Math.max(1, Math.round((word.endMs - word.startMs) / 170));
    for (let index = 0; index < syllables; index += 1) {
      const startMs = word.startMs + Math.round(((word.endMs - word.startMs) * index) / syllables);
      const endMs = word.startMs + Math.round(((word.endMs - word.startMs) * (index + 1)) / syllables);
      cues.push({ startMs, endMs, shape: shapes[(word.start + index) % shapes.length] ?? 'C' });
    }
    at = word.endMs;
  }
  if (durationMs > at) cues.push({ startMs: at, endMs: durationMs, shape: 'X' });
  return cues;
}
