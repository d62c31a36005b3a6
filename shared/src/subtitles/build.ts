import type { Caption } from './caption.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { schedule, type SpokenCaption } from './schedule.ts';
import { tokensOf } from './tokens.ts';

/** A line as it is heard. Word offsets are UTF-16 into `text`, word times milliseconds from the line's start. */
export type SpokenText = {
  readonly text: string;
  readonly speaker?: string;
  readonly startMs: number;
  readonly endMs: number;
  /** May be empty: the time is then shared out by length. */
  readonly words: readonly {
    readonly start: number;
    readonly end: number;
    readonly startMs: number;
    readonly endMs: number;
  }[];
};

/** Lines in the order they are heard become captions that keep {@link CAPTION_LIMITS} wherever the talk leaves time. */
export function buildCaptions(lines: readonly SpokenText[]): Caption[] {
  return schedule(lines.flatMap((line) => chunksOf(tokensOf(line.text)).map((chunk) => timed(chunk, line))));
}

function timed(chunk: Chunk, line: SpokenText): SpokenCaption {
  const start = chunk.tokens[0]?.start ?? 0;
  const end = chunk.tokens.at(-1)?.end ?? line.text.length;
  const words = line.words.filter((word) => word.start < end && word.end > start);
  const share = (offset: number) => ((line.endMs - line.startMs) * offset) / Math.max(1, line.text.length);
  return {
    lines: chunk.lines,
    ...(line.speaker === undefined ? {} : { speaker: line.speaker }),
    startMs: Math.round(line.startMs + (words[0]?.startMs ?? share(start))),
    endMs: Math.round(line.startMs + (words.at(-1)?.endMs ?? share(end))),
  };
}
