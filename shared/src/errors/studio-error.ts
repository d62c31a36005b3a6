import { z } from 'zod';

/**
 * The closed table of what can go wrong: `domain/reason` → may the same call succeed later, and whose fault it is.
 * `input` faults are the user's to mend (exit code 2), `system` faults are the machine's or ours (1).
 */
export const ERROR_TABLE = {
  'script/empty': { retryable: false, fault: 'input' },
  'script/binary': { retryable: false, fault: 'input' },
  'script/too-large': { retryable: false, fault: 'input' },
  'script/unreadable': { retryable: false, fault: 'input' },
  'script/malformed': { retryable: false, fault: 'input' },
  'script/nothing-to-film': { retryable: false, fault: 'input' },
  'options/invalid': { retryable: false, fault: 'input' },
  'music/unreadable': { retryable: false, fault: 'input' },
  'output/unwritable': { retryable: false, fault: 'input' },
  'subtitles/no-translation': { retryable: false, fault: 'input' },
  'timeline/invalid-edit': { retryable: false, fault: 'input' },
  'timeline/invalid': { retryable: false, fault: 'input' },
  'disk/full': { retryable: true, fault: 'system' },
  'disk/failed': { retryable: true, fault: 'system' },
  'ffmpeg/missing': { retryable: false, fault: 'system' },
  'ffmpeg/failed': { retryable: true, fault: 'system' },
  'speech/unsupported-language': { retryable: false, fault: 'input' },
  'speech/failed': { retryable: true, fault: 'system' },
  'draw/failed': { retryable: true, fault: 'system' },
  'artifact/corrupt': { retryable: true, fault: 'system' },
  'provider/none': { retryable: false, fault: 'system' },
  'lease/lost': { retryable: true, fault: 'system' },
  'job/cancelled': { retryable: false, fault: 'input' },
  'internal/bug': { retryable: false, fault: 'system' },
} as const satisfies Record<string, { retryable: boolean; fault: 'input' | 'system' }>;

export type ErrorCode = keyof typeof ERROR_TABLE;

/** Where in a text something was wrong. Lines and columns count from 1. */
export const SourcePosition = z.object({
  file: z.string().optional(),
  line: z.int().min(1),
  column: z.int().min(1),
});
export type SourcePosition = z.infer<typeof SourcePosition>;

export type StudioErrorInit = {
  /** One sentence: what was wrong. Shown to the user. */
  message: string;
  /** One sentence: what to do about it. */
  remedy?: string;
  at?: SourcePosition;
  /** Facts for logs: never script text, prompts, tokens or signed URLs. */
  details?: Readonly<Record<string, string | number | boolean>>;
  cause?: unknown;
};

/** The one error of the studio. Recognise it with {@link isStudioError} and its code, never by `instanceof`. */
export class StudioError extends Error {
  override readonly name = 'StudioError';
  readonly code: ErrorCode;
  readonly remedy: string | undefined;
  readonly at: SourcePosition | undefined;
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(code: ErrorCode, init: StudioErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.code = code;
    this.remedy = init.remedy;
    this.at = init.at;
    this.details = init.details ?? {};
  }

  get retryable(): boolean {
    return ERROR_TABLE[this.code].retryable;
  }

  /** Key of the translated message: the code with dots. */
  get userMessageKey(): string {
    return `error.${this.code.replace('/', '.')}`;
  }
}

/** Works across bundles, threads and processes, where `instanceof` does not. */
export function isStudioError(value: unknown): value is StudioError {
  return value instanceof Error && value.name === 'StudioError' && 'code' in value && String(value.code) in ERROR_TABLE;
}

/** The form an error takes on a wire: plain JSON, no stack, no cause. */
export const WireError = z.object({
  code: z.enum(Object.keys(ERROR_TABLE) as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  remedy: z.string().optional(),
  at: SourcePosition.optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type WireError = z.infer<typeof WireError>;

/** An error of any origin in wire form; one that is not ours becomes `internal/bug`. */
export function toWireError(error: unknown): WireError {
  if (!isStudioError(error)) {
    return { code: 'internal/bug', message: error instanceof Error ? error.message : String(error), details: {} };
  }
  return {
    code: error.code,
    message: error.message,
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
    ...(error.at === undefined ? {} : { at: error.at }),
    details: { ...error.details },
  };
}

/** The error that a wire form stands for. */
export function fromWireError(wire: WireError): StudioError {
  return new StudioError(wire.code, {
    message: wire.message,
    details: wire.details,
    ...(wire.remedy === undefined ? {} : { remedy: wire.remedy }),
    ...(wire.at === undefined ? {} : { at: wire.at }),
  });
}

/** One line for people: `file:line:column: message remedy`. */
export function describeError(error: StudioError): string {
  const at = error.at;
  const place = at ? `${at.file ? `${at.file}:` : ''}${at.line}:${at.column}: ` : '';
  return `${place}${error.message}${error.remedy ? ` ${error.remedy}` : ''}`;
}
