import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../ports/index.ts';

/** {@link Clock} of this computer. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  sleep: async (ms, signal) => {
    await sleep(ms, undefined, { signal });
  },
};
