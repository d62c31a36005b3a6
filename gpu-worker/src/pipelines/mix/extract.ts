import type { Stem } from '@film-studio/shared/audio';
import type { Files, LocalPath } from '../../ports/index.ts';
import { openWavReader, openWavWriter, type WavChunk } from '../sound/index.ts';
import { sumOfStems } from './master.ts';
import { BLOCK_SAMPLES, STEM_ORDER } from './stems.ts';

/**
 * Writes the master, or one stem, of a mix provider's file as a stereo WAV of its own. The three stems sum to the
 * master sample by sample.
 * @param chunks extra RIFF chunks: what made the file.
 * @throws disk/full, disk/failed, artifact/corrupt
 */
export async function extractChannels(
  files: Files,
  mixPath: LocalPath,
  channels: 'master' | Stem,
  outPath: LocalPath,
  chunks: readonly WavChunk[] = [],
): Promise<void> {
  const reader = await openWavReader(files, mixPath);
  const writer = await openWavWriter(files, outPath, 2, reader.sampleRateHz, chunks);
  const at = channels === 'master' ? 0 : 2 * STEM_ORDER.indexOf(channels);
  const whole = Array.from({ length: reader.channels }, () => new Float32Array(BLOCK_SAMPLES));
  for (let start = 0; start < reader.frames; start += BLOCK_SAMPLES) {
    const count = Math.min(BLOCK_SAMPLES, reader.frames - start);
    const into = whole.map((channel) => channel.subarray(0, count));
    const block = await reader.read(start, count, into);
    await writer.write(channels === 'master' ? sumOfStems(block) : block.slice(at, at + 2));
  }
  await writer.close();
}
