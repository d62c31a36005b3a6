/** A word of a text: folded for look-up, with its place in the source (UTF-16 offsets, end exclusive). */
export type Token = { readonly word: string; readonly raw: string; readonly start: number; readonly end: number };

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Lower case, composed, with straight apostrophes: the form in which words are compared. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

/** The words of a text in order; possessive `'s` is cut off so that `keeper's` is found as `keeper`. */
export function tokenize(text: string): readonly Token[] {
  const known = TOKENS.get(text);
  if (known !== undefined) return known;
  const tokens = split(text);
  if (TOKENS.size >= MOST_REMEMBERED) TOKENS.clear();
  TOKENS.set(text, tokens);
  return tokens;
}

/**
 * Texts already split. One reading asks for the same paragraph a dozen times, and the next reading, one keystroke later,
 * for all but one of them. Nobody can tell a remembered list from a new one: it is read-only and hangs on the text alone.
 */
const TOKENS = new Map<string, readonly Token[]>();
const MOST_REMEMBERED = 8192;

function split(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const word = fold(raw).replace(/'s$/u, '');
    tokens.push({ word, raw, start: match.index, end: match.index + raw.length });
  }
  return tokens;
}

/** Sentences of a text, trimmed; dandas and full-width stops end one as well. A dot after a title does not. */
export function sentencesOf(text: string): readonly string[] {
  const guarded = text.replace(/(?<!\p{L})(Mr|Mrs|Ms|Dr|St|Prof|Sr|Sra|Jr|Capt|Sgt|Lt)\./giu, '$1\u2024');
  return guarded
    .split(/(?<=[.!?…।॥。！？])["'”’)]*\s+|\n+/u)
    .map((part) => part.replaceAll('\u2024', '.').trim())
    .filter((part) => part !== '');
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    men: 'man',
    women: 'woman',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    mice: 'mouse',
    geese: 'goose',
    knives: 'knife',
    wolves: 'wolf',
    leaves: 'leaf',
    loaves: 'loaf',
    shelves: 'shelf',
    wives: 'wife',
    lives: 'life',
    thieves: 'thief',
    glasses: 'glasses',
    scissors: 'scissors',
    binoculars: 'binoculars',
    trousers: 'trousers',
  }),
);

/** English singular of a folded noun; other words come back as they are. */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|z|ss)es$/u.test(word)) return word.slice(0, -2);
  if (word.endsWith('oes')) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Primary language of a BCP 47 tag: `es-MX` → `es`. */
export function primaryLanguage(tag: string): string {
  return fold(tag).split('-')[0] ?? '';
}

/** `OLD KEEPER` → `Old Keeper`, `girl` → `Girl`; names already in mixed case are kept. */
export function displayName(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s\-.(/])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** Share of word pairs two texts have in common, 0–1: how alike they are although edited. */
export function similarity(left: string, right: string): number {
  const a = shingles(left);
  const b = shingles(right);
  if (a.size === 0 || b.size === 0) return left === right ? 1 : 0;
  let common = 0;
  for (const item of a) if (b.has(item)) common += 1;
  return (2 * common) / (a.size + b.size);
}

function shingles(text: string): ReadonlySet<string> {
  const letters = fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const result = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at += 1) result.add(letters.slice(at, at + 3));
  if (result.size === 0 && letters !== '') result.add(letters);
  return result;
}
