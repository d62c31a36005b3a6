import { z } from 'zod';
import { WireError } from '@film-studio/shared/errors';
import { ShotPicture } from '@film-studio/shared/production';
import { SegmentSpec } from '../../ports/index.ts';

/** What the studio says to a drawing process. `id` counts jobs; a process has one job at a time. */
export const ToWorker = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('render'),
    id: z.int(),
    spec: SegmentSpec,
    output: z.string(),
    ffmpegPath: z.string(),
  }),
  z.object({
    kind: z.literal('still'),
    id: z.int(),
    picture: ShotPicture,
    frame: z.int(),
    size: z.object({ width: z.int().min(2), height: z.int().min(2) }),
    output: z.string(),
  }),
  z.object({ kind: z.literal('cancel'), id: z.int() }),
]);
export type ToWorker = z.infer<typeof ToWorker>;

/** What a drawing process answers. */
export const FromWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('frames'), id: z.int(), done: z.int() }),
  z.object({ kind: z.literal('done'), id: z.int() }),
  z.object({ kind: z.literal('failed'), id: z.int(), error: WireError }),
]);
export type FromWorker = z.infer<typeof FromWorker>;
