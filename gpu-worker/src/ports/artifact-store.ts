import type { Json } from '@film-studio/shared/ids';

/** SHA-256, hexadecimal, of exactly what determines an artifact's bytes. */
export type ArtifactKey = string & { readonly __artifactKey: unique symbol };
/** SHA-256, hexadecimal, of a file's bytes. */
export type Digest = string & { readonly __digest: unique symbol };
/** Absolute path of a file on this machine. */
export type LocalPath = string & { readonly __localPath: unique symbol };

/** How an artifact came to be: kept beside it for ever, copied into reports. */
export type Provenance = {
  readonly step: string;
  readonly provider: string;
  readonly providerVersion: string;
  readonly seed: number | undefined;
  readonly inputs: readonly Digest[];
};

export type ArtifactMeta = {
  readonly mediaType: string;
  /** What the step learnt besides the bytes: timings, lengths, levels. At most 1 MiB. */
  readonly facts: Json;
  readonly provenance: Provenance;
};

export type ArtifactRef = ArtifactMeta & {
  readonly key: ArtifactKey;
  readonly digest: Digest;
  readonly sizeBytes: number;
};

/** Content-addressed, write-once storage of what steps make. */
export interface ArtifactStore {
  /** What is stored under the key, or undefined. Does not read the bytes. */
  stat(key: ArtifactKey): Promise<ArtifactRef | undefined>;
  /**
   * A local file with the artifact's bytes, checked against its digest; valid until the store is closed.
   * @throws artifact/corrupt when the bytes are not what was published; the entry is gone afterwards, make it again.
   */
  materialize(ref: ArtifactRef, signal: AbortSignal): Promise<LocalPath>;
  /**
   * Takes the file over (it may be moved) and makes it visible at once and whole, or not at all. Publishing a key twice
   * keeps the first.
   * @throws disk/full, disk/failed
   */
  publish(path: LocalPath, key: ArtifactKey, meta: ArtifactMeta): Promise<ArtifactRef>;
}
