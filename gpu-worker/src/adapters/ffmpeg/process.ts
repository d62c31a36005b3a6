import { spawn } from 'node:child_process';
import { StudioError } from '@film-studio/shared/errors';

export type FfmpegPaths = { readonly ffmpeg: string; readonly ffprobe: string };

const STDERR_KEPT = 4000;

/**
 * Runs ffmpeg or ffprobe to its end and answers what it printed on stdout.
 * @throws ffmpeg/failed with its last words, ffmpeg/missing, disk/full; the signal's reason when aborted.
 */
export function runTool(file: string, args: readonly string[], signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    const kill = () => child.kill('SIGKILL');
    signal.addEventListener('abort', kill, { once: true });
    if (signal.aborted) kill();
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-STDERR_KEPT)));
    child.on('error', (cause) => reject(missingTool(file, cause)));
    child.on('close', (code, killedBy) => {
      signal.removeEventListener('abort', kill);
      if (signal.aborted) reject(signal.reason as Error);
      else if (code === 0) resolve(stdout);
      else reject(toolError(code ?? killedBy ?? 'unknown', stderr));
    });
  });
}

/** The studio's error for a media tool that ended badly. */
export function toolError(how: number | string, stderr: string): StudioError {
  const lastWords = stderr.trim().split('\n').slice(-3).join(' | ');
  if (/No space left on device|Disk quota exceeded|File too large/i.test(stderr)) {
    return new StudioError('disk/full', {
      message: 'The disk is full (ffmpeg could not write).',
      remedy: 'Free some space or choose another folder with --cache and --out; finished work is kept.',
    });
  }
  return new StudioError('ffmpeg/failed', {
    message: `ffmpeg stopped early (${how})${lastWords ? `: ${lastWords}` : '.'}`,
    remedy: 'Run the command again: finished work is kept. `film doctor` shows which ffmpeg is used.',
  });
}

/** The studio’s error for a tool that cannot be started. */
export function missingTool(file: string, cause: Error): StudioError {
  return new StudioError('ffmpeg/missing', {
    message: `${file} could not be started (${cause.message}).`,
    remedy: 'Set FFMPEG_PATH to a working ffmpeg, or install one (Debian: apt-get install ffmpeg).',
    cause,
  });
}
