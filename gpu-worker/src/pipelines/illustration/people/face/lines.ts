import { clamp, taperedStroke } from '../rig/geometry.ts';
import type { FaceBrush } from './brush.ts';
import { eyeLine } from './eyes.ts';
import { mouthLine } from './mouth.ts';

type Point = readonly [x: number, y: number];

/** One crease on the front view; `strength` 0 not there … 1 full. */
function crease({ c, model, map }: FaceBrush, points: readonly Point[], width: number, strength: number): void {
  if (strength <= 0.05) return;
  c.globalAlpha = clamp(strength, 0, 1);
  const line = points.map(([x, y]) => {
    const p = map.at(x, y, 0.01);
    return { x: clamp(p.x, map.edge(p.y, -1) + 0.025, map.edge(p.y, 1) - 0.025), y: p.y };
  });
  taperedStroke(c, model.tones.skin.deep, line, width);
  c.globalAlpha = 1;
}

/** Lines of age and of strong feeling. */
export function drawLines(brush: FaceBrush): void {
  for (const side of [-1, 1] as const) drawSideLines(brush, side);
  const { model, face } = brush;
  const { childness } = model.size;
  const eye = eyeLine(childness);
  const mature = clamp((model.look.ageYears - 38) / 30, 0, 1);
  const pinch = clamp(face.expression.browPinch * 6 - 0.25 + mature * 0.2, 0, 0.9);
  for (const s of [-1, 1]) crease(brush, [[s * 0.05, eye - 0.22], [s * 0.042, eye - 0.14], [s * 0.055, eye - 0.08]], 0.02, pinch); // prettier-ignore
  const raised = clamp((face.expression.browInner + face.browLift) * 3 - 0.3, 0, 0.7) * (1 - childness);
  const forehead = Math.max(clamp((model.look.ageYears - 55) / 22, 0, 0.85), raised);
  for (const [half, y] of [[0.3, eye - 0.36], [0.25, eye - 0.45]] as const) crease(brush, [[-half, y], [0, y - 0.025], [half, y]], 0.018, forehead); // prettier-ignore
}

/** Beside the nose, under and beside the eye, beside the chin. */
function drawSideLines(brush: FaceBrush, s: -1 | 1): void {
  const { model, face } = brush;
  const age = model.look.ageYears;
  const { childness } = model.size;
  const [eye, mouth] = [eyeLine(childness), mouthLine(childness)];
  const mature = clamp((age - 38) / 30, 0, 1);
  const smile = clamp(face.expression.cheek, 0, 1);
  const tired = clamp(-face.expression.lidTop * 0.7, 0, 0.25);
  const crow = clamp((age - 52) / 20, 0, 1) * (0.6 + 0.6 * smile);
  const jowl = clamp((age - 62) / 20, 0, 0.8);
  crease(brush, [[s * 0.17, 0.36], [s * 0.28, 0.47], [s * 0.33, mouth + 0.02 + 0.05 * mature]], 0.022, mature * 0.8 + smile * 0.42 * (1 - childness)); // prettier-ignore
  crease(brush, [[s * 0.2, eye + 0.15], [s * 0.33, eye + 0.19], [s * 0.45, eye + 0.14]], 0.02, mature * 0.75 + tired - 0.1); // prettier-ignore
  crease(brush, [[s * 0.53, eye - 0.01], [s * 0.565, eye - 0.03], [s * 0.6, eye - 0.05]], 0.016, crow); // prettier-ignore
  crease(brush, [[s * 0.535, eye + 0.035], [s * 0.575, eye + 0.042], [s * 0.615, eye + 0.045]], 0.016, crow); // prettier-ignore
  crease(
    brush,
    [
      [s * 0.34, mouth + 0.1],
      [s * 0.37, mouth + 0.2],
      [s * 0.34, mouth + 0.27],
    ],
    0.02,
    jowl,
  );
}
