import { rule, sayNumber, type NumberWords, type Spelling, type SpellingRule } from './spelling.ts';

/** 0–99, each a word of its own. */
const SMALL = (
  'शून्य एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस ' +
  'बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस ' +
  'चालीस इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ ' +
  'साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी ' +
  'अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे'
).split(' ');
const SCALES = [
  [1e9, 'अरब'],
  [1e7, 'करोड़'],
  [1e5, 'लाख'],
  [1e3, 'हज़ार'],
  [100, 'सौ'],
] as const;
const ORDINALS: Readonly<Record<number, string>> = { 1: 'पहल', 2: 'दूसर', 3: 'तीसर', 4: 'चौथ', 6: 'छठ' };

function cardinal(value: number): string {
  if (value < 100) return SMALL[value] as string;
  const [size, name] = SCALES.find(([scale]) => value >= scale) ?? SCALES[4];
  const rest = value % size;
  return `${cardinal(Math.floor(value / size))} ${name}${rest === 0 ? '' : ` ${cardinal(rest)}`}`;
}

/** 1984 is उन्नीस सौ चौरासी. */
function year(value: number): string {
  const rest = value % 100;
  return `${cardinal(Math.floor(value / 100))} सौ${rest === 0 ? '' : ` ${cardinal(rest)}`}`;
}

const NUMBERS: NumberWords = { cardinal, digits: SMALL.slice(0, 10), point: 'दशमलव', minus: 'ऋण' };
const DIGIT = '[0-9०-९]';
const NUMBER = `[-−]?${DIGIT}{1,3}(?:,${DIGIT}{2,3})+(?:\\.${DIGIT}+)?|[-−]?${DIGIT}+(?:\\.${DIGIT}+)?`;
const latin = (written: string) => written.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
const number = (written: string) => sayNumber(latin(written), NUMBERS);
const MONEY: Readonly<Record<string, string>> = { '₹': 'रुपये', $: 'डॉलर', '€': 'यूरो', '£': 'पाउंड' };
const UNITS: Readonly<Record<string, string>> = {
  '%': 'प्रतिशत',
  किमी: 'किलोमीटर',
  किग्रा: 'किलोग्राम',
  km: 'किलोमीटर',
  kg: 'किलोग्राम',
  m: 'मीटर',
  '°C': 'डिग्री',
  '°': 'डिग्री',
};
const SHORT: Readonly<Record<string, string>> = {
  डॉ: 'डॉक्टर',
  प्रो: 'प्रोफ़ेसर',
  पं: 'पंडित',
  कु: 'कुमारी',
  सं: 'संख्या',
};

/** Quarters and halves have words of their own: सवा, साढ़े, पौने, डेढ़, ढाई. */
function clock(hours: number, minutes: number): string | undefined {
  if (hours > 24 || minutes > 59) return undefined;
  if (minutes === 0) return cardinal(hours);
  if (minutes === 30) return { 1: 'डेढ़', 2: 'ढाई' }[hours] ?? `साढ़े ${cardinal(hours)}`;
  if (minutes === 15) return `सवा ${cardinal(hours)}`;
  if (minutes === 45) return `पौने ${cardinal(hours + 1)}`;
  return `${cardinal(hours)} बजकर ${cardinal(minutes)} मिनट`;
}

const RULES: readonly SpellingRule[] = [
  rule(new RegExp(`(${Object.keys(SHORT).join('|')})[.॰]`), ([, short]) => SHORT[short as string]),
  rule(new RegExp(`(${DIGIT}{1,2}):(${DIGIT}{2})( बजे)?(?!${DIGIT})`), ([, hours, minutes, oclock]) => {
    const said = clock(Number(latin(hours as string)), Number(latin(minutes as string)));
    return said && (said.endsWith('मिनट') ? said : `${said}${oclock ?? ' बजे'}`);
  }),
  rule(
    new RegExp(`([₹$€£])\\s?(${NUMBER})`),
    ([, sign, amount]) => `${number(amount as string)} ${MONEY[sign as string]}`,
  ),
  rule(
    new RegExp(`(${NUMBER})\\s?(%|किमी|किग्रा|km|kg|m|°C|°)(?![\\p{L}\\p{M}])`, 'u'),
    ([, amount, unit]) => `${number(amount as string)} ${UNITS[unit as string]}`,
  ),
  rule(new RegExp(`(${DIGIT}+)(ला|रा|था|ठा|वाँ|ली|री|थी|ठी|वीं|वें)`), ([, written, ending]) => {
    const value = Number(latin(written as string));
    const stem = ORDINALS[value];
    const vowel = /[ीं]/.test(ending ?? '') ? 'ी' : /वें/.test(ending ?? '') ? 'े' : 'ा';
    return stem ? `${stem}${vowel}` : `${cardinal(value)}${ending}`;
  }),
  rule(/(1[1-9]\d\d|१[१-९][०-९]{2})(?![\d०-९,.])/, ([written]) => year(Number(latin(written)))),
  rule(new RegExp(NUMBER), ([written]) => number(written)),
  rule(/&/, () => 'और'),
  rule(/ॐ/, () => 'ओम'),
];

/** How Hindi reads numbers in either digits, times, money, ordinals and abbreviations. */
export const HINDI: Spelling = { rules: RULES, acronyms: new Set(), letter: (letter) => letter };

/** Sanskrit verses: the number of a verse stands on the page and is not recited. */
export const SANSKRIT: Spelling = {
  rules: [rule(/[0-9०-९]+/, () => '')],
  acronyms: new Set(),
  letter: (letter) => letter,
};
