import type { SpokenPhone, SpokenWord } from '../../../ports/index.ts';

/** A spoken line on its way through the treatments: every step answers a new one, with its times carried along. */
export type Utterance = {
  readonly samples: Float32Array;
  readonly sampleRateHz: number;
  readonly words: readonly SpokenWord[];
  readonly phones: readonly SpokenPhone[];
};

export function durationMsOf({ samples, sampleRateHz }: Utterance): number {
  return (samples.length * 1000) / sampleRateHz;
}

/** The same words and phones at other times. `map` must not decrease. */
export function moved(
  utterance: Pick<Utterance, 'words' | 'phones'>,
  map: (ms: number) => number,
): Pick<Utterance, 'words' | 'phones'> {
  const at = <T extends { startMs: number; endMs: number }>(span: T): T => ({
    ...span,
    startMs: map(span.startMs),
    endMs: map(span.endMs),
  });
  return { words: utterance.words.map(at), phones: utterance.phones.map(at) };
}

/** A time map through the given corners, straight between them, parallel outside. */
export function throughCorners(corners: readonly { fromMs: number; toMs: number }[]): (ms: number) => number {
  return (ms) => {
    let before = corners[0];
    if (!before) return ms;
    for (const corner of corners) {
      if (corner.fromMs > ms) {
        const span = corner.fromMs - before.fromMs;
        if (span <= 0 || ms < before.fromMs) return corner.toMs - (corner.fromMs - ms);
        return before.toMs + ((ms - before.fromMs) / span) * (corner.toMs - before.toMs);
      }
      before = corner;
    }
    return before.toMs + (ms - before.fromMs);
  };
}
