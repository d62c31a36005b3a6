import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Breakdown, ShotPlan } from '@film-studio/shared/production';
import { parseSrt } from '@film-studio/shared/subtitles';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filmFolder, type MadeFilm } from './craft-folder.ts';
import { FILM_MAIN } from './film-process.ts';
import { probeFile } from './measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'film-options-'));
const make = filmFolder(folder);
const LIGHTHOUSE = fileURLToPath(new URL('../../samples/lighthouse.fountain', import.meta.url));

const DUO = `Title: Two Doors

INT. HALL - DAY

NORA, 40, in a green coat, waits.

NORA
You are late again.

EXT. GARDEN - DAY

PAUL
The train was late. I only sat in it.
`;

/** The picture is exactly this large and fast, has exactly the frames of the edit, and the sound is as long. */
function expectPicture(made: MadeFilm, width: number, height: number, rate: string): void {
  const { streams } = probeFile(made.film);
  const video = streams.find((stream) => stream.codec_type === 'video');
  const audio = streams.find((stream) => stream.codec_type === 'audio');
  expect(video).toMatchObject({ width, height, r_frame_rate: rate });
  const frames = made.timeline.tracks[0]?.items.reduce((sum, item) => {
    if (item.kind !== 'clip' || item.media.kind === 'missing') return sum;
    return sum + (item.sourceRange ?? item.media.availableRange).duration.value;
  }, 0);
  expect(video?.nb_read_packets).toBe(frames);
  expect(made.report.film.frames).toBe(frames);
  const { numerator, denominator } = made.timeline.rate;
  expect(`${numerator}/${denominator}`).toBe(rate);
  const frame = denominator / numerator;
  expect(Math.abs((video?.duration ?? 0) - (frames ?? 0) * frame)).toBeLessThan(frame / 4);
  expect(Math.abs((video?.duration ?? 0) - (audio?.duration ?? 0))).toBeLessThanOrEqual(frame);
}

const Planned = z.object({
  breakdown: Breakdown,
  plan: ShotPlan,
  estimate: z.object({ filmSeconds: z.number(), renderSeconds: z.number() }),
});
function planned(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', FILM_MAIN, 'plan', script, '--json', ...args],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return Planned.parse(JSON.parse(stdout));
}

describe('--ratio, --fps, --draft', () => {
  it('9:16 at 23.976', async () => {
    const made = await make('tall.fountain', DUO, '--ratio', '9:16', '--fps', '23.976', '--scenes', '1');
    expectPicture(made, 480, 854, '24000/1001');
  });

  it('1:1 at 29.97, with a Spanish translation that lies beside the script', async () => {
    writeFileSync(
      join(folder, 'square.es.srt'),
      '1\n00:00:01,000 --> 00:00:02,000\nOtra vez llegas tarde.\n\n2\n00:00:03,000 --> 00:00:04,000\nEl tren llegó tarde. Yo solo iba sentado.\n',
    );
    const made = await make('square.fountain', DUO, '--ratio', '1:1', '--fps', '29.97', '--subtitles', 'en,es');
    expectPicture(made, 480, 480, '30000/1001');
    const [english, spanish] = ['en', 'es'].map((language) =>
      parseSrt(readFileSync(join(made.out, `film.${language}.srt`), 'utf8')),
    );
    expect(english?.map((caption) => caption.lines.join(' ')).join(' ')).toContain('You are late again.');
    expect(spanish?.map((caption) => caption.lines.join(' '))).toEqual([
      'Otra vez llegas tarde.',
      'El tren llegó tarde. Yo solo iba sentado.',
    ]);
    expect(spanish?.[0]?.startMs).toBe(english?.[0]?.startMs);
    expect(spanish?.at(-1)?.endMs).toBe(english?.at(-1)?.endMs);
  });

  it('4:5 at 60, spoken in Spanish because --language says so', async () => {
    const made = await make('cuatro.fountain', DUO.replace('You are late again.', 'Vamos.'), '--ratio', '4:5', '--fps', '60', '--scenes', '1', '--language', 'es'); // prettier-ignore
    expectPicture(made, 480, 600, '60/1');
    expect(parseSrt(readFileSync(join(made.out, 'film.es.srt'), 'utf8'))[0]?.lines).toEqual(['Vamos.']);
    const spoken = made.timeline.tracks.flatMap((track) =>
      track.items.flatMap((item) =>
        item.kind === 'clip' && item.media.kind === 'generator' && item.media.spec.generator === 'speech'
          ? [item.media.spec.parameters.language]
          : [],
      ),
    );
    expect(spoken).toEqual(['es']);
  });

  it('2.39, the second scene alone', async () => {
    const made = await make('wide.fountain', DUO, '--ratio', '2.39', '--scenes', '2');
    expectPicture(made, 854, 358, '24/1');
    const words = readFileSync(join(made.out, 'film.en.srt'), 'utf8');
    expect(words).toContain('The train was late.');
    expect(words).not.toContain('You are late again.');
    const places = new Set(
      made.timeline.tracks[0]?.items.flatMap((item) =>
        item.kind === 'clip' && item.media.kind === 'generator' && item.media.spec.generator === 'picture'
          ? [item.media.spec.parameters.set.interior]
          : [],
      ),
    );
    expect(places).toEqual(new Set([false]));
  });
});

describe('--duration', () => {
  it('60 s: the finished film is within 5 %', async () => {
    const made = await make('sixty.fountain', readFileSync(LIGHTHOUSE, 'utf8'), '--duration', '60s');
    expect(Math.abs(made.report.film.durationSeconds - 60)).toBeLessThanOrEqual(3);
    expect(Math.abs(probeFile(made.film).format.duration - made.report.film.durationSeconds)).toBeLessThan(0.1);
  });

  it.each([60, 90])('%i s: so is the plan, and nobody loses a word', (seconds) => {
    const { plan, breakdown, estimate } = planned(LIGHTHOUSE, '--duration', `${seconds}s`);
    expect(Math.abs(estimate.filmSeconds - seconds)).toBeLessThanOrEqual(seconds * 0.05);
    expect(new Set(plan.lines.map((line) => line.lineId))).toEqual(
      new Set(breakdown.scenes.flatMap((scene) => scene.lines.map((line) => line.id))),
    );
  });
});

describe('--culture and --seed', () => {
  it('dress and furnish another film', () => {
    const [own, asian] = [planned(LIGHTHOUSE), planned(LIGHTHOUSE, '--culture', 'east-asian')];
    expect(asian.breakdown.culture).toBe('east-asian');
    const seen = ({ plan }: z.infer<typeof Planned>) => plan.shots.map(({ picture }) => picture.set.culture);
    expect(new Set(seen(asian))).toEqual(new Set(['east-asian']));
    expect(seen(own)).not.toContain('east-asian');
  });

  it('another seed makes another film, the same seed the same', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => planned(LIGHTHOUSE, '--seed', String(seed)).plan);
    expect(again).toEqual(first);
    const pictures = (plan: ShotPlan | undefined) => plan?.shots.map((shot) => JSON.stringify(shot.picture)) ?? [];
    const kept = pictures(other).filter((picture) => pictures(first).includes(picture));
    expect(kept.length).toBeLessThan(pictures(first).length / 4);
  });
});
