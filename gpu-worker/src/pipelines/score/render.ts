import type { Files, LocalPath } from '../../ports/index.ts';
import { PowerMeter } from '../mix/index.ts';
import { openWavReader, openWavWriter } from '../sound/index.ts';
import { BiquadFilter, fromDb, highPass, Reverb, SAMPLE_RATE_HZ, type ReverbShape } from '../synthesis/index.ts';
import { Ensemble, seatOf, type NoteSound } from './instruments/index.ts';
import type { Composition, Note } from './note.ts';

const BLOCK_SAMPLES = SAMPLE_RATE_HZ;
const HALL: ReverbShape = { decaySeconds: 2.2, preDelayMs: 18, size: 1, dampingHz: 5200 };
const NEAR_SEND_DB = -13;
const FAR_SEND_DB = -6;
/** Above this the rare peak is rounded off. */
const KNEE = 0.7;

type Bus = readonly [Float32Array, Float32Array];
type Sounding = { sound: NoteSound; start: number; left: number; right: number; far: boolean };

/** Loudness of every piece, whatever its style. LUFS. */
export const SCORE_LUFS = -20;

/**
 * Plays a composition into `path`: stereo, exactly `totalSamples` long, at {@link SCORE_LUFS}. Block by block: only what
 * sounds at the time is in memory.
 * @returns gain that was needed, dB.
 */
export async function renderScore(
  files: Files,
  draftPath: LocalPath,
  path: LocalPath,
  composition: Composition,
  totalSamples: number,
  signal: AbortSignal,
  progress: (fraction: number) => void,
): Promise<number> {
  const player = new Player(composition, totalSamples);
  const meter = new PowerMeter(2);
  const draft = await openWavWriter(files, draftPath, 2, SAMPLE_RATE_HZ);
  for (let start = 0; start < totalSamples; start += BLOCK_SAMPLES) {
    signal.throwIfAborted();
    const block = player.next(start, Math.min(BLOCK_SAMPLES, totalSamples - start));
    meter.push(block);
    await draft.write(block);
    progress((0.9 * start) / totalSamples);
  }
  await draft.close();
  const gainDb = Math.min(40, SCORE_LUFS - meter.integratedLufs());
  const reader = await openWavReader(files, draftPath);
  const writer = await openWavWriter(files, path, 2, SAMPLE_RATE_HZ);
  const whole = [new Float32Array(BLOCK_SAMPLES), new Float32Array(BLOCK_SAMPLES)];
  for (let start = 0; start < totalSamples; start += BLOCK_SAMPLES) {
    const count = Math.min(BLOCK_SAMPLES, totalSamples - start);
    const into = whole.map((side) => side.subarray(0, count));
    const block = await reader.read(start, count, into);
    for (const side of block) roundOff(side, fromDb(gainDb));
    await writer.write(block);
  }
  await writer.close();
  return gainDb;
}

function roundOff(side: Float32Array, gain: number): void {
  for (let i = 0; i < side.length; i++) {
    const x = side[i]! * gain;
    const over = Math.abs(x) - KNEE;
    side[i] = over <= 0 ? x : Math.sign(x) * (KNEE + (1 - KNEE) * Math.tanh(over / (1 - KNEE)) * 0.9);
  }
}

/** The ensemble in its hall, block after block. */
class Player {
  readonly #waiting: Note[];
  readonly #ensemble = new Ensemble();
  readonly #reverb = new Reverb(HALL);
  readonly #rumble = [new BiquadFilter(highPass(26)), new BiquadFilter(highPass(26))] as const;
  readonly #total: number;
  readonly #closing: number;
  #sounding: Sounding[] = [];
  #whole = [0, 1, 2, 3].map(() => [0, 1].map(() => new Float32Array(BLOCK_SAMPLES)));

  constructor(composition: Composition, totalSamples: number) {
    this.#waiting = [...composition.notes].sort((a, b) => b.startSeconds - a.startSeconds);
    this.#total = totalSamples;
    // Whatever still rings when time is up dies away inside it.
    const ring = totalSamples - composition.bodySeconds * SAMPLE_RATE_HZ;
    this.#closing = Math.max(1, Math.min(totalSamples / 2, ring * 0.75));
  }

  /** Samples `start` … `start + count − 1`, overwritten by the next call. */
  next(start: number, count: number): Bus {
    while (this.#waiting.length > 0 && startOf(this.#waiting.at(-1)!) < start + count)
      this.#begin(this.#waiting.pop()!);
    const [near, far, out, send] = this.#buses(count);
    for (const sounding of this.#sounding) lay(sounding, sounding.far ? far : near, start, count);
    this.#sounding = this.#sounding.filter(({ sound, start: first }) => first + sound[0].length > start + count);
    const [nearSend, farSend] = [fromDb(NEAR_SEND_DB), fromDb(FAR_SEND_DB)];
    for (const side of [0, 1] as const) {
      for (let i = 0; i < count; i++) {
        out[side][i] = near[side][i]! + far[side][i]!;
        send[side][i] = nearSend * near[side][i]! + farSend * far[side][i]!;
      }
    }
    this.#reverb.process(send[0], send[1], out[0], out[1], count);
    for (const side of [0, 1] as const) {
      this.#rumble[side].process(out[side]);
      this.#close(out[side], start);
    }
    return out;
  }

  /** Four silent buses, always the same memory. */
  #buses(count: number): [Bus, Bus, Bus, Bus] {
    const silent = (bus: readonly Float32Array[]) => bus.map((side) => side.subarray(0, count).fill(0));
    return this.#whole.map(silent) as unknown as [Bus, Bus, Bus, Bus];
  }

  #begin(note: Note): void {
    const { sound, gain } = this.#ensemble.play(note);
    const seat = seatOf(note.instrument);
    const angle = (((note.pan ?? seat.pan) + 1) * Math.PI) / 4;
    const level = seat.gain * gain;
    const [left, right] = sound.length === 2 ? [level, level] : [Math.cos(angle) * level, Math.sin(angle) * level];
    this.#sounding.push({ sound, start: startOf(note), left, right, far: seat.far });
  }

  #close(side: Float32Array, start: number): void {
    const from = this.#total - this.#closing;
    for (let i = Math.max(0, Math.ceil(from - start)); i < side.length; i++) {
      const x = (start + i - from) / (this.#closing - 1);
      side[i] = side[i]! * Math.max(0, (1 - x) ** 2 * (1 + 2 * x));
    }
  }
}

const startOf = (note: Note) => Math.max(0, Math.round(note.startSeconds * SAMPLE_RATE_HZ));

function lay({ sound, start, left, right }: Sounding, bus: Bus, blockStart: number, count: number): void {
  const from = Math.max(0, start - blockStart);
  const to = Math.min(count, start + sound[0].length - blockStart);
  const skip = blockStart - start;
  const [outLeft, outRight] = bus;
  const [a, b = a] = sound as readonly [Float32Array, Float32Array?];
  for (let i = from; i < to; i++) {
    outLeft[i] = outLeft[i]! + a[skip + i]! * left;
    outRight[i] = outRight[i]! + b[skip + i]! * right;
  }
}
