import type { FrameRate } from '@film-studio/shared/time';
import type { LocalPath } from './artifact-store.ts';

export type VideoCodec = 'h264' | 'vp9';

export type FrameEncoding = {
  readonly width: number;
  readonly height: number;
  readonly rate: FrameRate;
  /** `draft` trades size and quality for speed. */
  readonly quality: 'draft' | 'final';
};

/** An encoder fed frame by frame; one thread, so the same frames give the same bytes. */
export interface FrameSink {
  /** One yuv420p frame, limited-range BT.709, planes Y, U, V without padding. Resolves when more may be sent. */
  write(frame: Uint8Array): Promise<void>;
  /** Resolves when the file is whole. @throws ffmpeg/failed, disk/full */
  finish(): Promise<void>;
  abort(): void;
}

export type MediaInfo = {
  readonly durationSeconds: number;
  readonly video:
    | {
        readonly codec: string;
        readonly width: number;
        readonly height: number;
        readonly frames: number;
        readonly rate: FrameRate;
      }
    | undefined;
  readonly audio:
    | { readonly codec: string; readonly channels: number; readonly sampleRateHz: number; readonly samples: number }
    | undefined;
};

export type Chapter = { readonly title: string; readonly startMs: number; readonly endMs: number };

export type MuxPlan = {
  /** Segments in order, all encoded alike; joined without re-encoding. */
  readonly segments: readonly LocalPath[];
  /** What `encodeAudio` made. */
  readonly audio: LocalPath;
  readonly chapters: readonly Chapter[];
  /** BCP 47 of what is spoken: players name the sound track by it. */
  readonly language: string;
  /** Container tags: title, artist, comment… */
  readonly tags: Readonly<Record<string, string>>;
  readonly output: LocalPath;
};

/** Encoding, joining and looking into media files. */
export interface MediaTools {
  /** Name and version; part of the key of whatever it makes. */
  readonly version: string;
  probe(path: LocalPath, signal: AbortSignal): Promise<MediaInfo>;
  encodeFrames(encoding: FrameEncoding, output: LocalPath): FrameSink;
  /** 48 kHz stereo WAV as AAC-LC, 384 kb/s, in an M4A. */
  encodeAudio(wav: LocalPath, output: LocalPath, signal: AbortSignal): Promise<void>;
  /** Joins segments and sound without encoding anything again; writes chapters and tags, moov first. */
  mux(plan: MuxPlan, signal: AbortSignal): Promise<void>;
  /** The film again as WebM: VP9 and Opus. */
  toWebm(film: LocalPath, output: LocalPath, signal: AbortSignal): Promise<void>;
  /** Any sound file as 48 kHz stereo float WAV. @throws ffmpeg/failed when it is none. */
  decodeAudio(file: LocalPath, output: LocalPath, signal: AbortSignal): Promise<void>;
  /** One frame of a film as JPEG of the given size, cropped to fill it, at most `maxBytes`. */
  still(
    film: LocalPath,
    atSeconds: number,
    size: { width: number; height: number },
    maxBytes: number,
    output: LocalPath,
    signal: AbortSignal,
  ): Promise<void>;
}
