import type { SceneContext } from './options.ts';
import { LEAST_SHOT_MS, lengthMs, sameSubjects, sizeSteps, stepped, type Segment } from './segments.ts';
import type { Card, ShotSize } from './contracts.ts';

const LEAST_ANGLE_DEGREES = 30;
/** Two looks at the same thing from the same place run together up to this length. */
const JOINED_MS = 8000;

/** Puts right what single choices cannot see: shots too short, the same shot twice, neighbours too alike. */
export function tidy(segments: readonly Segment[], context: SceneContext): Segment[] {
  const joined = joinShort(joinAlike(segments.filter((segment) => lengthMs(segment) > 0)), context);
  return tellApart(joinAlike(joined));
}

/** The same look at the same subject, cut for no reason, is one shot. */
function joinAlike(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    const closing = segment === segments.at(-1) && lengthMs(segment) < 2600;
    const sameWords = lettered(last) === lettered(segment) || (closing && !lettered(segment));
    if (last && sameWords && alike(last, segment) && (closing || lengthMs(last) + lengthMs(segment) <= JOINED_MS)) {
      result[result.length - 1] = joined(last, segment);
    } else result.push(segment);
  }
  return result;
}

function alike(a: Segment, b: Segment): boolean {
  return a.size === b.size && a.prop === b.prop && a.over === b.over && tooAlike(a, b);
}

/** Does a shot carry words on the picture? */
function lettered(segment: Segment | undefined): boolean {
  return (segment?.cards ?? []).length > 0;
}

function joined(a: Segment, b: Segment): Segment {
  const cards = [...(a.cards ?? []), ...later(b.cards ?? [], lengthMs(a))];
  return { ...a, endMs: b.endMs, move: a.move, ...(cards.length > 0 ? { cards } : {}) };
}

function later(cards: readonly Card[], byMs: number): Card[] {
  return cards.map((card) => ({ ...card, fromMs: card.fromMs + byMs, toMs: card.toMs + byMs }));
}

/** A shot under a second is a blink: it joins the neighbour that suits it, as a two-shot when each has its own speaker. */
function joinShort(segments: readonly Segment[], context: SceneContext): Segment[] {
  const result = [...segments];
  for (let index = 0; index < result.length && result.length > 1; ) {
    const segment = result[index];
    if (!segment || lengthMs(segment) >= LEAST_SHOT_MS) {
      index += 1;
      continue;
    }
    const [before, after] = [result[index - 1], result[index + 1]];
    const withBefore = before !== undefined && (after === undefined || suits(before, segment) >= suits(after, segment));
    const at = withBefore ? index - 1 : index;
    const [first, second] = [result[at], result[at + 1]];
    if (!first || !second) break;
    result.splice(at, 2, together(first, second, context));
    index = Math.max(0, at);
  }
  return result;
}

function suits(neighbour: Segment, segment: Segment): number {
  if (sameSubjects(neighbour, segment)) return 3;
  if (segment.subjects.every((id) => neighbour.subjects.includes(id))) return 2;
  return neighbour.subjects.length > 0 ? 1 : 0;
}

function together(first: Segment, second: Segment, context: SceneContext): Segment {
  const subjects = [...new Set([...first.subjects, ...second.subjects])];
  const longer = lengthMs(first) >= lengthMs(second) ? first : second;
  const span = { startMs: first.startMs, endMs: second.endMs };
  const cards = [...(first.cards ?? []), ...later(second.cards ?? [], lengthMs(first))];
  const base: Segment = { ...longer, ...span, cards };
  if (subjects.length === longer.subjects.length) return base;
  if (subjects.length < 2) return { ...(first.subjects.length > 0 ? first : second), ...span, cards };
  const { over: _over, prop: _prop, empty: _empty, view: _view, everybody: _all, ...plain } = base;
  return {
    ...plain,
    purpose: subjects.length > 2 ? 'group' : 'master',
    size: context.ratio < 0.9 || subjects.length > 2 ? 'WS' : 'MS',
    subjects,
    angleDegrees: 0,
    move: 'static',
    why: 'The words pass too quickly for cuts: both are seen.',
  };
}

/** Is the second too like the first to cut between them? The 30° rule and the step of size. */
export function tooAlike(
  a: Pick<Segment, 'subjects' | 'size' | 'angleDegrees'>,
  b: Pick<Segment, 'subjects' | 'size' | 'angleDegrees'>,
): boolean {
  const turned = Math.abs(a.angleDegrees - b.angleDegrees) >= LEAST_ANGLE_DEGREES;
  return sameSubjects(a, b) && sizeSteps(a.size, b.size) < 1 && !turned;
}

/** Steps the size of a shot that is too like the one before it. */
function tellApart(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const before = result.at(-1);
    if (!before || !tooAlike(before, segment)) {
      result.push(segment);
      continue;
    }
    const next = segments[index + 1];
    const sizes = sizesFor(segment).filter((size) => size !== before.size);
    const free = sizes.find((size) => !next || !tooAlike({ ...segment, size }, next));
    result.push(resized(segment, free ?? sizes[0] ?? segment.size));
  }
  return result;
}

function sizesFor(segment: Segment): ShotSize[] {
  if (segment.purpose === 'insert') return ['ECU', 'CU'];
  if (segment.subjects.length === 0) return ['WS', 'EWS', 'MS'];
  if (segment.subjects.length > 1) return ['WS', 'MS', 'EWS'];
  if (segment.over !== undefined) return ['MS', 'MCU'];
  return [stepped(segment.size, 1), stepped(segment.size, -1), 'MS'];
}

function resized(segment: Segment, size: ShotSize): Segment {
  const purpose =
    segment.purpose === 'single' && (size === 'CU' || size === 'ECU')
      ? 'close-up'
      : segment.purpose === 'close-up' && size !== 'CU' && size !== 'ECU'
        ? 'single'
        : segment.purpose;
  return { ...segment, size, purpose };
}
