import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromOtio } from '@film-studio/shared/timeline';
import { parseSrt } from '@film-studio/shared/subtitles';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedKeys, readReport, runFilm, type FilmRun } from './film-process.ts';
import { frameDigests } from './frame-digest.ts';
import { loudness, lumaOfFrames, meanVolumes, probeFile, topLevelBoxes } from './measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'film-e2e-'));
const cache = join(folder, 'cache');

const SCRIPT = `Title: The Lantern
Author: A. Tester

EXT. VILLAGE SQUARE - DAY

ANNA, 30, in a blue coat, holds a lantern.

ANNA
Did you see the light last night?

INT. KITCHEN - NIGHT

TOM, 70, with a white beard, looks up from the table.

TOM
(afraid)
I saw it. It came from the sea.

ANNA
Then we go now.
`;

/** Runs the command line on a script text; answers the run and the film's folder. */
async function film(name: string, text: string, ...args: readonly string[]): Promise<{ run: FilmRun; out: string }> {
  const path = join(folder, `${name}.fountain`);
  writeFileSync(path, text);
  const given = args.indexOf('--out');
  const out = given < 0 ? join(folder, 'out') : (args[given + 1] ?? '');
  const places = ['--out', out, ...(args.includes('--cache') ? [] : ['--cache', cache])];
  const rest = given < 0 ? args : [...args.slice(0, given), ...args.slice(given + 2)];
  const run = await runFilm([path, '--resolution', '480p', '--quiet', ...places, ...rest]);
  return { run, out: join(out, name) };
}

describe('a film from a script', () => {
  let out: string;
  beforeAll(async () => {
    const made = await film('lantern', SCRIPT);
    expect(made.run.stderr).toBe('');
    expect(made.run.code).toBe(0);
    out = made.out;
  });

  it('is an MP4 as services want it', () => {
    const { streams, format } = probeFile(join(out, 'film.mp4'));
    const video = streams.find((stream) => stream.codec_type === 'video');
    const audio = streams.find((stream) => stream.codec_type === 'audio');
    expect(video).toMatchObject({
      codec_name: 'h264',
      profile: 'High',
      pix_fmt: 'yuv420p',
      width: 854,
      height: 480,
      r_frame_rate: '24/1',
      color_range: 'tv',
      color_space: 'bt709',
      color_primaries: 'bt709',
      color_transfer: 'bt709',
    });
    expect(audio).toMatchObject({ codec_name: 'aac', profile: 'LC', sample_rate: '48000', channels: 2 });
    expect(audio?.tags).toMatchObject({ language: 'eng' });
    expect(format.tags).toMatchObject({ title: 'The Lantern', artist: 'A. Tester' });
    const boxes = topLevelBoxes(join(out, 'film.mp4'));
    expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'));
    expect(boxes.at(-1)).toBe('uuid');
    expect(readFileSync(join(out, 'film.mp4'), 'latin1')).toContain('newscodes/digitalsourcetype/');
  });

  it('has sound and picture of one length, within a frame', () => {
    const { streams } = probeFile(join(out, 'film.mp4'));
    const [video, audio] = ['video', 'audio'].map(
      (type) => streams.find((stream) => stream.codec_type === type)?.duration ?? 0,
    );
    expect(Math.abs((video ?? 0) - (audio ?? 0))).toBeLessThanOrEqual(1 / 24);
    expect(
      probeFile(join(out, 'film.mp4')).streams.find((stream) => stream.codec_type === 'video')?.nb_read_packets,
    ).toBe(readReport(out).film.frames);
  });

  it('is as loud as films on the web are', () => {
    const { integratedLufs, truePeakDbtp } = loudness(join(out, 'film.mp4'));
    expect(Math.abs(integratedLufs + 14)).toBeLessThanOrEqual(0.5);
    expect(truePeakDbtp).toBeLessThanOrEqual(-1);
  });

  it('has a chapter per scene, without holes', () => {
    const { chapters, format } = probeFile(join(out, 'film.mp4'));
    expect(chapters.length).toBe(2);
    expect(chapters[0]?.start_time).toBe(0);
    expect(chapters[1]?.start_time).toBeCloseTo(chapters[0]?.end_time ?? 0, 2);
    expect(chapters[1]?.end_time).toBeCloseTo(format.duration, 0);
  });

  it('shows something in every frame but the fades at its ends', () => {
    const luma = lumaOfFrames(join(out, 'film.mp4'));
    const dark = luma.slice(24, -24).map((value) => value < 8);
    const longest = dark
      .join('')
      .split('false')
      .map((run) => run.length / 'true'.length);
    expect(Math.max(...longest)).toBeLessThanOrEqual(12); // a fade may pass through black, the film may not stay there
  });

  it('comes with subtitles in the words of the script', () => {
    const captions = parseSrt(readFileSync(join(out, 'film.en.srt'), 'utf8'));
    const words = captions.flatMap((caption) => caption.lines).join(' ');
    for (const text of ['Did you see the light last night?', 'It came from the sea.', 'Then we go now.'])
      expect(words).toContain(text);
    expect(readFileSync(join(out, 'film.en.vtt'), 'utf8')).toMatch(/^WEBVTT/);
  });

  it('comes with stems, thumbnail, shot list, edit and report', () => {
    for (const stem of ['dialogue', 'music', 'effects']) {
      const wav = join(out, 'stems', `${stem}.wav`);
      expect(probeFile(wav).streams[0]).toMatchObject({ channels: 2, sample_rate: '48000' });
      expect(readFileSync(wav).toString('latin1')).toContain('_PMX');
    }
    expect(probeFile(join(out, 'thumbnail.jpg')).streams[0]).toMatchObject({
      codec_name: 'mjpeg',
      width: 1280,
      height: 720,
    });
    expect(statSync(join(out, 'thumbnail.jpg')).size).toBeLessThan(2_000_000);
    const report = readReport(out);
    expect(readFileSync(join(out, 'shots.csv'), 'utf8').trim().split('\r\n').length).toBe(report.film.shots + 1);
    const timeline = fromOtio(readFileSync(join(out, 'timeline.otio'), 'utf8'));
    expect(timeline.tracks.filter((track) => track.kind === 'video')).toHaveLength(1);
    expect(report.artifacts.every((row) => row.provenance.step !== '')).toBe(true);
    expect(report.peakMemoryBytes).toBeGreaterThan(50e6);
  });

  it('is not made again when nothing changed', async () => {
    const before = readFileSync(join(out, 'film.mp4'));
    const again = await film('lantern', SCRIPT);
    expect(again.run.code).toBe(0);
    expect(readReport(out).cache.made).toBe(0);
    expect(readFileSync(join(out, 'film.mp4')).equals(before)).toBe(true);
  });

  it('has the same frames whatever number of workers draws it', async () => {
    const other = await film(
      'lantern',
      SCRIPT,
      '--jobs',
      '1',
      '--out',
      join(folder, 'one'),
      '--cache',
      join(folder, 'cache-one'),
    );
    expect(other.run.code).toBe(0);
    expect(frameDigests(join(folder, 'one/lantern/film.mp4'))).toEqual(frameDigests(join(out, 'film.mp4')));
  });

  it('remakes only what a changed line touches', async () => {
    const changed = await film('lantern-changed', SCRIPT.replace('Then we go now.', 'Then we wait until morning.'));
    expect(changed.run.code).toBe(0);
    const made = readReport(changed.out).artifacts.filter((row) => !row.cached);
    expect(made.filter((row) => row.provenance.step === 'speech')).toHaveLength(1);
    const all = readReport(changed.out).artifacts.filter((row) => row.provenance.step === 'picture');
    const pictures = made.filter((row) => row.provenance.step === 'picture');
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.length).toBeLessThanOrEqual(Math.ceil(all.length / 3));
  });

  it('plays a person’s own music when it is given, to the film’s end, and can be had as WebM', async () => {
    const tune = join(folder, 'tune.wav');
    const sine = ['-v', 'error', '-y', '-f', 'lavfi', '-i', 'sine=frequency=330:duration=3', tune];
    expect(spawnSync(process.env['FFMPEG_PATH'] ?? 'ffmpeg', sine).status).toBe(0);
    const own = await film('lantern', SCRIPT, '--music', tune, '--webm', '--out', join(folder, 'own'), '--draft');
    expect(own.run.stderr).toBe('');
    const kinds = readReport(own.out).artifacts.map((row) => row.provenance.step);
    expect(kinds).toContain('music-file');
    expect(kinds).not.toContain('score');
    const levels = meanVolumes(join(own.out, 'stems/music.wav'), 1);
    expect(Math.min(...levels.slice(0, -4))).toBeGreaterThan(-60);
    expect(levels.at(-1)).toBeLessThan(levels[0] ?? 0);
    const typeOf = (stem: string) => {
      const bytes = readFileSync(join(own.out, 'stems', `${stem}.wav`)).toString('latin1');
      return /digitalsourcetype\/(\w+)/.exec(bytes)?.[1];
    };
    // honest marks: the music is the person’s, the voices are learnt from recordings
    expect([typeOf('music'), typeOf('dialogue')]).toEqual(['composite', 'trainedAlgorithmicMedia']);
    const { streams } = probeFile(join(own.out, 'film.webm'));
    expect(streams.map((stream) => stream.codec_name)).toEqual(['vp9', 'opus']);
  });

  it('makes a damaged piece of the cache again', async () => {
    const report = readReport(out);
    const segment = report.artifacts.find((row) => row.provenance.step === 'mux')?.key ?? '';
    const entry = join(cache, 'artifacts', segment.slice(0, 2), segment);
    const bytes = join(entry, readdirSync(entry).find((name) => name.startsWith('bytes')) ?? '');
    const whole = readFileSync(bytes);
    writeFileSync(bytes, whole.subarray(0, whole.length - 1000));
    rmSync(join(out, 'film.mp4')); // else the folder stands as it is and nothing is read
    const again = await film('lantern', SCRIPT);
    expect(again.run.code).toBe(0);
    expect(readFileSync(join(out, 'film.mp4')).equals(whole)).toBe(true);
    expect(
      readReport(out)
        .artifacts.filter((row) => !row.cached)
        .map((row) => row.provenance.step),
    ).toEqual(['mux']);
  });

  it('waits for another run in the same folder, and both succeed', async () => {
    const args = ['--cache', join(folder, 'cache-two'), '--out', join(folder, 'two')];
    const [first, second] = await Promise.all([film('lantern', SCRIPT, ...args), film('lantern', SCRIPT, ...args)]);
    expect([first.run.code, second.run.code]).toEqual([0, 0]);
    expect(first.run.stderr + second.run.stderr).toMatch(/waiting for it/);
    expect(frameDigests(join(folder, 'two/lantern/film.mp4'))).toEqual(frameDigests(join(out, 'film.mp4')));
    expect(readdirSync(join(folder, 'two/lantern')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(publishedKeys(join(folder, 'cache-two')).size).toBeGreaterThan(5);
    expect(existsSync(join(folder, 'two/lantern/.film-lock'))).toBe(false);
  });
});
