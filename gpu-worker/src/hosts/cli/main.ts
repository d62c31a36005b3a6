import { enableCompileCache } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describeError, isStudioError, toWireError } from '@film-studio/shared/errors';
import { readArguments, type CliArguments } from './arguments.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { helpText } from './help.ts';
import { VERSION } from './version.ts';

const MAIN_SAMPLE = fileURLToPath(new URL('../../../../samples/lighthouse.fountain', import.meta.url));

/** Commands are loaded when they are asked for: `--help` need not wait for the engine. */
async function run(args: CliArguments, signal: AbortSignal): Promise<number> {
  switch (args.command) {
    case 'help':
      process.stdout.write(`${helpText(args.about)}\n`);
      return EXIT.done;
    case 'version':
      process.stdout.write(`${VERSION}\n`);
      return EXIT.done;
    case 'render':
      return (await import('./render-command.ts')).renderCommand(args, args.operands[0] ?? MAIN_SAMPLE, signal);
    case 'plan':
      return (await import('./plan-command.ts')).planCommand(args, args.operands[0] ?? MAIN_SAMPLE);
    case 'doctor':
      return (await import('./doctor-command.ts')).doctorCommand(args, signal);
    case 'cache':
      return (await import('./cache-command.ts')).cacheCommand(args);
  }
}

/** One Ctrl-C arrives up to three times, from the terminal, from npm and from the start script: this close is one. */
const SAME_STOP_MS = 1000;
/** So long its echoes are waited for: one that came while we leave would end us by signal, not with our code. */
const LATE_STOP_MS = 150;

/** Ctrl-C stops the work, leaves nothing half-written, and a second one does not wait for that. */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  let stoppedMs = 0;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (!controller.signal.aborted) stoppedMs = performance.now();
      else if (performance.now() - stoppedMs > SAME_STOP_MS) process.exit(EXIT.cancelled);
      controller.abort(new DOMException('stopped', 'AbortError'));
    });
  }
  return controller.signal;
}

function errorText(error: unknown): string {
  if (isStudioError(error)) return describeError(error);
  return `A fault of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** For programs: code, message, remedy and place apart. */
function errorLine(error: unknown): string {
  return JSON.stringify({ kind: 'error', ...toWireError(error) });
}

async function main(): Promise<number> {
  const signal = cancellation();
  try {
    return await run(readArguments(process.argv.slice(2)), signal);
  } catch (error) {
    if (signal.aborted) {
      process.stderr.write('Stopped. Finished pieces are kept; run the command again to go on.\n');
      await delay(LATE_STOP_MS);
      return EXIT.cancelled;
    }
    process.stderr.write(`${process.argv.includes('--json') ? errorLine(error) : errorText(error)}\n`);
    return exitCodeOf(error);
  }
}

/** Compiled code is kept between runs, here and in the worker processes: starting costs half. */
function keepCompiledCode(): void {
  const { directory } = enableCompileCache();
  if (directory) process.env['NODE_COMPILE_CACHE'] ??= directory;
}

/** Whoever reads what we print may stop reading (`| head`); the work goes on. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

outliveReaders();
keepCompiledCode();
process.exitCode = await main();
