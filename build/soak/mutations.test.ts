import { describe, expect, it } from 'vitest';
import { runMutations } from './mutations.ts';

describe('mutated scripts', () => {
  it('never make a parser throw, hang or lose text', () => {
    expect(runMutations(1000, 1)).toEqual({ tried: 1000, failures: [] });
  });
});
