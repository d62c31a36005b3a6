import type { FigureStaging } from '@film-studio/shared/production';
import type { FigureDrawing } from '../contract.ts';
import { drawPlate, sheetFor, type Sheet } from './draw-plate.ts';
import type { FrameItem } from './item.ts';
import { thingSighting } from './camera.ts';
import { planPath } from './path.ts';
import { placementState, placeSheet, sightAt, type Stage, type StagedFigure } from './stage.ts';
import { figureHold } from './attention.ts';

/** Half the length along x and the height of a contact shadow, metres, by posture. */
const HALF_LENGTH = { stand: 0.34, sit: 0.45, walk: 0.36, run: 0.42, kneel: 0.48, lie: 0.95 } as const;
const FLATNESS = 0.17;

/** The soft dark patch that holds a figure to the ground. */
export function shadowItem(stage: Stage, { staging, drawing }: StagedFigure): FrameItem | undefined {
  const sighting = thingSighting(staging.depth, stage.set.horizonY, stage.size);
  const path = planPath(stage, sighting);
  const smallest = path?.levels[0];
  if (smallest === undefined) return undefined;
  const sheet = shadowSheet(staging, smallest.pixelsPerMetre);
  const at = (frame: number) => {
    const sight = sightAt(stage, sighting, frame);
    if (sight === undefined) return undefined;
    const feet = drawing.positionAt(figureHold(stage.picture, staging, frame).timeMs);
    return placeSheet(stage, sight, sheet, feet);
  };
  return {
    stateAt: (frame) => {
      const place = at(frame);
      return place === undefined ? '' : placementState(place);
    },
    paint: (target, frame) => {
      const place = at(frame);
      if (place !== undefined) stage.deps.kernel.blend(target, shadowPlate(stage, staging, sheet), place);
    },
  };
}

function shadowSheet(staging: FigureStaging, scale: number): Sheet {
  const reach = HALF_LENGTH[staging.posture] * 1.3;
  const height = reach * FLATNESS;
  // A blurred patch may be drawn small and enlarged.
  return sheetFor({ left: -reach, right: reach, bottom: -height, top: height }, Math.min(scale, 160), 2);
}

function shadowPlate(stage: Stage, staging: FigureStaging, sheet: Sheet) {
  const { light } = stage.set;
  const name = `${stage.name}|shadow|${staging.posture}|${sheet.pixelsPerMetre},${sheet.width}x${sheet.height}`;
  const strength = 0.42 + 0.16 * light.keyStrength;
  const reach = HALF_LENGTH[staging.posture] * 1.25;
  const patch = {
    draw: (context: Parameters<FigureDrawing['draw']>[0]) => {
      context.scale(1, FLATNESS);
      const soft = context.createRadialGradient(0, 0, 0, 0, 0, reach);
      const colour = (alpha: number) =>
        `rgba(${light.shadow.map((value) => Math.round(value * 0.45)).join(',')},${alpha})`;
      soft.addColorStop(0, colour(strength));
      soft.addColorStop(0.55, colour(strength * 0.72));
      soft.addColorStop(1, colour(0));
      context.fillStyle = soft;
      context.fillRect(-reach, -reach, 2 * reach, 2 * reach);
    },
  };
  return stage.deps.plates.get(name, () =>
    drawPlate(stage.deps, [{ drawing: patch, sheet }], sheet, stage.matrix, undefined),
  );
}
