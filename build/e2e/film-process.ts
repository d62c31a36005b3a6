import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The command line’s entry. */
export const FILM_MAIN = fileURLToPath(new URL('../../gpu-worker/src/hosts/cli/main.ts', import.meta.url));

export type FilmRun = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
  readonly seconds: number;
};

export type RunOptions = {
  /** Ends the process with kill -9 after so long. */
  readonly killAfterMs?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** The largest file that may be written (EFBIG beyond): a small disk for whoever cannot mount one. */
  readonly fileSizeLimitKib?: number;
};

/** Runs the command line as a user would, in a process of its own. */
export function runFilm(args: readonly string[], options: RunOptions = {}): Promise<FilmRun> {
  const startedMs = performance.now();
  return new Promise((resolve, reject) => {
    const program = [process.execPath, '--disable-warning=ExperimentalWarning', FILM_MAIN, ...args];
    const limited = [
      'bash',
      '-c',
      `ulimit -f ${options.fileSizeLimitKib}; trap '' XFSZ; exec "$@"`,
      'bash',
      ...program,
    ];
    const [file = '', ...rest] = options.fileSizeLimitKib === undefined ? program : limited;
    const child = spawn(file, rest, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...options.env } });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const timer =
      options.killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.killAfterMs);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stderr, seconds: (performance.now() - startedMs) / 1000 });
    });
  });
}

/** The parts of `report.json` that campaigns and benches read. */
export const Report = z.object({
  seconds: z.object({ setup: z.number(), render: z.number(), stages: z.record(z.string(), z.number()) }),
  cache: z.object({ hits: z.int(), made: z.int() }),
  film: z.object({ frames: z.int(), durationSeconds: z.number(), shots: z.int() }),
  peakMemoryBytes: z.number(),
  artifacts: z.array(
    z.object({ key: z.string(), cached: z.boolean(), seconds: z.number(), provenance: z.object({ step: z.string() }) }),
  ),
});
export type Report = z.infer<typeof Report>;

export function readReport(folder: string): Report {
  return Report.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
}

/** Keys of everything published in a cache folder. */
export function publishedKeys(cacheFolder: string): Set<string> {
  const root = join(cacheFolder, 'artifacts');
  if (!existsSync(root)) return new Set();
  return new Set(readdirSync(root).flatMap((shelf) => readdirSync(join(root, shelf))));
}
