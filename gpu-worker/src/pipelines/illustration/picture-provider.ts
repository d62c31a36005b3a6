import { SegmentSpec, type DrawWorkers, type Provider, type Scratch } from '../../ports/index.ts';

/** Seconds one worker takes for a megapixel of finished picture, measured on the reference machine (docs/benchmarks.md). */
const SECONDS_PER_MEGAPIXEL = 0.0095;

/** The built-in picture provider: vector illustration, drawn and encoded by the draw workers. */
export function createPictureProvider(workers: DrawWorkers, scratch: Scratch): Provider {
  return {
    craft: 'picture',
    seat: 'builtin',
    name: 'builtin/illustration',
    version: workers.version,
    supports: (spec) =>
      SegmentSpec.safeParse(spec).success
        ? { supported: true }
        : { supported: false, reason: 'it is no segment of drawn pictures' },
    estimate: (spec) => ({ seconds: estimateSeconds(SegmentSpec.parse(spec)), costCredits: 0 }),
    async make(spec, _inputs, context) {
      const segment = SegmentSpec.parse(spec);
      const frames = segmentFrames(segment);
      const path = scratch.file('.mp4');
      await workers.render(segment, path, context.signal, (done) => context.progress(done / frames));
      return { path, mediaType: 'video/mp4', facts: { frames } };
    },
  };
}

/** How many frames a segment has. */
export function segmentFrames(segment: SegmentSpec): number {
  if (segment.kind === 'black') return segment.frames;
  if (segment.kind === 'shot') return segment.range.frames;
  return (segment.outgoing ?? segment.incoming)?.frames ?? 0;
}

function estimateSeconds(segment: SegmentSpec): number {
  const megapixels = (segment.output.width * segment.output.height) / 1e6;
  const layers = segment.kind === 'transition' && segment.outgoing && segment.incoming ? 2 : 1;
  return segmentFrames(segment) * megapixels * SECONDS_PER_MEGAPIXEL * layers;
}
