import { StudioError } from '@film-studio/shared/errors';
import { createFolderArtifactStore } from '../../adapters/filesystem/index.ts';
import type { CliArguments } from './arguments.ts';
import { openCacheFolder } from './environment.ts';
import { EXIT } from './exit-codes.ts';

/** `film cache` and `film cache prune [--max-size SIZE]`. */
export async function cacheCommand(args: CliArguments): Promise<number> {
  const action = args.operands[0] ?? 'size';
  if (action !== 'size' && action !== 'prune') {
    throw new StudioError('options/invalid', {
      message: `film cache cannot "${action}".`,
      remedy: 'Use film cache, or film cache prune.',
    });
  }
  const folder = openCacheFolder(args);
  const store = createFolderArtifactStore(folder.path);
  const removed = action === 'prune' ? await store.prune(args.maxSizeBytes) : undefined;
  const usage = await store.usage();
  folder.close();
  if (args.json) {
    process.stdout.write(`${JSON.stringify({ folder: folder.path, ...usage, ...(removed ? { removed } : {}) })}\n`);
    return EXIT.done;
  }
  if (removed) process.stdout.write(`Removed ${removed.artifacts} pieces, ${megabytes(removed.sizeBytes)}.\n`);
  process.stdout.write(`${folder.path}: ${usage.artifacts} pieces, ${megabytes(usage.sizeBytes)}.\n`);
  return EXIT.done;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
