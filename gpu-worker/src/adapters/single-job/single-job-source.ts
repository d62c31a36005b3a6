import type { WireError } from '@film-studio/shared/errors';
import type { JobLease, JobSource, RenderJob, RenderResult } from '../../ports/index.ts';

/** How the one job ended. `released`: the worker stopped, or the fault may pass; a person decides whether to run again. */
export type SingleJobOutcome =
  | { readonly kind: 'completed'; readonly result: RenderResult }
  | { readonly kind: 'failed'; readonly error: WireError }
  | { readonly kind: 'released' };

/** {@link JobSource} of the command line: one job, whose lease nobody can take and which ends with the process. */
export type SingleJobSource = JobSource & { readonly outcome: SingleJobOutcome | undefined };

export function createSingleJobSource(job: RenderJob): SingleJobSource {
  let outcome: SingleJobOutcome | undefined;
  const lease: JobLease = {
    job,
    attempt: 1,
    leaseEpoch: 1,
    expiresAtMs: NEVER_MS,
    renew: () => Promise.resolve(NEVER_MS),
    complete: async (result) => void (outcome = { kind: 'completed', result }),
    fail: async (error) => void (outcome = { kind: 'failed', error }),
    release: async () => void (outcome = { kind: 'released' }),
  };
  return {
    get outcome() {
      return outcome;
    },
    async *receive(signal) {
      if (!signal.aborted && !outcome) yield lease;
    },
  };
}

/** The end of the range of dates: a lease that needs no renewing. */
const NEVER_MS = 8.64e15;
