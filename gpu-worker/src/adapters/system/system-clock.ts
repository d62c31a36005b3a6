import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../ports/index.ts';

/** Timers count in 31 bits; a longer wait would end at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** {@link Clock} of this computer. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  sleep: async (ms, signal) => {
    signal.throwIfAborted();
    try {
      for (let left = ms; left > 0; left -= LONGEST_MS) await sleep(Math.min(left, LONGEST_MS), undefined, { signal });
    } catch (error) {
      signal.throwIfAborted(); // the timer's own error says only that it was aborted, not why
      throw error;
    }
  },
};
