import { CLASSES, NOUNS } from './nouns.ts';
import { KEYWORDS } from './keywords.ts';

/** What stands for a noun. `drawing` is a name of the icon collection, or `own:` and one of ours. */
export type Resolved = { drawing: string; metres: number; exact: boolean };

type Entry = { drawing: string; metres: number };
type Lexicon = { nouns: Map<string, Entry>; classes: Map<string, Entry>; keywords: Map<string, string> };

const lines = (table: string): string[] => table.split('\n').filter((line) => line !== '');
const spaced = (word: string): string => word.replaceAll('_', ' ');

function readLexicon(): Lexicon {
  const nouns = new Map<string, Entry>();
  for (const line of lines(NOUNS)) {
    const [names = '', drawing = '', metres = '0.3'] = line.split(' ');
    for (const name of names.split(',')) nouns.set(spaced(name), { drawing, metres: Number(metres) });
  }
  const classes = new Map<string, Entry>();
  for (const line of lines(CLASSES)) {
    const [head = '', words = ''] = line.split(': ');
    const [name = '', drawing = '', metres = '0.3'] = head.split(' ');
    for (const word of [name, ...words.split(' ')]) {
      if (!classes.has(spaced(word))) classes.set(spaced(word), { drawing, metres: Number(metres) });
    }
  }
  const keywords = new Map<string, string>();
  for (const line of lines(KEYWORDS)) {
    for (const entry of line.split(';')) {
      const [icon = '', words = ''] = entry.split(':');
      for (const word of words.split(',')) if (!keywords.has(word)) keywords.set(word, icon);
    }
  }
  return { nouns, classes, keywords };
}

const lexicon = once(readLexicon);

function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}

/** A word and the singulars that it may be the plural of. */
function singulars(word: string): string[] {
  const forms = [word];
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('ves')) forms.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  if (word.endsWith('s')) forms.push(word.slice(0, -1));
  return forms;
}

/** `the old brass lantern` → that, then `brass lantern`, then `lantern`, each in the singular too. */
function readings(noun: string): string[] {
  const words = noun
    .toLowerCase()
    .replace(/[^a-z\s-]/g, '')
    .replace(/^(a|an|the|his|her|their|my|your|some|old|new)\s+/, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  return words.flatMap((_, from) => {
    const head = words.slice(from, -1);
    return singulars(words.at(-1) ?? '').map((last) => [...head, last].join(' '));
  });
}

/** The drawing for a common noun. `exact` when it shows the thing itself, else it shows its kind. */
export function lookUp(noun: string): Resolved {
  const { nouns, classes, keywords } = lexicon();
  const tried = readings(noun);
  for (const reading of tried) {
    const entry = nouns.get(reading);
    if (entry) return { ...entry, exact: true };
  }
  for (const reading of tried) {
    const entry = classes.get(reading);
    if (entry) return { ...entry, exact: false };
  }
  for (const reading of tried) {
    const icon = keywords.get(reading);
    if (icon !== undefined)
      return { drawing: icon, metres: heightOf(icon), exact: icon.replaceAll('-', ' ') === reading };
  }
  return { ...(classes.get('thing') as Entry), exact: false };
}

/** Icons that the table of nouns uses lend their height to what else is drawn with them. */
function heightOf(icon: string): number {
  for (const entry of lexicon().nouns.values()) if (entry.drawing === icon) return entry.metres;
  return 0.3;
}

/**
 * What a noun is drawn as: for reports and for planning inserts.
 * @returns `icon` when the drawing comes from the collection; `drawnAs` in plain words; `exact` false for a stand-in
 */
export function resolveNoun(noun: string): { icon?: string; drawnAs: string; exact: boolean } {
  const { drawing, exact } = lookUp(noun);
  const own = drawing.startsWith('own:');
  const drawnAs = (own ? drawing.slice(4) : drawing).replaceAll('-', ' ');
  return own ? { drawnAs, exact } : { icon: drawing, drawnAs, exact };
}

/** How tall the thing that a noun names is in the world, metres. */
export function propHeight(noun: string): number {
  return lookUp(noun).metres;
}
