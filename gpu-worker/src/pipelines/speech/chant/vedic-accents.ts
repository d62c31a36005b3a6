/** Marks under and over the syllables of a Vedic text. @source Unicode 16, Vedic Extensions; Ṛgveda convention. */
const ANUDATTA = '\u0952';
const SVARITA = '\u0951';
const LONG_SVARITA = '\u1cda';
const VIRAMA = '\u094d';
const LOWER = -2;
const HIGHER = 1;
const HIGHEST = 2;

/**
 * The tone each syllable of a Devanagari word is marked with, in semitones from the reciting tone; undefined when the
 * word carries no accent marks.
 */
export function markedTones(word: string): number[] | undefined {
  if (!/[\u0951\u0952\u1cda]/.test(word)) return undefined;
  const tones: number[] = [];
  const letters = [...word.normalize('NFC')];
  letters.forEach((letter, i) => {
    const independent = /[\u0904-\u0914\u0950\u0960\u0961]/.test(letter);
    const consonant = /[\u0915-\u0939]/.test(letter) && letters[i + 1] !== VIRAMA;
    if (independent || consonant) tones.push(0);
    const tone = { [ANUDATTA]: LOWER, [SVARITA]: HIGHER, [LONG_SVARITA]: HIGHEST }[letter];
    if (tone !== undefined && tones.length > 0) tones[tones.length - 1] = tone;
  });
  return tones;
}
