import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aspectOf, FilmOptions, pictureSize, RATIOS, type Ratio } from '@film-studio/shared/jobs';
import { breakDown, checkPlan, estimateTimings, planShots, type Shot } from '@film-studio/shared/production';
import { parseScript } from '@film-studio/shared/script';
import { describe, expect, it } from 'vitest';
import { planOptions } from '../../gpu-worker/src/engine/film/make-film.ts';
import { facesOf, type Size } from './film-faces.ts';

const SAMPLES = [
  'lighthouse.fountain',
  'story.md',
  'podcast.fountain',
  'poem.txt',
  'sloka.fountain',
  'escena.fountain',
];

function planOf(sample: string, ratio: Ratio) {
  const bytes = readFileSync(fileURLToPath(new URL(`../../samples/${sample}`, import.meta.url)));
  const parsed = parseScript(bytes, sample, {});
  if (!parsed.ok) throw parsed.error;
  const options = FilmOptions.parse({ resolution: '480p', ratio });
  const breakdown = breakDown(parsed.story, {});
  const plan = planShots(breakdown, estimateTimings(breakdown), planOptions(options));
  return { breakdown, plan, options, size: pictureSize(options) };
}

/** Heads that the picture's edge cuts while their middle is in it, at five moments of the shot; extreme close-ups may. */
function cutHeads(shot: Shot, size: Size): string[] {
  if (shot.size === 'ECU') return [];
  const moments = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round((shot.picture.frames - 1) * part));
  return facesOf(shot.picture, size).flatMap((face) =>
    moments.flatMap((frame) => {
      const head = face.headAt(frame);
      if (head === undefined) return [];
      const middle = { x: (head.left + head.right) / 2, y: (head.top + head.bottom) / 2 };
      const seen = middle.x > 0 && middle.x < size.width && middle.y > 0 && middle.y < size.height;
      const side = face.staging.walk === undefined && (head.left < 0 || head.right > size.width);
      const where = head.top < 0 ? 'top' : side ? 'side' : '';
      return seen && where !== '' ? [`shot ${shot.number} ${shot.size} ${shot.purpose}, frame ${frame}: ${where}`] : [];
    }),
  );
}

describe.each(SAMPLES)('the shots of %s', (sample) => {
  it.each(RATIOS)('keep every head whole and the rules of film grammar at %s', (ratio) => {
    const { breakdown, plan, options, size } = planOf(sample, ratio);
    expect(checkPlan(plan, breakdown, aspectOf(options))).toEqual([]);
    expect(plan.shots.flatMap((shot) => cutHeads(shot, size))).toEqual([]);
  });
});
