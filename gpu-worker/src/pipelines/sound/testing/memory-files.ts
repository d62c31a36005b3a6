import { contentHash } from '@film-studio/shared/ids';
import { StudioError } from '@film-studio/shared/errors';
import type { Digest, Files, LocalPath, Scratch } from '../../../ports/index.ts';

/** Files and scratch paths that live in memory: behaves as a disk does, missing files included. */
export class FakeFiles implements Files, Scratch {
  readonly #contents = new Map<LocalPath, Uint8Array>();
  #made = 0;

  file(extension: string): LocalPath {
    return `/scratch/${this.#made++}${extension}` as LocalPath;
  }

  read(path: LocalPath): Promise<Uint8Array> {
    const bytes = this.#contents.get(path);
    return bytes ? Promise.resolve(bytes) : Promise.reject(missing(path));
  }

  async readRange(path: LocalPath, offset: number, length: number): Promise<Uint8Array> {
    return (await this.read(path)).slice(offset, offset + length);
  }

  async size(path: LocalPath): Promise<number> {
    return (await this.read(path)).length;
  }

  write(path: LocalPath, bytes: Uint8Array): Promise<void> {
    this.#contents.set(path, bytes.slice());
    return Promise.resolve();
  }

  openWrite(path: LocalPath): ReturnType<Files['openWrite']> {
    let bytes = new Uint8Array(0);
    const writeAt = (offset: number, added: Uint8Array): Promise<void> => {
      const grown = new Uint8Array(Math.max(bytes.length, offset + added.length));
      grown.set(bytes);
      grown.set(added, offset);
      bytes = grown;
      return Promise.resolve();
    };
    return Promise.resolve({
      write: (added) => writeAt(bytes.length, added),
      writeAt,
      close: () => this.write(path, bytes),
    });
  }

  async append(path: LocalPath, bytes: Uint8Array): Promise<void> {
    await this.patch(path, await this.size(path), bytes);
  }

  async patch(path: LocalPath, offset: number, bytes: Uint8Array): Promise<void> {
    const before = await this.read(path);
    const after = new Uint8Array(Math.max(before.length, offset + bytes.length));
    after.set(before);
    after.set(bytes, offset);
    this.#contents.set(path, after);
  }

  async digest(path: LocalPath): Promise<Digest> {
    return contentHash([...(await this.read(path))]) as Digest;
  }

  remove(path: LocalPath): Promise<void> {
    this.#contents.delete(path);
    return Promise.resolve();
  }
}

function missing(path: LocalPath): StudioError {
  return new StudioError('disk/failed', { message: `${path} is not there.` });
}
