import { chanceOf } from './chance.ts';
import type { TimedLine } from './scene-time.ts';
import type { Emotion, Gesture, LineTiming } from './contracts.ts';

/** A gesture or stress on the line's own clock. */
export type TimedGesture = { readonly atMs: number; readonly durationMs: number; readonly gesture: Gesture };
export type Accent = { readonly atMs: number; readonly strength: number };

/** Words that hands and heads go with, in English, Spanish and Hindi. The first that fits a word wins. */
const WORD_GESTURES: readonly (readonly [Gesture, RegExp])[] = [
  ['pray', /^(namaste|namaskar\w*|pray|amen|rezo|rezar|oremos|नमस्ते|नमस्कार|प्रणाम|प्रार्थना)$/iu],
  ['wave', /^(hello|hi|hey|goodbye|bye|welcome|hola|adiós|adios|bienvenidos?|bienvenidas?|अलविदा)$/iu],
  ['shake-head', /^(no|never|nothing|nobody|can't|won't|don't|nunca|nada|jamás|नहीं|कभी|मत)$/iu],
  ['nod', /^(yes|yeah|sure|okay|right|exactly|sí|claro|exacto|हाँ|हां|ज़रूर|ठीक|बिल्कुल)$/iu],
  ['shrug', /^(maybe|perhaps|whatever|quizás?|tal vez|शायद)$/iu],
  ['point', /^(there|look|you|see|that's|him|her|allí|ahí|mira|tú|वहाँ|वहां|देखो|देखिए|तुम)$/iu],
  ['hand-to-chest', /^(i|me|my|heart|love|myself|yo|mi|corazón|amor|मैं|मेरा|मेरी|मुझे|दिल|प्यार)$/iu],
  ['hand-to-head', /^(forgot|remember|think|head|crazy|olvid\w+|recuerd\w+|pienso|याद|सोच\w*)$/iu],
  ['bow', /^(majesty|sire|sorry|forgive|perdón|perdona|क्षमा|माफ़)$/iu],
];

const GESTURE_MS: Partial<Record<Gesture, number>> = { nod: 620, 'shake-head': 760, wave: 1300, pray: 1700, bow: 1400 };
const USUAL_GESTURE_MS = 950;
/** Least time from one gesture to the next, by temper: the excited talk with their hands. */
const EVERY_MS: Readonly<Record<Emotion, number>> = {
  neutral: 2900,
  happy: 2100,
  sad: 4200,
  excited: 1500,
  calm: 3600,
  angry: 1600,
  afraid: 2600,
};

/** The gestures a speaker makes on a line: on words that ask for one, else on stresses, never crowded. */
export function lineGestures(timed: TimedLine): TimedGesture[] {
  const { line, timing } = timed;
  const gestures: TimedGesture[] = [];
  let freeFrom = 0;
  const accents = lineAccents(timed);
  for (const word of timing.words) {
    if (word.startMs < freeFrom) continue;
    const spoken = line.text.slice(word.start, word.end).replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
    const named = WORD_GESTURES.find(([, pattern]) => pattern.test(spoken))?.[0];
    const stressed = accents.some((accent) => accent.atMs === word.startMs);
    const gesture = named ?? (stressed ? freeGesture(line.feeling.emotion, [line.text, word.start]) : undefined);
    if (gesture === undefined) continue;
    const durationMs = GESTURE_MS[gesture] ?? USUAL_GESTURE_MS;
    gestures.push({ atMs: Math.max(0, word.startMs - 120), durationMs, gesture });
    freeFrom = word.startMs + Math.max(durationMs + 200, EVERY_MS[line.feeling.emotion]);
  }
  return gestures;
}

function freeGesture(emotion: Emotion, value: readonly [string, number]): Gesture {
  const choice = chanceOf(['gesture', ...value]);
  if (emotion === 'afraid') return choice < 0.5 ? 'step-back' : 'hand-to-chest';
  if (emotion === 'sad') return choice < 0.5 ? 'look-away' : 'hand-to-chest';
  if (emotion === 'angry') return choice < 0.5 ? 'point' : 'lean-in';
  return choice < 0.55 ? 'beat' : choice < 0.85 ? 'open-palms' : 'lean-in';
}

/** Stressed words: emphasised ones fully, else long ones about once a second. */
export function lineAccents(timed: TimedLine): Accent[] {
  const { line, timing } = timed;
  const accents: Accent[] = [];
  let last = -1000;
  for (const word of timing.words) {
    const emphasised = line.emphasis.some((range) => range.start < word.end && range.end > word.start);
    const stressed = emphasised || isHeavy(line.text, word) || /[!?]/u.test(line.text.slice(word.start, word.end));
    if (!stressed || (!emphasised && word.startMs - last < 900)) continue;
    accents.push({ atMs: word.startMs, strength: emphasised ? 1 : line.feeling.strength >= 2 ? 0.7 : 0.45 });
    last = word.startMs;
  }
  return accents;
}

const HEAVY_LETTERS = 6;

function isHeavy(text: string, word: LineTiming['words'][number]): boolean {
  const letters = text.slice(word.start, word.end).replace(/[^\p{L}\p{M}]/gu, '');
  return (
    letters.length >= HEAVY_LETTERS ||
    (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
  );
}
