import type { Logger } from '../../ports/index.ts';

const LEVELS = { debug: 20, info: 30, warn: 40, error: 50 } as const;

/** {@link Logger} that writes JSON lines, in pino's field names, from `level` upward. */
export function createJsonLineLogger(write: (line: string) => void, level: keyof typeof LEVELS): Logger {
  const log =
    (name: keyof typeof LEVELS) =>
    (message: string, facts: Readonly<Record<string, unknown>> = {}) => {
      if (LEVELS[name] >= LEVELS[level])
        write(`${JSON.stringify({ level: LEVELS[name], time: Date.now(), msg: message, ...facts })}\n`);
    };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}
