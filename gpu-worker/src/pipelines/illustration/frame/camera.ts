import type { Camera, Framing, ShotPicture } from '@film-studio/shared/production';
import { REFERENCE_CENTRE, REFERENCE_DISTANCE, type StageBox } from '../contract.ts';

/** What the camera sees at one moment: the picture on the plane of action, metres, and how far the lens is from it. */
export type View = {
  readonly centreX: number;
  readonly centreY: number;
  readonly width: number;
  readonly distance: number;
};

/** How one depth is seen: the point in the middle of the picture in that depth's own metres, and pixels per metre. */
export type Sight = { readonly centreX: number; readonly centreY: number; readonly scale: number };

/** Sees a depth; undefined when it is too near to the lens to be shown. */
export type Sighting = (view: View) => Sight | undefined;

/** The picture's size in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** Nearer to the lens than this, metres, nothing is shown. */
const HIDDEN_WITHIN = 0.7;
/** How much of a zoom is a move of the lens (0 none, 1 all), and how far the lens may move, as a logarithm. */
const DOLLY_SHARE = 0.25;
const DOLLY_REACH = 0.3;
/** Largest shake of a held camera as a part of the picture's width; see {@link shakeAt}. */
export const HANDHELD_REACH = { x: 0.0075, y: 0.0055 } as const;

/**
 * Sees a layer, which is drawn in metres as they look in the reference view. A camera elsewhere shifts it by its parallax;
 * a lens that has moved nearer or farther sees it smaller or larger than the plane of action.
 */
export function layerSighting(depth: number, size: PictureSize): Sighting {
  const shrink = REFERENCE_DISTANCE / (REFERENCE_DISTANCE + depth);
  return (view) => {
    if (view.distance + depth < HIDDEN_WITHIN) return undefined;
    return {
      centreX: REFERENCE_CENTRE.x + (view.centreX - REFERENCE_CENTRE.x) * shrink,
      centreY: REFERENCE_CENTRE.y + (view.centreY - REFERENCE_CENTRE.y) * shrink,
      scale: ((size.width / view.width) * view.distance) / (view.distance + depth) / shrink,
    };
  };
}

/**
 * Sees a person or a thing, which is drawn in true metres at its depth: it is smaller the farther it is, and its floor
 * rises towards the horizon as that of the set does.
 */
export function thingSighting(depth: number, horizonY: number, size: PictureSize): Sighting {
  const shrink = REFERENCE_DISTANCE / (REFERENCE_DISTANCE + depth);
  const seeLayer = layerSighting(depth, size);
  return (view) => {
    const sight = seeLayer(view);
    if (sight === undefined) return undefined;
    return {
      centreX: sight.centreX / shrink,
      centreY: horizonY + (sight.centreY - horizonY) / shrink,
      scale: sight.scale * shrink,
    };
  };
}

/** Where a point (y up) appears, pixels from the upper left. */
export function project(sight: Sight, x: number, y: number, size: PictureSize): [number, number] {
  return [size.width / 2 + (x - sight.centreX) * sight.scale, size.height / 2 + (sight.centreY - y) * sight.scale];
}

/** The part of a depth that the picture shows. */
export function visibleBox(sight: Sight, size: PictureSize): StageBox {
  const [halfWidth, halfHeight] = [size.width / 2 / sight.scale, size.height / 2 / sight.scale];
  return {
    left: sight.centreX - halfWidth,
    right: sight.centreX + halfWidth,
    bottom: sight.centreY - halfHeight,
    top: sight.centreY + halfHeight,
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
  if (camera.move === 'static') return between(from, to, 0, from.width);
  const part = ease(Math.min(1, Math.max(0, progress)), camera.easing);
  if (Math.abs(to.width - from.width) < from.width * 1e-6) return between(from, to, part, to.width);
  // The width changes by equal ratios in equal times, and the centre with the width, so that one point stays put.
  const width = from.width * (to.width / from.width) ** part;
  return between(from, to, (width - from.width) / (to.width - from.width), width);
}

function between(from: Framing, to: Framing, part: number, width: number): View {
  // Every shot starts from the reference distance, at which all layers line up; a zoom moves the lens a little as well.
  const zoom = Math.log(width / from.width) * DOLLY_SHARE;
  return {
    centreX: from.centreX + (to.centreX - from.centreX) * part,
    centreY: from.centreY + (to.centreY - from.centreY) * part,
    width,
    distance: REFERENCE_DISTANCE * Math.exp(DOLLY_REACH * Math.tanh(zoom / DOLLY_REACH)),
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
