import { spawnSync } from 'node:child_process';

/** MD5 of every decoded frame and of the sound, as ffmpeg sees them: what a viewer gets, whatever the container says. */
export function frameDigests(path: string): readonly string[] {
  const { status, stdout, stderr } = spawnSync(
    process.env['FFMPEG_PATH'] ?? 'ffmpeg',
    ['-v', 'error', '-i', path, '-f', 'framemd5', '-'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`${path} cannot be decoded: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
