import type { Card } from '@film-studio/shared/production';
import type { FrameItem } from '../item.ts';
import type { Stage, StagedFigure } from '../stage.ts';
import { frameMs } from '../timing.ts';
import { facesDuring, type ScreenBox } from './faces.ts';
import { layOut, type CardLayout } from './card-layout.ts';
import { drawCard } from './card-drawing.ts';
import { screenPlate } from './text-plate.ts';

const FADE_MS = 500;

/** The words of a shot that belong to the film, over everything else. */
export function cardItems(stage: Stage, figures: readonly StagedFigure[]): FrameItem[] {
  return stage.picture.cards.map((card) => {
    const layout = memo(() => layOut(stage, card, facesDuring(stage, figures, card)));
    const opacity = (frame: number) => opacityAt(card, frameMs(frame, stage.picture.rate), stage.picture);
    return {
      stateAt: (frame) => opacity(frame).toFixed(4),
      paint: (target, frame) => {
        const strength = opacity(frame);
        if (strength > 0) paintCard(stage, card, layout(), target, strength);
      },
    } satisfies FrameItem;
  });
}

function paintCard(
  stage: Stage,
  card: Card,
  layout: CardLayout,
  target: Parameters<FrameItem['paint']>[0],
  strength: number,
) {
  const { box } = layout;
  const name = `card|${JSON.stringify(card)}|${JSON.stringify(box)}|${stage.size.width}x${stage.size.height}`;
  const plate = screenPlate(stage.deps, name, sizeOf(box), (context) => drawCard(context, card, layout));
  stage.deps.kernel.blend(target, plate, { x: box.left, y: box.top, scale: 1 }, strength);
}

function sizeOf(box: ScreenBox): { width: number; height: number } {
  return { width: box.right - box.left, height: box.bottom - box.top };
}

/** Cards fade in and out; one that lasts to the end of the shot, or from its start, still fades: words never pop. */
function opacityAt(card: Card, timeMs: number, picture: Stage['picture']): number {
  const endMs = Math.min(card.toMs, frameMs(picture.frames, picture.rate));
  if (timeMs < card.fromMs || timeMs >= endMs) return 0;
  const fade = Math.min(FADE_MS, (endMs - card.fromMs) / 3);
  const part = Math.min(1, (timeMs - card.fromMs) / fade, (endMs - timeMs) / fade);
  return part * part * (3 - 2 * part);
}

function memo<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
