import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
const FFPROBE = process.env['FFPROBE_PATH'] ?? 'ffprobe';

const Stream = z.object({
  codec_type: z.string(),
  codec_name: z.string().optional(),
  profile: z.string().optional(),
  pix_fmt: z.string().optional(),
  color_range: z.string().optional(),
  color_space: z.string().optional(),
  color_primaries: z.string().optional(),
  color_transfer: z.string().optional(),
  r_frame_rate: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  sample_rate: z.string().optional(),
  channels: z.int().optional(),
  nb_read_packets: z.coerce.number().optional(),
  duration: z.coerce.number().optional(),
  tags: z.record(z.string(), z.string()).optional(),
});
const Probed = z.object({
  streams: z.array(Stream),
  chapters: z.array(
    z.object({
      start_time: z.coerce.number(),
      end_time: z.coerce.number(),
      tags: z.record(z.string(), z.string()).optional(),
    }),
  ),
  format: z.object({ duration: z.coerce.number(), tags: z.record(z.string(), z.string()).optional() }),
});
export type Probed = z.infer<typeof Probed>;

/** What ffprobe says of a file. */
export function probeFile(path: string): Probed {
  const { stdout, stderr, status } = spawnSync(
    FFPROBE,
    ['-v', 'error', '-count_packets', '-show_streams', '-show_format', '-show_chapters', '-of', 'json', path],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return Probed.parse(JSON.parse(stdout));
}

/** Integrated loudness (LUFS) and true peak (dBTP) as ffmpeg's ebur128 measures them. */
export function loudness(path: string): { readonly integratedLufs: number; readonly truePeakDbtp: number } {
  const { stderr } = spawnSync(
    FFMPEG,
    ['-nostats', '-i', path, '-map', '0:a', '-af', 'ebur128=peak=true', '-f', 'null', '-'],
    { encoding: 'utf8' },
  );
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const number = (pattern: RegExp) => Number(pattern.exec(summary)?.[1] ?? Number.NaN);
  return { integratedLufs: number(/I:\s+(-?[\d.]+) LUFS/), truePeakDbtp: number(/Peak:\s+(-?[\d.]+) dBFS/) };
}

/** The names of an MP4's top-level boxes, in order. */
export function topLevelBoxes(path: string): string[] {
  const bytes = readFileSync(path);
  const names: string[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    names.push(bytes.toString('latin1', at + 4, at + 8));
    at += size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size === 0 ? bytes.length : size;
  }
  return names;
}

/** Average luma (0–255) of each frame, at a small size. */
export function lumaOfFrames(path: string): number[] {
  const [width, height] = [32, 18];
  const { stdout } = spawnSync(
    FFMPEG,
    ['-v', 'error', '-i', path, '-vf', `scale=${width}:${height},format=gray`, '-f', 'rawvideo', '-'],
    { maxBuffer: 1 << 28 },
  );
  const frames: number[] = [];
  for (let at = 0; at < stdout.length; at += width * height) {
    frames.push(stdout.subarray(at, at + width * height).reduce((sum, value) => sum + value, 0) / (width * height));
  }
  return frames;
}

/** Mean level (dB below full scale) of each stretch of `seconds` of a sound; −120 for silence. */
export function meanVolumes(path: string, seconds: number): number[] {
  const rate = 8000;
  const { stdout } = spawnSync(
    FFMPEG,
    ['-v', 'error', '-i', path, '-ac', '1', '-ar', String(rate), '-f', 'f32le', '-'],
    {
      maxBuffer: 1 << 28,
    },
  );
  const samples = new Float32Array(stdout.buffer, stdout.byteOffset, Math.floor(stdout.length / 4));
  const window = Math.round(rate * seconds);
  return Array.from({ length: Math.ceil(samples.length / window) }, (_, index) => {
    const part = samples.subarray(index * window, (index + 1) * window);
    const power = part.reduce((sum, value) => sum + value * value, 0) / part.length;
    return Math.max(-120, 10 * Math.log10(power));
  });
}
