import type { Blocking } from './blocking.ts';
import { coverageOf, establishing, neutralPlace, present, reaction, type Coverage } from './coverage.ts';
import { coverAction } from './coverage-action.ts';
import { coverLines } from './coverage-dialogue.ts';
import { coverTold, coverVerse } from './coverage-told.ts';
import type { SceneContext } from './options.ts';
import type { SceneTime, Slot } from './scene-time.ts';
import { lengthMs, type Segment } from './segments.ts';
import { tidy } from './tidy.ts';

/** A scene's shots in film grammar, gapless from its first to its last millisecond. */
export function coverScene(context: SceneContext, time: SceneTime, blocking: Blocking): Segment[] {
  const coverage = coverageOf(context, time, blocking);
  for (const slot of time.slots) coverage.made.push(...coverSlot(coverage, slot));
  return tidy(coverage.made, context);
}

function coverSlot(coverage: Coverage, slot: Slot): Segment[] {
  switch (slot.kind) {
    case 'opening':
      return [opening(coverage, slot)];
    case 'action':
      return coverAction(coverage, slot);
    case 'title':
      return [chapter(coverage, slot)];
    case 'line':
      return coverWords(coverage, slot);
    case 'closing':
      return [closing(coverage, slot)];
  }
}

function opening(coverage: Coverage, slot: Slot): Segment {
  const segment = establishing(coverage, slot);
  const { form } = coverage.context;
  return form === 'poem' || form === 'sloka' ? { ...segment, empty: true } : segment;
}

function coverWords(coverage: Coverage, slot: Extract<Slot, { kind: 'line' }>): Segment[] {
  const { form } = coverage.context;
  const delivery = slot.lines[0]?.line.delivery;
  if (form === 'poem' || form === 'sloka' || delivery === 'chanted' || delivery === 'recited')
    return coverVerse(coverage, slot);
  if (form === 'narration' || (delivery === 'voice-over' && present(coverage, slot).length === 0))
    return coverTold(coverage, slot);
  return withLowerThird(coverage, coverLines(coverage, slot));
}

/** A podcast names each speaker the first time the camera is on them alone. */
function withLowerThird(coverage: Coverage, segments: readonly Segment[]): Segment[] {
  if (coverage.context.form !== 'podcast') return [...segments];
  const introduced = new Set(coverage.made.filter((one) => one.cards?.length).flatMap((one) => one.subjects));
  return segments.map((segment) => {
    const [id] = segment.subjects;
    const name = id === undefined ? undefined : coverage.context.characters.get(id)?.name;
    const alone = segment.subjects.length === 1 && segment.purpose !== 'reaction' && segment.size !== 'ECU';
    if (!alone || id === undefined || name === undefined || introduced.has(id) || lengthMs(segment) < 1600)
      return segment;
    introduced.add(id);
    const toMs = Math.min(lengthMs(segment) - 100, 3600);
    return { ...segment, cards: [{ kind: 'lower-third' as const, heading: name, body: '', fromMs: 250, toMs }] };
  });
}

function chapter(coverage: Coverage, slot: Extract<Slot, { kind: 'title' }>): Segment {
  const place = neutralPlace(coverage, slot, 'The script puts words on the screen.');
  const card = { kind: 'chapter' as const, heading: slot.text, body: '', fromMs: 200, toMs: lengthMs(slot) - 150 };
  return { ...place, purpose: 'title', move: 'push-in', empty: true, cards: [card] };
}

/** The last look: at who was spoken to when the scene ends on a feeling, else the shot that is there goes on. */
function closing(coverage: Coverage, slot: Slot): Segment {
  const last = coverage.time.lines.at(-1);
  const before = coverage.made.at(-1);
  const here = present(coverage, slot);
  const moved = last !== undefined && last.line.feeling.strength >= 2 && last.line.feeling.emotion !== 'neutral';
  const listener = here.find((actor) => actor.character.id !== last?.line.characterId);
  const lastSlotIsLine = coverage.time.slots.at(-2)?.kind === 'line';
  if (coverage.context.form === 'drama' && moved && listener && lastSlotIsLine && lengthMs(slot) >= 1100) {
    return reaction(slot, listener, `${listener.character.name} is left with the last words.`);
  }
  if (before) return { ...before, startMs: slot.startMs, endMs: slot.endMs, ...(before.cards ? { cards: [] } : {}) };
  return neutralPlace(coverage, slot, 'The scene ends on its place.');
}
