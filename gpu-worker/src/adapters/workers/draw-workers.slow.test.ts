import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { DrawWorkers, LocalPath, SegmentSpec } from '../../ports/index.ts';
import { standInPicture, standInStaging } from '../../pipelines/illustration/frame/testing/stand-ins.ts';
import { createDrawWorkers } from './index.ts';

const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const FFPROBE = process.env.FFPROBE_PATH ?? 'ffprobe';
const folder = mkdtempSync(join(tmpdir(), 'workers-'));
const at = (name: string) => join(folder, name) as LocalPath;
const never = new AbortController().signal;

let open: DrawWorkers[] = [];
function workers(count: number): DrawWorkers {
  const made = createDrawWorkers({ count, ffmpegPath: FFMPEG, ffmpegVersion: 'test' });
  open.push(made);
  return made;
}
afterEach(async () => {
  await Promise.all(open.map((each) => each.close()));
  open = [];
});
afterAll(() => rmSync(folder, { recursive: true }));

const framing = (centreX: number, width: number) => ({ centreX, centreY: 1.3, width });
const base = standInPicture({
  figures: [standInStaging(-0.5, 1), standInStaging(0.6, 2)],
  camera: { move: 'push-in', from: framing(0, 5), to: framing(0.1, 4.2), easing: 'in-out' },
  frames: 60,
});

/** Pieces of one shot, of several lengths, as the plan would split it. */
const PIECES: readonly SegmentSpec[] = [17, 1, 24, 18].map((frames, index, lengths) => ({
  kind: 'shot',
  range: { picture: base, startFrame: lengths.slice(0, index).reduce((sum, length) => sum + length, 0), frames },
  captions: [],
  output: { width: 426, height: 240, quality: 'final' },
}));

async function renderAll(made: DrawWorkers, name: string): Promise<LocalPath[]> {
  const paths = PIECES.map((_, index) => at(`${name}-${index}.mp4`));
  await Promise.all(PIECES.map((spec, index) => made.render(spec, paths[index] ?? at('x'), never, () => undefined)));
  return paths;
}

function frameHashes(path: string): string {
  const args = ['-v', 'error', '-i', path, '-map', '0:v', '-f', 'framemd5', '-'];
  return String(execFileSync(FFMPEG, args));
}

/** Drawing processes that a process started. */
function drawingProcesses(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const status = readProc(pid, 'status');
      return readProc(pid, 'cmdline').includes('worker-entry') && status.includes(`PPid:\t${parent}\n`);
    });
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

describe('the draw workers', () => {
  it('make the same frames and the same bytes, however many they are', async () => {
    const one = await renderAll(workers(1), 'one');
    const three = await renderAll(workers(3), 'three');
    one.forEach((path, index) => {
      const other = three[index] ?? '';
      expect(frameHashes(other)).toBe(frameHashes(path));
      expect(readFileSync(other).equals(readFileSync(path))).toBe(true);
      const counted = [
        '-v',
        'error',
        '-count_frames',
        '-show_entries',
        'stream=nb_read_frames',
        '-of',
        'csv=p=0',
        path,
      ];
      expect(Number(String(execFileSync(FFPROBE, counted)))).toBe([17, 1, 24, 18][index]);
    });
  });

  it('report frames upwards to the last', async () => {
    const heard: number[] = [];
    await workers(1).render(PIECES[2] as SegmentSpec, at('report.mp4'), never, (done) => heard.push(done));
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.at(-1)).toBe(24);
  });

  it('stop when cancelled, leave no file, and work on', async () => {
    const made = workers(1);
    const stop = new AbortController();
    const long: SegmentSpec = { ...(PIECES[0] as Extract<SegmentSpec, { kind: 'shot' }>) };
    if (long.kind === 'shot') long.range = { picture: { ...base, frames: 2000 }, startFrame: 0, frames: 2000 };
    const rendering = made.render(long, at('cancelled.mp4'), stop.signal, () => stop.abort(new Error('enough')));
    await expect(rendering).rejects.toThrow('enough');
    await expect.poll(() => existsSync(at('cancelled.mp4')), { timeout: 3000 }).toBe(false);
    await made.render(PIECES[1] as SegmentSpec, at('after.mp4'), never, () => undefined);
    expect(existsSync(at('after.mp4'))).toBe(true);
  });

  it('fail the job of a process that is killed, and replace the process', async () => {
    const made = workers(1);
    const killed = made.render(PIECES[2] as SegmentSpec, at('killed.mp4'), never, () => {
      for (const pid of drawingProcesses(process.pid)) process.kill(pid, 'SIGKILL');
    });
    await expect(killed).rejects.toMatchObject({ code: 'draw/failed', message: expect.stringMatching(/SIGKILL/) });
    expect(existsSync(at('killed.mp4'))).toBe(false);
    await made.render(PIECES[2] as SegmentSpec, at('replaced.mp4'), never, () => undefined);
    expect(frameHashes(at('replaced.mp4')).trim().split('\n').at(-1)).toMatch(/^0,\s+23,/);
  });

  it('say what ffmpeg said when it cannot write', async () => {
    const nowhere = workers(1).render(PIECES[1] as SegmentSpec, at('no/such/folder.mp4'), never, () => undefined);
    await expect(nowhere).rejects.toMatchObject({
      code: 'ffmpeg/failed',
      message: expect.stringMatching(/No such file/),
    });
  });

  it('draw stills as PNG of the size asked for', async () => {
    await workers(1).still(base, 30, { width: 320, height: 180 }, at('still.png'), never);
    const probe = ['-v', 'error', '-show_entries', 'stream=codec_name,width,height', '-of', 'csv=p=0', at('still.png')];
    expect(String(execFileSync(FFPROBE, probe)).trim()).toBe('png,320,180');
  });

  it('end when closed', async () => {
    const made = workers(2);
    await renderAll(made, 'end');
    expect(drawingProcesses(process.pid)).toHaveLength(2);
    await made.close();
    await expect.poll(() => drawingProcesses(process.pid).length, { timeout: 3000 }).toBe(0);
  });

  it('end when the studio is killed without a word', async () => {
    const script = `
      import { createDrawWorkers } from '${new URL('index.ts', import.meta.url).href}';
      const made = createDrawWorkers({ count: 1, ffmpegPath: '${FFMPEG}', ffmpegVersion: 'test' });
      const spec = JSON.parse(process.argv[1]);
      await made.render(spec, '${at('orphan.mp4')}', new AbortController().signal, () => console.log('frames'));`;
    const range = { picture: { ...base, frames: 5000 }, startFrame: 0, frames: 5000 };
    const spec = JSON.stringify({ ...PIECES[0], range });
    const studio = spawn(process.execPath, ['--input-type=module', '-e', script, spec], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(studio.stdout, 'data');
    const orphans = drawingProcesses(studio.pid ?? 0);
    expect(orphans).toHaveLength(1);
    studio.kill('SIGKILL');
    const alive = () => orphans.filter((pid) => readProc(pid, 'cmdline').includes('worker-entry'));
    await expect.poll(alive, { timeout: 4000 }).toEqual([]);
  });

  it('need no more memory for a long segment than for a short one', async () => {
    const made = workers(1);
    const picture = { ...base, frames: 1000 };
    const output = { width: 1280, height: 720, quality: 'draft' as const };
    const seen: number[] = [];
    const watch = () => {
      const [pid] = drawingProcesses(process.pid);
      const resident = /VmRSS:\s+(\d+)/.exec(readProc(pid ?? 0, 'status'))?.[1];
      if (resident !== undefined) seen.push(Number(resident) / 1024);
    };
    const range = { picture, startFrame: 0, frames: 1000 };
    await made.render({ kind: 'shot', range, captions: [], output }, at('long.mp4'), never, watch);
    await wait(0);
    expect(seen.length).toBeGreaterThan(60);
    const early = Math.max(...seen.slice(5, 20));
    expect(Math.max(...seen)).toBeLessThan(500);
    expect(Math.max(...seen.slice(-20)) - early).toBeLessThan(60);
  });
});
