import type { Json } from '@film-studio/shared/ids';
import { toSeconds } from '@film-studio/shared/time';
import type { Film } from '../../engine/film/make-film.ts';
import type { StepRecord } from '../../engine/artifact-maker.ts';
import { isPlaceItself, resolveNoun } from '../../pipelines/illustration/props/index.ts';
import type { DeliveredFile } from './output-folder.ts';
import { MixFacts } from '../../pipelines/mix/index.ts';
import { sourceTypeOf } from '../../pipelines/provenance/index.ts';

export type RunFacts = {
  readonly generator: string;
  readonly setupSeconds: number;
  readonly renderSeconds: number;
  readonly stageSeconds: Readonly<Record<string, number>>;
  readonly peakMemoryBytes: number;
  readonly outputs: readonly DeliveredFile[];
};

/** `report.json`: what was made, out of what, by whom, how long it took and how it measures. */
export function filmReport(film: Film, records: readonly StepRecord[], run: RunFacts): Json {
  const mix = MixFacts.parse(film.conformed.mix.facts);
  const frames = film.conformed.segments.reduce((sum, segment) => sum + segment.placed.frames, 0);
  const once = [...new Map(records.map((record) => [record.ref.key, record])).values()];
  return {
    schema: 'film-studio.report.1',
    title: film.breakdown.title,
    generator: run.generator,
    digitalSourceType: sourceTypeOf(once.map((record) => record.ref.provenance.provider)),
    seconds: { setup: run.setupSeconds, render: run.renderSeconds, stages: { ...run.stageSeconds } },
    cache: {
      hits: once.filter((record) => record.cached).length,
      made: once.filter((record) => !record.cached).length,
    },
    film: {
      frames,
      durationSeconds: toSeconds({ value: frames, rate: film.timeline.rate }),
      soundSeconds: mix.totalSamples / mix.sampleRateHz,
      scenes: new Set(film.plan.shots.map((shot) => shot.sceneId)).size,
      shots: film.plan.shots.length,
    },
    loudness: {
      integratedLufs: mix.integratedLufs,
      truePeakDbtp: mix.truePeakDbtp,
      ...(mix.dialogueOverBedLu === undefined ? {} : { dialogueOverBedLu: mix.dialogueOverBedLu }),
    },
    peakMemoryBytes: run.peakMemoryBytes,
    warnings: [...film.warnings],
    drawnAs: standIns(film),
    outputs: run.outputs.map((file) => ({ ...file })),
    artifacts: once.map(artifactRow),
  };
}

/** Nouns of the script that have no drawing of their own, and what was drawn in their place. */
function standIns(film: Film): { noun: string; drawnAs: string }[] {
  const nouns = film.plan.shots.flatMap(({ picture }) => [
    ...picture.set.dressing.filter((noun) => !isPlaceItself(noun)),
    ...picture.props.map((prop) => prop.noun),
    ...picture.figures.flatMap((figure) => (figure.holding === undefined ? [] : [figure.holding])),
  ]);
  return [...new Set(nouns)]
    .map((noun) => ({ noun, resolved: resolveNoun(noun) }))
    .filter(({ resolved }) => !resolved.exact)
    .map(({ noun, resolved }) => ({ noun, drawnAs: resolved.drawnAs }));
}

function artifactRow(record: StepRecord): Json {
  const { ref } = record;
  const { seed, ...provenance } = ref.provenance;
  return {
    key: ref.key,
    digest: ref.digest,
    sizeBytes: ref.sizeBytes,
    mediaType: ref.mediaType,
    cached: record.cached,
    seconds: record.seconds,
    provenance: { ...provenance, inputs: [...provenance.inputs], ...(seed === undefined ? {} : { seed }) },
  };
}
