import type { MouthShape } from '@film-studio/shared/production';

export type PhoneAlphabet = 'arpabet' | 'ipa';

/**
 * What a phone does to the mouth. `shapes`: one, or two in turn for a diphthong. `firm`: the shape must be seen, as
 * lips that close or bite do; others give way to their neighbours.
 */
export type PhoneMouth = { readonly shapes: readonly MouthShape[]; readonly firm: boolean; readonly vowel: boolean };

const SILENCE: PhoneMouth = { shapes: ['X'], firm: false, vowel: false };
const PAUSES = new Set(['pau', 'sil', 'h#', '_', '_:', '']);

/** @source Rhubarb Lip Sync's shapes A–H, X; groups after Fisher (1968), "Confusions among visually perceived consonants". */
const ARPABET: Readonly<Record<string, readonly MouthShape[]>> = {
  aa: ['D'],
  ae: ['C'],
  ah: ['C'],
  ao: ['E'],
  aw: ['D', 'F'],
  ax: ['C'],
  axr: ['E'],
  ay: ['D', 'B'],
  eh: ['C'],
  el: ['H'],
  er: ['E'],
  ey: ['C', 'B'],
  ih: ['B'],
  ix: ['B'],
  iy: ['B'],
  ow: ['E', 'F'],
  oy: ['E', 'B'],
  uh: ['F'],
  uw: ['F'],
  b: ['A'],
  m: ['A'],
  p: ['A'],
  f: ['G'],
  v: ['G'],
  w: ['F'],
  l: ['H'],
  th: ['H'],
  dh: ['H'],
  r: ['E'],
  ch: ['B'],
  jh: ['B'],
  sh: ['B'],
  zh: ['B'],
  hh: ['C'],
};
const ARPABET_VOWELS = new Set('aa ae ah ao aw ax axr ay eh er ey ih ix iy ow oy uh uw'.split(' '));

/** Vowels and the consonants that show; whatever else makes sound shows teeth (B). */
const IPA: readonly (readonly [string, MouthShape])[] = [
  ['aɑɒäɐ', 'D'],
  ['æɛʌəɜeœ', 'C'],
  ['ɔoɵɤ', 'E'],
  ['ʊuʉɯwʍɥ', 'F'],
  ['iɪyʏɨ', 'B'],
  ['ɚɝ', 'E'],
  ['pbmɓβɸ', 'A'],
  ['fvʋɱ', 'G'],
  ['lɫɭɬɮʎθð', 'H'],
  ['rɹɻ', 'E'],
  ['hɦħʕʔxχɣʁqɢ', 'C'],
];
const IPA_SHAPES = new Map(IPA.flatMap(([letters, shape]) => [...letters].map((letter) => [letter, shape] as const)));
const IPA_VOWELS = new Set('aɑɒäɐæɛʌəɜeœøɔoɵɤʊuʉɯiɪyʏɨɚɝ');
/** Length, stress, ties, aspiration and the like say nothing of the mouth. */
const IPA_MARKS = /[\p{M}ˈˌːˑ.‿ʰʱʲˠˤʼ\d|-]/gu;

const FIRM = new Set<MouthShape>(['A', 'G']);

/** The mouth of one phone in the engine's alphabet; silence for pauses and for signs that are no sound. */
export function mouthOf(symbol: string, alphabet: PhoneAlphabet): PhoneMouth {
  if (PAUSES.has(symbol)) return SILENCE;
  return alphabet === 'arpabet' ? arpabetMouth(symbol.toLowerCase().replace(/\d/g, '')) : ipaMouth(symbol);
}

function arpabetMouth(symbol: string): PhoneMouth {
  return made(ARPABET[symbol] ?? ['B'], ARPABET_VOWELS.has(symbol));
}

function ipaMouth(symbol: string): PhoneMouth {
  const letters = [...symbol.normalize('NFD').replace(IPA_MARKS, '')].map((letter) => (letter === 'ø' ? 'œ' : letter));
  const first = letters[0];
  if (first === undefined || /^\(/.test(symbol)) return SILENCE;
  const vowel = IPA_VOWELS.has(first);
  // An affricate is its stop and its hiss at once; only diphthongs move.
  const seen = vowel ? letters.filter((letter) => IPA_VOWELS.has(letter)).slice(0, 2) : [first];
  const shapes = seen.map((letter) => IPA_SHAPES.get(letter) ?? 'B');
  return made(shapes[0] === shapes[1] ? shapes.slice(0, 1) : shapes, vowel);
}

function made(shapes: readonly MouthShape[], vowel: boolean): PhoneMouth {
  return { shapes, firm: FIRM.has(shapes[0] as MouthShape), vowel };
}
