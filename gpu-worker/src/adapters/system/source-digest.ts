import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = /\.(ts|wasm|json)$/;
const NO_SOURCE = /\.test\.ts$/;
/** Folders that no product code is in. */
const PASSED_OVER = new Set(['testing']);

/**
 * A short digest of the code itself, for the versions of what it makes: nobody can forget to count it up.
 * @param places folders (read whole) and files
 */
export function sourceDigest(places: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const place of places) add(hash, fileURLToPath(place));
  return hash.digest('hex').slice(0, 12);
}

function add(hash: Hash, path: string): void {
  if (!statSync(path).isDirectory()) return void hash.update(readFileSync(path));
  for (const name of readdirSync(path).toSorted()) {
    const child = join(path, name);
    if (statSync(child).isDirectory()) {
      if (!PASSED_OVER.has(name)) add(hash, child);
    } else if (SOURCE.test(name) && !NO_SOURCE.test(name)) hash.update(name).update(readFileSync(child));
  }
}
