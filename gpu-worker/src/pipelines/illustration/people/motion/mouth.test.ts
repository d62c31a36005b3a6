import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOUTH_SHAPES } from '@film-studio/shared/production';
import type { MouthCue, MouthShape } from '@film-studio/shared/production';
import { modelOf } from '../model.ts';
import { canvas, daylight, figureOf, pixels, sampleStaging } from '../testing/sample.ts';
import { mouthAt, MOUTHS } from './mouth.ts';

const cues = fc
  .array(
    fc.record({
      length: fc.integer({ min: 45, max: 260 }),
      shape: fc.constantFrom(...MOUTH_SHAPES),
      gap: fc.constantFrom(0, 0, 0, 90),
    }),
    { minLength: 1, maxLength: 12 },
  ) // prettier-ignore
  .map((parts) => {
    let at = 0;
    return parts.map(({ length, shape, gap }): MouthCue => {
      const cue = { startMs: at + gap, endMs: at + gap + length, shape };
      at = cue.endMs;
      return cue;
    });
  });

describe('a mouth over time', () => {
  it("reaches each cue's shape within the cue's own time", () => {
    fc.assert(
      fc.property(cues, (track) => {
        for (const cue of track) {
          const times = Array.from({ length: cue.endMs - cue.startMs + 1 }, (_, i) => cue.startMs + i);
          const nearest = Math.min(...times.map((t) => Math.abs(mouthAt(track, t).open - MOUTHS[cue.shape].open)));
          expect(nearest).toBeLessThan(0.03);
        }
      }),
    );
  });

  it('is shut in every silence and through every closure', () => {
    fc.assert(
      fc.property(cues, (track) => {
        const end = track.at(-1)!.endMs;
        for (let t = -200; t < end + 200; t += 1) {
          const cue = track.find(({ startMs, endMs }) => startMs <= t && t < endMs);
          if (cue === undefined || cue.shape === 'X' || cue.shape === 'A') expect(mouthAt(track, t).open).toBe(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never jumps', () => {
    fc.assert(
      fc.property(cues, (track) => {
        for (let t = -50; t < track.at(-1)!.endMs + 50; t += 1) {
          expect(Math.abs(mouthAt(track, t + 1).open - mouthAt(track, t).open)).toBeLessThan(0.14);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('rests without cues', () => {
    expect(mouthAt([], 500)).toEqual(MOUTHS.X);
  });
});

/** Pixels of the mouth's inside: dark, teeth, tongue. */
function openArea(mouth: readonly MouthCue[], timeMs: number): number {
  const staging = sampleStaging({ performance: { mouth: [...mouth] } });
  const { tones } = modelOf(staging, daylight, canvas);
  const inside = new Set([tones.mouthDark, tones.tongue, tones.teeth, tones.teethShade]);
  const figure = figureOf(staging);
  const head = figure.headBoxAt(timeMs);
  // The lower half of the head: the whites of the eyes are nearly as light as teeth.
  const { data } = pixels(figure, timeMs, { ...head, top: head.bottom + (head.top - head.bottom) * 0.4 }, 400);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) if (inside.has(`rgb(${data[i]},${data[i + 1]},${data[i + 2]})`)) count += 1;
  return count;
}

describe('a drawn mouth', () => {
  it('opens wider from A and X over B and C to D', () => {
    const area = (shape: MouthShape): number => openArea([{ startMs: 0, endMs: 1000, shape }], 500);
    const [x, a, b, c, d] = [area('X'), area('A'), area('B'), area('C'), area('D')];
    expect(x).toBe(0);
    expect(a).toBe(0);
    expect(b).toBeGreaterThan(30);
    expect(c).toBeGreaterThan(b * 1.3);
    expect(d).toBeGreaterThan(c * 1.3);
  });

  it('shows no opening in silence, not even one frame after speech', () => {
    const speech: MouthCue[] = [{ startMs: 500, endMs: 1000, shape: 'D' }];
    for (let frame = 0; frame < 48; frame += 1) {
      const timeMs = (frame * 1000) / 24;
      const area = openArea(speech, timeMs);
      if (timeMs < 500 - 42 || timeMs > 1000) expect(area).toBe(0);
    }
    expect(openArea(speech, 750)).toBeGreaterThan(100);
  });
});
