import { writeFile } from 'node:fs/promises';
import { StudioError, toWireError } from '@film-studio/shared/errors';
import type { LocalPath } from '../../ports/index.ts';
import { paintStill, type FrameDeps } from '../../pipelines/illustration/frame/index.ts';
import { onDisk } from '../filesystem/index.ts';
import { createFrameDeps } from './frame-deps.ts';
import { ToWorker, type FromWorker } from './messages.ts';
import { renderSegment } from './render-segment.ts';

/** A drawing process: does one job at a time for the studio that forked it, and ends with it. */
let deps: FrameDeps | undefined;
let running: { readonly id: number; readonly stop: AbortController } | undefined;

// Ctrl-C reaches every process of a terminal; the studio alone decides what it means.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => {
  running?.stop.abort(cancelled());
  process.exitCode = 1;
  setTimeout(() => process.exit(), 500).unref();
});
process.on('message', (message: unknown) => {
  const order = ToWorker.parse(message);
  if (order.kind === 'cancel') {
    if (running?.id === order.id) running.stop.abort(cancelled());
  } else void work(order);
});

async function work(order: Exclude<ToWorker, { kind: 'cancel' }>): Promise<void> {
  const stop = new AbortController();
  running = { id: order.id, stop };
  try {
    deps ??= createFrameDeps();
    if (order.kind === 'still') await drawStill(order, deps);
    else {
      const output = order.output as LocalPath;
      const report = (done: number) => send({ kind: 'frames', id: order.id, done });
      await renderSegment(order.spec, output, order.ffmpegPath, deps, stop.signal, report);
    }
    send({ kind: 'done', id: order.id });
  } catch (error) {
    send({ kind: 'failed', id: order.id, error: toWireError(error) });
  } finally {
    running = undefined;
  }
}

async function drawStill(order: Extract<ToWorker, { kind: 'still' }>, tools: FrameDeps): Promise<void> {
  const surface = paintStill(order.picture, order.frame, order.size, tools);
  const png = await surface.encode('png');
  await onDisk('write a still', () => writeFile(order.output, png));
}

function cancelled(): StudioError {
  return new StudioError('job/cancelled', { message: 'The drawing was cancelled.' });
}

function send(message: FromWorker): void {
  if (process.connected) process.send?.(message);
}
