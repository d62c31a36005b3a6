import { rule, sayNumber, type NumberWords, type Spelling, type SpellingRule } from './spelling.ts';

const SMALL = (
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete ' +
  'dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete ' +
  'veintiocho veintinueve'
).split(' ');
const TENS = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const HUNDREDS =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');
const ORDINALS = '- primer segund tercer cuart quint sext séptim octav noven décim'.split(' ');
const MILLION = 1e6;

function cardinal(value: number): string {
  if (value < 30) return SMALL[value] as string;
  if (value < 100) return joined(TENS[Math.floor(value / 10)] as string, value % 10, ' y ');
  if (value === 100) return 'cien';
  if (value < 1000) return joined(HUNDREDS[Math.floor(value / 100)] as string, value % 100);
  if (value < 2000) return joined('mil', value % 1000);
  if (value < MILLION) return joined(`${shortened(cardinal(Math.floor(value / 1000)))} mil`, value % 1000);
  const millions = Math.floor(value / MILLION);
  const name = millions === 1 ? 'un millón' : `${shortened(cardinal(millions))} millones`;
  return joined(name, value % MILLION);
}

function joined(head: string, rest: number, link = ' '): string {
  return rest === 0 ? head : `${head}${link}${cardinal(rest)}`;
}

/** Before a noun `uno` loses its end: veintiún años, treinta y un mil. */
function shortened(words: string): string {
  return words.replace(/veintiuno$/, 'veintiún').replace(/\buno$/, 'un');
}

const NUMBERS: NumberWords = { cardinal, digits: SMALL.slice(0, 10), point: 'coma', minus: 'menos' };
const NUMBER = String.raw`[-−]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[-−]?\d+(?:,\d+)?`;
const number = (written: string) => sayNumber(written, NUMBERS, '.', ',');

const MONEY: Readonly<Record<string, readonly [string, string]>> = {
  $: ['dólar', 'dólares'],
  '€': ['euro', 'euros'],
  '£': ['libra', 'libras'],
};
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  km: ['kilómetro', 'kilómetros'],
  m: ['metro', 'metros'],
  cm: ['centímetro', 'centímetros'],
  kg: ['kilo', 'kilos'],
  g: ['gramo', 'gramos'],
  'km/h': ['kilómetro por hora', 'kilómetros por hora'],
  '%': ['por ciento', 'por ciento'],
  '°C': ['grado', 'grados'],
  '°': ['grado', 'grados'],
};
const SHORT: Readonly<Record<string, string>> = {
  Sr: 'señor',
  Sres: 'señores',
  Sra: 'señora',
  Srta: 'señorita',
  Dr: 'doctor',
  Dra: 'doctora',
  Prof: 'profesor',
  Ud: 'usted',
  Uds: 'ustedes',
  Vd: 'usted',
  Dña: 'doña',
  Gral: 'general',
  Cap: 'capitán',
  Avda: 'avenida',
  Av: 'avenida',
  Núm: 'número',
  núm: 'número',
  etc: 'etcétera',
  aprox: 'aproximadamente',
};

function counted(amount: string, [one, many]: readonly [string, string]): string {
  return amount === '1' ? `un ${one}` : `${shortened(number(amount))} ${many}`;
}

/** `las siete y media`: quarter, half and minutes as they are said. */
function clock(hours: string, minutes: string): string | undefined {
  if (Number(hours) > 24 || Number(minutes) > 59) return undefined;
  const hour = hours === '1' ? 'una' : cardinal(Number(hours));
  const minute = { '00': 'en punto', '15': 'y cuarto', '30': 'y media' }[minutes] ?? `y ${cardinal(Number(minutes))}`;
  return `${hour} ${minute}`;
}

const RULES: readonly SpellingRule[] = [
  rule(/EE\.\s?UU\.?/, () => 'Estados Unidos'),
  rule(/p\.\s?ej\./, () => 'por ejemplo'),
  rule(/D\.(?= \p{Lu})/u, () => 'don'),
  rule(new RegExp(`(${Object.keys(SHORT).join('|')})\\.`), ([, short]) => SHORT[short as string]),
  rule(/((?:\p{Lu}\.\s?){2,})(?=\s|[^\p{L}\p{N}]|$)/u, ([, initials]) =>
    (initials ?? '').replace(/[^\p{L}]/gu, ' ').trim(),
  ),
  rule(/1(?= de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic))/, () => 'primero'),
  rule(/(\d{1,2})\.?([ºª°])(?![CF])/, ([, value, ending]) => {
    const stem = ORDINALS[Number(value)];
    return stem && Number(value) > 0 ? `${stem}${ending === 'ª' ? 'a' : 'o'}` : undefined;
  }),
  rule(/(\d{1,2}):(\d{2})(?!\d)/, ([, hours, minutes]) => clock(hours as string, minutes as string)),
  rule(new RegExp(`([$€£])\\s?(${NUMBER})`), ([, sign, amount]) =>
    counted(amount as string, MONEY[sign as string] ?? ['', '']),
  ),
  rule(new RegExp(`(${NUMBER})\\s?([$€£])`), ([, amount, sign]) =>
    counted(amount as string, MONEY[sign as string] ?? ['', '']),
  ),
  rule(new RegExp(`(${NUMBER})\\s?(km/h|km|cm|kg|m|g|%|°C|°)(?![\\p{L}])`, 'u'), ([, amount, unit]) =>
    counted(amount as string, UNITS[unit as string] ?? ['', '']),
  ),
  rule(new RegExp(`(${NUMBER})(?= \\p{Ll})`, 'u'), ([written]) => shortened(number(written))),
  rule(new RegExp(NUMBER), ([written]) => number(written)),
  rule(/&/, () => 'y'),
  rule(/@/, () => 'arroba'),
];

/** How Spanish reads numbers, times, money, ordinals and abbreviations. */
export const SPANISH: Spelling = {
  rules: RULES,
  acronyms: new Set('ONU UE EEUU AVE DNI IVA TV ADN OMS FBI CIA USA'.split(' ')),
  letter: (letter) => letter.toLowerCase(),
};
