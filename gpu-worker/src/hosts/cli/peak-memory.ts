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
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? field(`/proc/${name}/status`, 'PPid') : undefined;
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    // a process's share: pages that several hold in common are counted once between them
    if (descends(pid, parents)) kilobytes += field(`/proc/${pid}/smaps_rollup`, 'Pss') ?? 0;
  }
  return kilobytes * 1024;
}

/** A number out of a /proc file; undefined for a process that ended while we looked. */
function field(path: string, name: string): number | undefined {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(path, 'utf8'))?.[1] ?? 0);
  } catch {
    return undefined;
  }
}

function descends(pid: number, parents: ReadonlyMap<number, number>): boolean {
  for (let current: number | undefined = pid; current; current = parents.get(current)) {
    if (current === process.pid) return true;
  }
  return false;
}
