import { JobId } from '@film-studio/shared/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JobLease, JobSource, RenderJob } from '../../ports/index.ts';

export type SourceUnderTest = {
  readonly source: JobSource;
  send(job: RenderJob): Promise<void>;
  /** Lets so much time pass for leases. */
  pass(ms: number): Promise<void>;
  readonly visibilityTimeoutMs: number;
};

let minted = 0;
export const testJob = (): RenderJob => ({
  id: JobId.parse(`job_00000000-${String((minted += 1)).padStart(4, '0')}`),
  spec: { n: minted },
});

/** The next lease, or undefined when nothing can be received now. */
async function next(source: JobSource): Promise<JobLease | undefined> {
  for await (const lease of source.receive(new AbortController().signal)) return lease;
  return undefined;
}

async function must(source: JobSource): Promise<JobLease> {
  const lease = await next(source);
  if (!lease) throw new Error('a job was expected');
  return lease;
}

/** What every {@link JobSource} with redelivery must do. */
export function jobSourceConformance(open: () => Promise<SourceUnderTest>): void {
  let under: SourceUnderTest;
  let job: RenderJob;
  beforeEach(async () => {
    under = await open();
    job = testJob();
    await under.send(job);
  });

  describe('a job source', () => {
    it('hands a job to one worker at a time', async () => {
      const lease = await must(under.source);
      expect(lease).toMatchObject({ job, attempt: 1 });
      expect(await next(under.source)).toBeUndefined();
    });

    it('never hands out a completed or failed job again', async () => {
      await (await must(under.source)).complete({ outputs: ['film.mp4'], facts: {} });
      const other = testJob();
      await under.send(other);
      await (await must(under.source)).fail({ code: 'script/empty', message: 'empty', details: {} });
      await under.pass(under.visibilityTimeoutMs * 2);
      expect(await next(under.source)).toBeUndefined();
    });

    it('gives the job of a dead worker to another, counting attempts and epochs up', async () => {
      const dead = await must(under.source);
      await under.pass(under.visibilityTimeoutMs + 1);
      const heir = await must(under.source);
      expect(heir.job).toEqual(job);
      expect(heir.attempt).toBe(2);
      expect(heir.leaseEpoch).toBeGreaterThan(dead.leaseEpoch);
    });

    it('refuses everything that a late worker reports', async () => {
      const late = await must(under.source);
      await under.pass(under.visibilityTimeoutMs + 1);
      const heir = await must(under.source);
      const lost = { code: 'lease/lost' };
      await expect(late.renew()).rejects.toMatchObject(lost);
      await expect(late.complete({ outputs: [], facts: {} })).rejects.toMatchObject(lost);
      await expect(late.fail({ code: 'internal/bug', message: '', details: {} })).rejects.toMatchObject(lost);
      await heir.complete({ outputs: ['heir'], facts: {} });
    });

    it('keeps a job with the worker that renews in time', async () => {
      const lease = await must(under.source);
      for (let i = 0; i < 4; i++) {
        await under.pass(under.visibilityTimeoutMs * 0.6);
        expect(await lease.renew()).toBeGreaterThan(lease.expiresAtMs);
        expect(await next(under.source)).toBeUndefined();
      }
      await lease.complete({ outputs: [], facts: {} });
    });

    it('gives a released job back after its delay', async () => {
      await (await must(under.source)).release(2);
      expect(await next(under.source)).toBeUndefined();
      await under.pass(2001);
      expect((await must(under.source)).job).toEqual(job);
    });
  });
}
