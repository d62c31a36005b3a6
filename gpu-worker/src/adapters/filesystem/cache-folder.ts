import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { LocalPath, Scratch } from '../../ports/index.ts';
import { diskError } from './disk-errors.ts';

/** Where the user's caches live: XDG_CACHE_HOME and its kin. `env` is the process environment. */
export function defaultCacheFolder(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'film-studio', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'film-studio');
  return join(env['XDG_CACHE_HOME'] || join(env['HOME'] ?? homedir(), '.cache'), 'film-studio');
}

/** A scratch folder of this process; `close` removes it. */
export type ScratchFolder = Scratch & { readonly path: string; close(): void };

/** Opens a scratch folder inside the cache (same disk: publishing is a rename) and sweeps those of dead processes. */
export function openScratch(cacheFolder: string): ScratchFolder {
  const parent = join(cacheFolder, 'scratch');
  const path = join(parent, `${process.pid}-${processBirth(process.pid) ?? 'here'}-${randomUUID()}`);
  try {
    mkdirSync(path, { recursive: true });
    for (const name of readdirSync(parent))
      if (isAbandoned(name)) rmSync(join(parent, name), { recursive: true, force: true });
  } catch (cause) {
    throw diskError(`use the cache folder ${cacheFolder}`, cause);
  }
  let count = 0;
  return {
    path,
    file: (extension) => join(path, `${(count += 1)}${extension}`) as LocalPath,
    // an encoder that is just ending may still hold or write its file
    close: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
  };
}

function isAbandoned(name: string): boolean {
  const [pid = '', birth = ''] = name.split('-');
  return /^\d+$/.test(pid) && !isAlive(Number(pid), /^\d+$/.test(birth) ? birth : undefined);
}

/**
 * When a process began, in the system's own count. Numbers of processes come again, in a container at each start; number
 * and birth together do not. Undefined where the system does not tell.
 */
export function processBirth(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[BIRTH_FIELD];
  } catch {
    return undefined; // gone, or not ours to look at: the caller asks by number alone
  }
}

/** `starttime`, counted from the field behind the program's name. @source proc_pid_stat(5) */
const BIRTH_FIELD = 19;

/** Does the process with this number, and this birth when it is known, still live? Signal 0 only asks. */
export function isAlive(pid: number, birth?: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = processBirth(pid);
  return birth === undefined || now === undefined || now === birth;
}
