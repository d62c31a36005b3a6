import type { SpokenPhone } from '../../../ports/index.ts';
import { mouthOf, type PhoneAlphabet } from '../../lip-sync/index.ts';
import { isSilence } from '../dsp/silence.ts';

/** A syllable as singers count it: from the start of its vowel to the start of the next one. */
export type Syllable = {
  /** Indices of its vowel's phones, first and last. */
  readonly first: number;
  readonly last: number;
  readonly startMs: number;
  /** End of the vowel itself. */
  readonly vowelEndMs: number;
  /** Where the next vowel, or the silence, begins. */
  readonly endMs: number;
  /** Heavy (guru): a long vowel, or two consonants after it. @source Piṅgala's Chandaḥśāstra. */
  readonly heavy: boolean;
  /** Bears the word's stress, where the engine says so. */
  readonly stressed: boolean;
  /** A silence follows: the end of a line or a breath. */
  readonly final: boolean;
};

const LONG_ARPABET = new Set('aa ae ao aw ay er ey iy ow oy uw'.split(' '));

export function syllablesOf(phones: readonly SpokenPhone[], alphabet: PhoneAlphabet): Syllable[] {
  const nuclei = nucleiOf(phones, alphabet);
  return nuclei.map(({ first, last }, i) => {
    const next = nuclei[i + 1];
    const between = phones.slice(last + 1, next?.first ?? phones.length);
    const silence = between.find(isSilence);
    const consonants = silence ? between.slice(0, between.indexOf(silence)) : between;
    const start = phones[first] as SpokenPhone;
    const end = phones[last] as SpokenPhone;
    const long = last > first || isLong(start.symbol, alphabet);
    return {
      first,
      last,
      startMs: start.startMs,
      vowelEndMs: end.endMs,
      endMs: consonants.at(-1)?.endMs ?? end.endMs,
      heavy: long || consonants.length > 1 || (silence !== undefined && consonants.length > 0),
      stressed: /ˈ/.test(start.symbol) || (alphabet === 'arpabet' && LONG_ARPABET.has(start.symbol)),
      final: silence !== undefined || next === undefined,
    };
  });
}

/** Vowels; two that meet are one syllable when the second is only a glide of the first. */
function nucleiOf(phones: readonly SpokenPhone[], alphabet: PhoneAlphabet): { first: number; last: number }[] {
  const nuclei: { first: number; last: number }[] = [];
  phones.forEach((phone, i) => {
    if (!mouthOf(phone.symbol, alphabet).vowel) return;
    const previous = nuclei.at(-1);
    const glide = alphabet === 'ipa' && /^[ɪʊ]$/.test(phone.symbol);
    if (previous?.last === i - 1 && glide) previous.last = i;
    else nuclei.push({ first: i, last: i });
  });
  return nuclei;
}

function isLong(symbol: string, alphabet: PhoneAlphabet): boolean {
  return alphabet === 'ipa' ? /ː|[aɔeo][ɪʊ]/.test(symbol) : LONG_ARPABET.has(symbol);
}
