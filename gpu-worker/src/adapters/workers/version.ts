import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { skiaCanvasVersion } from '../skia/index.ts';

const FOLDERS = ['../../pipelines/illustration', '../skia', '../workers'] as const;
const FILES = ['../ffmpeg/frame-encoder.ts'] as const;

/**
 * The version of all that decides a drawn frame: a digest of the drawing code itself and the versions of the packages it
 * draws with. Nobody can forget to count it up.
 */
export function illustrationVersion(): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) addFolder(hash, fileURLToPath(new URL(folder, import.meta.url)));
  for (const file of FILES) hash.update(readFileSync(new URL(file, import.meta.url)));
  return `illustration ${hash.digest('hex').slice(0, 12)}; ${skiaCanvasVersion()}`;
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else if (isSource(entry.name)) hash.update(entry.name).update(readFileSync(path));
  }
}

function isSource(name: string): boolean {
  return /\.(ts|wasm|json)$/.test(name) && !/\.test\.ts$/.test(name);
}
