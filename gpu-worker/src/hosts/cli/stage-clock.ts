import type { JobEvent } from '@film-studio/shared/jobs';
import type { EventSink } from '../../ports/index.ts';

/** Adds up how long each stage lasted, from the events that announce them; the last one lasts until it is asked for. */
export function createStageClock(): EventSink & { seconds(nowMs: number): Record<string, number> } {
  const seconds: Record<string, number> = {};
  let current: { readonly stage: string; readonly sinceMs: number } | undefined;
  const close = (atMs: number) => {
    if (current) seconds[current.stage] = (seconds[current.stage] ?? 0) + (atMs - current.sinceMs) / 1000;
  };
  return {
    emit(event: JobEvent) {
      if (event.kind !== 'stage') return;
      close(event.atMs);
      current = { stage: event.stage, sinceMs: event.atMs };
    },
    seconds(nowMs) {
      close(nowMs);
      current = current && { ...current, sinceMs: nowMs };
      return { ...seconds };
    },
  };
}
