import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
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
  const path = join(parent, `${process.pid}-${randomUUID()}`);
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

/** Does the folder's process still live? Signal 0 only asks. */
function isAbandoned(name: string): boolean {
  const pid = Number(name.split('-')[0]);
  return Number.isInteger(pid) && pid !== process.pid && !isAlive(pid);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
