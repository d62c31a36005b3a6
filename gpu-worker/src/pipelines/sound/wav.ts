import { StudioError } from '@film-studio/shared/errors';
import type { Files, FileSink, LocalPath } from '../../ports/index.ts';

/** An extra RIFF chunk before the samples: `LIST`, `bext`, `iXML`, `_PMX`. */
export type WavChunk = { readonly id: string; readonly bytes: Uint8Array };

export type WavFormat = {
  readonly channels: number;
  readonly sampleRateHz: number;
  /** Samples a channel. */
  readonly frames: number;
  readonly chunks?: readonly WavChunk[];
};

/** WAVE_FORMAT codes. @source RFC 2361 */
const PCM = 1;
const IEEE_FLOAT = 3;
const EXTENSIBLE = 0xfffe;
const BYTES_PER_FLOAT = 4;
const FMT_BYTES = 18;
/** Samples a channel encoded at a time, so that memory does not grow with the length of the sound. */
const BLOCK_FRAMES = 1 << 16;
const LARGEST_DATA_BYTES = 0xffff_ffff - (1 << 20);

/**
 * Everything of a 32-bit float WAV file before its samples; the samples follow it interleaved, little-endian.
 * @throws internal/bug when the sound is longer than the 4 GiB a RIFF file can hold.
 */
export function encodeWavHeader(format: WavFormat): Uint8Array {
  const { channels, sampleRateHz, frames } = format;
  const dataBytes = frames * channels * BYTES_PER_FLOAT;
  if (dataBytes > LARGEST_DATA_BYTES) {
    throw new StudioError('internal/bug', { message: `A sound of ${frames} samples does not fit into a WAV file.` });
  }
  const fmt = new DataView(new ArrayBuffer(FMT_BYTES));
  fmt.setUint16(0, IEEE_FLOAT, true);
  fmt.setUint16(2, channels, true);
  fmt.setUint32(4, sampleRateHz, true);
  fmt.setUint32(8, sampleRateHz * channels * BYTES_PER_FLOAT, true);
  fmt.setUint16(12, channels * BYTES_PER_FLOAT, true);
  fmt.setUint16(14, BYTES_PER_FLOAT * 8, true);
  const fact = new DataView(new ArrayBuffer(4));
  fact.setUint32(0, frames, true);
  const chunks = [
    { id: 'fmt ', bytes: new Uint8Array(fmt.buffer) },
    { id: 'fact', bytes: new Uint8Array(fact.buffer) },
    ...(format.chunks ?? []),
  ];
  return layOut(chunks, dataBytes);
}

function layOut(chunks: readonly WavChunk[], dataBytes: number): Uint8Array {
  const padded = (bytes: number) => bytes + (bytes & 1);
  const headerBytes = 12 + chunks.reduce((sum, chunk) => sum + 8 + padded(chunk.bytes.length), 0) + 8;
  const header = new Uint8Array(headerBytes);
  const view = new DataView(header.buffer);
  const tag = (offset: number, id: string, size: number) => {
    for (let i = 0; i < 4; i++) header[offset + i] = id.charCodeAt(i);
    view.setUint32(offset + 4, size, true);
  };
  tag(0, 'RIFF', headerBytes - 8 + dataBytes);
  for (let i = 0; i < 4; i++) header[8 + i] = 'WAVE'.charCodeAt(i);
  let offset = 12;
  for (const chunk of chunks) {
    tag(offset, chunk.id, chunk.bytes.length);
    header.set(chunk.bytes, offset + 8);
    offset += 8 + padded(chunk.bytes.length);
  }
  tag(offset, 'data', dataBytes);
  return header;
}

/** Writes whole channels of equal length as a 32-bit float WAV file. @throws disk/failed, disk/full */
export async function writeWav(
  files: Files,
  path: LocalPath,
  channels: readonly Float32Array[],
  sampleRateHz: number,
  chunks: readonly WavChunk[] = [],
): Promise<void> {
  const writer = await openWavWriter(files, path, channels.length, sampleRateHz, chunks);
  await writer.write(channels);
  await writer.close();
}

/** A WAV file written block by block; its header gets its true length at `close`. */
export type WavWriter = {
  /** One block: as many channels as the file has, all of one length. */
  write(channels: readonly Float32Array[]): Promise<void>;
  /** Answers how many samples a channel were written. */
  close(): Promise<number>;
};

/** @throws disk/failed, disk/full */
export async function openWavWriter(
  files: Files,
  path: LocalPath,
  channelCount: number,
  sampleRateHz: number,
  chunks: readonly WavChunk[] = [],
): Promise<WavWriter> {
  const header = (frames: number) => encodeWavHeader({ channels: channelCount, sampleRateHz, frames, chunks });
  const sink: FileSink = await files.openWrite(path);
  await sink.write(header(0));
  let frames = 0;
  let room = new Float32Array(0);
  return {
    async write(channels) {
      if (channels.length !== channelCount) {
        throw new StudioError('internal/bug', { message: `${channels.length} channels for ${channelCount}.` });
      }
      const length = channels[0]?.length ?? 0;
      for (let start = 0; start < length; start += BLOCK_FRAMES) {
        const end = Math.min(length, start + BLOCK_FRAMES);
        // One buffer for all blocks: new ones would make the garbage collector run several times a second.
        const size = (end - start) * channelCount;
        if (room.length < size) room = new Float32Array(size);
        await sink.write(interleave(channels, start, end, room.subarray(0, size)));
      }
      frames += length;
    },
    async close() {
      await sink.writeAt(0, header(frames));
      await sink.close();
      return frames;
    },
  };
}

function interleave(channels: readonly Float32Array[], start: number, end: number, out: Float32Array): Uint8Array {
  channels.forEach((channel, c) => spread(channel, start, Math.min(end, channel.length), out, c, channels.length));
  return littleEndian(out);
}

/** Writes a channel's samples `start` … `end − 1` to every `count`th place from `first`. */
function spread(
  channel: Float32Array,
  start: number,
  end: number,
  out: Float32Array,
  first: number,
  count: number,
): void {
  for (let i = start, o = first; i < end; i++, o += count) out[o] = channel[i]!;
}

const HOST_IS_LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function littleEndian(samples: Float32Array): Uint8Array {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  if (HOST_IS_LITTLE_ENDIAN) return bytes;
  const swapped = new DataView(new ArrayBuffer(samples.byteLength));
  samples.forEach((sample, i) => swapped.setFloat32(i * BYTES_PER_FLOAT, sample, true));
  return new Uint8Array(swapped.buffer);
}

/** A WAV file read piece by piece. */
export type WavReader = {
  readonly channels: number;
  readonly sampleRateHz: number;
  /** Samples a channel. */
  readonly frames: number;
  /**
   * One array a channel, always `count` long: silence outside the file.
   * @param into arrays of that number and length to fill and answer instead of new ones.
   */
  read(startSample: number, count: number, into?: Float32Array[]): Promise<Float32Array[]>;
};

type WavLayout = { format: number; channels: number; sampleRateHz: number; bits: number; at: number; bytes: number };

/**
 * Opens a WAV of 32-bit float or 16-bit whole numbers.
 * @throws disk/failed
 * @throws artifact/corrupt when the file is no such WAV.
 */
export async function openWavReader(files: Files, path: LocalPath): Promise<WavReader> {
  const layout = await readLayout(files, path);
  const float = layout.format === IEEE_FLOAT && layout.bits === 32;
  if (!float && !(layout.format === PCM && layout.bits === 16)) {
    throw notWav(`its samples are of kind ${layout.format} with ${layout.bits} bits, not 32-bit float or 16-bit PCM`);
  }
  const frameBytes = (layout.channels * layout.bits) / 8;
  const frames = Math.floor(layout.bytes / frameBytes);
  return {
    channels: layout.channels,
    sampleRateHz: layout.sampleRateHz,
    frames,
    async read(startSample, count, into) {
      const out = into ?? Array.from({ length: layout.channels }, () => new Float32Array(count));
      const from = Math.max(0, startSample);
      const to = Math.min(frames, startSample + count);
      if (into !== undefined && to - from < count) for (const channel of into) channel.fill(0);
      if (to <= from) return out;
      const bytes = await files.readRange(path, layout.at + from * frameBytes, (to - from) * frameBytes);
      deinterleave(bytes, float, out, from - startSample);
      giveBack(bytes);
      return out;
    },
  };
}

/** Frees bytes outside the heap that are read once: left to the garbage collector they would make it run all the time. */
function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

function deinterleave(bytes: Uint8Array, float: boolean, out: readonly Float32Array[], offset: number): void {
  if (float && HOST_IS_LITTLE_ENDIAN && bytes.byteOffset % BYTES_PER_FLOAT === 0) {
    const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
    out.forEach((channel, c) => pick(samples, c, out.length, channel, offset));
    return;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = float ? 4 : 2;
  const count = out.length;
  const frames = Math.floor(bytes.byteLength / (width * count));
  for (let c = 0; c < count; c++) {
    const channel = out[c] as Float32Array;
    for (let i = 0; i < frames; i++) {
      const at = (i * count + c) * width;
      channel[offset + i] = float ? view.getFloat32(at, true) : view.getInt16(at, true) / 32768;
    }
  }
}

/** Every `count`th sample from `first` to a channel's places from `offset`. */
function pick(samples: Float32Array, first: number, count: number, channel: Float32Array, offset: number): void {
  const frames = Math.floor(samples.length / count);
  for (let i = 0, at = first; i < frames; i++, at += count) channel[offset + i] = samples[at]!;
}

async function readLayout(files: Files, path: LocalPath): Promise<WavLayout> {
  const size = await files.size(path);
  const head = viewOf(await files.readRange(path, 0, 12));
  if (head.byteLength < 12 || tagAt(head, 0) !== 'RIFF' || tagAt(head, 8) !== 'WAVE') throw notWav('no RIFF header');
  let format: Omit<WavLayout, 'at' | 'bytes'> | undefined;
  for (let at = 12; at + 8 <= size; ) {
    const chunk = viewOf(await files.readRange(path, at, 8));
    const id = tagAt(chunk, 0);
    const bytes = chunk.getUint32(4, true);
    if (id === 'fmt ') format = parseFormat(viewOf(await files.readRange(path, at + 8, Math.min(bytes, 40))));
    if (id === 'data' && format) return { ...format, at: at + 8, bytes: Math.min(bytes, size - at - 8) };
    at += 8 + bytes + (bytes & 1);
  }
  throw notWav('no samples in it');
}

function parseFormat(fmt: DataView): Omit<WavLayout, 'at' | 'bytes'> {
  if (fmt.byteLength < 16) throw notWav('its format chunk is cut short');
  const code = fmt.getUint16(0, true);
  const format = code === EXTENSIBLE && fmt.byteLength >= 26 ? fmt.getUint16(24, true) : code;
  const channels = fmt.getUint16(2, true);
  if (channels < 1) throw notWav('it has no channels');
  return { format, channels, sampleRateHz: fmt.getUint32(4, true), bits: fmt.getUint16(14, true) };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(offset + i)));
}

function notWav(why: string): StudioError {
  return new StudioError('artifact/corrupt', { message: `A sound file cannot be read: ${why}.` });
}
