import { rule, sayNumber, type NumberWords, type Spelling, type SpellingRule } from './spelling.ts';

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = ' _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word) => word.replace('_', ''));
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const;
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function cardinal(value: number): string {
  if (value < 20) return SMALL[value] as string;
  if (value < 100) return joined(TENS[Math.floor(value / 10)] as string, value % 10);
  if (value < 1000) return joined(`${SMALL[Math.floor(value / 100)]} hundred`, value % 100, 'and ');
  const [size, name] = SCALES.find(([scale]) => value >= scale) ?? SCALES[3];
  return joined(`${cardinal(Math.floor(value / size))} ${name}`, value % size, value % size < 100 ? 'and ' : '');
}

function joined(head: string, rest: number, link = ''): string {
  return rest === 0 ? head : `${head} ${link}${cardinal(rest)}`;
}

function ordinal(value: number): string {
  const words = cardinal(value).split(' ');
  const last = words.pop() as string;
  return [...words, IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)].join(' ');
}

/** 1984 as people say it; 2005 as a number. */
function year(value: number): string {
  const century = Math.floor(value / 100);
  const rest = value % 100;
  if (value >= 2000 && value < 2010) return cardinal(value);
  if (rest === 0) return value % 1000 === 0 ? cardinal(value) : `${cardinal(century)} hundred`;
  return `${cardinal(century)} ${rest < 10 ? `oh ${cardinal(rest)}` : cardinal(rest)}`;
}

const NUMBERS: NumberWords = { cardinal, digits: SMALL.slice(0, 10), point: 'point', minus: 'minus' };
const NUMBER = String.raw`[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?`;
const number = (written: string) => sayNumber(written, NUMBERS);
const plural = (written: string, one: string, many: string) => (Number(written.replace(/,/g, '')) === 1 ? one : many);

const MONEY: Readonly<Record<string, readonly [string, string, string]>> = {
  $: ['dollar', 'dollars', 'cents'],
  '£': ['pound', 'pounds', 'pence'],
  '€': ['euro', 'euros', 'cents'],
  '₹': ['rupee', 'rupees', 'paise'],
};

function money(sign: string, amount: string, scale: string | undefined): string {
  const [one, many, small] = MONEY[sign] ?? ['', '', ''];
  if (scale) return `${number(amount)} ${scale} ${many}`;
  const [whole = '0', cents] = amount.split('.');
  const head = `${number(whole)} ${plural(whole, one, many)}`;
  return cents?.length === 2 && Number(cents) > 0 ? `${head} and ${cardinal(Number(cents))} ${small}` : head;
}

function clock(hours: string, minutes: string, half: string | undefined): string | undefined {
  if (Number(hours) > 24 || Number(minutes) > 59) return undefined;
  const after = half
    ? ` ${half
        .toLowerCase()
        .replace(/[^apm]/g, '')
        .split('')
        .join(' ')}`
    : '';
  if (minutes === '00') return `${cardinal(Number(hours))}${after || " o'clock"}`;
  const minute = minutes.startsWith('0') ? `oh ${cardinal(Number(minutes))}` : cardinal(Number(minutes));
  return `${cardinal(Number(hours))} ${minute}${after}`;
}

const TITLES: Readonly<Record<string, string>> = {
  Mr: 'mister',
  Mrs: 'missis',
  Ms: 'miz',
  Dr: 'doctor',
  Prof: 'professor',
  Sgt: 'sergeant',
  Capt: 'captain',
  Lt: 'lieutenant',
  Gen: 'general',
  Col: 'colonel',
  Rev: 'reverend',
  Hon: 'honourable',
  Gov: 'governor',
  Sen: 'senator',
  Mt: 'mount',
  Jr: 'junior',
  Sr: 'senior',
  vs: 'versus',
  etc: 'et cetera',
  approx: 'approximately',
  dept: 'department',
  Ave: 'avenue',
  Blvd: 'boulevard',
  Rd: 'road',
};

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  km: ['kilometre', 'kilometres'],
  m: ['metre', 'metres'],
  cm: ['centimetre', 'centimetres'],
  mm: ['millimetre', 'millimetres'],
  kg: ['kilogram', 'kilograms'],
  g: ['gram', 'grams'],
  mph: ['mile per hour', 'miles per hour'],
  'km/h': ['kilometre per hour', 'kilometres per hour'],
  ft: ['foot', 'feet'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  '%': ['percent', 'percent'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '°': ['degree', 'degrees'],
};

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function roman(text: string): number {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

const MONTH = MONTHS.flatMap((month) => [month, `${month.slice(0, 3)}\\.?`]).join('|');
const monthName = (written: string) => MONTHS.find((month) => month.startsWith(written.slice(0, 3))) ?? written;

const DATES: readonly SpellingRule[] = [
  rule(new RegExp(`(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\d:])`), ([, month, day, then]) =>
    Number(day) > 31
      ? undefined
      : `${monthName(month as string)} ${ordinal(Number(day))}${then ? ` ${year(Number(then))}` : ''}`,
  ),
  rule(new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?: (\\d{4}))?(?!\\w)`), ([, day, month, then]) =>
    Number(day) > 31
      ? undefined
      : `the ${ordinal(Number(day))} of ${monthName(month as string)}${then ? ` ${year(Number(then))}` : ''}`,
  ),
  rule(/(\d{4})-(\d{2})-(\d{2})(?!\d)/, ([, then, month, day]) => {
    const name = MONTHS[Number(month) - 1];
    return name ? `${name} ${ordinal(Number(day))} ${year(Number(then))}` : undefined;
  }),
  rule(/'?(\d{2}|\d{4})['’]?s(?!\w)/, ([, decade]) => {
    if (!decade?.endsWith('0')) return undefined;
    const said = decade.length === 4 ? year(Number(decade)) : cardinal(Number(decade));
    return said.endsWith('y') ? `${said.slice(0, -1)}ies` : `${said}s`;
  }),
];

const AMOUNTS: readonly SpellingRule[] = [
  rule(
    new RegExp(`([$£€₹])\\s?(${NUMBER})(?: (hundred|thousand|million|billion|trillion|lakh|crore))?`),
    ([, sign, amount, scale]) => money(sign as string, amount as string, scale),
  ),
  rule(/(\d{1,2}):(\d{2})(?:\s?([ap]\.?m\.?))?(?![\d\w])/i, ([, hours, minutes, half]) =>
    clock(hours as string, minutes as string, half),
  ),
  rule(/(\d{1,2})\s?([ap])\.?m\.?(?!\w)/i, ([, hours, half]) => `${cardinal(Number(hours))} ${half?.toLowerCase()} m`),
  rule(/(\d+)(?:st|nd|rd|th)(?!\w)/i, ([, value]) => ordinal(Number(value))),
  rule(/1\/2(?!\d)/, () => 'one half'),
  rule(/1\/4(?!\d)/, () => 'one quarter'),
  rule(/3\/4(?!\d)/, () => 'three quarters'),
  rule(new RegExp(`(${NUMBER})\\s?(km/h|km|cm|mm|kg|mph|lbs|lb|ft|m|g|%|°C|°F|°)(?![\\w])`), ([, amount, unit]) => {
    const [one, many] = UNITS[unit as string] ?? ['', ''];
    return `${number(amount as string)} ${plural(amount as string, one, many)}`;
  }),
  rule(/(1[1-9]\d\d|20\d\d)(?![\d,.]\d|\d)/, ([written]) => year(Number(written))),
  rule(/(\d+)\/(\d+)(?!\d)/, ([, above, below]) => `${number(above as string)} over ${number(below as string)}`),
  rule(new RegExp(NUMBER), ([written]) => number(written)),
];

const ABBREVIATIONS: readonly SpellingRule[] = [
  rule(/St\.(?= \p{Lu})/u, () => 'saint'),
  rule(/St\.(?!\w)/, () => 'street'),
  rule(/No\.(?= ?\d)/, () => 'number'),
  rule(/e\.g\.,?/i, () => 'for example'),
  rule(/i\.e\.,?/i, () => 'that is'),
  rule(new RegExp(`(${Object.keys(TITLES).join('|')})\\.`), ([, short]) => TITLES[short as string]),
  rule(/((?:[A-Z]\.\s?){2,})(?=\s|[^\p{L}\p{N}]|$)/u, ([, initials]) =>
    (initials as string)
      .replace(/[^A-Z]/g, '')
      .split('')
      .join(' '),
  ),
  rule(/([A-Z])\.(?= \p{Lu}\p{Ll})/u, ([, initial]) => initial),
  rule(
    /((?:Chapter|Part|Act|Scene|Book|Volume|World War) )([IVXL]+)(?!\w)/,
    ([, what, digits]) => `${what}${cardinal(roman(digits as string))}`,
  ),
  rule(/(\p{Lu}\p{Ll}+ )([IVX]{2,})(?!\w)/u, ([, name, digits]) => `${name}the ${ordinal(roman(digits as string))}`),
  rule(/&/, () => 'and'),
  rule(/@/, () => 'at'),
  rule(/#(?=\d)/, () => 'number'),
  rule(/\+(?=\s?\d)/, () => 'plus'),
  rule(/=(?=\s?\w)/, () => 'equals'),
  rule(/h?m{2,}(?!\w)/i, () => 'hum'),
  rule(/sh{2,}(?!\w)/i, () => 'shush'),
  rule(/u[gh]h+(?!\w)/i, () => 'ugh'),
];

const ACRONYMS = new Set(
  'FBI CIA USA UK EU UN US AI TV DJ CEO CFO CTO IT ID HIV DNA ATM GPS UFO NYPD LAPD BBC CNN IBM MIT PhD AC DC PM AM IQ VIP SUV IOU ABC USB API URL ISS OK'.split(
    ' ',
  ),
);

/** How English reads numbers, dates, times, money, abbreviations and initials. */
export const ENGLISH: Spelling = {
  rules: [...DATES, ...ABBREVIATIONS, ...AMOUNTS],
  acronyms: ACRONYMS,
  // A lone `a` is read as the article.
  letter: (letter) => (letter === 'A' ? 'ay' : letter.toLowerCase()),
};
