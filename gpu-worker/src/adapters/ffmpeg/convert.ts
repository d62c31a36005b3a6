import { runTool } from './process.ts';

/** VP9 at a quality like the MP4's; `cpu-used 5` keeps it near real time at 1080p. Row threads do not change the bytes. */
const VP9 = [
  '-c:v',
  'libvpx-vp9',
  '-crf',
  '32',
  '-b:v',
  '0',
  '-deadline',
  'good',
  '-cpu-used',
  '5',
  '-row-mt',
  '1',
  '-g',
  '240',
];
const COLOUR = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'];
const OPUS = ['-c:a', 'libopus', '-b:a', '160k'];

/** The film again as WebM, with its chapters and tags. */
export async function toWebm(ffmpeg: string, film: string, output: string, signal: AbortSignal): Promise<void> {
  const maps = ['-map', '0:v:0', '-map', '0:a:0', '-map_metadata', '0', '-map_chapters', '0'];
  const exact = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'];
  const args = [
    '-y',
    '-v',
    'error',
    '-nostdin',
    '-i',
    film,
    ...maps,
    ...VP9,
    ...COLOUR,
    ...OPUS,
    ...exact,
    '-f',
    'webm',
    output,
  ];
  await runTool(ffmpeg, args, signal);
}

/** Any sound file as 48 kHz stereo float WAV. */
export async function decodeAudio(ffmpeg: string, file: string, output: string, signal: AbortSignal): Promise<void> {
  const format = ['-vn', '-ac', '2', '-ar', '48000', '-c:a', 'pcm_f32le', '-fflags', '+bitexact', '-f', 'wav'];
  await runTool(ffmpeg, ['-y', '-v', 'error', '-nostdin', '-i', file, ...format, output], signal);
}
