import type { PropStaging, ShotPicture } from '@film-studio/shared/production';
import { isStill, thingSighting, type PictureSize } from './camera.ts';
import { cardItems } from './words/cards.ts';
import { matrixFor } from './colour-matrix.ts';
import type { FrameDeps } from './deps.ts';
import { figureItem } from './figure-item.ts';
import type { FrameItem } from './item.ts';
import type { Frame } from './kernel/index.ts';
import { layerDrawing, mergeAlike, single, type DepthDrawing } from './depth-drawing.ts';
import type { Drawing } from './draw-plate.ts';
import { driftItem } from './drift-item.ts';
import { cycleItem, depthItem } from './layer-items.ts';
import { shadowItem } from './shadow-item.ts';
import type { Stage, StagedFigure } from './stage.ts';
import type { SetLayer } from '../contract.ts';

/** Paints the frames of one shot, in any order. */
export interface ShotPainter {
  /** Two frames with equal states are the same picture. */
  stateAt(frame: number): string;
  paint(target: Frame, frame: number): void;
  close(): void;
}

/** A thing that only the camera moves, or one that moves or changes by itself. */
type Entry = { readonly still: DepthDrawing } | { readonly moving: FrameItem };

/** @throws draw/failed when the drawing engine refuses */
export function createShotPainter(picture: ShotPicture, size: PictureSize, deps: FrameDeps): ShotPainter {
  const set = deps.buildSet(picture.set, deps.canvas);
  const name = `${JSON.stringify(picture.set)}|${picture.style}`;
  const stage: Stage = { deps, picture, size, set, name, matrix: matrixFor(picture.style) };
  const figures = picture.figures.map((staging) => ({
    staging,
    drawing: deps.buildFigure(staging, picture.figures, set.light, deps.canvas),
  }));
  const items = [...gather(entriesOf(stage, figures), stage), ...cardItems(stage, figures)];
  return {
    stateAt: (frame) => items.map((item) => item.stateAt(frame)).join(';'),
    paint: (target, frame) => {
      if (set.layers[0]?.opaque !== true) deps.kernel.clear(target);
      const bottoms = bottomRows(items, frame, size.height);
      items.forEach((item, index) => item.paint(target, frame, bottoms[index] ?? size.height));
    },
    close: () => items.forEach((item) => item.close?.()),
  };
}

/** For each item the row from which nearer ones hide it: the ground before the hills, the hills before the sky. */
function bottomRows(items: readonly FrameItem[], frame: number, height: number): number[] {
  let bottom = height;
  return items
    .toReversed()
    .map((item) => {
      const seen = bottom;
      bottom = Math.min(bottom, item.coversFrom?.(frame) ?? height);
      return seen;
    })
    .toReversed();
}

/** Things between two that move by themselves share plates when the camera moves them alike. */
function gather(entries: readonly Entry[], stage: Stage): FrameItem[] {
  const items: (FrameItem | undefined)[] = [];
  let run: DepthDrawing[] = [];
  const flush = () => {
    items.push(...mergeAlike(stage, run).map((thing) => depthItem(stage, thing)));
    run = [];
  };
  for (const entry of entries) {
    if ('still' in entry) run.push(entry.still);
    else {
      flush();
      items.push(entry.moving);
    }
  }
  flush();
  return items.filter((item) => item !== undefined);
}

type Staged = { readonly depth: number; readonly rank: number; readonly entries: () => (Entry | undefined)[] };

/** Layers, props and figures from far to near; at one depth layers lie behind props, and props behind figures. */
function entriesOf(stage: Stage, figures: readonly StagedFigure[]): Entry[] {
  const { picture, set } = stage;
  const staged: Staged[] = [
    ...set.layers.map((layer, index) => ({
      // The farthest layer is the ground that all else stands on, whatever depth it names.
      depth: index === 0 ? Infinity : layer.depth,
      rank: 0,
      entries: () => [layerEntry(stage, layer, index)],
    })),
    ...picture.props.map((prop, index) => ({
      depth: prop.depth,
      rank: 1,
      entries: () => [{ still: propDrawing(stage, prop, index) }],
    })),
    ...figures.map((figure) => ({ depth: figure.staging.depth, rank: 2, entries: () => figureEntries(stage, figure) })),
  ];
  return staged
    .toSorted((a, b) => compareDepth(a, b))
    .flatMap((each) => each.entries())
    .filter((entry) => entry !== undefined);
}

function compareDepth(a: Staged, b: Staged): number {
  return a.depth === b.depth ? a.rank - b.rank : b.depth - a.depth;
}

function layerEntry(stage: Stage, layer: SetLayer, index: number): Entry | undefined {
  const ground = index === 0 && layer.opaque ? stage.set.light.fog : undefined;
  const moving =
    layer.drift !== undefined
      ? driftItem(stage, layer)
      : layer.cycle !== undefined
        ? cycleItem(stage, layer, ground)
        : undefined;
  if (moving !== undefined) return { moving };
  if (layer.drift !== undefined || layer.cycle !== undefined) return undefined;
  return { still: layerDrawing(stage, layer, 0, ground) };
}

function propDrawing(stage: Stage, prop: PropStaging, index: number): DepthDrawing {
  const { canvas, drawProp } = stage.deps;
  const reach = prop.height * 1.5;
  const draw: Drawing['draw'] = (context) => {
    context.translate(prop.x, -prop.y);
    drawProp(context, prop.noun, prop.height, stage.set.light, canvas);
  };
  const bounds = {
    left: prop.x - reach,
    right: prop.x + reach,
    bottom: prop.y - 0.15 * prop.height,
    top: prop.y + prop.height * 1.2,
  };
  const sighting = thingSighting(prop.depth, stage.set.horizonY, stage.size);
  return single({ draw }, { name: `prop${index}:${JSON.stringify(prop)}`, depth: prop.depth, sighting, bounds });
}

function figureEntries(stage: Stage, figure: StagedFigure): (Entry | undefined)[] {
  const { staging } = figure;
  const shadow = shadowItem(stage, figure);
  const sighting = thingSighting(staging.depth, stage.set.horizonY, stage.size);
  const body = figureItem(stage, figure, sighting, isStill(stage.picture.camera));
  return [shadow && { moving: shadow }, { moving: body }];
}
