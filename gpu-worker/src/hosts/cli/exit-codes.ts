import { ERROR_TABLE, isStudioError } from '@film-studio/shared/errors';

/** What the shell is told. */
export const EXIT = { done: 0, fault: 1, badInput: 2, cancelled: 130 } as const;

/** The exit code of an error: the user's to mend is 2, everything else is ours. */
export function exitCodeOf(error: unknown): number {
  return isStudioError(error) && ERROR_TABLE[error.code].fault === 'input' ? EXIT.badInput : EXIT.fault;
}
