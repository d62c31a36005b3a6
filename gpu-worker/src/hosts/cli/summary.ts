import { toSeconds } from '@film-studio/shared/time';
import type { Film } from '../../engine/film/make-film.ts';
import { MixFacts } from '../../pipelines/mix/index.ts';

/** What a person reads when their film is done. */
export function summary(film: Film, folder: string, renderSeconds: number, setupSeconds: number): string {
  const frames = film.conformed.segments.reduce((sum, segment) => sum + segment.placed.frames, 0);
  const length = toSeconds({ value: frames, rate: film.timeline.rate });
  const { integratedLufs, truePeakDbtp } = MixFacts.parse(film.conformed.mix.facts);
  const setup = setupSeconds >= 1 ? `, after ${setupSeconds.toFixed(1)} s of set-up` : '';
  return [
    `${folder}/film.mp4`,
    `“${film.breakdown.title}”: ${clock(length)}, ${film.plan.shots.length} shots, ${film.breakdown.characters.length} characters, ` +
      `${integratedLufs.toFixed(1)} LUFS, ${truePeakDbtp.toFixed(1)} dBTP. Made in ${renderSeconds.toFixed(1)} s${setup}.`,
    '',
  ].join('\n');
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
