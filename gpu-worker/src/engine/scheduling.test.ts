import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobEvent } from '@film-studio/shared/jobs';
import type { Provider } from '../ports/index.ts';
import { createManualClock, settle } from '../testing/manual-clock.ts';
import { createPriorityGate } from './priority-gate.ts';
import { createFilmProgress, type Lane } from './progress.ts';
import { createRouter } from './router.ts';

const signal = new AbortController().signal;

describe('a priority gate', () => {
  it('lets the longest of the waiting work go first and never more than its limit at once', async () => {
    const gate = createPriorityGate(2);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const work = (priority: number) => () => {
      started.push(priority);
      most = Math.max(most, (running += 1));
      return settle().then(() => void (running -= 1));
    };
    await Promise.all([5, 1, 9, 3, 9].map((priority) => gate.run(priority, signal, work(priority))));
    expect(started).toEqual([5, 1, 9, 9, 3]);
    expect(most).toBe(2);
  });

  it('lets nobody in who was cancelled while waiting, and the next one instead', async () => {
    const gate = createPriorityGate(1);
    const stop = new AbortController();
    const seen: string[] = [];
    const first = gate.run(1, signal, settle);
    const cancelled = gate.run(9, stop.signal, async () => void seen.push('cancelled'));
    const last = gate.run(1, signal, async () => void seen.push('last'));
    stop.abort(new Error('no more'));
    await expect(cancelled).rejects.toThrow('no more');
    await Promise.all([first, last]);
    expect(seen).toEqual(['last']);
  });

  it('opens again after work that failed', async () => {
    const gate = createPriorityGate(1);
    await expect(gate.run(1, signal, () => Promise.reject(new Error('bad')))).rejects.toThrow('bad');
    expect(await gate.run(1, signal, async () => 'good')).toBe('good');
  });
});

describe('the router', () => {
  const provider = (name: string, seat: Provider['seat'], reason?: string): Provider => ({
    craft: 'speech',
    seat,
    name,
    version: '1',
    supports: () => (reason ? { supported: false, reason } : { supported: true }),
    estimate: () => ({ seconds: 2, costCredits: seat === 'cloud' ? 3 : 0 }),
    make: () => Promise.reject(new Error('not run here')),
  });

  it('takes the first that can and says why others were passed over', () => {
    const route = createRouter([
      provider('onnx/kokoro', 'onnx', 'no weights'),
      provider('builtin/flite', 'builtin'),
    ]).route('speech', {});
    expect(route.provider.name).toBe('builtin/flite');
    expect(route.passedOver).toEqual([{ name: 'onnx/kokoro', reason: 'no weights' }]);
  });

  it('never moves to a provider that costs money unless it was allowed', () => {
    const providers = [provider('builtin/flite', 'builtin', 'no Basque'), provider('cloud/voices', 'cloud')];
    expect(() => createRouter(providers).route('speech', {})).toThrow(/costs money/);
    expect(createRouter(providers, { paidSeatsAllowed: ['cloud'] }).route('speech', {}).estimate.costCredits).toBe(3);
  });

  it('keeps to the provider a person chose, and fails rather than taking another', () => {
    const providers = [provider('builtin/flite', 'builtin'), provider('builtin/espeak', 'builtin')];
    expect(createRouter(providers, { pinned: { speech: 'builtin/espeak' } }).route('speech', {}).provider.name).toBe(
      'builtin/espeak',
    );
    expect(() => createRouter(providers, { pinned: { speech: 'onnx/none' } }).route('speech', {})).toThrow(
      /you chose onnx\/none/,
    );
  });
});

describe('progress', () => {
  const watch = () => {
    const events: JobEvent[] = [];
    const clock = createManualClock();
    return { events, clock, progress: createFilmProgress(clock, { emit: (event) => events.push(event) }) };
  };
  const LANES: readonly Lane[] = ['analysis', 'voices', 'picture', 'sound', 'final'];

  it('never falls, never passes 100, numbers events without gaps and reaches 100 when all lanes are done', () => {
    const step = fc.record({ lane: fc.constantFrom(...LANES), fraction: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { events, progress } = watch();
        for (const { lane, fraction } of steps) progress.advance(lane, fraction);
        for (const lane of LANES) progress.advance(lane, 1);
        const percents = events.flatMap((event) => (event.kind === 'progress' ? [event.percent] : []));
        expect(percents).toEqual([...percents].sort((a, b) => a - b));
        expect(percents.at(-1)).toBe(100);
        expect(events.map((event) => event.sequence)).toEqual(events.map((_, index) => index));
      }),
    );
  });

  it('passes the stages of requirements A10 in order at their percentages', () => {
    const { events, progress } = watch();
    for (const lane of LANES) for (const fraction of [0, 0.25, 0.5, 0.75, 1]) progress.advance(lane, fraction);
    const stages = events.flatMap((event) => (event.kind === 'stage' ? [event.stage] : []));
    expect(stages).toEqual(['script analysis', 'characters', 'scenes', 'composition', 'synthesis', 'audio', 'final']);
  });

  it('is at its end when the film is delivered, and says so before it says done', () => {
    const { events, progress } = watch();
    for (const lane of ['analysis', 'voices', 'picture', 'sound'] as const) progress.advance(lane, 1);
    progress.advance('final', 0.6);
    expect(events.at(-1)).toMatchObject({ kind: 'progress', percent: 94 });
    progress.done(['film.mp4']);
    expect(events.slice(-2)).toMatchObject([{ percent: 100 }, { kind: 'done', outputs: ['film.mp4'] }]);
  });

  it.each([0.7, 1, 1.6])(
    'tells the time left within a quarter after the first fifth, at %f of the expected length',
    async (pace) => {
      const { events, clock, progress } = watch();
      progress.expect({ picture: 40 });
      for (const lane of ['analysis', 'voices', 'sound'] as const) progress.advance(lane, 1);
      progress.advance('picture', 0);
      for (let done = 1; done < 200; done++) {
        await clock.advance((40 * pace * 1000) / 200);
        progress.advance('picture', done / 200);
        const last = events.at(-1);
        const told = last?.kind === 'progress' ? (last.secondsLeft ?? 0) : 0;
        const truly = 40 * pace * (1 - done / 200);
        if (done >= 40) expect(Math.abs(told - truly) / truly).toBeLessThanOrEqual(0.25);
      }
    },
  );
});
