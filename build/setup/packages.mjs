import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './setup-error.mjs';

/** A film needs only the two workspaces that make it; everything else comes with the developer's commands. */
const INSTALL = {
  film: ['ci', '-w', 'shared', '-w', 'gpu-worker', '--omit=dev'],
  all: ['ci'],
};

/**
 * Installs what the lockfile names when node_modules is missing, older than the lockfile, or too small for the scope.
 * @param {string} root
 * @param {'film' | 'all'} scope
 */
export async function ensurePackages(root, scope) {
  const stampPath = join(root, 'node_modules/.film-studio.json');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (isInstalled(stampPath, lock, scope)) return;
  if (holdsEverything(root)) return writeFileSync(stampPath, JSON.stringify({ lock, scope: 'all' }));
  process.stderr.write(
    scope === 'film' ? 'Setting up (once): what a film needs, about 320 MB…\n' : 'Setting up (once): all packages…\n',
  );
  rmSync(stampPath, { force: true });
  await npm(root, INSTALL[scope]);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampPath, JSON.stringify({ lock, scope }));
}

/** @param {string} stampPath @param {string} lock @param {'film' | 'all'} scope */
function isInstalled(stampPath, lock, scope) {
  if (!existsSync(stampPath)) return false;
  try {
    const stamp = JSON.parse(readFileSync(stampPath, 'utf8'));
    return stamp.lock === lock && (stamp.scope === 'all' || stamp.scope === scope);
  } catch {
    return false; // an unreadable stamp means: install again
  }
}

/**
 * Did somebody install all of this lockfile by hand? npm keeps what it installed in a lockfile of its own.
 * @param {string} root
 */
function holdsEverything(root) {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, wants]) => path === '' || wants.optional || wants.link || found[path]?.version === wants.version,
  );
}

/** @param {string} root @param {string[]} args */
function npm(root, args) {
  const script = process.env.npm_execpath;
  const [file, prefix] = script?.endsWith('.js') ? [process.execPath, [script]] : [npmName(), []];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
  return new Promise((resolve, reject) => {
    // Node starts no .cmd file without a shell; nothing of the user's is in these arguments
    const shell = file.endsWith('.cmd');
    const child = spawn(file, [...prefix, ...args, ...quiet], { cwd: root, stdio: ['ignore', 2, 2], shell });
    child.on('error', (error) => reject(new SetupError(`npm could not be started: ${error.message}`)));
    child.on('exit', (code) =>
      code === 0
        ? resolve(undefined)
        : reject(new SetupError(`npm ${args.join(' ')} failed. Check the network and the disk, then run it again.`)),
    );
  });
}

function npmName() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}
