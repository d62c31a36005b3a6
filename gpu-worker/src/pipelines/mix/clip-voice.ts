import type { MixClip } from './spec.ts';
import type { WavReader } from '../sound/index.ts';
import { BiquadFilter, fromDb, highPass, lowPass, peaking, SAMPLE_RATE_HZ } from '../synthesis/index.ts';

/** Left and right of one block. */
export type StereoBlock = readonly [Float32Array, Float32Array];

/** Shortest ramp at a clip's edge, so that sound cut anywhere does not click. */
const DECLICK_SAMPLES = 144;

const TELEPHONE = [
  highPass(320, 0.8),
  highPass(320, 0.6),
  peaking(1700, 0.9, 5),
  lowPass(3300, 0.8),
  lowPass(3300, 0.6),
];
const TELEPHONE_DRIVE = 2.2;
const TELEPHONE_GAIN_DB = 1.5;

/** Which edges of a clip meet another clip that carries on with the same sound, so that no ramp is wanted. */
export type JoinedEdges = { readonly start: boolean; readonly end: boolean };

/** One clip while it sounds: reads its input block by block and lays it into stereo blocks. */
export class ClipVoice {
  readonly clip: MixClip;
  readonly #reader: WavReader;
  /** Samples that really sound: the input may end before the clip does. */
  readonly #length: number;
  readonly #gain: number;
  readonly #fadeIn: number;
  readonly #fadeOut: number;
  readonly #telephone: BiquadFilter[][];
  #read: Float32Array[] | undefined;

  /** @param levelDb gain that brings the input to the level of its stem. */
  constructor(clip: MixClip, reader: WavReader, levelDb: number, joined: JoinedEdges) {
    this.clip = clip;
    this.#reader = reader;
    this.#length = Math.max(0, Math.min(clip.durationSamples, reader.frames - clip.sourceStartSample));
    this.#gain = fromDb(clip.sound.gainDb + levelDb);
    const ramp = (ms: number, free: boolean) =>
      Math.min(this.#length / 2, Math.max(free ? 0 : DECLICK_SAMPLES, (ms * SAMPLE_RATE_HZ) / 1000));
    this.#fadeIn = ramp(clip.sound.fadeInMs, joined.start);
    this.#fadeOut = ramp(clip.sound.fadeOutMs, joined.end);
    this.#telephone =
      clip.sound.room === 'telephone'
        ? Array.from({ length: reader.channels }, () => TELEPHONE.map((shape) => new BiquadFilter(shape)))
        : [];
  }

  /** Adds what of the clip lies in the film's samples `blockStart` … `blockStart + count − 1`. */
  async addTo(block: StereoBlock, blockStart: number, count: number): Promise<void> {
    const from = Math.max(blockStart, this.clip.startSample);
    const to = Math.min(blockStart + count, this.clip.startSample + this.#length);
    if (to <= from) return;
    const inClip = from - this.clip.startSample;
    if (this.#read?.[0]?.length !== to - from) this.#read = undefined;
    const channels = await this.#reader.read(this.clip.sourceStartSample + inClip, to - from, this.#read);
    this.#read = channels;
    const left = channels[0]!;
    const right = channels[1] ?? left;
    this.#telephone.forEach((filters, c) => throughTelephone(channels[c]!, filters));
    const [panLeft, panRight] = panGains(this.clip.sound.pan, channels.length === 1);
    const offset = from - blockStart;
    this.#lay(left, block[0], offset, to - from, inClip, panLeft);
    this.#lay(right, block[1], offset, to - from, inClip, panRight);
  }

  #lay(samples: Float32Array, out: Float32Array, offset: number, count: number, inClip: number, pan: number): void {
    for (let i = 0; i < count; i++) {
      const gain = this.#gain * this.#fade(inClip + i);
      out[offset + i] = out[offset + i]! + samples[i]! * gain * pan;
    }
  }

  /** Equal-power ramps, so that two clips fading into each other keep their loudness. */
  #fade(at: number): number {
    const left = this.#length - 1 - at;
    if (at >= this.#fadeIn && left >= this.#fadeOut) return 1;
    const rise = at < this.#fadeIn ? Math.sin((Math.PI / 2) * (at / this.#fadeIn)) : 1;
    const fall = left < this.#fadeOut ? Math.sin((Math.PI / 2) * (left / this.#fadeOut)) : 1;
    return rise * fall;
  }
}

/** Constant power: a mono sound is as loud wherever it stands; a stereo one is only tilted. */
function panGains(pan: number, mono: boolean): [number, number] {
  const angle = ((pan + 1) * Math.PI) / 4;
  const width = mono ? 1 : Math.SQRT2;
  return [width * Math.cos(angle), width * Math.sin(angle)];
}

function throughTelephone(samples: Float32Array, filters: readonly BiquadFilter[]): void {
  for (const filter of filters) filter.process(samples);
  const gain = fromDb(TELEPHONE_GAIN_DB) / TELEPHONE_DRIVE;
  for (let i = 0; i < samples.length; i++) samples[i] = Math.tanh(samples[i]! * TELEPHONE_DRIVE) * gain;
}
