import { rmSync } from 'node:fs';
import type { DrawWorkers, LocalPath, SegmentSpec } from '../../ports/index.ts';
import { illustrationVersion } from './version.ts';
import { WorkerProcess, type Order } from './worker-process.ts';

export type DrawWorkersOptions = {
  /** How many segments are drawn at once. */
  readonly count: number;
  readonly ffmpegPath: string;
  /** Name and version of what encodes. */
  readonly ffmpegVersion: string;
};

/**
 * Draws segments in processes of their own, one encoder beside each. Processes start when first needed and stay warm; one
 * that dies fails its job and is replaced at the next.
 */
export function createDrawWorkers(options: DrawWorkersOptions): DrawWorkers {
  const pool = new Pool(options.count);
  const run = (set: string, order: Order, signal: AbortSignal, onFrames: (done: number) => void) =>
    pool.run(set, order, signal, onFrames);
  return {
    version: `${illustrationVersion()}; ${options.ffmpegVersion}`,
    count: options.count,
    render: async (spec, output, signal, onFrames) => {
      try {
        await run(setOf(spec), { kind: 'render', spec, output, ffmpegPath: options.ffmpegPath }, signal, onFrames);
      } catch (error) {
        removeHalfMade(output);
        throw error;
      }
    },
    still: (picture, frame, size, output, signal) =>
      run(JSON.stringify(picture.set), { kind: 'still', picture, frame, size, output }, signal, () => undefined),
    close: () => pool.close(),
  };
}

/** A process that died could not remove its file. */
function removeHalfMade(output: LocalPath): void {
  rmSync(output, { force: true });
}

function setOf(spec: SegmentSpec): string {
  if (spec.kind === 'black') return '';
  const picture = spec.kind === 'shot' ? spec.range.picture : (spec.incoming ?? spec.outgoing)?.picture;
  return picture === undefined ? '' : JSON.stringify(picture.set);
}

/** Gives each job to an idle process, best one that drew the same set last; more jobs than processes wait in order. */
class Pool {
  readonly #count: number;
  #processes: WorkerProcess[] = [];
  #waiting: (() => void)[] = [];
  #taken = new Set<WorkerProcess>();
  #closed = false;

  constructor(count: number) {
    this.#count = count;
  }

  async run(set: string, order: Order, signal: AbortSignal, onFrames: (done: number) => void): Promise<void> {
    const worker = await this.#take(set, signal);
    try {
      await worker.run(order, signal, onFrames);
    } finally {
      this.#taken.delete(worker);
      this.#waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#processes.map((worker) => worker.stop()));
  }

  async #take(set: string, signal: AbortSignal): Promise<WorkerProcess> {
    while (this.#taken.size >= this.#count) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (signal.aborted) this.#waiting.shift()?.();
    signal.throwIfAborted();
    if (this.#closed) throw new Error('The draw workers are closed.');
    this.#processes = this.#processes.filter((worker) => worker.alive);
    const idle = this.#processes.filter((worker) => !this.#taken.has(worker));
    const worker = idle.find((each) => each.lastSet === set) ?? this.#freshOr(idle);
    worker.lastSet = set;
    this.#taken.add(worker);
    return worker;
  }

  /** An idle process drew another set: start one more when there may be more, else take the first idle one. */
  #freshOr(idle: readonly WorkerProcess[]): WorkerProcess {
    const [first] = idle;
    if (first !== undefined && this.#processes.length >= this.#count) return first;
    const fresh = new WorkerProcess();
    this.#processes.push(fresh);
    return fresh;
  }
}
