import type { Card } from '@film-studio/shared/production';
import type { Context2D } from '../../../../ports/index.ts';
import type { Stage } from '../stage.ts';
import type { PictureSize } from '../camera.ts';
import { sharedArea, type ScreenBox } from './faces.ts';
import { wrapText } from './text-plate.ts';

/** Where a card stands and how its words are set; sizes in pixels. */
export type CardLayout = {
  /** The pixels of the picture that the card's plate covers; even numbers. */
  readonly box: ScreenBox;
  /** The block of words within the box. */
  readonly block: ScreenBox;
  readonly align: 'left' | 'center';
  readonly headingFont: string;
  readonly bodyFont: string;
  readonly headingSize: number;
  readonly bodySize: number;
  readonly headingLines: readonly string[];
  readonly bodyLines: readonly string[];
};

/** Text sizes as parts of {@link typeUnit}. */
const TYPE = {
  title: { heading: 0.092, body: 0.036, weight: 600, width: 0.78, align: 'center' },
  end: { heading: 0.066, body: 0.034, weight: 300, width: 0.7, align: 'center' },
  chapter: { heading: 0.058, body: 0.032, weight: 300, width: 0.6, align: 'left' },
  'lower-third': { heading: 0.046, body: 0.032, weight: 600, width: 0.5, align: 'left' },
  verse: { heading: 0.038, body: 0.046, weight: 400, width: 0.62, align: 'center' },
} as const;

/** Title-safe margins as parts of width and height. */
const SAFE = { x: 0.075, y: 0.08 } as const;
/** Burned captions keep the bottom to themselves. */
const CAPTION_TOP = 0.82;
export const LINE_HEIGHT = 1.32;

/** Narrower and smaller settings to try when a card at its best would cover a face. */
const TRIALS = [
  { width: 1, size: 1 },
  { width: 0.75, size: 0.92 },
  { width: 0.58, size: 0.84 },
  { width: 0.48, size: 0.72 },
] as const;

/** What type sizes are parts of: the picture's short side; a little more when it is held upright, as telephones are. */
export function typeUnit(size: PictureSize): number {
  return Math.min(size.width, size.height) * (size.height > size.width ? 1.2 : 1);
}

/** Sets a card's words and finds them a place inside the safe area where no face is. */
export function layOut(stage: Stage, card: Card, faces: readonly ScreenBox[]): CardLayout {
  const trials = TRIALS.map((trial) => layOutAs(stage, card, faces, trial));
  const [best] = trials.toSorted((a, b) => a.covered - b.covered);
  return (trials.find((trial) => trial.covered === 0) ?? best ?? layOutAs(stage, card, [], TRIALS[0])).layout;
}

function layOutAs(stage: Stage, card: Card, faces: readonly ScreenBox[], trial: (typeof TRIALS)[number]) {
  const { size, deps } = stage;
  const type = TYPE[card.kind];
  const widest = size.width < size.height ? 1 - 2 * SAFE.x : type.width;
  const measure = deps.canvas.surface(16, 16).getContext('2d');
  const unit = typeUnit(size) * trial.size;
  const set = fit(measure, card, unit, size.width * widest * trial.width, deps.canvas.fonts.sans);
  const pad = Math.round(set.bodySize * 0.9);
  const { block, covered } = placeBlock(card, size, set.width + 2 * pad, set.height + 2 * pad, faces);
  const full = { left: 0, top: 0, right: size.width, bottom: size.height };
  const box = isWhole(card) ? full : evenBox(block);
  return { layout: { ...set, box, align: type.align, block: shift(block, box, pad) }, covered };
}

/** Title and end darken the whole picture; other cards stand on a panel. */
export function isWhole(card: Card): boolean {
  return card.kind === 'title' || card.kind === 'end';
}

/** Space between heading and body, in body sizes. */
export function headingGap(card: Card): number {
  return isWhole(card) ? 1.1 : 0.4;
}

function fit(context: Context2D, card: Card, unit: number, width: number, sans: string) {
  const type = TYPE[card.kind];
  for (let shrink = 1; ; shrink *= 0.92) {
    const [headingSize, bodySize] = [unit * type.heading * shrink, unit * type.body * shrink];
    const headingFont = `${type.weight} ${headingSize}px ${sans}`;
    const bodyFont = `400 ${bodySize}px ${sans}`;
    const headingLines = linesOf(context, headingFont, card.heading, width);
    const bodyLines = linesOf(context, bodyFont, card.body, width);
    const height =
      headingLines.length * headingSize * LINE_HEIGHT +
      bodyLines.length * bodySize * LINE_HEIGHT +
      (headingLines.length > 0 && bodyLines.length > 0 ? bodySize * headingGap(card) : 0);
    const widest = Math.max(widthOf(context, headingFont, headingLines), widthOf(context, bodyFont, bodyLines));
    if ((widest <= width && height <= unit * 0.66) || shrink < 0.35) {
      return { headingFont, bodyFont, headingSize, bodySize, headingLines, bodyLines, width: widest, height };
    }
  }
}

function linesOf(context: Context2D, font: string, text: string, width: number): string[] {
  if (text.trim() === '') return [];
  context.font = font;
  return wrapText(context, text, width);
}

function widthOf(context: Context2D, font: string, lines: readonly string[]): number {
  context.font = font;
  return Math.max(0, ...lines.map((line) => context.measureText(line).width));
}

type Across = 'left' | 'middle' | 'right';
type Down = 'top' | 'above' | 'middle' | 'low';
/** Where each kind of card may stand, best first: across, then down. */
const PLACES: Readonly<Record<Card['kind'], readonly (readonly [Across, Down])[]>> = {
  title: [
    ['middle', 'above'],
    ['middle', 'top'],
    ['middle', 'low'],
  ],
  end: [
    ['middle', 'middle'],
    ['middle', 'top'],
    ['middle', 'low'],
  ],
  chapter: [
    ['left', 'low'],
    ['right', 'low'],
    ['left', 'top'],
    ['right', 'top'],
  ],
  'lower-third': [
    ['left', 'low'],
    ['right', 'low'],
    ['left', 'top'],
    ['right', 'top'],
  ],
  verse: [
    ['middle', 'low'],
    ['left', 'middle'],
    ['right', 'middle'],
    ['middle', 'top'],
    ['left', 'top'],
    ['right', 'top'],
  ],
};

/** The first place that covers no face; when every place does, the one that covers least, and how many pixels it does. */
function placeBlock(
  card: Card,
  size: { readonly width: number; readonly height: number },
  width: number,
  height: number,
  faces: readonly ScreenBox[],
): { block: ScreenBox; covered: number } {
  const [left, top] = [size.width * SAFE.x, size.height * SAFE.y];
  const [middleX, middleY] = [(size.width - width) / 2, (size.height - height) / 2];
  const across = { left, middle: middleX, right: size.width - left - width };
  const low = Math.max(top, size.height * CAPTION_TOP - height);
  const down = { middle: middleY, top, above: middleY * 0.94, low };
  const boxes = PLACES[card.kind].map(([x, y]) => {
    const corner = { left: across[x], top: down[y] };
    return { ...corner, right: corner.left + width, bottom: corner.top + height };
  });
  const covered = boxes.map((box) => faces.reduce((sum, face) => sum + sharedArea(box, face), 0));
  const least = Math.min(...covered);
  const block = boxes[covered.indexOf(least)];
  return {
    block: block ?? { left: middleX, top: middleY, right: middleX + width, bottom: middleY + height },
    covered: least,
  };
}

function evenBox(box: ScreenBox): ScreenBox {
  const down = (value: number) => Math.max(0, Math.floor(value / 2) * 2);
  const up = (value: number) => Math.ceil(value / 2) * 2;
  return { left: down(box.left), top: down(box.top), right: up(box.right), bottom: up(box.bottom) };
}

function shift(block: ScreenBox, box: ScreenBox, pad: number): ScreenBox {
  return {
    left: block.left - box.left + pad,
    top: block.top - box.top + pad,
    right: block.right - box.left - pad,
    bottom: block.bottom - box.top - pad,
  };
}
