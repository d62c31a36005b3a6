import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '@film-studio/shared/ids';
import { describe, expect, it } from 'vitest';
import type { ArtifactKey, ArtifactMeta, LocalPath } from '../../ports/index.ts';
import { artifactStoreConformance } from '../../testing/conformance/artifact-store.ts';
import { createFakeArtifactStore } from '../../testing/fake-artifact-store.ts';
import { openScratch } from './cache-folder.ts';
import { createFolderArtifactStore } from './folder-artifact-store.ts';

const META: ArtifactMeta = {
  mediaType: 'application/octet-stream',
  facts: {},
  provenance: { step: 'mix', provider: 'builtin/test', providerVersion: '1', seed: undefined, inputs: [] },
};
const temp = () => mkdtempSync(join(tmpdir(), 'film-store-'));
const keyOf = (name: string) => contentHash(name) as ArtifactKey;
const signal = new AbortController().signal;

describe('in a folder', () => {
  artifactStoreConformance(async () => {
    const folder = temp();
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch);
    return {
      store: createFolderArtifactStore(folder),
      again: () => createFolderArtifactStore(folder),
      scratch,
      damage: (key) => appendFile(join(folder, 'artifacts', key.slice(0, 2), key, 'bytes.txt'), 'x'),
    };
  });
});

describe('the fake', () => {
  artifactStoreConformance(async () => {
    const scratch = temp();
    const store = createFakeArtifactStore(scratch);
    return { store, scratch, damage: async (key) => store.damage(key) };
  });
});

describe('the cache folder', () => {
  async function filled(sizes: readonly number[]) {
    const folder = temp();
    const store = createFolderArtifactStore(folder);
    const scratch = openScratch(folder);
    for (const [index, size] of sizes.entries()) {
      const path = scratch.file('.bin') as LocalPath;
      writeFileSync(path, new Uint8Array(size));
      await store.publish(path, keyOf(`entry ${index}`), META);
      await new Promise((resolve) => setTimeout(resolve, 15)); // file times tell which was used last
    }
    return { folder, store };
  }

  it('reports its size and prunes what was used longest ago', async () => {
    const { folder, store } = await filled([1000, 2000, 3000]);
    expect(await store.usage()).toEqual({ artifacts: 3, sizeBytes: 6000 });
    const oldest = await store.stat(keyOf('entry 0'));
    if (!oldest) throw new Error('entry 0 is missing');
    await createFolderArtifactStore(folder).materialize(oldest, signal); // now used last
    expect(await store.prune(4000)).toEqual({ artifacts: 1, sizeBytes: 2000 });
    expect(await store.stat(keyOf('entry 0'))).toBeDefined();
    expect(await store.stat(keyOf('entry 1'))).toBeUndefined();
    expect(await store.prune(0)).toEqual({ artifacts: 2, sizeBytes: 4000 });
  });

  it('makes an entry again whose description is torn', async () => {
    const { folder, store } = await filled([10]);
    const key = keyOf('entry 0');
    const meta = join(folder, 'artifacts', key.slice(0, 2), key, 'meta.json');
    writeFileSync(meta, (await readFile(meta, 'utf8')).slice(0, 40));
    expect(await store.stat(key)).toBeUndefined();
    expect(await store.usage()).toEqual({ artifacts: 0, sizeBytes: 0 });
  });

  it('takes the place of an entry whose removal was interrupted', async () => {
    const { folder, store } = await filled([10]);
    const key = keyOf('entry 0');
    rmSync(join(folder, 'artifacts', key.slice(0, 2), key, 'meta.json'));
    expect(await store.stat(key)).toBeUndefined();
    const path = join(folder, 'again.bin') as LocalPath;
    writeFileSync(path, 'again');
    const ref = await store.publish(path, key, META);
    expect(await readFile(await store.materialize(ref, signal), 'utf8')).toBe('again');
  });

  it('removes the rests of interrupted removals when it is pruned', async () => {
    const { folder, store } = await filled([10]);
    const rest = join(folder, 'artifacts', 'ab', `ab${'0'.repeat(62)}`);
    mkdirSync(rest, { recursive: true });
    writeFileSync(join(rest, 'bytes.mp4'), 'rest');
    expect(await store.prune(0)).toEqual({ artifacts: 1, sizeBytes: 10 });
    expect(existsSync(rest)).toBe(false);
  });

  it('names a cache that cannot be read', async () => {
    const folder = temp();
    writeFileSync(join(folder, 'artifacts'), 'a file where a folder belongs');
    const store = createFolderArtifactStore(folder);
    await expect(store.stat(keyOf('x'))).rejects.toMatchObject({ code: 'disk/failed' });
    await expect(store.usage()).rejects.toMatchObject({ code: 'disk/failed' });
  });

  it('sweeps the scratch folders of processes that are gone, and no others', () => {
    const folder = temp();
    mkdirSync(join(folder, 'scratch', '999999999-dead'), { recursive: true });
    mkdirSync(join(folder, 'scratch', `${process.ppid}-alive`), { recursive: true });
    if (process.platform === 'linux')
      // a number that was given to another process, here our own
      mkdirSync(join(folder, 'scratch', `${process.pid}-1-dead`));
    const scratch = openScratch(folder);
    expect(readdirSync(join(folder, 'scratch')).sort()).toEqual(
      [`${process.ppid}-alive`, scratch.path.split('/').at(-1)].sort(),
    );
    scratch.close();
    expect(readdirSync(join(folder, 'scratch'))).toEqual([`${process.ppid}-alive`]);
  });

  it('looks 300 entries up in a fraction of a second', async () => {
    const { store } = await filled([1]);
    const startedMs = performance.now();
    await Promise.all(Array.from({ length: 300 }, () => store.stat(keyOf('entry 0'))));
    expect(performance.now() - startedMs).toBeLessThan(1500); // the figure itself is the bench's; this only catches a blow-up
  });
});
