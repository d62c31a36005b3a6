import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '@film-studio/shared/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArtifactKey, ArtifactMeta, ArtifactStore, Digest, LocalPath } from '../../ports/index.ts';

export type StoreUnderTest = {
  readonly store: ArtifactStore;
  /** A second door to the same storage, as another process would open it; absent where there is none. */
  readonly again?: () => ArtifactStore;
  /** Where files to be published are written. */
  readonly scratch: string;
  /** Changes the stored bytes behind the store's back. */
  damage(key: ArtifactKey): Promise<void>;
};

const META: ArtifactMeta = {
  mediaType: 'text/plain',
  facts: { words: 3, list: [1, null, 'x'] },
  provenance: {
    step: 'speech',
    provider: 'builtin/test',
    providerVersion: '1',
    seed: 7,
    inputs: ['a'.repeat(64) as Digest],
  },
};
const signal = new AbortController().signal;
const keyOf = (name: string) => contentHash(name) as ArtifactKey;

/** What every {@link ArtifactStore} must do. */
export function artifactStoreConformance(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let count = 0;
  beforeEach(async () => (under = await open()));
  const file = async (text: string) => {
    const path = join(under.scratch, `file-${(count += 1)}.txt`) as LocalPath;
    await writeFile(path, text);
    return path;
  };

  describe('an artifact store', () => {
    it('knows nothing of a key that was never published', async () => {
      expect(await under.store.stat(keyOf('nothing'))).toBeUndefined();
    });

    it('gives back the bytes, facts and provenance that were published', async () => {
      const ref = await under.store.publish(await file('hello'), keyOf('a'), META);
      expect(await under.store.stat(keyOf('a'))).toEqual(ref);
      expect(ref).toMatchObject({ ...META, key: keyOf('a'), sizeBytes: 5 });
      expect(await readFile(await under.store.materialize(ref, signal), 'utf8')).toBe('hello');
    });

    it('keeps the first of two that are published under one key', async () => {
      const [first, second] = await Promise.all([
        under.store.publish(await file('first'), keyOf('b'), META),
        under.store.publish(await file('other'), keyOf('b'), META),
      ]);
      expect(second.digest).toBe(first.digest);
      const bytes = await readFile(await under.store.materialize(first, signal), 'utf8');
      expect(['first', 'other']).toContain(bytes);
    });

    it('finds damage, removes the entry and takes a new one', async () => {
      const ref = await under.store.publish(await file('whole'), keyOf('c'), META);
      await under.damage(ref.key);
      await expect(under.store.materialize(ref, signal)).rejects.toMatchObject({ code: 'artifact/corrupt' });
      expect(await under.store.stat(ref.key)).toBeUndefined();
      const again = await under.store.publish(await file('whole'), keyOf('c'), META);
      expect(await readFile(await under.store.materialize(again, signal), 'utf8')).toBe('whole');
    });

    it('hands nothing out once the work is cancelled', async () => {
      const ref = await under.store.publish(await file('late'), keyOf('d'), META);
      await expect(under.store.materialize(ref, AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    });

    it('shows what was published to whoever opens the storage next', async () => {
      const ref = await under.store.publish(await file('kept'), keyOf('e'), META);
      const other = under.again?.() ?? under.store;
      expect(await other.stat(keyOf('e'))).toEqual(ref);
    });
  });
}
