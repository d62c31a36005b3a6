/**
 * `npm run bench [-- quick]`: the figures of docs/benchmarks.md, measured from outside on this machine. Prints a table and
 * writes .bench/bench.json. Never part of the tests. `quick` leaves out the five-minute film and 4K, and runs once.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReport, runFilm, type Report } from '../e2e/film-process.ts';
import { encodeOnlySeconds } from './encode-only.ts';
import { longScript, MINUTE_SAMPLE } from './scripts.ts';
import { lookUpMilliseconds, storyboardSeconds } from './storyboard.ts';
import { timeLeftAccuracy } from './time-left.ts';
import { mouthTracks, syncOf } from '../e2e/mouth-pixels.ts';
import { fromOtio } from '@film-studio/shared/timeline';

type Row = { readonly name: string; readonly value: number; readonly unit: string; readonly aim?: string };

const root = fileURLToPath(new URL('../..', import.meta.url));
const quick = process.argv.includes('quick');
const runs = quick ? 1 : 3;
const folder = mkdtempSync(join(tmpdir(), 'film-bench-'));
const rows: Row[] = [];

type Measured = { readonly seconds: number; readonly report: Report; readonly film: string };

/** One run of the command line in a cache of its own name. */
async function render(name: string, text: string, cache: string, ...args: readonly string[]): Promise<Measured> {
  const script = join(folder, `${name}.fountain`);
  writeFileSync(script, text);
  const run = await runFilm([script, '--quiet', '--out', join(folder, 'out'), '--cache', join(folder, cache), ...args]);
  if (run.code !== 0) throw new Error(`${name}: exit ${run.code}: ${run.stderr}`);
  const out = join(folder, 'out', name);
  return { seconds: run.seconds, report: readReport(out), film: join(out, 'film.mp4') };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function put(name: string, value: number, unit: string, aim?: string): void {
  rows.push({ name, value, unit, ...(aim === undefined ? {} : { aim }) });
  process.stdout.write(`${name.padEnd(52)}${value.toFixed(2).padStart(9)} ${unit.padEnd(8)}${aim ?? ''}\n`);
}

async function minute(): Promise<void> {
  const text = readFileSync(join(root, MINUTE_SAMPLE), 'utf8');
  const cold: Measured[] = [];
  for (let run = 0; run < runs; run++) cold.push(await render('cold', text, `cold-${run}`));
  const first = cold[0];
  if (!first) throw new RangeError('no run');
  const film = first.report.film;
  const scale = 60 / film.durationSeconds;
  const coldSeconds = median(cold.map((run) => run.seconds));
  put('film length', film.durationSeconds, 's');
  put('cold, script to MP4', coldSeconds, 's');
  put('cold, per 60 s of film', coldSeconds * scale, 's', '≤ 20');
  const encode = encodeOnlySeconds(first.film, folder, 2);
  put('encode only, same frames, two encoders', encode, 's');
  put('cold against encode only', coldSeconds / encode, '×');
  put('picture against encode only', pictureSeconds(first.report) / encode, '×', '≤ 1.6');
  for (const [stage, seconds] of Object.entries(first.report.seconds.stages)) put(`  stage ${stage}`, seconds, 's');
  put('peak memory, all processes', first.report.peakMemoryBytes / 1e6, 'MB', '≤ 1200');
  const nothing = await Promise.all([render('cold', text, 'cold-0')]);
  put('nothing changed', median(nothing.map((run) => run.seconds)), 's', '≤ 1.0');
  const line = text.replace('You always said I was late.', 'You always said that I was late.');
  if (line === text) throw new Error(`${MINUTE_SAMPLE} has lost the line that the bench changes`);
  const changed = await render('changed', line, 'cold-0');
  put('one line changed, share of cold', (100 * changed.seconds) / coldSeconds, '%', '≤ 20');
  put('480p draft, per 60 s', (await render('draft', text, 'draft', '--draft')).seconds * scale, 's', '≤ 7');
}

/** What a person sees while a film is made and edited: the time told, pictures of a script, what is found again. */
async function waiting(): Promise<void> {
  const args = [join(root, MINUTE_SAMPLE), '--out', join(folder, 'told'), '--cache', join(folder, 'told-cache')];
  const told = await timeLeftAccuracy(args);
  put('time left after the first fifth, median error', 100 * told.median, '%', '≤ 25');
  put('time left, worst error', 100 * told.worst, '%', '≤ 25');
  put('time left, share within 25 %', 100 * told.within, '%');
  const board = await storyboardSeconds(join(root, MINUTE_SAMPLE));
  put('first storyboard picture, nothing started', board.firstCold, 's', '≤ 1');
  put('first storyboard picture, drawing processes up', board.firstWarm, 's', '≤ 1');
  put('storyboard of 20 shots', board.twenty, 's', '≤ 4');
  const lookUp = await lookUpMilliseconds();
  put('cache look-up, 300 shots', lookUp.stat, 'ms', '≤ 150');
  put('cache look-up, 300 shots, keys hashed too', lookUp.keyAndStat, 'ms');
}

/** Seconds in which at least one segment was being drawn or encoded. */
function pictureSeconds(report: Report): number {
  const { stages } = report.seconds;
  return (stages['scenes'] ?? 0) + (stages['composition'] ?? 0) + (stages['synthesis'] ?? 0);
}

async function growth(): Promise<void> {
  const short = await render('half', longScript(0.5), 'half');
  const long = await render('five', longScript(5), 'five');
  put('5 min film, per minute against 30 s film', perSecond(long) / perSecond(short), '×', 'linear: 1');
  put('5 min film', long.report.film.durationSeconds, 's long');
  put('5 min film, cold', long.seconds, 's');
  put('5 min film, peak memory', long.report.peakMemoryBytes / 1e6, 'MB', '≤ 1200');
  await lips(dirname(long.film));
  const text = readFileSync(join(root, MINUTE_SAMPLE), 'utf8');
  const at1080 = await render('hd', text, 'hd', '--scenes', '3');
  const at2160 = await render('uhd', text, 'uhd', '--scenes', '3', '--resolution', '2160p');
  put('4K against 1080p, one scene', at2160.seconds / at1080.seconds, '×', '≤ 5');
}

/** Mouths against speech in the decoded film, its first and last four speaking close-ups apart. */
async function lips(out: string): Promise<void> {
  const timeline = fromOtio(readFileSync(join(out, 'timeline.otio'), 'utf8'));
  const files = { film: join(out, 'film.mp4'), dialogue: join(out, 'stems/dialogue.wav') };
  const tracks = await mouthTracks(timeline, { width: 854, height: 480 }, files);
  const parts = { 'whole film': tracks, start: tracks.slice(0, 4), end: tracks.slice(-4) };
  for (const [part, own] of Object.entries(parts)) {
    const { correlation, lagFrames } = syncOf(own);
    put(`5 min film, mouths against speech, ${part}`, correlation, '', '≥ 0.6');
    put(`5 min film, lag, ${part}`, lagFrames, 'frames', '≤ 1');
  }
}

function perSecond(run: Measured): number {
  return run.seconds / run.report.film.durationSeconds;
}

const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? '?'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`;
process.stdout.write(`${machine}\n`);
await minute();
await waiting();
if (!quick) await growth();
mkdirSync(join(root, '.bench'), { recursive: true });
writeFileSync(join(root, '.bench/bench.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
rmSync(folder, { recursive: true, force: true });
