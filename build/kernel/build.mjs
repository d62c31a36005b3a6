import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the compiled kernel lives: it is committed, so that a film needs no compiler. */
export const KERNEL_PATH = `${root}gpu-worker/src/pipelines/illustration/frame/kernel/composite.wasm`;

/**
 * Compiles build/kernel/composite.ts.
 * @param {string} output
 */
export function buildKernel(output) {
  const done = spawnSync(
    process.execPath,
    [
      `${root}node_modules/assemblyscript/bin/asc.js`,
      `${root}build/kernel/composite.ts`,
      ...['--outFile', output, '-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'],
      ...['--enable', 'bulk-memory', '--use', 'abort=', '--memoryBase', '64'],
    ],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`The kernel does not compile:\n${done.stdout}${done.stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildKernel(process.argv[2] ?? KERNEL_PATH);
