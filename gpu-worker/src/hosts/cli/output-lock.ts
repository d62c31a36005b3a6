import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StudioError } from '@film-studio/shared/errors';
import { isAlive, processBirth, systemCode } from '../../adapters/filesystem/index.ts';
import type { Clock } from '../../ports/index.ts';

const POLL_MS = 250;

/**
 * One run at a time in an output folder: the second waits for the first, saying so once, and takes over from a dead one.
 * Creates the folder. Answers the release, which removes the folders it made when nothing is in them.
 * @throws output/unwritable; the signal's reason when aborted while waiting.
 */
export async function lockOutput(
  folder: string,
  clock: Clock,
  signal: AbortSignal,
  onWait: (pid: number) => void,
): Promise<() => void> {
  const path = join(folder, '.film-lock');
  const made = makeFolder(folder);
  for (let announced = false; ; ) {
    signal.throwIfAborted();
    if (tryLock(path, folder)) return () => release(path, folder, made);
    const owner = ownerOf(path);
    if (owner === undefined || !isAlive(owner.pid, owner.birth)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!announced) onWait(owner.pid);
    announced = true;
    await clock.sleep(POLL_MS, signal);
  }
}

/** Answers the first folder that had to be made, if any. */
function makeFolder(folder: string): string | undefined {
  try {
    const made = mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.film-probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return made;
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

function unwritable(folder: string, cause: unknown): StudioError {
  return new StudioError('output/unwritable', {
    message: `Nothing can be written to ${folder} (${systemCode(cause)}).`,
    remedy: 'Choose another folder with --out.',
    cause,
  });
}

/** File systems without hard links (memory cards, some network drives) say so in different ways. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** The lock appears in one step and already names its owner, so nobody can find it half written. */
function tryLock(path: string, folder: string): boolean {
  const own = `${path}-${process.pid}`;
  const text = `${process.pid} ${processBirth(process.pid) ?? ''}`;
  try {
    mkdirSync(folder, { recursive: true }); // the run we waited for may have removed it
    writeFileSync(own, text);
    linkOrWrite(own, path, text);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw unwritable(folder, error);
  } finally {
    rmSync(own, { force: true });
  }
}

/** A run that made nothing leaves no folder of its making either: `made` is the outermost of those. */
function release(path: string, folder: string, made: string | undefined): void {
  rmSync(path, { force: true });
  if (made === undefined) return;
  try {
    for (let inner = folder; inner.startsWith(made); inner = dirname(inner)) rmdirSync(inner);
  } catch (error) {
    if (!KEEPS_FOLDER.includes(systemCode(error))) throw error;
  }
}

/** Answers to the removal of a folder that has something in it, is gone, or is not ours to remove. */
const KEEPS_FOLDER = ['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EBUSY', 'EACCES', 'EPERM'];

function linkOrWrite(own: string, path: string, text: string): void {
  try {
    linkSync(own, path);
  } catch (error) {
    if (!NO_LINKS.includes(systemCode(error))) throw error;
    writeFileSync(path, text, { flag: 'wx' });
  }
}

function ownerOf(path: string): { readonly pid: number; readonly birth: string | undefined } | undefined {
  try {
    const [pid = '', birth = ''] = readFileSync(path, 'utf8').trim().split(' ');
    return /^[1-9]\d*$/.test(pid) ? { pid: Number(pid), birth: birth === '' ? undefined : birth } : undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
