import { spawnSync } from 'node:child_process';
import { monoSound } from './film-frames.ts';

const FFMPEG = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
const AUDIO_HZ = 48_000;
/** ffmpeg's ebur128 tells the momentary loudness (of 400 ms) this often. */
const MOMENT_SECONDS = 0.1;

/** A stretch of sound that is too quiet, seconds. */
export type QuietStretch = { readonly fromSeconds: number; readonly seconds: number };

/** Momentary loudness (LUFS, windows of 400 ms) every 100 ms, as ffmpeg's ebur128 measures it. */
export function momentaryLoudness(path: string): number[] {
  const filter = 'ebur128=metadata=1,ametadata=print:key=lavfi.r128.M:file=-';
  const { status, stdout, stderr } = spawnSync(
    FFMPEG,
    ['-v', 'error', '-i', path, '-vn', '-af', filter, '-f', 'null', '-'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(stderr);
  return [...stdout.matchAll(/lavfi\.r128\.M=(-?[\d.]+|-?inf|nan)/g)].map((match) => {
    const value = Number(match[1]);
    return Number.isFinite(value) ? value : -120;
  });
}

/** Where nothing is heard, neither words nor music: momentary loudness under `lufs`; the longest such stretch. */
export function longestDeadAir(path: string, lufs: number): QuietStretch {
  // A moment is the mean of the 400 ms before it: what is quiet for n moments was quiet for 300 ms longer.
  const found = longestRun(momentaryLoudness(path).map((level) => level < lufs));
  const seconds = found.length === 0 ? 0 : found.length * MOMENT_SECONDS + 0.3;
  return { fromSeconds: Math.max(0, found.start * MOMENT_SECONDS - 0.3), seconds };
}

/** The longest stretch without any sound at all (every sample under −84 dB), the film's first and last `margin` left out. */
export function longestSilence(path: string, marginSeconds: number): QuietStretch {
  const sound = monoSound(path, AUDIO_HZ);
  const margin = Math.round(marginSeconds * AUDIO_HZ);
  const found = longestRun(
    [...sound.subarray(margin, sound.length - margin)].map((value) => Math.abs(value) < 2 / 32768),
  );
  return { fromSeconds: (found.start + margin) / AUDIO_HZ, seconds: found.length / AUDIO_HZ };
}

function longestRun(flags: readonly boolean[]): { readonly start: number; readonly length: number } {
  let [best, start] = [{ start: 0, length: 0 }, 0];
  flags.forEach((flag, index) => {
    if (!flag) start = index + 1;
    else if (index + 1 - start > best.length) best = { start, length: index + 1 - start };
  });
  return best;
}

/** Level of each 50 ms of a sound, dB below full scale, at least −90. */
export function levelsOf(path: string): number[] {
  const sound = monoSound(path, AUDIO_HZ);
  const step = AUDIO_HZ / 20;
  return Array.from({ length: Math.floor(sound.length / step) }, (_, index) => {
    const power =
      sound.subarray(index * step, (index + 1) * step).reduce((sum, value) => sum + value * value, 0) / step;
    return Math.max(-90, 10 * Math.log10(power + 1e-12));
  });
}
