import { plainLines } from './inline-marks.ts';
import { SCRIPT_FORMS, type Screenplay, type ScriptElement, type ScriptForm } from './model.ts';
import { titleValue } from './title-page.ts';

/** The form a script seems to have, and why, when that is a guess. */
export type DetectedForm = { form: ScriptForm; why: string };

const MAX_PODCAST_SPEAKERS = 4;
/** A studio direction or two (`Music fades in.`) do not make a talk a drama. Share of all words. */
const MAX_PODCAST_ACTION_SHARE = 0.12;
const MAX_VERSE_LINE_LENGTH = 64;

/** Finds out what a script is: talk, verse, chant, prose or acted scenes. */
export function detectForm(screenplay: Screenplay, language: string): DetectedForm {
  const said = titleValue(screenplay.titlePage, ['form', 'format']).toLowerCase();
  const named = SCRIPT_FORMS.find((form) => form === said);
  if (named) return { form: named, why: '' };
  const words = measure(screenplay.elements);
  if (isSloka(words, language)) return { form: 'sloka', why: 'Sanskrit verses closed by dandas' };
  if (isPodcast(words, screenplay)) {
    return { form: 'podcast', why: `${words.speakers.size} speakers in talk and no acted scene` };
  }
  if (words.speakers.size === 0 && words.headings.length === 0) {
    if (isVerse(words)) return { form: 'poem', why: 'short lines in stanzas and nobody speaking' };
    return { form: 'narration', why: 'prose and nobody speaking' };
  }
  if (words.speakers.size === 1 && words.headings.length === 0 && isVerse(words)) {
    return { form: 'poem', why: 'short lines in stanzas and one speaker' };
  }
  return { form: 'drama', why: '' };
}

type Measures = {
  speakers: Set<string>;
  headings: string[];
  /** Words of speech and of action. */
  speechWords: number;
  actionWords: number;
  /** The lines of every paragraph of speech, lyrics and action, marks gone. */
  stanzas: string[][];
};

function measure(elements: readonly ScriptElement[]): Measures {
  const measures: Measures = { speakers: new Set(), headings: [], speechWords: 0, actionWords: 0, stanzas: [] };
  for (const { kind, text } of elements) {
    if (kind === 'character') measures.speakers.add(text.toUpperCase());
    else if (kind === 'scene-heading') measures.headings.push(text);
    else if (kind === 'dialogue' || kind === 'lyrics' || kind === 'action') {
      const stanza = plainLines(text).map((line) => line.text);
      const count = stanza.reduce((sum, line) => sum + line.split(' ').length, 0);
      if (kind === 'action') measures.actionWords += count;
      else measures.speechWords += count;
      if (stanza.length > 0) measures.stanzas.push(stanza);
    }
  }
  return measures;
}

function isPodcast(words: Measures, screenplay: Screenplay): boolean {
  const count = words.speakers.size;
  if (count < 2 || count > MAX_PODCAST_SPEAKERS || words.speechWords === 0) return false;
  const actionShare = words.actionWords / (words.speechWords + words.actionWords);
  const inStudio = words.headings.every((heading) => /podcast|studio|estudio|radio|स्टूडियो/i.test(heading));
  const title = titleValue(screenplay.titlePage, ['title', 'título', 'titulo', 'series', 'episode']);
  const called = /podcast|episode|episodio|पॉडकास्ट/i.test(`${title} ${words.headings.join(' ')}`);
  return inStudio && words.headings.length <= 1 && actionShare <= (called ? 0.3 : MAX_PODCAST_ACTION_SHARE);
}

/** Verses end in dandas; a danda in Hindi prose ends a sentence, so the language must be Sanskrit too. */
function isSloka(words: Measures, language: string): boolean {
  if (language !== 'sa') return false;
  const verses = words.stanzas.filter((stanza) => stanza.some((line) => /[।॥|][\s\d०-९।॥|]*$/u.test(line.slice(-12))));
  return verses.length * 2 >= words.stanzas.length && verses.length > 0;
}

/** Hard-wrapped prose has short lines too, but they break in mid-sentence and go on in small letters. */
function isVerse(words: Measures): boolean {
  const lines = words.stanzas.flat();
  if (lines.length < 3 || lines.length < words.stanzas.length * 2) return false;
  const short = lines.filter((line) => line.length <= MAX_VERSE_LINE_LENGTH).length;
  const mean = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
  const inner = words.stanzas.flatMap((stanza) => stanza.slice(0, -1));
  const full = inner.filter((line) => line.length > mean * 0.8 && line.length > 50).length;
  return short >= lines.length * 0.9 && mean <= 52 && full <= inner.length * 0.5;
}
