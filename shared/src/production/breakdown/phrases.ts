import { singular, type Token } from './text.ts';

/** Finds the phrases of a thesaurus in a text: longest first, left to right, never overlapping. */
export type PhraseTable<Value> = {
  /** Phrases per language; `*` holds for all. */
  readonly byLanguage: ReadonlyMap<string, ReadonlyMap<string, readonly PhraseEntry<Value>[]>>;
};

type PhraseEntry<Value> = { readonly words: readonly string[]; readonly value: Value };

/** A phrase found: `index` and `length` count tokens. */
export type PhraseHit<Value> = { readonly value: Value; readonly index: number; readonly length: number };

/** Words by language, phrases apart by commas: `{ en: 'kitchen, galley', es: 'cocina' }`. */
export type WordsByLanguage = Readonly<Record<string, string>>;

/** Makes a table from (meaning, words) pairs. */
export function phraseTable<Value>(entries: readonly (readonly [Value, WordsByLanguage])[]): PhraseTable<Value> {
  const byLanguage = new Map<string, Map<string, PhraseEntry<Value>[]>>();
  for (const [value, wordsByLanguage] of entries) {
    for (const [language, phrases] of Object.entries(wordsByLanguage)) {
      const table = byLanguage.get(language) ?? new Map<string, PhraseEntry<Value>[]>();
      byLanguage.set(language, table);
      for (const phrase of phrases.split(',')) addPhrase(table, phrase.trim().normalize('NFC'), value);
    }
  }
  for (const table of byLanguage.values())
    for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byLanguage };
}

function addPhrase<Value>(table: Map<string, PhraseEntry<Value>[]>, phrase: string, value: Value): void {
  const words = phrase.split(' ').filter((word) => word !== '');
  const first = words[0];
  if (first === undefined) return;
  table.set(first, [...(table.get(first) ?? []), { words, value }]);
}

/** Every phrase of `language` in the tokens, in order. English plurals are found as their singular. */
export function findPhrases<Value>(
  table: PhraseTable<Value>,
  tokens: readonly Token[],
  language: string,
): readonly PhraseHit<Value>[] {
  const tables = [table.byLanguage.get(language), table.byLanguage.get('*')];
  const hits: PhraseHit<Value>[] = [];
  for (let index = 0; index < tokens.length; ) {
    const hit = phraseAt(tables, tokens, index, language === 'en');
    if (hit !== undefined) hits.push(hit);
    index += hit?.length ?? 1;
  }
  return hits;
}

function phraseAt<Value>(
  tables: readonly (ReadonlyMap<string, readonly PhraseEntry<Value>[]> | undefined)[],
  tokens: readonly Token[],
  index: number,
  english: boolean,
): PhraseHit<Value> | undefined {
  const word = tokens[index]?.word ?? '';
  for (const table of tables) {
    const candidates = [...(table?.get(word) ?? []), ...(english ? (table?.get(singular(word)) ?? []) : [])];
    for (const entry of candidates) {
      const matches = entry.words.every((part, offset) => {
        const other = tokens[index + offset]?.word ?? '';
        return offset === 0 || other === part || (english && singular(other) === part);
      });
      if (matches) return { value: entry.value, index, length: entry.words.length };
    }
  }
  return undefined;
}

/** The value named most often; of equals the one named first. */
export function mostNamed<Value>(hits: readonly PhraseHit<Value>[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const hit of hits) counts.set(hit.value, (counts.get(hit.value) ?? 0) + 1);
  let best: Value | undefined;
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

/**
 * Reads a thesaurus written as lines `meaning | en: word, two words | es: palabra`. A language may be `*`.
 * @throws whatever `meaningOf` throws on a meaning it does not know: a table with a slip fails at load.
 */
export function wordTable<Value>(text: string, meaningOf: (name: string) => Value): PhraseTable<Value> {
  const entries: [Value, WordsByLanguage][] = [];
  for (const line of text.split('\n')) {
    const [name, ...columns] = line.split('|').map((part) => part.trim());
    if (name === undefined || name === '') continue;
    const words = columns.map((column): [string, string] => {
      const colon = column.indexOf(':');
      return [column.slice(0, colon).trim(), column.slice(colon + 1)];
    });
    entries.push([meaningOf(name), Object.fromEntries(words)]);
  }
  return phraseTable(entries);
}
