import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMOTIONS,
  GESTURES,
  HEADWEAR,
  HAIR_STYLES,
  MOUTH_SHAPES,
  OUTFITS,
  POSTURES,
} from '@film-studio/shared/production';
import type { FigureDrawing, StageBox } from '../contract.ts';
import { heldHeight } from './body/held.ts';
import { difference, figureOf, pixels, sampleStaging } from './testing/sample.ts';

const WHOLE: StageBox = { left: -0.8, right: 0.8, bottom: -0.1, top: 2 };
const hashAt = (figure: FigureDrawing, timeMs: number, box = WHOLE, scale = 60): string =>
  createHash('sha1')
    .update(pixels(figure, timeMs, box, scale).data)
    .digest('hex');

const talk = Array.from({ length: 24 }, (_, i) => ({
  startMs: i * 85,
  endMs: i * 85 + 85,
  shape: MOUTH_SHAPES[(i * 4) % 9]!,
}));
const lively = sampleStaging({
  facing: 0.4,
  performance: {
    mouth: talk,
    feelings: [
      { atMs: 0, feeling: { emotion: 'calm', strength: 2 } },
      { atMs: 900, feeling: { emotion: 'angry', strength: 3 } },
    ],
    gestures: [{ atMs: 300, durationMs: 1200, gesture: 'open-palms' }],
    accents: [{ atMs: 500, strength: 1 }],
    gaze: [
      { atMs: 0, target: { kind: 'camera' } },
      { atMs: 1000, target: { kind: 'point', x: 3, y: 1 } },
    ],
  },
});

describe('a figure is a pure function of its staging and the time', () => {
  it('draws the same picture whatever was drawn before and whoever built it', () => {
    const [first, second] = [figureOf(lively), figureOf(lively)];
    const times = [0, 83, 400, 777, 1500];
    const forwards = times.map((t) => hashAt(first, t));
    const backwards = times.toReversed().map((t) => hashAt(second, t));
    expect(backwards.toReversed()).toEqual(forwards);
    expect(new Set(forwards).size).toBeGreaterThan(3);
  });

  it('shows equal drawings for equal pose keys, while it talks, acts and walks', () => {
    const walking = sampleStaging({ posture: 'walk', x: 2, walk: { fromX: 0, startMs: 200, endMs: 1600 } });
    for (const staging of [lively, walking]) {
      const figure = figureOf(staging);
      const byKey = new Map<string, Set<string>>();
      for (let t = 0; t < 2200; t += 31) {
        const drawings = byKey.get(figure.poseKey(t)) ?? new Set();
        byKey.set(figure.poseKey(t), drawings.add(hashAt(figure, t, WHOLE, 30)));
      }
      expect(byKey.size).toBeGreaterThan(20);
      expect(byKey.size).toBeLessThan(71);
      for (const drawings of byKey.values()) expect(drawings.size).toBe(1);
    }
  });

  it('holds body poses for two frames at 24 a second and lets the mouth change on each', () => {
    const keys = Array.from({ length: 48 }, (_, frame) =>
      figureOf(lively)
        .poseKey((frame * 1000) / 24)
        .split('/'),
    );
    for (let frame = 0; frame < 48; frame += 2) expect(keys[frame]![0]).toBe(keys[frame + 1]![0]);
    expect(new Set(keys.map(([body]) => body)).size).toBe(24);
    expect(keys.some(([, mouth], i) => i % 2 === 1 && mouth !== keys[i - 1]![1])).toBe(true);
  });
});

describe('boxes', () => {
  it('have no ink outside them', () => {
    const scenario = fc.record({
      outfit: fc.constantFrom(...OUTFITS),
      headwear: fc.constantFrom(...HEADWEAR),
      hair: fc.constantFrom(...HAIR_STYLES),
      posture: fc.constantFrom(...POSTURES),
      gesture: fc.constantFrom(...GESTURES),
      facing: fc.constantFrom(-1, -0.5, 0, 0.5, 1),
      fromBehind: fc.boolean(),
      build: fc.constantFrom('slight' as const, 'heavy' as const),
      ageYears: fc.constantFrom(6, 30, 85),
      holding: fc.constantFrom(undefined, 'sword', 'umbrella', 'suitcase', 'staff', 'lantern'),
      timeMs: fc.integer({ min: 0, max: 1500 }),
    });
    fc.assert(
      fc.property(
        scenario,
        ({ outfit, headwear, hair, posture, gesture, holding, timeMs, build, ageYears, ...rest }) => {
          const staging = sampleStaging({
            ...rest,
            posture,
            x: posture === 'run' ? 2 : 1,
            ...(holding === undefined ? {} : { holding }),
            ...(posture === 'walk' || posture === 'run' ? { walk: { fromX: 0, startMs: 0, endMs: 1500 } } : {}),
            look: {
              headwear,
              build,
              ageYears,
              heightCentimetres: ageYears < 10 ? 115 : 172,
              hair: { style: hair, colour: '#3a2318' },
              outfit: { kind: outfit, primary: '#c8553d', secondary: '#2f4858', accent: '#f2c14e' },
            },
            performance: { gestures: [{ atMs: 0, durationMs: 1500, gesture }] },
          });
          const figure = figureOf(staging);
          const box = figure.boxAt(timeMs);
          const around = { left: -2.6, right: 2.6, bottom: -1, top: 3 };
          const scale = 40;
          const { data, width, height } = pixels(figure, timeMs, around, scale);
          for (let y = 0; y < height; y += 1) {
            for (let x = 0; x < width; x += 1) {
              if (data[(y * width + x) * 4 + 3]! < 8) continue;
              const metres = { x: around.left + (x + 0.5) / scale, y: around.top - (y + 0.5) / scale };
              const half = 1 / scale;
              const inside =
                metres.x > box.left - half &&
                metres.x < box.right + half &&
                metres.y > box.bottom - half &&
                metres.y < box.top + half;
              if (!inside)
                throw new Error(`ink at ${metres.x.toFixed(2)}, ${metres.y.toFixed(2)} outside ${JSON.stringify(box)}`);
            }
          }
        },
      ),
      { numRuns: 70, seed: 11 },
    );
  });

  it('put the crown of a standing figure at the height of its look, and ink there', () => {
    for (const [ageYears, heightCentimetres] of [
      [6, 112],
      [11, 145],
      [30, 158],
      [30, 196],
      [70, 170],
    ] as const) {
      const figure = figureOf(
        sampleStaging({ look: { ageYears, heightCentimetres, genderPresentation: 'masculine' } }),
      );
      const height = heightCentimetres / 100;
      const head = figure.headBoxAt(0);
      expect(Math.abs(head.top - height)).toBeLessThan(height * 0.035);
      const scale = 200;
      const { data, width } = pixels(figure, 0, { left: -0.5, right: 0.5, bottom: 0, top: 2.2 }, scale);
      const firstInk = data.findIndex((value, i) => i % 4 === 3 && value > 128);
      const top = 2.2 - Math.floor(firstInk / 4 / width) / scale;
      expect(Math.abs(top - height)).toBeLessThan(height * 0.035);
    }
  });

  it('reach to the top of every hair style and hat', () => {
    for (const look of [
      ...HAIR_STYLES.map((style) => ({ hair: { style, colour: '#3a2318' } })),
      ...HEADWEAR.map((headwear) => ({ headwear })),
    ]) {
      const figure = figureOf(sampleStaging({ look }));
      const head = figure.headBoxAt(0);
      const { data } = pixels(figure, 0, { left: -0.6, right: 0.6, bottom: head.top + 0.012, top: 2.4 }, 120);
      expect([look, data.some((value, i) => i % 4 === 3 && value > 128)]).toEqual([look, false]);
    }
  });

  it('know where the head is: its face is skin in the middle of the head box', () => {
    for (const posture of POSTURES) {
      const figure = figureOf(sampleStaging({ posture, facing: 0.3 }));
      const head = figure.headBoxAt(0);
      const middle = { x: (head.left + head.right) / 2, y: (head.top + head.bottom) / 2 };
      const { data } = pixels(figure, 0, { left: middle.x - 0.03, right: middle.x + 0.03, bottom: middle.y - 0.03, top: middle.y + 0.03 }, 300); // prettier-ignore
      let skin = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i]! > data[i + 2]! + 25 && data[i + 3] === 255) skin += 1;
      expect(skin / (data.length / 4)).toBeGreaterThan(0.6);
    }
  });
});

describe('faces', () => {
  it('differ from neutral, and from each other, for every feeling; strength shows', () => {
    const face = (emotion: (typeof EMOTIONS)[number], strength: 1 | 2 | 3): Uint8ClampedArray => {
      const figure = figureOf(
        sampleStaging({ performance: { feelings: [{ atMs: 0, feeling: { emotion, strength } }] } }),
      );
      const head = figure.headBoxAt(2000);
      return pixels(figure, 2000, { ...head, top: head.bottom + 0.32, right: head.left + 0.32 }, 400).data;
    };
    const faces = EMOTIONS.map((emotion) => face(emotion, 2));
    for (let a = 0; a < faces.length; a += 1) {
      for (let b = a + 1; b < faces.length; b += 1) expect(difference(faces[a]!, faces[b]!)).toBeGreaterThan(0.008);
    }
    for (const emotion of EMOTIONS.slice(1)) {
      const neutral = face('neutral', 1);
      expect(difference(face(emotion, 1), neutral)).toBeGreaterThan(0.004);
      expect(difference(face(emotion, 3), face(emotion, 1))).toBeGreaterThan(0.004);
    }
  });

  it('cannot be seen from behind', () => {
    const eyes = (fromBehind: boolean): number => {
      const figure = figureOf(sampleStaging({ fromBehind, look: { eyes: { shape: 'round', colour: '#00a0ff' } } }));
      const { data } = pixels(figure, 0, figure.headBoxAt(0), 400);
      let blue = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i + 2]! > data[i]! + 60) blue += 1;
      return blue;
    };
    expect(eyes(false)).toBeGreaterThan(100);
    expect(eyes(true)).toBe(0);
  });
});

it('carries nothing larger than itself', () => {
  for (const noun of ['house', 'sword', 'staff', 'umbrella', 'cup', 'suitcase', 'tree', 'car']) {
    expect(heldHeight(noun, 1.2)).toBeLessThan(1.2);
    expect(heldHeight(noun, 1.2)).toBeGreaterThan(0.05);
  }
});
