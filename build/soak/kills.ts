import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDice } from './generate-script.ts';
import { frameDigests } from '../e2e/frame-digest.ts';
import { publishedKeys, readReport, runFilm } from '../e2e/film-process.ts';

export type KillOutcome = {
  readonly killAfterMs: number;
  /** The kill came before the run had ended by itself. */
  readonly hit: boolean;
  readonly publishedBefore: number;
  /** Empty when the film came out as undisturbed, nothing published was made again and no rubbish stayed. */
  readonly faults: readonly string[];
};

/** A film of about five seconds: two people, one line each. */
const SCRIPT = `Title: Kill me

INT. KITCHEN - NIGHT

ANNA (30) holds a lantern.

ANNA
Who is there?

TOM
Only me.
`;
const ARGS = ['--resolution', '480p', '--seed', '3', '--quiet'];

/**
 * Kills a render with signal 9 at random moments, runs it again, and compares the film with an undisturbed one. Every
 * kill starts from an empty cache.
 */
export async function runKills(
  count: number,
  seed: number,
  onDone: (index: number, outcome: KillOutcome) => void,
): Promise<KillOutcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'film-kills-'));
  const script = join(folder, 'kill-me.fountain');
  writeFileSync(script, SCRIPT);
  const dice = createDice(seed);
  const at = (name: string) => ['--out', join(folder, name, 'out'), '--cache', join(folder, name, 'cache')];
  const undisturbed = await runFilm([script, ...ARGS, ...at('calm')]);
  if (undisturbed.code !== 0) throw new Error(`the undisturbed run failed: ${undisturbed.stderr}`);
  const expected = frameDigests(join(folder, 'calm/out/kill-me/film.mp4'));
  const outcomes: KillOutcome[] = [];
  for (let index = 0; index < count; index++) {
    const name = `kill-${index}`;
    const outcome = await killOnce(
      [script, ...ARGS, ...at(name)],
      join(folder, name),
      dice.below(undisturbed.seconds * 1000),
      expected,
    );
    rmSync(join(folder, name), { recursive: true, force: true });
    outcomes.push(outcome);
    onDone(index, outcome);
  }
  rmSync(folder, { recursive: true, force: true });
  return outcomes;
}

async function killOnce(
  args: readonly string[],
  folder: string,
  killAfterMs: number,
  expected: readonly string[],
): Promise<KillOutcome> {
  const killed = await runFilm(args, { killAfterMs });
  const published = publishedKeys(join(folder, 'cache'));
  const faults: string[] = [];
  const again = await runFilm(args);
  if (again.code !== 0) faults.push(`the second run ended with ${again.code}: ${again.stderr.trim()}`);
  else {
    const got = frameDigests(join(folder, 'out/kill-me/film.mp4'));
    if (got.join('\n') !== expected.join('\n')) faults.push('the film differs from the undisturbed one');
    const redone = readReport(join(folder, 'out/kill-me')).artifacts.filter(
      (row) => published.has(row.key) && !row.cached,
    );
    if (redone.length > 0)
      faults.push(
        `${redone.length} published pieces were made again: ${redone.map((row) => row.provenance.step).join(', ')}`,
      );
    const rubbish = rubbishIn(join(folder, 'out/kill-me'), join(folder, 'cache/scratch'));
    if (rubbish.length > 0) faults.push(`left behind: ${rubbish.join(', ')}`);
  }
  return { killAfterMs, hit: killed.signal === 'SIGKILL', publishedBefore: published.size, faults };
}

/** Half-made files, locks, scratch folders: none of them outlives the run after the kill. */
function rubbishIn(out: string, scratch: string): string[] {
  const hidden = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|[\\/])\./.test(name));
  return [...hidden, ...readdirSync(scratch)];
}
