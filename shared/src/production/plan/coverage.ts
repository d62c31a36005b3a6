import { isPresent, type Actor, type Blocking } from './blocking.ts';
import { pick } from './chance.ts';
import type { SceneContext } from './options.ts';
import { isInsertable } from './prop-sizes.ts';
import type { SceneTime } from './scene-time.ts';
import { lengthMs, type Segment } from './segments.ts';
import type { CameraMove, ShotSize } from './contracts.ts';

/** What coverage knows while it walks through a scene. */
export type Coverage = {
  readonly context: SceneContext;
  readonly time: SceneTime;
  readonly blocking: Blocking;
  /** Things that the scene's action lines name and a close shot can show. */
  readonly props: readonly string[];
  /** Segments so far; the next choice looks back at them. */
  readonly made: Segment[];
};

export type Span = { readonly startMs: number; readonly endMs: number };

export function coverageOf(context: SceneContext, time: SceneTime, blocking: Blocking): Coverage {
  const props = context.scene.events.flatMap((event) => (event.kind === 'action' ? event.props : []));
  return { context, time, blocking, props: [...new Set(props)].filter(isInsertable), made: [] };
}

/** People in the place during a stretch. */
export function present(coverage: Coverage, span: Span): Actor[] {
  return coverage.blocking.actors.filter((actor) => isPresent(actor, span.startMs, span.endMs));
}

/** Where we are: the first picture of every scene. */
export function establishing(coverage: Coverage, span: Span): Segment {
  return {
    ...span,
    purpose: 'establishing',
    size: 'EWS',
    subjects: [],
    angleDegrees: 0,
    move: openingMove(coverage.context),
    why: 'A new scene opens wide so that the place is known.',
    everybody: true,
  };
}

/** Each place is shown in its own way: along it, into it, or down to it from the sky. */
function openingMove({ ratio, location, scene }: SceneContext): CameraMove {
  const sideways: readonly CameraMove[] = ratio > 0.9 ? ['pan'] : [];
  const down: readonly CameraMove[] = location.interior ? [] : ['tilt'];
  return pick([...sideways, 'push-in', ...down], ['opening', location.seed, scene.timeOfDay]);
}

export function master(coverage: Coverage, span: Span, people: readonly Actor[], why: string): Segment {
  const group = people.length > 2;
  const last = coverage.made.at(-1);
  const size: ShotSize = people.length > 2 || coverage.context.ratio < 0.9 || last?.size === 'MS' ? 'WS' : 'MS';
  return {
    ...span,
    purpose: group ? 'group' : 'master',
    size: last?.purpose === 'establishing' && last.size === 'WS' ? 'MS' : size,
    subjects: people.map((actor) => actor.character.id),
    angleDegrees: 0,
    move: 'static',
    why,
  };
}

/** A clean single; nearer and more frontal the stronger the feeling. */
export function single(span: Span, actor: Actor, size: ShotSize, why: string, moving = false): Segment {
  const angle = size === 'CU' || size === 'ECU' ? 58 : size === 'MCU' ? 28 : 0;
  return {
    ...span,
    purpose: size === 'CU' || size === 'ECU' ? 'close-up' : 'single',
    size,
    subjects: [actor.character.id],
    angleDegrees: angle * (actor.towards || 1) + 0,
    move: moving && lengthMs(span) > 2200 ? 'push-in' : 'static',
    why,
  };
}

export function reaction(span: Span, actor: Actor, why: string): Segment {
  return { ...single(span, actor, 'CU', why), purpose: 'reaction', size: 'CU' };
}

/** Has the scene shown this thing by itself already? The same look at it twice tells nothing. */
export function isShown(coverage: Coverage, prop: string): boolean {
  return coverage.made.some((segment) => segment.prop === prop);
}

export function insert(span: Span, prop: string, why: string): Segment {
  return {
    ...span,
    purpose: 'insert',
    size: 'CU',
    subjects: [],
    angleDegrees: 0,
    move: lengthMs(span) > 1800 ? 'push-in' : 'static',
    prop,
    why,
  };
}

export function neutralPlace(coverage: Coverage, span: Span, why: string): Segment {
  const last = coverage.made.at(-1);
  const size: ShotSize = last && last.subjects.length === 0 && last.size === 'WS' ? 'EWS' : 'WS';
  return { ...span, purpose: 'neutral', size, subjects: [], angleDegrees: 0, move: 'pan', why, everybody: true };
}
