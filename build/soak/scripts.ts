import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateScript } from './generate-script.ts';
import { runFilm } from '../e2e/film-process.ts';

export type ScriptOutcome = { readonly seed: number; readonly seconds: number; readonly fault: string | undefined };

/** Renders generated scripts as quick drafts; each must become a film. */
export async function runScripts(
  count: number,
  firstSeed: number,
  onDone: (outcome: ScriptOutcome) => void,
): Promise<ScriptOutcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'film-scripts-'));
  const outcomes: ScriptOutcome[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const { name, text } = generateScript(seed, 1 + (seed % 5));
    const path = join(folder, name);
    writeFileSync(path, text);
    const run = await runFilm([
      path,
      '--draft',
      '--quiet',
      '--out',
      join(folder, 'out'),
      '--cache',
      join(folder, 'cache'),
    ]);
    const outcome = {
      seed,
      seconds: run.seconds,
      fault: run.code === 0 ? undefined : `exit ${run.code}: ${run.stderr.trim().slice(-500)}`,
    };
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    outcomes.push(outcome);
    onDone(outcome);
  }
  rmSync(folder, { recursive: true, force: true });
  return outcomes;
}
