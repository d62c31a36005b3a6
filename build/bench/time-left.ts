import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { JobEvent } from '@film-studio/shared/jobs';
import { FILM_MAIN } from '../e2e/film-process.ts';

/** How true “time left” was: errors as parts of the time that was really left. */
export type TimeLeftAccuracy = {
  readonly median: number;
  readonly worst: number;
  /** Share of what was said that lay within a quarter of the truth. */
  readonly within: number;
  readonly samples: number;
};

/** What a person sees changes at most so often, milliseconds; one estimate of each such moment counts. */
const MOMENT_MS = 250;
/** With less than this left, milliseconds, nobody reads the number any more, and parts of it mean nothing. */
const LAST_MS = 1000;

/** Runs the command line with --json and compares every estimate after the first fifth of the run with what came. */
export async function timeLeftAccuracy(args: readonly string[]): Promise<TimeLeftAccuracy> {
  const events = await progressEvents(args);
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last?.kind !== 'done') throw new Error('the run told no beginning and end');
  const from = first.atMs + (last.atMs - first.atMs) / 5;
  const moments = new Map<number, number>();
  for (const event of events) {
    if (event.kind !== 'progress' || event.atMs < from || last.atMs - event.atMs < LAST_MS) continue;
    const trueSeconds = (last.atMs - event.atMs) / 1000;
    // Nothing said is as wrong as saying that nothing is left.
    moments.set(Math.floor(event.atMs / MOMENT_MS), Math.abs((event.secondsLeft ?? 0) - trueSeconds) / trueSeconds);
  }
  const errors = [...moments.values()].sort((a, b) => a - b);
  return {
    median: errors[Math.floor(errors.length / 2)] ?? Number.NaN,
    worst: errors.at(-1) ?? Number.NaN,
    within: errors.filter((error) => error <= 0.25).length / errors.length,
    samples: errors.length,
  };
}

async function progressEvents(args: readonly string[]): Promise<JobEvent[]> {
  const program = ['--disable-warning=ExperimentalWarning', FILM_MAIN, ...args, '--json'];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const events: JobEvent[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JobEvent.safeParse(JSON.parse(line));
    if (event.success) events.push(event.data);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`exit ${code}`);
  return events;
}
