import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_EVERY_MS = 250;

/**
 * Watches the memory of this process and all it started, until `stop` answers the most seen, in bytes. Where the system
 * does not tell about children (no /proc) it is this process alone.
 */
export function watchPeakMemory(): { stop(): number } {
  let peak = 0;
  const sample = () => (peak = Math.max(peak, treeBytes()));
  const timer = setInterval(sample, SAMPLE_EVERY_MS);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      sample();
      return peak;
    },
  };
}

function treeBytes(): number {
  if (process.platform !== 'linux') return process.memoryUsage().rss;
  const parents = new Map<number, { parent: number; bytes: number }>();
  for (const name of readdirSync('/proc')) {
    const row = /^\d+$/.test(name) ? processRow(name) : undefined;
    if (row) parents.set(Number(name), row);
  }
  let sum = 0;
  for (const [pid, row] of parents) if (descends(pid, parents)) sum += row.bytes;
  return sum;
}

/** Undefined for a process that ended while we looked. */
function processRow(pid: string): { parent: number; bytes: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { parent: field('PPid'), bytes: field('VmRSS') * 1024 };
  } catch {
    return undefined;
  }
}

function descends(pid: number, parents: ReadonlyMap<number, { parent: number }>): boolean {
  for (let current: number | undefined = pid; current; current = parents.get(current)?.parent) {
    if (current === process.pid) return true;
  }
  return false;
}
