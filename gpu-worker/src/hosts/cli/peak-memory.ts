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

type Row = { readonly parent: number; readonly program: string; readonly ownBytes: number; readonly fileBytes: number };

function treeBytes(): number {
  if (process.platform !== 'linux') return process.memoryUsage().rss;
  const rows = new Map<number, Row>();
  for (const name of readdirSync('/proc')) {
    const row = /^\d+$/.test(name) ? processRow(name) : undefined;
    if (row) rows.set(Number(name), row);
  }
  const tree = [...rows.keys()].filter((pid) => descends(pid, rows)).flatMap((pid) => rows.get(pid) ?? []);
  return tree.reduce((sum, row) => sum + row.ownBytes, 0) + sharedBytes(tree);
}

/** Pages of files (programs, libraries) are the same pages in every process of a program: counted once for each. */
function sharedBytes(tree: readonly Row[]): number {
  const largest = new Map<string, number>();
  for (const row of tree) largest.set(row.program, Math.max(largest.get(row.program) ?? 0, row.fileBytes));
  return [...largest.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** Undefined for a process that ended while we looked. */
function processRow(pid: string): Row | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return {
      parent: number('PPid'),
      program: /^Name:\s+(.*)$/m.exec(status)?.[1] ?? '',
      ownBytes: (number('RssAnon') + number('RssShmem')) * 1024,
      fileBytes: number('RssFile') * 1024,
    };
  } catch {
    return undefined;
  }
}

function descends(pid: number, rows: ReadonlyMap<number, Row>): boolean {
  for (let current: number | undefined = pid; current; current = rows.get(current)?.parent) {
    if (current === process.pid) return true;
  }
  return false;
}
