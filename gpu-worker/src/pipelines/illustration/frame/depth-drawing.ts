import type { Rgb, SetLayer, StageBox } from '../contract.ts';
import { isStill, layerSighting, viewAlong, visibleBox, type Sight, type Sighting } from './camera.ts';
import type { Drawing, Sheet } from './draw-plate.ts';
import { union } from './path.ts';
import type { Stage } from './stage.ts';

/** Drawings that move as one when only the camera moves them, and what names them. */
export type DepthDrawing = {
  readonly name: string;
  /** The depth as which they move. */
  readonly depth: number;
  readonly sighting: Sighting;
  /** From far to near. */
  readonly parts: readonly DrawingPart[];
  /** What shows through where nothing is drawn; absent for a drawing with clear parts. */
  readonly ground?: Rgb | undefined;
  /** All of the ink lies within. Absent: everywhere. */
  readonly bounds?: StageBox | undefined;
};

/** A drawing and its own metres: `on` says where a sheet of the whole lies in them. */
export type DrawingPart = { readonly drawing: Drawing; on(sheet: Sheet): Sheet };

const same = (sheet: Sheet): Sheet => sheet;

/** A drawing by itself. */
export function single(
  drawing: Drawing,
  how: Pick<DepthDrawing, 'name' | 'depth' | 'sighting'> & Partial<Pick<DepthDrawing, 'ground' | 'bounds'>>,
): DepthDrawing {
  return { ...how, parts: [{ drawing, on: same }] };
}

export function layerDrawing(stage: Stage, layer: SetLayer, variant: number, ground?: Rgb): DepthDrawing {
  const depth = layer.movesAsDepth ?? layer.depth;
  const draw: Drawing['draw'] = (context, box) => layer.draw(context, box, variant);
  return single(
    { draw, blurMetres: layer.blurMetres },
    { name: `${layer.name}#${variant}`, depth, sighting: layerSighting(depth, stage.size), ground },
  );
}

/** Part of the picture's width by which layers of one plate may slide against each other over a whole move, unseen. */
const UNSEEN_SLIDE = 0.006;
/** Where people stand the ground must not slide: depth in metres, and pixels. */
const ACTION_DEPTH = 1.5;
const ACTION_SLIDE = 1;
const MOMENTS = [0, 0.25, 0.5, 0.75, 1] as const;

/**
 * Merges neighbours that move alike, as seen in the middle of the move: everything under a still camera, far layers in a
 * small push-in. Fewer plates are fewer pixels to blend on every frame.
 */
export function mergeAlike(stage: Stage, things: readonly DepthDrawing[]): DepthDrawing[] {
  const groups: DepthDrawing[][] = [];
  for (const thing of things) {
    const [first] = groups.at(-1) ?? [];
    if (first !== undefined && moveAlike(stage, first, thing)) groups.at(-1)?.push(thing);
    else groups.push([thing]);
  }
  return groups.map((group) => mergeGroup(stage, group));
}

function moveAlike(stage: Stage, a: DepthDrawing, b: DepthDrawing): boolean {
  if (isStill(stage.picture.camera)) return true;
  const onStage = Math.abs(a.depth) < ACTION_DEPTH || Math.abs(b.depth) < ACTION_DEPTH;
  const tolerance = onStage ? ACTION_SLIDE : UNSEEN_SLIDE * stage.size.width;
  const [keyA, keyB] = [keySight(stage, a.sighting), keySight(stage, b.sighting)];
  if (keyA === undefined || keyB === undefined) return false;
  const { width, height } = stage.size;
  return MOMENTS.every((moment) => {
    const view = viewAlong(stage.picture.camera, moment);
    const [seenA, seenB] = [a.sighting(view), b.sighting(view)];
    if (seenA === undefined || seenB === undefined) return false;
    const slide = (axis: 'centreX' | 'centreY', half: number) =>
      [-half, half].map((edge) => Math.abs(moved(edge, keyA, seenA, axis) - moved(edge, keyB, seenB, axis)));
    return Math.max(...slide('centreX', width / 2), ...slide('centreY', height / 2)) <= tolerance;
  });
}

/** Where a point that is `pixels` from the middle at the key moment is at another one. */
function moved(pixels: number, key: Sight, now: Sight, axis: 'centreX' | 'centreY'): number {
  return (pixels / key.scale + key[axis] - now[axis]) * now.scale;
}

function keySight(stage: Stage, sighting: Sighting): Sight | undefined {
  return sighting(viewAlong(stage.picture.camera, 0.5));
}

function mergeGroup(stage: Stage, group: readonly DepthDrawing[]): DepthDrawing {
  const [first] = group;
  const whole = first && keySight(stage, first.sighting);
  if (first === undefined || whole === undefined || group.length === 1) return first as DepthDrawing;
  const members = group.flatMap((thing) => {
    const own = keySight(stage, thing.sighting);
    return own === undefined ? [] : [{ thing, own }];
  });
  const boxes = members.map(({ thing, own }) => thing.bounds && mapBox(thing.bounds, own, whole));
  const bounded = boxes.filter((box) => box !== undefined);
  return {
    name: group.map((thing) => thing.name).join('+'),
    ...{ depth: first.depth, sighting: first.sighting, ground: first.ground },
    ...(bounded.length === boxes.length ? { bounds: union(bounded) } : {}),
    parts: members.flatMap(({ thing, own }) =>
      thing.parts.map((part) => ({ drawing: part.drawing, on: (sheet) => part.on(mapSheet(sheet, whole, own)) })),
    ),
  };
}

/** The same pixels in the metres of another depth, at the key moment. */
function mapSheet(sheet: Sheet, from: Sight, to: Sight): Sheet {
  const ratio = from.scale / to.scale;
  return {
    ...sheet,
    left: to.centreX + (sheet.left - from.centreX) * ratio,
    top: to.centreY + (sheet.top - from.centreY) * ratio,
    pixelsPerMetre: sheet.pixelsPerMetre / ratio,
  };
}

function mapBox(box: StageBox, from: Sight, to: Sight): StageBox {
  const ratio = from.scale / to.scale;
  const x = (value: number) => to.centreX + (value - from.centreX) * ratio;
  const y = (value: number) => to.centreY + (value - from.centreY) * ratio;
  return { left: x(box.left), right: x(box.right), bottom: y(box.bottom), top: y(box.top) };
}

/** The sheet that is the picture itself, for a camera that stands still. */
export function pictureSheet(stage: Stage, thing: DepthDrawing): Sheet | undefined {
  const sight = keySight(stage, thing.sighting);
  if (sight === undefined) return undefined;
  const { left, top } = visibleBox(sight, stage.size);
  return { left, top, pixelsPerMetre: sight.scale, ...stage.size };
}
