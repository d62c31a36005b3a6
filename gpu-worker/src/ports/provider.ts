import type { Json } from '@film-studio/shared/ids';
import type { LocalPath, ArtifactRef } from './artifact-store.ts';

/** What a provider can be asked for. */
export type Craft =
  | 'picture'
  | 'speech'
  | 'score'
  | 'ambience'
  | 'effect'
  | 'mix'
  | 'soundtrack'
  | 'mux'
  | 'webm'
  | 'music-file';

/** Where the work happens; only the last two can cost money. */
export type ProviderSeat = 'builtin' | 'onnx' | 'cloud' | 'vendor';

/** An input file of a step, ready to read. */
export type StepInput = { readonly ref: ArtifactRef; readonly path: LocalPath };

export type StepContext = {
  readonly signal: AbortSignal;
  /** 0…1 of this step; may be called often. */
  readonly progress: (fraction: number) => void;
};

export type StepOutput = { readonly path: LocalPath; readonly mediaType: string; readonly facts: Json };

export type StepEstimate = { readonly seconds: number; readonly costCredits: number };

/** Can the provider do it, and if not, why: a sentence for the user. */
export type Support = { readonly supported: true } | { readonly supported: false; readonly reason: string };

/** Makes one kind of artifact. The same spec, inputs and version always give the same bytes. */
export interface Provider<Spec extends Json = Json> {
  readonly craft: Craft;
  readonly seat: ProviderSeat;
  /** `builtin/illustration`, `builtin/flite`. */
  readonly name: string;
  /** Raised whenever the same spec would give other bytes. */
  readonly version: string;
  supports(spec: Spec): Support;
  estimate(spec: Spec): StepEstimate;
  make(spec: Spec, inputs: readonly StepInput[], context: StepContext): Promise<StepOutput>;
}
