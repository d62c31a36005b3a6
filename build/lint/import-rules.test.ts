import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One offence per rule: a file that breaks it, and what it needs to exist. */
const OFFENCES: readonly { readonly rule: string; readonly file: string; readonly text: string }[] = [
  {
    rule: 'shared-is-a-leaf',
    file: 'shared/src/time/bad.ts',
    text: "export * from '../../../gpu-worker/src/hosts/cli/host.ts';",
  },
  { rule: 'shared-is-pure', file: 'shared/src/time/disk.ts', text: "import 'node:fs';" },
  {
    rule: 'engine-looks-inward',
    file: 'gpu-worker/src/engine/bad.ts',
    text: "export * from '../adapters/disk/disk.ts';",
  },
  { rule: 'engine-is-pure', file: 'gpu-worker/src/pipelines/score/disk.ts', text: "import 'node:fs';" },
  { rule: 'ports-are-interfaces', file: 'gpu-worker/src/ports/bad.ts', text: "export * from '../engine/good.ts';" },
  {
    rule: 'pipelines-do-not-import-engine',
    file: 'gpu-worker/src/pipelines/score/bad.ts',
    text: "export * from '../../engine/good.ts';",
  },
  {
    rule: 'adapters-do-not-import-hosts',
    file: 'gpu-worker/src/adapters/disk/bad.ts',
    text: "export * from '../../hosts/cli/host.ts';",
  },
  {
    rule: 'product-imports-no-tests',
    file: 'gpu-worker/src/hosts/cli/bad.ts',
    text: "export * from '../../testing/fake.ts';",
  },
  {
    rule: 'rooms-have-front-doors',
    file: 'gpu-worker/src/hosts/cli/back-door.ts',
    text: "export * from '../../../../shared/src/time/clock.ts';",
  },
  {
    rule: 'gpu-worker-has-few-callers',
    file: 'app-renderer/src/bad.ts',
    text: "export * from '../../gpu-worker/src/engine/good.ts';",
  },
  {
    rule: 'renderer-imports-only-shared',
    file: 'app-renderer/src/cloud.ts',
    text: "export * from '../../cloud-backend/src/server.ts';",
  },
  { rule: 'electron-only-in-desktop', file: 'app-main/src/services/bad.ts', text: "export * from 'electron';" },
  { rule: 'no-cycles', file: 'shared/src/time/one.ts', text: "export * from './two.ts';" },
  { rule: 'resolvable', file: 'shared/src/time/nowhere.ts', text: "export * from './not-there.ts';" },
];

const INNOCENT: Readonly<Record<string, string>> = {
  'shared/src/time/index.ts': "export * from './clock.ts';",
  'shared/src/time/clock.ts': 'export const x = 1;',
  'shared/src/time/two.ts': "export * from './one.ts';",
  'gpu-worker/src/engine/good.ts': "export * from '../../../shared/src/time/index.ts';",
  'gpu-worker/src/adapters/disk/disk.ts': "import 'node:fs'; export const y = 1;",
  'gpu-worker/src/hosts/cli/host.ts':
    "export * from '../../adapters/disk/disk.ts'; export * from '../../engine/good.ts';",
  'gpu-worker/src/testing/fake.ts': 'export const fake = 1;',
  'cloud-backend/src/server.ts': 'export const server = 1;',
  'app-main/src/desktop/main.ts': "export * from 'electron';",
  'node_modules/electron/package.json': '{"name":"electron","version":"1.0.0","main":"index.js"}',
  'node_modules/electron/index.js': 'export const app = 1;',
};

type Violation = { readonly from: string; readonly rule: { readonly name: string } };
let violations: readonly Violation[];

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'film-rules-'));
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(INNOCENT)) put(file, text);
  for (const { file, text } of OFFENCES) put(file, text);
  put('package.json', '{"type":"module","dependencies":{"electron":"1.0.0"}}');
  cpSync(join(root, 'build/lint/dependency-cruiser.config.mjs'), join(folder, 'rules.mjs'));
  symlinkSync(join(root, 'node_modules/typescript'), join(folder, 'node_modules/typescript'));
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const rooms = ['shared', 'gpu-worker', 'app-renderer', 'app-main', 'cloud-backend'];
  const { stdout, stderr } = spawnSync(process.execPath, [program, '-c', 'rules.mjs', '-T', 'json', ...rooms], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
});

describe('the import rules', () => {
  it.each(OFFENCES)('$rule fires on $file', ({ rule, file }) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it('leave innocent files alone', () => {
    const accused = violations.map((violation) => violation.from);
    expect(accused.filter((file) => file in INNOCENT && file !== 'shared/src/time/two.ts')).toEqual([]);
  });
});
