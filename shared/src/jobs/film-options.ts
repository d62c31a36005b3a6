import { z } from 'zod';
import { MusicFileSpec, MusicStyle } from '../audio/index.ts';
import { Culture, Mood, PictureStyle } from '../production/index.ts';
import { ScriptForm } from '../script/index.ts';
import { PICTURE_RATES, type FrameRate, type PictureRateName } from '../time/index.ts';

export const RESOLUTIONS = ['480p', '720p', '1080p', '2160p'] as const;
export const Resolution = z.enum(RESOLUTIONS);
export type Resolution = z.infer<typeof Resolution>;

export const RATIOS = ['16:9', '9:16', '1:1', '4:5', '2.39'] as const;
export const Ratio = z.enum(RATIOS);
export type Ratio = z.infer<typeof Ratio>;

const RATE_NAMES = Object.keys(PICTURE_RATES) as [PictureRateName, ...PictureRateName[]];

/** `auto` follows culture and mood; `none` is a film without music; a file is a person's own piece, looped and faded. */
export const MusicChoice = z.union([
  z.literal('auto'),
  z.literal('none'),
  z.object({ style: MusicStyle, mood: Mood.optional() }),
  z.object({ file: MusicFileSpec }),
]);
export type MusicChoice = z.infer<typeof MusicChoice>;

/** BCP 47, at least its form: such a text also becomes part of file names. */
const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i);

/** Everything a person may decide about a film besides the script. Absent means: as the script suggests. */
export const FilmOptions = z.object({
  resolution: Resolution.default('1080p'),
  ratio: Ratio.default('16:9'),
  fps: z.enum(RATE_NAMES).default('24'),
  /** Length aimed at, milliseconds; dialogue is never cut to reach it. */
  durationMs: z.int().min(1000).max(3_600_000).optional(),
  /** First and last scene to make, from 1. */
  scenes: z.object({ from: z.int().min(1), to: z.int().min(1) }).optional(),
  form: ScriptForm.optional(),
  /** BCP 47 of the speech. */
  language: LanguageTag.optional(),
  /** BCP 47 of each subtitle file; the film's own language when empty. */
  subtitles: z.array(LanguageTag).default([]),
  burnSubtitles: z.boolean().default(false),
  music: MusicChoice.default('auto'),
  culture: Culture.optional(),
  style: PictureStyle.default('flat'),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
  /** A WebM (VP9, Opus) beside the MP4. */
  webm: z.boolean().default(false),
  /** Fast and small, for a look. */
  draft: z.boolean().default(false),
});
export type FilmOptions = z.infer<typeof FilmOptions>;

const SHORT_SIDE: Readonly<Record<Resolution, number>> = { '480p': 480, '720p': 720, '1080p': 1080, '2160p': 2160 };
const ASPECTS: Readonly<Record<Ratio, { width: number; height: number }>> = {
  '16:9': { width: 16, height: 9 },
  '9:16': { width: 9, height: 16 },
  '1:1': { width: 1, height: 1 },
  '4:5': { width: 4, height: 5 },
  '2.39': { width: 239, height: 100 },
};

/** The shape of the picture as whole numbers. */
export function aspectOf(options: FilmOptions): { readonly width: number; readonly height: number } {
  return ASPECTS[options.ratio];
}

/**
 * Size in pixels, both even. The resolution names the short side; 2.39 keeps the width of 16:9 and loses height, with no
 * bars baked in.
 */
export function pictureSize(options: FilmOptions): { readonly width: number; readonly height: number } {
  const short = SHORT_SIDE[options.resolution];
  const aspect = aspectOf(options);
  if (options.ratio === '2.39') return { width: even((short * 16) / 9), height: even((short * 16) / 9 / 2.39) };
  const long = even((short * Math.max(aspect.width, aspect.height)) / Math.min(aspect.width, aspect.height));
  return aspect.width >= aspect.height ? { width: long, height: short } : { width: short, height: long };
}

export function pictureRate(options: FilmOptions): FrameRate {
  return PICTURE_RATES[options.fps];
}

function even(value: number): number {
  return Math.round(value / 2) * 2;
}
