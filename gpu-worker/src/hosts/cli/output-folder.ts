import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { contentHash, type Json } from '@film-studio/shared/ids';
import { z } from 'zod';
import { onDisk } from '../../adapters/filesystem/index.ts';
import type { LocalPath } from '../../ports/index.ts';

/** A file of the film's folder: what it was made from, and how it stood on disk when it was. */
export const DeliveredFile = z.object({
  /** Inside the film's folder, with `/`. */
  name: z.string().regex(/^(stems\/)?[a-z0-9][\w.-]*$/i),
  from: z.string(),
  sizeBytes: z.int(),
  modifiedMs: z.number(),
});
export type DeliveredFile = z.infer<typeof DeliveredFile>;

export type OutputFolder = {
  /**
   * Makes the file unless the last run made it of the same things and nobody has touched it since. It appears whole or not
   * at all. `from` holds all that decides its bytes.
   */
  put(name: string, from: Json, make: (path: LocalPath) => Promise<void>): Promise<void>;
  /** Writes `report.json`, whole or not at all, and removes what an earlier run delivered and this one did not. */
  finish(report: Json): Promise<void>;
  /** The files put so far. */
  readonly files: readonly DeliveredFile[];
};

const REPORT = 'report.json';
const HALF = '.half-';

/**
 * Opens a film's folder, which the caller has locked; what the last run's `report.json` says of its files is believed if
 * size and time still agree. Half-made files of a run that was killed are removed.
 */
export async function openOutputFolder(folder: string, signal: AbortSignal): Promise<OutputFolder> {
  await removeHalfMade(folder);
  const previous = new Map((await readDelivered(folder)).map((file) => [file.name, file]));
  const files: DeliveredFile[] = [];
  return {
    files,
    async put(name, from, make) {
      signal.throwIfAborted();
      const path = join(folder, name);
      const source = contentHash(from);
      const old = previous.get(name);
      if (!old || old.from !== source || !(await standsAs(path, old))) await whole(path, make);
      const { size, mtimeMs } = await onDisk(`look at ${path}`, () => stat(path));
      files.push({ name, from: source, sizeBytes: size, modifiedMs: mtimeMs });
    },
    async finish(report) {
      const left = [...previous.values()].filter((old) => !files.some((file) => file.name === old.name));
      for (const old of left) await removeUntouched(join(folder, old.name), old);
      await whole(join(folder, REPORT), (path) => writeFile(path, `${JSON.stringify(report, null, 2)}\n`));
    },
  };
}

/** Subtitles in a language no longer asked for are of another film; a file that a person has changed is theirs. */
async function removeUntouched(path: string, file: DeliveredFile): Promise<void> {
  if (await standsAs(path, file)) await onDisk(`remove ${path}`, () => rm(path));
}

async function removeHalfMade(folder: string): Promise<void> {
  for (const place of [folder, join(folder, 'stems')]) {
    const names = await readdir(place).catch(() => []); // no folder yet: nothing to remove
    for (const name of names.filter((found) => found.startsWith(HALF)))
      await onDisk(`remove ${name}`, () => rm(join(place, name), { force: true }));
  }
}

/** Nothing is known of a folder without a readable report: every file is written anew. */
async function readDelivered(folder: string): Promise<DeliveredFile[]> {
  const text = await readFile(join(folder, REPORT), 'utf8').catch(() => '{}');
  const parsed = z.object({ outputs: z.array(DeliveredFile) }).safeParse(parseJson(text));
  return parsed.success ? parsed.data.outputs : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function standsAs(path: string, file: DeliveredFile): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.size === file.sizeBytes && found.mtimeMs === file.modifiedMs;
}

/** Makes a file beside its place and moves it there when it is complete. */
async function whole(path: string, make: (path: LocalPath) => Promise<void>): Promise<void> {
  const half = join(dirname(path), `${HALF}${process.pid}-${basename(path)}`) as LocalPath;
  await onDisk(`write ${path}`, async () => {
    await mkdir(dirname(path), { recursive: true });
    try {
      await make(half);
      await rename(half, path);
    } finally {
      await rm(half, { force: true });
    }
  });
}
