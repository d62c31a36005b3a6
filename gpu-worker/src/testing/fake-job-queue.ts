import { StudioError, type WireError } from '@film-studio/shared/errors';
import type { Clock, JobLease, JobSource, RenderJob, RenderResult } from '../ports/index.ts';

type Entry = {
  readonly job: RenderJob;
  visibleAtMs: number;
  receives: number;
  epoch: number;
  outcome?:
    | { readonly kind: 'completed'; readonly result: RenderResult }
    | { readonly kind: 'failed'; readonly error: WireError };
};

/** A job queue in memory with SQS's rules: a job received is hidden until its lease runs out, and then comes again. */
export type FakeJobQueue = JobSource & {
  send(job: RenderJob): void;
  outcome(job: RenderJob): Entry['outcome'];
  /** Another worker receives the job although its lease still runs: a clock that jumped, a network that split. */
  steal(job: RenderJob): void;
};

export function createFakeJobQueue(clock: Clock, visibilityTimeoutMs: number): FakeJobQueue {
  const entries: Entry[] = [];

  function lease(entry: Entry): JobLease {
    entry.receives += 1;
    entry.epoch += 1;
    const leaseEpoch = entry.epoch;
    const extend = () => (entry.visibleAtMs = clock.nowMs() + visibilityTimeoutMs);
    const mine = () => {
      if (entry.epoch !== leaseEpoch || entry.outcome || entry.visibleAtMs <= clock.nowMs()) {
        throw new StudioError('lease/lost', { message: 'Another worker has taken this job over.' });
      }
    };
    return {
      job: entry.job,
      attempt: entry.receives,
      leaseEpoch,
      expiresAtMs: extend(),
      renew: async () => (mine(), extend()),
      complete: async (result) => (mine(), void (entry.outcome = { kind: 'completed', result })),
      fail: async (error) => (mine(), void (entry.outcome = { kind: 'failed', error })),
      release: async (delaySeconds) => (mine(), void (entry.visibleAtMs = clock.nowMs() + delaySeconds * 1000)),
    };
  }

  return {
    send: (job) => void entries.push({ job, visibleAtMs: clock.nowMs(), receives: 0, epoch: 0 }),
    outcome: (job) => entries.find((entry) => entry.job.id === job.id)?.outcome,
    steal(job) {
      const entry = entries.find((candidate) => candidate.job.id === job.id);
      if (entry) lease(entry);
    },
    async *receive(signal) {
      while (!signal.aborted) {
        const next = entries.find((entry) => !entry.outcome && entry.visibleAtMs <= clock.nowMs());
        if (!next) return;
        yield lease(next);
      }
    },
  };
}
