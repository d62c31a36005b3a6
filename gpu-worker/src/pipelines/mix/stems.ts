import type { Stem } from '@film-studio/shared/audio';
import { StudioError } from '@film-studio/shared/errors';
import type { Files, LocalPath, StepInput } from '../../ports/index.ts';
import { openWavReader, openWavWriter, type WavReader } from '../sound/index.ts';
import { createRandom, fromDb, SAMPLE_RATE_HZ, type Random } from '../synthesis/index.ts';
import { ClipVoice, type JoinedEdges, type StereoBlock } from './clip-voice.ts';
import { DUCK_STEP_SAMPLES, type StemPowers } from './ducking.ts';
import { DialogueDynamics } from './dynamics.ts';
import { PowerMeter, SILENCE_LUFS } from './loudness.ts';
import type { MixClip, MixSpec } from './spec.ts';
import { StemBus } from './stem-bus.ts';

/** Samples mixed at a time: all that is ever in memory of a film's sound. */
export const BLOCK_SAMPLES = SAMPLE_RATE_HZ / 2;

/** Order of the stems in a mix file, two channels each. */
export const STEM_ORDER = ['dialogue', 'music', 'effects'] as const satisfies readonly Stem[];

/** Where lines are brought to before anything else happens to them. */
const DIALOGUE_LUFS = -20;
/** Share of a line's distance from the usual line that is taken away: a shout stays louder than a whisper. */
const LINE_LEVELLING = 0.6;
const MOST_LEVELLING_DB = 24;
/** Under effects, so that a film with ambience never falls into digital silence. */
const ROOM_TONE_DB = -74;

export type Progress = (fraction: number) => void;

/** Gain for every dialogue clip that brings it near the dialogue level; 0 for all others. dB. */
export async function levelClips(spec: MixSpec, readers: readonly WavReader[]): Promise<Float64Array> {
  const loudness = new Float64Array(spec.clips.length).fill(SILENCE_LUFS);
  const known = new Map<string, number>();
  for (const [i, clip] of spec.clips.entries()) {
    if (clip.stem !== 'dialogue') continue;
    const key = `${clip.input} ${clip.sourceStartSample} ${clip.durationSamples}`;
    const lufs = known.get(key) ?? (await clipLufs(clip, readers[clip.input]!));
    known.set(key, lufs);
    loudness[i] = lufs;
  }
  const heard = [...loudness].filter((lufs) => lufs > -70).sort((a, b) => a - b);
  const usual = heard[heard.length >> 1] ?? DIALOGUE_LUFS;
  return loudness.map((lufs, i) => {
    if (spec.clips[i]!.stem !== 'dialogue') return 0;
    const own = lufs > -70 ? LINE_LEVELLING * (usual - lufs) : 0;
    return Math.max(-MOST_LEVELLING_DB, Math.min(MOST_LEVELLING_DB, DIALOGUE_LUFS - usual + own));
  });
}

async function clipLufs(clip: MixClip, reader: WavReader): Promise<number> {
  const meter = new PowerMeter(reader.channels);
  const end = Math.min(reader.frames, clip.sourceStartSample + clip.durationSamples);
  for (let at = clip.sourceStartSample; at < end; at += BLOCK_SAMPLES) {
    meter.push(await reader.read(at, Math.min(BLOCK_SAMPLES, end - at)));
  }
  return meter.integratedLufs();
}

/** Opens every input. @throws internal/bug when one is not at 48 kHz or a clip names an input that is not there. */
export async function openInputs(files: Files, inputs: readonly StepInput[], spec: MixSpec): Promise<WavReader[]> {
  const readers: WavReader[] = [];
  for (const [i, input] of inputs.entries()) {
    const reader = await openWavReader(files, input.path);
    if (reader.sampleRateHz !== SAMPLE_RATE_HZ || reader.channels > 2) {
      const found = `${reader.sampleRateHz} Hz with ${reader.channels} channels`;
      throw new StudioError('internal/bug', {
        message: `Input ${i} of the mix is ${found}; it must be mono or stereo at ${SAMPLE_RATE_HZ} Hz.`,
      });
    }
    readers.push(reader);
  }
  const missing = spec.clips.find((clip) => clip.input >= readers.length);
  if (missing) {
    throw new StudioError('internal/bug', {
      message: `A clip of the mix names input ${missing.input} of ${readers.length}.`,
    });
  }
  return readers;
}

/**
 * Lays all clips into three stereo stems with their rooms, dialogue evened out, nothing ducked yet: a six-channel WAV.
 * Answers the stems' K-weighted powers step by step.
 */
export async function renderStems(
  files: Files,
  path: LocalPath,
  spec: MixSpec,
  readers: readonly WavReader[],
  signal: AbortSignal,
  progress: Progress,
): Promise<StemPowers> {
  const levels = await levelClips(spec, readers);
  const waiting = queueOf(spec, readers, levels);
  const buses = STEM_ORDER.map(() => new StemBus());
  const meters = STEM_ORDER.map(() => new PowerMeter(2, DUCK_STEP_SAMPLES));
  const dynamics = new DialogueDynamics();
  const tone = spec.clips.some((clip) => clip.stem === 'effects') ? new RoomTone() : undefined;
  const writer = await openWavWriter(files, path, STEM_ORDER.length * 2, SAMPLE_RATE_HZ);
  const whole = STEM_ORDER.map((): StereoBlock => [new Float32Array(BLOCK_SAMPLES), new Float32Array(BLOCK_SAMPLES)]);
  for (let start = 0; start < spec.totalSamples; start += BLOCK_SAMPLES) {
    signal.throwIfAborted();
    const count = Math.min(BLOCK_SAMPLES, spec.totalSamples - start);
    while (waiting.length > 0 && waiting.at(-1)!.clip.startSample < start + count) {
      const voice = waiting.pop()!;
      buses[STEM_ORDER.indexOf(voice.clip.stem)]!.start(voice);
    }
    const stems = whole.map(
      ([left, right]): StereoBlock => [left.subarray(0, count).fill(0), right.subarray(0, count).fill(0)],
    );
    for (const [s, bus] of buses.entries()) await bus.addTo(stems[s]!, start, count);
    dynamics.process(stems[0]![0], stems[0]![1], count);
    tone?.addTo(stems[2]!, count);
    stems.forEach((stem, s) => meters[s]!.push(stem, 0, count));
    await writer.write(stems.flat());
    progress((start + count) / spec.totalSamples);
  }
  await writer.close();
  return { dialogue: meters[0]!.powers(), music: meters[1]!.powers(), effects: meters[2]!.powers() };
}

/** Every clip as a voice, the first to sound last. */
function queueOf(spec: MixSpec, readers: readonly WavReader[], levels: Float64Array): ClipVoice[] {
  const joint = (clip: MixClip, at: number, source: number) => `${clip.stem} ${clip.input} ${at} ${source}`;
  const sounding = spec.clips.filter((clip) => clip.startSample < spec.totalSamples);
  const starts = new Set(sounding.map((clip) => joint(clip, clip.startSample, clip.sourceStartSample)));
  const ends = new Set(sounding.map((clip) => joint(clip, endOf(clip), clip.sourceStartSample + clip.durationSamples)));
  return spec.clips
    .map((clip, i) => {
      const joined: JoinedEdges = {
        start: ends.has(joint(clip, clip.startSample, clip.sourceStartSample)),
        end: starts.has(joint(clip, endOf(clip), clip.sourceStartSample + clip.durationSamples)),
      };
      return new ClipVoice(clip, readers[clip.input]!, levels[i]!, joined);
    })
    .sort((a, b) => b.clip.startSample - a.clip.startSample);
}

const endOf = (clip: MixClip) => clip.startSample + clip.durationSamples;

/** A whisper of brown noise. */
class RoomTone {
  readonly #random: Random = createRandom(1);
  readonly #state = [0, 0];

  addTo(block: StereoBlock, count: number): void {
    const level = fromDb(ROOM_TONE_DB) * 9;
    for (const side of [0, 1] as const) {
      let state = this.#state[side]!;
      for (let i = 0; i < count; i++) {
        state += 0.06 * (this.#random.next() * 2 - 1 - state);
        block[side][i] = block[side][i]! + state * level;
      }
      this.#state[side] = state;
    }
  }
}
