import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { SetupError } from './setup-error.mjs';

const EXE = process.platform === 'win32' ? '.exe' : '';

/**
 * Finds ffmpeg and ffprobe (FFMPEG_PATH, else PATH), else installs them with the system's package manager.
 * @returns {Promise<{ FFMPEG_PATH: string, FFPROBE_PATH: string }>}
 */
export async function ensureFfmpeg() {
  const found = findFfmpeg();
  if (found) return found;
  const plan = installPlan();
  const missing = process.env.FFMPEG_PATH
    ? `FFMPEG_PATH is set, but there is no ffprobe beside it or on PATH (FFPROBE_PATH may name one).`
    : 'ffmpeg is not installed.';
  if (!plan) throw new SetupError(`${missing} ${adviceFor(process.platform)}`);
  if (plan.ask && !(await mayUseSudo(plan.commands))) {
    throw new SetupError(`${missing} Run: ${plan.commands.map((c) => c.join(' ')).join(' && ')}`);
  }
  process.stderr.write('Setting up (once): ffmpeg…\n');
  for (const [file, ...args] of plan.commands) {
    const done = spawnSync(/** @type {string} */ (file), args, { stdio: ['ignore', 'ignore', 2], env: plan.env });
    if (done.status !== 0)
      throw new SetupError(`ffmpeg could not be installed. Run by hand: ${[file, ...args].join(' ')}`);
  }
  const installed = findFfmpeg();
  if (!installed) {
    throw new SetupError(
      'ffmpeg was installed but is not on PATH. Open a new terminal, or set FFMPEG_PATH to its full path.',
    );
  }
  return installed;
}

function findFfmpeg() {
  const ffmpeg = process.env.FFMPEG_PATH || onPath(`ffmpeg${EXE}`);
  if (!ffmpeg) return undefined;
  if (!existsSync(ffmpeg)) throw new SetupError(`FFMPEG_PATH names ${ffmpeg}, which does not exist.`);
  const beside = join(ffmpeg, '..', `ffprobe${EXE}`);
  const ffprobe = process.env.FFPROBE_PATH || (existsSync(beside) ? beside : onPath(`ffprobe${EXE}`));
  return ffprobe ? { FFMPEG_PATH: ffmpeg, FFPROBE_PATH: ffprobe } : undefined;
}

/** @param {string} name */
function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/** @returns {{ commands: string[][], ask: boolean, env: NodeJS.ProcessEnv } | undefined} */
function installPlan() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (onPath('apt-get')) {
    const root = process.getuid?.() === 0;
    if (!root && !onPath('sudo')) return undefined;
    const prefix = root ? [] : ['sudo'];
    return {
      commands: [
        [...prefix, 'apt-get', '-qq', 'update'],
        [...prefix, 'apt-get', '-qq', 'install', '-y', '--no-install-recommends', 'ffmpeg'],
      ],
      ask: !root,
      env,
    };
  }
  if (process.platform === 'darwin' && onPath('brew'))
    return { commands: [['brew', 'install', 'ffmpeg']], ask: false, env };
  if (process.platform === 'win32' && onPath('winget.exe')) {
    const winget = ['winget', 'install', '--silent', '--accept-package-agreements', '--accept-source-agreements'];
    return { commands: [[...winget, 'Gyan.FFmpeg']], ask: false, env };
  }
  return undefined;
}

/** @param {string[][]} commands */
async function mayUseSudo(commands) {
  if (!process.stdin.isTTY) return false;
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await ask.question(
    `ffmpeg is missing. May I run "${commands.map((c) => c.join(' ')).join(' && ')}"? [y/N] `,
  );
  ask.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** @param {string} platform */
function adviceFor(platform) {
  if (platform === 'darwin') return 'Install Homebrew and run: brew install ffmpeg';
  if (platform === 'win32') return 'Run: winget install Gyan.FFmpeg';
  return 'Install it with your package manager (for example: sudo apt-get install ffmpeg) or set FFMPEG_PATH.';
}
