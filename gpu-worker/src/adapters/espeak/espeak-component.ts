import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { StudioError } from '@film-studio/shared/errors';
import { EspeakAnswer } from './events.ts';

/** A line to say as the component takes it; see component/README.md. */
export type EspeakQuestion = {
  readonly text: string;
  readonly voice: string;
  readonly rate: number;
  readonly pitch: number;
  readonly range: number;
};

type Waiting = { readonly resolve: (answer: EspeakAnswer) => void; readonly reject: (error: unknown) => void };

const PROGRAM = fileURLToPath(new URL('./component/espeak-process.ts', import.meta.url));
const KEPT_STDERR = 500;

/** The component as a child process: started at the first question, restarted after a crash, gone at `close`. */
export class EspeakComponent {
  readonly #waiting = new Map<number, Waiting>();
  #child: ChildProcessWithoutNullStreams | undefined;
  #asked = 0;

  /** @throws speech/failed when the process breaks off; the signal's reason when aborted. */
  async ask(question: EspeakQuestion, signal: AbortSignal): Promise<EspeakAnswer> {
    const id = this.#asked++;
    const child = this.#started();
    return new Promise<EspeakAnswer>((resolve, reject) => {
      const abort = () => this.#take(id)?.reject(signal.reason);
      const settled =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          signal.removeEventListener('abort', abort);
          then(value);
        };
      this.#waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      signal.addEventListener('abort', abort);
      holdOpen(child, true);
      child.stdin.write(`${JSON.stringify({ id, ...question })}\n`);
    });
  }

  async close(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child) return;
    holdOpen(child, true);
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.kill();
    await gone;
  }

  #started(): ChildProcessWithoutNullStreams {
    if (this.#child) return this.#child;
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM], { stdio: 'pipe' });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = `${complaint}${chunk.toString()}`.slice(-KEPT_STDERR);
    });
    createInterface({ input: child.stdout, crlfDelay: Infinity }).on('line', (line) => this.#heard(line));
    const broken = (cause?: unknown) => {
      if (this.#child === child) this.#child = undefined;
      this.#failAll(complaint, cause);
    };
    child.on('error', broken);
    child.stdin.on('error', broken);
    child.on('close', () => broken());
    this.#child = child;
    return child;
  }

  #heard(line: string): void {
    const answer = EspeakAnswer.safeParse(parsed(line));
    if (answer.success) this.#take(answer.data.id)?.resolve(answer.data);
    else this.#failAll('an answer that is none', answer.error);
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0 && this.#child) holdOpen(this.#child, false);
    return waiting;
  }

  #failAll(complaint: string, cause: unknown): void {
    for (const id of [...this.#waiting.keys()]) {
      this.#take(id)?.reject(
        new StudioError('speech/failed', {
          message: 'The separate eSpeak program broke off while it was speaking.',
          details: { output: complaint },
          cause,
        }),
      );
    }
  }
}

/** An idle component must not keep the studio running: when the studio ends, its input closes and it ends too. */
function holdOpen(child: ChildProcessWithoutNullStreams, held: boolean): void {
  for (const handle of [child, child.stdin, child.stdout, child.stderr]) {
    const { ref, unref } = handle as unknown as Partial<Socket>;
    (held ? ref : unref)?.call(handle);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Not JSON is not an answer: the caller says so.
    return undefined;
  }
}
