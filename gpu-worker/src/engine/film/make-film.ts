import { isStudioError, StudioError } from '@film-studio/shared/errors';
import type { Json, LineId } from '@film-studio/shared/ids';
import { aspectOf, pictureRate, pictureSize, type FilmOptions } from '@film-studio/shared/jobs';
import {
  breakDown,
  planShots,
  speechSpecFor,
  LineTiming,
  type Breakdown,
  type PlanOptions,
  type ShotPlan,
} from '@film-studio/shared/production';
import { parseScript, type Story } from '@film-studio/shared/script';
import type { Caption } from '@film-studio/shared/subtitles';
import { assembleTimeline, type Timeline } from '@film-studio/shared/timeline';
import type { StepRequest } from '../artifact-maker.ts';
import { conform, type ConformedFilm, type ConformRequest, type ConformTools } from './conform.ts';
import { burnedCaptions, captionsFor, type FilmCaptions } from './captions.ts';
import { checkTranslations } from './translations.ts';

export type FilmScript = { readonly bytes: Uint8Array; readonly name: string };

export type FilmRequest = {
  readonly script: FilmScript;
  readonly options: FilmOptions;
  /** Text of the subtitle files that lie beside the script, by language. */
  readonly translations: ReadonlyMap<string, string>;
  /** Name and version of the studio, written into the film. */
  readonly generator: string;
};

/** The script as understood, before anything is made. */
export type Understood = {
  readonly story: Story;
  readonly breakdown: Breakdown;
  readonly subtitleLanguages: readonly string[];
};

/** A finished film and everything that explains it. */
export type Film = Understood & {
  readonly timings: ReadonlyMap<LineId, LineTiming>;
  readonly plan: ShotPlan;
  readonly timeline: Timeline;
  readonly captions: ReadonlyMap<string, readonly Caption[]>;
  readonly conformed: ConformedFilm;
  readonly warnings: readonly string[];
};

/** Reads the script and breaks it down. @throws script/*, subtitles/no-translation, options/invalid */
export function understand(request: FilmRequest): Understood {
  const { options, script } = request;
  const parsed = parseScript(script.bytes, script.name, {
    ...(options.form ? { form: options.form } : {}),
    ...(options.language ? { language: options.language } : {}),
  });
  if (!parsed.ok) throw parsed.error;
  const breakdown = breakDown(parsed.story, {
    ...(options.culture ? { culture: options.culture } : {}),
    ...(options.language ? { language: options.language } : {}),
  });
  checkScenes(breakdown, options);
  const subtitleLanguages = checkTranslations(options.subtitles, breakdown.language, request.translations, script.name);
  return { story: parsed.story, breakdown, subtitleLanguages };
}

function checkScenes(breakdown: Breakdown, options: FilmOptions): void {
  const count = breakdown.scenes.length;
  if (!options.scenes || options.scenes.to <= count) return;
  throw new StudioError('options/invalid', {
    message: `--scenes asks for scene ${options.scenes.to}, and the script has ${count}.`,
    remedy: 'Ask for fewer, or see the scenes with film plan.',
  });
}

/** What shots are planned by; the same for a plan on paper and a film. */
export function planOptions(options: FilmOptions): PlanOptions {
  return {
    rate: pictureRate(options),
    aspect: aspectOf(options),
    style: options.style,
    seed: options.seed,
    titleCards: true,
    ...(options.durationMs === undefined ? {} : { targetMs: options.durationMs }),
    ...(options.scenes ? { sceneNumbers: options.scenes } : {}),
  };
}

/** Makes a film of a script: understands it, speaks its lines, plans its shots around them, edits, conforms. */
export async function makeFilm(request: FilmRequest, tools: ConformTools, signal: AbortSignal): Promise<Film> {
  const { options } = request;
  tools.progress.advance('analysis', 0);
  const understood = understand(request);
  const { breakdown } = understood;
  tools.progress.advance('analysis', 1);
  const timings = await speakLines(breakdown, options, tools, signal);
  const plan = planShots(breakdown, timings, planOptions(options));
  const { music, seed } = options;
  const timeline = assembleTimeline(breakdown, plan, timings, { music, language: breakdown.language, seed });
  const captions = captionsFor({
    timeline,
    timings,
    languages: understood.subtitleLanguages,
    filmLanguage: breakdown.language,
    translations: request.translations,
  });
  const told = [understood.story.warnings, breakdown.warnings, plan.warnings, captions.warnings];
  const warnings = [...new Set(told.flat())];
  for (const warning of warnings) tools.progress.warn(warning);
  const conformed = await conform(conformRequest(request, understood, timeline, captions), tools, signal);
  return { ...understood, timings, plan, timeline, captions: captions.byLanguage, conformed, warnings };
}

function conformRequest(
  { options, generator }: FilmRequest,
  { breakdown, subtitleLanguages }: Understood,
  timeline: Timeline,
  captions: FilmCaptions,
): ConformRequest {
  const { title, author, language } = breakdown;
  return {
    timeline,
    output: { ...pictureSize(options), quality: options.draft ? 'draft' : 'final' },
    burned: options.burnSubtitles ? burnedCaptions(captions, subtitleLanguages, timeline.rate) : [],
    webm: options.webm,
    film: { title, author, language, generator },
  };
}

/** Every line of the chosen scenes, spoken; the answer says when each word and mouth shape falls. */
async function speakLines(
  breakdown: Breakdown,
  options: FilmOptions,
  tools: ConformTools,
  signal: AbortSignal,
): Promise<ReadonlyMap<LineId, LineTiming>> {
  const characters = new Map(breakdown.characters.map((character) => [character.id, character]));
  const lines = breakdown.scenes
    .filter((scene) => !options.scenes || (scene.number >= options.scenes.from && scene.number <= options.scenes.to))
    .flatMap((scene) => scene.lines);
  let done = 0;
  const spoken = await Promise.all(
    lines.map(async (line) => {
      const character = characters.get(line.characterId);
      if (!character)
        throw new StudioError('internal/bug', { message: 'A line belongs to nobody.', details: { line: line.id } });
      const spec = speechSpecFor(line, character, breakdown, options.seed);
      const step: StepRequest = { craft: 'speech', spec: spec as unknown as Json };
      const ref = await tools.maker.make(step, signal).catch(unspoken);
      done += 1;
      tools.progress.advance('voices', done / lines.length);
      return [line.id, LineTiming.parse(ref.facts)] as const;
    }),
  );
  tools.progress.advance('voices', 1);
  return new Map(spoken);
}

/** That nobody can speak the line is for the person to mend, who chose the language. */
function unspoken(error: unknown): never {
  if (!isStudioError(error) || error.code !== 'provider/none') throw error;
  throw new StudioError('speech/unsupported-language', {
    message: error.message,
    remedy: 'Name the language of the script with --language, such as en; `film doctor` lists the voices.',
    cause: error,
  });
}
