/** `npm run soak -- kills|mutations|scripts N [SEED]`: the long campaigns; results also go to .bench/soak-NAME.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { runKills } from './kills.ts';
import { runMutations } from './mutations.ts';
import { runScripts } from './scripts.ts';

type Result = { readonly tried: number; readonly faults: readonly unknown[]; readonly seconds: number };

const CAMPAIGNS: Readonly<Record<string, (count: number, seed: number) => Promise<Omit<Result, 'seconds'>>>> = {
  async kills(count, seed) {
    const outcomes = await runKills(count, seed, (index, outcome) =>
      say(
        `kill ${index + 1}/${count} at ${outcome.killAfterMs} ms, ${outcome.publishedBefore} pieces published: ${outcome.faults.join('; ') || 'fine'}`,
      ),
    );
    return { tried: outcomes.length, faults: outcomes.filter((outcome) => outcome.faults.length > 0) };
  },
  async mutations(count, seed) {
    const { tried, failures } = runMutations(count, seed);
    return { tried, faults: failures };
  },
  async scripts(count, seed) {
    const outcomes = await runScripts(count, seed, (outcome) =>
      say(`script ${outcome.seed}: ${outcome.fault ?? 'fine'} (${outcome.seconds.toFixed(1)} s)`),
    );
    return { tried: outcomes.length, faults: outcomes.filter((outcome) => outcome.fault !== undefined) };
  },
};

const [name = '', countText = '', seedText = '1'] = process.argv.slice(2);
const campaign = CAMPAIGNS[name];
const count = Number(countText);
if (!campaign || !Number.isInteger(count) || count < 1) {
  process.stderr.write('Use: npm run soak -- kills|mutations|scripts N [SEED]\n');
  process.exit(2);
}
const startedMs = performance.now();
const outcome = await campaign(count, Number(seedText));
const result: Result = { ...outcome, seconds: (performance.now() - startedMs) / 1000 };
mkdirSync('.bench', { recursive: true });
writeFileSync(`.bench/soak-${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
say(`${name}: ${result.tried} tried, ${result.faults.length} faults, ${result.seconds.toFixed(0)} s`);
process.exitCode = result.faults.length === 0 ? 0 : 1;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
