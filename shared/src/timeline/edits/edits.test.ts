import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClipId, contentId, TrackId } from '../../ids/index.ts';
import { rationalTime, timeRange, type RationalTime, type TimeRange } from '../../time/index.ts';
import type { Clip, Track, TrackItem } from '../model.ts';
import {
  extract,
  fill,
  indexOfClip,
  insert,
  itemAt,
  lift,
  overwrite,
  rangeInParent,
  ripple,
  roll,
  slice,
  slide,
  slip,
  trackDuration,
  trim,
  trimmedRange,
} from './index.ts';

const RATE = { numerator: 24, denominator: 1 };
const at = (value: number): RationalTime => rationalTime(value, RATE);
const range = (start: number, duration: number): TimeRange => timeRange(at(start), at(duration));
const ZERO = at(0);

/** A clip that plays `frames` of media with `head` frames before and `tail` behind. */
function aClip(name: string, frames: number, head = 0, tail = 0): Clip {
  return {
    kind: 'clip',
    id: contentId(ClipId, 'clip', { name }),
    name,
    media: { kind: 'media', digest: name, mediaType: 'video/mp4', availableRange: range(0, head + frames + tail) },
    sourceRange: range(head, frames),
    markers: [],
    notes: {},
  };
}

function aTrack(items: TrackItem[]): Track {
  return { id: contentId(TrackId, 'track', { name: 'V' }), name: 'V', kind: 'video', items };
}

const length = (track: Track): number => trackDuration(track, RATE).value;

/** `A10@0` for every clip: name, length, where it stands, where its media begins. */
function shape(track: Track): string {
  return track.items
    .map((item, index) => {
      if (item.kind === 'transition') return item.transition;
      const { start, duration } = rangeInParent(track, index);
      const name = item.kind === 'gap' ? 'gap' : item.name;
      return `${name}${duration.value}@${start.value}${item.kind === 'clip' ? `<${trimmedRange(item).start.value}` : ''}`;
    })
    .join(' ');
}

const ABC = aTrack([aClip('A', 10, 5, 5), aClip('B', 8, 5, 5), aClip('C', 6, 5, 5)]);
const GAPPED = aTrack([aClip('A', 10, 5, 5), { kind: 'gap', duration: at(4) }, aClip('B', 8, 5, 5)]);

describe('edits draw what their docblocks draw', () => {
  it.each([
    ['overwrite', overwrite(ABC, aClip('X', 4, 0, 9), range(8, 4)), 'A8@0<5 X4@8<0 B6@12<7 C6@18<5'],
    [
      'overwrite behind the end',
      overwrite(ABC, aClip('X', 4), range(30, 4)),
      'A10@0<5 B8@10<5 C6@18<5 gap6@24 X4@30<0',
    ],
    ['insert', insert(ABC, aClip('X', 4), at(6)), 'A6@0<5 X4@6<0 A4@10<11 B8@14<5 C6@22<5'],
    ['insert at a cut', insert(ABC, aClip('X', 4), at(10)), 'A10@0<5 X4@10<0 B8@14<5 C6@22<5'],
    ['slice', slice(ABC, at(4)), 'A4@0<5 A6@4<9 B8@10<5 C6@18<5'],
    ['trim out', trim(ABC, 0, ZERO, at(-3)), 'A7@0<5 gap3@7 B8@10<5 C6@18<5'],
    ['trim in', trim(ABC, 1, at(3), ZERO), 'A10@0<5 gap3@10 B5@13<8 C6@18<5'],
    ['trim into a gap', trim(GAPPED, 0, ZERO, at(3)), 'A13@0<5 gap1@13 B8@14<5'],
    ['trim stops at the neighbour', trim(GAPPED, 0, ZERO, at(9)), 'A14@0<5 B8@14<5'],
    ['slip', slip(ABC, 1, at(2)), 'A10@0<5 B8@10<7 C6@18<5'],
    ['slip stops at the media', slip(ABC, 1, at(99)), 'A10@0<5 B8@10<10 C6@18<5'],
    ['slide', slide(ABC, 1, at(2)), 'A12@0<5 B8@12<5 C4@20<7'],
    ['slide back', slide(ABC, 1, at(-2)), 'A8@0<5 B8@8<5 C8@16<3'],
    ['ripple', ripple(ABC, 0, ZERO, at(-4)), 'A6@0<5 B8@6<5 C6@14<5'],
    ['roll', roll(ABC, 1, at(-3), ZERO), 'A7@0<5 B11@7<2 C6@18<5'],
    ['roll out', roll(ABC, 1, ZERO, at(3)), 'A10@0<5 B11@10<5 C3@21<8'],
    ['fill', fill(GAPPED, aClip('X', 9), at(11)), 'A10@0<5 X4@10<0 B8@14<5'],
    ['fill by the source', fill(GAPPED, aClip('X', 6), at(11), 'source'), 'A10@0<5 X6@10<0 B6@16<7'],
    ['lift', lift(ABC, range(10, 8)), 'A10@0<5 gap8@10 C6@18<5'],
    ['extract', extract(ABC, range(10, 8)), 'A10@0<5 C6@10<5'],
    ['extract across cuts', extract(ABC, range(8, 4)), 'A8@0<5 B6@8<7 C6@14<5'],
  ])('%s', (_, edited, drawn) => {
    expect(shape(edited)).toBe(drawn);
  });

  it('a transition goes with the clips it stood between, and stays where they stay', () => {
    const dissolve: TrackItem = { kind: 'transition', transition: 'dissolve', inOffset: at(0), outOffset: at(4) };
    const track = aTrack([aClip('A', 10, 5, 5), dissolve, aClip('B', 8, 5, 5), aClip('C', 6)]);
    expect(shape(slip(track, 0, at(1)))).toBe('A10@0<6 dissolve B8@10<5 C6@18<0');
    expect(shape(slip(track, 0, at(2)))).toBe('A10@0<7 B8@10<5 C6@18<0'); // 3 frames of handle are left, 4 are needed
    expect(shape(extract(track, range(18, 6)))).toBe('A10@0<5 dissolve B8@10<5');
    expect(shape(extract(track, range(0, 10)))).toBe('B8@0<5 C6@8<0');
    expect(shape(insert(track, aClip('X', 3), at(10)))).toBe('A10@0<5 X3@10<0 B8@13<5 C6@21<0');
  });

  it('what makes no sense is an invalid edit', () => {
    const invalid = expect.objectContaining({ code: 'timeline/invalid-edit' });
    expect(() => fill(ABC, aClip('X', 3), at(2))).toThrow(invalid);
    expect(() => slip(ABC, 7, at(1))).toThrow(invalid);
    expect(() => overwrite(ABC, aClip('X', 3), range(0, 9))).toThrow(invalid);
    expect(() => rangeInParent(ABC, 9)).toThrow(invalid);
  });
});

function anyTrack(): fc.Arbitrary<Track> {
  const piece = fc.record({
    gap: fc.boolean(),
    frames: fc.integer({ min: 1, max: 40 }),
    head: fc.nat(9),
    tail: fc.nat(9),
  });
  return fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => {
    const items: TrackItem[] = [];
    pieces.forEach(({ gap, frames, head, tail }, index) => {
      if (!gap) items.push(aClip(`c${index}`, frames, head, tail));
      else if (items.at(-1)?.kind !== 'gap') items.push({ kind: 'gap', duration: at(frames) });
    });
    return aTrack(items);
  });
}

const delta = fc.integer({ min: -30, max: 30 });

/** Clips by name with their place and content. */
function clips(track: Track): Map<string, string> {
  const entries = track.items.flatMap((item, index) =>
    item.kind === 'clip'
      ? [[item.name, JSON.stringify([rangeInParent(track, index), trimmedRange(item)])] as const]
      : [],
  );
  return new Map(entries);
}

function contents(track: Track): string[] {
  return track.items.flatMap((item) =>
    item.kind === 'clip' ? [`${item.name} ${JSON.stringify(trimmedRange(item))}`] : [],
  );
}

function check(property: (track: Track, index: number, by: number) => void): void {
  fc.assert(
    fc.property(anyTrack(), fc.nat(), delta, (track, pick, by) => property(track, pick % track.items.length, by)),
    { numRuns: 150 },
  );
}

describe('every edit keeps its promises on any track', () => {
  it('trim, slip and lift leave every other clip where it was, as it was', () => {
    check((track, index, by) => {
      const before = clips(track);
      const own = track.items[index];
      const name = own?.kind === 'clip' ? own.name : '';
      for (const edited of [
        trim(track, index, at(by), ZERO),
        trim(track, index, ZERO, at(by)),
        slip(track, index, at(by)),
        lift(track, rangeInParent(track, index)),
      ]) {
        const after = clips(edited);
        for (const [other, place] of before) if (other !== name) expect(after.get(other)).toBe(place);
      }
    });
  });

  it('slip, slide, roll, lift and slice keep the length of the track', () => {
    check((track, index, by) => {
      const first = slide(track, index, at(by));
      const last = index === track.items.length - 1;
      if (!last) expect(length(first)).toBe(length(track));
      expect(length(slip(track, index, at(by)))).toBe(length(track));
      expect(length(roll(track, index, at(by), at(-by)))).toBe(length(track));
      expect(length(lift(track, rangeInParent(track, index)))).toBe(length(track));
      expect(length(slice(track, at(Math.abs(by))))).toBe(length(track));
    });
  });

  it('insert, extract and ripple change the length by exactly what they put in or take out', () => {
    check((track, index, by) => {
      const own = rangeInParent(track, index);
      const x = aClip('X', Math.abs(by) + 1);
      expect(length(insert(track, x, own.start))).toBe(length(track) + Math.abs(by) + 1);
      expect(length(extract(track, own))).toBe(length(track) - own.duration.value);
      const rippled = ripple(track, index, ZERO, at(by));
      const grown =
        rangeInParent(rippled, Math.min(index, rippled.items.length - 1)).duration.value - own.duration.value;
      expect(length(rippled) - length(track)).toBe(grown);
      expect(contents(rippled).filter((one, item) => one !== contents(track)[item]).length).toBeLessThanOrEqual(1);
    });
  });

  it('an edit and its inverse give the track back', () => {
    check((track, index, by) => {
      const own = track.items[index];
      if (own?.kind !== 'clip') return;
      const place = rangeInParent(track, index);
      expect(shape(extract(insert(track, aClip('X', 7), place.start), range(place.start.value, 7)))).toBe(shape(track));
      const slipped = slip(track, index, at(by));
      const moved = trimmedRange(slipped.items[index] as Clip).start.value - trimmedRange(own).start.value;
      expect(shape(slip(slipped, index, at(-moved)))).toBe(shape(track));
      const rippled = ripple(track, index, ZERO, at(by));
      const grown = length(rippled) - length(track);
      expect(shape(ripple(rippled, indexOfClip(rippled, own.id), ZERO, at(-grown)))).toBe(shape(track));
      expect(shape(overwrite(lift(track, place), own, place))).toBe(shape(track));
    });
  });

  it('every instant of a track belongs to exactly the item whose range holds it', () => {
    check((track, index) => {
      const own = rangeInParent(track, index);
      expect(itemAt(track, own.start)).toBe(index);
      expect(itemAt(track, at(own.start.value + own.duration.value - 1))).toBe(index);
      expect(itemAt(track, at(length(track)))).toBe(-1);
    });
  });
});
