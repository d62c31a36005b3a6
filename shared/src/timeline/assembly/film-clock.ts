import { visibleFrames, type Breakdown, type Scene, type Shot, type ShotPlan } from '../../production/index.ts';
import type { LineId, SceneId } from '../../ids/index.ts';
import { AUDIO_RATE, rationalTime, rescaledTo, toSeconds } from '../../time/index.ts';

/** A shot with its place in the film, frames from the first. */
export type PlacedShot = { readonly shot: Shot; readonly startFrame: number; readonly frames: number };

/** Where a scene lies in the film. */
export type PlacedScene = {
  readonly scene: Scene;
  readonly startFrame: number;
  readonly frames: number;
  readonly shots: readonly PlacedShot[];
};

export type HeardLine = {
  readonly lineId: LineId;
  readonly sceneId: SceneId;
  readonly startSample: number;
  readonly endSample: number;
};

/** The plan on the film's own clock. */
export type FilmClock = {
  readonly shots: readonly PlacedShot[];
  readonly scenes: readonly PlacedScene[];
  readonly lines: readonly HeardLine[];
  readonly frames: number;
  /** First sample of a frame. */
  sampleAt(frame: number): number;
  msAt(frame: number): number;
};

export const SAMPLES_PER_MS = AUDIO_RATE.numerator / 1000;

/** Adds the shots up. Sound is placed from each scene's first frame, so nothing drifts over a long film. */
export function filmClock(breakdown: Breakdown, plan: ShotPlan): FilmClock {
  let at = 0;
  const shots = plan.shots.map((shot, index): PlacedShot => {
    const frames = visibleFrames(plan, index);
    const placed = { shot, startFrame: at, frames };
    at += frames;
    return placed;
  });
  const sampleAt = (frame: number): number => rescaledTo(rationalTime(frame, plan.rate), AUDIO_RATE).value;
  const scenes = breakdown.scenes.flatMap((scene): PlacedScene[] => {
    const own = shots.filter(({ shot }) => shot.sceneId === scene.id);
    const [first] = own;
    const frames = own.reduce((sum, one) => sum + one.frames, 0);
    return first ? [{ scene, startFrame: first.startFrame, frames, shots: own }] : [];
  });
  const starts = new Map(scenes.map((one) => [one.scene.id, sampleAt(one.startFrame)]));
  const lines = plan.lines.map((line) => {
    const start = starts.get(line.sceneId) ?? 0;
    return {
      lineId: line.lineId,
      sceneId: line.sceneId,
      startSample: start + line.startMs * SAMPLES_PER_MS,
      endSample: start + line.endMs * SAMPLES_PER_MS,
    };
  });
  const msAt = (frame: number): number => toSeconds(rationalTime(frame, plan.rate)) * 1000;
  return { shots, scenes, lines, frames: at, sampleAt, msAt };
}
