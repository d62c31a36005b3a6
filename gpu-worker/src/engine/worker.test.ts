import { StudioError } from '@film-studio/shared/errors';
import { describe, expect, it } from 'vitest';
import type { JobLease, JobSource, Logger } from '../ports/index.ts';
import { jobSourceConformance, testJob } from '../testing/conformance/job-source.ts';
import { createFakeJobQueue } from '../testing/fake-job-queue.ts';
import { createManualClock, settle } from '../testing/manual-clock.ts';
import { createLeaseKeeper } from './lease-keeper.ts';
import { runWorker, type JobRunner } from './worker.ts';

const LEASE_MS = 1000;
const silent: Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the fake queue', () => {
  jobSourceConformance(async () => {
    const clock = createManualClock();
    const source = createFakeJobQueue(clock, LEASE_MS);
    return {
      source,
      send: async (job) => source.send(job),
      pass: (ms) => clock.advance(ms),
      visibilityTimeoutMs: LEASE_MS,
    };
  });
});

function setUp(runner: JobRunner) {
  const clock = createManualClock();
  const queue = createFakeJobQueue(clock, LEASE_MS);
  const stop = new AbortController();
  const start = () => runWorker(queue, runner, createLeaseKeeper(clock, silent), silent, stop.signal);
  return { clock, queue, stop, start };
}

/** The same source with something changed in each lease. */
function withLease(source: JobSource, change: (lease: JobLease) => JobLease): JobSource {
  return {
    async *receive(signal) {
      for await (const lease of source.receive(signal)) yield change(lease);
    },
  };
}

describe('a worker', () => {
  it('completes every job of the source and ends with it', async () => {
    const { queue, start } = setUp({ run: async (job) => ({ outputs: [job.id], facts: {} }) });
    const jobs = [testJob(), testJob(), testJob()];
    jobs.forEach((job) => queue.send(job));
    await start();
    for (const job of jobs)
      expect(queue.outcome(job)).toEqual({ kind: 'completed', result: { outputs: [job.id], facts: {} } });
  });

  it('renews the lease of long work at half its life', async () => {
    const clockOf: { sleep?: () => Promise<void> } = {};
    const { clock, queue, start } = setUp({
      run: async () => {
        await clockOf.sleep?.();
        return { outputs: ['long'], facts: {} };
      },
    });
    clockOf.sleep = () => clock.sleep(LEASE_MS * 5, new AbortController().signal);
    const job = testJob();
    queue.send(job);
    const working = start();
    await clock.advance(LEASE_MS * 6);
    await working;
    expect(queue.outcome(job)?.kind).toBe('completed');
  });

  it.each([
    { failures: 1, attempts: 1, why: undefined },
    { failures: 50, attempts: 2, why: 'lease/lost' },
  ])('works on while a renewal that failed ($failures times) may yet succeed', async ({ failures, attempts, why }) => {
    let left = failures;
    const clock = createManualClock();
    const queue = createFakeJobQueue(clock, LEASE_MS);
    const source = withLease(queue, (lease) => ({
      ...lease,
      renew: () => (lease.attempt === 1 && (left -= 1) >= 0 ? Promise.reject(new TypeError('network')) : lease.renew()),
    }));
    const reasons: unknown[] = [];
    const run: JobRunner['run'] = async (_job, working) => {
      await clock.sleep(LEASE_MS * 3, working).finally(() => reasons.push(working.reason));
      return { outputs: [], facts: {} };
    };
    const job = testJob();
    queue.send(job);
    const working = runWorker(source, { run }, createLeaseKeeper(clock, silent), silent, new AbortController().signal);
    await clock.advance(LEASE_MS * 10);
    await working;
    expect(reasons).toHaveLength(attempts);
    expect((reasons[0] as StudioError | undefined)?.code).toBe(why);
    expect(queue.outcome(job)?.kind).toBe('completed');
  });

  it('hands a finished job back when its end cannot be reported, instead of failing it', async () => {
    const clock = createManualClock();
    const queue = createFakeJobQueue(clock, LEASE_MS);
    let reports = 0;
    const source = withLease(queue, (lease) => ({
      ...lease,
      complete: (result) => ((reports += 1) === 1 ? Promise.reject(new TypeError('network')) : lease.complete(result)),
    }));
    const runner: JobRunner = { run: async () => ({ outputs: ['film'], facts: {} }) };
    const start = () =>
      runWorker(source, runner, createLeaseKeeper(clock, silent), silent, new AbortController().signal);
    const job = testJob();
    queue.send(job);
    await start();
    expect(queue.outcome(job)).toBeUndefined();
    await clock.advance(10_000);
    await start();
    expect(queue.outcome(job)?.kind).toBe('completed');
  });

  it('fails a job for good when trying again cannot help', async () => {
    const { queue, start } = setUp({
      run: () => Promise.reject(new StudioError('script/empty', { message: 'The script is empty.' })),
    });
    const job = testJob();
    queue.send(job);
    await start();
    expect(queue.outcome(job)).toMatchObject({ kind: 'failed', error: { code: 'script/empty' } });
  });

  it('hands a job back when the fault may pass', async () => {
    let attempts = 0;
    const { clock, queue, start } = setUp({
      run: async () => {
        attempts += 1;
        if (attempts === 1) throw new StudioError('disk/full', { message: 'full' });
        return { outputs: [], facts: {} };
      },
    });
    const job = testJob();
    queue.send(job);
    await start();
    expect(queue.outcome(job)).toBeUndefined();
    await clock.advance(10_000);
    await start();
    expect(queue.outcome(job)?.kind).toBe('completed');
    expect(attempts).toBe(2);
  });

  it('hands its job back at once when it is told to stop', async () => {
    const { queue, stop, start } = setUp({
      run: (_job, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    });
    const job = testJob();
    queue.send(job);
    const working = start();
    await settle();
    stop.abort(new Error('shutting down'));
    await working;
    expect(queue.outcome(job)).toBeUndefined();
    for await (const lease of queue.receive(new AbortController().signal)) {
      expect(lease.attempt).toBe(2);
      return;
    }
    throw new Error('the job did not come back');
  });

  it('stops working, and reports nothing, once another worker has its job', async () => {
    let aborted: unknown;
    const { clock, queue, start } = setUp({
      run: (_job, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            aborted = signal.reason;
            reject(signal.reason as Error);
          }),
        ),
    });
    const job = testJob();
    queue.send(job);
    const working = start();
    await settle();
    queue.steal(job);
    await clock.advance(LEASE_MS);
    await working;
    expect(aborted).toMatchObject({ code: 'lease/lost' });
    expect(queue.outcome(job)).toBeUndefined();
  });
});
