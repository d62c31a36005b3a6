import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCRIPT_FORMS } from '../../script/index.ts';
import { anyBreakdown } from '../../testing/arbitrary-breakdown.ts';
import {
  checkPlan,
  estimateTimings,
  planShots,
  ShotPlan,
  visibleFrames,
  type Breakdown,
  type PlanOptions,
  type Scene,
} from '../index.ts';

const OPTIONS: PlanOptions = {
  rate: { numerator: 24, denominator: 1 },
  aspect: { width: 16, height: 9 },
  style: 'flat',
  seed: 1,
  titleCards: true,
};
const ASPECTS = [
  { width: 16, height: 9 },
  { width: 9, height: 16 },
  { width: 1, height: 1 },
  { width: 4, height: 5 },
  { width: 2.39, height: 1 },
];
const RATES = [
  { numerator: 24, denominator: 1 },
  { numerator: 24_000, denominator: 1001 },
  { numerator: 60, denominator: 1 },
];

function plan(breakdown: Breakdown, options: Partial<PlanOptions> = {}): ShotPlan {
  return planShots(breakdown, estimateTimings(breakdown), { ...OPTIONS, ...options });
}

describe('planned shots', () => {
  it('break no rule of film grammar, whatever the script, form, rate and shape of picture', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCRIPT_FORMS).chain(anyBreakdown),
        fc.constantFrom(...ASPECTS),
        fc.constantFrom(...RATES),
        (breakdown, aspect, rate) => {
          const planned = plan(breakdown, { aspect, rate });
          expect(checkPlan(planned, breakdown, aspect)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are valid values and the same every time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCRIPT_FORMS).chain(anyBreakdown), (breakdown) => {
        const planned = plan(breakdown);
        expect(ShotPlan.parse(planned)).toEqual(planned);
        expect(JSON.parse(JSON.stringify(planned))).toEqual(planned);
        expect(JSON.stringify(plan(breakdown))).toBe(JSON.stringify(planned));
        expect(new Set(planned.shots.map((shot) => shot.id)).size).toBe(planned.shots.length);
      }),
      { numRuns: 30 },
    );
  });

  it('hear every line once, whole, in order', () => {
    fc.assert(
      fc.property(anyBreakdown(), (breakdown) => {
        const planned = plan(breakdown);
        expect(planned.lines.map((line) => line.lineId)).toEqual(
          breakdown.scenes.flatMap((scene) => scene.lines.map((line) => line.id)),
        );
        const timings = estimateTimings(breakdown);
        for (const line of planned.lines) expect(line.endMs - line.startMs).toBe(timings.get(line.lineId)?.durationMs);
      }),
      { numRuns: 30 },
    );
  });

  it('change inside a line only between words, at the end of a clause', () => {
    fc.assert(
      fc.property(anyBreakdown(), (any) => {
        const alone = (scene: Scene) => ({ ...scene, lines: scene.lines.map((line) => ({ ...line, dual: false })) });
        const breakdown = { ...any, scenes: any.scenes.map(alone) };
        const timings = estimateTimings(breakdown);
        const lines = new Map(breakdown.scenes.flatMap((scene) => scene.lines).map((line) => [line.id, line]));
        for (const shot of plan(breakdown).shots) {
          for (const part of shot.lines.filter(({ startMs }) => startMs < 0)) {
            const words = timings.get(part.lineId)?.words ?? [];
            const before = words.filter((word) => word.endMs + part.startMs <= 25).at(-1);
            const text = lines.get(part.lineId)?.text.slice(0, before?.end) ?? '';
            expect(text).toMatch(/[.,;:!?]$/);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of one scene stay byte-identical when another scene is edited', () => {
    fc.assert(
      fc.property(anyBreakdown(), anyBreakdown(), (breakdown, other) => {
        fc.pre(breakdown.scenes.length > 1);
        const [edited, ...kept] = breakdown.scenes;
        const replacement = other.scenes[0];
        if (!edited || !replacement) return;
        const lines = replacement.lines.filter((line) =>
          breakdown.characters.some((one) => one.id === line.characterId),
        );
        const events = replacement.events.filter(
          (event) =>
            event.kind !== 'transition' && (event.kind !== 'line' || lines.some((line) => line.id === event.lineId)),
        );
        const trailing = edited.events.filter((event) => event.kind === 'transition');
        const changed = { ...breakdown, scenes: [{ ...edited, lines, events: [...events, ...trailing] }, ...kept] };
        const of = (planned: ShotPlan) =>
          planned.shots.filter((shot) => kept.some((scene) => scene.id === shot.sceneId));
        expect(JSON.stringify(of(plan(changed)))).toBe(JSON.stringify(of(plan(breakdown))));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a target length', () => {
  it('is met by pauses and actions, or a warning says by how much it is missed', () => {
    fc.assert(
      fc.property(anyBreakdown(), fc.double({ min: 0.5, max: 1.8, noNaN: true }), (breakdown, factor) => {
        const natural = lengthMs(plan(breakdown));
        const targetMs = Math.round(natural * factor);
        const planned = plan(breakdown, { targetMs });
        const missed = Math.abs(lengthMs(planned) - targetMs);
        expect(missed > 2200 ? planned.warnings.length : 1).toBe(1);
        expect(planned.lines.length).toBe(plan(breakdown).lines.length);
        expect(checkPlan(planned, breakdown).filter((one) => one.rule !== 'dead-air')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

function lengthMs(planned: ShotPlan): number {
  const frames = planned.shots.reduce((sum, _, index) => sum + visibleFrames(planned, index), 0);
  return (frames * 1000) / 24;
}
