import type { EffectSpec } from '../../audio/index.ts';
import { contentSeed } from '../../ids/index.ts';
import { actionVerbs, walkStepsMs, type SceneEvent } from '../../production/index.ts';
import { surfaceOf } from './acoustics.ts';
import { effectCues, ENTRANCE_CUE, type NamedCue } from './effect-words.ts';
import { SAMPLES_PER_MS, type FilmClock, type PlacedScene, type PlacedShot } from './film-clock.ts';
import type { Sound } from './sound-tracks.ts';

const FOOTSTEP_GAIN_DB = -19;
const STEP_TAIL_MS = 400;
/** An action's sound begins with a shot when one begins this near. */
const SNAP_MS = 700;
const FADE_MS = 30;
/** Under the words that tell of them, sounds keep back. */
const TOLD_GAIN_DB = -4;

/** Footsteps under every walk, and the sounds that the action lines name. */
export function effectSounds(clock: FilmClock, seed: number): Sound[] {
  return [
    ...clock.shots.flatMap((placed) => footsteps(placed, clock, seed)),
    ...clock.scenes.flatMap((placed) => namedEffects(placed, clock, seed)),
  ];
}

/** One sound for each walk as far as the shot shows it; feet land when the drawn feet do. */
function footsteps(placed: PlacedShot, clock: FilmClock, seed: number): Sound[] {
  const { shot, startFrame, frames } = placed;
  const shotMs = clock.msAt(startFrame + frames) - clock.msAt(startFrame);
  return shot.picture.figures.flatMap((figure, index) => {
    if (!figure.walk) return [];
    const steps = walkStepsMs(figure.walk, figure.x, figure.look, figure.posture === 'run').filter(
      (ms) => ms >= 0 && ms < shotMs,
    );
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined) return [];
    const parameters: EffectSpec = {
      effect: 'footsteps',
      surface: surfaceOf(shot.picture.set),
      durationMs: last - first + STEP_TAIL_MS,
      stepsMs: steps.map((ms) => ms - first),
      seed: contentSeed(['steps', figure.seed, seed]),
    };
    const pan = ((figure.x - shot.camera.to.centreX) / shot.camera.to.width) * 0.8;
    return [
      sound('footsteps', parameters, clock.sampleAt(startFrame) + first * SAMPLES_PER_MS, FOOTSTEP_GAIN_DB, pan, {
        shotId: shot.id,
        figure: String(index),
      }),
    ];
  });
}

function sound(
  name: string,
  parameters: EffectSpec,
  startSample: number,
  gainDb: number,
  pan: number,
  notes: Record<string, string>,
): Sound {
  return {
    name,
    spec: { generator: 'effect', parameters },
    startSample: Math.max(0, Math.round(startSample)),
    samples: parameters.durationMs * SAMPLES_PER_MS,
    sound: {
      gainDb,
      pan: Math.round(Math.max(-0.7, Math.min(0.7, pan)) * 100) / 100 + 0,
      fadeInMs: 0,
      fadeOutMs: FADE_MS,
      room: 'dry',
    },
    notes,
  };
}

/** What an action's words call for; indoors an entrance has a door. */
function cuesOf(text: string, placed: PlacedScene): NamedCue[] {
  const cues = effectCues(text);
  const interior = placed.shots[0]?.shot.picture.set.interior ?? false;
  const door = interior && actionVerbs(text).has('enter') && !cues.some((cue) => cue.effect === 'door');
  return door ? [ENTRANCE_CUE, ...cues] : cues;
}

/** The sounds of a scene's action lines, each at its action. */
function namedEffects(placed: PlacedScene, clock: FilmClock, seed: number): Sound[] {
  return actionTimes(placed, clock).flatMap(({ event, startMs, durationMs, told }, index) =>
    cuesOf(event.text, placed).map((cue) => {
      const parameters: EffectSpec = {
        effect: cue.effect,
        surface: surfaceOf(placed.shots[0]?.shot.picture.set ?? { place: 'field', interior: false, weather: 'clear' }),
        durationMs: cue.durationMs,
        stepsMs: [],
        seed: contentSeed(['effect', event.text, seed]),
      };
      const startSample =
        clock.sampleAt(placed.startFrame) + (startMs + (told ? cue.mentionedAt : cue.at) * durationMs) * SAMPLES_PER_MS;
      return sound(cue.effect, parameters, startSample, cue.gainDb + (told ? TOLD_GAIN_DB : 0), 0, {
        sceneId: placed.scene.id,
        action: String(index),
      });
    }),
  );
}

type TimedAction = {
  readonly event: Extract<SceneEvent, { kind: 'action' }>;
  readonly startMs: number;
  readonly durationMs: number;
  /** Words tell of it while it happens. */
  readonly told: boolean;
};

/**
 * When the actions of a scene happen: they share the time between the lines around them by their lengths, and begin with
 * a shot where one begins nearby. An action of no length is told by the line after it and lasts as long.
 * Milliseconds from the scene's first frame.
 */
export function actionTimes(placed: PlacedScene, clock: FilmClock): TimedAction[] {
  const sceneStart = clock.sampleAt(placed.startFrame);
  const heard = new Map(clock.lines.map((line) => [line.lineId, line]));
  const cuts = placed.shots.map(({ startFrame }) => clock.msAt(startFrame) - clock.msAt(placed.startFrame));
  const endMs = clock.msAt(placed.startFrame + placed.frames) - clock.msAt(placed.startFrame);
  const opening = placed.shots[0]?.shot.purpose === 'establishing' ? (cuts[1] ?? 0) : 0;
  const timed: TimedAction[] = [];
  let waiting: Extract<SceneEvent, { kind: 'action' }>[] = [];
  let told: Extract<SceneEvent, { kind: 'action' }>[] = [];
  let fromMs = opening;
  const settle = (untilMs: number) => {
    const whole = waiting.reduce((sum, event) => sum + Math.max(1, event.durationMs), 0);
    let at = fromMs;
    for (const event of waiting) {
      const durationMs = (Math.max(0, untilMs - fromMs) * Math.max(1, event.durationMs)) / whole;
      const near = cuts.find((cut) => Math.abs(cut - at) <= SNAP_MS) ?? at;
      timed.push({ event, startMs: near, durationMs, told: false });
      at += durationMs;
    }
    waiting = [];
  };
  for (const event of placed.scene.events) {
    if (event.kind === 'action') (event.durationMs > 0 ? waiting : told).push(event);
    const line = event.kind === 'line' ? heard.get(event.lineId) : undefined;
    if (!line) continue;
    settle((line.startSample - sceneStart) / SAMPLES_PER_MS);
    const startMs = (line.startSample - sceneStart) / SAMPLES_PER_MS;
    fromMs = (line.endSample - sceneStart) / SAMPLES_PER_MS;
    timed.push(...told.map((one) => ({ event: one, startMs, durationMs: fromMs - startMs, told: true })));
    told = [];
  }
  settle(endMs);
  return timed;
}
