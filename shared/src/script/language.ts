import { francAll } from 'franc-min';

/** What language a text seems to be in; `sure` is false when it is a guess worth telling the writer. */
export type DetectedLanguage = { language: string; sure: boolean };

/** Enough to tell a language, little enough to be quick. UTF-16 units. */
const SAMPLE_LENGTH = 6000;
/** Below this, letter statistics mislead. UTF-16 units. */
const MIN_STATISTICS_LENGTH = 120;

/** Scripts that name their language, by Unicode range. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['deva', /[\u0900-\u097f]/gu],
  ['bn', /[\u0980-\u09ff]/gu],
  ['pa', /[\u0a00-\u0a7f]/gu],
  ['gu', /[\u0a80-\u0aff]/gu],
  ['or', /[\u0b00-\u0b7f]/gu],
  ['ta', /[\u0b80-\u0bff]/gu],
  ['te', /[\u0c00-\u0c7f]/gu],
  ['kn', /[\u0c80-\u0cff]/gu],
  ['ml', /[\u0d00-\u0d7f]/gu],
  ['th', /[\u0e00-\u0e7f]/gu],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/gu],
  ['ja', /[\u3040-\u30ff]/gu],
  ['zh', /[\u4e00-\u9fff]/gu],
  ['ar', /[\u0600-\u06ff]/gu],
  ['he', /[\u0590-\u05ff]/gu],
  ['el', /[\u0370-\u03ff]/gu],
  ['cyrl', /[\u0400-\u04ff]/gu],
  ['latn', /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/gu],
];

/**
 * Detects the language of plain text by its script, then by its small words and letter statistics.
 * @returns a BCP 47 tag; `en` when there is too little to tell.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const counts = SCRIPTS.map(([language, letters]) => ({ language, count: sample.match(letters)?.length ?? 0 }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
  if (most.count === 0) return { language: 'en', sure: false };
  const kana = counts.find((one) => one.language === 'ja')?.count ?? 0;
  switch (most.language) {
    case 'deva':
      return devanagari(sample);
    case 'cyrl':
      return { language: /[іїєґ]/iu.test(sample) ? 'uk' : 'ru', sure: sample.length >= MIN_STATISTICS_LENGTH };
    case 'zh':
      return { language: kana > most.count / 10 ? 'ja' : 'zh', sure: true };
    case 'ar':
      return { language: /[ٹڈڑے]/u.test(sample) ? 'ur' : /[پچژگ]/u.test(sample) ? 'fa' : 'ar', sure: true };
    case 'latn':
      return isIast(sample) ? { language: 'sa', sure: true } : latin(sample);
    default:
      return { language: most.language, sure: true };
  }
}

const HINDI_WORDS = wordSet('है हैं था थी थे का की के को में से और नहीं यह वह पर ने हो तुम मैं हम क्या भी तो कि जो अब');
const MARATHI_WORDS = wordSet('आहे आहेत आणि नाही होता होती मी तू तो ती काय हे आपण मला');

/** Sanskrit has no Hindi postpositions, ends words in visarga and bare consonants, and closes verses with dandas. */
function devanagari(sample: string): DetectedLanguage {
  const words = wordsOf(sample);
  const share = (set: ReadonlySet<string>) => words.filter((word) => set.has(word)).length / Math.max(1, words.length);
  const [hindi, marathi] = [share(HINDI_WORDS), share(MARATHI_WORDS)];
  const endings = words.filter((word) => /[\u0903\u094d\u0902]$/u.test(word)).length / Math.max(1, words.length);
  if (marathi > hindi && marathi > 0.05) return { language: 'mr', sure: true };
  if (hindi < 0.04 && (endings > 0.15 || sample.includes('॥'))) return { language: 'sa', sure: true };
  return { language: 'hi', sure: hindi >= 0.04 };
}

/** Sanskrit in Latin letters: several of the letters of IAST, and dots below that Latvian and Polish lack. */
function isIast(sample: string): boolean {
  const letters = sample.match(/[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/gu)?.length ?? 0;
  const marked = sample.match(/[āīūṛṝḷṅñṭḍṇśṣṃṁḥ]/giu)?.length ?? 0;
  const dotted = sample.match(/[ṛṭḍṇṣṃṁḥ]/giu)?.length ?? 0;
  return dotted >= 2 && marked / Math.max(1, letters) > 0.06;
}

/** Small words, which even a short text is full of. */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet('the and of to is you that it in was for on are with he she they this not have be what we i a my your'),
  es: wordSet('el la los las de que y en un una es no se por con para lo me te mi tu su pero qué está como más yo al'),
  fr: wordSet('le la les des et que est un une pas je vous nous il elle dans pour ce qui sur avec ne mais au du tu'),
  de: wordSet('der die das und ist nicht ich du wir sie ein eine zu mit auf den dem es von für aber was wie hier'),
  it: wordSet('il lo la gli che di e è un una non si per con sono mi ti ma come questo della del nel io tu più'),
  pt: wordSet('o a os as que de e é um uma não se por com para em do da no na eu você mas como está meu mais'),
  nl: wordSet('de het een en van is niet ik je dat we ze in op te met voor maar zijn wat hier er aan'),
  sv: wordSet('och att det som en är inte jag du vi han hon på av för med till den ett men'),
  pl: wordSet('i w nie się na jest to że z do jak co ale za tak ja ty on ona już tylko'),
  tr: wordSet('ve bir bu da de ne için çok ben sen o değil mi var yok ama gibi daha'),
  id: wordSet('yang dan di ini itu tidak dengan untuk saya kamu dia ada dari ke kita akan'),
  ro: wordSet('și în nu de la un o este că cu pe să mai ce din eu tu dar'),
};

const ISO_639_1: Readonly<Record<string, string>> = {
  eng: 'en',
  spa: 'es',
  fra: 'fr',
  deu: 'de',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  swe: 'sv',
  pol: 'pl',
  tur: 'tr',
  ind: 'id',
  ron: 'ro',
  vie: 'vi',
  ces: 'cs',
  hun: 'hu',
};

function latin(sample: string): DetectedLanguage {
  const words = wordsOf(sample);
  const shares = Object.entries(SMALL_WORDS)
    .map(([language, set]) => ({ language, share: words.filter((word) => set.has(word)).length / words.length }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = shares;
  if (best && best.share >= 0.15 && best.share >= (next?.share ?? 0) * 1.3 && words.length >= 6) {
    return { language: best.language, sure: words.length >= 12 };
  }
  if (sample.length < MIN_STATISTICS_LENGTH) return { language: 'en', sure: false };
  const [first, second] = francAll(sample, { only: Object.keys(ISO_639_1) });
  const language = ISO_639_1[first?.[0] ?? ''];
  return { language: language ?? 'en', sure: language !== undefined && (second?.[1] ?? 0) < 0.95 };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
