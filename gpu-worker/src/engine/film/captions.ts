import type { LineTiming } from '@film-studio/shared/production';
import {
  buildCaptions,
  CAPTION_LIMITS,
  lintCaptions,
  parseSrt,
  type Caption,
  type CaptionFault,
} from '@film-studio/shared/subtitles';
import { endTimeExclusive, fromMilliseconds, toMilliseconds, type FrameRate } from '@film-studio/shared/time';
import { edits, type Clip, type Timeline } from '@film-studio/shared/timeline';
import type { FilmCaption } from '../../pipelines/conform/index.ts';
import { sameLanguage } from './translations.ts';

export type FilmCaptions = {
  readonly byLanguage: ReadonlyMap<string, readonly Caption[]>;
  readonly warnings: readonly string[];
};

export type CaptionRequest = {
  readonly timeline: Timeline;
  /** Word times by the line id that a caption clip notes. */
  readonly timings: ReadonlyMap<string, LineTiming>;
  /** Languages asked for, checked already. */
  readonly languages: readonly string[];
  readonly filmLanguage: string;
  /** Text of the subtitle files given, by language. */
  readonly translations: ReadonlyMap<string, string>;
};

type HeardLine = {
  readonly text: string;
  readonly speaker?: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly words: LineTiming['words'];
};

/** Captions in every language asked for: the script's own words in their true times, and given translations moved to them. */
export function captionsFor(request: CaptionRequest): FilmCaptions {
  const lines = heardLines(request.timeline, request.timings);
  const own = buildCaptions(lines);
  const warnings: string[] = [];
  const byLanguage = new Map<string, readonly Caption[]>();
  for (const language of request.languages) {
    const given = request.translations.get(language);
    if (given === undefined || sameLanguage(language, request.filmLanguage)) byLanguage.set(language, own);
    else {
      const moved = translated(parseSrt(given), lines, own, language, warnings);
      warnings.push(...hardToRead(moved, language));
      byLanguage.set(language, moved);
    }
  }
  return { byLanguage, warnings };
}

/**
 * A translation is moved to the film's times: caption by caption when it has as many as ours, line by line when it has one
 * for each line; otherwise its own times stand, and a warning says so.
 */
function translated(
  given: readonly Caption[],
  lines: readonly HeardLine[],
  own: readonly Caption[],
  language: string,
  warnings: string[],
): readonly Caption[] {
  if (given.length === own.length) {
    return own.map((caption, index) => ({ ...caption, lines: given[index]?.lines ?? [] }));
  }
  if (given.length === lines.length) {
    return buildCaptions(
      lines.map((line, index) => ({ ...line, text: (given[index]?.lines ?? []).join(' '), words: [] })),
    );
  }
  warnings.push(
    `The "${language}" subtitles have ${given.length} captions; the film has ${lines.length} lines in ${own.length} captions. ` +
      'Their own times were kept and may not fit the voices.',
  );
  return given;
}

/** A given text is shown as it was given; where it cannot be read in time, its author is told. */
function hardToRead(captions: readonly Caption[], language: string): string[] {
  const faults = lintCaptions(captions);
  const count = (...kinds: readonly CaptionFault['fault'][]) =>
    new Set(faults.filter(({ fault }) => kinds.includes(fault)).map(({ index }) => index)).size;
  const [wide, fast] = [count('line-too-long', 'too-many-lines'), count('too-fast')];
  if (wide + fast === 0) return [];
  return [
    `The "${language}" subtitles: of ${captions.length} captions, ${wide} have over ${CAPTION_LIMITS.lines} lines of ` +
      `${CAPTION_LIMITS.columns} characters and ${fast} go faster than ${CAPTION_LIMITS.readingSpeed} characters a second.`,
  ];
}

/** The lines on the timeline's subtitle track, with word times counted from each line's start. */
function heardLines(timeline: Timeline, timings: ReadonlyMap<string, LineTiming>): HeardLine[] {
  const track = timeline.tracks.find((candidate) => candidate.kind === 'subtitle');
  return (track?.items ?? []).flatMap((item, index) => {
    if (!track || item.kind !== 'clip') return [];
    const range = edits.rangeInParent(track, index);
    return heardLine(item, toMilliseconds(range.start), toMilliseconds(endTimeExclusive(range)), timings) ?? [];
  });
}

function heardLine(
  clip: Clip,
  startMs: number,
  endMs: number,
  timings: ReadonlyMap<string, LineTiming>,
): HeardLine | undefined {
  if (clip.media.kind !== 'generator' || clip.media.spec.generator !== 'caption') return undefined;
  const { text, speaker } = clip.media.spec.parameters;
  const words = timings.get(clip.notes['lineId'] ?? '')?.words ?? [];
  return { text, ...(speaker === undefined ? {} : { speaker }), startMs, endMs, words };
}

/** The captions to draw into the picture: the first language asked for, in frames of the film. */
export function burnedCaptions(captions: FilmCaptions, languages: readonly string[], rate: FrameRate): FilmCaption[] {
  return (captions.byLanguage.get(languages[0] ?? '') ?? []).map((caption) => ({
    lines: caption.lines,
    fromFrame: fromMilliseconds(caption.startMs, rate).value,
    toFrame: fromMilliseconds(caption.endMs, rate).value,
  }));
}
