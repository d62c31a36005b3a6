import type { Emotion, Feeling } from '../voice.ts';
import { findPhrases } from './phrases.ts';
import { tokenize, type Token } from './text.ts';
import { DIRECTION_WORDS, SPOKEN_WORDS, type FeelingWord } from './words/feelings.ts';

/** No feeling in particular. */
export const NEUTRAL: Feeling = { emotion: 'neutral', strength: 1 };

const LESS = new Set(['slightly', 'little', 'bit', 'faintly', 'almost', 'poco', 'apenas', 'थोड़ा']);
const MORE = new Set([
  'very',
  'so',
  'deeply',
  'utterly',
  'completely',
  'really',
  'extremely',
  'muy',
  'tan',
  'bahut',
  'बहुत',
]);
const NOT = new Set([
  'not',
  "don't",
  'never',
  'no',
  "isn't",
  "wasn't",
  "didn't",
  "can't",
  'without',
  'nunca',
  'sin',
  'नहीं',
  'मत',
]);

/** Words that direct an actor but in an action mostly describe things: `a broken panel`, `cold rain`. */
const OF_THINGS: ReadonlySet<string> = new Set(
  'broken,cold,sharp,flat,steady,firm,bitter,pale,gentle,soft,softly,slowly,quiet,warm,tense,urgent,measured,hurt,hiding,running,runs,jumping,light,firmly,calm,shaking,plainly,reading,reads,suave,seco,seca,despacio,sweet,awkward,sorry'.split(
    ',',
  ),
);

/** The feeling that somebody is seen to have in an action; `undefined` when none is. */
export function seenFeeling(text: string, language: string): Feeling | undefined {
  const tokens = tokenize(text);
  return feelingOf(tokens, language, (word) => !OF_THINGS.has(word));
}

/** The feeling that a parenthetical names; `undefined` when it names none. */
export function directedFeeling(text: string, language: string): Feeling | undefined {
  return feelingOf(tokenize(text), language, () => true);
}

function feelingOf(tokens: readonly Token[], language: string, counts: (word: string) => boolean): Feeling | undefined {
  const hits = findPhrases(DIRECTION_WORDS, tokens, language).filter((hit) => counts(tokens[hit.index]?.word ?? ''));
  const last = strongest(hits.map((hit) => hit.value));
  if (last === undefined) return undefined;
  const around = tokens.map((token) => token.word);
  const shift = around.some((word) => LESS.has(word)) ? -1 : around.some((word) => MORE.has(word)) ? 1 : 0;
  if (last.emotion === 'neutral') return NEUTRAL;
  return { emotion: last.emotion, strength: strength(last.weight + shift) };
}

/** What the words themselves and their punctuation betray. */
export function spokenFeeling(text: string, language: string): Feeling {
  const tokens = tokenize(text);
  const scores = new Map<Emotion, number>();
  for (const hit of findPhrases(SPOKEN_WORDS, tokens, language)) {
    const negated = tokens.slice(Math.max(0, hit.index - 2), hit.index).some((token) => NOT.has(token.word));
    if (negated && hit.value.emotion !== 'afraid') continue;
    scores.set(hit.value.emotion, (scores.get(hit.value.emotion) ?? 0) + hit.value.weight);
  }
  const exclamations = (text.match(/[!！]/gu) ?? []).length;
  const shouted = (text.match(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu) ?? []).length;
  const heat = exclamations + (shouted > 0 ? 1 : 0);
  const [emotion, score] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ['neutral' as Emotion, 0]);
  if (score === 0) return heat > 0 ? { emotion: 'excited', strength: strength(heat) } : NEUTRAL;
  const calming = emotion === 'calm' || emotion === 'sad';
  if (heat > 0 && emotion === 'calm') return { emotion: 'excited', strength: 1 };
  return { emotion, strength: strength((score >= 3 ? 2 : 1) + (calming ? 0 : Math.min(heat, 2))) };
}

/** One line's feeling: the direction decides, else the words, else what was seen just before. */
export function lineFeeling(
  line: { readonly text: string; readonly directions: readonly string[] },
  actionBefore: Feeling | undefined,
  language: string,
): Feeling {
  for (const direction of line.directions) {
    const directed = directedFeeling(direction, language);
    if (directed !== undefined) return directed;
  }
  const spoken = spokenFeeling(line.text, language);
  if (actionBefore === undefined || actionBefore.emotion === 'neutral') return spoken;
  if (spoken.emotion === 'neutral')
    return { emotion: actionBefore.emotion, strength: strength(actionBefore.strength - 1) };
  if (spoken.emotion === actionBefore.emotion)
    return { emotion: spoken.emotion, strength: strength(Math.max(spoken.strength, actionBefore.strength)) };
  return spoken;
}

function strongest(words: readonly FeelingWord[]): FeelingWord | undefined {
  return words.reduce<FeelingWord | undefined>(
    (best, word) => (best === undefined || word.weight > best.weight ? word : best),
    undefined,
  );
}

function strength(value: number): 1 | 2 | 3 {
  return value >= 3 ? 3 : value <= 1 ? 1 : 2;
}
