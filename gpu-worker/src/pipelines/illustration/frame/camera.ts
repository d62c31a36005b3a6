import type { Camera, ShotPicture } from '@film-studio/shared/production';
import type { StageBox } from '../contract.ts';

/** What the camera sees at one moment, on the plane of action, metres. */
export type View = { readonly centreX: number; readonly centreY: number; readonly width: number };

/** The picture's size in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** Metres before the plane of action where the lens stands, besides one width of the picture. */
const NEAREST_LENS = 3;
/** Nearer to the lens than this, metres, nothing is shown. */
const HIDDEN_WITHIN = 0.7;
/** Largest shake of a held camera as a part of the picture's width; see {@link shakeAt}. */
export const HANDHELD_REACH = { x: 0.0075, y: 0.0055 } as const;

/** Metres from the lens to the plane of action: the lens grows longer as the shot gets closer. */
export function lensDistance(view: View): number {
  return NEAREST_LENS + view.width;
}

/** Pixels that a metre spans at a depth; undefined for what is too near to the lens or behind it. */
export function pixelsPerMetre(view: View, depth: number, size: PictureSize): number | undefined {
  const distance = lensDistance(view);
  if (distance + depth < HIDDEN_WITHIN) return undefined;
  return ((size.width / view.width) * distance) / (distance + depth);
}

/** Where a point of the stage (y up) appears, pixels from the upper left. `scale` is that of its depth. */
export function project(view: View, scale: number, x: number, y: number, size: PictureSize): [number, number] {
  return [size.width / 2 + (x - view.centreX) * scale, size.height / 2 + (view.centreY - y) * scale];
}

/** The part of a depth that the picture shows. */
export function visibleBox(view: View, scale: number, size: PictureSize): StageBox {
  const [halfWidth, halfHeight] = [size.width / 2 / scale, size.height / 2 / scale];
  return {
    left: view.centreX - halfWidth,
    right: view.centreX + halfWidth,
    bottom: view.centreY - halfHeight,
    top: view.centreY + halfHeight,
  };
}

export function isStill(camera: Camera): boolean {
  const { from, to } = camera;
  if (camera.move === 'static') return true;
  const same = from.centreX === to.centreX && from.centreY === to.centreY && from.width === to.width;
  return same && camera.move !== 'handheld';
}

/** The view at a frame of the shot. Before the first and after the last frame the move stands still. */
export function viewAt(picture: ShotPicture, frame: number): View {
  const view = viewAlong(picture.camera, picture.frames <= 1 ? 0 : frame / (picture.frames - 1));
  if (picture.camera.move !== 'handheld') return view;
  const seconds = (frame * picture.rate.denominator) / picture.rate.numerator;
  const [x, y] = shakeAt(picture.seed, seconds);
  return { ...view, centreX: view.centreX + x * view.width, centreY: view.centreY + y * view.width };
}

/** The view after a part of the move (0–1), without shake. */
export function viewAlong(camera: Camera, progress: number): View {
  const { from, to } = camera;
  if (camera.move === 'static') return from;
  const part = ease(Math.min(1, Math.max(0, progress)), camera.easing);
  if (from.width === to.width) return between(from, to, part, from.width);
  // The width changes by equal ratios in equal times, and the centre with the width, so that one point stays put.
  const width = from.width * (to.width / from.width) ** part;
  return between(from, to, (width - from.width) / (to.width - from.width), width);
}

function between(from: View, to: View, part: number, width: number): View {
  return {
    centreX: from.centreX + (to.centreX - from.centreX) * part,
    centreY: from.centreY + (to.centreY - from.centreY) * part,
    width,
  };
}

function ease(part: number, easing: Camera['easing']): number {
  switch (easing) {
    case 'linear':
      return part;
    case 'in-out':
      return part * part * (3 - 2 * part);
    case 'out':
      return 1 - (1 - part) ** 3;
  }
}

/** Hertz and weight of the waves that make a held camera breathe and tremble. */
const SHAKE = [
  [0.23, 0.5],
  [0.61, 0.3],
  [1.37, 0.15],
  [2.9, 0.05],
] as const;

/** Sideways and upward drift of a held camera, as parts of the picture's width. */
function shakeAt(seed: number, seconds: number): [number, number] {
  const wave = (axis: number) =>
    SHAKE.reduce((sum, [hertz, weight], index) => {
      const phase = phaseOf(seed, axis * SHAKE.length + index);
      return sum + weight * Math.sin(2 * Math.PI * (hertz * (1 + 0.13 * axis) * seconds + phase));
    }, 0);
  return [wave(0) * HANDHELD_REACH.x, wave(1) * HANDHELD_REACH.y];
}

/** 0–1 from a seed and a number: one round of the murmur finaliser. */
function phaseOf(seed: number, index: number): number {
  let bits = Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}
