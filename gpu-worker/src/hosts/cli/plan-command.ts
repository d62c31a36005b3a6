import {
  estimateTimings,
  planShots,
  visibleFrames,
  type Breakdown,
  type ShotPlan,
} from '@film-studio/shared/production';
import { rationalTime, toSeconds, toTimecode } from '@film-studio/shared/time';
import { pictureSize } from '@film-studio/shared/jobs';
import { planOptions, understand } from '../../engine/film/make-film.ts';
import type { CliArguments } from './arguments.ts';
import { EXIT } from './exit-codes.ts';
import { readScript } from './read-script.ts';
import { GENERATOR } from './version.ts';

/** Seconds of two-core work per megapixel of picture, measured (docs/benchmarks.md); for the estimate only. */
const RENDER_SECONDS_PER_MEGAPIXEL = 0.006;

/** `film plan SCRIPT`: scenes, cast, shots and an estimate; nothing is spoken or drawn. */
export async function planCommand(args: CliArguments, scriptPath: string): Promise<number> {
  const { script, translations } = await readScript(scriptPath);
  const { story, breakdown } = understand({ script, options: args.film, translations, generator: GENERATOR });
  const plan = planShots(breakdown, estimateTimings(breakdown), planOptions(args.film));
  const warnings = [...new Set([...story.warnings, ...breakdown.warnings, ...plan.warnings])];
  const text = args.json
    ? JSON.stringify({ breakdown, plan, warnings, estimate: estimate(plan, args) })
    : [...planLines(breakdown, plan, args), ...warnings.map((warning) => `note: ${warning}`), ''].join('\n');
  process.stdout.write(`${text}\n`);
  return EXIT.done;
}

function estimate(plan: ShotPlan, args: CliArguments): { filmSeconds: number; renderSeconds: number } {
  const frames = plan.shots.reduce((sum, _, index) => sum + visibleFrames(plan, index), 0);
  const { width, height } = pictureSize(args.film);
  return {
    filmSeconds: toSeconds(rationalTime(frames, plan.rate)),
    renderSeconds: 2 + (frames * width * height * RENDER_SECONDS_PER_MEGAPIXEL) / 1e6,
  };
}

function planLines(breakdown: Breakdown, plan: ShotPlan, args: CliArguments): string[] {
  const names = new Map<string, string>(breakdown.characters.map((character) => [character.id, character.name]));
  const { filmSeconds, renderSeconds } = estimate(plan, args);
  const lines = [
    `${breakdown.title}  (${breakdown.form}, ${breakdown.genre}, ${breakdown.culture}, ${breakdown.language})`,
    ...breakdown.characters.map(
      (one) =>
        `  ${one.name}: ${one.look.genderPresentation}, ${one.look.ageYears}${one.voiceOnly ? ', heard only' : ''}`,
    ),
    '',
  ];
  let frame = 0;
  let sceneId = '';
  for (const [index, shot] of plan.shots.entries()) {
    const frames = visibleFrames(plan, index);
    const scene = breakdown.scenes.find((candidate) => candidate.id === shot.sceneId);
    if (scene && scene.id !== sceneId)
      lines.push(`Scene ${scene.number}. ${scene.name} (${scene.timeOfDay}, ${scene.weather}, ${scene.mood})`);
    sceneId = shot.sceneId;
    const subjects = shot.subjects.map((id) => names.get(id) ?? '').join(' & ');
    const length = toSeconds(rationalTime(frames, plan.rate)).toFixed(1);
    lines.push(
      `  ${toTimecode(rationalTime(frame, plan.rate))}  ${length.padStart(5)} s  ${shot.size.padEnd(4)}${shot.purpose.padEnd(18)}${shot.camera.move.padEnd(10)}${subjects}`,
    );
    if (args.why) lines.push(`               ${shot.why}`);
    frame += frames;
  }
  lines.push(
    '',
    `${plan.shots.length} shots, about ${filmSeconds.toFixed(0)} s of film, about ${renderSeconds.toFixed(0)} s to make on two cores.`,
  );
  return lines;
}
