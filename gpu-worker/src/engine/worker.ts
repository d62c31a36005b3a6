import { isStudioError, toWireError } from '@film-studio/shared/errors';
import type { JobLease, JobSource, Logger, RenderJob, RenderResult } from '../ports/index.ts';
import type { LeaseKeeper } from './lease-keeper.ts';

/** What a worker does with a job. Throws a StudioError when it cannot. */
export type JobRunner = { run(job: RenderJob, signal: AbortSignal): Promise<RenderResult> };

/** How long a job that may succeed elsewhere or later is left alone. */
const RETRY_AFTER_SECONDS = 5;

/**
 * Takes jobs from the source, one at a time, until it is exhausted or the signal aborts. A job is completed, failed for
 * good, or handed back; a job whose lease was lost is left to whoever has it now.
 */
export async function runWorker(
  source: JobSource,
  runner: JobRunner,
  keeper: LeaseKeeper,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  for await (const lease of source.receive(signal)) {
    await workOn(lease, runner, keeper, logger, signal);
    if (signal.aborted) return;
  }
}

async function workOn(
  lease: JobLease,
  runner: JobRunner,
  keeper: LeaseKeeper,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  try {
    const done = await keeper
      .keep(lease, signal, (working) => runner.run(lease.job, working))
      .then(
        (result) => ({ result }) as const,
        (error: unknown) => ({ error }) as const,
      );
    if ('error' in done) await giveUp(lease, done.error, logger, signal);
    else await report(lease, done.result, logger);
  } catch (error) {
    if (!isLost(error)) throw error;
    logger.warn('job left to its new owner', { job: lease.job.id });
  }
}

/** Finished work that could not be reported comes again soon: its pieces are stored by then. */
async function report(lease: JobLease, result: RenderResult, logger: Logger): Promise<void> {
  try {
    await lease.complete(result);
  } catch (error) {
    if (isLost(error)) throw error;
    logger.error('finished job not reported', { job: lease.job.id, attempt: lease.attempt });
    await lease.release(RETRY_AFTER_SECONDS);
  }
}

function isLost(error: unknown): boolean {
  return isStudioError(error) && error.code === 'lease/lost';
}

/** Shutting down hands the job back at once; a passing fault after a pause; anything else fails it. */
async function giveUp(lease: JobLease, error: unknown, logger: Logger, signal: AbortSignal): Promise<void> {
  if (isLost(error)) throw error;
  if (signal.aborted) return lease.release(0);
  const wire = toWireError(error);
  logger.error('job failed', { job: lease.job.id, attempt: lease.attempt, code: wire.code });
  if (isStudioError(error) && error.retryable) return lease.release(RETRY_AFTER_SECONDS);
  return lease.fail(wire);
}
