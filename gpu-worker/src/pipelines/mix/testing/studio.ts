import { WEB_LOUDNESS, type ClipSound } from '@film-studio/shared/audio';
import type { ArtifactRef, LocalPath, StepInput, StepOutput } from '../../../ports/index.ts';
import { openWavReader, writeWav } from '../../sound/index.ts';
import { FakeFiles } from '../../sound/testing/memory-files.ts';
import { createRandom, filterAll, lowPass, SAMPLE_RATE_HZ } from '../../synthesis/index.ts';
import { createMixProvider, extractChannels, MixFacts, type MixClip, type MixSpec } from '../index.ts';

export const seconds = (s: number) => Math.round(s * SAMPLE_RATE_HZ);

const PLAIN: ClipSound = { gainDb: 0, pan: 0, fadeInMs: 0, fadeOutMs: 0, room: 'dry' };

/** Stands in for a voice: syllables of buzz with pauses in between. Mono. */
export function voiceLike(length: number, level: number, seed = 1): Float32Array {
  const random = createRandom(seed);
  let phase = 0;
  const out = Float32Array.from({ length }, (_, i) => {
    const t = i / SAMPLE_RATE_HZ;
    phase += (130 + 20 * Math.sin(5 * t)) / SAMPLE_RATE_HZ;
    const syllable = Math.max(0, Math.sin(2 * Math.PI * 3.3 * t + seed)) ** 0.5;
    return level * syllable * (2 * (phase % 1) - 1 + 0.3 * (random.next() - 0.5));
  });
  return filterAll(out, [lowPass(3000)]);
}

/** Steady stereo sound: three tones, unlike left and right. */
export function musicLike(length: number, level: number): Float32Array[] {
  const side = (skew: number) =>
    Float32Array.from({ length }, (_, i) => {
      const t = (2 * Math.PI * i) / SAMPLE_RATE_HZ;
      return (level / 3) * (Math.sin(220 * t) + Math.sin(277 * t + skew) + Math.sin(440 * t));
    });
  return [side(0), side(1)];
}

export function noiseLike(length: number, level: number, seed = 1): Float32Array[] {
  const random = createRandom(seed);
  return [0, 1].map(() => Float32Array.from({ length }, () => level * (random.next() * 2 - 1)));
}

/** A mix desk in memory: lay clips, mix, listen. */
export class Desk {
  readonly files = new FakeFiles();
  readonly inputs: StepInput[] = [];
  readonly clips: MixClip[] = [];

  async add(stem: MixClip['stem'], startSample: number, channels: Float32Array[], sound: Partial<ClipSound> = {}) {
    const path = this.files.file('.wav');
    await writeWav(this.files, path, channels, SAMPLE_RATE_HZ);
    this.inputs.push({ path, ref: {} as ArtifactRef });
    this.clips.push({
      input: this.inputs.length - 1,
      stem,
      startSample,
      sourceStartSample: 0,
      durationSamples: channels[0]!.length,
      sound: { ...PLAIN, ...sound },
    });
  }

  spec(totalSamples: number): MixSpec {
    return { clips: this.clips, totalSamples, target: WEB_LOUDNESS };
  }

  async mix(totalSamples: number): Promise<{ output: StepOutput; facts: MixFacts }> {
    const provider = createMixProvider(this.files, this.files);
    const context = { signal: new AbortController().signal, progress: () => undefined };
    const output = await provider.make(this.spec(totalSamples), this.inputs, context);
    return { output, facts: MixFacts.parse(output.facts) };
  }

  async channel(path: LocalPath, which: Parameters<typeof extractChannels>[2]): Promise<Float32Array[]> {
    const out = this.files.file('.wav');
    await extractChannels(this.files, path, which, out);
    const reader = await openWavReader(this.files, out);
    return reader.read(0, reader.frames);
  }
}
