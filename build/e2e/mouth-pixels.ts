import { toSeconds, rationalTime, type FrameRate } from '@film-studio/shared/time';
import type { Timeline } from '@film-studio/shared/timeline';
import { createSkiaCanvas } from '../../gpu-worker/src/adapters/skia/index.ts';
import { modelOf } from '../../gpu-worker/src/pipelines/illustration/people/model.ts';
import { facesOf, stretchesOf, type Face, type Size, type Stretch } from './film-faces.ts';
import { eachFrame, monoSound } from './film-frames.ts';

/** A mouth seen in the decoded film, and the dialogue heard at the same frames. */
export type MouthTrack = {
  /** Film frame of the first value. */
  readonly startFrame: number;
  /** Height of the opening, in parts of half a head: root of the area that shows the mouth's inside, none when most shut. */
  readonly open: readonly number[];
  /** Level of the dialogue stem, dB below full scale, at least {@link FLOOR_DB}. */
  readonly levels: readonly number[];
  /** Nothing is being said, nor was a moment ago. */
  readonly silent: readonly boolean[];
};

export type FilmFiles = { readonly film: string; readonly dialogue: string };

/** Heads smaller than this, pixels, have mouths of too few pixels to measure. */
const LEAST_HEAD = 90;
/** Speech this far under full scale counts as silence, as in shared/testing's mouthSync. */
const FLOOR_DB = -50;
/** How far a decoded colour may be from the drawn one, RGB distance. */
const NEAR = 70;
const AUDIO_HZ = 48_000;
const canvas = createSkiaCanvas();

type Rgb = readonly [number, number, number];
type Talker = {
  readonly stretch: Stretch;
  readonly face: Face;
  readonly inside: readonly Rgb[];
  readonly outside: readonly Rgb[];
};

/** Every unmixed shot in which a large enough face speaks, measured in the film's own frames. */
export async function mouthTracks(timeline: Timeline, size: Size, files: FilmFiles): Promise<MouthTrack[]> {
  const talkers = stretchesOf(timeline, size).flatMap((stretch) => talkersIn(stretch, size));
  const byFrame = new Map<number, { talker: Talker; areas: number[] }[]>();
  const measured = talkers.map((talker) => ({ talker, areas: [] as number[] }));
  for (const one of measured) {
    const { startFrame, frames } = one.talker.stretch;
    for (let frame = startFrame; frame < startFrame + frames; frame++)
      byFrame.set(frame, [...(byFrame.get(frame) ?? []), one]);
  }
  const ranges = [...new Map(talkers.map(({ stretch }) => [stretch.startFrame, stretch])).values()];
  if (ranges.length === 0) return [];
  await eachFrame(files.film, { ...size, format: 'rgb24', ranges }, ({ index, pixels }) => {
    for (const { talker, areas } of byFrame.get(index) ?? []) areas.push(insideArea(talker, index, pixels, size));
  });
  const sound = monoSound(files.dialogue, AUDIO_HZ);
  return measured.map(({ talker, areas }) => trackOf(talker, areas, sound, timeline.rate));
}

function talkersIn(stretch: Stretch, size: Size): Talker[] {
  const { picture, shotFrame, frames } = stretch;
  const [from, to] = [msAt(shotFrame, picture.rate), msAt(shotFrame + frames, picture.rate)];
  return facesOf(picture, size).flatMap((face) => {
    const talks = face.staging.performance.mouth.some(
      (cue) => cue.shape !== 'X' && cue.startMs < to && cue.endMs > from,
    );
    const head = face.headAt(shotFrame);
    if (!talks || head === undefined || head.right - head.left < LEAST_HEAD) return [];
    return [{ stretch, face, ...coloursOf(face) }];
  });
}

/** What may be seen in this mouth and what around it. Teeth and tongue count only where no skin, lip or beard is like them. */
function coloursOf({ staging, light }: Face): { inside: Rgb[]; outside: Rgb[] } {
  const { tones } = modelOf(staging, light, canvas);
  const beard = staging.look.facialHair === 'none' ? [] : [tones.hair];
  const around = [tones.skin, tones.lip, ...beard];
  const outside = around.flatMap((tone) => [tone.base, tone.shade, tone.deep]).map(rgbOf);
  const told = [tones.tongue, tones.teeth, tones.teethShade].map(rgbOf);
  return { outside, inside: [rgbOf(tones.mouthDark), ...told.filter((colour) => nearest(colour, outside) > 16)] };
}

function rgbOf(css: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

function nearest([r, g, b]: Rgb, colours: readonly Rgb[]): number {
  return Math.min(...colours.map((colour) => Math.hypot(r - colour[0], g - colour[1], b - colour[2])));
}

/** Pixels of the mouth's inside at a frame, as a share of half a head squared. */
function insideArea({ stretch, face, inside, outside }: Talker, index: number, pixels: Uint8Array, size: Size): number {
  const shotFrame = stretch.shotFrame + index - stretch.startFrame;
  const [box, head] = [face.mouthAt(shotFrame), face.headAt(shotFrame)];
  if (box === undefined || head === undefined) return 0;
  const from = { x: Math.max(0, Math.round(box.left)), y: Math.max(0, Math.round(box.top)) };
  const width = Math.max(0, Math.min(size.width, Math.round(box.right)) - from.x);
  const height = Math.max(0, Math.min(size.height, Math.round(box.bottom)) - from.y);
  const mask = Uint8Array.from({ length: width * height }, (_, index) => {
    const at = ((from.y + Math.floor(index / width)) * size.width + from.x + (index % width)) * 3;
    const pixel: Rgb = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const away = nearest(pixel, inside);
    return away < NEAR && away < nearest(pixel, outside) ? 1 : 0;
  });
  return largestIsland(mask, width, height) / ((head.right - head.left) / 2) ** 2;
}

/** Size of the largest patch that does not touch the edge: a mouth lies within its face, what reaches the edge is behind it. */
function largestIsland(mask: Uint8Array, width: number, height: number): number {
  let largest = 0;
  for (let seed = 0; seed < mask.length; seed++) {
    if (mask[seed] !== 1) continue;
    const open = [seed];
    mask[seed] = 2;
    let [count, edge] = [0, false];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      count += 1;
      edge ||= x === 0 || y === 0 || x === width - 1 || y === height - 1;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (mask[next] !== 1) continue;
        mask[next] = 2;
        open.push(next);
      }
    }
    if (!edge) largest = Math.max(largest, count);
  }
  return largest;
}

function trackOf(
  { stretch, face }: Talker,
  areas: readonly number[],
  sound: Float32Array,
  rate: FrameRate,
): MouthTrack {
  // What looks like a mouth's inside while lips are pressed together is something else: an earring, a fold.
  const shut = [...areas].sort((a, b) => a - b)[Math.floor(areas.length * 0.05)] ?? 0;
  const spoken = face.staging.performance.mouth.filter((cue) => cue.shape !== 'X');
  return {
    startFrame: stretch.startFrame,
    open: areas.map((area) => Math.sqrt(Math.max(0, area - shut))),
    levels: areas.map((_, index) => levelAt(sound, stretch.startFrame + index, rate)),
    silent: areas.map((_, index) => {
      const [from, to] = [msAt(stretch.shotFrame + index - 2, rate), msAt(stretch.shotFrame + index + 3, rate)];
      return !spoken.some((cue) => cue.startMs < to && cue.endMs > from);
    }),
  };
}

function levelAt(sound: Float32Array, frame: number, rate: FrameRate): number {
  const [from, to] = [frame, frame + 1].map((at) => Math.round((msAt(at, rate) * AUDIO_HZ) / 1000)) as [number, number];
  const power = sound.subarray(from, to).reduce((sum, value) => sum + value * value, 0) / (to - from);
  return Math.max(FLOOR_DB, 10 * Math.log10(power + 1e-12));
}

function msAt(frame: number, rate: FrameRate): number {
  return toSeconds(rationalTime(frame, rate)) * 1000;
}

/** Correlation of openness and level over all tracks, and how many frames the sound comes after the mouth at best. */
export function syncOf(tracks: readonly MouthTrack[]): { readonly correlation: number; readonly lagFrames: number } {
  const at = (lag: number): number =>
    correlation(
      tracks.flatMap(({ open, levels }) =>
        open.flatMap((value, index): [number, number][] => {
          const level = levels[index + lag];
          return level === undefined ? [] : [[value, level]];
        }),
      ),
    );
  const lags = Array.from({ length: 25 }, (_, index) => index - 12);
  const lagFrames = lags.reduce((best, lag) => (at(lag) > at(best) ? lag : best), 0);
  return { correlation: at(0), lagFrames };
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (pick: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[pick], 0) / pairs.length;
  const [meanA, meanB] = [mean(0), mean(1)];
  const sum = (product: (a: number, b: number) => number) =>
    pairs.reduce((total, [a, b]) => total + product(a - meanA, b - meanB), 0);
  const spread = Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
  return spread === 0 ? 0 : sum((a, b) => a * b) / spread;
}
