/** `npm test`: types, lint, import rules, then the tests. `--quick` leaves out the slow lane. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const quick = process.argv.includes('--quick');
const bin = (/** @type {string} */ name) => `${root}node_modules/${name}`;

const STEPS = [
  { name: 'types', args: [bin('ts7/bin/tsc'), '-b', '--pretty', 'false'] },
  {
    name: 'lint',
    args: [
      bin('eslint/bin/eslint.js'),
      '-c',
      'build/lint/eslint.config.mjs',
      '--max-warnings',
      '0',
      'shared',
      'gpu-worker',
      'build',
    ],
  },
  {
    name: 'import rules',
    args: [
      bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '-c',
      'build/lint/dependency-cruiser.config.mjs',
      'shared/src',
      'gpu-worker/src',
      'build',
    ],
  },
  { name: 'unit tests', args: vitest('unit') },
  ...(quick ? [] : [{ name: 'slow tests', args: vitest('slow') }]),
];

/** @param {string} project */
function vitest(project) {
  return [bin('vitest/vitest.mjs'), 'run', '--config', 'build/lint/vitest.config.mjs', '--project', project];
}

for (const step of STEPS) {
  const startedMs = Date.now();
  const { status } = spawnSync(process.execPath, step.args, { cwd: root, stdio: 'inherit' });
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok' : 'FAILED'}: ${step.name} (${seconds} s)\n`);
  if (status !== 0) process.exit(1);
}
