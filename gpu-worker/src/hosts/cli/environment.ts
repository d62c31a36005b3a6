import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { defaultCacheFolder } from '../../adapters/filesystem/index.ts';
import type { CliArguments } from './arguments.ts';

/** What the environment tells the command line; the only place that reads it. */
const Environment = z.object({
  FFMPEG_PATH: z.string().default('ffmpeg'),
  FFPROBE_PATH: z.string().default('ffprobe'),
  /** Seconds that set-up took before us, told by the start script. */
  FILM_SETUP_SECONDS: z.coerce.number().default(0),
});

export const environment = Environment.parse(process.env);

export type CacheFolder = { readonly path: string; close(): void };

/** The cache that the arguments ask for; `--no-cache` gets one of its own that `close` removes. */
export function openCacheFolder(args: CliArguments): CacheFolder {
  if (args.noCache) {
    const path = mkdtempSync(join(tmpdir(), 'film-studio-'));
    return { path, close: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }) };
  }
  const path = resolve(args.cache ?? defaultCacheFolder(process.env, process.platform));
  return { path, close: () => undefined };
}
