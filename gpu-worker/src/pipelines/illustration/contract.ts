import type { FigureStaging, SetSpec } from '@film-studio/shared/production';
import type { CanvasFactory, Context2D } from '../../ports/index.ts';

/**
 * How the three rooms of the illustration engine meet: `world/` builds sets, `people/` builds figures, `frame/` moves a
 * camera over them and makes frames.
 *
 * Every drawing function gets a context whose unit is one metre of the stage: x to the right, y DOWN as canvas has it,
 * floor at y = 0, so a point two metres up is y = −2. Drawing uses plain Context2D calls; no live `filter` in anything
 * drawn per frame (render-speed.md: bake blurs into plates).
 *
 * How the camera sees depth: {@link REFERENCE_DISTANCE}; the arithmetic is in frame/camera.ts.
 */
export type MetreContext = Context2D;

/**
 * How depth looks in the reference view, which layers are authored for: a camera this many metres before the plane of
 * action, centred on x = 0, y = 1.5 m. What stands `depth` metres behind the plane of action is scaled by
 * `REFERENCE_DISTANCE / (REFERENCE_DISTANCE + depth)` towards the horizon. A layer is drawn in metres AS SEEN in that
 * view (a 26 m lighthouse at depth 36 is drawn 6.5 m tall), so at the reference centre all layers line up as they are;
 * a camera elsewhere shifts a layer against the plane of action by its parallax.
 */
export const REFERENCE_DISTANCE = 12;
export const REFERENCE_CENTRE = { x: 0, y: 1.5 } as const;

/** Red, green, blue, 0–255. */
export type Rgb = readonly [number, number, number];

/** The light of a scene: one model for sets, props and people. */
export type Light = {
  /** Sun, moon, lamp or fire. */
  readonly key: Rgb;
  /** 0 no key light (overcast) … 1 hard. */
  readonly keyStrength: number;
  /** Where the key comes from: −1 left … 1 right. */
  readonly keyFromX: number;
  /** Sky or bounced light in the shadows. */
  readonly fill: Rgb;
  /** Multiplies every colour: 1 day, about 0.45 night. */
  readonly exposure: number;
  /** Light around the edges from behind; strength 0–1. */
  readonly rim: Rgb;
  readonly rimStrength: number;
  /** What distance fades to, and how much is lost per metre of depth (0–0.2). */
  readonly fog: Rgb;
  readonly fogPerMetre: number;
  readonly shadow: Rgb;
};

/** The part of the stage that a plate must cover, metres; y up from the floor as in the specs. */
export type StageBox = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };

/** One parallax layer. Its plate is drawn once and then only moved, scaled up and blended. */
export type SetLayer = {
  readonly name: string;
  /** Metres behind the plane of action; negative is foreground. The first layer is the farthest and opaque. */
  readonly depth: number;
  readonly opaque: boolean;
  /** Moves with the camera as if at this depth though it is painted at `depth`: floors move with the feet on them (0). */
  readonly movesAsDepth?: number;
  /** Covers `box` completely wherever the layer has anything; deterministic. `variant` counts from 0. */
  draw(context: MetreContext, box: StageBox, variant: number): void;
  /**
   * Clouds, rain, snow: the plate wraps and moves by itself. What is drawn repeats every tileWidth metres (and every
   * tileHeight when it moves up or down); `draw` is asked once for a box a little larger than one tile. Layers that do
   * not move up or down are asked for all the height that the camera sees. Metres, y up: falling is negative.
   */
  readonly drift?: {
    readonly xMetresPerSecond: number;
    readonly yMetresPerSecond: number;
    readonly tileWidth: number;
    readonly tileHeight: number;
  };
  /** Water glitter, fire: plates shown in turn. */
  readonly cycle?: { readonly variants: number; readonly everyMs: number };
  /** Blur of the plate in metres (depth of field), baked when the plate is drawn. */
  readonly blurMetres?: number;
};

/** A set, ready to be drawn at any framing. */
export type SetDrawing = {
  readonly light: Light;
  /**
   * Height of the horizon in the reference view, metres: the floor at a depth is seen at
   * `horizonY × (1 − REFERENCE_DISTANCE / (REFERENCE_DISTANCE + depth))`; figures behind the plane stand there.
   */
  readonly horizonY: number;
  /** Far to near. Figures stand between the layers by their own depth. */
  readonly layers: readonly SetLayer[];
  /** Nouns asked for that had no drawing and what stood in for them. */
  readonly substitutions: readonly { readonly noun: string; readonly drawnAs: string }[];
};

/** Room `world/`: builds a set. Equal specs give equal drawings. */
export type BuildSet = (spec: SetSpec, canvas: CanvasFactory) => SetDrawing;

/** Where a figure's ink can fall at a time, metres relative to its feet (x) and the floor; generous, never too small. */
export type FigureBox = StageBox;

/**
 * A figure of one shot. `draw` gets a context in metres whose origin is the point between the figure's feet on the
 * floor; the caller has placed it at `positionAt` and scaled it for its depth. Drawn at most every second frame at 24
 * fps ("on twos"), so equal times must give equal drawings.
 */
export type FigureDrawing = {
  /** Metres along x where the feet are at that time (walks move it). */
  positionAt(timeMs: number): number;
  boxAt(timeMs: number): FigureBox;
  draw(context: MetreContext, timeMs: number): void;
  /** A value that changes whenever the drawing changes; equal values mean the last drawing may be shown again. */
  poseKey(timeMs: number): string;
  /** Where the head is, metres relative to the feet: for framing checks and captions. */
  headBoxAt(timeMs: number): FigureBox;
};

/** Room `people/`: builds a figure. `others` are all stagings of the shot, for gaze. */
export type BuildFigure = (
  staging: FigureStaging,
  others: readonly FigureStaging[],
  light: Light,
  canvas: CanvasFactory,
) => FigureDrawing;

/** Draws one thing by its common noun, standing on y = 0, centred on x = 0, `height` metres tall. */
export type DrawProp = (
  context: MetreContext,
  noun: string,
  height: number,
  light: Light,
  canvas: CanvasFactory,
) => void;
