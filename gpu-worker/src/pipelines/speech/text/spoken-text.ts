import { ENGLISH } from './english.ts';
import { HINDI, SANSKRIT } from './hindi.ts';
import { SPANISH } from './spanish.ts';
import type { Spelling } from './spelling.ts';

/** A stretch of what is said and the stretch of the line it stands for. */
export type SpokenToken = {
  /** UTF-16 offsets into the spoken text. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offsets into the line's text. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly emphasised: boolean;
  /** The silence that the punctuation after it asks for, ms at a usual pace; 0 when there is none. */
  readonly pauseMs: number;
  /** That punctuation as the engine reads it: `,` `.` `?` `!`; empty when there is none. */
  readonly mark: string;
};

export type SpokenText = {
  /** Words and plain punctuation, nothing an engine could misread. */
  readonly text: string;
  readonly tokens: readonly SpokenToken[];
};

export type Emphasis = readonly { readonly start: number; readonly end: number }[];

const PLAIN: Spelling = { rules: [], acronyms: new Set(), letter: (letter) => letter };
const SPELLINGS: Readonly<Record<string, Spelling>> = { en: ENGLISH, es: SPANISH, hi: HINDI, sa: SANSKRIT };

const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*['’]?/uy;
const BREAK = /[\s\p{P}\p{S}]+/uy;
/** Silences that punctuation asks for, strongest first; what the engine reads in its place. */
const PAUSES: readonly (readonly [RegExp, number, string])[] = [
  [/\n\s*\n/, 750, '.'],
  [/॥|\|\|/, 700, '.'],
  [/\.{3,}|…/, 560, ','],
  [/\?/, 430, '?'],
  [/!/, 400, '!'],
  [/[.।|۔。]/, 420, '.'],
  [/\n/, 420, ','],
  [/--|[–—―]/, 300, ','],
  [/[;:；：]/, 280, ','],
  [/[,،、，]/, 170, ','],
  [/[()[\]{}]/, 150, ','],
];

/** What is said for a line's text, and which part of the line each part of it stands for. */
export function spokenText(source: string, language: string, emphasis: Emphasis = []): SpokenText {
  const spelling = SPELLINGS[primaryLanguage(language)] ?? PLAIN;
  const draft = new Draft();
  const shouted = isAllCapitals(source);
  for (let at = 0; at < source.length; ) {
    const read = readWord(source, at, spelling, shouted);
    if (read) {
      const marked = emphasis.some(({ start, end }) => start < read.end && end > at);
      draft.say({ ...read, emphasised: marked || read.emphasised }, at);
      at = read.end;
      continue;
    }
    BREAK.lastIndex = at;
    const gap = BREAK.exec(source)?.[0] ?? (source[at] as string);
    at += ruleLeap(source, at, gap, spelling);
    draft.pauseFor(gap);
  }
  return { text: draft.text, tokens: draft.tokens };
}

/** What is to be said, growing. */
class Draft {
  text = '';
  readonly tokens: SpokenToken[] = [];

  say({ say, end, emphasised }: Read, sourceStart: number): void {
    if (say === '') return;
    if (this.text !== '') this.text += ' ';
    const start = this.text.length;
    this.text += say;
    const at = { start, end: this.text.length, sourceStart, sourceEnd: end };
    this.tokens.push({ ...at, emphasised, pauseMs: 0, mark: '' });
  }

  /** The strongest mark between two words decides how long the silence is, the first how the engine reads it. */
  pauseFor(gap: string): void {
    const pause = PAUSES.find(([pattern]) => pattern.test(gap));
    const last = this.tokens.at(-1);
    if (!pause || !last || last.pauseMs >= pause[1]) return;
    if (last.mark === '') this.text += pause[2];
    this.tokens[this.tokens.length - 1] = { ...last, pauseMs: pause[1], mark: last.mark || pause[2] };
  }
}

/** `en` of `en-GB`. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}

type Read = { readonly say: string; readonly end: number; readonly emphasised: boolean };

function readWord(source: string, at: number, spelling: Spelling, shouted: boolean): Read | undefined {
  for (const { pattern, say } of spelling.rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    const spelled = match && say(match, source);
    if (match && spelled !== undefined && spelled !== null)
      return { say: spelled, end: at + match[0].length, emphasised: false };
  }
  WORD.lastIndex = at;
  const word = WORD.exec(source)?.[0];
  if (word === undefined) return undefined;
  const capitals = word.length > 1 && /^\p{Lu}[\p{Lu}\p{M}'’]+$/u.test(word);
  if (!capitals) return { say: calmed(word), end: at + word.length, emphasised: false };
  if (!shouted && isAcronym(word, spelling)) {
    return { say: [...word].map(spelling.letter).join(' '), end: at + word.length, emphasised: false };
  }
  return { say: calmed(word.toLowerCase()), end: at + word.length, emphasised: !shouted };
}

/** `Nooooo` is `Noo`: engines stumble over letters said more than twice. */
function calmed(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, '$1$1').replace(/’/g, "'");
}

function isAcronym(word: string, spelling: Spelling): boolean {
  return spelling.acronyms.has(word) || (/^[A-Z]{2,6}$/.test(word) && !/[AEIOUY]/.test(word));
}

function isAllCapitals(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 2 && words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase());
}

/** How much of a gap to skip: up to the first sign in it that a rule wants to read (`$`, `&`). */
function ruleLeap(source: string, at: number, gap: string, spelling: Spelling): number {
  for (let i = 1; i < gap.length; i++) {
    const wanted = spelling.rules.some(({ pattern, say }) => {
      pattern.lastIndex = at + i;
      const match = pattern.exec(source);
      return match !== null && say(match, source) !== undefined;
    });
    if (wanted) return i;
  }
  return gap.length;
}
