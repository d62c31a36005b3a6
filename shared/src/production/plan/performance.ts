import { valueAt, type Actor } from './blocking.ts';
import { eyeHeight } from './body.ts';
import { lineAccents, lineGestures } from './gestures.ts';
import type { SceneTime, TimedLine } from './scene-time.ts';
import type { Segment } from './segments.ts';
import type { Feeling, GazeTarget, MouthCue, Performance } from './contracts.ts';
import { whole } from './whole.ts';

/** What begins this long before a shot may still be seen in its first frame. */
const BEFORE_MS = 1800;
/** A listener's face answers after this. */
const REACTION_MS = 450;
/** Eyes go to a new speaker after this. */
const GAZE_MS = 220;
const NOD_EVERY_MS = 3400;

export type Shown = { readonly actor: Actor; readonly speaks: boolean };

/**
 * What one person does during a shot: mouth on the words, feelings as they change, eyes on whom they hear or speak to,
 * hands and brows on the stresses. `startMs` is the shot's first frame on the scene's clock.
 */
export function performanceOf(
  actor: Actor,
  shown: readonly Actor[],
  everybody: readonly Actor[],
  time: SceneTime,
  segment: Segment,
): Performance {
  const window = { fromMs: segment.startMs - BEFORE_MS, toMs: segment.endMs };
  const heard = time.lines.filter((timed) => timed.startMs < window.toMs && timed.endMs > window.fromMs);
  const own = heard.filter(({ line }) => line.characterId === actor.character.id && isSeenSpeaking(line.delivery));
  const shift = (ms: number): number => whole(ms - segment.startMs);
  return {
    mouth: own.flatMap((timed) => mouthOf(timed, segment)),
    feelings: feelingsOf(actor, time, segment),
    gaze: gazeOf(actor, shown, everybody, heard, segment),
    gestures: gesturesOf(actor, own, heard, segment),
    accents: own.flatMap((timed) =>
      lineAccents(timed)
        .map((accent) => ({ ...accent, atMs: shift(timed.startMs + accent.atMs) }))
        .filter((accent) => accent.atMs >= -400 && accent.atMs < segment.endMs - segment.startMs),
    ),
  };
}

function isSeenSpeaking(delivery: string): boolean {
  return delivery !== 'voice-over' && delivery !== 'off-screen';
}

/** The line's mouth cues that the shot shows, on the shot's clock; rests outside the line are left out. */
function mouthOf(timed: TimedLine, segment: Segment): MouthCue[] {
  const offset = timed.startMs - segment.startMs;
  return timed.timing.mouth
    .map((cue) => ({ ...cue, startMs: whole(cue.startMs + offset), endMs: whole(cue.endMs + offset) }))
    .filter((cue) => cue.endMs > -200 && cue.startMs < segment.endMs - segment.startMs + 200);
}

const ANSWER: Readonly<Record<Feeling['emotion'], Feeling>> = {
  neutral: { emotion: 'neutral', strength: 1 },
  happy: { emotion: 'happy', strength: 1 },
  sad: { emotion: 'sad', strength: 1 },
  excited: { emotion: 'happy', strength: 1 },
  calm: { emotion: 'calm', strength: 1 },
  angry: { emotion: 'afraid', strength: 1 },
  afraid: { emotion: 'afraid', strength: 1 },
};

/** One's own feeling while speaking or acting, an answer to the other's while listening. */
function feelingsOf(actor: Actor, time: SceneTime, segment: Segment): Performance['feelings'] {
  const keys: { atMs: number; value: Feeling }[] = [{ atMs: 0, value: actor.character.voice.baseline }];
  for (const slot of time.slots) {
    if (slot.kind === 'action' && slot.event.characterIds.includes(actor.character.id)) {
      keys.push({ atMs: slot.startMs, value: slot.event.feeling });
    }
    if (slot.kind !== 'line') continue;
    for (const { line, startMs } of slot.lines) {
      if (line.characterId === actor.character.id) keys.push({ atMs: startMs - 150, value: line.feeling });
      else if (line.feeling.strength >= 2)
        keys.push({ atMs: startMs + REACTION_MS, value: ANSWER[line.feeling.emotion] });
    }
  }
  const first = { atMs: 0, feeling: valueAt(keys, segment.startMs, actor.character.voice.baseline) };
  const later = keys
    .filter((key) => key.atMs > segment.startMs && key.atMs < segment.endMs)
    .map((key) => ({ atMs: whole(key.atMs - segment.startMs), feeling: key.value }))
    .sort((a, b) => a.atMs - b.atMs);
  return [first, ...later];
}

/** Speakers look at whom they address, listeners at the speaker, wherever that person stands. */
function gazeOf(
  actor: Actor,
  shown: readonly Actor[],
  everybody: readonly Actor[],
  heard: readonly TimedLine[],
  segment: Segment,
): Performance['gaze'] {
  const others = everybody.filter((one) => one !== actor);
  const nearest = [...others].sort((a, b) => Math.abs(a.x - actor.x) - Math.abs(b.x - actor.x))[0];
  const look = (other: Actor | undefined): GazeTarget => targetOf(other, actor, shown, segment);
  const gaze: Performance['gaze'] = [{ atMs: 0, target: look(nearest) }];
  let partner = nearest;
  for (const { line, startMs } of heard) {
    const speaker = others.find((one) => one.character.id === line.characterId);
    if (speaker) partner = speaker;
    const atMs = Math.max(0, whole(startMs - segment.startMs + GAZE_MS));
    const last = gaze.at(-1);
    if (last && atMs <= last.atMs) gaze[gaze.length - 1] = { atMs: last.atMs, target: look(partner) };
    else gaze.push({ atMs, target: look(partner) });
  }
  return gaze.filter(
    (key, index) => index === 0 || JSON.stringify(key.target) !== JSON.stringify(gaze[index - 1]?.target),
  );
}

function targetOf(other: Actor | undefined, actor: Actor, shown: readonly Actor[], segment: Segment): GazeTarget {
  const aside = actor.towards || (actor.seed % 2 === 0 ? 1 : -1);
  if (!other) {
    const height = eyeHeight(actor.character.look, valueAt(actor.postures, segment.startMs, 'stand'));
    return { kind: 'point', x: round(actor.x + aside * 1.8), y: round(height - 0.05) };
  }
  const index = shown.indexOf(other);
  if (index >= 0) return { kind: 'figure', index };
  const height = eyeHeight(other.character.look, valueAt(other.postures, segment.startMs, 'stand'));
  return { kind: 'point', x: round(other.x), y: round(height) };
}

function gesturesOf(
  actor: Actor,
  own: readonly TimedLine[],
  heard: readonly TimedLine[],
  segment: Segment,
): Performance['gestures'] {
  const spoken = own.flatMap((timed) =>
    lineGestures(timed).map((gesture) => ({
      ...gesture,
      atMs: whole(timed.startMs + gesture.atMs - segment.startMs),
    })),
  );
  const listened = heard
    .filter(({ line }) => line.characterId !== actor.character.id && line.feeling.emotion !== 'angry')
    .flatMap((timed) => nods(actor, timed, segment));
  const length = segment.endMs - segment.startMs;
  const all = [...spoken, ...listened].sort((a, b) => a.atMs - b.atMs);
  const visible = all.filter((gesture) => gesture.atMs < length - 200 && gesture.atMs + gesture.durationMs > 0);
  return visible.filter((gesture, index) => {
    const before = visible[index - 1];
    return !before || before.atMs + before.durationMs <= gesture.atMs;
  });
}

/** A listener nods now and then, at moments of the listener's own. */
function nods(actor: Actor, timed: TimedLine, segment: Segment): Performance['gestures'] {
  const nodding: Performance['gestures'] = [];
  const phase = 1300 + (actor.seed % 1400);
  for (let at = phase; at < timed.timing.durationMs - 400; at += NOD_EVERY_MS + (actor.seed % 900)) {
    nodding.push({ atMs: whole(timed.startMs + at - segment.startMs), durationMs: 620, gesture: 'nod' });
  }
  return nodding;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
