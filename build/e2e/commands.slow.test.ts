import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Breakdown, ShotPlan } from '@film-studio/shared/production';
import { describe, expect, it } from 'vitest';
import { FILM_MAIN } from './film-process.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const cache = mkdtempSync(join(tmpdir(), 'film-commands-'));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', FILM_MAIN, ...args, '--cache', cache],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  return { code: status, stdout, stderr };
}

describe('film plan', () => {
  it.each(['lighthouse.fountain', 'story.md', 'podcast.fountain', 'poem.txt', 'sloka.fountain', 'escena.fountain'])(
    'prints scenes, shots and an estimate of %s',
    (name) => {
      const { code, stdout } = run('plan', join(samples, name));
      expect(code).toBe(0);
      expect(stdout).toMatch(/Scene 1\./);
      expect(stdout).toMatch(/\d+ shots, about \d+ s of film, about \d+ s to make/);
    },
  );

  it('names the rule behind each shot when asked why, and speaks JSON', () => {
    const script = join(samples, 'lighthouse.fountain');
    const plain = run('plan', script).stdout;
    const why = run('plan', script, '--why').stdout;
    expect(why.split('\n').length).toBeGreaterThan(plain.split('\n').length + 10);
    const json = JSON.parse(run('plan', script, '--json').stdout) as { breakdown: unknown; plan: unknown };
    expect(Breakdown.parse(json.breakdown).characters.map((character) => character.name)).toEqual(['Mara', 'Elias']);
    expect(ShotPlan.parse(json.plan).shots.length).toBeGreaterThan(10);
  });
});

describe('a reader that stops reading', () => {
  it('does not stop the work', () => {
    const command = '"$0" --disable-warning=ExperimentalWarning "$@" | true; exit ${PIPESTATUS[0]}';
    const args = [FILM_MAIN, 'plan', join(samples, 'lighthouse.fountain'), '--json'];
    const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, ...args], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('film doctor', () => {
  it('lists computer, codecs, providers and voices, and that all is well', () => {
    const { code, stdout } = run('doctor', '--json');
    const report = JSON.parse(stdout) as { good: boolean; findings: { topic: string; text: string }[] };
    expect(code).toBe(0);
    expect(report.good).toBe(true);
    const topics = report.findings.map((finding) => finding.topic);
    for (const topic of ['computer', 'gpu', 'ffmpeg', 'codecs', 'picture', 'speech', 'score', 'mix', 'voices'])
      expect(topics).toContain(topic);
  });

  it('says what is wrong, and ends with 1, when ffmpeg cannot be started', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', FILM_MAIN, 'doctor', '--cache', cache],
      {
        encoding: 'utf8',
        env: { ...process.env, FFMPEG_PATH: '/no/ffmpeg' },
      },
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/BAD {2}ffmpeg: .*FFMPEG_PATH/);
  });
});

describe('film cache', () => {
  it('tells its size, prunes, and refuses what it cannot do', () => {
    expect(JSON.parse(run('cache', '--json').stdout)).toMatchObject({ folder: cache, artifacts: 0, sizeBytes: 0 });
    expect(run('cache', 'prune').stdout).toMatch(/Removed 0 pieces/);
    expect(run('cache', 'polish').code).toBe(2);
  });
});

describe('film --help and --version', () => {
  it('answer at once', () => {
    expect(run('--help').stdout).toMatch(/Exit codes/);
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
