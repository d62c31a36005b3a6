/** A set-up step that cannot go on; its message says what to do and is shown as it stands. */
export class SetupError extends Error {}
