import { isStudioError } from '@film-studio/shared/errors';
import type { Json } from '@film-studio/shared/ids';
import type {
  ArtifactKey,
  ArtifactRef,
  ArtifactStore,
  Clock,
  Craft,
  LocalPath,
  Provider,
  StepInput,
} from '../ports/index.ts';
import { artifactKey } from './artifact-key.ts';
import type { PriorityGate } from './priority-gate.ts';
import type { Router } from './router.ts';

export type StepRequest = {
  readonly craft: Craft;
  readonly spec: Json;
  readonly inputs?: readonly ArtifactRef[];
  /** Longer work first; seconds expected unless said. */
  readonly priority?: number;
};

/** What happened to one step; reports and progress are made of these. */
export type StepRecord = {
  readonly craft: Craft;
  readonly ref: ArtifactRef;
  readonly cached: boolean;
  readonly seconds: number;
};

export type MakerObserver = {
  finished(record: StepRecord): void;
};

/** Makes artifacts: looks each up by its key first, makes it once however often it is asked for, publishes it whole. */
export type ArtifactMaker = {
  keyOf(request: StepRequest): ArtifactKey;
  /** The step's artifact, from the store or made now; `onProgress` hears 0…1 while it is made. */
  make(request: StepRequest, signal: AbortSignal, onProgress?: (fraction: number) => void): Promise<ArtifactRef>;
  /** Seconds the step is expected to take: 0 when its artifact is stored already. */
  expectedSeconds(request: StepRequest): Promise<number>;
  /** The artifact as a readable file; a damaged one is made again from its request. */
  materialize(request: StepRequest, ref: ArtifactRef, signal: AbortSignal): Promise<LocalPath>;
};

export type MakerPorts = {
  readonly store: ArtifactStore;
  readonly router: Router;
  readonly clock: Clock;
  /** How many steps of a craft may run at once. */
  readonly gates: Readonly<Record<Craft, PriorityGate>>;
  readonly observer: MakerObserver;
};

type Step = {
  readonly request: StepRequest;
  readonly key: ArtifactKey;
  readonly provider: Provider;
  readonly priority: number;
  readonly onProgress: ((fraction: number) => void) | undefined;
};

export function createArtifactMaker(ports: MakerPorts): ArtifactMaker {
  return new Maker(ports);
}

class Maker implements ArtifactMaker {
  readonly #ports: MakerPorts;
  readonly #inFlight = new Map<ArtifactKey, Promise<ArtifactRef>>();
  /** What each artifact was made from, so that a damaged input can be made again. */
  readonly #requests = new Map<ArtifactKey, StepRequest>();

  constructor(ports: MakerPorts) {
    this.#ports = ports;
  }

  keyOf(request: StepRequest): ArtifactKey {
    return keyFor(this.#ports.router.route(request.craft, request.spec).provider, request);
  }

  async make(request: StepRequest, signal: AbortSignal, onProgress?: (fraction: number) => void): Promise<ArtifactRef> {
    const { provider, estimate } = this.#ports.router.route(request.craft, request.spec);
    const key = keyFor(provider, request);
    this.#requests.set(key, request);
    const running = this.#inFlight.get(key);
    if (running) return running;
    const priority = request.priority ?? estimate.seconds;
    const work = this.#find({ request, key, provider, priority, onProgress }, signal);
    this.#inFlight.set(key, work);
    work.catch(() => this.#inFlight.delete(key)); // a failed step may be tried again; the caller hears of it from `work`
    return work;
  }

  async expectedSeconds(request: StepRequest): Promise<number> {
    if (await this.#ports.store.stat(this.keyOf(request))) return 0;
    return this.#ports.router.route(request.craft, request.spec).estimate.seconds;
  }

  async materialize(request: StepRequest, ref: ArtifactRef, signal: AbortSignal): Promise<LocalPath> {
    const { store } = this.#ports;
    try {
      return await store.materialize(ref, signal);
    } catch (error) {
      if (!isStudioError(error) || error.code !== 'artifact/corrupt') throw error;
      this.#inFlight.delete(ref.key);
      return store.materialize(await this.make(request, signal), signal);
    }
  }

  async #find(step: Step, signal: AbortSignal): Promise<ArtifactRef> {
    const { store, observer, gates } = this.#ports;
    const stored = await store.stat(step.key);
    if (stored) {
      observer.finished({ craft: step.request.craft, ref: stored, cached: true, seconds: 0 });
      return stored;
    }
    return gates[step.request.craft].run(step.priority, signal, () => this.#produce(step, signal));
  }

  async #produce({ request, key, provider, onProgress }: Step, signal: AbortSignal): Promise<ArtifactRef> {
    const { clock, store, observer } = this.#ports;
    const startedMs = clock.nowMs();
    const inputs = await this.#openInputs(request.inputs ?? [], signal);
    const progress = (fraction: number) => onProgress?.(Math.min(1, Math.max(0, fraction)));
    const output = await provider.make(request.spec, inputs, { signal, progress });
    signal.throwIfAborted();
    const ref = await store.publish(output.path, key, {
      mediaType: output.mediaType,
      facts: output.facts,
      provenance: provenanceOf(request, provider),
    });
    observer.finished({ craft: request.craft, ref, cached: false, seconds: (clock.nowMs() - startedMs) / 1000 });
    return ref;
  }

  async #openInputs(refs: readonly ArtifactRef[], signal: AbortSignal): Promise<StepInput[]> {
    const inputs: StepInput[] = [];
    for (const ref of refs) {
      const request = this.#requests.get(ref.key);
      const path = request ? this.materialize(request, ref, signal) : this.#ports.store.materialize(ref, signal);
      inputs.push({ ref, path: await path });
    }
    return inputs;
  }
}

function keyFor(provider: Provider, request: StepRequest): ArtifactKey {
  return artifactKey({
    craft: request.craft,
    provider: provider.name,
    providerVersion: provider.version,
    spec: request.spec,
    inputs: (request.inputs ?? []).map((input) => input.digest),
  });
}

function provenanceOf(request: StepRequest, provider: Provider) {
  return {
    step: request.craft,
    provider: provider.name,
    providerVersion: provider.version,
    seed: seedOf(request.spec),
    inputs: (request.inputs ?? []).map((input) => input.digest),
  };
}

/** Specs that are left to chance say so with a `seed` member. */
function seedOf(spec: Json): number | undefined {
  if (spec === null || typeof spec !== 'object' || !('seed' in spec)) return undefined;
  return typeof spec.seed === 'number' ? spec.seed : undefined;
}
