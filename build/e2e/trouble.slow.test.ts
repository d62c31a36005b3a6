import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKills } from '../soak/kills.ts';
import { FILM_MAIN, readReport, runFilm } from './film-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'film-trouble-'));
const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';

const SCRIPT = `INT. OFFICE - DAY

KEMI
The numbers are wrong. All of them, and I can prove it to you.

LEE
Then prove it. Sit down and show me.
`;

function script(name: string, bytes: string | Uint8Array = SCRIPT): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const at = (name: string) => [
  '--resolution',
  '480p',
  '--quiet',
  '--out',
  join(folder, name),
  '--cache',
  join(folder, `${name}-cache`),
];

describe('bad input', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><FinalDraft><Content><Paragraph Type="Action"><Text>&b;</Text></Paragraph></Content></FinalDraft>`;
  it.each([
    ['an empty file', 'empty.fountain', '', /empty/i],
    ['a binary file', 'binary.fountain', Uint8Array.from({ length: 4096 }, (_, i) => (i * 197) % 256), /text/i],
    ['an enormous file', 'huge.fountain', 'x'.repeat(20_000_001), /MB/],
    ['an XML bomb', 'bomb.fdx', bomb, /./],
    ['a script with nothing to film', 'nothing.fountain', 'Title: Nothing\n\n= only a synopsis\n', /./],
  ])('%s is refused with one clear message, code 2 and no output', async (_what, name, bytes, message) => {
    const run = await runFilm([script(name, bytes), ...at(`bad-${name}`)]);
    expect(run.code).toBe(2);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/at .*\.ts:\d+/);
    expect(existsSync(join(folder, `bad-${name}`))).toBe(false);
  });

  it.each([
    ['a script that is not there', ['/nowhere/at-all.fountain'], /no such file/],
    ['an option that does not exist', ['--sparkle'], /sparkle/],
    ['a resolution that does not exist', ['--resolution', '999p'], /--resolution cannot be "999p".*1080p/],
    ['a length that is none', ['--duration', 'soon'], /60s/],
    ['scenes that do not exist', [script('one-scene.fountain'), '--scenes', '4-9'], /script has 1/],
    [
      'music that is not there',
      [script('tune.fountain'), '--music', 'no-such-tune.mp3'],
      /no-such-tune\.mp3 cannot be read/,
    ],
    ['music that is no sound', [script('tune.fountain'), '--music', script('text.wav', 'not a sound')], /no sound/],
    ['a language that nobody speaks', [script('plain.fountain'), '--language', 'xx'], /speaks "xx".*--language/],
    ['a translation that is not there', [script('plain.fountain'), '--subtitles', 'en,fr'], /plain\.fr\.srt/],
  ])('%s is refused with code 2', async (_what, args, message) => {
    const run = await runFilm([...args, '--quiet', '--out', join(folder, 'refused')]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(message);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });

  it('a folder that cannot be written is refused with code 2', async () => {
    const blocker = script('a-file-not-a-folder', 'x');
    const run = await runFilm([script('plain.fountain'), '--quiet', '--out', blocker]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/--out/);
  });
});

describe('trouble on the way', () => {
  it('Ctrl-C ends with 130, leaves nothing half-written, and the next run goes on', async () => {
    const args = [script('stop.fountain'), ...at('stop')];
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', FILM_MAIN, ...args], {
      stdio: 'ignore',
      detached: true,
    });
    await expect.poll(() => existsSync(join(folder, 'stop-cache/artifacts')), { timeout: 60_000 }).toBe(true);
    // as on a terminal: the key reaches every process of the group, and npm and the start script hand it on as well
    process.kill(-(child.pid ?? 0), 'SIGINT');
    for (const afterMs of [5, 20]) setTimeout(() => child.kill('SIGINT'), afterMs);
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(existsSync(join(folder, 'stop/stop'))).toBe(false);
    expect(readdirSync(join(folder, 'stop-cache/scratch'))).toEqual([]);
    expect((await runFilm(args)).code).toBe(0);
  });

  it('an ffmpeg that dies mid-way is named, and the next run succeeds', async () => {
    const wrapper = join(folder, 'dying-ffmpeg');
    writeFileSync(
      wrapper,
      `#!/bin/sh\ncase "$*" in *rawvideo*) head -c 2000000 >/dev/null; kill -9 $$;; esac\nexec "${FFMPEG}" "$@"\n`,
    );
    chmodSync(wrapper, 0o755);
    const args = [script('dying.fountain'), ...at('dying')];
    const run = await runFilm(args, { env: { FFMPEG_PATH: wrapper } });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/ffmpeg/);
    expect(existsSync(join(folder, 'dying/dying'))).toBe(false);
    expect((await runFilm(args)).code).toBe(0);
  });

  it('a full disk is named, and what was finished is used once there is room', async () => {
    const cache = join(folder, 'small-disk');
    mkdirSync(cache);
    const args = [
      script('full.fountain'),
      '--resolution',
      '480p',
      '--quiet',
      '--out',
      join(folder, 'full'),
      '--cache',
      cache,
    ];
    // a process may write no file over 1000 blocks of 1 KiB: lines fit, the mix does not; it ends as on a full disk
    const limited = await runFilm(args, { fileSizeLimitKib: 1000 });
    expect(limited.code).toBe(1);
    expect(limited.stderr).toMatch(/disk/i);
    expect((await runFilm(args)).code).toBe(0);
    expect(readReport(join(folder, 'full/full')).cache.hits).toBeGreaterThan(0);
  });

  it('kill -9 at random moments changes nothing in the film and redoes nothing that was published', async () => {
    const outcomes = await runKills(10, 20261120, () => undefined);
    expect(outcomes.flatMap((outcome) => outcome.faults)).toEqual([]);
    expect(outcomes.filter((outcome) => outcome.hit).length).toBeGreaterThan(5);
    expect(outcomes.some((outcome) => outcome.publishedBefore > 0)).toBe(true);
  });
});
