import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KERNEL_PATH, buildKernel } from './build.mjs';

it('the committed kernel is what its source compiles to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    buildKernel(join(folder, 'again.wasm'));
    expect(readFileSync(join(folder, 'again.wasm')).equals(readFileSync(KERNEL_PATH))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
