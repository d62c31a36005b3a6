/**
 * The one door of every `npm run` command. Runs on any Node 20 or newer with nothing installed:
 * sets up what is missing (packages, Node 24, ffmpeg), then starts the command on the right Node.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureFfmpeg } from './ffmpeg.mjs';
import { ensurePackages } from './packages.mjs';
import { findNode } from './runtime.mjs';
import { SetupError } from './setup-error.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each command needs and runs. `scope`: the least install that will do. */
const COMMANDS = {
  film: { scope: 'film', entry: 'gpu-worker/src/hosts/cli/main.ts' },
  test: { scope: 'all', entry: 'build/setup/test.mjs' },
  check: { scope: 'all', entry: 'build/setup/test.mjs' },
  bench: { scope: 'film', entry: 'build/bench/main.ts' },
  soak: { scope: 'film', entry: 'build/soak/main.ts' },
};

/**
 * Waits for the child and answers its exit code. Signals are handed on, so that stopping us stops it.
 * @param {string} node @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function run(node, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: 'inherit', env });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/**
 * Commands that only read, or that tell what is missing, start without ffmpeg.
 * @param {string} name @param {string[]} args
 */
function needsFfmpeg(name, args) {
  const reads = ['plan', 'doctor', 'cache', '--help', '-h', '--version'];
  return name !== 'film' || !args.some((arg) => reads.includes(arg));
}

async function main() {
  const startedMs = Date.now();
  const name = process.argv[2] ?? '';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[/** @type {keyof typeof COMMANDS} */ (name)] : undefined;
  if (!command) throw new SetupError(`Unknown command "${name}". Known: ${Object.keys(COMMANDS).join(', ')}.`);
  await ensurePackages(root, /** @type {'film' | 'all'} */ (command.scope));
  const node = findNode(root);
  const ffmpeg = needsFfmpeg(name, process.argv.slice(3)) ? await ensureFfmpeg() : {};
  const args = ['--disable-warning=ExperimentalWarning', `${root}${command.entry}`];
  if (name === 'check') args.push('--quick');
  args.push(...process.argv.slice(3));
  const env = {
    ...process.env,
    ...ffmpeg,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? `${root}node_modules/.cache/compile`,
    FILM_SETUP_SECONDS: ((Date.now() - startedMs) / 1000).toFixed(3),
  };
  process.exitCode = await run(node, args, env);
}

main().catch((error) => {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
