import type { StageBox } from '../contract.ts';
import { HANDHELD_REACH, viewAlong, visibleBox, type Sighting } from './camera.ts';
import type { Stage } from './stage.ts';

/** A plate may be shown this much larger than it was drawn before it looks soft. */
const LARGEST_STRETCH = 1.16;
/** Ratio between the plates of a longer zoom. */
const LEVEL_STEP = 1.12;
const SAMPLES = 129;

/** One drawing scale of a layer and all of the layer that is ever seen at it. */
export type PathLevel = { readonly pixelsPerMetre: number; readonly box: StageBox };

/** What a shot's camera sees of one depth during the whole move. It does not depend on where a segment starts. */
export type DepthPath = { readonly levels: readonly PathLevel[]; levelAt(scale: number): PathLevel };

/** Plans the plates of a depth so that they are only ever enlarged, and little. Undefined when it is never seen. */
export function planPath(stage: Stage, sighting: Sighting): DepthPath | undefined {
  const samples = sampleMove(stage, sighting);
  if (samples.length === 0) return undefined;
  const smallest = Math.min(...samples.map((sample) => sample.scale));
  const largest = Math.max(...samples.map((sample) => sample.scale));
  const step = largest / smallest <= LARGEST_STRETCH ? Infinity : LEVEL_STEP;
  const indexOf = (scale: number) => Math.floor(Math.log(scale / smallest) / Math.log(step) + 1e-9);
  const levels: PathLevel[] = [];
  for (let index = 0; index <= indexOf(largest); index++) {
    const low = index === 0 ? smallest : smallest * step ** index;
    const within = samples.filter(({ scale }) => scale >= low / 1.03 && scale <= low * step * 1.03);
    levels.push({ pixelsPerMetre: low, box: union(within.map((sample) => sample.box)) });
  }
  const levelAt = (scale: number): PathLevel => {
    const index = Math.min(levels.length - 1, Math.max(0, indexOf(scale)));
    return levels[index] ?? { pixelsPerMetre: smallest, box: union(samples.map((sample) => sample.box)) };
  };
  return { levels, levelAt };
}

function sampleMove(stage: Stage, sighting: Sighting): { scale: number; box: StageBox }[] {
  const { camera } = stage.picture;
  const shaken = camera.move === 'handheld';
  const samples: { scale: number; box: StageBox }[] = [];
  for (let index = 0; index < SAMPLES; index++) {
    const view = viewAlong(camera, index / (SAMPLES - 1));
    const sight = sighting(view);
    if (sight === undefined) continue;
    const { scale } = sight;
    const box = visibleBox(sight, stage.size);
    const [x, y] = shaken ? [HANDHELD_REACH.x * view.width, HANDHELD_REACH.y * view.width] : [0, 0];
    samples.push({
      scale,
      box: { left: box.left - x, right: box.right + x, bottom: box.bottom - y, top: box.top + y },
    });
  }
  return samples;
}

export function union(boxes: readonly StageBox[]): StageBox {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.min(...boxes.map((box) => box.bottom)),
    top: Math.max(...boxes.map((box) => box.top)),
  };
}

/** Undefined when the boxes do not meet. */
export function intersection(a: StageBox, b: StageBox): StageBox | undefined {
  const box = {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    top: Math.min(a.top, b.top),
  };
  return box.left < box.right && box.bottom < box.top ? box : undefined;
}
