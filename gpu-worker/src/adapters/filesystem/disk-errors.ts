import { isStudioError, StudioError } from '@film-studio/shared/errors';

/** No space, no quota, or a file larger than this process may write. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Runs a file operation and names its failure: `disk/full` or `disk/failed`, with the operation and the system's code. */
export async function onDisk<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    // only the system's own failures are renamed; what was already named or aborted passes through
    throw isStudioError(cause) || systemCode(cause) === '' ? cause : diskError(what, cause);
  }
}

/** The studio's name for a failed file operation. */
export function diskError(what: string, cause: unknown): StudioError {
  const code = systemCode(cause);
  if (FULL.has(code)) {
    return new StudioError('disk/full', {
      message: `The disk is full (while trying to ${what}).`,
      remedy: 'Free some space or choose another folder with --cache and --out; finished work is kept.',
      cause,
    });
  }
  return new StudioError('disk/failed', {
    message: `Could not ${what} (${code || String(cause)}).`,
    remedy: 'Check that the folder exists and that you may write there.',
    details: { code },
    cause,
  });
}

/** `ENOENT` and its kin, or an empty text for an error that is not the system's. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : '';
}
