import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StudioError, fromWireError } from '@film-studio/shared/errors';
import { defaultCacheFolder } from '../filesystem/index.ts';
import { FromWorker, type ToWorker } from './messages.ts';

const ENTRY = fileURLToPath(new URL('worker-entry.ts', import.meta.url));
const STDERR_KEPT = 2000;

/** Drawing leaves little behind that lives: a young generation of 4 MB rather than 16 saves 30 MB a process. */
const YOUNG_HEAP = '--max-semi-space-size=4';

/** What a drawing process starts with. Compiled modules are kept between runs: it is ready in half the time. */
function drawingEnvironment(): NodeJS.ProcessEnv {
  const compiled = join(defaultCacheFolder(process.env, process.platform), 'compiled');
  return { NODE_COMPILE_CACHE: compiled, ...process.env, DISABLE_SYSTEM_FONTS_LOAD: '1' };
}

/** A job without its number. */
export type Order =
  | Omit<Extract<ToWorker, { kind: 'render' }>, 'id'>
  | Omit<Extract<ToWorker, { kind: 'still' }>, 'id'>;

type Job = {
  readonly id: number;
  readonly onFrames: (done: number) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};

/** One drawing process and the job it has. When the process dies its job fails; the object is then of no more use. */
export class WorkerProcess {
  /** What was drawn last, to give like work to a process that still has its plates. */
  lastSet = '';
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  #job: Job | undefined;
  #jobs = 0;
  #stderr = '';
  #alive = true;

  constructor() {
    this.#child = fork(ENTRY, [], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'json',
      execArgv: [YOUNG_HEAP],
      env: drawingEnvironment(),
    });
    this.#child.stderr?.setEncoding('utf8');
    this.#child.stderr?.on('data', (text: string) => (this.#stderr = (this.#stderr + text).slice(-STDERR_KEPT)));
    this.#child.on('message', (message) => this.#hear(message));
    this.#child.on('error', (cause) => this.#lose(cause.message, cause));
    this.#exited = new Promise((resolve) => {
      this.#child.on('exit', (code, signal) => {
        this.#lose(signal ?? `exit code ${code}`);
        resolve();
      });
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  get busy(): boolean {
    return this.#job !== undefined;
  }

  /** @throws draw/failed when the process dies, what the job throws, or the signal's reason once the job has stopped */
  async run(order: Order, signal: AbortSignal, onFrames: (done: number) => void): Promise<void> {
    signal.throwIfAborted();
    const id = ++this.#jobs;
    const cancel = () => this.#send({ kind: 'cancel', id });
    signal.addEventListener('abort', cancel, { once: true });
    try {
      await new Promise<void>((resolve, reject) => {
        this.#job = { id, onFrames, resolve, reject };
        this.#send({ ...order, id });
      });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      this.#job = undefined;
      signal.removeEventListener('abort', cancel);
    }
  }

  async stop(): Promise<void> {
    if (this.#alive) this.#child.kill('SIGKILL');
    await this.#exited;
  }

  #send(message: ToWorker): void {
    if (this.#child.connected) this.#child.send(message);
  }

  #hear(raw: unknown): void {
    const message = FromWorker.parse(raw);
    const job = this.#job;
    if (job?.id !== message.id) return;
    if (message.kind === 'frames') job.onFrames(message.done);
    else if (message.kind === 'done') job.resolve();
    else job.reject(fromWireError(message.error));
  }

  #lose(how: string, cause?: Error): void {
    this.#alive = false;
    const lastWords = this.#stderr.trim().split('\n').slice(-3).join(' | ');
    this.#job?.reject(
      new StudioError('draw/failed', {
        message: `A drawing process ended unexpectedly (${how})${lastWords ? `: ${lastWords}` : '.'}`,
        remedy: 'Run the command again: finished work is kept.',
        ...(cause === undefined ? {} : { cause }),
      }),
    );
  }
}
