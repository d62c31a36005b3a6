import { z } from 'zod';

/** One or two lines of text on the screen for a while. Milliseconds from the film's start; the end is exclusive. */
export const Caption = z.object({
  startMs: z.int().min(0),
  endMs: z.int().min(0),
  lines: z.array(z.string()),
  /** Who says it, for versions that name speakers. */
  speaker: z.string().optional(),
});
export type Caption = z.infer<typeof Caption>;

/** What can be read in time. @source Netflix Timed Text Style Guide, general requirements; issue limits. */
export const CAPTION_LIMITS = {
  /** Columns a line: a wide (East Asian) character takes two. */
  columns: 42,
  lines: 2,
  /** Graphemes a second. */
  readingSpeed: 17,
  leastMs: 833,
  mostMs: 7000,
  /** Two frames at 24 a second between captions. */
  gapMs: 84,
} as const;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** The characters a reader sees: an accented letter, a Devanagari syllable or an emoji is one. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Width of a line in columns. */
export function columnsOf(text: string): number {
  return graphemes(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

/** Milliseconds it takes to read a text at the limit's speed. */
export function readingMs(text: string): number {
  return Math.ceil((graphemes(text).length / CAPTION_LIMITS.readingSpeed) * 1000);
}
