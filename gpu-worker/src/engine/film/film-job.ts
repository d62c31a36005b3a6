import { StudioError } from '@film-studio/shared/errors';
import type { Json } from '@film-studio/shared/ids';
import { FilmOptions } from '@film-studio/shared/jobs';
import { z } from 'zod';
import type { RenderResult } from '../../ports/index.ts';
import type { JobRunner } from '../worker.ts';
import type { ConformTools } from './conform.ts';
import { makeFilm, type Film, type FilmRequest } from './make-film.ts';

/** A film as a job that any host can run: the script travels with it. */
export const FilmJobSpec = z.object({
  kind: z.literal('film'),
  script: z.object({ name: z.string(), base64: z.base64() }),
  options: FilmOptions,
  /** Text of subtitle files by language. */
  translations: z.record(z.string(), z.string()),
});
export type FilmJobSpec = z.infer<typeof FilmJobSpec>;

export type FilmRunnerPorts = {
  readonly tools: ConformTools;
  /** Name and version of the studio, written into the film. */
  readonly generator: string;
  /** Puts the finished film where this host's users find it; answers where. Runs while the job is still held. */
  deliver(film: Film, options: FilmOptions, signal: AbortSignal): Promise<readonly string[]>;
};

/** What a worker of any host does with a film job. */
export function createFilmRunner(ports: FilmRunnerPorts): JobRunner {
  return {
    async run(job, signal): Promise<RenderResult> {
      const request = requestOf(job.spec, ports.generator);
      const film = await makeFilm(request, ports.tools, signal);
      const outputs = await ports.deliver(film, request.options, signal);
      return { outputs, facts: { film: film.conformed.film.digest, warnings: [...film.warnings] } };
    },
  };
}

/** The job that asks for this film. */
export function filmJobSpec(request: FilmRequest): FilmJobSpec {
  return {
    kind: 'film',
    script: { name: request.script.name, base64: toBase64(request.script.bytes) },
    options: request.options,
    translations: Object.fromEntries(request.translations),
  };
}

function requestOf(spec: Json, generator: string): FilmRequest {
  const parsed = FilmJobSpec.safeParse(spec);
  if (!parsed.success)
    throw new StudioError('options/invalid', {
      message: `This job is no film: its ${parsed.error.issues[0]?.path.join('.') || 'kind'} is not as it should be.`,
      remedy: 'Send it from a studio of the same version.',
      cause: parsed.error,
    });
  const { script, options, translations } = parsed.data;
  return {
    script: { name: script.name, bytes: fromBase64(script.base64) },
    options,
    translations: new Map(Object.entries(translations)),
    generator,
  };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
