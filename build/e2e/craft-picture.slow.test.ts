import { beforeAll, describe, expect, it } from 'vitest';
import { filmFolder, type MadeFilm } from './craft-folder.ts';
import { facesOf, figuresOf, isStillSet, stretchesOf, type ScreenBox, type Size, type Stretch } from './film-faces.ts';
import { eachFrame } from './film-frames.ts';
import { lumaOfFrames } from './measure.ts';

const make = filmFolder();

const SCRIPT = `Title: The Numbers

INT. CORRIDOR - DAY

KEMI, 35, in a grey suit, waits.

KEMI
The numbers are wrong. All of them, and I can prove it to you here and now.

LEE, 60, bald, listens.

LEE
(afraid)
Then prove it. Sit down and show me, and tell nobody what you have seen.

KEMI
(angry)
I have told the whole town already!
`;

/** Decoded luma of some frames, by their number in the film. */
async function lumaOf(film: string, size: Size, frames: readonly number[]): Promise<Map<number, Uint8Array>> {
  const found = new Map<number, Uint8Array>();
  const ranges = [...frames].sort((a, b) => a - b).map((startFrame) => ({ startFrame, frames: 1 }));
  await eachFrame(
    film,
    { ...size, format: 'gray', ranges },
    ({ index, pixels }) => void found.set(index, pixels.slice()),
  );
  return found;
}

function meets(a: ScreenBox, b: ScreenBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box of rows and columns in which many pixels differ clearly: a line of words, not the odd pixel that an encoder moves. */
function changedBox(a: Uint8Array, b: Uint8Array, size: Size): ScreenBox | undefined {
  const rows = new Array<number>(size.height).fill(0);
  const columns = new Array<number>(size.width).fill(0);
  a.forEach((value, at) => {
    if (Math.abs(value - (b[at] ?? 0)) < 40) return;
    rows[Math.floor(at / size.width)]! += 1;
    columns[at % size.width]! += 1;
  });
  const [ys, xs] = [rows, columns].map((counts) => counts.flatMap((count, at) => (count >= 12 ? [at] : [])));
  if (!xs?.length || !ys?.length) return undefined;
  return { left: xs[0] ?? 0, right: (xs.at(-1) ?? 0) + 1, top: ys[0] ?? 0, bottom: (ys.at(-1) ?? 0) + 1 };
}

/** Mouths that speak at a frame of the film. */
function speakingMouths({ picture, startFrame, shotFrame }: Stretch, size: Size, frame: number): ScreenBox[] {
  const at = shotFrame + frame - startFrame;
  const ms = (at * 1000 * picture.rate.denominator) / picture.rate.numerator;
  return facesOf(picture, size).flatMap((face) => {
    const speaks = face.staging.performance.mouth.some(
      (cue) => cue.shape !== 'X' && cue.startMs <= ms && cue.endMs > ms,
    );
    return speaks ? (face.mouthAt(at) ?? []) : [];
  });
}

describe.each([
  ['16:9', { width: 854, height: 480 }],
  ['9:16', { width: 480, height: 854 }],
] as const)('burned subtitles at %s', (ratio, size) => {
  let [plain, burned]: MadeFilm[] = [];
  beforeAll(async () => {
    plain = await make('numbers.fountain', SCRIPT, '--ratio', ratio);
    burned = await make('numbers.fountain', SCRIPT, '--ratio', ratio, '--burn-subtitles');
  });

  it('are in the picture and never over a mouth that speaks', async () => {
    if (!plain || !burned) throw new Error('no film');
    const moments = stretchesOf(plain.timeline, size).flatMap((stretch) =>
      Array.from({ length: Math.ceil(stretch.frames / 8) }, (_, index) => ({
        stretch,
        frame: stretch.startFrame + index * 8,
      })),
    );
    const spoken = moments
      .map(({ stretch, frame }) => ({ frame, mouths: speakingMouths(stretch, size, frame) }))
      .filter(({ mouths }) => mouths.length > 0);
    expect(spoken.length).toBeGreaterThan(20);
    const frames = spoken.map(({ frame }) => frame);
    const [without, withWords] = [await lumaOf(plain.film, size, frames), await lumaOf(burned.film, size, frames)];
    const seen = spoken.flatMap(({ frame, mouths }) => {
      const words = changedBox(without.get(frame) ?? new Uint8Array(), withWords.get(frame) ?? new Uint8Array(), size);
      return words === undefined ? [] : [{ frame, words, mouths }];
    });
    expect(seen.length).toBeGreaterThan(spoken.length / 2);
    expect(seen.filter(({ words, mouths }) => mouths.some((mouth) => meets(words, mouth)))).toEqual([]);
    for (const { words } of seen) {
      expect(words.left).toBeGreaterThan(0);
      expect(words.right).toBeLessThan(size.width);
      expect(words.bottom).toBeLessThan(size.height);
    }
  });
});

describe('the picture of a still shot', () => {
  const size = { width: 854, height: 480 };
  let made: MadeFilm;
  beforeAll(async () => {
    made = await make('numbers.fountain', SCRIPT, '--ratio', '16:9');
  });

  it('is black nowhere but in fades', () => {
    const luma = lumaOfFrames(made.film);
    expect(luma.length).toBe(made.report.film.frames);
    const dark = stretchesOf(made.timeline, size).flatMap(({ startFrame, frames }) =>
      luma.slice(startFrame, startFrame + frames).flatMap((value, index) => (value < 16 ? [startFrame + index] : [])),
    );
    expect(dark).toEqual([]);
  });

  it('does not flicker where nothing moves', async () => {
    const still = stretchesOf(made.timeline, size).filter(
      ({ picture, frames }) =>
        picture.camera.move === 'static' && picture.cards.length === 0 && frames >= 24 && isStillSet(picture),
    );
    const measured = await Promise.all(still.map((stretch) => flicker(made.film, stretch, size)));
    const seen = measured.filter((one) => one !== undefined); // a close-up may leave too little of the set to judge
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(seen.filter(({ mean, worst }) => mean > 0.1 || worst > 1)).toEqual([]);
  });
});

/** Mean change of luma (0–255) from frame to frame away from figures: over the stretch, and in its worst frame. */
async function flicker(
  film: string,
  stretch: Stretch,
  size: Size,
): Promise<{ startFrame: number; mean: number; worst: number } | undefined> {
  const figures = figuresOf(stretch.picture, size);
  const boxes = Array.from({ length: stretch.frames }, (_, index) => figures(stretch.shotFrame + index)).flat();
  const free = Array.from({ length: size.width * size.height }, (_, at) => at).filter((at) => {
    const [x, y] = [at % size.width, Math.floor(at / size.width)];
    return !boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  });
  if (free.length < (size.width * size.height) / 10) return undefined;
  let last: Uint8Array | undefined;
  const changes: number[] = [];
  await eachFrame(film, { ...size, format: 'gray', ranges: [stretch] }, ({ pixels }) => {
    const before = last;
    if (before)
      changes.push(free.reduce((sum, at) => sum + Math.abs((pixels[at] ?? 0) - (before[at] ?? 0)), 0) / free.length);
    last = pixels.slice();
  });
  return {
    startFrame: stretch.startFrame,
    mean: changes.reduce((sum, value) => sum + value, 0) / changes.length,
    worst: Math.max(...changes),
  };
}
