import { describe, expect, it } from 'vitest';
import { systemClock } from './system-clock.ts';

describe('the clock of this computer', () => {
  it('ends a wait with the reason it was aborted for, also one that never began', async () => {
    const stop = new AbortController();
    const waiting = systemClock.sleep(60_000, stop.signal);
    stop.abort(new Error('no longer needed'));
    await expect(waiting).rejects.toThrow('no longer needed');
    await expect(systemClock.sleep(0, stop.signal)).rejects.toThrow('no longer needed');
  });

  it('waits at least as long as it was told', async () => {
    const startedMs = performance.now();
    await systemClock.sleep(30, new AbortController().signal);
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(29);
  });
});
