import { describe, expect, it } from 'vitest';
import { EMOTIONS, GESTURES } from '@film-studio/shared/production';
import { modelOf } from '../model.ts';
import { poseAt } from '../rig/figure-pose.ts';
import { canvas, daylight, sampleStaging } from '../testing/sample.ts';
import { expressionOf } from './expression.ts';
import { blinkAt, POSE_MS } from './eyes.ts';

const blinksIn = (seed: number, seconds: number, perMinute: number): number => {
  let count = 0;
  for (let pose = 1; pose < (seconds * 1000) / POSE_MS; pose += 1) {
    const shut = (i: number): boolean => blinkAt(seed, i * POSE_MS, perMinute) === 1;
    if (shut(pose) && !shut(pose - 1)) count += 1;
  }
  return count;
};

describe('blinks', () => {
  it('come 12 to 20 times a minute, oftener in fear, never in step between two people', () => {
    const calm = expressionOf({ emotion: 'neutral', strength: 1 }).blinksPerMinute;
    const afraid = expressionOf({ emotion: 'afraid', strength: 2 }).blinksPerMinute;
    for (const seed of [1, 2, 3, 77, 1234]) {
      expect(blinksIn(seed, 60, calm)).toBeGreaterThanOrEqual(12);
      expect(blinksIn(seed, 60, calm)).toBeLessThanOrEqual(20);
      expect(blinksIn(seed, 60, afraid)).toBeGreaterThan(blinksIn(seed, 60, calm));
    }
    const shutTimes = (seed: number) => Array.from({ length: 720 }, (_, i) => blinkAt(seed, i * POSE_MS, calm) === 1);
    expect(shutTimes(1)).not.toEqual(shutTimes(2));
  });
});

const at = (staging: ReturnType<typeof sampleStaging>, timeMs: number, others = [staging]) =>
  poseAt(modelOf(staging, daylight, canvas), others, timeMs, timeMs);

describe('gaze', () => {
  it('turns head and eyes to a partner and follows when the target changes, eyes first', () => {
    const partner = sampleStaging({ x: 1.5 });
    const self = sampleStaging({
      performance: {
        gaze: [
          { atMs: 0, target: { kind: 'camera' } },
          { atMs: 1000, target: { kind: 'figure', index: 1 } },
        ],
      },
    });
    const pose = (t: number) => at(self, t, [self, partner]);
    expect(Math.abs(pose(900).head.turn)).toBeLessThan(0.12);
    expect(pose(1120).face.eyeX).toBeGreaterThan(0.5);
    expect(pose(1120).head.turn).toBeLessThan(0.2);
    expect(pose(2200).head.turn).toBeGreaterThan(0.3);
  });

  it('looks down at a child', () => {
    const child = sampleStaging({ x: 1, look: { ageYears: 6, heightCentimetres: 112 } });
    const self = sampleStaging({
      facing: 0.6,
      performance: { gaze: [{ atMs: 0, target: { kind: 'figure', index: 1 } }] },
    });
    expect(at(self, 500, [self, child]).head.pitch).toBeGreaterThan(0.12);
  });
});

describe('movement', () => {
  it('moves something for every gesture and comes back to rest', () => {
    for (const gesture of GESTURES) {
      const still = sampleStaging({ facing: 0.3 });
      const acting = sampleStaging({
        facing: 0.3,
        performance: { gestures: [{ atMs: 0, durationMs: 1400, gesture }] },
      });
      const travel = (t: number): number => {
        const [a, b] = [at(still, t), at(acting, t)];
        return (
          a.arms.reduce((sum, arm, i) => sum + Math.hypot(arm.wrist.x - b.arms[i]!.wrist.x, arm.wrist.y - b.arms[i]!.wrist.y), 0) +
          Math.abs(a.head.turn - b.head.turn) + Math.abs(a.head.pitch - b.head.pitch) + Math.abs(a.head.tilt - b.head.tilt)
        ); // prettier-ignore
      };
      expect(Math.max(travel(350), travel(600), travel(800))).toBeGreaterThan(0.05);
      expect(travel(1500)).toBe(0);
    }
  });

  it('breathes and shifts its weight while idle, a little', () => {
    const necks = Array.from({ length: 60 }, (_, i) => at(sampleStaging(), i * 166).neckBase.x);
    const range = Math.max(...necks) - Math.min(...necks);
    expect(range).toBeGreaterThan(0.005);
    expect(range).toBeLessThan(0.12);
  });

  it('never jumps: ten milliseconds move a head or a hand only a little, whatever begins or ends', () => {
    const staging = sampleStaging({
      facing: 0.4,
      performance: {
        mouth: [{ startMs: 9000, endMs: 10400, shape: 'C' }],
        feelings: EMOTIONS.map((emotion, i) => ({ atMs: 8000 + i * 500, feeling: { emotion, strength: 3 } })),
        gestures: GESTURES.map((gesture, i) => ({ atMs: 8000 + i * 260, durationMs: 1100, gesture })),
        gaze: [{ atMs: 0, target: { kind: 'camera' } }, { atMs: 9500, target: { kind: 'point', x: 4, y: 0.5 } }],
        accents: [{ atMs: 9100, strength: 1 }],
      },
    }); // prettier-ignore
    let last = at(staging, 7990);
    for (let t = 8000; t < 13500; t += 10) {
      const pose = at(staging, t);
      expect(Math.hypot(pose.head.centre.x - last.head.centre.x, pose.head.centre.y - last.head.centre.y)).toBeLessThan(
        0.02,
      );
      expect(Math.abs(pose.head.turn - last.head.turn)).toBeLessThan(0.08);
      pose.arms.forEach((arm, i) => {
        const before = last.arms[i]!.wrist;
        expect(Math.hypot(arm.wrist.x - before.x, arm.wrist.y - before.y)).toBeLessThan(0.09);
      });
      last = pose;
    }
  });

  it('keeps arms and legs in one piece: every bone its own length at all times', () => {
    const staging = sampleStaging({ posture: 'run', x: 3, walk: { fromX: 0, startMs: 0, endMs: 1600 } });
    const { size } = modelOf(staging, daylight, canvas);
    for (let t = 0; t < 1900; t += 60) {
      for (const arm of at(staging, t).arms) {
        const bone = Math.hypot(
          arm.elbow.x - arm.shoulder.x,
          arm.elbow.y - arm.shoulder.y,
          arm.elbow.z - arm.shoulder.z,
        );
        expect(bone).toBeCloseTo(size.upperArm, 3);
      }
      for (const leg of at(staging, t).legs) {
        const shin = Math.hypot(leg.ankle.x - leg.knee.x, leg.ankle.y - leg.knee.y, leg.ankle.z - leg.knee.z);
        expect(shin).toBeCloseTo(size.shin, 2);
      }
    }
  });
});
