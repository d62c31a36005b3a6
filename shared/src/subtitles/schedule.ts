import { CAPTION_LIMITS, readingMs, type Caption } from './caption.ts';

/** A caption with the time its words are spoken; it may be shown a little earlier and longer. */
export type SpokenCaption = {
  readonly lines: readonly string[];
  readonly speaker?: string;
  readonly startMs: number;
  readonly endMs: number;
};

/** How early a caption may come before its words, and how far fast talk may push it behind them. */
const LEAD_MS = 400;
const LAG_MS = 1500;

/**
 * Gives every caption time to be read: it stays into the pause behind its words, comes early into the pause before them,
 * and in fast talk runs behind by up to a second and a half. Never two at once, always a gap between.
 */
export function schedule(spoken: readonly SpokenCaption[]): Caption[] {
  const captions: Caption[] = [];
  spoken.forEach((caption, index) => {
    const free = index === 0 ? 0 : (captions[index - 1]?.endMs ?? 0) + CAPTION_LIMITS.gapMs;
    const needed = Math.min(
      CAPTION_LIMITS.mostMs,
      Math.max(CAPTION_LIMITS.leastMs, readingMs(caption.lines.join(' '))),
    );
    const nextMs = spoken[index + 1]?.startMs ?? Number.POSITIVE_INFINITY;
    const startMs = Math.max(free, startFor(caption, needed, nextMs));
    const latestEnd = Math.max(startMs + 1, nextMs + LAG_MS - CAPTION_LIMITS.gapMs);
    const wanted = Math.max(startMs + needed, caption.endMs);
    const endMs = Math.min(wanted, startMs + CAPTION_LIMITS.mostMs, Math.max(latestEnd, startMs + 1));
    captions.push({
      startMs,
      endMs,
      lines: [...caption.lines],
      ...(caption.speaker === undefined ? {} : { speaker: caption.speaker }),
    });
  });
  return captions;
}

/** With its words, or earlier when there would not be time to read it before the next words. */
function startFor(caption: SpokenCaption, needed: number, nextMs: number): number {
  const missing = needed - (nextMs - CAPTION_LIMITS.gapMs - caption.startMs);
  return Math.max(0, caption.startMs - Math.min(LEAD_MS, Math.max(0, missing)));
}
