import { StudioError } from '@film-studio/shared/errors';
import { frameRate } from '@film-studio/shared/time';
import { z } from 'zod';
import type { LocalPath, MediaInfo } from '../../ports/index.ts';
import { runTool } from './process.ts';

const ProbeOutput = z.object({
  format: z.object({ duration: z.coerce.number().default(0) }),
  streams: z.array(
    z.discriminatedUnion('codec_type', [
      z.object({
        codec_type: z.literal('video'),
        codec_name: z.string(),
        width: z.int(),
        height: z.int(),
        r_frame_rate: z.string().regex(/^\d+\/\d+$/),
        nb_read_packets: z.coerce.number().optional(),
      }),
      z.object({
        codec_type: z.literal('audio'),
        codec_name: z.string(),
        channels: z.int(),
        sample_rate: z.coerce.number(),
        duration: z.coerce.number().default(0),
      }),
      z.object({ codec_type: z.enum(['subtitle', 'data', 'attachment']) }),
    ]),
  ),
});

/** What a media file holds; frames are counted, not guessed from the duration. @throws ffmpeg/failed */
export async function probe(ffprobe: string, path: LocalPath, signal: AbortSignal): Promise<MediaInfo> {
  const args = ['-v', 'error', '-count_packets', '-show_format', '-show_streams', '-of', 'json', path];
  const parsed = ProbeOutput.safeParse(JSON.parse(await runTool(ffprobe, args, signal)));
  if (!parsed.success) {
    throw new StudioError('ffmpeg/failed', {
      message: 'ffprobe described a file in a way that could not be understood.',
      remedy: 'Use ffmpeg 5 or newer.',
      cause: parsed.error,
    });
  }
  const { format, streams } = parsed.data;
  const video = streams.find((stream) => stream.codec_type === 'video');
  const audio = streams.find((stream) => stream.codec_type === 'audio');
  return {
    durationSeconds: format.duration,
    video: video && {
      codec: video.codec_name,
      width: video.width,
      height: video.height,
      frames: video.nb_read_packets ?? 0,
      rate: rateOf(video.r_frame_rate),
    },
    audio: audio && {
      codec: audio.codec_name,
      channels: audio.channels,
      sampleRateHz: audio.sample_rate,
      samples: Math.round(audio.duration * audio.sample_rate),
    },
  };
}

function rateOf(text: string) {
  const [numerator, denominator] = text.split('/').map(Number) as [number, number];
  return frameRate(numerator, denominator);
}
