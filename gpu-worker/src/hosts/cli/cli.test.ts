import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StudioError } from '@film-studio/shared/errors';
import type { JobEvent } from '@film-studio/shared/jobs';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../testing/manual-clock.ts';
import { systemClock } from '../../adapters/system/index.ts';
import { readArguments } from './arguments.ts';
import { exitCodeOf } from './exit-codes.ts';
import { helpText } from './help.ts';
import { openOutputFolder } from './output-folder.ts';
import { lockOutput } from './output-lock.ts';
import { readScript } from './read-script.ts';
import { createStageClock } from './stage-clock.ts';
import { createTerminalProgress } from './terminal-progress.ts';

const signal = new AbortController().signal;
const temp = () => mkdtempSync(join(tmpdir(), 'film-cli-'));

describe('the command line', () => {
  it('makes the main sample at full size when nothing is said', () => {
    expect(readArguments([])).toMatchObject({
      command: 'render',
      operands: [],
      out: 'out',
      jobs: undefined,
      film: { resolution: '1080p', ratio: '16:9', fps: '24', music: 'auto', seed: 1, draft: false, subtitles: [] },
    });
  });

  it('knows commands from scripts', () => {
    expect(readArguments(['plan', 'a.fountain', '--why'])).toMatchObject({
      command: 'plan',
      operands: ['a.fountain'],
      why: true,
    });
    expect(readArguments(['a.fountain'])).toMatchObject({ command: 'render', operands: ['a.fountain'] });
    expect(readArguments(['cache', 'prune', '--max-size', '1.5GB'])).toMatchObject({
      command: 'cache',
      operands: ['prune'],
      maxSizeBytes: 1.5e9,
    });
  });

  it.each([
    [['--duration', '90s'], { durationMs: 90_000 }],
    [['--duration', '3min'], { durationMs: 180_000 }],
    [['--duration', '1:30'], { durationMs: 90_000 }],
    [['--scenes', '2-5'], { scenes: { from: 2, to: 5 } }],
    [['--scenes', '3'], { scenes: { from: 3, to: 3 } }],
    [['--music', 'folk:sad'], { music: { style: 'folk', mood: 'sad' } }],
    [['--music', 'none'], { music: 'none' }],
    [['--subtitles', 'en, es'], { subtitles: ['en', 'es'] }],
    [['--draft'], { draft: true, resolution: '480p' }],
    [['--draft', '--resolution', '720p'], { draft: true, resolution: '720p' }],
    [['--fps', '29.97', '--ratio', '2.39'], { fps: '29.97', ratio: '2.39' }],
  ])('reads %j', (argv, film) => {
    expect(readArguments(argv).film).toMatchObject(film);
  });

  it.each([
    [['--duration', '0s'], /--duration cannot be "0s"/],
    [['--duration', '5 weeks'], /60s/],
    [['--scenes', '5-2'], /goes up/],
    [['--music', 'polka'], /--music cannot be "polka"/],
    [['--culture', 'atlantis'], /south-indian/],
    [['--seed', '-1'], /seed/],
    [['--jobs', '0'], /--jobs cannot be "0"/],
    [['--fps', '12'], /23.976/],
    [['--bogus'], /bogus/],
    [['--language', 'the one we speak'], /--language cannot be "the one we speak".*such as en/],
    [['--subtitles', 'en,en-/../../x'], /--subtitles cannot be/],
    [['one.fountain', 'two.fountain'], /one script/],
    [['plan', 'one.fountain', 'two.fountain'], /one script/],
    [['doctor', 'who'], /nothing behind it/],
  ])('refuses %j, saying what is allowed', (argv, message) => {
    const read = () => readArguments(argv);
    expect(read).toThrow(StudioError);
    try {
      read();
    } catch (error) {
      const { message: what, remedy } = error as StudioError;
      expect(`${what} ${remedy}`).toMatch(message);
      expect(exitCodeOf(error)).toBe(2);
    }
  });

  it('explains each command by itself, with the options that are of use to it', () => {
    for (const [command, has, hasNot] of [
      ['render', '--webm', '--max-size'],
      ['plan', '--why', '--webm'],
      ['doctor', '--json', '--ratio'],
      ['cache', '--max-size', '--ratio'],
    ] as const) {
      expect(readArguments([command, '--help'])).toMatchObject({ command: 'help', about: command });
      expect(helpText(command)).toContain(has);
      expect(helpText(command)).not.toContain(hasNot);
      expect(helpText(command)).toMatch(new RegExp(`film .*${command}`));
    }
  });

  it('explains every option and command in its help', () => {
    for (const word of ['--duration LENGTH', '--burn-subtitles', '--webm', 'plan', 'doctor', 'cache', '130'])
      expect(helpText()).toContain(word);
  });

  it('tells faults of ours from faults in the input', () => {
    expect(exitCodeOf(new StudioError('disk/full', { message: '' }))).toBe(1);
    expect(exitCodeOf(new StudioError('script/empty', { message: '' }))).toBe(2);
    expect(exitCodeOf(new TypeError('x'))).toBe(1);
  });
});

describe('the script’s folder', () => {
  it('gives the script and the subtitle files beside it', async () => {
    const folder = temp();
    for (const name of ['a.fountain', 'a.es.srt', 'a.pt-br.srt', 'b.fr.srt', 'a.srt'])
      writeFileSync(join(folder, name), name);
    const { script, translations } = await readScript(join(folder, 'a.fountain'));
    expect(script.name).toBe('a.fountain');
    expect([...translations]).toEqual([
      ['es', 'a.es.srt'],
      ['pt-br', 'a.pt-br.srt'],
    ]);
  });

  it('reads subtitle files in the encodings that scripts come in', async () => {
    const folder = temp();
    writeFileSync(join(folder, 'a.fountain'), 'x');
    writeFileSync(join(folder, 'a.es.srt'), Buffer.from('¿Quién?', 'latin1'));
    writeFileSync(join(folder, 'a.fr.srt'), Buffer.from('\uFEFFVoilà', 'utf16le'));
    const { translations } = await readScript(join(folder, 'a.fountain'));
    expect([translations.get('es'), translations.get('fr')]).toEqual(['¿Quién?', 'Voilà']);
  });

  it('says why a script cannot be read', async () => {
    await expect(readScript(join(temp(), 'none.fountain'))).rejects.toThrow(/no such file/);
    await expect(readScript(temp())).rejects.toThrow(/folder/);
  });
});

describe('the output folder', () => {
  async function deliver(folder: string, text: string) {
    let made = 0;
    const output = await openOutputFolder(folder, signal);
    await output.put('stems/a.txt', { text }, async (path) => {
      made += 1;
      await writeFile(path, text);
    });
    await output.finish({ outputs: output.files.map((file) => ({ ...file })) });
    return made;
  }

  it('writes a file again only when what it is made of, or the file itself, changed', async () => {
    const folder = temp();
    expect(await deliver(folder, 'one')).toBe(1);
    expect(await deliver(folder, 'one')).toBe(0);
    expect(await deliver(folder, 'two')).toBe(1);
    expect(readFileSync(join(folder, 'stems/a.txt'), 'utf8')).toBe('two');
    writeFileSync(join(folder, 'stems/a.txt'), 'edited by a person');
    expect(await deliver(folder, 'two')).toBe(1);
    utimesSync(join(folder, 'stems/a.txt'), 1, 1);
    expect(await deliver(folder, 'two')).toBe(1);
  });

  it('shows nothing of a file whose making failed', async () => {
    const folder = temp();
    const output = await openOutputFolder(folder, signal);
    const failing = output.put('film.mp4', {}, async (path) => {
      await writeFile(path, 'half');
      throw new StudioError('ffmpeg/failed', { message: 'no' });
    });
    await expect(failing).rejects.toMatchObject({ code: 'ffmpeg/failed' });
    expect(existsSync(join(folder, 'film.mp4'))).toBe(false);
  });

  it('keeps nothing of a run that was killed, nor of a film that is no longer this one', async () => {
    const folder = temp();
    await deliver(folder, 'one');
    writeFileSync(join(folder, '.half-999-film.mp4'), 'half');
    writeFileSync(join(folder, 'stems/.half-999-a.wav'), 'half');
    writeFileSync(join(folder, 'notes.txt'), 'a person’s own');
    const output = await openOutputFolder(folder, signal);
    await output.put('film.es.srt', {}, (path) => writeFile(path, 'hola'));
    await output.finish({ outputs: output.files.map((file) => ({ ...file })) });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      'film.es.srt',
      'notes.txt',
      'report.json',
      'stems',
    ]);
    writeFileSync(join(folder, 'film.es.srt'), 'corrected by a person');
    await deliver(folder, 'two');
    expect(readFileSync(join(folder, 'film.es.srt'), 'utf8')).toBe('corrected by a person');
  });

  it('is held by one run at a time; the lock of a dead process is no lock', async () => {
    const out = join(temp(), 'out');
    const folder = join(out, 'new');
    const release = await lockOutput(folder, systemClock, signal, () => undefined);
    const clock = createManualClock();
    const seen: number[] = [];
    const waiting = lockOutput(folder, clock, signal, (pid) => seen.push(pid));
    await clock.advance(1000);
    expect(seen).toEqual([process.pid]);
    release();
    await clock.advance(1000);
    (await waiting)();
    // a dead process; and one whose number lives on in another, as it does when a container starts again
    for (const owner of ['999999999', ...(process.platform === 'linux' ? [`${process.pid} 1`] : [])]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, '.film-lock'), owner);
      (await lockOutput(folder, systemClock, signal, () => seen.push(0)))();
    }
    expect(seen).toEqual([process.pid]);
    expect(readdirSync(folder)).toEqual([]); // it was there before
    rmSync(out, { recursive: true });
    (await lockOutput(folder, systemClock, signal, () => undefined))();
    expect(existsSync(out)).toBe(false); // nothing was made in it
  });
});

describe('progress on a screen', () => {
  const events: readonly JobEvent[] = [
    { kind: 'stage', stage: 'script analysis', sequence: 0, atMs: 0 },
    { kind: 'progress', stage: 'script analysis', percent: 3, sequence: 1, atMs: 100 },
    { kind: 'stage', stage: 'scenes', sequence: 2, atMs: 1000 },
    { kind: 'progress', stage: 'scenes', percent: 31, secondsLeft: 75, sequence: 3, atMs: 3000 },
    { kind: 'warning', message: 'short', sequence: 4, atMs: 3000 },
    { kind: 'progress', stage: 'scenes', percent: 32, secondsLeft: 70, sequence: 5, atMs: 3500 },
  ];
  const shown = (style: 'bar' | 'lines' | 'json' | 'quiet') => {
    let text = '';
    const progress = createTerminalProgress(style, {
      isTTY: style === 'bar',
      columns: 60,
      write: (part) => (text += part),
    });
    events.forEach((event) => progress.emit(event));
    progress.end();
    return text;
  };

  it('is a bar on a terminal, within its width, and leaves the line clean', () => {
    expect(shown('bar')).toContain(' 31 %  scenes, 1 min 15 s left');
    expect(shown('bar').endsWith('\r\x1b[K')).toBe(true);
  });

  it('is one line per ten percent elsewhere, JSON lines for programs, and silent when quiet', () => {
    expect(shown('lines')).toBe('  3 % script analysis\n 31 % scenes, 1 min 15 s left\nnote: short\n');
    expect(
      shown('json')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as JobEvent),
    ).toEqual(events);
    expect(shown('quiet')).toBe('');
  });

  it('adds up how long each stage lasted', () => {
    const clock = createStageClock();
    events.forEach((event) => clock.emit(event));
    expect(clock.seconds(4000)).toEqual({ 'script analysis': 1, scenes: 3 });
    expect(clock.seconds(4000)).toEqual({ 'script analysis': 1, scenes: 3 });
  });
});
