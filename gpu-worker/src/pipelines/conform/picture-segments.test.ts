import { ClipId, TrackId } from '@film-studio/shared/ids';
import { SetSpec, ShotPicture } from '@film-studio/shared/production';
import type { Clip, Timeline, TrackItem } from '@film-studio/shared/timeline';
import { PICTURE_RATES, rationalTime } from '@film-studio/shared/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSegments, type PlacedSegment } from './picture-segments.ts';

const RATE = PICTURE_RATES['24'];
const OUTPUT = { width: 640, height: 360, quality: 'final' as const };
const frames = (value: number) => rationalTime(value, RATE);

function picture(name: string, length: number): ShotPicture {
  const set = SetSpec.parse({
    place: 'field',
    name,
    seed: 1,
    interior: false,
    culture: 'western',
    timeOfDay: 'day',
    weather: 'clear',
    mood: 'calm',
    dressing: [],
  });
  const framing = { centreX: 0, centreY: 1, width: 4 };
  return ShotPicture.parse({
    set,
    camera: { move: 'static', from: framing, to: framing, easing: 'linear' },
    figures: [],
    props: [],
    cards: [],
    style: 'flat',
    rate: RATE,
    frames: length,
    seed: 1,
  });
}

function clip(name: string, length: number, trim?: { from: number; frames: number }): Clip {
  return {
    kind: 'clip',
    id: ClipId.parse(`clip_${name.padEnd(8, '0')}`),
    name,
    media: {
      kind: 'generator',
      spec: { generator: 'picture', parameters: picture(name, length) },
      availableRange: { start: frames(0), duration: frames(length) },
    },
    ...(trim ? { sourceRange: { start: frames(trim.from), duration: frames(trim.frames) } } : {}),
    markers: [],
    notes: {},
  };
}

const transition = (kind: 'dissolve' | 'fade-in' | 'fade-out', before: number, after: number): TrackItem => ({
  kind: 'transition',
  transition: kind,
  inOffset: frames(before),
  outOffset: frames(after),
});

const timeline = (...tracks: TrackItem[][]): Timeline => ({
  schema: 'film-studio.timeline.1',
  name: 'test',
  rate: RATE,
  tracks: tracks.map((items, index) => ({
    id: TrackId.parse(`track_0000000${index}`),
    name: `V${index + 1}`,
    kind: 'video',
    items,
  })),
  markers: [],
});

/** Which frame of which shot each frame of the film shows. */
function shown(segments: readonly PlacedSegment[]): string[] {
  return segments.flatMap(({ spec, frames: count }) =>
    Array.from({ length: count }, (_, i) => {
      if (spec.kind === 'black') return 'black';
      if (spec.kind === 'shot') return `${spec.range.picture.set.name}${spec.range.startFrame + i}`;
      const side = (range?: { picture: ShotPicture; startFrame: number }) =>
        range ? `${range.picture.set.name}${range.startFrame + i}` : '-';
      return `${side(spec.outgoing)}>${side(spec.incoming)}`;
    }),
  );
}

describe('the picture segments of a timeline', () => {
  it('show every frame of every clip once, in order, and black in gaps', () => {
    const film = pictureSegments(
      timeline([clip('a', 3), { kind: 'gap', duration: frames(2) }, clip('b', 9, { from: 4, frames: 2 })]),
      OUTPUT,
    );
    expect(shown(film)).toEqual(['a0', 'a1', 'a2', 'black', 'black', 'b4', 'b5']);
    expect(film.map((segment) => segment.startFrame)).toEqual([0, 3, 5]);
  });

  it('let a dissolve overlap both clips without changing the length', () => {
    const film = pictureSegments(
      timeline([
        clip('a', 10, { from: 0, frames: 4 }),
        transition('dissolve', 1, 2),
        clip('b', 10, { from: 5, frames: 4 }),
      ]),
      OUTPUT,
    );
    expect(shown(film)).toEqual(['a0', 'a1', 'a2', 'a3>b4', 'a4>b5', 'a5>b6', 'b7', 'b8']);
  });

  it('fade from and to black with one side only, also between two clips', () => {
    const film = pictureSegments(
      timeline([
        transition('fade-in', 0, 2),
        clip('a', 4),
        transition('fade-out', 1, 0),
        transition('fade-in', 0, 1),
        clip('b', 2),
      ]),
      OUTPUT,
    );
    expect(shown(film)).toEqual(['->a0', '->a1', 'a2', 'a3>-', '->b0', 'b1']);
  });

  it('let a clip on an upper track hide what it covers', () => {
    const film = pictureSegments(
      timeline([clip('a', 6)], [{ kind: 'gap', duration: frames(2) }, clip('b', 2)]),
      OUTPUT,
    );
    expect(shown(film)).toEqual(['a0', 'a1', 'b0', 'b1', 'a4', 'a5']);
  });

  it('put burned captions where they fall in each segment', () => {
    const film = pictureSegments(timeline([clip('a', 4), clip('b', 4)]), OUTPUT, [
      { lines: ['hi'], fromFrame: 2, toFrame: 6 },
    ]);
    expect(film.map((segment) => segment.spec.captions)).toEqual([
      [{ lines: ['hi'], fromFrame: 2, toFrame: 4 }],
      [{ lines: ['hi'], fromFrame: 0, toFrame: 2 }],
    ]);
  });

  it('refuse what they cannot show, with a reason', () => {
    expect(() => pictureSegments(timeline([clip('a', 4), transition('dissolve', 5, 0), clip('b', 4)]), OUTPUT)).toThrow(
      /longer than the clip/,
    );
    const missing: Clip = { ...clip('a', 4), media: { kind: 'missing', name: 'a' } };
    expect(() => pictureSegments(timeline([missing]), OUTPUT)).toThrow(/no media/);
  });

  it('remake only what a trim touches: every other segment is the same value', () => {
    const lengths = fc.array(fc.integer({ min: 30, max: 700 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(lengths, fc.nat(), fc.integer({ min: 1, max: 20 }), fc.boolean(), (clips, pick, cut, head) => {
        const chosen = pick % clips.length;
        const name = (index: number) => String.fromCharCode(97 + index);
        const build = (trimmed: boolean) =>
          clips.map((length, index) =>
            trimmed && index === chosen
              ? clip(name(index), length, { from: head ? cut : 0, frames: length - cut })
              : clip(name(index), length),
          );
        const before = pictureSegments(timeline(build(false)), OUTPUT);
        const after = pictureSegments(timeline(build(true)), OUTPUT);
        const expected = shown(before).filter((frame) => {
          const [, shot, at] = /^([a-z])(\d+)$/.exec(frame) ?? [];
          const length = clips[chosen] ?? 0;
          return shot !== name(chosen) || (head ? Number(at) >= cut : Number(at) < length - cut);
        });
        expect(shown(after)).toEqual(expected);
        const keys = new Set(before.map((segment) => JSON.stringify(segment.spec)));
        const remade = after.filter((segment) => !keys.has(JSON.stringify(segment.spec)));
        expect(remade.length).toBeLessThanOrEqual(2); // the trimmed end, and a rest that joins its neighbour
        expect(
          remade.every(
            (segment) => segment.spec.kind === 'shot' && segment.spec.range.picture.set.name === name(chosen),
          ),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('cut long shots into pieces of a few seconds, none of them tiny', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (length) => {
        const pieces = pictureSegments(timeline([clip('a', length)]), OUTPUT);
        expect(pieces.reduce((sum, piece) => sum + piece.frames, 0)).toBe(length);
        for (const piece of pieces) {
          expect(piece.frames).toBeLessThan(4 * 24 * 1.4);
          if (length > 32) expect(piece.frames).toBeGreaterThanOrEqual(Math.min(length, 32));
        }
      }),
    );
  });
});
