import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FilmOptions } from '@film-studio/shared/jobs';
import { rationalTime } from '@film-studio/shared/time';
import type { Clip, Timeline } from '@film-studio/shared/timeline';
import { systemClock } from '../../gpu-worker/src/adapters/system/index.ts';
import { conform } from '../../gpu-worker/src/engine/film/conform.ts';
import { makeFilm, type Film } from '../../gpu-worker/src/engine/film/make-film.ts';
import { createFilmProgress } from '../../gpu-worker/src/engine/progress.ts';
import { openStudio, type Studio } from '../../gpu-worker/src/hosts/cli/composition.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameDigests } from './frame-digest.ts';
import { lumaOfFrames } from './measure.ts';

const SCRIPT = `INT. SHOP - DAY

NORA
One more day and the shop is closed for good. Look at it.

PAUL
It was a fine shop. I bought my first book here.

NORA
You never paid for it.

PAUL
I was going to.
`;
const OUTPUT = { width: 640, height: 360, quality: 'final' as const };
const signal = new AbortController().signal;

let studio: Studio;
let film: Film;

const tools = () => ({
  maker: studio.maker,
  workers: 2,
  progress: createFilmProgress(systemClock, { emit: () => undefined }),
});
const conformed = (timeline: Timeline) =>
  conform(
    {
      timeline,
      output: OUTPUT,
      burned: [],
      webm: false,
      film: { title: 'T', author: '', language: 'en', generator: 'test' },
    },
    tools(),
    signal,
  );
/** Digest of each frame of the picture, without its time stamp, and how bright it is. */
async function pictureOf(timeline: Timeline): Promise<{ digests: string[]; luma: number[] }> {
  const made = await conformed(timeline);
  const path = await studio.maker.materialize(made.filmRequest, made.film, signal);
  const digests = frameDigests(path)
    .filter((line) => line.startsWith('0,'))
    .map((line) => line.split(',').at(-1)?.trim() ?? '');
  return { digests, luma: lumaOfFrames(path) };
}

beforeAll(async () => {
  const ffmpegPath = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
  const ffprobePath = process.env['FFPROBE_PATH'] ?? 'ffprobe';
  studio = await openStudio(
    { cacheFolder: mkdtempSync(join(tmpdir(), 'film-conform-')), ffmpegPath, ffprobePath, jobs: 2 },
    signal,
  );
  const options = FilmOptions.parse({ resolution: '480p' });
  const script = { bytes: new TextEncoder().encode(SCRIPT), name: 'shop.fountain' };
  film = await makeFilm({ script, options, translations: new Map(), generator: 'test' }, tools(), signal);
});
afterAll(async () => {
  await studio.close();
});

/** The film's picture track with its clips changed; every other track as it was. */
function withClips(change: (clips: readonly Clip[]) => readonly Clip[]): Timeline {
  const [picture, ...others] = film.timeline.tracks;
  if (!picture) throw new Error('a film has a picture track');
  return {
    ...film.timeline,
    tracks: [{ ...picture, items: [...change(picture.items.filter((item) => item.kind === 'clip'))] }, ...others],
  };
}
const framesOf = (clip: Clip) =>
  clip.media.kind === 'missing' ? 0 : (clip.sourceRange ?? clip.media.availableRange).duration.value;

describe('a film is conformed from its timeline alone', () => {
  it('so a trimmed and a removed clip change exactly their frames, and nothing else is made again', async () => {
    const whole = withClips((clips) => clips);
    const { digests: before, luma: lumaBefore } = await pictureOf(whole);
    const clips = (whole.tracks[0]?.items ?? []) as readonly Clip[];
    expect(clips.length).toBeGreaterThanOrEqual(4);
    const [trimmed, removed, cut] = [1, clips.length - 2, 7];
    const starts = clips.map((_, index) => clips.slice(0, index).reduce((sum, clip) => sum + framesOf(clip), 0));
    const edited = withClips((all) =>
      all
        .map((clip, index) => {
          if (index !== trimmed || clip.media.kind === 'missing') return clip;
          const { start, duration } = clip.media.availableRange;
          return { ...clip, sourceRange: { start, duration: rationalTime(duration.value - cut, duration.rate) } };
        })
        .filter((_, index) => index !== removed),
    );
    const madeBefore = studio.records.length;
    const { digests: after, luma } = await pictureOf(edited);
    const gone = (frame: number) => {
      const trimEnd = (starts[trimmed + 1] ?? 0) - cut;
      const inTrim = frame >= trimEnd && frame < (starts[trimmed + 1] ?? 0);
      return inTrim || (frame >= (starts[removed] ?? 0) && frame < (starts[removed + 1] ?? 0));
    };
    expect(after.length).toBe(before.filter((_, frame) => !gone(frame)).length);
    // the trimmed clip's own piece is encoded anew, so its frames may differ in their bits; all others are the same
    const inTrimmed = (frame: number) => frame >= (starts[trimmed] ?? 0) && frame < (starts[trimmed + 1] ?? 0);
    const expected = before.flatMap((digest, frame) => (gone(frame) ? [] : [inTrimmed(frame) ? '' : digest]));
    expect(after.map((digest, index) => (expected[index] === '' ? '' : digest))).toEqual(expected);
    const lumaExpected = lumaBefore.filter((_, frame) => !gone(frame));
    expect(Math.max(...luma.map((value, index) => Math.abs(value - (lumaExpected[index] ?? 0))))).toBeLessThan(1);
    const made = studio.records.slice(madeBefore).filter((record) => !record.cached);
    expect(made.filter((record) => record.craft === 'picture')).toHaveLength(1);
    expect(made.filter((record) => ['speech', 'score', 'ambience', 'effect'].includes(record.craft))).toEqual([]);
  });

  it('and a gap is black', async () => {
    const gap = { kind: 'gap' as const, duration: rationalTime(12, film.timeline.rate) };
    const [picture, ...others] = withClips((clips) => clips.slice(0, 1)).tracks;
    if (!picture) throw new Error('a film has a picture track');
    const { luma } = await pictureOf({
      ...film.timeline,
      tracks: [{ ...picture, items: [...picture.items, gap] }, ...others],
    });
    expect(Math.max(...luma.slice(-12))).toBeLessThan(6);
    expect(Math.min(...luma.slice(0, -12))).toBeGreaterThan(20);
  });
});
