/** One thing that is not written as it is said. */
export type SpellingRule = {
  /** Sticky; tried wherever a word may begin. */
  readonly pattern: RegExp;
  /** The words said for a match; undefined when it is none after all; empty when nothing is said. */
  readonly say: (match: RegExpExecArray, source: string) => string | undefined;
};

/** How a language reads what is not words. */
export type Spelling = {
  /** Tried in this order. */
  readonly rules: readonly SpellingRule[];
  /** Capitals that are said letter by letter although they could be read. */
  readonly acronyms: ReadonlySet<string>;
  /** The name of a letter, as the engine should read it. */
  readonly letter: (letter: string) => string;
};

/** Numbers as words. */
export type NumberWords = {
  /** A whole number of at most 15 digits. */
  readonly cardinal: (value: number) => string;
  readonly digits: readonly string[];
  readonly point: string;
  readonly minus: string;
};

/** A rule that fires only where no letter or digit stands right before. */
export function rule(pattern: RegExp, say: SpellingRule['say']): SpellingRule {
  return {
    pattern: new RegExp(pattern.source, [...new Set(`${pattern.flags}uy`)].join('')),
    say: (match, source) => (/[\p{L}\p{N}]/u.test(source[match.index - 1] ?? '') ? undefined : say(match, source)),
  };
}

/** `3.14`, `1,250`, `-7`, `007`: whole part by value, decimals and long or zero-led numbers digit by digit. */
export function sayNumber(written: string, words: NumberWords, groupSign = ',', pointSign = '.'): string {
  const negative = /^[-−]/.test(written);
  const plain = written.replace(/^[-−]/, '').split(groupSign).join('');
  const [whole = '0', decimals] = plain.split(pointSign);
  const digitByDigit = (digits: string) => [...digits].map((digit) => words.digits[Number(digit)] ?? '').join(' ');
  const said = whole.length > 15 || /^0\d/.test(whole) ? digitByDigit(whole) : words.cardinal(Number(whole));
  const after = decimals ? ` ${words.point} ${digitByDigit(decimals)}` : '';
  return `${negative ? `${words.minus} ` : ''}${said}${after}`;
}
