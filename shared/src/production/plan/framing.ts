import { crownHeight, headTop, standingHeight } from './body.ts';
import { metres } from './blocking.ts';
import type { Camera, CameraMove, Framing, Look, Posture, ShotSize } from './contracts.ts';

/** A person as the camera sees them: where, how tall, how posed. */
export type Framed = { readonly x: number; readonly look: Look; readonly posture: Posture };

/** How much of a standing body's height the picture spans, by size. */
const SPAN_OF_HEIGHT: Readonly<Record<ShotSize, number>> = {
  EWS: 2.9,
  WS: 1.34,
  MS: 0.64,
  MCU: 0.43,
  CU: 0.3,
  ECU: 0.17,
};
/** Narrow frames widen until head and shoulders have room, metres across. */
const LEAST_WIDTH: Readonly<Record<ShotSize, number>> = { EWS: 2.2, WS: 1.3, MS: 0.95, MCU: 0.72, CU: 0.54, ECU: 0.32 };
/** Free part of the picture above the hair. */
const HEADROOM: Readonly<Record<ShotSize, number>> = { EWS: 0.3, WS: 0.09, MS: 0.09, MCU: 0.08, CU: 0.07, ECU: -0.04 };
/** Half a body's width with arms, metres: kept inside the sides of a group. */
const BODY_HALF_WIDTH = 0.34;
/** The floor may take this part of the picture at the bottom, no more. */
const FLOOR_PART = 0.14;
/** How much higher a head stands in the picture when its body is nearer to the lens, metres. */
const NEARER_HEAD = 0.06;
/** A foreground person is seen down to this far below the crown: head, neck and shoulders. */
const SHOULDERS_BELOW_CROWN = 0.5;
/** Looking room in front of a face turned aside, part of the picture's width. */
const LEAD_ROOM = 0.11;

/**
 * The framing that shows people at a size: headroom above the highest hair, looking room on the side they face, eyes
 * near the upper third; heads are inside at every size but ECU; of who is in the `foreground` head and shoulders are.
 */
export function frameFigures(
  size: ShotSize,
  people: readonly Framed[],
  lookingTowards: -1 | 0 | 1,
  ratio: number,
  foreground: readonly Framed[] = [],
): Framing {
  const near = foreground.map((one) => headTop(one.look, one.posture) + NEARER_HEAD);
  const tallest = Math.max(...people.map((one) => headTop(one.look, one.posture)), ...near);
  const height = Math.max(...people.map((one) => standingHeight(one.look)));
  const [left, right] = [Math.min(...people.map((one) => one.x)), Math.max(...people.map((one) => one.x))];
  const lying = people.some((one) => one.posture === 'lie');
  const across = right - left + (people.length > 1 || lying ? 2 * BODY_HALF_WIDTH + (lying ? 1.2 : 0) : 0);
  const deepest = Math.max(0, tallest - Math.min(...people.map((one) => headTop(one.look, one.posture))));
  const shoulders = Math.min(...foreground.map((one) => crownHeight(one.look, one.posture) - SHOULDERS_BELOW_CROWN));
  const withShoulders = foreground.length > 0 ? (tallest - shoulders) / (1 - HEADROOM[size]) : 0;
  const natural = Math.max(SPAN_OF_HEIGHT[size] * height + deepest, LEAST_WIDTH[size] / ratio, (across * 1.06) / ratio);
  const span = Math.max(natural, withShoulders);
  const lead = people.length === 1 ? lookingTowards * LEAD_ROOM * span * Math.min(ratio, 1.8) : 0;
  return framing((left + right) / 2 + lead, tallest + HEADROOM[size] * span, span, ratio);
}

/** A framing of a given height whose top edge is at `top`; lifted when it would show too much under the floor. */
function framing(centreX: number, top: number, span: number, ratio: number): Framing {
  const centreY = Math.max(top - span / 2, span / 2 - FLOOR_PART * span);
  return { centreX: metres(centreX), centreY: metres(centreY), width: metres(span * ratio) };
}

/** Another look at a place: to one side of its middle, or up. Metres. */
export type PlaceView = { readonly x: number; readonly rise: number };

/** Floor or ground takes this part of the picture of a place. */
const GROUND_PART = 0.19;

/** The place itself: wide enough to know where we are, with ground to stand on; MS is a part of it. */
export function framePlace(
  size: ShotSize,
  interior: boolean,
  ratio: number,
  view: PlaceView = { x: 0, rise: 0 },
): Framing {
  const base = interior ? { EWS: 4.4, WS: 3.2, MS: 2.1 } : { EWS: 6.6, WS: 4.3, MS: 2.6 };
  const span = Math.max(size === 'EWS' || size === 'WS' ? base[size] : base.MS, 2.6 / ratio);
  return {
    centreX: metres(view.x * Math.min(1, ratio)),
    centreY: metres(span * (0.5 - GROUND_PART) + view.rise),
    width: metres(span * ratio),
  };
}

/** A thing fills a good part of the picture and stands on the lower third; above the words where it is `lettered`. */
export function frameProp(
  size: ShotSize,
  prop: { readonly x: number; readonly y: number; readonly height: number },
  ratio: number,
  lettered = false,
): Framing {
  const part = lettered ? 0.36 : size === 'ECU' ? 0.62 : size === 'CU' ? 0.45 : 0.3;
  const span = Math.max(prop.height / part, (prop.height * 1.3) / ratio, 0.12);
  return {
    centreX: metres(prop.x),
    centreY: metres(prop.y + prop.height / 2 + span * (lettered ? -0.13 : 0.04)),
    width: metres(span * ratio),
  };
}

/** How far a move travels, part of the framing's width or height. */
const PUSH = 0.1;
const PAN = 0.06;
const TRACK = 0.16;

/**
 * The camera of a shot from its tighter framing. Pushes start wider and end on it, pull-outs the other way round, so
 * that a head inside the tight framing is inside all through.
 */
export function cameraFor(move: CameraMove, tight: Framing, direction: -1 | 1): Camera {
  const along = (part: number): Framing => ({
    ...tight,
    centreX: metres(tight.centreX + direction * part * tight.width),
  });
  const wide: Framing = { ...tight, width: metres(tight.width * (1 + PUSH)) };
  switch (move) {
    case 'push-in':
      return { move, from: wide, to: tight, easing: 'in-out' };
    case 'pull-out':
      return { move, from: tight, to: wide, easing: 'in-out' };
    case 'pan':
      return { move, from: along(-PAN / 2), to: along(PAN / 2), easing: 'in-out' };
    case 'track':
      return { move, from: along(-TRACK), to: tight, easing: 'out' };
    case 'tilt': {
      const to = tight;
      return { move, from: { ...to, centreY: metres(to.centreY + to.width * PAN) }, to, easing: 'in-out' };
    }
    case 'static':
    case 'handheld':
      return { move, from: tight, to: tight, easing: 'linear' };
  }
}
