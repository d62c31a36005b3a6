import { isStudioError, StudioError } from '@film-studio/shared/errors';
import type { Clock, JobLease, Logger } from '../ports/index.ts';

/** The part of its life that a lease may spend before it is renewed. */
const RENEW_AT = 0.5;
/** Never asked more often than this, however short the lease. */
const LEAST_WAIT_MS = 100;

/** Keeps a lease alive while work goes on. */
export type LeaseKeeper = {
  /**
   * Runs the work under the lease, renewing at half its life. When the lease is lost, or ran out because it could not be
   * renewed, the work's signal aborts with `lease/lost`: another worker may already have the job.
   */
  keep<T>(lease: JobLease, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
};

export function createLeaseKeeper(clock: Clock, logger: Logger): LeaseKeeper {
  return {
    async keep(lease, signal, work) {
      const lost = new AbortController();
      const done = new AbortController();
      const working = AbortSignal.any([signal, lost.signal]);
      const renewing = renewUntil(lease, clock, AbortSignal.any([done.signal, signal]), (error) => {
        logger.warn('lease lost', { job: lease.job.id, attempt: lease.attempt });
        lost.abort(error);
      });
      try {
        return await work(working);
      } finally {
        done.abort();
        await renewing;
      }
    },
  };
}

async function renewUntil(
  lease: JobLease,
  clock: Clock,
  stop: AbortSignal,
  onLost: (error: StudioError) => void,
): Promise<void> {
  let expiresAtMs = lease.expiresAtMs;
  while (!stop.aborted) {
    const waitMs = Math.max(LEAST_WAIT_MS, (expiresAtMs - clock.nowMs()) * RENEW_AT);
    const slept = await clock.sleep(waitMs, stop).then(
      () => true,
      () => false,
    );
    if (!slept) return;
    try {
      expiresAtMs = await lease.renew();
    } catch (cause) {
      // a queue that cannot be reached is asked again for as long as the lease may still be ours
      const lost = isStudioError(cause) && cause.code === 'lease/lost';
      if (!lost && clock.nowMs() < expiresAtMs) continue;
      onLost(new StudioError('lease/lost', { message: 'Another worker has taken this job over.', cause }));
      return;
    }
  }
}
