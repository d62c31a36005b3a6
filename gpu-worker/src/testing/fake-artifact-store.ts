import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { StudioError } from '@film-studio/shared/errors';
import type { ArtifactKey, ArtifactRef, ArtifactStore, Digest, LocalPath } from '../ports/index.ts';

/** An {@link ArtifactStore} in memory; bytes are written out to `folder` when a path is asked for. */
export function createFakeArtifactStore(folder: string): ArtifactStore & { damage(key: ArtifactKey): void } {
  const entries = new Map<ArtifactKey, { ref: ArtifactRef; bytes: Uint8Array }>();
  const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') as Digest;
  return {
    stat: async (key) => entries.get(key)?.ref,
    async materialize(ref, signal) {
      signal.throwIfAborted();
      const entry = entries.get(ref.key);
      if (!entry || digestOf(entry.bytes) !== ref.digest) {
        entries.delete(ref.key);
        throw new StudioError('artifact/corrupt', { message: 'A stored piece was damaged and has been removed.' });
      }
      const path = `${folder}/${ref.key}` as LocalPath;
      await writeFile(path, entry.bytes);
      return path;
    },
    async publish(path, key, meta) {
      const bytes = new Uint8Array(await readFile(path));
      const first = entries.get(key);
      if (first) return first.ref;
      const ref: ArtifactRef = { ...meta, key, digest: digestOf(bytes), sizeBytes: bytes.length };
      entries.set(key, { ref, bytes });
      return ref;
    },
    damage(key) {
      const entry = entries.get(key);
      if (entry) entry.bytes = Uint8Array.of(...entry.bytes, 0);
    },
  };
}
