import type { FigureStaging, ShotPicture } from '@film-studio/shared/production';
import { DRAWINGS_PER_SECOND, LISTENING_PER_SECOND, WALKING_PER_SECOND, frameMs, holdAt, type Hold } from './timing.ts';

/** How long before and after something a figure does it still counts as doing it, milliseconds. */
const AROUND_MS = 350;

/**
 * The hold of a figure's drawing at a frame. Whoever acts is drawn on twos; who crosses the picture on ones, else the body
 * would jump against a camera that goes along; who only listens to somebody who acts on fours. Animators do the same.
 */
export function figureHold(picture: ShotPicture, staging: FigureStaging, frame: number): Hold {
  const twos = holdAt(frame, picture.rate, DRAWINGS_PER_SECOND);
  if (goes(staging, frameMs(twos.first, picture.rate), frameMs(twos.last + 1, picture.rate))) {
    return holdAt(frame, picture.rate, WALKING_PER_SECOND);
  }
  const wide = holdAt(frame, picture.rate, LISTENING_PER_SECOND);
  const from = frameMs(wide.first, picture.rate);
  const to = frameMs(wide.last + 1, picture.rate);
  const listens =
    !acts(staging, from, to) && picture.figures.some((other) => other !== staging && acts(other, from, to));
  return listens ? wide : twos;
}

function goes({ walk }: FigureStaging, fromMs: number, toMs: number): boolean {
  return walk !== undefined && walk.startMs < toMs && walk.endMs > fromMs;
}

/** Whether a figure speaks, gestures, walks, or changes its feeling or its gaze about that time. */
function acts(staging: FigureStaging, fromMs: number, toMs: number): boolean {
  const { posture, performance } = staging;
  const [from, to] = [fromMs - AROUND_MS, toMs + AROUND_MS];
  const within = (startMs: number, endMs: number) => startMs < to && endMs > from;
  const at = (key: { readonly atMs: number }) => within(key.atMs, key.atMs + AROUND_MS);
  if (posture === 'walk' || posture === 'run') return true;
  if (goes(staging, from, to)) return true;
  if (performance.mouth.some((cue) => cue.shape !== 'X' && within(cue.startMs, cue.endMs))) return true;
  if (performance.gestures.some((gesture) => within(gesture.atMs, gesture.atMs + gesture.durationMs))) return true;
  // The first keys say how the shot begins; only later ones are changes.
  return [performance.feelings.slice(1), performance.gaze.slice(1), performance.accents].some((keys) => keys.some(at));
}
