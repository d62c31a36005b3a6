import type { Clock } from '../ports/index.ts';

/** A {@link Clock} that stands still until `advance` moves it; sleepers wake in order of their time. */
export type ManualClock = Clock & { advance(ms: number): Promise<void> };

export function createManualClock(startMs = 0): ManualClock {
  let now = startMs;
  const sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];
  return {
    nowMs: () => now,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason as Error);
        const sleeper = { atMs: now + ms, wake: resolve };
        sleepers.push(sleeper);
        signal.addEventListener('abort', () => {
          sleepers.splice(sleepers.indexOf(sleeper), 1);
          reject(signal.reason as Error);
        });
      });
    },
    async advance(ms) {
      const until = now + ms;
      for (;;) {
        await settle();
        const next = sleepers.filter((sleeper) => sleeper.atMs <= until).sort((a, b) => a.atMs - b.atMs)[0];
        if (!next) break;
        now = Math.max(now, next.atMs);
        sleepers.splice(sleepers.indexOf(next), 1);
        next.wake();
      }
      now = until;
      await settle();
    },
  };
}

/** Lets everything that is ready to run do so. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
