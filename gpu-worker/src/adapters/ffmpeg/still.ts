import { stat } from 'node:fs/promises';
import ffmpeg from 'fluent-ffmpeg';
import { StudioError } from '@film-studio/shared/errors';
import type { LocalPath } from '../../ports/index.ts';
import { onDisk } from '../filesystem/index.ts';
import { toolError, type FfmpegPaths } from './process.ts';

/** JPEG quality steps of ffmpeg (2 best … 31), tried until the picture fits. */
const QUALITIES = [2, 4, 7, 12, 20, 31] as const;

export type StillPlan = {
  readonly film: LocalPath;
  readonly atSeconds: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly maxBytes: number;
  readonly output: LocalPath;
};

/** One frame of a film as JPEG, scaled to fill the size and cropped to it, at most `maxBytes`. */
export async function extractStill(paths: FfmpegPaths, plan: StillPlan, signal: AbortSignal): Promise<void> {
  for (const quality of QUALITIES) {
    await runStill(paths, plan, quality, signal);
    const { size } = await onDisk('look at a still', () => stat(plan.output));
    if (size <= plan.maxBytes) return;
  }
  throw new StudioError('ffmpeg/failed', {
    message: `No picture of at most ${plan.maxBytes} bytes could be made.`,
    remedy: 'Report this with the film’s report.json: every picture of that size should fit.',
  });
}

function runStill(paths: FfmpegPaths, plan: StillPlan, quality: number, signal: AbortSignal): Promise<void> {
  const { width, height } = plan.size;
  const fill = `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=lanczos,crop=${width}:${height}`;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const command = ffmpeg(plan.film)
      .setFfmpegPath(paths.ffmpeg)
      .setFfprobePath(paths.ffprobe)
      .seekInput(plan.atSeconds)
      .frames(1)
      .videoFilters(fill)
      .outputOptions([
        '-q:v',
        String(quality),
        '-pix_fmt',
        'yuvj420p',
        '-flags',
        '+bitexact',
        '-f',
        'image2',
        '-update',
        '1',
      ])
      .on('end', () => {
        signal.removeEventListener('abort', kill);
        resolve();
      })
      .on('error', (error: Error, _stdout: string | null, stderr: string | null) => {
        signal.removeEventListener('abort', kill);
        reject(signal.aborted ? (signal.reason as Error) : toolError(error.message, stderr ?? ''));
      });
    const kill = () => command.kill('SIGKILL');
    signal.addEventListener('abort', kill, { once: true });
    command.save(plan.output);
  });
}
