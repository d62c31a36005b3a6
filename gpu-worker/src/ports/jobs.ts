import type { JobEvent } from '@film-studio/shared/jobs';
import type { JobId } from '@film-studio/shared/ids';
import type { WireError } from '@film-studio/shared/errors';
import type { Json } from '@film-studio/shared/ids';

/** Work for the engine. `spec` is parsed with zod by whoever runs it. */
export type RenderJob = { readonly id: JobId; readonly spec: Json };
export type RenderResult = { readonly outputs: readonly string[]; readonly facts: Json };

/** Where jobs come from: one file, a SQLite queue, SQS. */
export interface JobSource {
  /** Leases as they come, one at a time or several; ends when the source is exhausted or the signal aborts. */
  receive(signal: AbortSignal): AsyncIterable<JobLease>;
}

/** The right to work on a job until `expiresAtMs`. Whoever holds a newer lease of the same job wins. */
export interface JobLease {
  readonly job: RenderJob;
  /** 1 on first delivery. */
  readonly attempt: number;
  /** Counts up with every delivery of the job; a report with an older epoch is refused. */
  readonly leaseEpoch: number;
  readonly expiresAtMs: number;
  /** Extends the lease; answers the new expiry. @throws lease/lost */
  renew(): Promise<number>;
  /** @throws lease/lost */
  complete(result: RenderResult): Promise<void>;
  /** @throws lease/lost */
  fail(error: WireError): Promise<void>;
  /** Hands the job back for another worker after `delaySeconds`. */
  release(delaySeconds: number): Promise<void>;
}

/** Where a watching person's events go. Must not throw; may drop `progress`. */
export interface EventSink {
  emit(event: JobEvent): void;
}
