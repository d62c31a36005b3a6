import type { Digest, LocalPath } from './artifact-store.ts';

/** Bytes on this machine, for code that must not know Node. Every failure is `disk/failed` or `disk/full`. */
export interface Files {
  read(path: LocalPath): Promise<Uint8Array>;
  /** Up to `length` bytes from `offset`; fewer at the end of the file. */
  readRange(path: LocalPath, offset: number, length: number): Promise<Uint8Array>;
  size(path: LocalPath): Promise<number>;
  write(path: LocalPath, bytes: Uint8Array): Promise<void>;
  /** A file written piece by piece; nothing is guaranteed on disk before `close` resolves. */
  openWrite(path: LocalPath): Promise<FileSink>;
  /** Adds bytes behind the end of a file. */
  append(path: LocalPath, bytes: Uint8Array): Promise<void>;
  /** Overwrites bytes of a file from `offset`. */
  patch(path: LocalPath, offset: number, bytes: Uint8Array): Promise<void>;
  digest(path: LocalPath): Promise<Digest>;
  remove(path: LocalPath): Promise<void>;
}

export interface FileSink {
  write(bytes: Uint8Array): Promise<void>;
  /** Overwrites bytes already written: for headers that state a length. */
  writeAt(offset: number, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** A folder of one's own for half-made files; whatever is left in it is rubbish. */
export interface Scratch {
  /** A path nobody else has, with this ending (`.wav`). Nothing exists there yet. */
  file(extension: string): LocalPath;
}
