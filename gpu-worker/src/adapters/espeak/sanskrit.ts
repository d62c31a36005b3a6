/** A word's phonemes in the input form of eSpeak's Hindi voice, and where it stands in the text. */
export type SanskritWord = { readonly start: number; readonly end: number; readonly phonemes: string };

const CONSONANTS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'क k ख kh ग g घ gh ङ ṅ च c छ ch ज j झ jh ञ ñ ट ṭ ठ ṭh ड ḍ ढ ḍh ण ṇ त t थ th द d ध dh न n प p फ ph ब b भ bh ' +
    'म m य y र r ल l ळ l व v श ś ष ṣ स s ह h'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, item, i, all) => (i % 2 ? pairs : [...pairs, [item, all[i + 1] ?? '']]), []),
);
const VOWELS: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'ā',
  इ: 'i',
  ई: 'ī',
  उ: 'u',
  ऊ: 'ū',
  ऋ: 'ṛ',
  ॠ: 'ṝ',
  ऌ: 'ḷ',
  ए: 'e',
  ऐ: 'ai',
  ओ: 'o',
  औ: 'au',
};
const SIGNS: Readonly<Record<string, string>> = {
  'ा': 'ā',
  'ि': 'i',
  'ी': 'ī',
  'ु': 'u',
  'ू': 'ū',
  'ृ': 'ṛ',
  'ॄ': 'ṝ',
  'ॢ': 'ḷ',
  'े': 'e',
  'ै': 'ai',
  'ो': 'o',
  'ौ': 'au',
};
const VIRAMA = '्';

/** Sounds in eSpeak's Hindi mnemonics, checked against the IPA it reports back: sanskrit.test.ts. */
const PHONEMES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'k k kh k# g g gh g# ṅ N c c ch c# j J jh J# ñ n^ ṭ t. ṭh t.# ḍ d. ḍh d.# ṇ n. t t th t# d d dh d# n n p p ph p# ' +
    'b b bh b# m m y j r r l l v v ś S ṣ s. s s h h a V ā a: i I ī i: u U ū u: ṛ r|I ṝ r|i: ḷ l|I e e: ai V|I o o: au V|U'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, item, i, all) => (i % 2 ? pairs : [...pairs, [item, all[i + 1] ?? '']]), []),
);
/** The Hindi voice drops its own short a at the end of a word, as Hindi does; Sanskrit says it. This one stays. */
const FINAL_A = '@';
const VOWEL_SOUNDS = new Set(['a', 'ā', 'i', 'ī', 'u', 'ū', 'ṛ', 'ṝ', 'ḷ', 'e', 'ai', 'o', 'au']);
const LONG = new Set(['ā', 'ī', 'ū', 'ṝ', 'e', 'ai', 'o', 'au']);
const NASALS: readonly (readonly [RegExp, string])[] = [
  [/^[kgṅ]/, 'ṅ'],
  [/^[cjñ]/, 'ñ'],
  [/^[ṭḍṇ]/, 'ṇ'],
  [/^[tdn]/, 'n'],
];
const LATIN = /kh|gh|ch|jh|ṭh|ḍh|th|dh|ph|bh|ai|au|[kgṅcjñṭḍṇtdnpbmyrlvśṣshaāiīuūṛṝḷeoṃṁḥ']/gu;
const WORD = /[\p{Script=Devanagari}\p{Script=Latin}\p{M}\u200c\u200d'’]+/gu;
/** Verse ends, full stops and daṇḍas: the breath before which a visarga echoes. */
const PAUSE_AFTER = /^\s*(?:[,.;:!?।॥|\n]|$)/u;

/** The words of a Sanskrit text in Devanagari or IAST, as they are said. */
export function sanskritWords(text: string): SanskritWord[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const end = match.index + match[0].length;
    const sounds = soundsOf(match[0]);
    if (sounds.length === 0) return [];
    const next = soundsOf(/^[\s-]*([\p{L}\p{M}]+)/u.exec(text.slice(end))?.[1] ?? '')[0];
    const pausing = PAUSE_AFTER.test(text.slice(end));
    return [{ start: match.index, end, phonemes: phonemesOf(sounds, pausing, next) }];
  });
}

/** Sounds in IAST, one a consonant or vowel; `ṃ` and `ḥ` as written. */
function soundsOf(word: string): string[] {
  return /\p{Script=Devanagari}/u.test(word) ? fromDevanagari(word) : fromLatin(word);
}

function fromLatin(word: string): string[] {
  const plain = word.normalize('NFC').toLowerCase().replace(/ṁ/g, 'ṃ');
  return [...plain.matchAll(LATIN)].map(([sound]) => sound).filter((sound) => sound !== "'");
}

function fromDevanagari(word: string): string[] {
  const sounds: string[] = [];
  const letters = [...word.normalize('NFC')];
  letters.forEach((letter, i) => {
    const consonant = CONSONANTS[letter];
    const next = letters[i + 1] ?? '';
    if (consonant) sounds.push(consonant, ...(next === VIRAMA || next in SIGNS ? [] : ['a']));
    else if (letter in VOWELS || letter in SIGNS) sounds.push(VOWELS[letter] ?? SIGNS[letter] ?? '');
    else if (letter === 'ं' || letter === 'ँ') sounds.push('ṃ');
    else if (letter === 'ः') sounds.push('ḥ');
    else if (letter === 'ॐ') sounds.push('o', 'm');
  });
  return sounds;
}

function phonemesOf(sounds: readonly string[], pausing: boolean, next: string | undefined): string {
  const stressed = stressedVowel(sounds);
  const said = sounds.flatMap((sound, i) => {
    if (sound === 'a' && i === sounds.length - 1) return [i === stressed ? `'${FINAL_A}` : FINAL_A];
    if (sound === 'ṃ') return [PHONEMES[nasalBefore(sounds[i + 1] ?? (pausing ? undefined : next))] ?? 'm'];
    if (sound === 'ḥ') return visarga(sounds[i - 1], i === sounds.length - 1 && pausing);
    const phoneme = PHONEMES[sound] ?? '';
    return [i === stressed ? `'${phoneme}` : phoneme];
  });
  return said.map((phoneme) => moveStress(phoneme)).join('|');
}

/** The mark stands before the vowel proper: `'r|I` is `r|'I`. */
function moveStress(phoneme: string): string {
  const match = /^'([rl])\|(.+)$/.exec(phoneme);
  return match ? `${match[1]}|'${match[2]}` : phoneme;
}

/** Anusvara sounds as the nasal of the stop after it, else as m. */
function nasalBefore(next: string | undefined): string {
  return NASALS.find(([stops]) => next !== undefined && stops.test(next))?.[1] ?? 'm';
}

/** A breath; before a pause it echoes the vowel it follows: `namaḥ` is said `namaha`. */
function visarga(vowel: string | undefined, echoes: boolean): string[] {
  if (!echoes || vowel === undefined) return ['h'];
  const short = { ā: 'a', ī: 'i', ū: 'u', ai: 'i', au: 'u', e: 'i', o: 'u', ṛ: 'i' }[vowel] ?? vowel;
  return ['h', short === 'a' ? FINAL_A : (PHONEMES[short] ?? FINAL_A)];
}

/**
 * Index of the vowel that bears the stress: the last but one if heavy, else the one before it if heavy, else the one
 * before that. @source the classical rule as in Monier-Williams, "A Practical Grammar of the Sanskrit Language".
 */
function stressedVowel(sounds: readonly string[]): number {
  const vowels = sounds.flatMap((sound, i) => (VOWEL_SOUNDS.has(sound) ? [i] : []));
  const heavy = (index: number) => {
    const at = vowels[index] ?? 0;
    const until = vowels[index + 1] ?? sounds.length;
    return LONG.has(sounds[at] ?? '') || until - at > 2 || /[ṃḥ]/.test(sounds[at + 1] ?? '');
  };
  const count = vowels.length;
  for (const back of [2, 3]) if (count >= back && heavy(count - back)) return vowels[count - back] ?? -1;
  return vowels[Math.max(0, count - 4)] ?? -1;
}
