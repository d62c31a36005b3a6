import { readdirSync, readFileSync } from 'node:fs';
import { breakDown, checkPlan, estimateTimings, planShots } from '@film-studio/shared/production';
import { parseScript } from '@film-studio/shared/script';
import { assembleTimeline, edits, Timeline } from '@film-studio/shared/timeline';
import { describe, expect, it } from 'vitest';

const SAMPLES = new URL('../../samples/', import.meta.url);
const RUNS = Number(process.env['MUTATED_SCRIPTS'] ?? 200);
const SHAPES = [
  { width: 16, height: 9 },
  { width: 9, height: 16 },
  { width: 2.39, height: 1 },
];

/** A small generator of our own, so that a failing run can be run again by its number. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** The sample with lines lost, repeated, exchanged and run together. */
function mutated(text: string, random: () => number): string {
  const lines = text.split('\n');
  const any = () => Math.floor(random() * lines.length);
  for (let left = 1 + Math.floor(random() * 8); left > 0; left -= 1) {
    const [a, b, how] = [any(), any(), random()];
    if (how < 0.3) lines.splice(a, 1 + Math.floor(random() * 4));
    else if (how < 0.6) lines.splice(a, 0, ...lines.slice(b, b + 1 + Math.floor(random() * 12)));
    else if (how < 0.8) [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    else lines[a] = `${lines[a] ?? ''} ${lines[b] ?? ''}`;
  }
  return lines.join('\n');
}

describe('scripts as people break them', () => {
  const files = readdirSync(SAMPLES)
    .filter((name) => /\.(fountain|txt|md)$/.test(name))
    .sort();

  it(`become plans that break no rule of film grammar, and whole timelines (${RUNS} of them)`, () => {
    for (let run = 0; run < RUNS; run += 1) {
      const random = chance(run + 1);
      const name = files[Math.floor(random() * files.length)] ?? '';
      const text = mutated(readFileSync(new URL(name, SAMPLES), 'utf8'), random);
      const parsed = parseScript(new TextEncoder().encode(text), name, {});
      if (!parsed.ok) continue;
      const breakdown = breakDown(parsed.story, {});
      const timings = estimateTimings(breakdown);
      const aspect = SHAPES[run % SHAPES.length] ?? { width: 16, height: 9 };
      const target = random() < 0.4 ? { targetMs: Math.floor(20_000 + random() * 120_000) } : {};
      const rate = { numerator: 24, denominator: 1 };
      const plan = planShots(breakdown, timings, { rate, aspect, style: 'flat', seed: 1, titleCards: true, ...target });
      expect({ run, name, violations: checkPlan(plan, breakdown, aspect) }).toEqual({ run, name, violations: [] });
      const timeline = assembleTimeline(breakdown, plan, timings, {
        music: 'auto',
        language: breakdown.language,
        seed: 1,
      });
      expect(Timeline.parse(timeline)).toEqual(timeline);
      expect(edits.timelineDuration(timeline).value).toBeGreaterThan(0);
    }
  });
});
