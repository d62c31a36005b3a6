import { describe, expect, it } from 'vitest';
import { runMutations } from './mutations.ts';
import { runScripts } from './scripts.ts';

/** A slice of each long campaign; `npm run soak` runs the whole. Kills are in e2e/trouble. */
describe('a slice of the soak campaigns', () => {
  it('5,000 mutated scripts: none throws, hangs or loses a character on the way back', () => {
    const { tried, failures } = runMutations(5000, 20_261_120);
    expect(tried).toBe(5000);
    expect(failures).toEqual([]);
  });

  it('generated scripts of every form become films', async () => {
    const outcomes = await runScripts(6, 1, () => undefined);
    expect(outcomes.filter((outcome) => outcome.fault !== undefined)).toEqual([]);
  });
});
