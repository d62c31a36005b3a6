import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StudioError } from '@film-studio/shared/errors';
import { isAlive, systemCode } from '../../adapters/filesystem/index.ts';
import type { Clock } from '../../ports/index.ts';

const POLL_MS = 250;

/**
 * One run at a time in an output folder: the second waits for the first, saying so once, and takes over from a dead one.
 * Creates the folder. Answers the release.
 * @throws output/unwritable; the signal's reason when aborted while waiting.
 */
export async function lockOutput(
  folder: string,
  clock: Clock,
  signal: AbortSignal,
  onWait: (pid: number) => void,
): Promise<() => void> {
  const path = join(folder, '.film-lock');
  makeFolder(folder);
  for (let announced = false; ; ) {
    signal.throwIfAborted();
    if (tryLock(path)) return () => rmSync(path, { force: true });
    const owner = ownerOf(path);
    if (owner === undefined || !isAlive(owner)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!announced) onWait(owner);
    announced = true;
    await clock.sleep(POLL_MS, signal);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.film-probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    throw new StudioError('output/unwritable', {
      message: `Nothing can be written to ${folder} (${systemCode(cause)}).`,
      remedy: 'Choose another folder with --out.',
      cause,
    });
  }
}

/** The lock appears in one step and already names its owner, so nobody can find it half written. */
function tryLock(path: string): boolean {
  const own = `${path}-${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function ownerOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
