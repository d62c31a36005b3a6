import { WEB_LOUDNESS } from '@film-studio/shared/audio';
import type { Json } from '@film-studio/shared/ids';
import { AUDIO_RATE, endTimeExclusive, toMilliseconds } from '@film-studio/shared/time';
import type { Timeline } from '@film-studio/shared/timeline';
import {
  mixSpec,
  pictureSegments,
  soundPlan,
  type FilmCaption,
  type MuxSpec,
  type PlacedSegment,
} from '../../pipelines/conform/index.ts';
import { sourceTypeOf } from '../../pipelines/provenance/index.ts';
import type { ArtifactRef, SegmentOutput } from '../../ports/index.ts';
import type { ArtifactMaker, StepRequest } from '../artifact-maker.ts';
import type { FilmProgress } from '../progress.ts';

export type ConformTools = {
  readonly maker: ArtifactMaker;
  readonly progress: FilmProgress;
  /** How many segments are drawn at once. */
  readonly workers: number;
};

export type ConformRequest = {
  readonly timeline: Timeline;
  readonly output: SegmentOutput;
  readonly burned: readonly FilmCaption[];
  /** Make a WebM as well. */
  readonly webm: boolean;
  readonly film: {
    readonly title: string;
    readonly author: string;
    readonly language: string;
    readonly generator: string;
  };
};

/** A film, and the steps it is made of; the last request gives the film again should its file be damaged. */
export type ConformedFilm = {
  readonly film: ArtifactRef;
  readonly filmRequest: StepRequest;
  readonly mix: ArtifactRef;
  readonly mixRequest: StepRequest;
  readonly webm: { readonly ref: ArtifactRef; readonly request: StepRequest } | undefined;
  readonly segments: readonly { readonly placed: PlacedSegment; readonly ref: ArtifactRef }[];
};

/** Makes the film that a timeline describes, from that value alone. Pictures and sound are made side by side. */
export async function conform(
  request: ConformRequest,
  tools: ConformTools,
  signal: AbortSignal,
): Promise<ConformedFilm> {
  const placed = pictureSegments(request.timeline, request.output, request.burned);
  const together = new AbortController();
  const either = AbortSignal.any([signal, together.signal]);
  const pictures = makeSegments(placed, tools, either);
  const sounds = makeSound(request.timeline, tools, either);
  try {
    const [segments, sound] = await Promise.all([pictures, sounds]);
    const filmRequest = muxRequest(request, segments, sound);
    tools.progress.advance('final', 0);
    const film = await tools.maker.make(filmRequest, signal);
    tools.progress.advance('final', request.webm ? FINAL_SHARE.mux : FINAL_SHARE.webm);
    const webmRequest: StepRequest = { craft: 'webm', spec: {}, inputs: [film] };
    const webm = request.webm ? { ref: await tools.maker.make(webmRequest, signal), request: webmRequest } : undefined;
    tools.progress.advance('final', FINAL_SHARE.webm);
    return {
      film,
      filmRequest,
      mix: sound.mix,
      mixRequest: sound.mixRequest,
      webm,
      segments: placed.map((piece, index) => ({ placed: piece, ref: at(segments, index) })),
    };
  } catch (error) {
    together.abort(error); // what still runs for this film is of no use now
    await Promise.allSettled([pictures, sounds]); // and has stopped before anybody takes the next job
    throw error;
  }
}

/** How far the film is once it is joined, and once there is a WebM of it; the rest is its delivery. */
const FINAL_SHARE = { mux: 0.1, webm: 0.6 } as const;
/** Joining and delivery take about this long. */
const FINAL_SECONDS = 1;

/** Progress counts the seconds that each missing segment is expected to take; stored ones take none. */
async function makeSegments(
  placed: readonly PlacedSegment[],
  tools: ConformTools,
  signal: AbortSignal,
): Promise<ArtifactRef[]> {
  const requests = placed.map((piece): StepRequest => ({ craft: 'picture', spec: piece.spec as unknown as Json }));
  const expected = await Promise.all(requests.map((request) => tools.maker.expectedSeconds(request)));
  const total = expected.reduce((sum, seconds) => sum + seconds, 0);
  const done = expected.map(() => 0);
  const report = (index: number, fraction: number) => {
    done[index] = fraction * (expected[index] ?? 0);
    tools.progress.advance('picture', total === 0 ? 1 : done.reduce((sum, seconds) => sum + seconds, 0) / total);
  };
  tools.progress.expect({ picture: total / tools.workers, final: FINAL_SECONDS });
  return Promise.all(
    requests.map(async (request, index) => {
      const ref = await tools.maker.make(request, signal, (fraction) => report(index, fraction));
      report(index, 1);
      return ref;
    }),
  );
}

type MadeSound = {
  readonly mix: ArtifactRef;
  readonly soundtrack: ArtifactRef;
  readonly mixRequest: StepRequest;
  readonly providers: readonly string[];
};

async function makeSound(timeline: Timeline, tools: ConformTools, signal: AbortSignal): Promise<MadeSound> {
  const plan = soundPlan(timeline);
  const requests = plan.sources.map(
    (source): StepRequest => ({ craft: source.generator, spec: source.parameters as unknown as Json }),
  );
  const expected = await Promise.all(requests.map((request) => tools.maker.expectedSeconds(request)));
  const filmSeconds = plan.totalSamples / AUDIO_RATE.numerator;
  const soundSeconds = expected.reduce((sum, seconds) => sum + seconds, 0) + MIX_SECONDS * filmSeconds;
  tools.progress.expect({ sound: soundSeconds / tools.workers });
  let done = 0;
  const inputs = await Promise.all(
    requests.map(async (request) => {
      const ref = await tools.maker.make(request, signal);
      done += 1;
      tools.progress.advance('sound', (done / plan.sources.length) * (1 - MIX_SHARE));
      return ref;
    }),
  );
  const mixRequest: StepRequest = { craft: 'mix', spec: mixSpec(plan, WEB_LOUDNESS) as unknown as Json, inputs };
  const mix = await tools.maker.make(mixRequest, signal, (fraction) =>
    tools.progress.advance('sound', 1 - MIX_SHARE + MIX_SHARE * fraction * 0.6),
  );
  const soundtrack = await tools.maker.make({ craft: 'soundtrack', spec: {}, inputs: [mix] }, signal);
  tools.progress.advance('sound', 1);
  return { mix, mixRequest, soundtrack, providers: inputs.map((ref) => ref.provenance.provider) };
}

/** Mixing and encoding take about so many seconds for a second of film. */
const MIX_SECONDS = 0.06;
/** Mix and encoding take about this part of the time that sound takes. */
const MIX_SHARE = 0.5;

function muxRequest(request: ConformRequest, segments: readonly ArtifactRef[], sound: MadeSound): StepRequest {
  const providers = new Set([...segments.map((ref) => ref.provenance.provider), ...sound.providers]);
  const spec: MuxSpec = {
    ...request.film,
    sourceType: sourceTypeOf(providers),
    chapters: request.timeline.markers
      .filter((marker) => marker.kind === 'chapter')
      .map(({ name, range }) => ({
        title: name,
        startMs: toMilliseconds(range.start),
        endMs: toMilliseconds(endTimeExclusive(range)),
      })),
  };
  return { craft: 'mux', spec, inputs: [...segments, sound.soundtrack] };
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index}`);
  return item;
}
