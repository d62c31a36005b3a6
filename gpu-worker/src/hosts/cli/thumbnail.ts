import { visibleFrames } from '@film-studio/shared/production';
import { toSeconds } from '@film-studio/shared/time';
import type { Film } from '../../engine/film/make-film.ts';

/** Shot sizes that make a good cover, best first: faces one can read, with a place around them. */
const PREFERRED = ['MCU', 'MS', 'CU', 'WS', 'EWS', 'ECU'];

/** The second of the film whose frame is its cover: the middle of a shot of people at a telling size, past the title. */
export function thumbnailTime(film: Film): number {
  const { rate } = film.timeline;
  let frame = 0;
  const shots = film.plan.shots.map((shot, index) => {
    const seen = visibleFrames(film.plan, index);
    const middle = frame + Math.floor(seen / 2);
    frame += seen;
    return {
      middle,
      people: Math.min(2, shot.subjects.length),
      size: PREFERRED.indexOf(shot.size),
      card: shot.picture.cards.length > 0,
    };
  });
  const best = [...shots].sort((a, b) => Number(a.card) - Number(b.card) || b.people - a.people || a.size - b.size)[0];
  return toSeconds({ value: best?.middle ?? 0, rate });
}
