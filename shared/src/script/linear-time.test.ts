import { describe, expect, it } from 'vitest';
import { parseScript } from './index.ts';

const MEGABYTE = 1_000_000;

describe('a megabyte of one character', () => {
  // Processor time, not time on the wall: the machine may be busy with other tests.
  it.each(['a', ' ', '*', '_', '(', '[', '#', '=', '"', 'A', '\n', 'é'])('%j is read in under a second', (sign) => {
    const bytes = new TextEncoder().encode(`INT. X - DAY\n\nWords.\n\n${sign.repeat(MEGABYTE)}`);
    const before = process.cpuUsage();
    const parsed = parseScript(bytes, 'a.fountain');
    const spent = process.cpuUsage(before);
    if (!parsed.ok) throw parsed.error;
    expect(parsed.screenplay.elements.length).toBeGreaterThan(1);
    expect((spent.user + spent.system) / 1_000_000).toBeLessThan(1);
  });
});
