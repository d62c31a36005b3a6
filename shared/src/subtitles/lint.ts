import { CAPTION_LIMITS, columnsOf, readingMs, type Caption } from './caption.ts';

export type CaptionFault = {
  readonly index: number;
  readonly fault: 'line-too-long' | 'too-many-lines' | 'too-fast' | 'too-short' | 'too-long' | 'overlap' | 'empty';
};

/** Every place where captions break {@link CAPTION_LIMITS}; empty when a viewer can read them all. */
export function lintCaptions(captions: readonly Caption[]): CaptionFault[] {
  return captions.flatMap((caption, index) => {
    const faults: CaptionFault['fault'][] = [];
    const durationMs = caption.endMs - caption.startMs;
    if (caption.lines.every((line) => line.trim() === '')) faults.push('empty');
    if (caption.lines.length > CAPTION_LIMITS.lines) faults.push('too-many-lines');
    if (caption.lines.some((line) => columnsOf(line) > CAPTION_LIMITS.columns)) faults.push('line-too-long');
    if (durationMs < readingMs(caption.lines.join(' '))) faults.push('too-fast');
    if (durationMs < CAPTION_LIMITS.leastMs) faults.push('too-short');
    if (durationMs > CAPTION_LIMITS.mostMs) faults.push('too-long');
    if (caption.endMs > (captions[index + 1]?.startMs ?? Number.POSITIVE_INFINITY)) faults.push('overlap');
    return faults.map((fault) => ({ index, fault }));
  });
}
