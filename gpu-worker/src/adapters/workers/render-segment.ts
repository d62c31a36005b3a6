import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LocalPath, SegmentSpec } from '../../ports/index.ts';
import { createSegmentPainter, type FrameDeps } from '../../pipelines/illustration/frame/index.ts';
import { encodeFrames } from '../ffmpeg/frame-encoder.ts';

/** Frames between two reports. */
const REPORT_EVERY = 12;

/**
 * Draws a segment and encodes it as it goes. Aborted or failed, no file is left.
 * @throws draw/failed, ffmpeg/failed, ffmpeg/missing, disk/full; the signal's reason when aborted
 */
export async function renderSegment(
  spec: SegmentSpec,
  output: LocalPath,
  ffmpegPath: string,
  deps: FrameDeps,
  signal: AbortSignal,
  onFrames: (done: number) => void,
): Promise<void> {
  signal.throwIfAborted();
  const painter = createSegmentPainter(spec, deps);
  const sink = encodeFrames(ffmpegPath, { ...spec.output, rate: rateOf(spec) }, output);
  const abort = () => sink.abort();
  signal.addEventListener('abort', abort);
  try {
    for (let index = 0; index < painter.frames; index++) {
      await sink.write(painter.frame(index));
      signal.throwIfAborted();
      // Skia's buffers are freed only when the event loop turns: without this, memory grows by gigabytes.
      await nextTurn();
      if ((index + 1) % REPORT_EVERY === 0) onFrames(index + 1);
    }
    await sink.finish();
    onFrames(painter.frames);
  } catch (error) {
    sink.abort();
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
    painter.close();
  }
}

function rateOf(spec: SegmentSpec) {
  switch (spec.kind) {
    case 'shot':
      return spec.range.picture.rate;
    case 'black':
      return spec.rate;
    case 'transition':
      return (spec.outgoing ?? spec.incoming)?.picture.rate ?? { numerator: 24, denominator: 1 };
  }
}
