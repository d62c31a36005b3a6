import type { WireError } from '@film-studio/shared/errors';
import { STAGES, type StageName } from '@film-studio/shared/jobs';
import type { Clock, EventSink } from '../ports/index.ts';

/**
 * The lanes of work a film goes through and the stretch of the percentage each moves (requirements A10): pictures move it
 * from `scenes` through `composition` to `synthesis`, because sets, staging and encoding happen in one pass per segment.
 */
const LANES = {
  analysis: { from: 0, to: 5 },
  voices: { from: 5, to: 20 },
  picture: { from: 20, to: 70 },
  sound: { from: 70, to: 85 },
  final: { from: 85, to: 100 },
} as const;
export type Lane = keyof typeof LANES;

/** Seconds that a lane's work is expected to take, known or guessed. */
export type LaneEstimate = Partial<Record<Lane, number>>;

type LaneState = {
  expectedSeconds: number;
  fraction: number;
  startedMs: number | undefined;
  doneMs: number | undefined;
};

const IDLE: LaneState = { expectedSeconds: 0, fraction: 0, startedMs: undefined, doneMs: undefined };

export type FilmProgress = {
  /** Sets what the lanes are expected to take; call again when more is known. */
  expect(estimate: LaneEstimate): void;
  /** The lane's work done so far, 0…1, by measured work. */
  advance(lane: Lane, fraction: number): void;
  warn(message: string): void;
  /** The film is where its people find it: all lanes are at their end. */
  done(outputs: readonly string[]): void;
  failed(error: WireError): void;
};

/** The share of a lane's work that its expected length counts for, against its measured pace. */
const EXPECTATION_WEIGHT = 0.15;

/** Turns work done into events: percentage that never falls, stage by percentage, seconds left by the pace so far. */
export function createFilmProgress(clock: Clock, sink: EventSink): FilmProgress {
  return new Progress(clock, sink);
}

class Progress implements FilmProgress {
  readonly #clock: Clock;
  readonly #sink: EventSink;
  readonly #lanes = Object.fromEntries(Object.keys(LANES).map((lane) => [lane, { ...IDLE }])) as Record<
    Lane,
    LaneState
  >;
  #sequence = 0;
  #percent = 0;
  #stage: StageName | undefined;

  constructor(clock: Clock, sink: EventSink) {
    this.#clock = clock;
    this.#sink = sink;
  }

  expect(estimate: LaneEstimate): void {
    for (const [lane, seconds] of Object.entries(estimate)) this.#lanes[lane as Lane].expectedSeconds = seconds;
    this.#report();
  }

  advance(lane: Lane, fraction: number): void {
    const state = this.#lanes[lane];
    // counted from the first work seen: what starting costs says nothing of the pace
    if (fraction > 0) state.startedMs ??= this.#clock.nowMs();
    state.fraction = Math.max(state.fraction, Math.min(1, fraction));
    if (state.fraction === 1) state.doneMs ??= this.#clock.nowMs();
    this.#report();
  }

  warn(message: string): void {
    this.#sink.emit({ kind: 'warning', message, ...this.#stamp() });
  }

  done(outputs: readonly string[]): void {
    for (const lane of Object.keys(LANES)) this.advance(lane as Lane, 1);
    this.#sink.emit({ kind: 'done', outputs: [...outputs], ...this.#stamp() });
  }

  failed(error: WireError): void {
    this.#sink.emit({ kind: 'failed', error, ...this.#stamp() });
  }

  #stamp() {
    return { sequence: this.#sequence++, atMs: this.#clock.nowMs() };
  }

  #report(): void {
    this.#percent = Math.max(this.#percent, percentOf(this.#lanes));
    const stage = stageAt(this.#percent);
    if (stage !== this.#stage) this.#sink.emit({ kind: 'stage', stage, ...this.#stamp() });
    this.#stage = stage;
    const secondsLeft = secondsLeftOf(this.#lanes, this.#clock.nowMs());
    const left = secondsLeft === undefined ? {} : { secondsLeft };
    this.#sink.emit({ kind: 'progress', stage, percent: this.#percent, ...left, ...this.#stamp() });
  }
}

/** A lane counts only as far as the lanes before it are done: sound made while pictures are drawn is credited after them. */
function percentOf(lanes: Readonly<Record<Lane, LaneState>>): number {
  let percent = 0;
  for (const [lane, { from, to }] of Object.entries(LANES)) {
    const { fraction } = lanes[lane as Lane];
    percent = from + (to - from) * fraction;
    if (fraction < 1) break;
  }
  return percent;
}

function stageAt(percent: number): StageName {
  return (STAGES.find((stage) => percent < stage.endPercent) ?? STAGES[STAGES.length - 1] ?? STAGES[0]).name;
}

/**
 * Time left by the pace so far, leaning on the expected length while little is done, so that the guess never jumps. Pictures
 * and sound share the machine: what the one takes the other waits for, so their work counts together until the pictures
 * are done.
 */
function secondsLeftOf(lanes: Readonly<Record<Lane, LaneState>>, nowMs: number): number | undefined {
  if (lanes.picture.expectedSeconds === 0 && lanes.picture.doneMs === undefined) return undefined;
  const left = (...names: readonly Lane[]) =>
    leftOf(
      names.map((name) => lanes[name]),
      nowMs,
    );
  const making = lanes.picture.doneMs === undefined ? left('picture', 'sound') : left('sound');
  return left('analysis') + left('voices') + making + left('final');
}

function leftOf(lanes: readonly LaneState[], nowMs: number): number {
  if (lanes.every((lane) => lane.doneMs !== undefined)) return 0;
  const expected = lanes.reduce((sum, lane) => sum + lane.expectedSeconds, 0);
  const done = lanes.reduce((sum, lane) => sum + lane.expectedSeconds * lane.fraction, 0);
  const fraction = expected === 0 ? (lanes[0]?.fraction ?? 0) : done / expected;
  const starts = lanes.flatMap((lane) => lane.startedMs ?? []);
  const elapsed = starts.length === 0 ? 0 : (nowMs - Math.min(...starts)) / 1000;
  return ((1 - fraction) * (elapsed + EXPECTATION_WEIGHT * expected)) / (fraction + EXPECTATION_WEIGHT);
}
