import { z } from 'zod';
import { FrameRate } from '@film-studio/shared/time';
import { ShotPicture, TransitionKind } from '@film-studio/shared/production';
import type { LocalPath } from './artifact-store.ts';

/** A stretch of one shot: frames `startFrame` … `startFrame + frames − 1` of the picture. */
export const PictureRange = z.object({ picture: ShotPicture, startFrame: z.int(), frames: z.int().min(1) });
export type PictureRange = z.infer<typeof PictureRange>;

/** Words burned into the picture, frames counted from the segment's first. */
export const BurnedCaption = z.object({ lines: z.array(z.string()), fromFrame: z.int(), toFrame: z.int() });
export type BurnedCaption = z.infer<typeof BurnedCaption>;

export const SegmentOutput = z.object({
  width: z.int().min(16),
  height: z.int().min(16),
  quality: z.enum(['draft', 'final']),
});
export type SegmentOutput = z.infer<typeof SegmentOutput>;

/**
 * One encoded piece of the film's picture: part of a shot, or two shots mixed (`incoming` or `outgoing` absent means
 * black). The whole input of the picture provider; a piece has no id, no film time and no path.
 */
export const SegmentSpec = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shot'), range: PictureRange, captions: z.array(BurnedCaption), output: SegmentOutput }),
  z.object({
    kind: z.literal('transition'),
    transition: TransitionKind.exclude(['cut']),
    outgoing: PictureRange.optional(),
    incoming: PictureRange.optional(),
    captions: z.array(BurnedCaption),
    output: SegmentOutput,
  }),
  /** A gap in the edit: nothing to see. */
  z.object({
    kind: z.literal('black'),
    rate: FrameRate,
    frames: z.int().min(1),
    captions: z.array(BurnedCaption),
    output: SegmentOutput,
  }),
]);
export type SegmentSpec = z.infer<typeof SegmentSpec>;

/** Draws and encodes segments, several at once, off the engine's own thread. */
export interface DrawWorkers {
  /** Names and versions of what draws and encodes; part of every segment's key. */
  readonly version: string;
  readonly count: number;
  /**
   * Writes the segment as an H.264 file. `onFrames` hears how many frames are done.
   * @throws draw/failed, ffmpeg/failed, disk/full
   */
  render(spec: SegmentSpec, output: LocalPath, signal: AbortSignal, onFrames: (done: number) => void): Promise<void>;
  /** A single frame as PNG: storyboard pictures and contact sheets. */
  still(
    picture: ShotPicture,
    frame: number,
    size: { width: number; height: number },
    output: LocalPath,
    signal: AbortSignal,
  ): Promise<void>;
  close(): Promise<void>;
}
