import type { ClipSound } from '@film-studio/shared/audio';
import { fromDb, Reverb, SAMPLE_RATE_HZ, type ReverbShape } from '../synthesis/index.ts';
import type { ClipVoice, StereoBlock } from './clip-voice.ts';

type Room = ClipSound['room'];
type RoomShape = ReverbShape & { readonly sendDb: number };

/** How each place answers; `undefined` answers nothing. */
const ROOMS: Readonly<Record<Room, RoomShape | undefined>> = {
  dry: undefined,
  telephone: undefined,
  'small-room': { decaySeconds: 0.38, preDelayMs: 4, size: 0.26, dampingHz: 5200, sendDb: -11 },
  'large-room': { decaySeconds: 0.9, preDelayMs: 11, size: 0.5, dampingHz: 4600, sendDb: -12 },
  hall: { decaySeconds: 2.1, preDelayMs: 22, size: 1, dampingHz: 4800, sendDb: -13 },
  outdoors: { decaySeconds: 0.55, preDelayMs: 70, size: 0.9, dampingHz: 1800, sendDb: -21 },
  cave: { decaySeconds: 2.9, preDelayMs: 34, size: 1.25, dampingHz: 3400, sendDb: -9 },
};

/** One stem while the film is mixed: the clips that sound, and the rooms they sound in. */
export class StemBus {
  readonly #rooms = new Map<Room, RoomSend>();
  #voices: ClipVoice[] = [];

  /** A clip that sounds from this block on. */
  start(voice: ClipVoice): void {
    this.#voices.push(voice);
  }

  /** Adds samples `blockStart` … of everything that sounds to the block; clips that are over are let go. */
  async addTo(block: StereoBlock, blockStart: number, count: number): Promise<void> {
    for (const voice of this.#voices) {
      const room = ROOMS[voice.clip.sound.room];
      if (!room) {
        await voice.addTo(block, blockStart, count);
        continue;
      }
      await voice.addTo(this.#send(voice.clip.sound.room, room, count).block, blockStart, count);
    }
    for (const [name, send] of this.#rooms) if (!send.addTo(block, count)) this.#rooms.delete(name);
    const end = blockStart + count;
    this.#voices = this.#voices.filter(({ clip }) => clip.startSample + clip.durationSamples > end);
  }

  #send(name: Room, shape: RoomShape, count: number): RoomSend {
    const known = this.#rooms.get(name) ?? new RoomSend(shape, count);
    this.#rooms.set(name, known);
    known.listen(count);
    return known;
  }
}

/** One room of one stem: dry sound through, and its reverberation until that has died away. */
class RoomSend {
  readonly #reverb: Reverb;
  readonly #send: number;
  readonly #tailSamples: number;
  #block: StereoBlock;
  #silentSamples = 0;

  constructor(shape: RoomShape, count: number) {
    this.#reverb = new Reverb(shape);
    this.#send = fromDb(shape.sendDb);
    this.#tailSamples = Math.round((shape.decaySeconds * 1.6 + 0.2) * SAMPLE_RATE_HZ);
    this.#block = [new Float32Array(count), new Float32Array(count)];
  }

  get block(): StereoBlock {
    return this.#block;
  }

  /** Somebody sounds in this room in the block to come. */
  listen(count: number): void {
    this.#silentSamples = 0;
    if (this.#block[0].length !== count) this.#block = [new Float32Array(count), new Float32Array(count)];
  }

  /** Answers false when nothing is left to hear. */
  addTo(out: StereoBlock, count: number): boolean {
    if (this.#block[0].length !== count) this.#block = [new Float32Array(count), new Float32Array(count)];
    const [left, right] = this.#block;
    for (const side of [0, 1] as const) {
      const dry = this.#block[side];
      for (let i = 0; i < count; i++) {
        out[side][i] = out[side][i]! + dry[i]!;
        dry[i] = dry[i]! * this.#send;
      }
    }
    this.#reverb.process(left, right, out[0], out[1], count);
    left.fill(0);
    right.fill(0);
    this.#silentSamples += count;
    return this.#silentSamples < this.#tailSamples + count;
  }
}
