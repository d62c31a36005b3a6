import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { StudioError } from '@film-studio/shared/errors';
import { z } from 'zod';
import type { ArtifactKey, ArtifactMeta, ArtifactRef, ArtifactStore, Digest, LocalPath } from '../../ports/index.ts';
import { onDisk, systemCode } from './disk-errors.ts';
import { digestFile } from './node-files.ts';

const Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** `meta.json` beside each artifact's bytes. */
const StoredMeta = z.object({
  key: Hex,
  digest: Hex,
  sizeBytes: z.int().min(0),
  mediaType: z.string(),
  facts: z.json(),
  file: z.string().regex(/^bytes(\.[a-z0-9]+)?$/),
  provenance: z.object({
    step: z.string(),
    provider: z.string(),
    providerVersion: z.string(),
    seed: z.number().optional(),
    inputs: z.array(Hex),
  }),
});
type StoredMeta = z.infer<typeof StoredMeta>;

export type CacheUsage = { readonly artifacts: number; readonly sizeBytes: number };

export type FolderArtifactStore = ArtifactStore & {
  usage(): Promise<CacheUsage>;
  /** Removes what was used longest ago until at most `keepBytes` are left; answers what went. */
  prune(keepBytes: number): Promise<CacheUsage>;
};

/**
 * {@link ArtifactStore} in a folder: `artifacts/ab/<key>/{bytes.ext,meta.json}`. A whole folder is renamed into place, so
 * an entry is there entirely or not at all, whoever else works in the same cache.
 */
export function createFolderArtifactStore(cacheFolder: string): FolderArtifactStore {
  const root = join(cacheFolder, 'artifacts');
  const folderOf = (key: string) => join(root, key.slice(0, 2), key);
  const checked = new Map<string, Promise<LocalPath>>();
  return {
    stat: (key) => onDisk('look for a finished piece', () => readEntry(folderOf(key))),
    async materialize(ref, signal) {
      signal.throwIfAborted();
      const name = `${ref.key} ${ref.digest}`;
      const known = checked.get(name);
      if (known) return known;
      const checking = onDisk('read a finished piece', () => materialize(folderOf(ref.key), ref));
      checked.set(name, checking); // read once, however many ask at the same time
      checking.catch(() => checked.delete(name));
      return checking;
    },
    publish: (path, key, meta) => onDisk('store a finished piece', () => publish(folderOf(key), path, key, meta)),
    usage: () => onDisk('look through the cache', async () => sum(await listEntries(root))),
    prune: (keepBytes) => onDisk('prune the cache', () => prune(root, keepBytes)),
  };
}

async function readEntry(folder: string): Promise<ArtifactRef | undefined> {
  const stored = await readMeta(folder);
  if (!stored) return undefined;
  return toRef(stored);
}

/** Undefined for an entry that is not there or whose description cannot be read: it will be made again. */
async function readMeta(folder: string): Promise<StoredMeta | undefined> {
  const text = await readFile(join(folder, 'meta.json'), 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const parsed = StoredMeta.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  await rm(folder, { recursive: true, force: true });
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a torn description is the same as none: StoredMeta refuses it
  }
}

async function materialize(folder: string, ref: ArtifactRef): Promise<LocalPath> {
  const stored = await readMeta(folder);
  const path = stored && (join(folder, stored.file) as LocalPath);
  if (!path || (await digestIfThere(path)) !== ref.digest) {
    await rm(folder, { recursive: true, force: true });
    throw new StudioError('artifact/corrupt', {
      message: 'A stored piece was damaged and has been removed.',
      remedy: 'It is made again.',
      details: { key: ref.key },
    });
  }
  const now = new Date();
  await utimes(folder, now, now);
  return path;
}

/** Only a file that is gone counts as damage; one that cannot be read just now stays. */
async function digestIfThere(path: LocalPath): Promise<Digest | undefined> {
  return digestFile(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}

async function publish(folder: string, path: LocalPath, key: ArtifactKey, meta: ArtifactMeta): Promise<ArtifactRef> {
  const digest = await digestFile(path);
  const { size } = await stat(path);
  const file = `bytes${extname(basename(path))}`;
  const staging = `${path}.publish`;
  await mkdir(staging);
  await rename(path, join(staging, file));
  const { seed, ...provenance } = meta.provenance;
  const stored: StoredMeta = {
    key,
    digest,
    sizeBytes: size,
    mediaType: meta.mediaType,
    facts: meta.facts as StoredMeta['facts'],
    file,
    provenance: { ...provenance, inputs: [...provenance.inputs], ...(seed === undefined ? {} : { seed }) },
  };
  await writeFile(join(staging, 'meta.json'), JSON.stringify(stored));
  await mkdir(dirname(folder), { recursive: true });
  return (await moveIntoPlace(staging, folder)) ?? toRef(stored);
}

/** How often a folder that is in the way and no entry is cleared away before we give up. */
const MOST_TRIES = 5;

/** Answers the entry that was there first, when there was one. */
async function moveIntoPlace(staging: string, folder: string): Promise<ArtifactRef | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(staging, folder);
      return undefined;
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error)) || tries === MOST_TRIES) throw error;
      const first = await readEntry(folder);
      if (first) {
        await rm(staging, { recursive: true, force: true });
        return first;
      }
      // damaged, or what is left of one whose removal was interrupted
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function toRef(stored: StoredMeta): ArtifactRef {
  return {
    key: stored.key as ArtifactKey,
    digest: stored.digest as Digest,
    sizeBytes: stored.sizeBytes,
    mediaType: stored.mediaType,
    facts: stored.facts,
    provenance: {
      ...stored.provenance,
      inputs: stored.provenance.inputs as Digest[],
      seed: stored.provenance.seed,
    },
  };
}

type Entry = { readonly folder: string; readonly sizeBytes: number; readonly usedMs: number };

async function listEntries(root: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const shelf of await namesIn(root)) {
    for (const name of await namesIn(join(root, shelf))) {
      const folder = join(root, shelf, name);
      const stored = await readMeta(folder);
      if (stored) entries.push({ folder, sizeBytes: stored.sizeBytes, usedMs: (await stat(folder)).mtimeMs });
      else await rm(folder, { recursive: true, force: true }); // entries appear whole: this is a rest of one
    }
  }
  return entries;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
}

async function prune(root: string, keepBytes: number): Promise<CacheUsage> {
  const oldestFirst = (await listEntries(root)).sort((a, b) => a.usedMs - b.usedMs);
  let kept = sum(oldestFirst).sizeBytes;
  const removed: Entry[] = [];
  for (const entry of oldestFirst) {
    if (kept <= keepBytes) break;
    await rm(entry.folder, { recursive: true, force: true });
    kept -= entry.sizeBytes;
    removed.push(entry);
  }
  return sum(removed);
}

function sum(entries: readonly Entry[]): CacheUsage {
  return { artifacts: entries.length, sizeBytes: entries.reduce((total, entry) => total + entry.sizeBytes, 0) };
}
