import { contentId, ShotId, type LineId } from '../../ids/index.ts';
import { fromMilliseconds, toSeconds, rationalTime } from '../../time/index.ts';
import { blockScene } from './blocking.ts';
import { coverScene } from './cover-scene.ts';
import type { SceneContext } from './options.ts';
import { laySceneTime, type SceneTime } from './scene-time.ts';
import type { Segment } from './segments.ts';
import { stagePicture } from './staging.ts';
import type { LineTiming, SceneEvent, Shot, ShotLine, ShotPlan, TransitionKind } from './contracts.ts';
import { whole } from './whole.ts';

/** Dissolves last this long; fades, which nothing must be drawn for, a little longer. */
const DISSOLVE_MS = 500;
const FADE_MS = 700;

/** Less of a line than this in a shot is the rounding of a cut to a frame. */
const LEAST_HEARD_MS = 25;

export type ScenePlan = {
  readonly shots: readonly Shot[];
  readonly lines: ShotPlan['lines'];
  /** Length on the frame grid. */
  readonly frames: number;
  /** How the scene asks the next to begin: its own trailing transition, absent for a plain cut. */
  readonly leavesBy: TransitionKind;
};

/** Plans one scene from what belongs to it alone: other scenes may change without a byte changing here. */
export function planScene(context: SceneContext, timings: ReadonlyMap<LineId, LineTiming>): ScenePlan {
  const time = laySceneTime(context, timings);
  const blocking = blockScene(context, time);
  const segments = onFrames(coverScene(context, time, blocking), context);
  const leavesBy = trailingTransition(context);
  const seen = new Map<string, number>();
  const shots = segments.map(({ segment, frames }, index) => {
    const next = segments[index + 1]?.segment;
    const tail = next ? dissolveFrames(next.transition ?? 'cut', context) : dissolveFrames(leavesBy, context);
    const transition = index === 0 ? 'cut' : (segment.transition ?? 'cut');
    return {
      id: shotId(context, time, segment, seen),
      sceneId: context.scene.id,
      number: index + 1,
      size: segment.size,
      purpose: segment.purpose,
      subjects: [...segment.subjects],
      angleDegrees: segment.angleDegrees,
      ...pictured(segment, frames + tail, context, time, blocking),
      why: segment.why,
      lines: linesOf(segment, time),
      transition,
      transitionFrames: transitionFrames(transition, context),
    };
  });
  const lines = time.lines.map(({ line, startMs, endMs }) => ({
    lineId: line.id,
    sceneId: context.scene.id,
    startMs,
    endMs,
  }));
  return { shots, lines, frames: segments.reduce((sum, one) => sum + one.frames, 0), leavesBy };
}

function pictured(
  segment: Segment,
  frames: number,
  context: SceneContext,
  time: SceneTime,
  blocking: ReturnType<typeof blockScene>,
) {
  const picture = stagePicture(segment, frames, context, time, blocking);
  return { camera: picture.camera, picture };
}

/** Length of a dissolve or fade in frames; a cut has none. */
export function transitionFrames(kind: TransitionKind, context: Pick<SceneContext, 'rate'>): number {
  if (kind === 'cut') return 0;
  return fromMilliseconds(kind === 'dissolve' ? DISSOLVE_MS : FADE_MS, context.rate).value;
}

/** Under a dissolve the outgoing picture plays on; fades need no more than what is seen. */
function dissolveFrames(kind: TransitionKind, context: SceneContext): number {
  return kind === 'dissolve' ? transitionFrames(kind, context) : 0;
}

/** Told and recited scenes melt into each other; acted ones cut, unless the script says otherwise. */
function trailingTransition(context: SceneContext): TransitionKind {
  const last = context.scene.events.filter((event) => event.kind !== 'title').at(-1);
  if (last?.kind === 'transition') return (last satisfies SceneEvent).to;
  return context.form === 'drama' || context.form === 'podcast' ? 'cut' : 'dissolve';
}

/** Puts the borders between segments on whole frames; a segment's times then name those frames exactly. */
function onFrames(segments: readonly Segment[], context: SceneContext): { segment: Segment; frames: number }[] {
  const frameAt = (ms: number): number => fromMilliseconds(ms, context.rate).value;
  const msAt = (frame: number): number => toSeconds(rationalTime(frame, context.rate)) * 1000;
  return segments.flatMap((segment, index) => {
    const first = index === 0 ? 0 : frameAt(segment.startMs);
    const frames = frameAt(segment.endMs) - first;
    if (frames < 1) return [];
    return [{ segment: { ...segment, startMs: msAt(first), endMs: msAt(first + frames) }, frames }];
  });
}

/** Which words a shot carries, on its own clock. */
function linesOf(segment: Segment, time: SceneTime): ShotLine[] {
  return time.lines
    .filter((timed) => timed.startMs < segment.endMs - LEAST_HEARD_MS && timed.endMs > segment.startMs + LEAST_HEARD_MS)
    .map((timed) => ({
      lineId: timed.line.id,
      startMs: whole(timed.startMs - segment.startMs),
      endMs: whole(timed.endMs - segment.startMs),
    }));
}

/** A shot is known by what it shows and the words or deed it covers, so it keeps its id when others come and go. */
function shotId(context: SceneContext, time: SceneTime, segment: Segment, seen: Map<string, number>): Shot['id'] {
  const slot = time.slots.find((one) => one.startMs <= segment.startMs + 1 && one.endMs > segment.startMs + 1);
  const anchor =
    slot?.kind === 'line'
      ? (slot.lines[0]?.line.id ?? 'line')
      : slot?.kind === 'action'
        ? slot.event.text
        : slot?.kind === 'title'
          ? slot.text
          : (slot?.kind ?? 'opening');
  const count = seen.get(anchor) ?? 0;
  seen.set(anchor, count + 1);
  return contentId(ShotId, 'shot', { scene: context.scene.id, anchor, count });
}
