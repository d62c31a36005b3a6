import { contentHash, type Json } from '@film-studio/shared/ids';
import type { ArtifactKey, Craft, Digest } from '../ports/index.ts';

export type KeyParts = {
  readonly craft: Craft;
  readonly provider: string;
  readonly providerVersion: string;
  readonly spec: Json;
  readonly inputs: readonly Digest[];
};

/** The key of a step: the hash of exactly what determines its bytes, and of nothing else. */
export function artifactKey(parts: KeyParts): ArtifactKey {
  return contentHash({ ...parts, inputs: [...parts.inputs] }) as ArtifactKey;
}
