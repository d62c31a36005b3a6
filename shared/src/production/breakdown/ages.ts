const DECADES: Readonly<Record<string, number>> = {
  teens: 15,
  twenties: 25,
  thirties: 35,
  forties: 45,
  fifties: 55,
  sixties: 65,
  seventies: 74,
  eighties: 83,
  '20s': 25,
  '30s': 35,
  '40s': 45,
  '50s': 55,
  '60s': 65,
  '70s': 74,
  '80s': 83,
};

/** An age said in figures or as a decade of life: `(62)`, `, 62,`, `62-year-old`, `in her late forties`, `62 años`, `६२ वर्ष`. */
export function statedAge(text: string, language: string): number | undefined {
  const western = inFigures(text, language);
  const years =
    /(?<!\d)(\d{1,2})[\s-]*(?:years?[\s-]*old|year-old|yrs?\b|años|ans\b|jahre|anos|anni|साल|वर्ष|बरस)/iu.exec(western);
  const bracket = /\(\s*(?:age[ds]?\s*)?(\d{1,2})\s*(?:[,)]|$)/u.exec(western);
  const comma = /^[^,.]{0,40},\s*(?:age[ds]?\s*)?(\d{1,2})\s*(?:,|\.|$|;|—|-)/u.exec(western);
  const said = /\b(?:aged?|de edad|turning)\s+(\d{1,2})\b/iu.exec(western);
  const found = years ?? bracket ?? comma ?? said;
  if (found?.[1] !== undefined) return clampAge(Number(found[1]));
  if (language !== 'en') return undefined;
  const decade =
    /\b(early|mid|late)?[\s-]*(teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|[2-8]0s)\b/iu.exec(
      western,
    );
  const middle = DECADES[decade?.[2]?.toLowerCase() ?? ''];
  if (middle === undefined) return undefined;
  const shift = { early: -3, mid: 0, late: 3 }[decade?.[1]?.toLowerCase() ?? 'mid'] ?? 0;
  return clampAge(middle + shift);
}

const UNITS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    en: 'zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen'.split(
      ',',
    ),
    es: 'cero,uno,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce,trece,catorce,quince,dieciséis,diecisiete,dieciocho,diecinueve'.split(
      ',',
    ),
    hi: 'शून्य,एक,दो,तीन,चार,पाँच,छह,सात,आठ,नौ,दस,ग्यारह,बारह,तेरह,चौदह,पंद्रह,सोलह,सत्रह,अठारह,उन्नीस'.split(','),
  }),
);
const TENS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    en: 'twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(','),
    es: 'veinte,treinta,cuarenta,cincuenta,sesenta,setenta,ochenta,noventa'.split(','),
    hi: 'बीस,तीस,चालीस,पचास,साठ,सत्तर,अस्सी,नब्बे'.split(','),
  }),
);

/** `sixty-two`, `setenta y dos` and `६२` as `62`, `70`, `62`; numbers below five are no ages and stay words. */
function inFigures(text: string, language: string): string {
  const units = UNITS.get(language) ?? [];
  const tens = TENS.get(language) ?? [];
  return text
    .replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .replace(
      /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)(?:(?:-|\s+y\s+)([\p{L}\p{M}]+))?(?![\p{L}\p{M}])/gu,
      (whole, first: string, second?: string) => {
        const ten = tens.indexOf(first.toLowerCase());
        const unit = units.indexOf((second ?? '').toLowerCase());
        if (ten >= 0)
          return `${(ten + 2) * 10 + (unit > 0 && unit < 10 ? unit : 0)}${unit > 0 || second === undefined ? '' : whole.slice(first.length)}`;
        const alone = units.indexOf(first.toLowerCase());
        return alone >= 5 ? `${alone}${whole.slice(first.length)}` : whole;
      },
    );
}

function clampAge(years: number): number {
  return Math.min(90, Math.max(5, years));
}
