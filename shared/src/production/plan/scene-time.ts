import { chanceOf } from './chance.ts';
import { actionVerbs } from './words.ts';
import { estimateTiming } from './estimate.ts';
import type { SceneContext } from './options.ts';
import type { Line, LineTiming, SceneEvent } from './contracts.ts';
import type { LineId } from '../../ids/index.ts';

export type ActionEvent = Extract<SceneEvent, { kind: 'action' }>;

/** A line with its place in the scene, milliseconds from the scene's first frame. */
export type TimedLine = {
  readonly line: Line;
  readonly timing: LineTiming;
  readonly startMs: number;
  readonly endMs: number;
};

/** A stretch of a scene that one thing fills. Slots follow each other without a gap; lines in one slot overlap. */
export type Slot = { readonly startMs: number; readonly endMs: number } & (
  | { readonly kind: 'opening' | 'closing' }
  | { readonly kind: 'action'; readonly event: ActionEvent }
  | { readonly kind: 'line'; readonly lines: readonly TimedLine[] }
  | { readonly kind: 'title'; readonly text: string }
);

export type SceneTime = {
  readonly slots: readonly Slot[];
  readonly lines: readonly TimedLine[];
  readonly durationMs: number;
};

/** A shot change may not come sooner after a word than this. */
const CUT_AFTER_SPEECH_MS = 90;
/** Nor later than this before one: cuts are rounded to frames. */
const CUT_BEFORE_SPEECH_MS = 45;
/** A scene that begins with words about its place needs no look at it before them. */
const BEFORE_DESCRIPTION_MS = 500;
const TITLE_MS = 2600;
const LEAST_ACTION_MS = 1300;
const LONGEST_ACTION_MS = 9000;
/** Somebody walking into the picture needs the time of about three steps and a look. */
const LEAST_ENTRANCE_MS = 2600;
/** A look at a place without words; with the pause before the first word still no dead air. */
const LONGEST_HOLD_MS = 2400;
/** Silence nobody meant begins here. @source issue §5 */
export const DEAD_AIR_MS = 3000;

const OPENING_MS = { drama: 2000, narration: 900, poem: 1700, sloka: 2200, podcast: 1500 } as const;
const CLOSING_MS = { drama: 800, narration: 900, poem: 1800, sloka: 2200, podcast: 800 } as const;
const PAUSE_MS = { drama: 330, narration: 520, poem: 780, sloka: 650, podcast: 260 } as const;

/**
 * Lays a scene out in time: when each line is heard and how long each action is watched. An action of no length only says
 * what the words after it name.
 */
export function laySceneTime(context: SceneContext, timings: ReadonlyMap<LineId, LineTiming>): SceneTime {
  const laid: Slot[] = [];
  const byId = new Map(context.scene.lines.map((line) => [line.id, line]));
  let at = 0;
  const push = (slot: Slot) => {
    laid.push(slot);
    at = slot.endMs;
  };
  push({ kind: 'opening', startMs: 0, endMs: openingMs(context) });
  let previous: Line | undefined;
  for (const event of context.scene.events) {
    // An action of no length is only what the picture shows while the line after it is heard.
    if (event.kind === 'action' && event.durationMs > 0) {
      push({ kind: 'action', event, startMs: at, endMs: at + actionMs(event, context) });
    }
    if (event.kind === 'title') push({ kind: 'title', text: event.text, startMs: at, endMs: at + TITLE_MS });
    const line = event.kind === 'line' ? byId.get(event.lineId) : undefined;
    if (line) {
      const timing = timings.get(line.id) ?? estimateTiming(line, context.characters.get(line.characterId));
      const afterSpeech = laid.at(-1)?.kind === 'line';
      if (line.dual && afterSpeech) joinDual(laid, line, timing);
      else {
        const startMs = at + Math.round(pauseBefore(previous, line, afterSpeech, context));
        push({ kind: 'line', startMs: at, endMs: startMs + timing.durationMs, lines: [timed(line, timing, startMs)] });
      }
      at = laid.at(-1)?.endMs ?? at;
      previous = line;
    }
  }
  push({ kind: 'closing', startMs: at, endMs: at + closingMs(previous, context) });
  const slots = moveCutsIntoPauses(laid);
  return { slots, lines: slots.flatMap((slot) => (slot.kind === 'line' ? slot.lines : [])), durationMs: at };
}

function timed(line: Line, timing: LineTiming, startMs: number): TimedLine {
  return { line, timing, startMs, endMs: startMs + timing.durationMs };
}

/** The second voice of a dual dialogue begins with the first. */
function joinDual(laid: Slot[], line: Line, timing: LineTiming): void {
  const last = laid.pop();
  if (last?.kind !== 'line') return;
  const startMs = last.lines[0]?.startMs ?? last.startMs;
  const second = timed(line, timing, startMs + 60);
  laid.push({ ...last, endMs: Math.max(last.endMs, second.endMs), lines: [...last.lines, second] });
}

function openingMs(context: SceneContext): number {
  const natural = (OPENING_MS[context.form] * Math.min(1.6, Math.max(0.6, context.fit.holds))) / context.pace ** 0.5;
  const first = context.scene.events.find((event) => event.kind !== 'action' || event.durationMs > 0);
  const described = first?.kind === 'action' && first.characterIds.length === 0;
  return Math.round(Math.min(described ? BEFORE_DESCRIPTION_MS : LONGEST_HOLD_MS, natural));
}

/** A scene that ends on a strong feeling is left a moment longer. */
function closingMs(last: Line | undefined, context: SceneContext): number {
  const moved = last !== undefined && last.feeling.emotion !== 'neutral' && last.feeling.strength > 1 ? 600 : 0;
  const silent = context.scene.events.length === 0 ? 1200 : 0;
  const holds = Math.min(1.5, Math.max(0.6, context.fit.holds));
  const natural = ((CLOSING_MS[context.form] + moved) * holds) / context.pace ** 0.5;
  return Math.round(Math.min(LONGEST_HOLD_MS, natural) + silent);
}

function actionMs(event: ActionEvent, context: SceneContext): number {
  const natural = (event.durationMs * context.fit.actions) / context.pace ** 0.5;
  const verbs = actionVerbs(event.text);
  const least = verbs.has('enter') || verbs.has('exit') ? LEAST_ENTRANCE_MS : LEAST_ACTION_MS;
  return Math.round(Math.min(LONGEST_ACTION_MS, Math.max(least, natural)));
}

/** Breath between speakers: quicker when tempers are up, slower when somebody is sad, never quite regular. */
function pauseBefore(previous: Line | undefined, line: Line, afterSpeech: boolean, context: SceneContext): number {
  const same = previous?.characterId === line.characterId;
  const mood = { neutral: 1, happy: 0.9, sad: 1.7, excited: 0.55, calm: 1.4, angry: 0.55, afraid: 0.8 };
  const turn = same && context.form !== 'podcast' ? 1.35 : 1;
  const irregular = 0.8 + 0.5 * chanceOf(['pause', line.id, context.seed]);
  const interrupted = previous !== undefined && /(--|—|–)\s*$/u.test(previous.text);
  if (interrupted && afterSpeech) return 60;
  const natural = PAUSE_MS[context.form] * mood[line.feeling.emotion] * turn * irregular * (afterSpeech ? 1 : 0.7);
  return Math.min(afterSpeech ? DEAD_AIR_MS * 0.6 : 550, Math.max(90, (natural * context.fit.pauses) / context.pace));
}

/** A line's slot begins somewhere in the pause before it, so that a cut there never clips a word. */
function moveCutsIntoPauses(slots: readonly Slot[]): Slot[] {
  const starts = slots.map((slot, index) => {
    const before = slots[index - 1];
    if (slot.kind !== 'line' || before?.kind !== 'line') return slot.startMs;
    const pause = (slot.lines[0]?.startMs ?? slot.startMs) - slot.startMs;
    const wished = Math.max(CUT_AFTER_SPEECH_MS, pause * 0.55);
    return Math.round(slot.startMs + Math.min(wished, Math.max(0, pause - CUT_BEFORE_SPEECH_MS)));
  });
  return slots.map((slot, index) => ({
    ...slot,
    startMs: starts[index] ?? slot.startMs,
    endMs: starts[index + 1] ?? slot.endMs,
  }));
}
