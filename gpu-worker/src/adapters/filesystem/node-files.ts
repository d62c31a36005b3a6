import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, open, readFile, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import type { Digest, Files, FileSink, LocalPath } from '../../ports/index.ts';
import { onDisk } from './disk-errors.ts';

/** {@link Files} over node:fs. */
export function createNodeFiles(): Files {
  return {
    read: (path) => onDisk('read a file', () => readFile(path)),
    readRange: (path, offset, length) => onDisk('read a file', () => readRange(path, offset, length)),
    size: (path) => onDisk('look at a file', async () => (await stat(path)).size),
    write: (path, bytes) => onDisk('write a file', () => writeFile(path, bytes)),
    openWrite: (path) => onDisk('open a file', async () => sinkOf(await open(path, 'w'))),
    append: (path, bytes) => onDisk('write a file', () => appendFile(path, bytes)),
    patch: (path, offset, bytes) => onDisk('write a file', () => patch(path, offset, bytes)),
    digest: (path) => onDisk('read a file', () => digestFile(path)),
    remove: (path) => onDisk('remove a file', () => rm(path, { force: true })),
  };
}

/** SHA-256 of a file's bytes, read in a stream. */
export async function digestFile(path: LocalPath): Promise<Digest> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array);
  return hash.digest('hex') as Digest;
}

async function readRange(path: LocalPath, offset: number, length: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    const filled = await fill(handle, bytes, offset);
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

async function patch(path: LocalPath, offset: number, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await writeAll(handle, bytes, offset);
  } finally {
    await handle.close();
  }
}

/** `read` may answer less than asked for before the file ends. */
async function fill(handle: FileHandle, bytes: Uint8Array, offset: number): Promise<number> {
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

function sinkOf(handle: FileHandle): FileSink {
  let end = 0;
  return {
    async write(bytes) {
      await onDisk('write a file', () => writeAll(handle, bytes, end));
      end += bytes.length;
    },
    writeAt: (offset, bytes) => onDisk('write a file', () => writeAll(handle, bytes, offset)),
    close: () => onDisk('close a file', () => handle.close()),
  };
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, offset: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += (await handle.write(bytes, written, bytes.length - written, offset + written)).bytesWritten;
  }
}
